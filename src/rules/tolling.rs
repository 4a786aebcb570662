//! Days that federal agencies told plans to leave out of a visitor's time, because of a disaster.

use crate::calendar::{self, CivilDate, Policy};
use crate::intake::Intake;
use crate::law::generated::TOLLINGS;
use crate::law::{Clock, Tolling};
use crate::terms::Roll;

/// A window with a disaster's days left out.
pub(super) struct Longer {
    /// Which disaster.
    pub tolling: &'static Tolling,
    /// The last day then.
    pub due: CivilDate,
}

/// Every disaster whose days fall into this window of the visitor.
pub(super) fn longer(clock: &Clock, start: CivilDate, due: CivilDate, intake: &Intake) -> impl Iterator<Item = Longer> {
    let reaches = move |tolling: &&'static Tolling| {
        // The notices bind plans of private employers and churches; public employers were only encouraged to follow.
        let public = matches!(intake.employer(), Some("state" | "government"));
        tolling.plans.contains(&intake.plan)
            && !public
            && tolling.steps.contains(&clock.step)
            && (tolling.states.is_empty() || tolling.states.contains(&intake.state.as_str()))
    };
    TOLLINGS.iter().filter(reaches).filter_map(move |tolling| with(tolling, start, due))
}

/// What was left of the window when the disaster began runs on from the day after its last day.
fn with(tolling: &'static Tolling, start: CivilDate, due: CivilDate) -> Option<Longer> {
    let from = tolling.from.date()?.max(start);
    let through = tolling.through.date()?.min(at_most(tolling, from)?);
    // A window that opens on the last of these days is as long as ever.
    if due < from || through <= start {
        return None;
    }
    // Day zero is not part of the window; a window that opens during the disaster is left whole.
    let left = if from == start { from.days_until(due) } else { from.days_until(due).saturating_add(1) };
    Some(Longer { tolling, due: through.plus_days(u16::try_from(left).ok()?)? })
}

/// The last day that may be left out: the law lets the agencies leave out only so much time.
fn at_most(tolling: &Tolling, from: CivilDate) -> Option<CivilDate> {
    let policy = Policy {
        periods: &[tolling.at_most],
        month_end: Some(crate::terms::MonthEnd::LastDay),
        roll: Roll::None,
        days_off: None,
    };
    calendar::last_day(from, &policy)?.minus_days(1)
}
