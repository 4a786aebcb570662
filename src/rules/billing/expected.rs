//! What each day should have been paid: by Medicare's fee schedule, or by the contract of another payer.

use super::Findings;
use super::lines::{Line, rate};
use crate::calendar::CivilDate;
use crate::intake::Intake;
use crate::law::billing::number;
use crate::law::fees::{FeeArea, paid};
use crate::money::Cents;
use crate::order;
use crate::outcome::{About, ExpectedDay, ExpectedLine};
use crate::rules::questions::Questions;
use crate::terms::{BillingNumber, CodeSet, PlanKind};

/// A cent more or less is how a payer rounds.
const ROUNDING: i64 = 1;

/// A line, and of its units those that may be billed.
type Billed<'l, 'a> = (&'l Line<'a>, u32);

pub(super) fn find(
    intake: &Intake,
    (lines, supported): (&[Line<'_>], &[u32]),
    findings: &mut Findings,
    questions: &mut Questions,
) -> Vec<ExpectedDay> {
    let billed = |line: &&Line<'_>| line.claim.units.is_some_and(|units| units > 0);
    let days = order::distinct(lines.iter().filter(billed).map(|line| line.claim.date));
    let of_day = |day: CivilDate| -> Vec<Billed<'_, '_>> {
        let own = lines.iter().zip(supported.iter().copied());
        own.filter(|(line, _)| line.claim.date == day && billed(line)).collect()
    };
    if intake.plan != PlanKind::Medicare {
        let by_contract = days.into_iter().filter_map(|day| contract(intake, day, &of_day(day), findings));
        return by_contract.collect();
    }
    if !lines.iter().any(|line| line.known.is_some()) {
        return Vec::new();
    }
    let own = FeeArea::of_state(&intake.state);
    let chosen = intake.practice.locality.filter(|area| own.contains(area));
    let areas = chosen.map_or(own, |area| vec![area]);
    let mut found = Vec::new();
    let mut unpublished = None;
    for area in areas {
        let mut deductible = intake.money.deductible_left.unwrap_or(Cents::ZERO);
        for day in &days {
            match FeeArea::find(day.year(), &intake.state, area) {
                Some(values) => found.extend(medicare(intake, *day, &of_day(*day), (area, &values), &mut deductible)),
                None => unpublished = unpublished.or(Some(*day)),
            }
        }
    }
    if let Some(day) = unpublished {
        findings.add("fee-not-published", About { date: Some(day), ..About::default() });
    }
    if !found.is_empty() {
        questions.ask_all(
            [("billing.locality", chosen.is_none()), ("money.deductibleLeft", intake.money.deductible_left.is_none())]
                .into_iter()
                .filter_map(|(path, missing)| missing.then_some(path)),
        );
    }
    if chosen.is_some() && intake.money.deductible_left.is_some() {
        for day in found.iter().filter(|day| day.complete) {
            compare(day, "paid-less", Some("paid-more"), findings);
        }
    }
    found
}

fn compare(day: &ExpectedDay, less: &str, more: Option<&str>, findings: &mut Findings) {
    let Some(difference) = day.difference else { return };
    let name = match difference.0 {
        difference if difference > ROUNDING => Some(less),
        difference if difference < -ROUNDING => more,
        _ => None,
    };
    if let Some(name) = name {
        let amount = Some(Cents(difference.0.saturating_abs()));
        findings.add(name, About { date: Some(day.date), amount, ..About::default() });
    }
}

/// What Medicare pays nothing for, whatever its code is worth: the claim says itself that it is no benefit or not necessary,
/// or the code is never paid by itself.
fn unpaid(line: &Line<'_>) -> bool {
    line.says(CodeSet::NoticeMissing)
        || line.says(CodeSet::NotABenefit)
        || line.known.is_some_and(|known| known.not_paid.is_some())
}

/// No more than was charged.
fn capped(line: &Line<'_>, fee: Cents) -> Cents {
    line.claim.billed.map_or(fee, |billed| fee.min(billed))
}

fn sum(amounts: impl IntoIterator<Item = Option<Cents>>) -> Option<Cents> {
    amounts.into_iter().try_fold(Cents::ZERO, |sum, amount| sum.plus(amount?))
}

/// The units of all disciplines of a day are ranked together.
fn medicare(
    intake: &Intake,
    date: CivilDate,
    lines: &[Billed<'_, '_>],
    (area, values): (&'static str, &FeeArea),
    deductible: &mut Cents,
) -> Option<ExpectedDay> {
    let percent = |id| number(id, date).map(i64::from);
    let (pays, assistant) = (percent(BillingNumber::ProgramPercent)?, percent(BillingNumber::AssistantPercent)?);
    let cut = percent(BillingNumber::SequestrationPercent)?;
    let of_codes: Vec<_> = lines.iter().map(|(line, _)| values.fee(&line.code).filter(|_| !unpaid(line))).collect();
    let mut units = Vec::new();
    for (place, ((_, supported), fee)) in lines.iter().zip(&of_codes).enumerate() {
        if let Some(fee) = *fee {
            units.extend((0..*supported).map(|_| (place, fee)));
        }
    }
    let fees: Vec<_> = units.iter().map(|(_, fee)| *fee).collect();
    let amounts = paid(&fees);
    let (mut allowed, mut payer, mut patient) = (Cents::ZERO, Cents::ZERO, Cents::ZERO);
    let mut sequestration = Cents::ZERO;
    let mut of_lines = Vec::new();
    for (place, ((line, _), fee)) in lines.iter().zip(of_codes).enumerate() {
        let own = units.iter().zip(&amounts).filter(|((at, _), _)| *at == place).map(|(_, amount)| Some(*amount));
        let fee =
            if unpaid(line) { Some(Cents::ZERO) } else { fee.and_then(|_| sum(own)).map(|fee| capped(line, fee)) };
        of_lines.push(ExpectedLine { line: line.at, code: line.code.clone(), allowed: fee });
        let Some(fee) = fee else { continue };
        let kept = fee.min(*deductible);
        *deductible = deductible.less(kept);
        let open = fee.less(kept);
        let usual = open.share(pays, 100)?;
        let part = if line.by_assistant() { open.share(pays.checked_mul(assistant)?, 10_000)? } else { usual };
        // Each line of a remittance carries its own cut.
        let kept_back = part.share(cut, 100)?;
        allowed = allowed.plus(fee)?;
        payer = payer.plus(part.less(kept_back))?;
        sequestration = sequestration.plus(kept_back)?;
        patient = patient.plus(kept)?.plus(open.less(usual))?;
    }
    let paid = sum(lines.iter().map(|(line, _)| line.claim.paid));
    Some(ExpectedDay {
        date,
        area: Some(area),
        source: Some(values.source),
        complete: of_lines.iter().all(|line| line.allowed.is_some()),
        lines: of_lines,
        allowed,
        payer: Some(payer),
        patient: Some(patient),
        sequestration: Some(sequestration),
        deductible: intake.money.deductible_left,
        difference: paid.and_then(|paid| payer.0.checked_sub(paid.0)).map(Cents),
    })
}

/// By the rates of the contract; what the patient owes of it depends on the plan.
fn contract(
    intake: &Intake,
    date: CivilDate,
    lines: &[Billed<'_, '_>],
    findings: &mut Findings,
) -> Option<ExpectedDay> {
    let of_lines: Vec<ExpectedLine> = lines
        .iter()
        .map(|(line, supported)| {
            let fee = rate(intake, &line.code).and_then(|rate| rate.times(*supported));
            ExpectedLine { line: line.at, code: line.code.clone(), allowed: fee.map(|fee| capped(line, fee)) }
        })
        .collect();
    let complete = of_lines.iter().all(|line| line.allowed.is_some());
    if of_lines.iter().all(|line| line.allowed.is_none()) {
        return None;
    }
    let allowed = sum(of_lines.iter().map(|line| line.allowed.or(Some(Cents::ZERO))))?;
    // What is known of the lines with a rate is not lost for another without one.
    let priced = lines.iter().zip(&of_lines).filter(|(_, found)| found.allowed.is_some());
    let by_payer = sum(priced.map(|((line, _), _)| line.claim.allowed));
    let difference = by_payer.and_then(|own| allowed.0.checked_sub(own.0)).map(Cents);
    let day = ExpectedDay {
        date,
        area: None,
        source: None,
        complete,
        lines: of_lines,
        allowed,
        payer: None,
        patient: None,
        sequestration: None,
        deductible: None,
        difference,
    };
    // A payer that allows more than the contract is not told so.
    compare(&day, "contract-less", None, findings);
    Some(day)
}
