//! The patient's share if the care were covered: lowest and highest that the answers allow.

use super::claim::Claim;
use crate::intake::Money;
use crate::money::Cents;
use crate::rules::questions::Questions;

/// Copays, or deductible and coinsurance, up to what is left of the out-of-pocket maximum.
pub(super) fn cost_share(allowed: Cents, visits: Option<u32>, money: &Money) -> (Cents, Cents) {
    let (low, high) = uncapped(allowed, visits, money);
    let capped = |share: Cents| money.out_of_pocket_left.map_or(share, |left| share.min(left));
    (capped(low), capped(high))
}

fn uncapped(allowed: Cents, visits: Option<u32>, money: &Money) -> (Cents, Cents) {
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

/// Asks for what the share is made of.
pub(super) fn ask(claim: &Claim, money: &Money, questions: &mut Questions) {
    if claim.allowed.is_none() {
        questions.ask("money.allowed");
    }
    if money.network.is_none() {
        questions.ask("money.network");
    }
    if money.copay_per_visit.is_some() {
        if claim.visits.is_none() {
            questions.ask("money.visits");
        }
    } else if money.coinsurance_basis_points.is_none() || money.deductible_left.is_none() {
        if money.coinsurance_basis_points.is_none() {
            if !claim.is_original_medicare {
                questions.ask("money.copayPerVisit");
            }
            questions.ask("money.coinsurancePercent");
        }
        if money.deductible_left.is_none() {
            questions.ask("money.deductibleLeft");
        }
    }
    if money.out_of_pocket_left.is_none() && !claim.is_original_medicare {
        questions.ask("money.outOfPocketLeft");
    }
    if claim.paid_by_other > Cents::ZERO && money.other_would_pay.is_none() {
        questions.ask("money.otherWouldPay");
    }
}
