//! The words that say whether a step is worth the trouble, one table a language.

mod en;
mod es;

use super::format::{money, number};
use crate::calendar::CivilDate;
use crate::law::OddsCell;
use crate::money::Cents;
use crate::outcome::{Amount, Assessment, Deadline, Effort, StakeKind, Status, Verdict, Worth};
use crate::terms::{ExtraId, Lang, Step};

/// A published rate, ready to be put into a sentence.
struct Rate<'a> {
    /// The step, where it is not the next one.
    step: Option<&'static str>,
    likely: u8,
    low: u8,
    high: u8,
    /// The number of cases; `None` where it was not published.
    cases: Option<String>,
    year: &'a str,
    place: &'a str,
    confidence: crate::terms::Confidence,
}

/// Stable id of a verdict.
#[must_use]
pub const fn verdict_id(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Refund => "refund",
        Verdict::FasterRoad => "faster-road",
        Verdict::Appeal => "appeal",
        Verdict::Service => "service",
        Verdict::Avoid => "avoid",
        Verdict::Practice => "practice",
        Verdict::Nothing => "nothing",
        Verdict::Unclear => "unclear",
        Verdict::Closed => "closed",
        Verdict::Call => "call",
        Verdict::Wait => "wait",
        Verdict::Filed => "filed",
        Verdict::Court => "court",
        Verdict::Barred => "barred",
        Verdict::NotCovered => "not-covered",
    }
}

/// The plain answer; `settles` says what the first open question would settle.
#[must_use]
pub fn answer(lang: Lang, worth: &Worth, settles: Option<&str>) -> String {
    let late = worth.status == Some(Status::Late)
        && matches!(worth.verdict, Verdict::Appeal | Verdict::Service | Verdict::Avoid);
    let words = match lang {
        Lang::En if late => en::LATE,
        Lang::Es if late => es::LATE,
        Lang::En => en::answer(worth.verdict),
        Lang::Es => es::answer(worth.verdict),
    };
    match settles.filter(|_| worth.verdict == Verdict::Unclear) {
        Some(settles) => format!("{words} {settles}"),
        None => words.to_owned(),
    }
}

/// What a full win is worth.
#[must_use]
pub fn stake(lang: Lang, worth: &Worth, amount: &Amount) -> String {
    let say = |low: Option<Cents>, high: Cents| match lang {
        Lang::En => en::stake(low.map(money), &money(high)),
        Lang::Es => es::stake(low.map(money), &money(high)),
    };
    let extra = |id: ExtraId| amount.extras.iter().find(|extra| extra.rule.id == id).map(|extra| extra.amount);
    let desk = extra(ExtraId::DeskRefund).flatten();
    match (worth.stake, amount.range) {
        // "A full win is worth $0.00" beside money that comes back would hide it.
        (Some(Cents::ZERO), _) if worth.verdict == Verdict::Refund && desk.is_some() => {
            let desk = money(desk.unwrap_or(Cents::ZERO));
            match lang {
                Lang::En => en::desk_only(&desk),
                Lang::Es => es::desk_only(&desk),
            }
        }
        (Some(Cents::ZERO), _) if worth.verdict == Verdict::Appeal => {
            match (extra(ExtraId::CopayOvercharge).flatten(), lang) {
                (Some(over), Lang::En) => en::copays(&money(over)),
                (Some(over), Lang::Es) => es::copays(&money(over)),
                (None, Lang::En) => en::STAKE_UNKNOWN.to_owned(),
                (None, Lang::Es) => es::STAKE_UNKNOWN.to_owned(),
            }
        }
        (Some(stake), _) => say(None, stake),
        (None, Some((low, high))) => say(Some(low), high),
        (None, None) if amount.kind == StakeKind::Service => {
            let paid = amount.extras.iter().any(|extra| extra.rule.id == ExtraId::Overpaid);
            let words = match lang {
                Lang::En if paid => en::PAID,
                Lang::Es if paid => es::PAID,
                Lang::En => en::SERVICE,
                Lang::Es => es::SERVICE,
            };
            words.to_owned()
        }
        (None, None) => match lang {
            Lang::En => en::STAKE_UNKNOWN.to_owned(),
            Lang::Es => es::STAKE_UNKNOWN.to_owned(),
        },
    }
}

