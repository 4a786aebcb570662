//! `rules`: every rule with its values, dates and sources, for whoever checks them.

use std::fmt::Write as _;
use std::io;
use std::process::ExitCode;

use appeal_calculator::calendar::{CivilDate, Ymd};
use appeal_calculator::law::billing::{CODES_SOURCE, PAIRS_SOURCE, TherapyCode};
use appeal_calculator::law::generated::{
    BILLING_NUMBERS, BILLING_RULES, CLOCKS, CODE_PAIRS, CODE_SETS, CONTACTS, DENIAL_CODES, EXTRAS, FEE_AREAS, HOLIDAYS,
    MINOR, ODDS, REASON_SETS, REGULATORS, RIGHTS, SETTING_SETS, SIGNS, SOURCES, THERAPY_BASES, THERAPY_CODES,
    THERAPY_FEES, THERAPY_THRESHOLDS, THRESHOLDS, VALUES,
};
use appeal_calculator::law::{InForce, LAW_VERSION};
use appeal_calculator::money::Cents;
use appeal_calculator::terms::Step;

use crate::arguments::Rules;
use crate::input;

pub fn run(arguments: &Rules) -> io::Result<ExitCode> {
    let mut out = String::new();
    match arguments.stale {
        Some(day) => stale(&mut out, day),
        None => write(&mut out),
    }
    .map_err(io::Error::other)?;
    input::print(&out)
}

/// The values whose last check is too long ago, the most urgent first, and the amounts that are not published yet.
fn stale(out: &mut String, day: CivilDate) -> std::fmt::Result {
    let mut old: Vec<_> = VALUES.iter().filter(|value| value.checked.is_old(day, value.until)).collect();
    old.sort_by_key(|value| (value.checked.again, value.name));
    writeln!(out, "Law {LAW_VERSION}, on {day}: {} of {} values are due to be checked again", old.len(), VALUES.len())?;
    for value in old {
        let from = value.from.map(|from| format!(" from {from}")).unwrap_or_default();
        writeln!(out, "{}{from}: checked {}, due {}", value.name, value.checked.on, value.checked.again)?;
    }
    for (step, until) in unpublished(day) {
        writeln!(out, "amount for {step}: absent on purpose from {until}, not published when last checked")?;
    }
    Ok(())
}

/// Steps whose least amount has no record on a day, with the day on which the last one ended.
fn unpublished(day: CivilDate) -> Vec<(Step, Ymd)> {
    let mut found: Vec<(Step, Ymd)> = Vec::new();
    for threshold in THRESHOLDS {
        let of_step = || THRESHOLDS.iter().filter(|other| other.step == threshold.step);
        let last = of_step().filter_map(|other| other.in_force.until).max();
        let known = of_step().any(|other| other.in_force.contains(day))
            || found.iter().any(|(step, _)| *step == threshold.step);
        found.extend(last.filter(|_| !known).map(|last| (threshold.step, last)));
    }
    found
}

fn write(out: &mut String) -> std::fmt::Result {
    writeln!(out, "Law {LAW_VERSION}\n\nCLOCKS")?;
    for clock in CLOCKS {
        writeln!(out, "\n{}  {} by {}", clock.id, clock.step, clock.actor)?;
        writeln!(out, "  plans: {}", list(clock.applies.plans))?;
        if !clock.applies.states.is_empty() {
            writeln!(out, "  states: {}", clock.applies.states.join(", "))?;
        }
        writeln!(out, "  {}", clock.why.en)?;
        for version in clock.versions {
            let periods: Vec<_> =
                version.periods.iter().map(|period| format!("{} {}", period.n, period.unit)).collect();
            let periods = if periods.is_empty() { "no date".to_owned() } else { periods.join(" + ") };
            writeln!(out, "  {}: {periods} from {}", dates(version.in_force), version.start)?;
            cites(out, version.cites)?;
        }
    }
    writeln!(out, "\nAMOUNTS")?;
    for amount in THRESHOLDS {
        writeln!(out, "\n{}  {}\n  {}", amount.id, dates(amount.in_force), amount.words.en)?;
        cites(out, amount.cites)?;
    }
    writeln!(out, "\nRIGHTS")?;
    for right in RIGHTS {
        writeln!(out, "\n{}  {}\n  {}", right.id, dates(right.in_force), right.screen.en)?;
        cites(out, right.cites)?;
    }
    writeln!(out, "\nPLAN FINDER")?;
    for sign in SIGNS {
        writeln!(out, "\nclues.{} = {}  {}", sign.clue, sign.value, sign.text.en)?;
        for (says, plans) in [("for", sign.speaks_for), ("against", sign.against), ("rules out", sign.rules_out)] {
            if !plans.is_empty() {
                writeln!(out, "  {says}: {}", list(plans))?;
            }
        }
        cites(out, sign.cites)?;
    }
    writeln!(out, "\nODDS")?;
    for cell in ODDS {
        let count = cell.n.map_or_else(|| "number of cases not published".to_owned(), |n| format!("n = {n}"));
        let reason = cell.reason.map_or("any reason", |reason| reason.as_str());
        writeln!(
            out,
            "\n{} at {}, {reason}: {} / {} / {} of 100, {count}, {}, {}",
            list(cell.plans),
            cell.step,
            cell.low,
            cell.likely,
            cell.high,
            cell.year,
            cell.place.en
        )?;
        cites(out, cell.cites)?;
    }
    writeln!(out, "\nMONEY APART")?;
    for extra in EXTRAS {
        let disputed = if extra.disputed { ", disputed" } else { "" };
        writeln!(out, "\n{}  {}{disputed}", extra.id, dates(extra.in_force))?;
        writeln!(out, "  plans: {}\n  {}", list(extra.applies.plans), extra.words.en)?;
        cites(out, extra.cites)?;
    }
    billing(out)?;
    writeln!(out, "\nHOLIDAYS")?;
    for holiday in HOLIDAYS {
        writeln!(out, "{}  {}  {}", holiday.id, dates(holiday.in_force), holiday.name.en)?;
    }
    writeln!(out, "\nCONTACTS")?;
    for contact in CONTACTS {
        writeln!(out, "{}  {}: {}", contact.id, contact.name.en, contact.contact.en)?;
    }
    writeln!(out, "\nREGULATORS")?;
    for regulator in REGULATORS {
        writeln!(out, "{}  {}: {}", regulator.state, regulator.name, regulator.contact.en)?;
    }
    writeln!(out, "\nSOURCES")?;
    for source in SOURCES {
        writeln!(
            out,
            "{}  [{}] {}\n  {}\n  read {}, to be checked again before {}",
            source.id, source.grade, source.cite, source.url, source.retrieved, source.checked.again
        )?;
    }
    Ok(())
}

