//! Public holidays by statute, and the days on which offices close in their stead by practice.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::day::{Day, Weekday, day, days_in_month};

/// Written out once for every year that a test can reach.
static FEDERAL: LazyLock<BTreeSet<Day>> = LazyLock::new(|| (2015..2045).flat_map(federal_holidays).collect());

/// The first, second, third ... such weekday of a month.
fn nth(nth: u32, weekday: Weekday, year: i32, month: u32) -> Day {
    let mut seen = 0;
    for number in 1..=days_in_month(year, month) {
        let candidate = day(year, month, number);
        if candidate.weekday() == weekday {
            seen += 1;
            if seen == nth {
                return candidate;
            }
        }
    }
    panic!("no such weekday in that month")
}

fn last_monday(year: i32, month: u32) -> Day {
    let mut candidate = day(year, month, days_in_month(year, month));
    while candidate.weekday() != Weekday::Monday {
        candidate = candidate.previous();
    }
    candidate
}

/// 5 U.S.C. 6103(a). Juneteenth is in it since 17 June 2021 (Pub. L. 117-17).
fn federal_holidays(year: i32) -> Vec<Day> {
    let mut days = vec![
        day(year, 1, 1),
        nth(3, Weekday::Monday, year, 1),
        nth(3, Weekday::Monday, year, 2),
        last_monday(year, 5),
        day(year, 7, 4),
        nth(1, Weekday::Monday, year, 9),
        nth(2, Weekday::Monday, year, 10),
        day(year, 11, 11),
        nth(4, Weekday::Thursday, year, 11),
        day(year, 12, 25),
    ];
    if day(year, 6, 19) >= day(2021, 6, 17) {
        days.push(day(year, 6, 19));
    }
    days
}

pub fn is_federal_holiday(date: Day) -> bool {
    FEDERAL.contains(&date)
}

/// RSMo 9.010: the federal ones, Lincoln Day and Truman Day. Juneteenth is in it since 28 August 2022, so first in 2023.
pub fn is_missouri_holiday(date: Day) -> bool {
    let juneteenth = day(date.year, 6, 19);
    if date == juneteenth {
        return juneteenth >= day(2022, 8, 28);
    }
    is_federal_holiday(date) || date == day(date.year, 2, 12) || date == day(date.year, 5, 8)
}

/// A holiday on a Saturday is observed on the Friday before (5 U.S.C. 6103(b)), one on a Sunday on the Monday after (Executive Order 11582).
/// By order of December 2025 offices were closed on 24 and 26 December 2025 as well.
pub fn is_federal_office_closed(date: Day) -> bool {
    is_federal_holiday(date)
        || [day(2025, 12, 24), day(2025, 12, 26)].contains(&date)
        || (date.weekday() == Weekday::Friday && is_federal_holiday(date.next()))
        || (date.weekday() == Weekday::Monday && is_federal_holiday(date.previous()))
}

/// RSMo 9.010 itself moves a Sunday holiday to Monday. The Friday before a Saturday holiday is a closing day by practice of the state.
pub fn is_missouri_office_closed(date: Day) -> bool {
    is_missouri_holiday(date)
        || (date.weekday() == Weekday::Friday && is_missouri_holiday(date.next()))
        || (date.weekday() == Weekday::Monday && is_missouri_holiday(date.previous()))
}
