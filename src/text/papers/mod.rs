//! The words of the papers beside the appeal letter: one template for each paper and language.
//!
//! A template is read line by line: `== id` begins a paper, `?` says what it is for, `>` says to whom it goes, `!` what it is about, `~` greets,
//! `#` is a heading, `-` an item of a numbered list, `=` a labelled answer or a line to fill in
//! (`= label | key path | slot`), `@` a part that all letters share, and anything else a sentence. An empty line ends a
//! paragraph. `[one !other]` before a line says when it stands.

use std::sync::OnceLock;

use crate::terms::{DocumentId, Lang};

const EN: &str = include_str!("en.txt");
const ES: &str = include_str!("es.txt");

/// A line of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TemplateLine {
    /// When it stands: conditions that must all hold, one begun with `!` must not.
    pub when: &'static str,
    /// What it is.
    pub what: What,
}

/// What a line of a template is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// To whom the paper goes.
    To(&'static str),
    /// What it is about.
    Subject(&'static str),
    /// The greeting.
    Greeting(&'static str),
    /// What the paper is for, which stands in the list of papers and not on it.
    Purpose(&'static str),
    /// A heading.
    Heading(&'static str),
    /// An item of a numbered list.
    Item(&'static str),
    /// A labelled answer.
    Row {
        /// The label.
        label: &'static str,
        /// Key path; empty where no field holds it.
        path: &'static str,
        /// The slot that words the answer; empty for the answer as given.
        slot: &'static str,
    },
    /// A part that all letters share, with what it is given.
    Shared(&'static str, &'static str),
    /// A sentence.
    Sentence(&'static str),
    /// The end of a paragraph.
    Gap,
}

/// The template of a paper; empty for a paper that has none.
pub fn template(lang: Lang, id: DocumentId) -> impl Iterator<Item = TemplateLine> {
    own(lang, id).map_or("", |paper| paper.lines).lines().map(read)
}

/// What a paper is for, in a line.
#[must_use]
pub fn purpose(lang: Lang, id: DocumentId) -> &'static str {
    own(lang, id).map_or("", |paper| paper.purpose)
}

/// Whether the visitor keeps the paper, which is then in the visitor's own language.
#[must_use]
pub fn is_kept(id: DocumentId) -> bool {
    id == DocumentId::Calendar || own(Lang::En, id).is_some_and(|paper| paper.kept)
}

/// A paper's part of the templates, and what the list of papers says of it.
struct Paper {
    id: &'static str,
    lines: &'static str,
    purpose: &'static str,
    kept: bool,
}

fn own(lang: Lang, id: DocumentId) -> Option<&'static Paper> {
    static ENGLISH: OnceLock<Vec<Paper>> = OnceLock::new();
    static SPANISH: OnceLock<Vec<Paper>> = OnceLock::new();
    // Every result lists its papers: the templates are looked through once, not for each of them.
    let (all, words) = if lang == Lang::En { (&ENGLISH, EN) } else { (&SPANISH, ES) };
    all.get_or_init(|| apart(words)).iter().find(|paper| paper.id == id.as_str())
}

fn apart(all: &'static str) -> Vec<Paper> {
    let mut papers = Vec::new();
    let mut rest = all.strip_prefix("== ");
    while let Some(text) = rest {
        let end = text.find("\n== ").map(|at| at.saturating_add(1));
        let (paper, next) = end.and_then(|end| text.split_at_checked(end)).unwrap_or((text, ""));
        let (id, lines) = paper.split_once('\n').unwrap_or((paper, ""));
        let whats = || lines.lines().map(|line| read(line).what);
        let purpose = whats().find_map(|what| if let What::Purpose(words) = what { Some(words) } else { None });
        let kept = whats().any(|what| what == What::To("self"));
        papers.push(Paper { id, lines, purpose: purpose.unwrap_or(""), kept });
        rest = next.strip_prefix("== ");
    }
    papers
}

fn read(line: &'static str) -> TemplateLine {
    let (when, line) = match line.strip_prefix('[').and_then(|rest| rest.split_once("] ")) {
        Some((when, line)) => (when, line),
        None => ("", line),
    };
    let (mark, rest) = line.split_once(' ').unwrap_or((line, ""));
    let what = match mark {
        "" => What::Gap,
        ">" => What::To(rest),
        "!" => What::Subject(rest),
        "~" => What::Greeting(rest),
        "?" => What::Purpose(rest),
        "#" => What::Heading(rest),
        "-" => What::Item(rest),
        "=" => {
            let mut parts = rest.split('|').map(str::trim);
            let mut part = || parts.next().unwrap_or("");
            What::Row { label: part(), path: part(), slot: part() }
        }
        mark => match mark.strip_prefix('@') {
            Some(name) => What::Shared(name, rest),
            None => What::Sentence(line),
        },
    };
    TemplateLine { when, what }
}
