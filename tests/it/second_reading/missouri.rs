//! Policies and employer plans bought from a Missouri carrier: RSMo 376.1350 to 376.1390 beside the federal clocks. Elsewhere the federal floor alone.

use super::clock::{Clock, End, days, on, theirs, two_laws, yours};
use super::counting::{
    is_missouri_working_day, leave_out_sunday, missouri_working_days, missouri_working_days_of_visitor,
    months_to_last_day,
};
use super::day::Day;
use super::employer::{
    after_outbreak, appeal_decision, internal_appeal, plan_documents, receipt, request_decision, reviewer_decision,
    second_level,
};
use super::facts::{Event, Facts, Timing, is_clinical};

pub fn clocks(facts: &Facts) -> Vec<Clock> {
    let state = facts.in_missouri();
    let mut found = Vec::new();
    match facts.stage() {
        "denial" => {
            found.push(internal_appeal(facts));
            found.extend(decision_on_grievance(facts, "internal-appeal", "internal-appeal"));
            found.extend(decision_on_request(facts));
            if state {
                // RSMo 376.1389 decides an expedited grievance in 72 hours: nothing is left to acknowledge.
                if facts.urgent() != Some(true) {
                    found.push(acknowledgment(facts, "internal-appeal", "internal-appeal"));
                }
                found.extend(external_review(facts));
                found.extend(reconsideration_call(facts));
            }
        }
        "first-appeal-denied" => {
            let second = facts.plan() == "insured-group" && facts.levels() != Some(1);
            if second {
                found.push(second_level(facts));
                found.extend(decision_on_grievance(facts, "second-level-appeal", "second-level-appeal"));
            }
            found.extend(external_review(facts));
        }
        "second-appeal-denied" => found.extend(external_review(facts)),
        "external-review-denied" if state => found.push(court(facts)),
        _ => {}
    }
    if state {
        found.push(answer_to_regulator(facts));
    }
    if facts.plan() == "insured-group" && facts.employer_is_private() {
        found.push(plan_documents(facts));
    }
    found
}

/// 45 CFR 147.136(a)(1): the federal clocks bind policies and plans that are not grandfathered; a private employer's plan has them from ERISA anyway.
fn federal_clocks_bind(facts: &Facts) -> bool {
    (facts.plan() == "insured-group" && !facts.employer_is_outside_erisa()) || facts.grandfathered() != Some(true)
}

fn federal(facts: &Facts, ends: Vec<End>) -> Vec<End> {
    if federal_clocks_bind(facts) { ends } else { Vec::new() }
}

/// RSMo 376.1382.1(1): the carrier acknowledges a grievance within ten working days.
fn acknowledgment(facts: &Facts, step: &str, first: &str) -> Clock {
    let filed = facts.filed_or_today(step, first);
    theirs("plan", "plan-acknowledgment", days([missouri_working_days(filed.date, 10)]))
}

/// RSMo 376.1382: twenty working days to investigate and five to decide; thirty more to investigate if told why on or before the twentieth.
/// RSMo 376.1385.1 takes the same times for the second level, RSMo 376.1389 sets 72 hours for an expedited grievance.
fn decision_on_grievance(facts: &Facts, step: &str, first: &str) -> Option<Clock> {
    two_laws("appeal-decision", facts, |facts| {
        let federal = federal(facts, appeal_decision(facts, step, first));
        [federal, if facts.in_missouri() { grievance(facts, step, first) } else { Vec::new() }]
    })
}

fn grievance(facts: &Facts, step: &str, first: &str) -> Vec<End> {
    let filed = facts.filed_or_today(step, first);
    let mut ends = Vec::new();
    if facts.urgent() != Some(true) {
        let told_by = missouri_working_days(filed.date, 20);
        let extended = facts.filed(step, first).is_some()
            && facts.events("extended").into_iter().any(|event| event.date >= filed.date && event.date <= told_by);
        ends.push(on(missouri_working_days(filed.date, if extended { 20 + 30 + 5 } else { 20 + 5 })));
    }
    if facts.urgent() != Some(false) {
        ends.push(filed.plus_hours(72, true));
    }
    ends
}

/// RSMo 376.1363.2-.4: 36 hours that include one working day before care, one working day during a course of treatment (376.1350(7)),
/// and thirty working days after it, where necessity is reviewed.
fn decision_on_request(facts: &Facts) -> Option<Clock> {
    two_laws("plan-decision", facts, |facts| {
        let federal = federal(facts, request_decision(facts));
        [federal, if facts.in_missouri() { utilization_review(facts) } else { Vec::new() }]
    })
}

