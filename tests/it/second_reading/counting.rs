//! How periods run: which days count and where the last one may fall.

use super::day::{Day, Weekday, day, days_in_month};
use super::holidays::{is_federal_holiday, is_federal_office_closed, is_missouri_holiday, is_missouri_office_closed};

/// Somebody else's business days in the federal process: offices' closing days are left out, so that nobody is called late a day too early.
pub fn federal_business_days_of_others(start: Day, days: u32) -> Day {
    count(start, days, |date| !date.is_weekend() && !is_federal_office_closed(date))
}

/// The visitor's business days: only weekends and the dates of 5 U.S.C. 6103(a) are left out; an observed day is a day like others.
pub fn federal_business_days_of_visitor(start: Day, days: u32) -> Day {
    count(start, days, |date| !date.is_weekend() && !is_federal_holiday(date))
}

/// A carrier's working days: Monday to Friday without the holidays of RSMo 9.010 and the days on which they are observed.
pub fn missouri_working_days(start: Day, days: u32) -> Day {
    count(start, days, is_missouri_working_day)
}

/// An agency's working days: those of Missouri where the case is there, federal ones elsewhere.
pub fn working_days_of_agency(start: Day, days: u32, in_missouri: bool) -> Day {
    if in_missouri { missouri_working_days(start, days) } else { federal_business_days_of_others(start, days) }
}

/// The visitor's working days: only weekends and the dates of RSMo 9.010 are left out.
pub fn missouri_working_days_of_visitor(start: Day, days: u32) -> Day {
    count(start, days, |date| !date.is_weekend() && !is_missouri_holiday(date))
}

pub fn is_missouri_working_day(date: Day) -> bool {
    !date.is_weekend() && !is_missouri_office_closed(date)
}

/// The first day is left out, the last is counted.
fn count(start: Day, days: u32, counts: impl Fn(Day) -> bool) -> Day {
    let mut date = start;
    let mut left = days;
    while left > 0 {
        date = date.next();
        if counts(date) {
            left -= 1;
        }
    }
    date
}

/// The same day of a later month, or `None` where that month is too short.
fn same_day(start: Day, months: u32) -> (i32, u32, Option<Day>) {
    let mut year = start.year;
    let mut month = start.month;
    for _ in 0..months {
        month += 1;
        if month == 13 {
            month = 1;
            year += 1;
        }
    }
    let exists = start.day <= days_in_month(year, month);
    (year, month, exists.then(|| day(year, month, start.day)))
}

/// Where the law is silent about a missing day, the visitor is told the last day of the shorter month.
pub fn months_to_last_day(start: Day, months: u32) -> Day {
    let (year, month, found) = same_day(start, months);
    found.unwrap_or_else(|| day(year, month, days_in_month(year, month)))
}

/// 45 CFR 147.136(d)(2)(i): "if there is no corresponding date four months after", the first day of the fifth month.
pub fn months_to_first_of_next(start: Day, months: u32) -> Day {
    let (year, month, found) = same_day(start, months);
    found.unwrap_or_else(|| day(year, month, days_in_month(year, month)).next())
}

/// Past Saturdays, Sundays and the dates of 5 U.S.C. 6103(a); never past a day on which one of them is merely observed.
pub fn roll(date: Day) -> Day {
    let mut found = date;
    while found.is_weekend() || is_federal_holiday(found) {
        found = found.next();
    }
    found
}

pub fn leave_out_weekend(date: Day) -> Day {
    let mut found = date;
    while found.is_weekend() {
        found = found.next();
    }
    found
}

/// 85 FR 26351 and EBSA Disaster Relief Notice 2021-01: employer and church plans left out the days from 1 March 2020 to 10 July 2023, for each
/// person one year at most. What was left of the time then ran on.
pub fn without_the_outbreak(start: Day, end: Day) -> Option<Day> {
    let (first, last) = (day(2020, 3, 1), day(2023, 7, 10));
    if end < first || start > last {
        return None;
    }
    let paused_from = first.max(start);
    let paused_through = last.min(months_to_last_day(paused_from, 12).previous());
    let counted_before = if start < first { first.previous() } else { start };
    let left = u32::try_from(end.number() - counted_before.number()).unwrap();
    Some(paused_through.plus(left))
}

/// RSMo 1.040: the last day is left out when it is a Sunday. The section names Sunday alone.
pub fn leave_out_sunday(date: Day) -> Day {
    if date.weekday() == Weekday::Sunday { date.next() } else { date }
}
