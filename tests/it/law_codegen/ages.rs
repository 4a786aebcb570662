//! How old each value is, and when it has to be checked again.

use super::read::Law;
use super::records::{Day, Entry, Recheck, SourceRecord};

/// A value with its age, whatever its kind.
pub struct Aged<'law> {
    pub name: String,
    pub from: Option<Day>,
    pub until: Option<Day>,
    pub verified: Day,
    pub again: Day,
    pub cites: &'law [String],
}

/// Every value of the law data.
pub fn values(law: &Law) -> Vec<Aged<'_>> {
    let mut found = Vec::new();
    // The figures of a measure are as old as the reading of the study that they come from.
    for Entry { file, label, record, .. } in &law.studies {
        found.push(aged(law, file, label, (None, None), record.retrieved, None, &[]));
    }
    for Entry { file, label, record, .. } in &law.signs {
        found.push(aged(law, file, label, (None, None), record.verified, None, &record.cites));
    }
    for Entry { file, label, record, .. } in &law.tollings {
        let span = (Some(record.from), None);
        found.push(aged(law, file, label, span, record.verified, None, &record.cites));
    }
    for Entry { file, label, record, .. } in &law.clocks {
        for version in &record.versions {
            let span = (Some(version.from), version.until);
            found.push(aged(law, file, label, span, version.verified, None, &version.cites));
        }
    }
    for Entry { file, label, record, .. } in &law.thresholds {
        let span = (Some(record.from), record.until);
        found.push(aged(law, file, label, span, record.verified, record.recheck, &record.cites));
    }
    for Entry { file, label, record, .. } in &law.therapy_thresholds {
        let span = (Some(record.from), Some(record.until));
        found.push(aged(law, file, label, span, record.verified, record.recheck, &record.cites));
    }
    for Entry { file, label, record, .. } in &law.billing_numbers {
        let span = (Some(record.from), record.until);
        found.push(aged(law, file, label, span, record.verified, None, &record.cites));
    }
    for Entry { file, label, record, .. } in &law.reason_sets {
        found.push(aged(law, file, label, (None, None), record.verified, None, &record.cites));
    }
    for Entry { file, label, record, .. } in &law.government_plans {
        found.push(aged(law, file, label, (None, None), record.verified, None, &record.cites));
    }
    for Entry { file, label, record, .. } in &law.states {
        found.push(aged(law, file, label, (None, None), record.verified, None, &record.cites));
    }
    for Entry { file, label, record, .. } in &law.minors {
        found.push(aged(law, file, label, (None, None), record.verified, None, &record.cites));
    }
    for Entry { file, label, record, .. } in &law.setting_sets {
        found.push(aged(law, file, label, (None, None), record.verified, None, &record.cites));
    }
    for Entry { file, label, record, .. } in &law.code_sets {
        let span = (Some(record.from), record.until);
        found.push(aged(law, file, label, span, record.verified, None, &record.cites));
    }
    for Entry { file, label, record, .. } in &law.billing_rules {
        found.push(aged(law, file, label, (None, None), record.verified, None, &record.cites));
    }
    for Entry { file, label, record, .. } in &law.rights {
        found.push(aged(law, file, label, (Some(record.from), record.until), record.verified, None, &record.cites));
    }
    for Entry { file, label, record, .. } in &law.steps {
        found.push(aged(law, file, label, (None, None), record.verified, None, &record.cites));
    }
    for Entry { file, label, record, .. } in &law.contacts {
        found.push(aged(law, file, label, (None, None), record.verified, None, &record.cites));
    }
    for Entry { file, label, record, .. } in &law.regulators {
        let name = format!("{label} ({})", record.state);
        found.push(aged(law, file, &name, (None, None), record.verified, None, &[]));
    }
    for Entry { file, label, record, .. } in &law.odds {
        let reason = record.reason.map_or("any reason", |reason| reason.0.as_str());
        let plans: Vec<_> = record.plans.iter().map(|plan| plan.0.as_str()).collect();
        let name = format!("{label} ({}, {}, {reason})", plans.join(" "), record.step.0.as_str());
        found.push(aged(law, file, &name, (None, None), record.verified, None, &record.cites));
    }
    for Entry { file, label, record, .. } in &law.holidays {
        found.push(aged(law, file, label, (Some(record.from), record.until), record.verified, None, &record.cites));
    }
    for Entry { file, label, record, .. } in &law.observances {
        let name = format!("{label} ({})", record.calendar);
        found.push(aged(law, file, &name, (None, None), record.verified, None, &record.cites));
    }
    for Entry { file, label, record, .. } in &law.state_times {
        let name = format!("{label} ({})", record.state);
        let span = (Some(record.from), record.until);
        found.push(aged(law, file, &name, span, record.verified, None, &record.cites));
    }
    found
}

fn aged<'law>(
    law: &Law,
    file: &str,
    label: &str,
    (from, until): (Option<Day>, Option<Day>),
    verified: Day,
    own: Option<Recheck>,
    cites: &'law [String],
) -> Aged<'law> {
    let again = due(law, file, own, verified, from.unwrap_or(verified));
    Aged { name: label.to_owned(), from, until, verified, again, cites }
}

/// The record's own rule, else that of its file; a file without one is a complaint of the reader.
fn due(law: &Law, file: &str, own: Option<Recheck>, checked: Day, from: Day) -> Day {
    own.or_else(|| law.rechecks.get(file).copied()).unwrap_or(Recheck::Yearly).due(checked, from)
}

/// The oldest check of anything that rests on a source, itself among them, and when that is too long ago.
pub fn of_source(law: &Law, values: &[Aged<'_>], entry: &Entry<SourceRecord>) -> (Day, Day) {
    let record = &entry.record;
    // A value that had ended when it was checked cannot grow old.
    let live = values.iter().filter(|value| value.until.is_none_or(|until| until > value.verified));
    let of_values = live.filter(|value| value.cites.contains(&record.id)).map(|value| value.verified);
    let oldest = of_values.chain([record.retrieved]).min().unwrap_or(record.retrieved);
    (oldest, due(law, &entry.file, record.recheck, oldest, record.from))
}
