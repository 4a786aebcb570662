//! What could not be read, and where.

/// A position in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// Bytes before it.
    pub byte: u64,
    /// Which segment, counted from one over the whole file; which resource, in FHIR. Zero before the first.
    pub segment: u32,
}

/// Something that could not be read or does not add up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub code: ProblemCode,
    /// Where.
    pub place: Place,
    /// Number of the claim, or the name of the segment; empty where there is none.
    pub about: String,
}

macro_rules! codes {
    ($($(#[$meta:meta])* $variant:ident = $text:literal,)+) => {
        /// The kinds of problem. What a person reads about each comes from the text tables.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum ProblemCode { $($(#[$meta])* $variant,)+ }

        impl ProblemCode {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Stable code for programs.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }
        }
    };
}

codes! {
    /// Nothing in the file.
    Empty = "empty",
    /// Neither a remittance nor an explanation of benefits.
    NotRemittance = "not-remittance",
    /// No interchange header: the delimiters were found from the first segments.
    NoEnvelope = "no-envelope",
    /// An interchange header that names no delimiters.
    BadHeader = "bad-header",
    /// A transaction or resource of another kind, left out.
    OtherKind = "other-kind",
    /// Not a segment.
    BadSegment = "bad-segment",
    /// A segment or resource longer than is taken.
    TooLong = "too-long",
    /// No amount of money.
    BadAmount = "bad-amount",
    /// Units that are no whole number.
    BadUnits = "bad-units",
    /// No day.
    BadDate = "bad-date",
    /// A segment where none of its kind may be.
    OutOfPlace = "out-of-place",
    /// A line whose charge less its adjustments is not what was paid.
    LineBalance = "line-balance",
    /// The same of a claim.
    ClaimBalance = "claim-balance",
    /// Claims less adjustments of the practice's account are not the payment.
    PaymentBalance = "payment-balance",
    /// A transaction without its end.
    NoEnd = "no-end",
    /// The count of segments at the end of a transaction is another.
    CountDiffers = "count-differs",
    /// The file stops in the middle.
    Truncated = "truncated",
    /// A payment taken back, and no new decision about the claim.
    TakenBack = "taken-back",
    /// Lines that were paid together under one code.
    Together = "together",
    /// Care dated after the remittance.
    CareAfterNotice = "care-after-notice",
    /// More claims, lines or payers than are listed.
    TooMany = "too-many",
    /// Not JSON from here on.
    BadJson = "bad-json",
}
