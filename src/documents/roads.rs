//! Roads that only some plans have, by the words that a letter names them with.

use crate::terms::PlanKind;

/// Whether a text, in lower case, announces a road that this plan does not have. Of an unknown plan nobody can say.
pub(super) fn is_foreign(plan: PlanKind, text: &str) -> bool {
    let medicare = plan == PlanKind::Medicare;
    let medicaid = plan.is_medicaid();
    let roads: [(&[&str], bool); 4] = [
        (&["fair hearing"], medicaid),
        (&["qualified independent contractor", "redetermination"], medicare),
        // In some states a hearing about Medicaid is held by one.
        (&["administrative law judge"], medicare || plan == PlanKind::MedicareAdvantage || medicaid),
        (&["external review", "independent review organization"], plan.is_private()),
    ];
    plan != PlanKind::Unknown
        && roads.iter().any(|(words, open)| !open && words.iter().any(|words| text.contains(words)))
}
