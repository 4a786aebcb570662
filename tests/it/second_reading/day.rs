//! Days of the civil calendar, one after the other.

use std::fmt;

/// A day as written on paper.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    pub year: i32,
    pub month: u32,
    pub day: u32,
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

pub const fn day(year: i32, month: u32, day: u32) -> Day {
    Day { year, month, day }
}

pub fn parse(text: &str) -> Day {
    let parts: Vec<&str> = text.split('-').collect();
    day(parts[0].parse().unwrap(), parts[1].parse().unwrap(), parts[2].parse().unwrap())
}

/// A year is a leap year when four divides it; not when a hundred does, unless four hundred does.
pub fn is_leap(year: i32) -> bool {
    if year % 400 == 0 {
        true
    } else if year % 100 == 0 {
        false
    } else {
        year % 4 == 0
    }
}

pub fn days_in_month(year: i32, month: u32) -> u32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        _ => panic!("no month {month}"),
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Day {
    pub fn next(self) -> Day {
        if self.day < days_in_month(self.year, self.month) {
            day(self.year, self.month, self.day + 1)
        } else if self.month < 12 {
            day(self.year, self.month + 1, 1)
        } else {
            day(self.year + 1, 1, 1)
        }
    }

    pub fn previous(self) -> Day {
        if self.day > 1 {
            day(self.year, self.month, self.day - 1)
        } else if self.month > 1 {
            day(self.year, self.month - 1, days_in_month(self.year, self.month - 1))
        } else {
            day(self.year - 1, 12, 31)
        }
    }

    /// The day itself is day 0.
    pub fn plus(self, days: u32) -> Day {
        let mut found = self;
        for _ in 0..days {
            found = found.next();
        }
        found
    }

    /// Days since 1 January 2000, which is day 0.
    pub fn number(self) -> i64 {
        let mut days = 0;
        for year in 2000..self.year {
            days += if is_leap(year) { 366 } else { 365 };
        }
        for month in 1..self.month {
            days += i64::from(days_in_month(self.year, month));
        }
        days + i64::from(self.day) - 1
    }

    pub fn from_number(number: i64) -> Day {
        let mut year = 2000;
        let mut left = number;
        loop {
            let length = if is_leap(year) { 366 } else { 365 };
            if left < length {
                break;
            }
            left -= length;
            year += 1;
        }
        let mut month = 1;
        while left >= i64::from(days_in_month(year, month)) {
            left -= i64::from(days_in_month(year, month));
            month += 1;
        }
        day(year, month, u32::try_from(left).unwrap() + 1)
    }

    /// 1 January 2000 was a Saturday.
    pub fn weekday(self) -> Weekday {
        use Weekday::{Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};
        let from_saturday = [Saturday, Sunday, Monday, Tuesday, Wednesday, Thursday, Friday];
        from_saturday[usize::try_from(self.number() % 7).unwrap()]
    }

    pub fn is_weekend(self) -> bool {
        matches!(self.weekday(), Weekday::Saturday | Weekday::Sunday)
    }
}
