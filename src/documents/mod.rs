//! The papers: what was found, as a letter to send and as a calendar file.
//!
//! A [`Document`] is a list of blocks that keep what they are made of: the letter's own words, an
//! answer of the visitor with its key path, a sentence of law with its record, an enclosure, a line
//! left to fill in. The renderers turn it into text, HTML or an office document; the scorer reads the same blocks.

mod argument;
mod calendar;
mod checker;
pub mod citations;
mod docx;
mod edit;
pub(crate) mod enclosures;
mod facts;
mod letter;
mod numerals;
pub mod render;
mod roads;
#[cfg(test)]
mod sample;
mod score;

pub use calendar::calendar;
pub use checker::{CheckedDate, DateVerdict, LetterCheck, check_letter};
pub use docx::{book, docx};
pub use edit::{EditedBlock, State, edit};
pub(crate) use letter::any;
pub use letter::{appeal, is_letter, measure_verdict, paper};
pub use score::{Criterion, LetterScore, MissingItem, score};

use std::borrow::Cow;

use crate::law::LetterPlace;
use crate::terms::{DocumentId, Exhibit, Lang, Reason};

/// A paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Which.
    pub id: DocumentId,
    /// Its title, for the file name and the window.
    pub title: String,
    /// Its language. Anything but English is a reading copy.
    pub lang: Lang,
    /// What stands on it, from top to bottom.
    pub blocks: Vec<Block>,
}

/// A part of a paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// Its name in this paper. It stays the same when the answers change, so that an edit finds its place again.
    pub id: String,
    /// What it is there for.
    pub part: Part,
    /// How it looks.
    pub shape: Shape,
}

impl Block {
    /// A block that has no name yet.
    #[must_use]
    pub const fn new(part: Part, shape: Shape) -> Self {
        Self { id: String::new(), part, shape }
    }
}

/// What a block of a letter is there for, in the order in which a letter has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// A remark to the reader that is no part of the letter.
    ReadingCopy,
    /// Who writes.
    Sender,
    /// The day.
    Date,
    /// How it is sent.
    Delivery,
    /// To whom.
    Addressee,
    /// The *Re* block.
    Subject,
    /// The greeting.
    Salutation,
    /// What is asked.
    Ask,
    /// The decision and its reason.
    Decision,
    /// The appeal comes after its time.
    Late,
    /// It cannot wait.
    Expedited,
    /// Care that is under way goes on.
    Continuing,
    /// The facts of the course of care.
    Facts,
    /// The answer to one stated reason.
    Rebuttal(Reason),
    /// The care in short, where no clinical reason was stated.
    Care,
    /// The law of this plan.
    Law,
    /// What is requested.
    Requests,
    /// The step that follows.
    NextStep,
    /// Thanks and close.
    Closing,
    /// Signature.
    Signature,
    /// What is enclosed.
    Enclosures,
}

impl Part {
    /// What style sheets and names of blocks call it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ReadingCopy => "reading-copy",
            Self::Sender => "sender",
            Self::Date => "date",
            Self::Delivery => "delivery",
            Self::Addressee => "addressee",
            Self::Subject => "subject",
            Self::Salutation => "salutation",
            Self::Ask => "ask",
            Self::Decision => "decision",
            Self::Late => "late",
            Self::Expedited => "expedited",
            Self::Continuing => "continuing",
            Self::Facts => "facts",
            Self::Rebuttal(_) => "rebuttal",
            Self::Care => "care",
            Self::Law => "law",
            Self::Requests => "requests",
            Self::NextStep => "next-step",
            Self::Closing => "closing",
            Self::Signature => "signature",
            Self::Enclosures => "enclosures",
        }
    }

    /// Whether it belongs to the running text between greeting and close.
    #[must_use]
    pub const fn is_body(self) -> bool {
        matches!(
            self,
            Self::Ask
                | Self::Decision
                | Self::Late
                | Self::Expedited
                | Self::Continuing
                | Self::Facts
                | Self::Rebuttal(_)
                | Self::Care
                | Self::Law
                | Self::Requests
                | Self::NextStep
                | Self::Closing
        )
    }
}

/// How a block looks.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// Lines that stand one under another: an address, a date, a signature.
    Lines(Vec<Line>),
    /// A heading of a part.
    Heading(String),
    /// Sentences that run on.
    Paragraph(Vec<Line>),
    /// Labels with what belongs to them.
    Rows(Vec<Row>),
    /// A table with a name and two columns.
    Table {
        /// Its name.
        name: String,
        /// Its rows.
        rows: Vec<Row>,
    },
    /// A table with a name, a row of heads and rows of cells.
    Grid {
        /// Its name.
        name: String,
        /// Head of each column.
        head: Vec<String>,
        /// Its rows; the first cell of each names it.
        rows: Vec<Vec<Line>>,
    },
    /// Numbered items.
    Numbered(Vec<Line>),
}

/// A label and what belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The label, without a colon.
    pub label: Line,
    /// What belongs to it.
    pub value: Line,
}

