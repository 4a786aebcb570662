//! What a practice has to look up elsewhere, because no rule that was read here settles it.

use super::Findings;
use super::lines::Line;
use crate::intake::Intake;
use crate::outcome::{About, CodeFound};
use crate::terms::{PlanKind, Role, Step};

/// Place of service: a school.
const SCHOOL: &str = "03";
/// Under this age Missouri covers therapy as care for children.
const CHILD: u8 = 21;

pub(super) fn find(intake: &Intake, lines: &[Line<'_>], codes: &[CodeFound], findings: &mut Findings) {
    if intake.role != Role::Provider {
        return;
    }
    let corrects =
        |code: &CodeFound| code.roads.iter().any(|road| road.step == Step::CorrectedClaim && road.due.is_none());
    if codes.iter().any(corrects) {
        findings.add("corrected-claim", About::default());
    }
    let healthnet = matches!(intake.plan, PlanKind::MedicaidManaged | PlanKind::MedicaidFfs) && intake.state == "MO";
    if healthnet && !lines.is_empty() && intake.under_age(CHILD) == Some(true) {
        findings.add("child", About::default());
    }
    let school = |line: &&Line<'_>| line.claim.place.as_deref() == Some(SCHOOL);
    for line in lines.iter().filter(|line| healthnet && school(line)).take(1) {
        findings.add("school", line.about());
    }
}
