//! What a file says about claims.

use super::problem::Place;
use crate::calendar::CivilDate;
use crate::money::Cents;
use crate::terms::{PlanKind, Reason};

/// Found while reading.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    /// A claim with something denied; its number counts from zero.
    Denied(u32, Box<Claim>),
    /// The claim with this number was reversed further on: there is nothing to do about it any more.
    Reversed(u32),
}

/// A claim with something denied.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Claim {
    /// Where it begins.
    pub place: Place,
    /// The payer's name.
    pub payer: String,
    /// The kind of plan, where the file says it.
    pub plan: Option<PlanKind>,
    /// The practice.
    pub practice: String,
    /// Its national provider identifier.
    pub npi: String,
    /// Day of the remittance.
    pub dated: Option<CivilDate>,
    /// The payer's claim number.
    pub number: String,
    /// The practice's own account number.
    pub account: String,
    /// The patient's name.
    pub patient: String,
    /// The patient's member number.
    pub member: String,
    /// Charged, of all lines.
    pub billed: Cents,
    /// Paid, of all lines.
    pub paid: Cents,
    /// It stands for one that was reversed in the same file.
    pub corrects: bool,
    /// The payer sent it on to another payer.
    pub forwarded: bool,
    /// What was denied, by reason.
    pub denied: Vec<Denied>,
}

/// What was denied of a claim for one reason.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Denied {
    /// The reason; nothing where the codes are not known.
    pub reason: Option<Reason>,
    /// Codes of the claim as a whole.
    pub codes: Vec<String>,
    /// The lines; none where the claim was denied as a whole or the lines have no day.
    pub lines: Vec<Line>,
    /// Days of service.
    pub days: Vec<CivilDate>,
    /// How much was cut for it.
    pub cents: Cents,
    /// Who bears it, where no code says so but the amounts do.
    pub patient_bears: Option<bool>,
}

impl Denied {
    /// The codes of the claim as a whole, then those of its lines.
    pub fn codes(&self) -> impl Iterator<Item = &String> {
        self.codes.iter().chain(self.lines.iter().flat_map(|line| &line.codes))
    }
}

/// A denied line.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Line {
    /// Day of service.
    pub date: Option<CivilDate>,
    /// Procedure code.
    pub code: String,
    /// Modifiers.
    pub modifiers: Vec<String>,
    /// Units billed.
    pub units: Option<u32>,
    /// Charged.
    pub billed: Cents,
    /// Allowed, where the file says what the contract took off.
    pub allowed: Option<Cents>,
    /// Paid.
    pub paid: Cents,
    /// Denied.
    pub denied: Cents,
    /// The rest of the line was paid, or left to the patient.
    pub in_part: bool,
    /// Codes with their group.
    pub codes: Vec<String>,
}

impl Line {
    /// Says what was denied of it, and what the contract left. Where a part was paid or is the patient's share, the file's
    /// allowed amount is often that part alone, and no price of the whole line.
    pub(super) fn denied(self, denied: Cents, share: Cents, off: Option<Cents>) -> Self {
        let covered = self.paid.0.saturating_add(share.0);
        let least = if covered == 0 { 1 } else { covered.saturating_add(denied.0) };
        let left = |off: Cents| Cents(self.billed.0.saturating_sub(off.0));
        Self {
            allowed: self.allowed.filter(|allowed| allowed.0 >= least).or(off.map(left)),
            denied,
            in_part: covered != 0,
            ..self
        }
    }
}
