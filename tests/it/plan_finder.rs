//! What must hold for any answers to the clues, whatever the law data says about them.

use std::collections::BTreeSet;

use appeal_calculator::law::generated::CLUES;
use appeal_calculator::{Options, Value, assess};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use serde_json::{Map, Value as Json, json};

fn config() -> Config {
    Config { cases: 60, rng_seed: RngSeed::Fixed(0x5EED_C1E5), failure_persistence: None, ..Config::default() }
}

/// Some of the clues, each with one of its answers.
fn clues() -> BoxedStrategy<Map<String, Json>> {
    let answer = |clue: &'static appeal_calculator::law::Clue| {
        let value = prop::sample::select(clue.answers()).prop_map(|value| match value {
            "yes" => json!(true),
            "no" if clue.values.is_empty() => json!(false),
            text => json!(text),
        });
        prop::option::weighted(0.35, value).prop_map(move |value| Some((clue.id.to_owned(), value?)))
    };
    let answers: Vec<_> = CLUES.iter().map(answer).collect();
    answers.prop_map(|answers| answers.into_iter().flatten().collect()).boxed()
}

fn finder(clues: &Map<String, Json>) -> Json {
    assessment(clues)["planFinder"].clone()
}

fn assessment(clues: &Map<String, Json>) -> Json {
    let denial = json!({
        "asOf": "2026-10-10", "state": "MO", "role": "patient", "plan": "unknown", "stage": "denial", "reasons": [],
        "notice": {"dated": "2026-10-01", "received": "2026-10-05"}, "clues": clues,
    });
    let denial: Value = serde_json::from_value(denial).unwrap();
    let answer = serde_json::to_value(assess(&denial, &Options::default())).unwrap();
    assert_eq!(answer["ok"], true, "{answer}");
    answer["assessment"].clone()
}

fn with_fit(finder: &Json, holds: impl Fn(&str) -> bool) -> BTreeSet<String> {
    let candidates = finder["candidates"].as_array().unwrap().iter();
    let found = candidates.filter(|candidate| holds(candidate["fit"].as_str().unwrap()));
    found.map(|candidate| candidate["plan"].as_str().unwrap().to_owned()).collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn one_more_clue_never_brings_back_a_plan_ruled_out(clues in clues()) {
        let more = with_fit(&finder(&clues), |fit| fit == "ruled-out");
        for clue in clues.keys() {
            let mut fewer = clues.clone();
            fewer.remove(clue);
            let before = with_fit(&finder(&fewer), |fit| fit == "ruled-out");
            prop_assert!(before.is_subset(&more), "{clue} brought one back: {before:?}, then {more:?}");
        }
    }

    #[test]
    fn a_clue_left_open_changes_nothing(clues in clues()) {
        let mut with_nulls = clues.clone();
        for clue in CLUES {
            with_nulls.entry(clue.id).or_insert(Json::Null);
        }
        prop_assert_eq!(assessment(&clues), assessment(&with_nulls));
    }

    #[test]
    fn the_dates_are_those_of_the_plans_left(clues in clues()) {
        let found = assessment(&clues);
        let left = with_fit(&found["planFinder"], |fit| fit != "ruled-out");
        for deadline in found["deadlines"].as_array().unwrap() {
            prop_assert_eq!(&deadline["status"], "unknown");
            let plans = deadline["plans"].as_array().unwrap();
            prop_assert!(!plans.is_empty());
            // Where the answers contradict each other no plan is left, and none is dropped.
            prop_assert!(left.is_empty() || plans.iter().all(|plan| left.contains(plan.as_str().unwrap())), "{deadline}");
        }
        let suggested = found["planFinder"]["suggested"].as_str().map(ToOwned::to_owned);
        prop_assert_eq!(suggested, if left.len() == 1 { left.first().cloned() } else { None });
        prop_assert_eq!(&found["plan"], "unknown");
    }

    #[test]
    fn what_is_asked_next_can_tell_plans_apart(clues in clues()) {
        let found = finder(&clues);
        let shape = |finder: &Json| -> Vec<(Json, Json)> {
            finder["candidates"].as_array().unwrap().iter().map(|c| (c["plan"].clone(), c["fit"].clone())).collect()
        };
        for question in found["questions"].as_array().unwrap() {
            let id = question["path"].as_str().unwrap().strip_prefix("clues.").unwrap();
            prop_assert!(!clues.contains_key(id), "{id} has been answered");
            let clue = CLUES.iter().find(|clue| clue.id == id).unwrap();
            let reasons = |finder: &Json| finder["candidates"].clone();
            let changes = clue.answers().iter().any(|value| {
                let mut more = clues.clone();
                let value = if clue.values.is_empty() { json!(*value == "yes") } else { json!(value) };
                more.insert(id.to_owned(), value);
                let then = finder(&more);
                shape(&then) != shape(&found) || reasons(&then) != reasons(&found)
            });
            prop_assert!(changes, "{id} is asked for and changes nothing");
        }
    }
}

/// The page offers exactly the answers that the law data knows: one more would be refused, one less could not be given.
#[test]
fn the_page_asks_every_clue_with_its_answers() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("www/frame/fields/schema.ts");
    let text = std::fs::read_to_string(path).unwrap();
    let asked: Vec<_> = text.lines().filter_map(|line| line.trim().strip_prefix("\"clues.")).collect();
    assert_eq!(asked.len(), CLUES.len());
    for clue in CLUES {
        let kind = if clue.values.is_empty() {
            "{ kind: \"yes-no\" }".to_owned()
        } else {
            format!("{{ kind: \"choice\", options: [\"{}\"] }}", clue.values.join("\", \""))
        };
        let line = format!("{}\": {kind},", clue.id);
        assert!(asked.contains(&line.as_str()), "the page has no `clues.{line}`");
    }
}
