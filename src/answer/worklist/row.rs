//! One row: what was denied of one claim for one reason.

use serde::Serialize;

use super::order::{self, Turn};
use crate::calendar::CivilDate;
use crate::import::{Claim, Denied};
use crate::intake::Value;
use crate::money::Cents;
use crate::outcome::{Assessment, Deadline, Status, Verdict};
use crate::terms::{Actor, Lang, PlanKind, Reason, Step};
use crate::text::{self, pick};

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
    time: String,
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

/// What a win is worth to the practice: one amount, or from the least to the most.
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

/// What there is to do.
struct Road {
    name: &'static str,
    turn: Turn,
    step: Option<&'static str>,
    title: &'static str,
    due: Option<CivilDate>,
    days_left: Option<i64>,
}

impl Row {
    pub(super) fn new(
        id: u32,
        claim: &Claim,
        part: &Denied,
        denial: Value,
        found: Option<&Assessment>,
        lang: Lang,
    ) -> Self {
        let road = road(found, lang);
        let mut codes: Vec<String> = Vec::new();
        let mut procedures: Vec<String> = Vec::new();
        for line in &part.lines {
            merge(&mut codes, &line.codes);
            merge(&mut procedures, core::slice::from_ref(&line.code));
        }
        merge(&mut codes, &part.codes);
        let amount = found.map(|found| &found.amount);
        let stake = amount.and_then(|amount| {
            let one = |cents: Cents| Stake { low: cents.0, high: cents.0 };
            amount.provider.map(one).or(amount.range.map(|(low, high)| Stake { low: low.0, high: high.0 }))
        });
        let odds = amount.and_then(|amount| amount.odds);
        Self {
            id,
            payer: claim.payer.clone(),
            plan: found.map_or(PlanKind::Unknown, |found| found.plan),
            claim: claim.number.clone(),
            account: claim.account.clone(),
            patient: claim.patient.clone(),
            from: part.days.iter().min().copied(),
            to: part.days.iter().max().copied(),
            procedures,
            codes,
            reason: part.reason,
            reason_title: text::worklist::reason(lang, part.reason),
            road: road.name,
            step: road.step,
            title: road.title,
            denied: part.cents.0,
            stake,
            odds: odds.map(|cell| Odds { low: cell.low, likely: cell.likely, high: cell.high }),
            odds_text: amount.map(|amount| text::worth::odds(lang, amount)).unwrap_or_default(),
            due: road.due,
            days_left: road.days_left,
            time: found.map(|found| text::worth::time(lang, &found.worth)).unwrap_or_default(),
            corrects: claim.corrects,
            forwarded: claim.forwarded,
            byte: claim.place.byte,
            segment: claim.place.segment,
            denial,
            key: order::key(road.turn, road.days_left, part.cents.0, id),
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

    pub(super) const fn denied(&self) -> i64 {
        self.denied
    }

    pub(super) const fn key(&self) -> u128 {
        self.key
    }
}

fn merge(all: &mut Vec<String>, more: &[String]) {
    for one in more {
        if !one.is_empty() && !all.contains(one) {
            all.push(one.clone());
        }
    }
}

/// Mend before appeal; the last day is that of the appeal, which mending does not stop.
fn road(found: Option<&Assessment>, lang: Lang) -> Road {
    let none = |turn: Turn| Road {
        name: match turn {
            Turn::Ask => "ask",
            Turn::Over => "over",
            _ => "none",
        },
        turn,
        step: None,
        title: text::worklist::no_road(lang, turn == Turn::Ask),
        due: None,
        days_left: None,
    };
    let Some(found) = found else { return none(Turn::NoRoad) };
    let worth = &found.worth;
    let mine = |step: Step| found.deadlines.iter().find(|known| known.step == step && known.actor == Actor::You);
    // A claim that was never processed is sent anew, and what was decided by a slip is opened again.
    let corrected = [Step::CorrectedClaim, Step::Reopening, Step::ClaimFiling].into_iter().find_map(mine);
    let appeal = found.road.and_then(mine);
    let open = |deadline: &&Deadline| deadline.status != Status::Past;
    let last = appeal.filter(open).or(corrected.filter(open));
    let soon = |deadline: &Deadline| matches!(deadline.status, Status::Soon | Status::Today | Status::Late);
    let turn = |usual: Turn| if last.is_some_and(soon) { Turn::LastDays } else { usual };
    let road = |name, turn, step, title| Road {
        name,
        turn,
        step: Some(step),
        title,
        due: last.and_then(|deadline| deadline.due),
        days_left: last.and_then(|deadline| deadline.days_left),
    };
    if let Some(step) = worth.faster.first() {
        return road("mend", turn(Turn::Mend), step.id, pick(lang, step.title));
    }
    if let Some(deadline) = corrected.filter(|deadline| appeal.is_none() && open(deadline)) {
        return road("mend", turn(Turn::Mend), deadline.step.as_str(), text::step(lang, deadline.step));
    }
    match (appeal, worth.verdict) {
        (Some(deadline), _) if deadline.status == Status::Past => {
            Road { due: deadline.due, days_left: deadline.days_left, ..none(Turn::Over) }
        }
        (Some(deadline), _) if deadline.due.is_some() => {
            road("appeal", turn(Turn::Appeal), deadline.step.as_str(), text::step(lang, deadline.step))
        }
        (Some(_), _) => none(Turn::Ask),
        (None, Verdict::NotCovered) if found.plan == PlanKind::Unknown => none(Turn::Ask),
        (None, _) => none(Turn::NoRoad),
    }
}
