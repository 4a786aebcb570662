//! Who pays what now and after a full win, in parts that add up to the same total on both sides.

use crate::money::Cents;
use crate::outcome::{Payer, Picture};

/// What each side pays of one total, the practice left with the rest.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Parts {
    pub plan: Cents,
    pub other: Cents,
    /// Already paid by the patient.
    pub paid: Cents,
    /// Still to be paid by the patient.
    pub owed: Cents,
}

/// The two sides; `None` where the parts are more than the total, since then an answer does not fit.
pub(super) fn of(total: Cents, now: Parts, after: Parts) -> Option<Picture> {
    (total > Cents::ZERO).then_some(())?;
    Some(Picture { total, now: parts(total, now)?, after_win: parts(total, after)? })
}

fn parts(total: Cents, charged: Parts) -> Option<Vec<(Payer, Cents)>> {
    let known = [
        (Payer::Plan, charged.plan),
        (Payer::OtherInsurance, charged.other),
        (Payer::PatientPaid, charged.paid),
        (Payer::PatientOwes, charged.owed),
    ];
    let sum = known.iter().try_fold(Cents::ZERO, |sum, (_, cents)| sum.plus(*cents))?;
    (sum <= total).then_some(())?;
    let all = known.into_iter().chain([(Payer::Practice, total.less(sum))]);
    Some(all.filter(|(_, cents)| *cents > Cents::ZERO).collect())
}

/// Splits what the patient is charged into what is paid and what is still owed; without a payment known all is owed.
pub(super) fn patient(charged: Cents, paid: Option<Cents>) -> (Cents, Cents) {
    let paid = paid.unwrap_or(Cents::ZERO).min(charged);
    (paid, charged.less(paid))
}
