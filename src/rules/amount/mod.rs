//! The money: what is in dispute, and what of it a full win is worth to whom.
//!
//! Every missing answer widens a range where its bounds are known and withholds the figure where
//! they are not. The cost share is rounded once, half away from zero.

mod bearer;
mod claim;
mod extras;
mod late_payment;
mod picture;
mod share;

use super::Traced;
use super::case::Case;
use super::questions::Questions;
use crate::intake::{Intake, Money, Network};
use crate::money::Cents;
use crate::outcome::{Amount, MoneyLine, MoneyStep, StakeKind, TraceNode, TraceResult};
use crate::terms::{Role, Timing};
use claim::Claim;
use picture::Parts;
use share::cost_share;

pub(super) use bearer::by_code as bearer_of;
pub(crate) use bearer::{Bearer, of_codes as bearer_of_codes};

/// Finds the amounts. Odds and what follows from them are added later.
pub(super) fn find(case: &Case<'_>, questions: &mut Questions) -> Traced<Amount> {
    let intake = case.intake;
    let claim = Claim::of(intake);
    let disputed = claim.in_dispute(&intake.money);
    let in_dispute = disputed.unwrap_or(Cents::ZERO);
    let mut amount = Amount {
        in_dispute,
        patient: None,
        provider: None,
        range: None,
        refund: None,
        bill_relief: None,
        odds: None,
        odds_past: false,
        estimate: None,
        all_the_way: None,
        kind: StakeKind::Recover,
        picture: None,
        extras: Vec::new(),
        working: disputed.map(|cents| MoneyStep { line: MoneyLine::InDispute, cents }).into_iter().collect(),
    };
    claim.ask_about_dispute(intake, questions);
    if intake.plan.is_medicaid() {
        service(&mut amount, &claim, intake, questions);
    } else if let Some(total) = claim.without_plan {
        avoided(&mut amount, &claim, total, &intake.money, questions);
    } else {
        by_bearer(&mut amount, &claim, intake, questions);
    }
    if disputed.is_none() {
        withhold(&mut amount);
    }
    amount.range = amount.range.filter(|(_, most)| *most > Cents::ZERO);
    extras::add(&mut amount, &claim, case, questions);
    let trace = if case.is_traced() { trace(&amount, intake) } else { TraceNode::group("amount", Vec::new()) };
    Traced { found: amount, trace }
}

/// Without any amount only the nothing of whoever does not bear the denial is known: a range from zero to zero would be read as a win worth nothing.
fn withhold(amount: &mut Amount) {
    amount.range = None;
    amount.working.clear();
    if amount.provider == Some(Cents::ZERO) {
        (amount.patient, amount.refund, amount.bill_relief) = (None, None, None);
    }
}

/// A Medicaid member owes nothing for covered care: a win restores the service, not dollars. The practice has its fee.
fn service(amount: &mut Amount, claim: &Claim, intake: &Intake, questions: &mut Questions) {
    amount.kind = StakeKind::Service;
    if intake.role != Role::Provider {
        return;
    }
    match claim.bearer {
        Bearer::Provider => provider_bears(amount, claim, &intake.money, questions),
        _ => questions.ask("money.liability"),
    }
    // Whatever the practice gets, none of it is the member's.
    (amount.patient, amount.refund, amount.bill_relief, amount.picture) = (None, None, None, None);
}

