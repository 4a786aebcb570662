//! How much of a case the law data can answer. It follows from the data alone: a plan, stage or
//! state is covered once it has a clock of the visitor, or the case goes on by itself.

use crate::intake::Intake;
use crate::law::Clock;
use crate::law::index;
use crate::outcome::Coverage;
use crate::terms::{Actor, PlanKind, Stage, Step};

/// What can be answered about this case.
pub(super) fn of(intake: &Intake) -> Coverage {
    if intake.plan == PlanKind::Unknown {
        return Coverage::PlanUnknown;
    }
    let stage = intake.stage.unwrap_or(Stage::Denial);
    let mine = || {
        let own = index::clocks(intake.plan).iter().copied();
        own.filter(|clock| matches!((clock.actor, clock.step), (Actor::You, _) | (_, Step::AutomaticReview)))
    };
    if mine().next().is_none() {
        return Coverage::PlanMissing;
    }
    let at_stage = |clock: &&Clock| has(clock.applies.stages, &stage);
    if !mine().any(|clock| at_stage(&clock)) {
        return Coverage::StageMissing;
    }
    // Some plan kinds are governed partly by the state: those have clocks that name one. The plan of one state's own
    // employees says nothing about those of others.
    let by_state = |clock: &&Clock| !clock.applies.states.is_empty() && clock.applies.rare().government_plan.is_none();
    let here = |clock: &&Clock| clock.applies.states.contains(&intake.state.as_str());
    if mine().any(|clock| by_state(&clock)) && !mine().any(|clock| here(&clock)) {
        return Coverage::StateMissing;
    }
    Coverage::Full
}

fn has<T: PartialEq>(list: &[T], item: &T) -> bool {
    list.is_empty() || list.contains(item)
}
