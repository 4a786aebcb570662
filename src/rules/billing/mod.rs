//! What the lines of a claim come to: units, assistants, modifiers, and what is wrong with them.

mod assistants;
mod codes;
mod days;
mod differences;
mod expected;
mod lines;
mod look_ups;
mod modifiers;
mod plan_of_care;
mod supported;
mod threshold;
mod units;

use super::case::Case;
use super::questions::Questions;
use crate::law::billing::billing_rule;
use crate::outcome::{About, Billing, BillingFinding, Deadline};
use crate::terms::PlanKind;
use lines::Line;

pub(super) use codes::check as codes;
pub(super) use threshold::{check as threshold, over as over_threshold};

/// The dates alone. Which claim was sent back, its codes say, and whether its modifiers are why.
pub(super) fn dates(case: &Case<'_>, known: &[Deadline], questions: &mut Questions) -> Vec<Deadline> {
    let intake = case.intake;
    let mut findings = Findings::default();
    let mut deadlines = plan_of_care::find(intake, &mut findings, questions).1;
    if !intake.codes.is_empty() || intake.lines.iter().any(|line| !line.codes.is_empty()) {
        modifiers::find(intake, &Line::all(intake), &mut findings, questions);
        deadlines.extend(codes::filed_anew(case, known, &codes::find(case, &findings.0)));
    }
    deadlines
}

/// Everything that the lines say, the dates of the plan of care, and until when what was sent back is filed anew; `known` are the dates that were found before.
pub(super) fn find(case: &Case<'_>, known: &[Deadline], questions: &mut Questions) -> (Billing, Vec<Deadline>) {
    let intake = case.intake;
    let lines = Line::all(intake);
    let grouped = days::by_discipline(&lines);
    let days = days::count(&lines, &grouped, questions);
    let mut findings = Findings::default();
    let unit_rule = differences::rule_of(intake);
    differences::find(intake, &lines, (&grouped, &days), unit_rule, &mut findings, questions);
    let assistants = assistants::find(&grouped, &days);
    if intake.plan == PlanKind::Medicare {
        assistants::compare(intake, &lines, &grouped, &assistants, &mut findings);
    }
    modifiers::find(intake, &lines, &mut findings, questions);
    let supported = supported::units(&lines, (&grouped, &days), unit_rule);
    let expected = expected::find(intake, (&lines, &supported), &mut findings, questions);
    let (plan_of_care, mut deadlines) = plan_of_care::find(intake, &mut findings, questions);
    let mut counted: Vec<(String, _)> = Vec::new();
    for line in &lines {
        if !counted.iter().any(|(code, _)| *code == line.code) {
            counted.push((line.code.clone(), line.known.map(|known| known.counted)));
        }
    }
    let mut denial_codes = codes::find(case, &findings.0);
    deadlines.extend(codes::filed_anew(case, known, &denial_codes));
    codes::count(intake, known, &mut denial_codes);
    look_ups::find(intake, &lines, &denial_codes, &mut findings);
    let findings = findings.0;
    let codes = counted;
    let found = Billing { days, unit_rule, assistants, codes, denial_codes, expected, plan_of_care, findings };
    (found, deadlines)
}

/// A growing list.
#[derive(Default)]
struct Findings(Vec<BillingFinding>);

impl Findings {
    /// By the last part of the rule's id.
    fn add(&mut self, name: &str, about: About) {
        self.0.extend(billing_rule(name).map(|rule| BillingFinding { rule, about }));
    }
}
