//! The citations of a letter, whoever wrote it, as the contract hands them over.

use serde::Serialize;

use super::Refusal;
use crate::documents::citations::{self, CheckedCitation};
use crate::intake::{self, Intake, Value};
use crate::outcome::{Standing, Why};
use crate::terms::{Grade, Lang};
use crate::text;

/// The citations of a text, or what is wrong with the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum CitationsAnswer {
    /// What was found.
    Found {
        /// Always `true`.
        ok: bool,
        /// In the order of the text.
        citations: Vec<CitationAnswer>,
    },
    /// What is wrong with the case.
    Refused(Refusal),
}

/// One citation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CitationAnswer {
    /// Where it begins, in UTF-16 units, as JavaScript counts.
    start: usize,
    /// Where it ends.
    end: usize,
    /// As it stands in the text.
    text: String,
    /// As a lawyer would write it.
    cite: String,
    /// Id of the record.
    source: Option<&'static str>,
    verdict: &'static str,
    why: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    grade: Option<Grade>,
    /// What a person reads.
    message: String,
}

/// Weighs every citation of a text for a case. Bad input is an answer too; nothing panics.
#[must_use]
pub fn check_citations(text: &str, denial: &Value, lang: Lang) -> CitationsAnswer {
    let intake = match intake::read(denial) {
        Ok(intake) => intake,
        Err(errors) => return CitationsAnswer::Refused(Refusal::new(errors, lang)),
    };
    CitationsAnswer::Found { ok: true, citations: of_text(text, &intake, lang) }
}

/// Every citation of a text, in words.
pub(super) fn of_text(text: &str, intake: &Intake, lang: Lang) -> Vec<CitationAnswer> {
    let mut place = Place::new(text);
    let checked = citations::check(text, intake);
    checked.into_iter().map(|one| CitationAnswer::new(one, &mut place, lang)).collect()
}

impl CitationsAnswer {
    /// Whether the case could be read.
    #[must_use]
    pub const fn is_ok(&self) -> bool {
        matches!(self, Self::Found { .. })
    }
}

impl CitationAnswer {
    fn new(one: CheckedCitation, place: &mut Place<'_>, lang: Lang) -> Self {
        let (verdict, why, grade): (_, &[Why], _) = match &one.verdict {
            Standing::Governs => ("governs", &[], None),
            Standing::OutOfScope(why) => ("out-of-scope", why, None),
            Standing::Presumed(why) | Standing::Depends(why) => ("depends", why, None),
            Standing::Unverified(grade) => ("unverified", &[], Some(*grade)),
            Standing::Unknown => ("unknown", &[], None),
        };
        let open = matches!(one.verdict, Standing::Presumed(_) | Standing::Depends(_));
        let because = |why: &Why| if open { text::depends_on(lang, *why) } else { text::ruled_out(lang, *why) };
        let sentences: Vec<_> =
            [text::standing(lang, &one.verdict)].into_iter().chain(why.iter().map(because)).collect();
        let (start, end) = (place.units_at(one.start), place.units_at(one.end));
        Self {
            start,
            end,
            text: place.words(one.start, one.end),
            cite: one.cite,
            source: one.source,
            verdict,
            why: why.iter().map(|why| why_name(*why)).collect(),
            grade,
            message: sentences.join(" "),
        }
    }
}

const fn why_name(why: Why) -> &'static str {
    match why {
        Why::Plan => "plan",
        Why::State => "state",
        Why::Stage => "stage",
        Why::Date => "date",
        Why::Reason => "reason",
        Why::Patient => "patient",
        Why::Policy => "policy",
        Why::Employer => "employer",
    }
}

/// A place in the text that only moves on, so that counting stays one pass.
pub(super) struct Place<'t> {
    text: &'t str,
    bytes: usize,
    units: usize,
}

impl<'t> Place<'t> {
    /// The beginning of a text.
    pub(super) const fn new(text: &'t str) -> Self {
        Self { text, bytes: 0, units: 0 }
    }

    /// What stands there.
    pub(super) fn words(&self, start: usize, end: usize) -> String {
        self.text.get(start..end).unwrap_or_default().to_owned()
    }

    pub(super) fn units_at(&mut self, bytes: usize) -> usize {
        let passed = self.text.get(self.bytes..bytes).unwrap_or_default();
        self.units = self.units.saturating_add(passed.chars().map(char::len_utf16).sum());
        self.bytes = self.bytes.max(bytes);
        self.units
    }
}
