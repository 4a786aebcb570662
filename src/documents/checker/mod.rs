//! Looking at a letter that somebody else wrote: which of the twenty criteria its text meets, as far as text alone can
//! tell, and whether its dates are those of the case.

mod criteria;
mod dates;
#[cfg(test)]
mod tests;

pub use dates::{CheckedDate, DateVerdict};

use crate::intake::Intake;
use crate::outcome::Assessment;

/// What a letter is worth by its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterCheck {
    /// Words.
    pub words: usize,
    /// Each criterion by number; `None` where the text cannot tell.
    pub criteria: Vec<(u8, Option<bool>)>,
    /// Every date and every period that is a deadline, in order.
    pub dates: Vec<CheckedDate>,
}

/// Looks at the text of an English letter about this case.
#[must_use]
pub fn check_letter(text: &str, intake: &Intake, assessment: &Assessment) -> LetterCheck {
    let dates = dates::check(text, intake, assessment);
    let words = text.split_whitespace().count();
    let reading = criteria::Reading::new(text, intake, assessment, &dates);
    LetterCheck { words, criteria: (1..=20).map(|number| (number, reading.criterion(number))).collect(), dates }
}
