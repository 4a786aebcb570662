//! Codes of the remittance that say another thing than the reasons chosen.

use crate::intake::Intake;
use crate::law::billing::{code_fits, denial_code};
use crate::outcome::{Check, CheckId, Level};

/// One for each known code that fits none of the reasons. A code that is not known says nothing.
pub(in crate::rules) fn check(intake: &Intake) -> impl Iterator<Item = Check> {
    let known = intake.codes.iter().enumerate().filter_map(|(index, code)| Some((index, denial_code(code)?)));
    let against = known.filter(|(_, (_, meaning))| {
        !intake.reasons.is_empty() && !intake.reasons.iter().any(|reason| code_fits(*meaning, *reason))
    });
    against.map(|(index, (code, meaning))| Check {
        id: CheckId::CodeMeaning(code, meaning),
        level: Level::Info,
        path: Some(format!("codes[{index}]")),
        cites: Vec::new(),
        detail: None,
    })
}
