//! The payment that claims belong to: who pays whom, when, and whether the sums agree.

use super::claim::Open;
use super::lexer::Segment;
use super::reversals::Reversals;
use crate::calendar::CivilDate;
use crate::import::amounts;
use crate::import::problem::{Place, ProblemCode};
use crate::import::sums::{Kept, add, count};
use crate::import::text::clean;
use crate::money::Cents;

/// Whose names and numbers follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Party {
    #[default]
    Other,
    Payer,
    Payee,
}

/// What all claims of a transaction share.
#[derive(Debug, Default)]
pub(super) struct Payment {
    place: Place,
    /// Segments so far, the first included.
    segments: u32,
    party: Party,
    paid_out: Option<Cents>,
    claims: Cents,
    account: Cents,
    pub payer: String,
    pub practice: String,
    pub npi: String,
    /// The earliest day that the remittance bears.
    pub dated: Option<CivilDate>,
}

/// Reads transactions one after the other.
#[derive(Debug, Default)]
pub(super) struct Payments {
    payment: Option<Payment>,
    claim: Option<Box<Open>>,
    reversals: Reversals,
    /// In a transaction of another kind.
    skipping: bool,
}

/// An amount at a place; what is no amount is a problem, and nothing.
pub(super) fn money(text: &[u8], segment: &Segment<'_>, kept: &mut Kept) -> Option<Cents> {
    let text = text.trim_ascii();
    if text.is_empty() {
        return None;
    }
    let cents = amounts::cents(text);
    if cents.is_none() {
        kept.problem(ProblemCode::BadAmount, segment.place, &clean(segment.id()));
    }
    cents
}

/// A day at a place; what is no day is a problem, and nothing.
pub(super) fn day(text: &[u8], segment: &Segment<'_>, kept: &mut Kept) -> Option<CivilDate> {
    let text = clean(text);
    let day = amounts::day(&text);
    if day.is_none() && !text.is_empty() {
        kept.problem(ProblemCode::BadDate, segment.place, &clean(segment.id()));
    }
    day
}

impl Payments {
    pub(super) fn segment(&mut self, segment: &Segment<'_>, kept: &mut Kept) {
        let id = segment.id();
        match id {
            b"ST" => return self.begin(segment, kept),
            b"GS" | b"GE" | b"IEA" => return self.interrupt(kept),
            b"SE" if self.skipping => self.skipping = false,
            _ => {}
        }
        if self.skipping {
            return;
        }
        let Some(payment) = self.payment.as_mut() else {
            if !matches!(id, b"SE" | b"TA1") {
                kept.problem(ProblemCode::OutOfPlace, segment.place, &clean(id));
            }
            return;
        };
        count(&mut payment.segments);
        match id {
            b"CLP" => {
                self.close(kept);
                self.claim = Some(Box::new(Open::new(segment, kept)));
            }
            // A header or the practice's account: no claim is open any more.
            b"LX" | b"TS3" | b"TS2" => self.close(kept),
            b"PLB" => {
                self.close(kept);
                self.account(segment, kept);
            }
            b"SE" => self.end(segment, kept),
            _ => match (self.claim.as_mut(), self.payment.as_mut()) {
                (Some(claim), _) => claim.segment(segment, kept),
                (None, Some(payment)) => payment.segment(segment, kept),
                (None, None) => {}
            },
        }
    }

    /// A segment that is too long to be read counts like any other.
    pub(super) fn left_out(&mut self) {
        if let Some(payment) = self.payment.as_mut() {
            count(&mut payment.segments);
        }
    }

    /// A new interchange begins.
    pub(super) fn interchange(&mut self, kept: &mut Kept) {
        self.interrupt(kept);
    }

    pub(super) fn finish(&mut self, kept: &mut Kept) {
        self.interrupt(kept);
        self.reversals.finish(kept);
        if kept.totals.payments == 0 && kept.totals.problems == 0 {
            kept.problem(ProblemCode::NotRemittance, Place::default(), "");
        }
    }

