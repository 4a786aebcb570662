//! The score of a letter: twenty criteria, each read off the letter itself, seven of them gates.
//!
//! The letter is compared with the answers and the findings that it was made from. A letter that was
//! changed by hand is scored the same way.

mod checks;
#[cfg(test)]
mod tests;

use core::cell::OnceCell;

use checks::Checker;
pub(crate) use checks::{ASK_WITHIN, LEAST_WORDS, MEAN_SENTENCE, is_calm, sentence_ends};

pub(crate) use super::letter::MOST_WORDS;

use super::facts::Facts;
use super::{Document, Inline, letter};
use crate::intake::Intake;
use crate::outcome::Assessment;
use crate::terms::{DocumentId, Lang};

/// Criteria that have to hold before a letter may be called ready.
const GATES: [u8; 7] = [1, 3, 5, 6, 7, 17, 20];

/// Gates of every paper, whatever it is for.
const ANY_PAPER: [u8; 4] = [1, 5, 6, 7];

/// All twenty.
const ALL: [u8; 20] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20];

/// The score of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterScore {
    /// Criteria met, of twenty.
    pub points: u8,
    /// Whether all seven gates hold.
    pub gates_hold: bool,
    /// Each criterion.
    pub criteria: Vec<Criterion>,
    /// Labelled lines to fill in before sending.
    pub blanks: Vec<MissingItem>,
}

/// One criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// 1 to 20.
    pub number: u8,
    /// Whether it has to hold.
    pub gate: bool,
    /// Whether it does.
    pub met: bool,
    /// The field that would raise it, where it is not met and a field can.
    pub path: Option<String>,
}

/// A line to fill in before sending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingItem {
    /// Key path of the answer; empty where no field holds it.
    pub path: String,
    /// What has to stand there.
    pub label: String,
}

/// Scores a letter. A reading copy is not sent, so what counts is the English letter that it copies;
/// the labels of the lines to fill in are in `lang`.
#[must_use]
pub fn score(intake: &Intake, assessment: &Assessment, document: &Document, lang: Lang) -> LetterScore {
    let rest = letter::rest_of_reasons(intake, assessment).filter(|_| document.id == DocumentId::Appeal);
    let intake = rest.as_ref().unwrap_or(intake);
    let outside = letter::seen_from(document.id, assessment);
    let assessment = outside.as_ref().unwrap_or(assessment);
    let english;
    let sent = if document.lang == Lang::En {
        document
    } else {
        english = letter::any(document.id, intake, assessment, Lang::En);
        &english
    };
    let checker = Checker {
        facts: Facts { intake, assessment, lang: Lang::En },
        letter: sent,
        inlines: sent.inlines().collect(),
        own: OnceCell::new(),
        cited: OnceCell::new(),
    };
    // What only tells or asks for records has no case to argue: there the gates that hold for any paper count.
    let asked: &[u8] = match document.id {
        id if letter::is_letter(id) => &ALL,
        DocumentId::Summary => &[1],
        _ => &ANY_PAPER,
    };
    let criteria: Vec<Criterion> = asked.iter().map(|number| checker.criterion(*number)).collect();
    let points = criteria.iter().filter(|criterion| criterion.met).count();
    let translated;
    let shown = if lang == document.lang {
        document
    } else {
        translated = letter::any(document.id, intake, assessment, lang);
        &translated
    };
    LetterScore {
        points: u8::try_from(points).unwrap_or(0),
        gates_hold: criteria.iter().all(|criterion| criterion.met || !criterion.gate),
        criteria,
        blanks: blanks(shown),
    }
}

/// Each line to fill in, once, in the order of the letter.
fn blanks(document: &Document) -> Vec<MissingItem> {
    let mut blanks: Vec<MissingItem> = Vec::new();
    for (_, inline) in document.inlines() {
        if let Inline::Blank { path, label } = inline {
            let blank = MissingItem { path: (*path).to_owned(), label: label.clone() };
            if !blanks.contains(&blank) {
                blanks.push(blank);
            }
        }
    }
    blanks
}
