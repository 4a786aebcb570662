//! All clocks of a case, and the date that the letter itself prints.

use super::clock::{Clock, by_the_letter, on};
use super::facts::Facts;
use super::{employer, federal_programs, medicaid, medicare, missouri};

pub fn clocks(facts: &Facts) -> Vec<Clock> {
    let mut found = match facts.plan() {
        "insured-individual" | "insured-group" => missouri::clocks(facts),
        "self-funded-erisa" | "self-funded-government" | "church" => employer::clocks(facts),
        "federal-employee" => federal_programs::federal_employees(facts),
        "medicare" => medicare::original(facts),
        "medicare-advantage" => medicare::advantage(facts),
        "medicaid-managed" => medicaid::managed(facts),
        "medicaid-ffs" => medicaid::fee_for_service(facts),
        "tricare" => federal_programs::tricare(facts),
        "va" => federal_programs::veterans(facts),
        "champva" => federal_programs::champva(facts),
        _ => Vec::new(),
    };
    print_deadline(facts, &mut found);
    if let Some(opened) = opened_by_a_late_decision(facts, &found) {
        found.push(opened);
    }
    found
}

/// What may be done when whoever decides has let every reading of its time pass: on to the next level of Medicare (42 CFR 405.970(d), 405.1016(f),
/// 405.1132), to the fair hearing (42 CFR 438.408(f)(1)(i)); a Medicare Advantage plan has to send the case on itself, in the same time (422.590).
fn opened_by_a_late_decision(facts: &Facts, found: &[Clock]) -> Option<Clock> {
    let (filed, decision, opened) = match (facts.plan(), facts.stage()) {
        ("medicare", "first-appeal-denied") => ("reconsideration", "review-decision", "alj-hearing"),
        ("medicare", "second-appeal-denied") => ("alj-hearing", "review-decision", "council-review"),
        ("medicare", "alj-denied") => ("council-review", "review-decision", "court-review"),
        ("medicaid-managed", "denial") => ("plan-appeal", "appeal-decision", "fair-hearing"),
        ("medicare-advantage", "denial") => ("reconsideration", "appeal-decision", "automatic-review"),
        _ => return None,
    };
    facts.filed(filed, filed)?;
    let decision = found.iter().find(|clock| clock.step == decision)?;
    if decision.readings.iter().any(|end| *end >= facts.today()) {
        return None;
    }
    if opened == "automatic-review" {
        return Some(Clock { step: opened, ..decision.clone() });
    }
    Some(by_the_letter(opened, None))
}

/// The date printed on the letter belongs to the first step open: earlier than the count it leads, later it is another reading, and where the
/// law names no day it is the day.
fn print_deadline(facts: &Facts, found: &mut [Clock]) {
    let Some(printed) = facts.printed() else { return };
    let Some(clock) = found.iter_mut().find(|clock| clock.actor == "you" && is_appeal(clock.step)) else { return };
    if clock.due.is_none() {
        // The letter has answered what an older rule could only suggest.
        clock.readings.retain(|older| *older >= printed);
    }
    clock.readings.push(printed);
    if clock.due.is_none_or(|due| printed < due.0) {
        clock.due = Some(on(printed));
    }
}

/// Not the papers for a reviewer: a letter prints the day of the appeal, and appeals are listed before what goes with them.
fn is_appeal(step: &str) -> bool {
    step != "claimant-evidence"
}
