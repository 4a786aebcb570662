//! How many internal levels a plan has. Where the law says it, no answer is needed and none outweighs it.

use super::{GovernmentPlan, Intake};
use crate::terms::PlanKind;

impl Intake {
    /// The number of levels, as far as it is known. An individual policy has exactly one
    /// (45 CFR 147.136(b)(3)(ii)(G)); a government plan with rules of its own says it there.
    #[must_use]
    pub fn levels(&self) -> Option<u8> {
        match (self.plan, self.government_plan) {
            (PlanKind::InsuredIndividual, _) => Some(1),
            (PlanKind::SelfFundedGovernment, Some(GovernmentPlan::Own(own))) => Some(own.levels),
            _ => self.internal_levels,
        }
    }

    /// Whether two can be what the visitor has: a second internal level is for plans that follow the claims procedure of
    /// employer plans, and public programs have roads of their own.
    pub(super) fn may_have_two_levels(&self) -> bool {
        let follows = self.plan.is_private() || self.plan == PlanKind::Unknown;
        follows && self.plan != PlanKind::InsuredIndividual
    }
}
