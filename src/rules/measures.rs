//! What the change of a measure comes to, held against published values of the patient's own group.
//!
//! Measurement error first: a change that is not more than it is no change. Then the important
//! change. Where several values match, the larger one counts; another group's value never does.

use super::questions::Questions;
use crate::intake::{Intake, Measure};
use crate::law::measures::{self, Change, Group, Scale, Thousandths};
use crate::outcome::{MeasureFound, Published};
use crate::terms::{Better, Progress};

pub(super) fn find(intake: &Intake, questions: &mut Questions) -> Vec<MeasureFound> {
    let found: Vec<MeasureFound> = intake.therapy.measures.iter().map(weigh).collect();
    if found.iter().any(|one| !one.missing.is_empty()) {
        questions.ask("therapy.measures");
    }
    found
}

fn weigh(measure: &Measure) -> MeasureFound {
    let mut found = MeasureFound {
        scale: measures::scale(&measure.measure),
        group: None,
        change: None,
        room: None,
        error: None,
        important: None,
        verdict: Progress::Unlisted,
        missing: Vec::new(),
        goal_share: goal_share(measure),
    };
    let Some(scale) = found.scale else { return found };
    let matched = Matched::of(&scale, measure);
    found.group = matched.group;
    found.error = matched.largest(|row| row.error);
    found.important = matched.largest(|row| row.important);
    found.missing = matched.missing;
    found.room = room(&scale, measure.baseline.score);
    let Some(current) = measure.current else {
        found.verdict = Progress::Once;
        return found;
    };
    let change = toward_better(&scale, measure.baseline.score, current.score);
    found.change = Some(change);
    found.verdict = if found.error.is_none() && found.important.is_none() {
        if found.missing.is_empty() { Progress::NoValue } else { Progress::NeedsAnswer }
    } else {
        verdict(&found, change)
    };
    found
}

const fn toward_better(scale: &Scale, from: Thousandths, to: Thousandths) -> Thousandths {
    match scale.better {
        Better::Higher => to.less(from),
        Better::Lower => from.less(to),
    }
}

/// What the scale has left toward better.
fn room(scale: &Scale, baseline: Thousandths) -> Option<Thousandths> {
    let (least, most) = scale.range();
    match scale.better {
        Better::Higher => most.map(|most| most.less(baseline)),
        Better::Lower => least.map(|least| baseline.less(least)),
    }
}

fn verdict(found: &MeasureFound, change: Thousandths) -> Progress {
    let worse = change < Thousandths(0);
    let size = if worse { change.turned() } else { change };
    let important = found.important.filter(|one| !one.row.for_groups());
    match (found.error, important) {
        (Some(error), _) if worse && size > error.value => Progress::WorseBeyondError,
        (Some(_), _) if worse => Progress::WorseWithinError,
        // The published important changes are for getting better; a decline has its own.
        (None, _) if worse => Progress::Worse,
        (Some(error), _) if found.room.is_some_and(|room| room < error.value) => Progress::NoRoom,
        (Some(error), _) if size <= error.value => Progress::WithinError,
        // An important change inside the error of measurement says nothing that the error does not.
        (Some(error), Some(important)) if important.value >= error.value && size >= important.value => {
            Progress::Important
        }
        (Some(_), _) => Progress::BeyondError,
        (None, Some(important)) if size >= important.value => Progress::Important,
        (None, Some(_)) => Progress::BelowImportant,
        (None, None) => Progress::GroupEstimate,
    }
}

/// Whole percent of the way from baseline to goal, toward zero. Nothing where there is no way to go.
fn goal_share(measure: &Measure) -> Option<i64> {
    let way = measure.goal?.less(measure.baseline.score).0;
    let gone = measure.current?.score.less(measure.baseline.score).0;
    gone.checked_mul(100)?.checked_div(way)
}

/// Rows that may be compared, and the group they are for.
struct Matched {
    group: Option<Group>,
    rows: Vec<Change>,
    missing: Vec<&'static str>,
}

impl Matched {
    /// The patient's own group first; the general one of the same region only where nothing is held for it.
    fn of(scale: &Scale, measure: &Measure) -> Self {
        let mut matched = Self { group: None, rows: Vec::new(), missing: Vec::new() };
        let Some(own) = measure.population.as_deref().and_then(measures::group) else {
            matched.missing.extend(scale.changes().next().map(|_| "population"));
            return matched;
        };
        for group in [Some(own), own.broader()].into_iter().flatten() {
            for row in scale.changes().filter(|row| row.is_of(&group)) {
                match fits(&row, measure) {
                    Ok(true) => matched.rows.push(row),
                    Ok(false) => {}
                    Err(key) if matched.missing.contains(&key) => {}
                    Err(key) => matched.missing.push(key),
                }
            }
            if !matched.rows.is_empty() {
                matched.group = Some(group);
                break;
            }
        }
        matched
    }

    /// The larger value counts. What is held for a group is about one patient or an estimate for groups, never both.
    fn largest(&self, value: impl Fn(&Change) -> Option<Thousandths>) -> Option<Published> {
        let values = self.rows.iter().filter_map(|row| Some(Published { value: value(row)?, row: *row }));
        values.max_by_key(|one| one.value)
    }
}

/// Whether a row is for such a patient, or which answer is missing to tell.
fn fits(row: &Change, measure: &Measure) -> Result<bool, &'static str> {
    let in_band = row.band.is_none_or(|(from, to)| from <= measure.baseline.score && measure.baseline.score <= to);
    if !in_band || !row.fits_side(measure.side) {
        return Ok(false);
    }
    if row.surgical() && !measure.surgery.ok_or("surgery")? {
        return Ok(false);
    }
    match row.setting() {
        Some(setting) => Ok(measure.setting.ok_or("setting")? == setting),
        None => Ok(true),
    }
}
