//! What a practice has to look up elsewhere, because no rule that was read here settles it.

use super::Findings;
use super::lines::Line;
use crate::intake::Intake;
use crate::law::BillingRule;
use crate::law::billing::{billing_rule, number};
use crate::outcome::{About, CodeFound};
use crate::terms::{BillingNumber, CodeSet, Role, Step};

pub(super) fn find(intake: &Intake, lines: &[Line<'_>], codes: &[CodeFound], findings: &mut Findings) {
    if intake.role != Role::Provider {
        return;
    }
    let corrects =
        |code: &CodeFound| code.roads.iter().any(|road| road.step == Step::CorrectedClaim && road.due.is_none());
    if codes.iter().any(corrects) {
        findings.add("corrected-claim", About::default());
    }
    if intake.may_be_first() && codes.iter().any(CodeFound::upheld) {
        findings.add("upheld", About::default());
    }
    // What a state's Medicaid program has of its own.
    let of_program = |name: &str| {
        let of_state = |rule: &BillingRule| rule.states.contains(&intake.state.as_str());
        intake.plan.is_medicaid() && billing_rule(name).is_some_and(of_state)
    };
    let child = lines.first().and_then(|line| number(BillingNumber::ChildAge, line.claim.date));
    let child = child.and_then(|age| intake.under_age(u8::try_from(age).ok()?));
    if of_program("child") && child == Some(true) {
        findings.add("child", About::default());
    }
    let at_school = lines.iter().find(|line| line.is_in(CodeSet::SchoolPlace));
    if let Some(line) = at_school.filter(|_| of_program("school")) {
        findings.add("school", line.about());
    }
}
