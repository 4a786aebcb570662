//! How often appeals of this kind were reversed, from published counts only.
//!
//! The rate speaks of the first open step that has evidence and names it. Where nothing was
//! published there are no odds: a missing figure is never filled with another kind's.

use super::questions::Questions;
use super::worth::stake;
use crate::intake::Intake;
use crate::law::OddsCell;
use crate::law::generated::{CHAIN_DISCOUNTS, ODDS};
use crate::outcome::{Amount, Coverage, Deadline, Status, TraceNode, TraceResult};
use crate::terms::{Actor, PlanKind, Reason, Step};

/// Adds odds, estimate and the chain of stages to the amounts.
pub(super) fn add(
    intake: &Intake,
    coverage: Coverage,
    deadlines: &[Deadline],
    amount: &mut Amount,
    questions: &mut Questions,
) -> TraceNode {
    let steps = chain(intake.plan);
    if coverage != Coverage::Full || intake.stage.is_none() {
        return node(None);
    }
    let is_past = |step: Step| {
        // The plan itself sends the case on to the automatic review.
        let whose = if step == Step::AutomaticReview { Actor::Plan } else { Actor::You };
        let mine = deadlines.iter().find(|deadline| deadline.step == step && deadline.actor == whose);
        mine.map(|deadline| deadline.status == Status::Past)
    };
    let mut first = steps.iter().enumerate().filter(|(_, step)| is_past(**step) == Some(false));
    let first = first.find_map(|(index, step)| Some((index, cell(intake, *step, questions)?)));
    let Some((index, odds)) = first else {
        // Nothing more is asked about a step that is closed.
        let published = |step: Step| cell(intake, step, &mut Questions::unheard()).is_some();
        amount.odds_past = steps.iter().any(|step| is_past(*step) == Some(true) && published(*step));
        return node(None);
    };
    amount.odds = Some(odds);
    amount.estimate = stake(intake, amount).and_then(|stake| {
        let low = stake.percent(odds.low)?;
        Some([low, stake.percent(odds.likely)?, stake.percent(odds.high)?])
    });
    let cells: Vec<_> = steps.iter().skip(index).map_while(|step| cell(intake, *step, questions)).collect();
    amount.all_the_way = Some((
        [
            together(cells.iter().map(|cell| cell.low)),
            together(cells.iter().map(|cell| cell.likely)),
            together(cells.iter().map(|cell| cell.high)),
        ],
        cells,
    ));
    node(Some(odds))
}

fn node(odds: Option<&'static OddsCell>) -> TraceNode {
    TraceNode {
        rule: "odds",
        result: odds.map_or(TraceResult::NotApplied("no published evidence"), |cell| TraceResult::Rate(cell.likely)),
        inputs: Vec::new(),
        sources: odds.map_or_else(Vec::new, |cell| cell.cites.to_vec()),
        children: Vec::new(),
    }
}

/// The stages of a plan kind, in the order in which they are reached; none where no stage has a row.
const fn chain(plan: PlanKind) -> &'static [Step] {
    match plan {
        PlanKind::InsuredIndividual | PlanKind::InsuredGroup | PlanKind::SelfFundedErisa => {
            &[Step::InternalAppeal, Step::ExternalReview]
        }
        PlanKind::Medicare => &[Step::Redetermination, Step::Reconsideration, Step::AljHearing],
        PlanKind::MedicareAdvantage => &[Step::Reconsideration, Step::AutomaticReview, Step::AljHearing],
        PlanKind::MedicaidManaged => &[Step::PlanAppeal, Step::FairHearing],
        _ => &[],
    }
}

/// The row that a stated reason reads, or `None` where the table has no such row.
const fn row(reason: Reason) -> Option<Reason> {
    match reason {
        Reason::MedicalNecessity | Reason::NoProgress => Some(Reason::MedicalNecessity),
        Reason::VisitLimit
        | Reason::PriorAuthorization
        | Reason::AuthorizationMissing
        | Reason::OutOfNetwork
        | Reason::Experimental => Some(reason),
        _ => None,
    }
}

