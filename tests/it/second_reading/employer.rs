//! Employer plans, individual policies, church and government plans: 29 CFR 2560.503-1, and 45 CFR 147.136, which lends its clocks to plans outside ERISA.

use super::clock::{Clock, End, by_the_letter, days, on, theirs, yours};
use super::counting::{
    federal_business_days_of_others, federal_business_days_of_visitor, leave_out_weekend, months_to_first_of_next,
    months_to_last_day, roll, without_the_outbreak,
};
use super::day::Day;
use super::facts::{Event, Facts, Timing};

pub fn clocks(facts: &Facts) -> Vec<Clock> {
    let mut found = Vec::new();
    match facts.stage() {
        "denial" => {
            found.push(internal_appeal(facts));
            if federal_clocks_bind(facts) {
                found.extend(plan_decision(facts));
                found.push(theirs(
                    "plan",
                    "appeal-decision",
                    appeal_decision(facts, "internal-appeal", "internal-appeal"),
                ));
            }
        }
        "first-appeal-denied" => {
            if has_second_level(facts) {
                found.push(second_level(facts));
                if federal_clocks_bind(facts) {
                    let decision = appeal_decision(facts, "second-level-appeal", "second-level-appeal");
                    found.push(theirs("plan", "appeal-decision", decision));
                }
            }
            if has_external_review(facts) && !more_levels_come_first(facts) {
                found.extend(external_review(facts));
            }
            if facts.levels() == Some(1) {
                found.extend(court_after_the_plan(facts));
            }
        }
        "second-appeal-denied" if !has_external_review(facts) => found.extend(court_after_the_plan(facts)),
        "second-appeal-denied" if has_external_review(facts) => found.extend(external_review(facts)),
        "external-review-denied" if matches!(facts.plan(), "self-funded-erisa" | "church") => {
            // ERISA sets no time to sue, 29 U.S.C. 1132(a)(1)(B): the plan does.
            found.push(by_the_letter("civil-action", None));
        }
        _ => {}
    }
    if facts.plan() == "self-funded-erisa" {
        found.push(plan_documents(facts));
    }
    found
}

/// 45 CFR 147.136(a)(1): church and government plans have the federal clocks unless they are grandfathered; ERISA binds its own plans anyway.
fn federal_clocks_bind(facts: &Facts) -> bool {
    facts.plan() == "self-funded-erisa" || facts.grandfathered() != Some(true)
}

/// Receipt starts the time; when it is unknown, the printed date, which is never later.
pub fn receipt(facts: &Facts) -> Option<Day> {
    facts.received().or_else(|| facts.dated())
}

/// A later reading for employer and church plans, in years long past.
pub fn after_outbreak(facts: &Facts, end: Option<Day>) -> Option<Day> {
    let reached =
        matches!(facts.plan(), "insured-group" | "self-funded-erisa" | "church") && !facts.employer_is_public();
    without_the_outbreak(receipt(facts).filter(|_| reached)?, end?)
}

/// 29 CFR 2560.503-1(h)(3)(i): at least 180 days after receipt. No mailing presumption, no weekend rule.
/// 45 CFR 147.136(b)(2)(i), (b)(3)(i) lends it to plans outside ERISA that are not grandfathered, (a)(1); a grandfathered one reads its plan.
/// `LeGras` v. Aetna, 786 F.3d 1233 (9th Cir. 2015) lets an ERISA claimant file on the Monday after a weekend: a later reading, never relied on.
/// 22 CSR 10-3.075: the plan of Missouri's state employees has 180 days from the date of the notice; the federal days are a later reading.
pub fn internal_appeal(facts: &Facts) -> Clock {
    let from_receipt = receipt(facts).map(|start| start.plus(180));
    let from_notice = facts.dated().map(|start| start.plus(180));
    let federal = match facts.plan() {
        "insured-group" | "self-funded-erisa" if !facts.employer_is_outside_erisa() => {
            let courts = from_receipt.map(leave_out_weekend);
            let outbreak = after_outbreak(facts, from_receipt);
            return yours("internal-appeal", days(from_receipt.into_iter().chain(courts).chain(outbreak)));
        }
        _ if facts.grandfathered() == Some(true) => None,
        _ => from_receipt,
    };
    let ends = match (facts.plan(), facts.is_mchcp()) {
        // Without the date on the notice the plan's own days cannot be counted; the federal ones never lead before them.
        ("self-funded-government", Some(true)) if from_notice.is_none() => {
            return by_the_letter("internal-appeal", federal);
        }
        ("self-funded-government", Some(true) | None) if facts.in_missouri() => {
            days(from_notice.into_iter().chain(federal))
        }
        _ => days(federal.into_iter().chain(after_outbreak(facts, federal))),
    };
    yours("internal-appeal", ends)
}

