//! The worklist of an import: what was denied, in the order in which a biller should take it up.
//!
//! Rows are handed out as they are found. Kept of each are its place in the order and its group, eighteen bytes; so the
//! list of a large file is as small as its rows are many.

mod csv;
mod judge;
mod order;
mod row;

use serde::Serialize;

use crate::import::{Asked, Claim, Found, Import, Problem, Totals, denial};
use crate::terms::{Lang, PlanKind, Reason};
use crate::text;

use judge::Judge;

pub use csv::{head as csv_head, line as csv_line};
pub use row::Row;

/// Payers that have sums of their own.
const MOST_PAYERS: usize = 1_000;

/// A list being made.
#[derive(Debug)]
pub struct Worklist {
    asked: Asked,
    lang: Lang,
    judge: Judge,
    payers: Vec<Payer>,
    groups: Vec<Group>,
    /// Where each row stands; a row of a reversed claim stands nowhere.
    keys: Vec<u128>,
    /// The group of each row.
    of_group: Vec<u16>,
    /// The first row of each claim.
    firsts: Vec<u32>,
}

#[derive(Debug)]
struct Payer {
    name: String,
    plan: PlanKind,
}

#[derive(Debug)]
struct Group {
    payer: u16,
    reason: Option<Reason>,
    rows: u32,
    denied: i64,
}

