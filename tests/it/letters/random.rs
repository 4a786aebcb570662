//! Letters of denials made up at random.

use appeal_calculator::check_citations;
use appeal_calculator::documents;
use appeal_calculator::documents::render::{html, plain_text};
use appeal_calculator::intake::Value;
use appeal_calculator::terms::{Exhibit, Lang, Reason};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Value as Json, json};

use super::{Case, PLANS, ROLES, failed_gates, papers};
use crate::possible::without_contradictions;

fn day() -> impl Strategy<Value = Json> {
    (2025_u32..2028, 1_u32..13, 1_u32..29).prop_map(|(year, month, day)| json!(format!("{year}-{month:02}-{day:02}")))
}

fn words() -> impl Strategy<Value = Json> {
    prop_oneof![
        "[A-Z][a-z]{3,9}( [a-z]{4,9}){0,12}[.!?]?".prop_map(Json::from),
        "[A-Za-zÁÉÍÓÚáéíóúñÑ0-9][A-Za-z0-9 ,.;:'&$%/-]{0,80}".prop_map(Json::from),
    ]
}

/// One of the choices of a contract field.
fn one_of(choices: &'static [&'static str]) -> impl Strategy<Value = Json> {
    prop::sample::select(choices).prop_map(Json::from)
}

/// An object with some of its keys.
fn some_of(fields: Vec<(&'static str, BoxedStrategy<Json>)>) -> BoxedStrategy<Json> {
    let fields: Vec<_> = fields
        .into_iter()
        .map(|(key, value)| prop::option::of(value).prop_map(move |value| (key, value)).boxed())
        .collect();
    fields
        .prop_map(|fields| {
            let given = fields.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?)));
            Json::Object(given.collect())
        })
        .boxed()
}

fn list(item: impl Strategy<Value = Json> + 'static, most: usize) -> BoxedStrategy<Json> {
    prop::collection::vec(item, 0..=most).prop_map(Json::from).boxed()
}

