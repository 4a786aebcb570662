//! From the ask to the facts: what is wanted, in what capacity, the decision, time, the course of care.

use super::draft::{Draft, Piece, Sentence};
use super::law::{self, Laws};
use super::measures;
use crate::documents::argument;
use crate::documents::facts::Facts;
use crate::documents::{Block, Inline, Part, Row, Shape};
use crate::intake::Network;
use crate::law::{Right, index};
use crate::outcome::{Check, CheckId, Deadline, ReadingOrigin};
use crate::terms::{Exhibit, PlanKind, Reason, Role, Step, Timing};
use crate::text::letter::{self, Say};
use crate::text::pick;

pub(super) fn opening(draft: &Draft<'_>, laws: &Laws) -> Vec<Piece> {
    let mut pieces = vec![Piece::Prose(Part::Ask, ask(draft))];
    pieces.extend(authority(draft));
    pieces.extend(decision(draft));
    pieces.extend(late(draft));
    pieces.extend(exhausted(draft).filter(|_| !draft.facts.is_filed()));
    pieces.extend(expedited(draft, laws));
    pieces.extend(continuing(draft, laws));
    pieces.extend(tables(draft));
    pieces
}

/// The tables of facts and measures, where the letter argues from the care.
pub(super) fn tables(draft: &Draft<'_>) -> Vec<Piece> {
    if !argument::argues_from_care(draft.facts.intake) {
        return Vec::new();
    }
    course(draft).into_iter().chain(measures::table(draft).map(Piece::Fixed)).collect()
}

fn ask(draft: &Draft<'_>) -> Vec<Sentence> {
    let intake = draft.facts.intake;
    let asks = draft.facts.road().and_then(|step| letter::request(draft.lang(), step));
    let opening = match (asks, draft.role()) {
        _ if draft.facts.road() == Some(Step::Redetermination) => match draft.role() {
            Role::Patient => Say::RedeterminationPatient,
            Role::Representative => Say::RedeterminationRepresentative,
            Role::Provider => Say::RedeterminationProvider,
        },
        (Some(_), Role::Patient) => Say::RequestPatient,
        (Some(_), Role::Representative) => Say::RequestRepresentative,
        // Under Original Medicare, and outside a Medicare Advantage network, a practice asks as a party of its own.
        (Some(_), Role::Provider) if intake.plan == PlanKind::Medicare || intake.asks_for_itself() => Say::RequestParty,
        (Some(_), Role::Provider) => Say::RequestProvider,
        (_, Role::Patient) => Say::AppealPatient,
        (_, Role::Representative) => Say::AppealRepresentative,
        (_, Role::Provider) => Say::AppealProvider,
    };
    let mut sentences = vec![draft.keep(opening), draft.keep(wanted(draft))];
    let money = match intake.plan {
        // A member gets the service, not dollars.
        plan if plan.is_medicaid() => None,
        _ if !draft.has("amount.inDispute") => None,
        // Where the amount comes from claim lines, the number of visits may be another matter.
        _ if draft.has("money.visits") && intake.lines.is_empty() => Some(Say::AmountVisits),
        _ => Some(Say::Amount),
    };
    sentences.extend(money.map(|say| draft.keep(say)));
    sentences.extend(capacity(draft));
    sentences
}

/// In what capacity the sender writes.
pub(super) fn capacity(draft: &Draft<'_>) -> Vec<Sentence> {
    let intake = draft.facts.intake;
    let mut sentences = Vec::new();
    match draft.role() {
        Role::Patient => {}
        Role::Representative if intake.by_parent() => sentences.push(draft.keep(Say::CapacityParent)),
        Role::Representative if draft.has("people.sender.relationship") => {
            sentences.push(draft.keep(Say::CapacityRelationship));
        }
        Role::Representative => sentences.push(draft.keep(Say::CapacityRepresentative)),
        Role::Provider => sentences.push(draft.keep(Say::CapacityProvider)),
    }
    if draft.role() != Role::Patient && intake.exhibits.contains(&Exhibit::Authorization) {
        let consent =
            if intake.plan == PlanKind::MedicaidManaged { Say::CapacityConsent } else { Say::CapacityAuthorization };
        sentences.push(draft.keep(consent));
    }
    sentences
}

