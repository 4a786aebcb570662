//! Original Medicare, 42 CFR part 405 subpart I, and Medicare Advantage, 42 CFR part 422 subpart M.

use super::clock::{Clock, by_the_letter, days, on, theirs, yours, yours_by};
use super::counting::roll;
use super::day::{Day, day};
use super::facts::{Facts, Timing};

/// 42 CFR 405.942(a)(1), 405.962(a)(1), 405.1002(a)(3), 422.582(b)(2): five days after the date of the notice unless there is evidence.
/// An earlier receipt leads when given, a later one when it can be proved; otherwise it is another reading.
/// The first day leads, the others are readings: the presumption stays one although it can be rebutted.
pub fn receipts(facts: &Facts) -> Option<(Day, Vec<Day>)> {
    let proved = facts.received().filter(|_| facts.received_is_proved());
    let Some(dated) = facts.dated() else { return proved.map(|received| (received, Vec::new())) };
    let presumed = dated.plus(5);
    Some(match facts.received() {
        None => (presumed, Vec::new()),
        Some(received) if received <= presumed || facts.received_is_proved() => (received, vec![presumed]),
        Some(received) => (presumed, vec![received]),
    })
}

fn rolled_window(facts: &Facts, step: &'static str, window: u32) -> Clock {
    let end = |start: Day| on(roll(start.plus(window)));
    match receipts(facts) {
        None => by_the_letter(step, None),
        Some((leads, others)) => yours_by(step, end(leads), others.into_iter().map(end).collect()),
    }
}

/// Whether the last day rolls is not settled at these levels: the visitor acts by the day as counted.
fn window_perhaps_rolled(facts: &Facts, step: &'static str, window: u32) -> Clock {
    let Some((leads, others)) = receipts(facts) else { return by_the_letter(step, None) };
    let due = leads.plus(window);
    let others = others.into_iter().map(|start| start.plus(window)).flat_map(|end| [end, roll(end)]);
    yours_by(step, on(due), days(others.chain([roll(due)])))
}

pub fn original(facts: &Facts) -> Vec<Clock> {
    match facts.stage() {
        "denial" => vec![
            // 42 CFR 405.942(a): 120 days; a last day on which nobody works becomes the next working day.
            rolled_window(facts, "redetermination", 120),
            // 42 CFR 405.950, 405.946: sixty days, fourteen more for each late submission.
            theirs("plan", "appeal-decision", days([decision(facts, "redetermination", 60, 14)])),
        ],
        "first-appeal-denied" => vec![
            // 42 CFR 405.962(a).
            rolled_window(facts, "reconsideration", 180),
            // 42 CFR 405.970.
            theirs("reviewer", "review-decision", days([decision(facts, "reconsideration", 60, 14)])),
        ],
        "second-appeal-denied" => vec![
            // 42 CFR 405.1002(a), 405.1016(a).
            window_perhaps_rolled(facts, "alj-hearing", 60),
            theirs("reviewer", "review-decision", days([decision(facts, "alj-hearing", 90, 0)])),
        ],
        "alj-denied" => vec![
            // 42 CFR 405.1102(a), 405.1100(c).
            window_perhaps_rolled(facts, "council-review", 60),
            theirs("reviewer", "review-decision", days([decision(facts, "council-review", 90, 0)])),
        ],
        // 42 CFR 405.1136.
        "council-denied" => vec![window_perhaps_rolled(facts, "court-review", 60)],
        _ => Vec::new(),
    }
}

fn decision(facts: &Facts, step: &str, period: u32, for_each_late_paper: u32) -> Day {
    let Some(filed) = facts.filed(step, step) else { return facts.today().plus(period) };
    let late_papers = facts.events("information-sent").into_iter().filter(|event| event.date > filed.date).count();
    filed.date.plus(period + for_each_late_paper * u32::try_from(late_papers).unwrap())
}

pub fn advantage(facts: &Facts) -> Vec<Clock> {
    match facts.stage() {
        "denial" => {
            let mut found = vec![advantage_reconsideration(facts), advantage_appeal_decision(facts)];
            found.extend(organization_determination(facts));
            found
        }
        "first-appeal-denied" => vec![
            automatic_review(facts),
            // 42 CFR 422.592(b): the contract with the review entity sets its time, not the regulation.
            Clock { step: "review-decision", actor: "reviewer", due: None, readings: Vec::new() },
        ],
        // 42 CFR 422.602, 422.608, 422.612.
        "second-appeal-denied" => vec![window_perhaps_rolled(facts, "alj-hearing", 60)],
        "alj-denied" => vec![window_perhaps_rolled(facts, "council-review", 60)],
        "council-denied" => vec![window_perhaps_rolled(facts, "court-review", 60)],
        _ => Vec::new(),
    }
}

