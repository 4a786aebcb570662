//! What a biller should do first.
//!
//! 1. What ends within fourteen days, the earliest first.
//! 2. What can be mended: quick, and open to everybody.
//! 3. What can be appealed.
//! 4. What needs an answer first: the kind of plan, or a date.
//! 5. What has no road that is known here.
//! 6. What is over.
//!
//! Within each, the larger amount comes first; after that the earlier last day, then the order of the file. A row's place
//! is one number, so that a hundred thousand rows are sorted in little code and little memory.

/// The place of a row that is not listed any more.
pub(super) const NOWHERE: u128 = u128::MAX;

/// Which of the six.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    LastDays,
    Mend,
    Appeal,
    Ask,
    NoRoad,
    Over,
}

/// Where a row stands: its turn, days left, amount and number.
pub(super) fn key(turn: Turn, days_left: Option<i64>, denied: i64, row: u32) -> u128 {
    let place: u128 = match turn {
        Turn::LastDays => 0,
        Turn::Mend => 1,
        Turn::Appeal => 2,
        Turn::Ask => 3,
        Turn::NoRoad => 4,
        Turn::Over => 5,
    };
    // Days may be past, and amounts are from the largest to the smallest.
    let days = u128::from(
        u32::try_from(days_left.unwrap_or(1 << 20).clamp(-(1 << 20), 1 << 20).saturating_add(1 << 20)).unwrap_or(0),
    );
    let amount = u128::from(i64::MAX.unsigned_abs().saturating_sub(denied.max(0).unsigned_abs()));
    let (first, second) = if turn == Turn::LastDays { (days << 64, amount) } else { (amount << 22, days) };
    // Four bits of place, 86 of days and amount, 32 of the row.
    (place << 120) | (first | second) << 32 | u128::from(row)
}

/// The row that a key is of.
pub(super) fn row(key: u128) -> u32 {
    u32::try_from(key & u128::from(u32::MAX)).unwrap_or(u32::MAX)
}

/// The amount that a key was made with; none is below zero.
pub(super) fn amount(key: u128) -> i64 {
    let shift = if key >> 120 == 0 { 32 } else { 54 };
    let left = u64::try_from((key >> shift) & u128::from(i64::MAX.unsigned_abs())).unwrap_or(0);
    i64::try_from(i64::MAX.unsigned_abs().saturating_sub(left)).unwrap_or(0)
}

/// A heap sort: no more memory than the list, and a tenth of the code of the standard library's.
pub(super) fn sort(keys: &mut [u128]) {
    let length = keys.len();
    for start in (0..length / 2).rev() {
        sink(keys, start, length);
    }
    for end in (1..length).rev() {
        keys.swap(0, end);
        sink(keys, 0, end);
    }
}

fn sink(keys: &mut [u128], mut parent: usize, end: usize) {
    loop {
        let left = parent.saturating_mul(2).saturating_add(1);
        let right = left.saturating_add(1);
        let at = |index: usize| keys.get(index).copied().unwrap_or_default();
        if left >= end {
            return;
        }
        let larger = if right < end && at(right) > at(left) { right } else { left };
        if at(larger) <= at(parent) {
            return;
        }
        keys.swap(parent, larger);
        parent = larger;
    }
}

#[cfg(test)]
mod tests {
    use super::{Turn, amount, key, row, sort};

    #[test]
    fn sorts_like_the_standard_library() {
        let mut keys: Vec<u128> = (0..1_000_u128).map(|n| n.wrapping_mul(0x9E37_79B9_7F4A_7C15) % 257).collect();
        let mut expected = keys.clone();
        expected.sort_unstable();
        sort(&mut keys);
        assert_eq!(keys, expected);
        sort(&mut []);
    }

    #[test]
    fn the_last_days_come_first_then_the_larger_amounts() {
        let mut keys = [
            key(Turn::Over, Some(-3), 900_000, 0),
            key(Turn::Appeal, Some(100), 5_000, 1),
            key(Turn::Appeal, Some(200), 9_000, 2),
            key(Turn::Mend, None, 100, 3),
            key(Turn::LastDays, Some(13), 100_000, 4),
            key(Turn::LastDays, Some(2), 100, 5),
            key(Turn::LastDays, Some(2), 200, 6),
            key(Turn::LastDays, Some(-1), 50, 7),
            key(Turn::Appeal, Some(150), 9_000, 8),
            key(Turn::Ask, None, 1_000_000, 9),
        ];
        sort(&mut keys);
        assert_eq!(keys.map(row), [7, 6, 5, 4, 3, 8, 2, 1, 9, 0]);
        assert_eq!(keys.map(amount)[..5], [50, 200, 100, 100_000, 100]);
        assert_eq!(keys.map(amount)[5..], [9_000, 9_000, 5_000, 1_000_000, 900_000]);
    }
}
