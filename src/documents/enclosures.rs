//! Enclosures: only those that the visitor ticked, numbered in their order: that of the list, or the visitor's own.

use crate::intake::Intake;
use crate::terms::{Exhibit, Reason, Step};

/// What bears on an answer to a reason, the strongest first.
const fn of_reason(reason: Reason) -> &'static [Exhibit] {
    match reason {
        Reason::MedicalNecessity | Reason::PriorAuthorization => &[
            Exhibit::PlanPolicy,
            Exhibit::PlanOfCare,
            Exhibit::ProgressNotes,
            Exhibit::OutcomeMeasures,
            Exhibit::PhysicianOrder,
            Exhibit::NecessityLetter,
        ],
        Reason::NoProgress => &[Exhibit::OutcomeMeasures, Exhibit::ProgressNotes, Exhibit::PlanOfCare],
        Reason::VisitLimit => &[Exhibit::VisitLedger, Exhibit::PlanPolicy],
        Reason::AuthorizationMissing => &[Exhibit::Authorization, Exhibit::CallLog],
        Reason::OutOfNetwork => &[Exhibit::CallLog, Exhibit::PhysicianOrder],
        Reason::Coding => &[Exhibit::ClaimForms, Exhibit::Remittance],
        Reason::ModifierOrUnits => {
            &[Exhibit::MinutesLog, Exhibit::ProgressNotes, Exhibit::ClaimForms, Exhibit::Remittance]
        }
        Reason::PlanOfCare => &[Exhibit::PlanOfCare, Exhibit::PhysicianOrder],
        Reason::MissingInformation => &[Exhibit::ProgressNotes, Exhibit::PlanOfCare, Exhibit::ClaimForms],
        Reason::TimelyFiling => &[Exhibit::ClearinghouseReport, Exhibit::ClaimForms],
        Reason::Eligibility => &[Exhibit::InsuranceCard],
        Reason::NotCovered => &[Exhibit::PlanPolicy],
        Reason::Experimental => &[Exhibit::PlanPolicy, Exhibit::PlanOfCare, Exhibit::NecessityLetter],
        Reason::Duplicate => &[Exhibit::Remittance, Exhibit::ClaimForms],
        Reason::Referral => &[Exhibit::PhysicianOrder, Exhibit::PlanPolicy],
        Reason::CostShare => &[Exhibit::Remittance, Exhibit::PlanPolicy],
    }
}

/// What to gather for a letter: the decision, what its reasons need, the card where an office outside asks for it, and the
/// right to write for somebody else. Where no reason was stated, what a clinical one needs.
pub(crate) fn wanted(intake: &Intake, road: Option<Step>) -> Vec<Exhibit> {
    let mut wanted = vec![Exhibit::DenialLetter];
    if intake.needs_authorization() {
        wanted.push(Exhibit::Authorization);
    }
    let stated = if intake.reasons.is_empty() { &[Reason::MedicalNecessity][..] } else { &intake.reasons };
    wanted.extend(stated.iter().flat_map(|reason| of_reason(*reason)));
    if road == Some(Step::ExternalReview) {
        wanted.push(Exhibit::InsuranceCard);
    }
    in_order(&wanted)
}

/// The ticked enclosures in order, each once. The first is number 1.
pub(crate) fn in_order(ticked: &[Exhibit]) -> Vec<Exhibit> {
    let mut once: Vec<Exhibit> = Vec::with_capacity(ticked.len());
    for exhibit in ticked {
        if !once.contains(exhibit) {
            once.push(*exhibit);
        }
    }
    once
}

/// The number of an enclosure, if it is ticked.
pub(crate) fn number(ticked: &[Exhibit], exhibit: Exhibit) -> Option<usize> {
    let place = in_order(ticked).iter().position(|one| *one == exhibit)?;
    place.checked_add(1)
}

#[cfg(test)]
mod tests {
    use super::{in_order, number};
    use crate::intake::Edits;
    use crate::terms::Exhibit;

    #[test]
    fn each_has_one_number() {
        let ticked = [Exhibit::VisitLedger, Exhibit::DenialLetter, Exhibit::VisitLedger, Exhibit::PlanOfCare];
        assert_eq!(in_order(&ticked), [Exhibit::VisitLedger, Exhibit::DenialLetter, Exhibit::PlanOfCare]);
        assert_eq!(number(&ticked, Exhibit::DenialLetter), Some(2));
        assert_eq!(number(&ticked, Exhibit::CallLog), None);
    }

    #[test]
    fn the_visitors_order_comes_first_and_ticks_nothing() {
        let ticked = [Exhibit::DenialLetter, Exhibit::PlanOfCare, Exhibit::VisitLedger];
        let edits = Edits { exhibits: vec![Exhibit::VisitLedger, Exhibit::CallLog], ..Edits::default() };
        assert_eq!(edits.in_order(&ticked), [Exhibit::VisitLedger, Exhibit::DenialLetter, Exhibit::PlanOfCare]);
    }
}
