//! What a rule comes to: whose time it is, the day it ends, and the days on which another reading of the law ends it.

use super::central_time::Moment;
use super::day::Day;

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

/// Two laws bind at once: each is read in favour of the plan, and the one that ends earlier decides.
pub fn two_laws(actor: &'static str, step: &'static str, one: Vec<End>, other: Vec<End>) -> Clock {
    let due = latest(&one).into_iter().chain(latest(&other)).min_by_key(|end| end.0);
    let readings = one.iter().chain(&other).map(|end| end.0).collect();
    Clock { step, actor, due, readings }
}

fn latest(ends: &[End]) -> Option<End> {
    ends.iter().copied().max_by_key(|end| (end.0, end.1))
}
