//! Lint tests of the law data. Each message names the file, the record and the version.

mod bite;
mod clocks;
mod letters;
mod sources;
mod tables;
mod words;

use std::collections::BTreeMap;
use std::fs;

use crate::law_codegen::read::Law;
use crate::law_codegen::records::SourceRecord;
use crate::law_codegen::{data_directory, generated_file, read, register, register_file, write};

fn law() -> Law {
    read::directory(&data_directory()).unwrap_or_else(|complaints| panic!("\n{}", complaints.join("\n")))
}

fn none(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn generated_tables_are_those_of_the_data() {
    let made = write::tables(&law()).unwrap_or_else(|complaints| panic!("\n{}", complaints.join("\n")));
    for (file, made) in [(generated_file(), made), (register_file(), register::table(&law()))] {
        if std::env::var_os("UPDATE_LAW").is_some() {
            fs::write(&file, &made).unwrap();
        }
        let kept = fs::read_to_string(&file).unwrap_or_default();
        let name = file.display();
        assert!(kept == made, "{name} is stale: UPDATE_LAW=1 cargo test --test it law_data writes it anew");
    }
}

#[test]
fn ids_are_dotted_paths_and_never_repeated() {
    let law = law();
    let mut complaints = Vec::new();
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    let mut ids: Vec<(String, &str, &str)> = Vec::new();
    ids.extend(law.sources.iter().map(|e| (e.file.clone(), "source", e.record.id.as_str())));
    ids.extend(law.clocks.iter().map(|e| (e.file.clone(), "clock", e.record.id.as_str())));
    ids.extend(law.thresholds.iter().map(|e| (e.file.clone(), "threshold", e.record.id.as_str())));
    ids.extend(law.therapy_thresholds.iter().map(|e| (e.file.clone(), "threshold", e.record.id.as_str())));
    ids.extend(law.tollings.iter().map(|e| (e.file.clone(), "tolling", e.record.id.as_str())));
    ids.extend(law.rights.iter().map(|e| (e.file.clone(), "right", e.record.id.as_str())));
    ids.extend(law.steps.iter().map(|e| (e.file.clone(), "step", e.record.id.as_str())));
    ids.extend(law.contacts.iter().map(|e| (e.file.clone(), "contact", e.record.id.as_str())));
    ids.extend(law.signs.iter().map(|e| (e.file.clone(), "sign", e.record.id.as_str())));
    ids.extend(law.extras.iter().map(|e| (e.file.clone(), "extra", e.record.id.as_str())));
    ids.extend(law.holidays.iter().map(|e| (e.file.clone(), "holiday", e.record.id.as_str())));
    for (file, kind, id) in ids {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !id.contains('.') || !id.split('.').all(|part| !part.is_empty() && part.chars().all(plain)) {
            complaints.push(format!("{file}: {kind} {id}: an id is a lower-case dotted path"));
        }
        if let Some(other) = known.insert(id.to_owned(), file.clone()) {
            complaints.push(format!("{file}: {kind} {id}: the id is taken in {other}"));
        }
    }
    none(&complaints);
}

fn source<'law>(law: &'law Law, id: &str) -> Option<&'law SourceRecord> {
    law.sources.iter().map(|entry| &entry.record).find(|source| source.id == id)
}
