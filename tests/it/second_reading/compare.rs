//! The program's answer beside the second reading.

use std::collections::BTreeSet;

use appeal_calculator::intake::read;
use appeal_calculator::outcome::Deadline;
use appeal_calculator::rules::evaluate;
use appeal_calculator::{Options, Value, assess};
use serde_json::{Value as Json, json};

use super::clock::Clock;
use super::facts::Facts;
use super::reading;

/// Steps that have no reading here: none of them is a window or clock of an appeal.
const NOT_READ: &[&str] = &[
    "claim-filing",
    "reopening",
    "corrected-claim",
    "certification",
    "recertification",
    "progress-report",
    "records-request",
    "continuity",
    "surprise-billing-dispute",
    "qio-review",
    "dismissal-review",
    "perfection",
];

#[derive(Default)]
pub struct Agreement {
    pub clocks: usize,
    pub cases: usize,
    pub wrong: Vec<String>,
}

pub fn assessment(denial: &Json) -> Json {
    let value: Value = serde_json::from_value(denial.clone()).unwrap();
    let answer = serde_json::to_value(assess(&value, &Options::default())).unwrap();
    assert_eq!(answer["ok"], true, "{denial} gave {answer}");
    answer["assessment"].clone()
}

/// Its dates alone, without their words: enough for millions of comparisons.
fn dates(denial: &Json) -> Json {
    let value: Value = serde_json::from_value(denial.clone()).unwrap();
    let intake = read(&value).unwrap_or_else(|errors| panic!("{denial} gave {errors:?}"));
    let date = |found: &Deadline| {
        let readings: Vec<Json> =
            found.readings.iter().map(|reading| json!({"due": reading.due.to_string()})).collect();
        json!({
            "step": found.step.as_str(), "actor": found.actor.as_str(), "due": found.due.map(|due| due.to_string()),
            "dueTime": found.due_time.map(|moment| moment.to_string()), "readings": readings,
        })
    };
    json!({"deadlines": evaluate(&intake).deadlines.iter().map(date).collect::<Vec<_>>()})
}

impl Agreement {
    pub fn compare_dates(&mut self, denial: &Json) {
        self.compare_with(denial, &dates(denial));
    }

    pub fn compare(&mut self, denial: &Json) {
        let answer = assessment(denial);
        self.compare_with(denial, &answer);
    }

    pub fn compare_with(&mut self, denial: &Json, answer: &Json) {
        self.cases += 1;
        let mut found: Vec<&Json> = answer["deadlines"].as_array().unwrap().iter().collect();
        for clock in reading::clocks(&Facts { json: denial }) {
            self.clocks += 1;
            let at = found.iter().position(|entry| entry["step"] == clock.step && entry["actor"] == clock.actor);
            match at {
                Some(at) => self.one(denial, &clock, found.remove(at)),
                None => self.wrong.push(format!("{}/{} missing: {clock:?}\n  {denial}", clock.actor, clock.step)),
            }
        }
        for entry in found {
            if !NOT_READ.contains(&entry["step"].as_str().unwrap()) {
                self.clocks += 1;
                self.wrong.push(format!(
                    "{}/{} not in the reading: {}\n  {denial}",
                    entry["actor"], entry["step"], entry["due"]
                ));
            }
        }
    }

    fn one(&mut self, denial: &Json, clock: &Clock, entry: &Json) {
        let due = clock.due.map(|due| due.0.to_string());
        let time = clock.due.and_then(|due| due.1).map(super::central_time::Moment::spelled);
        let wanted: BTreeSet<String> = clock.readings.iter().map(ToString::to_string).collect();
        let found: BTreeSet<String> =
            entry["readings"].as_array().unwrap().iter().map(|r| r["due"].as_str().unwrap().to_owned()).collect();
        let ends = |dates: &BTreeSet<String>| (dates.first().cloned(), dates.last().cloned());
        let same_ends = ends(&wanted) == ends(&found);
        if entry["due"] != json!(due) || entry["dueTime"] != json!(time) || !same_ends {
            self.wrong.push(format!(
                "{}/{}: found {} {} {found:?}, read {} {} {wanted:?}\n  {denial}",
                clock.actor,
                clock.step,
                entry["due"],
                entry["dueTime"],
                json!(due),
                json!(time)
            ));
        }
    }

    pub fn and(mut self, other: Agreement) -> Agreement {
        self.clocks += other.clocks;
        self.cases += other.cases;
        self.wrong.extend(other.wrong);
        self
    }

    pub fn summary(&self) -> String {
        format!("{} clocks in {} cases, {} disagreements", self.clocks, self.cases, self.wrong.len())
    }

    /// Every disagreement by its kind, with one example each.
    pub fn report(&self) -> String {
        let mut kinds: Vec<(String, usize, &String)> = Vec::new();
        for line in &self.wrong {
            let (head, denial) = line.split_once('\n').unwrap();
            let json: Json = serde_json::from_str(denial.trim()).unwrap();
            let kind = format!("{} {} {}", json["plan"], json["stage"], head.split([':', ' ']).next().unwrap());
            match kinds.iter_mut().find(|known| known.0 == kind) {
                Some(known) => known.1 += 1,
                None => kinds.push((kind, 1, line)),
            }
        }
        let lines = kinds.iter().map(|(kind, times, line)| format!("{times} x {kind}\n  {line}"));
        lines.collect::<Vec<_>>().join("\n")
    }
}
