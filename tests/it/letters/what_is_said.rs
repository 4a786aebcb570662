//! What papers say to whom, and what they leave out.

use std::collections::BTreeSet;

use appeal_calculator::documents::render::plain_text;
use appeal_calculator::documents::{Part, Shape};
use appeal_calculator::terms::{DocumentId, Exhibit, Lang, PlanKind, Reason, Stage};
use serde_json::{Value as Json, json};

use super::{Case, FULL, PLANS, QUICK, all, denial, reasons};
use crate::possible::plan_may_be_at;

/// A letter goes to a postal address, or has a line for it that says whom to ask: never to a telephone number or a site.
#[test]
fn offices_have_a_postal_address_or_a_line_for_it() {
    let text = |denial: &Json, id| Case::new(denial).text(id);
    let mut government = denial(FULL, "self-funded-government", "medical-necessity", "patient");
    government["stage"] = json!("second-appeal-denied");
    let known = "MAXIMUS Federal Services, 3750 Monroe Ave., Suite 705, Pittsford, NY 14534";
    // Which reviewer another government plan chose is in its final denial.
    assert!(!text(&government, DocumentId::ExternalReview).contains(known));
    government["governmentPlan"] = json!("mchcp");
    assert!(text(&government, DocumentId::ExternalReview).contains(known));

    let erisa = denial(FULL, "self-funded-erisa", "medical-necessity", "patient");
    let complaint = text(&erisa, DocumentId::RegulatorComplaint);
    let wanted = "U.S. Department of Labor, Employee Benefits Security Administration\nPostal address of this office (ask: 866-444-3272, askebsa.dol.gov): __";
    assert!(complaint.contains(wanted), "{complaint}");
}

/// Whoever asks for external review signs that it binds both sides; in Missouri the letter says how long a court is open,
/// RSMo 376.1387.1(1), whether it is asked for at once or after the plan's own levels, and the summary beside it says so too.
#[test]
fn a_request_for_external_review_says_what_it_binds_and_how_long_a_court_is_open() {
    for stage in ["denial", "first-appeal-denied"] {
        for reason in reasons() {
            let mut denial = denial(FULL, "insured-individual", reason, "patient");
            denial["stage"] = json!(stage);
            let case = Case::new(&denial);
            if !case.assessment.documents.contains(&DocumentId::ExternalReview) {
                assert_eq!(stage, "denial", "{reason}");
                continue;
            }
            let request = case.text(DocumentId::ExternalReview);
            assert!(request.contains("the result binds the patient as well as the plan"), "{request}");
            assert!(
                request.contains("RSMo 376.1387.1 ") && request.contains("within thirty days"),
                "{reason}\n{request}"
            );
            if reason == "medical-necessity" {
                let summary = case.text(DocumentId::Summary);
                assert!(summary.contains("a court is open only for 30 days after it"), "{summary}");
            }
        }
    }
    let mut elsewhere = denial(FULL, "self-funded-erisa", "medical-necessity", "patient");
    elsewhere["stage"] = json!("first-appeal-denied");
    let request = Case::new(&elsewhere).text(DocumentId::ExternalReview);
    assert!(!request.contains("thirty days"), "Missouri's time is its own");
}

/// What the opening has said is not said again, and no rule of necessity answers a question of coverage or of codes.
#[test]
fn a_letter_about_a_correction_says_once_that_it_keeps_the_date() {
    let text = |plan, reasons: &[&str]| {
        let mut denial = denial(FULL, plan, reasons[0], "patient");
        denial["reasons"] = json!(reasons);
        Case::new(&denial).text(DocumentId::Appeal)
    };
    for reason in ["coding", "modifier-or-units"] {
        for plan in PLANS {
            let letter = text(plan, &[reason]);
            assert_eq!(letter.matches("keeps the").count(), 1, "{letter}");
        }
    }
    // Beside another reason the opening asks for a reversal, and the answer keeps the date.
    assert!(text("medicare", &["modifier-or-units", "timely-filing"]).contains("this letter keeps the time to appeal"));
    assert!(text("medicaid-managed", &["visit-limit"]).contains("standard of medical necessity"));
    assert!(!text("medicaid-managed", &["eligibility"]).contains("standard of medical necessity"));
}

