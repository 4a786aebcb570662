//! The engine by itself, without a browser: microseconds a call as JSON, for `cargo xtask bench`.
//!
//! The arms take turns, round after round, and the median of the rounds counts.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects
)]

use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::Instant;

use appeal_calculator::answer::{self, DocumentOptions, Format, PaperAnswer};
use appeal_calculator::terms::Lang;
use appeal_calculator::{Options, Value, intake, rules};

/// A name, and what is done.
type Arm<'a> = (&'static str, Box<dyn Fn() -> usize + 'a>);

const ROUNDS: usize = 31;
const SAMPLE_SECONDS: f64 = 0.01;

fn read(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

/// The case with its claim lines repeated until there are `count` of them.
fn with_lines(text: &str, count: usize) -> Value {
    let mut denial: serde_json::Value = serde_json::from_str(text).expect("JSON");
    let lines = denial["lines"].as_array().expect("lines").clone();
    denial["lines"] = lines.iter().cycle().take(count).cloned().collect();
    serde_json::from_value(denial).expect("JSON")
}

fn paper(denial: &Value, id: &str, format: Format, score: bool) -> usize {
    match answer::document(id, denial, &DocumentOptions { lang: Lang::En, format, score }) {
        PaperAnswer::Made(file) => file.text.len() + file.bytes.0.len(),
        PaperAnswer::Refused(refusal) => panic!("{refusal:?}"),
    }
}

fn main() {
    let full_text = include_str!("../tests/letters/full.json");
    let (quick, full) = (read(include_str!("../tests/letters/quick.json")), read(full_text));
    let (ten, thousand) = (with_lines(full_text, 10), with_lines(full_text, 1000));
    let checked = intake::read(&full).expect("a good case");
    let checked_quick = intake::read(&quick).expect("a good case");
    let traced = Options { lang: Lang::En, trace: true };
    let assess = |denial: &Value, options: &Options| {
        let found = answer::assess(denial, options);
        assert!(found.is_ok());
        serde_json::to_string(&found).expect("JSON").len()
    };
    let plain = Options::default();
    let arms: Vec<Arm<'_>> = vec![
        ("rules alone, five answers", Box::new(|| rules::evaluate(&checked_quick).deadlines.len())),
        ("rules alone, everything answered", Box::new(|| rules::evaluate(&checked).deadlines.len())),
        ("assess to JSON, five answers", Box::new(|| assess(&quick, &plain))),
        ("assess to JSON, everything answered", Box::new(|| assess(&full, &plain))),
        ("assess to JSON, everything answered, with trace", Box::new(|| assess(&full, &traced))),
        ("letter as text", Box::new(|| paper(&full, "appeal", Format::Text, false))),
        ("letter as text, with its score", Box::new(|| paper(&full, "appeal", Format::Text, true))),
        ("letter as DOCX", Box::new(|| paper(&full, "appeal", Format::Docx, false))),
        ("calendar", Box::new(|| paper(&full, "calendar", Format::Ics, false))),
        ("assess, 10 claim lines", Box::new(|| assess(&ten, &plain))),
        ("assess, 1000 claim lines", Box::new(|| assess(&thousand, &plain))),
    ];

    let calls: Vec<u32> = arms
        .iter()
        .map(|(name, run)| {
            assert!(run() > 0, "{name} gives nothing");
            let started = Instant::now();
            for _ in 0..3 {
                black_box(run());
            }
            let each = started.elapsed().as_secs_f64() / 3.0;
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let count = (SAMPLE_SECONDS / each).clamp(1.0, 1e6) as u32;
            count
        })
        .collect();
    let mut taken: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for _ in 0..ROUNDS {
        for ((name, run), count) in arms.iter().zip(&calls) {
            let started = Instant::now();
            for _ in 0..*count {
                black_box(run());
            }
            taken.entry(name).or_default().push(started.elapsed().as_secs_f64() * 1e6 / f64::from(*count));
        }
    }
    let medians: BTreeMap<&str, f64> = taken
        .into_iter()
        .map(|(name, mut rounds)| {
            rounds.sort_by(f64::total_cmp);
            (name, rounds[ROUNDS / 2])
        })
        .collect();
    println!("{}", serde_json::to_string_pretty(&medians).expect("JSON"));
}
