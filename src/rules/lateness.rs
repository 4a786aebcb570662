//! What the other side did, held against its own time. Nobody is called late while any answer that is missing could still
//! mean that they were not.

use super::applicability::{applies, missing_answers};
use super::case::Case;
use super::pauses::Moment;
use super::questions::Questions;
use super::{deadlines, readings, suppositions};
use crate::calendar::CivilDate;
use crate::intake::{Event, Intake, Notice};
use crate::law::index;
use crate::order;
use crate::outcome::{Deadline, Truth};
use crate::terms::{Actor, EventKind, PlanKind, Stage, Step};

/// The clocks of a decision on an appeal.
const DECISIONS: &[Step] = &[Step::AppealDecision, Step::ReviewDecision];

/// An act that came after its last day.
#[derive(Clone)]
pub(super) struct Late {
    /// What had to be done.
    pub step: Step,
    /// By when.
    pub due: CivilDate,
    /// When it was done.
    pub done: CivilDate,
    /// Sources of its time.
    pub sources: Vec<&'static str>,
}

/// Every act that surely came late, by the days that were given.
pub(super) fn find(case: &Case<'_>) -> Vec<Late> {
    let intake = case.intake;
    let newest = newest_decision(intake);
    let first = newest.filter(|_| intake.stage == Some(Stage::Denial));
    let mut late: Vec<_> =
        first.and_then(|made| in_all(&[until(intake, made.date)], &[Step::PlanDecision], made)).into_iter().collect();
    late.extend(case.late_decision.clone());
    let acts =
        [(EventKind::Acknowledged, Step::PlanAcknowledgment), (EventKind::SentToReviewer, Step::AutomaticReview)];
    for (kind, step) in acts {
        let moments = intake.events.iter().filter(|event| event.what == kind).copied().map(Moment::of);
        // What came before the newest decision was about the appeal that it answers.
        let found = moments.filter_map(|made| match newest.filter(|newest| made.date <= newest.date) {
            Some(newest) => in_all(&awaited(intake, newest.date), &[step], made),
            None => in_all(&[until(intake, made.date)], &[step], made),
        });
        late.extend(found);
    }
    late
}

/// The decision on an appeal, where it came late: the one that the visitor holds, or a newer one that is among the days given.
pub(super) fn decision(intake: &Intake) -> Option<Late> {
    if let Some(made) = decided_since(intake) {
        return in_all(&[until(intake, made.date)], DECISIONS, made);
    }
    let made = newest_decision(intake)?;
    // A plan that decides its own appeals first has a time for those too, which is not the reviewer's.
    let steps = if intake.stage == Some(Stage::ExternalReviewDenied) { &[Step::ReviewDecision] } else { DECISIONS };
    in_all(&awaited(intake, made.date), steps, made)
}

/// The decision on the appeal against the newest one that the visitor holds.
pub(super) fn decided_since(intake: &Intake) -> Option<Moment> {
    let filed = readings::appealed_on(intake)?;
    let held = newest_decision(intake).map(|held| held.date);
    let since = |event: &&Event| event.what == EventKind::Decided && event.date >= filed && Some(event.date) > held;
    intake.events.iter().find(since).copied().map(Moment::of)
}

/// When the decision that the visitor holds was made: by its date, with the hour where that was given.
fn newest_decision(intake: &Intake) -> Option<Moment> {
    let mut decided = intake.events.iter().filter(|event| event.what == EventKind::Decided);
    match intake.notice.dated {
        Some(date) => {
            let time = decided.find(|event| event.date == date).and_then(|event| event.time);
            Some(Moment { date, time })
        }
        None if intake.appeal_filed.is_none() => decided.next_back().copied().map(Moment::of),
        None => None,
    }
}

/// The case on the day of an act: nothing that came later moved its time.
fn until(intake: &Intake, day: CivilDate) -> Intake {
    let events = intake.events.iter().copied().filter(|event| event.date <= day).collect();
    Intake { as_of: day, events, ..intake.clone() }
}

/// The case before the newest decision was made, when the appeal that it answers was under way: in each way in which it can
/// have come to that decision. Empty where the day of that appeal was not given.
fn awaited(intake: &Intake, decided: CivilDate) -> Vec<Intake> {
    let last = |kind: EventKind| {
        let days = intake.events.iter().filter(|event| event.what == kind && event.date <= decided);
        days.map(|event| event.date).max()
    };
    let outside = intake.stage == Some(Stage::ExternalReviewDenied);
    let (received, sent) = (last(EventKind::AppealReceived), last(EventKind::SentToReviewer).filter(|_| outside));
    let Some(begun) = [received, sent].into_iter().flatten().min() else {
        return Vec::new();
    };
    let mut before = until(intake, decided);
    // What went outside beside the plan's own appeal has a decision of its own.
    before.events.retain(|event| outside || event.what != EventKind::SentToReviewer);
    before.appeal_filed = received;
    // The decision before is older than the appeal against it; its own day plays no part.
    before.notice = Notice { dated: Some(begun), ..Notice::default() };
    let came_from = |&(stage, filed): &(Stage, Option<Step>)| Intake {
        stage: Some(stage),
        appeal_filed_step: filed,
        ..before.clone()
    };
    ways_to(intake).iter().map(came_from).collect()
}

