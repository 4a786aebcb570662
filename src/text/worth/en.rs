//! English.

use super::Rate;
use crate::calendar::CivilDate;
use crate::outcome::{Deadline, Effort, Status, Verdict};
use crate::terms::{Confidence, FiledWhen, Lang};
use crate::text::format::date;

pub(super) const LATE: &str = "Worth a letter at once: the first date has passed.";
pub(super) const SERVICE: &str = "A win brings back the therapy, not dollars.";
pub(super) const PAID: &str = "A win can bring back what was paid, less any copay.";
pub(super) const STAKE_UNKNOWN: &str = "What a win is worth cannot be told yet.";
pub(super) const NOT_COUNTED: &str = "no last day could be counted yet.";

pub(super) const fn answer(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Refund => "Ask the practice for your money back first. That needs no appeal.",
        Verdict::FasterRoad => "Try the faster road first, and keep the appeal date.",
        Verdict::Appeal => "Worth a letter: there is money to win and time to ask.",
        Verdict::Service => "Worth a letter: a win brings the therapy back.",
        Verdict::Avoid => "Worth a letter: a win avoids a cost.",
        Verdict::Practice => "Not yours to win: the practice bears this denial and may appeal it.",
        Verdict::Nothing => {
            "A win would bring no money now. It may still count toward the deductible or yearly maximum."
        }
        Verdict::Unclear => "Too early to say. One answer would settle it.",
        Verdict::Closed => "The last day of this step has passed. Ask whether a late filing is still taken.",
        Verdict::Filed => "Filed: now the decision is theirs. Keep your proof of filing.",
        Verdict::Call => "Worth a call at once: the quality organization reviews whether the care may end.",
        Verdict::Wait => "Nothing to send now: the plan passes the case on by itself.",
        Verdict::Court => "Only a court is left. Ask a lawyer whether the amount bears it.",
        Verdict::Barred => "By these answers this step may not be open: the warnings say why.",
        Verdict::NotCovered => "This cannot be weighed here.",
    }
}

pub(super) fn stake(low: Option<String>, high: &str) -> String {
    match low {
        Some(low) => format!("A full win is worth {low} to {high}."),
        None => format!("A full win is worth {high}."),
    }
}

pub(super) fn desk_only(desk: &str) -> String {
    format!("The refund is {desk}. An appeal would bring you nothing more.")
}

pub(super) fn copays(over: &str) -> String {
    format!("Copays charged above the limit come to {over}.")
}

pub(super) fn odds(rate: &Rate<'_>, average: Option<&str>) -> String {
    let Rate { likely, low, high, year, place, .. } = rate;
    let start = rate.step.map_or_else(|| "A".to_owned(), |step| format!("{step}: a"));
    let cases = rate
        .cases
        .as_ref()
        .map_or_else(|| "number of cases not published".to_owned(), |cases| format!("{cases} cases"));
    let confidence = match rate.confidence {
        Confidence::High => "high",
        Confidence::Medium => "medium",
        Confidence::Low => "low",
    };
    let rate = format!(
        "{start}bout {likely} of 100 similar appeals were reversed ({low} to {high}): {cases}, {year}, {place}; confidence {confidence}."
    );
    match average {
        Some(average) => {
            format!("{rate} Long-run average: {average}. One person gets all of the stake, part of it, or nothing.")
        }
        None => rate,
    }
}

pub(super) fn no_odds(disputed: Option<&str>, past: bool) -> String {
    const NONE: &str =
        "e found no published success rate for this kind of denial at this stage, so we are not showing odds.";
    const PAST: &str = "e show no odds: the published rate is for a step whose date has passed.";
    let why = if past { PAST } else { NONE };
    match disputed {
        Some(cents) => format!("You have {cents} in dispute. W{why}"),
        None => format!("W{why}"),
    }
}

pub(super) const fn effort(effort: Option<Effort>) -> &'static str {
    match effort {
        Some(Effort::Letter) => "One letter, made here, with your records.",
        Some(Effort::Hearing) => "A letter made here, and a hearing to attend.",
        Some(Effort::Unaided) => "A request of your own: no paper for it is made here.",
        None => "No letter to write.",
    }
}

/// Of one step, to stand after its name.
pub(super) fn count(deadline: &Deadline, as_of: CivilDate) -> Option<String> {
    let Some(due) = deadline.due else {
        return (deadline.filed_when == FiledWhen::PlanTerms)
            .then(|| "no law fixes the last day. The plan's letter has to name it.".to_owned());
    };
    let due = date(due, Lang::En);
    Some(match (deadline.status, deadline.days_left) {
        (Status::Today, _) => "the last day is today.".to_owned(),
        (Status::Late, _) => match deadline.still(as_of).map(|day| date(day, Lang::En)) {
            Some(still) => format!("{due} has passed, but another reading gives until {still}."),
            None => format!("{due} has passed; a later reading of the law may still hold."),
        },
        (Status::Past, _) => format!("the last day was {due}."),
        (Status::Unknown, _) => format!("until you know your plan, act by {due}."),
        (_, Some(1)) => format!("1 day left, until {due}."),
        (_, Some(days)) => format!("{days} days left, until {due}."),
        (_, None) => return None,
    })
}
