//! The steps of a count, as values: the text tables turn them into sentences.

use super::{CivilDate, Ymd};
use crate::terms::{Anchor, Unit, Words};

/// One step of a count, as values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CountStep {
    /// Day zero.
    Start {
        /// What happened.
        anchor: Anchor,
        /// When.
        date: CivilDate,
    },
    /// Day zero of an act not yet done, taken to be today.
    ProjectedStart {
        /// What would happen.
        anchor: Anchor,
        /// `asOf`.
        date: CivilDate,
    },
    /// Receipt was not given; the date on the notice stands in for it.
    DatedInsteadOfReceived {
        /// The date on the notice.
        date: CivilDate,
    },
    /// The law presumes receipt some days after the date on the notice.
    Presumed {
        /// The date on the notice.
        dated: CivilDate,
        /// Days presumed.
        days: u8,
        /// Presumed receipt.
        receipt: CivilDate,
    },
    /// Days taken from one month, with the running total.
    MonthPart {
        /// The month.
        month: Ymd,
        /// Days taken from it.
        days: u16,
        /// Total so far.
        total: u16,
    },
    /// The result of a count of days, months or working days.
    Counted {
        /// How many.
        n: u16,
        /// Of what.
        unit: Unit,
        /// From, not counted itself.
        from: CivilDate,
        /// Reached.
        to: CivilDate,
    },
    /// That month has no such day; this one was taken instead.
    MissingDay {
        /// The day of the month that does not exist.
        day: u8,
        /// The day taken.
        to: CivilDate,
    },
    /// A weekday that does not count as a working day.
    SkippedHoliday {
        /// The day.
        date: CivilDate,
        /// Its name.
        name: Words,
        /// The holiday is observed on it, not dated on it.
        observed: bool,
    },
    /// A last day that does not count.
    RolledPast {
        /// The day.
        date: CivilDate,
        /// The holiday, or `None` for a Saturday or Sunday.
        holiday: Option<Words>,
    },
    /// The last day was moved.
    RolledTo {
        /// Where to.
        date: CivilDate,
    },
    /// The window of the step itself runs longer.
    WindowStillOpen {
        /// Its last day.
        date: CivilDate,
    },
    /// "Whichever is later": the other date won.
    NotBefore {
        /// What it is.
        anchor: Anchor,
        /// The date that won.
        date: CivilDate,
    },
    /// The last day runs only to noon.
    Noon {
        /// The last day.
        date: CivilDate,
    },
    /// Days that the visitor took, which do not count against whoever decides.
    LeftOut {
        /// How many.
        days: u16,
        /// From the decision held.
        from: CivilDate,
        /// To the next request.
        to: CivilDate,
    },
    /// The step was taken on this day, in time.
    Filed {
        /// When it was filed.
        date: CivilDate,
    },
    /// The other side did its part on this day, in time.
    Done {
        /// When.
        date: CivilDate,
    },
    /// The other side asked for information, and its clock stood still.
    Paused {
        /// The day on which it asked.
        asked: CivilDate,
        /// The day from which what is left is counted.
        until: CivilDate,
        /// The answer has not been sent yet: it is taken to be sent today.
        projected: bool,
    },
    /// The start is not known, so nothing can be counted.
    NeedsDate {
        /// Key path of the missing date.
        path: &'static str,
    },
    /// The letter prints an earlier date, which leads.
    PrintedEarlier {
        /// Printed.
        printed: CivilDate,
        /// Computed.
        computed: CivilDate,
    },
    /// The letter prints a later date, which a plan may grant.
    PrintedLater {
        /// Printed.
        printed: CivilDate,
        /// Computed.
        computed: CivilDate,
    },
    /// Two laws bind; the earlier date leads.
    EarlierLawLeads {
        /// The date that leads.
        date: CivilDate,
    },
    /// Several readings of one law; the latest is taken before anybody is called late.
    LatestReadingLeads {
        /// The date that leads.
        date: CivilDate,
    },
    /// A remark of the law data: "no cut-off in this rule", "a later decision starts a new count".
    Remark(Words),
}
