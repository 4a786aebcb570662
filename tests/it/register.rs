//! The register of rules: every rule is encoded, held by a test, or left out with a reason.

use crate::law_codegen::read::{self, Law};
use crate::law_codegen::records::{Entry, RowRecord};
use crate::law_codegen::{data_directory, register};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn law() -> Law {
    read::directory(&data_directory()).unwrap_or_else(|complaints| panic!("\n{}", complaints.join("\n")))
}

#[test]
fn every_named_rule_is_in_the_register() {
    let complaints = unknown(&law());
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

fn unknown(law: &Law) -> Vec<String> {
    let known: BTreeSet<&str> = law.rows.iter().map(|row| row.record.id.as_str()).collect();
    let mut complaints = Vec::new();
    for (file, label, rows) in register::holders(law) {
        for row in rows.iter().filter(|row| !known.contains(row.as_str())) {
            complaints.push(format!("{file}: {label}: there is no rule `{row}` in the register"));
        }
        if rows.iter().collect::<BTreeSet<_>>().len() != rows.len() {
            complaints.push(format!("{file}: {label}: names a rule twice"));
        }
    }
    complaints
}

#[test]
fn the_register_is_well_formed() {
    let law = law();
    let records = register::records_of(&law);
    let tests = tests();
    let mut seen = BTreeSet::new();
    let mut complaints = Vec::new();
    for Entry { file, label, record, .. } in &law.rows {
        let mut say = |what: &str| complaints.push(format!("{file}: {label}: {what}"));
        if !seen.insert(&record.id) {
            say("stands there twice");
        }
        if record.title.split_whitespace().count() > 12 || record.title.is_empty() {
            say("a title has at most twelve words");
        }
        if record.left_out.is_some() && (records.contains_key(&record.id) || record.tested_by.is_some()) {
            say("is left out and encoded at once");
        }
        if record.left_out.as_deref().is_some_and(|reason| reason.split_whitespace().count() < 4) {
            say("is left out without a reason that can be read");
        }
        if let Some(test) = &record.tested_by
            && !tests.contains(test)
        {
            say(&format!("there is no test or case `{test}`"));
        }
    }
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

/// The check is shown to bite: a rule that is in no register, and one that nobody holds.
#[test]
fn an_unknown_and_an_unheld_rule_are_found() {
    let mut law = Law::default();
    let mut complaints = Vec::new();
    let text = r#"
recheck = "yearly"
[[row]]
id = "XX 1"
title = "A rule"

[[row]]
id = "XX 2"
title = "Another rule"

[[contact]]
id = "x.contact"
rows = ["XX 2", "XX 3"]
name = "Somebody"
applies = {}
cites = []
verified = 2026-01-01
"#;
    read::file(&mut law, "x.toml", text, &mut complaints);
    assert!(complaints.is_empty(), "{complaints:?}");
    assert_eq!(
        register::holders(&law),
        [("x.toml".to_owned(), "contact x.contact".to_owned(), vec!["XX 2".to_owned(), "XX 3".to_owned()])]
    );
    assert_eq!(unknown(&law), ["x.toml: contact x.contact: there is no rule `XX 3` in the register"]);
    let table = register::table(&law);
    assert!(
        table.contains(r#"id: "XX 1", title: "A rule", star: false, records: &[], tested_by: None, left_out: None"#)
    );
    assert!(table.contains(r#"records: &["contact x.contact"]"#));
}

/// Every test function and every case.
fn tests() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs" || extension == "toml") {
                for line in fs::read_to_string(&path).unwrap().lines() {
                    let function = line.trim().strip_prefix("fn ").and_then(|rest| rest.split_once('('));
                    let case = line.strip_prefix("name = \"").and_then(|rest| rest.split_once('"'));
                    found.extend(function.or(case).map(|(name, _)| name.to_owned()));
                }
            }
        }
    }
    found
}

#[test]
fn no_rule_is_forgotten() {
    let law = law();
    let records = register::records_of(&law);
    let held = |row: &RowRecord| records.contains_key(&row.id) || row.tested_by.is_some() || row.left_out.is_some();
    let rows = || law.rows.iter().map(|entry| &entry.record);
    let missing: Vec<_> = rows().filter(|row| !held(row)).collect();
    let names: Vec<_> = missing.iter().map(|row| format!("{}  {}", row.id, row.title)).collect();
    assert!(missing.is_empty(), "{} rules are neither encoded nor left out:\n{}", missing.len(), names.join("\n"));
    let starred: Vec<_> = rows().filter(|row| row.star && row.left_out.is_some()).map(|row| row.id.as_str()).collect();
    assert!(starred.is_empty(), "a date or a door hangs on these, they cannot be left out: {starred:?}");
    let left_out = rows().filter(|row| row.left_out.is_some()).count();
    assert!(left_out * 10 <= law.rows.len(), "{left_out} of {} rules are left out: one in ten at most", law.rows.len());
}
