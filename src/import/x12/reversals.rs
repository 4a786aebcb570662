//! Claims that were taken back, and the decisions that stand for them: in any order, and over several transactions.

use crate::calendar::CivilDate;
use crate::import::problem::{Place, ProblemCode};
use crate::import::sums::Kept;
use crate::money::Cents;

/// Claims taken back without a new decision that are kept, and decisions that may stand for one still to come.
const MOST: usize = 1_000;

/// A claim as reversals and corrections name each other.
#[derive(Debug)]
pub(super) struct Named {
    pub place: Place,
    /// Payer and account, or whose claim it is where there is no account.
    pub of: u64,
    /// The payer's number of it.
    pub number: String,
    /// The number of the claim that it takes back or stands for; often empty.
    pub original: String,
    pub days: Vec<CivilDate>,
}

/// What is open of a file.
#[derive(Debug, Default)]
pub(super) struct Reversals {
    /// With whether money went back.
    taken: Vec<(Named, bool)>,
    /// Corrections that came before their reversal.
    corrections: Vec<Named>,
}

impl Named {
    /// By number where the new decision names one; else of the same account and a day of care. A patient's account may have
    /// other visits.
    fn stands_for(&self, taken: &Self) -> bool {
        let was = if taken.original.is_empty() { &taken.number } else { &taken.original };
        let names = |number: &String| !number.is_empty() && number == was;
        let same_day =
            || self.days.is_empty() || taken.days.is_empty() || self.days.iter().any(|day| taken.days.contains(day));
        names(&self.original) || (self.of == taken.of && (names(&self.number) || same_day()))
    }
}

impl Reversals {
    /// Whether a claim that was taken back waits for its new decision.
    pub(super) fn any_open(&self) -> bool {
        !self.taken.is_empty()
    }

    /// Keeps a claim that was taken back until its new decision.
    pub(super) fn take_back(&mut self, claim: Named, paid: Cents, kept: &mut Kept) {
        let decided = |known: &Named| known.number != claim.number && known.stands_for(&claim);
        if let Some(index) = self.corrections.iter().position(decided) {
            self.corrections.remove(index);
            return;
        }
        if self.taken.len() >= MOST {
            let (oldest, owed) = self.taken.remove(0);
            oldest.nothing_follows(owed, kept);
        }
        self.taken.push((claim, paid < Cents::ZERO));
    }

    /// Whether a decision stands for a claim taken back before; `replaces`: it says of itself that it stands for one.
    pub(super) fn decide(&mut self, claim: Named, replaces: bool) -> bool {
        let found = self.taken.iter().position(|(taken, _)| claim.stands_for(taken));
        if let Some(index) = found {
            self.taken.remove(index);
        } else if replaces {
            if self.corrections.len() >= MOST {
                self.corrections.remove(0);
            }
            self.corrections.push(claim);
        }
        found.is_some()
    }

    /// At the end of the file.
    pub(super) fn finish(&mut self, kept: &mut Kept) {
        for (taken, owed) in self.taken.drain(..) {
            taken.nothing_follows(owed, kept);
        }
    }
}

impl Named {
    /// Money that went back without a word why is in no row.
    fn nothing_follows(&self, owed: bool, kept: &mut Kept) {
        if owed {
            kept.problem(ProblemCode::TakenBack, self.place, &self.number);
        }
    }
}
