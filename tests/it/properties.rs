//! What must hold for any case, tried on random ones with a fixed seed.
//!
//! The ordinary run tries a bounded sample; the long run sets `PROPTEST_CASES`.

use std::collections::BTreeSet;

use appeal_calculator::calendar::CivilDate;
use appeal_calculator::{Options, Value, assess};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use serde_json::{Map, Value as Json, json};

use crate::possible::without_contradictions;
use crate::second_reading::invented::{PLANS, REASONS};

fn config() -> Config {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(400);
    Config { cases, rng_seed: RngSeed::Fixed(0x5EED_0000_2026), failure_persistence: None, ..Config::default() }
}

fn one_of(options: &'static [&'static str]) -> impl Strategy<Value = Json> {
    prop::sample::select(options).prop_map(|text| json!(text))
}

fn date() -> impl Strategy<Value = Json> {
    (2025_i32..=2028, 1_u32..=12, 1_u32..=28).prop_map(|(y, m, d)| json!(format!("{y:04}-{m:02}-{d:02}")))
}

fn cents() -> impl Strategy<Value = Json> {
    (0_i64..500_000).prop_map(|cents| json!(cents))
}

fn flag() -> impl Strategy<Value = Json> {
    any::<bool>().prop_map(|flag| json!(flag))
}

/// An object in which each key is present or not.
fn object(keys: Vec<(&'static str, BoxedStrategy<Json>)>) -> BoxedStrategy<Json> {
    let fields: Vec<_> = keys
        .into_iter()
        .map(|(key, value)| prop::option::weighted(0.6, value).prop_map(move |value| (key, value)))
        .collect();
    fields
        .prop_map(|fields| {
            let present = fields.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?)));
            Json::Object(present.collect::<Map<_, _>>())
        })
        .boxed()
}

const STAGES: &[&str] = &[
    "denial",
    "denial",
    "first-appeal-denied",
    "second-appeal-denied",
    "external-review-denied",
    "alj-denied",
    "council-denied",
];

const CODES: &[&str] = &["PR-50", "CO 50", "PI-97", "OA-18", "CO-45", "PR-1", "N362", "MA130"];

pub fn denials() -> BoxedStrategy<Json> {
    let plan = prop_oneof![13 => one_of(PLANS), 2 => one_of(&["short-term", "unknown"])];
    let required = (date(), one_of(&["MO", "KS"]), one_of(&["patient", "representative", "provider"]), plan);
    let reasons = prop::collection::vec(one_of(REASONS), 0..3);
    let notice = object(vec![
        ("dated", date().boxed()),
        ("received", date().boxed()),
        ("receivedProof", flag().boxed()),
        ("printedDeadline", date().boxed()),
        ("effective", date().boxed()),
        ("dismissed", flag().boxed()),
    ]);
    let money = object(vec![
        ("denied", cents().boxed()),
        ("billed", cents().boxed()),
        ("allowed", cents().boxed()),
        ("paidByPlan", cents().boxed()),
        ("paidByPatient", cents().boxed()),
        ("liability", one_of(&["patient", "provider"]).boxed()),
        ("outOfPocketLeft", cents().boxed()),
        ("network", one_of(&["in", "out"]).boxed()),
        ("balanceBilled", flag().boxed()),
        ("noticeOfNoncoverage", flag().boxed()),
        ("paidByOther", cents().boxed()),
        ("otherWouldPay", cents().boxed()),
        ("selfPayPerVisit", (0_i64..20_000).prop_map(|n| json!(n)).boxed()),
        ("primaryCareCopay", (0_i64..10_000).prop_map(|n| json!(n)).boxed()),
    ]);
    // A plan shares the cost by copay or by deductible and coinsurance, not by both.
    let by_copay = object(vec![
        ("copayPerVisit", (0_i64..10_000).prop_map(|n| json!(n)).boxed()),
        ("visits", (0_u32..40).prop_map(|n| json!(n)).boxed()),
    ]);
    let by_coinsurance = object(vec![
        ("deductibleLeft", cents().boxed()),
        ("coinsurancePercent", (0_u32..=100).prop_map(|n| json!(n)).boxed()),
    ]);
    let money = (money, prop_oneof![by_copay, by_coinsurance]).prop_map(|(mut money, share)| {
        money.as_object_mut().unwrap().extend(share.as_object().unwrap().clone());
        money
    });
    let events = prop::collection::vec(
        (one_of(&["claim-received", "request-received", "appeal-received", "extended", "records-requested"]), date())
            .prop_map(|(what, date)| json!({"what": what, "date": date})),
        1..3,
    );
    let optional = object(vec![
        ("stage", one_of(STAGES).boxed()),
        ("governmentPlan", one_of(&["mchcp", "other"]).boxed()),
        ("timing", one_of(&["pre-service", "concurrent", "post-service"]).boxed()),
        ("urgent", flag().boxed()),
        ("internalLevels", (1_u8..=2).prop_map(|n| json!(n)).boxed()),
        ("grandfathered", flag().boxed()),
        ("onExchange", flag().boxed()),
        ("appealFiled", date().boxed()),
        ("patientBirthDate", one_of(&["1960-05-05", "2015-05-05"]).boxed()),
        ("money", money.boxed()),
        (
            "therapy",
            object(vec![
                ("visitLimitExceptions", flag().boxed()),
                ("setting", one_of(&["clinic", "home-health", "skilled-nursing"]).boxed()),
            ]),
        ),
        ("codes", prop::collection::vec(one_of(CODES), 1..3).prop_map(Json::Array).boxed()),
        ("events", events.prop_map(Json::Array).boxed()),
    ]);
    (required, reasons, notice, optional)
        .prop_map(|((as_of, state, role, plan), reasons, notice, optional)| {
            let mut denial = optional;
            denial["asOf"] = as_of;
            denial["state"] = state;
            denial["role"] = role;
            denial["plan"] = plan;
            denial["reasons"] = json!(reasons);
            denial["notice"] = notice;
            without_contradictions(denial)
        })
        .boxed()
}

