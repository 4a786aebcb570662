//! Every day from 2020 to 2035 against a slow and obvious count that shares no code with the engine:
//! its own month lengths, its own weekdays, its own holidays, one day at a time.

use appeal_calculator::calendar::{CivilDate, DaysOff, Period, Policy, count};
use appeal_calculator::law::generated::{HOLIDAYS, OBSERVANCES};
use appeal_calculator::terms::{MonthEnd, Roll, Unit};

type Day = (i32, u32, u32);

fn leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn length(year: i32, month: u32) -> u32 {
    match month {
        2 if leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn next((year, month, day): Day) -> Day {
    if day < length(year, month) {
        (year, month, day + 1)
    } else if month < 12 {
        (year, month + 1, 1)
    } else {
        (year + 1, 1, 1)
    }
}

/// 0 is Monday. 1 January 2020 was a Wednesday.
fn weekday(wanted: Day) -> u32 {
    let mut days = 2;
    for year in 2020..wanted.0 {
        days += if leap(year) { 366 } else { 365 };
    }
    for month in 1..wanted.1 {
        days += length(wanted.0, month);
    }
    (days + wanted.2 - 1) % 7
}

fn nth(year: i32, month: u32, n: u32, wanted: u32) -> Day {
    let mut seen = 0;
    for day in 1..=length(year, month) {
        if weekday((year, month, day)) == wanted {
            seen += 1;
            if seen == n {
                return (year, month, day);
            }
        }
    }
    panic!("no such day");
}

fn last_monday(year: i32, month: u32) -> Day {
    (1..=length(year, month)).rev().map(|day| (year, month, day)).find(|day| weekday(*day) == 0).unwrap()
}

/// Legal dates by 5 U.S.C. 6103(a).
fn federal(year: i32) -> Vec<Day> {
    let mut days = vec![
        (year, 1, 1),
        nth(year, 1, 3, 0),
        nth(year, 2, 3, 0),
        last_monday(year, 5),
        (year, 7, 4),
        nth(year, 9, 1, 0),
        nth(year, 10, 2, 0),
        (year, 11, 11),
        nth(year, 11, 4, 3),
        (year, 12, 25),
    ];
    // Juneteenth became one on 17 June 2021.
    if year >= 2021 {
        days.push((year, 6, 19));
    }
    days
}

/// Legal dates by section 9.010 of the Missouri statutes.
fn missouri(year: i32) -> Vec<Day> {
    let mut days = federal(year);
    // Missouri added Juneteenth on 28 August 2022.
    if year < 2023 {
        days.retain(|day| *day != (year, 6, 19));
    }
    days.push((year, 2, 12));
    days.push((year, 5, 8));
    days
}

/// Days on which Missouri offices are closed: legal dates, Monday after a Sunday, Friday before a Saturday.
fn missouri_closed(day: Day) -> bool {
    let legal = |day: Day| missouri(day.0).contains(&day);
    let after = next(day);
    let observed_friday = weekday(day) == 4 && legal(after);
    let observed_monday = weekday(day) == 0 && {
        // The day before: found by walking from the first of the previous month.
        let mut walk = if day.1 == 1 { (day.0 - 1, 12, 1) } else { (day.0, day.1 - 1, 1) };
        while next(walk) != day {
            walk = next(walk);
        }
        legal(walk)
    };
    legal(day) || observed_friday || observed_monday
}

fn plus_days(mut day: Day, n: u32) -> Day {
    for _ in 0..n {
        day = next(day);
    }
    day
}

fn plus_working(mut day: Day, n: u32) -> Day {
    let mut left = n;
    while left > 0 {
        day = next(day);
        if weekday(day) < 5 && !missouri_closed(day) {
            left -= 1;
        }
    }
    day
}

fn plus_months((year, month, day): Day, n: u32, end: MonthEnd) -> Day {
    let index = month - 1 + n;
    let (year, month) = (year + i32::try_from(index / 12).unwrap(), index % 12 + 1);
    if day <= length(year, month) {
        return (year, month, day);
    }
    match end {
        MonthEnd::LastDay => (year, month, length(year, month)),
        MonthEnd::FirstOfNext => next((year, month, length(year, month))),
    }
}

fn roll(mut day: Day) -> Day {
    while weekday(day) >= 5 || federal(day.0).contains(&day) {
        day = next(day);
    }
    day
}

fn engine(start: Day, n: u16, unit: Unit, end: Option<MonthEnd>, roll: Roll, calendar: &str) -> Day {
    let days_off = Some(DaysOff { calendar, holidays: HOLIDAYS, observances: OBSERVANCES });
    let periods = [Period { n, unit }];
    let policy = Policy { periods: &periods, month_end: end, roll, days_off };
    let start = CivilDate::new(start.0, start.1, start.2).unwrap();
    let due = count(start, &policy).unwrap().due;
    (due.year(), u32::from(due.month()), u32::from(due.day()))
}

#[test]
fn every_start_from_2020_to_2035_counts_as_by_hand() {
    let mut day = (2020, 1, 1);
    let mut compared = 0;
    while day.0 <= 2035 {
        for n in [1_u16, 5, 10, 30, 45, 60, 90, 120, 125, 180, 185] {
            let plain = engine(day, n, Unit::Days, None, Roll::None, "federal");
            assert_eq!(plain, plus_days(day, u32::from(n)), "{day:?} + {n} days");
            compared += 1;
        }
        for n in [60_u16, 120, 180] {
            let rolled = engine(day, n, Unit::Days, None, Roll::NextBusinessDay, "federal");
            assert_eq!(rolled, roll(plus_days(day, u32::from(n))), "{day:?} + {n} days, rolled");
            compared += 1;
        }
        for end in [MonthEnd::LastDay, MonthEnd::FirstOfNext] {
            for n in [4_u16, 6, 12] {
                let months = engine(day, n, Unit::Months, Some(end), Roll::None, "federal");
                assert_eq!(months, plus_months(day, u32::from(n), end), "{day:?} + {n} months, {end}");
                compared += 1;
            }
        }
        let external = engine(day, 4, Unit::Months, Some(MonthEnd::FirstOfNext), Roll::NextBusinessDay, "federal");
        assert_eq!(external, roll(plus_months(day, 4, MonthEnd::FirstOfNext)), "{day:?}, federal external review");
        for n in [1_u16, 10, 25, 30] {
            let working = engine(day, n, Unit::WorkingDays, None, Roll::None, "MO");
            assert_eq!(working, plus_working(day, u32::from(n)), "{day:?} + {n} working days");
            compared += 1;
        }
        day = next(day);
    }
    assert_eq!(compared, 5_844 * (11 + 3 + 6 + 4));
}

#[test]
fn a_year_later_than_the_engine_holds_is_no_date() {
    let periods = [Period { n: 180, unit: Unit::Days }];
    let policy = Policy { periods: &periods, month_end: None, roll: Roll::None, days_off: None };
    assert_eq!(count(CivilDate::parse("2199-12-31").unwrap(), &policy), None);
}

#[test]
fn months_without_a_named_rule_do_not_count() {
    let periods = [Period { n: 4, unit: Unit::Months }];
    let policy = Policy { periods: &periods, month_end: None, roll: Roll::None, days_off: None };
    assert_eq!(count(CivilDate::parse("2026-10-30").unwrap(), &policy), None);
}

/// Times that the page says in words, because no answer tells when they begin: 120 days to dispute a bill far above its
/// estimate (45 CFR 149.620), 90 days of care from a therapist who left the network (42 U.S.C. 300gg-113).
#[test]
fn the_days_of_the_no_surprises_act() {
    let days = |from, n| engine(from, n, Unit::Days, None, Roll::None, "federal");
    // From Tuesday, November 10, 2026: November 20, December 51, January 82, February 110, March 10 is 120.
    assert_eq!(days((2026, 11, 10), 120), (2027, 3, 10));
    // From Tuesday, December 1, 2026: December 30, January 61, February 89, March 1 is 90.
    assert_eq!(days((2026, 12, 1), 90), (2027, 3, 1));
}
