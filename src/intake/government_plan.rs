//! Which government plan pays: one with rules of its own, or any other.

use crate::law;
use crate::law::generated::GOVERNMENT_PLANS;

/// A government plan without rules of its own.
const OTHER: &str = "other";

/// Kind of a self-funded government plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GovernmentPlan {
    /// One with rules of its own.
    Own(&'static law::GovernmentPlan),
    /// Any other.
    Other,
}

impl GovernmentPlan {
    /// By the word for it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let own = GOVERNMENT_PLANS.iter().find(|plan| plan.id == text).map(Self::Own);
        own.or_else(|| (text == OTHER).then_some(Self::Other))
    }

    /// The word for it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Own(plan) => plan.id,
            Self::Other => OTHER,
        }
    }
}
