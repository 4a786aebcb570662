//! Questions whose answers would change the result, in the order in which they matter.

use crate::order;
use crate::outcome::Question;

/// Every path that can be asked for, the most useful first.
const ORDER: &[&str] = &[
    "plan",
    "clues",
    "stage",
    "notice.dated",
    "notice.received",
    "notice.effective",
    "reasons",
    "timing",
    "urgent",
    "money.liability",
    "money.noticeOfNoncoverage",
    "money.selfPayPerVisit",
    "money.denied",
    "money.allowed",
    "money.billed",
    "money.network",
    "money.balanceBilled",
    "money.paidByPlan",
    "money.copayPerVisit",
    "money.visits",
    "money.coinsurancePercent",
    "money.deductibleLeft",
    "money.outOfPocketLeft",
    "money.paidByPatient",
    "therapy.measures",
    "money.otherWouldPay",
    "therapy.visitLimitExceptions",
    "therapy.setting",
    "onExchange",
    "issuer",
    "internalLevels",
    "clues.employer",
    "governmentPlan",
    "grandfathered",
    "notice.receivedProof",
    "notice.quotedReason",
    "patientBirthDate",
    "habilitative",
    "discipline",
    "lines",
    "billing.unitRule",
    "billing.yearToDate",
    "billing.locality",
    "therapy.startOfCare",
    "planOfCare.signed",
    "planOfCare.orderOnFile",
    "planOfCare.sent",
    "planOfCare.days",
    "therapy.serviceDates",
    "role",
    "events",
    "claim.electronic",
    "claim.clean",
    "claim.reasonGiven",
    "money.primaryCareCopay",
];

/// A growing list without repetition, where anybody will be asked.
#[derive(Debug)]
pub(super) struct Questions(Option<Vec<&'static str>>);

impl Questions {
    /// For a case whose questions are asked.
    pub(super) const fn heard() -> Self {
        Self(Some(Vec::new()))
    }

    /// Where only dates and figures are wanted: keeps no question.
    pub(super) const fn unheard() -> Self {
        Self(None)
    }

    /// Asks for the answer at a key path.
    pub(super) fn ask(&mut self, path: &'static str) {
        if let Some(asked) = &mut self.0
            && !asked.contains(&path)
        {
            asked.push(path);
        }
    }

    /// Asks for several.
    pub(super) fn ask_all(&mut self, paths: impl Iterator<Item = &'static str>) {
        paths.for_each(|path| self.ask(path));
    }

    /// The list, most useful first.
    pub(super) fn in_order(self) -> Vec<Question> {
        let asked = self.0.unwrap_or_default();
        let finding = asked.contains(&"plan");
        let rank = |path: &str| {
            let path = if path.starts_with("clues.") && finding { "clues" } else { path };
            ORDER.iter().position(|known| *known == path).unwrap_or(ORDER.len())
        };
        order::by_key(asked, |path| rank(path)).into_iter().map(|path| Question { path }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Questions;

    fn in_order(asked: &[&'static str]) -> Vec<&'static str> {
        let mut questions = Questions::heard();
        questions.ask_all(asked.iter().copied());
        questions.in_order().into_iter().map(|question| question.path).collect()
    }

    #[test]
    fn what_matters_most_is_asked_first_and_once() {
        assert_eq!(in_order(&["events", "reasons", "stage", "events"]), ["stage", "reasons", "events"]);
    }

    /// While the plan is looked for, a clue comes right after it; for a known plan the employer only sharpens the answer.
    #[test]
    fn a_clue_goes_before_the_rest_only_while_the_plan_is_looked_for() {
        assert_eq!(in_order(&["stage", "clues.employer", "plan"]), ["plan", "clues.employer", "stage"]);
        assert_eq!(in_order(&["clues.employer", "stage"]), ["stage", "clues.employer"]);
    }
}
