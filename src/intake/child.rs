//! A patient who is a child, and the parent or guardian who writes.

use super::Intake;
use crate::terms::{PlanKind, Role};

/// From this age on people act for themselves; in no state does that begin sooner without a court or a marriage.
const ADULT: i64 = 18;

/// What a parent or guardian answers when asked who they are to the patient. More words than these may mean somebody else.
const PARENTS: [&str; 16] = [
    "mother",
    "father",
    "parent",
    "mom",
    "dad",
    "guardian",
    "legal guardian",
    "madre",
    "padre",
    "mamá",
    "papá",
    "mama",
    "papa",
    "tutor",
    "tutora",
    "tutor legal",
];

impl Intake {
    /// Whether the patient is known to be a child today: then somebody else signs.
    #[must_use]
    pub fn is_child(&self) -> bool {
        self.patient_birth_date.is_some_and(|born| born.age_on(self.as_of) < ADULT)
    }

    /// Whether a child's parent or guardian writes, who acts without a paper that the child signs (45 CFR 164.502(g)(3)(i)).
    /// Medicare wants the papers of whoever acts for somebody else.
    #[must_use]
    pub fn by_parent(&self) -> bool {
        let own = self.people.sender.relationship.as_deref().unwrap_or_default().trim();
        let says = PARENTS.iter().any(|parent| own.eq_ignore_ascii_case(parent));
        let medicare = matches!(self.plan, PlanKind::Medicare | PlanKind::MedicareAdvantage);
        self.role == Role::Representative && says && self.is_child() && !medicare
    }

    /// Whether whoever writes has to show that the patient lets them.
    #[must_use]
    pub fn needs_authorization(&self) -> bool {
        self.role != Role::Patient && !self.by_parent()
    }
}
