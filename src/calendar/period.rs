//! Counting a period from a day, with every step kept.

use super::{CivilDate, CountStep, DaysOff};
use crate::terms::{MonthEnd, Roll, Unit};

/// A number of units, as the law writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// How many.
    pub n: u16,
    /// Of what.
    pub unit: Unit,
}

/// How to count. There are no defaults: each rule of law names all of it.
#[derive(Debug, Clone, Copy)]
pub struct Policy<'law> {
    /// Parts counted one after another.
    pub periods: &'law [Period],
    /// What to do with a missing day; without it months and years do not count.
    pub month_end: Option<MonthEnd>,
    /// What to do when the count ends on a day off.
    pub roll: Roll,
    /// Whose days off; without it neither working days nor rolling count.
    pub days_off: Option<DaysOff<'law>>,
}

/// The result of a count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// The last day.
    pub due: CivilDate,
    /// How it was reached.
    pub steps: Vec<CountStep>,
}

/// Counts from `start`, which is day zero.
///
/// `None` when the policy lacks what its units need, or past the year 2199.
#[must_use]
pub fn count(start: CivilDate, policy: &Policy<'_>) -> Option<Counted> {
    let mut account = Account(Some(Vec::new()));
    let due = reach(start, policy, &mut account)?;
    Some(Counted { due, steps: account.0.unwrap_or_default() })
}

/// The last day alone. Most counts are made to compare days, and their steps are the most of the work.
#[must_use]
pub fn last_day(start: CivilDate, policy: &Policy<'_>) -> Option<CivilDate> {
    reach(start, policy, &mut Account(None))
}

/// The steps of a count, where somebody asks for them.
struct Account(Option<Vec<CountStep>>);

impl Account {
    fn push(&mut self, step: CountStep) {
        if let Some(steps) = &mut self.0 {
            steps.push(step);
        }
    }
}

fn reach(start: CivilDate, policy: &Policy<'_>, steps: &mut Account) -> Option<CivilDate> {
    let mut due = start;
    for period in policy.periods {
        due = match period.unit {
            Unit::Days => days(due, period.n, Unit::Days, steps)?,
            // Without an hour of the day the count is of whole days: three for 72 hours.
            Unit::Hours => hours(due, period.n, steps)?,
            Unit::WorkingDays | Unit::BusinessDays => working_days(due, *period, policy.days_off.as_ref()?, steps)?,
            Unit::Months => months(due, period.n, period.n, Unit::Months, policy.month_end?, steps)?,
            Unit::Years => months(due, period.n.checked_mul(12)?, period.n, Unit::Years, policy.month_end?, steps)?,
        };
    }
    match policy.roll {
        Roll::None => Some(due),
        Roll::NextBusinessDay => roll(due, policy.days_off.as_ref(), CivilDate::is_weekend, steps),
        Roll::NextWeekday => roll(due, None, CivilDate::is_weekend, steps),
        Roll::AfterSunday => roll(due, None, CivilDate::is_sunday, steps),
    }
}

fn days(start: CivilDate, n: u16, unit: Unit, steps: &mut Account) -> Option<CivilDate> {
    if n == 0 {
        // The start itself is the last day: nothing is counted, so nothing is said.
        return Some(start);
    }
    let end = start.plus_days(n)?;
    if steps.0.is_none() {
        return Some(end);
    }
    let mut total: u16 = 0;
    let mut month = start;
    while total < n {
        let last = month.last_of_month()?.min(end);
        let from = if month == start { start } else { month.minus_days(1)? };
        let taken = u16::try_from(from.days_until(last)).ok()?;
        total = total.checked_add(taken)?;
        if taken > 0 {
            steps.push(CountStep::MonthPart { month: month.ymd(), days: taken, total });
        }
        month = month.last_of_month()?.next_day()?;
    }
    steps.push(CountStep::Counted { n, unit, from: start, to: end });
    Some(end)
}

