//! The contract's JSON, in a language. The native program and the browser give the same bytes.

mod assessment;
mod billing;
mod citations;
mod letter;
mod measure;
mod paper;
mod plan_finder;
mod worklist;

use serde::Serialize;

use crate::documents::{self, Document};
use crate::error::FieldError;
use crate::intake::{self, Edits, Intake, Value};
use crate::rules;
use crate::terms::{DocumentId, Lang};
use crate::text;

pub use assessment::{AssessmentAnswer, BriefAnswer};
pub use citations::{CitationAnswer, CitationsAnswer, check_citations};
pub use letter::{DateAnswer, JudgedAnswer, LetterAnswer, check_letter};
pub use paper::{BlockAnswer, Bytes, DocumentAnswer, Format, PaperAnswer};
pub use worklist::{ListAnswer, ProblemAnswer, Row, Worklist, csv_head, csv_line};

/// How to answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Language of everything a person reads.
    pub lang: Lang,
    /// Whether to add the tree of how it was found.
    pub trace: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { lang: Lang::En, trace: false }
    }
}

/// How to make a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DocumentOptions {
    /// Language; letters to institutions in Spanish are reading copies.
    pub lang: Lang,
    /// The file format.
    pub format: Format,
    /// Whether to score it as well: that reads the whole paper twenty times, and who prints it does not ask.
    pub score: bool,
}

/// The answer to a case: findings, or what is wrong with the input.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Answer {
    /// Findings.
    Found {
        /// Always `true`.
        ok: bool,
        /// The findings.
        assessment: Box<AssessmentAnswer>,
    },
    /// What is wrong with the input.
    Refused(Refusal),
}

/// What is wrong with the input.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// Always `false`.
    pub ok: bool,
    /// One entry for each bad or missing field.
    pub errors: Vec<ErrorAnswer>,
}

/// One bad or missing field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ErrorAnswer {
    /// Key path.
    pub path: String,
    /// Stable code.
    pub code: &'static str,
    /// What a person reads.
    pub message: String,
}

impl Answer {
    /// Whether findings are in it.
    #[must_use]
    pub const fn is_ok(&self) -> bool {
        matches!(self, Self::Found { .. })
    }
}

impl Refusal {
    /// The refusal of these fields, in a language.
    #[must_use]
    pub fn new(errors: Vec<FieldError>, lang: Lang) -> Self {
        let errors = errors.into_iter().map(|error| ErrorAnswer {
            code: error.code.as_str(),
            message: match error.limits {
                Some(limits) => text::scale(lang, limits),
                None => text::error(lang, error.code).to_owned(),
            },
            path: error.path,
        });
        Self { ok: false, errors: errors.collect() }
    }
}

/// Answers a case. Bad input is an answer too; nothing panics.
#[must_use]
pub fn assess(denial: &Value, options: &Options) -> Answer {
    match intake::read(denial) {
        Ok(intake) => Answer::Found { ok: true, assessment: Box::new(assess_checked(&intake, options)) },
        Err(errors) => Answer::Refused(Refusal::new(errors, options.lang)),
    }
}

/// Answers a case that has been checked.
#[must_use]
pub fn assess_checked(intake: &Intake, options: &Options) -> AssessmentAnswer {
    let found = if options.trace { rules::evaluate_traced(intake) } else { rules::evaluate(intake) };
    AssessmentAnswer::new(intake, &found, options)
}

/// Amount, steps and dates only, for whole files: without the words of anything else.
///
/// # Errors
/// What is wrong with the input.
pub fn brief(denial: &Value, lang: Lang) -> Result<BriefAnswer, Refusal> {
    match intake::read(denial) {
        Ok(intake) => Ok(BriefAnswer::new(&rules::figures(&intake), lang)),
        Err(errors) => Err(Refusal::new(errors, lang)),
    }
}

/// Makes a paper for a case, or says what is wrong with the input.
#[must_use]
pub fn document(id: &str, denial: &Value, options: &DocumentOptions) -> PaperAnswer {
    make_paper(id, denial, None, *options)
}

/// The same with the visitor's own changes in it, and with each of its blocks as it can be edited:
/// `{ "blocks": [{ "id", "text" | "dropped", "from" }], "exhibits": [ids in order] }`.
#[must_use]
pub fn edited_document(id: &str, denial: &Value, edits: &Value, options: &DocumentOptions) -> PaperAnswer {
    match intake::read_edits(edits) {
        Ok(edits) => make_paper(id, denial, Some(&edits), *options),
        Err(errors) => PaperAnswer::Refused(Refusal::new(errors, options.lang)),
    }
}

/// Every letter and sheet of a case, each in the language in which it is sent or kept; a calendar is none.
///
/// # Errors
///
/// What is wrong with the case.
pub fn papers(denial: &Value, lang: Lang) -> Result<Vec<Document>, Refusal> {
    let intake = intake::read(denial).map_err(|errors| Refusal::new(errors, lang))?;
    let assessment = rules::evaluate(&intake);
    let ids = assessment.documents.iter().filter(|id| **id != DocumentId::Calendar);
    let made = ids.map(|id| {
        let own = if text::papers::is_kept(*id) { lang } else { Lang::En };
        documents::any(*id, &intake, &assessment, own)
    });
    Ok(made.collect())
}

fn make_paper(id: &str, denial: &Value, edits: Option<&Edits>, options: DocumentOptions) -> PaperAnswer {
    let mut intake = match intake::read(denial) {
        Ok(intake) => intake,
        Err(errors) => return PaperAnswer::Refused(Refusal::new(errors, options.lang)),
    };
    if let Some(edits) = edits {
        intake.exhibits = edits.in_order(&intake.exhibits);
    }
    let made = match DocumentId::parse(id) {
        Some(DocumentId::Calendar) => paper::calendar(&intake, options),
        Some(id) => {
            let assessment = rules::evaluate(&intake);
            // The appeal letter can be had wherever a letter can be sent, also where a paper of its own is listed for the step.
            let letter = id == DocumentId::Appeal && assessment.road.is_some();
            let listed = letter || assessment.documents.contains(&id);
            listed.then(|| paper::make(id, &intake, &assessment, options, edits)).flatten()
        }
        None => None,
    };
    made.map_or_else(
        || {
            let error = FieldError::new("document", crate::error::FieldErrorCode::NotInList);
            PaperAnswer::Refused(Refusal::new(vec![error], options.lang))
        },
        |paper| PaperAnswer::Made(Box::new(paper)),
    )
}
