//! Units by day and discipline, under both rules in use.

use super::lines::{Line, Therapist};
use super::units::{self, Unit};
use crate::calendar::CivilDate;
use crate::order::Map;
use crate::outcome::BillingDay;
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
            cms: units::total_minutes(unit, &minutes),
            ama: units::midpoint(unit, &minutes),
            billed,
        })
    });
    counted.collect()
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
