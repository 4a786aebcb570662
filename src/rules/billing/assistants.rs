//! Which units an assistant gave, with a modifier beside that of the discipline.
//!
//! The units of the day are counted first, whoever gave them. Full units are those of the person who gave them; the last
//! one is the therapist's where the therapist gave enough of it to count, then the assistant's, and below that it takes
//! more than the part that does not matter.

use super::Findings;
use super::days::OfDay;
use super::lines::{Line, price};
use super::units::Unit;
use crate::calendar::CivilDate;
use crate::intake::Intake;
use crate::law::billing::{CountedBy, number};
use crate::money::Cents;
use crate::order::Map;
use crate::outcome::{About, AssistantDay, BillingDay};
use crate::terms::BillingNumber;
use core::cmp::Ordering;

/// What a service has to have of an assistant's minutes to be the assistant's.
#[derive(Clone, Copy)]
struct Rule {
    unit: Unit,
    /// More than this percentage of it.
    part: u32,
    /// Of two last units, minutes of each of both and together.
    two: (u32, u32),
}

impl Rule {
    /// As it is on a day; nothing before the rule.
    fn on(day: CivilDate) -> Option<Self> {
        let of = |id| number(id, day).map(u32::from);
        let two = (of(BillingNumber::TwoLeftEach)?, of(BillingNumber::TwoLeftTogether)?);
        Some(Self { unit: Unit::on(day)?, part: of(BillingNumber::AssistantPart)?, two })
    }

    /// More than the part, by the short test: so much of the minutes, to the nearest whole one, and one more.
    fn in_part(self, minutes: u32, assistant: u32) -> bool {
        let part = minutes.saturating_mul(self.part).saturating_add(50).checked_div(100).unwrap_or_default();
        assistant > part
    }

    /// Units with the modifier and without it, and whether the rule settles every one of them.
    fn split(self, units: u32, therapist: u32, assistant: u32) -> ((u32, u32), bool) {
        let own = self.unit.whole(therapist).min(units);
        let given = self.unit.whole(assistant).min(units.saturating_sub(own));
        let left = units.saturating_sub(own).saturating_sub(given);
        let (t, a) = (self.unit.over(therapist), self.unit.over(assistant));
        let with = |more: u32| given.saturating_add(more);
        let without = |more: u32| own.saturating_add(more);
        match left {
            0 => ((with(0), without(0)), true),
            1 if t >= self.unit.from => ((with(0), without(1)), true),
            1 if a >= self.unit.from || self.in_part(t.saturating_add(a), a) => ((with(1), without(0)), true),
            1 => ((with(0), without(1)), true),
            // Two units left are one each, which is sure where both gave enough of them.
            _ => {
                let (each, together) = self.two;
                let sure = t >= each && a >= each && t.saturating_add(a) >= together;
                ((with(1), without(left.saturating_sub(1))), sure)
            }
        }
    }
}

/// The days on which an assistant treated apart from the therapist.
pub(super) fn find(grouped: &[OfDay<'_, '_>], days: &[BillingDay]) -> Vec<AssistantDay> {
    let mut found = Vec::new();
    for &(date, discipline, ref lines) in grouped {
        if !lines.iter().any(|line| line.claim.assistant_minutes.is_some_and(|minutes| minutes > 0)) {
            continue;
        }
        let Some(rule) = Rule::on(date) else { continue };
        let mut settled = true;
        let mut fixed = Map::new();
        for line in lines {
            let once = match line.known.map(|known| known.counted) {
                // Only a therapist evaluates: an assistant's minutes of it are nobody's unit.
                Some(CountedBy::Service) if line.is_evaluation() => None,
                Some(CountedBy::Service) => Some(1),
                Some(CountedBy::Services) => line.claim.units,
                _ => None,
            };
            let (Some(units), Some(minutes)) = (once, line.claim.minutes) else { continue };
            let in_part = rule.in_part(minutes, line.claim.assistant_minutes.unwrap_or_default());
            fixed.change(line.code.clone(), |split| *split = if in_part { (units, 0) } else { (0, units) });
        }
        let day = days.iter().find(|day| (day.date, day.discipline) == (date, discipline));
        let mut choice = |allocation: &Map<String, u32>| {
            let mut units = fixed.clone();
            for (code, count) in allocation.iter() {
                let (therapist, assistant) = minutes(lines, code);
                let (split, sure) = rule.split(*count, therapist, assistant);
                settled &= sure;
                units.change(code.clone(), |own| *own = split);
            }
            units
        };
        let choices: Vec<_> = match day {
            Some(day) => day.cms.allocations.iter().map(choice).collect(),
            None => vec![choice(&Map::new())],
        };
        if choices.iter().any(|choice| !choice.is_empty()) {
            found.push(AssistantDay { date, discipline, choices, settled });
        }
    }
    found
}

/// Minutes of the therapist, those together with the assistant among them, and of the assistant alone.
fn minutes(lines: &[&Line<'_>], code: &str) -> (u32, u32) {
    lines.iter().filter(|line| line.code == code).fold((0, 0), |(therapist, assistant), line| {
        let all = line.claim.minutes.unwrap_or_default();
        let own = line.claim.assistant_minutes.unwrap_or_default().min(all);
        (therapist.saturating_add(all.saturating_sub(own)), assistant.saturating_add(own))
    })
}

/// The modifiers as billed against these.
pub(super) fn compare(
    intake: &Intake,
    lines_of_claim: &[Line<'_>],
    grouped: &[OfDay<'_, '_>],
    found: &[AssistantDay],
    findings: &mut Findings,
) {
    for &(date, discipline, ref lines) in grouped {
        let Some(day) = found.iter().find(|day| (day.date, day.discipline) == (date, discipline)) else { continue };
        if !day.settled {
            findings.add("assistant-unsettled", About { date: Some(date), ..About::default() });
            continue;
        }
        for code in day.choices.iter().take(1).flat_map(Map::keys) {
            let own: Vec<_> = lines.iter().filter(|line| line.code == *code).copied().collect();
            if own.iter().any(|line| line.claim.units.is_none()) {
                continue;
            }
            let marked = own.iter().filter(|line| line.by_assistant()).filter_map(|line| line.claim.units);
            let marked = marked.fold(0, u32::saturating_add);
            let right = day.choices.iter().filter_map(|choice| choice.get(code)).map(|(with, _)| *with);
            let Some(nearest) = right.min_by_key(|right| right.abs_diff(marked)) else { continue };
            let name = match marked.cmp(&nearest) {
                Ordering::Equal => continue,
                Ordering::Less => "assistant-missing",
                Ordering::Greater => "assistant-extra",
            };
            let units = marked.abs_diff(nearest);
            let price = price(intake, (lines_of_claim, &own), code, units, false);
            let amount = price.and_then(|price| less_for_assistants(price, date));
            findings.add(
                name,
                About { date: Some(date), code: Some(code.clone()), units: Some(units), amount, line: None },
            );
        }
    }
}

/// What Medicare pays less of a fee where an assistant gave the service.
fn less_for_assistants(fee: Cents, on: CivilDate) -> Option<Cents> {
    let pays = number(BillingNumber::ProgramPercent, on)?;
    let kept = 100_u16.checked_sub(number(BillingNumber::AssistantPercent, on)?)?;
    fee.share(i64::from(pays).checked_mul(i64::from(kept))?, 10_000)
}
