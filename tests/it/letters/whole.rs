//! Papers to be read from the first word to the last, as snapshots.
//!
//! `cargo insta review`, or `INSTA_UPDATE=always`, renews them after a change of words that somebody has read.

use std::collections::BTreeSet;

use appeal_calculator::documents;
use appeal_calculator::documents::render::{html, plain_text};
use appeal_calculator::terms::{DocumentId, Lang, PlanKind, Reason, Stage};
use serde_json::{Value as Json, json};

use super::{Case, FULL, MOST_USED, PLANS, QUICK, ROLES, denial, failed_gates, others};
use crate::possible::plan_may_be_at;

fn snapshot(name: &str, text: &str) {
    insta::with_settings!({
        snapshot_path => "../../snapshots",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!(name, text);
    });
}

/// The letter, and under a line its score.
fn with_score(case: &Case, lang: Lang) -> String {
    let letter = case.letter(lang);
    let score = documents::score(&case.intake, &case.assessment, &letter, lang);
    let unmet: Vec<u8> = score.criteria.iter().filter(|one| !one.met).map(|one| one.number).collect();
    let text = plain_text(&letter);
    let gates = if score.gates_hold { "all gates hold" } else { "A GATE FAILS" };
    format!(
        "{text}\n--------\n{} of 20, {gates}; not met: {unmet:?}; to fill in: {}\n",
        score.points,
        score.blanks.len()
    )
}

#[test]
fn every_plan_and_reason_reads_well() {
    for plan in PLANS {
        for reason in MOST_USED {
            for (kind, base) in [("full", FULL), ("quick", QUICK)] {
                let case = Case::new(&denial(base, plan, reason, "patient"));
                snapshot(&format!("{plan}.{reason}.{kind}"), &with_score(&case, Lang::En));
            }
        }
    }
    for reason in others() {
        for plan in ["insured-individual", "medicare"] {
            let case = Case::new(&denial(FULL, plan, reason, "patient"));
            snapshot(&format!("{plan}.{reason}.full"), &with_score(&case, Lang::En));
        }
        let case = Case::new(&denial(QUICK, "self-funded-erisa", reason, "patient"));
        snapshot(&format!("self-funded-erisa.{reason}.quick"), &with_score(&case, Lang::En));
        let case = Case::new(&denial(FULL, "insured-group", reason, "representative"));
        snapshot(&format!("es.{reason}.representative"), &with_score(&case, Lang::Es));
    }
}

#[test]
fn each_voice_reads_well() {
    for plan in PLANS {
        for role in ["representative", "provider"] {
            for (kind, base) in [("full", FULL), ("quick", QUICK)] {
                let case = Case::new(&denial(base, plan, "medical-necessity", role));
                snapshot(&format!("{plan}.{role}.{kind}"), &with_score(&case, Lang::En));
            }
        }
    }
}

#[test]
fn special_paragraphs_read_well() {
    let base = |plan, reason| denial(FULL, plan, reason, "patient");
    let special = |name: &str, mut denial: Json, changes: &[(&str, Json)]| {
        for (key, value) in changes {
            denial[*key] = value.clone();
        }
        snapshot(name, &with_score(&Case::new(&denial), Lang::En));
    };
    special("late.past", base("insured-individual", "medical-necessity"), &[("asOf", json!("2027-06-10"))]);
    special("late.medicare", base("medicare", "no-progress"), &[("asOf", json!("2027-06-10"))]);
    let mut printed = base("insured-individual", "medical-necessity");
    printed["notice"]["printedDeadline"] = json!("2026-12-01");
    special("late.by-the-printed-date", printed, &[("asOf", json!("2026-12-20"))]);
    let urgent = [("timing", json!("pre-service")), ("urgent", json!(true))];
    special("expedited.insured", base("insured-individual", "prior-authorization"), &urgent);
    special("expedited.self-funded", base("self-funded-erisa", "prior-authorization"), &urgent);
    special("expedited.medicaid", base("medicaid-managed", "prior-authorization"), &urgent);
    let under_way = [("timing", json!("concurrent"))];
    special("continuing.insured-group", base("insured-group", "no-progress"), &under_way);
    special("continuing.medicaid", base("medicaid-managed", "medical-necessity"), &under_way);
    special(
        "continuing.medicaid-provider",
        denial(FULL, "medicaid-managed", "medical-necessity", "provider"),
        &under_way,
    );
    special("child.medicaid", base("medicaid-managed", "visit-limit"), &[("patientBirthDate", json!("2018-05-05"))]);
    let two = [("reasons", json!(["medical-necessity", "visit-limit"]))];
    special("two-reasons", base("insured-individual", "medical-necessity"), &two);
    special("seven-reasons", base("insured-group", "medical-necessity"), &[("reasons", json!(MOST_USED))]);
    special("no-reason", base("insured-individual", "medical-necessity"), &[("reasons", json!([]))]);
    special("another-state", base("insured-individual", "medical-necessity"), &[("state", json!("KS"))]);
}

