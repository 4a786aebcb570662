//! Federal employees, TRICARE, VA and CHAMPVA.

use super::clock::{Clock, by_the_letter, days, on, theirs, yours, yours_by};
use super::counting::months_to_last_day;
use super::day::{Day, day};
use super::facts::{Facts, Timing, is_clinical};
use super::medicare::receipts;

/// 5 CFR 890.105 and 890.107.
pub fn federal_employees(facts: &Facts) -> Vec<Clock> {
    match facts.stage() {
        "denial" => {
            // 890.105(b): six months from the date of the denial; no rule for a missing day, so the last of the month.
            let window = facts.dated().map(|start| months_to_last_day(start, 6));
            let decision = carrier_decision(facts);
            let mut found =
                vec![yours("reconsideration", days(window)), theirs("plan", "appeal-decision", days([decision]))];
            // 890.105(e): should the carrier not answer, 120 days after the request, or after its own request for more.
            if let Some(filed) = facts.filed("reconsideration", "reconsideration") {
                let asked = asked_for_more(facts, filed.date).map(|date| date.plus(120));
                found.push(yours("opm-review", days([filed.date.plus(120)].into_iter().chain(asked))));
            }
            found
        }
        // 890.105(e): ninety days from the date of the carrier's affirmance.
        "first-appeal-denied" => vec![yours("opm-review", days(facts.dated().map(|start| start.plus(90))))],
        // 890.107(d): 31 December of the third year after the year in which the care was given.
        "external-review-denied" => {
            let care = facts.service_dates().into_iter().min();
            vec![yours("civil-action", days(care.map(|care| day(care.year + 3, 12, 31))))]
        }
        _ => Vec::new(),
    }
}

fn asked_for_more(facts: &Facts, filed: Day) -> Option<Day> {
    let asked = facts.events("asked-for-information").into_iter().map(|event| event.date);
    asked.filter(|date| *date >= filed && *date <= filed.plus(30)).min()
}

/// 890.105(d): thirty days after the carrier receives the request; asked for more within them, there are sixty days to send it, and thirty more.
fn carrier_decision(facts: &Facts) -> Day {
    let Some(filed) = facts.filed("reconsideration", "reconsideration") else { return facts.today().plus(30) };
    let Some(asked) = asked_for_more(facts, filed.date) else { return filed.date.plus(30) };
    let sent = facts.events("information-sent").into_iter().map(|event| event.date).filter(|date| *date >= asked).min();
    sent.filter(|date| *date <= asked.plus(60)).unwrap_or(asked.plus(60)).plus(30)
}

/// 32 CFR 199.10 and 199.15: from the date on the decision. TRICARE Operations Manual ch. 12: an expedited request before a procedure within three
/// days of receipt, which is five days after mailing unless documented.
pub fn tricare(facts: &Facts) -> Vec<Clock> {
    let from_notice = |period: u32| days(facts.dated().map(|start| start.plus(period)));
    match facts.stage() {
        "denial" => {
            let mut ends = from_notice(90);
            let surely =
                facts.urgent() == Some(true) && facts.timing() == Some(Timing::Before) && facts.stage_is_known();
            if !surely {
                return vec![yours("reconsideration", ends)];
            }
            match receipts(facts) {
                None => vec![yours("reconsideration", ends)],
                Some((leads, others)) => {
                    ends.extend(days(others.into_iter().map(|receipt| receipt.plus(3))));
                    vec![yours_by("reconsideration", on(leads.plus(3)), ends)]
                }
            }
        }
        "first-appeal-denied" => {
            let (clinical, factual) = two_roads(facts, &["visit-limit"]);
            let mut found = Vec::new();
            if clinical {
                found.push(yours("second-reconsideration", from_notice(90)));
            }
            if factual {
                found.push(yours("formal-review", from_notice(60)));
            }
            found
        }
        "second-appeal-denied" => vec![yours("hearing", from_notice(60))],
        _ => Vec::new(),
    }
}

/// Whether a decision may be about medical necessity, and whether it may be about anything else.
fn two_roads(facts: &Facts, either: &[&str]) -> (bool, bool) {
    let reasons = facts.reasons();
    let clinical = |reason: &&str| is_clinical(reason) || either.contains(reason);
    let other = |reason: &&str| !is_clinical(reason);
    (reasons.is_empty() || reasons.iter().any(clinical), reasons.is_empty() || reasons.iter().any(other))
}

/// 38 U.S.C. 5104C, 38 CFR 3.2500: one year for benefit decisions. 38 CFR 20.104(b): medical determinations go to the clinical appeal.
pub fn veterans(facts: &Facts) -> Vec<Clock> {
    if facts.stage() != "denial" {
        return Vec::new();
    }
    let (clinical, benefit) = two_roads(facts, &["visit-limit", "out-of-network"]);
    let year = || days(facts.dated().map(|start| months_to_last_day(start, 12)));
    let mut found = Vec::new();
    if benefit {
        found.push(yours("supplemental-claim", year()));
        found.push(yours("higher-level-review", year()));
        found.push(yours("board-appeal", year()));
    }
    if clinical {
        found.push(by_the_letter("clinical-appeal", None));
    }
    found
}

/// 38 CFR 17.276: one year, then ninety days, before its rewrite of 12 August 2022 (87 FR 41594). Since then the department gives one year to ask
/// for review; for the next step ninety days are the cautious reading and a year the other.
pub fn champva(facts: &Facts) -> Vec<Clock> {
    let year = facts.dated().map(|start| months_to_last_day(start, 12));
    match facts.stage() {
        "denial" => vec![yours("reconsideration", days(year))],
        "first-appeal-denied" => {
            let ninety = facts.dated().map(|start| start.plus(90));
            let later = year.filter(|_| facts.dated().is_some_and(|dated| dated >= day(2022, 8, 12)));
            vec![yours("second-review", days(ninety.into_iter().chain(later)))]
        }
        _ => Vec::new(),
    }
}