/// 29 CFR 2560.503-1(c)(2): two levels at most; the plan sets the time of the second. 22 CSR 10-3.075: 60 days for Missouri's state employees,
/// and for a government plan of unknown kind as the cautious reading.
pub fn second_level(facts: &Facts) -> Clock {
    let mchcp = facts.plan() == "self-funded-government" && facts.is_mchcp() != Some(false) && facts.in_missouri();
    if mchcp {
        yours("second-level-appeal", days(facts.dated().map(|start| start.plus(60))))
    } else {
        by_the_letter("second-level-appeal", None)
    }
}

/// 45 CFR 147.136(b)(3)(ii)(G): individual policies have one level. 22 CSR 10-3.075: MCHCP has two.
fn has_second_level(facts: &Facts) -> bool {
    facts.levels() != Some(1)
}

fn more_levels_come_first(facts: &Facts) -> bool {
    facts.levels() == Some(2) || (facts.plan() == "self-funded-government" && facts.is_mchcp() == Some(true))
}

/// 45 CFR 147.136(a)(1): not for grandfathered plans.
fn has_external_review(facts: &Facts) -> bool {
    facts.grandfathered() != Some(true)
}

/// 29 U.S.C. 1132(a)(1)(B): a grandfathered plan of a private employer leaves a court, in a time that the plan sets.
fn court_after_the_plan(facts: &Facts) -> Option<Clock> {
    let left = facts.plan() == "self-funded-erisa" && facts.grandfathered() == Some(true);
    left.then(|| by_the_letter("civil-action", None))
}

fn external_review(facts: &Facts) -> Vec<Clock> {
    let first = if facts.stage() == "first-appeal-denied" && has_second_level(facts) {
        "second-level-appeal"
    } else {
        "external-review"
    };
    let assigned = facts.assigned();
    let asked = facts.filed_or_today("external-review", first);
    // 45 CFR 147.136(d)(2)(i): four months after receipt; a missing day becomes the first of the fifth month; then past weekends and federal holidays.
    let window = receipt(facts).map(|start| roll(months_to_first_of_next(start, 4)));
    // The form of the review that HHS runs for government plans: received within four months of the date on which the decision was sent.
    let government = facts.dated().filter(|_| facts.plan() == "self-funded-government");
    let sent = government.map(|dated| months_to_last_day(dated, 4));
    let longer = after_outbreak(facts, window).map(roll);
    let mut found = vec![
        yours("external-review", days(window.into_iter().chain(longer).chain(sent))),
        theirs("reviewer", "review-decision", reviewer_decision(facts, assigned)),
    ];
    // (d)(3)(ii), (iii): in an expedited review the plan looks at the request and hands over its file at once, and 72 hours leave no ten days.
    if facts.urgent() == Some(true) {
        return found;
    }
    found.extend([
        // (d)(2)(ii)(A): five business days after the plan receives the request.
        theirs("plan", "preliminary-review", days([federal_business_days_of_others(asked.date, 5)])),
        // (d)(2)(iii)(B)(2): the plan's file within five business days of the assignment.
        theirs("plan", "evidence-to-reviewer", days([federal_business_days_of_others(assigned.date, 5)])),
        // (d)(2)(iii)(B)(1): ten business days for the claimant after the reviewer's notice.
        yours("claimant-evidence", days([federal_business_days_of_visitor(assigned.date, 10)])),
    ]);
    found
}

/// 45 CFR 147.136(d)(2)(iii)(B)(5): 45 days after the reviewer receives the request; (d)(3)(iv): 72 hours when expedited.
/// (c)(2)(xii), (xiii) sets the same for a state's process.
pub fn reviewer_decision(facts: &Facts, assigned: Event) -> Vec<End> {
    let mut ends = Vec::new();
    if facts.urgent() != Some(true) {
        ends.push(on(assigned.date.plus(45)));
    }
    if facts.urgent() != Some(false) {
        ends.push(assigned.plus_hours(72, facts.in_missouri()));
    }
    ends
}

/// 29 CFR 2560.503-1(i)(2): urgent 72 hours; before care 30 days, or 15 at each of two levels; after care 60, or 30 at each of two. No extensions.
pub fn appeal_decision(facts: &Facts, step: &str, first_open: &str) -> Vec<End> {
    let filed = facts.filed_or_today(step, first_open);
    let levels = if facts.plan() == "insured-individual" {
        Some(1)
    } else if step == "second-level-appeal"
        || (facts.plan() == "self-funded-government" && facts.is_mchcp() == Some(true))
    {
        Some(2)
    } else {
        facts.levels()
    };
    let mut ends = Vec::new();
    if facts.urgent() != Some(false) {
        ends.push(filed.plus_hours(72, facts.in_missouri()));
    }
    let slow = facts.urgent() != Some(true);
    let before_care = slow && facts.timing() != Some(Timing::After);
    // A request in the middle of a course is decided by the clocks before or after care, (f)(2)(ii)(B). Care already given is never urgent.
    let after_care = match facts.timing() {
        Some(Timing::Before) => false,
        Some(Timing::During) => slow,
        Some(Timing::After) | None => facts.may_be_after(),
    };
    for (applies, one_level, each_of_two) in [(before_care, 30, 15), (after_care, 60, 30)] {
        if applies && levels != Some(2) {
            ends.push(on(filed.date.plus(one_level)));
        }
        if applies && levels != Some(1) {
            ends.push(on(filed.date.plus(each_of_two)));
        }
    }
    ends
}

