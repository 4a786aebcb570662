//! Any words in the fields that a letter prints, in every format, and any text as a letter to check.
#![no_main]

use appeal_calculator::answer::{DocumentOptions, Format, PaperAnswer};
use appeal_calculator::terms::Lang;
use appeal_calculator::{Value, check_citations, document};
use libfuzzer_sys::fuzz_target;
use serde_json::{Value as Json, json};

fuzz_target!(|given: (String, String, Vec<String>)| {
    let (quoted, name, tasks) = given;
    let mut denial: Json = serde_json::from_str(include_str!("../../tests/letters/full.json")).expect("JSON");
    denial["notice"]["quotedReason"] = json!(quoted);
    denial["people"]["patient"]["name"] = json!(name);
    denial["therapy"]["tasks"] = json!(tasks);
    let value: Value = serde_json::from_value(denial).expect("JSON");
    for (id, format) in [("appeal", Format::Text), ("appeal", Format::Html), ("appeal", Format::Docx), ("calendar", Format::Ics)] {
        if let PaperAnswer::Made(file) = document(id, &value, &DocumentOptions { lang: Lang::En, format, score: true }) {
            assert!(!file.text.is_empty() || !file.bytes.0.is_empty());
            if format == Format::Html {
                assert!(!file.text.contains("<script"), "markup from a field");
            }
            if format == Format::Ics {
                assert!(file.text.lines().all(|line| line.len() <= 75), "a line too long for a calendar");
            }
        }
    }
    drop(check_citations(&quoted, &value, Lang::Es));
});
