//! The units that may be billed: those that the minutes of the day support, and one of what is billed once.

use super::days::OfDay;
use super::lines::Line;
use crate::intake::UnitRule;
use crate::law::billing::{CountedBy, base_of, is_base};
use crate::order::Map;
use crate::outcome::{BillingDay, Units};

/// Of each line of the claim, in their order; as billed where nothing says otherwise. A payer whose rule is not known may
/// count either way.
pub(super) fn units(
    lines: &[Line<'_>],
    (grouped, days): (&[OfDay<'_, '_>], &[BillingDay]),
    rule: Option<UnitRule>,
) -> Vec<u32> {
    let mut found: Vec<u32> = lines.iter().map(|line| line.claim.units.unwrap_or_default()).collect();
    for (date, discipline, own) in grouped {
        let day = days.iter().find(|day| (day.date, day.discipline) == (*date, *discipline));
        let by_time = day.map(|day| match rule {
            Some(UnitRule::Total) => vec![nearest(day, &day.cms)],
            Some(UnitRule::Midpoint) => vec![nearest(day, &day.ama)],
            None => vec![nearest(day, &day.cms), nearest(day, &day.ama)],
        });
        let mut used: Map<&str, u32> = Map::new();
        for line in own {
            let by_time = by_time.iter().flatten().flatten().filter_map(|units| units.get(&line.code)).max();
            let one = once(line) || by_month(line);
            let most = by_time.copied().into_iter().chain(one.then_some(1)).min().unwrap_or(u32::MAX);
            if let Some(units) = found.get_mut(line.at) {
                used.change(&line.code, |used| {
                    *units = (*units).min(most.saturating_sub(*used));
                    *used = used.saturating_add(*units);
                });
            }
        }
    }
    found
}

/// Of several right ways to share the units out, the one nearest to what was billed.
pub(super) fn nearest<'d>(day: &BillingDay, right: &'d Units) -> Option<&'d Map<String, u32>> {
    let billed = |code: &String| day.billed.get(code).copied().unwrap_or_default();
    right.allocations.iter().min_by_key(|allocation| {
        allocation.iter().fold(0, |sum: u32, (code, units)| sum.saturating_add(units.abs_diff(billed(code))))
    })
}

/// One unit of it a day.
pub(super) fn once(line: &Line<'_>) -> bool {
    line.known.is_some_and(|known| known.counted == CountedBy::Service) || first_unit(line)
}

/// One unit of it a month; what is added to it takes the further time.
pub(super) fn by_month(line: &Line<'_>) -> bool {
    matches!(line.known.map(|known| known.counted), Some(CountedBy::Month(_))) && base_of(&line.code).is_none()
}

/// The time after its unit is billed with a code of its own.
pub(super) fn first_unit(line: &Line<'_>) -> bool {
    let by_time = matches!(line.known.map(|known| known.counted), Some(CountedBy::Pool | CountedBy::Clock(_)));
    by_time && is_base(&line.code)
}
