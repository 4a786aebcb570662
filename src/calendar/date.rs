//! A civil date: a day on the calendar, without time or zone.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// Year, month and day as plain numbers, for constant tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ymd(pub i16, pub u8, pub u8);

impl Ymd {
    /// The civil date, where such a day exists.
    #[must_use]
    pub fn date(self) -> Option<CivilDate> {
        CivilDate::new(i32::from(self.0), u32::from(self.1), u32::from(self.2))
    }

    /// Its ten bytes, put together by hand: an answer has some hundred dates, and the general formatter takes ten times as long.
    pub(crate) fn with_text<T>(self, show: impl FnOnce(&str) -> T) -> T {
        let Self(year, month, day) = self;
        let two = |number: i16| {
            let number = u8::try_from(number).unwrap_or_default();
            [b'0' | (number / 10), b'0' | (number % 10)]
        };
        let ([y1, y2], [y3, y4]) = (two(year / 100), two(year % 100));
        let ([m1, m2], [d1, d2]) = (two(month.into()), two(day.into()));
        show(str::from_utf8(&[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2]).unwrap_or_default())
    }
}

impl core::fmt::Display for Ymd {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.with_text(|text| f.write_str(text))
    }
}

impl serde::Serialize for Ymd {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        self.with_text(|text| s.serialize_str(text))
    }
}

/// A day from 1900 to 2199.
///
/// ```
/// use appeal_calculator::calendar::CivilDate;
/// let day = CivilDate::parse("2026-10-05").unwrap();
/// assert_eq!(day.plus_days(180).unwrap().to_string(), "2027-04-03");
/// assert_eq!(CivilDate::parse("2026-1-5"), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CivilDate(NaiveDate);

impl CivilDate {
    /// The day with these numbers, or `None` when there is none or the year is outside 1900 to 2199.
    #[must_use]
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).and_then(Self::within)
    }

    fn within(date: NaiveDate) -> Option<Self> {
        (1900..=2199).contains(&date.year()).then_some(Self(date))
    }

    /// Ten bytes, `YYYY-MM-DD`, nothing else: no sign, no blanks, no short months.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes: &[u8; 10] = text.as_bytes().try_into().ok()?;
        let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *bytes else {
            return None;
        };
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0_u32, |sum, byte| {
                let digit = byte.is_ascii_digit().then(|| u32::from(byte.wrapping_sub(b'0')))?;
                sum.checked_mul(10)?.checked_add(digit)
            })
        };
        let year = i32::try_from(number(&[y1, y2, y3, y4])?).ok()?;
        Self::new(year, number(&[m1, m2])?, number(&[d1, d2])?)
    }

    /// Its ten bytes.
    fn with_text<T>(self, show: impl FnOnce(&str) -> T) -> T {
        self.ymd().with_text(show)
    }

    /// The plain numbers.
    #[must_use]
    pub fn ymd(self) -> Ymd {
        let year = i16::try_from(self.0.year()).unwrap_or(i16::MAX);
        Ymd(year, self.month(), self.day())
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        u8::try_from(self.0.month()).unwrap_or(12)
    }

    /// 1 to 31.
    #[must_use]
    pub fn day(self) -> u8 {
        u8::try_from(self.0.day()).unwrap_or(31)
    }

    /// 0 (Monday) to 6 (Sunday).
    #[must_use]
    pub fn weekday(self) -> u8 {
        u8::try_from(self.0.weekday().num_days_from_monday()).unwrap_or(0)
    }

    /// Sunday.
    #[must_use]
    pub fn is_sunday(self) -> bool {
        self.0.weekday() == Weekday::Sun
    }

    /// Saturday or Sunday.
    #[must_use]
    pub fn is_weekend(self) -> bool {
        matches!(self.0.weekday(), Weekday::Sat | Weekday::Sun)
    }

    /// So many days later, or `None` past 2199.
    #[must_use]
    pub fn plus_days(self, days: u16) -> Option<Self> {
        self.0.checked_add_days(Days::new(u64::from(days))).and_then(Self::within)
    }

    /// The day after, or `None` past 2199.
    #[must_use]
    pub fn next_day(self) -> Option<Self> {
        self.0.succ_opt().and_then(Self::within)
    }

    /// So many days earlier, or `None` before 1900.
    #[must_use]
    pub fn minus_days(self, days: u16) -> Option<Self> {
        self.0.checked_sub_days(Days::new(u64::from(days))).and_then(Self::within)
    }

    /// The same day so many months later, or, where that month has no such day, its last day and `true`.
    #[must_use]
    pub fn plus_months(self, months: u16) -> Option<(Self, bool)> {
        let reached = self.0.checked_add_months(Months::new(u32::from(months))).and_then(Self::within)?;
        Some((reached, reached.day() != self.day()))
    }

    /// The first day of this month.
    #[must_use]
    pub fn first_of_month(self) -> Option<Self> {
        Self::new(self.year(), u32::from(self.month()), 1)
    }

    /// The last day of this month.
    #[must_use]
    pub fn last_of_month(self) -> Option<Self> {
        self.first_of_month()?.plus_months(1)?.0.minus_days(1)
    }

    /// Days from `self` to `other`; negative when `other` is earlier.
    #[must_use]
    pub fn days_until(self, other: Self) -> i64 {
        other.0.signed_duration_since(self.0).num_days()
    }

    /// Age in whole years on `day` of somebody born on `self`; negative before birth.
    #[must_use]
    pub fn age_on(self, day: Self) -> i64 {
        let years = i64::from(day.year()).saturating_sub(i64::from(self.year()));
        let before_birthday = (day.month(), day.day()) < (self.month(), self.day());
        years.saturating_sub(i64::from(before_birthday))
    }
}

