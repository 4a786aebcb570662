//! Cases for the tests of this module: one with everything, one with the five quick answers.

use crate::intake::{Intake, Value, read};
use crate::outcome::Assessment;
use crate::rules;

/// A case with what was found about it.
#[derive(Debug, Clone)]
pub(crate) struct Case {
    pub(crate) intake: Intake,
    pub(crate) assessment: Assessment,
}

/// From the JSON of the contract.
pub(crate) fn case(json: &str) -> Case {
    let value: Value = serde_json::from_str(json).unwrap();
    let intake = read(&value).unwrap();
    let assessment = rules::evaluate(&intake);
    Case { intake, assessment }
}

/// The same after one change to the JSON.
pub(crate) fn changed(json: &str, change: impl FnOnce(&mut serde_json::Value)) -> Case {
    let mut value: serde_json::Value = serde_json::from_str(json).unwrap();
    change(&mut value);
    case(&value.to_string())
}

/// The five quick answers.
pub(crate) const QUICK: &str = include_str!("../../tests/letters/quick.json");

/// Every field that a letter uses.
pub(crate) const FULL: &str = include_str!("../../tests/letters/full.json");

pub(crate) fn quick() -> Case {
    case(QUICK)
}

pub(crate) fn full() -> Case {
    case(FULL)
}
