//! A paper as the contract hands it over.

use serde::Serialize;

use super::Refusal;
use crate::documents::{self, EditedBlock, LetterScore, State};
use crate::intake::{Edits, Intake};
use crate::outcome::Assessment;
use crate::rules;
use crate::terms::{DocumentId, Lang};
use crate::text;

use super::DocumentOptions;

/// File formats of papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Plain text.
    Text,
    /// A fragment for print.
    Html,
    /// iCalendar.
    Ics,
    /// An office document.
    Docx,
}

impl Format {
    /// The format with this name, or `None`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "text" => Some(Self::Text),
            "html" => Some(Self::Html),
            "ics" => Some(Self::Ics),
            "docx" => Some(Self::Docx),
            _ => None,
        }
    }
}

/// A paper, or what is wrong with the input.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum PaperAnswer {
    /// The paper.
    Made(Box<DocumentAnswer>),
    /// What is wrong with the input.
    Refused(Refusal),
}

/// A paper with its file name.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DocumentAnswer {
    /// File name.
    pub name: String,
    /// MIME type.
    pub mime: &'static str,
    /// The content of text formats.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The content of binary formats.
    #[serde(skip_serializing_if = "Bytes::is_empty")]
    pub bytes: Bytes,
    /// Score of a letter; of another paper, the gates that any paper has. Only where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<ScoreAnswer>,
    /// Each block as it can be edited, where changes were given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blocks: Option<Vec<BlockAnswer>>,
}

/// A block as it can be edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BlockAnswer {
    id: String,
    part: &'static str,
    kind: &'static str,
    state: &'static str,
    /// As it stands in the paper; empty where it was dropped.
    text: String,
    /// As it would be written from the answers, where that is not the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    written: Option<String>,
    #[serde(skip_serializing_if = "is_false")]
    stale: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the serializer hands over a reference")]
const fn is_false(value: &bool) -> bool {
    !*value
}

impl BlockAnswer {
    fn new(block: EditedBlock) -> Self {
        let EditedBlock { id, part, kind, state, text, written, stale } = block;
        let state = match state {
            State::Written => "written",
            State::Edited => "edited",
            State::Dropped => "dropped",
        };
        Self { id, part, kind, state, text, written, stale }
    }
}

/// Bytes, which a browser gets as an array of bytes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bytes(pub Vec<u8>);

impl Bytes {
    const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Bytes {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_bytes(&self.0)
    }
}

/// Score of a letter, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ScoreAnswer {
    /// Criteria met.
    pub points: u8,
    /// Criteria in all.
    pub of: u8,
    /// Whether all seven gates hold.
    pub gates_hold: bool,
    /// Each criterion.
    pub criteria: Vec<CriterionAnswer>,
    /// Labelled lines to fill in before sending.
    pub blanks: Vec<BlankAnswer>,
}

/// One criterion of the score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CriterionAnswer {
    /// 1 to 20.
    pub number: u8,
    /// Whether it has to hold.
    pub gate: bool,
    /// Whether it does.
    pub met: bool,
    /// What it asks for.
    pub text: String,
    /// The field that would raise it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
}

/// A labelled line to fill in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BlankAnswer {
    /// Key path.
    pub path: String,
    /// Label as printed.
    pub label: String,
}

/// The dates of a case as a file; `None` where there is none, or it has no such format. Nothing but the dates is worked out for it.
pub(super) fn calendar(intake: &Intake, options: DocumentOptions) -> Option<DocumentAnswer> {
    let DocumentOptions { lang, format, .. } = options;
    let dates = rules::dates(intake);
    let listed = dates.iter().any(|deadline| deadline.due.is_some());
    (listed && format == Format::Ics).then(|| DocumentAnswer {
        name: file_name(lang, DocumentId::Calendar, "ics"),
        mime: "text/calendar",
        text: documents::calendar(intake, &dates, lang),
        bytes: Bytes::default(),
        score: None,
        blocks: None,
    })
}

fn file_name(lang: Lang, id: DocumentId, extension: &str) -> String {
    format!("{}.{extension}", text::file_name(lang, id))
}

/// Makes any other paper; `None` where the paper has no such format.
pub(super) fn make(
    id: DocumentId,
    intake: &Intake,
    assessment: &Assessment,
    options: DocumentOptions,
    edits: Option<&Edits>,
) -> Option<DocumentAnswer> {
    let lang = options.lang;
    let mut paper = documents::any(id, intake, assessment, lang);
    let blocks = edits.map(|edits| {
        let edited = documents::edit(&mut paper, &edits.blocks);
        edited.into_iter().map(BlockAnswer::new).collect()
    });
    let score = options.score.then(|| ScoreAnswer::new(&documents::score(intake, assessment, &paper, lang), lang));
    let (mut text, mut bytes) = (String::new(), Bytes::default());
    let (mime, extension) = match options.format {
        Format::Html => {
            text = documents::render::html(&paper, lang);
            ("text/html", "html")
        }
        Format::Docx => {
            bytes = Bytes(documents::docx(&paper));
            ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx")
        }
        Format::Text => {
            text = documents::render::plain_text(&paper);
            ("text/plain", "txt")
        }
        Format::Ics => return None,
    };
    Some(DocumentAnswer { name: file_name(lang, id, extension), mime, text, bytes, score, blocks })
}

impl ScoreAnswer {
    fn new(score: &LetterScore, lang: Lang) -> Self {
        Self {
            points: score.points,
            of: u8::try_from(score.criteria.len()).unwrap_or(0),
            gates_hold: score.gates_hold,
            criteria: score
                .criteria
                .iter()
                .map(|criterion| CriterionAnswer {
                    number: criterion.number,
                    gate: criterion.gate,
                    met: criterion.met,
                    text: text::letter::criterion(lang, criterion.number).to_owned(),
                    path: criterion.path.clone(),
                })
                .collect(),
            blanks: score
                .blanks
                .iter()
                .map(|blank| BlankAnswer { path: blank.path.clone(), label: blank.label.clone() })
                .collect(),
        }
    }
}