#[test]
fn the_spanish_copy_and_the_other_faces_read_well() {
    for plan in PLANS {
        for (kind, base) in [("full", FULL), ("quick", QUICK)] {
            let case = Case::new(&denial(base, plan, "medical-necessity", "patient"));
            snapshot(&format!("es.{plan}.{kind}"), &with_score(&case, Lang::Es));
        }
    }
    for (reason, role) in [("no-progress", "provider"), ("coding", "representative"), ("out-of-network", "provider")] {
        let case = Case::new(&denial(FULL, "insured-group", reason, role));
        snapshot(&format!("es.{reason}.{role}"), &with_score(&case, Lang::Es));
    }
    let full = Case::new(&denial(FULL, "insured-individual", "medical-necessity", "patient"));
    snapshot("html.full", &html(&full.letter(Lang::En), Lang::En));
    let quick = Case::new(&denial(QUICK, "medicare", "medical-necessity", "patient"));
    snapshot("html.quick", &html(&quick.letter(Lang::Es), Lang::Es));
    for (name, case, lang) in [("ics.full", &full, Lang::En), ("ics.quick", &quick, Lang::Es)] {
        let file = documents::calendar(&case.intake, &case.assessment.deadlines, lang);
        // The version of the law is no part of what this test is about.
        let file = file.replace(appeal_calculator::law::LAW_VERSION, "VERSION").replace("\r\n", "\n");
        snapshot(name, &file);
    }
}

#[test]
fn each_paper_reads_well() {
    // Plan, reason, role and changes of a case in which the paper is listed.
    let cases: &[(DocumentId, &str, &str, &str, Json)] = &[
        (DocumentId::Authorization, "medicaid-managed", "medical-necessity", "provider", json!({})),
        (
            DocumentId::SecondAppeal,
            "insured-group",
            "no-progress",
            "patient",
            json!({"stage": "first-appeal-denied", "internalLevels": 2}),
        ),
        (
            DocumentId::ExternalReview,
            "insured-individual",
            "medical-necessity",
            "patient",
            json!({"stage": "first-appeal-denied"}),
        ),
        (
            DocumentId::FairHearing,
            "medicaid-managed",
            "medical-necessity",
            "representative",
            json!({"stage": "first-appeal-denied", "timing": "concurrent"}),
        ),
        (DocumentId::DenialInWriting, "self-funded-erisa", "medical-necessity", "patient", json!({"reasons": []})),
        (DocumentId::CriteriaRequest, "self-funded-erisa", "medical-necessity", "representative", json!({})),
        (
            DocumentId::ContinueServices,
            "medicaid-managed",
            "medical-necessity",
            "patient",
            json!({"timing": "concurrent"}),
        ),
        (
            DocumentId::ExpeditedRequest,
            "insured-individual",
            "prior-authorization",
            "patient",
            json!({"timing": "pre-service", "urgent": true}),
        ),
        (DocumentId::PeerToPeer, "insured-group", "prior-authorization", "provider", json!({"timing": "pre-service"})),
        (DocumentId::NecessityLetter, "medicare", "no-progress", "patient", json!({})),
        (DocumentId::RegulatorComplaint, "insured-individual", "authorization-missing", "patient", json!({})),
        (
            DocumentId::RefundRequest,
            "insured-individual",
            "medical-necessity",
            "patient",
            json!({"money": {"allowed": 33000, "billed": 45000, "paidByPlan": 0, "paidByPatient": 15000, "liability": "provider", "network": "in"}}),
        ),
        (DocumentId::CorrectionRequest, "insured-group", "coding", "patient", json!({})),
        (DocumentId::Reopening, "medicare", "coding", "provider", json!({})),
        (DocumentId::GapException, "insured-individual", "out-of-network", "patient", json!({})),
        (DocumentId::Checklist, "medicare", "medical-necessity", "patient", json!({})),
        (DocumentId::Summary, "insured-individual", "medical-necessity", "patient", json!({})),
    ];
    let templates: Vec<DocumentId> = cases.iter().map(|(id, ..)| *id).collect();
    let all: Vec<DocumentId> =
        DocumentId::ALL.iter().copied().filter(|id| !matches!(id, DocumentId::Appeal | DocumentId::Calendar)).collect();
    assert_eq!(templates, all, "every paper has its case, in the order of the list");
    for (id, plan, reason, role, changes) in cases {
        for (kind, base, lang) in [("full", FULL, Lang::En), ("quick", QUICK, Lang::En), ("es", FULL, Lang::Es)] {
            let mut denial = denial(base, plan, reason, role);
            denial.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
            if *id == DocumentId::DenialInWriting {
                denial["notice"].as_object_mut().unwrap().remove("quotedReason");
            }
            let case = Case::new(&denial);
            assert!(case.assessment.documents.contains(id), "{id} is not listed for {denial}");
            let paper = case.paper(*id, lang);
            snapshot(&format!("paper.{id}.{kind}"), &plain_text(&paper));
        }
    }
}

