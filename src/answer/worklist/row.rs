//! One row: what was denied of one claim for one reason.

use serde::Serialize;

use super::judge::Judged;
use super::order;
use crate::calendar::CivilDate;
use crate::import::{Claim, Denied};
use crate::intake::Value;
use crate::money::Cents;
use crate::rules::{Bearer, bearer_of_codes};
use crate::terms::{Lang, PlanKind, Reason};
use crate::text;

/// One row of the worklist.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Row {
    id: u32,
    pub(super) payer: String,
    plan: PlanKind,
    pub(super) claim: String,
    pub(super) account: String,
    pub(super) patient: String,
    pub(super) from: Option<CivilDate>,
    pub(super) to: Option<CivilDate>,
    pub(super) procedures: Vec<String>,
    pub(super) codes: Vec<String>,
    reason: Option<Reason>,
    pub(super) reason_title: &'static str,
    pub(super) road: &'static str,
    step: Option<&'static str>,
    pub(super) title: &'static str,
    pub(super) denied: i64,
    pub(super) stake: Option<Stake>,
    pub(super) odds: Option<Odds>,
    odds_text: String,
    pub(super) due: Option<CivilDate>,
    pub(super) days_left: Option<i64>,
    /// It stands for a claim that was reversed in the same file.
    corrects: bool,
    /// The payer sent the claim on to another one.
    forwarded: bool,
    byte: u64,
    segment: u32,
    /// The case, for papers and for every other question.
    denial: Value,
    #[serde(skip)]
    key: u128,
}

/// What a win is worth to the practice, at least and at most: no remittance says what of it the patient's share is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(super) struct Stake {
    pub low: i64,
    pub high: i64,
}

/// Published outcomes, in hundredths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(super) struct Odds {
    low: u8,
    pub likely: u8,
    high: u8,
}

impl Row {
    pub(super) fn new(id: u32, claim: &Claim, part: &Denied, denial: Value, judged: &Judged, lang: Lang) -> Self {
        let mut codes: Vec<String> = Vec::new();
        let mut procedures: Vec<String> = Vec::new();
        for line in &part.lines {
            merge(&mut codes, &line.codes);
            merge(&mut procedures, core::slice::from_ref(&line.code));
        }
        merge(&mut codes, &part.codes);
        let stake = judged.stake.map(|whole| Stake { low: 0, high: if whole { practices(part).0.max(0) } else { 0 } });
        Self {
            id,
            payer: claim.payer.clone(),
            plan: judged.plan,
            claim: claim.number.clone(),
            account: claim.account.clone(),
            patient: claim.patient.clone(),
            from: part.days.iter().min().copied(),
            to: part.days.iter().max().copied(),
            procedures,
            codes,
            reason: part.reason,
            reason_title: text::worklist::reason(lang, part.reason),
            road: judged.road,
            step: judged.step,
            title: judged.title,
            denied: part.cents.0,
            stake,
            odds: judged.odds.map(|cell| Odds { low: cell.low, likely: cell.likely, high: cell.high }),
            odds_text: judged.odds_text.clone(),
            due: judged.due,
            days_left: judged.days_left,
            corrects: claim.corrects,
            forwarded: claim.forwarded,
            byte: claim.place.byte,
            segment: claim.place.segment,
            denial,
            key: order::key(judged.turn, judged.days_left, part.cents.0, id),
        }
    }

    /// Its number.
    #[must_use]
    pub const fn id(&self) -> u32 {
        self.id
    }

    /// The case.
    #[must_use]
    pub const fn denial(&self) -> &Value {
        &self.denial
    }

    pub(super) const fn key(&self) -> u128 {
        self.key
    }
}

/// What the practice may win: all, but for lines that the codes put on the patient, where every line says who bears it.
fn practices(part: &Denied) -> Cents {
    let mut left = part.cents;
    for line in &part.lines {
        match bearer_of_codes(&line.codes) {
            Bearer::Patient => left = Cents(left.0.saturating_sub(line.denied.0)),
            Bearer::Provider => {}
            Bearer::Unclear | Bearer::Unknown => return part.cents,
        }
    }
    left
}

fn merge(all: &mut Vec<String>, more: &[String]) {
    for one in more {
        if !one.is_empty() && !all.contains(one) {
            all.push(one.clone());
        }
    }
}
