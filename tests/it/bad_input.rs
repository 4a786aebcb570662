//! What is said about answers that cannot be true together, to the person who gave them.

use appeal_calculator::terms::Lang;
use appeal_calculator::{Options, Value, assess};
use serde_json::{Value as Json, json};

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
