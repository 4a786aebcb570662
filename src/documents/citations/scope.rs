//! Whether an authority reaches a case: the one place where scope is weighed.

use crate::intake::Intake;
use crate::law::Source;
use crate::order;
use crate::outcome::Why;
use crate::terms::{PlanKind, Stage};

/// What keeps an authority from a case.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Reach {
    /// What rules it out.
    pub(super) outside: Vec<Why>,
    /// What is not known and decides.
    pub(super) open: Vec<Why>,
    /// What is not known and rarely rules it out: a letter need not wait for it.
    pub(super) presumed: Vec<Why>,
}

/// Weighs plan, state, stage, reasons and the day that governs. Without a stage the case is taken as a first decision.
pub(super) fn reach(source: &Source, intake: &Intake) -> Reach {
    let scope = &source.scope;
    let day = intake.care_day();
    let stage = intake.stage.unwrap_or(Stage::Denial);
    let mut reach = Reach::default();
    let mut weigh = |any: bool, fits: bool, known: bool, why: Why| {
        if !any && !known {
            reach.open.push(why);
        } else if !any && !fits {
            reach.outside.push(why);
        }
    };
    let reasons = intake.reasons.iter().any(|reason| scope.reasons.contains(reason));
    weigh(scope.plans.is_empty(), scope.plans.contains(&intake.plan), intake.plan != PlanKind::Unknown, Why::Plan);
    let (under, group) = (intake.under_erisa(), intake.plan == PlanKind::InsuredGroup);
    weigh(scope.erisa.is_none() || !group, under == scope.erisa, under.is_some(), Why::Plan);
    // Few plans are grandfathered, and few visitors know: only a known answer rules these out.
    let size = intake.clues.iter().find(|answer| answer.clue.id == "employerSize").map(|answer| answer.value);
    let old = intake.is_grandfathered();
    weigh(!scope.not_grandfathered, old != Some(true), true, Why::Policy);
    weigh(!scope.small || !group, size != Some("large"), true, Why::Employer);
    let too_old = scope.under_age.is_some_and(|age| intake.under_age(age) == Some(false));
    let other_care = intake.discipline.is_some() && intake.discipline != scope.discipline;
    weigh(scope.under_age.is_none(), !too_old, true, Why::Patient);
    weigh(scope.discipline.is_none(), !other_care, true, Why::Patient);
    weigh(scope.states.is_empty(), scope.states.contains(&intake.state.as_str()), true, Why::State);
    weigh(scope.stages.is_empty(), scope.stages.contains(&stage), true, Why::Stage);
    weigh(scope.reasons.is_empty(), reasons, !intake.reasons.is_empty(), Why::Reason);
    weigh(false, scope.in_force.contains(day), true, Why::Date);
    let presumed = [
        (scope.not_grandfathered && old.is_none(), Why::Policy),
        (scope.small && group && size.is_none(), Why::Employer),
        (scope.under_age.is_some_and(|age| intake.under_age(age).is_none()), Why::Patient),
        (scope.discipline.is_some() && intake.discipline.is_none(), Why::Patient),
    ];
    reach.presumed = order::distinct(presumed.into_iter().filter(|(open, _)| *open).map(|(_, why)| why));
    reach
}

/// Whether a source may be cited in this case.
pub(crate) fn in_scope(source: &Source, intake: &Intake) -> bool {
    let reach = reach(source, intake);
    reach.outside.is_empty() && reach.open.is_empty()
}
