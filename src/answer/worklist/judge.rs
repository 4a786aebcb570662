//! What there is to do about a denial. Thousands of denials of a file differ in nothing but their amounts, and those do
//! not change the road: each kind is judged once.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::order::Turn;
use crate::calendar::CivilDate;
use crate::digest::digest;
use crate::import::{Asked, Claim, Denied, Line, denial, discipline};
use crate::intake;
use crate::law::billing::{DenialCode, denial_code, is_arithmetic};
use crate::law::{Clock, OddsCell, index};
use crate::money::Cents;
use crate::outcome::{Assessment, CodeFound, Deadline, Status, Verdict};
use crate::rules;
use crate::terms::{Actor, Anchor, CodeAction, Lang, PlanKind, Reason, Role, Stage, Step};
use crate::text::{self, pick};

/// Kinds that are remembered at a time.
const MOST: usize = 4_096;

/// What there is to do about one kind of denial.
#[derive(Debug)]
pub(super) struct Judged {
    pub plan: PlanKind,
    pub road: &'static str,
    pub turn: Turn,
    pub step: Option<&'static str>,
    pub title: &'static str,
    pub due: Option<CivilDate>,
    pub days_left: Option<i64>,
    /// Whether the practice may win what was denied, or nothing; not known at all where no money says it.
    pub stake: Option<bool>,
    pub odds: Option<&'static OddsCell>,
    pub odds_text: String,
}

/// The kinds judged so far.
#[derive(Debug, Default)]
pub(super) struct Judge(BTreeMap<u64, Rc<Judged>>);

impl Judge {
    pub(super) fn of(&mut self, claim: &Claim, part: &Denied, asked: &Asked, lang: Lang) -> Rc<Judged> {
        let kind = kind(claim, part, asked);
        if let Some(known) = self.0.get(&kind) {
            return Rc::clone(known);
        }
        if self.0.len() >= MOST {
            self.0.clear();
        }
        // A case made from a file keeps to the contract; one that does not is listed without a road.
        let found = intake::read(&denial(claim, &usual(part), asked)).ok().map(|intake| rules::evaluate(&intake));
        let judged = Rc::new(judged(found, part.reason, (asked.as_of, lang)));
        self.0.insert(kind, Rc::clone(&judged));
        judged
    }
}

/// With amounts that are the same for all.
fn usual(part: &Denied) -> Denied {
    const SOME: Cents = Cents(10_000);
    let lines = part.lines.iter().cloned();
    let lines = lines
        .map(|line| Line { billed: SOME, allowed: None, paid: Cents::ZERO, in_part: false, units: None, ..line })
        .collect();
    Denied { cents: SOME, lines, ..part.clone() }
}

/// All that the rules look at of a case from a file, but for amounts.
fn kind(claim: &Claim, part: &Denied, asked: &Asked) -> u64 {
    let mut texts: Vec<String> = vec![asked.plan(claim).to_string(), asked.network(claim).to_owned()];
    let mut day = |day: Option<CivilDate>| texts.push(day.map(|day| day.to_string()).unwrap_or_default());
    day(claim.dated);
    let (first, last) = (part.days.iter().min().copied(), part.days.iter().max().copied());
    day(last.filter(|last| claim.dated.is_some_and(|dated| *last > dated)));
    // What is filed anew counts from the day of care; without a notice, care is all there is to go by.
    let plan = asked.plan(claim);
    let any = |is: &dyn Fn(DenialCode) -> bool| part.codes().filter_map(|code| denial_code(code)).any(is);
    let from_care = counts_from_care(plan, part.reason) || any(&|known| known.action == CodeAction::NewClaim);
    // Medicare sends back what lacks a modifier, or refuses it: the code alone does not say so.
    let by_modifiers = |known: DenialCode| known.action == CodeAction::CorrectedClaim || known.about_threshold();
    let by_modifiers = plan == PlanKind::Medicare && any(&by_modifiers);
    day(first.filter(|_| from_care || by_modifiers || claim.dated.is_none()));
    for line in part.lines.iter().filter(|_| by_modifiers) {
        texts.push(line.code.clone());
        texts.push(line.modifiers.join(" "));
    }
    texts.push(part.reason.map(|reason| reason.to_string()).unwrap_or_default());
    texts.push(match part.patient_bears {
        Some(true) => "patient".to_owned(),
        Some(false) => "practice".to_owned(),
        None => String::new(),
    });
    texts.push(discipline(&part.lines).unwrap_or_default().to_owned());
    texts.push((part.lines.is_empty() || part.lines.iter().any(|line| line.date.is_none())).to_string());
    let mut known: Vec<&String> = Vec::new();
    for code in part.codes() {
        if !known.contains(&code) && !is_arithmetic(code) {
            known.push(code);
        }
    }
    let bytes = texts.iter().chain(known).flat_map(|text| text.bytes().chain([0]));
    digest(bytes)
}

