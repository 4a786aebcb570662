//! `rules`: every rule with its values, dates and sources, for whoever checks them.

use std::fmt::Write as _;
use std::io;
use std::process::ExitCode;

use appeal_calculator::law::generated::{CLOCKS, CONTACTS, EXTRAS, HOLIDAYS, ODDS, REGULATORS, RIGHTS, SIGNS, SOURCES};
use appeal_calculator::law::{InForce, LAW_VERSION};

use crate::input;

pub fn run() -> io::Result<ExitCode> {
    let mut out = String::new();
    write(&mut out).map_err(io::Error::other)?;
    input::print(&out)
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
    writeln!(out, "\nHOLIDAYS")?;
    for holiday in HOLIDAYS {
        writeln!(out, "{}  {}  {}", holiday.id, dates(holiday.in_force), holiday.name.en)?;
    }
    writeln!(out, "\nCONTACTS")?;
    for contact in CONTACTS {
        writeln!(out, "{}  {}: {}", contact.id, contact.name, contact.contact.en)?;
    }
    writeln!(out, "\nREGULATORS")?;
    for regulator in REGULATORS {
        writeln!(out, "{}  {}: {}", regulator.state, regulator.name, regulator.contact.en)?;
    }
    writeln!(out, "\nSOURCES")?;
    for source in SOURCES {
        writeln!(
            out,
            "{}  [{}] {}\n  {}\n  read {}",
            source.id, source.grade, source.cite, source.url, source.retrieved
        )?;
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
