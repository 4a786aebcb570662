//! A paper with the visitor's own changes in it.
//!
//! Words that a visitor types are searched for what the block was made of: an answer, a sentence of law, the number of
//! an enclosure that still stands in them stays what it was, so that the scorer and the renderers see an edited letter
//! as they see any other. Everything else is the letter's own words, and is checked as such.

use core::cmp::Reverse;

use super::render::{CELL, labelled, own_line, shape_text};
use super::{BLANK_LINE, Block, Document, Inline, Line, Row, Shape, line_text, plain, words_of};
use crate::intake::BlockEdit;
use crate::order;
use crate::terms::Lang;

/// What became of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// As the engine wrote it.
    Written,
    /// Changed by the visitor.
    Edited,
    /// Left out by the visitor.
    Dropped,
}

/// A block as it can be edited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditedBlock {
    /// Its name.
    pub id: String,
    /// What kind of block the engine wrote.
    pub kind: &'static str,
    /// What it is there for.
    pub part: &'static str,
    /// What became of it.
    pub state: State,
    /// As it stands in the paper: a line for each line, item or row.
    pub text: String,
    /// As the engine writes it from the answers of now, where that is not the text.
    pub written: Option<String>,
    /// What it was changed from is not what would be written now.
    pub stale: bool,
}

/// Changes a paper, and says what every block of it has become. A change whose block is not in this paper waits: nothing
/// is done with it.
pub fn edit(document: &mut Document, edits: &[BlockEdit]) -> Vec<EditedBlock> {
    let lang = document.lang;
    let mut told = Vec::with_capacity(document.blocks.len());
    let mut blocks = Vec::with_capacity(document.blocks.len());
    for block in core::mem::take(&mut document.blocks) {
        let written = editable(&block.shape, lang);
        let change = edits.iter().find(|edit| edit.id == block.id);
        let changed = change.filter(|edit| edit.text.as_deref() != Some(written.as_str()));
        let mut one = EditedBlock {
            id: block.id.clone(),
            kind: block.shape.name(),
            part: block.part.name(),
            state: State::Written,
            text: written,
            written: None,
            stale: false,
        };
        if let Some(change) = changed {
            let before = core::mem::take(&mut one.text);
            one.stale = change.from.as_ref().is_some_and(|from| from.trim() != before);
            one.state = State::Dropped;
            if let Some(text) = &change.text {
                one.state = State::Edited;
                one.text.clone_from(text);
                let shapes = reshaped(&block.shape, text, lang);
                blocks.extend(shapes.into_iter().map(|shape| Block { shape, ..block.clone() }));
            }
            one.written = Some(before);
        } else {
            blocks.push(block);
        }
        told.push(one);
    }
    document.blocks = blocks;
    told
}

/// A block as text that can be edited: the numbers of a list are not part of it.
fn editable(shape: &Shape, lang: Lang) -> String {
    let text = match shape {
        Shape::Numbered(items) => items.iter().map(|item| line_text(item, lang)).collect::<Vec<_>>().join("\n"),
        other => shape_text(other, lang),
    };
    text.trim().to_owned()
}

/// What the edited words are made of, in the shape that they had as far as they still fit it.
fn reshaped(shape: &Shape, text: &str, lang: Lang) -> Vec<Shape> {
    let lines: Vec<String> =
        text.lines().map(|line| plain(line).into_owned()).filter(|line| !line.is_empty()).collect();
    let old = Pieces::of(shape, lang);
    let each = || lines.iter().map(|line| old.line(line)).collect::<Vec<Line>>();
    let below = |lines: &[String]| lines.iter().map(|line| old.row(line)).collect::<Option<Vec<Row>>>();
    let shaped = match shape {
        Shape::Heading(_) => Some(Shape::Heading(lines.join(" "))),
        // Whoever types two paragraphs means two.
        Shape::Paragraph(_) => return each().into_iter().map(|line| Shape::Paragraph(vec![line])).collect(),
        Shape::Lines(_) => None,
        Shape::Numbered(_) => Some(Shape::Numbered(each())),
        Shape::Rows(_) => below(&lines).map(Shape::Rows),
        Shape::Table { .. } => lines.split_first().and_then(|(name, rows)| {
            let rows = below(rows)?;
            Some(Shape::Table { name: name.clone(), rows })
        }),
        Shape::Grid { head, .. } => old.grid(&lines, head.len()),
    };
    vec![shaped.unwrap_or_else(|| Shape::Lines(each()))]
}

