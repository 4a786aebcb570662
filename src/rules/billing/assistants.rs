//! Which units an assistant gave: modifier CQ beside GP, CO beside GO.
//!
//! The units of the day are counted first, whoever gave them. Full 15 minutes are those of the person who gave them; the
//! last unit is the therapist's from the eighth minute on, then the assistant's, and below that it takes more than a tenth.

use super::Findings;
use super::days::by_discipline;
use super::lines::{Line, price};
use super::units::{MIDPOINT, UNIT, whole};
use crate::intake::Intake;
use crate::law::billing::CountedBy;
use crate::outcome::{About, AssistantDay, BillingDay};
use core::cmp::Ordering;
use std::collections::BTreeMap;

const MODIFIERS: &[&str] = &["CQ", "CO"];

/// The days on which an assistant treated apart from the therapist.
pub(super) fn find(lines: &[Line<'_>], days: &[BillingDay]) -> Vec<AssistantDay> {
    let mut found = Vec::new();
    for (date, discipline, lines) in by_discipline(lines) {
        if !lines.iter().any(|line| line.claim.assistant_minutes.is_some_and(|minutes| minutes > 0)) {
            continue;
        }
        let mut settled = true;
        let mut fixed = BTreeMap::new();
        for line in &lines {
            let once = match line.known.map(|known| known.counted) {
                Some(CountedBy::Service) => Some(1),
                Some(CountedBy::Services) => line.claim.units,
                _ => None,
            };
            let (Some(units), Some(minutes)) = (once, line.claim.minutes) else { continue };
            let in_part = in_part(minutes, line.claim.assistant_minutes.unwrap_or_default());
            fixed.insert(line.code.clone(), if in_part { (units, 0) } else { (0, units) });
        }
        let day = days.iter().find(|day| (day.date, day.discipline) == (date, discipline));
        let mut choice = |allocation: &BTreeMap<String, u32>| {
            let mut units = fixed.clone();
            for (code, count) in allocation {
                let (therapist, assistant) = minutes(&lines, code);
                let (split, sure) = split(*count, therapist, assistant);
                settled &= sure;
                units.insert(code.clone(), split);
            }
            units
        };
        let choices: Vec<_> = match day {
            Some(day) => day.cms.allocations.iter().map(choice).collect(),
            None => vec![choice(&BTreeMap::new())],
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

/// More than a tenth, by the short test: a tenth of the minutes, to the nearest whole one, and one more.
fn in_part(minutes: u32, assistant: u32) -> bool {
    let tenth = minutes.saturating_add(5).checked_div(10).unwrap_or_default();
    assistant > tenth
}

/// Units with the modifier and without it, and whether the rule settles every one of them.
fn split(units: u32, therapist: u32, assistant: u32) -> ((u32, u32), bool) {
    let own = whole(therapist).min(units);
    let given = whole(assistant).min(units.saturating_sub(own));
    let left = units.saturating_sub(own).saturating_sub(given);
    let rest = |minutes: u32| minutes.checked_rem(UNIT).unwrap_or_default();
    let (t, a) = (rest(therapist), rest(assistant));
    let with = |more: u32| given.saturating_add(more);
    let without = |more: u32| own.saturating_add(more);
    match left {
        0 => ((with(0), without(0)), true),
        1 if t > MIDPOINT => ((with(0), without(1)), true),
        1 if a > MIDPOINT || in_part(t.saturating_add(a), a) => ((with(1), without(0)), true),
        1 => ((with(0), without(1)), true),
        // Two units left are one each, which is sure for 9 to 14 minutes each and 24 to 28 together.
        _ => {
            let sure = t > 8 && a > 8 && t.saturating_add(a) > 23;
            ((with(1), without(left.saturating_sub(1))), sure)
        }
    }
}

/// The modifiers as billed against these.
pub(super) fn compare(intake: &Intake, lines: &[Line<'_>], found: &[AssistantDay], findings: &mut Findings) {
    for (date, discipline, lines) in by_discipline(lines) {
        let Some(day) = found.iter().find(|day| (day.date, day.discipline) == (date, discipline)) else { continue };
        if !day.settled {
            findings.add("assistant-unsettled", About { date: Some(date), ..About::default() });
            continue;
        }
        for code in day.choices.iter().take(1).flat_map(BTreeMap::keys) {
            let own: Vec<_> = lines.iter().filter(|line| line.code == *code).copied().collect();
            if own.iter().any(|line| line.claim.units.is_none()) {
                continue;
            }
            let marked = own.iter().filter(|line| line.has_any(MODIFIERS)).filter_map(|line| line.claim.units);
            let marked = marked.fold(0, u32::saturating_add);
            let right = day.choices.iter().filter_map(|choice| choice.get(code)).map(|(with, _)| *with);
            let Some(nearest) = right.min_by_key(|right| right.abs_diff(marked)) else { continue };
            let name = match marked.cmp(&nearest) {
                Ordering::Equal => continue,
                Ordering::Less => "assistant-missing",
                Ordering::Greater => "assistant-extra",
            };
            let units = marked.abs_diff(nearest);
            // 15 percent of the 80 that Medicare pays.
            let amount = price(intake, &own, code, units).and_then(|price| price.percent(12));
            findings.add(
                name,
                About { date: Some(date), code: Some(code.clone()), units: Some(units), amount, line: None },
            );
        }
    }
}