/// 42 CFR 422.582(b): sixty days from receipt, presumed five days after the notice; for notices before 2025 sixty days from the date on them.
fn advantage_reconsideration(facts: &Facts) -> Clock {
    match facts.dated() {
        Some(dated) if dated < day(2025, 1, 1) => {
            let end = dated.plus(60);
            yours("reconsideration", days([end, roll(end)]))
        }
        None if facts.received().is_some_and(|received| received < day(2025, 1, 1)) => {
            by_the_letter("reconsideration", None)
        }
        _ => window_perhaps_rolled(facts, "reconsideration", 60),
    }
}

/// 42 CFR 422.568(b)(1): seven days for what is subject to prior authorization, in requests from 2026 on, otherwise fourteen; 422.572(a): 72 hours.
/// (b)(2), 422.572(b): up to fourteen days more.
fn organization_determination(facts: &Facts) -> Option<Clock> {
    let request = facts.first_event("request-received")?;
    if facts.timing() == Some(Timing::After) {
        return None;
    }
    let reasons = facts.reasons();
    let authorization = reasons.iter().any(|reason| reason.contains("authorization"));
    let mut ends = Vec::new();
    if facts.urgent() != Some(true) {
        if request.date >= day(2026, 1, 1) && (authorization || reasons.is_empty()) {
            ends.push(7);
        }
        let also_others = reasons.iter().any(|reason| !reason.contains("authorization"));
        if request.date < day(2026, 1, 1) || also_others || reasons.is_empty() {
            ends.push(14);
        }
    }
    let mut ends: Vec<_> =
        ends.into_iter().map(|period| on(longer_if_told(facts, request.date, request.date.plus(period)))).collect();
    if facts.urgent() != Some(false) {
        ends.push(longer_hours(facts, request, 72));
    }
    Some(theirs("plan", "plan-decision", ends))
}

/// Fourteen days more, if the plan said so while its time was running.
fn longer_if_told(facts: &Facts, start: Day, end: Day) -> Day {
    let told = facts.events("extended").into_iter().any(|event| event.date >= start && event.date <= end);
    if told { end.plus(14) } else { end }
}

fn longer_hours(facts: &Facts, start: super::facts::Event, hours: i64) -> super::clock::End {
    let end = start.plus_hours(hours, facts.in_missouri());
    let told = facts.events("extended").into_iter().any(|event| event.date >= start.date && event.date <= end.0);
    if told { on(end.0.plus(14)) } else { end }
}

/// 42 CFR 422.590(a), (b), (e): thirty days for care, sixty for payment, 72 hours expedited; (f): fourteen days more, not for payment.
fn advantage_appeal_decision(facts: &Facts) -> Clock {
    let start = facts.filed("reconsideration", "reconsideration");
    let filed = facts.filed_or_today("reconsideration", "reconsideration");
    theirs("plan", "appeal-decision", advantage_periods(facts, filed, start.is_some()))
}

fn advantage_periods(facts: &Facts, filed: super::facts::Event, is_filed: bool) -> Vec<super::clock::End> {
    let mut ends = Vec::new();
    if facts.timing() != Some(Timing::After) {
        if facts.urgent() != Some(true) {
            let end = filed.date.plus(30);
            ends.push(on(if is_filed { longer_if_told(facts, filed.date, end) } else { end }));
        }
        if facts.urgent() != Some(false) {
            let end = filed.plus_hours(72, facts.in_missouri());
            ends.push(if is_filed { longer_hours(facts, filed, 72) } else { end });
        }
    }
    if facts.may_be_after() {
        ends.push(on(filed.date.plus(60)));
    }
    ends
}

/// 42 CFR 422.590: a plan that upholds any part sends the case on within the time it had to decide. The enrollee does nothing.
fn automatic_review(facts: &Facts) -> Clock {
    let lost = facts
        .events("appeal-received")
        .into_iter()
        .filter(|event| facts.notice_day().is_none_or(|notice| event.date <= notice))
        .min_by_key(|event| event.date);
    match lost {
        Some(event) => theirs("plan", "automatic-review", advantage_periods(facts, event, true)),
        None => Clock { actor: "plan", ..by_the_letter("automatic-review", None) },
    }
}