/// How long the plan had for the request or claim itself. Listed when its receipt is known.
pub fn plan_decision(facts: &Facts) -> Option<Clock> {
    let ends = request_decision(facts);
    (!ends.is_empty()).then(|| theirs("plan", "plan-decision", ends))
}

/// 29 CFR 2560.503-1(f)(2)(i)-(iii).
pub fn request_decision(facts: &Facts) -> Vec<End> {
    let request = facts.first_event("request-received");
    let claim = facts.first_event("claim-received");
    let mut ends = Vec::new();
    if facts.timing() != Some(Timing::After)
        && let Some(request) = request
    {
        if facts.urgent() != Some(false) {
            ends.extend(urgent_request(facts, request));
        }
        if facts.urgent() != Some(true) {
            ends.extend(extended(facts, request.date, 15));
        }
    }
    if facts.may_be_after()
        && let Some(claim) = claim
    {
        ends.extend(extended(facts, claim.date, 30));
    }
    ends
}

/// (f)(2)(i): 72 hours; if the plan asked for something missing within 24 hours, 48 hours after the earlier of the answer and the end of the
/// at least 48 hours given for it. (f)(2)(ii)(B): 24 hours for more of an approved course, where it is known to
/// have been asked for at least 24 hours before it runs out.
fn urgent_request(facts: &Facts, request: Event) -> Vec<End> {
    let known = facts.in_missouri();
    let ordinary = match facts.first_event("asked-for-information") {
        Some(asked) if asked_within_24_hours(request, asked, known) => {
            let given = asked.plus_hours(48, known);
            let answered = facts.first_event("information-sent").filter(|answer| answer.can_answer(asked));
            match answered {
                Some(answer) if is_before(answer, given, known) => answer.plus_hours(48, known),
                _ => asked.plus_hours(48 + 48, known),
            }
        }
        _ => request.plus_hours(72, known),
    };
    if facts.timing() != Some(Timing::During) {
        return vec![ordinary];
    }
    let Some(until) = facts.first_event("approved-until") else {
        return vec![ordinary];
    };
    // Approved through the end of its last day.
    let in_time = match request.plus_hours(24, known) {
        (_, Some(moment)) => moment <= super::central_time::Moment::end_of(until.date),
        (date, None) => date <= until.date,
    };
    if in_time { vec![request.plus_hours(24, known)] } else { vec![ordinary] }
}

fn asked_within_24_hours(request: Event, asked: Event, known: bool) -> bool {
    match (request.plus_hours(24, known), asked.plus_hours(0, known)) {
        ((_, Some(end)), (_, Some(asked))) => asked <= end,
        ((end, _), (asked, _)) => asked <= end,
    }
}

fn is_before(answer: Event, given: End, known: bool) -> bool {
    match (answer.plus_hours(0, known), given) {
        ((_, Some(answer)), (_, Some(given))) => answer < given,
        ((answer, _), (given, _)) => answer < given,
    }
}

/// (f)(2)(iii): one extension of 15 days, told before the first period ends. (f)(4): told by asking for information, the time stands still until the
/// answer, which may still be to come. What is left then is read two ways: 15 days, or whatever was unused.
fn extended(facts: &Facts, start: Day, period: u32) -> Vec<End> {
    let first_end = start.plus(period);
    let asked = facts
        .events("asked-for-information")
        .into_iter()
        .filter(|event| event.date >= start && event.date <= first_end)
        .min_by_key(|event| (event.date, event.minutes));
    let Some(asked) = asked else {
        let told = facts.events("extended").into_iter().any(|event| event.date >= start && event.date <= first_end);
        return days([if told { start.plus(period + 15) } else { first_end }]);
    };
    let answers = facts.events("information-sent").into_iter().filter(|answer| answer.can_answer(asked));
    let answered = answers.map(|answer| answer.date).min().unwrap_or(facts.today());
    let used = u32::try_from(asked.date.number() - start.number()).unwrap();
    days([answered.plus(15), answered.plus(period + 15 - used)])
}

/// 29 U.S.C. 1024(b)(4), 1132(c)(1)(B): thirty days after a written request to the administrator of an employer plan.
pub fn plan_documents(facts: &Facts) -> Clock {
    let asked = facts.first_event("records-requested").map_or(facts.today(), |event| event.date);
    theirs("plan", "documents-response", days([asked.plus(30)]))
}