fn answer(denial: &Json) -> Json {
    let value: Value = serde_json::from_value(denial.clone()).unwrap();
    let answer = serde_json::to_value(assess(&value, &Options::default())).unwrap();
    assert_eq!(answer["ok"], true, "{denial} gave {answer}");
    answer["assessment"].clone()
}

fn deadlines(assessment: &Json) -> impl Iterator<Item = &Json> {
    assessment["deadlines"].as_array().unwrap().iter()
}

/// The paths of every optional answer present, objects and their keys.
fn optional_paths(denial: &Json) -> Vec<String> {
    let mut paths = Vec::new();
    for (key, value) in denial.as_object().unwrap() {
        if !["asOf", "state", "role", "plan", "reasons", "notice"].contains(&key.as_str()) {
            paths.push(format!("/{key}"));
        }
        if let Some(inner) = value.as_object() {
            paths.extend(inner.keys().map(|name| format!("/{key}/{name}")));
        }
    }
    paths
}

fn without(denial: &Json, path: &str) -> Json {
    let mut copy = denial.clone();
    let (parent, key) = path.rsplit_once('/').unwrap();
    copy.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(key);
    copy
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_date_is_before_its_start(denial in denials()) {
        let assessment = answer(&denial);
        // Services are kept by a request before the day of the cut.
        let cut = denial["notice"]["effective"].as_str().map(|day| CivilDate::parse(day).unwrap());
        let before = cut.and_then(|cut| cut.minus_days(1)).map(|day| day.to_string());
        let earliest = ["dated", "received", "printedDeadline"]
            .iter()
            .filter_map(|key| denial["notice"][key].as_str())
            .chain(before.as_deref())
            .chain(denial["asOf"].as_str())
            .chain(denial["appealFiled"].as_str())
            .chain(denial["events"].as_array().into_iter().flatten().filter_map(|event| event["date"].as_str()))
            .min()
            .unwrap();
        for deadline in deadlines(&assessment) {
            for reading in deadline["readings"].as_array().unwrap() {
                prop_assert!(reading["due"].as_str().unwrap() >= earliest, "{deadline}");
            }
        }
    }

    #[test]
    fn the_visitor_is_never_told_a_later_date_than_a_reading_of_the_law(denial in denials()) {
        // With proof of a later receipt the law itself lets the later date lead.
        let mut denial = without(&denial, "/notice/receivedProof");
        // A dismissal has two roads, each with a start of its own.
        denial["notice"].as_object_mut().unwrap().remove("dismissed");
        let assessment = answer(&denial);
        for deadline in deadlines(&assessment).filter(|deadline| deadline["actor"] == "you") {
            for reading in deadline["readings"].as_array().unwrap() {
                prop_assert!(deadline["due"].as_str() <= reading["due"].as_str(), "{deadline}");
            }
        }
    }

    #[test]
    fn a_later_notice_never_gives_an_earlier_date(denial in denials(), days in 1_u16..200) {
        let mut denial = denial;
        denial["notice"].as_object_mut().unwrap().remove("printedDeadline");
        if denial["stage"].as_str().is_some_and(|stage| stage != "denial") {
            // Whether an event belongs to the newest decision goes by its day, so it may move from one appeal to another.
            denial.as_object_mut().unwrap().remove("events");
        }
        let mut later = denial.clone();
        for key in ["dated", "received", "effective"] {
            if let Some(text) = denial["notice"][key].as_str() {
                let date = CivilDate::parse(text).unwrap();
                later["notice"][key] = json!(date.plus_days(days).unwrap().to_string());
            }
        }
        // An appeal cannot have been filed before the later notice.
        if later["appealFiled"].as_str() < later["notice"]["dated"].as_str() {
            denial.as_object_mut().unwrap().remove("appealFiled");
            later.as_object_mut().unwrap().remove("appealFiled");
        }
        let (before, after) = (answer(&denial), answer(&later));
        for deadline in deadlines(&before) {
            let same = |other: &&Json| other["step"] == deadline["step"] && other["actor"] == deadline["actor"];
            let Some(other) = deadlines(&after).find(same) else { continue };
            if let (Some(first), Some(second)) = (deadline["due"].as_str(), other["due"].as_str()) {
                prop_assert!(first <= second, "{deadline}\nthen {other}");
            }
        }
    }

    #[test]
    fn an_answer_taken_away_adds_a_question_or_a_reading_or_changes_nothing(denial in denials()) {
        // Two answers that contradict each other are not made clearer by either: the page says so in a check.
        let denial = if denial["grandfathered"] == true { without(&denial, "/onExchange") } else { denial };
        let denial = if denial["money"]["liability"].is_null() { denial } else { without(&denial, "/codes") };
        let full = answer(&denial);
        for path in optional_paths(&denial) {
            let less = answer(&without(&denial, &path));
            if same_findings(&full, &less) {
                continue;
            }
            // Most people have no other insurance, so nobody is asked for it.
            if path == "/money" && !denial["money"]["paidByOther"].is_null() {
                continue;
            }
            let questions = |assessment: &Json| {
                assessment["questions"].as_array().unwrap().iter().map(|q| q["path"].to_string()).collect::<BTreeSet<_>>()
            };
            let readings = |assessment: &Json| deadlines(assessment).map(|d| d["readings"].as_array().unwrap().len()).sum::<usize>();
            let more_questions = !questions(&less).is_subset(&questions(&full));
            let more_readings = readings(&less) > readings(&full);
            // Answers that report a fact, rather than settle what is unknown: without them there is just less to report.
            let reports = [
                "/events", "/appealFiled", "/codes", "/money/paidByOther", "/notice/dismissed", "/notice/printedDeadline",
                "/notice/received", "/notice/receivedProof", "/notice/effective",
            ];
            let wider = full["amount"]["range"].is_null() && !less["amount"]["range"].is_null();
            prop_assert!(
                more_questions || more_readings || wider || reports.contains(&path.as_str()),
                "without {path} the answer changed silently:\n{denial}"
            );
        }
    }

    #[test]
    fn money_never_exceeds_what_is_in_dispute(denial in denials()) {
        let amount = &answer(&denial)["amount"];
        let disputed = amount["inDispute"].as_i64().unwrap();
        prop_assert!(disputed >= 0);
        for stake in [&amount["atStake"]["patient"], &amount["atStake"]["provider"], &amount["range"]["high"]] {
            if let Some(stake) = stake.as_i64() {
                prop_assert!((0..=disputed).contains(&stake), "{amount}");
            }
        }
        if let Some(range) = amount["range"].as_object() {
            prop_assert!(range["low"].as_i64() <= range["high"].as_i64(), "{amount}");
        }
        if let (Some(refund), Some(relief)) = (amount["refund"].as_i64(), amount["billRelief"].as_i64()) {
            prop_assert_eq!(refund + relief, amount["atStake"]["patient"].as_i64().unwrap());
        }
        if let Some(estimate) = amount["estimate"].as_object() {
            let values = ["low", "likely", "high"].map(|key| estimate[key].as_i64().unwrap());
            prop_assert!(values.is_sorted() && values[2] <= disputed, "{amount}");
        }
        for side in ["now", "afterWin"] {
            let parts = amount["picture"][side].as_array().into_iter().flatten();
            let sum: i64 = parts.map(|part| part["amount"].as_i64().unwrap()).sum();
            prop_assert_eq!(sum, amount["picture"]["total"].as_i64().unwrap_or(0), "{}", amount);
        }
        if let Some(odds) = amount["odds"].as_object() {
            prop_assert!(["low", "likely", "high"].map(|key| odds[key].as_f64().unwrap()).is_sorted(), "{amount}");
        }
    }

    #[test]
    fn a_higher_coinsurance_never_raises_the_patients_stake_in_network(denial in denials(), more in 1_u32..=100) {
        let mut low = denial;
        if low["money"].is_null() {
            low["money"] = json!({});
        }
        low["role"] = json!("patient");
        low["money"]["network"] = json!("in");
        let percent = low["money"]["coinsurancePercent"].as_u64().unwrap_or(0);
        low["money"]["coinsurancePercent"] = json!(percent);
        let mut high = low.clone();
        high["money"]["coinsurancePercent"] = json!((percent + u64::from(more)).min(100));
        let (low, high) = (&answer(&low)["amount"], &answer(&high)["amount"]);
        let bounds = |amount: &Json| {
            let stake = amount["atStake"]["patient"].as_i64();
            let range = |end: &str| amount["range"][end].as_i64();
            (stake.or_else(|| range("low")), stake.or_else(|| range("high")))
        };
        let ((least, most), (least_after, most_after)) = (bounds(low), bounds(high));
        prop_assert!(least_after <= least && most_after <= most, "{low}\nthen {high}");
    }

    #[test]
    fn a_co_denial_never_gives_the_patient_a_stake(denial in denials(), by_code in any::<bool>()) {
        let mut denial = denial;
        prop_assume!(!denial["plan"].as_str().unwrap().starts_with("medicaid"));
        if denial["money"].is_null() {
            denial["money"] = json!({});
        }
        let money = denial["money"].as_object_mut().unwrap();
        // What is only planned was not denied under any group code.
        money.remove("selfPayPerVisit");
        money.remove("liability");
        if by_code {
            denial["codes"] = json!(["CO-45", "CO-50", "PR-1"]);
        } else {
            denial["money"]["liability"] = json!("provider");
        }
        let amount = &answer(&denial)["amount"];
        prop_assert_eq!(&amount["atStake"]["patient"], &json!(0));
        prop_assert_eq!(&amount["refund"], &json!(0));
        if denial["role"] != "provider" {
            prop_assert!(amount["estimate"].is_null() || amount["estimate"]["high"] == 0, "{amount}");
        }
    }

    #[test]
    fn a_medicaid_member_never_sees_a_dollar_stake(denial in denials(), managed in any::<bool>()) {
        let mut denial = denial;
        denial["plan"] = json!(if managed { "medicaid-managed" } else { "medicaid-ffs" });
        let denial = without_contradictions(denial);
        let assessment = answer(&denial);
        let amount = &assessment["amount"];
        for none in [&amount["atStake"]["patient"], &amount["refund"], &amount["billRelief"], &amount["picture"]] {
            prop_assert!(none.is_null(), "{amount}");
        }
        if denial["role"] != "provider" {
            prop_assert!(amount["range"].is_null() && amount["estimate"].is_null(), "{amount}");
            prop_assert!(amount["extras"].as_array().unwrap().iter().any(|extra| extra["id"] == "service-restored"));
            prop_assert!(!assessment["worthIt"]["money"].as_str().unwrap().contains('$'));
        }
    }

    #[test]
    fn every_named_source_is_listed_and_every_date_explained(denial in denials()) {
        let assessment = answer(&denial);
        let known: BTreeSet<_> = assessment["sources"].as_array().unwrap().iter().map(|s| s["id"].to_string()).collect();
        for deadline in deadlines(&assessment) {
            prop_assert!(!deadline["count"].as_array().unwrap().is_empty(), "{deadline}");
            for id in deadline["sources"].as_array().unwrap() {
                prop_assert!(known.contains(&id.to_string()), "{id}");
            }
        }
    }

    #[test]
    fn arbitrary_text_never_panics(text in "\\PC{0,400}") {
        if let Ok(value) = serde_json::from_str::<Value>(&text) {
            let _ = assess(&value, &Options { trace: true, ..Options::default() });
        }
    }

    #[test]
    fn arbitrary_json_is_an_answer_or_a_list_of_errors(json in json_values()) {
        let value: Value = serde_json::from_value(json).unwrap();
        let answer = serde_json::to_value(assess(&value, &Options::default())).unwrap();
        prop_assert!(answer["ok"] == true || !answer["errors"].as_array().unwrap().is_empty());
    }
}

/// What a person would call the same answer: amounts, dates and questions.
fn same_findings(one: &Json, other: &Json) -> bool {
    one["amount"] == other["amount"] && one["deadlines"] == other["deadlines"] && one["questions"] == other["questions"]
}

/// JSON of any shape, keys of the contract among the keys.
fn json_values() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        any::<f64>().prop_filter("finite", |number| number.is_finite()).prop_map(|number| json!(number)),
        "\\PC{0,12}".prop_map(Json::from),
        date(),
        one_of(REASONS),
    ];
    let keys = prop::sample::select(vec![
        "asOf", "state", "role", "plan", "reasons", "notice", "money", "therapy", "people", "lines", "events", "dated",
        "denied", "measures", "baseline", "score", "date", "code", "billed", "x",
    ]);
    leaf.prop_recursive(4, 40, 8, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Json::Array),
            prop::collection::vec((keys.clone().prop_map(str::to_owned), inner), 0..8)
                .prop_map(|entries| Json::Object(entries.into_iter().collect())),
        ]
    })
}