/// What a letter asks for when its reasons are all of one kind that a reversal does not answer: in its opening, and as
/// the first of its requests.
pub(super) fn remedy(reasons: &[Reason]) -> Option<(Say, Say)> {
    let all = |kind: fn(&Reason) -> bool| !reasons.is_empty() && reasons.iter().all(kind);
    if all(|reason| reason.is_about_codes()) {
        Some((Say::AskCorrected, Say::RequestCorrected))
    } else if all(|reason| *reason == Reason::CostShare) {
        Some((Say::AskShare, Say::RequestShare))
    } else if all(|reason| *reason == Reason::Duplicate) {
        Some((Say::AskDuplicate, Say::RequestDuplicate))
    } else {
        None
    }
}

/// What the decision should become.
fn wanted(draft: &Draft<'_>) -> Say {
    let intake = draft.facts.intake;
    if draft.facts.road() == Some(Step::DismissalReview) {
        return Say::AskSetAside;
    }
    if let Some((ask, _)) = remedy(&intake.reasons) {
        return ask;
    }
    let visits = draft.has("therapy.visitsRequested");
    match (intake.plan, intake.timing) {
        (PlanKind::Medicare, Some(Timing::PostService)) => Say::AskAllow,
        (plan, timing) if plan.is_medicaid() => match timing {
            Some(Timing::PostService) => Say::AskCoverGiven,
            Some(Timing::Concurrent) => Say::AskRestore,
            Some(Timing::PreService) | None => Say::AskAuthorize,
        },
        (_, Some(Timing::PostService)) => Say::AskPaid,
        (_, Some(Timing::PreService)) if visits => Say::AskVisits,
        (_, Some(Timing::PreService)) => Say::AskApprove,
        (_, Some(Timing::Concurrent)) if visits => Say::AskContinueVisits,
        (_, Some(Timing::Concurrent)) => Say::AskContinue,
        (_, None) => Say::AskCover,
    }
}

/// Whoever writes for a patient shows the right to do so, or has a line that says what to attach.
pub(super) fn authority(draft: &Draft<'_>) -> Option<Piece> {
    let intake = draft.facts.intake;
    if !intake.needs_authorization() || intake.exhibits.contains(&Exhibit::Authorization) {
        return None;
    }
    let label = match (intake.plan, draft.role()) {
        (PlanKind::MedicaidManaged, _) if !intake.is_child() => Say::BlankConsent,
        // A practice is a party by its assignment, or else by the patient's transfer.
        (PlanKind::Medicare, Role::Provider) => Say::BlankAssignment,
        // What asks for papers or a reason is no appeal, and gives up nothing.
        _ if intake.asks_for_itself() && !draft.appeals => return None,
        _ if intake.asks_for_itself() => Say::BlankWaiver,
        // Outside its network a practice that accepts assignment on the claim is a party.
        (PlanKind::Tricare, Role::Provider) if intake.money.network == Some(Network::Out) => Say::BlankParty,
        _ if intake.is_child() => Say::BlankGuardian,
        _ => Say::BlankAuthorization,
    };
    let row = draft.row(label, draft.blank("exhibits", label));
    Some(Piece::Fixed(Block::new(Part::Ask, Shape::Rows(vec![row]))))
}

