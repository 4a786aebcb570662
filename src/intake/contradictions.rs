//! Answers that can each be read but cannot be true together. Nothing is computed from them: the
//! error stands at the answer that is more likely the slip.

use super::{GovernmentPlan, Intake};
use crate::error::{FieldError, FieldErrorCode as Code};
use crate::terms::{PlanKind, Stage, Timing};

/// Everything that contradicts something else, in reading order.
pub(super) fn find(intake: &Intake) -> Vec<FieldError> {
    let mut found = Vec::new();
    let mut add = |wrong: bool, path: &str, code| {
        if wrong {
            found.push(FieldError::new(path, code));
        }
    };
    let plan = intake.plan;
    let mchcp = intake.government_plan == Some(GovernmentPlan::Mchcp);
    add(mchcp && !may_be_government(plan), "governmentPlan", Code::NotOfPlan);
    // The plan of Missouri's own employees.
    add(mchcp && intake.state != "MO", "governmentPlan", Code::NotOfState);
    add(intake.internal_levels == Some(2) && !may_have_two_levels(plan), "internalLevels", Code::NotOfPlan);
    add(intake.stage.is_some_and(|stage| !may_be_at(plan, stage)), "stage", Code::NotOfPlan);

    let dated = intake.notice.dated;
    add(intake.notice.received < dated && intake.notice.received.is_some(), "notice.received", Code::BeforeDecision);
    add(intake.appeal_filed < dated && intake.appeal_filed.is_some(), "appealFiled", Code::BeforeDecision);
    add(intake.patient_birth_date.is_some_and(|born| born > intake.as_of), "patientBirthDate", Code::InFuture);

    // Care that was all given before the decision has no day after it.
    let decided = dated.or(intake.notice.received).filter(|_| intake.timing == Some(Timing::PostService));
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

/// A second internal level is for plans that follow the claims procedure of employer plans; an individual policy has
/// exactly one (45 CFR 147.136(b)(3)(ii)(G)), and public programs have roads of their own.
const fn may_have_two_levels(plan: PlanKind) -> bool {
    matches!(
        plan,
        PlanKind::InsuredGroup
            | PlanKind::SelfFundedErisa
            | PlanKind::SelfFundedGovernment
            | PlanKind::Church
            | PlanKind::Unknown
    )
}

/// Judges and the Council decide on Medicare.
const fn may_be_at(plan: PlanKind, stage: Stage) -> bool {
    let of_medicare = matches!(plan, PlanKind::Medicare | PlanKind::MedicareAdvantage | PlanKind::Unknown);
    of_medicare || !matches!(stage, Stage::AljDenied | Stage::CouncilDenied)
}
