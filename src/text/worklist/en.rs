//! English.

use crate::import::ProblemCode;

pub(super) const COLUMNS: [&str; 17] = [
    "Payer",
    "Claim",
    "Account",
    "Patient",
    "From",
    "To",
    "Procedures",
    "Codes",
    "Reason",
    "Road",
    "What to do",
    "Denied",
    "Stake at least",
    "Stake at most",
    "Won of 100",
    "Last day",
    "Days left",
];
pub(super) const UNKNOWN: &str = "Code not known";
pub(super) const ASK: &str =
    "An answer is missing: the kind of plan, the day of the decision, or which decision it is.";
pub(super) const NONE: &str = "No road is known here.";

/// What is to be done, in a word or two: what the page calls the roads.
pub(super) fn road(id: &str) -> &'static str {
    match id {
        "mend" => "Fix the claim",
        "appeal" => "Appeal",
        "ask" => "Answer first",
        "over" => "Too late",
        _ => "No road known",
    }
}

pub(super) const fn problem(code: ProblemCode) -> &'static str {
    match code {
        ProblemCode::Empty => "The file is empty.",
        ProblemCode::NotRemittance => "This is neither an X12 835 nor a FHIR ExplanationOfBenefit.",
        ProblemCode::NoEnvelope => "No ISA header: the delimiters were taken from the first segments.",
        ProblemCode::BadHeader => "This ISA header cannot be read.",
        ProblemCode::OtherKind => "Another kind of transaction, left out.",
        ProblemCode::BadSegment => "This segment cannot be read.",
        ProblemCode::TooLong => "Too long; part of it was left out.",
        ProblemCode::BadAmount => "This amount cannot be read.",
        ProblemCode::BadUnits => "Units that are no whole number were left out.",
        ProblemCode::BadDate => "This date cannot be read.",
        ProblemCode::OutOfPlace => "This segment belongs elsewhere and was left out.",
        ProblemCode::LineBalance => "The line does not add up: charge less adjustments is not what was paid.",
        ProblemCode::ClaimBalance => "The claim does not add up: charge less adjustments is not what was paid.",
        ProblemCode::PaymentBalance => "The payment is not the sum of its claims and account adjustments.",
        ProblemCode::NoEnd => "The transaction has no end.",
        ProblemCode::CountDiffers => "The transaction has another number of segments than it says.",
        ProblemCode::Truncated => "The file stops in the middle.",
        ProblemCode::TakenBack => {
            "A payment was taken back, and no new decision on the claim follows: ask the payer why."
        }
        ProblemCode::Together => "Paid together with another line under one code: check that the code is right.",
        ProblemCode::CareAfterNotice => "Care dated after the remittance.",
        ProblemCode::TooMany => "More than is listed here; the sums count them.",
        ProblemCode::BadJson => "The JSON cannot be read from here on.",
    }
}
