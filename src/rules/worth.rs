//! Whether the next step is worth the trouble: money, odds, effort and days left, and what is quicker than an appeal.

use super::applicability::applies;
use super::case::Case;
use super::checks::{is_short, network_provider};
use super::road::by_letter;
use crate::intake::Intake;
use crate::law::NextStep;
use crate::money::Cents;
use crate::outcome::{Amount, Assessment, Coverage, Deadline, Effort, Extra, StakeKind, Status, Truth, Verdict, Worth};
use crate::terms::{Actor, ExtraId, Role, Step, Timing};

/// Weighs what was found.
pub(super) fn weigh(
    case: &Case<'_>,
    coverage: Coverage,
    amount: &Amount,
    deadlines: &[Deadline],
    road: Option<Step>,
    steps: &[&'static NextStep],
) -> Worth {
    let intake = case.intake;
    let faster: Vec<_> =
        steps.iter().copied().filter(|step| step.faster && applies(&step.applies, case) == Truth::Yes).collect();
    let mine = |step: Step| deadlines.iter().find(|deadline| deadline.step == step && deadline.actor == Actor::You);
    // Where a call takes the step, there is no letter for a road.
    let deadline = mine(road.unwrap_or(Step::QioReview));
    let stake = stake(intake, amount);
    let covered = matches!(coverage, Coverage::Full | Coverage::StateMissing);
    let verdict = if !covered {
        Verdict::NotCovered
    } else if amount.extras.iter().any(|extra| extra.rule.id == ExtraId::DeskRefund) && intake.role != Role::Provider {
        Verdict::Refund
    } else if road.is_none() {
        without_letter(deadlines)
    } else if road == case.filed && !case.overdue {
        Verdict::Filed
    } else if deadline.is_some_and(|deadline| deadline.status == Status::Past) {
        Verdict::Closed
    } else if network_provider(intake) || deadline.is_some_and(|deadline| is_short(intake, deadline, amount)) {
        Verdict::Barred
    } else if stake == Some(Cents::ZERO) && amount.provider != Some(Cents::ZERO) {
        Verdict::Practice
    } else if amount.kind == StakeKind::Service && intake.role != Role::Provider {
        let paid = amount.extras.iter().any(|extra| extra.rule.id == ExtraId::Overpaid);
        // Of care that is over and paid for, the money is what a win brings back.
        if paid && intake.timing == Some(Timing::PostService) { Verdict::Appeal } else { Verdict::Service }
    } else if !faster.is_empty() {
        Verdict::FasterRoad
    } else {
        match stake {
            None => Verdict::Unclear,
            Some(Cents::ZERO) if overcharged(amount).is_none() || intake.role == Role::Provider => Verdict::Nothing,
            Some(_) if amount.kind == StakeKind::Avoid => Verdict::Avoid,
            Some(_) => Verdict::Appeal,
        }
    };
    let first = first(intake, deadlines, deadline);
    // Something is due, and no paper is for it.
    let unaided = first.filter(|_| covered && verdict == Verdict::NotCovered).map(|_| Effort::Unaided);
    Worth {
        verdict,
        stake,
        effort: road.filter(|_| verdict != Verdict::Filed).map(effort).or(unaided),
        status: deadline.map(|deadline| deadline.status),
        first,
        faster,
    }
}

/// What the visitor has to do before the next step's own day, by date. Care that is not over yet does not wait for an appeal whose
/// day nobody can count.
fn first(intake: &Intake, deadlines: &[Deadline], own: Option<&Deadline>) -> Option<Step> {
    let others =
        || deadlines.iter().filter(|one| one.actor == Actor::You && own.is_none_or(|own| own.step != one.step));
    let own_day = own.filter(|own| is_open(own)).and_then(|own| own.due);
    let sooner = others().find(|one| is_open(one) && own_day.is_none_or(|day| one.due < Some(day)));
    let undated = |one: &&Deadline| one.due.is_none() && one.certain && by_letter(one.step);
    let waits = own_day.is_some() && intake.timing != Some(Timing::PostService);
    sooner.or_else(|| others().filter(|_| waits).find(undated)).map(|one| one.step)
}

/// Still to be done. Where the plan is not known every date only may apply, and those to come count.
fn is_open(deadline: &Deadline) -> bool {
    deadline.days_left.is_some_and(|left| match deadline.status {
        Status::Open | Status::Soon | Status::Today | Status::Late => true,
        Status::Unknown => left >= 0,
        Status::Past | Status::Projected => false,
    })
}

/// The stake of whoever asks.
pub(super) fn stake(intake: &Intake, amount: &Amount) -> Option<Cents> {
    match intake.role {
        Role::Patient | Role::Representative => amount.patient,
        Role::Provider => amount.provider,
    }
}

/// The question that settles what a win is worth: who bears the denial, then the price, then the share. What is already known asks for nothing.
#[must_use]
pub fn settling(found: &Assessment) -> Option<&'static str> {
    const BEARER: [&str; 2] = ["money.liability", "money.noticeOfNoncoverage"];
    const SHARE: [&str; 7] = [
        "money.selfPayPerVisit",
        "money.allowed",
        "money.copayPerVisit",
        "money.visits",
        "money.coinsurancePercent",
        "money.deductibleLeft",
        "money.otherWouldPay",
    ];
    let known = found.amount.patient == Some(Cents::ZERO) || found.amount.provider == Some(Cents::ZERO);
    let bearer = BEARER.iter().filter(|_| !known);
    let asked = |path: &str| found.questions.iter().any(|question| question.path == path);
    let settles = bearer.chain(&SHARE).copied().find(|path| asked(path));
    settles.or_else(|| found.questions.iter().map(|question| question.path).find(|path| path.starts_with("money.")))
}

/// Copays above what the law allows, which come back although the stake itself is nothing.
fn overcharged(amount: &Amount) -> Option<&Extra> {
    amount.extras.iter().find(|extra| extra.rule.id == ExtraId::CopayOvercharge)
}

/// Where no letter is left: the case goes on by itself, or only a court is open.
fn without_letter(deadlines: &[Deadline]) -> Verdict {
    let open = |is: &dyn Fn(Step) -> bool| deadlines.iter().any(|d| is(d.step) && d.status != Status::Past);
    if open(&|step| step == Step::QioReview) {
        Verdict::Call
    } else if deadlines.iter().any(|d| d.step == Step::QioReview) {
        Verdict::Closed
    } else if open(&|step| step == Step::AutomaticReview) {
        Verdict::Wait
    } else if open(&Step::is_lawsuit) {
        Verdict::Court
    } else {
        Verdict::NotCovered
    }
}

const fn effort(step: Step) -> Effort {
    match step {
        Step::AljHearing | Step::FairHearing | Step::Hearing => Effort::Hearing,
        _ => Effort::Letter,
    }
}
