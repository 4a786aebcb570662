//! Every way in which answers that are missing could still turn out.

use crate::intake::Intake;
use crate::terms::{Reason, Stage, Timing};

/// The case with each of them. Without a stage it is taken as a first decision; an answer that is no choice among a few
/// stays missing.
pub(super) fn of(intake: &Intake, missing: &[&str]) -> Vec<Intake> {
    let known = Intake { stage: intake.stage.or(Some(Stage::Denial)), ..intake.clone() };
    missing.iter().fold(vec![known], |cases, path| {
        cases.iter().flat_map(|case| (0..).map_while(|index| supposed(path, index, case.clone()))).collect()
    })
}

fn supposed(path: &str, index: usize, mut case: Intake) -> Option<Intake> {
    let either = [true, false].get(index).copied();
    match path {
        // Care already given cannot be urgent any more.
        "timing" => {
            case.timing = Some(*Timing::ALL.get(index)?);
            return (case.timing != Some(Timing::PostService) || case.urgent != Some(true)).then_some(case);
        }
        "urgent" => case.urgent = Some(either?),
        "grandfathered" => case.grandfathered = Some(either?),
        "internalLevels" => case.internal_levels = Some([1, 2].get(index).copied()?),
        // Of several reasons each binds a plan to what it would bind it to alone.
        "reasons" => case.reasons = vec![*Reason::ALL.get(index)?],
        _ if index > 0 => return None,
        _ => {}
    }
    Some(case)
}