fn random_denial(text: fn() -> BoxedStrategy<Json>) -> impl Strategy<Value = Json> {
    let cents = || (0_u32..500_000).prop_map(Json::from).boxed();
    let count = |most: u32| (0..=most).prop_map(Json::from).boxed();
    let flag = || any::<bool>().prop_map(Json::from).boxed();
    let date = || day().boxed();
    let person = move || {
        some_of(vec![
            ("name", text()),
            ("address", list(text(), 3)),
            ("phone", text()),
            ("email", text()),
            ("relationship", text()),
        ])
    };
    let score = || {
        (0_u32..1000, day()).prop_map(|(score, date)| json!({"score": f64::from(score) / 10.0, "date": date})).boxed()
    };
    // Listed measures whose scale holds every score that is made here, and whatever else is typed.
    let listed = one_of(&["gait-speed", "6mwt", "tug", "grip", "quickdash", "womac-pain"]);
    let name = prop_oneof![text(), listed.boxed()];
    let groups = one_of(&["stroke-chronic", "parkinson", "shoulder", "tka", "hand-wrist", "ipf", "low-back-pain"]);
    let measure = (name, prop::option::of(groups), score(), prop::option::of(score()), prop::option::of(0_u32..100))
        .prop_map(|(name, group, baseline, current, goal)| {
            let mut measure = json!({"measure": name, "baseline": baseline});
            if let Some(group) = group {
                measure["population"] = group;
            }
            if let Some(current) = current {
                measure["current"] = current;
            }
            if let Some(goal) = goal {
                measure["goal"] = json!(goal);
            }
            measure
        });
    let goal = (text(), prop::option::of(day())).prop_map(|(text, by)| match by {
        Some(by) => json!({"text": text, "by": by}),
        None => json!({"text": text}),
    });
    let diagnosis = text().prop_map(|text| json!({"text": text}));
    let line =
        (day(), text()).prop_map(|(date, code)| json!({"date": date, "code": code, "units": 2, "allowed": 9_900}));
    let notice = some_of(vec![
        ("dated", date()),
        ("received", date()),
        ("receivedProof", flag()),
        ("quotedReason", text()),
        ("printedDeadline", date()),
    ]);
    let people = some_of(vec![
        ("patient", person()),
        ("sender", person()),
        ("provider", some_of(vec![("name", text()), ("practice", text()), ("credentials", text()), ("npi", text())])),
        ("plan", some_of(vec![("name", text()), ("address", list(text(), 4)), ("fax", text())])),
        ("memberId", text()),
        ("groupNumber", text()),
        ("claimNumber", text()),
        ("authorizationNumber", text()),
    ]);
    let therapy = some_of(vec![
        ("diagnoses", list(diagnosis, 3)),
        ("serviceDates", list(day(), 20)),
        ("startOfCare", date()),
        ("visitsUsed", count(99)),
        ("visitsRequested", count(99)),
        ("visitLimit", count(99)),
        ("visitLimitExceptions", flag()),
        ("visitsPooled", flag()),
        ("frequencyPerWeek", count(7)),
        ("weeks", count(52)),
        ("dischargeTest", text()),
        ("tasks", list(text(), 5)),
        ("skilledNeed", text()),
        ("ifStopped", text()),
        ("goals", list(goal, 3)),
        ("measures", list(measure, 3)),
    ]);
    let money = some_of(vec![
        ("denied", cents()),
        ("billed", cents()),
        ("allowed", cents()),
        ("paidByPatient", cents()),
        ("visits", count(40)),
        ("liability", one_of(&["patient", "provider"]).boxed()),
        ("network", one_of(&["in", "out"]).boxed()),
    ]);
    let exhibits = prop::sample::subsequence(Exhibit::ALL, 0..=Exhibit::ALL.len())
        .prop_map(|exhibits| Json::from(exhibits.into_iter().map(|one| Json::from(one.as_str())).collect::<Vec<_>>()));
    let reasons = prop::sample::subsequence(Reason::ALL, 0..=3)
        .prop_map(|reasons| Json::from(reasons.into_iter().map(|one| Json::from(one.as_str())).collect::<Vec<_>>()));
    let needed = (date(), one_of(&["MO", "MO", "MO", "KS", "IL"]), one_of(&ROLES), one_of(&PLANS), reasons, notice);
    let rest = some_of(vec![
        ("discipline", one_of(&["pt", "ot"]).boxed()),
        ("timing", one_of(&["pre-service", "concurrent", "post-service"]).boxed()),
        ("stage", one_of(&["denial"]).boxed()),
        ("urgent", flag()),
        ("habilitative", flag()),
        ("grandfathered", flag()),
        ("internalLevels", (1_u32..=2).prop_map(Json::from).boxed()),
        ("codes", list(text(), 3)),
        ("patientBirthDate", date()),
        ("appealFiled", date()),
        ("lines", list(line, 5)),
        ("money", money),
        ("people", people),
        ("therapy", therapy),
        ("exhibits", exhibits.boxed()),
        (
            "events",
            list(
                (one_of(&["request-received", "claim-received"]), day())
                    .prop_map(|(what, date)| json!({"what": what, "date": date})),
                2,
            ),
        ),
    ]);
    (needed, rest).prop_map(|((as_of, state, role, plan, reasons, notice), mut denial)| {
        denial["asOf"] = as_of;
        denial["state"] = state;
        denial["role"] = role;
        denial["plan"] = plan;
        denial["reasons"] = reasons;
        denial["notice"] = notice;
        without_contradictions(denial)
    })
}

/// Whether anything that was typed reads as a citation.
fn cites(typed: &Json) -> bool {
    match typed {
        Json::String(text) => {
            let any = json!({"asOf": "2026-10-10", "state": "MO", "role": "patient", "plan": "medicare", "reasons": [], "notice": {}});
            let any: Value = serde_json::from_value(any).unwrap();
            let found = serde_json::to_value(check_citations(text, &any, Lang::En)).unwrap();
            !found["citations"].as_array().unwrap().is_empty()
        }
        Json::Array(list) => list.iter().any(cites),
        Json::Object(map) => map.values().any(cites),
        _ => false,
    }
}

