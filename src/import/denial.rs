//! From a denied claim to a case, with the answers that no remittance has.

use super::asked::Asked;
use super::claim::{Claim, Denied, Line};
use crate::intake::Value;
use crate::law::billing::{codes, denial_code};
use crate::money::Cents;
use crate::terms::{CodeSet, Reason};

/// An object, key by key.
struct Object(Vec<(String, Value)>);

impl Object {
    fn put(&mut self, key: &str, value: Value) {
        self.0.push((key.to_owned(), value));
    }

    fn text(&mut self, key: &str, text: &str) {
        if !text.is_empty() {
            self.put(key, Value::Text(text.to_owned()));
        }
    }

    fn cents(&mut self, key: &str, cents: Cents) {
        if (Cents::ZERO..=Cents::LARGEST).contains(&cents) {
            self.put(key, number(cents.0));
        }
    }

    fn object(&mut self, key: &str, object: Self) {
        if !object.0.is_empty() {
            self.put(key, Value::Object(object.0));
        }
    }

    fn texts<'a>(&mut self, key: &str, texts: impl Iterator<Item = &'a String>) {
        let list: Vec<_> = texts.take(MOST).map(|text| Value::Text(text.clone())).collect();
        if !list.is_empty() {
            self.put(key, Value::List(list));
        }
    }
}

/// What a case takes of codes.
const MOST: usize = 60;

#[expect(
    clippy::cast_precision_loss,
    reason = "amounts and counts of a claim are far below what a float holds exactly"
)]
fn number(number: i64) -> Value {
    Value::Number(number as f64)
}

const fn object() -> Object {
    Object(Vec::new())
}

/// The case of what was denied for one reason, as the contract has it.
#[must_use]
pub fn denial(claim: &Claim, part: &Denied, asked: &Asked) -> Value {
    let mut case = object();
    case.text("asOf", &asked.as_of.to_string());
    case.text("state", &asked.state);
    case.text("role", "provider");
    case.text("plan", asked.plan(claim).as_str());
    // A review that upheld a decision says nothing about its level.
    if !part.codes().any(|code| denial_code(code).is_some_and(|known| known.upheld())) {
        case.text("stage", "denial");
    }
    // Care after the remittance is a slip of one of the two dates: nothing is said about the order then.
    if part.days.iter().all(|day| claim.dated.is_none_or(|dated| *day <= dated)) {
        case.text("timing", "post-service");
    }
    if let Some(discipline) = discipline(&part.lines) {
        case.text("discipline", discipline);
    }
    let reasons = part.reason.into_iter().map(|reason: Reason| Value::Text(reason.as_str().to_owned()));
    case.put("reasons", Value::List(reasons.collect()));
    let lines: Vec<_> = part.lines.iter().filter_map(line).collect();
    let whole = !lines.is_empty() && lines.len() == part.lines.len();
    // Lines that a case cannot hold leave their codes to it.
    let of_lines = part.lines.iter().filter(|_| !whole).flat_map(|line| &line.codes);
    let mut codes: Vec<&String> = Vec::new();
    for code in part.codes.iter().chain(of_lines) {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    case.texts("codes", codes.into_iter());
    let mut notice = object();
    if let Some(dated) = claim.dated {
        notice.text("dated", &dated.to_string());
    }
    case.put("notice", Value::Object(notice.0));
    let mut money = object();
    if whole {
        case.put("lines", Value::List(lines));
    } else {
        money.cents("denied", part.cents);
        let days = part.days.iter().map(|day| Value::Text(day.to_string())).collect::<Vec<_>>();
        if !days.is_empty() {
            let mut therapy = object();
            therapy.put("serviceDates", Value::List(days));
            case.object("therapy", therapy);
        }
    }
    if let Some(patient) = part.patient_bears {
        money.text("liability", if patient { "patient" } else { "provider" });
    }
    money.text("network", asked.network(claim));
    case.object("money", money);
    people(&mut case, claim);
    Value::Object(case.0)
}

fn people(case: &mut Object, claim: &Claim) {
    let (mut people, mut patient, mut provider, mut plan) = (object(), object(), object(), object());
    patient.text("name", &claim.patient);
    provider.text("practice", &claim.practice);
    provider.text("npi", &claim.npi);
    plan.text("name", &claim.payer);
    people.object("patient", patient);
    people.object("provider", provider);
    people.object("plan", plan);
    people.text("memberId", &claim.member);
    people.text("claimNumber", &claim.number);
    case.object("people", people);
}

fn line(line: &Line) -> Option<Value> {
    let mut found = object();
    found.text("date", &line.date?.to_string());
    if line.code.is_empty() {
        return None;
    }
    found.text("code", &line.code);
    if let Some(units) = line.units {
        found.put("units", number(i64::from(units)));
    }
    found.texts("modifiers", line.modifiers.iter());
    found.cents("billed", line.billed);
    if let Some(allowed) = line.allowed {
        found.cents("allowed", allowed);
    }
    found.cents("paid", line.paid);
    if line.in_part {
        found.cents("denied", line.denied);
    }
    found.texts("codes", line.codes.iter());
    Some(Value::Object(found.0))
}

/// Where every line has the modifier of the same discipline.
#[must_use]
pub fn discipline(lines: &[Line]) -> Option<&'static str> {
    let says = |line: &Line, plan| {
        let known = line.date.map_or(&[][..], |day| codes(plan, day));
        line.modifiers.iter().any(|modifier| known.contains(&modifier.as_str()))
    };
    let all = |plan| lines.iter().all(|line| says(line, plan));
    match (lines.is_empty(), all(CodeSet::PtPlan), all(CodeSet::OtPlan)) {
        (false, true, false) => Some("pt"),
        (false, false, true) => Some("ot"),
        _ => None,
    }
}
