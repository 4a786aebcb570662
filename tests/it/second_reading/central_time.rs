//! Central time: six hours behind Greenwich, five from the second Sunday of March to the first of November, at two in the morning (15 U.S.C. 260a, 261, 263).

use super::day::{Day, Weekday, day};

/// Minutes since the start of 2000 at Greenwich.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Moment(i64);

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

fn sunday(year: i32, month: u32, nth: u32) -> Day {
    let mut date = day(year, month, 1);
    while date.weekday() != Weekday::Sunday {
        date = date.next();
    }
    date.plus(7 * (nth - 1))
}

/// Whether the clocks are an hour ahead at that moment: from 8:00 at Greenwich in March to 7:00 in November.
fn is_daylight(moment: i64) -> bool {
    let year = Day::from_number(moment.div_euclid(DAY)).year;
    let starts = sunday(year, 3, 2).number() * DAY + 8 * HOUR;
    let ends = sunday(year, 11, 1).number() * DAY + 7 * HOUR;
    starts <= moment && moment < ends
}

fn offset(moment: i64) -> i64 {
    if is_daylight(moment) { 5 * HOUR } else { 6 * HOUR }
}

impl Moment {
    /// The moment at which a wall clock in Missouri shows a time. The hour that comes twice in November is taken the second time, so that nobody is called late an hour too early.
    pub fn at(date: Day, minutes: i64) -> Moment {
        let wall = date.number() * DAY + minutes;
        let standard = wall + 6 * HOUR;
        let daylight = wall + 5 * HOUR;
        if is_daylight(standard) && is_daylight(daylight) { Moment(daylight) } else { Moment(standard) }
    }

    pub fn plus_hours(self, hours: i64) -> Moment {
        Moment(self.0 + hours * HOUR)
    }

    /// The last moment of a day.
    pub fn end_of(date: Day) -> Moment {
        Moment::at(date.next(), 0)
    }

    pub fn date(self) -> Day {
        Day::from_number((self.0 - offset(self.0)).div_euclid(DAY))
    }

    /// As the contract spells it: ISO 8601 with the offset of the place.
    pub fn spelled(self) -> String {
        let wall = self.0 - offset(self.0);
        let minutes = wall.rem_euclid(DAY);
        format!(
            "{}T{:02}:{:02}:00-{:02}:00",
            Day::from_number(wall.div_euclid(DAY)),
            minutes / HOUR,
            minutes % HOUR,
            offset(self.0) / HOUR
        )
    }
}