/// What a block was made of.
struct Pieces<'a> {
    lang: Lang,
    /// Each piece that is not the letter's own words, with its words.
    tokens: Vec<(&'a Inline, String)>,
    /// Each line with its words.
    lines: Vec<(&'a Line, String)>,
    rows: &'a [Row],
}

impl<'a> Pieces<'a> {
    fn of(shape: &'a Shape, lang: Lang) -> Self {
        let lines = shape.lines();
        let inlines = lines.iter().flat_map(|line| line.iter()).filter(|inline| !matches!(inline, Inline::Text(_)));
        let tokens = inlines.map(|inline| (inline, words_of(inline, lang)));
        // The longest first: a number is often a part of something longer.
        let tokens = order::by_key(tokens, |(_, words)| Reverse(words.len()));
        let rows: &[Row] = match shape {
            Shape::Rows(rows) | Shape::Table { rows, .. } => rows,
            _ => &[],
        };
        let lines = lines.into_iter().map(|line| (line, own_line(line, lang))).collect();
        Self { lang, tokens, lines, rows }
    }

    /// A line as it was, where it was not touched; else its words with the pieces found in them.
    fn line(&self, text: &str) -> Line {
        match self.lines.iter().find(|(_, words)| words == text) {
            Some((line, _)) => (*line).clone(),
            None => self.found_in(text),
        }
    }

    fn row(&self, text: &str) -> Option<Row> {
        if let Some(row) = self.rows.iter().find(|row| labelled(row, self.lang) == text) {
            return Some(row.clone());
        }
        let (label, value) = text.split_once(": ")?;
        let own = |line: &Line| line_text(line, self.lang) == label;
        let value = match self.rows.iter().find(|row| own(&row.label)) {
            Some(row) if value == BLANK_LINE => match row.value.as_slice() {
                [Inline::Blank { .. }] => row.value.clone(),
                _ => vec![Inline::Blank { path: "", label: label.to_owned() }],
            },
            _ => self.found_in(value),
        };
        Some(Row { label: vec![Inline::Text(label.to_owned())], value })
    }

    /// Name, heads and cells of a table, where each line has as many as the table had.
    fn grid(&self, lines: &[String], columns: usize) -> Option<Shape> {
        let (name, rest) = lines.split_first()?;
        let cells = |line: &String| {
            let cells: Vec<String> = line.split(CELL).map(ToOwned::to_owned).collect();
            (cells.len() == columns).then_some(cells)
        };
        let (head, rows) = rest.split_first()?;
        let rows: Option<Vec<Vec<String>>> = rows.iter().map(cells).collect();
        let rows = rows?.iter().map(|row| row.iter().map(|cell| self.line(cell)).collect()).collect();
        Some(Shape::Grid { name: name.clone(), head: cells(head)?, rows })
    }

    fn found_in(&self, text: &str) -> Line {
        let mut found: Vec<(usize, usize, &Inline)> = Vec::new();
        for (inline, words) in &self.tokens {
            let free = |start: &usize| {
                let end = start.saturating_add(words.len());
                stands_alone(text, *start, end) && found.iter().all(|(from, to, _)| end <= *from || *to <= *start)
            };
            if words.is_empty() {
                continue;
            }
            let places = text.match_indices(words.as_str()).map(|(start, _)| start);
            let places: Vec<usize> = places.filter(free).collect();
            // A thing may be said twice; what has a place of its own in the list has it once.
            for start in places {
                found.push((start, start.saturating_add(words.len()), inline));
            }
        }
        let mut line = Line::new();
        let mut at = 0;
        let words = |line: &mut Line, from: usize, to: usize| {
            let between = text.get(from..to).unwrap_or_default();
            if !between.is_empty() {
                line.push(Inline::Text(between.to_owned()));
            }
        };
        for (start, end, inline) in order::by_key(found, |(start, _, _)| *start) {
            words(&mut line, at, start);
            line.push(inline.clone());
            at = end;
        }
        words(&mut line, at, text.len());
        line
    }
}

/// Whether a place in a text is no part of a longer word or number.
fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let joins = |one: Option<char>, other: Option<char>| {
        one.is_some_and(char::is_alphanumeric) && other.is_some_and(char::is_alphanumeric)
    };
    let (before, inside, after) = (
        text.get(..start).unwrap_or_default(),
        text.get(start..end).unwrap_or_default(),
        text.get(end..).unwrap_or_default(),
    );
    let digits = |one: Option<char>, other: Option<char>| {
        one.is_some_and(|c| matches!(c, '.' | ',')) && other.is_some_and(|c| c.is_ascii_digit())
    };
    let next = after.chars().next();
    let joined = joins(before.chars().next_back(), inside.chars().next())
        || joins(inside.chars().next_back(), next)
        || inside.ends_with(|c: char| c.is_ascii_digit()) && digits(next, after.chars().nth(1));
    !joined
}

