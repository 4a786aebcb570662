//! One clock of the law, counted: from which day, by which version, with what result.

use super::case::Case;
use super::pauses::{self, Moment};
use super::tolling;
use crate::calendar::{self, CivilDate, ClockTime, CountStep, DaysOff, LocalTime, Period, Policy};
use crate::intake::{Event, Intake};
use crate::law::generated::{CLOCKS, OBSERVANCES};
use crate::law::index;
use crate::law::{Clock, ClockVersion};
use crate::outcome::{Reading, ReadingOrigin};
use crate::terms::{Anchor, EventKind, Stage, Step, Unit};

/// What counting one clock gave.
pub(super) enum Outcome {
    /// Dates, which are with the others.
    Counted,
    /// The law sets no date here.
    NoDate,
    /// The start is not known; the path says what is missing.
    Missing(&'static str),
    /// Nothing to show: the act it counts from is the other side's and its day was not given.
    Silent,
    /// No version governs that day.
    NotInForce,
}

/// A date that one clock gives.
pub(super) struct Candidate {
    /// The date with its count.
    pub reading: Reading,
    /// The hour, where the law counts hours and the start has one.
    pub due_time: Option<LocalTime>,
    /// Stands behind the clock's leading date, whichever is earlier.
    pub further: bool,
    /// The act it is counted from, when that is not done yet.
    pub depends_on: Option<Anchor>,
    /// The version used.
    pub version: &'static ClockVersion,
    /// An answer that would sharpen it.
    pub question: Option<&'static str>,
}

/// The end of somebody's time, in the order in which times end: a day without an hour runs to midnight.
pub(super) type End = (CivilDate, bool, Option<ClockTime>);

impl Candidate {
    /// When it ends.
    pub(super) fn end(&self) -> End {
        (self.reading.due, self.due_time.is_none(), self.due_time.map(|moment| moment.time))
    }
}

/// Counts a clock, and puts its dates behind those that are there: its own leading one first.
///
/// An extension exists only where the other side told the visitor of it before the first part of its time ran
/// out; told later, or not at all, it is none.
pub(super) fn of(clock: &'static Clock, case: &Case<'_>, counted: &mut Vec<Candidate>) -> Outcome {
    // A clock's versions share their start; a clock without a date has versions that never start.
    let Some(anchor) = clock.versions.first().map(|version| version.start) else {
        return Outcome::NotInForce;
    };
    if anchor == Anchor::Never {
        return Outcome::NoDate;
    }
    let starts = match starts(clock, anchor, case) {
        Ok(starts) => starts,
        Err(outcome) => return outcome,
    };
    let fits =
        |start: &Start| clock.applies.extended.is_none_or(|wanted| wanted == extended(clock, start, case.intake));
    let before = counted.len();
    for start in starts.into_iter().flatten().filter(fits) {
        count(clock, &start, case, counted);
    }
    if counted.len() == before { Outcome::NotInForce } else { Outcome::Counted }
}

/// The dates of one clock alone, its leading one first; none where it has none.
pub(super) fn dates(clock: &'static Clock, case: &Case<'_>) -> impl Iterator<Item = CivilDate> {
    let mut counted = Vec::new();
    of(clock, case, &mut counted);
    counted.into_iter().map(|candidate| candidate.reading.due)
}

/// How a day zero relates to what the law presumes about receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Receipt {
    /// As the law has it.
    ByLaw,
    /// The known day, where the law would presume another.
    Actual,
    /// A day that the visitor cannot prove.
    Unproven,
}

/// A possible day zero.
struct Start {
    date: CivilDate,
    time: Option<ClockTime>,
    step: CountStep,
    /// Days that do not count.
    left_out: Option<CountStep>,
    further: bool,
    receipt: Receipt,
    projected: bool,
    question: Option<&'static str>,
}

impl Start {
    fn on(anchor: Anchor, date: CivilDate) -> Self {
        Self {
            date,
            time: None,
            step: CountStep::Start { anchor, date },
            left_out: None,
            further: false,
            receipt: Receipt::ByLaw,
            projected: false,
            question: None,
        }
    }
}

/// A clock's days zero: one, or another beside it.
type Starts = [Option<Start>; 2];

const fn one(start: Start) -> Starts {
    [Some(start), None]
}

