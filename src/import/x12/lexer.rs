//! From bytes to segments. The delimiters are those that each interchange header names.

use super::payment::Payments;
use crate::import::problem::{Place, ProblemCode};
use crate::import::sums::{Kept, count};

/// Longer than any segment of a remittance.
const LONGEST: usize = 16_384;
/// Within these the first segments of a file without a header show its delimiters.
const HEADLESS: usize = 600;
/// A header has 106 bytes; one whose fields are not filled up has fewer.
const HEADER: usize = 200;

/// What separates what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Delimiters {
    element: u8,
    /// Nothing where there is no header to name it.
    component: Option<u8>,
    segment: u8,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Blanks before a segment.
    Between,
    /// The first bytes of one, which may be a header.
    Start,
    /// In a header, whose own delimiters rule.
    Header,
    /// In a file without a header, whose delimiters are not known yet.
    Headless,
    /// In a segment.
    Segment,
    /// In something that is none: until the end of it, or the next header.
    Lost,
}

/// Cuts segments.
#[derive(Debug)]
pub(super) struct Lexer {
    state: State,
    delimiters: Option<Delimiters>,
    piece: Vec<u8>,
    /// Of the next byte.
    byte: u64,
    /// Of the segment at hand.
    place: Place,
}

impl Delimiters {
    /// Whether a byte is a break of a line that says nothing: files are wrapped at a width, in the middle of anything.
    fn wraps(self, byte: u8) -> bool {
        matches!(byte, b'\r' | b'\n') && ![Some(self.element), self.component, Some(self.segment)].contains(&Some(byte))
    }
}

/// A segment.
#[derive(Clone, Copy)]
pub(super) struct Segment<'a> {
    bytes: &'a [u8],
    delimiters: Delimiters,
    pub place: Place,
}

impl<'a> Segment<'a> {
    /// The name and the elements; an absent element is empty.
    pub(super) fn id(&self) -> &'a [u8] {
        self.element(0)
    }

    pub(super) fn element(&self, index: usize) -> &'a [u8] {
        self.bytes.split(|byte| *byte == self.delimiters.element).nth(index).unwrap_or_default()
    }

    pub(super) fn elements(&self) -> impl Iterator<Item = &'a [u8]> + use<'a> {
        let separator = self.delimiters.element;
        self.bytes.split(move |byte| *byte == separator)
    }

    /// The parts of a composite element. Without a header, what follows the two letters of a qualifier separates them.
    pub(super) fn components(&self, element: &'a [u8]) -> impl Iterator<Item = &'a [u8]> + use<'a> {
        let separator = self.delimiters.component.or_else(|| element.get(2).copied()).unwrap_or(b':');
        element.split(move |byte| *byte == separator)
    }
}

/// What stands before a name at the end, in which a line may be wrapped too.
fn ahead_of<'a>(piece: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    name.iter().rev().try_fold(piece, |left, letter| {
        let said = left.iter().rposition(|byte| !matches!(byte, b'\r' | b'\n'))?;
        left.get(..=said)?.strip_suffix(&[*letter])
    })
}

impl Lexer {
    pub(super) fn at(byte: u64) -> Self {
        let place = Place { byte, segment: 0 };
        Self { state: State::Between, delimiters: None, piece: Vec::new(), byte, place }
    }

    pub(super) fn push(&mut self, mut bytes: &[u8], payments: &mut Payments, kept: &mut Kept) {
        while let Some(first) = bytes.first() {
            let taken = match self.state {
                State::Between => {
                    let blanks = bytes.iter().take_while(|byte| self.is_blank(**byte)).count();
                    if blanks == 0 {
                        self.begin();
                    }
                    blanks
                }
                State::Start => {
                    self.start(*first);
                    1
                }
                State::Header => {
                    self.header(*first, payments, kept);
                    1
                }
                State::Headless => {
                    self.headless(*first, payments, kept);
                    1
                }
                State::Segment => self.segment(bytes, payments, kept),
                State::Lost => {
                    self.lost(*first);
                    1
                }
            };
            self.byte = self.byte.saturating_add(u64::try_from(taken).unwrap_or(0));
            bytes = bytes.get(taken..).unwrap_or_default();
        }
    }

