//! Any text as a date, and any dates in a good case: what is read prints as it was written, and no deadline is a day that is none.
#![no_main]

use appeal_calculator::calendar::CivilDate;
use appeal_calculator::{Options, Value, assess};
use libfuzzer_sys::fuzz_target;
use serde_json::{Value as Json, json};

const KEYS: [&str; 3] = ["dated", "received", "printedDeadline"];

fuzz_target!(|given: (String, u16, Vec<(u8, u16)>)| {
    let (text, days, more) = given;
    if let Some(date) = CivilDate::parse(&text) {
        assert_eq!(date.to_string(), text);
        if let Some(later) = date.plus_days(days) {
            assert_eq!(date.days_until(later), i64::from(days));
            assert_eq!(later.minus_days(days), Some(date));
        }
    }
    let mut denial: Json = serde_json::from_str(include_str!("../../tests/letters/quick.json")).expect("JSON");
    let first = CivilDate::new(2010, 1, 1).expect("a date");
    denial["notice"][KEYS[0]] = json!(text);
    for (key, days) in more {
        let date = first.plus_days(days).expect("before 2200");
        if key == u8::MAX {
            denial["asOf"] = json!(date.to_string());
        } else {
            denial["notice"][KEYS[usize::from(key) % KEYS.len()]] = json!(date.to_string());
        }
    }
    let value: Value = serde_json::from_value(denial).expect("JSON");
    let answer = serde_json::to_value(assess(&value, &Options::default())).expect("JSON");
    for deadline in answer["assessment"]["deadlines"].as_array().into_iter().flatten() {
        if let Some(due) = deadline["due"].as_str() {
            assert!(CivilDate::parse(due).is_some(), "{due}");
        }
    }
});
