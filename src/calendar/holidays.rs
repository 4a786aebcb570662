//! Holidays as rules, and the days on which offices are closed.
//!
//! Legal dates and observed days are kept apart: an observed day is skipped when somebody else's
//! working days are counted, and never moves the visitor's own date.

use super::{CivilDate, InForce, Ymd};
use crate::terms::Words;

/// How a holiday's date is found in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HolidayRule {
    /// The same date each year.
    Fixed {
        /// 1 to 12.
        month: u8,
        /// Day of the month.
        day: u8,
    },
    /// The n-th weekday of a month; weekday 0 is Monday.
    Nth {
        /// 1 to 12.
        month: u8,
        /// 1 to 4.
        n: u8,
        /// 0 (Monday) to 6 (Sunday).
        weekday: u8,
    },
    /// The last weekday of a month.
    Last {
        /// 1 to 12.
        month: u8,
        /// 0 (Monday) to 6 (Sunday).
        weekday: u8,
    },
    /// A single day, closed by order.
    Once {
        /// The day.
        day: Ymd,
    },
}

impl HolidayRule {
    /// 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        match self {
            Self::Fixed { month, .. } | Self::Nth { month, .. } | Self::Last { month, .. } => month,
            Self::Once { day } => day.1,
        }
    }
}

/// A legal holiday of one calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holiday {
    /// Lower-case dotted id.
    pub id: &'static str,
    /// `federal` or a state.
    pub calendar: &'static str,
    /// How to find it.
    pub rule: HolidayRule,
    /// Years in which it exists.
    pub in_force: InForce,
    /// A closure by order or by practice: skipped when accusing, never used to extend the visitor's date.
    pub closure_only: bool,
    /// Sources.
    pub cites: &'static [&'static str],
    /// Its name.
    pub name: Words,
}

/// Observance of a holiday that falls on a weekend, in one calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Observance {
    /// `federal` or a state.
    pub calendar: &'static str,
    /// A Saturday holiday closes offices on Friday (by law, order or practice).
    pub saturday_to_friday: bool,
    /// A Sunday holiday closes offices on Monday.
    pub sunday_to_monday: bool,
    /// Sources.
    pub cites: &'static [&'static str],
}

/// The days off of one calendar.
#[derive(Debug, Clone, Copy)]
pub struct DaysOff<'law> {
    /// `federal` or a state.
    pub calendar: &'law str,
    /// Its holidays by month, January first.
    pub holidays: &'law [Vec<Holiday>],
    /// Every observance of the law data.
    pub observances: &'law [Observance],
}

/// Why a day is off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayOff {
    /// The holiday.
    pub name: Words,
    /// The day is not the legal date of the holiday: it is observed on it, or offices are closed by order.
    pub observed: bool,
}

impl Holiday {
    /// Whether this is its legal date. Asked of every day of a count, so it looks at the day rather than for it.
    #[must_use]
    pub fn is_on(&self, date: CivilDate) -> bool {
        self.falls_on(date, date.ymd())
    }

    /// The same of a day whose numbers are worked out, for a day is asked of many holidays.
    fn falls_on(&self, date: CivilDate, numbers: Ymd) -> bool {
        let Ymd(_, this_month, this_day) = numbers;
        let falls = match self.rule {
            HolidayRule::Fixed { month, day } => month == this_month && day == this_day,
            HolidayRule::Nth { month, n, weekday } => {
                month == this_month && this_day.div_ceil(7) == n && weekday == date.weekday()
            }
            HolidayRule::Last { month, weekday } => {
                let in_last_week = || date.plus_days(7).is_none_or(|next| next.month() != month);
                month == this_month && weekday == date.weekday() && in_last_week()
            }
            HolidayRule::Once { day } => day == numbers,
        };
        falls && self.in_force.contains(date)
    }
}

/// The n-th such weekday of a month; `n` from 1, weekday from 0 (Monday).
pub(super) fn nth_weekday(year: i32, month: u8, n: u8, weekday: u8) -> Option<CivilDate> {
    let first = CivilDate::new(year, u32::from(month), 1)?;
    let ahead = weekday.wrapping_add(7).wrapping_sub(first.weekday()) % 7;
    let weeks = u16::from(n).checked_sub(1)?.checked_mul(7)?;
    first.plus_days(u16::from(ahead).checked_add(weeks)?)
}

