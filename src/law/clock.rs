//! Time limits, what stops them, and what a step asks for.

use super::Applies;
use crate::calendar::{InForce, Period, Ymd};
use crate::terms::{Actor, Anchor, FiledWhen, MonthEnd, PlanKind, Roll, Step, Words};

/// One version of a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockVersion {
    /// When this version governs, by the date that the clock starts from.
    pub in_force: InForce,
    /// What it is counted from.
    pub start: Anchor,
    /// Days in the mail presumed by law, only with [`Anchor::PresumedReceipt`].
    pub presumed_days: u8,
    /// Parts counted one after another; empty when the law sets no date.
    pub periods: &'static [Period],
    /// Time that the count has to include ("36 hours, which shall include one working day"): the later of both holds.
    pub at_least: &'static [Period],
    /// Added once for each time that the visitor sent in more evidence while this clock ran.
    pub for_later_evidence: &'static [Period],
    /// What a request for missing information does to it.
    pub stopped: Option<Stopped>,
    /// A shorter time for whoever asks early enough to extend care that is about to run out.
    pub sooner: Option<Sooner>,
    /// What to do with a missing day; only months and years need it.
    pub month_end: Option<MonthEnd>,
    /// What to do when the count ends on a day off.
    pub roll: Roll,
    /// Whose holidays count for working days and for rolling: `federal` or a state.
    pub calendar: Option<&'static str>,
    /// The result is never before this day ("whichever is later").
    pub not_before: Option<Anchor>,
    /// The result is never before the leading date of the clock with this id.
    pub not_before_clock: Option<&'static str>,
    /// The last day runs only to noon.
    pub noon: bool,
    /// What counts as filed.
    pub filed_when: FiledWhen,
    /// The sources of these values.
    pub cites: &'static [&'static str],
}

/// What a request for missing information does to a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stopped {
    /// It stops only when asked within this time of the start.
    pub ask_within: Period,
    /// The visitor has at least this long to answer.
    pub answer_within: Period,
    /// It goes on at the end of that time even without an answer.
    pub goes_on_unanswered: bool,
    /// What is left is counted from the answer.
    pub then: Period,
    /// The whole time in days, where the part not yet used is a further reading of what is left.
    pub whole_days: Option<u16>,
}

/// A shorter time for whoever asks early enough to extend care that is about to run out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sooner {
    /// Asked at least so long before the approved care ends.
    pub asked_ahead: Period,
    /// The shorter time.
    pub period: Period,
}

/// A time limit: who has to do what, counted from what.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    /// Lower-case dotted id, never reused.
    pub id: &'static str,
    /// The regime it belongs to. Readings of one regime are weighed together.
    pub law: &'static str,
    /// What has to be done.
    pub step: Step,
    /// By whom.
    pub actor: Actor,
    /// When it applies.
    pub applies: Applies,
    /// Versions by date, sorted and disjoint.
    pub versions: &'static [ClockVersion],
    /// Order among the steps of one plan and stage: the first open one comes first.
    pub order: u8,
    /// Only ever a further reading, never the leading one (persuasive authority, an expected longer window).
    pub fallback: bool,
    /// Listed only where it surely applies: a faster road that nobody has to take, a duty that not every such plan has.
    pub surely: bool,
    /// Why this reading, in a sentence.
    pub why: Words,
    /// What follows when it is missed.
    pub if_missed: Words,
}

/// No two clocks share an id, and readings are told apart by their clocks all the time.
impl PartialEq for Clock {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Clock {}

/// Days that federal agencies told plans to leave out of the visitor's time, because of a disaster.
#[derive(Debug, Clone, Copy)]
pub struct Tolling {
    /// Lower-case dotted id.
    pub id: &'static str,
    /// Plan kinds.
    pub plans: &'static [PlanKind],
    /// States of the disaster area; empty for the whole country.
    pub states: &'static [&'static str],
    /// Steps of the visitor whose time stands still.
    pub steps: &'static [Step],
    /// First day left out.
    pub from: Ymd,
    /// Last day left out.
    pub through: Ymd,
    /// No more than this may be left out for one person.
    pub at_most: Period,
    /// Sources.
    pub cites: &'static [&'static str],
    /// Whom it reaches, in a sentence.
    pub why: Words,
}

impl PartialEq for Tolling {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Tolling {}

/// The least amount in dispute that a step asks for, by the day on which the request is filed. A year without a record
/// has no published amount: the one before never stands in for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Threshold {
    /// Lower-case dotted id.
    pub id: &'static str,
    /// The step that asks for it.
    pub step: Step,
    /// Plan kinds.
    pub plans: &'static [PlanKind],
    /// By the day of filing.
    pub in_force: InForce,
    /// The amount, in cents.
    pub cents: i64,
    /// Sources.
    pub cites: &'static [&'static str],
    /// What the screen says.
    pub words: Words,
}
