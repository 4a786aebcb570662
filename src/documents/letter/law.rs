//! Which sentences of law a letter takes: two to four citations, each in scope for this case.

use super::close::{is_one_road, next_step};
use super::draft::Draft;
use crate::documents::citations::in_scope;
use crate::documents::facts::Facts;
use crate::law::{LetterPlace, Right, source};
use crate::order;
use crate::terms::{Grade, Reason, Timing};

/// Most authorities that one letter cites.
const MOST: usize = 4;

/// Sentences of this rank or before it are strong enough to stand beside or instead of another.
const STRONG: u8 = 2;

/// The sentences that were chosen, by where they go.
pub(super) struct Laws {
    /// With the answer to a stated reason.
    pub(super) answers: Vec<(Reason, &'static Right)>,
    /// With the request to be quick.
    pub(super) expedited: Option<&'static Right>,
    /// With the request to keep care in place.
    pub(super) continuing: Option<&'static Right>,
    /// In the paragraph of the law.
    pub(super) general: Vec<&'static Right>,
    /// With the next step.
    pub(super) next: Option<&'static Right>,
}

impl Laws {
    /// None at all.
    pub(super) const NONE: Self =
        Self { answers: Vec::new(), expedited: None, continuing: None, general: Vec::new(), next: None };
}

/// Those of the named rights that this case has and a letter may cite, in the order named.
pub(super) fn named(facts: &Facts<'_>, ids: &str) -> Vec<&'static Right> {
    let rights = &facts.assessment.rights;
    let find = |id| rights.iter().copied().find(|right| right.id == id && right.letter.is_some());
    ids.split_whitespace().filter_map(find).filter(|right| may_be_cited(right, facts)).collect()
}

/// The rule by which a decision that came late, or never, opens the next step.
pub(super) fn exhausted(facts: &Facts<'_>) -> Option<&'static Right> {
    let rank = |right: &&Right| right.letter.filter(|part| part.place == LetterPlace::Exhausted).map(|part| part.rank);
    let rights = facts.assessment.rights.iter().copied().filter(|right| may_be_cited(right, facts));
    rights.filter_map(|right| Some((rank(&right)?, right))).min_by_key(|(rank, _)| *rank).map(|(_, right)| right)
}

/// The rule by which small claims are joined for a step that asks for an amount.
pub(super) fn joined(facts: &Facts<'_>) -> Option<&'static Right> {
    let joins = |right: &&Right| right.letter.is_some_and(|part| part.place == LetterPlace::Amount);
    facts.assessment.rights.iter().copied().filter(joins).find(|right| may_be_cited(right, facts))
}

/// Only authorities that were read, and that reach this case, stand in a letter.
fn may_be_cited(right: &Right, facts: &Facts<'_>) -> bool {
    let good = |id: &&str| {
        source(id).is_some_and(|source| {
            source.citable && matches!(source.grade, Grade::Primary | Grade::Official) && in_scope(source, facts.intake)
        })
    };
    !right.cites.is_empty() && right.cites.iter().all(good)
}

/// Chooses what most helps first: the answers to the reasons, then standard, reviewer, the time for
/// a decision, the road ahead and the file, until four authorities are named.
pub(super) fn choose(draft: &Draft<'_>) -> Laws {
    let facts = &draft.facts;
    let intake = facts.intake;
    let candidates = facts
        .assessment
        .rights
        .iter()
        .copied()
        .filter(|right| may_be_cited(right, facts))
        .filter_map(|right| right.letter.map(|part| (part.place, part.rank, right)));
    let mut candidates = order::by_key(candidates, |(place, rank, right)| (*place, *rank, right.id));

    let mut laws = Laws { answers: Vec::new(), expedited: None, continuing: None, general: Vec::new(), next: None };
    let mut cited: Vec<&str> = Vec::new();
    let take = |right: &'static Right, cited: &mut Vec<&str>| {
        let new = right.cites.iter().filter(|id| !cited.contains(id)).count();
        let room = MOST.saturating_sub(cited.len());
        if new == 0 || new > room {
            return false;
        }
        for id in right.cites {
            if !cited.contains(id) {
                cited.push(id);
            }
        }
        true
    };

    let only_while_under_way = |right: &Right| right.applies.timings == [Timing::Concurrent];
    let urgent = |right: &Right| right.applies.urgent == Some(true);
    if intake.cannot_wait() {
        let found = candidates.iter().find(|(place, _, right)| *place == LetterPlace::Decision && urgent(right));
        laws.expedited = found.map(|(_, _, right)| *right).filter(|right| take(right, &mut cited));
    }
    if intake.timing == Some(Timing::Concurrent) {
        let found = candidates.iter().find(|(_, _, right)| only_while_under_way(right) && !urgent(right));
        laws.continuing = found.map(|(_, _, right)| *right).filter(|right| take(right, &mut cited));
    }
    candidates.retain(|(_, _, right)| !only_while_under_way(right) && !urgent(right));

    // One stated reason may have two answers in law, where both are strong; several have one each.
    let each = if intake.reasons.len() == 1 { 2 } else { 1 };
    for reason in &intake.reasons {
        let fits = |right: &Right| right.applies.reasons.is_empty() || right.applies.reasons.contains(reason);
        let answers = candidates.iter().filter(|(place, _, right)| *place == LetterPlace::Rebuttal && fits(right));
        let mut taken = 0_usize;
        for (_, rank, right) in answers {
            let wanted = taken == 0 || (taken < each && *rank <= STRONG);
            if wanted && !laws.answers.iter().any(|(_, one)| one.id == right.id) && take(right, &mut cited) {
                laws.answers.push((*reason, right));
                taken = taken.saturating_add(1);
            }
        }
    }
    let order =
        [LetterPlace::Standard, LetterPlace::Reviewer, LetterPlace::Decision, LetterPlace::NextStep, LetterPlace::File];
    let one_road = is_one_road(next_step(facts));
    for wanted in order {
        // Beside a request to be quick the ordinary time for a decision would contradict it.
        let contradicts = wanted == LetterPlace::Decision && laws.expedited.is_some();
        if contradicts || (wanted == LetterPlace::NextStep && !one_road) {
            continue;
        }
        // A weak sentence about the road ahead says less than the letter's own.
        let enough = |rank: u8| wanted != LetterPlace::NextStep || rank <= STRONG;
        let mut of_place = candidates.iter().filter(|(place, rank, _)| *place == wanted && enough(*rank));
        let Some((_, _, right)) = of_place.find(|(_, _, right)| take(right, &mut cited)) else { continue };
        if wanted == LetterPlace::NextStep {
            laws.next = Some(right);
        } else {
            laws.general.push(right);
        }
    }
    laws.general = order::by_key(laws.general, |right| right.letter.map(|part| part.place));
    laws
}
