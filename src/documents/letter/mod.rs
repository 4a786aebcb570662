//! The appeal letter: who writes to whom, what is asked, the decision, the facts, an answer to each
//! stated reason, the law of this plan, the requests, the next step, enclosures, signature.

mod administrative;
mod body;
mod close;
mod draft;
mod head;
mod law;
mod measures;
mod paper;
mod reasons;

use draft::{Draft, Piece};

use super::facts::Facts;
use super::{Block, Document, Inline, Line, Part, Shape, enclosures, line_text, render};
use core::cmp::Reverse;

use crate::intake::Intake;
use crate::order;
use crate::outcome::Assessment;
use crate::terms::{DocumentId, Exhibit, Lang, Step};
use crate::text::letter::{self, Say};

pub(crate) use close::{comes_late, next_words};
pub(crate) use head::{APPOINTMENT_FORM, official_form};
pub use paper::paper;

/// Most words of a letter. The running text may not have more; spare sentences go until even the
/// whole page, with head and list of enclosures, has no more.
pub(crate) const MOST_WORDS: usize = 750;

/// Sentences of this rank are the last to go.
const LAST_TO_GO: u8 = 1;

/// The appeal letter of a case. English is the letter to send; any other language is a reading copy.
#[must_use]
pub fn appeal(intake: &Intake, assessment: &Assessment, lang: Lang) -> Document {
    let rest = rest_of_reasons(intake, assessment);
    let intake = rest.as_ref().unwrap_or(intake);
    let draft = Draft::of_appeal(Facts { intake, assessment, lang });
    let pieces = pieces(&draft);
    // What is left out is the same in every language, so that the reading copy is true to the letter.
    let cut = if lang == Lang::En {
        cut_to_fit(&draft, &pieces)
    } else {
        let english = Draft::of_appeal(Facts { intake, assessment, lang: Lang::En });
        cut_to_fit(&english, &self::pieces(&english))
    };
    let names = names(&pieces, &[]);
    Document {
        id: DocumentId::Appeal,
        title: draft.words(Say::Title).to_owned(),
        lang,
        blocks: set(&draft, pieces, cut, names),
    }
}

/// A case without the reasons that a clinical appeal beside this letter takes: a review of a benefit decision does not weigh them.
pub(crate) fn rest_of_reasons(intake: &Intake, assessment: &Assessment) -> Option<Intake> {
    assessment.road.filter(|road| *road == Step::SupplementalClaim)?;
    let taken = assessment.mine(Step::ClinicalAppeal)?.clock?.applies.reasons;
    let reasons: Vec<_> = intake.reasons.iter().copied().filter(|reason| !taken.contains(reason)).collect();
    (!reasons.is_empty()).then(|| Intake { reasons, ..intake.clone() })
}

/// Whether a paper argues the case, and so is scored like the appeal letter.
#[must_use]
pub const fn is_letter(id: DocumentId) -> bool {
    matches!(id, DocumentId::Appeal | DocumentId::SecondAppeal | DocumentId::ExternalReview | DocumentId::FairHearing)
}

/// A paper of any kind but the calendar.
pub(crate) fn any(id: DocumentId, intake: &Intake, assessment: &Assessment, lang: Lang) -> Document {
    if id == DocumentId::Appeal { appeal(intake, assessment, lang) } else { paper(id, intake, assessment, lang) }
}

/// What was found, seen from the step that a paper is for: external review, and a hearing where the plan is late, may be
/// open before the letter of the step at hand has been answered.
pub(crate) fn seen_from(id: DocumentId, assessment: &Assessment) -> Option<Assessment> {
    let own = match id {
        DocumentId::ExternalReview => Step::ExternalReview,
        DocumentId::FairHearing => Step::FairHearing,
        _ => return None,
    };
    (assessment.road != Some(own)).then(|| Assessment { road: Some(own), ..assessment.clone() })
}

/// The name of each piece: its part, what it is, and its number among equals. Pieces that come to nothing count, and
/// `marks` are the lines of a template that they stand on, so that no name moves when the answers change.
fn names(pieces: &[Piece], marks: &[usize]) -> Vec<String> {
    let mut stems: Vec<String> = Vec::with_capacity(pieces.len());
    let mut names = Vec::with_capacity(pieces.len());
    for (index, piece) in pieces.iter().enumerate() {
        let (part, kind) = match piece {
            Piece::Fixed(block) => (block.part, block.shape.name()),
            Piece::Prose(part, _) => (*part, "text"),
            Piece::Rest(part) => (*part, "rest"),
        };
        let (dash, reason) = if let Part::Rebuttal(reason) = part { ("-", reason.as_str()) } else { ("", "") };
        let mut stem = [part.name(), dash, reason, "-", kind].concat();
        if let Some(line) = marks.get(index) {
            stem = format!("{line}-{stem}");
        }
        let equals = stems.iter().filter(|other| **other == stem).count();
        names.push(if equals == 0 { stem.clone() } else { format!("{stem}-{}", equals.saturating_add(1)) });
        stems.push(stem);
    }
    names
}