/// What is said at the end.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ListAnswer {
    totals: TotalsAnswer,
    payers: Vec<PayerAnswer>,
    groups: Vec<GroupAnswer>,
    problems: Vec<ProblemAnswer>,
    /// Ids of the rows, the first to be taken up first.
    order: Vec<u32>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct TotalsAnswer {
    payments: u32,
    claims: u32,
    lines: u32,
    reversals: u32,
    denied_claims: u32,
    billed: i64,
    paid: i64,
    patient_share: i64,
    write_off: i64,
    denied: i64,
    denied_before: i64,
    other: i64,
    account: i64,
    paid_out: i64,
    problems: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct PayerAnswer {
    payer: String,
    plan: PlanKind,
    rows: u32,
    denied: i64,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct GroupAnswer {
    payer: String,
    reason: Option<Reason>,
    title: &'static str,
    rows: u32,
    denied: i64,
}

/// Something that could not be read, with its position.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProblemAnswer {
    code: &'static str,
    message: &'static str,
    byte: u64,
    segment: u32,
    about: String,
}

impl ProblemAnswer {
    /// Puts a problem into words.
    #[must_use]
    pub fn new(problem: &Problem, lang: Lang) -> Self {
        Self {
            code: problem.code.as_str(),
            message: text::worklist::problem(lang, problem.code),
            byte: problem.place.byte,
            segment: problem.place.segment,
            about: problem.about.clone(),
        }
    }
}

impl Worklist {
    /// A list without rows.
    #[must_use]
    pub fn new(asked: Asked, lang: Lang) -> Self {
        Self {
            asked,
            lang,
            judge: Judge::default(),
            payers: Vec::new(),
            groups: Vec::new(),
            keys: Vec::new(),
            of_group: Vec::new(),
            firsts: Vec::new(),
        }
    }

    /// Takes what an import has found since the last time, and gives its rows. The rows of a claim that is reversed
    /// further on are among them; the order at the end leaves them out.
    pub fn take(&mut self, import: &mut Import) -> Vec<Row> {
        let mut rows = Vec::new();
        for found in import.take() {
            match found {
                Found::Denied(_, claim) => self.add(&claim, &mut rows),
                Found::Reversed(claim) => self.reverse(claim),
            }
        }
        rows
    }

    fn add(&mut self, claim: &Claim, rows: &mut Vec<Row>) {
        self.firsts.push(self.next());
        let plan = self.asked.plan(claim);
        let payer = self.payer(&claim.payer, plan);
        for part in &claim.denied {
            let case = denial(claim, part, &self.asked);
            let judged = self.judge.of(claim, part, &self.asked, self.lang);
            let row = Row::new(self.next(), claim, part, case, &judged, self.lang);
            let group = self.group(payer, part.reason, order::amount(row.key()));
            self.of_group.push(group);
            self.keys.push(row.key());
            rows.push(row);
        }
    }

    fn next(&self) -> u32 {
        u32::try_from(self.keys.len()).unwrap_or(u32::MAX)
    }

    /// The payers past the last that has sums of its own share one without a name.
    fn payer(&mut self, name: &str, plan: PlanKind) -> u16 {
        let known = self.payers.iter().position(|known| known.name == name && known.plan == plan);
        let index = known.unwrap_or_else(|| {
            let new = if self.payers.len() < MOST_PAYERS { name } else { "" };
            let same = |known: &Payer| new.is_empty() && known.name.is_empty() && self.payers.len() > MOST_PAYERS;
            self.payers.iter().position(same).unwrap_or_else(|| {
                self.payers.push(Payer { name: new.to_owned(), plan });
                self.payers.len().saturating_sub(1)
            })
        });
        u16::try_from(index).unwrap_or(u16::MAX)
    }

    fn group(&mut self, payer: u16, reason: Option<Reason>, denied: i64) -> u16 {
        let same = |known: &Group| known.payer == payer && known.reason == reason;
        let index = self.groups.iter().position(same).unwrap_or_else(|| {
            self.groups.push(Group { payer, reason, rows: 0, denied: 0 });
            self.groups.len().saturating_sub(1)
        });
        if let Some(group) = self.groups.get_mut(index) {
            group.rows = group.rows.saturating_add(1);
            group.denied = group.denied.saturating_add(denied);
        }
        u16::try_from(index).unwrap_or(u16::MAX)
    }

    /// There is nothing to do any more about the rows of a claim.
    fn reverse(&mut self, claim: u32) {
        let at = |index: u32| self.firsts.get(usize::try_from(index).unwrap_or(usize::MAX)).copied();
        let Some(first) = at(claim) else { return };
        let end = at(claim.saturating_add(1)).unwrap_or_else(|| self.next());
        for row in first..end {
            let row = usize::try_from(row).unwrap_or(usize::MAX);
            let (Some(key), Some(group)) = (self.keys.get_mut(row), self.of_group.get(row)) else { return };
            if let Some(group) = self.groups.get_mut(usize::from(*group)) {
                group.rows = group.rows.saturating_sub(1);
                group.denied = group.denied.saturating_sub(order::amount(*key));
            }
            *key = order::NOWHERE;
        }
    }

    /// The sums, the order and the problems.
    #[must_use]
    pub fn finish(mut self, import: &Import) -> ListAnswer {
        order::sort(&mut self.keys);
        let groups = self.groups.iter().filter(|group| group.rows > 0);
        let payer = |index: u16| self.payers.get(usize::from(index));
        let mut payers: Vec<PayerAnswer> = self
            .payers
            .iter()
            .map(|known| PayerAnswer { payer: known.name.clone(), plan: known.plan, rows: 0, denied: 0 })
            .collect();
        for group in groups.clone() {
            if let Some(known) = payers.get_mut(usize::from(group.payer)) {
                known.rows = known.rows.saturating_add(group.rows);
                known.denied = known.denied.saturating_add(group.denied);
            }
        }
        let answers = groups.map(|group| GroupAnswer {
            payer: payer(group.payer).map(|known| known.name.clone()).unwrap_or_default(),
            reason: group.reason,
            title: text::worklist::reason(self.lang, group.reason),
            rows: group.rows,
            denied: group.denied,
        });
        ListAnswer {
            totals: totals(import.totals()),
            groups: crate::order::by_key(answers, |group| core::cmp::Reverse(group.denied)),
            payers: crate::order::by_key(payers, |payer| core::cmp::Reverse(payer.denied)),
            problems: import.problems().iter().map(|problem| ProblemAnswer::new(problem, self.lang)).collect(),
            order: self.keys.iter().copied().take_while(|key| *key != order::NOWHERE).map(order::row).collect(),
        }
    }
}

impl ListAnswer {
    /// Ids of the rows, the first to be taken up first.
    #[must_use]
    pub fn order(&self) -> &[u32] {
        &self.order
    }
}

fn totals(sums: &Totals) -> TotalsAnswer {
    TotalsAnswer {
        payments: sums.payments,
        claims: sums.claims,
        lines: sums.lines,
        reversals: sums.reversals,
        denied_claims: sums.denied_claims,
        billed: sums.billed.0,
        paid: sums.paid.0,
        patient_share: sums.share.0,
        write_off: sums.write_off.0,
        denied: sums.denied.0,
        denied_before: sums.denied_before.0,
        other: sums.other.0,
        account: sums.account.0,
        paid_out: sums.paid_out.0,
        problems: sums.problems,
    }
}
