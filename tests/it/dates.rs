//! Every day from 2020 to 2035 against the slow and obvious count of the second reading, which shares no code with the
//! engine: its own month lengths, its own weekdays, its own holidays, one day at a time.

use appeal_calculator::calendar::{CivilDate, DaysOff, Period, Policy, count};
use appeal_calculator::law::generated::OBSERVANCES;
use appeal_calculator::law::index;
use appeal_calculator::terms::{MonthEnd, Roll, Unit};

use crate::second_reading::counting::{missouri_working_days, months_to_first_of_next, months_to_last_day, roll};
use crate::second_reading::day::{Day, day};

fn plus_months(start: Day, n: u32, end: MonthEnd) -> Day {
    match end {
        MonthEnd::LastDay => months_to_last_day(start, n),
        MonthEnd::FirstOfNext => months_to_first_of_next(start, n),
    }
}

fn engine(start: Day, n: u16, unit: Unit, end: Option<MonthEnd>, rule: Roll, calendar: &str) -> Day {
    let days_off = Some(DaysOff { calendar, holidays: index::holidays(calendar), observances: OBSERVANCES });
    let periods = [Period { n, unit }];
    let policy = Policy { periods: &periods, month_end: end, roll: rule, days_off };
    let start = CivilDate::new(start.year, start.month, start.day).unwrap();
    let due = count(start, &policy).unwrap().due;
    day(due.year(), u32::from(due.month()), u32::from(due.day()))
}

#[test]
fn every_start_from_2020_to_2035_counts_as_by_hand() {
    let mut start = day(2020, 1, 1);
    let mut compared = 0;
    while start.year <= 2035 {
        for n in [1_u16, 5, 10, 30, 45, 60, 90, 120, 125, 180, 185] {
            let plain = engine(start, n, Unit::Days, None, Roll::None, "federal");
            assert_eq!(plain, start.plus(u32::from(n)), "{start:?} + {n} days");
            compared += 1;
        }
        for n in [60_u16, 120, 180] {
            let rolled = engine(start, n, Unit::Days, None, Roll::NextBusinessDay, "federal");
            assert_eq!(rolled, roll(start.plus(u32::from(n))), "{start:?} + {n} days, rolled");
            compared += 1;
        }
        for end in [MonthEnd::LastDay, MonthEnd::FirstOfNext] {
            for n in [4_u16, 6, 12] {
                let months = engine(start, n, Unit::Months, Some(end), Roll::None, "federal");
                assert_eq!(months, plus_months(start, u32::from(n), end), "{start:?} + {n} months, {end}");
                compared += 1;
            }
        }
        let external = engine(start, 4, Unit::Months, Some(MonthEnd::FirstOfNext), Roll::NextBusinessDay, "federal");
        assert_eq!(external, roll(plus_months(start, 4, MonthEnd::FirstOfNext)), "{start:?}, federal external review");
        for n in [1_u16, 10, 25, 30] {
            let working = engine(start, n, Unit::WorkingDays, None, Roll::None, "MO");
            assert_eq!(working, missouri_working_days(start, u32::from(n)), "{start:?} + {n} working days");
            compared += 1;
        }
        start = start.next();
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
    assert_eq!(days(day(2026, 11, 10), 120), day(2027, 3, 10));
    // From Tuesday, December 1, 2026: December 30, January 61, February 89, March 1 is 90.
    assert_eq!(days(day(2026, 12, 1), 90), day(2027, 3, 1));
}
