//! What a practice is told about its claims; the tables that a lawyer reads are under `tests/billing/`.

use std::collections::BTreeMap;

use appeal_calculator::terms::Lang;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use serde::Deserialize;
use serde_json::{Value as Json, json};

use crate::billing::{assessment, denial};

fn billing(more: &Json) -> Json {
    assessment(&denial(more), Lang::En)["billing"].clone()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AssistantCases {
    case: Vec<AssistantCase>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AssistantCase {
    name: String,
    from: String,
    count: String,
    lines: String,
    #[serde(default = "cq")]
    modifier: String,
    bill: Vec<[String; 3]>,
    #[serde(default = "yes")]
    settled: bool,
}

fn cq() -> String {
    "CQ".to_owned()
}

const fn yes() -> bool {
    true
}

#[test]
fn an_assistants_units_are_those_counted_by_hand() {
    let cases: AssistantCases = toml::from_str(include_str!("../billing/assistants.toml")).unwrap();
    assert!(cases.case.len() >= 16);
    for case in cases.case {
        assert!(!case.from.is_empty() && !case.count.is_empty(), "{}", case.name);
        let mut lines: Vec<Json> = serde_json::from_str(&case.lines).unwrap();
        for line in &mut lines {
            line["date"] = json!("2026-05-04");
        }
        let found = billing(&json!({"discipline": "pt", "lines": lines}))["assistants"].clone();
        if case.bill.is_empty() {
            assert_eq!(found, json!([]), "{}", case.name);
            continue;
        }
        let split =
            |[code, with, without]: &[String; 3]| json!({"code": code, "with": count(with), "without": count(without)});
        let expected: Vec<_> = case.bill.iter().map(split).collect();
        assert_eq!(found[0]["choices"], json!([expected]), "{}", case.name);
        assert_eq!(found[0]["modifier"], case.modifier, "{}", case.name);
        assert_eq!(found[0]["settled"], case.settled, "{}", case.name);
    }
}

fn count(text: &str) -> u32 {
    text.parse().unwrap()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FindingCases {
    case: Vec<FindingCase>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FindingCase {
    name: String,
    from: String,
    count: String,
    denial: String,
    findings: Vec<BTreeMap<String, Json>>,
    #[serde(default)]
    absent: Vec<String>,
    #[serde(default)]
    asks: Vec<String>,
    /// What each day should have been paid, in order.
    expected: Option<Vec<BTreeMap<String, Json>>>,
    /// Where the plan of care stands.
    #[serde(default)]
    plan: BTreeMap<String, Json>,
    /// Steps of the practice with their days; "" where there is none.
    #[serde(default)]
    deadlines: Vec<[String; 2]>,
}

fn finding_cases() -> Vec<FindingCase> {
    let cases: FindingCases = toml::from_str(include_str!("../billing/findings.toml")).unwrap();
    cases.case
}

#[test]
fn findings_are_those_expected() {
    for case in finding_cases() {
        assert!(!case.from.is_empty() && !case.count.is_empty(), "{}", case.name);
        let more: Json = serde_json::from_str(&case.denial).unwrap_or_else(|error| panic!("{}: {error}", case.name));
        let mut whole = denial(&more);
        if whole.get("discipline").is_none() {
            whole["discipline"] = json!("pt");
        }
        let answer = assessment(&whole, Lang::En);
        let found = answer["billing"]["findings"].as_array().unwrap();
        for wanted in &case.findings {
            let fits = |finding: &&Json| wanted.iter().all(|(key, value)| &finding[key] == value);
            assert!(found.iter().any(|finding| fits(&finding)), "{}: {wanted:?} is not in {found:#?}", case.name);
        }
        for id in &case.absent {
            assert!(found.iter().all(|finding| finding["id"] != **id), "{}: {id} is there: {found:#?}", case.name);
        }
        if let Some(days) = &case.expected {
            let found = answer["billing"]["expected"].as_array().unwrap();
            assert_eq!(found.len(), days.len(), "{}: {found:#?}", case.name);
            for (found, day) in found.iter().zip(days) {
                same(&case.name, found, day);
            }
        }
        same(&case.name, &answer["billing"]["planOfCare"], &case.plan);
        for [step, due] in &case.deadlines {
            let mine = answer["deadlines"].as_array().unwrap().iter().find(|deadline| deadline["step"] == **step);
            let found = mine.and_then(|deadline| deadline["due"].as_str()).unwrap_or_default();
            assert_eq!(found, due, "{}: {step}", case.name);
        }
        for path in &case.asks {
            let asked = answer["questions"].as_array().unwrap().iter().any(|question| question["path"] == **path);
            assert!(asked, "{}: {path} is not asked for", case.name);
        }
    }
}

/// The keys given, and no more; "@null" is null.
fn same(name: &str, found: &Json, wanted: &BTreeMap<String, Json>) {
    for (key, value) in wanted {
        let value = if value == "@null" { &Json::Null } else { value };
        assert_eq!(&found[key], value, "{name}: {key}");
    }
}

/// A rule that no case can bring about is no rule.
#[test]
fn every_rule_has_a_case() {
    let cases = finding_cases();
    for rule in appeal_calculator::law::generated::BILLING_RULES {
        let id = rule.id.trim_start_matches("bill.");
        let held = cases.iter().flat_map(|case| &case.findings).any(|finding| finding["id"] == id);
        // What is only a date has its words beside it.
        let step = id.trim_end_matches("-due");
        let dated = id.ends_with("-due") && cases.iter().flat_map(|case| &case.deadlines).any(|[name, _]| name == step);
        assert!(held || dated, "{id} is expected by no case in tests/billing/findings.toml");
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CodeCases {
    case: Vec<CodeCase>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CodeCase {
    name: String,
    from: String,
    count: String,
    denial: String,
    of: String,
    says: BTreeMap<String, Json>,
    roads: Vec<[String; 2]>,
}

#[test]
fn codes_say_what_to_do_and_until_when() {
    let cases: CodeCases = toml::from_str(include_str!("../billing/denial-codes.toml")).unwrap();
    for case in cases.case {
        assert!(!case.from.is_empty() && !case.count.is_empty(), "{}", case.name);
        let more: Json = serde_json::from_str(&case.denial).unwrap();
        let found = billing(&more)["denialCodes"].clone();
        let of = |found: &&Json| found["code"] == *case.of;
        let one = found.as_array().unwrap().iter().find(of).unwrap_or_else(|| panic!("{}: {found}", case.name));
        same(&case.name, one, &case.says);
        let roads = one["roads"].as_array().unwrap().iter().map(|road| {
            [road["step"].as_str().unwrap().to_owned(), road["due"].as_str().unwrap_or_default().to_owned()]
        });
        assert_eq!(roads.collect::<Vec<_>>(), case.roads, "{}", case.name);
    }
}

/// Fees of 2025 for the three payment areas of Missouri, each computed apart from CMS's relative values (RVU25D) and indices:
/// code, area, fee of one unit, fee with half of the practice expense, and whether the reduction reaches it.
#[test]
fn fees_are_those_of_the_table() {
    use appeal_calculator::law::fees::FeeArea;
    let mut seen = 0;
    for row in include_str!("../billing/fees-2025.csv").lines().skip(1) {
        let [code, area, full, reduced, applies] = row.split(',').collect::<Vec<_>>()[..] else { panic!("{row}") };
        let fee = FeeArea::find(2025, "MO", area).unwrap().fee(code).unwrap_or_else(|| panic!("{row}"));
        assert_eq!(fee.full.to_string(), format!("${full}"), "{row}");
        assert_eq!(fee.rank.is_some(), applies == "Y", "{row}");
        if applies == "Y" {
            assert_eq!(fee.reduced.to_string(), format!("${reduced}"), "{row}");
        }
        seen += 1;
    }
    assert!(seen > 150, "{seen} rows");
    assert_eq!(FeeArea::find(2026, "MO", "01"), None);
    assert_eq!(FeeArea::find(2025, "MO", "01").unwrap().fee("97010"), None);
}

/// Units of random days. The long run (`SOAK=1`) tries a million.
#[test]
fn units_of_random_days_follow_from_their_minutes() {
    let cases = if std::env::var_os("SOAK").is_some() { 1_000_000 } else { 300 };
    let config = Config { cases, rng_seed: RngSeed::Fixed(0x5EED), failure_persistence: None, ..Config::default() };
    let code =
        prop::sample::select(vec!["97032", "97035", "97110", "97112", "97113", "97116", "97140", "97530", "97535"]);
    let line = (code, 0_u32..100, 0_u32..40);
    let day = prop::collection::vec(line, 1..7);
    let mut runner = TestRunner::new(config);
    let result = runner.run(&day, |day| {
        let mut minutes: BTreeMap<&str, u32> = BTreeMap::new();
        let mut lines = Vec::new();
        for (code, given, assistant) in day {
            *minutes.entry(code).or_default() += given;
            lines.push(json!({"date": "2026-05-04", "code": code, "minutes": given, "units": given / 15,
                "assistantMinutes": assistant.min(given)}));
        }
        let found = billing(&json!({"discipline": "pt", "lines": lines}));
        let day = &found["days"][0];
        let total: u32 = minutes.values().sum();
        let right = (total + 7) / 15;
        prop_assert_eq!(&day["cms"]["units"], &json!(right));
        let allocations: Vec<BTreeMap<String, u32>> =
            serde_json::from_value(day["cms"]["allocations"].clone()).unwrap();
        for allocation in &allocations {
            prop_assert_eq!(allocation.values().sum::<u32>(), right);
            for (code, units) in allocation {
                let given = minutes[code.as_str()];
                prop_assert!(given / 15 <= *units && *units <= given.div_ceil(15), "{}: {} of {}", code, units, given);
            }
        }
        // Whoever gave them, the units are the same.
        for (place, choice) in found["assistants"][0]["choices"].as_array().into_iter().flatten().enumerate() {
            for split in choice.as_array().unwrap() {
                let units = allocations[place][split["code"].as_str().unwrap()];
                prop_assert_eq!(split["with"].as_u64().unwrap() + split["without"].as_u64().unwrap(), u64::from(units));
            }
        }
        let over: u64 = sum(&found, "over-total");
        let under: u64 = sum(&found, "under-total");
        let billed: u64 = lines.iter().map(|line| line["units"].as_u64().unwrap()).sum();
        prop_assert_eq!(billed + under, u64::from(right) + over);
        Ok(())
    });
    result.unwrap();
}

fn sum(found: &Json, id: &str) -> u64 {
    let findings = found["findings"].as_array().unwrap().iter().filter(|finding| finding["id"] == id);
    findings.map(|finding| finding["units"].as_u64().unwrap()).sum()
}

/// Dates of the plan of care in the calendar file of a case: day and title, those of the appeal left out.
fn calendar_of(more: &Json) -> Vec<(String, String)> {
    use appeal_calculator::answer::{DocumentOptions, Format, PaperAnswer};
    let value = serde_json::from_value(denial(more)).unwrap();
    let options = DocumentOptions { lang: Lang::En, format: Format::Ics, score: false };
    let PaperAnswer::Made(file) = appeal_calculator::document("calendar", &value, &options) else { panic!("{more}") };
    let of = |event: &str, key: &str| {
        event.lines().find_map(|line| line.strip_prefix(key)).unwrap_or_default().trim_end().to_owned()
    };
    let file = file.text.replace("\r\n ", "");
    let events =
        file.split("BEGIN:VEVENT").skip(1).map(|event| (of(event, "DTSTART;VALUE=DATE:"), of(event, "SUMMARY:")));
    events.filter(|(_, title)| ["ertification", "Progress"].iter().any(|word| title.contains(word))).collect()
}

/// Each count by hand. First treatment May 4, 2026: 30 days are May 27 (27, to the 31st) + June 3 (30). A plan of 60 days
/// ends on May 27 + June 30 (57) + July 3 (60). Recertified on July 1 it ends 90 days later: July 30 (30) + August 31 (61) +
/// September 29 (90). The tenth treatment day is the last day for a report.
#[test]
fn the_calendar_has_the_dates_of_the_plan_of_care_and_no_others() {
    let days = json!([
        "2026-05-04",
        "2026-05-06",
        "2026-05-08",
        "2026-05-11",
        "2026-05-13",
        "2026-05-15",
        "2026-05-18",
        "2026-05-20",
        "2026-05-22",
        "2026-05-25"
    ]);
    let case = |plan: Json| json!({"asOf": "2026-05-25", "therapy": {"startOfCare": "2026-05-04"}, "planOfCare": plan});
    let dates = |plan: Json| calendar_of(&case(plan));
    let one = |day: &str, title: &str| (day.to_owned(), format!("Last day: {title}"));
    let certify = || one("20260603", "Certification of the plan of care");
    let report = || one("20260525", "Progress report");
    let again = |day: &str| one(day, "Recertification of the plan of care");
    // Nobody has signed: the signature, and the report. Nothing is certified, so nothing ends.
    assert_eq!(dates(json!({"treatmentDays": days})), [report(), certify()]);
    // Signed: until the plan ends.
    assert_eq!(
        dates(json!({"signed": "2026-05-15", "days": 60, "treatmentDays": days})),
        [report(), again("20260703")]
    );
    // Reported on the ninth day: the next is nine days away and has no date.
    let reported =
        json!({"signed": "2026-05-15", "days": 60, "treatmentDays": days, "progressReports": ["2026-05-22"]});
    assert_eq!(dates(reported), [again("20260703")]);
    // A plan for longer than Medicare certifies ends after 90 days: May 27 + June 30 (57) + July 31 (88) + August 2 (90).
    assert_eq!(dates(json!({"signed": "2026-05-15", "days": 180})), [again("20260802")]);
    // Recertified: the first period is over.
    assert_eq!(dates(json!({"signed": "2026-05-15", "days": 60, "recertified": ["2026-07-01"]})), [again("20260929")],);
    // Signed by a chiropractor is not signed.
    assert_eq!(dates(json!({"signed": "2026-05-15", "certifiedBy": "chiropractor", "days": 60})), [certify()]);
    // The order on file, sent within the 30 days, stands in; sent a day late it does not.
    assert_eq!(dates(json!({"orderOnFile": true, "sent": "2026-05-20", "days": 60})), [again("20260703")]);
    // Other payers have rules of their own.
    let mut elsewhere = case(json!({"signed": "2026-05-15", "days": 60, "treatmentDays": days}));
    elsewhere["plan"] = json!("insured-group");
    assert_eq!(calendar_of(&elsewhere), []);
    // A day that has passed is none to wait for.
    let mut later = case(json!({"signed": "2026-05-15", "days": 60, "treatmentDays": days}));
    later["asOf"] = json!("2026-07-04");
    assert_eq!(calendar_of(&later), []);
}