/// From which decision, and by which step, the visitor can have come to this one. `None` is the first step that is open there.
fn ways_to(intake: &Intake) -> &'static [(Stage, Option<Step>)] {
    const EXTERNAL: Option<Step> = Some(Step::ExternalReview);
    match intake.stage {
        // The hearing after a plan's appeal has its days from both, and the day of the plan's decision is not held any more.
        Some(Stage::ExternalReviewDenied) if intake.plan == PlanKind::MedicaidManaged => &[],
        Some(Stage::ExternalReviewDenied) if intake.plan == PlanKind::MedicaidFfs => &[(Stage::Denial, None)],
        Some(Stage::FirstAppealDenied) => &[(Stage::Denial, None)],
        Some(Stage::SecondAppealDenied) => &[(Stage::FirstAppealDenied, None)],
        Some(Stage::ExternalReviewDenied) => {
            &[(Stage::Denial, EXTERNAL), (Stage::FirstAppealDenied, EXTERNAL), (Stage::SecondAppealDenied, EXTERNAL)]
        }
        // A level of Original Medicare that was late can have been skipped; at these levels of Medicare Advantage nobody has a time.
        Some(Stage::AljDenied) => {
            &[(Stage::SecondAppealDenied, None), (Stage::FirstAppealDenied, Some(Step::AljHearing))]
        }
        Some(Stage::CouncilDenied) => {
            &[(Stage::AljDenied, None), (Stage::SecondAppealDenied, Some(Step::CouncilReview))]
        }
        Some(Stage::Denial) | None => &[],
    }
}

/// Late in each of these cases that has such a clock, whatever the missing answers: by the latest of their last days.
fn in_all(cases: &[Intake], steps: &[Step], made: Moment) -> Option<Late> {
    let mut last: Option<Late> = None;
    for intake in cases {
        let case = Case::weighing(intake);
        let open = index::clocks(intake.plan)
            .iter()
            .filter(|clock| clock.actor != Actor::You && steps.contains(&clock.step))
            .map(|clock| (clock, applies(&clock.applies, &case)))
            .filter(|(_, truth)| !matches!(truth, Truth::No(_)));
        let mut any = false;
        let mut missing = Vec::new();
        for (clock, truth) in open {
            any = true;
            if matches!(truth, Truth::Unknown(_)) {
                missing.extend(missing_answers(&clock.applies, &case));
            }
        }
        if !any {
            continue;
        }
        let mut always = true;
        suppositions::each(intake, &order::distinct(missing), &mut |supposed| match always
            .then(|| in_one(supposed, steps, made))
            .flatten()
        {
            None => always = false,
            Some(late) if last.as_ref().is_none_or(|known| known.due < late.due) => last = Some(late),
            Some(_) => {}
        });
        if !always {
            return None;
        }
    }
    last
}

fn in_one(intake: &Intake, steps: &[Step], made: Moment) -> Option<Late> {
    // A state may have agreed a later start of its limits with the federal government.
    let accused = |deadline: &Deadline| deadline.step != Step::PlanDecision || deadline.actor == Actor::Plan;
    let counted =
        |deadline: &Deadline| steps.contains(&deadline.step) && deadline.depends_on.is_none() && accused(deadline);
    let deadline = deadlines::of_others(&Case::weighing(intake), steps).into_iter().find(counted)?;
    let due = deadline.due.filter(|_| deadline.certain)?;
    let after = match (deadline.due_time, made.time) {
        (Some(end), Some(time)) => (made.date, time) > (end.date, end.time),
        _ => made.date > due,
    };
    after.then_some(Late { step: deadline.step, due, done: made.date, sources: deadline.sources })
}

/// The day on which what this date asks for was done, in time or not.
pub(super) fn done(deadline: &Deadline, intake: &Intake, questions: &mut Questions) -> Option<CivilDate> {
    let first = |kind: EventKind| intake.event(kind).map(|event| event.date);
    match deadline.step {
        _ if deadline.depends_on.is_some() => None,
        Step::PlanDecision => {
            let made = newest_decision(intake).map(|made| made.date);
            if made.is_none() {
                questions.ask("notice.dated");
            }
            made
        }
        Step::AppealDecision | Step::ReviewDecision => decided_since(intake).map(|made| made.date),
        Step::PlanAcknowledgment => first(EventKind::Acknowledged),
        Step::AutomaticReview => first(EventKind::SentToReviewer),
        _ => None,
    }
}
