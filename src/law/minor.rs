//! Who is a child, and the words in which a parent says who they are.

use super::Words;

/// A child, and whoever acts for one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Minor {
    /// From this age on people act for themselves.
    pub under_age: u8,
    /// What a parent or guardian answers when asked who they are to the patient, with commas between.
    pub parents: Words,
    /// Sources.
    pub cites: &'static [&'static str],
}

impl Minor {
    /// Whether somebody who says this is a parent or guardian. More words than these may mean somebody else.
    #[must_use]
    pub fn is_parent(&self, says: &str) -> bool {
        let known = |words: &str| words.split(", ").any(|parent| parent.eq_ignore_ascii_case(says.trim()));
        known(self.parents.en) || known(self.parents.es)
    }
}