fn by_bearer(amount: &mut Amount, claim: &Claim, intake: &Intake, questions: &mut Questions) {
    let money = &intake.money;
    if money.liability.is_none() && !settled_by_codes(intake) {
        // The remittance outranks the advance notice, so it is worth asking for even where a notice decides.
        questions.ask("money.liability");
    }
    if intake.timing.is_none() {
        questions.ask("timing");
    }
    if intake.timing == Some(Timing::PreService) {
        // Nothing was billed yet: what is at stake is the price of going without the plan.
        questions.ask_all(["money.selfPayPerVisit", "money.visits"].into_iter().filter(|path| match *path {
            "money.visits" => claim::planned(intake).is_none(),
            _ => money.self_pay_per_visit.is_none(),
        }));
    }
    match claim.bearer {
        Bearer::Patient => patient_bears(amount, claim, money, questions),
        Bearer::Provider => provider_bears(amount, claim, money, questions),
        Bearer::Unclear | Bearer::Unknown => {
            match claim::notice_speaks(intake) {
                Some(true) => questions.ask("money.noticeOfNoncoverage"),
                None => questions.ask("reasons"),
                Some(false) => {}
            }
            share::ask(claim, money, questions);
            if let Some((patient, practice)) = by_lines(claim, money) {
                (amount.patient, amount.provider) = (Some(patient), Some(practice));
                amount.working.push(MoneyStep { line: MoneyLine::PatientStake, cents: patient });
                amount.working.push(MoneyStep { line: MoneyLine::ProviderStake, cents: practice });
                return;
            }
            // Where each line names its bearer, nobody's stake is more than the own lines.
            let (patient, practice) = claim.by_line.unwrap_or((amount.in_dispute, amount.in_dispute));
            let most = match (intake.role, patient_stake(claim, money, amount.in_dispute)) {
                (Role::Patient | Role::Representative, Stake { high, .. }) => high.min(patient),
                (Role::Provider, _) => practice.min(amount.in_dispute),
            };
            amount.range = Some((Cents::ZERO, most));
        }
    }
}

/// The stakes of patient and practice where each line names its bearer and nothing of the share depends on which line comes first: with the
/// deductible met and the yearly maximum far enough, each line bears its own coinsurance.
fn by_lines(claim: &Claim, money: &Money) -> Option<(Cents, Cents)> {
    let (patient, practice) = claim.by_line?;
    let points = money.coinsurance_basis_points.filter(|_| money.copay_per_visit.is_none())?;
    let plain = money.deductible_left == Some(Cents::ZERO)
        && claim.paid_by_plan == Cents::ZERO
        && claim.paid_by_other == Cents::ZERO
        && !claim.owes_full_charge(money);
    let whole = claim.allowed.filter(|_| plain)?.basis_points(points)?;
    money.out_of_pocket_left.is_none_or(|left| whole <= left).then_some(())?;
    let stake = |part: Cents| Some(part.less(part.basis_points(points)?));
    Some((stake(patient)?, stake(practice)?))
}

/// Whether the group codes contradict each other or the stated liability, or are of the group that says nothing.
pub(super) fn bearer_unclear(intake: &Intake) -> bool {
    let bearer = bearer::of(intake);
    bearer == Bearer::Unclear || bearer::contradicted(intake, bearer)
}

fn settled_by_codes(intake: &Intake) -> bool {
    matches!(bearer::of(intake), Bearer::Patient | Bearer::Provider)
}

fn trace(amount: &Amount, intake: &Intake) -> TraceNode {
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
    TraceNode { rule: "amount", result, inputs, sources: Vec::new(), children }
}

fn shown(cents: Option<Cents>) -> String {
    cents.map_or_else(|| "unknown".to_owned(), |cents| cents.to_string())
}

const fn line_id(line: MoneyLine) -> &'static str {
    match line {
        MoneyLine::InDispute => "amount.in-dispute",
        MoneyLine::OwedNow => "amount.owed-now",
        MoneyLine::WithoutPlan => "amount.without-plan",
        MoneyLine::ShareIfCovered => "amount.share-if-covered",
        MoneyLine::BalanceBill => "amount.balance-bill",
        MoneyLine::OtherInsurance => "amount.other-insurance",
        MoneyLine::OwedIfCovered => "amount.owed-if-covered",
        MoneyLine::PatientStake => "amount.patient-stake",
        MoneyLine::ProviderStake => "amount.provider-stake",
        MoneyLine::PaidByPatient => "amount.paid-by-patient",
    }
}

/// Lowest and highest stake that the answers allow; equal when the stake is known.
struct Stake {
    low: Cents,
    high: Cents,
    /// Known only together with the stake.
    sums: Option<Sums>,
}

/// The figures behind a stake that is known.
struct Sums {
    allowed: Cents,
    owed_now: Cents,
    share: Cents,
    balance: Cents,
    other_after: Cents,
    owed_if_covered: Cents,
}

