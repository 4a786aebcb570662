//! Units, thresholds and codes of therapy claims; the tables that a lawyer reads are under `tests/billing/`.

use std::collections::BTreeMap;

use appeal_calculator::terms::Lang;
use appeal_calculator::{Options, Value, assess};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde::Deserialize;
use serde_json::{Value as Json, json};

pub fn assessment(denial: &Json, lang: Lang) -> Json {
    let value: Value = serde_json::from_value(denial.clone()).unwrap();
    let answer = serde_json::to_value(assess(&value, &Options { lang, trace: false })).unwrap();
    assert_eq!(answer["ok"], true, "{answer}");
    answer["assessment"].clone()
}

pub fn denial(more: &Json) -> Json {
    let mut denial = json!({"asOf": "2026-06-01", "state": "MO", "role": "provider", "plan": "medicare", "stage": "denial",
        "reasons": ["modifier-or-units"], "notice": {"dated": "2026-05-20"}});
    denial.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    denial
}

fn days(more: &Json) -> Vec<Json> {
    assessment(&denial(more), Lang::En)["billing"]["days"].as_array().unwrap().clone()
}

fn check(more: &Json, lang: Lang, id: &str) -> Option<Json> {
    let answer = assessment(&denial(more), lang);
    answer["checks"].as_array().unwrap().iter().find(|check| check["id"] == id).cloned()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UnitCases {
    case: Vec<UnitCase>,
}

/// One day of timed codes. `cms` holds every right allocation.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UnitCase {
    name: String,
    from: String,
    count: String,
    minutes: BTreeMap<String, u32>,
    units: u32,
    cms: Vec<BTreeMap<String, u32>>,
    ama: BTreeMap<String, u32>,
}

#[test]
fn units_are_those_counted_by_hand() {
    let cases: UnitCases = toml::from_str(include_str!("../billing/units.toml")).unwrap();
    assert_eq!(cases.case.len(), 12);
    for case in cases.case {
        assert!(!case.from.is_empty() && !case.count.is_empty(), "{}", case.name);
        let lines: Vec<_> = case
            .minutes
            .iter()
            .map(|(code, minutes)| json!({"date": "2026-05-04", "code": code, "minutes": minutes, "units": 1}))
            .collect();
        let days = days(&json!({"discipline": "pt", "lines": lines}));
        let [day] = days.as_slice() else { panic!("{}: {days:?}", case.name) };
        assert_eq!(day["timedMinutes"], case.minutes.values().sum::<u32>(), "{}", case.name);
        assert_eq!(day["cms"]["units"], case.units, "{}", case.name);
        let found: Vec<BTreeMap<String, u32>> = serde_json::from_value(day["cms"]["allocations"].clone()).unwrap();
        assert_eq!(found.len(), case.cms.len(), "{}: {found:?}", case.name);
        assert!(case.cms.iter().all(|right| found.contains(right)), "{}: {found:?}", case.name);
        assert_eq!(day["ama"]["allocation"], json!(case.ama), "{}", case.name);
        assert_eq!(day["ama"]["units"], case.ama.values().sum::<u32>(), "{}", case.name);
    }
}

/// Mistake E12: their minutes are typical and never counted. 38 timed minutes: floor((38 + 7) / 15) = 3 units.
#[test]
fn e12_evaluation_codes_are_untimed() {
    for code in 97_161..=97_168 {
        let code = code.to_string();
        let (discipline, modifier) = if code.as_str() < "97165" { ("pt", "GP") } else { ("ot", "GO") };
        let evaluation = json!({"date": "2026-05-04", "code": code, "minutes": 45, "units": 1});
        let exercise =
            json!({"date": "2026-05-04", "code": "97110", "minutes": 38, "units": 3, "modifiers": [modifier]});
        let alone = days(&json!({"discipline": discipline, "lines": [evaluation]}));
        assert!(alone.is_empty(), "{code}: {alone:?}");
        let both = days(&json!({"lines": [evaluation, exercise]}));
        let expected = json!([{"date": "2026-05-04", "discipline": discipline, "timedMinutes": 38,
            "cms": {"units": 3, "allocations": [{"97110": 3}]}, "ama": {"units": 3, "allocation": {"97110": 3}},
            "billedUnits": {"97110": 3, code.as_str(): 1}}]);
        assert_eq!(json!(both), expected, "{code}");
    }
}

