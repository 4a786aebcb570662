//! Findings with words: the `Assessment` of the contract.

use serde::Serialize;

use super::Options;
use super::billing::BillingAnswer;
use super::measure::{self, MeasureAnswer};
use super::plan_finder::PlanFinderAnswer;
use crate::calendar::{CivilDate, Ymd};
use crate::documents::enclosures;
use crate::intake::Intake;
use crate::law::{LAW_VERSION, NextStep, Words};
use crate::money::Cents;
use crate::outcome::{
    Amount, Assessment, CheckId, Deadline, Figures, Payer, ReadingOrigin, Status, TraceNode, TraceResult,
};
use crate::terms::{
    Actor, Anchor, Confidence, DocumentId, Exhibit, ExtraId, FiledWhen, Grade, Lang, PlanKind, Role, Step,
};
use crate::text::{self, pick};

/// The `Assessment` of the contract.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AssessmentAnswer {
    law_version: &'static str,
    plan: PlanKind,
    amount: AmountAnswer,
    worth_it: WorthAnswer,
    deadlines: Vec<DeadlineAnswer>,
    steps: Vec<StepAnswer>,
    rights: Vec<RightAnswer>,
    checks: Vec<CheckAnswer>,
    questions: Vec<QuestionAnswer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    plan_finder: Option<PlanFinderAnswer>,
    documents: Vec<TitleAnswer>,
    exhibits: Vec<Exhibit>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    measures: Vec<MeasureAnswer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    billing: Option<BillingAnswer>,
    resources: Vec<ResourceAnswer>,
    sources: Vec<SourceAnswer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    trace: Option<TraceAnswer>,
}