fn starts(clock: &Clock, anchor: Anchor, case: &Case<'_>) -> Result<Starts, Outcome> {
    let intake = case.intake;
    let notice = &intake.notice;
    match anchor {
        Anchor::Receipt => match (notice.received, notice.dated) {
            (Some(received), _) => Ok(one(Start::on(anchor, received))),
            (None, Some(dated)) => Ok(one(Start {
                step: CountStep::DatedInsteadOfReceived { date: dated },
                question: Some("notice.received"),
                ..Start::on(anchor, dated)
            })),
            (None, None) => Err(Outcome::Missing("notice.dated")),
        },
        Anchor::NoticeDate => {
            notice.dated.map(|dated| one(Start::on(anchor, dated))).ok_or(Outcome::Missing("notice.dated"))
        }
        Anchor::PresumedReceipt => presumed_receipt(clock, intake),
        Anchor::Effective => {
            notice.effective.map(|day| one(Start::on(anchor, day))).ok_or(Outcome::Missing("notice.effective"))
        }
        Anchor::DayBeforeEffective => {
            let effective = notice.effective.ok_or(Outcome::Missing("notice.effective"))?;
            let before = effective.minus_days(1).ok_or(Outcome::NotInForce)?;
            Ok(one(Start::on(anchor, before)))
        }
        Anchor::ClaimReceived => known_event(anchor, EventKind::ClaimReceived, intake),
        Anchor::RequestReceived => known_event(anchor, EventKind::RequestReceived, intake),
        Anchor::CompleteRequest => complete(Anchor::RequestReceived, EventKind::RequestReceived, intake),
        Anchor::CompleteClaim => complete(Anchor::ClaimReceived, EventKind::ClaimReceived, intake),
        Anchor::AppealReceived => {
            let to_decider = filed_step(case) != Some(Step::ExternalReview);
            let filed = intake.appeal_filed.filter(|_| to_decider);
            Ok(one(done_or_projected(anchor, EventKind::AppealReceived, filed, intake)))
        }
        Anchor::ExternalRequest => {
            let asked = intake.appeal_filed.filter(|_| filed_step(case) == Some(Step::ExternalReview));
            Ok(one(asked.map_or_else(|| projected(anchor, intake), |day| Start::on(anchor, day))))
        }
        // The day of the request says nothing about the day on which a reviewer was named or had the case.
        Anchor::SentToReviewer | Anchor::ReviewerAssigned => {
            Ok(one(done_or_projected(anchor, EventKind::SentToReviewer, None, intake)))
        }
        Anchor::EarlierAppeal => earlier_appeal(case),
        Anchor::ServiceDate => {
            let served = intake.first_service();
            served.map(|day| one(Start::on(anchor, day))).ok_or(Outcome::Missing("therapy.serviceDates"))
        }
        Anchor::ServiceYearEnd => {
            let served = intake.first_service().and_then(|day| CivilDate::new(day.year(), 12, 31));
            served.map(|day| one(Start::on(anchor, day))).ok_or(Outcome::Missing("therapy.serviceDates"))
        }
        Anchor::ComplaintFiled => Ok(one(done_or_projected(anchor, EventKind::ComplaintFiled, None, intake))),
        Anchor::RecordsRequested => Ok(one(done_or_projected(anchor, EventKind::RecordsRequested, None, intake))),
        Anchor::InformationSent => Ok(one(done_or_projected(anchor, EventKind::InformationSent, None, intake))),
        Anchor::CallRequested => Ok(one(projected(anchor, intake))),
        Anchor::UnansweredAppeal => {
            let filed = filed_with_decider(case).ok_or(Outcome::NotInForce)?;
            Ok(one(Start::on(anchor, filed)))
        }
        Anchor::InformationAsked => asked_after(anchor, filed_with_decider(case), intake),
        Anchor::RequestIncomplete => {
            let to_reviewer = filed_step(case) == Some(Step::ExternalReview);
            asked_after(anchor, intake.appeal_filed.filter(|_| to_reviewer), intake)
        }
        Anchor::Never => Err(Outcome::NoDate),
    }
}

/// The day of an appeal already filed with the plan or contractor against the decision held.
fn filed_with_decider(case: &Case<'_>) -> Option<CivilDate> {
    let intake = case.intake;
    let to_decider = filed_step(case) != Some(Step::ExternalReview);
    let filed = intake.appeal_filed.filter(|_| to_decider);
    filed.or_else(|| since_notice(EventKind::AppealReceived, intake).map(|event| event.date))
}

/// A request for what is missing, after the visitor's own request. It need not come, so nobody is asked about it.
fn asked_after(anchor: Anchor, filed: Option<CivilDate>, intake: &Intake) -> Result<Starts, Outcome> {
    let filed = filed.ok_or(Outcome::NotInForce)?;
    let mut asked = intake.events.iter().filter(|event| event.what == EventKind::AskedForInformation);
    let event = asked.find(|event| event.date >= filed).ok_or(Outcome::NotInForce)?;
    Ok(one(Start { time: event.time, ..Start::on(anchor, event.date) }))
}

