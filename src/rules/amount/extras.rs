//! Money that is shown apart and never added: each under its own condition.

use super::bearer::Bearer;
use super::claim::Claim;
use super::late_payment;
use super::share::cost_share;
use crate::intake::{Intake, Network};
use crate::law::ExtraRule;
use crate::law::generated::EXTRAS;
use crate::money::Cents;
use crate::outcome::{Amount, Extra, StakeKind, Truth};
use crate::rules::applicability::applies;
use crate::rules::case::Case;
use crate::rules::questions::Questions;
use crate::terms::{EventKind, ExtraId, Role, Stage, Timing};

/// Adds every extra whose condition holds.
pub(super) fn add(amount: &mut Amount, claim: &Claim, case: &Case<'_>, questions: &mut Questions) {
    let intake = case.intake;
    let day = intake.care_day();
    for rule in EXTRAS {
        let holds = applies(&rule.applies, case) == Truth::Yes && rule.in_force.contains(day);
        let found = if holds { one(rule, amount, claim, intake, questions) } else { None };
        if let Some(cents) = found {
            amount.extras.push(Extra { rule, amount: cents });
        }
    }
}

/// An extra with its amount, which may be unknown; `None` where its condition does not hold.
#[expect(clippy::option_option, reason = "an extra without an amount differs from no extra")]
fn one(
    rule: &ExtraRule,
    amount: &Amount,
    claim: &Claim,
    intake: &Intake,
    questions: &mut Questions,
) -> Option<Option<Cents>> {
    let money = &intake.money;
    let covered_share = || {
        let (low, high) = cost_share(claim.allowed?, claim.visits, money);
        (low == high).then_some(low)
    };
    match rule.id {
        ExtraId::DeskRefund => {
            let given = amount.kind == StakeKind::Service && intake.timing != Some(Timing::PreService);
            let bears = (given || amount.kind == StakeKind::Recover) && claim.bearer == Bearer::Provider;
            money.paid_by_patient.filter(|paid| bears && *paid > Cents::ZERO).map(Some)
        }
        ExtraId::Overpaid => overpaid(amount, claim, intake, questions),
        ExtraId::DeductibleCredit => {
            let credit = money.deductible_left?.min(claim.allowed?);
            let counts = patient_pays(amount, claim) && money.copay_per_visit.is_none();
            (counts && credit > Cents::ZERO).then_some(Some(credit))
        }
        ExtraId::OutOfPocketCredit => {
            money.out_of_pocket_left?;
            let counts = patient_pays(amount, claim) && money.network != Some(Network::Out);
            covered_share().filter(|share| counts && *share > Cents::ZERO).map(Some)
        }
        ExtraId::FutureVisits => {
            let price = money.self_pay_per_visit.filter(|_| amount.kind == StakeKind::Recover)?;
            let visits = intake.therapy.visits_requested.filter(|visits| *visits > 0)?;
            Some(money.copay_per_visit.and_then(|copay| price.less(copay).times(visits)))
        }
        ExtraId::ServiceRestored => Some(None),
        ExtraId::CopayOvercharge => {
            let copay = money.copay_per_visit.filter(|copay| *copay > Cents::ZERO)?;
            let Some(primary) = money.primary_care_copay else {
                questions.ask("money.primaryCareCopay");
                return None;
            };
            (copay > primary).then(|| claim.visits.and_then(|visits| copay.less(primary).times(visits)))
        }
        ExtraId::LatePaymentInterest | ExtraId::LatePaymentPenalty => {
            let days = late_payment::days(rule, intake, questions)?;
            let balance = claim
                .allowed
                .zip(covered_share())
                .map(|(allowed, share)| allowed.less(share).less(claim.paid_by_plan).less(claim.paid_by_other));
            let parts = i64::from(rule.basis_points).checked_mul(days)?;
            let whole = i64::from(rule.per_days).checked_mul(10_000)?;
            Some(balance.and_then(|balance| balance.share(parts, whole)))
        }
        ExtraId::DocumentPenalty => {
            let asked = intake.event(EventKind::RecordsRequested)?.date;
            (asked.days_until(intake.as_of) > i64::from(rule.days)).then_some(None)
        }
        ExtraId::VexatiousRefusal => {
            (amount.in_dispute > Cents::ZERO && intake.timing != Some(Timing::PreService)).then_some(None)
        }
        ExtraId::AmountInControversy => {
            let near = matches!(
                intake.stage,
                Some(Stage::FirstAppealDenied | Stage::SecondAppealDenied | Stage::AljDenied | Stage::CouncilDenied)
            );
            let charge = claim.billed.filter(|_| near)?;
            Some(covered_share().map(|share| charge.less(claim.paid_by_plan).less(share)))
        }
    }
}

/// Whoever bears the denial owes no more than the plan allows, and a member of Medicaid no more than a copay. Where the practice bears
/// it, all that was paid is due back.
#[expect(clippy::option_option, reason = "an extra without an amount differs from no extra")]
fn overpaid(amount: &Amount, claim: &Claim, intake: &Intake, questions: &mut Questions) -> Option<Option<Cents>> {
    let money = &intake.money;
    let service = amount.kind == StakeKind::Service;
    if intake.timing == Some(Timing::PreService) {
        return None;
    }
    if service && intake.timing.is_none() {
        questions.ask("timing");
    }
    let capped = money.network == Some(Network::In) && !claim.owes_full_charge(money);
    let most = claim.allowed.filter(|_| capped && !service && claim.lines_denied.is_none());
    let most = most.map(|allowed| allowed.less(claim.paid_by_plan).less(claim.paid_by_other));
    if most.is_none() && !(service && intake.role != Role::Provider) {
        return None;
    }
    let Some(paid) = money.paid_by_patient else {
        questions.ask("money.paidByPatient");
        return None;
    };
    if paid <= most.unwrap_or(Cents::ZERO) || claim.bearer == Bearer::Provider {
        return None;
    }
    if claim.bearer != Bearer::Patient {
        questions.ask("money.liability");
    }
    Some(most.map(|most| paid.less(most)))
}

fn patient_pays(amount: &Amount, claim: &Claim) -> bool {
    amount.kind == StakeKind::Recover && claim.bearer == Bearer::Patient
}