fn hours(start: CivilDate, n: u16, steps: &mut Account) -> Option<CivilDate> {
    let end = start.plus_days(n.div_ceil(24))?;
    steps.push(CountStep::Counted { n, unit: Unit::Hours, from: start, to: end });
    Some(end)
}

fn working_days(
    start: CivilDate,
    Period { n, unit }: Period,
    off: &DaysOff<'_>,
    steps: &mut Account,
) -> Option<CivilDate> {
    let mut day = start;
    let mut counted: u16 = 0;
    while counted < n {
        day = day.next_day()?;
        if day.is_weekend() {
            continue;
        }
        let closed = off.closed(day).filter(|holiday| unit == Unit::WorkingDays || !holiday.observed);
        if let Some(holiday) = closed {
            steps.push(CountStep::SkippedHoliday { date: day, name: holiday.name, observed: holiday.observed });
            continue;
        }
        counted = counted.checked_add(1)?;
    }
    steps.push(CountStep::Counted { n, unit, from: start, to: day });
    Some(day)
}

fn months(
    start: CivilDate,
    n: u16,
    shown: u16,
    unit: Unit,
    month_end: MonthEnd,
    steps: &mut Account,
) -> Option<CivilDate> {
    let (reached, clamped) = start.plus_months(n)?;
    let end = match (clamped, month_end) {
        (false, _) | (true, MonthEnd::LastDay) => reached,
        (true, MonthEnd::FirstOfNext) => reached.next_day()?,
    };
    if clamped {
        steps.push(CountStep::MissingDay { day: start.day(), to: end });
    }
    steps.push(CountStep::Counted { n: shown, unit, from: start, to: end });
    Some(end)
}

/// Only weekends and legal dates move a last day; an observed day or a closure by order never does.
fn roll(
    end: CivilDate,
    off: Option<&DaysOff<'_>>,
    is_off: impl Fn(CivilDate) -> bool,
    steps: &mut Account,
) -> Option<CivilDate> {
    let mut day = end;
    loop {
        let holiday = off.and_then(|off| off.legal_holiday(day));
        if !is_off(day) && holiday.is_none() {
            break;
        }
        steps.push(CountStep::RolledPast { date: day, holiday });
        day = day.next_day()?;
    }
    if day != end {
        steps.push(CountStep::RolledTo { date: day });
    }
    Some(day)
}

#[cfg(test)]
mod tests {
    use super::{CivilDate, CountStep, Period, Policy, Roll, Unit, count};

    fn date(text: &str) -> CivilDate {
        CivilDate::parse(text).unwrap()
    }

    /// The days taken from each month as `month: days (total)`, and the last day.
    fn parts(start: &str, n: u16) -> Vec<String> {
        let periods = &[Period { n, unit: Unit::Days }];
        let counted =
            count(date(start), &Policy { periods, month_end: None, roll: Roll::None, days_off: None }).unwrap();
        let said = counted.steps.iter().filter_map(|step| match step {
            CountStep::MonthPart { month, days, total } => Some(format!("{}: {days} ({total})", month.1)),
            CountStep::Counted { n, to, .. } => Some(format!("{n} to {to}")),
            _ => None,
        });
        said.collect()
    }

    /// 5 October to 3 April: 31 - 5 = 26 days of October, then whole months, then three.
    #[test]
    fn days_are_taken_from_month_after_month() {
        assert_eq!(
            parts("2026-10-05", 180),
            [
                "10: 26 (26)",
                "11: 30 (56)",
                "12: 31 (87)",
                "1: 31 (118)",
                "2: 28 (146)",
                "3: 31 (177)",
                "4: 3 (180)",
                "180 to 2027-04-03"
            ]
        );
    }

    #[test]
    fn a_month_that_gives_no_day_is_not_named() {
        assert_eq!(parts("2026-10-31", 30), ["11: 30 (30)", "30 to 2026-11-30"], "from the last day of a month");
        assert_eq!(parts("2026-10-01", 30), ["10: 30 (30)", "30 to 2026-10-31"], "from the first to the last");
        assert!(parts("2026-10-05", 0).is_empty(), "the start is the last day");
    }
}
