//! A patient who is a child, and the parent or guardian who writes.

use super::Intake;
use crate::law::generated::MINOR;
use crate::terms::{PlanKind, Role};

impl Intake {
    /// Whether the patient is known to be a child today: then somebody else signs.
    #[must_use]
    pub fn is_child(&self) -> bool {
        self.patient_birth_date.is_some_and(|born| born.age_on(self.as_of) < i64::from(MINOR.under_age))
    }

    /// Whether a child's parent or guardian writes, who acts without a paper that the child signs (45 CFR 164.502(g)(3)(i)).
    /// Medicare wants the papers of whoever acts for somebody else.
    #[must_use]
    pub fn by_parent(&self) -> bool {
        let says = self.people.sender.relationship.as_deref().is_some_and(|own| MINOR.is_parent(own));
        let medicare = matches!(self.plan, PlanKind::Medicare | PlanKind::MedicareAdvantage);
        self.role == Role::Representative && says && self.is_child() && !medicare
    }

    /// Whether whoever writes has to show that the patient lets them.
    #[must_use]
    pub fn needs_authorization(&self) -> bool {
        self.role != Role::Patient && !self.by_parent()
    }
}
