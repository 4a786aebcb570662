//! Writes the codes of claims as lines of text: see `src/law/billing.rs`, which reads them.

use super::read::Law;
use super::records::{Therapist, UnitRule};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// One line for each way of counting and each set of therapists: the codes that share them.
pub fn tables(law: &Law) -> String {
    let mut lines: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for one in law.therapy_codes.iter().map(|entry| &entry.record) {
        let unit = match one.unit {
            UnitRule::Timed => "t",
            UnitRule::Untimed => "u",
            UnitRule::Other => "x",
        };
        let gives = |who: Therapist, letter: &'static str| if one.disciplines.contains(&who) { letter } else { "" };
        let kind =
            [unit, "|", gives(Therapist::Pt, "p"), gives(Therapist::Ot, "o"), gives(Therapist::Slp, "s"), "|"].concat();
        lines.entry(kind).or_default().push(&one.code);
    }
    let lines: Vec<String> = lines.iter().map(|(kind, codes)| format!("{kind}{}", codes.join(" "))).collect();
    let mut out = String::new();
    let doc = "Therapy codes by how their units are counted and who gives them.";
    let _ = write!(out, "\n/// {doc}\npub const THERAPY_CODES: &str = \"{}\";\n", lines.join("\n"));
    out
}
