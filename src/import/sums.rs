//! What is kept of a file: what was found since the last piece, sums, and lists of fixed length.

use std::collections::BTreeMap;

use super::claim::{Claim, Found};
use super::problem::{Place, Problem, ProblemCode};
use crate::money::Cents;

/// Problems that are listed; the others are counted.
const MOST_PROBLEMS: usize = 200;
/// Denied claims that are listed.
const MOST_CLAIMS: u32 = 120_000;

/// Sums over a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// Payments: transactions, or resources.
    pub payments: u32,
    /// Claims, reversals among them.
    pub claims: u32,
    /// Claim lines.
    pub lines: u32,
    /// Claims that take an earlier payment or denial back.
    pub reversals: u32,
    /// Claims with something denied and not reversed.
    pub denied_claims: u32,
    /// Charged.
    pub billed: Cents,
    /// Paid for claims.
    pub paid: Cents,
    /// Deductible, coinsurance and copayments.
    pub share: Cents,
    /// What contracts and other payers took off.
    pub write_off: Cents,
    /// Denied by this file: what its rows come to.
    pub denied: Cents,
    /// Denials of earlier files that this one takes back.
    pub denied_before: Cents,
    /// Cut for codes that are not known, where something was paid.
    pub other: Cents,
    /// Taken from payments on the practice's account; below zero where money was added.
    pub account: Cents,
    /// What was paid out.
    pub paid_out: Cents,
    /// Problems, listed or not.
    pub problems: u32,
}

impl Totals {
    /// Undoes what was added to the sums since; and once more where the file had counted the same before.
    pub(super) fn undo(&mut self, before: &Self, counted: bool) {
        let mut before = *before;
        for (now, was) in self.sums().into_iter().zip(before.sums()) {
            let added = now.0.saturating_sub(was.0);
            *now = Cents(was.0.saturating_sub(if counted { added } else { 0 }));
        }
    }

    /// What a claim took off the denials was none of this file's: it has a sum of its own.
    pub(super) fn denied_before(&mut self, before: &Self) {
        add(&mut self.denied_before, Cents(before.denied.0.saturating_sub(self.denied.0)));
        self.denied = before.denied;
    }

    fn sums(&mut self) -> [&mut Cents; 7] {
        let Self { billed, paid, share, write_off, denied, other, paid_out, .. } = self;
        [billed, paid, share, write_off, denied, other, paid_out]
    }
}

/// Adds where there is room: a file that overflows 64 bits of cents is no remittance.
pub(super) fn add(sum: &mut Cents, more: Cents) {
    *sum = Cents(sum.0.saturating_add(more.0));
}

pub(super) fn count(sum: &mut u32) {
    *sum = sum.saturating_add(1);
}

/// Everything kept.
#[derive(Debug, Default)]
pub(super) struct Kept {
    pub found: Vec<Found>,
    pub totals: Totals,
    pub problems: Vec<Problem>,
    next: u32,
    /// Denied claims that a reversal may name, by a digest of payer, number and amounts.
    open: BTreeMap<u64, u32>,
    full: bool,
}

impl Kept {
    pub(super) fn problem(&mut self, code: ProblemCode, place: Place, about: &str) {
        count(&mut self.totals.problems);
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(Problem { code, place, about: about.to_owned() });
        }
    }

    /// Hands a denied claim out.
    pub(super) fn denied(&mut self, claim: Claim) {
        if self.next >= MOST_CLAIMS {
            if !self.full {
                self.full = true;
                self.problem(ProblemCode::TooMany, claim.place, &claim.number);
            }
            return;
        }
        count(&mut self.totals.denied_claims);
        self.open
            .insert(digest(&claim.payer, name(&claim.number, &claim.account), claim.billed, claim.paid), self.next);
        self.found.push(Found::Denied(self.next, Box::new(claim)));
        count(&mut self.next);
    }

    /// Takes back the denied claim that a reversal names by number and amounts (charged, paid), if it is in this file.
    pub(super) fn reversed(
        &mut self,
        payer: &str,
        number: &str,
        account: &str,
        (billed, paid): (Cents, Cents),
    ) -> bool {
        let turned = |cents: Cents| Cents(cents.0.saturating_neg());
        let key = digest(payer, name(number, account), turned(billed), turned(paid));
        let Some(index) = self.open.remove(&key) else { return false };
        self.totals.denied_claims = self.totals.denied_claims.saturating_sub(1);
        self.found.push(Found::Reversed(index));
        true
    }
}

/// What a claim is known by.
fn name<'a>(number: &'a str, account: &'a str) -> &'a str {
    if number.is_empty() { account } else { number }
}

/// Sixteen bytes for a claim instead of its texts.
fn digest(payer: &str, name: &str, billed: Cents, paid: Cents) -> u64 {
    let amounts = [billed.0.to_le_bytes(), paid.0.to_le_bytes()];
    crate::digest::digest(payer.bytes().chain([0]).chain(name.bytes()).chain(amounts.into_iter().flatten()))
}
