//! What a letter is worth, whoever wrote it, as the contract hands it over.

use serde::Serialize;

use super::Refusal;
use super::citations::{CitationAnswer, Place, of_text};
use crate::documents::{self, CheckedDate, DateVerdict};
use crate::error::{FieldError, FieldErrorCode};
use crate::intake::{self, Value};
use crate::rules;
use crate::terms::Lang;
use crate::text;

/// Longest letter that is read: some fifty pages.
const LONGEST: usize = 200_000;

/// What was made of a letter, or what is wrong with the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum LetterAnswer {
    /// What was found.
    Found {
        /// Always `true`.
        ok: bool,
        /// Words.
        words: usize,
        /// Criteria met, of those that the text can tell.
        points: usize,
        /// Criteria that the text can tell.
        of: usize,
        /// Each criterion.
        criteria: Vec<JudgedAnswer>,
        /// In the order of the text.
        citations: Vec<CitationAnswer>,
        /// In the order of the text.
        dates: Vec<DateAnswer>,
    },
    /// What is wrong with the case.
    Refused(Refusal),
}

/// One criterion; `met` is null where the text cannot tell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JudgedAnswer {
    number: u8,
    met: Option<bool>,
    text: &'static str,
}

/// A date, or a period that is called a deadline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DateAnswer {
    /// Where it begins, in UTF-16 units, as JavaScript counts.
    start: usize,
    end: usize,
    text: String,
    date: Option<String>,
    verdict: &'static str,
    message: String,
}

/// Looks at a letter about a case. Bad input is an answer too; nothing panics.
#[must_use]
pub fn check_letter(text: &str, denial: &Value, lang: Lang) -> LetterAnswer {
    let intake = match intake::read(denial) {
        Ok(intake) => intake,
        Err(errors) => return LetterAnswer::Refused(Refusal::new(errors, lang)),
    };
    if text.len() > LONGEST {
        let error = FieldError::new("text", FieldErrorCode::TooLong);
        return LetterAnswer::Refused(Refusal::new(vec![error], lang));
    }
    let assessment = rules::evaluate(&intake);
    let checked = documents::check_letter(text, &intake, &assessment);
    let mut place = Place::new(text);
    let dates = checked.dates.into_iter().map(|one| date(&one, &mut place, lang)).collect();
    let criteria = checked.criteria.into_iter();
    let criteria: Vec<JudgedAnswer> = criteria
        .map(|(number, met)| JudgedAnswer { number, met, text: text::letter::criterion(lang, number) })
        .collect();
    LetterAnswer::Found {
        ok: true,
        words: checked.words,
        points: criteria.iter().filter(|one| one.met == Some(true)).count(),
        of: criteria.iter().filter(|one| one.met.is_some()).count(),
        criteria,
        citations: of_text(text, &intake, lang),
        dates,
    }
}

impl LetterAnswer {
    /// Whether the case could be read.
    #[must_use]
    pub const fn is_ok(&self) -> bool {
        matches!(self, Self::Found { .. })
    }
}

fn date(one: &CheckedDate, place: &mut Place<'_>, lang: Lang) -> DateAnswer {
    let words = place.words(one.start, one.end);
    let (start, end) = (place.units_at(one.start), place.units_at(one.end));
    let verdict = match one.verdict {
        DateVerdict::Answer => "answer",
        DateVerdict::Counted(_) => "counted",
        DateVerdict::Differs(..) => "differs",
        DateVerdict::Unknown => "unknown",
    };
    let message = match one.verdict {
        DateVerdict::Answer => text::date_given(lang).to_owned(),
        DateVerdict::Counted(step) => text::date_counted(lang, step),
        DateVerdict::Differs(step, due) => text::date_differs(lang, step, due),
        DateVerdict::Unknown => text::date_unknown(lang).to_owned(),
    };
    DateAnswer { start, end, text: words, date: one.day.map(|day| day.to_string()), verdict, message }
}