    fn begin(&mut self, segment: &Segment<'_>, kept: &mut Kept) {
        self.interrupt(kept);
        self.skipping = segment.element(1).trim_ascii() != b"835";
        if self.skipping {
            kept.problem(ProblemCode::OtherKind, segment.place, &clean(segment.element(1)));
            return;
        }
        count(&mut kept.totals.payments);
        self.payment = Some(Payment { place: segment.place, segments: 1, ..Payment::default() });
    }

    /// A transaction that has no end of its own: what was read of it counts.
    fn interrupt(&mut self, kept: &mut Kept) {
        self.close(kept);
        self.skipping = false;
        if let Some(payment) = self.payment.take() {
            kept.problem(ProblemCode::NoEnd, payment.place, "");
        }
    }

    fn end(&mut self, segment: &Segment<'_>, kept: &mut Kept) {
        self.close(kept);
        let Some(payment) = self.payment.take() else { return };
        let said = amounts::cents(segment.element(1)).and_then(|count| count.0.checked_div(100));
        if said.is_some_and(|said| said != i64::from(payment.segments)) {
            kept.problem(ProblemCode::CountDiffers, segment.place, "");
        }
        let due = Cents(payment.claims.0.saturating_sub(payment.account.0));
        if payment.paid_out.is_some_and(|paid| paid != due) {
            kept.problem(ProblemCode::PaymentBalance, payment.place, "");
        }
    }

    fn close(&mut self, kept: &mut Kept) {
        if let (Some(claim), Some(payment)) = (self.claim.take(), self.payment.as_mut()) {
            add(&mut payment.claims, claim.paid());
            claim.close(payment, &mut self.reversals, kept);
        }
    }

    /// Pairs of a reason and an amount, from the third element on. A positive amount lowers the payment.
    fn account(&mut self, segment: &Segment<'_>, kept: &mut Kept) {
        for amount in segment.elements().skip(4).step_by(2) {
            if let Some(cents) = money(amount, segment, kept) {
                add(&mut kept.totals.account, cents);
                if let Some(payment) = self.payment.as_mut() {
                    add(&mut payment.account, cents);
                }
            }
        }
    }
}

impl Payment {
    fn segment(&mut self, segment: &Segment<'_>, kept: &mut Kept) {
        match segment.id() {
            b"BPR" => {
                self.paid_out = money(segment.element(2), segment, kept).map(|cents| match segment.element(3) {
                    b"D" => Cents(cents.0.saturating_neg()),
                    _ => cents,
                });
                add(&mut kept.totals.paid_out, self.paid_out.unwrap_or_default());
                let day = day(segment.element(16), segment, kept);
                self.day(day);
            }
            b"DTM" if segment.element(1) == b"405" => {
                let day = day(segment.element(2), segment, kept);
                self.day(day);
            }
            b"N1" => {
                self.party = match segment.element(1) {
                    b"PR" => Party::Payer,
                    b"PE" => Party::Payee,
                    _ => Party::Other,
                };
                let name = clean(segment.element(2));
                match self.party {
                    Party::Payer => self.payer = name,
                    Party::Payee => {
                        self.practice = name;
                        if segment.element(3) == b"XX" {
                            self.npi = clean(segment.element(4));
                        }
                    }
                    Party::Other => {}
                }
            }
            // Some payers give the identifier of the practice apart.
            b"REF" if self.party == Party::Payee && segment.element(1) == b"HPI" && self.npi.is_empty() => {
                self.npi = clean(segment.element(2));
            }
            b"SVC" | b"CAS" | b"NM1" | b"MOA" | b"MIA" | b"LQ" | b"AMT" | b"QTY" => {
                kept.problem(ProblemCode::OutOfPlace, segment.place, &clean(segment.id()));
            }
            _ => {}
        }
    }

    /// The earlier of two days is the careful one: deadlines are counted from it.
    fn day(&mut self, day: Option<CivilDate>) {
        self.dated = match (self.dated, day) {
            (Some(known), Some(day)) => Some(known.min(day)),
            (known, day) => known.or(day),
        };
    }
}
