//! Billing as the contract hands it over.

use serde::Serialize;

use crate::calendar::CivilDate;
use crate::intake::UnitRule;
use crate::law::billing::{CountedBy, UNITS_SOURCE, codes};
use crate::money::Cents;
use crate::order::Map;
use crate::outcome::{AssistantDay, Billing, BillingDay, BillingFinding, CodeFound, ExpectedDay, ExpectedLine, Road};
use crate::terms::{BillingEffect, CodeAction, Discipline, DocumentId, Lang, Reason, Step};
use crate::text::{self, pick};

use super::assessment::status;

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct BillingAnswer {
    days: Vec<DayAnswer>,
    unit_rule: Option<&'static str>,
    assistants: Vec<AssistantAnswer>,
    codes: Vec<CodeAnswer>,
    denial_codes: Vec<DenialCodeAnswer>,
    expected: Vec<ExpectedAnswer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    plan_of_care: Option<PlanAnswer>,
    findings: Vec<FindingAnswer>,
    sources: Vec<&'static str>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct DayAnswer {
    date: CivilDate,
    discipline: Discipline,
    timed_minutes: u32,
    cms: CmsAnswer,
    ama: AmaAnswer,
    billed_units: Map<String, u32>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct CmsAnswer {
    units: u32,
    allocations: Vec<Map<String, u32>>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct AmaAnswer {
    units: u32,
    allocation: Map<String, u32>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct AssistantAnswer {
    date: CivilDate,
    discipline: Discipline,
    modifier: &'static str,
    choices: Vec<Vec<SplitAnswer>>,
    settled: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct SplitAnswer {
    code: String,
    with: u32,
    without: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct CodeAnswer {
    code: String,
    counted: Option<&'static str>,
    minutes: Option<u16>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct ExpectedAnswer {
    date: CivilDate,
    basis: &'static str,
    locality: Option<&'static str>,
    lines: Vec<PriceAnswer>,
    complete: bool,
    allowed: i64,
    payer: Option<i64>,
    patient: Option<i64>,
    sequestration: Option<i64>,
    deductible: Option<i64>,
    difference: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct PriceAnswer {
    path: String,
    code: String,
    allowed: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct PlanAnswer {
    certification_due: CivilDate,
    certified_until: Option<CivilDate>,
    outside: Vec<CivilDate>,
    since_report: Option<usize>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct DenialCodeAnswer {
    path: String,
    group: Option<&'static str>,
    code: String,
    known: bool,
    checked: bool,
    meaning: Option<&'static str>,
    reason: Option<Reason>,
    bears: Option<&'static str>,
    action: Option<CodeAction>,
    text: Option<&'static str>,
    roads: Vec<RoadAnswer>,
    document: Option<DocumentId>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct RoadAnswer {
    step: Step,
    title: &'static str,
    due: Option<CivilDate>,
    status: &'static str,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct FindingAnswer {
    id: &'static str,
    effect: BillingEffect,
    path: Option<String>,
    date: Option<CivilDate>,
    code: Option<String>,
    units: Option<u32>,
    amount: Option<i64>,
    text: &'static str,
    fix: &'static str,
    sources: &'static [&'static str],
}

impl BillingAnswer {
    pub(super) fn new(found: &Billing, lang: Lang) -> Self {
        Self {
            days: found.days.iter().map(day).collect(),
            unit_rule: found.unit_rule.map(|rule| match rule {
                UnitRule::Total => "cms",
                UnitRule::Midpoint => "ama",
            }),
            assistants: found.assistants.iter().map(assistant).collect(),
            codes: found.codes.iter().map(code).collect(),
            denial_codes: found.denial_codes.iter().map(|one| denial_code(one, lang)).collect(),
            expected: found.expected.iter().map(expected).collect(),
            plan_of_care: found.plan_of_care.as_ref().map(|plan| PlanAnswer {
                certification_due: plan.due,
                certified_until: plan.certified_until,
                outside: plan.outside.clone(),
                since_report: plan.since_report,
            }),
            findings: found.findings.iter().map(|one| finding(one, lang)).collect(),
            sources: (!found.codes.is_empty()).then_some(UNITS_SOURCE).into_iter().collect(),
        }
    }
}

fn day(day: &BillingDay) -> DayAnswer {
    DayAnswer {
        date: day.date,
        discipline: day.discipline,
        timed_minutes: day.timed_minutes,
        cms: CmsAnswer { units: day.cms.units, allocations: day.cms.allocations.clone() },
        ama: AmaAnswer { units: day.ama.units, allocation: day.ama.allocations.first().cloned().unwrap_or_default() },
        billed_units: day.billed.clone(),
    }
}

fn assistant(day: &AssistantDay) -> AssistantAnswer {
    let split = |(code, (with, without)): (&String, &(u32, u32))| SplitAnswer {
        code: code.clone(),
        with: *with,
        without: *without,
    };
    AssistantAnswer {
        date: day.date,
        discipline: day.discipline,
        modifier: codes(day.discipline.assistant(), day.date).first().copied().unwrap_or_default(),
        choices: day.choices.iter().map(|choice| choice.iter().map(split).collect()).collect(),
        settled: day.settled,
    }
}

fn code((code, counted): &(String, Option<CountedBy>)) -> CodeAnswer {
    let (counted, minutes) = match counted {
        None => (None, None),
        Some(CountedBy::Pool) => (Some("15-minutes"), Some(15)),
        Some(CountedBy::Service | CountedBy::Services) => (Some("untimed"), None),
        Some(CountedBy::Clock(minutes)) => (Some("own-clock"), Some(*minutes)),
        Some(CountedBy::Month(minutes)) => (Some("monthly"), Some(*minutes).filter(|minutes| *minutes > 0)),
        Some(CountedBy::Hand) => (Some("by-hand"), None),
    };
    CodeAnswer { code: code.clone(), counted, minutes }
}

fn denial_code(found: &CodeFound, lang: Lang) -> DenialCodeAnswer {
    let known = found.known;
    let road = |road: &Road| RoadAnswer {
        step: road.step,
        title: text::step(lang, road.step),
        due: road.due,
        status: status(road.status),
    };
    DenialCodeAnswer {
        path: found.path.clone(),
        group: found.group,
        code: found.code.clone(),
        known: known.is_some(),
        checked: known.is_some_and(|known| known.checked()),
        meaning: known.map(|known| text::meaning(lang, known.meaning)),
        reason: known.and_then(|known| known.reason),
        bears: found.bearer,
        action: known.map(|known| known.action),
        text: known.map(|known| text::code_action(lang, known.action)),
        roads: found.roads.iter().map(road).collect(),
        document: found.document,
    }
}

fn expected(day: &ExpectedDay) -> ExpectedAnswer {
    let cents = |amount: Option<Cents>| amount.map(|cents| cents.0);
    let price = |line: &ExpectedLine| PriceAnswer {
        path: format!("lines[{}]", line.line),
        code: line.code.clone(),
        allowed: cents(line.allowed),
    };
    ExpectedAnswer {
        date: day.date,
        basis: if day.area.is_some() { "medicare" } else { "contract" },
        locality: day.area,
        lines: day.lines.iter().map(price).collect(),
        complete: day.complete,
        allowed: day.allowed.0,
        payer: cents(day.payer),
        patient: cents(day.patient),
        sequestration: cents(day.sequestration),
        deductible: cents(day.deductible),
        difference: cents(day.difference),
    }
}

fn finding(found: &BillingFinding, lang: Lang) -> FindingAnswer {
    let BillingFinding { rule, about } = found;
    FindingAnswer {
        id: rule.id.trim_start_matches("bill."),
        effect: rule.effect,
        path: about.line.map(|line| format!("lines[{line}]")),
        date: about.date,
        code: about.code.clone(),
        units: about.units,
        amount: about.amount.map(|cents| cents.0),
        text: pick(lang, rule.text),
        fix: pick(lang, rule.fix),
        sources: rule.cites,
    }
}
