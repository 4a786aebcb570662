//! Missouri Medicaid: managed care, 42 CFR part 438 subpart F, and fee for service, 42 CFR part 431 subpart E.

use super::clock::{Clock, End, by_the_letter, days, on, theirs, yours};
use super::counting::working_days_of_agency;
use super::day::{Day, day};
use super::facts::{Event, Facts, Timing};
use super::medicare::receipts;

pub fn managed(facts: &Facts) -> Vec<Clock> {
    let mut found = Vec::new();
    match facts.stage() {
        "denial" => {
            // 42 CFR 438.402(c)(2)(ii): sixty days from the date on the notice. No presumption, no weekend rule.
            found.push(yours("plan-appeal", days(facts.dated().map(|start| start.plus(60)))));
            // 42 CFR 438.420(b)(4): only while the approval has not ended.
            let asked = facts.filed_or_today("plan-appeal", "plan-appeal").date;
            let ended = facts.first_event("approved-until").is_some_and(|until| until.date < asked);
            if may_be_under_way(facts) && !ended {
                found.push(yours("continue-services", days(later_of_ten_days_and_effect(facts))));
            }
            found.push(appeal_decision(facts));
            found.extend(authorization_decision(facts));
        }
        "first-appeal-denied" => {
            found.extend(fair_hearing(facts));
            if may_be_under_way(facts) {
                // 42 CFR 438.420(c)(2): ten days after the plan sends its decision.
                found.push(yours("continue-services", days(facts.dated().map(|start| start.plus(10)))));
            }
            found.extend(hearing_decision(facts));
        }
        "external-review-denied" => found.push(by_the_letter("court-review", None)),
        _ => {}
    }
    found
}

/// Only for care under way, and never asked for by a provider, 42 CFR 438.402(c)(1)(ii).
fn may_be_under_way(facts: &Facts) -> bool {
    matches!(facts.timing(), None | Some(Timing::During)) && !facts.by_provider()
}

/// 42 CFR 438.420(a): the later of ten days after the notice is sent and the day on which the cut takes effect.
fn later_of_ten_days_and_effect(facts: &Facts) -> Option<Day> {
    let ten = facts.dated()?.plus(10);
    Some(facts.effective().map_or(ten, |effective| ten.max(effective)))
}

/// 42 CFR 438.408(b)(2), (3): thirty days, 72 hours when expedited; (c)(1): up to fourteen days more.
fn appeal_decision(facts: &Facts) -> Clock {
    let filed = facts.filed("plan-appeal", "plan-appeal");
    let start = facts.filed_or_today("plan-appeal", "plan-appeal");
    let mut ends = Vec::new();
    if facts.urgent() != Some(true) {
        ends.push(on(start.date.plus(30)));
    }
    if facts.urgent() != Some(false) {
        ends.push(start.plus_hours(72, facts.in_missouri()));
    }
    if filed.is_some() {
        ends = ends.into_iter().map(|end| longer(facts, start, end)).collect();
    }
    theirs("plan", "appeal-decision", ends)
}

fn longer(facts: &Facts, start: Event, end: End) -> End {
    let told = facts.events("extended").into_iter().any(|event| event.date >= start.date && event.date <= end.0);
    if !told {
        return end;
    }
    // Calendar days more: the hour falls away.
    on(end.0.plus(14))
}

/// 42 CFR 438.210(d)(1), (2): seven days instead of fourteen in rating periods that start in 2026; Missouri's contract year starts on 1 July.
/// 72 hours when expedited, and up to fourteen days more for either.
fn authorization_decision(facts: &Facts) -> Option<Clock> {
    let request = facts.first_event("request-received")?;
    if facts.timing() == Some(Timing::After) {
        return None;
    }
    let mut ends = Vec::new();
    if facts.urgent() != Some(true) {
        // Elsewhere the contract year is unknown: all through 2026 either may hold.
        let (seven_from, fourteen_until) =
            if facts.in_missouri() { (day(2026, 7, 1), day(2026, 7, 1)) } else { (day(2026, 1, 1), day(2027, 1, 1)) };
        if request.date >= seven_from {
            ends.push(on(request.date.plus(7)));
        }
        if request.date < fourteen_until {
            ends.push(on(request.date.plus(14)));
        }
    }
    if facts.urgent() != Some(false) {
        ends.push(request.plus_hours(72, facts.in_missouri()));
    }
    let ends = ends.into_iter().map(|end| longer(facts, request, end)).collect();
    Some(theirs("plan", "plan-decision", ends))
}

