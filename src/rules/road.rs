//! The step that the visitor's paper is for: the first by the order of the law data that is theirs to take.

use super::applies;
use super::case::Case;
use crate::law::Clock;
use crate::law::index;
use crate::order;
use crate::outcome::Truth;
use crate::terms::{Actor, Anchor, PlanKind, Step};

/// The first step of the visitor at this stage that a letter can ask for; `None` where only a court, or nobody, is left.
pub(super) fn next(case: &Case<'_>) -> Option<Step> {
    written(case.intake.plan)
        .filter(|clock| !matches!(applies(&clock.applies, case), Truth::No(_)))
        .min_by_key(|clock| clock.order)
        .map(|clock| clock.step)
}

/// The letter of whoever was left without an answer, where the law opens a step from their own request.
pub(super) fn unanswered(case: &Case<'_>) -> Option<Step> {
    let silent = |clock: &&Clock| clock.versions.iter().any(|version| version.start == Anchor::UnansweredAppeal);
    let mut open = written(case.intake.plan).filter(silent);
    open.find(|clock| !matches!(applies(&clock.applies, case), Truth::No(_))).map(|clock| clock.step)
}

/// Every step that may be the next: while an answer is missing, more than one.
pub(super) fn possible(case: &Case<'_>) -> Vec<Step> {
    let mine = written(case.intake.plan)
        .map(|clock| (clock, applies(&clock.applies, case)))
        .filter(|(_, truth)| !matches!(truth, Truth::No(_)));
    let mut clocks = order::by_key(mine, |(clock, _)| clock.order);
    let certain = clocks.iter().position(|(_, truth)| *truth == Truth::Yes);
    clocks.truncate(certain.map_or(clocks.len(), |index| index.saturating_add(1)));
    clocks.into_iter().map(|(clock, _)| clock.step).collect()
}

/// The visitor's clocks that a letter answers. What a late decision opens comes after the step that was filed, and is
/// asked of those who are late.
fn written(plan: PlanKind) -> impl Iterator<Item = &'static Clock> {
    let mine =
        |clock: &&Clock| clock.actor == Actor::You && by_letter(clock.step) && clock.applies.rare().overdue.is_none();
    index::clocks(plan).iter().copied().filter(mine)
}

/// Whether the step is taken by a letter to whoever decides, and not by a petition, a bill or a paper of another kind.
pub(super) const fn by_letter(step: Step) -> bool {
    matches!(
        step,
        Step::InternalAppeal
            | Step::SecondLevelAppeal
            | Step::ExternalReview
            | Step::Reconsideration
            | Step::OpmReview
            | Step::Redetermination
            | Step::AljHearing
            | Step::CouncilReview
            | Step::PlanAppeal
            | Step::FairHearing
            | Step::SecondReconsideration
            | Step::FormalReview
            | Step::Hearing
            | Step::SupplementalClaim
            | Step::HigherLevelReview
            | Step::BoardAppeal
            | Step::ClinicalAppeal
            | Step::SecondReview
            | Step::DismissalReview
    )
}
