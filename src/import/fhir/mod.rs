//! FHIR R4 `ExplanationOfBenefit`: one resource, a bundle, a list, or one resource a line.

mod benefit;
mod json;
mod tree;

use super::problem::{Place, ProblemCode};
use super::sums::{Kept, count};
use json::{Lexer, Step};
use tree::Builder;

/// A file of resources.
#[derive(Debug)]
pub(super) struct Reader {
    lexer: Lexer,
    builder: Builder,
    byte: u64,
    resources: u32,
    benefits: u32,
}

impl Reader {
    /// Whose first byte is at this position.
    pub(super) fn at(byte: u64) -> Self {
        Self { lexer: Lexer::default(), builder: Builder::default(), byte, resources: 0, benefits: 0 }
    }

    pub(super) fn push(&mut self, bytes: &[u8], kept: &mut Kept) {
        for byte in bytes {
            // Most bytes are inside of text.
            if self.lexer.swallow(*byte) {
                self.byte = self.byte.saturating_add(1);
                continue;
            }
            let mut again = true;
            while again {
                let step;
                (step, again) = self.lexer.push(*byte);
                self.step(step, kept);
            }
            self.byte = self.byte.saturating_add(1);
        }
    }

    fn step(&mut self, step: Step, kept: &mut Kept) {
        let place = Place { byte: self.byte, segment: self.resources.saturating_add(1) };
        match step {
            Step::None => {}
            Step::Broken => {
                kept.problem(ProblemCode::BadJson, place, "");
                self.builder = Builder::default();
            }
            Step::Token(token) => {
                let text = self.lexer.text();
                let Some(done) = self.builder.token(token, text, place) else { return };
                count(&mut self.resources);
                if done.too_long {
                    kept.problem(ProblemCode::TooLong, done.place, "");
                }
                if benefit::read(&done, kept) {
                    count(&mut self.benefits);
                }
            }
        }
    }

    pub(super) fn finish(&mut self, kept: &mut Kept) {
        // A number at the very end is ended by nothing else.
        self.push(b"\n", kept);
        let place = Place { byte: self.byte.saturating_sub(1), segment: self.resources };
        if !self.builder.is_empty() {
            kept.problem(ProblemCode::Truncated, place, "");
        } else if self.benefits == 0 && kept.totals.problems == 0 {
            kept.problem(ProblemCode::NotRemittance, Place::default(), "");
        }
    }
}
