//! From the codes of a remittance to the reason of a case.

use crate::law::billing::{DenialCode, denial_code, is_arithmetic};
use crate::terms::{CodeMeaning, Reason};

/// What an adjustment of a remittance is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Deductible, coinsurance, copayment.
    Share,
    /// What the contract, the fee schedule or another payer takes off.
    WriteOff,
    /// It denies.
    Denial,
    /// A code that is not known: a denial where nothing was paid.
    Unknown,
}

/// What an adjustment reason code is, with its group or without.
pub(super) fn kind(code: &str) -> Kind {
    let known = denial_code(code);
    if known.is_some_and(|known| known.meaning == CodeMeaning::CostShare) {
        Kind::Share
    } else if is_arithmetic(code) {
        Kind::WriteOff
    } else if known.is_some_and(|known| known.needs_remark() || stands_for(known).is_some()) {
        Kind::Denial
    } else {
        Kind::Unknown
    }
}

/// The reason that an adjustment code stands for, or its remark codes where it says nothing without them.
pub(super) fn reason<'a>(code: &str, mut remarks: impl Iterator<Item = &'a str>) -> Option<Reason> {
    // Without a remark that is known, the code's own general meaning is left.
    let remark_first = denial_code(code).is_some_and(|known| known.needs_remark());
    let general = || own(code);
    if remark_first { remarks.find_map(own).or_else(general) } else { general().or_else(|| remarks.find_map(own)) }
}

fn own(code: &str) -> Option<Reason> {
    denial_code(code).and_then(stands_for)
}

fn stands_for(known: DenialCode) -> Option<Reason> {
    known.reason.filter(|reason| *reason != Reason::CostShare)
}

/// Whether a code is a remark code rather than an adjustment reason: `N130`, `M51`, `MA04`.
pub(super) fn is_remark(code: &str) -> bool {
    let digits = code.strip_prefix("MA").or_else(|| code.strip_prefix('M')).or_else(|| code.strip_prefix('N'));
    digits.is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}
