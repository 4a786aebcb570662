//! Codes of a claim: how their units are counted and who gives them.

use super::TherapyThreshold;
use super::generated::{THERAPY_CODES, THERAPY_THRESHOLDS};
use crate::calendar::CivilDate;
use crate::terms::Discipline;

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
