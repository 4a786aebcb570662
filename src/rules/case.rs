//! A case with what many records ask for and no answer says: worked out once, and passed along.

use super::{escalation, readings, road};
use crate::intake::Intake;
use crate::terms::Step;

/// The answers, and what follows from them for every record.
#[derive(Clone, Copy)]
pub(super) struct Case<'a> {
    /// The answers.
    pub intake: &'a Intake,
    /// The step that comes next and that a letter can ask for.
    pub road: Option<Step>,
    /// The step that was taken against the newest decision.
    pub filed: Option<Step>,
    /// Whether the time to decide the appeal that was filed is over by every reading.
    pub overdue: bool,
    /// Whether to keep how each record was weighed.
    pub traced: bool,
}

impl<'a> Case<'a> {
    /// Works out the rest from the answers.
    pub(super) fn new(intake: &'a Intake) -> Self {
        // The clocks that decide these ask for none of them.
        let case = Self { intake, road: None, filed: None, overdue: false, traced: false };
        let case = Self { road: road::next(&case), ..case };
        let appealed = intake.appeal_filed.is_some() || readings::is_appealed(intake);
        let case = Self { filed: intake.appeal_filed_step.or(case.road).filter(|_| appealed), ..case };
        Self { overdue: escalation::is_due(&case), ..case }
    }

    /// The same case, with how each record was weighed.
    pub(super) const fn traced(self, traced: bool) -> Self {
        Self { traced, ..self }
    }

    /// The same case, supposing other answers to what is not known.
    pub(super) fn supposing(self, intake: &'a Intake) -> Self {
        Self { intake, ..self }
    }
}