/// What each measure comes to, in sentences.
#[must_use]
pub fn measure_verdict(intake: &Intake, assessment: &Assessment, index: usize, lang: Lang) -> String {
    let draft = Draft::of_appeal(Facts { intake, assessment, lang });
    render::paragraph(&measures::verdict(&draft, index), lang)
}

/// Everything that the letter could say, in order.
fn pieces(draft: &Draft<'_>) -> Vec<Piece> {
    let laws = law::choose(draft);
    let mut pieces = head::head(draft);
    pieces.extend(body::opening(draft, &laws));
    pieces.extend(reasons::answers(draft, &laws));
    pieces.push(Piece::Rest(Part::Care));
    pieces.extend(close::close(draft, &laws));
    pieces
}

/// How many spare sentences have to go before the letter is short enough. The last of them go only
/// for the running text, not for the head and the list of enclosures.
fn cut_to_fit(draft: &Draft<'_>, pieces: &[Piece]) -> usize {
    let spare = spare_ranks(pieces);
    let light = spare.iter().filter(|(rank, _, _)| *rank > LAST_TO_GO).count();
    // Counted once: every sentence that goes takes its own words with it.
    let (mut page, mut body) = (0_usize, 0_usize);
    for (part, words) in pieces.iter().flat_map(|piece| piece_words(piece, draft.lang())) {
        page = page.saturating_add(words);
        body = body.saturating_add(if part.is_body() { words } else { 0 });
    }
    let mut gone = Vec::new();
    let mut rest = rest_words(draft, pieces, &gone);
    for (_, piece, place) in &spare {
        let fits = |words: usize, rest: usize| words.saturating_add(rest) <= MOST_WORDS;
        if fits(page, rest.0) || gone.len() >= light && fits(body, rest.1) {
            break;
        }
        gone.push((*piece, *place));
        if let Some(Piece::Prose(part, sentences)) = pieces.get(*piece)
            && let Some(sentence) = sentences.get(*place)
        {
            let words = line_words(&sentence.line, draft.lang());
            page = page.saturating_sub(words);
            body = body.saturating_sub(if part.is_body() { words } else { 0 });
            // An enclosure that no sentence names any more is named with the rest.
            if sentence.line.iter().any(|inline| matches!(inline, Inline::Exhibit { .. })) {
                rest = rest_words(draft, pieces, &gone);
            }
        }
    }
    gone.len()
}

/// Words of a piece with the part they stand in, sentence by sentence.
fn piece_words(piece: &Piece, lang: Lang) -> Vec<(Part, usize)> {
    match piece {
        Piece::Fixed(block) => vec![(block.part, block_words(block, lang))],
        Piece::Prose(part, sentences) => sentences.iter().map(|one| (*part, line_words(&one.line, lang))).collect(),
        Piece::Rest(_) => Vec::new(),
    }
}

/// Words of the sentence that names the rest of the record: on the page, and in the running text.
fn rest_words(draft: &Draft<'_>, pieces: &[Piece], gone: &[(usize, usize)]) -> (usize, usize) {
    let line = rest_of_record(draft, pieces, gone);
    let words = line.map_or((Part::Care, 0), |(part, line)| (part, line_words(&line, draft.lang())));
    (words.1, if words.0.is_body() { words.1 } else { 0 })
}

/// The spare sentences in the order in which they go: highest number first, among equals the last
/// in the letter first. Each is named by its place.
fn spare_ranks(pieces: &[Piece]) -> Vec<(u8, usize, usize)> {
    let mut spare = Vec::new();
    for (piece, content) in pieces.iter().enumerate() {
        if let Piece::Prose(_, sentences) = content {
            let each = sentences.iter().enumerate().filter(|(_, sentence)| sentence.spare > 0);
            spare.extend(each.map(|(place, sentence)| (sentence.spare, piece, place)));
        }
    }
    order::by_key(spare, |rank| Reverse(*rank))
}

