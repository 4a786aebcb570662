//! What a rule comes to: whose time it is, the day it ends, and the days on which another reading of the law ends it.

use serde_json::Value as Json;

use super::central_time::Moment;
use super::day::Day;
use super::facts::Facts;
use super::unknowns::every_way;

/// The end of a period by one reading of the law.
pub type End = (Day, Option<Moment>);

#[derive(Clone, Debug)]
pub struct Clock {
    pub step: &'static str,
    pub actor: &'static str,
    /// `None`: the law names no day, or what it is counted from is unknown.
    pub due: Option<End>,
    pub readings: Vec<Day>,
}

pub fn on(date: Day) -> End {
    (date, None)
}

pub fn days(dates: impl IntoIterator<Item = Day>) -> Vec<End> {
    dates.into_iter().map(on).collect()
}

/// The visitor acts by the earliest defensible reading.
pub fn yours(step: &'static str, ends: Vec<End>) -> Clock {
    let due = ends.iter().copied().min_by_key(|end| end.0);
    Clock { step, actor: "you", due, readings: ends.iter().map(|end| end.0).collect() }
}

/// The visitor may act by a day that can be proved, although an earlier reading is left for whoever does not believe the proof.
pub fn yours_by(step: &'static str, due: End, others: Vec<End>) -> Clock {
    let readings = others.iter().chain([&due]).map(|end| end.0).collect();
    Clock { step, actor: "you", due: Some(due), readings }
}

/// The law names no day: the letter, the plan or the policy does.
pub fn by_the_letter(step: &'static str, older_rule: Option<Day>) -> Clock {
    Clock { step, actor: "you", due: None, readings: older_rule.into_iter().collect() }
}

/// Somebody else is late only when the latest reading of their law has passed.
pub fn theirs(actor: &'static str, step: &'static str, ends: Vec<End>) -> Clock {
    let due = latest(&ends);
    Clock { step, actor, due, readings: ends.iter().map(|end| end.0).collect() }
}

/// Two laws may bind at once: each is read in favour of the plan, and the one that ends earlier decides. What is not known is read in favour of
/// the plan too: of all the ways in which it can turn out, the one that leaves most time.
pub fn two_laws(step: &'static str, facts: &Facts, laws: impl Fn(&Facts) -> [Vec<End>; 2]) -> Option<Clock> {
    let [one, other] = laws(facts);
    let readings: Vec<_> = one.iter().chain(&other).map(|end| end.0).collect();
    let decides =
        |way: &Json| laws(&Facts { json: way }).iter().filter_map(|ends| latest(ends)).min_by_key(whole_day_last);
    let ends: Vec<_> = every_way(facts.json).iter().filter_map(decides).collect();
    // Of one law the latest reading counts, whatever the rest turns out to be.
    let due = if one.is_empty() || other.is_empty() { None } else { latest(&ends) };
    let due = due.or_else(|| latest(&[one, other].concat()));
    (!readings.is_empty()).then_some(Clock { step, actor: "plan", due, readings })
}

fn latest(ends: &[End]) -> Option<End> {
    ends.iter().copied().max_by_key(whole_day_last)
}

/// A day without an hour runs to midnight.
fn whole_day_last(end: &End) -> (Day, bool, Option<Moment>) {
    (end.0, end.1.is_none(), end.1)
}