pub(super) fn decision(draft: &Draft<'_>) -> Vec<Piece> {
    let mut sentences = Vec::new();
    let mut rows: Vec<Row> = Vec::new();
    match (draft.has("notice.dated"), draft.has("notice.received")) {
        (true, true) => sentences.push(draft.keep(Say::DecisionReceived)),
        (true, false) => sentences.push(draft.keep(Say::DecisionDated)),
        (false, received) => {
            if received {
                sentences.push(draft.keep(Say::DecisionArrived));
            }
            rows.push(draft.row_or_blank(Say::BlankDecisionDate, "notice.dated"));
        }
    }
    let late = |check: &Check| matches!(check.id, CheckId::Late { step: Step::PlanDecision, .. });
    if draft.facts.assessment.checks.iter().any(late) && draft.has("deadlines.plan-decision") {
        sentences.push(draft.spare(5, Say::DecisionLate));
    }
    if draft.has("notice.quotedReason") {
        sentences.push(draft.keep(Say::DecisionReason));
    } else {
        rows.push(draft.row_or_blank(Say::BlankExactReason, "notice.quotedReason"));
    }
    if draft.has("codes") {
        let one = draft.facts.codes().len() == 1;
        sentences.push(draft.spare(3, if one { Say::DecisionCode } else { Say::DecisionCodes }));
    }
    // A dismissal gives a reason of its own, and has not looked at the others.
    let dismissed = draft.facts.road() == Some(Step::DismissalReview);
    if dismissed {
        rows.push(draft.row(Say::BlankDismissed, draft.blank("", Say::BlankDismissed)));
    }
    let meaning = (draft.has("reasons") && !dismissed).then(|| draft.spare(2, Say::DecisionMeaning));
    if rows.is_empty() {
        sentences.extend(meaning);
        return vec![Piece::Prose(Part::Decision, sentences)];
    }
    vec![
        Piece::Prose(Part::Decision, sentences),
        Piece::Fixed(Block::new(Part::Decision, Shape::Rows(rows))),
        Piece::Prose(Part::Decision, meaning.into_iter().collect()),
    ]
}

/// An appeal after its time says so, and asks.
pub(super) fn late(draft: &Draft<'_>) -> Option<Piece> {
    let today = draft.facts.intake.as_of;
    let deadline = draft.facts.late()?;
    let in_time_by_another = Facts::latest_reading(deadline).is_some_and(|latest| today <= latest);
    let sentences = if in_time_by_another {
        let relief = relief(draft, deadline);
        [Some(draft.keep(Say::LateBetween)), relief, Some(draft.keep(Say::LateCause))].into_iter().flatten().collect()
    } else {
        vec![draft.keep(Say::LatePast), draft.keep(Say::LateDelay)]
    };
    Some(Piece::Prose(Part::Late, sentences))
}

/// The days of a disaster that the latest reading leaves out, with the notice that says so where it may be cited.
fn relief(draft: &Draft<'_>, deadline: &Deadline) -> Option<Sentence> {
    let latest = Facts::latest_reading(deadline);
    let tolled = deadline.readings.iter().find_map(|reading| match reading.origin {
        ReadingOrigin::Tolled(tolling) if Some(reading.due) == latest => Some(tolling),
        _ => None,
    })?;
    let mut said = pick(draft.lang(), tolled.why).trim_end_matches('.').to_owned();
    for source in tolled.cites.iter().filter_map(|id| index::source(id)).filter(|source| source.citable) {
        said.push_str(", ");
        said.push_str(source.cite);
    }
    said.push('.');
    Some(Sentence { spare: 0, line: vec![Inline::Text(said)] })
}

/// What opens a step before the one that was taken has been answered: the appeal, the day that was missed, and the rule.
pub(super) fn exhausted(draft: &Draft<'_>) -> Option<Piece> {
    use Step::{ExternalReview, FairHearing, OpmReview};
    let inside = !matches!(draft.facts.assessment.filed, Some(ExternalReview | FairHearing | OpmReview));
    let outside = matches!(draft.facts.road(), Some(ExternalReview | FairHearing | OpmReview));
    let (_, decided) = draft.facts.missed().filter(|_| inside && outside && draft.has("appealFiled"))?;
    let missed = if decided.is_some() { Say::MissedDecided } else { Say::MissedSilent };
    let mut sentences = vec![draft.keep(Say::MissedFiled), draft.keep(missed)];
    sentences.extend(law::exhausted(&draft.facts).and_then(|right| draft.law(right)));
    Some(Piece::Prose(Part::Late, sentences))
}

