//! What stops a clock of the other side, and what shortens it.

use crate::calendar::{self, CivilDate, ClockTime, CountStep, LocalTime, Policy};
use crate::intake::{Event, Intake};
use crate::law::generated::STATE_TIMES;
use crate::law::{ClockVersion, Period, Stopped};
use crate::terms::{EventKind, Roll, Timing, Unit};

/// A day, with its time where one was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moment {
    /// The day.
    pub date: CivilDate,
    /// Local time of the state.
    pub time: Option<ClockTime>,
}

impl Moment {
    pub(super) fn of(event: Event) -> Self {
        Self { date: event.date, time: event.time }
    }

    /// Not after `other`, as far as both are known: days alone decide when a time is missing.
    fn is_by(self, other: Self) -> bool {
        match (self.time, other.time) {
            (Some(own), Some(others)) => (self.date, own) <= (other.date, others),
            _ => self.date <= other.date,
        }
    }
}

/// A period later, to the minute where the law counts hours and the time is known, else to the day.
pub(super) fn later(from: Moment, period: Period, state: &str) -> Option<Moment> {
    if let Some(moment) = to_the_minute(from, period, state) {
        return Some(Moment { date: moment.date, time: Some(moment.time) });
    }
    let policy = Policy { periods: &[period], month_end: None, roll: Roll::None, days_off: None };
    Some(Moment { date: calendar::last_day(from.date, &policy)?, time: None })
}

/// The moment so many hours later; `None` unless the period is of hours, the time and the state's time known.
pub(super) fn to_the_minute(from: Moment, period: Period, state: &str) -> Option<LocalTime> {
    if period.unit != Unit::Hours {
        return None;
    }
    let zone = STATE_TIMES.iter().find(|zone| zone.state == state)?;
    zone.plus_hours(from.date, from.time?, period.n)
}

/// Noon of a day in the state's own time, where that is known.
pub(super) fn noon(date: CivilDate, state: &str) -> Option<LocalTime> {
    let noon = Moment { date, time: Some(ClockTime::NOON) };
    to_the_minute(noon, Period { n: 0, unit: Unit::Hours }, state)
}

/// Where a stopped clock goes on.
pub(super) struct Restart {
    /// From when what is left is counted.
    pub from: Moment,
    /// The answer has not been sent: it is taken to be sent today.
    pub projected: bool,
    /// What is left, in each reading.
    pub left: Vec<Period>,
    /// The pause, for the count.
    pub step: CountStep,
}

/// Whether a request for information stopped this clock, and where it goes on.
///
/// A request made after its own time stops nothing.
pub(super) fn restart(stopped: &Stopped, start: Moment, intake: &Intake) -> Option<Restart> {
    let of = |kind: EventKind| intake.events.iter().copied().filter(move |event| event.what == kind).map(Moment::of);
    let ask_by = later(start, stopped.ask_within, &intake.state)?;
    let asked = of(EventKind::AskedForInformation).find(|asked| start.is_by(*asked) && asked.is_by(ask_by))?;
    let answer_by = later(asked, stopped.answer_within, &intake.state)?;
    let answer = of(EventKind::InformationSent).find(|answer| asked.is_by(*answer));
    let (from, projected) = match answer {
        Some(answer) if !stopped.goes_on_unanswered || answer.is_by(answer_by) => (answer, false),
        Some(_) => (answer_by, false),
        None if stopped.goes_on_unanswered => (answer_by, false),
        None => (Moment { date: intake.as_of.max(asked.date), time: None }, true),
    };
    let mut left = vec![stopped.then];
    if let Some(whole) = stopped.whole_days {
        let used = u16::try_from(start.date.days_until(asked.date)).unwrap_or(0);
        left.push(Period { n: whole.saturating_sub(used), unit: Unit::Days });
    }
    let step = CountStep::Paused { asked: asked.date, until: from.date, projected };
    Some(Restart { from, projected, left, step })
}

/// What made a request or claim complete: its own receipt, or the answer to the last thing that was asked for before the
/// decision. None where that answer had not come.
pub(super) fn completed(came: Event, intake: &Intake) -> Option<Event> {
    let decided = intake.notice.day();
    let since = |kind: EventKind, first: Event| {
        let first = Moment::of(first);
        let fits = move |event: &Event| {
            event.what == kind && first.is_by(Moment::of(*event)) && decided.is_none_or(|day| event.date <= day)
        };
        intake.events.iter().copied().filter(fits)
    };
    match since(EventKind::AskedForInformation, came).next_back() {
        Some(asked) => since(EventKind::InformationSent, asked).next(),
        None => Some(came),
    }
}

/// The shorter time, where care under way was asked to be extended early enough.
pub(super) fn sooner(version: &ClockVersion, start: Moment, intake: &Intake) -> Option<Period> {
    let rule = version.sooner.filter(|_| intake.timing == Some(Timing::Concurrent))?;
    let approved = intake.event(EventKind::ApprovedUntil)?.date;
    let needed = later(start, rule.asked_ahead, &intake.state)?;
    // The approved care runs to the end of its last day.
    (needed.date <= approved).then_some(rule.period)
}
