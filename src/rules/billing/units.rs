//! Minutes to units: the total of the day, shared out, or each code by itself.

use crate::calendar::CivilDate;
use crate::law::billing::number;
use crate::order::Map;
use crate::outcome::Units;
use crate::terms::BillingNumber;

/// More ways to share a day out than this are not listed.
const MOST_ALLOCATIONS: usize = 1_000;

/// The unit of timed codes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unit {
    minutes: u32,
    /// It counts from this minute.
    pub from: u32,
}

impl Unit {
    /// As it is on a day; nothing before the rule.
    pub(super) fn on(day: CivilDate) -> Option<Self> {
        let of = |id| number(id, day).map(u32::from);
        Some(Self { minutes: of(BillingNumber::UnitMinutes)?, from: of(BillingNumber::UnitFrom)? })
    }

    /// Whole units.
    pub(super) fn whole(self, minutes: u32) -> u32 {
        minutes.checked_div(self.minutes).unwrap_or_default()
    }

    /// Minutes beyond the whole units.
    pub(super) fn over(self, minutes: u32) -> u32 {
        minutes.checked_rem(self.minutes).unwrap_or_default()
    }

    /// Whole units, and one more for a rest that counts.
    fn rounded(self, minutes: u32) -> u32 {
        self.whole(minutes).saturating_add(u32::from(self.over(minutes) >= self.from))
    }
}

/// Each code by itself.
pub(super) fn midpoint(unit: Unit, minutes: &Map<String, u32>) -> Units {
    let allocation = each(minutes, |given| unit.rounded(given));
    let units = allocation.values().fold(0_u32, |sum, units| sum.saturating_add(*units));
    Units { units, allocations: vec![allocation] }
}

/// The total decides how many. Every full unit of a code is one of it; what is left goes, one each, to the codes with
/// the most minutes over. Between equals any choice is right.
pub(super) fn total_minutes(unit: Unit, minutes: &Map<String, u32>) -> Units {
    let total = minutes.values().fold(0_u32, |sum, given| sum.saturating_add(*given));
    let units = unit.rounded(total);
    let full = each(minutes, |given| unit.whole(given));
    let mut left = full.values().fold(units, |left, each| left.saturating_sub(*each));
    let mut over: Map<u32, Vec<&String>> = Map::new();
    for (code, given) in minutes.iter() {
        over.change(unit.over(*given), |codes: &mut Vec<_>| codes.push(code));
    }
    let mut allocation = full;
    for (_, codes) in over.into_pairs().rev() {
        let count = u32::try_from(codes.len()).unwrap_or(u32::MAX);
        if count > left {
            return Units { units, allocations: choices(&allocation, &codes, left) };
        }
        for code in codes {
            one_more(&mut allocation, code);
        }
        left = left.saturating_sub(count);
    }
    Units { units, allocations: vec![allocation] }
}

/// What becomes of each code's minutes.
fn each(minutes: &Map<String, u32>, units: impl Fn(u32) -> u32) -> Map<String, u32> {
    let mut made = minutes.clone();
    for value in made.values_mut() {
        *value = units(*value);
    }
    made
}

fn one_more(allocation: &mut Map<String, u32>, code: &str) {
    allocation.change(code.to_owned(), |units| *units = units.saturating_add(1));
}

/// Every way to give `left` of the codes one unit more.
fn choices(allocation: &Map<String, u32>, codes: &[&String], left: u32) -> Vec<Map<String, u32>> {
    let mut found = Vec::new();
    choose(allocation.clone(), codes, left, &mut found);
    found
}

fn choose(allocation: Map<String, u32>, codes: &[&String], left: u32, found: &mut Vec<Map<String, u32>>) {
    if left == 0 {
        found.push(allocation);
        return;
    }
    let enough = u32::try_from(codes.len()).is_ok_and(|count| count >= left);
    if let Some((first, rest)) = codes.split_first()
        && enough
        && found.len() < MOST_ALLOCATIONS
    {
        let mut with = allocation.clone();
        one_more(&mut with, first);
        choose(with, rest, left.saturating_sub(1), found);
        choose(allocation, rest, left, found);
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST_ALLOCATIONS, Unit, total_minutes};
    use crate::order::Map;

    /// Seven minutes of each of so many codes: six units by the total of the day, one each for any six codes.
    fn ways(codes: u32) -> usize {
        let mut minutes = Map::new();
        for code in 0..codes {
            minutes.change(code.to_string(), |given: &mut u32| *given = 7);
        }
        let day = total_minutes(Unit { minutes: 15, from: 8 }, &minutes);
        assert_eq!(day.units, 6);
        assert!(day.allocations.iter().all(|way| way.values().sum::<u32>() == 6));
        day.allocations.len()
    }

    #[test]
    fn a_thousand_ways_to_share_a_day_out_are_listed_at_most() {
        // 12 codes: 84 minutes, (84 + 7) / 15 = 6; six of twelve are 924 ways. 13: 91 minutes, 98 / 15 = 6; six of thirteen are 1,716.
        assert_eq!(ways(12), 924);
        assert_eq!(ways(13), MOST_ALLOCATIONS);
    }
}