/// Mistake E1. By year: physical and speech therapy together, occupational therapy. Nothing for the years around them.
#[test]
fn e1_threshold_by_year_and_discipline_never_extrapolated() {
    let amounts = [
        (2018, "$2,010.00"),
        (2019, "$2,040.00"),
        (2020, "$2,080.00"),
        (2021, "$2,110.00"),
        (2022, "$2,150.00"),
        (2023, "$2,230.00"),
        (2024, "$2,330.00"),
        (2025, "$2,410.00"),
        (2026, "$2,480.00"),
    ];
    let ask = |date: &str, discipline: Option<&str>| {
        let mut more = json!({"asOf": "2029-06-01", "therapy": {"serviceDates": [date]}});
        if let Some(discipline) = discipline {
            more["discipline"] = json!(discipline);
        }
        check(&more, Lang::En, "therapy-threshold").unwrap()
    };
    for (year, amount) in amounts {
        for (discipline, own, other) in [
            ("pt", "physical and speech therapy together", "occupational"),
            ("ot", "occupational therapy alone", "speech"),
        ] {
            for day in ["01-01", "12-31"] {
                let found = ask(&format!("{year}-{day}"), Some(discipline));
                let text = found["text"].as_str().unwrap();
                assert!(text.contains(&format!("{year}: {amount} for {own}.")), "{text}");
                assert!(!text.contains(other), "{text}");
                assert!(!found["sources"].as_array().unwrap().is_empty());
            }
        }
        let both = ask(&format!("{year}-07-01"), None)["text"].as_str().unwrap().to_owned();
        assert!(both.contains("speech therapy together") && both.contains("occupational therapy alone"), "{both}");
    }
    for (unpublished, year) in [("2017-12-31", 2017), ("2027-01-01", 2027), ("2028-05-01", 2028)] {
        let found = ask(unpublished, Some("ot"));
        let text = found["text"].as_str().unwrap();
        assert!(text.contains(&format!("{year} is not published")) && !text.contains('$'), "{text}");
        assert_eq!(found["level"], "warning");
    }
}

/// The year is that of the service: care of December, refused in January.
#[test]
fn the_threshold_is_that_of_the_year_of_service() {
    let of = |more: &Json, lang| {
        check(more, lang, "therapy-threshold").map(|found| found["text"].as_str().unwrap().to_owned())
    };
    let line = json!([{"date": "2025-12-30", "code": "97110"}]);
    let december = json!({"asOf": "2026-02-01", "notice": {"dated": "2026-01-10"}, "lines": line});
    assert!(of(&december, Lang::En).unwrap().contains("2025: $2,410.00"));
    let undated = json!({"asOf": "2026-02-01", "notice": {"dated": "2026-01-10"}});
    assert!(of(&undated, Lang::Es).unwrap().contains("2026: $2,480.00"));
    let elsewhere = json!({"plan": "insured-group"});
    assert_eq!(of(&elsewhere, Lang::En), None);
    let another_reason = json!({"reasons": ["medical-necessity"]});
    assert_eq!(of(&another_reason, Lang::En), None);
}

