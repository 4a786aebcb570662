//! The money: what is in dispute, and what of it a full win is worth to whom.
//!
//! Every missing answer widens a range where its bounds are known and withholds the figure where
//! they are not. The cost share is rounded once, half away from zero.

use super::Traced;
use super::questions::Questions;
use crate::intake::{Intake, Liability, Money, Network};
use crate::money::Cents;
use crate::outcome::{Amount, Extra, ExtraId, MoneyLine, MoneyStep, TraceNode, TraceResult};
use crate::terms::{PlanKind, Role};

/// Finds the amounts. Odds and what follows from them are added later.
pub(super) fn find(intake: &Intake, questions: &mut Questions) -> Traced<Amount> {
    let facts = Facts::of(intake);
    let in_dispute = facts.in_dispute(&intake.money);
    let mut amount = Amount {
        in_dispute,
        patient: None,
        provider: None,
        range: None,
        refund: None,
        bill_relief: None,
        odds: None,
        estimate: None,
        all_the_way: None,
        extras: Vec::new(),
        working: vec![MoneyStep { line: MoneyLine::InDispute, cents: in_dispute }],
    };
    facts.ask_about_dispute(intake, questions);
    if matches!(intake.plan, PlanKind::MedicaidManaged | PlanKind::MedicaidFfs) {
        // A member owes nothing for covered care: a win restores the service, not dollars.
        amount.extras.push(Extra { id: ExtraId::ServiceRestored, amount: None, cites: &[] });
        return traced(amount, intake);
    }
    // The remittance outranks the advance notice, so it is worth asking for even where a notice decides.
    if intake.money.liability.is_none() {
        questions.ask("money.liability");
    }
    match facts.liability {
        Some(Liability::Patient) => patient_bears(&mut amount, &facts, &intake.money, questions),
        Some(Liability::Provider) => provider_bears(&mut amount, &facts, &intake.money, questions),
        None => {
            if intake.plan == PlanKind::Medicare {
                questions.ask("money.noticeOfNoncoverage");
            }
            ask_about_share(&facts, &intake.money, questions);
            let most = match (intake.role, patient_stake(&facts, &intake.money, in_dispute, &mut Vec::new())) {
                (Role::Patient | Role::Representative, Stake { high, .. }) => high.unwrap_or(in_dispute),
                (Role::Provider, _) => in_dispute,
            };
            amount.range = Some((Cents::ZERO, most));
        }
    }
    traced(amount, intake)
}

fn traced(amount: Amount, intake: &Intake) -> Traced<Amount> {
    let inputs = vec![
        ("money.denied", shown(intake.money.denied)),
        ("money.allowed", shown(intake.money.allowed)),
        ("money.billed", shown(intake.money.billed)),
        ("money.paidByPatient", shown(intake.money.paid_by_patient)),
    ];
    let children = amount
        .working
        .iter()
        .map(|step| TraceNode {
            rule: line_id(step.line),
            result: TraceResult::Money(step.cents),
            inputs: Vec::new(),
            sources: Vec::new(),
            children: Vec::new(),
        })
        .collect();
    let result = TraceResult::Money(amount.in_dispute);
    Traced { trace: TraceNode { rule: "amount", result, inputs, sources: Vec::new(), children }, found: amount }
}

fn shown(cents: Option<Cents>) -> String {
    cents.map_or_else(|| "unknown".to_owned(), |cents| cents.to_string())
}

const fn line_id(line: MoneyLine) -> &'static str {
    match line {
        MoneyLine::InDispute => "amount.in-dispute",
        MoneyLine::OwedNow => "amount.owed-now",
        MoneyLine::ShareIfCovered => "amount.share-if-covered",
        MoneyLine::BalanceBill => "amount.balance-bill",
        MoneyLine::OwedIfCovered => "amount.owed-if-covered",
        MoneyLine::PatientStake => "amount.patient-stake",
        MoneyLine::ProviderStake => "amount.provider-stake",
        MoneyLine::PaidByPatient => "amount.paid-by-patient",
    }
}