    /// What is left is a last segment without its terminator: an envelope's end says nothing that could be cut off.
    pub(super) fn finish(&mut self, payments: &mut Payments, kept: &mut Kept) {
        match self.state {
            State::Between | State::Lost => {}
            State::Segment | State::Start => {
                let whole = [b"SE".as_slice(), b"GE", b"IEA"].iter().any(|id| self.piece.starts_with(id));
                if whole && self.delimiters.is_some() {
                    self.emit(payments, kept);
                } else {
                    kept.problem(ProblemCode::Truncated, self.place, "");
                }
            }
            State::Header => kept.problem(ProblemCode::BadHeader, self.place, ""),
            State::Headless => kept.problem(ProblemCode::NotRemittance, self.place, ""),
        }
        self.piece.clear();
        self.state = State::Between;
        payments.finish(kept);
    }

    fn is_blank(&self, byte: u8) -> bool {
        byte.is_ascii_whitespace() || byte == 0 || self.delimiters.is_some_and(|known| known.segment == byte)
    }

    fn begin(&mut self) {
        self.piece.clear();
        self.place.byte = self.byte;
        count(&mut self.place.segment);
        self.state = State::Start;
    }

    /// Three letters and a separator make a header, wherever it stands: two files may be joined.
    fn start(&mut self, byte: u8) {
        let ends = self.delimiters.is_some_and(|known| known.segment == byte);
        if ends {
            // A segment of less than four bytes is none; `Segment` says so.
            self.state = State::Segment;
            self.piece.push(byte);
            return;
        }
        if self.delimiters.is_some_and(|known| known.wraps(byte)) {
            return;
        }
        self.piece.push(byte);
        let header = if self.piece.len() < 4 {
            b"ISA".starts_with(&self.piece)
        } else {
            self.piece.starts_with(b"ISA") && !byte.is_ascii_alphanumeric()
        };
        self.state = match (header, self.delimiters) {
            (true, _) if self.piece.len() < 4 => State::Start,
            (true, _) => State::Header,
            (false, Some(_)) => State::Segment,
            (false, None) => State::Headless,
        };
    }

    /// Sixteen elements, the last of one byte, and the terminator after it.
    fn header(&mut self, byte: u8, payments: &mut Payments, kept: &mut Kept) {
        // The terminator may be a break of a line; before it, such a break only wraps.
        let full = || {
            let element = self.piece.get(3);
            let separators = self.piece.iter().filter(|known| element == Some(known)).count();
            separators == 16 && self.piece.last() != element
        };
        if matches!(byte, b'\r' | b'\n') && !full() {
            return;
        }
        self.piece.push(byte);
        let element = self.piece.get(3).copied().unwrap_or(b'*');
        let separators = self.piece.split(|known| *known == element).count().saturating_sub(1);
        let component = self.piece.iter().rposition(|known| *known == element).map(|last| last.saturating_add(1));
        let length = component.map_or(usize::MAX, |at| at.saturating_add(2));
        if separators == 16 && self.piece.len() == length {
            let component = self.piece.iter().rev().nth(1).copied();
            let distinct = component != Some(byte) && byte != element && !byte.is_ascii_alphanumeric();
            if distinct && component.is_some_and(|byte| !byte.is_ascii_alphanumeric()) {
                self.delimiters = Some(Delimiters { element, component, segment: byte });
                payments.interchange(kept);
                self.piece.clear();
                self.state = State::Between;
                return;
            }
        } else if separators <= 16 && self.piece.len() < HEADER {
            return;
        }
        kept.problem(ProblemCode::BadHeader, self.place, "");
        self.lose();
    }