/// The other side's act: never guessed, so without its day there is nothing to count.
fn known_event(anchor: Anchor, kind: EventKind, intake: &Intake) -> Result<Starts, Outcome> {
    let event = intake.event(kind).ok_or(Outcome::Silent)?;
    Ok(one(Start { time: event.time, ..Start::on(anchor, event.date) }))
}

/// The other side's time, where it begins only with all that was needed: not while an answer is still open.
fn complete(anchor: Anchor, kind: EventKind, intake: &Intake) -> Result<Starts, Outcome> {
    let came = *intake.event(kind).ok_or(Outcome::Silent)?;
    let event = pauses::completed(came, intake).ok_or(Outcome::NotInForce)?;
    let anchor = if event.what == kind { anchor } else { Anchor::InformationSent };
    Ok(one(Start { time: event.time, ..Start::on(anchor, event.date) }))
}

/// Which step an appeal already filed took: the one named, else the first that this stage has.
fn filed_step(case: &Case<'_>) -> Option<Step> {
    case.intake.appeal_filed_step.or(case.road)
}

/// The first event of a kind that belongs to the newest decision: after a lost appeal, what came before that
/// decision is about the appeal that was lost, and without its day nobody knows which.
fn since_notice(kind: EventKind, intake: &Intake) -> Option<&Event> {
    if !repeats(kind, intake) {
        return intake.event(kind);
    }
    let decided = intake.notice.day()?;
    intake.events.iter().find(|event| event.what == kind && event.date >= decided)
}

/// The day on which an appeal against the newest decision was filed or received.
pub(super) fn appealed_on(intake: &Intake) -> Option<CivilDate> {
    intake.appeal_filed.or_else(|| since_notice(EventKind::AppealReceived, intake).map(|event| event.date))
}

/// Whether each appeal has such an event of its own, and an earlier appeal may have had one.
fn repeats(kind: EventKind, intake: &Intake) -> bool {
    let later_stage = intake.stage.is_some_and(|stage| stage != Stage::Denial);
    later_stage && matches!(kind, EventKind::AppealReceived | EventKind::SentToReviewer)
}

/// The appeal that the newest decision answers. Where the visitor took time to ask for the next step, those
/// days do not run against whoever decides it.
fn earlier_appeal(case: &Case<'_>) -> Result<Starts, Outcome> {
    let intake = case.intake;
    let anchor = Anchor::EarlierAppeal;
    let notice = intake.notice.day();
    // One received after the decision is the next appeal.
    let answered =
        |event: &&Event| event.what == EventKind::AppealReceived && notice.is_none_or(|decided| event.date <= decided);
    let event = intake.events.iter().find(answered).ok_or(Outcome::Silent)?;
    let hearing = case.road == Some(Step::FairHearing);
    if hearing && intake.notice.dated.is_none() {
        // The days to leave out are counted from it.
        return Err(Outcome::Missing("notice.dated"));
    }
    let mut start = Start { time: event.time, ..Start::on(anchor, event.date) };
    let asked = intake.appeal_filed.unwrap_or(intake.as_of);
    let decided = intake.notice.dated.filter(|decided| asked > *decided);
    if let Some(decided) = decided.filter(|_| hearing) {
        let days = u16::try_from(decided.days_until(asked)).unwrap_or(0);
        start.left_out = Some(CountStep::LeftOut { days, from: decided, to: asked });
        start.date = event.date.plus_days(days).unwrap_or(event.date);
        start.projected = intake.appeal_filed.is_none();
    }
    Ok(one(start))
}

/// An act of the visitor: on its day when done, and as if done today when not.
fn done_or_projected(anchor: Anchor, kind: EventKind, filed: Option<CivilDate>, intake: &Intake) -> Start {
    let event = since_notice(kind, intake);
    match (filed, event) {
        (Some(filed), Some(event)) if event.date == filed => Start { time: event.time, ..Start::on(anchor, filed) },
        (Some(filed), _) => Start::on(anchor, filed),
        (None, Some(event)) => Start { time: event.time, ..Start::on(anchor, event.date) },
        (None, None) => {
            let undecided = repeats(kind, intake) && intake.notice.day().is_none();
            let question = intake.event(kind).filter(|_| undecided).map(|_| "notice.dated");
            Start { question, ..projected(anchor, intake) }
        }
    }
}

