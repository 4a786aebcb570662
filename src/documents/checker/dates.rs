//! Dates and periods in a text, compared with the answers and with what was counted.

use crate::calendar::CivilDate;
use crate::documents::facts::Facts;
use crate::intake::Intake;
use crate::outcome::Assessment;
use crate::terms::{Actor, Lang, Step};

/// A date, or a period, that stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedDate {
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where it ends, in bytes.
    pub end: usize,
    /// The day: for a period, the one that it leads to.
    pub day: Option<CivilDate>,
    /// What was made of it.
    pub verdict: DateVerdict,
}

/// What was made of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateVerdict {
    /// One of the answers.
    Answer,
    /// What was counted for this step.
    Counted(Step),
    /// The text calls it a deadline, and it is not what was counted for the step at hand.
    Differs(Step, CivilDate),
    /// Neither an answer nor counted.
    Unknown,
}

/// Both languages of a month, short forms first letters.
const MONTHS: [[&str; 2]; 12] = [
    ["january", "enero"],
    ["february", "febrero"],
    ["march", "marzo"],
    ["april", "abril"],
    ["may", "mayo"],
    ["june", "junio"],
    ["july", "julio"],
    ["august", "agosto"],
    ["september", "septiembre"],
    ["october", "octubre"],
    ["november", "noviembre"],
    ["december", "diciembre"],
];

/// A word or number of a text, with its place.
struct Word<'t> {
    start: usize,
    end: usize,
    text: &'t str,
}

/// Words and numbers; what stands between them is not kept.
fn words(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, c.is_alphanumeric()) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                found.push(Word { start: from, end: at, text: text.get(from..at).unwrap_or_default() });
                start = None;
            }
            _ => {}
        }
    }
    found
}

fn month(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    let fits = |name: &str| name == word || word.len() >= 3 && word.len() <= 4 && name.starts_with(&word);
    let at = MONTHS.iter().position(|names| names.iter().any(|name| fits(name)))?;
    u32::try_from(at.checked_add(1)?).ok()
}

fn number(word: &str, digits: core::ops::RangeInclusive<usize>) -> Option<u32> {
    let plain = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ordinal = matches!(word.get(plain.len()..), Some("" | "st" | "nd" | "rd" | "th"));
    (ordinal && digits.contains(&plain.len())).then(|| plain.parse().ok())?
}

