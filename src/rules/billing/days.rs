//! Units by day and discipline, under both rules in use.

use super::lines::{Line, Therapist};
use super::units::{self, Unit};
use crate::calendar::CivilDate;
use crate::law::billing::added_to;
use crate::order::Map;
use crate::outcome::{BillingDay, Units};
use crate::rules::questions::Questions;
use crate::terms::Discipline;

/// The days with timed codes, by date.
pub(super) fn count(lines: &[Line<'_>], grouped: &[OfDay<'_, '_>], questions: &mut Questions) -> Vec<BillingDay> {
    if lines.iter().any(|line| line.therapist == Therapist::Unknown) {
        questions.ask("discipline");
    }
    let counted = grouped.iter().filter_map(|(date, discipline, lines)| {
        let mut minutes: Map<String, u32> = Map::new();
        let mut billed: Map<String, u32> = Map::new();
        for line in lines {
            if let Some(units) = line.claim.units {
                billed.change(line.code.clone(), |sum| *sum = sum.saturating_add(units));
            }
            if line.timed() {
                let Some(given) = line.claim.minutes else {
                    questions.ask("lines");
                    return None;
                };
                minutes.change(line.code.clone(), |sum| *sum = sum.saturating_add(given));
            }
        }
        let unit = Unit::on(*date).filter(|_| !minutes.is_empty())?;
        Some(BillingDay {
            date: *date,
            discipline: *discipline,
            timed_minutes: minutes.values().fold(0, |sum, each| sum.saturating_add(*each)),
            cms: with_added(units::total_minutes(unit, &minutes)),
            ama: with_added(units::midpoint(unit, &minutes)),
            billed,
        })
    });
    counted.collect()
}

/// A code that is billed once has its first unit; the further time is billed with the code that is added to it.
fn with_added(mut units: Units) -> Units {
    for allocation in &mut units.allocations {
        let firsts: Vec<_> = allocation.keys().filter_map(|code| Some((code.clone(), added_to(code)?))).collect();
        for (first, added) in firsts {
            let mut more = 0;
            allocation.change(first, |units| {
                more = units.saturating_sub(1);
                *units = (*units).min(1);
            });
            if more > 0 {
                allocation.change(added.to_owned(), |units| *units = units.saturating_add(more));
            }
        }
    }
    units
}

/// The lines of a day and a discipline.
pub(super) type OfDay<'l, 'a> = (CivilDate, Discipline, Vec<&'l Line<'a>>);

/// The lines of each day and discipline, physical therapy first.
pub(super) fn by_discipline<'l, 'a>(lines: &'l [Line<'a>]) -> Vec<OfDay<'l, 'a>> {
    let mut days: Map<(CivilDate, Discipline), Vec<&'l Line<'a>>> = Map::new();
    for line in lines {
        if let Therapist::One(discipline) = line.therapist {
            days.change((line.claim.date, discipline), |lines| lines.push(line));
        }
    }
    days.into_pairs().map(|((date, discipline), lines)| (date, discipline, lines)).collect()
}
