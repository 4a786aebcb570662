//! Invented denials that could be somebody's: dates in the order in which things happen.

use serde_json::{Value as Json, json};

use super::day::{Day, day};

/// A sequence of numbers that is the same in every run (Marsaglia's xorshift).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed | 1)
    }

    pub fn below(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % sides
    }

    fn days(&mut self, from: u64, to: u64) -> u32 {
        u32::try_from(from + self.below(to - from + 1)).unwrap()
    }

    fn chance(&mut self, in_ten: u64) -> bool {
        self.below(10) < in_ten
    }

    pub fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[usize::try_from(self.below(from.len() as u64)).unwrap()]
    }
}

pub const PLANS: &[&str] = &[
    "insured-individual",
    "insured-group",
    "self-funded-erisa",
    "self-funded-government",
    "church",
    "federal-employee",
    "medicare",
    "medicare-advantage",
    "medicaid-managed",
    "medicaid-ffs",
    "tricare",
    "va",
    "champva",
];

pub const REASONS: &[&str] = &[
    "medical-necessity",
    "no-progress",
    "visit-limit",
    "prior-authorization",
    "authorization-missing",
    "out-of-network",
    "coding",
    "modifier-or-units",
    "plan-of-care",
    "missing-information",
    "timely-filing",
    "eligibility",
    "not-covered",
    "experimental",
    "duplicate",
    "referral",
    "cost-share",
];

/// The stages that a plan can have reached.
pub fn stages_of(plan: &str) -> &'static [&'static str] {
    match plan {
        "medicare" | "medicare-advantage" => {
            &["denial", "first-appeal-denied", "second-appeal-denied", "alj-denied", "council-denied"]
        }
        "insured-individual" | "federal-employee" | "medicaid-managed" => {
            &["denial", "first-appeal-denied", "external-review-denied"]
        }
        "medicaid-ffs" => &["denial", "external-review-denied"],
        "va" => &["denial"],
        "champva" => &["denial", "first-appeal-denied"],
        "tricare" => &["denial", "first-appeal-denied", "second-appeal-denied"],
        _ => &["denial", "first-appeal-denied", "second-appeal-denied", "external-review-denied"],
    }
}

fn random_day(dice: &mut Dice) -> Day {
    day(2020, 1, 1).plus(dice.days(0, 5843))
}

fn with_time(dice: &mut Dice, what: &str, date: Day) -> Json {
    if dice.chance(5) {
        let time = format!("{:02}:{:02}", dice.below(24), dice.below(60));
        json!({"what": what, "date": date.to_string(), "time": time})
    } else {
        json!({"what": what, "date": date.to_string()})
    }
}

