//! `appeal-calculator rules` lists what the engine goes by, with values, dates and sources.

use std::process::Command;

use appeal_calculator::law::generated::{
    BILLING_RULES, CLOCKS, FEE_AREAS, SOURCES, THERAPY_CODES, THERAPY_FEES, THERAPY_THRESHOLDS,
};

fn listed() -> String {
    let run = Command::new(env!("CARGO_BIN_EXE_appeal-calculator")).arg("rules").output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    String::from_utf8(run.stdout).unwrap()
}

#[test]
fn every_billing_record_is_listed_with_its_source() {
    let listed = listed();
    let has = |wanted: &str| assert!(listed.contains(wanted), "{wanted} is not listed");
    for clock in CLOCKS {
        has(clock.id);
    }
    for rule in BILLING_RULES {
        has(&format!("\n{}  {}\n  {}\n  {}\n", rule.id, rule.effect, rule.text.en, rule.fix.en));
    }
    for cited in BILLING_RULES.iter().flat_map(|rule| rule.cites) {
        let source = SOURCES.iter().find(|source| source.id == *cited).unwrap();
        has(&format!("    {} ({}) {}\n", source.cite, source.grade, source.url));
    }
    for codes in THERAPY_CODES.lines().filter_map(|line| line.rsplit_once('|')) {
        codes.1.split(' ').for_each(|code| has(&format!("\n{code}  ")));
    }
    THERAPY_FEES.lines().chain(FEE_AREAS.lines()).for_each(has);
    assert_eq!(THERAPY_THRESHOLDS.len(), 9);
    has("from 2026-01-01, until 2027-01-01: PT with speech $2,480.00, OT $2,480.00");
    has("97110  Pool, always therapy\n");
    has("97014  Service, always therapy, Medicare: code-invalid\n");
    has("98985  Month(0), sometimes therapy, since 2026\n");
    has("97530 with 97116 97164\n");
}
