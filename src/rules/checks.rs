//! Things worth a second look: what is not covered, what does not fit together, what comes first.

use super::amount::bearer_unclear;
use super::applicability::{applies, approval_ended};
use super::billing;
use super::case::Case;
use super::lateness::{self, Late};
use crate::calendar::CivilDate;
use crate::intake::{Intake, Liability, Network};
use crate::law::generated::{ODDS, THRESHOLDS};
use crate::law::{Applies, Clock, NextStep, Right, Source, Threshold, index};
use crate::money::Cents;
use crate::order;
use crate::outcome::{
    Amount, Check, CheckId, CountStep, Coverage, Deadline, Fit, Level, PlanFinder, ReadingOrigin, Truth,
};
use crate::terms::{Actor, ExtraId, PlanKind, Reason, Role, Stage, Step, Timing};

/// Finds the checks of a case.
pub(super) fn find(
    case: &Case<'_>,
    coverage: Coverage,
    deadlines: &[Deadline],
    amount: &Amount,
    rights: &[&'static Right],
    finder: Option<&PlanFinder>,
) -> Vec<Check> {
    let intake = case.intake;
    let mut checks = Checks(Vec::new());
    let medicaid = intake.plan.is_medicaid();
    match coverage {
        Coverage::Full => {}
        Coverage::StateMissing if medicaid => {
            checks.add(CheckId::StateMedicaidNotCovered, Level::Warning, Some("state"));
        }
        Coverage::StateMissing => checks.add(CheckId::StateNotCovered, Level::Warning, Some("state")),
        Coverage::PlanMissing => checks.add(CheckId::PlanNotCovered, Level::Warning, Some("plan")),
        Coverage::StageMissing => checks.add(CheckId::StageNotCovered, Level::Warning, Some("stage")),
        Coverage::PlanUnknown => checks.add(CheckId::PlanUnknown, Level::Warning, Some("plan")),
    }
    if let Some(finder) = finder {
        if finder.is_contradicted() {
            checks.add(CheckId::CluesContradict, Level::Warning, Some("clues"));
        } else if finder.candidates.iter().any(|each| each.plan == intake.plan && each.fit == Fit::RuledOut) {
            checks.add(CheckId::PlanAgainstClues, Level::Warning, Some("plan"));
        }
    }
    let covered = matches!(coverage, Coverage::Full | Coverage::StateMissing);
    if covered && intake.stage.is_none() {
        checks.add(CheckId::StageAssumed, Level::Warning, Some("stage"));
    }

    let notice = &intake.notice;
    if notice.dated.is_some_and(|dated| dated > intake.as_of) {
        checks.add(CheckId::NoticeInFuture, Level::Warning, Some("notice.dated"));
    }
    if notice.received.is_some_and(|received| received > intake.as_of) {
        checks.add(CheckId::NoticeInFuture, Level::Warning, Some("notice.received"));
    }
    let given = notice.dated.filter(|_| !matches!(intake.timing, None | Some(Timing::PreService)));
    if intake.therapy.start_of_care.is_some_and(|start| start > given.unwrap_or(intake.as_of).min(intake.as_of)) {
        checks.add(CheckId::CareAfterDecision, Level::Warning, Some("therapy.startOfCare"));
    }
    let printed_differs = |deadline: &&Deadline| {
        let differs =
            |step: &CountStep| matches!(step, CountStep::PrintedEarlier { .. } | CountStep::PrintedLater { .. });
        deadline.count.iter().any(differs)
    };
    if let Some(deadline) = deadlines.iter().find(printed_differs) {
        let path = Some("notice.printedDeadline");
        checks.cite(CheckId::PrintedDeadlineDiffers, Level::Warning, path, &deadline.sources);
    }

    if intake.on_exchange == Some(true) && intake.grandfathered == Some(true) {
        checks.add(CheckId::GrandfatheredOnExchange, Level::Warning, Some("grandfathered"));
    }
    let money = &intake.money;
    if let (Some(billed), Some(allowed)) = (money.billed, money.allowed)
        && allowed > billed
    {
        checks.add(CheckId::AllowedAboveBilled, Level::Warning, Some("money.allowed"));
    }
    for (index, line) in intake.lines.iter().enumerate() {
        if let (Some(billed), Some(allowed)) = (line.billed, line.allowed)
            && allowed > billed
        {
            let path = format!("lines[{index}].allowed");
            checks.add(CheckId::AllowedAboveBilled, Level::Warning, Some(&path));
        }
    }
    let provider_bears = amount.patient == Some(Cents::ZERO) && amount.provider != Some(Cents::ZERO);
    if covered && provider_bears && money.liability != Some(Liability::Patient) {
        checks.add(CheckId::ProviderLiable, Level::Info, Some("money.liability"));
    }
    if bearer_unclear(intake) {
        checks.add(CheckId::BearerUnclear, Level::Warning, Some("money.liability"));
    }
    if amount.extras.iter().any(|extra| extra.rule.id == ExtraId::DeskRefund) {
        checks.add(CheckId::DeskPayment, Level::Warning, Some("money.paidByPatient"));
    }
    if covered
        && medicaid
        && !amount.extras.iter().any(|e| matches!(e.rule.id, ExtraId::DeskRefund | ExtraId::Overpaid))
    {
        checks.add(CheckId::MedicaidNoDollars, Level::Info, None);
    }

    let correctable = |reason: &Reason| matches!(reason, Reason::Coding | Reason::AuthorizationMissing);
    if covered && intake.reasons.iter().any(correctable) {
        checks.add(CheckId::CorrectionFirst, Level::Info, Some("reasons"));
    }
    if intake.plan == PlanKind::Medicare && intake.reasons.contains(&Reason::VisitLimit) {
        let about_limits = rights.iter().filter(|right| right.applies.reasons.contains(&Reason::VisitLimit));
        let cites: Vec<_> = about_limits.flat_map(|right| right.cites.iter().copied()).collect();
        checks.cite(CheckId::MedicareHasNoVisitLimit, Level::Warning, Some("reasons"), &cites);
    }
    let external = deadlines.iter().find(|d| d.step == Step::ExternalReview && d.actor == Actor::You);
    if let Some(external) = external
        && coverage != Coverage::PlanUnknown
    {
        let court = after_external(intake);
        let mut cites = external.sources.clone();
        cites.extend(court.iter().flat_map(|step| step.cites).filter(|id| !external.sources.contains(id)));
        let detail = court.map(|step| step.why);
        checks.0.push(Check { id: CheckId::ExternalBindsBoth, level: Level::Info, path: None, cites, detail });
        if !external.certain && !takes_judgment(external, &intake.reasons) {
            // The federal process leaves out who is covered under the plan's terms, and takes a rescission.
            let covered = intake.reasons == [Reason::Eligibility] && !intake.plan.is_insured();
            let (id, level) = if covered {
                (CheckId::ExternalNeedsRescission, Level::Warning)
            } else {
                (CheckId::ExternalNeedsJudgment, Level::Info)
            };
            checks.cite(id, level, Some("notice.quotedReason"), &external.sources);
        }
    }
    if let Some(issuer) = &intake.issuer
        && !ODDS.iter().any(|cell| cell.issuer == Some(issuer))
    {
        checks.add(CheckId::IssuerNotPublished, Level::Info, Some("issuer"));
    }
    let decided_first: Vec<_> = rights.iter().filter(|right| right.decided_before_cut).collect();
    if let (Some(on), Some(_)) = (notice.effective, decided_first.first()) {
        let cites: Vec<_> = decided_first.iter().flat_map(|right| right.cites.iter().copied()).collect();
        let past = on <= intake.as_of;
        checks.cite(CheckId::CareCut { on, past }, Level::Warning, Some("notice.effective"), &cites);
    }
    if let Some((on, cites)) = unkept(case) {
        checks.cite(CheckId::ApprovalEnded(on), Level::Warning, Some("events"), cites);
    }
    if network_provider(intake) {
        let no_party = rights.iter().filter(|right| right.applies.by_provider == Some(true));
        let cites: Vec<_> = no_party.flat_map(|right| right.cites.iter().copied()).collect();
        checks.cite(CheckId::NetworkProviderNoParty, Level::Warning, Some("money.network"), &cites);
    }
    for late in if covered { lateness::find(case) } else { Vec::new() } {
        let Late { step, due, done, sources } = late;
        checks.cite(CheckId::Late { step, due, done }, Level::Warning, Some("events"), &sources);
    }
    if covered && lateness::decided_since(intake).is_some() {
        checks.add(CheckId::NewerDecision, Level::Warning, Some("stage"));
    }
    checks.0.extend(deadlines.iter().flat_map(|deadline| least_amounts(intake, deadline, amount)));
    checks.0.extend(billing::threshold(intake));
    checks.0.extend(billing::codes(intake));
    checks.0
}

/// The end of an approval that alone keeps care from going on during the appeal, with the law that says so.
fn unkept(case: &Case<'_>) -> Option<(CivilDate, &'static [&'static str])> {
    let on = approval_ended(case.intake)?;
    let while_approved = |clock: &&&'static Clock| clock.applies.rare().approval_ended == Some(false);
    let mut clocks = index::clocks(case.intake.plan).iter().filter(while_approved);
    let kept = clocks.find(|clock| applies(&clock.applies, case) == Truth::No("events"))?;
    Some((on, kept.versions.last()?.cites))
}

/// What is left once an outside reviewer has decided: the step that stands there then says for how long a court is open.
fn after_external(intake: &Intake) -> Option<&'static NextStep> {
    let left = |step: &&NextStep| {
        let Applies { stages, states, not_states, .. } = &step.applies;
        let state = intake.state.as_str();
        *stages == [Stage::ExternalReviewDenied]
            && (states.is_empty() || states.contains(&state))
            && !not_states.contains(&state)
    };
    index::steps(intake.plan).iter().copied().find(left)
}

/// Whether the law itself opens the step for one of these reasons, so that whatever is uncertain is something else.
fn takes_judgment(deadline: &Deadline, reasons: &[Reason]) -> bool {
    deadline.readings.iter().any(|reading| match reading.origin {
        ReadingOrigin::Clock(clock) => clock.applies.reasons.iter().any(|opening| reasons.contains(opening)),
        _ => false,
    })
}

/// Whether a network provider of TRICARE asks, who is never a party to an appeal.
pub(super) fn network_provider(intake: &Intake) -> bool {
    let in_network = intake.money.network == Some(Network::In) && intake.role == Role::Provider;
    intake.plan == PlanKind::Tricare && in_network
}

/// Whether less is in dispute than a step of the visitor takes on the day of filing.
pub(super) fn is_short(intake: &Intake, deadline: &Deadline, amount: &Amount) -> bool {
    let today = least_amounts(intake, deadline, amount).next();
    today.is_some_and(|check| check.id == CheckId::AmountBelowControversy)
}

/// The gravest first.
pub(super) fn gravest_first(checks: Vec<Check>) -> Vec<Check> {
    order::by_key(checks, |check| check.level)
}

/// The sources whose last check is too long ago on the visitor's day, with the oldest of these checks.
pub(super) fn old_law(as_of: CivilDate, sources: &[&'static Source]) -> Option<Check> {
    let old = || sources.iter().filter(|source| source.checked.is_old(as_of, source.scope.in_force.until));
    let oldest = old().filter_map(|source| source.checked.on.date()).min()?;
    let cites = old().map(|source| source.id).collect();
    Some(Check { id: CheckId::LawOld(oldest), level: Level::Warning, path: None, cites, detail: None })
}

/// A growing list.
struct Checks(Vec<Check>);

impl Checks {
    /// About the answers themselves.
    fn add(&mut self, id: CheckId, level: Level, path: Option<&str>) {
        self.cite(id, level, path, &[]);
    }

    /// About the law, with its sources.
    fn cite(&mut self, id: CheckId, level: Level, path: Option<&str>, cites: &[&'static str]) {
        self.0.push(Check { id, level, path: path.map(ToOwned::to_owned), cites: cites.to_vec(), detail: None });
    }
}

/// Whether enough is in dispute for a step of the visitor, by the day on which the request is filed: a window that runs into another year has two amounts.
fn least_amounts(intake: &Intake, deadline: &Deadline, amount: &Amount) -> impl Iterator<Item = Check> {
    let filed = intake.appeal_filed.unwrap_or(intake.as_of);
    let later = deadline.due.filter(|due| intake.appeal_filed.is_none() && due.year() > filed.year());
    [Some(filed), later].into_iter().flatten().filter_map(|day| least_amount(intake, deadline, amount, day))
}

fn least_amount(intake: &Intake, deadline: &Deadline, amount: &Amount, filed: CivilDate) -> Option<Check> {
    let of_step = |threshold: &&Threshold| {
        deadline.actor == Actor::You && threshold.step == deadline.step && threshold.plans.contains(&intake.plan)
    };
    let all = || THRESHOLDS.iter().filter(of_step);
    let cites = all().next_back()?.cites;
    let counted = amount.extras.iter().find(|extra| extra.rule.id == ExtraId::AmountInControversy);
    let disputed = counted.and_then(|extra| extra.amount).unwrap_or(amount.in_dispute);
    let path = (disputed == Cents::ZERO).then(|| "money.denied".to_owned());
    let Some(threshold) = all().find(|threshold| threshold.in_force.contains(filed)) else {
        return Some(Check {
            id: CheckId::AmountNotPublished,
            level: Level::Warning,
            path,
            cites: cites.to_vec(),
            detail: None,
        });
    };
    let short = disputed > Cents::ZERO && disputed < Cents(threshold.cents);
    let (id, level) = if short {
        (CheckId::AmountBelowControversy, Level::Warning)
    } else {
        (CheckId::AmountInControversy, Level::Info)
    };
    Some(Check { id, level, path, cites: threshold.cites.to_vec(), detail: Some(threshold.words) })
}
