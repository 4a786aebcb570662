//! Who bears the denial, by the group codes of the remittance: PR the patient, CO and PI the practice. OA says nothing.

use crate::intake::{Intake, Liability};
use crate::law::generated::ARITHMETIC_CODES;

/// Who bears the denial.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Bearer {
    /// The patient may be billed.
    Patient,
    /// The practice may not bill the patient.
    Provider,
    /// The codes do not agree, or are of the group that says nothing.
    Unclear,
    /// Nothing says it.
    Unknown,
}

/// What the remittance says: its stated liability outranks its codes.
pub(super) fn of(intake: &Intake) -> Bearer {
    match intake.money.liability {
        Some(Liability::Patient) => Bearer::Patient,
        Some(Liability::Provider) => Bearer::Provider,
        None => {
            let lines = intake.lines.iter().flat_map(|line| &line.codes);
            intake.codes.iter().chain(lines).filter_map(|code| by_code(code)).fold(Bearer::Unknown, together)
        }
    }
}

/// What the codes of one line say.
pub(super) fn of_codes(codes: &[String]) -> Bearer {
    codes.iter().filter_map(|code| by_code(code)).fold(Bearer::Unknown, together)
}

fn together(so_far: Bearer, next: Bearer) -> Bearer {
    if so_far == Bearer::Unknown || so_far == next { next } else { Bearer::Unclear }
}

/// Whether a code denies anything, and is not the arithmetic of a payment.
pub(super) fn denies(code: &str) -> bool {
    let reason = split(code).map_or(code.trim(), |(_, reason)| reason);
    !ARITHMETIC_CODES.contains(&reason)
}

/// What one code says, when it has a group and is no arithmetic.
pub(in crate::rules) fn by_code(code: &str) -> Option<Bearer> {
    let (bearer, reason) = split(code)?;
    (!ARITHMETIC_CODES.contains(&reason)).then_some(bearer)
}

/// The group and the reason of a code as printed: "PR-119", "CO 50", "OA23", or the group alone.
fn split(code: &str) -> Option<(Bearer, &str)> {
    let code = code.trim();
    let (group, rest) = code.split_at_checked(2)?;
    let bearer = match group.to_ascii_uppercase().as_str() {
        "PR" => Bearer::Patient,
        "CO" | "PI" => Bearer::Provider,
        "OA" => Bearer::Unclear,
        _ => return None,
    };
    let reason = rest.trim_start_matches([' ', '-', '/', ':']);
    let reason = reason.split([' ', ',', ';']).next().unwrap_or_default();
    // A word that happens to begin so is no code: a reason has a digit.
    (reason.is_empty() || reason.bytes().any(|byte| byte.is_ascii_digit())).then_some((bearer, reason))
}

#[cfg(test)]
mod tests {
    use super::{Bearer, by_code, denies, of_codes};

    #[test]
    fn codes_are_read_as_they_are_printed() {
        for text in ["PR-119", "PR 119", "pr119", " PR - 119", "PR"] {
            assert_eq!(by_code(text), Some(Bearer::Patient), "{text}");
        }
        assert_eq!(by_code("CO-A1"), Some(Bearer::Provider));
        assert_eq!(by_code("PI 204"), Some(Bearer::Provider));
        assert_eq!(by_code("OA-18"), Some(Bearer::Unclear));
        for text in ["N362", "MA130", "50", "COB", "PRIOR", "", "é"] {
            assert_eq!(by_code(text), None, "{text}");
        }
    }

    #[test]
    fn arithmetic_of_a_payment_says_nothing_about_a_denial() {
        for text in ["CO-45", "PR-1", "PR 2", "OA23", "CO 253"] {
            assert_eq!(by_code(text), None, "{text}");
            assert!(!denies(text), "{text}");
        }
        assert!(denies("CO-50") && denies("50") && denies("N362"));
    }

    #[test]
    fn codes_that_disagree_leave_it_open() {
        let of = |codes: &[&str]| of_codes(&codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>());
        assert_eq!(of(&["CO-45", "PR-50"]), Bearer::Patient);
        assert_eq!(of(&["CO-50", "PR-119"]), Bearer::Unclear);
        assert_eq!(of(&["CO-50", "PI-97"]), Bearer::Provider);
        assert_eq!(of(&["OA-18"]), Bearer::Unclear);
        assert_eq!(of(&["N362"]), Bearer::Unknown);
    }
}