fn hostile() -> BoxedStrategy<Json> {
    prop_oneof![
        Just(json!("<script>alert(1)</script>")),
        Just(json!("\"><img src=x onerror=alert(1)>")),
        Just(json!("]]> &amp; </article>")),
        Just(json!("\u{202e}txet sdrawkcab\u{202c} {patient} ${x}")),
        Just(json!("{dated}")),
        "[a-z]\\PC{0,60}".prop_map(Json::from),
    ]
    .boxed()
}

proptest! {
    // The seed is fixed, so that everybody tries the same cases.
    #![proptest_config(ProptestConfig {
        cases: if std::env::var_os("SOAK").is_some() { 100_000 } else { 300 },
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_261_122),
        ..ProptestConfig::default()
    })]

    #[test]
    fn gates_hold_for_every_case(denial in random_denial(|| words().boxed())) {
        // Random words that happen to look like a citation ("0 usc 0") fail a gate, as they should.
        prop_assume!(!cites(&denial));
        let case = Case::new(&denial);
        let letter = case.letter(Lang::En);
        let score = case.score(&letter);
        let failed: Vec<u8> = score.criteria.iter().filter(|one| one.gate && !one.met).map(|one| one.number).collect();
        prop_assert!(failed.is_empty(), "{failed:?}\n{}", plain_text(&letter));
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 300,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_261_122),
        ..ProptestConfig::default()
    })]

    #[test]
    fn every_listed_paper_holds_its_gates_in_every_face(denial in random_denial(|| words().boxed())) {
        let case = Case::new(&denial);
        for id in papers(&case) {
            let paper = case.paper(id, Lang::En);
            let text = plain_text(&paper);
            prop_assert_eq!(failed_gates(&case, &paper), Vec::<u8>::new(), "{}\n{}", id, text);
            prop_assert!(text.lines().filter(|line| !line.is_empty()).count() > 3, "{text}");
            prop_assert!(documents::docx(&paper).starts_with(b"PK"));
            // A number of an enclosure stands only over a list of enclosures.
            prop_assert!(!text.contains("(Exhibit ") || text.contains("\nEnclosures\n"), "{text}");
        }
    }

    #[test]
    fn no_paper_comes_alive(denial in random_denial(hostile)) {
        let case = Case::new(&denial);
        for (id, lang) in papers(&case).flat_map(|id| [(id, Lang::En), (id, Lang::Es)]) {
            let paper = case.paper(id, lang);
            let page = html(&paper, lang);
            prop_assert!(!page.contains("<script") && !page.contains("<img"), "{page}");
            prop_assert_eq!(page.matches("</article>").count(), 1);
        }
    }

    #[test]
    fn nothing_typed_is_lost_or_comes_alive(denial in random_denial(hostile)) {
        let case = Case::new(&denial);
        for lang in [Lang::En, Lang::Es] {
            let letter = case.letter(lang);
            let page = html(&letter, lang);
            prop_assert!(!page.contains("<script") && !page.contains("<img"), "{page}");
            prop_assert_eq!(page.matches("</article>").count(), 1);
            let text = plain_text(&letter);
            if let Some(reason) = &case.intake.notice.quoted_reason {
                let visible = |text: &str| -> String {
                    text.chars().filter(|c| !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')).collect::<String>()
                        .split_whitespace().collect::<Vec<_>>().join(" ")
                };
                prop_assert!(text.contains(&visible(reason)), "{reason:?} in\n{text}");
            }
            let file = documents::calendar(&case.intake, &case.assessment.deadlines, lang);
            prop_assert!(file.split("\r\n").all(|line| line.len() <= 75));
            prop_assert!(file.ends_with("END:VCALENDAR\r\n"));
        }
    }
}