    /// Without a header the segment after the first shows where the first ended.
    fn headless(&mut self, byte: u8, payments: &mut Payments, kept: &mut Kept) {
        self.piece.push(byte);
        let next = match self.piece.get(..2) {
            Some(b"ST") => b"BPR".as_slice(),
            Some(b"GS") => b"ST",
            Some(_) => {
                kept.problem(ProblemCode::NotRemittance, self.place, "");
                return self.lose();
            }
            None => return,
        };
        let Some(element) = self.piece.get(2).copied() else { return };
        let before = self.piece.strip_suffix(&[element]).and_then(|piece| ahead_of(piece, next));
        let ended = before.filter(|before| before.len() > 3).and_then(|before| {
            let segment = before.trim_ascii_end();
            // Either a mark of its own, or a line break and nothing else.
            let mark = segment.last().copied().filter(|mark| !mark.is_ascii_alphanumeric());
            mark.or_else(|| before.get(segment.len()).copied())
        });
        if let Some(segment) = ended.filter(|segment| *segment != element) {
            kept.problem(ProblemCode::NoEnvelope, self.place, "");
            self.delimiters = Some(Delimiters { element, component: None, segment });
            let piece = core::mem::take(&mut self.piece);
            let read = u64::try_from(piece.len()).unwrap_or(0).saturating_sub(1);
            self.byte = self.byte.saturating_sub(read);
            self.place.segment = self.place.segment.saturating_sub(1);
            self.state = State::Between;
            self.push(&piece, payments, kept);
            // The caller counts the last byte.
            self.byte = self.byte.saturating_sub(1);
        } else if self.piece.len() > HEADLESS {
            kept.problem(ProblemCode::NotRemittance, self.place, "");
            self.lose();
        }
    }

    fn lose(&mut self) {
        self.piece.clear();
        self.state = State::Lost;
    }

    /// The piece holds the last bytes, for a header in the middle of anything.
    fn lost(&mut self, byte: u8) {
        if self.delimiters.is_some_and(|known| known.segment == byte) {
            self.state = State::Between;
            return;
        }
        if self.piece.len() == 4 {
            self.piece.remove(0);
        }
        self.piece.push(byte);
        let header = self.piece.len() == 4 && self.piece.starts_with(b"ISA") && !byte.is_ascii_alphanumeric();
        if header {
            self.place.byte = self.byte.saturating_sub(3);
            count(&mut self.place.segment);
            self.state = State::Header;
        }
    }

    /// Takes bytes up to the end of the segment, and says how many.
    fn segment(&mut self, bytes: &[u8], payments: &mut Payments, kept: &mut Kept) -> usize {
        let Some(delimiters) = self.delimiters else {
            self.lose();
            return 0;
        };
        // `Start` may have met the terminator already.
        if self.piece.last() == Some(&delimiters.segment) {
            self.piece.pop();
            self.emit(payments, kept);
            return 0;
        }
        let end = bytes.iter().position(|byte| *byte == delimiters.segment);
        let part = bytes.get(..end.unwrap_or(bytes.len())).unwrap_or_default();
        let mut taken = 0_usize;
        for run in part.split_inclusive(|byte| delimiters.wraps(*byte)) {
            let (said, breaks) = match run.split_last() {
                Some((last, said)) if delimiters.wraps(*last) => (said, 1),
                _ => (run, 0),
            };
            let room = LONGEST.saturating_sub(self.piece.len());
            if said.len() > room {
                kept.problem(ProblemCode::TooLong, self.place, "");
                payments.left_out();
                self.lose();
                return taken.saturating_add(room);
            }
            self.piece.extend_from_slice(said);
            taken = taken.saturating_add(said.len()).saturating_add(breaks);
        }
        if end.is_some() {
            self.emit(payments, kept);
            return part.len().saturating_add(1);
        }
        part.len()
    }

    fn emit(&mut self, payments: &mut Payments, kept: &mut Kept) {
        self.state = State::Between;
        let Some(delimiters) = self.delimiters else { return };
        let segment = Segment { bytes: &self.piece, delimiters, place: self.place };
        let id = segment.id();
        let named = matches!(id.len(), 2 | 3) && id.iter().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        if named && id.len() < self.piece.len() {
            payments.segment(&segment, kept);
        } else {
            kept.problem(ProblemCode::BadSegment, self.place, "");
        }
        self.piece.clear();
    }
}
