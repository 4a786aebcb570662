//! Amounts, days and counts as files write them.

use crate::calendar::CivilDate;
use crate::intake::YEARS;
use crate::money::Cents;

/// More than any remittance pays.
const LARGEST: i64 = 1_000_000_000_000;

/// An amount such as `100`, `-12.5`, `.50`; never rounded.
pub(super) fn cents(text: &[u8]) -> Option<Cents> {
    let (negative, digits) = match text.split_first()? {
        (b'-', rest) => (true, rest),
        (b'+', rest) => (false, rest),
        _ => (false, text),
    };
    let mut sum: i64 = 0;
    let mut decimals: Option<u8> = None;
    let mut any = false;
    for (index, byte) in digits.iter().enumerate() {
        match byte {
            b'0'..=b'9' => {
                any = true;
                match decimals.as_mut() {
                    Some(2..) if *byte == b'0' => continue,
                    Some(2..) => return None,
                    Some(count) => *count = count.saturating_add(1),
                    None => {}
                }
                sum = sum.checked_mul(10)?.checked_add(i64::from(byte.wrapping_sub(b'0')))?;
            }
            b'.' if decimals.is_none() => decimals = Some(0),
            // An exponent of zero says nothing; others are not how money is written.
            b'e' | b'E' if any => {
                let rest = digits.get(index.saturating_add(1)..)?;
                let zeros = rest.strip_prefix(b"+").or_else(|| rest.strip_prefix(b"-")).unwrap_or(rest);
                if zeros.is_empty() || zeros.iter().any(|digit| *digit != b'0') {
                    return None;
                }
                break;
            }
            _ => return None,
        }
    }
    let scale = match decimals.unwrap_or(0) {
        0 => 100,
        1 => 10,
        _ => 1,
    };
    let cents = sum.checked_mul(scale).filter(|cents| any && *cents <= LARGEST)?;
    Some(Cents(if negative { cents.saturating_neg() } else { cents }))
}

/// A day as `YYYYMMDD`, or as `YYYY-MM-DD` with or without a time behind it.
pub(super) fn day(text: &str) -> Option<CivilDate> {
    let text = text.trim();
    let day = match text.get(..10).filter(|_| text.contains('-')) {
        Some(day) if text.len() == 10 || text.get(10..11) == Some("T") => CivilDate::parse(day)?,
        None if text.len() == 8 => {
            let part = |range| text.get(range).filter(|part: &&str| part.bytes().all(|byte| byte.is_ascii_digit()));
            CivilDate::new(part(0..4)?.parse().ok()?, part(4..6)?.parse().ok()?, part(6..8)?.parse().ok()?)?
        }
        Some(_) | None => return None,
    };
    // What a case takes.
    YEARS.contains(&day.year()).then_some(day)
}

/// A whole number of units; one with a fraction is none.
pub(super) fn units(text: &[u8]) -> Option<u32> {
    let hundredths = cents(text)?.0;
    if hundredths.checked_rem(100) != Some(0) {
        return None;
    }
    u32::try_from(hundredths.checked_div(100)?).ok().filter(|units| *units <= 1_000)
}

#[cfg(test)]
mod tests {
    use super::{cents, day, units};
    use crate::money::Cents;

    #[test]
    fn amounts_are_exact() {
        for (text, expected) in
            [("100", 10_000), ("0", 0), ("12.5", 1_250), (".5", 50), ("5.", 500), ("-7.05", -705), ("1.500", 150)]
        {
            assert_eq!(cents(text.as_bytes()), Some(Cents(expected)), "{text}");
        }
        assert_eq!(cents(b"2.5e0"), Some(Cents(250)));
        for text in ["", "-", ".", "1.005", "1,000", "1e2", "12a", "--1", "1.2.3", "99999999999999999999"] {
            assert_eq!(cents(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn days_are_real_days() {
        assert_eq!(day("20260228").unwrap().to_string(), "2026-02-28");
        assert_eq!(day("2026-02-28").unwrap().to_string(), "2026-02-28");
        assert_eq!(day("2026-02-28T10:00:00Z").unwrap().to_string(), "2026-02-28");
        for text in ["20260229", "260228", "2026-02", "18991231", "2026-02-280", "", "2026022é"] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn units_are_whole() {
        assert_eq!(
            (units(b"3"), units(b"2.0"), units(b"1.5"), units(b"-1"), units(b"x")),
            (Some(3), Some(2), None, None, None)
        );
    }
}
