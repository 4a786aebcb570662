//! Codes of the remittance: what each stands for, who bears it, which roads are open and until when.

use super::super::amount::{Bearer, bearer_of};
use super::super::case::Case;
use super::super::papers::letter_for;
use super::super::{Depth, coverage, deadlines};
use super::threshold;
use crate::intake::Intake;
use crate::law::billing::{DenialCode, bare, code_fits, denial_code, printed_code};
use crate::outcome::{BillingFinding, Check, CheckId, CodeFound, Deadline, Level, Road, Status};
use crate::terms::{Actor, CodeAction, CodeMeaning, DocumentId, PlanKind, Reason, Role, Step};

/// One for each known code that fits none of the reasons. A code that is not known, or was not read, says nothing.
pub(in crate::rules) fn check(intake: &Intake) -> impl Iterator<Item = Check> {
    let read = |code: &String| denial_code(code).filter(DenialCode::checked);
    let known = intake.codes.iter().enumerate().filter_map(move |(index, code)| Some((index, read(code)?)));
    let against = known.filter(|(_, known)| {
        !matches!(known.meaning, CodeMeaning::Other)
            && !intake.reasons.is_empty()
            && !intake.reasons.iter().any(|reason| code_fits(known.meaning, *reason))
    });
    against.map(|(index, known)| Check {
        id: CheckId::CodeMeaning(known.code, known.meaning),
        level: Level::Info,
        path: Some(format!("codes[{index}]")),
        cites: Vec::new(),
        detail: None,
    })
}

/// Every code of the claim and its lines, each once, in the order in which they stand there, with what it is answered by.
/// The days are counted apart.
pub(super) fn find(case: &Case<'_>, findings: &[BillingFinding]) -> Vec<CodeFound> {
    let intake = case.intake;
    let over = intake.plan == PlanKind::Medicare && threshold::over(intake);
    let mut found: Vec<CodeFound> = Vec::new();
    let claim = intake.codes.iter().enumerate().map(|(at, code)| (format!("codes[{at}]"), code));
    let lines = intake.lines.iter().enumerate().flat_map(|(line, claim)| {
        claim.codes.iter().enumerate().map(move |(at, code)| (format!("lines[{line}].codes[{at}]"), code))
    });
    for (path, printed) in claim.chain(lines) {
        let (group, reason) = printed_code(printed);
        let code = bare(reason);
        if found.iter().any(|other| other.group == group && other.code == code) {
            continue;
        }
        let mut known = denial_code(printed);
        // A claim that carries the modifier is not mended by it.
        if let Some(known) = known.as_mut().filter(|known| over && known.about_threshold()) {
            known.action = CodeAction::Appeal;
        }
        let bearer = match bearer_of(printed) {
            Some(Bearer::Patient) => Some("patient"),
            Some(Bearer::Provider) => Some("provider"),
            Some(Bearer::Unclear) => Some("unclear"),
            Some(Bearer::Unknown) | None => None,
        };
        found.push(CodeFound { path, group, code, known, bearer, roads: Vec::new(), document: None });
    }
    // A remark that asks for a new claim says that this one was not processed.
    let unprocessable = found.iter().any(|one| one.known.is_some_and(|known| known.action == CodeAction::NewClaim));
    let returned = findings.iter().any(|one| one.rule.returned);
    for one in &mut found {
        let Some(known) = one.known else { continue };
        let anew = unprocessable || returned && known.meaning == CodeMeaning::Units;
        let road = |step| Road { step, due: None, status: Status::Unknown };
        one.roads = steps(case, known, anew).into_iter().map(road).collect();
        one.document = one.roads.first().and_then(|road| paper(intake, road.step));
    }
    found
}

/// Until when each of them is open; `deadlines` are the dates for the stated reasons.
pub(super) fn count(intake: &Intake, deadlines: &[Deadline], found: &mut [CodeFound]) {
    let mut open = OpenRoads { intake, deadlines, by_reason: Vec::new() };
    for one in found {
        let Some(known) = one.known else { continue };
        for road in &mut one.roads {
            *road = open.road(road.step, known);
        }
    }
}

