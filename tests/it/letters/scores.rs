//! What the twenty points ask of every letter, and the gates of every paper.

use std::collections::BTreeSet;

use appeal_calculator::documents;
use appeal_calculator::documents::Inline;
use appeal_calculator::documents::render::plain_text;
use appeal_calculator::rules;
use appeal_calculator::terms::{DocumentId, Lang, PlanKind, Reason, Stage};
use serde_json::json;

use super::{Case, FULL, QUICK, ROLES, all, denial, failed_gates, papers, pieces};
use crate::possible::plan_may_be_at;

#[test]
fn full_answers_score_twenty_everywhere() {
    all(FULL, |name, case| {
        let score = case.score(&case.letter(Lang::En));
        let unmet: Vec<u8> = score.criteria.iter().filter(|one| !one.met).map(|one| one.number).collect();
        assert!(
            unmet.is_empty() && score.points == 20 && score.blanks.is_empty(),
            "{name}: {unmet:?} {:?}",
            score.blanks
        );
    });
}

#[test]
fn quick_answers_hold_all_gates_everywhere() {
    all(QUICK, |name, case| {
        let score = case.score(&case.letter(Lang::En));
        assert!(score.gates_hold, "{name}: {:?}", score.criteria);
        assert_eq!(score.criteria.iter().filter(|one| one.gate).count(), 7);
    });
}

#[test]
fn papers_cite_nothing_out_of_scope_and_invent_nothing() {
    for base in [FULL, QUICK] {
        all(base, |name, case| {
            for id in papers(case) {
                let paper = case.paper(id, Lang::En);
                assert_eq!(failed_gates(case, &paper), Vec::<u8>::new(), "{id}: {name}\n{}", plain_text(&paper));
            }
        });
    }
}

#[test]
fn full_letters_have_two_to_four_authorities() {
    all(FULL, |name, case| {
        let letter = case.letter(Lang::En);
        let mut cites: BTreeSet<&str> = BTreeSet::new();
        for inline in pieces(&letter) {
            if let Inline::Law { cites: ids, .. } = inline {
                cites.extend(ids.iter().copied());
            }
        }
        assert!((2..=4).contains(&cites.len()), "{name}: {cites:?}");
    });
}

/// The letter of the step at hand, with full answers, for every plan, stage and reason; the voices in turn, under `SOAK` all.
/// A letter about dates or codes is short, and none fills more than two pages.
#[test]
fn every_letter_of_every_plan_and_stage_scores_twenty_on_full_answers() {
    let soak = std::env::var_os("SOAK").is_some();
    let mut seen: BTreeSet<(DocumentId, PlanKind)> = BTreeSet::new();
    let mut wrong: Vec<String> = Vec::new();
    for (turn, (plan, stage)) in
        PlanKind::ALL.iter().flat_map(|plan| Stage::ALL.iter().map(move |stage| (*plan, *stage))).enumerate()
    {
        if !plan_may_be_at(plan, stage) {
            continue;
        }
        for (place, reason) in Reason::ALL.iter().enumerate() {
            for (at, role) in ROLES.iter().enumerate() {
                if !soak && at != (turn + place) % ROLES.len() {
                    continue;
                }
                let mut denial = denial(FULL, plan.as_str(), reason.as_str(), role);
                denial["stage"] = json!(stage.as_str());
                let case = Case::new(&denial);
                // Only a court, or nobody, is left.
                if case.assessment.road.is_none() {
                    continue;
                }
                let id = rules::letter_of(&case.assessment);
                let own = |id: &&DocumentId| documents::is_letter(**id) && **id != DocumentId::ExternalReview;
                let letters: Vec<_> = case.assessment.documents.iter().filter(own).collect();
                assert!(id == DocumentId::ExternalReview || letters == [&id], "one letter for one step: {letters:?}");
                let paper = case.paper(id, Lang::En);
                let text = plain_text(&paper);
                let score = case.score(&paper);
                let unmet: Vec<u8> = score.criteria.iter().filter(|one| !one.met).map(|one| one.number).collect();
                // The bars between the cells of a table are no words.
                let words = text.split_whitespace().filter(|word| *word != "|").count();
                if !unmet.is_empty() || !(450..=750).contains(&words) {
                    wrong.push(format!("{id}, {plan}, {stage}, {reason}, {role}: {words} words, not met {unmet:?}"));
                }
                seen.insert((id, plan));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of them:\n{}", wrong.len(), wrong.join("\n"));
    assert!(seen.len() > 15, "{seen:?}");
}

/// Counted here again, in the plainest way, over the whole page.
#[test]
fn full_letters_fit_on_two_pages_in_short_sentences() {
    all(FULL, |name, case| {
        let text = case.text(DocumentId::Appeal);
        // The bars between the cells of a table are no words.
        let words = text.split_whitespace().filter(|word| *word != "|").count();
        assert!((450..=750).contains(&words), "{name}: {words} words");
        let body = text.split_once("Dear Appeals Reviewer:").unwrap().1.split_once("Enclosures").unwrap().0;
        let sentences = body.matches(". ").count() + body.matches(".\n").count() + body.matches("”\n").count();
        let mean = body.split_whitespace().count() / sentences;
        assert!(mean < 22, "{name}: {mean} words in a sentence");
        let start: Vec<&str> = body.split_whitespace().take(60).collect();
        let asks = ["Please reverse", "Please process", "Please set that share"];
        assert!(asks.iter().any(|ask| start.join(" ").contains(ask)), "{name}");
    });
}