/// A digest that is the same on every machine (FNV-1a).
fn digest(texts: &str, so_far: u64) -> u64 {
    texts.bytes().fold(so_far, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Every paper for every plan, stage and reason, the voices in turn; under `SOAK` every voice. A line for each plan and
/// stage says how many papers there are, their words, and a digest: a change of words or blocks anywhere shows up here,
/// and the snapshots above are there to be read.
#[test]
fn every_paper_of_every_plan_and_stage_is_as_it_was() {
    let soak = std::env::var_os("SOAK").is_some();
    let mut lines: Vec<(DocumentId, String)> = Vec::new();
    for (turn_of_plan, plan) in PlanKind::ALL.iter().enumerate() {
        for stage in Stage::ALL.iter().filter(|stage| plan_may_be_at(*plan, **stage)) {
            let mut sums: Vec<(DocumentId, u64, usize, usize)> = Vec::new();
            for (turn, reason) in Reason::ALL.iter().enumerate() {
                let turn = turn + turn_of_plan + 1;
                for (at, role) in ROLES.iter().enumerate() {
                    if at != turn % ROLES.len() && !soak {
                        continue;
                    }
                    let mut denial = denial(QUICK, plan.as_str(), reason.as_str(), role);
                    denial["stage"] = json!(stage.as_str());
                    denial["timing"] = json!(["post-service", "pre-service", "concurrent", "concurrent"][turn % 4]);
                    denial["urgent"] = json!(turn % 4 == 1);
                    if matches!(plan, PlanKind::InsuredIndividual | PlanKind::InsuredGroup) {
                        denial["money"]["paidByPatient"] = json!(15_000);
                        denial["money"]["liability"] = json!("provider");
                    }
                    let case = Case::new(&denial);
                    let listed = case.assessment.documents.iter().filter(|id| **id != DocumentId::Calendar);
                    for id in listed {
                        let paper = case.paper(*id, Lang::En);
                        if soak {
                            assert_eq!(
                                failed_gates(&case, &paper),
                                Vec::<u8>::new(),
                                "{id}, {plan}, {stage}, {reason}, {role}"
                            );
                        }
                        if at != turn % ROLES.len() {
                            continue;
                        }
                        let mut text = plain_text(&paper);
                        let words = text.split_whitespace().count();
                        let named: BTreeSet<&str> = paper.blocks.iter().map(|block| block.id.as_str()).collect();
                        assert_eq!(named.len(), paper.blocks.len(), "{id}: a name for each block");
                        text.extend(paper.blocks.iter().map(|block| block.id.as_str()));
                        match sums.iter_mut().find(|(one, ..)| one == id) {
                            Some((_, sum, count, all)) => {
                                *sum = digest(&text, *sum);
                                *count += 1;
                                *all += words;
                            }
                            None => sums.push((*id, digest(&text, 0xcbf2_9ce4_8422_2325), 1, words)),
                        }
                    }
                }
            }
            for (id, sum, count, words) in sums {
                lines.push((id, format!("{plan}, {stage}: {count} papers, {words} words, {sum:016x}")));
            }
        }
    }
    for id in DocumentId::ALL.iter().filter(|id| **id != DocumentId::Calendar) {
        let own: Vec<&str> = lines.iter().filter(|(one, _)| one == id).map(|(_, line)| line.as_str()).collect();
        assert!(!own.is_empty(), "{id} is in no case");
        snapshot(&format!("all.{id}"), &own.join("\n"));
    }
}