/// Whether the law of the plan counts a day from care where a claim is denied for this reason. A clock that asks for a code
/// comes with the action of that code.
fn counts_from_care(plan: PlanKind, reason: Option<Reason>) -> bool {
    let open = |clock: &&&Clock| {
        let applies = &clock.applies;
        (applies.stages.is_empty() || applies.stages.contains(&Stage::Denial))
            && applies.rare().codes.is_empty()
            && (applies.reasons.is_empty() || reason.is_none_or(|reason| applies.reasons.contains(&reason)))
    };
    index::clocks(plan)
        .iter()
        .filter(open)
        .flat_map(|clock| clock.versions)
        .any(|version| matches!(version.start, Anchor::ServiceDate | Anchor::ServiceYearEnd))
}

fn judged(found: Option<Assessment>, reason: Option<Reason>, (as_of, lang): (CivilDate, Lang)) -> Judged {
    let plan = found.as_ref().map_or(PlanKind::Unknown, |found| found.plan);
    let road = road(found.as_ref(), reason, (as_of, lang));
    let stake = found.as_ref().and_then(|found| match (found.amount.provider, found.amount.range) {
        (Some(cents), _) => Some(cents != Cents::ZERO),
        (None, Some((_, high))) => Some(high != Cents::ZERO),
        (None, None) => None,
    });
    // The words about odds without amounts, which are in columns of their own.
    let next = found.as_ref().and_then(|found| found.road);
    let amount = found.map(|found| {
        let mut amount = found.amount;
        (amount.in_dispute, amount.estimate) = (Cents::ZERO, None);
        amount
    });
    let odds_text = amount.as_ref().map(|amount| text::worth::odds(lang, amount, next)).unwrap_or_default();
    let odds = amount.and_then(|amount| amount.odds);
    Judged { plan, stake, odds, odds_text, ..road }
}