/// Until when a claim that was sent back is filed anew, where the dates of the case do not say so already.
pub(super) fn filed_anew(case: &Case<'_>, deadlines: &[Deadline], found: &[CodeFound]) -> Option<Deadline> {
    let is_filing = |deadline: &Deadline| deadline.step == Step::ClaimFiling;
    if deadlines.iter().any(is_filing) || found.iter().all(|one| one.filed_anew().is_none()) {
        return None;
    }
    let supposed = Intake { reasons: vec![Reason::TimelyFiling], ..case.intake.clone() };
    deadlines::of_visitor(&Case::new(&supposed, case.depth), coverage::of(&supposed)).into_iter().find(is_filing)
}

/// The visitor's dates if this or that were the reason of the denial, counted once for each.
struct OpenRoads<'a> {
    intake: &'a Intake,
    /// The dates for the stated reasons.
    deadlines: &'a [Deadline],
    by_reason: Vec<(Option<Reason>, Vec<Road>)>,
}

impl OpenRoads<'_> {
    /// A clerical slip is mended whatever the payer made of it, and what Medicare sent back is filed in the usual time.
    fn road(&mut self, step: Step, known: DenialCode) -> Road {
        let anew = self.intake.plan == PlanKind::Medicare && known.action != CodeAction::OtherPayer;
        let slip = match step {
            Step::Reopening => Some(Some(Reason::ModifierOrUnits)),
            Step::ClaimFiling if anew => Some(Some(Reason::TimelyFiling)),
            _ => None,
        };
        let found = [Some(known.reason), slip].into_iter().flatten().find_map(|reason| self.counted(step, reason));
        found.unwrap_or(Road { step, due: None, status: Status::Unknown })
    }

    fn counted(&mut self, step: Step, reason: Option<Reason>) -> Option<Road> {
        if !self.by_reason.iter().any(|(known, _)| *known == reason) {
            let stated = self.intake.reasons.iter().eq(&reason);
            let roads = if stated && self.intake.plan != PlanKind::Unknown {
                roads(self.deadlines)
            } else {
                open_roads(self.intake, reason)
            };
            self.by_reason.push((reason, roads));
        }
        let (_, roads) = self.by_reason.iter().find(|(known, _)| *known == reason)?;
        roads.iter().find(|road| road.step == step).copied()
    }
}

/// The visitor's dates if this were the reason of the denial.
fn open_roads(intake: &Intake, reason: Option<Reason>) -> Vec<Road> {
    let supposed = Intake { reasons: reason.into_iter().collect(), ..intake.clone() };
    roads(&deadlines::of_visitor(&Case::new(&supposed, Depth::Figures), coverage::of(&supposed)))
}

fn roads(deadlines: &[Deadline]) -> Vec<Road> {
    let mine = deadlines.iter().filter(|deadline| deadline.actor == Actor::You);
    mine.map(|deadline| Road { step: deadline.step, due: deadline.due, status: deadline.status }).collect()
}

/// What can be done about a code, the quickest first.
fn steps(case: &Case<'_>, known: DenialCode, unprocessable: bool) -> Vec<Step> {
    let medicare = case.intake.plan == PlanKind::Medicare;
    let fix = match (medicare, unprocessable) {
        (true, true) => Step::ClaimFiling,
        (true, false) => Step::Reopening,
        (false, _) => Step::CorrectedClaim,
    };
    // Which level a review was of, only the answers say.
    let upheld = known.upheld() && case.intake.may_be_first();
    let appeal = case.road.filter(|_| !(upheld || unprocessable && medicare));
    match known.action {
        CodeAction::CorrectedClaim => vec![fix],
        CodeAction::NewClaim | CodeAction::OtherPayer => vec![Step::ClaimFiling],
        CodeAction::FixOrAppeal => core::iter::once(fix).chain(appeal).collect(),
        CodeAction::Records if medicare => vec![fix],
        CodeAction::Records => vec![Step::RecordsRequest],
        CodeAction::Appeal => appeal.into_iter().collect(),
        CodeAction::BillPatient
        | CodeAction::AskPatient
        | CodeAction::Enroll
        | CodeAction::NotRecoverable
        | CodeAction::LookUp => Vec::new(),
    }
}

/// The letter for a step.
fn paper(intake: &Intake, step: Step) -> Option<DocumentId> {
    match step {
        Step::ClaimFiling | Step::RecordsRequest => None,
        Step::Reopening if intake.role == Role::Provider => Some(DocumentId::Reopening),
        // A practice corrects its claim itself.
        Step::CorrectedClaim if intake.role == Role::Provider => None,
        Step::Reopening | Step::CorrectedClaim => Some(DocumentId::CorrectionRequest),
        other => Some(letter_for(other)),
    }
}
