//! Civil dates and the counting of periods. No clock, and no time zone but a state's own for hours.

mod count_step;
mod date;
mod holidays;
mod period;
mod zone;

pub use count_step::CountStep;
pub use date::{CivilDate, ClockTime, InForce, Ymd};
pub use holidays::{DayOff, DaysOff, Holiday, HolidayRule, Observance};
pub use period::{Counted, Period, Policy, count, last_day};
pub use zone::{LocalTime, StateTime};