/// What the answers say about the claim, with claim lines standing in for missing totals.
struct Facts {
    allowed: Option<Cents>,
    billed: Option<Cents>,
    paid_by_plan: Cents,
    liability: Option<Liability>,
    lines_denied: Option<Cents>,
    visits: Option<u32>,
    /// The advance notice decides who pays, and a signed one lets the full charge be billed.
    notice_decides: bool,
}

impl Facts {
    fn of(intake: &Intake) -> Self {
        let money = &intake.money;
        let denied_lines = || {
            intake.lines.iter().filter(|line| !line.codes.is_empty() || line.paid.unwrap_or(Cents::ZERO) == Cents::ZERO)
        };
        let total = |values: Vec<Option<Cents>>| {
            if values.is_empty() {
                return None;
            }
            values.into_iter().try_fold(Cents::ZERO, |sum, value| sum.plus(value?))
        };
        let lines_denied = total(
            denied_lines()
                .map(|line| Some(line.allowed.or(line.billed)?.less(line.paid.unwrap_or(Cents::ZERO))))
                .collect(),
        );
        let by_notice = match (intake.plan, money.notice_of_noncoverage) {
            (PlanKind::Medicare, Some(true)) => Some(Liability::Patient),
            (PlanKind::Medicare, Some(false)) => Some(Liability::Provider),
            _ => None,
        };
        let dates = u32::try_from(intake.therapy.service_dates.len()).ok().filter(|count| *count > 0);
        Self {
            allowed: money.allowed.or_else(|| total(denied_lines().map(|line| line.allowed).collect())),
            billed: money.billed.or_else(|| total(denied_lines().map(|line| line.billed).collect())),
            paid_by_plan: money.paid_by_plan.unwrap_or(Cents::ZERO),
            liability: money.liability.or(by_notice),
            lines_denied,
            visits: money.visits.or(dates),
            notice_decides: intake.plan == PlanKind::Medicare
                && money.liability != Some(Liability::Provider)
                && money.notice_of_noncoverage == Some(true),
        }
    }

    /// Whether the full charge is what is owed under the denial, as far as the answers tell.
    fn owes_full_charge(&self, money: &Money) -> bool {
        self.notice_decides
            || match money.network {
                Some(Network::Out) => money.balance_billed != Some(false),
                Some(Network::In) | None => money.balance_billed == Some(true),
            }
    }

    /// Asks for whatever else would settle what is in dispute.
    fn ask_about_dispute(&self, intake: &Intake, questions: &mut Questions) {
        let money = &intake.money;
        if self.lines_denied.is_some() {
            return;
        }
        if money.denied.is_some() && intake.plan == PlanKind::MedicaidManaged {
            return;
        }
        let missing = [
            ("money.denied", money.denied.is_none()),
            ("money.allowed", self.allowed.is_none()),
            ("money.billed", self.billed.is_none()),
            ("money.network", money.network.is_none()),
            ("money.balanceBilled", money.balance_billed.is_none()),
            ("money.paidByPlan", money.paid_by_plan.is_none()),
            ("money.noticeOfNoncoverage", intake.plan == PlanKind::Medicare && money.notice_of_noncoverage.is_none()),
        ];
        questions.ask_all(missing.into_iter().filter(|(_, missing)| *missing).map(|(path, _)| path));
    }

    fn in_dispute(&self, money: &Money) -> Cents {
        if let Some(cents) = self.lines_denied.or(money.denied) {
            return cents;
        }
        let base =
            if self.owes_full_charge(money) { self.billed.or(self.allowed) } else { self.allowed.or(self.billed) };
        base.map_or(Cents::ZERO, |base| base.less(self.paid_by_plan))
    }
}

/// Lowest and highest stake that the answers allow; equal when the stake is known.
struct Stake {
    low: Option<Cents>,
    high: Option<Cents>,
    owed_if_covered: Option<Cents>,
}

