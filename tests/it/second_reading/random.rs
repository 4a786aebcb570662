//! Invented denials: both readings agree, and what must hold of any answer holds.

use std::collections::BTreeSet;
use std::thread;

use appeal_calculator::answer::{DocumentOptions, Format, PaperAnswer};
use appeal_calculator::terms::Lang;
use appeal_calculator::{Value, document};
use serde_json::Value as Json;

use super::compare::{Agreement, assessment};
use super::invented::{Dice, denial};
use super::soak;

/// As many denials as asked for, in parts that run side by side.
fn each_denial(ordinary: u64, long: u64, seed: u64, check: impl Fn(&Json, &Json, &mut Agreement) + Sync) -> Agreement {
    let cases = if soak() { long } else { ordinary };
    thread::scope(|scope| {
        let part = |part: u64| {
            let check = &check;
            move || {
                let mut dice = Dice::new(seed + 2 * part);
                let mut agreement = Agreement::default();
                for _ in 0..cases / 2 {
                    let denial = denial(&mut dice);
                    check(&denial, &assessment(&denial), &mut agreement);
                }
                agreement
            }
        };
        let parts = [0, 1].map(|number| scope.spawn(part(number)));
        parts.into_iter().map(|part| part.join().unwrap()).fold(Agreement::default(), Agreement::and)
    })
}

fn deadlines(assessment: &Json) -> &Vec<Json> {
    assessment["deadlines"].as_array().unwrap()
}

#[test]
fn both_readings_agree_on_random_denials() {
    let agreement = each_denial(2_000, 100_000, 0x5EED_2026_1122, |denial, answer, agreement| {
        agreement.compare_with(denial, answer);
        every_deadline_has_a_source_and_a_count(denial, answer);
    });
    println!("{}", agreement.summary());
    assert!(agreement.wrong.is_empty(), "{}\n{}", agreement.summary(), agreement.report());
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

/// Which citations belong to which plans, by the words that they start with.
fn is_foreign(cite: &str, plan: &str, state: &str) -> bool {
    let insured = matches!(plan, "insured-individual" | "insured-group");
    let employer = matches!(plan, "insured-group" | "self-funded-erisa");
    // 29 CFR and title 29 of the Code are ERISA's: never for a plan outside it.
    if (cite.contains("29 CFR") || cite.contains("29 U.S.C.")) && !employer {
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

#[test]
fn no_citation_leaves_its_plan() {
    each_denial(200, 100_000, 0x0C17_A710, |denial, answer, _| {
        let (plan, state) = (denial["plan"].as_str().unwrap(), denial["state"].as_str().unwrap());
        for source in answer["sources"].as_array().unwrap() {
            let cite = source["cite"].as_str().unwrap();
            assert!(!is_foreign(cite, plan, state), "{cite} for {denial}");
        }
        let value: Value = serde_json::from_value(denial.clone()).unwrap();
        if let PaperAnswer::Made(letter) =
            document("appeal", &value, &DocumentOptions { lang: Lang::En, format: Format::Text })
        {
            for line in letter.text.lines() {
                assert!(!is_foreign(line, plan, state), "{line}\n{denial}");
            }
        }
    });
}

fn without(denial: &Json, path: &str) -> Option<Json> {
    let mut copy = denial.clone();
    let (parent, key) = path.rsplit_once('/')?;
    copy.pointer_mut(parent)?.as_object_mut()?.remove(key)?;
    Some(copy)
}

/// What is not known is read both ways: the visitor is never given a later day than the answer would give, and nobody else is called late on an
/// earlier one.
#[test]
fn an_answer_not_given_is_read_with_caution() {
    each_denial(120, 30_000, 0xCA07_1045, |denial, _, _| {
        // A printed date goes from one step to another with the answers that decide which is first.
        let denial = &without(denial, "/notice/printedDeadline").unwrap_or_else(|| denial.clone());
        let full = &assessment(denial);
        let proof_matters = denial["notice"]["dated"].is_string();
        for path in ["/timing", "/urgent", "/internalLevels", "/governmentPlan", "/notice/receivedProof", "/reasons"] {
            // Without the date of the notice there is nothing to presume, and proof of receipt is all there is.
            if path == "/notice/receivedProof" && !proof_matters {
                continue;
            }
            let less = if path == "/reasons" {
                let mut copy = denial.clone();
                copy["reasons"] = serde_json::json!([]);
                copy
            } else {
                let Some(less) = without(denial, path) else { continue };
                less
            };
            let less_answer = assessment(&less);
            for deadline in deadlines(full) {
                let same = |other: &&Json| other["step"] == deadline["step"] && other["actor"] == deadline["actor"];
                let Some(other) = deadlines(&less_answer).iter().find(same) else {
                    // What needs an answer to be listed at all is asked for.
                    let asked = less_answer["questions"].as_array().unwrap().iter().any(|question| {
                        format!("/{}", question["path"].as_str().unwrap().replace('.', "/")).starts_with(path)
                    });
                    assert!(asked, "without {path}: {} is gone and nobody asks\n{denial}", deadline["step"]);
                    continue;
                };
                let (Some(known), Some(unknown)) = (deadline["due"].as_str(), other["due"].as_str()) else { continue };
                // The expedited request to TRICARE is a faster road that nobody has to take: it leads only where it surely is open.
                if denial["plan"] == "tricare" {
                    continue;
                }
                // Missouri's carriers have a clock of the state before and during care, and after it only where necessity was reviewed.
                if matches!(path, "/timing" | "/reasons")
                    && deadline["step"] == "plan-decision"
                    && denial["state"] == "MO"
                {
                    continue;
                }
                let cautious = if deadline["actor"] == "you" { unknown <= known } else { unknown >= known };
                assert!(cautious, "without {path}: {} {known} became {unknown}\n{denial}", deadline["step"]);
            }
        }
    });
}
