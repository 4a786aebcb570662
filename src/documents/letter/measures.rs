//! Measures of progress: a table of them, and what each comes to.
//!
//! Scores of a measure that is not listed stand as measured: which way is better is not known there.

use super::draft::{Draft, Sentence};
use crate::documents::{Block, Inline, Line, Part, Shape};
use crate::law::measures::{Change, Thousandths};
use crate::outcome::{MeasureFound, Published};
use crate::terms::Progress;
use crate::text::letter::{self, Say};

/// What stands where nothing is given or held.
const NOTHING: &str = "–";

/// The table: a row for each measure, whether it changed or not.
pub(super) fn table(draft: &Draft<'_>) -> Option<Block> {
    let found = &draft.facts.assessment.measures;
    if found.is_empty() {
        return None;
    }
    let head = [
        Say::ColumnMeasure,
        Say::ColumnBaseline,
        Say::ColumnCurrent,
        Say::ColumnGoal,
        Say::ColumnChange,
        Say::ColumnError,
        Say::ColumnImportant,
        Say::ColumnSource,
    ];
    let rows = found.iter().enumerate().map(|(index, one)| {
        let measure = One { draft, index };
        vec![
            measure.fact("measure"),
            measure.score_on("baseline"),
            measure.score_on("current"),
            measure.fact("goal"),
            measure.change(one),
            measure.fact("mdc"),
            measure.fact("mcid"),
            measure.fact("source"),
        ]
        .into_iter()
        .map(|cell| cell.unwrap_or_else(|| vec![Inline::Text(NOTHING.to_owned())]))
        .collect()
    });
    let shape = Shape::Grid {
        name: draft.words(Say::MeasuresName).to_owned(),
        head: head.into_iter().map(|say| draft.words(say).to_owned()).collect(),
        rows: rows.collect(),
    };
    Some(Block::new(Part::Facts, shape))
}

/// What is said of every measure, those that did not change or got worse among them.
pub(super) fn sentences(draft: &Draft<'_>, brief: bool) -> Vec<Sentence> {
    let all = &draft.facts.assessment.measures;
    let mut sentences = Vec::new();
    let nothing_held = |one: &&MeasureFound| {
        matches!(one.verdict, Progress::Unlisted | Progress::NoValue)
            || one.verdict == Progress::Once && one.scale.is_none()
    };
    let none_is_held = all.iter().all(|one| nothing_held(&one));
    for (index, one) in all.iter().enumerate() {
        let measure = One { draft, index };
        sentences.push(measure.keep(measure.scores(one, brief)));
        if draft.facts.intake.therapy.measures.get(index).is_some_and(|given| given.goal.is_some()) {
            sentences.push(Sentence { spare: 5, ..measure.keep(Say::MeasureGoal) });
        }
        if !nothing_held(&one) {
            // The table holds the change against the published values as well.
            let spare = if brief { 6 } else { 0 };
            sentences.extend(measure.verdict(one).into_iter().map(|sentence| Sentence { spare, ..sentence }));
        } else if !none_is_held {
            sentences.push(measure.keep(Say::NoVerifiedValueFor));
        }
    }
    if none_is_held && let Some(last) = all.len().checked_sub(1) {
        let measure = One { draft, index: last };
        let one_group = all.len() == 1 && measure.fact("population").is_some();
        sentences.push(measure.keep(if one_group { Say::NoVerifiedValueGroup } else { Say::NoVerifiedValue }));
    }
    sentences
}

/// What a measure comes to, for the screen.
pub(super) fn verdict(draft: &Draft<'_>, index: usize) -> Vec<Line> {
    let measure = One { draft, index };
    let found = draft.facts.assessment.measures.get(index);
    let said = found.map(|one| match one.verdict {
        Progress::Unlisted | Progress::NoValue => vec![measure.keep(Say::NoVerifiedValueFor)],
        _ => measure.verdict(one),
    });
    said.unwrap_or_default().into_iter().map(|sentence| sentence.line).collect()
}

/// One measure of the case.
struct One<'a, 'b> {
    draft: &'a Draft<'b>,
    index: usize,
}

impl One<'_, '_> {
    fn fact(&self, key: &str) -> Option<Line> {
        self.draft.fact(&format!("therapy.measures[{}].{key}", self.index))
    }

