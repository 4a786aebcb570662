//! Writes the outcome measures as lines of text: see `src/law/measures.rs`, which reads them.

use super::read::{Law, WordTable};
use super::records::{ChangeRecord, ChangeUse, Decimal, Entry, MeasuredSide, StudyRecord};
use appeal_calculator::terms::{Better, Grade, TestSetting};
use std::fmt::Write as _;

/// The three tables. What refers to nothing, or would break a line, goes to the complaints.
pub fn tables(law: &Law, complaints: &mut Vec<String>) -> String {
    let compared: Vec<&Entry<ChangeRecord>> = law.changes.iter().filter(|one| used(&one.record)).collect();
    for change in &law.changes {
        check(law, change, complaints);
    }
    let studies: Vec<&StudyRecord> = law
        .studies
        .iter()
        .map(|one| &one.record)
        .filter(|study| compared.iter().any(|change| change.record.study == study.id))
        .collect();

    let mut measures = Vec::new();
    for measure in &law.measures {
        let one = &measure.record;
        let (en, es) = names(law, &format!("measure.{}", one.id), complaints);
        let decimal = |value: &Option<Decimal>| value.clone().map(|value| value.0).unwrap_or_default();
        let better = if one.better.0 == Better::Lower { "-" } else { "+" };
        let mut record =
            format!("{}|{en}|{es}|{}|{}|{better}|{}", one.id, decimal(&one.least), decimal(&one.most), one.unit);
        for change in compared.iter().filter(|change| change.record.measure == one.id) {
            let _ = write!(record, "\n{}", row(law, &change.record, &studies));
        }
        measures.push(record);
    }
    let mut groups = Vec::new();
    for group in &law.populations {
        let one = &group.record;
        let (en, es) = names(law, &format!("population.{}", one.id), complaints);
        let broader = one.broader.as_ref().map(|id| number(law, id)).unwrap_or_default();
        groups.push(format!("{}|{en}|{es}|{broader}", one.id));
    }
    for study in &studies {
        if [study.cite.as_str(), link(study)]
            .iter()
            .any(|text| text.is_empty() || text.contains(['|', '\n', '"', '\\']))
        {
            complaints.push(format!("study {}: is incomplete or cannot stand in the table", study.id));
        }
    }
    let studies: Vec<String> = studies.iter().map(|study| format!("{}|{}", study.cite, link(study))).collect();

    let mut out = String::new();
    constant(&mut out, "MEASURES", "Outcome measures, each followed by its published changes.", &measures.join("\n\n"));
    constant(&mut out, "GROUPS", "Groups of patients.", &groups.join("\n"));
    constant(&mut out, "STUDIES", "Where the published changes were read.", &studies.join("\n"));
    out
}

fn constant(out: &mut String, name: &str, doc: &str, text: &str) {
    let _ = write!(out, "\n/// {doc}\npub const {name}: &str = \"{text}\";\n");
}

/// Only what a letter may rest on.
fn used(change: &ChangeRecord) -> bool {
    change.usage == ChangeUse::Compare && change.grade.0 != Grade::Unverified
}

fn check(law: &Law, change: &Entry<ChangeRecord>, complaints: &mut Vec<String>) {
    let one = &change.record;
    let mut complain =
        |what: &str| complaints.push(format!("{}: {} ({}): {what}", change.file, one.measure, one.sample));
    if used(one) && !law.measures.iter().any(|measure| measure.record.id == one.measure) {
        complain("there is no such measure");
    }
    if !law.studies.iter().any(|study| study.record.id == one.study) {
        complain("there is no such study");
    }
    if used(one) && (one.populations.is_empty() || (one.mdc.is_none() && one.mcid.is_none() && one.error.is_none())) {
        complain("has nothing to compare");
    }
    if !one.populations.iter().all(|id| law.populations.iter().any(|group| &group.record.id == id)) {
        complain("there is no such group");
    }
    let operated = |id: &String| law.populations.iter().any(|group| group.record.surgical && &group.record.id == id);
    if one.surgery && one.populations.iter().any(operated) {
        complain("asks for an operation that its group has had");
    }
    if one.usage == ChangeUse::None && one.note.is_none() {
        complain("does not say why it is not compared");
    }
    if one.kind.is_none() && one.mcid.is_some() {
        complain("does not say how its value was found");
    }
}

fn row(law: &Law, change: &ChangeRecord, studies: &[&StudyRecord]) -> String {
    let groups: Vec<String> = change.populations.iter().map(|id| number(law, id)).collect();
    let error = change.error.as_ref().or(change.mdc.as_ref()).map(|value| value.0.clone()).unwrap_or_default();
    let important = change.mcid.as_ref().map(|value| value.0.clone()).unwrap_or_default();
    let level = change.level.map(|level| level.to_string()).unwrap_or_default();
    let band = change.baseline.as_ref().map(|[from, to]| format!("{} {}", from.0, to.0)).unwrap_or_default();
    let mut flags = String::new();
    let mut flag = |set: bool, letter: char| {
        if set {
            flags.push(letter);
        }
    };
    flag(change.surgery, 's');
    flag(change.setting.is_some_and(|one| one.0 == TestSetting::InpatientRehab), 'i');
    flag(change.setting.is_some_and(|one| one.0 == TestSetting::AcuteCare), 'a');
    flag(change.translated, 't');
    flag(change.group_level, 'g');
    // Another study's error is no arithmetic on this one's.
    flag(change.computed || (change.error.is_some() && change.level.is_some()), 'c');
    flag(change.side == Some(MeasuredSide::Dominant), 'd');
    flag(change.side == Some(MeasuredSide::NonDominant), 'n');
    flag(change.side == Some(MeasuredSide::Affected), 'f');
    flag(change.side == Some(MeasuredSide::LessAffected), 'l');
    let study = studies.iter().position(|study| study.id == change.study).unwrap_or_default();
    format!("{}|{error}|{level}|{important}|{band}|{flags}|{study}", groups.join(","))
}

fn number(law: &Law, id: &str) -> String {
    let place = law.populations.iter().position(|group| group.record.id == id);
    place.map(|place| place.to_string()).unwrap_or_default()
}

/// The shortest name that leads to it.
fn link(study: &StudyRecord) -> &str {
    let ways = [&study.pmid, &study.pmc, &study.doi, &study.url];
    ways.into_iter().flatten().next().map_or("", String::as_str)
}

/// A name in both languages; the Spanish one is empty where it is the same.
fn names(law: &Law, id: &str, complaints: &mut Vec<String>) -> (String, String) {
    let mut find = |table: &WordTable, language: &str| {
        let name = table.get(id).and_then(|fields| fields.get("name")).cloned().unwrap_or_default();
        if name.is_empty() || name.contains(['|', '\n', '"']) {
            complaints.push(format!("words/{language}.toml: {id}: `name` is missing or cannot stand in the table"));
        }
        name
    };
    let (en, es) = (find(&law.en, "en"), find(&law.es, "es"));
    let es = if es == en { String::new() } else { es };
    (en, es)
}