/// 42 CFR 438.408(f)(2): a state sets 90 to 120 days from the date of the plan's notice, since 14 December 2020. The text before was not read.
fn fair_hearing(facts: &Facts) -> Option<Clock> {
    match facts.dated() {
        None => Some(by_the_letter("fair-hearing", None)),
        Some(dated) if dated < day(2020, 12, 14) => None,
        Some(dated) => Some(yours("fair-hearing", days([dated.plus(90), dated.plus(120)]))),
    }
}

/// 42 CFR 431.244(f)(1): ninety days from the appeal to the plan, without the days the member took to ask for the hearing; (f)(2): three working
/// days from the file when expedited.
fn hearing_decision(facts: &Facts) -> Option<Clock> {
    let mut ends = Vec::new();
    let mut listed = false;
    if facts.urgent() != Some(true) {
        let appeals = facts.events("appeal-received").into_iter().map(|event| event.date);
        let appealed = appeals.filter(|date| facts.notice_day().is_none_or(|notice| *date <= notice)).min();
        listed = appealed.is_some();
        let asked = facts.filed_or_today("fair-hearing", "fair-hearing").date;
        ends.extend(days(appealed.zip(facts.dated()).map(|(appealed, decided)| {
            let taken = u32::try_from((asked.number() - decided.number()).max(0)).unwrap();
            appealed.plus(90 + taken)
        })));
    }
    // Nobody is held to the fast time before anybody asks for it.
    if facts.urgent() == Some(true) {
        listed = true;
        ends.push(on(working_days_of_agency(facts.assigned().date, 3, facts.in_missouri())));
    }
    listed.then(|| theirs("state", "review-decision", ends))
}

/// 42 CFR 431.244(f)(1), 431.224: ninety days from the request, three working days when expedited.
fn own_hearing_decision(facts: &Facts) -> Clock {
    let asked = facts.filed_or_today("fair-hearing", "fair-hearing").date;
    let mut ends = Vec::new();
    if facts.urgent() != Some(true) {
        ends.push(on(asked.plus(90)));
    }
    if facts.urgent() != Some(false) {
        ends.push(on(working_days_of_agency(asked, 3, facts.in_missouri())));
    }
    theirs("state", "review-decision", ends)
}

/// 42 CFR 440.230(e)(1): seven days since 2026, fourteen more when told; 72 hours when expedited.
fn own_authorization_decision(facts: &Facts) -> Option<Clock> {
    let request = facts.first_event("request-received")?;
    if facts.timing() == Some(Timing::After) || request.date < day(2026, 1, 1) {
        return None;
    }
    let mut ends = Vec::new();
    if facts.urgent() != Some(true) {
        ends.push(longer(facts, request, on(request.date.plus(7))));
    }
    if facts.urgent() != Some(false) {
        ends.push(request.plus_hours(72, facts.in_missouri()));
    }
    Some(theirs("state", "plan-decision", ends))
}

pub fn fee_for_service(facts: &Facts) -> Vec<Clock> {
    match facts.stage() {
        "denial" => {
            let mut found = Vec::new();
            // RSMo 208.156 and 42 CFR 431.220(a): the hearing is the patient's, and no road for the bill of a practice.
            if !(facts.by_provider() && facts.timing() == Some(Timing::After)) {
                // 42 CFR 431.221(d): ninety days from the day the notice is mailed.
                found.push(yours("fair-hearing", days(facts.dated().map(|start| start.plus(90)))));
                found.push(own_hearing_decision(facts));
            }
            if may_be_under_way(facts) {
                // 42 CFR 431.230, 431.231; RSMo 208.080: before the cut takes effect, or within ten days of the mailing; the earlier leads.
                // 42 CFR 431.231(c): or within ten days of receipt, presumed five days after the date, where the state gave no notice ahead.
                let ten = facts.dated().map(|start| start.plus(10));
                let from_receipt = receipts(facts).map_or(Vec::new(), |(first, others)| [vec![first], others].concat());
                let later = from_receipt.into_iter().map(|receipt| receipt.plus(10));
                let before = facts.effective().map(Day::previous);
                found.push(yours("continue-services", days(ten.into_iter().chain(before).chain(later))));
            }
            found.extend(own_authorization_decision(facts));
            found
        }
        "external-review-denied" => vec![by_the_letter("court-review", None)],
        _ => Vec::new(),
    }
}
