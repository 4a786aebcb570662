//! Every day from 2020 to 2035 as the day on which a clock starts, for every plan, stage, timing and urgency.
//!
//! The ordinary run gives each day to one plan and stage in turn; the long run gives every day to all of them.

use std::thread;

use serde_json::{Value as Json, json};

use super::compare::Agreement;
use super::day::{Day, day};
use super::invented::{PLANS, stages_of};
use super::soak;

const DAYS: usize = 5_844;

/// One way in which a clock can start on a day.
struct Setting {
    plan: &'static str,
    stage: &'static str,
    timing: Option<&'static str>,
    urgent: Option<bool>,
}

fn settings() -> Vec<Setting> {
    let mut all = Vec::new();
    for &plan in PLANS {
        for &stage in stages_of(plan) {
            for timing in [Some("pre-service"), Some("concurrent"), Some("post-service"), None] {
                for urgent in [Some(true), Some(false), None] {
                    if timing != Some("post-service") || urgent.is_none() {
                        all.push(Setting { plan, stage, timing, urgent });
                    }
                }
            }
        }
    }
    all
}

/// Everything that can start a clock happens on the same day; what the visitor knows of it goes by `turn`.
fn denial(setting: &Setting, start: Day, turn: usize) -> Json {
    let date = start.to_string();
    let reason = ["medical-necessity", "coding", "prior-authorization", "visit-limit"][turn % 4];
    let mut denial = json!({
        "asOf": date, "state": "MO", "role": "patient", "plan": setting.plan, "stage": setting.stage, "reasons": [reason],
        "notice": {},
    });
    match turn % 3 {
        0 => denial["notice"]["dated"] = json!(date),
        1 => denial["notice"] = json!({"received": date, "receivedProof": true}),
        _ => denial["notice"] = json!({"dated": date, "received": start.plus(8).to_string()}),
    }
    if turn % 3 == 2 {
        denial["asOf"] = json!(start.plus(8).to_string());
    }
    if let Some(timing) = setting.timing {
        denial["timing"] = json!(timing);
    }
    if let Some(urgent) = setting.urgent {
        denial["urgent"] = json!(urgent);
    }
    if turn % 5 < 2 {
        return denial;
    }
    denial["appealFiled"] = denial["asOf"].clone();
    denial["therapy"] = json!({"serviceDates": [date]});
    let hour = turn % 24;
    let events = ["request-received", "claim-received", "complaint-filed", "records-requested", "sent-to-reviewer"];
    let mut events: Vec<_> = events.map(|what| json!({"what": what, "date": date})).to_vec();
    for what in ["request-received", "appeal-received", "sent-to-reviewer"] {
        events.retain(|event| event["what"] != what);
        let on = if what == "request-received" { json!(date) } else { denial["asOf"].clone() };
        events.push(json!({"what": what, "date": on, "time": format!("{hour:02}:{:02}", turn % 60)}));
    }
    denial["events"] = json!(events);
    denial
}

fn run(days: &[(usize, Day)], settings: &[Setting]) -> Agreement {
    let mut agreement = Agreement::default();
    for (index, start) in days {
        if soak() {
            for (turn, setting) in settings.iter().enumerate() {
                agreement.compare_dates(&denial(setting, *start, index + turn));
            }
        } else {
            // 97 has no divisor in common with the number of settings, so all of them come up.
            agreement.compare(&denial(&settings[index * 97 % settings.len()], *start, index / 7));
        }
    }
    agreement
}

#[test]
fn both_readings_agree_on_every_day_of_sixteen_years() {
    let settings = settings();
    let mut days = Vec::new();
    let mut date = day(2020, 1, 1);
    for index in 0..DAYS {
        days.push((index, date));
        date = date.next();
    }
    assert_eq!(days.last().unwrap().1, day(2035, 12, 31));
    let agreement = thread::scope(|scope| {
        let halves = days.chunks(DAYS / 2).map(|half| scope.spawn(|| run(half, &settings))).collect::<Vec<_>>();
        halves.into_iter().map(|half| half.join().unwrap()).fold(Agreement::default(), Agreement::and)
    });
    println!("{}", agreement.summary());
    assert!(agreement.wrong.is_empty(), "{}\n{}", agreement.summary(), agreement.report());
}
