//! Which papers make sense for a case: by plan, stage, reason, timing and who asks.

use crate::intake::Intake;
use crate::outcome::{Assessment, Deadline, Status};
use crate::terms::{Actor, DocumentId, ExtraId, PlanKind, Reason, Role, Step, Timing};

/// The papers of a case, in the order of their list.
pub(super) fn list(intake: &Intake, found: &Assessment) -> Vec<DocumentId> {
    DocumentId::ALL.iter().copied().filter(|id| fits(*id, intake, found)).collect()
}

fn fits(id: DocumentId, intake: &Intake, found: &Assessment) -> bool {
    let open = |step| found.deadlines.iter().any(|deadline| is_open(deadline, step));
    let to_do = |paper| found.steps.iter().any(|step| step.document == Some(paper));
    let by_letter = found.road.is_some();
    // Medicare's contractor takes no replacement of a claim: it reopens what the practice asks it to.
    let reopens = intake.role == Role::Provider && intake.plan == PlanKind::Medicare;
    match id {
        // A step with a paper of its own needs no second letter.
        DocumentId::Appeal => by_letter && letter_of(found) == DocumentId::Appeal,
        DocumentId::Checklist => by_letter,
        DocumentId::Calendar => found.deadlines.iter().any(|deadline| deadline.due.is_some()),
        DocumentId::Summary => true,
        DocumentId::Authorization => by_letter && intake.needs_authorization() && !intake.asks_for_itself(),
        DocumentId::SecondAppeal => found.road == Some(Step::SecondLevelAppeal),
        DocumentId::ExternalReview => open(Step::ExternalReview) || to_do(id),
        DocumentId::FairHearing => found.road == Some(Step::FairHearing) || open(Step::FairHearing),
        DocumentId::DenialInWriting => {
            intake.may_be_first()
                && (intake.notice.quoted_reason.is_none() || intake.reasons.is_empty())
                && has_file(intake.plan)
        }
        DocumentId::CriteriaRequest => by_letter && has_file(intake.plan),
        DocumentId::ContinueServices => {
            intake.timing == Some(Timing::Concurrent)
                && (open(Step::ContinueServices) || found.rights.iter().any(|right| right.keeps_care))
        }
        DocumentId::ExpeditedRequest => by_letter && intake.cannot_wait(),
        DocumentId::PeerToPeer => to_do(id),
        DocumentId::CorrectionRequest => to_do(id) && !reopens,
        DocumentId::NecessityLetter => by_letter && intake.reasons.iter().any(|reason| practitioner_answers(*reason)),
        // The agency that runs the program is not asked to look into itself.
        DocumentId::RegulatorComplaint => intake.plan != PlanKind::MedicaidFfs && super::regulator(found).is_some(),
        DocumentId::RefundRequest => {
            let paid = found.amount.extras.iter().any(|extra| extra.rule.id == ExtraId::DeskRefund);
            paid && intake.role != Role::Provider
        }
        DocumentId::Reopening => to_do(DocumentId::CorrectionRequest) && reopens,
        DocumentId::GapException => {
            by_letter && intake.reasons.contains(&Reason::OutOfNetwork) && has_file(intake.plan)
        }
    }
}

/// The letter of the step at hand.
#[must_use]
pub fn letter_of(found: &Assessment) -> DocumentId {
    found.road.map_or(DocumentId::Appeal, letter_for)
}

/// The letter that a step is taken by.
pub(super) const fn letter_for(step: Step) -> DocumentId {
    match step {
        Step::SecondLevelAppeal => DocumentId::SecondAppeal,
        Step::ExternalReview => DocumentId::ExternalReview,
        Step::FairHearing => DocumentId::FairHearing,
        _ => DocumentId::Appeal,
    }
}

/// Whether a practitioner's letter answers a reason: the clinical ones, and that a treatment is unproven.
const fn practitioner_answers(reason: Reason) -> bool {
    reason.is_clinical() || matches!(reason, Reason::Experimental)
}

fn is_open(deadline: &Deadline, step: Step) -> bool {
    deadline.step == step && deadline.actor == Actor::You && deadline.certain && deadline.status != Status::Past
}

/// Whether a plan, and not a program's contractor or office, holds the file and applies criteria and a network of its own.
const fn has_file(plan: PlanKind) -> bool {
    plan.is_private()
        || matches!(plan, PlanKind::FederalEmployee | PlanKind::MedicareAdvantage | PlanKind::MedicaidManaged)
}
