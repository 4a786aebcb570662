//! From the codes of a remittance to the reason of a case.

use crate::law::billing::denial_code;
use crate::law::generated::ARITHMETIC_CODES;
use crate::terms::Reason;

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

/// What an adjustment reason code is.
pub(super) fn kind(code: &str) -> Kind {
    if matches!(code, "1" | "2" | "3") {
        Kind::Share
    } else if ARITHMETIC_CODES.contains(&code) {
        Kind::WriteOff
    } else if own(code).is_some() {
        Kind::Denial
    } else {
        Kind::Unknown
    }
}

/// The reason that an adjustment code stands for, or its remark codes where it says nothing without them.
pub(super) fn reason<'a>(code: &str, mut remarks: impl Iterator<Item = &'a str>) -> Option<Reason> {
    match code {
        // These need a remark to mean anything; without one that is known, the code's own general meaning is left.
        "16" | "96" | "226" | "252" => remarks.find_map(own).or_else(|| own(code)),
        _ => own(code).or_else(|| remarks.find_map(own)),
    }
}

fn own(code: &str) -> Option<Reason> {
    denial_code(code)?.reason.filter(|reason| *reason != Reason::CostShare)
}

/// Whether a code is a remark code rather than an adjustment reason: `N130`, `M51`, `MA04`.
pub(super) fn is_remark(code: &str) -> bool {
    let digits = code.strip_prefix("MA").or_else(|| code.strip_prefix('M')).or_else(|| code.strip_prefix('N'));
    digits.is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether a code as it is printed, with its group or without, is only the arithmetic of a payment.
#[must_use]
pub fn is_arithmetic(printed: &str) -> bool {
    let code = printed.split_once('-').map_or(printed, |(_, code)| code);
    matches!(kind(code), Kind::Share | Kind::WriteOff)
}
