//! Which letters argue from the clinical facts. To a claim that was filed late, twice or in the wrong code they answer
//! nothing: a reviewer would only have to read past them.

use crate::intake::Intake;
use crate::terms::{PlanKind, Reason};

/// Whether the clinical facts themselves answer a stated reason, or none was stated.
pub(crate) fn any_clinical(reasons: &[Reason]) -> bool {
    reasons.is_empty() || reasons.iter().any(|reason| reason.is_clinical())
}

/// Whether the letter argues from the care: beside a clinical reason also where more visits, a therapist outside the
/// network or an unproven treatment has to be weighed by what the care is.
pub(crate) fn argues_from_care(intake: &Intake) -> bool {
    let weighed = |reason: &Reason| match reason {
        Reason::VisitLimit | Reason::Experimental => true,
        // Original Medicare has no network in which somebody else could give it.
        Reason::OutOfNetwork => intake.plan != PlanKind::Medicare,
        _ => false,
    };
    any_clinical(&intake.reasons) || intake.reasons.iter().any(weighed)
}
