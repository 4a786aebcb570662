//! When whoever has to decide an appeal did not: whether their time has run out, and whether the visitor went on.

use super::case::Case;
use super::{applies, lateness, readings};
use crate::intake::Intake;
use crate::law::Clock;
use crate::law::index;
use crate::outcome::Truth;
use crate::terms::{Actor, PlanKind, Stage, Step};

/// Whether an appeal was filed and the time to decide it is over by every reading of the law.
pub(super) fn is_due(case: &Case<'_>) -> bool {
    if case.intake.appeal_filed.is_none() {
        return false;
    }
    let decides = |clock: &&Clock| {
        clock.actor != Actor::You
            && matches!(clock.step, Step::AppealDecision | Step::ReviewDecision)
            // A record that asks for this answer cannot give it.
            && clock.applies.rare().overdue.is_none()
            && !matches!(applies(&clock.applies, case), Truth::No(_))
    };
    let own = index::clocks(case.intake.plan).iter().copied();
    let dates = own.filter(decides).flat_map(|clock| readings::dates(clock, case));
    // What was decided meanwhile is judged by that day.
    let until = lateness::decided_since(case.intake).map_or(case.intake.as_of, |decided| decided.date);
    dates.max().is_some_and(|last| last < until)
}

/// Whether the appeal named went past a level of Original Medicare that did not decide in time.
pub(super) fn of(intake: &Intake) -> bool {
    intake.plan == PlanKind::Medicare
        && matches!(
            (intake.stage, intake.appeal_filed_step),
            (Some(Stage::FirstAppealDenied), Some(Step::AljHearing))
                | (Some(Stage::SecondAppealDenied), Some(Step::CouncilReview))
                | (Some(Stage::AljDenied), Some(Step::CourtReview))
        )
}