/// The row for this case at a step: with several reasons the lowest, or none if one of them has none.
fn cell(intake: &Intake, step: Step, questions: &mut Questions) -> Option<&'static OddsCell> {
    if intake.plan == PlanKind::InsuredIndividual {
        // The rows were counted on the marketplace; an unknown answer may still be one.
        if intake.is_grandfathered() == Some(true) {
            return None;
        }
        match intake.on_exchange {
            Some(false) => return None,
            Some(true) => {}
            None => questions.ask("onExchange"),
        }
    }
    if intake.reasons.is_empty() {
        questions.ask("reasons");
        let issuer = intake.issuer.as_deref();
        let own = issuer.and_then(|issuer| rows(intake, step).find(|cell| cell.issuer == Some(issuer)));
        let any = || rows(intake, step).find(|cell| cell.reason.is_none() && cell.issuer.is_none());
        return own.or_else(any);
    }
    let mut lowest: Option<&'static OddsCell> = None;
    for reason in &intake.reasons {
        let found = for_reason(intake, step, *reason, questions)?;
        if lowest.is_none_or(|known| found.likely < known.likely) {
            lowest = Some(found);
        }
    }
    lowest
}

fn for_reason(intake: &Intake, step: Step, reason: Reason, questions: &mut Questions) -> Option<&'static OddsCell> {
    let row = row(reason)?;
    if row == Reason::VisitLimit && intake.therapy.visit_limit_exceptions != Some(true) {
        if intake.therapy.visit_limit_exceptions.is_none() && rows(intake, step).any(|c| c.reason == Some(row)) {
            questions.ask("therapy.visitLimitExceptions");
        }
        return None;
    }
    let of_row = || rows(intake, step).filter(move |cell| cell.reason == Some(row));
    let adults = of_row().find(|cell| !cell.under21);
    let Some(young) = of_row().find(|cell| cell.under21) else {
        return adults;
    };
    match intake.under_age(21) {
        Some(true) => Some(young),
        Some(false) => adults,
        None => {
            questions.ask("patientBirthDate");
            adults.into_iter().chain([young]).min_by_key(|cell| cell.likely)
        }
    }
}

fn rows(intake: &Intake, step: Step) -> impl Iterator<Item = &'static OddsCell> {
    let here = |cell: &OddsCell| cell.states.is_empty() || cell.states.contains(&intake.state.as_str());
    ODDS.iter().filter(move |cell| cell.step == step && cell.plans.contains(&intake.plan) && here(cell))
}

/// P(win by the end) in hundredths, from rounded rates, later stages discounted.
fn together(rates: impl Iterator<Item = u8>) -> u32 {
    let discounts = core::iter::once(100_u64).chain(CHAIN_DISCOUNTS.stages.iter().map(|d| u64::from(*d)));
    let lost = rates.zip(discounts).fold(UNIT, |lost, (rate, discount)| {
        let won = u64::from(rate).saturating_mul(discount);
        lost.saturating_mul(10_000_u64.saturating_sub(won)).checked_div(10_000).unwrap_or(0)
    });
    let won = UNIT.saturating_sub(lost);
    let hundredths = won.saturating_add(UNIT / 200).checked_div(UNIT / 100).unwrap_or(0);
    u32::try_from(hundredths).unwrap_or(100)
}

/// Fixed point of the chain: a certainty.
const UNIT: u64 = 1_000_000_000_000;

#[cfg(test)]
mod tests {
    use super::together;

    #[test]
    fn chains_as_the_evidence_notes_do() {
        // Marketplace adult: .33 + .67 × .75 × .30 = .48075.
        assert_eq!(together([33, 30].into_iter()), 48);
        // Medicare: .50, then .75 × .20, then .50 × .54: 1 − .5 × .85 × .73 = .68975.
        assert_eq!(together([50, 20, 54].into_iter()), 69);
        assert_eq!(together([36].into_iter()), 36);
    }
}