pub fn denial(dice: &mut Dice) -> Json {
    let plan = dice.pick(PLANS);
    let stage = if dice.chance(4) { "denial" } else { dice.pick(stages_of(plan)) };
    let dated = random_day(dice);
    let received = dated.plus(dice.days(0, 12));
    let mut today = received.plus(dice.days(0, 200));
    let mut denial = json!({
        "state": if dice.chance(8) { "MO" } else { "KS" },
        "role": dice.pick(&["patient", "representative", "provider"]),
        "plan": plan,
        "reasons": (0..dice.below(3)).map(|_| json!(dice.pick(REASONS))).collect::<Vec<_>>(),
        "notice": {},
    });
    if dice.chance(9) {
        denial["stage"] = json!(stage);
    }
    let stage = denial["stage"].as_str().unwrap_or("denial").to_owned();
    if dice.chance(8) {
        denial["notice"]["dated"] = json!(dated.to_string());
    }
    if dice.chance(5) {
        denial["notice"]["received"] = json!(received.to_string());
        if dice.chance(3) {
            denial["notice"]["receivedProof"] = json!(dice.chance(7));
        }
    }
    if dice.chance(2) {
        denial["notice"]["printedDeadline"] = json!(dated.plus(dice.days(20, 220)).to_string());
    }
    if dice.chance(3) {
        denial["notice"]["effective"] = json!(dated.plus(dice.days(0, 30)).to_string());
    }
    if dice.chance(7) {
        denial["timing"] = json!(dice.pick(&["pre-service", "concurrent", "post-service"]));
    }
    if dice.chance(6) && denial["timing"] != "post-service" {
        denial["urgent"] = json!(dice.chance(5));
    }
    if dice.chance(3) {
        denial["grandfathered"] = json!(dice.chance(4));
    }
    if plan == "self-funded-government" && dice.chance(6) {
        let kinds: &[&str] = if denial["state"] == "MO" { &["mchcp", "other"] } else { &["other"] };
        denial["governmentPlan"] = json!(dice.pick(kinds));
    }
    if matches!(plan, "insured-group" | "self-funded-erisa" | "self-funded-government" | "church")
        && denial["governmentPlan"] != "mchcp"
        && dice.chance(6)
    {
        denial["internalLevels"] = json!(if stage == "second-appeal-denied" { 2 } else { 1 + dice.below(2) });
    }
    if plan == "insured-group" && dice.chance(5) {
        denial["clues"] = json!({"employer": dice.pick(&["private", "church", "state", "government"])});
    }
    if dice.chance(3) {
        denial["therapy"] = json!({"visitLimitExceptions": dice.chance(5)});
    }
    if dice.chance(5) {
        denial["therapy"]["serviceDates"] = json!([dated.plus(0).previous().to_string()]);
    }
    let mut events = Vec::new();
    let before = Day::from_number(dated.number() - i64::from(dice.days(5, 90)));
    if dice.chance(5) {
        events.push(with_time(dice, "request-received", before));
    }
    if dice.chance(5) {
        events.push(json!({"what": "claim-received", "date": before.to_string()}));
    }
    let told = before.plus(dice.days(1, 40));
    if dice.chance(2) {
        events.push(json!({"what": "extended", "date": told.to_string()}));
    }
    if dice.chance(2) {
        // What is missing is named when the plan takes more time.
        let asked = told;
        events.push(with_time(dice, "asked-for-information", asked));
        if dice.chance(6) {
            let date = asked.plus(dice.days(0, 50));
            events.push(with_time(dice, "information-sent", date));
        }
    }
    if stage != "denial" && dice.chance(4) {
        let lost = Day::from_number(dated.number() - i64::from(dice.days(20, 100)));
        events.push(with_time(dice, "appeal-received", lost));
    }
    if dice.chance(2) {
        events.push(json!({"what": "records-requested", "date": received.plus(dice.days(0, 30)).to_string()}));
    }
    if dice.chance(2) {
        events.push(json!({"what": "complaint-filed", "date": received.plus(dice.days(0, 30)).to_string()}));
    }
    if dice.chance(4) {
        let filed = received.plus(dice.days(1, 60));
        denial["appealFiled"] = json!(filed.to_string());
        if dice.chance(5) {
            events.push(with_time(dice, "appeal-received", filed));
        }
        if dice.chance(3) {
            events.push(json!({"what": "extended", "date": filed.plus(dice.days(0, 50)).to_string()}));
        }
        if dice.chance(3) {
            let date = filed.plus(dice.days(1, 30));
            events.push(with_time(dice, "information-sent", date));
        }
        if dice.chance(3) {
            let date = filed.plus(dice.days(1, 20));
            events.push(with_time(dice, "sent-to-reviewer", date));
        }
    }
    // Nothing has happened after today.
    let newest = events.iter().map(|event| super::day::parse(event["date"].as_str().unwrap())).max();
    let newest = newest.into_iter().chain(denial["appealFiled"].as_str().map(super::day::parse)).max();
    if let Some(newest) = newest {
        today = today.max(newest);
    }
    denial["asOf"] = json!(today.to_string());
    if !events.is_empty() {
        denial["events"] = json!(events);
    }
    denial
}
