//! What a state has of its own.

use crate::terms::Words;

/// A self-funded government plan with rules of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GovernmentPlan {
    /// The word for it in answers and in conditions.
    pub id: &'static str,
    /// Whose employees it is for.
    pub state: &'static str,
    /// Its internal levels.
    pub levels: u8,
    /// The contact that is the plan itself.
    pub contact: &'static str,
    /// The contact that takes requests for external review.
    pub reviewer: &'static str,
    /// Sources.
    pub cites: &'static [&'static str],
}

/// What a state with rules of its own calls the appeal to an insurer, and its office, which takes complaints and requests for
/// external review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StateLaw {
    /// Two letters.
    pub state: &'static str,
    /// The appeal to an insurer is called a grievance.
    pub grievance: bool,
    /// How letters name the office, in small letters.
    pub names: &'static [&'static str],
    /// Sources.
    pub cites: &'static [&'static str],
    /// The office, with its article.
    pub office: Words,
}

/// The insurance regulator of a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Regulator {
    /// Two letters.
    pub state: &'static str,
    /// Its name.
    pub name: &'static str,
    /// How to reach it.
    pub contact: Words,
}
