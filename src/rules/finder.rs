//! Which kinds of plan the visitor's clues leave. What an answer says is law data; here it is only weighed.
//!
//! One answer that rules a plan out outweighs everything that speaks for it, and nothing brings the plan back. Answers
//! that lean are counted, for no more than the order of the list.

use core::cmp::Reverse;

use crate::intake::Intake;
use crate::law::generated::{CLUES, SIGNS};
use crate::law::{Clue, Sign};
use crate::order;
use crate::outcome::{Effect, Fit, PlanCandidate, PlanFinder};
use crate::terms::PlanKind;

/// Weighs the clues; nothing to weigh where the plan is known and no clue was given.
pub(super) fn find(intake: &Intake) -> Option<PlanFinder> {
    if intake.plan != PlanKind::Unknown && intake.clues.is_empty() {
        return None;
    }
    let signs: Vec<&'static Sign> = intake.clues.iter().filter_map(|answer| sign(answer.clue, answer.value)).collect();
    let kinds = PlanKind::ALL.iter().filter(|plan| **plan != PlanKind::Unknown);
    let candidates = kinds.map(|plan| candidate(*plan, &signs));
    let candidates = order::by_key(candidates, |found| (found.fit, Reverse(lean(&found.reasons))));
    let mut finder = PlanFinder { candidates, clues: Vec::new() };
    if !finder.is_contradicted() {
        let left: Vec<_> = finder.left().map(|candidate| candidate.plan).collect();
        finder.clues = open_clues(intake, &left);
    }
    Some(finder)
}

fn sign(clue: &Clue, value: &str) -> Option<&'static Sign> {
    SIGNS.iter().find(|sign| sign.clue == clue.id && sign.value == value)
}

fn effect(sign: &Sign, plan: PlanKind) -> Option<Effect> {
    let named = |list: &[PlanKind]| list.contains(&plan);
    match sign {
        sign if named(sign.rules_out) => Some(Effect::RulesOut),
        sign if named(sign.speaks_for) => Some(Effect::For),
        sign if named(sign.against) => Some(Effect::Against),
        _ => None,
    }
}

fn candidate(plan: PlanKind, signs: &[&'static Sign]) -> PlanCandidate {
    let mut reasons: Vec<_> = signs.iter().filter_map(|sign| Some((*sign, effect(sign, plan)?))).collect();
    let ruled_out = reasons.iter().any(|(_, effect)| *effect == Effect::RulesOut);
    if ruled_out {
        reasons.retain(|(_, effect)| *effect == Effect::RulesOut);
    }
    let fit = match lean(&reasons) {
        _ if ruled_out => Fit::RuledOut,
        1.. => Fit::Fits,
        _ => Fit::Possible,
    };
    PlanCandidate { plan, fit, reasons, first: None }
}

/// Answers that speak for a plan less those that speak against it.
fn lean(reasons: &[(&'static Sign, Effect)]) -> i32 {
    let one = |effect: &Effect| match effect {
        Effect::For => 1,
        Effect::Against => -1,
        Effect::RulesOut => 0,
    };
    reasons.iter().map(|(_, effect)| one(effect)).sum()
}

/// The clues without an answer that tell plans apart: those that rule out before those that only lean, what people know
/// by heart before what takes papers, and of these the one whose answers split the list best on average.
fn open_clues(intake: &Intake, left: &[PlanKind]) -> Vec<&'static Clue> {
    let open = CLUES.iter().filter(|clue| {
        let here = clue.states.is_empty() || clue.states.contains(&intake.state.as_str());
        here && !intake.clues.iter().any(|answer| answer.clue == *clue)
    });
    let ranked = open.map(|clue| {
        let (out, lean) = (split(clue, left, Effect::RulesOut), split(clue, left, Effect::For));
        ((out == 0, clue.papers, Reverse((out, lean))), clue)
    });
    let useful = ranked.filter(|((.., Reverse(splits)), _)| *splits != (0, 0));
    order::by_key(useful, |(rank, _)| *rank).into_iter().map(|(_, clue)| clue).collect()
}

/// Pairs of plans that an answer to the clue tells apart, on average over its answers, in sixtieths.
fn split(clue: &Clue, left: &[PlanKind], by: Effect) -> usize {
    let answers = clue.answers();
    let pairs = answers.iter().filter_map(|value| sign(clue, value)).map(|sign| {
        let marked = left.iter().filter(|plan| effect(sign, **plan) == Some(by)).count();
        marked.saturating_mul(left.len().saturating_sub(marked))
    });
    pairs.sum::<usize>().saturating_mul(60).checked_div(answers.len()).unwrap_or_default()
}