/// How often such appeals were reversed, with the number of cases, year and place; or why there is no rate to show.
///
/// A rate of another step than the one that comes next names its step.
#[must_use]
pub fn odds(lang: Lang, amount: &Amount, road: Option<Step>) -> String {
    let Some(cell) = amount.odds else {
        let disputed = Some(amount.in_dispute).filter(|cents| *cents > Cents::ZERO).map(money);
        return match lang {
            Lang::En => en::no_odds(disputed.as_deref(), amount.odds_past),
            Lang::Es => es::no_odds(disputed.as_deref(), amount.odds_past),
        };
    };
    let rate = Rate {
        step: Some(cell.step).filter(|step| Some(*step) != road).map(|s| super::step(lang, s)),
        ..rate(cell, lang)
    };
    // An average of nothing would promise "all of the stake" to somebody who has none.
    let likely = amount.estimate.map(|[_, likely, _]| likely).filter(|likely| *likely > Cents::ZERO);
    let average = likely.map(money);
    match lang {
        Lang::En => en::odds(&rate, average.as_deref()),
        Lang::Es => es::odds(&rate, average.as_deref()),
    }
}

fn rate(cell: &OddsCell, lang: Lang) -> Rate<'_> {
    Rate {
        step: None,
        likely: cell.likely,
        low: cell.low,
        high: cell.high,
        cases: cell.n.map(|n| number(u64::from(n))),
        year: cell.year,
        place: super::pick(lang, cell.place),
        confidence: cell.confidence,
    }
}

/// What the step asks of the visitor.
#[must_use]
pub fn effort(lang: Lang, effort: Option<Effort>) -> &'static str {
    match lang {
        Lang::En => en::effort(effort),
        Lang::Es => es::effort(effort),
    }
}

/// By when what was filed has to be decided; empty where nobody knows.
#[must_use]
pub fn decision_due(lang: Lang, found: &Assessment) -> String {
    found.decision().map(|day| super::decision_due(lang, day, day < found.as_of)).unwrap_or_default()
}

/// How long there is: for what has to be done first, by its name, and for the next step.
#[must_use]
pub fn time(lang: Lang, found: &Assessment) -> String {
    let Assessment { worth, road, .. } = found;
    let filed = worth.verdict == Verdict::Filed;
    let first = worth.first.and_then(|step| found.mine(step));
    // A step that was taken in time has no days left.
    let taken = |deadline: &&Deadline| deadline.due.is_some() && deadline.days_left.is_none();
    // Where a call takes the step, there is no letter for a road.
    let next = road.unwrap_or(Step::QioReview);
    let own = found.mine(next).filter(|own| !filed && !taken(own));
    let mut said: Vec<String> = Vec::with_capacity(2);
    said.extend(first.map(|one| [super::step(lang, one.step), ": ", &count(lang, one, found.as_of)].concat()));
    said.extend(own.map(|own| match first {
        Some(_) => [super::step(lang, own.step), ": ", &count(lang, own, found.as_of)].concat(),
        None => sentence(count(lang, own, found.as_of)),
    }));
    if filed || said.is_empty() {
        said.insert(0, decision_due(lang, found).trim_end().to_owned());
    }
    said.retain(|part| !part.is_empty());
    if said.is_empty() && !filed {
        said.push(sentence(not_counted(lang).to_owned()));
    }
    said.join(" ")
}

/// How long there is for one step, to stand after its name.
#[must_use]
pub fn count(lang: Lang, deadline: &Deadline, as_of: CivilDate) -> String {
    let counted = match lang {
        Lang::En => en::count(deadline, as_of),
        Lang::Es => es::count(deadline, as_of),
    };
    counted.unwrap_or_else(|| not_counted(lang).to_owned())
}

const fn not_counted(lang: Lang) -> &'static str {
    match lang {
        Lang::En => en::NOT_COUNTED,
        Lang::Es => es::NOT_COUNTED,
    }
}

/// What stands after a colon, as a sentence of its own.
fn sentence(mut words: String) -> String {
    if let Some(start) = words.get_mut(..1) {
        start.make_ascii_uppercase();
    }
    words
}
