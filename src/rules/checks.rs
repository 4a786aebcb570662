//! Things worth a second look: what is not covered, what does not fit together, what comes first.

use crate::intake::{Intake, Liability};
use crate::law::Threshold;
use crate::law::generated::{ODDS, THRESHOLDS};
use crate::money::Cents;
use crate::outcome::{Amount, Check, CheckId, CountStep, Coverage, Deadline, ExtraId, Level};
use crate::terms::{Actor, PlanKind, Reason, Step};

/// Finds the checks of a case, the gravest first.
pub(super) fn find(intake: &Intake, coverage: Coverage, deadlines: &[Deadline], amount: &Amount) -> Vec<Check> {
    let mut checks = Vec::new();
    let mut add = |id, level, path: Option<&str>| {
        checks.push(Check { id, level, path: path.map(ToOwned::to_owned), cites: &[], detail: None });
    };
    match coverage {
        Coverage::Full => {}
        Coverage::StateMissing => add(CheckId::StateNotCovered, Level::Warning, Some("state")),
        Coverage::PlanMissing => add(CheckId::PlanNotCovered, Level::Warning, Some("plan")),
        Coverage::StageMissing => add(CheckId::StageNotCovered, Level::Warning, Some("stage")),
        Coverage::PlanUnknown => add(CheckId::PlanUnknown, Level::Warning, Some("plan")),
    }
    let covered = matches!(coverage, Coverage::Full | Coverage::StateMissing);
    if covered && intake.stage.is_none() {
        add(CheckId::StageAssumed, Level::Warning, Some("stage"));
    }

    let notice = &intake.notice;
    if notice.dated.is_some_and(|dated| dated > intake.as_of) {
        add(CheckId::NoticeInFuture, Level::Warning, Some("notice.dated"));
    }
    if notice.received.is_some_and(|received| received > intake.as_of) {
        add(CheckId::NoticeInFuture, Level::Warning, Some("notice.received"));
    }
    if let (Some(dated), Some(received)) = (notice.dated, notice.received)
        && received < dated
    {
        add(CheckId::ReceivedBeforeDated, Level::Warning, Some("notice.received"));
    }
    let printed_differs = deadlines.iter().flat_map(|deadline| &deadline.count).any(|step| {
        matches!(step, CountStep::PrintedEarlier { .. } | CountStep::PrintedLater { .. })
    });
    if printed_differs {
        add(CheckId::PrintedDeadlineDiffers, Level::Warning, Some("notice.printedDeadline"));
    }

    if intake.on_exchange == Some(true) && intake.grandfathered == Some(true) {
        add(CheckId::GrandfatheredOnExchange, Level::Warning, Some("grandfathered"));
    }
    let money = &intake.money;
    if let (Some(billed), Some(allowed)) = (money.billed, money.allowed)
        && allowed > billed
    {
        add(CheckId::AllowedAboveBilled, Level::Warning, Some("money.allowed"));
    }
    for (index, line) in intake.lines.iter().enumerate() {
        if let (Some(billed), Some(allowed)) = (line.billed, line.allowed)
            && allowed > billed
        {
            let path = format!("lines[{index}].allowed");
            add(CheckId::AllowedAboveBilled, Level::Warning, Some(&path));
        }
    }
    let provider_bears = amount.patient == Some(Cents::ZERO) && amount.provider != Some(Cents::ZERO);
    if covered && provider_bears && money.liability != Some(Liability::Patient) {
        add(CheckId::ProviderLiable, Level::Info, Some("money.liability"));
    }
    if amount.extras.iter().any(|extra| extra.id == ExtraId::DeskRefund) {
        add(CheckId::DeskPayment, Level::Warning, Some("money.paidByPatient"));
    }
    if covered && matches!(intake.plan, PlanKind::MedicaidManaged | PlanKind::MedicaidFfs) {
        add(CheckId::MedicaidNoDollars, Level::Info, None);
    }

    let correctable = |reason: &Reason| matches!(reason, Reason::Coding | Reason::AuthorizationMissing);
    if covered && intake.reasons.iter().any(correctable) {
        add(CheckId::CorrectionFirst, Level::Info, Some("reasons"));
    }
    if intake.plan == PlanKind::Medicare && intake.reasons.contains(&Reason::VisitLimit) {
        add(CheckId::MedicareHasNoVisitLimit, Level::Warning, Some("reasons"));
    }
    let external = deadlines.iter().find(|d| d.step == Step::ExternalReview && d.actor == Actor::You);
    if let Some(external) = external
        && coverage != Coverage::PlanUnknown
    {
        add(CheckId::ExternalBindsBoth, Level::Info, None);
        if !external.certain {
            add(CheckId::ExternalNeedsJudgment, Level::Info, Some("notice.quotedReason"));
        }
    }
    if let Some(issuer) = &intake.issuer
        && !ODDS.iter().any(|cell| cell.issuer == Some(issuer))
    {
        add(CheckId::IssuerNotPublished, Level::Info, Some("issuer"));
    }
    let decided_late = |deadline: &Deadline| {
        let due = deadline.due.filter(|_| deadline.step == Step::PlanDecision && deadline.certain);
        matches!((due, notice.dated), (Some(due), Some(dated)) if dated > due)
    };
    if deadlines.iter().any(decided_late) {
        add(CheckId::PlanDecidedLate, Level::Warning, Some("events"));
    }
    checks.extend(deadlines.iter().filter_map(|deadline| least_amount(intake, deadline, amount)));
    checks
}

/// Whether enough is in dispute for a step of the visitor, by the day on which the request is filed.
fn least_amount(intake: &Intake, deadline: &Deadline, amount: &Amount) -> Option<Check> {
    let of_step = |threshold: &&Threshold| {
        deadline.actor == Actor::You && threshold.step == deadline.step && threshold.plans.contains(&intake.plan)
    };
    let all = || THRESHOLDS.iter().filter(of_step);
    let cites = all().next_back()?.cites;
    let filed = intake.appeal_filed.unwrap_or(intake.as_of);
    let path = (amount.in_dispute == Cents::ZERO).then(|| "money.denied".to_owned());
    let Some(threshold) = all().find(|threshold| threshold.in_force.contains(filed)) else {
        return Some(Check { id: CheckId::AmountNotPublished, level: Level::Warning, path, cites, detail: None });
    };
    let short = amount.in_dispute > Cents::ZERO && amount.in_dispute < Cents(threshold.cents);
    let (id, level) = if short {
        (CheckId::AmountBelowControversy, Level::Warning)
    } else {
        (CheckId::AmountInControversy, Level::Info)
    };
    Some(Check { id, level, path, cites: threshold.cites, detail: Some(threshold.words) })
}
