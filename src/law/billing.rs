//! Codes of a claim: how their units are counted and who gives them.

use super::TherapyThreshold;
use super::generated::{DENIAL_CODES, THERAPY_CODES, THERAPY_THRESHOLDS};
use crate::calendar::CivilDate;
use crate::terms::{CodeMeaning, Discipline, Reason};

/// Where the rule for units comes from.
pub const UNITS_SOURCE: &str = "medicare.units";

/// A therapy procedure code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TherapyCode {
    /// In the pool of minutes that are billed in units of 15.
    pub timed: bool,
    therapists: &'static str,
}

impl TherapyCode {
    /// The code, in capitals; nothing where it is not one of therapy.
    #[must_use]
    pub fn find(code: &str) -> Option<Self> {
        THERAPY_CODES.lines().find_map(|line| {
            let (unit, rest) = line.split_once('|')?;
            let (therapists, codes) = rest.split_once('|')?;
            let listed = codes.split(' ').any(|known| known == code);
            listed.then_some(Self { timed: unit == "t", therapists })
        })
    }

    /// The only discipline that gives it, where there is one.
    #[must_use]
    pub fn only(&self) -> Option<Discipline> {
        match self.therapists {
            "p" => Some(Discipline::Pt),
            "o" => Some(Discipline::Ot),
            _ => None,
        }
    }

    /// Whether only speech therapists give it.
    #[must_use]
    pub fn is_speech(&self) -> bool {
        self.therapists == "s"
    }
}

/// The amounts of the year of a service, where they are published.
#[must_use]
pub fn therapy_threshold(on: CivilDate) -> Option<&'static TherapyThreshold> {
    THERAPY_THRESHOLDS.iter().find(|threshold| threshold.in_force.contains(on))
}

/// A code of a remittance, without its group, and what it stands for; nothing where it is not known.
#[must_use]
pub fn denial_code(printed: &str) -> Option<(&'static str, CodeMeaning)> {
    let plain: String =
        printed.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase()).collect();
    let groups = ["CO", "PR", "OA", "PI", "CR"];
    let code = groups.iter().find_map(|group| plain.strip_prefix(group)).unwrap_or(&plain);
    DENIAL_CODES.lines().find_map(|line| {
        let (meaning, codes) = line.split_once('|')?;
        Some((codes.split(' ').find(|known| *known == code)?, CodeMeaning::parse(meaning)?))
    })
}

/// Whether a reason may be what a code stands for.
#[must_use]
pub const fn code_fits(meaning: CodeMeaning, reason: Reason) -> bool {
    match meaning {
        CodeMeaning::Bundled | CodeMeaning::Units | CodeMeaning::Coding => {
            matches!(reason, Reason::ModifierOrUnits | Reason::Coding)
        }
        CodeMeaning::Authorization | CodeMeaning::Referral => {
            matches!(reason, Reason::PriorAuthorization | Reason::AuthorizationMissing | Reason::Referral)
        }
        CodeMeaning::MissingInformation => {
            matches!(reason, Reason::MissingInformation | Reason::PlanOfCare | Reason::Coding)
        }
        CodeMeaning::Duplicate => matches!(reason, Reason::Duplicate),
        CodeMeaning::Eligibility => matches!(reason, Reason::Eligibility),
        CodeMeaning::TimelyFiling => matches!(reason, Reason::TimelyFiling),
        // Medicare refuses therapy without its modifier with a code for used-up benefits.
        CodeMeaning::VisitLimit => matches!(reason, Reason::VisitLimit | Reason::ModifierOrUnits),
        CodeMeaning::NotCovered => matches!(reason, Reason::NotCovered | Reason::Experimental),
        CodeMeaning::Experimental | CodeMeaning::MedicalNecessity => {
            matches!(reason, Reason::MedicalNecessity | Reason::NoProgress | Reason::Experimental)
        }
        CodeMeaning::OutOfNetwork => matches!(reason, Reason::OutOfNetwork),
        CodeMeaning::PlanOfCare => matches!(reason, Reason::PlanOfCare),
        CodeMeaning::CostShare => matches!(reason, Reason::CostShare),
        CodeMeaning::Other => true,
    }
}