#[cfg(test)]
mod tests {
    use super::{State, edit};
    use crate::documents::{Document, Inline, appeal, render, sample, score};
    use crate::intake::BlockEdit;
    use crate::terms::Lang;

    fn letter() -> (sample::Case, Document) {
        let case = sample::full();
        let letter = appeal(&case.intake, &case.assessment, Lang::En);
        (case, letter)
    }

    fn change(id: &str, text: Option<&str>, from: Option<&str>) -> BlockEdit {
        BlockEdit { id: id.to_owned(), text: text.map(ToOwned::to_owned), from: from.map(ToOwned::to_owned) }
    }

    #[test]
    fn every_block_has_a_name_of_its_own() {
        let (_, letter) = letter();
        for (index, block) in letter.blocks.iter().enumerate() {
            assert!(!block.id.is_empty());
            assert!(letter.blocks.iter().skip(index + 1).all(|other| other.id != block.id), "{}", block.id);
        }
    }

    #[test]
    fn its_own_text_given_back_changes_nothing() {
        let (_, letter) = letter();
        let mut same = letter.clone();
        let told = edit(&mut same, &[]);
        assert_eq!(same, letter);
        // Every block typed anew, with a blank more at the end of its first line.
        let edits: Vec<BlockEdit> = told
            .iter()
            .map(|one| change(&one.id, Some(&format!("{} ", one.text).replacen('\n', " \n", 1)), None))
            .collect();
        let mut typed = letter.clone();
        edit(&mut typed, &edits);
        assert_eq!(render::plain_text(&typed), render::plain_text(&letter));
        let facts = |paper: &Document| paper.inlines().filter(|(_, inline)| !matches!(inline, Inline::Text(_))).count();
        assert!(facts(&typed) >= facts(&letter), "{} of {}", facts(&typed), facts(&letter));
    }

    #[test]
    fn what_is_left_of_the_facts_still_counts() {
        let (case, mut letter) = letter();
        let before = score(&case.intake, &case.assessment, &letter, Lang::En).points;
        let told = edit(&mut letter, &[]);
        let law = told.iter().find(|one| one.id == "law-text").unwrap();
        let more = format!("{} Please read them closely.", law.text);
        edit(&mut letter, &[change("law-text", Some(&more), None)]);
        assert!(render::plain_text(&letter).contains("Please read them closely."));
        assert_eq!(score(&case.intake, &case.assessment, &letter, Lang::En).points, before);
    }

    #[test]
    fn a_rule_and_a_number_from_nowhere_are_seen() {
        let (case, mut letter) = letter();
        let own = "Under 42 CFR 482.15 and within 17 days.";
        edit(&mut letter, &[change("closing-text", Some(own), None)]);
        let score = score(&case.intake, &case.assessment, &letter, Lang::En);
        let unmet: Vec<u8> = score.criteria.iter().filter(|one| !one.met).map(|one| one.number).collect();
        assert!(unmet.contains(&5) && unmet.contains(&7), "{unmet:?}");
    }

    #[test]
    fn a_dropped_block_is_gone_and_told() {
        let (_, mut letter) = letter();
        let told = edit(&mut letter, &[change("delivery-lines", None, None)]);
        let one = told.iter().find(|one| one.id == "delivery-lines").unwrap();
        assert_eq!(one.state, State::Dropped);
        assert!(one.text.is_empty() && one.written.as_deref().is_some_and(|text| !text.is_empty()));
        assert!(letter.blocks.iter().all(|block| block.id != "delivery-lines"));
    }

    #[test]
    fn an_edit_is_stale_when_what_it_was_made_from_has_changed() {
        let (_, letter) = letter();
        let written = edit(&mut letter.clone(), &[]).into_iter().find(|one| one.id == "ask-text").unwrap().text;
        for (from, stale) in [(written.as_str(), false), ("I appeal another decision.", true)] {
            let told = edit(&mut letter.clone(), &[change("ask-text", Some("Mine."), Some(from))]);
            assert_eq!(told.iter().find(|one| one.id == "ask-text").unwrap().stale, stale);
        }
    }
}
