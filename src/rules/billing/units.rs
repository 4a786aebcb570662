//! Minutes to units: the total of the day, shared out, or each code by itself.

use crate::outcome::Units;
use std::collections::BTreeMap;

/// Minutes of one unit.
pub(super) const UNIT: u32 = 15;
/// A unit counts from its eighth minute: 7 more reach the next whole one.
pub(super) const MIDPOINT: u32 = 7;
/// More ways to share a day out than this are not listed.
const MOST_ALLOCATIONS: usize = 1_000;

pub(super) fn whole(minutes: u32) -> u32 {
    minutes.checked_div(UNIT).unwrap_or_default()
}

fn rounded(minutes: u32) -> u32 {
    whole(minutes.saturating_add(MIDPOINT))
}

/// Each code by itself.
pub(super) fn midpoint(minutes: &BTreeMap<String, u32>) -> Units {
    let allocation: BTreeMap<_, _> = minutes.iter().map(|(code, given)| (code.clone(), rounded(*given))).collect();
    let units = allocation.values().fold(0_u32, |sum, units| sum.saturating_add(*units));
    Units { units, allocations: vec![allocation] }
}

/// The total decides how many. Every full 15 minutes of a code are a unit of it; what is left goes, one each, to the
/// codes with the most minutes over. Between equals any choice is right.
pub(super) fn total_minutes(minutes: &BTreeMap<String, u32>) -> Units {
    let total = minutes.values().fold(0_u32, |sum, given| sum.saturating_add(*given));
    let units = rounded(total);
    let full: BTreeMap<String, u32> = minutes.iter().map(|(code, given)| (code.clone(), whole(*given))).collect();
    let mut left = full.values().fold(units, |left, each| left.saturating_sub(*each));
    let mut over: BTreeMap<u32, Vec<&String>> = BTreeMap::new();
    for (code, given) in minutes {
        over.entry(given.checked_rem(UNIT).unwrap_or_default()).or_default().push(code);
    }
    let mut allocation = full;
    for (_, codes) in over.into_iter().rev() {
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

fn one_more(allocation: &mut BTreeMap<String, u32>, code: &str) {
    if let Some(units) = allocation.get_mut(code) {
        *units = units.saturating_add(1);
    }
}

/// Every way to give `left` of the codes one unit more.
fn choices(allocation: &BTreeMap<String, u32>, codes: &[&String], left: u32) -> Vec<BTreeMap<String, u32>> {
    let mut found = Vec::new();
    choose(allocation.clone(), codes, left, &mut found);
    found
}

fn choose(allocation: BTreeMap<String, u32>, codes: &[&String], left: u32, found: &mut Vec<BTreeMap<String, u32>>) {
    if left == 0 && found.len() < MOST_ALLOCATIONS {
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