fn patient_bears(amount: &mut Amount, facts: &Facts, money: &Money, questions: &mut Questions) {
    amount.provider = Some(Cents::ZERO);
    let stake = patient_stake(facts, money, amount.in_dispute, &mut amount.working);
    ask_about_share(facts, money, questions);
    match (stake.low, stake.high) {
        (Some(low), Some(high)) if low == high => {
            amount.patient = Some(low);
            amount.working.push(MoneyStep { line: MoneyLine::PatientStake, cents: low });
            if low == Cents::ZERO {
                amount.refund = Some(Cents::ZERO);
                amount.bill_relief = Some(Cents::ZERO);
            } else if let (Some(paid), Some(owed)) = (money.paid_by_patient, stake.owed_if_covered) {
                let refund = paid.less(owed).min(low);
                amount.working.push(MoneyStep { line: MoneyLine::PaidByPatient, cents: paid });
                amount.refund = Some(refund);
                amount.bill_relief = Some(low.less(refund));
            } else {
                questions.ask("money.paidByPatient");
            }
        }
        (low, high) => {
            amount.range = Some((low.unwrap_or(Cents::ZERO), high.unwrap_or(amount.in_dispute)));
        }
    }
    if let (Some(allowed), Some(left)) = (facts.allowed, money.deductible_left) {
        let credit = left.min(allowed);
        if credit > Cents::ZERO && money.copay_per_visit.is_none() {
            amount.extras.push(Extra { id: ExtraId::DeductibleCredit, amount: Some(credit), cites: &[] });
        }
    }
}

/// The stake of a patient who bears the denial: what is owed now less what would be owed if covered.
fn patient_stake(facts: &Facts, money: &Money, in_dispute: Cents, working: &mut Vec<MoneyStep>) -> Stake {
    // Without an allowed amount the denied amount is what the patient was told to pay.
    let allowed = facts.allowed.or(money.denied).or(facts.lines_denied).or(facts.billed);
    let unknown = Stake { low: None, high: Some(in_dispute), owed_if_covered: None };
    let Some(allowed) = allowed else {
        return unknown;
    };
    let full_charge = facts.owes_full_charge(money);
    let owed_now = if full_charge { facts.billed.unwrap_or(allowed) } else { allowed }.less(facts.paid_by_plan);
    let survives = full_charge && money.network == Some(Network::Out) && !facts.notice_decides;
    let allowed_known = facts.allowed.is_some();
    let balance = match (survives, facts.billed) {
        (true, Some(billed)) if allowed_known => billed.less(allowed),
        // The balance bill is somewhere between nothing and the whole charge.
        (true, _) => return unknown,
        (false, _) => Cents::ZERO,
    };
    let (share_low, share_high) = cost_share(allowed, facts.visits, money);
    let capped = |share: Cents| money.out_of_pocket_left.map_or(share, |left| share.min(left));
    let stake = |share: Cents| {
        let owed_if_covered = capped(share).plus(balance).unwrap_or(balance);
        (owed_now.less(owed_if_covered).min(in_dispute), owed_if_covered)
    };
    let (low, owed_at_most) = stake(share_high);
    let (high, owed_at_least) = stake(share_low);
    // Balance billed with the network unknown: in network a win ends that bill, out of network it does not.
    let network_matters = money.network.is_none() && money.balance_billed == Some(true) && !facts.notice_decides;
    if network_matters {
        let low_out = facts.billed.map_or(Cents::ZERO, |billed| low.less(billed.less(allowed)));
        return Stake { low: Some(low_out), high: Some(high), owed_if_covered: None };
    }
    if low == high {
        working.push(MoneyStep { line: MoneyLine::OwedNow, cents: owed_now });
        working.push(MoneyStep { line: MoneyLine::ShareIfCovered, cents: capped(share_low) });
        if balance > Cents::ZERO {
            working.push(MoneyStep { line: MoneyLine::BalanceBill, cents: balance });
        }
        working.push(MoneyStep { line: MoneyLine::OwedIfCovered, cents: owed_at_least });
    }
    let owed_if_covered = (owed_at_least == owed_at_most).then_some(owed_at_least);
    Stake { low: Some(low), high: Some(high), owed_if_covered }
}

