//! X12 835, the health care claim payment: segments first, then what they say.

mod claim;
mod lexer;
mod payment;
mod reversals;

use super::sums::Kept;
use lexer::Lexer;
use payment::Payments;

/// A file of interchanges.
#[derive(Debug)]
pub(super) struct Reader {
    lexer: Lexer,
    payments: Payments,
}

impl Reader {
    /// Whose first byte is at this position.
    pub(super) fn at(byte: u64) -> Self {
        Self { lexer: Lexer::at(byte), payments: Payments::default() }
    }

    pub(super) fn push(&mut self, bytes: &[u8], kept: &mut Kept) {
        self.lexer.push(bytes, &mut self.payments, kept);
    }

    pub(super) fn finish(&mut self, kept: &mut Kept) {
        self.lexer.finish(&mut self.payments, kept);
    }
}
