//! Writes the codes of claims as lines of text: see `src/law/billing.rs`, which reads them.

use super::read::Law;
use super::records::{FeeAreaRecord, NotPaid, Therapist, TherapyClass, UnitRule};
use appeal_calculator::terms::Grade;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// One line for each way of counting and each set of therapists: the codes that share them.
pub fn tables(law: &Law) -> String {
    let mut lines: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for one in law.therapy_codes.iter().map(|entry| &entry.record) {
        let minutes = one.minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
        let unit = match (one.unit, one.repeats) {
            (UnitRule::Timed, _) => "t",
            (UnitRule::Untimed, false) => "u",
            (UnitRule::Untimed, true) => "r",
            (UnitRule::Own, _) => "o",
            (UnitRule::Monthly, _) => "m",
            (UnitRule::Manual, _) => "h",
        };
        let gives = |who: Therapist, letter: &'static str| if one.disciplines.contains(&who) { letter } else { "" };
        let class = match one.class {
            TherapyClass::Always => "a",
            TherapyClass::Sometimes => "s",
            TherapyClass::None | TherapyClass::Unverified => "x",
        };
        let not_paid = match one.medicare {
            None => "",
            Some(NotPaid::Invalid) => "i",
            Some(NotPaid::Bundled) => "b",
            Some(NotPaid::NotCovered) => "n",
        };
        let since = one.since.map(|year| year.to_string()).unwrap_or_default();
        let (pt, ot, slp) = (gives(Therapist::Pt, "p"), gives(Therapist::Ot, "o"), gives(Therapist::Slp, "s"));
        let kind = [unit, &minutes, "|", pt, ot, slp, "|", class, not_paid, "|", &since, "|"].concat();
        lines.entry(kind).or_default().push(&one.code);
    }
    let lines: Vec<String> = lines.iter().map(|(kind, codes)| format!("{kind}{}", codes.join(" "))).collect();
    let mut out = String::new();
    let doc = "Therapy codes by how their units are counted and who gives them.";
    let _ = write!(out, "\n/// {doc}\npub const THERAPY_CODES: &str = \"{}\";\n", lines.join("\n"));
    let codes = law.therapy_codes.iter().map(|entry| &entry.record);
    let bases: Vec<String> = codes.filter_map(|one| Some(format!("{} {}", one.code, one.base.as_ref()?))).collect();
    let doc = "Codes that are added to another, and to which.";
    let _ = write!(out, "\n/// {doc}\npub const THERAPY_BASES: &str = \"{}\";\n", bases.join("\n"));
    let pairs: Vec<String> = law
        .code_pairs
        .iter()
        .map(|entry| format!("{}|{}", entry.record.codes.join(" "), entry.record.with.join(" ")))
        .collect();
    let doc = "Codes that are paid together only where one is distinct.";
    let _ = write!(out, "\n/// {doc}\npub const CODE_PAIRS: &str = \"{}\";\n", pairs.join("\n"));
    let fees = law.therapy_fees.iter().map(|entry| &entry.record).map(|one| {
        let kind = if one.reduced { "r" } else { "w" };
        format!("{} {} {} {} {} {kind}", one.year, one.code, one.work, one.practice, one.malpractice)
    });
    let areas = law.fee_areas.iter().map(|entry| &entry.record).map(|one| {
        let FeeAreaRecord { state, year, area, factor, work, practice, malpractice, cites } = one;
        format!("{state} {area} {year} {factor} {work} {practice} {malpractice} {}", cites.join(" "))
    });
    let doc = "Relative values: year, code, work, practice expense, malpractice, and whether a second unit is reduced.";
    let _ = write!(out, "\n/// {doc}\npub const THERAPY_FEES: &str = \"{}\";\n", fees.collect::<Vec<_>>().join("\n"));
    let doc = "Payment areas: state, area, year, factor, the three indices, source.";
    let _ = write!(out, "\n/// {doc}\npub const FEE_AREAS: &str = \"{}\";\n", areas.collect::<Vec<_>>().join("\n"));
    let mut kinds: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for one in law.denial_codes.iter().map(|entry| &entry.record) {
        let read = |id: &String| {
            law.sources.iter().any(|source| &source.record.id == id && source.record.grade.0 != Grade::Unverified)
        };
        let flag = |set: bool, letter: &'static str| if set { letter } else { "" };
        let flags = [
            flag(one.cites.iter().any(read), "c"),
            flag(one.needs_remark, "r"),
            flag(one.covered, "p"),
            flag(one.threshold, "t"),
            flag(one.upheld, "u"),
            flag(one.not_patient, "n"),
        ]
        .concat();
        let reason = one.reason.map(|reason| reason.0.as_str()).unwrap_or_default();
        let kind = format!("{}|{}|{reason}|{flags}", one.meaning.0.as_str(), one.action.0.as_str());
        kinds.entry(kind).or_default().push(&one.code);
    }
    let lines: Vec<String> = kinds.iter().map(|(kind, codes)| format!("{kind}|{}", codes.join(" "))).collect();
    let doc = "Codes of a remittance by what they stand for and what to do, with flags: see `DenialCode`.";
    let _ = write!(out, "\n/// {doc}\npub const DENIAL_CODES: &str = \"{}\";\n", lines.join("\n"));
    out
}
