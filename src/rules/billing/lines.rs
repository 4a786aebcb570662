//! A line of a claim with what is known about its code.

use crate::calendar::CivilDate;
use crate::intake::{ClaimLine, Intake};
use crate::law::billing::{CountedBy, TherapyCode, codes};
use crate::law::fees::{Fee, FeeArea, paid};
use crate::money::Cents;
use crate::outcome::About;
use crate::terms::{CodeSet, Discipline, PlanKind};

/// A line, its code in capitals, and whose it is.
pub(super) struct Line<'a> {
    /// Its place in the answers.
    pub at: usize,
    pub claim: &'a ClaimLine,
    pub code: String,
    pub known: Option<TherapyCode>,
    pub therapist: Therapist,
}

/// Whose plan of care a line belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Therapist {
    One(Discipline),
    Unknown,
    /// Speech therapy.
    Another,
}

impl<'a> Line<'a> {
    /// Every line of the claim.
    pub(super) fn all(intake: &'a Intake) -> Vec<Self> {
        intake.lines.iter().enumerate().map(|(at, line)| Self::new(at, line, intake)).collect()
    }

    fn new(at: usize, claim: &'a ClaimLine, intake: &Intake) -> Self {
        let code = plain(&claim.code);
        let known = TherapyCode::find(&code);
        let therapist = therapist(claim, known, intake.discipline);
        Self { at, claim, code, known, therapist }
    }

    /// Whether it carries a modifier that says this.
    pub(super) fn says(&self, what: CodeSet) -> bool {
        says(self.claim, what)
    }

    /// Whether it carries the modifier.
    pub(super) fn has(&self, modifier: &str) -> bool {
        self.claim.modifiers.iter().any(|own| plain(own) == modifier)
    }

    /// Whether it was given in such a place.
    pub(super) fn is_in(&self, place: CodeSet) -> bool {
        self.claim.place.as_deref().is_some_and(|own| codes(place, self.claim.date).contains(&own))
    }

    /// Whether an assistant gave it.
    pub(super) fn by_assistant(&self) -> bool {
        Discipline::ALL.iter().any(|own| self.says(own.assistant()))
    }

    /// Whether it is an evaluation: therapy in any case, given once, and named for one discipline.
    pub(super) fn is_evaluation(&self) -> bool {
        let is = |known: TherapyCode| known.always && known.counted == CountedBy::Service && known.only().is_some();
        self.known.is_some_and(is)
    }

    pub(super) fn timed(&self) -> bool {
        self.known.is_some_and(|known| known.timed())
    }

    /// The line itself, for a finding.
    pub(super) fn about(&self) -> About {
        About { line: Some(self.at), date: Some(self.claim.date), code: Some(self.code.clone()), ..About::default() }
    }
}

/// What so many units of a code come to, of those that were billed or beyond them: as the plan allowed it on lines of its
/// own, else by the contract, else by Medicare's fee schedule.
pub(super) fn price(
    intake: &Intake,
    (lines, of_day): (&[Line<'_>], &[&Line<'_>]),
    code: &str,
    units: u32,
    beyond: bool,
) -> Option<Cents> {
    let own = || of_day.iter().filter(|line| line.code == code);
    let given: u32 = own().filter_map(|line| line.claim.units).fold(0, u32::saturating_add);
    let allowed = own().try_fold(Cents::ZERO, |sum, line| sum.plus(line.claim.allowed?));
    if let Some(allowed) = allowed.filter(|allowed| *allowed > Cents::ZERO && given > 0) {
        return allowed.share(i64::from(units), i64::from(given));
    }
    match rate(intake, code) {
        Some(rate) => rate.times(units),
        None if intake.plan == PlanKind::Medicare => {
            by_schedule(intake, lines, (of_day.first()?.claim.date, code), units, beyond)
        }
        None => None,
    }
}

/// What the whole day comes to with these units, less what it comes to without them: they may change which unit is paid
/// in full.
fn by_schedule(
    intake: &Intake,
    lines: &[Line<'_>],
    (date, code): (CivilDate, &str),
    units: u32,
    beyond: bool,
) -> Option<Cents> {
    let values = FeeArea::find(date.year(), &intake.state, intake.practice.locality?)?;
    let day = || lines.iter().filter(|line| line.claim.date == date);
    let count = |line: &Line<'_>| line.claim.units.unwrap_or_default();
    let billed = day().filter(|line| line.code == code).map(count).fold(0, u32::saturating_add);
    let fee = values.fee(code)?;
    let others = || day().filter(|line| line.code != code);
    let comes_to = |own: u32| {
        let mut fees: Vec<Fee> = (0..own).map(|_| fee).collect();
        for (line, fee) in others().filter_map(|line| Some((line, values.fee(&line.code)?))) {
            fees.extend((0..count(line)).map(|_| fee));
        }
        paid(&fees).into_iter().try_fold(Cents::ZERO, Cents::plus)
    };
    let (less, more) =
        if beyond { (billed, billed.saturating_add(units)) } else { (billed.saturating_sub(units), billed) };
    comes_to(more)?.0.checked_sub(comes_to(less)?.0).map(Cents)
}

/// What the contract pays for one unit.
pub(super) fn rate(intake: &Intake, code: &str) -> Option<Cents> {
    intake.practice.rates.iter().find(|(known, _)| known == code).map(|(_, rate)| *rate)
}

/// Whether a line carries a modifier that says this.
pub(super) fn says(line: &ClaimLine, what: CodeSet) -> bool {
    let known = codes(what, line.date);
    line.modifiers.iter().any(|modifier| known.contains(&plain(modifier).as_str()))
}

/// The modifier says it; else a code that one discipline alone gives; else the discipline of the denial.
fn therapist(line: &ClaimLine, code: Option<TherapyCode>, of_denial: Option<Discipline>) -> Therapist {
    match (says(line, CodeSet::PtPlan), says(line, CodeSet::OtPlan), says(line, CodeSet::SpeechPlan)) {
        (true, false, false) => Therapist::One(Discipline::Pt),
        (false, true, false) => Therapist::One(Discipline::Ot),
        (false, false, true) => Therapist::Another,
        // Modifiers that contradict each other say nothing.
        _ if code.is_some_and(|code| code.is_speech()) => Therapist::Another,
        _ => code.and_then(|code| code.only()).or(of_denial).map_or(Therapist::Unknown, Therapist::One),
    }
}

/// As the tables have it.
pub(super) fn plain(code: &str) -> String {
    code.trim().to_ascii_uppercase()
}