/// The patient's share if the care were covered: lowest and highest that the answers allow.
fn cost_share(allowed: Cents, visits: Option<u32>, money: &Money) -> (Cents, Cents) {
    if let Some(copay) = money.copay_per_visit {
        return match visits.and_then(|visits| copay.times(visits)) {
            Some(copays) => (copays.min(allowed), copays.min(allowed)),
            None if copay == Cents::ZERO => (Cents::ZERO, Cents::ZERO),
            None => (copay.min(allowed), allowed),
        };
    }
    let deductible = |left: Cents| left.min(allowed);
    let with = |deductible: Cents, points: u32| {
        let coinsurance = allowed.less(deductible).basis_points(points).unwrap_or(allowed);
        deductible.plus(coinsurance).unwrap_or(allowed)
    };
    match (money.deductible_left, money.coinsurance_basis_points) {
        (Some(left), Some(points)) => (with(deductible(left), points), with(deductible(left), points)),
        (Some(left), None) => (deductible(left), allowed),
        (None, Some(points)) => (with(Cents::ZERO, points), allowed),
        (None, None) => (Cents::ZERO, allowed),
    }
}

fn ask_about_share(facts: &Facts, money: &Money, questions: &mut Questions) {
    if facts.allowed.is_none() {
        questions.ask("money.allowed");
    }
    if money.network.is_none() {
        questions.ask("money.network");
    }
    if money.copay_per_visit.is_some() {
        if facts.visits.is_none() {
            questions.ask("money.visits");
        }
    } else if money.coinsurance_basis_points.is_none() || money.deductible_left.is_none() {
        if money.coinsurance_basis_points.is_none() {
            questions.ask("money.copayPerVisit");
            questions.ask("money.coinsurancePercent");
        }
        if money.deductible_left.is_none() {
            questions.ask("money.deductibleLeft");
        }
    }
    if money.out_of_pocket_left.is_none() {
        questions.ask("money.outOfPocketLeft");
    }
}

fn provider_bears(amount: &mut Amount, facts: &Facts, money: &Money, questions: &mut Questions) {
    amount.patient = Some(Cents::ZERO);
    amount.refund = Some(Cents::ZERO);
    amount.bill_relief = Some(Cents::ZERO);
    amount.working.push(MoneyStep { line: MoneyLine::OwedNow, cents: Cents::ZERO });
    if money.paid_by_patient.is_none() {
        questions.ask("money.paidByPatient");
    }
    if let Some(paid) = money.paid_by_patient.filter(|paid| *paid > Cents::ZERO) {
        amount.extras.push(Extra { id: ExtraId::DeskRefund, amount: Some(paid), cites: &[] });
    }
    let Some(allowed) = facts.allowed else {
        questions.ask("money.allowed");
        amount.range = Some((Cents::ZERO, amount.in_dispute));
        return;
    };
    ask_about_share(facts, money, questions);
    let (share_low, share_high) = cost_share(allowed, facts.visits, money);
    let capped = |share: Cents| money.out_of_pocket_left.map_or(share, |left| share.min(left));
    let stake = |share: Cents| allowed.less(capped(share)).less(facts.paid_by_plan).min(amount.in_dispute);
    let (low, high) = (stake(share_high), stake(share_low));
    if low == high {
        amount.provider = Some(low);
        amount.working.push(MoneyStep { line: MoneyLine::ShareIfCovered, cents: capped(share_low) });
        amount.working.push(MoneyStep { line: MoneyLine::ProviderStake, cents: low });
    } else {
        amount.range = Some((low, high));
    }
}
