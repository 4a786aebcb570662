//! The checks are shown to bite: each on a small file with one fault.

use std::collections::BTreeMap;

use super::clocks::{incomplete_counts, meeting_clocks, versions_out_of_order};
use super::letters::bad_letters;
use super::none;
use super::sources::{out_of_scope, unsourced};
use super::words::word_faults;
use crate::law_codegen::read::{self, Law};

const SOURCE: &str = r#"
[[source]]
id = "x.act"
cite = "29 CFR 1.2(a)"
title = "A rule"
url = "https://example.org/"
retrieved = 2026-01-01
grade = "primary"
citable = true
plans = ["medicare"]
from = 2020-01-01
"#;

const CLOCK: &str = r#"
[[clock]]
id = "x.clock"
law = "x"
step = "internal-appeal"
actor = "you"
order = 1
applies = { plans = ["medicare"] }

[[clock.version]]
from = 2020-01-01
until = 2022-01-01
start = "receipt"
periods = ["180 days"]
roll = "none"
filed_when = "received"
cites = ["x.act"]
verified = 2026-01-01
note = "The first version."
"#;

fn read(text: &str) -> (Law, Vec<String>) {
    let mut law = Law::default();
    let mut complaints = Vec::new();
    read::file(&mut law, "x.toml", &format!("recheck = \"yearly\"\n{text}"), &mut complaints);
    (law, complaints)
}

fn with(version: &str) -> Law {
    let (law, complaints) = read(&format!("{SOURCE}{CLOCK}{version}"));
    none(&complaints);
    law
}

#[test]
fn a_file_that_does_not_say_when_to_check_it_again_is_named() {
    let mut complaints = Vec::new();
    read::file(&mut Law::default(), "x.toml", CLOCK, &mut complaints);
    assert!(complaints[0].contains("x.toml") && complaints[0].contains("recheck"), "{complaints:?}");
    assert_eq!(complaints.len(), 1);
}

#[test]
fn an_unknown_key_is_named_with_file_record_and_version() {
    let (_, complaints) = read(&CLOCK.replace("roll = \"none\"", "roll = \"none\"\nrolls = true"));
    assert_eq!(complaints.len(), 1);
    for part in ["x.toml", "clock x.clock", "version 1", "rolls"] {
        assert!(complaints[0].contains(part), "{}", complaints[0]);
    }
}

#[test]
fn a_misspelled_term_a_wrong_date_and_a_bad_period_are_refused() {
    for (from, to) in [("receipt", "reciept"), ("2020-01-01", "2021-02-30"), ("180 days", "180 fortnights")] {
        let (_, complaints) = read(&CLOCK.replacen(from, to, 1));
        assert_eq!(complaints.len(), 1, "{to}");
    }
}

#[test]
fn overlap_gap_and_open_end_are_found() {
    let version = CLOCK.split_once("[[clock.version]]").unwrap().1.replace("until = 2022-01-01\n", "");
    let next = |from: &str| format!("[[clock.version]]{}", version.replacen("2020-01-01", from, 1));
    assert!(versions_out_of_order(&with(&next("2022-01-01")).clocks).is_empty());
    assert!(versions_out_of_order(&with(&next("2021-12-31")).clocks)[0].contains("overlaps"));
    assert!(versions_out_of_order(&with(&next("2022-01-02")).clocks)[0].contains("gap"));
}

#[test]
fn months_need_a_month_end_and_rolling_a_calendar() {
    let (law, _) = read(&CLOCK.replace("180 days", "4 months"));
    assert!(incomplete_counts(&law)[0].contains("month_end"));
    let (law, _) = read(&CLOCK.replace("\"none\"", "\"next-business-day\""));
    assert!(incomplete_counts(&law)[0].contains("calendar"));
    let (law, _) = read(&CLOCK.replace("The first version.", " "));
    assert!(incomplete_counts(&law)[0].contains("note"));
}

#[test]
fn an_unknown_and_an_unverified_source_are_found() {
    let (law, _) = read(CLOCK);
    assert!(unsourced(&law)[0].contains("there is no source `x.act`"));
    let (law, _) = read(&format!("{CLOCK}{}", SOURCE.replace("primary", "unverified")));
    assert!(unsourced(&law)[0].contains("verified"));
}

#[test]
fn a_citation_to_the_wrong_plan_is_found() {
    let law = with("");
    assert!(out_of_scope(&law).is_empty());
    let (law, _) = read(&format!("{SOURCE}{}", CLOCK.replace("\"medicare\"", "\"medicaid-managed\"")));
    assert!(out_of_scope(&law)[0].contains("plans"));
}

#[test]
fn two_clocks_that_meet_are_found() {
    let second = CLOCK.replace("x.clock", "x.other");
    assert!(meeting_clocks(&with(&second).clocks)[0].contains("x.other"));
    let declared = second.replace("order = 1", "order = 1\nbeside = [\"x.clock\"]");
    assert!(meeting_clocks(&with(&declared).clocks).is_empty());
    let apart = second.replace("plans = [\"medicare\"]", "plans = [\"medicaid-managed\"]");
    assert!(meeting_clocks(&with(&apart).clocks).is_empty());
}

#[test]
fn a_foreign_law_in_a_letter_is_found() {
    let right = r#"
[[right]]
id = "x.right"
from = 2020-01-01
applies = { plans = ["medicare"] }
letter = { place = "standard", rank = 1 }
cites = ["x.act"]
verified = 2026-01-01
"#;
    let mut law = with(right);
    let words =
        |text: &str| BTreeMap::from([("x.right".to_owned(), BTreeMap::from([("letter".to_owned(), text.to_owned())]))]);
    law.en = words("The rule governs, 29 CFR 1.2(a).");
    law.es = words("La regla rige, 29 CFR 1.2(a).");
    assert!(bad_letters(&law)[0].contains("employer plans"));
    law.en = words("We demand it.");
    let found = bad_letters(&law).join("\n");
    assert!(found.contains("does not cite") && found.contains("`we`"), "{found}");
}

#[test]
fn a_missing_an_unused_and_an_untranslated_word_are_found() {
    let mut law = with("");
    let fields = |en: &str| BTreeMap::from([("why".to_owned(), en.to_owned()), ("extra".to_owned(), "y".to_owned())]);
    law.en = BTreeMap::from([("x.clock".to_owned(), fields("Why"))]);
    law.es = law.en.clone();
    let found = word_faults(&law).join("\n");
    for part in ["`if_missed` is missing", "`extra` is used by no record", "`why` is not translated"] {
        assert!(found.contains(part), "{found}");
    }
}
