//! A case with what many records ask for and no answer says: worked out once, and passed along.

use super::lateness::{self, Late};
use super::{Depth, escalation, readings, road};
use crate::intake::Intake;
use crate::terms::Step;

/// The answers, and what follows from them for every record.
#[derive(Clone)]
pub(super) struct Case<'a> {
    /// The answers.
    pub intake: &'a Intake,
    /// The step that comes next and that a letter can ask for.
    pub road: Option<Step>,
    /// The step that was taken against the newest decision.
    pub filed: Option<Step>,
    /// Whether the time to decide the appeal that was filed is over by every reading.
    pub overdue: bool,
    /// The decision on an appeal that came after its time.
    pub late_decision: Option<Late>,
    /// How much is asked for.
    pub depth: Depth,
}

impl<'a> Case<'a> {
    /// Works out the rest from the answers.
    pub(super) fn new(intake: &'a Intake, depth: Depth) -> Self {
        Self { late_decision: lateness::decision(intake), depth, ..Self::weighing(intake) }
    }

    /// The same without looking back, for the clocks by which an earlier step is weighed.
    pub(super) fn weighing(intake: &'a Intake) -> Self {
        // The clocks that decide these ask for none of them, and nobody is told of their counts.
        let depth = Depth::Figures;
        let case = Self { intake, road: None, filed: None, overdue: false, late_decision: None, depth };
        let case = Self { road: road::next(&case), ..case };
        let appealed = readings::appealed_on(intake).is_some();
        let case = Self { filed: intake.appeal_filed_step.or(case.road).filter(|_| appealed), ..case };
        let case = Self { overdue: escalation::is_due(&case), ..case };
        let silent = case.overdue && case.filed == case.road && lateness::decided_since(intake).is_none();
        Self { road: road::unanswered(&case).filter(|_| silent).or(case.road), ..case }
    }

    /// Whether an appeal was not decided in its time, or only after it.
    pub(super) fn is_late(&self) -> bool {
        self.overdue || self.late_decision.is_some()
    }

    /// Whether to keep what became of every record.
    pub(super) fn is_traced(&self) -> bool {
        self.depth == Depth::Traced
    }

    /// Whether to keep how each date was counted.
    pub(super) fn is_told(&self) -> bool {
        self.depth != Depth::Figures
    }

    /// The same case, supposing other answers to what is not known.
    pub(super) fn supposing<'b>(&self, intake: &'b Intake) -> Case<'b>
    where
        'a: 'b,
    {
        Case { intake, ..self.clone() }
    }
}