fn patient_bears(amount: &mut Amount, claim: &Claim, money: &Money, questions: &mut Questions) {
    amount.provider = Some(Cents::ZERO);
    let stake = patient_stake(claim, money, amount.in_dispute);
    share::ask(claim, money, questions);
    if stake.low != stake.high {
        amount.range = Some((stake.low, stake.high));
        return;
    }
    let known = stake.low;
    if let Some(sums) = &stake.sums {
        amount.working.push(MoneyStep { line: MoneyLine::OwedNow, cents: sums.owed_now });
        amount.working.push(MoneyStep { line: MoneyLine::ShareIfCovered, cents: sums.share });
        if sums.balance > Cents::ZERO {
            amount.working.push(MoneyStep { line: MoneyLine::BalanceBill, cents: sums.balance });
        }
        if sums.other_after > Cents::ZERO {
            amount.working.push(MoneyStep { line: MoneyLine::OtherInsurance, cents: sums.other_after });
        }
        amount.working.push(MoneyStep { line: MoneyLine::OwedIfCovered, cents: sums.owed_if_covered });
        amount.picture = patients_picture(claim, money, sums, known);
    }
    amount.patient = Some(known);
    amount.working.push(MoneyStep { line: MoneyLine::PatientStake, cents: known });
    if money.paid_by_patient.is_none() {
        questions.ask("money.paidByPatient");
    }
    if known == Cents::ZERO {
        (amount.refund, amount.bill_relief) = (Some(Cents::ZERO), Some(Cents::ZERO));
    } else if let (Some(paid), Some(sums)) = (money.paid_by_patient, &stake.sums) {
        let refund = paid.less(sums.owed_if_covered).min(known);
        amount.working.push(MoneyStep { line: MoneyLine::PaidByPatient, cents: paid });
        (amount.refund, amount.bill_relief) = (Some(refund), Some(known.less(refund)));
    }
}

/// The stake of a patient who bears the denial: what is owed now less what would be owed if covered.
fn patient_stake(claim: &Claim, money: &Money, in_dispute: Cents) -> Stake {
    let unknown = Stake { low: Cents::ZERO, high: in_dispute, sums: None };
    // Without an allowed amount the denied amount is what the patient was told to pay.
    let Some(allowed) = claim.allowed.or(money.denied).or(claim.lines_denied).or(claim.billed) else {
        return unknown;
    };
    let full_charge = claim.owes_full_charge(money);
    let charged = if full_charge { claim.billed.unwrap_or(allowed) } else { allowed };
    let owed_now = charged.less(claim.paid_by_plan).less(claim.paid_by_other);
    let survives = full_charge && money.network == Some(Network::Out) && !claim.notice_decides;
    let balance = match (survives, claim.billed) {
        (true, Some(billed)) if claim.allowed.is_some() => billed.less(allowed),
        // The balance bill is somewhere between nothing and the whole charge.
        (true, _) => return unknown,
        (false, _) => Cents::ZERO,
    };
    let (share_low, share_high) = cost_share(allowed, claim.visits, money);
    let owed = |share: Cents| share.plus(balance).unwrap_or(balance);
    let stake = |owed_if_covered: Cents| owed_now.less(owed_if_covered).min(in_dispute);
    // Other insurance that paid now would pay after a win too, and how much is known only when it was said.
    let other = if claim.paid_by_other == Cents::ZERO { Some(Cents::ZERO) } else { money.other_would_pay };
    let low = stake(owed(share_high).less(other.unwrap_or(Cents::ZERO)));
    let high = stake(other.map_or(Cents::ZERO, |other| owed(share_low).less(other)));
    // Balance billed with the network unknown: in network a win ends that bill, out of network it does not.
    if money.network.is_none() && money.balance_billed == Some(true) && !claim.notice_decides {
        let low = claim.billed.map_or(Cents::ZERO, |billed| low.less(billed.less(allowed)));
        return Stake { low, high, sums: None };
    }
    let sums = other.filter(|_| share_low == share_high).map(|other| Sums {
        allowed,
        owed_now,
        share: share_low,
        balance,
        other_after: other.min(owed(share_low)),
        owed_if_covered: owed(share_low).less(other),
    });
    Stake { low, high, sums }
}

