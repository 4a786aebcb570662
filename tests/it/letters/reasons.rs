//! The answer to each reason of the denial.

use appeal_calculator::documents::{Document, Inline, Part, Shape};
use appeal_calculator::rules;
use appeal_calculator::terms::{DocumentId, Lang, Reason};
use serde_json::json;

use super::{Case, FULL, PLANS, denial, reasons};

/// Paragraphs that answer one reason, as text with its facts.
fn answer(letter: &Document, reason: Reason) -> (String, usize) {
    let mut text = String::new();
    let mut facts = 0;
    for block in letter.blocks.iter().filter(|block| block.part == Part::Rebuttal(reason)) {
        if let Shape::Paragraph(sentences) = &block.shape {
            for inline in sentences.iter().flatten() {
                match inline {
                    Inline::Text(words) => text.push_str(words),
                    Inline::Fact { text: words, .. } => {
                        text.push_str(words);
                        facts += 1;
                    }
                    Inline::Exhibit { .. } => facts += 1,
                    Inline::Law { text: words, .. } => text.push_str(words),
                    Inline::Blank { label, .. } => text.push_str(label),
                }
            }
            text.push('\n');
        }
    }
    (text, facts)
}

/// An office above the plan got no request, holds no records and counted no visits: it is asked to have the plan say so.
#[test]
fn who_reviews_a_decision_is_not_taken_for_who_made_it() {
    let cases = [
        ("insured-individual", "first-appeal-denied", "the plan"),
        ("self-funded-erisa", "second-appeal-denied", "the plan"),
        ("medicaid-managed", "first-appeal-denied", "the plan"),
        ("federal-employee", "first-appeal-denied", "the plan"),
        ("medicare", "second-appeal-denied", "the contractor"),
    ];
    for (plan, stage, decider) in cases {
        for reason in reasons() {
            let mut denial = denial(FULL, plan, reason, "patient");
            denial["stage"] = json!(stage);
            let case = Case::new(&denial);
            let id = rules::letter_of(&case.assessment);
            let paper = case.paper(id, Lang::En);
            let (text, _) = answer(&paper, Reason::parse(reason).unwrap());
            for theirs in ["reached you", "you took", "you found", "you allow", "your records", "your directory"] {
                assert!(!text.contains(theirs), "{plan}, {reason}: {theirs}\n{text}");
            }
            let asks = text.contains("lease name") || text.contains("lease quote") || text.contains("lease send");
            assert!(!asks || reason == "visit-limit" && plan == "medicare", "{plan}, {reason}\n{text}");
            if matches!(reason, "authorization-missing" | "timely-filing" | "cost-share") {
                assert!(text.contains(&format!("have {decider} ")), "{plan}, {reason}\n{text}");
            }
        }
    }
}

#[test]
fn no_answer_is_shared_by_two_reasons_and_each_uses_the_facts() {
    for plan in PLANS {
        let mut seen: Vec<(Reason, Vec<String>)> = Vec::new();
        for reason in reasons() {
            let case = Case::new(&denial(FULL, plan, reason, "patient"));
            let reason = Reason::parse(reason).unwrap();
            let (text, facts) = answer(&case.letter(Lang::En), reason);
            let without_network = plan == "medicare" && reason == Reason::OutOfNetwork;
            assert!(facts > 0 || without_network, "{plan}, {reason}: no fact of the visitor in\n{text}");
            let paragraphs: Vec<String> = text.lines().filter(|line| !line.is_empty()).map(ToOwned::to_owned).collect();
            for (other, earlier) in &seen {
                assert!(paragraphs.iter().all(|one| !earlier.contains(one)), "{plan}: {reason} and {other}");
            }
            seen.push((reason, paragraphs));
        }
    }
}

/// A claim filed late, twice or in the wrong code is not answered with the patient's knee: such a letter has no clinical
/// paragraph and no table of scores, and is not marked down for it.
#[test]
fn only_a_letter_that_argues_from_the_care_tells_of_it() {
    let argued = |plan: &str, reason: &str| match reason {
        "medical-necessity" | "no-progress" | "prior-authorization" | "visit-limit" | "experimental" => true,
        // An in-network therapist has to be able to give this care. Original Medicare has no network.
        "out-of-network" => plan != "medicare",
        _ => false,
    };
    for plan in PLANS {
        for reason in reasons() {
            let case = Case::new(&denial(FULL, plan, reason, "patient"));
            let text = case.text(DocumentId::Appeal);
            for clinical in
                ["carrying groceries", "return to the cane", "Lower Extremity Functional Scale", "Visits used"]
            {
                assert_eq!(text.contains(clinical), argued(plan, reason), "{plan}, {reason}: {clinical}\n{text}");
            }
        }
    }
    // One clinical reason among others is argued.
    let mut both = denial(FULL, "insured-individual", "timely-filing", "patient");
    both["reasons"] = json!(["timely-filing", "no-progress"]);
    assert!(Case::new(&both).text(DocumentId::Appeal).contains("return to the cane"));
}