    fn slot(&self, slot: &str) -> Option<Line> {
        match slot {
            "b" => self.fact("baseline.score"),
            "bd" => self.fact("baseline.date"),
            "c" => self.fact("current.score"),
            "cd" => self.fact("current.date"),
            "group" => self.fact("group").or_else(|| self.fact("population")),
            "measure" | "goal" | "change" | "room" | "mdc" | "mcid" => self.fact(slot),
            "unit" => {
                let found = self.draft.facts.assessment.measures.get(self.index)?;
                let one = found.change?.0.abs() == Thousandths::ONE.0;
                let unit = letter::unit(self.draft.lang(), found.scale?.unit, one);
                (!unit.is_empty()).then(|| vec![Inline::Text(format!(" {unit}"))])
            }
            "level" => {
                let level = self.fact("level")?;
                Some(self.draft.say_with(Say::MeasureLevel, &|slot| (slot == "level").then(|| level.clone())))
            }
            _ => None,
        }
    }

    fn say(&self, say: Say) -> Line {
        self.draft.say_with(say, &|slot| self.slot(slot))
    }

    fn keep(&self, say: Say) -> Sentence {
        Sentence { spare: 0, line: self.say(say) }
    }

    fn score_on(&self, when: &str) -> Option<Line> {
        let score = self.fact(&format!("{when}.score"))?;
        let day = self.fact(&format!("{when}.date"))?;
        Some(self.draft.say_with(Say::ScoreOn, &|slot| match slot {
            "score" => Some(score.clone()),
            "day" => Some(day.clone()),
            _ => None,
        }))
    }

    /// The change with its direction in words; a figure alone would leave the reader to know the scale.
    fn change(&self, found: &MeasureFound) -> Option<Line> {
        let say = match found.change?.0 {
            0 => Say::CellSame,
            // A change that the error of measurement could explain is called neither better nor worse.
            1.. if found.verdict == Progress::WithinError => Say::CellWithin,
            1.. => Say::CellBetter,
            _ => Say::CellWorse,
        };
        Some(self.say(say))
    }

    fn scores(&self, found: &MeasureFound, brief: bool) -> Say {
        let given = self.draft.facts.intake.therapy.measures.get(self.index);
        let current = given.and_then(|given| given.current);
        match (current, found.change) {
            (None, _) => Say::MeasureOnce,
            (Some(current), _) if given.is_some_and(|given| given.baseline.score == current.score) => Say::MeasureSame,
            (Some(_), None) => Say::Measure,
            (Some(_), Some(Thousandths(1..))) if brief => Say::MeasureBetterBrief,
            (Some(_), Some(_)) if brief => Say::MeasureWorseBrief,
            (Some(_), Some(Thousandths(1..))) => Say::MeasureBetter,
            (Some(_), Some(_)) => Say::MeasureWorse,
        }
    }

    fn verdict(&self, found: &MeasureFound) -> Vec<Sentence> {
        let important = found.important.is_some_and(|one| !one.row.for_groups());
        let say = match found.verdict {
            Progress::Once | Progress::Unlisted | Progress::NoValue => return Vec::new(),
            Progress::NeedsAnswer => Say::MeasureAsk,
            Progress::NoRoom => Say::MeasureNoRoom,
            Progress::WithinError if found.change == Some(Thousandths(0)) => Say::MeasureSameWithin,
            Progress::WithinError => Say::MeasureWithin,
            Progress::BeyondError if important && !inside(found) => Say::MeasureBeyondOnly,
            Progress::BeyondError => Say::MeasureBeyond,
            Progress::Important if found.error.is_some() => Say::MeasureImportant,
            Progress::Important => Say::MeasureReaches,
            Progress::BelowImportant => Say::MeasureShort,
            Progress::GroupEstimate => Say::MeasureGroups,
            Progress::WorseBeyondError => Say::MeasureWorseBeyond,
            Progress::WorseWithinError => Say::MeasureWorseWithin,
            Progress::Worse => Say::MeasureWorseOnly,
        };
        let mut sentences = vec![self.keep(say)];
        let used = [found.error, found.important.filter(|_| important && !inside(found))];
        let any = |has: fn(&Change) -> bool| used.iter().flatten().any(|one: &Published| has(&one.row));
        let compared = !matches!(found.verdict, Progress::NeedsAnswer | Progress::Worse);
        if compared && any(Change::translated) {
            sentences.push(self.keep(Say::MeasureTranslated));
        }
        if compared && found.error.is_some_and(|one| one.row.computed()) {
            sentences.push(self.keep(Say::MeasureComputed));
        }
        sentences
    }
}

/// The important change is inside the error of measurement, so the error alone is the test.
fn inside(found: &MeasureFound) -> bool {
    matches!((found.error, found.important), (Some(error), Some(important)) if important.value < error.value)
}