fn projected(anchor: Anchor, intake: &Intake) -> Start {
    let step = CountStep::ProjectedStart { anchor, date: intake.as_of };
    Start { step, projected: true, ..Start::on(anchor, intake.as_of) }
}

/// Medicare: the notice date plus the presumed days. An earlier known receipt leads; a later one
/// leads only with proof and is a further reading without.
fn presumed_receipt(clock: &Clock, intake: &Intake) -> Result<Starts, Outcome> {
    let notice = &intake.notice;
    let received =
        notice.received.map(|received| Start { receipt: Receipt::Actual, ..Start::on(Anchor::Receipt, received) });
    let Some(dated) = notice.dated else {
        return match received {
            Some(received) if notice.received_proof == Some(true) => {
                Ok(one(Start { question: Some("notice.dated"), ..received }))
            }
            _ => Err(Outcome::Missing("notice.dated")),
        };
    };
    let days = clock.versions.iter().find(|version| version.in_force.contains(dated)).map(|v| v.presumed_days);
    let (Some(days), Some(receipt)) = (days, days.and_then(|days| dated.plus_days(u16::from(days)))) else {
        return Err(Outcome::NotInForce);
    };
    let presumed =
        Start { step: CountStep::Presumed { dated, days, receipt }, ..Start::on(Anchor::PresumedReceipt, receipt) };
    Ok(match received {
        None => one(presumed),
        Some(received) if received.date <= presumed.date || notice.received_proof == Some(true) => {
            [Some(received), Some(Start { further: true, ..presumed })]
        }
        Some(received) => {
            let question = notice.received_proof.is_none().then_some("notice.receivedProof");
            let unproven = Start { further: true, receipt: Receipt::Unproven, ..received };
            [Some(Start { question, ..presumed }), Some(unproven)]
        }
    })
}

fn policy(version: &ClockVersion) -> Policy<'static> {
    let days_off = version.calendar.map(days_off);
    Policy { periods: version.periods, month_end: version.month_end, roll: version.roll, days_off }
}

/// The days off of a calendar of the law data.
pub(super) fn days_off(calendar: &'static str) -> DaysOff<'static> {
    DaysOff { calendar, holidays: index::holidays(calendar), observances: OBSERVANCES }
}

/// Adds every date that a clock gives from one day zero: one, or two where a pause leaves open what is left.
fn count(clock: &'static Clock, start: &Start, case: &Case<'_>, counted: &mut Vec<Candidate>) {
    let intake = case.intake;
    let Some(version) = clock.versions.iter().find(|version| version.in_force.contains(start.date)) else {
        return;
    };
    let before = counted.len();
    let zero = Moment { date: start.date, time: start.time };
    let restart = version
        .stopped
        .as_ref()
        .filter(|_| !start.projected)
        .and_then(|stopped| pauses::restart(stopped, zero, intake));
    let shorter = pauses::sooner(version, zero, intake);
    match (restart, shorter) {
        (Some(restart), _) => {
            for left in &restart.left {
                let run = Run {
                    from: restart.from,
                    periods: core::slice::from_ref(left),
                    pause: Some(restart.step),
                    projected: restart.projected.then_some(Anchor::InformationSent),
                };
                counted.extend(count_run(clock, version, start, &run, case));
            }
        }
        (None, Some(period)) => {
            counted.extend(count_run(clock, version, start, &Run::plain(zero, &[period]), case));
        }
        (None, None) => counted.extend(count_run(clock, version, start, &Run::plain(zero, version.periods), case)),
    }
    // The windows that a disaster makes longer are the visitor's own, each for itself.
    if start.further || clock.fallback {
        return;
    }
    for own in before..counted.len() {
        let Some(due) = counted.get(own).map(|candidate| candidate.reading.due) else { return };
        let longer = tolling::longer(clock, start.date, due, intake);
        counted.extend(longer.filter_map(|longer| tolled(&longer, version)));
    }
}

/// The same window with a disaster's days left out: a further reading, for whoever the agencies' notice reaches. Its last
/// day moves past days off as that of the window itself does.
fn tolled(longer: &tolling::Longer, version: &'static ClockVersion) -> Option<Candidate> {
    let due = calendar::last_day(longer.due, &Policy { periods: &[], ..policy(version) })?;
    Some(Candidate {
        reading: Reading {
            due,
            origin: ReadingOrigin::Tolled(longer.tolling),
            count: Vec::new(),
            sources: longer.tolling.cites,
        },
        due_time: None,
        further: true,
        depends_on: None,
        version,
        question: None,
    })
}

/// One stretch of counting.
struct Run<'a> {
    from: Moment,
    periods: &'a [Period],
    /// A pause before it.
    pause: Option<CountStep>,
    /// An act of the visitor that it waits for.
    projected: Option<Anchor>,
}

