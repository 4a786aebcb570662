//! Every way in which answers that are missing could still turn out.

use crate::intake::Intake;
use crate::terms::{Reason, Stage, Timing};

/// Shows the case with each of them. Without a stage it is taken as a first decision; an answer that is no choice among a
/// few stays missing. There can be more than a hundred, so one copy of the case takes every turn, and where there is nothing
/// to suppose the case itself is shown.
pub(super) fn each(intake: &Intake, missing: &[&str], see: &mut dyn FnMut(&Intake)) {
    if missing.is_empty() && intake.stage.is_some() {
        return see(intake);
    }
    let mut case = Intake { stage: intake.stage.or(Some(Stage::Denial)), ..intake.clone() };
    turn(&mut case, missing, see);
}

fn turn(case: &mut Intake, missing: &[&str], see: &mut dyn FnMut(&Intake)) {
    let Some((path, others)) = missing.split_first() else {
        return see(case);
    };
    let known = (case.timing, case.urgent, case.grandfathered, case.internal_levels);
    let reasons = (*path == "reasons").then(|| core::mem::take(&mut case.reasons));
    let mut index = 0_usize;
    while suppose(path, index, case).is_some() {
        // Care already given cannot be urgent any more.
        let impossible = *path == "timing" && case.timing == Some(Timing::PostService) && case.urgent == Some(true);
        if !impossible {
            turn(case, others, see);
        }
        index = index.saturating_add(1);
    }
    (case.timing, case.urgent, case.grandfathered, case.internal_levels) = known;
    if let Some(reasons) = reasons {
        case.reasons = reasons;
    }
}

/// Gives the answer with this number, while there is one.
fn suppose(path: &str, index: usize, case: &mut Intake) -> Option<()> {
    let either = [true, false].get(index).copied();
    match path {
        "timing" => case.timing = Some(*Timing::ALL.get(index)?),
        "urgent" => case.urgent = Some(either?),
        "grandfathered" => case.grandfathered = Some(either?),
        "internalLevels" => case.internal_levels = Some([1, 2].get(index).copied()?),
        // Of several reasons each binds a plan to what it would bind it to alone.
        "reasons" => case.reasons = vec![*Reason::ALL.get(index)?],
        _ if index > 0 => return None,
        _ => {}
    }
    Some(())
}