/// Its keys, and those of what is in it, stand in their canonical order: whole files of them are written as they are.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct AmountAnswer {
    all_the_way: Option<ChainAnswer>,
    at_stake: AtStakeAnswer,
    bill_relief: Option<i64>,
    estimate: Option<EstimateAnswer>,
    extras: Vec<ExtraAnswer>,
    in_dispute: i64,
    odds: Option<OddsAnswer>,
    picture: Option<PictureAnswer>,
    range: Option<RangeAnswer>,
    refund: Option<i64>,
    stake_kind: &'static str,
    working: Vec<WorkingAnswer>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct WorthAnswer {
    verdict: &'static str,
    answer: String,
    money: String,
    odds: String,
    effort: &'static str,
    time: String,
    faster: Vec<StepAnswer>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct AtStakeAnswer {
    patient: Option<i64>,
    provider: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct RangeAnswer {
    high: i64,
    low: i64,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct OddsAnswer {
    confidence: Confidence,
    high: f64,
    k: Option<u32>,
    likely: f64,
    low: f64,
    n: Option<u32>,
    place: &'static str,
    sources: &'static [&'static str],
    step: Step,
    year: &'static str,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct EstimateAnswer {
    high: i64,
    likely: i64,
    low: i64,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct ChainAnswer {
    basis: Vec<BasisAnswer>,
    high: f64,
    likely: f64,
    low: f64,
    stages: Vec<Step>,
}

/// What the rate of one step was counted from.
#[derive(Debug, Clone, PartialEq, Serialize)]
struct BasisAnswer {
    n: Option<u32>,
    place: &'static str,
    step: Step,
    year: &'static str,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct ExtraAnswer {
    amount: Option<i64>,
    condition: &'static str,
    disputed: bool,
    id: ExtraId,
    sources: &'static [&'static str],
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct PictureAnswer {
    after_win: Vec<SegmentAnswer>,
    now: Vec<SegmentAnswer>,
    total: i64,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct SegmentAnswer {
    amount: i64,
    label: &'static str,
    who: &'static str,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct WorkingAnswer {
    amount: i64,
    label: &'static str,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct DeadlineAnswer {
    step: Step,
    title: &'static str,
    actor: Actor,
    due: Option<CivilDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    due_time: Option<String>,
    readings: Vec<ReadingAnswer>,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    depends_on: Option<&'static str>,
    days_left: Option<i64>,
    filed_when: FiledWhen,
    send_by: Option<CivilDate>,
    count: Vec<String>,
    sources: Vec<&'static str>,
    if_missed: String,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    plans: Vec<PlanKind>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct ReadingAnswer {
    due: CivilDate,
    why: String,
    sources: &'static [&'static str],
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct StepAnswer {
    id: &'static str,
    title: &'static str,
    why: String,
    sources: &'static [&'static str],
    #[serde(skip_serializing_if = "Option::is_none")]
    document: Option<&'static str>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct RightAnswer {
    id: &'static str,
    text: &'static str,
    sources: &'static [&'static str],
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct CheckAnswer {
    id: &'static str,
    level: &'static str,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    sources: Vec<&'static str>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct QuestionAnswer {
    pub(super) path: &'static str,
    pub(super) why: &'static str,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct TitleAnswer {
    id: &'static str,
    title: &'static str,
    /// What it is for.
    purpose: &'static str,
    /// Whether the visitor keeps it, in the visitor's own language.
    kept: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct ResourceAnswer {
    id: &'static str,
    name: &'static str,
    contact: &'static str,
    what: &'static str,
    sources: &'static [&'static str],
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct SourceAnswer {
    id: &'static str,
    cite: &'static str,
    title: &'static str,
    url: &'static str,
    verified: Grade,
    in_force: String,
    retrieved: Ymd,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct TraceAnswer {
    rule: &'static str,
    result: serde_value::Scalar,
    inputs: serde_value::Pairs,
    sources: Vec<&'static str>,
    children: Vec<TraceAnswer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

/// The two free-form values of a trace: a result that is text or a number, and an object of inputs.
mod serde_value {
    use serde::ser::{Serialize, SerializeMap, Serializer};

    #[derive(Debug, Clone, PartialEq)]
    pub(super) enum Scalar {
        Text(String),
        Number(f64),
        Cents(i64),
        None,
    }

    impl Serialize for Scalar {
        fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
            match self {
                Self::Text(text) => s.serialize_str(text),
                Self::Number(number) => s.serialize_f64(*number),
                Self::Cents(cents) => s.serialize_i64(*cents),
                Self::None => s.serialize_none(),
            }
        }
    }

    #[derive(Debug, Clone, PartialEq)]
    pub(super) struct Pairs(pub Vec<(&'static str, String)>);

    impl Serialize for Pairs {
        fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
            let mut map = s.serialize_map(Some(self.0.len()))?;
            for (key, value) in &self.0 {
                map.serialize_entry(key, value)?;
            }
            map.end()
        }
    }
}

impl AssessmentAnswer {
    /// Puts findings into words.
    #[must_use]
    pub fn new(intake: &Intake, found: &Assessment, options: &Options) -> Self {
        let lang = options.lang;
        let word = |words: Words| pick(lang, words);
        Self {
            law_version: LAW_VERSION,
            plan: found.plan,
            amount: amount(&found.amount, lang),
            worth_it: worth(found, intake.role, lang),
            deadlines: found.deadlines.iter().map(|found| deadline(found, lang)).collect(),
            steps: found
                .steps
                .iter()
                .map(|next| match step(next, found, intake.role, lang) {
                    // A step with a paper of its own is answered by that.
                    StepAnswer { document: Some("appeal"), id, title, why, sources } => {
                        let letter = crate::rules::letter_of(found).as_str();
                        StepAnswer { document: Some(letter), id, title, why, sources }
                    }
                    other => other,
                })
                .collect(),
            rights: found
                .rights
                .iter()
                .map(|right| RightAnswer { id: right.id, text: word(right.screen), sources: right.cites })
                .collect(),
            checks: found
                .checks
                .iter()
                .map(|check| CheckAnswer {
                    id: text::check_id(check.id),
                    level: text::level(check.level),
                    text: match (check.detail, check.id) {
                        // What is said of every review comes before what is left after this one.
                        (Some(detail), CheckId::ExternalBindsBoth) => {
                            format!("{} {}", text::check(lang, check.id), word(detail))
                        }
                        (Some(detail), _) => format!("{} {}", word(detail), text::check(lang, check.id)),
                        (None, CheckId::LawOld(on)) => {
                            format!("{} {}", text::check(lang, check.id), text::last_checked(lang, on))
                        }
                        (None, CheckId::CareCut { on, .. }) => {
                            format!("{} {}", text::cut_on(lang, on), text::check(lang, check.id))
                        }
                        (None, CheckId::ApprovalEnded(on)) => {
                            format!("{} {}", text::approved_until(lang, on), text::check(lang, check.id))
                        }
                        (None, CheckId::Late { due, done, .. }) => {
                            format!("{} {}", text::came_late(lang, due, done), text::check(lang, check.id))
                        }
                        (None, CheckId::CodeMeaning(code, meaning)) => {
                            format!("{} {}", text::code_meaning(lang, code, meaning), text::check(lang, check.id))
                        }
                        (None, CheckId::TherapyThreshold(amount)) => {
                            format!("{} {}", text::therapy_amount(lang, amount), text::check(lang, check.id))
                        }
                        (None, _) => text::check(lang, check.id).to_owned(),
                    },
                    path: check.path.clone(),
                    sources: check.cites.clone(),
                })
                .collect(),
            questions: found
                .questions
                .iter()
                .map(|question| QuestionAnswer { path: question.path, why: text::question(lang, question.path) })
                .collect(),
            plan_finder: found.finder.as_ref().map(|finder| PlanFinderAnswer::new(finder, found.as_of, lang)),
            exhibits: enclosures::wanted(intake, found.road),
            documents: found
                .documents
                .iter()
                .map(|id| TitleAnswer {
                    id: id.as_str(),
                    title: text::document(lang, *id),
                    purpose: text::papers::purpose(lang, *id),
                    kept: text::papers::is_kept(*id),
                })
                .collect(),
            measures: measure::all(intake, found, lang),
            billing: (!intake.lines.is_empty() || !intake.codes.is_empty() || found.billing.plan_of_care.is_some())
                .then(|| BillingAnswer::new(&found.billing, lang)),
            resources: found
                .resources
                .iter()
                .map(|contact| ResourceAnswer {
                    id: contact.id,
                    name: word(contact.name),
                    contact: word(contact.contact),
                    what: word(contact.what),
                    sources: contact.cites,
                })
                .collect(),
            sources: found
                .sources
                .iter()
                .map(|source| SourceAnswer {
                    id: source.id,
                    cite: source.cite,
                    title: source.title,
                    url: source.url,
                    verified: source.grade,
                    in_force: text::in_force(lang, source.scope.in_force),
                    retrieved: source.retrieved,
                })
                .collect(),
            trace: options.trace.then(|| trace(&found.trace, lang)),
        }
    }
}

fn step(next: &NextStep, found: &Assessment, role: Role, lang: Lang) -> StepAnswer {
    let (title, own_why) = next.said_to(role);
    let mut why = if next.waits { text::worth::decision_due(lang, found) } else { String::new() };
    why.push_str(pick(lang, own_why));
    StepAnswer {
        id: next.id,
        title: pick(lang, title),
        why,
        sources: next.cites,
        document: next.document.map(|paper| listed(paper, found).as_str()),
    }
}

/// The paper of a step as it is listed: a practice asks Medicare's contractor for a reopening.
fn listed(paper: DocumentId, found: &Assessment) -> DocumentId {
    let reopens = paper == DocumentId::CorrectionRequest && found.documents.contains(&DocumentId::Reopening);
    if reopens { DocumentId::Reopening } else { paper }
}

fn worth(found: &Assessment, role: Role, lang: Lang) -> WorthAnswer {
    let Assessment { worth, amount, .. } = found;
    let settles = crate::rules::settling(found).map(|path| text::question(lang, path));
    WorthAnswer {
        verdict: text::worth::verdict_id(worth.verdict),
        answer: text::worth::answer(lang, worth, settles),
        money: text::worth::stake(lang, worth, amount),
        odds: text::worth::odds(lang, amount, found.road),
        effort: text::worth::effort(lang, worth.effort),
        time: text::worth::time(lang, found),
        faster: worth.faster.iter().map(|next| step(next, found, role, lang)).collect(),
    }
}

fn amount(found: &Amount, lang: Lang) -> AmountAnswer {
    AmountAnswer {
        in_dispute: found.in_dispute.0,
        at_stake: AtStakeAnswer { patient: found.patient.map(|c| c.0), provider: found.provider.map(|c| c.0) },
        range: found.range.map(|(low, high)| RangeAnswer { low: low.0, high: high.0 }),
        refund: found.refund.map(|cents| cents.0),
        bill_relief: found.bill_relief.map(|cents| cents.0),
        odds: found.odds.map(|cell| OddsAnswer {
            step: cell.step,
            low: hundredths(u32::from(cell.low)),
            likely: hundredths(u32::from(cell.likely)),
            high: hundredths(u32::from(cell.high)),
            n: cell.n,
            k: cell.k,
            year: cell.year,
            place: pick(lang, cell.place),
            confidence: cell.confidence,
            sources: cell.cites,
        }),
        estimate: found.estimate.map(|[low, likely, high]| EstimateAnswer {
            low: low.0,
            likely: likely.0,
            high: high.0,
        }),
        all_the_way: found.all_the_way.as_ref().map(|([low, likely, high], cells)| ChainAnswer {
            low: hundredths(*low),
            likely: hundredths(*likely),
            high: hundredths(*high),
            stages: cells.iter().map(|cell| cell.step).collect(),
            basis: cells
                .iter()
                .map(|cell| BasisAnswer { step: cell.step, n: cell.n, year: cell.year, place: pick(lang, cell.place) })
                .collect(),
        }),
        stake_kind: text::stake_kind(found.kind),
        picture: found.picture.as_ref().map(|picture| {
            let segments = |parts: &[(Payer, Cents)]| {
                let segment = |(payer, cents): &(Payer, Cents)| SegmentAnswer {
                    who: text::payer_id(*payer),
                    label: text::payer(lang, *payer),
                    amount: cents.0,
                };
                parts.iter().map(segment).collect()
            };
            PictureAnswer {
                total: picture.total.0,
                now: segments(&picture.now),
                after_win: segments(&picture.after_win),
            }
        }),
        extras: found
            .extras
            .iter()
            .map(|extra| ExtraAnswer {
                id: extra.rule.id,
                amount: extra.amount.map(|cents| cents.0),
                condition: pick(lang, extra.rule.words),
                disputed: extra.rule.disputed,
                sources: extra.rule.cites,
            })
            .collect(),
        working: found
            .working
            .iter()
            .map(|step| WorkingAnswer { label: text::money_line(lang, step.line), amount: step.cents.0 })
            .collect(),
    }
}

/// The nearest double to a number of hundredths, so that 33 is written 0.33.
fn hundredths(count: u32) -> f64 {
    f64::from(count) / 100.0
}

/// What several laws say alike is said once.
fn each_sentence_once(texts: &[&str]) -> String {
    if let [text] = texts {
        return (*text).to_owned();
    }
    let mut said: Vec<&str> = Vec::new();
    for sentence in texts.iter().flat_map(|text| text.split_inclusive(". ")).map(str::trim_end) {
        if !said.contains(&sentence) {
            said.push(sentence);
        }
    }
    said.join(" ")
}

fn deadline(found: &Deadline, lang: Lang) -> DeadlineAnswer {
    let missed: Vec<&str> = found.if_missed.iter().map(|words| pick(lang, *words)).collect();
    let missed = each_sentence_once(&missed);
    DeadlineAnswer {
        step: found.step,
        title: text::step(lang, found.step),
        actor: found.actor,
        due: found.due,
        due_time: found.due_time.map(|moment| moment.to_string()),
        readings: found
            .readings
            .iter()
            .map(|reading| ReadingAnswer {
                due: reading.due,
                why: match reading.origin {
                    ReadingOrigin::Clock(clock) => pick(lang, clock.why).to_owned(),
                    ReadingOrigin::ActualReceipt(_) => text::actual_receipt(lang).to_owned(),
                    ReadingOrigin::UnprovenReceipt(_) => text::unproven_receipt(lang).to_owned(),
                    ReadingOrigin::Tolled(tolling) => pick(lang, tolling.why).to_owned(),
                    ReadingOrigin::Printed => text::printed(lang).to_owned(),
                },
                sources: reading.sources,
            })
            .collect(),
        status: status(found.status),
        depends_on: found.depends_on.map(Anchor::as_str),
        days_left: found.days_left,
        filed_when: found.filed_when,
        send_by: found.send_by,
        count: found.count.iter().map(|step| text::count_step(lang, step)).collect(),
        sources: found.sources.clone(),
        if_missed: missed,
        plans: found.plans.clone(),
    }
}

pub(super) const fn status(status: Status) -> &'static str {
    match status {
        Status::Open => "open",
        Status::Soon => "soon",
        Status::Today => "today",
        Status::Late => "late",
        Status::Past => "past",
        Status::Projected => "projected",
        Status::Unknown => "unknown",
    }
}

fn trace(node: &TraceNode, lang: Lang) -> TraceAnswer {
    use serde_value::{Pairs, Scalar};
    let (result, note) = match node.result {
        TraceResult::Applied => (Scalar::Text("applied".to_owned()), None),
        TraceResult::NotApplied(why) => (Scalar::Text("not-applied".to_owned()), Some(text::not_applied(lang, why))),
        TraceResult::NeedsInput(path) => (Scalar::Text("needs-input".to_owned()), Some(text::needs_input(lang, path))),
        TraceResult::Date(date) => (Scalar::Text(date.to_string()), None),
        TraceResult::Money(cents) => (Scalar::Cents(cents.0), None),
        TraceResult::Rate(rate) => (Scalar::Number(hundredths(u32::from(rate))), None),
        TraceResult::Group => (Scalar::None, None),
    };
    TraceAnswer {
        rule: node.rule,
        result,
        inputs: Pairs(node.inputs.clone()),
        sources: node.sources.clone(),
        children: node.children.iter().map(|child| trace(child, lang)).collect(),
        note,
    }
}

/// Amount, steps and dates only, for whole files. Keys stand in their canonical order.
#[derive(Debug, Serialize)]
pub struct BriefAnswer {
    amount: AmountAnswer,
    deadlines: Vec<BriefDeadline>,
    ok: bool,
    steps: Vec<&'static str>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct BriefDeadline {
    actor: Actor,
    days_left: Option<i64>,
    due: Option<CivilDate>,
    status: &'static str,
    step: Step,
}

impl BriefAnswer {
    pub(super) fn new(found: &Figures, lang: Lang) -> Self {
        let deadlines = found.deadlines.iter().map(|deadline| BriefDeadline {
            actor: deadline.actor,
            days_left: deadline.days_left,
            due: deadline.due,
            status: status(deadline.status),
            step: deadline.step,
        });
        Self {
            amount: amount(&found.amount, lang),
            deadlines: deadlines.collect(),
            ok: true,
            steps: found.steps.iter().map(|step| step.id).collect(),
        }
    }
}