impl<'a> Run<'a> {
    const fn plain(from: Moment, periods: &'a [Period]) -> Self {
        Self { from, periods, pause: None, projected: None }
    }
}

fn count_run(
    clock: &'static Clock,
    version: &'static ClockVersion,
    start: &Start,
    run: &Run<'_>,
    case: &Case<'_>,
) -> Option<Candidate> {
    let intake = case.intake;
    let mut account = Account { steps: Vec::new(), told: case.is_told() };
    account.add(&[start.step]);
    account.add(start.left_out.as_slice());
    account.add(run.pause.as_slice());
    let mut due_time = match run.periods {
        [period] => pauses::to_the_minute(run.from, *period, &intake.state),
        _ => None,
    };
    let mut due = if let Some(moment) = due_time {
        let n = run.periods.first().map_or(0, |period| period.n);
        account.add(&[CountStep::Counted { n, unit: Unit::Hours, from: run.from.date, to: moment.date }]);
        moment.date
    } else {
        account.count(run.from.date, run.periods, version)?
    };
    if !version.at_least.is_empty() {
        let mut included = Account { steps: Vec::new(), ..account };
        let least = included.count(start.date, version.at_least, version)?;
        if least > due {
            due = least;
            due_time = None;
            account.add(&included.steps);
        }
    }
    if !version.for_later_evidence.is_empty() {
        let sent = intake.events.iter().filter(|event| event.what == EventKind::InformationSent);
        for _ in sent.filter(|event| event.date > start.date) {
            due = account.count(due, version.for_later_evidence, version)?;
            due_time = None;
        }
    }
    let mut question = start.question;
    if let Some(anchor) = version.not_before {
        match intake.notice.effective {
            Some(effective) if anchor == Anchor::Effective && effective > due => {
                due = effective;
                due_time = None;
                account.add(&[CountStep::NotBefore { anchor, date: effective }]);
            }
            Some(_) => {}
            None => question = question.or(Some("notice.effective")),
        }
    }
    if let Some(window) = version.not_before_clock.and_then(|id| leading_date(id, case))
        && window > due
    {
        due = window;
        due_time = None;
        account.add(&[CountStep::WindowStillOpen { date: window }]);
    }
    if version.noon {
        due_time = pauses::noon(due, &intake.state);
        account.add(&[CountStep::Noon { date: due }]);
    }
    let origin = match start.receipt {
        Receipt::ByLaw => ReadingOrigin::Clock(clock),
        Receipt::Actual => ReadingOrigin::ActualReceipt(clock),
        Receipt::Unproven => ReadingOrigin::UnprovenReceipt(clock),
    };
    let depends_on = run.projected.or(start.projected.then_some(version.start));
    let reading = Reading { due, origin, count: account.steps, sources: version.cites };
    Some(Candidate { reading, due_time, further: start.further || clock.fallback, depends_on, version, question })
}

/// How a date was counted, where anybody is told.
struct Account {
    steps: Vec<CountStep>,
    told: bool,
}

impl Account {
    fn add(&mut self, steps: &[CountStep]) {
        if self.told {
            self.steps.extend_from_slice(steps);
        }
    }

    /// Counts periods from a day by the other rules of a version.
    fn count(&mut self, from: CivilDate, periods: &[Period], version: &ClockVersion) -> Option<CivilDate> {
        let policy = Policy { periods, ..policy(version) };
        if !self.told {
            return calendar::last_day(from, &policy);
        }
        let counted = calendar::count(from, &policy)?;
        self.add(&counted.steps);
        Some(counted.due)
    }
}

/// The leading date of another clock.
fn leading_date(id: &str, case: &Case<'_>) -> Option<CivilDate> {
    let clock = CLOCKS.iter().find(|clock| clock.id == id)?;
    dates(clock, case).next()
}

/// Whether the other side announced more time while the first part of its own time still ran: not before that time began.
fn extended(clock: &Clock, start: &Start, intake: &Intake) -> bool {
    if start.projected {
        return false;
    }
    let version = clock.versions.iter().find(|version| version.in_force.contains(start.date));
    let first_part = version.and_then(|version| {
        let periods = version.periods.get(..1)?;
        calendar::last_day(start.date, &Policy { periods, ..policy(version) })
    });
    let told = intake.events.iter().filter(|event| event.what == EventKind::Extended);
    first_part.is_some_and(|part| told.map(|event| event.date).any(|day| day >= start.date && day <= part))
}
