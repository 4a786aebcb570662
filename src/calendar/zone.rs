//! Local time of a state, for the few clocks that the law states in hours.

use super::holidays::nth_weekday;
use super::{CivilDate, ClockTime, InForce};

/// Local time of a state, for clocks in hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StateTime {
    /// Two-letter state.
    pub state: &'static str,
    /// Standard time, hours from UTC.
    pub standard: i8,
    /// Daylight time begins at two o'clock standard time on this Sunday of March.
    pub daylight_from_nth_sunday_of_march: u8,
    /// It ends at two o'clock daylight time on this Sunday of November.
    pub daylight_until_nth_sunday_of_november: u8,
    /// When the rule is in force.
    pub in_force: InForce,
    /// Sources.
    pub cites: &'static [&'static str],
}

/// A moment in a state's local time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LocalTime {
    /// Local date.
    pub date: CivilDate,
    /// Local time.
    pub time: ClockTime,
    /// Whole hours from UTC then.
    pub offset: i8,
}

impl core::fmt::Display for LocalTime {
    /// ISO 8601 with offset: `2026-11-28T16:00:00-06:00`.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let sign = if self.offset < 0 { '-' } else { '+' };
        let hours = self.offset.unsigned_abs();
        write!(f, "{}T{}:00{sign}{hours:02}:00", self.date, self.time)
    }
}

const DAY: i64 = 24 * 60;

impl StateTime {
    /// So many hours after a local time, nights, weekends and the change of the clocks included.
    ///
    /// A time that the autumn change makes ambiguous is read as the later one, and a time that the
    /// spring change skips as if standard time still ran, so that nobody is called late too early.
    #[must_use]
    pub fn plus_hours(&self, date: CivilDate, time: ClockTime, hours: u16) -> Option<LocalTime> {
        let standard = i64::from(self.standard).checked_mul(60)?;
        let local = minutes(time)?;
        let offset = if self.is_daylight_local(date, local)? { standard.checked_add(60)? } else { standard };
        let elapsed = i64::from(hours).checked_mul(60)?;
        let utc = local.checked_sub(offset)?.checked_add(elapsed)?;
        let as_standard = at(date, utc.checked_add(standard)?)?;
        let (day, minute) = as_standard;
        if self.is_daylight_standard(day, minute)? {
            let (day, minute) = at(date, utc.checked_add(standard)?.checked_add(60)?)?;
            return self.local(day, minute, self.standard.checked_add(1)?);
        }
        self.local(day, minute, self.standard)
    }

    fn local(&self, date: CivilDate, minute: i64, offset: i8) -> Option<LocalTime> {
        let hour = u8::try_from(minute.checked_div(60)?).ok()?;
        let minute = u8::try_from(minute.checked_rem(60)?).ok()?;
        self.in_force.contains(date).then_some(LocalTime { date, time: ClockTime { hour, minute }, offset })
    }

    fn bounds(&self, year: i32) -> Option<(CivilDate, CivilDate)> {
        let begins = nth_weekday(year, 3, self.daylight_from_nth_sunday_of_march, 6)?;
        let ends = nth_weekday(year, 11, self.daylight_until_nth_sunday_of_november, 6)?;
        Some((begins, ends))
    }

    /// Whether daylight time runs, judged by the clock on the wall.
    fn is_daylight_local(&self, date: CivilDate, minute: i64) -> Option<bool> {
        let (begins, ends) = self.bounds(date.year())?;
        // Skipped in spring: 2:00 to 3:00. Doubled in autumn: 1:00 to 2:00, read as standard time.
        Some((date, minute) >= (begins, 180) && (date, minute) < (ends, 60))
    }

    /// Whether daylight time runs, judged by a clock that never changes.
    fn is_daylight_standard(&self, date: CivilDate, minute: i64) -> Option<bool> {
        let (begins, ends) = self.bounds(date.year())?;
        Some((date, minute) >= (begins, 120) && (date, minute) < (ends, 60))
    }
}

fn minutes(time: ClockTime) -> Option<i64> {
    i64::from(time.hour).checked_mul(60)?.checked_add(i64::from(time.minute))
}

