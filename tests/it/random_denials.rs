//! What must hold of the answer and of every paper, whatever the case: invented denials, a bounded sample here and
//! 100,000 in the long run.

use std::collections::BTreeSet;

use appeal_calculator::documents::{self, citations, render};
use appeal_calculator::intake::{self, Intake};
use appeal_calculator::outcome::{Assessment, Standing};
use appeal_calculator::terms::{DocumentId, Grade, Lang};
use appeal_calculator::{Value, rules};
use serde_json::{Value as Json, json};

use crate::second_reading::compare::assessment;
use crate::second_reading::random::each_denial;

fn deadlines(assessment: &Json) -> &Vec<Json> {
    assessment["deadlines"].as_array().unwrap()
}

#[test]
fn nothing_panics_or_leaves_its_scope_and_no_unknown_becomes_a_default() {
    let tried = each_denial(400, 100_000, 0x0C17_A710, |denial, answer, dice, tried| {
        tried.cases += 1;
        every_deadline_has_a_source_and_a_count(denial, answer);
        every_citation_is_in_scope(denial, answer);
        let path = dice.pick(UNKNOWN);
        an_answer_not_given_is_read_with_caution(denial, path);
    });
    println!("{} denials", tried.cases);
}

fn every_deadline_has_a_source_and_a_count(denial: &Json, answer: &Json) {
    let listed: BTreeSet<_> =
        answer["sources"].as_array().unwrap().iter().map(|source| source["id"].as_str()).collect();
    for deadline in deadlines(answer) {
        let sources = deadline["sources"].as_array().unwrap();
        let counted = !deadline["count"].as_array().unwrap().is_empty();
        assert!(counted && !sources.is_empty(), "{deadline}\n{denial}");
        assert!(sources.iter().all(|source| listed.contains(&source.as_str())), "{deadline}\n{denial}");
        let readings = deadline["readings"].as_array().unwrap();
        assert!(readings.iter().all(|reading| reading["why"].as_str() != Some("")), "{deadline}\n{denial}");
        let leads = readings.iter().any(|reading| reading["due"] == deadline["due"]);
        assert!(leads || deadline["due"].is_null(), "{deadline}\n{denial}");
    }
}

/// The sources of the outcome and the citations of every paper, by two readings of scope: the engine's own and the one below.
fn every_citation_is_in_scope(denial: &Json, answer: &Json) {
    let (plan, state) = (denial["plan"].as_str().unwrap(), denial["state"].as_str().unwrap());
    let outside = ["church", "state", "government"].iter().any(|employer| denial["clues"]["employer"] == *employer);
    let erisa = plan == "self-funded-erisa" || (plan == "insured-group" && !outside);
    // A paper names ERISA only where the employer is known to be under it.
    let in_papers = erisa && (plan != "insured-group" || denial["clues"]["employer"] == "private");
    for source in answer["sources"].as_array().unwrap() {
        let cite = source["cite"].as_str().unwrap();
        assert!(!is_foreign(cite, plan, state, erisa), "{cite} for {denial}");
    }
    let value: Value = serde_json::from_value(denial.clone()).unwrap();
    let intake = intake::read(&value).unwrap();
    let found = rules::evaluate(&intake);
    for id in &found.documents {
        let text = paper(*id, &intake, &found);
        // The digests that name the dates of a calendar may hold any digits.
        for line in text.lines().filter(|line| !line.starts_with("UID:")) {
            assert!(!is_foreign(line, plan, state, in_papers), "{id}: {line}\n{denial}");
        }
        for cited in citations::check(&text, &intake) {
            let governs = matches!(
                cited.verdict,
                Standing::Governs | Standing::Presumed(_) | Standing::Unverified(Grade::Secondary)
            );
            assert!(governs, "{id}: {} {:?}\n{denial}", cited.cite, cited.verdict);
        }
    }
}

fn paper(id: DocumentId, intake: &Intake, found: &Assessment) -> String {
    match id {
        DocumentId::Calendar => documents::calendar(intake, &found.deadlines, Lang::En),
        DocumentId::Appeal => render::plain_text(&documents::appeal(intake, found, Lang::En)),
        _ => render::plain_text(&documents::paper(id, intake, found, Lang::En)),
    }
}

