//! How an answer was found, where somebody asks for it.

use appeal_calculator::{Options, Value, assess};
use serde_json::{Value as Json, json};

fn amount(money: &Json) -> Json {
    let denial = json!({"asOf": "2026-10-10", "state": "MO", "role": "patient", "plan": "self-funded-erisa", "stage": "denial",
        "timing": "post-service", "reasons": ["medical-necessity"], "notice": {"dated": "2026-10-01"}, "money": money});
    let denial: Value = serde_json::from_value(denial).unwrap();
    let answer = serde_json::to_value(assess(&denial, &Options { trace: true, ..Options::default() })).unwrap();
    let parts = answer["assessment"]["trace"]["children"].as_array().unwrap();
    parts.iter().find(|part| part["rule"] == "amount").unwrap().clone()
}

/// 1,320.00 denied at an allowed 1,100.00; nobody said who bears it, so nothing follows yet.
#[test]
fn the_amount_says_what_it_was_counted_from() {
    let found = amount(&json!({"denied": 132_000, "allowed": 110_000}));
    assert_eq!(
        found["inputs"],
        json!({"money.denied": "$1,320.00", "money.allowed": "$1,100.00", "money.billed": "unknown", "money.paidByPatient": "unknown"})
    );
    assert_eq!(found["result"], 132_000);
    let steps: Vec<_> =
        found["children"].as_array().unwrap().iter().map(|step| (&step["rule"], &step["result"])).collect();
    assert_eq!(steps, [(&json!("amount.in-dispute"), &json!(132_000))]);
}

/// An employer's plan, in no other way known: the clocks of each plan that is left stand under its name.
#[test]
fn the_dates_of_an_unknown_plan_are_told_plan_by_plan() {
    let denial = json!({"asOf": "2026-10-10", "state": "MO", "role": "patient", "plan": "unknown", "stage": "denial",
        "timing": "post-service", "reasons": ["medical-necessity"], "notice": {"dated": "2026-10-01"},
        "clues": {"employer": "private", "funding": "self-funded"}});
    let denial: Value = serde_json::from_value(denial).unwrap();
    let answer = serde_json::to_value(assess(&denial, &Options { trace: true, ..Options::default() })).unwrap();
    let parts = answer["assessment"]["trace"]["children"].as_array().unwrap();
    let dates = parts.iter().find(|part| part["rule"] == "deadlines").unwrap()["children"].as_array().unwrap();
    let plans: Vec<_> = dates.iter().map(|part| part["inputs"]["plan"].as_str().unwrap()).collect();
    assert!(plans.contains(&"self-funded-erisa") && !plans.contains(&"insured-group"), "{plans:?}");
    assert!(dates.iter().all(|part| !part["children"].as_array().unwrap().is_empty()));
}