/// Who pays what, where nothing but the answers' own figures is needed to say so.
fn patients_picture(claim: &Claim, money: &Money, sums: &Sums, stake: Cents) -> Option<crate::outcome::Picture> {
    let allowed = claim.allowed?;
    if sums.owed_now.less(sums.owed_if_covered) != stake {
        return None;
    }
    let total = claim.billed.map_or(allowed, |billed| billed.max(allowed));
    // What was paid above it is due back by itself, and no part of what a win changes.
    if money.paid_by_patient.is_some_and(|paid| paid > sums.owed_now) {
        return None;
    }
    let (paid, owed) = picture::patient(sums.owed_now, money.paid_by_patient);
    let now = Parts { plan: claim.paid_by_plan, other: claim.paid_by_other, paid, owed };
    let (paid, owed) = picture::patient(sums.owed_if_covered, money.paid_by_patient);
    let plan = sums.allowed.less(sums.share).max(claim.paid_by_plan);
    picture::of(total, now, Parts { plan, other: sums.other_after, paid, owed })
}

fn provider_bears(amount: &mut Amount, claim: &Claim, money: &Money, questions: &mut Questions) {
    amount.patient = Some(Cents::ZERO);
    amount.refund = Some(Cents::ZERO);
    amount.bill_relief = Some(Cents::ZERO);
    amount.working.push(MoneyStep { line: MoneyLine::OwedNow, cents: Cents::ZERO });
    if money.paid_by_patient.is_none() {
        questions.ask("money.paidByPatient");
    }
    share::ask(claim, money, questions);
    let Some(allowed) = claim.allowed else {
        amount.range = Some((Cents::ZERO, amount.in_dispute));
        return;
    };
    let (share_low, share_high) = cost_share(allowed, claim.visits, money);
    let paid = claim.paid_by_plan.plus(claim.paid_by_other).unwrap_or(claim.paid_by_plan);
    let stake = |share: Cents| allowed.less(share).less(paid).min(amount.in_dispute);
    let (low, high) = (stake(share_high), stake(share_low));
    if low != high {
        amount.range = Some((low, high));
        return;
    }
    amount.provider = Some(low);
    amount.working.push(MoneyStep { line: MoneyLine::ShareIfCovered, cents: share_low });
    amount.working.push(MoneyStep { line: MoneyLine::ProviderStake, cents: low });
    if claim.paid_by_other == Cents::ZERO && share_low == share_high {
        let total = claim.billed.map_or(allowed, |billed| billed.max(allowed));
        let desk = money.paid_by_patient.unwrap_or(Cents::ZERO);
        let now = Parts { plan: claim.paid_by_plan, paid: desk, ..Parts::default() };
        let (paid, owed) = picture::patient(share_low, money.paid_by_patient);
        let plan = allowed.less(share_low).max(claim.paid_by_plan);
        amount.picture = picture::of(total, now, Parts { plan, paid, owed, ..Parts::default() });
    }
}

/// Care still to come: what it would cost without the plan less the share with it.
fn avoided(amount: &mut Amount, claim: &Claim, total: Cents, money: &Money, questions: &mut Questions) {
    amount.kind = StakeKind::Avoid;
    share::ask(claim, money, questions);
    let (share_low, share_high) = match claim.allowed {
        Some(allowed) => cost_share(allowed, claim.visits, money),
        // Copays need no allowed amount; anything else is between nothing and the whole price.
        None if money.copay_per_visit.is_some() => cost_share(total, claim.visits, money),
        None => (Cents::ZERO, total),
    };
    let stake = |share: Cents| total.less(share).min(amount.in_dispute);
    let (low, high) = (stake(share_high), stake(share_low));
    if low != high {
        amount.range = Some((low, high));
        return;
    }
    amount.patient = Some(low);
    (amount.refund, amount.bill_relief) = (Some(Cents::ZERO), Some(low));
    amount.working.push(MoneyStep { line: MoneyLine::WithoutPlan, cents: total });
    amount.working.push(MoneyStep { line: MoneyLine::ShareIfCovered, cents: share_low });
    amount.working.push(MoneyStep { line: MoneyLine::PatientStake, cents: low });
    if let Some(allowed) = claim.allowed.filter(|_| low == total.less(share_low)) {
        let now = Parts { owed: total, ..Parts::default() };
        let after = Parts { plan: allowed.less(share_low), owed: share_low, ..Parts::default() };
        amount.picture = picture::of(total.max(allowed), now, after);
    }
}
