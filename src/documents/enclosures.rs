//! Enclosures: only those that the visitor ticked, numbered in the fixed order of the list.

use crate::terms::Exhibit;

/// The ticked enclosures in order, each once. The first is number 1.
pub(crate) fn in_order(ticked: &[Exhibit]) -> Vec<Exhibit> {
    Exhibit::ALL.iter().copied().filter(|exhibit| ticked.contains(exhibit)).collect()
}

/// The number of an enclosure, if it is ticked.
pub(crate) fn number(ticked: &[Exhibit], exhibit: Exhibit) -> Option<usize> {
    let place = in_order(ticked).iter().position(|one| *one == exhibit)?;
    place.checked_add(1)
}

#[cfg(test)]
mod tests {
    use super::{in_order, number};
    use crate::terms::Exhibit;

    #[test]
    fn numbers_follow_the_list_and_not_the_ticks() {
        let ticked = [Exhibit::VisitLedger, Exhibit::DenialLetter, Exhibit::VisitLedger, Exhibit::PlanOfCare];
        assert_eq!(in_order(&ticked), [Exhibit::DenialLetter, Exhibit::PlanOfCare, Exhibit::VisitLedger]);
        assert_eq!(number(&ticked, Exhibit::VisitLedger), Some(3));
        assert_eq!(number(&ticked, Exhibit::CallLog), None);
    }
}