/// The letter without its `cut` most spare sentences.
fn set(draft: &Draft<'_>, pieces: Vec<Piece>, cut: usize, names: Vec<String>) -> Vec<Block> {
    let gone: Vec<(usize, usize)> =
        spare_ranks(&pieces).into_iter().take(cut).map(|(_, piece, place)| (piece, place)).collect();
    let mut rest = rest_of_record(draft, &pieces, &gone);
    let mut blocks: Vec<Block> = Vec::new();
    for ((index, piece), id) in pieces.into_iter().enumerate().zip(names) {
        match piece {
            Piece::Fixed(block) => blocks.push(Block { id, ..block }),
            Piece::Prose(part, sentences) => {
                let kept = sentences.into_iter().enumerate().filter(|(place, _)| !gone.contains(&(index, *place)));
                let lines: Vec<Line> = kept.map(|(_, sentence)| sentence.line).collect();
                if !lines.is_empty() {
                    blocks.push(Block { id, part, shape: Shape::Paragraph(lines) });
                }
            }
            Piece::Rest(_) => {
                let line = rest.take();
                blocks.extend(line.map(|(part, line)| Block { id, part, shape: Shape::Paragraph(vec![line]) }));
            }
        }
    }
    blocks
}

/// The enclosures that the running text names, without the sentences that are gone.
fn cited(pieces: &[Piece], gone: &[(usize, usize)]) -> Vec<Exhibit> {
    let lines = pieces.iter().enumerate().flat_map(|(index, piece)| match piece {
        Piece::Fixed(block) if block.part.is_body() => block.shape.lines(),
        Piece::Prose(part, sentences) if part.is_body() => {
            let kept = sentences.iter().enumerate().filter(|(place, _)| !gone.contains(&(index, *place)));
            kept.map(|(_, sentence)| &sentence.line).collect()
        }
        _ => Vec::new(),
    });
    let exhibits = lines.flatten().filter_map(|inline| match inline {
        Inline::Exhibit { exhibit, .. } => Some(*exhibit),
        _ => None,
    });
    exhibits.collect()
}

/// Every enclosure is named in the text: those that no sentence cites are named together.
fn rest_of_record(draft: &Draft<'_>, pieces: &[Piece], gone: &[(usize, usize)]) -> Option<(Part, Line)> {
    let part = pieces.iter().find_map(|piece| if let Piece::Rest(part) = piece { Some(*part) } else { None })?;
    let cited = cited(pieces, gone);
    let ticked = &draft.facts.intake.exhibits;
    let items: Vec<Line> = (1_usize..)
        .zip(enclosures::in_order(ticked))
        .filter(|(_, exhibit)| !cited.contains(exhibit))
        .map(|(number, exhibit)| {
            let phrase = letter::exhibit_phrase(draft.lang(), exhibit, draft.role());
            vec![Inline::Text(format!("{phrase} (")), Inline::Exhibit { exhibit, number }, Inline::Text(")".to_owned())]
        })
        .collect();
    if items.is_empty() {
        return None;
    }
    let list = draft::listed(items, draft.lang());
    Some((part, draft.say_with(Say::RestOfRecord, &|slot| (slot == "rest").then(|| list.clone()))))
}

/// Words of a text. Most texts are ASCII, whose white space can be told byte by byte.
fn count(text: &str) -> usize {
    if !text.is_ascii() {
        return text.split_whitespace().count();
    }
    let word = |byte: u8| !matches!(byte, b'\t'..=b'\r' | b' ');
    let begins = text.bytes().zip(text.bytes().skip(1)).filter(|(before, byte)| !word(*before) && word(*byte));
    begins.count().saturating_add(usize::from(text.bytes().next().is_some_and(word)))
}

/// Words of a line as they are read.
fn line_words(line: &[Inline], lang: Lang) -> usize {
    count(&line_text(line, lang))
}

/// Words of one block as they are read.
pub(crate) fn block_words(block: &Block, lang: Lang) -> usize {
    match &block.shape {
        Shape::Heading(heading) => count(heading),
        Shape::Lines(lines) | Shape::Paragraph(lines) => lines.iter().map(|line| line_words(line, lang)).sum(),
        // The numbers are read as well.
        Shape::Numbered(items) => items.iter().map(|item| line_words(item, lang).saturating_add(1)).sum(),
        Shape::Rows(rows) => rows.iter().map(|row| count(&render::labelled(row, lang))).sum(),
        // What stands between the cells is no word.
        Shape::Grid { .. } => count(&render::shape_text(&block.shape, lang).replace(render::CELL, " ")),
        Shape::Table { name, rows } => {
            rows.iter().map(|row| count(&render::labelled(row, lang))).sum::<usize>().saturating_add(count(name))
        }
    }
}