fn utilization_review(facts: &Facts) -> Vec<End> {
    let mut ends = Vec::new();
    if let Some(request) = facts.first_event("request-received").and_then(|request| complete(facts, request)) {
        if matches!(facts.timing(), None | Some(Timing::Before)) {
            ends.push(thirty_six_hours(request));
        }
        if matches!(facts.timing(), None | Some(Timing::During)) {
            ends.push(on(missouri_working_days(request.date, 1)));
        }
    }
    if let Some(claim) = facts.first_event("claim-received").and_then(|claim| complete(facts, claim))
        && facts.may_be_after()
        && (facts.reasons().is_empty() || facts.reasons().into_iter().any(is_clinical))
    {
        ends.push(on(missouri_working_days(claim.date, 30)));
    }
    ends
}

/// RSMo 376.1363.2-.4 count from "obtaining all necessary information": where the carrier asked for more before it decided, from the answer to what
/// it asked for last. Without an answer the time has not begun.
fn complete(facts: &Facts, came: Event) -> Option<Event> {
    let before_the_decision = |event: &Event| facts.notice_day().is_none_or(|notice| event.date <= notice);
    let asked = facts.events("asked-for-information").into_iter().filter(before_the_decision);
    let Some(last) = asked.filter(|asked| asked.can_answer(came)).max_by_key(|asked| (asked.date, asked.minutes))
    else {
        return Some(came);
    };
    let answers = facts.events("information-sent").into_iter().filter(before_the_decision);
    answers.filter(|answer| answer.can_answer(last)).min_by_key(|answer| (answer.date, answer.minutes))
}

/// 36 hours, and longer until a working day after the day of the request lies within them.
fn thirty_six_hours(request: Event) -> End {
    let (date, moment) = request.plus_hours(36, true);
    let working = missouri_working_days(request.date, 1);
    debug_assert!(is_missouri_working_day(working));
    if working <= date { (date, moment) } else { on(working) }
}

/// RSMo 376.1365: one working day from the provider's request, for decisions before and during care on clinical grounds.
fn reconsideration_call(facts: &Facts) -> Option<Clock> {
    (facts.timing() != Some(Timing::After) && facts.may_be_clinical())
        .then(|| theirs("plan", "reconsideration-call", days([missouri_working_days(facts.today(), 1)])))
}

/// RSMo 376.1387 and 20 CSR 100-5.010(4) name no cut-off. 45 CFR 147.136(c)(2)(vi): a state gives at least four months after receipt.
/// That is the safe date, never moved later for a missing day or a weekend.
fn external_review(facts: &Facts) -> Vec<Clock> {
    if !facts.in_missouri() && facts.grandfathered() == Some(true) {
        return Vec::new();
    }
    let assigned = facts.assigned();
    let safe = receipt(facts).map(|start| months_to_last_day(start, 4));
    let mut found = vec![
        yours("external-review", days(safe.into_iter().chain(after_outbreak(facts, safe)))),
        theirs("reviewer", "review-decision", reviewer_decision(facts, assigned)),
    ];
    // A reviewer waits for papers once an appeal is lost; before that only where the director was asked at once.
    let asked = facts.stage() != "denial" || facts.filed("external-review", "internal-appeal").is_some();
    if facts.in_missouri() && asked {
        // 45 CFR 147.136(c)(2)(x): at least five business days for the claimant's papers. Missouri is said to give fifteen (20 CSR 100-5.020, not
        // read): the later reading.
        let papers = [5, 15].map(|count| missouri_working_days_of_visitor(assigned.date, count));
        found.push(yours("claimant-evidence", days(papers)));
    }
    found
}

/// RSMo 376.1387.1: thirty days from the final decision. RSMo 1.040 leaves out a last day that is a Sunday; nobody relies on that.
fn court(facts: &Facts) -> Clock {
    let end: Option<Day> = facts.dated().map(|start| start.plus(30));
    yours("court-review", days(end.into_iter().flat_map(|end| [end, leave_out_sunday(end)])))
}

/// RSMo 376.1375.3: twenty days from the day on which the Department mails the inquiry; RSMo 1.040.
fn answer_to_regulator(facts: &Facts) -> Clock {
    let mailed = facts.first_event("complaint-filed").map_or(facts.today(), |event| event.date);
    theirs("plan", "complaint-response", days([leave_out_sunday(mailed.plus(20))]))
}
