//! What is said about answers that cannot be true together, to the person who gave them; and that nothing is refused in a way
//! that no test has seen.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::process::{Command, Stdio};

use appeal_calculator::answer::check_letter;
use appeal_calculator::error::FieldErrorCode;
use appeal_calculator::terms::Lang;
use appeal_calculator::{Options, Value, assess};
use serde_json::{Value as Json, json};

use crate::cases::expected_codes;

fn errors(denial: &Json, lang: Lang) -> Vec<(String, String, String)> {
    let value: Value = serde_json::from_value(denial.clone()).unwrap();
    let answer = serde_json::to_value(assess(&value, &Options { lang, trace: false })).unwrap();
    assert_eq!(answer["ok"], false, "{answer}");
    let text = |error: &Json, key: &str| error[key].as_str().unwrap().to_owned();
    let errors = answer["errors"].as_array().unwrap();
    errors.iter().map(|error| (text(error, "path"), text(error, "code"), text(error, "message"))).collect()
}

#[test]
fn each_contradiction_has_a_code_and_words_in_both_languages() {
    let base = json!({"asOf": "2026-10-10", "state": "MO", "role": "patient", "plan": "medicaid-managed",
        "timing": "post-service", "reasons": [], "notice": {"dated": "2026-10-05"}});
    for (pointer, value, path, code) in [
        ("/notice/received", json!("2026-10-04"), "notice.received", "date.before-decision"),
        ("/appealFiled", json!("2026-10-04"), "appealFiled", "date.before-decision"),
        ("/appealFiled", json!("2026-10-11"), "appealFiled", "date.in-future"),
        ("/notice/printedDeadline", json!("2026-10-04"), "notice.printedDeadline", "date.before-decision"),
        ("/appealFiledStep", json!("internal-appeal"), "appealFiledStep", "choice.not-of-plan"),
        ("/state", json!("XX"), "state", "state.invalid"),
        (
            "/events",
            json!([{"what": "request-received", "date": "2026-10-02"}, {"what": "decided", "date": "2026-10-01"}]),
            "events[1].date",
            "date.before-request",
        ),
        ("/events", json!([{"what": "decided", "date": "2026-10-11"}]), "events[0].date", "date.in-future"),
        ("/therapy", json!({"serviceDates": ["2026-10-06"]}), "therapy.serviceDates[0]", "date.care-after-decision"),
        ("/lines", json!([{"date": "2026-10-06", "code": "97110"}]), "lines[0].date", "date.care-after-decision"),
        ("/patientBirthDate", json!("2026-10-11"), "patientBirthDate", "date.in-future"),
        ("/notice/printedDeadline", json!("2041-01-01"), "notice.printedDeadline", "date.outside-years"),
        ("/internalLevels", json!(2), "internalLevels", "choice.not-of-plan"),
        ("/stage", json!("council-denied"), "stage", "choice.not-of-plan"),
        ("/governmentPlan", json!("mchcp"), "governmentPlan", "choice.not-of-plan"),
    ] {
        let mut denial = base.clone();
        let (object, key) = pointer.rsplit_once('/').unwrap();
        denial.pointer_mut(object).unwrap().as_object_mut().unwrap().insert(key.to_owned(), value);
        let (en, es) = (errors(&denial, Lang::En), errors(&denial, Lang::Es));
        assert_eq!(en.len(), 1, "{en:?}");
        assert_eq!((en[0].0.as_str(), en[0].1.as_str()), (path, code));
        assert_eq!((&en[0].0, &en[0].1), (&es[0].0, &es[0].1));
        assert!(en[0].2.len() > 15 && es[0].2.len() > 15 && en[0].2 != es[0].2, "{en:?} {es:?}");
    }
}

/// Refusals that no case table can bring about: the first needs 400,000 answers, the second a program that hands over a
/// function (`tests/e2e/boundary.mjs`), the third text that is not JSON.
const NOT_IN_TABLES: [FieldErrorCode; 3] =
    [FieldErrorCode::TooDeep, FieldErrorCode::Unreadable, FieldErrorCode::BadJson];

#[test]
fn every_refusal_is_expected_by_a_case() {
    let code = |code: &FieldErrorCode| code.as_str().to_owned();
    let all: BTreeSet<String> = FieldErrorCode::ALL.iter().map(code).collect();
    let apart: BTreeSet<String> = NOT_IN_TABLES.iter().map(code).collect();
    assert_eq!(expected_codes(), all.difference(&apart).cloned().collect());
}

#[test]
fn what_comes_after_four_hundred_thousand_answers_is_not_read() {
    // One value each: the whole, the list and its entries. The list is an error of its own, and so is what it left no room for.
    let refused = |entries: usize| {
        let text = format!(r#"{{"codes":[{}"x"],"state":"MO"}}"#, r#""x","#.repeat(entries - 1));
        let found = errors(&serde_json::from_str(&text).unwrap(), Lang::En);
        let about = |wanted: &str| found.iter().find(|(path, ..)| path == wanted).map(|(_, code, _)| code.clone());
        (about("codes"), about("state"))
    };
    let too_long = Some("list.too-long".to_owned());
    assert_eq!(refused(400_000 - 3), (too_long.clone(), None));
    assert_eq!(refused(400_000 - 2), (too_long, Some("value.too-deep".to_owned())));
}

#[test]
fn the_command_refuses_what_is_not_json() {
    let mut run = Command::new(env!("CARGO_BIN_EXE_appeal-calculator"))
        .args(["assess", "--lang", "es"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    run.stdin.take().unwrap().write_all(br#"{"asOf":"2026-10-10""#).unwrap();
    let run = run.wait_with_output().unwrap();
    assert_eq!(run.status.code(), Some(2));
    let answer: Json = serde_json::from_slice(&run.stdout).unwrap();
    assert_eq!((&answer["ok"], &answer["errors"][0]["code"]), (&json!(false), &json!("json.invalid")));
}

#[test]
fn a_letter_is_looked_at_up_to_its_limit() {
    let denial = json!({"asOf": "2026-10-10", "state": "MO", "role": "patient", "plan": "medicare", "reasons": [], "notice": {}});
    let denial: Value = serde_json::from_value(denial).unwrap();
    let answer = |letters: usize| serde_json::to_value(check_letter(&"a".repeat(letters), &denial, Lang::En)).unwrap();
    assert_eq!(answer(200_000)["ok"], true);
    let refused = answer(200_001);
    assert_eq!(
        (&refused["errors"][0]["path"], &refused["errors"][0]["code"]),
        (&json!("text"), &json!("text.too-long"))
    );
}
