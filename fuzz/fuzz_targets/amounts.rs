//! Any amounts in a good case: what is at stake is never more than what is in dispute, and nothing overflows.
#![no_main]

use appeal_calculator::{Options, Value, assess};
use libfuzzer_sys::fuzz_target;
use serde_json::{Value as Json, json};

const KEYS: [&str; 8] =
    ["denied", "allowed", "copayPerVisit", "visits", "paidByPatient", "coinsurancePercent", "deductibleLeft", "outOfPocketLeft"];

fuzz_target!(|numbers: Vec<(u8, i64)>| {
    let mut denial: Json = serde_json::from_str(include_str!("../../tests/letters/quick.json")).expect("JSON");
    for (key, number) in numbers {
        denial["money"][KEYS[usize::from(key) % KEYS.len()]] = json!(number);
    }
    let value: Value = serde_json::from_value(denial).expect("JSON");
    let answer = serde_json::to_value(assess(&value, &Options::default())).expect("JSON");
    if answer["ok"] == true {
        let amount = &answer["assessment"]["amount"];
        let dispute = amount["inDispute"].as_i64().expect("an amount");
        for who in ["patient", "provider"] {
            if let Some(stake) = amount["atStake"][who].as_i64() {
                assert!((0..=dispute).contains(&stake), "{who}: {stake} of {dispute}");
            }
        }
    }
});