/// The day and the minute of that day, so many minutes after the start of `date`, or as many as a day has before it.
fn at(date: CivilDate, minutes: i64) -> Option<(CivilDate, i64)> {
    let days = minutes.div_euclid(DAY).checked_add(1)?;
    let day = date.minus_days(1)?.plus_days(u16::try_from(days).ok()?)?;
    Some((day, minutes.rem_euclid(DAY)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Ymd;

    const CENTRAL: StateTime = StateTime {
        state: "MO",
        standard: -6,
        daylight_from_nth_sunday_of_march: 2,
        daylight_until_nth_sunday_of_november: 1,
        in_force: InForce { from: Ymd(2007, 3, 11), until: None },
        cites: &[],
    };

    fn plus(date: &str, time: &str, hours: u16) -> String {
        let date = CivilDate::parse(date).unwrap();
        let time = ClockTime::parse(time).unwrap();
        CENTRAL.plus_hours(date, time, hours).unwrap().to_string()
    }

    #[test]
    fn seventy_two_hours_run_over_thanksgiving() {
        assert_eq!(plus("2026-11-25", "16:00", 72), "2026-11-28T16:00:00-06:00");
    }

    #[test]
    fn the_spring_change_costs_an_hour_on_the_wall() {
        // Clocks go forward on 8 March 2026: Saturday noon and 24 hours is Sunday one o'clock.
        assert_eq!(plus("2026-03-07", "12:00", 24), "2026-03-08T13:00:00-05:00");
    }

    #[test]
    fn the_autumn_change_gives_an_hour_on_the_wall() {
        // Clocks go back on 1 November 2026.
        assert_eq!(plus("2026-10-31", "12:00", 24), "2026-11-01T11:00:00-06:00");
        assert_eq!(plus("2026-11-01", "01:30", 1), "2026-11-01T02:30:00-06:00");
    }

    /// 14 hours after noon it is 2:00 by the clock that was right at noon, which is when clocks change.
    #[test]
    fn the_clocks_change_at_two() {
        assert_eq!(plus("2026-03-07", "12:00", 13), "2026-03-08T01:00:00-06:00");
        assert_eq!(plus("2026-03-07", "12:00", 14), "2026-03-08T03:00:00-05:00");
        assert_eq!(plus("2026-10-31", "12:00", 13), "2026-11-01T01:00:00-05:00");
        assert_eq!(plus("2026-10-31", "12:00", 14), "2026-11-01T01:00:00-06:00");
    }

    #[test]
    fn a_time_that_is_skipped_or_doubled_is_read_as_the_later_one() {
        assert_eq!(plus("2026-03-08", "02:59", 1), "2026-03-08T04:59:00-05:00", "skipped");
        assert_eq!(plus("2026-03-08", "03:00", 1), "2026-03-08T04:00:00-05:00", "daylight time");
        assert_eq!(plus("2026-11-01", "00:59", 1), "2026-11-01T01:59:00-05:00", "daylight time");
        assert_eq!(plus("2026-11-01", "01:00", 1), "2026-11-01T02:00:00-06:00", "doubled");
    }

    #[test]
    fn universal_time_and_what_is_ahead_of_it_have_a_plus() {
        let shown = |offset| {
            let (date, time) = (CivilDate::parse("2026-11-28").unwrap(), ClockTime { hour: 16, minute: 5 });
            LocalTime { date, time, offset }.to_string()
        };
        assert_eq!(shown(0), "2026-11-28T16:05:00+00:00");
        assert_eq!((shown(10), shown(-10)), ("2026-11-28T16:05:00+10:00".into(), "2026-11-28T16:05:00-10:00".into()));
    }

    #[test]
    fn late_evening_runs_into_the_next_day() {
        assert_eq!(plus("2026-12-31", "23:59", 24), "2027-01-01T23:59:00-06:00");
        assert_eq!(plus("2026-07-01", "23:30", 1), "2026-07-02T00:30:00-05:00");
        assert_eq!(plus("2026-07-01", "00:30", 0), "2026-07-01T00:30:00-05:00", "the day before by standard time");
    }
}
