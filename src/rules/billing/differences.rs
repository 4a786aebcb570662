//! Units as billed against units as counted, and units of codes that are not counted by the quarter of an hour.

use super::Findings;
use super::days::OfDay;
use super::lines::{Line, plain, price};
use super::supported::{by_month, first_unit, nearest, once};
use crate::intake::{Intake, UnitRule};
use crate::law::billing::{CountedBy, base_of, codes, is_base as is_base_code, is_device, number};
use crate::order::Map;
use crate::outcome::{About, BillingDay, Units};
use crate::rules::questions::Questions;
use crate::terms::{BillingNumber, CodeSet, PlanKind, Role};
use core::cmp::Ordering;

/// How the payer counts: Medicare by the total of the day, another payer as its contract says.
pub(super) fn rule_of(intake: &Intake) -> Option<UnitRule> {
    if intake.plan == PlanKind::Medicare { Some(UnitRule::Total) } else { intake.practice.unit_rule }
}

pub(super) fn find(
    intake: &Intake,
    lines: &[Line<'_>],
    (grouped, days): (&[OfDay<'_, '_>], &[BillingDay]),
    rule: Option<UnitRule>,
    findings: &mut Findings,
    questions: &mut Questions,
) {
    for day in days {
        let of_day = |entry: &&(_, _, _)| (entry.0, entry.1) == (day.date, day.discipline);
        let Some((_, _, own)) = grouped.iter().find(of_day) else { continue };
        if own.iter().any(|line| line.timed() && line.claim.units.is_none()) {
            continue;
        }
        let before = findings.0.len();
        if rule != Some(UnitRule::Midpoint) {
            compare(intake, day, &day.cms, (lines, own), ["over-total", "under-total"], findings);
        }
        if rule != Some(UnitRule::Total) {
            compare(intake, day, &day.ama, (lines, own), ["over-midpoint", "under-midpoint"], findings);
        }
        if rule.is_none() && findings.0.len() > before && intake.role == Role::Provider {
            questions.ask("billing.unitRule");
        }
    }
    for (_, _, own) in grouped {
        for (place, line) in own.iter().enumerate() {
            let earlier = || own.iter().take(place).filter(|other| other.code == line.code);
            if once(line) && line.claim.units.unwrap_or(1).saturating_add(u32::from(earlier().next().is_some())) > 1 {
                let name = if first_unit(line) { "first-unit-once" } else { "untimed-once" };
                findings.add(name, About { units: line.claim.units, ..line.about() });
            }
            if intake.plan == PlanKind::Medicare && line.timed() && earlier().any(|other| same_modifiers(other, line)) {
                findings.add("one-line", line.about());
            }
            // Speech therapists may have given the base; its line then stands elsewhere.
            if base_of(&line.code).is_some_and(|base| !lines.iter().any(|other| is_base(other, line, base))) {
                findings.add("base-missing", line.about());
            }
        }
    }
    for line in lines {
        let Some(known) = line.known else {
            findings.add(if is_device(&line.code) { "orthosis-device" } else { "code-unknown" }, line.about());
            continue;
        };
        if known.since.is_some_and(|year| line.claim.date.year() < year) {
            findings.add("code-not-yet", line.about());
        }
        if known.is_short(line.claim.units, line.claim.minutes) {
            findings.add("clock-short", About { units: line.claim.units, ..line.about() });
        }
        let earlier = || lines.iter().filter(|other| other.code == line.code && other.at < line.at);
        if by_month(line) && (line.claim.units > Some(1) || earlier().any(|other| same_turn(other, line))) {
            findings.add("month-once", line.about());
        }
        if month_short(line, lines) {
            findings.add("month-short", line.about());
        }
        let first_fitting = codes(CodeSet::FirstFitting, line.claim.date);
        if first_fitting.contains(&line.code.as_str()) && earlier().any(|other| other.claim.date != line.claim.date) {
            findings.add("orthosis-first", line.about());
        }
    }
}

/// Time by the month is of a calendar month; a device is supplied for days, counted from the first.
fn same_turn(one: &Line<'_>, other: &Line<'_>) -> bool {
    if minutes_of_month(other).is_some() {
        return month(one) == month(other);
    }
    let apart = one.claim.date.days_until(other.claim.date).saturating_abs();
    number(BillingNumber::SupplyDays, other.claim.date).is_some_and(|days| apart < i64::from(days))
}

fn month(line: &Line<'_>) -> (i32, u8) {
    (line.claim.date.year(), line.claim.date.month())
}

/// The minutes of one unit of time by the month.
fn minutes_of_month(line: &Line<'_>) -> Option<u32> {
    match line.known?.counted {
        CountedBy::Month(minutes) if minutes > 0 => Some(u32::from(minutes)),
        _ => None,
    }
}

/// Whether the minutes of a month, of all lines, do not fill the units of time by the month. Said at the first line.
fn month_short(line: &Line<'_>, lines: &[Line<'_>]) -> bool {
    let own = || lines.iter().filter(|other| minutes_of_month(other).is_some() && month(other) == month(line));
    let needed = |other: &Line<'_>| minutes_of_month(other)?.checked_mul(other.claim.units?);
    let sum = |of: &dyn Fn(&Line<'_>) -> Option<u32>| own().try_fold(0_u32, |sum, other| sum.checked_add(of(other)?));
    let first = own().next().is_some_and(|first| first.at == line.at);
    let short = || Some(sum(&|other| other.claim.minutes)? < sum(&needed)?);
    first && short() == Some(true)
}

/// What is added by the month may stand on another day.
fn is_base(other: &Line<'_>, line: &Line<'_>, base: &str) -> bool {
    let monthly = matches!(line.known.map(|known| known.counted), Some(CountedBy::Month(_)));
    other.code == base && (monthly || other.claim.date == line.claim.date)
}

fn same_modifiers(one: &Line<'_>, other: &Line<'_>) -> bool {
    let within = |a: &Line<'_>, b: &Line<'_>| a.claim.modifiers.iter().all(|modifier| b.has(&plain(modifier)));
    within(one, other) && within(other, one)
}

/// The right way to share the units out that is nearest to what was billed is held against it.
fn compare(
    intake: &Intake,
    day: &BillingDay,
    right: &Units,
    lines: (&[Line<'_>], &[&Line<'_>]),
    [over, under]: [&str; 2],
    findings: &mut Findings,
) {
    let billed = |code: &String| day.billed.get(code).copied().unwrap_or_default();
    for (code, units) in nearest(day, right).into_iter().flat_map(Map::iter) {
        let name = match billed(code).cmp(units) {
            Ordering::Equal => continue,
            // A second unit of what is billed once has a finding of its own.
            Ordering::Greater if is_base_code(code) => continue,
            Ordering::Greater => over,
            Ordering::Less => under,
        };
        let units = units.abs_diff(billed(code));
        let amount = price(intake, lines, code, units, name == under);
        let about = About { date: Some(day.date), code: Some(code.clone()), units: Some(units), amount, line: None };
        findings.add(name, about);
    }
}