/// The date that begins at a word, with how many words it takes: `October 5, 2026`, `5 October 2026`, `5 de octubre de
/// 2026`, `10/05/2026`, `2026-10-05`.
fn date_at(words: &[Word<'_>], text: &str) -> Option<(CivilDate, usize)> {
    let word = |at: usize| words.get(at).map(|word| word.text);
    let joined = |at: usize, by: &[char]| {
        let (one, next) = (words.get(at)?, words.get(at.checked_add(1)?)?);
        let between = text.get(one.end..next.start)?;
        (between.chars().count() == 1 && between.starts_with(by)).then_some(())
    };
    let year = |at: usize| number(word(at)?, 4..=4);
    let made = |year: u32, month: u32, day: u32, used: usize| {
        Some((CivilDate::new(i32::try_from(year).ok()?, month, day)?, used))
    };
    if let Some(month) = month(word(0)?) {
        return made(year(2)?, month, number(word(1)?, 1..=2)?, 3);
    }
    let first = word(0)?;
    if let Some(day) = number(first, 1..=2) {
        if let Some(month) = word(1).and_then(month) {
            return made(year(2)?, month, day, 3);
        }
        if word(1) == Some("de")
            && let Some(month) = word(2).and_then(month)
        {
            let at = if matches!(word(3), Some("de" | "del")) { 4 } else { 3 };
            return made(year(at)?, month, day, at.checked_add(1)?);
        }
        joined(0, &['/', '-', '.'])?;
        joined(1, &['/', '-', '.'])?;
        let second = number(word(1)?, 1..=2)?;
        return made(year(2)?, day, second, 3);
    }
    let year = number(first, 4..=4)?;
    joined(0, &['-', '/'])?;
    joined(1, &['-', '/'])?;
    made(year, number(word(1)?, 1..=2)?, number(word(2)?, 1..=2)?, 3)
}

/// What a period of days or months from the decision comes to, with how many words it takes.
fn period_at(words: &[Word<'_>], intake: &Intake) -> Option<(Vec<CivilDate>, usize)> {
    const NUMBERS: [&str; 6] = ["one", "two", "three", "four", "five", "six"];
    let first = words.first()?.text;
    let spelled = NUMBERS.iter().position(|name| first.eq_ignore_ascii_case(name)).and_then(|at| at.checked_add(1));
    let count = match spelled {
        Some(count) => u16::try_from(count).ok()?,
        None => u16::try_from(number(first, 1..=3)?).ok()?,
    };
    let next = words.get(1)?.text.to_lowercase();
    let (unit, used) = match next.as_str() {
        "calendar" | "natural" => (words.get(2)?.text.to_lowercase(), 3),
        _ => (next, 2),
    };
    let from = [intake.notice.dated, intake.notice.received];
    let from = from.into_iter().flatten();
    let days: Vec<CivilDate> = match unit.as_str() {
        "day" | "days" | "días" | "día" => from.filter_map(|day| day.plus_days(count)).collect(),
        "month" | "months" | "mes" | "meses" => from.filter_map(|day| Some(day.plus_months(count)?.0)).collect(),
        _ => return None,
    };
    (!days.is_empty()).then_some((days, used))
}

/// What a sentence about a deadline of the sender says.
const DEADLINE: [&str; 12] = [
    "deadline",
    "no later than",
    "last day",
    "must be filed",
    "must file",
    "to appeal",
    "to file",
    "time limit",
    "timely",
    "plazo",
    "a más tardar",
    "último día",
];

/// The sentence around a place, in lower case.
fn sentence(text: &str, start: usize, end: usize) -> String {
    let ends = ['.', '?', '!', '\n'];
    let from = text.get(..start).and_then(|before| before.rfind(ends)).map_or(0, |at| at.saturating_add(1));
    let rest = text.get(end..).unwrap_or_default();
    let to = end.saturating_add(rest.find(ends).unwrap_or(rest.len()));
    text.get(from..to).unwrap_or_default().to_lowercase()
}

/// Every date of a text.
pub(super) fn check(text: &str, intake: &Intake, assessment: &Assessment) -> Vec<CheckedDate> {
    let facts = Facts { intake, assessment, lang: Lang::En };
    let filing = facts.filing().and_then(|deadline| Some((deadline.step, deadline.due?)));
    let answers = answers(intake);
    let counted = |day: &CivilDate| {
        let mine_first = [true, false].into_iter().flat_map(|mine| {
            assessment.deadlines.iter().filter(move |deadline| (deadline.actor == Actor::You) == mine)
        });
        let mut dated = mine_first.filter(|deadline| {
            deadline.due.as_ref() == Some(day) || deadline.readings.iter().any(|reading| reading.due == *day)
        });
        dated.next().map(|deadline| deadline.step)
    };
    let all = words(text);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = all.get(at..).filter(|rest| !rest.is_empty()) {
        let (days, used, period) = match (date_at(rest, text), period_at(rest, intake)) {
            (Some((day, used)), _) => (vec![day], used, false),
            (None, Some((days, used))) => (days, used, true),
            (None, None) => {
                at = at.saturating_add(1);
                continue;
            }
        };
        at = at.saturating_add(used);
        let start = rest.first().map_or(0, |word| word.start);
        let end = rest.get(used.saturating_sub(1)).map_or(start, |word| word.end);
        let around = sentence(text, start, end);
        let named = DEADLINE.iter().any(|words| around.contains(words));
        let counts = days.iter().find_map(|day| Some((*day, counted(day)?)));
        let (day, verdict) = match (counts, filing) {
            _ if !period && days.iter().any(|day| answers.contains(day)) => {
                (days.first().copied(), DateVerdict::Answer)
            }
            // A number of days is a deadline only where the sentence says so.
            _ if period && !named => continue,
            (Some((day, step)), _) => (Some(day), DateVerdict::Counted(step)),
            (None, Some((step, due))) if named => (days.first().copied(), DateVerdict::Differs(step, due)),
            (None, _) => (days.first().copied(), DateVerdict::Unknown),
        };
        found.push(CheckedDate { start, end, day, verdict });
    }
    found
}

/// Every date that was given.
fn answers(intake: &Intake) -> Vec<CivilDate> {
    let notice = &intake.notice;
    let therapy = &intake.therapy;
    let measures = therapy.measures.iter();
    let scores = measures.flat_map(|one| [Some(one.baseline.date), one.current.map(|score| score.date)]);
    let single = [
        Some(intake.as_of),
        notice.dated,
        notice.received,
        notice.effective,
        notice.printed_deadline,
        intake.appeal_filed,
        intake.patient_birth_date,
        therapy.start_of_care,
    ];
    let goals = therapy.goals.iter().map(|goal| goal.by);
    let lines = intake.lines.iter().map(|line| Some(line.date));
    let events = intake.events.iter().map(|event| Some(event.date));
    let services = therapy.service_dates.iter().map(|day| Some(*day));
    single.into_iter().chain(scores).chain(goals).chain(lines).chain(events).chain(services).flatten().collect()
}
