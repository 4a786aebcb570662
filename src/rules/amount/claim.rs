//! What the answers say about the claim, with its denied lines before totals that may cover other lines too.

use super::bearer::{self, Bearer};
use crate::intake::{ClaimLine, Intake, Money, Network};
use crate::law::billing::{denial_code, is_arithmetic};
use crate::law::index;
use crate::money::Cents;
use crate::order;
use crate::rules::questions::Questions;
use crate::terms::{PlanKind, ReasonSet, Timing};

/// The claim in dispute.
pub(super) struct Claim {
    pub allowed: Option<Cents>,
    pub billed: Option<Cents>,
    pub paid_by_plan: Cents,
    /// Paid by other insurance.
    pub paid_by_other: Cents,
    pub bearer: Bearer,
    pub lines_denied: Option<Cents>,
    pub visits: Option<u32>,
    /// Parts of the denied lines whose own codes name a bearer: patient, practice.
    pub by_line: Option<(Cents, Cents)>,
    /// The advance notice decides who pays, and a signed one lets the full charge be billed.
    pub notice_decides: bool,
    /// Its share is a part of the price and never a copay, and no maximum ends it.
    pub is_original_medicare: bool,
    /// What care still to come would cost without the plan.
    pub without_plan: Option<Cents>,
}

impl Claim {
    pub(super) fn of(intake: &Intake) -> Self {
        let money = &intake.money;
        let named = intake.lines.iter().any(names_denial);
        let lines: Vec<&ClaimLine> = intake.lines.iter().filter(|line| is_denied(line, named)).collect();
        let total = |value: fn(&ClaimLine) -> Option<Cents>| {
            if lines.is_empty() {
                return None;
            }
            lines.iter().try_fold(Cents::ZERO, |sum, line| sum.plus(value(line)?))
        };
        let remittance = bearer::of(intake);
        let notice = money.notice_of_noncoverage.filter(|_| notice_speaks(intake) == Some(true));
        let by_notice = match notice {
            Some(true) => Bearer::Patient,
            Some(false) => Bearer::Provider,
            None => remittance,
        };
        let silent = matches!(remittance, Bearer::Unknown | Bearer::Unclear);
        let without_plan = without_plan(intake);
        // As where a line is weighed alone: what is not known to be paid on it is not paid.
        let paid = total(|line| Some(line.paid.unwrap_or(Cents::ZERO)));
        let visits =
            money.visits.or_else(|| if without_plan.is_some() { planned(intake) } else { days(&lines, intake) });
        Self {
            allowed: total(priced).or(money.allowed),
            billed: total(|line| line.billed).or(money.billed),
            paid_by_plan: paid.or(money.paid_by_plan).unwrap_or(Cents::ZERO),
            paid_by_other: money.paid_by_other.unwrap_or(Cents::ZERO),
            bearer: if silent { by_notice } else { remittance },
            lines_denied: total(open_on_line),
            visits,
            by_line: by_line(&lines),
            notice_decides: remittance != Bearer::Provider && notice == Some(true),
            is_original_medicare: intake.plan == PlanKind::Medicare,
            without_plan,
        }
    }

    /// Whether the full charge is what is owed under the denial, as far as the answers tell.
    pub(super) fn owes_full_charge(&self, money: &Money) -> bool {
        self.notice_decides
            || match money.network {
                Some(Network::Out) => money.balance_billed != Some(false),
                Some(Network::In) | None => money.balance_billed == Some(true),
            }
    }

    /// Asks for whatever else would settle what is in dispute.
    pub(super) fn ask_about_dispute(&self, intake: &Intake, questions: &mut Questions) {
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
            (
                "money.noticeOfNoncoverage",
                notice_speaks(intake) != Some(false) && money.notice_of_noncoverage.is_none(),
            ),
        ];
        questions.ask_all(missing.into_iter().filter(|(_, missing)| *missing).map(|(path, _)| path));
    }

    /// `None` where no answer names an amount.
    pub(super) fn in_dispute(&self, money: &Money) -> Option<Cents> {
        let base =
            if self.owes_full_charge(money) { self.billed.or(self.allowed) } else { self.allowed.or(self.billed) };
        let unpaid = || base.map(|base| base.less(self.paid_by_plan));
        self.lines_denied.or(money.denied).or(self.without_plan).or_else(unpaid)
    }
}

/// Whether Medicare's advance notice decides who pays: for care denied as not reasonable and necessary and for the yearly threshold,
/// not for any other reason. `None` while no reason is named.
pub(super) fn notice_speaks(intake: &Intake) -> Option<bool> {
    let decided = index::reasons(ReasonSet::AdvanceNotice);
    if intake.plan != PlanKind::Medicare {
        return Some(false);
    }
    (!intake.reasons.is_empty()).then(|| intake.reasons.iter().all(|reason| decided.contains(reason)))
}

/// A line with a denial code, or on which nothing was paid. Beside lines that name a denial, one that is all deductible or
/// all paid by another payer was covered.
fn is_denied(line: &ClaimLine, others_name_it: bool) -> bool {
    let covered = || line.codes.iter().any(|code| covers(code));
    let unpaid = line.paid.unwrap_or(Cents::ZERO) == Cents::ZERO;
    names_denial(line) || (unpaid && !(others_name_it && covered()))
}

fn names_denial(line: &ClaimLine) -> bool {
    line.codes.iter().any(|code| !is_arithmetic(code) && !covers(code))
}

/// Whether a code says that the line was covered.
fn covers(code: &str) -> bool {
    denial_code(code).is_some_and(|known| known.covered())
}

/// The allowed amount of a line. Zero on a denied line is how a denial prints and no price.
fn priced(line: &ClaimLine) -> Option<Cents> {
    line.allowed.filter(|allowed| *allowed > Cents::ZERO || line.billed.is_none_or(|billed| billed == Cents::ZERO))
}

/// What is said to be denied of a line. Where it is not said, what was allowed and not paid, the patient's share with it.
fn open_on_line(line: &ClaimLine) -> Option<Cents> {
    if line.denied.is_some() {
        return line.denied;
    }
    Some(priced(line).or(line.billed)?.less(line.paid.unwrap_or(Cents::ZERO)))
}

fn by_line(lines: &[&ClaimLine]) -> Option<(Cents, Cents)> {
    lines.first()?;
    lines.iter().try_fold((Cents::ZERO, Cents::ZERO), |(patient, practice), line| {
        let open = open_on_line(line)?;
        match bearer::of_codes(&line.codes) {
            Bearer::Patient => Some((patient.plus(open)?, practice)),
            Bearer::Provider => Some((patient, practice.plus(open)?)),
            Bearer::Unclear | Bearer::Unknown => None,
        }
    })
}

/// Days of the denied lines, else the disputed dates of service.
fn days(lines: &[&ClaimLine], intake: &Intake) -> Option<u32> {
    let days = order::distinct(lines.iter().map(|line| line.date));
    let count = if days.is_empty() { intake.therapy.service_dates.len() } else { days.len() };
    u32::try_from(count).ok().filter(|count| *count > 0)
}

/// What planned visits would cost without the plan.
fn without_plan(intake: &Intake) -> Option<Cents> {
    let price = intake.money.self_pay_per_visit.filter(|_| intake.timing == Some(Timing::PreService))?;
    price.times(planned(intake)?)
}

/// Visits that were asked for.
pub(super) fn planned(intake: &Intake) -> Option<u32> {
    intake.money.visits.or(intake.therapy.visits_requested)
}