/// What the claims of a practice are held against.
fn billing(out: &mut String) -> std::fmt::Result {
    writeln!(out, "\nBILLING")?;
    for rule in BILLING_RULES {
        writeln!(out, "\n{}  {}\n  {}\n  {}", rule.id, rule.effect, rule.text.en, rule.fix.en)?;
        cites(out, rule.cites)?;
    }
    writeln!(out, "\nNUMBERS OF THE BILLING RULES")?;
    for number in BILLING_NUMBERS {
        writeln!(out, "\n{} = {}  {}", number.id, number.n, dates(number.in_force))?;
        cites(out, number.cites)?;
    }
    writeln!(out, "\nREASONS THAT MEAN THE SAME TO A RULE")?;
    for set in REASON_SETS {
        writeln!(out, "\n{}: {}", set.id, list(set.reasons))?;
        cites(out, set.cites)?;
    }
    writeln!(out, "\nA CHILD IS UNDER {}", MINOR.under_age)?;
    cites(out, MINOR.cites)?;
    writeln!(out, "\nSETTINGS THAT MEAN THE SAME TO A RULE")?;
    for set in SETTING_SETS {
        writeln!(out, "\n{}: {}", set.id, list(set.settings))?;
        cites(out, set.cites)?;
    }
    writeln!(out, "\nCODES THAT MEAN THE SAME TO A RULE")?;
    for set in CODE_SETS {
        writeln!(out, "\n{}: {}  {}", set.id, set.codes.join(" "), dates(set.in_force))?;
        cites(out, set.cites)?;
    }
    writeln!(out, "\nTHERAPY AMOUNTS OF MEDICARE")?;
    for amount in THERAPY_THRESHOLDS {
        let (shared, alone) = (Cents(amount.pt_with_speech), Cents(amount.ot));
        writeln!(out, "\n{}: PT with speech {shared}, OT {alone}", dates(amount.in_force))?;
        cites(out, amount.cites)?;
    }
    writeln!(out, "\nTHERAPY CODES")?;
    for code in THERAPY_CODES.lines().filter_map(|line| line.rsplit_once('|')).flat_map(|(_, codes)| codes.split(' ')) {
        let Some(known) = TherapyCode::find(code) else { continue };
        let class = match (known.always, known.sometimes) {
            (true, _) => "always therapy",
            (_, true) => "sometimes therapy",
            _ => "class not known",
        };
        let more = known.not_paid.map(|why| format!(", Medicare: {why}")).unwrap_or_default();
        let since = known.since.map(|year| format!(", since {year}")).unwrap_or_default();
        writeln!(out, "{code}  {:?}, {class}{more}{since}", known.counted)?;
    }
    cites(out, &[CODES_SOURCE])?;
    writeln!(out, "\nCODES ADDED TO ANOTHER")?;
    for line in THERAPY_BASES.lines() {
        writeln!(out, "{line}")?;
    }
    cites(out, &[CODES_SOURCE])?;
    writeln!(out, "\nPAIRS OF CODES")?;
    for (codes, with) in CODE_PAIRS.lines().filter_map(|line| line.split_once('|')) {
        writeln!(out, "{codes} with {with}")?;
    }
    cites(out, &[PAIRS_SOURCE])?;
    writeln!(
        out,
        "\nFEES OF MEDICARE: year, code, work, practice expense, malpractice (hundredths), r where a further unit is reduced"
    )?;
    for line in THERAPY_FEES.lines() {
        writeln!(out, "{line}")?;
    }
    cites(out, &["medicare.mppr"])?;
    writeln!(
        out,
        "\nPAYMENT AREAS: state, area, year, factor (ten-thousandths), indices of work, practice and malpractice (thousandths), source of these and of the relative values"
    )?;
    for line in FEE_AREAS.lines() {
        writeln!(out, "{line}")?;
    }
    writeln!(
        out,
        "\nCODES OF A REMITTANCE: meaning, action, reason; c that was read, r needs a remark, p service covered, t amount of the year"
    )?;
    for line in DENIAL_CODES.lines() {
        writeln!(out, "{line}")?;
    }
    Ok(())
}

fn list<T: std::fmt::Display>(items: &[T]) -> String {
    items.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

fn dates(interval: InForce) -> String {
    let until = interval.until.map_or_else(|| "still in force".to_owned(), |until| format!("until {until}"));
    format!("from {}, {until}", interval.from)
}

fn cites(out: &mut String, ids: &[&str]) -> std::fmt::Result {
    for id in ids {
        if let Some(source) = appeal_calculator::law::source(id) {
            writeln!(out, "    {} ({}) {}", source.cite, source.grade, source.url)?;
        }
    }
    Ok(())
}