impl DaysOff<'_> {
    /// The holiday whose legal date this is. Closures by order are none.
    #[must_use]
    pub fn legal_holiday(&self, date: CivilDate) -> Option<Words> {
        self.on(date).find(|holiday| !holiday.closure_only).map(|holiday| holiday.name)
    }

    /// Why offices are closed on this weekday: a legal holiday, its observed day, or an order.
    #[must_use]
    pub fn closed(&self, date: CivilDate) -> Option<DayOff> {
        if let Some(holiday) = self.on(date).next() {
            return Some(DayOff { name: holiday.name, observed: holiday.closure_only });
        }
        let observance = self.observances.iter().find(|rule| rule.calendar == self.calendar)?;
        let legal_date = match date.weekday() {
            0 if observance.sunday_to_monday => date.minus_days(1)?,
            4 if observance.saturday_to_friday => date.next_day()?,
            _ => return None,
        };
        self.legal_holiday(legal_date).map(|name| DayOff { name, observed: true })
    }

    fn on(&self, date: CivilDate) -> impl Iterator<Item = &Holiday> {
        let numbers = date.ymd();
        let month = self.holidays.get(usize::from(numbers.1).saturating_sub(1));
        month.into_iter().flatten().filter(move |holiday| holiday.falls_on(date, numbers))
    }
}

#[cfg(test)]
mod tests {
    use super::{CivilDate, DaysOff, Holiday, HolidayRule, InForce, Observance, Words, Ymd};

    const INDEPENDENCE: Holiday = Holiday {
        id: "",
        calendar: "federal",
        rule: HolidayRule::Fixed { month: 7, day: 4 },
        in_force: InForce { from: Ymd(1900, 1, 1), until: None },
        closure_only: false,
        cites: &[],
        name: Words { en: "Independence Day", es: "" },
    };

    /// The days of a year on which it falls, by asking of each day.
    fn days(rule: HolidayRule, year: i32) -> Vec<String> {
        let holiday = Holiday {
            id: "",
            calendar: "federal",
            rule,
            in_force: InForce { from: Ymd(1900, 1, 1), until: Some(Ymd(2027, 1, 1)) },
            closure_only: false,
            cites: &[],
            name: Words { en: "", es: "" },
        };
        let first = CivilDate::new(year, 1, 1).unwrap();
        let year = (0..366).filter_map(|ahead| first.plus_days(ahead)).filter(|day| day.year() == year);
        year.filter(|day| holiday.is_on(*day)).map(|day| day.to_string()).collect()
    }

    /// By the calendars of these years: 5 U.S.C. 6103(a) names the days.
    #[test]
    fn each_rule_falls_on_one_day_of_a_year() {
        assert_eq!(days(HolidayRule::Fixed { month: 7, day: 4 }, 2026), ["2026-07-04"]);
        assert_eq!(days(HolidayRule::Nth { month: 11, n: 4, weekday: 3 }, 2026), ["2026-11-26"], "Thanksgiving");
        assert_eq!(days(HolidayRule::Nth { month: 9, n: 1, weekday: 0 }, 2026), ["2026-09-07"], "Labor Day");
        assert_eq!(days(HolidayRule::Last { month: 5, weekday: 0 }, 2026), ["2026-05-25"], "Memorial Day");
        assert_eq!(days(HolidayRule::Last { month: 5, weekday: 0 }, 2021), ["2021-05-31"], "on the last day of May");
        assert_eq!(days(HolidayRule::Last { month: 12, weekday: 3 }, 2026), ["2026-12-31"], "past the year's end");
        assert_eq!(days(HolidayRule::Once { day: Ymd(2026, 1, 9) }, 2026), ["2026-01-09"]);
        assert!(days(HolidayRule::Once { day: Ymd(2026, 1, 9) }, 2025).is_empty());
    }

    /// 4 July was a Sunday in 2021 and a Saturday in 2026. The calendars of the law observe both days alike, so these are made up.
    #[test]
    fn a_weekend_is_observed_as_its_own_calendar_says() {
        let observance = |calendar, saturday_to_friday, sunday_to_monday| Observance {
            calendar,
            saturday_to_friday,
            sunday_to_monday,
            cites: &[],
        };
        let observances = [observance("friday", true, false), observance("monday", false, true)];
        let mut holidays = vec![Vec::new(); 12];
        holidays[6] = vec![INDEPENDENCE];
        let closed = |calendar, date| {
            let days = DaysOff { calendar, holidays: &holidays, observances: &observances };
            days.closed(CivilDate::parse(date).unwrap()).map(|day| (day.name.en, day.observed))
        };
        let observed = Some(("Independence Day", true));
        assert_eq!((closed("friday", "2026-07-03"), closed("friday", "2021-07-05")), (observed, None));
        assert_eq!((closed("monday", "2026-07-03"), closed("monday", "2021-07-05")), (None, observed));
        assert_eq!(
            (closed("friday", "2026-07-04"), closed("neither", "2026-07-03")),
            (Some(("Independence Day", false)), None)
        );
    }

    #[test]
    fn a_holiday_that_is_not_in_force_is_none() {
        assert!(days(HolidayRule::Fixed { month: 7, day: 4 }, 2027).is_empty());
    }
}