/// What a practice sends speaks of the patient and says "we"; only what the patient signs says "I".
#[test]
fn a_practice_writes_as_a_practice() {
    let mut seen: BTreeSet<DocumentId> = BTreeSet::new();
    for (turn, (plan, stage)) in
        PlanKind::ALL.iter().flat_map(|plan| Stage::ALL.iter().map(move |stage| (plan, stage))).enumerate()
    {
        if !plan_may_be_at(*plan, *stage) {
            continue;
        }
        for (place, reason) in Reason::ALL.iter().enumerate() {
            let mut denial = denial(QUICK, plan.as_str(), reason.as_str(), "provider");
            denial["stage"] = json!(stage.as_str());
            denial["timing"] = json!(["post-service", "pre-service", "concurrent"][(turn + place) % 3]);
            let case = Case::new(&denial);
            let sent = |id: &&DocumentId| !matches!(id, DocumentId::Calendar | DocumentId::Authorization);
            for id in case.assessment.documents.iter().filter(sent) {
                let paper = case.paper(*id, Lang::En);
                let text = plain_text(&paper);
                let own =
                    |word: &&str| matches!(word.trim_matches(|c: char| !c.is_alphabetic()), "I" | "my" | "My" | "me");
                let found: Vec<&str> = text.split_whitespace().filter(own).collect();
                assert!(found.is_empty(), "{id}, {plan}, {stage}, {reason}: {found:?}\n{text}");
                seen.insert(*id);
            }
        }
    }
    assert!(seen.len() > 10, "{seen:?}");
}

#[test]
fn law_stays_in_its_scope() {
    let check = |name: &str, case: &Case| {
        let text = case.text(DocumentId::Appeal);
        let has = |words: &str| text.contains(words);
        let plan = case.intake.plan;
        let insured = matches!(plan, PlanKind::InsuredIndividual | PlanKind::InsuredGroup);
        assert!(!has("Jimmo") || plan == PlanKind::Medicare, "{name}");
        assert!(!has("RSMo") && !has("CSR") || insured, "{name}");
        assert!(!has("Commerce and Insurance") || insured, "{name}");
        assert!(!has("2560.503") || matches!(plan, PlanKind::InsuredGroup | PlanKind::SelfFundedErisa), "{name}");
        assert!(!has("ERISA"), "{name}");
        assert!(!has("147.136") || insured, "{name}");
        assert!(!has("42 CFR 405") && !has("CMS-20027") || plan == PlanKind::Medicare, "{name}");
        assert!(!has("42 CFR 438") || plan == PlanKind::MedicaidManaged, "{name}");
        assert!(!has("fair hearing") || plan == PlanKind::MedicaidManaged, "{name}");
        assert!(!text.to_lowercase().contains("illegal"), "{name}");
        assert!(!text.to_lowercase().contains("improve") || plan == PlanKind::Medicare, "{name}");
    };
    all(FULL, check);
    all(QUICK, check);
}

#[test]
fn enclosures_are_the_ticked_ones_and_each_is_cited() {
    for tick in Exhibit::ALL {
        for reason in reasons() {
            let mut denial = denial(FULL, "insured-individual", reason, "patient");
            denial["exhibits"] = json!([tick.as_str()]);
            let case = Case::new(&denial);
            let letter = case.letter(Lang::En);
            let text = plain_text(&letter);
            assert!(text.contains("(Exhibit 1)") && !text.contains("Exhibit 2"), "{tick}, {reason}");
            assert!(case.score(&letter).criteria.iter().any(|one| one.number == 18 && one.met), "{tick}, {reason}");
        }
    }
    let mut denial = denial(FULL, "insured-individual", "coding", "patient");
    denial["exhibits"] = json!([]);
    let text = Case::new(&denial).text(DocumentId::Appeal);
    assert!(!text.contains("Exhibit") && !text.contains("nclos"), "nothing is said to be enclosed: {text}");
}

#[test]
fn a_reading_copy_has_the_same_parts_as_the_letter() {
    all(FULL, |name, case| {
        let parts = |lang| {
            let letter = case.letter(lang);
            let parts = letter.blocks.iter().filter(|block| block.part != Part::ReadingCopy);
            parts.map(|block| (block.part, lines(&block.shape))).collect::<Vec<_>>()
        };
        assert_eq!(parts(Lang::En), parts(Lang::Es), "{name}");
    });
}

fn lines(shape: &Shape) -> usize {
    match shape {
        Shape::Heading(_) => 1,
        Shape::Lines(lines) | Shape::Paragraph(lines) | Shape::Numbered(lines) => lines.len(),
        Shape::Rows(rows) | Shape::Table { rows, .. } => rows.len(),
        Shape::Grid { rows, .. } => rows.len(),
    }
}