/// Mend before appeal; the last day is that of the appeal, which mending does not stop.
fn road(found: Option<&Assessment>, reason: Option<Reason>, (as_of, lang): (CivilDate, Lang)) -> Judged {
    let none = |turn: Turn| Judged {
        road: match turn {
            Turn::Ask => "ask",
            Turn::Over => "over",
            _ => "none",
        },
        turn,
        step: None,
        title: text::worklist::no_road(lang, turn == Turn::Ask),
        due: None,
        days_left: None,
        plan: PlanKind::Unknown,
        stake: None,
        odds: None,
        odds_text: String::new(),
    };
    let Some(found) = found else { return none(Turn::NoRoad) };
    let worth = &found.worth;
    let mine = |step: Step| found.deadlines.iter().find(|known| known.step == step && known.actor == Actor::You);
    // A claim that was never processed is sent anew, and what was decided by a slip is opened again.
    let corrected = [Step::CorrectedClaim, Step::Reopening, Step::ClaimFiling].into_iter().find_map(mine);
    // Whether it is to be sent anew is the plan's to say: until it is known, that is asked.
    let corrected = corrected.filter(|_| found.plan != PlanKind::Unknown);
    // A review upheld a decision: of which level, and so what is next, only an answer says.
    let upheld = found.billing.denial_codes.iter().any(CodeFound::upheld);
    let appeal = found.road.and_then(mine).filter(|_| !upheld);
    let open = |deadline: &&Deadline| deadline.status != Status::Past;
    let last = appeal.filter(open).or(corrected.filter(open));
    let soon = |deadline: &Deadline| matches!(deadline.status, Status::Soon | Status::Today | Status::Late);
    let turn = |usual: Turn| if last.is_some_and(soon) { Turn::LastDays } else { usual };
    let road = |road, turn, step, title| Judged {
        road,
        step,
        title,
        due: last.and_then(|deadline| deadline.due),
        days_left: last.and_then(|deadline| deadline.days_left),
        ..none(turn)
    };
    let says = |action: CodeAction| {
        let of_action = |one: &&CodeFound| one.known.is_some_and(|known| known.action == action);
        let mut codes = found.billing.denial_codes.iter().filter(of_action);
        codes.find(|one| one.known.is_some_and(|known| known.reason == reason))
    };
    let open_appeal = appeal.filter(|deadline| open(deadline) && deadline.due.is_some());
    if says(CodeAction::OtherPayer).is_some() {
        let title = text::code_action(lang, CodeAction::OtherPayer);
        return road("mend", turn(Turn::Mend), Some(Step::ClaimFiling.as_str()), title);
    }
    if let Some(anew) = found.billing.denial_codes.iter().find_map(CodeFound::filed_anew) {
        if anew.status == Status::Past {
            let days_left = anew.due.map(|due| as_of.days_until(due));
            return Judged { due: anew.due, days_left, ..none(Turn::Over) };
        }
        let soon = matches!(anew.status, Status::Soon | Status::Today | Status::Late);
        let turn = if soon { Turn::LastDays } else { Turn::Mend };
        let found = road("mend", turn, Some(Step::ClaimFiling.as_str()), text::step(lang, Step::ClaimFiling));
        return Judged { due: anew.due, days_left: anew.due.map(|due| as_of.days_until(due)), ..found };
    }
    // What a code itself is answered by comes before what its reason usually takes.
    for action in [CodeAction::CorrectedClaim, CodeAction::Records, CodeAction::AskPatient, CodeAction::Enroll] {
        // How a claim is corrected, a step of the reason says better where there is one.
        let by_step = action == CodeAction::CorrectedClaim && !worth.faster.is_empty();
        let Some(code) = says(action).filter(|_| !by_step) else { continue };
        let step = code.roads.first().map(|road| road.step.as_str());
        return road("mend", turn(Turn::Mend), step, text::code_action(lang, action));
    }
    let appeals = says(CodeAction::Appeal).is_some() && says(CodeAction::FixOrAppeal).is_none();
    if let Some(step) = worth.faster.first().filter(|_| !appeals) {
        return road("mend", turn(Turn::Mend), Some(step.id), pick(lang, step.said_to(Role::Provider).0));
    }
    if upheld && worth.verdict != Verdict::Barred {
        return none(Turn::Ask);
    }
    if let Some(deadline) = corrected.filter(|deadline| appeal.is_none() && open(deadline)) {
        return road("mend", turn(Turn::Mend), Some(deadline.step.as_str()), text::step(lang, deadline.step));
    }
    let late = found.steps.iter().find(|step| step.instead_of_appeal && open_appeal.is_some());
    if let Some(step) = late {
        return road("mend", turn(Turn::Mend), Some(step.id), pick(lang, step.said_to(Role::Provider).0));
    }
    let check = says(CodeAction::FixOrAppeal).and_then(|one| one.roads.first()).filter(|_| open_appeal.is_some());
    if let Some(check) = check {
        let title = text::code_action(lang, CodeAction::FixOrAppeal);
        return road("mend", turn(Turn::Mend), Some(check.step.as_str()), title);
    }
    // What a plan owes the practice itself is settled by a way of its own; the last day is that of the patient's appeal.
    if let Some(step) = found.steps.iter().find(|step| step.for_practice) {
        return road("appeal", turn(Turn::Appeal), Some(step.id), pick(lang, step.said_to(Role::Provider).0));
    }
    match (appeal, worth.verdict) {
        (_, Verdict::Barred) => none(Turn::NoRoad),
        (Some(deadline), _) if deadline.status == Status::Past => {
            Judged { due: deadline.due, days_left: deadline.days_left, ..none(Turn::Over) }
        }
        (Some(deadline), _) if deadline.due.is_some() => {
            road("appeal", turn(Turn::Appeal), Some(deadline.step.as_str()), text::step(lang, deadline.step))
        }
        (Some(_), _) => none(Turn::Ask),
        (None, Verdict::NotCovered) if found.plan == PlanKind::Unknown => none(Turn::Ask),
        (None, _) => none(Turn::NoRoad),
    }
}