impl core::fmt::Display for CivilDate {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.with_text(|text| f.write_str(text))
    }
}

impl serde::Serialize for CivilDate {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        self.with_text(|text| s.serialize_str(text))
    }
}

/// From a day up to, not including, another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InForce {
    /// First day.
    pub from: Ymd,
    /// First day after; absent while still in force.
    pub until: Option<Ymd>,
}

impl InForce {
    /// Whether the interval holds this day.
    #[must_use]
    pub fn contains(&self, day: CivilDate) -> bool {
        let day = day.ymd();
        self.from <= day && self.until.is_none_or(|until| day < until)
    }
}

/// A time of day, to the minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ClockTime {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

impl core::fmt::Display for ClockTime {
    /// `HH:MM`.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

impl ClockTime {
    /// The middle of the day.
    pub const NOON: Self = Self { hour: 12, minute: 0 };

    /// Five bytes, `HH:MM`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes: &[u8; 5] = text.as_bytes().try_into().ok()?;
        let [h1, h2, b':', m1, m2] = *bytes else {
            return None;
        };
        let pair = |a: u8, b: u8| {
            (a.is_ascii_digit() && b.is_ascii_digit())
                .then(|| a.wrapping_sub(b'0').wrapping_mul(10).wrapping_add(b.wrapping_sub(b'0')))
        };
        let (hour, minute) = (pair(h1, h2)?, pair(m1, m2)?);
        (hour < 24 && minute < 60).then_some(Self { hour, minute })
    }
}

#[cfg(test)]
mod tests {
    use super::{CivilDate, ClockTime};

    #[test]
    fn only_ten_strict_bytes_are_a_date() {
        for bad in
            ["2026-1-5", "+2026-01-05", " 2026-01-05", "2026-13-01", "2026-02-29", "1899-12-31", "2026/01/05", ""]
        {
            assert_eq!(CivilDate::parse(bad), None, "{bad}");
        }
        assert_eq!(CivilDate::parse("2028-02-29").map(|day| day.to_string()).as_deref(), Some("2028-02-29"));
    }

    #[test]
    fn a_birthday_counts_from_its_own_day() {
        let date = |text| CivilDate::parse(text).unwrap();
        assert_eq!(date("2005-11-22").age_on(date("2026-11-21")), 20);
        assert_eq!(date("2005-11-22").age_on(date("2026-11-22")), 21);
        assert_eq!(date("2004-02-29").age_on(date("2025-02-28")), 20);
        assert_eq!(date("2004-02-29").age_on(date("2025-03-01")), 21);
    }

    #[test]
    fn a_time_is_five_bytes() {
        assert_eq!(ClockTime::parse("16:05"), Some(ClockTime { hour: 16, minute: 5 }));
        for bad in ["24:00", "1:00", "16:60", "ab:cd", "16:1a", "16:a1", "0::00"] {
            assert_eq!(ClockTime::parse(bad), None, "{bad}");
        }
    }
}
