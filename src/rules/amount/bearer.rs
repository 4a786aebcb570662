//! Who bears the denial, by the group codes of the remittance: PR the patient, CO and PI the practice. OA says nothing.

use crate::intake::{Intake, Liability};
use crate::law::billing::{denial_code, is_arithmetic, printed_code};

/// Who bears the denial.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bearer {
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
        None => said(intake).fold(Bearer::Unknown, together),
    }
}

/// Whether a code puts the denial on somebody else than who is said to bear it.
pub(super) fn contradicted(intake: &Intake, bearer: Bearer) -> bool {
    let known = matches!(bearer, Bearer::Patient | Bearer::Provider);
    known && said(intake).any(|other| other != bearer && other != Bearer::Unclear)
}

/// What every code says.
fn said(intake: &Intake) -> impl Iterator<Item = Bearer> {
    let lines = intake.lines.iter().flat_map(|line| &line.codes);
    intake.codes.iter().chain(lines).filter_map(|code| by_code(code))
}

/// What the codes of one line say.
pub(crate) fn of_codes(codes: &[String]) -> Bearer {
    codes.iter().filter_map(|code| by_code(code)).fold(Bearer::Unknown, together)
}

fn together(so_far: Bearer, next: Bearer) -> Bearer {
    if so_far == Bearer::Unknown || so_far == next { next } else { Bearer::Unclear }
}

/// What one code says, when it has a group and is no arithmetic.
pub(in crate::rules) fn by_code(code: &str) -> Option<Bearer> {
    let (group, _) = printed_code(code);
    if group.is_some() && denial_code(code).is_some_and(|known| known.spares_patient()) {
        return Some(Bearer::Provider);
    }
    match group.filter(|_| !is_arithmetic(code))? {
        "PR" => Some(Bearer::Patient),
        "CO" | "PI" => Some(Bearer::Provider),
        "OA" => Some(Bearer::Unclear),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Bearer, by_code, of_codes};
    use crate::law::billing::is_arithmetic;

    #[test]
    fn codes_are_read_as_they_are_printed() {
        for text in ["PR-119", "PR 119", "pr119", " PR - 119", "PR"] {
            assert_eq!(by_code(text), Some(Bearer::Patient), "{text}");
        }
        assert_eq!(by_code("CO-A1"), Some(Bearer::Provider));
        assert_eq!(by_code("PI 204"), Some(Bearer::Provider));
        assert_eq!(by_code("OA-18"), Some(Bearer::Unclear));
        assert_eq!(by_code("OA-209"), Some(Bearer::Provider));
        assert_eq!(by_code("CO 50 N362"), Some(Bearer::Provider));
        for text in ["N362", "MA130", "50", "COB", "PRIOR", "", "é"] {
            assert_eq!(by_code(text), None, "{text}");
        }
    }

    #[test]
    fn arithmetic_of_a_payment_says_nothing_about_a_denial() {
        for text in ["CO-45", "PR-1", "PR 2", "OA23", "CO 253"] {
            assert_eq!(by_code(text), None, "{text}");
            assert!(is_arithmetic(text), "{text}");
        }
        // Corrections have a group of their own, which says nothing about who bears them.
        assert!(is_arithmetic("CR-45") && by_code("CR-50").is_none());
        assert!(["CO-50", "50", "N362", "CR-50"].into_iter().all(|code| !is_arithmetic(code)));
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