/// Which citations belong to which plans, by the words that they start with.
fn is_foreign(cite: &str, plan: &str, state: &str, erisa: bool) -> bool {
    let insured = matches!(plan, "insured-individual" | "insured-group");
    // 29 CFR and title 29 of the Code are ERISA's: never for a plan outside it.
    if (cite.contains("29 CFR") || cite.contains("29 U.S.C.") || cite.contains("ERISA")) && !erisa {
        return true;
    }
    // Missouri's insurance statutes reach carriers in Missouri; 22 CSR is the plan of its own employees; MO HealthNet has its own sections.
    if cite.contains("RSMo 376") || cite.contains("RSMo 354") || cite.contains("20 CSR") {
        return !(insured && state == "MO");
    }
    // RSMo 375.420: vexatious refusal, which ERISA displaces for employer plans.
    if cite.contains("RSMo 375") {
        return !(plan == "insured-individual" && state == "MO");
    }
    if cite.contains("22 CSR") {
        return !(plan == "self-funded-government" && state == "MO");
    }
    if cite.contains("45 CFR 147.136") || cite.contains("2590.715-2719") {
        return !matches!(
            plan,
            "insured-individual" | "insured-group" | "self-funded-erisa" | "self-funded-government" | "church"
        );
    }
    for (words, plans) in [
        ("42 CFR 405", ["medicare", "medicare-advantage"].as_slice()),
        ("42 CFR 422", &["medicare-advantage"]),
        ("Jimmo", &["medicare", "medicare-advantage"]),
        ("42 CFR 438", &["medicaid-managed"]),
        ("42 CFR 431", &["medicaid-managed", "medicaid-ffs"]),
        ("1396d", &["medicaid-managed", "medicaid-ffs"]),
        ("5 CFR 890", &["federal-employee"]),
        ("32 CFR 199", &["tricare"]),
        ("38 CFR", &["va", "champva"]),
        ("38 U.S.C.", &["va", "champva"]),
    ] {
        if cite.contains(words) && !plans.contains(&plan) {
            return true;
        }
    }
    false
}

/// Answers whose lack may not make the engine bolder.
const UNKNOWN: &[&str] = &[
    "/timing",
    "/urgent",
    "/internalLevels",
    "/governmentPlan",
    "/grandfathered",
    "/notice/receivedProof",
    "/reasons",
];

/// The same denial without one answer; `None` where it was not given.
fn without(denial: &Json, path: &str) -> Option<Json> {
    let mut copy = denial.clone();
    if path == "/reasons" {
        copy["reasons"] = json!([]);
        return Some(copy);
    }
    let (parent, key) = path.rsplit_once('/')?;
    copy.pointer_mut(parent)?.as_object_mut()?.remove(key)?;
    Some(copy)
}

/// What is not known is read both ways: the visitor is never given a later day than the answer would give, and nobody else is called late on an
/// earlier one.
fn an_answer_not_given_is_read_with_caution(denial: &Json, path: &str) {
    // A printed date goes from one step to another with the answers that decide which is first.
    let denial = &without(denial, "/notice/printedDeadline").unwrap_or_else(|| denial.clone());
    // Without the date of the notice there is nothing to presume, and proof of receipt is all there is.
    if path == "/notice/receivedProof" && !denial["notice"]["dated"].is_string() {
        return;
    }
    let Some(less) = without(denial, path) else { return };
    let (full, less) = (assessment(denial), assessment(&less));
    let asked = less["questions"]
        .as_array()
        .unwrap()
        .iter()
        .any(|question| format!("/{}", question["path"].as_str().unwrap().replace('.', "/")).starts_with(path));
    for deadline in deadlines(&full) {
        let same = |other: &&Json| other["step"] == deadline["step"] && other["actor"] == deadline["actor"];
        let Some(other) = deadlines(&less).iter().find(same) else {
            // What needs an answer to be listed at all is asked for.
            assert!(asked, "without {path}: {} is gone and nobody asks\n{denial}", deadline["step"]);
            continue;
        };
        let (Some(known), Some(unknown)) = (deadline["due"].as_str(), other["due"].as_str()) else { continue };
        // The expedited request to TRICARE is a faster road that nobody has to take: it leads only where it surely is open.
        if denial["plan"] == "tricare" {
            continue;
        }
        let cautious = if deadline["actor"] == "you" { unknown <= known } else { unknown >= known };
        assert!(cautious, "without {path}: {} {known} became {unknown}\n{denial}", deadline["step"]);
    }
}