/// Text made of pieces.
pub type Line = Vec<Inline>;

/// A piece of a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// The letter's own words.
    Text(String),
    /// An answer of the visitor, or a value found from the answers, with its key path.
    Fact {
        /// Key path, for example `notice.dated` or `therapy.goals[0].text`.
        path: String,
        /// As it stands in the letter.
        text: String,
    },
    /// What the visitor did not say: a line to fill in by hand.
    Blank {
        /// Key path of the missing answer; empty where no field holds it.
        path: &'static str,
        /// What has to stand there.
        label: String,
    },
    /// A sentence of law, as its record words it.
    Law {
        /// Id of the right.
        right: &'static str,
        /// Where such a sentence goes.
        place: LetterPlace,
        /// Ids of its sources.
        cites: &'static [&'static str],
        /// The sentence.
        text: &'static str,
    },
    /// A reference to an enclosure.
    Exhibit {
        /// Which.
        exhibit: Exhibit,
        /// Its number.
        number: usize,
    },
}

/// The line that stands for something to fill in.
pub(crate) const BLANK_LINE: &str = "____________";

/// The words of a piece, as they are read.
pub(crate) fn words_of(inline: &Inline, lang: Lang) -> String {
    let mut words = String::new();
    push_words(&mut words, inline, lang);
    words
}

/// The words of a line.
pub(crate) fn line_text(line: &[Inline], lang: Lang) -> String {
    let mut text = String::with_capacity(line.len().saturating_mul(USUAL));
    push_line(&mut text, line, lang);
    text
}

/// Room for a piece of a line, most of which are shorter: a text that is moved as it grows is most of the work of writing it.
pub(crate) const USUAL: usize = 64;

/// The words of a line, after what stands there already.
pub(crate) fn push_line(text: &mut String, line: &[Inline], lang: Lang) {
    for inline in line {
        push_words(text, inline, lang);
    }
}

/// The words of a piece, after what stands there already.
pub(crate) fn push_words(words: &mut String, inline: &Inline, lang: Lang) {
    match inline {
        Inline::Text(text) => words.push_str(text),
        Inline::Fact { text, .. } => push_plain(words, text),
        Inline::Blank { label, .. } => {
            for part in [BLANK_LINE, " (", label, ")"] {
                words.push_str(part);
            }
        }
        Inline::Law { text, .. } => words.push_str(text),
        Inline::Exhibit { number, .. } => words.push_str(&crate::text::letter::exhibit_reference(*number, lang)),
    }
}

/// An answer as it can stand inside a sentence: on one line, and without the invisible characters
/// that turn the writing direction of everything after them.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    if is_plain(text) {
        return Cow::Borrowed(text);
    }
    let mut one = String::with_capacity(text.len());
    push_plain(&mut one, text);
    Cow::Owned(one)
}

/// Whether a text surely is as it can stand: ASCII, with single blanks inside and no other white space. Most answers are.
fn is_plain(text: &str) -> bool {
    let mut before = b' ';
    for byte in text.bytes() {
        let gap = byte == b' ' && before != b' ';
        if !gap && !byte.is_ascii_graphic() {
            return false;
        }
        before = byte;
    }
    before != b' '
}

fn push_plain(line: &mut String, text: &str) {
    if is_plain(text) {
        line.push_str(text);
        return;
    }
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let (mut begun, mut gap) = (false, false);
    for c in text.chars().filter(|c| !turns(*c)) {
        if c.is_whitespace() {
            gap = begun;
            continue;
        }
        if gap {
            line.push(' ');
        }
        line.push(c);
        (begun, gap) = (true, false);
    }
}

impl Shape {
    /// What it is called.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Lines(_) => "lines",
            Self::Heading(_) => "heading",
            Self::Paragraph(_) => "text",
            Self::Rows(_) => "rows",
            Self::Table { .. } => "table",
            Self::Grid { .. } => "grid",
            Self::Numbered(_) => "list",
        }
    }

    /// Every line of it, a label before what belongs to it.
    pub(crate) fn lines(&self) -> Vec<&Line> {
        match self {
            Self::Heading(_) => Vec::new(),
            Self::Lines(lines) | Self::Paragraph(lines) | Self::Numbered(lines) => lines.iter().collect(),
            Self::Rows(rows) | Self::Table { rows, .. } => {
                rows.iter().flat_map(|row| [&row.label, &row.value]).collect()
            }
            Self::Grid { rows, .. } => rows.iter().flatten().collect(),
        }
    }
}

impl Document {
    /// Every piece of it with the part that it stands in.
    pub(crate) fn inlines(&self) -> impl Iterator<Item = (Part, &Inline)> {
        self.blocks
            .iter()
            .flat_map(|block| block.shape.lines().into_iter().flatten().map(move |inline| (block.part, inline)))
    }

    /// The blocks of one part.
    pub(crate) fn part(&self, part: Part) -> impl Iterator<Item = &Block> {
        self.blocks.iter().filter(move |block| block.part == part)
    }
}
