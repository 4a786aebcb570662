//! Enclosures: only those that the visitor ticked, numbered in their order: that of the list, or the visitor's own.

use crate::terms::Exhibit;

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
