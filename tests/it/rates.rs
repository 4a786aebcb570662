//! No rate stands anywhere without the number of cases (or the words for a missing one), its year and its place.

use appeal_calculator::answer::{DocumentOptions, Format, PaperAnswer};
use appeal_calculator::law::OddsCell;
use appeal_calculator::law::generated::ODDS;
use appeal_calculator::terms::{DocumentId, Lang};
use appeal_calculator::{Options, Value, assess, document};
use serde_json::{Value as Json, json};

/// A denial that reads this cell of the table.
fn denial_of(cell: &OddsCell, role: &str) -> Json {
    let stage = match cell.step.as_str() {
        "reconsideration" if cell.plans[0].as_str() != "medicare" => "denial",
        "external-review" | "fair-hearing" | "reconsideration" | "automatic-review" => "first-appeal-denied",
        "alj-hearing" => "second-appeal-denied",
        _ => "denial",
    };
    let reasons: Vec<&str> = cell.reason.iter().map(|reason| reason.as_str()).collect();
    let mut denial = json!({
        "asOf": "2026-10-10", "state": "MO", "role": role, "plan": cell.plans[0].as_str(), "stage": stage,
        "timing": "post-service", "reasons": reasons, "onExchange": true, "internalLevels": 1,
        "patientBirthDate": if cell.under21 { "2016-01-01" } else { "1970-01-01" },
        "notice": {"dated": "2026-10-01"}, "therapy": {"visitLimitExceptions": true},
        "money": {"allowed": 132_000, "billed": 200_000, "paidByPatient": 0, "network": "in", "deductibleLeft": 0,
            "coinsurancePercent": 20, "liability": if role == "provider" { "provider" } else { "patient" }}
    });
    if let Some(issuer) = cell.issuer {
        denial["issuer"] = json!(issuer);
    }
    // A practice in a Medicare Advantage network has no reconsideration to be likely or not.
    if role == "provider" && cell.plans[0].as_str() == "medicare-advantage" {
        denial["money"]["network"] = json!("out");
    }
    denial
}

/// Every text of an answer, with its path.
fn texts(value: &Json, path: &str, found: &mut Vec<(String, String)>) {
    match value {
        Json::String(text) => found.push((path.to_owned(), text.clone())),
        Json::Array(list) => list.iter().for_each(|item| texts(item, path, found)),
        Json::Object(map) => map.iter().for_each(|(key, item)| texts(item, &format!("{path}.{key}"), found)),
        _ => {}
    }
}

/// Words that announce a rate of success. Shares that a law sets (1% a month) do not.
fn speaks_of_a_rate(text: &str) -> bool {
    let words =
        ["of 100", "de cada 100", "in 100", "of every 100", "success rate of", "win rate", "odds of", "chance of"];
    words.iter().any(|word| text.contains(word))
}

fn check(text: &str, lang: Lang, odds: &Json) -> bool {
    let cases = match (odds["n"].as_u64(), lang) {
        (Some(n), _) => appeal_calculator::text::format::number(n),
        (None, Lang::En) => "number of cases not published".to_owned(),
        (None, Lang::Es) => "número de casos no publicado".to_owned(),
    };
    [cases.as_str(), odds["year"].as_str().unwrap(), odds["place"].as_str().unwrap()]
        .iter()
        .all(|part| text.contains(part))
}

#[test]
fn every_rate_names_cases_year_and_place_wherever_it_stands() {
    let mut said = 0;
    let mut reached = std::collections::BTreeSet::new();
    for cell in ODDS {
        for (lang, role) in [(Lang::En, "patient"), (Lang::Es, "patient"), (Lang::En, "provider")] {
            let value: Value = serde_json::from_value(denial_of(cell, role)).unwrap();
            let answer = serde_json::to_value(assess(&value, &Options { lang, trace: false })).unwrap();
            assert_eq!(answer["ok"], true, "{answer}");
            let assessment = &answer["assessment"];
            let odds = &assessment["amount"]["odds"];
            assert!(!odds.is_null(), "no odds for {cell:?}");
            reached.insert((odds["step"].to_string(), odds["likely"].to_string(), odds["high"].to_string()));
            for key in ["year", "place", "confidence"] {
                assert!(odds[key].as_str().is_some_and(|text| !text.is_empty()), "{odds}");
            }
            let chain = &assessment["amount"]["allTheWay"];
            let steps: Vec<&Json> = chain["basis"].as_array().unwrap().iter().map(|basis| &basis["step"]).collect();
            assert_eq!(json!(steps), chain["stages"], "each rate of the chain says what it was counted from");
            for basis in chain["basis"].as_array().unwrap() {
                assert!(["year", "place"].iter().all(|key| basis[key].as_str().is_some_and(|text| !text.is_empty())));
            }
            let mut all = Vec::new();
            texts(assessment, "", &mut all);
            for id in DocumentId::ALL {
                for format in [Format::Text, Format::Html, Format::Ics] {
                    if let PaperAnswer::Made(paper) =
                        document(id.as_str(), &value, &DocumentOptions { lang, format, score: true })
                    {
                        all.push((format!("document {id}"), paper.text.clone()));
                    }
                }
            }
            for (path, text) in all.iter().filter(|(_, text)| speaks_of_a_rate(text)) {
                said += 1;
                assert!(check(text, lang, odds), "{path} says a rate without its cases, year and place: {text}");
            }
        }
    }
    // Each answer says its rate in words once, so the walk has seen them.
    assert!(said >= 3 * ODDS.len(), "only {said} rates were found");
    assert!(reached.len() > 15, "only {} different rates were reached", reached.len());
}

#[test]
fn where_nothing_was_published_the_prescribed_words_stand() {
    let value: Value = serde_json::from_value(json!({
        "asOf": "2026-10-10", "state": "MO", "role": "patient", "plan": "insured-group", "stage": "denial",
        "reasons": ["coding"], "notice": {"dated": "2026-10-01"}, "money": {"denied": 132_000}
    }))
    .unwrap();
    let answer = serde_json::to_value(assess(&value, &Options::default())).unwrap();
    assert_eq!(answer["assessment"]["amount"]["odds"], Json::Null);
    assert_eq!(
        answer["assessment"]["worthIt"]["odds"],
        "You have $1,320.00 in dispute. We found no published success rate for this kind of denial at this stage, \
         so we are not showing odds."
    );
}
