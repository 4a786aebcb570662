//! Remittances and explanations of benefits, read piece by piece: X12 835 and FHIR R4.
//!
//! A reader takes chunks of any size and gives the same claims for every way to cut the file. It keeps the piece at hand,
//! sums and lists of fixed length: what was denied is handed out with every chunk. Whatever cannot be read is a
//! [`Problem`] with its position, and the rest is read on.

mod amounts;
mod asked;
mod claim;
mod denial;
mod fhir;
mod problem;
mod reason;
mod sums;
mod text;
mod x12;

pub use asked::{Asked, PayerAnswer};
pub use claim::{Claim, Denied, Found, Line};
pub use denial::{denial, discipline};
pub use problem::{Place, Problem, ProblemCode};
pub use sums::Totals;

use sums::Kept;

/// A file being read.
#[derive(Debug, Default)]
pub struct Import {
    reader: Reader,
    kept: Kept,
    read: u64,
}

#[derive(Debug, Default)]
enum Reader {
    /// Nothing but blanks so far.
    #[default]
    Unknown,
    X12(Box<x12::Reader>),
    Fhir(Box<fhir::Reader>),
}

impl Import {
    /// Before the first byte.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads the next piece of the file.
    pub fn push(&mut self, mut bytes: &[u8]) {
        while let (Reader::Unknown, Some((first, rest))) = (&self.reader, bytes.split_first()) {
            // A mark of the byte order and blanks before the file.
            if first.is_ascii_whitespace() || matches!(first, 0xEF | 0xBB | 0xBF) {
                self.read = self.read.saturating_add(1);
                bytes = rest;
                continue;
            }
            self.reader = match first {
                b'{' | b'[' => Reader::Fhir(Box::new(fhir::Reader::at(self.read))),
                _ => Reader::X12(Box::new(x12::Reader::at(self.read))),
            };
        }
        self.read = self.read.saturating_add(u64::try_from(bytes.len()).unwrap_or(0));
        match &mut self.reader {
            Reader::Unknown => {}
            Reader::X12(reader) => reader.push(bytes, &mut self.kept),
            Reader::Fhir(reader) => reader.push(bytes, &mut self.kept),
        }
    }

    /// Says that the file has ended.
    pub fn finish(&mut self) {
        match &mut self.reader {
            Reader::Unknown => self.kept.problem(ProblemCode::Empty, Place::default(), ""),
            Reader::X12(reader) => reader.finish(&mut self.kept),
            Reader::Fhir(reader) => reader.finish(&mut self.kept),
        }
    }

    /// What was found since the last time it was asked.
    pub fn take(&mut self) -> Vec<Found> {
        core::mem::take(&mut self.kept.found)
    }

    /// Sums so far.
    #[must_use]
    pub fn totals(&self) -> &Totals {
        &self.kept.totals
    }

    /// The first problems; [`Totals::problems`] counts them all.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.kept.problems
    }

    /// Bytes read so far.
    #[must_use]
    pub const fn read(&self) -> u64 {
        self.read
    }
}
