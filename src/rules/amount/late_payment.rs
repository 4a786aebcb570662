//! Interest and penalty on a claim paid late: only where every condition of the rule is met by the answers.

use crate::calendar::CivilDate;
use crate::intake::Intake;
use crate::law::ExtraRule;
use crate::order;
use crate::rules::questions::Questions;
use crate::terms::{EventKind, Stage, Timing};

/// Days for which the unpaid balance bears interest; `None` where the conditions do not hold or are not known to.
pub(super) fn days(rule: &ExtraRule, intake: &Intake, questions: &mut Questions) -> Option<i64> {
    let received = intake.event(EventKind::ClaimReceived)?.date;
    if intake.timing == Some(Timing::PreService) || !rule.in_force.contains(received) {
        return None;
    }
    let waited = waiting(intake, received);
    let last = received.plus_days(rule.days)?.plus_days(u16::try_from(waited).ok()?)?;
    let claim = &intake.claim;
    // Interest runs up to the payment, and up to and including the day of a petition.
    let until = [claim.paid_on, claim.petition_filed.and_then(CivilDate::next_day), Some(intake.as_of)];
    let late = last.days_until(until.into_iter().flatten().min()?);
    if late <= 0 || !denied_late(intake, last, questions) {
        return None;
    }
    let missing = [("claim.electronic", claim.electronic), ("claim.clean", claim.clean)];
    questions.ask_all(missing.into_iter().filter(|(_, answer)| answer.is_none()).map(|(path, _)| path));
    (claim.electronic == Some(true) && claim.clean == Some(true)).then_some(late)
}

/// A claim denied by the last processing day bears nothing, unless the denial gave no specific reason.
fn denied_late(intake: &Intake, last: CivilDate, questions: &mut Questions) -> bool {
    if intake.claim.reason_given == Some(false) {
        return true;
    }
    // Of a later decision the date of the first denial is not known.
    let first = intake.stage == Some(Stage::Denial);
    let late = first && intake.notice.dated.is_some_and(|dated| dated > last);
    if !late && intake.claim.reason_given.is_none() && intake.reasons.is_empty() {
        questions.ask("claim.reasonGiven");
    }
    late
}

/// Days that the plan waited for answers to its requests; they are no processing days.
fn waiting(intake: &Intake, received: CivilDate) -> i64 {
    let of = |kind: EventKind| intake.events.iter().filter(move |event| event.what == kind).map(|event| event.date);
    let asked = order::distinct(of(EventKind::AskedForInformation).filter(|day| *day >= received));
    let mut free_from = received;
    let mut days = 0_i64;
    for day in asked {
        let answered = of(EventKind::InformationSent).filter(|answer| *answer >= day).min().unwrap_or(intake.as_of);
        // Two requests open at once are one wait.
        days = days.saturating_add(day.max(free_from).days_until(answered).max(0));
        free_from = free_from.max(answered);
    }
    days
}
