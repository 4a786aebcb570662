//! Any texts as codes of a remittance, of procedures and of diagnoses.
#![no_main]

use appeal_calculator::{Options, Value, assess};
use libfuzzer_sys::fuzz_target;
use serde_json::{Value as Json, json};

fuzz_target!(|given: (Vec<String>, String, Vec<String>, Option<u16>)| {
    let (codes, procedure, modifiers, minutes) = given;
    let mut denial: Json = serde_json::from_str(include_str!("../../tests/letters/full.json")).expect("JSON");
    denial["codes"] = json!(codes);
    denial["lines"][0]["code"] = json!(procedure);
    denial["lines"][0]["modifiers"] = json!(modifiers);
    denial["lines"][0]["minutes"] = json!(minutes);
    denial["lines"][0]["codes"] = json!(codes);
    let value: Value = serde_json::from_value(denial).expect("JSON");
    let answer = serde_json::to_value(assess(&value, &Options::default())).expect("JSON");
    assert!(answer["ok"] == true || !answer["errors"].as_array().expect("errors").is_empty());
});
