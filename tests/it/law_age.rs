//! Law that is due to be checked again says so, from the day on and not before.

use appeal_calculator::law::generated::VALUES;
use appeal_calculator::terms::Lang;
use appeal_calculator::{Options, Value, assess};
use serde_json::{Value as Json, json};

fn law_old(plan: &str, stage: &str, as_of: &str, lang: Lang) -> Option<Json> {
    let denial = json!({"asOf": as_of, "state": "MO", "role": "patient", "plan": plan, "stage": stage,
        "reasons": ["medical-necessity"], "notice": {"dated": "2026-11-23"}});
    let value: Value = serde_json::from_value(denial).unwrap();
    let answer = serde_json::to_value(assess(&value, &Options { lang, trace: false })).unwrap();
    let checks = answer["assessment"]["checks"].as_array().unwrap();
    checks.iter().find(|check| check["id"] == "law-old").cloned()
}

/// Everything was last checked on 22 November 2026. Missouri's session laws begin on 28 August, amounts of a year end
/// with it, and everything else is checked within twelve months.
#[test]
fn law_grows_old_on_its_day_and_not_before() {
    for (plan, stage, before, on) in [
        ("insured-individual", "denial", "2027-08-27", "2027-08-28"),
        ("self-funded-erisa", "denial", "2027-11-21", "2027-11-22"),
        ("medicare", "second-appeal-denied", "2026-12-31", "2027-01-01"),
    ] {
        assert_eq!(law_old(plan, stage, before, Lang::En), None, "{plan} on {before}");
        let check = law_old(plan, stage, on, Lang::En).unwrap_or_else(|| panic!("{plan} on {on}"));
        assert_eq!(check["level"], "warning");
        assert!(check["text"].as_str().unwrap().ends_with("Last checked: November 22, 2026."), "{check}");
        assert!(!check["sources"].as_array().unwrap().is_empty());
        let spanish = law_old(plan, stage, on, Lang::Es).unwrap();
        assert!(spanish["text"].as_str().unwrap().ends_with("Última revisión: 22 de noviembre de 2026."), "{spanish}");
    }
}

#[test]
fn a_value_that_had_ended_when_it_was_checked_never_grows_old() {
    let of = |name: &str| VALUES.iter().find(|value| value.name == format!("threshold medicare.hearing-amount.{name}"));
    let day = appeal_calculator::calendar::CivilDate::parse("2035-01-01").unwrap();
    let old = |name| of(name).map(|value| value.checked.is_old(day, value.until));
    assert_eq!((old("2024"), old("2026")), (Some(false), Some(true)));
}
