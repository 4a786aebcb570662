//! Answers that can each be read but cannot be true together. Nothing is computed from them: the
//! error stands at the answer that is more likely the slip.

use super::{GovernmentPlan, Intake};
use crate::error::{FieldError, FieldErrorCode as Code};
use crate::law::index;
use crate::terms::{Actor, EventKind, PlanKind, Stage, Step, Timing};

/// Everything that contradicts something else, in reading order.
pub(super) fn find(intake: &Intake) -> Vec<FieldError> {
    let mut found = Vec::new();
    let mut add = |wrong: bool, path: &str, code| {
        if wrong {
            found.push(FieldError::new(path, code));
        }
    };
    let plan = intake.plan;
    if let Some(GovernmentPlan::Own(own)) = intake.government_plan {
        add(!may_be_government(plan), "governmentPlan", Code::NotOfPlan);
        add(own.state != intake.state, "governmentPlan", Code::NotOfState);
    }
    add(intake.internal_levels == Some(2) && !intake.may_have_two_levels(), "internalLevels", Code::NotOfPlan);
    add(intake.stage.is_some_and(|stage| !may_be_at(plan, stage)), "stage", Code::NotOfPlan);

    let dated = intake.notice.dated;
    add(intake.notice.received < dated && intake.notice.received.is_some(), "notice.received", Code::BeforeDecision);
    add(intake.appeal_filed < dated && intake.appeal_filed.is_some(), "appealFiled", Code::BeforeDecision);
    add(intake.appeal_filed > Some(intake.as_of), "appealFiled", Code::InFuture);
    let born = intake.patient_birth_date;
    add(born > Some(intake.as_of), "patientBirthDate", Code::InFuture);
    let printed = intake.notice.printed_deadline;
    add(printed < dated && printed.is_some(), "notice.printedDeadline", Code::BeforeDecision);

    let served = intake.first_service();
    add(served.is_some() && born > served && born <= Some(intake.as_of), "patientBirthDate", Code::AfterCare);
    add(intake.appeal_filed_step.is_some_and(|step| !may_take(plan, step)), "appealFiledStep", Code::NotOfPlan);

    let asked = intake.events.iter().filter(|event| is_asking(event.what)).map(|event| event.date).min();
    for (index, event) in intake.events.iter().enumerate() {
        let early = event.what == EventKind::Decided && Some(event.date) < asked;
        let ahead = event.date > intake.as_of && is_act(event.what);
        let wrong = if ahead { Some(Code::InFuture) } else { early.then_some(Code::BeforeRequest) };
        if let Some(code) = wrong {
            add(true, &format!("events[{index}].date"), code);
        }
    }

    // Care that was all given before the decision has no day after it.
    let decided = intake.notice.day().filter(|_| intake.timing == Some(Timing::PostService));
    let after = |day| decided.is_some_and(|decided| day > decided);
    for (index, line) in intake.lines.iter().enumerate() {
        add(after(line.date), &format!("lines[{index}].date"), Code::CareAfterDecision);
    }
    for (index, day) in intake.therapy.service_dates.iter().enumerate() {
        add(after(*day), &format!("therapy.serviceDates[{index}]"), Code::CareAfterDecision);
    }
    found
}

const fn may_be_government(plan: PlanKind) -> bool {
    matches!(plan, PlanKind::SelfFundedGovernment | PlanKind::Unknown)
}

/// Whether the plan's own law has this step. Where no law of the plan is read, nobody knows.
fn may_take(plan: PlanKind, step: Step) -> bool {
    let own = index::clocks(plan);
    plan == PlanKind::Unknown
        || own.is_empty()
        || own.iter().any(|clock| clock.step == step && clock.actor == Actor::You)
}

/// What a plan decides about.
const fn is_asking(what: EventKind) -> bool {
    matches!(what, EventKind::RequestReceived | EventKind::ClaimReceived)
}

/// Whether it is something that somebody did, and so no later than today. Care can be approved until a day to come.
const fn is_act(what: EventKind) -> bool {
    !matches!(what, EventKind::ApprovedUntil)
}

/// Judges and the Council decide on Medicare, which has no other review outside. After the one appeal to a Medicaid plan comes the
/// hearing (42 CFR 438.408(f)(1)), and after a federal carrier's one reconsideration the Office of Personnel Management (5 CFR 890.105).
const fn may_be_at(plan: PlanKind, stage: Stage) -> bool {
    match stage {
        Stage::AljDenied | Stage::CouncilDenied => {
            matches!(plan, PlanKind::Medicare | PlanKind::MedicareAdvantage | PlanKind::Unknown)
        }
        Stage::ExternalReviewDenied => !matches!(plan, PlanKind::Medicare),
        Stage::SecondAppealDenied => !matches!(plan, PlanKind::MedicaidManaged | PlanKind::FederalEmployee),
        Stage::Denial | Stage::FirstAppealDenied => true,
    }
}