#[test]
fn a_day_belongs_to_one_discipline() {
    // 97110 20 minutes under each plan of care: floor(27 / 15) = 1 unit each, not floor(47 / 15) = 3.
    let line = |modifier: &str| json!({"date": "2026-05-04", "code": "97110", "minutes": 20, "units": 1, "modifiers": [modifier]});
    let found = days(&json!({"lines": [line("GO"), line("gp"), line("GN")]}));
    let found: Vec<_> = found.iter().map(|day| (day["discipline"].as_str().unwrap(), &day["cms"]["units"])).collect();
    assert_eq!(found, [("pt", &json!(1)), ("ot", &json!(1))]);
}

#[test]
fn a_missing_answer_is_asked_for_and_never_filled_in() {
    let asks = |more: &Json, path: &str| {
        let answer = assessment(&denial(more), Lang::En);
        assert_eq!(answer["billing"]["days"], json!([]), "{answer}");
        answer["questions"].as_array().unwrap().iter().any(|question| question["path"] == path)
    };
    let minutes = json!({"discipline": "pt", "lines": [{"date": "2026-05-04", "code": "97110", "units": 2}]});
    assert!(asks(&minutes, "lines"));
    let whose = json!({"lines": [{"date": "2026-05-04", "code": "97110", "units": 2, "minutes": 30}]});
    assert!(asks(&whose, "discipline"));
}

fn timed_code() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["97032", "97035", "97110", "97112", "97113", "97116", "97124", "97140", "97530", "97535"])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, rng_seed: RngSeed::Fixed(0x5EED_0008), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_day_is_never_billed_for_more_than_its_minutes(given in prop::collection::btree_map(timed_code(), 0_u32..120, 1..7)) {
        let lines: Vec<_> =
            given.iter().map(|(code, minutes)| json!({"date": "2026-05-04", "code": code, "minutes": minutes})).collect();
        let days = days(&json!({"discipline": "ot", "lines": lines}));
        let total: u32 = given.values().sum();
        prop_assert_eq!(&days[0]["cms"]["units"], &json!((total + 7) / 15));
        let allocations: Vec<BTreeMap<String, u32>> = serde_json::from_value(days[0]["cms"]["allocations"].clone()).unwrap();
        prop_assert!(!allocations.is_empty());
        for (index, allocation) in allocations.iter().enumerate() {
            prop_assert_eq!(allocation.values().sum::<u32>(), (total + 7) / 15);
            prop_assert!(!allocations[..index].contains(allocation));
            for (code, units) in allocation {
                let minutes = given[code.as_str()];
                // Every full quarter of an hour is a unit; a further one needs minutes of its own.
                prop_assert!(minutes / 15 <= *units && *units <= minutes.div_ceil(15), "{code}: {minutes} minutes, {units} units");
            }
        }
    }
}

/// Mistake E6: 29 is filed too late, 97 is paid within another service. Each row names its source.
#[test]
fn e6_code_97_is_bundling_and_29_is_filing() {
    let of = |code: &str, reason: &str, lang| {
        let more = json!({"plan": "insured-group", "codes": [code], "reasons": [reason]});
        check(&more, lang, "code-meaning").map(|found| found["text"].as_str().unwrap().to_owned())
    };
    for (code, own, other, en, es) in [
        (
            "CO-97",
            "modifier-or-units",
            "timely-filing",
            "97 means: paid within another service",
            "97 significa: incluido en el pago",
        ),
        (
            "CO 29",
            "timely-filing",
            "modifier-or-units",
            "29 means: claim filed too late",
            "29 significa: reclamo presentado tarde",
        ),
        (
            "OA29",
            "timely-filing",
            "eligibility",
            "29 means: claim filed too late",
            "29 significa: reclamo presentado tarde",
        ),
    ] {
        assert_eq!(of(code, own, Lang::En), None, "{code}");
        assert!(of(code, other, Lang::En).unwrap().contains(en), "{code}");
        assert!(of(code, other, Lang::Es).unwrap().contains(es), "{code}");
    }
    for unknown in ["CO-9999", "29th", "N1", "CO"] {
        assert_eq!(of(unknown, "eligibility", Lang::En), None, "{unknown}");
    }
}