/// Only care that is still to come, or under way, can be urgent.
pub(super) fn expedited(draft: &Draft<'_>, laws: &Laws) -> Option<Piece> {
    if !draft.facts.intake.cannot_wait() {
        return None;
    }
    let mut sentences = vec![draft.keep(Say::Expedited)];
    let law_tells_why = |right: &Right| right.letter.is_some_and(|part| part.alone);
    if !laws.expedited.is_some_and(law_tells_why) {
        sentences.push(draft.keep(Say::ExpeditedRisk));
    }
    sentences.extend(laws.expedited.and_then(|right| draft.law(right)));
    Some(Piece::Prose(Part::Expedited, sentences))
}

/// Only where the law of this plan keeps care in place, and for whom it does.
pub(super) fn continuing(draft: &Draft<'_>, laws: &Laws) -> Option<Piece> {
    let law = draft.law(laws.continuing?)?;
    // A Medicaid member's sentence of law is the request itself.
    let medicaid = draft.facts.intake.plan.is_medicaid();
    let lead = if medicaid { Say::UnderWay } else { Say::Continuing };
    Some(Piece::Prose(Part::Continuing, vec![draft.keep(lead), law]))
}

/// What is known of the course of care, in a letter that argues from it. Where the reason is clinical, what is missing has
/// a line to fill in; elsewhere it is not asked for.
fn course(draft: &Draft<'_>) -> Option<Piece> {
    let therapy = &draft.facts.intake.therapy;
    let clinical = argument::any_clinical(&draft.facts.intake.reasons);
    let about_visits = clinical || draft.facts.intake.reasons.contains(&Reason::VisitLimit);
    let mut rows = Vec::new();
    let mut fact = |say, path, needed| {
        if draft.has(path) || needed {
            rows.push(draft.row_or_blank(say, path));
        }
    };
    fact(Say::LabelStart, "therapy.startOfCare", clinical);
    fact(Say::LabelUsed, "therapy.visitsUsed", about_visits);
    fact(Say::LabelRequested, "therapy.visitsRequested", about_visits);
    let limited = draft.facts.intake.reasons.contains(&Reason::VisitLimit);
    // Medicare has no such limit: there it stands only where the decision relies on one.
    if limited || draft.facts.intake.plan != PlanKind::Medicare {
        fact(Say::LabelLimit, "therapy.visitLimit", limited && draft.facts.intake.plan != PlanKind::Medicare);
    }

    if clinical && therapy.measures.is_empty() {
        let any = [Say::LabelAnyBaseline, Say::LabelAnyCurrent, Say::LabelAnyTarget];
        rows.extend(any.map(|say| draft.row(say, draft.blank("therapy.measures", say))));
    }
    if rows.is_empty() {
        return None;
    }
    let name = draft.words(Say::TableName).to_owned();
    Some(Piece::Fixed(Block::new(Part::Facts, Shape::Table { name, rows })))
}

/// Lines to fill in for what the argument needs and the visitor did not say.
pub(super) fn missing_facts(draft: &Draft<'_>, part: Part) -> Option<Piece> {
    let therapy = &draft.facts.intake.therapy;
    let plan_known =
        therapy.frequency_per_week.is_some() && therapy.weeks.is_some() && therapy.discharge_test.is_some();
    let plan_path = match (therapy.frequency_per_week, therapy.weeks) {
        (None, _) => "therapy.frequencyPerWeek",
        (Some(_), None) => "therapy.weeks",
        (Some(_), Some(_)) => "therapy.dischargeTest",
    };
    let missing: [(bool, Say, &'static str); 5] = [
        (therapy.diagnoses.is_empty(), Say::LabelDiagnosis, "therapy.diagnoses"),
        (therapy.tasks.is_empty(), Say::LabelTasks, "therapy.tasks"),
        (therapy.skilled_need.is_none(), Say::LabelSkilled, "therapy.skilledNeed"),
        (!plan_known, Say::LabelPlan, plan_path),
        (therapy.if_stopped.is_none(), Say::LabelStopped, "therapy.ifStopped"),
    ];
    let rows: Vec<Row> = missing
        .into_iter()
        .filter(|(missing, _, _)| *missing)
        .map(|(_, say, path)| draft.row(say, vec![Inline::Blank { path, label: draft.words(say).to_owned() }]))
        .collect();
    (!rows.is_empty()).then_some(Piece::Fixed(Block::new(part, Shape::Rows(rows))))
}
