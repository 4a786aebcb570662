//! Every day of sixteen years on which a holiday is only observed: it never gives the visitor a day more, and is never held against a plan.

use serde_json::json;

use super::compare::assessment;
use super::day::{Day, day};
use super::holidays::{is_federal_holiday, is_federal_office_closed};

fn due(answer: &serde_json::Value, step: &str) -> String {
    let deadlines = answer["deadlines"].as_array().unwrap();
    deadlines.iter().find(|deadline| deadline["step"] == step).unwrap()["due"].as_str().unwrap().to_owned()
}

fn is_only_observed(date: Day) -> bool {
    is_federal_office_closed(date) && !is_federal_holiday(date) && !date.is_weekend()
}

#[test]
fn a_day_that_is_only_observed_extends_nothing_and_accuses_nobody() {
    let mut tried = 0;
    let mut date = day(2020, 1, 1);
    while date <= day(2035, 12, 31) {
        if is_only_observed(date) {
            tried += 1;
            // 42 CFR 405.942(a): notice, five days, 120 days, ending on that very day.
            let dated = Day::from_number(date.number() - 125).to_string();
            let medicare = json!({
                "asOf": dated, "state": "MO", "role": "patient", "plan": "medicare", "stage": "denial",
                "reasons": ["medical-necessity"], "notice": {"dated": dated},
            });
            assert_eq!(due(&assessment(&medicare), "redetermination"), date.to_string());
            // 45 CFR 147.136(d)(2)(iii)(B): assigned the day before; the plan's first business day is after it, the visitor's is that day.
            let assigned = date.previous().to_string();
            let external = json!({
                "asOf": assigned, "state": "MO", "role": "patient", "plan": "self-funded-erisa", "stage": "second-appeal-denied",
                "reasons": ["medical-necessity"], "notice": {"dated": Day::from_number(date.number() - 30).to_string()},
                "events": [{"what": "sent-to-reviewer", "date": assigned}],
            });
            let answer = assessment(&external);
            let business_days = |mut left: u32, counts: &dyn Fn(Day) -> bool| {
                let mut end = date.previous();
                while left > 0 {
                    end = end.next();
                    left -= u32::from(counts(end));
                }
                end.to_string()
            };
            let plain = |day: Day| !day.is_weekend() && !is_federal_holiday(day);
            let lenient = |day: Day| plain(day) && !is_only_observed(day);
            assert_eq!(due(&answer, "claimant-evidence"), business_days(10, &plain), "{external}");
            assert_eq!(due(&answer, "evidence-to-reviewer"), business_days(5, &lenient), "{external}");
        }
        date = date.next();
    }
    // Five holidays keep their date; two days in seven of theirs are Saturdays and Sundays.
    assert!(tried > 20, "only {tried}");
}
