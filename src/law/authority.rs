//! Where a value comes from: its authorities, what they govern, and when it was checked.

use crate::calendar::{CivilDate, InForce, Ymd};
use crate::terms::{Grade, PlanKind, Reason, Stage};

/// Where a citation may be used. An empty list means "any".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scope {
    /// Plan kinds that the authority governs.
    pub plans: &'static [PlanKind],
    /// Two-letter states.
    pub states: &'static [&'static str],
    /// Stages.
    pub stages: &'static [Stage],
    /// Reasons of a denial that it speaks of.
    pub reasons: &'static [Reason],
    /// Of insured group plans it governs those under ERISA, or those outside it, only.
    pub erisa: Option<bool>,
    /// It leaves grandfathered plans out.
    pub not_grandfathered: bool,
    /// Of insured group plans it governs those of small employers only.
    pub small: bool,
    /// It is about patients under this age.
    pub under_age: Option<u8>,
    /// The therapy that it is about.
    pub discipline: Option<crate::terms::Discipline>,
    /// Dates.
    pub in_force: InForce,
}

/// When something was last checked, and the first day on which that is too long ago.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checked {
    /// The day of the check.
    pub on: Ymd,
    /// To be checked again before this day.
    pub again: Ymd,
}

impl Checked {
    /// Whether the check is too old on a day. What had ended when it was checked stays as it was.
    #[must_use]
    pub fn is_old(&self, day: CivilDate, until: Option<Ymd>) -> bool {
        self.again <= day.ymd() && until.is_none_or(|until| until > self.on)
    }
}

/// Any value of the law data, with its age.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Value {
    /// Its kind and id.
    pub name: &'static str,
    /// Since when it holds, where it has versions.
    pub from: Option<Ymd>,
    /// Until when.
    pub until: Option<Ymd>,
    /// Its age.
    pub checked: Checked,
}

/// An authority or a publication that a value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// Lower-case dotted id, never reused.
    pub id: &'static str,
    /// As a lawyer cites it.
    pub cite: &'static str,
    /// What it is about, in our own words.
    pub title: &'static str,
    /// Where to read it.
    pub url: &'static str,
    /// The day on which it was read for this project.
    pub retrieved: Ymd,
    /// The oldest check of anything that rests on it, and by when it has to be read again.
    pub checked: Checked,
    /// How well it was verified.
    pub grade: Grade,
    /// What it governs.
    pub scope: Scope,
    /// Whether it is an authority that a letter may cite at all (a phone list is not).
    pub citable: bool,
}
