//! Medicare's yearly amount above which a therapy claim carries a modifier.

use super::lines::says;
use crate::intake::{ClaimLine, Intake};
use crate::law::billing::{denial_code, therapy_threshold};
use crate::money::Cents;
use crate::outcome::{Check, CheckId, Level, TherapyAmount};
use crate::terms::{CodeSet, Discipline, PlanKind, Reason};

/// Whether the lines that Medicare refused for its amount of the year, or all where no line says why, carry the modifier
/// for what is above it. Then it was not missing.
pub(in crate::rules) fn over(intake: &Intake) -> bool {
    let about =
        |line: &&ClaimLine| line.codes.iter().filter_map(|code| denial_code(code)).any(|one| one.about_threshold());
    let any = intake.lines.iter().any(|line| about(&line));
    let mut refused = intake.lines.iter().filter(|line| !any || about(line));
    !intake.lines.is_empty() && refused.all(|line| says(line, CodeSet::OverThreshold))
}

/// The amount of the year of service, or that it is not published here.
pub(in crate::rules) fn check(intake: &Intake) -> Option<Check> {
    let about = |reason: &Reason| matches!(reason, Reason::VisitLimit | Reason::ModifierOrUnits);
    if intake.plan != PlanKind::Medicare || !intake.reasons.iter().any(about) {
        return None;
    }
    let served = intake.first_service();
    let day = served.or(intake.notice.day())?;
    let found = therapy_threshold(day);
    let shown = |own: Discipline| intake.discipline.is_none_or(|discipline| discipline == own);
    let amount = TherapyAmount {
        year: day.year(),
        pt_with_speech: found.filter(|_| shown(Discipline::Pt)).map(|one| Cents(one.pt_with_speech)),
        ot: found.filter(|_| shown(Discipline::Ot)).map(|one| Cents(one.ot)),
    };
    Some(Check {
        id: CheckId::TherapyThreshold(amount),
        level: if found.is_some() { Level::Info } else { Level::Warning },
        path: served.is_none().then(|| "therapy.serviceDates".to_owned()),
        cites: found.map(|one| one.cites.to_vec()).unwrap_or_default(),
        detail: None,
    })
}
