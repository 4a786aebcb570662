//! Units of the claim lines, counted by day and discipline under both rules in use.

mod codes;
mod threshold;
mod units;

use super::questions::Questions;
use crate::calendar::CivilDate;
use crate::intake::{ClaimLine, Intake};
use crate::law::billing::TherapyCode;
use crate::outcome::BillingDay;
use crate::terms::Discipline;
use std::collections::BTreeMap;

pub(super) use codes::check as codes;
pub(super) use threshold::check as threshold;

/// The days with timed codes, by date.
pub(super) fn days(intake: &Intake, questions: &mut Questions) -> Vec<BillingDay> {
    let mut days: BTreeMap<(CivilDate, bool), Vec<&ClaimLine>> = BTreeMap::new();
    for line in &intake.lines {
        match therapist(line, intake.discipline) {
            Therapist::One(one) => days.entry((line.date, one == Discipline::Ot)).or_default().push(line),
            Therapist::Unknown => questions.ask("discipline"),
            Therapist::Another => {}
        }
    }
    let counted = days.into_iter().filter_map(|((date, ot), lines)| {
        let mut minutes: BTreeMap<String, u32> = BTreeMap::new();
        let mut billed: BTreeMap<String, u32> = BTreeMap::new();
        for line in lines {
            let code = plain(&line.code);
            if let Some(units) = line.units {
                let sum = billed.entry(code.clone()).or_default();
                *sum = sum.saturating_add(units);
            }
            if TherapyCode::find(&code).is_some_and(|known| known.timed) {
                let Some(given) = line.minutes else {
                    questions.ask("lines");
                    return None;
                };
                let sum = minutes.entry(code).or_default();
                *sum = sum.saturating_add(given);
            }
        }
        let discipline = if ot { Discipline::Ot } else { Discipline::Pt };
        (!minutes.is_empty()).then(|| BillingDay {
            date,
            discipline,
            timed_minutes: minutes.values().fold(0, |sum, each| sum.saturating_add(*each)),
            cms: units::total_minutes(&minutes),
            ama: units::midpoint(&minutes),
            billed,
        })
    });
    counted.collect()
}

/// Whose plan of care a line belongs to.
enum Therapist {
    One(Discipline),
    Unknown,
    /// Speech therapy.
    Another,
}

/// The modifier says it; else a code that one discipline alone gives; else the discipline of the denial.
fn therapist(line: &ClaimLine, of_denial: Option<Discipline>) -> Therapist {
    let has = |wanted: &str| line.modifiers.iter().any(|modifier| plain(modifier) == wanted);
    let code = TherapyCode::find(&plain(&line.code));
    match (has("GP"), has("GO"), has("GN")) {
        (true, false, false) => Therapist::One(Discipline::Pt),
        (false, true, false) => Therapist::One(Discipline::Ot),
        (false, false, true) => Therapist::Another,
        // Modifiers that contradict each other say nothing.
        _ if code.is_some_and(|code| code.is_speech()) => Therapist::Another,
        _ => code.and_then(|code| code.only()).or(of_denial).map_or(Therapist::Unknown, Therapist::One),
    }
}

fn plain(code: &str) -> String {
    code.trim().to_ascii_uppercase()
}
