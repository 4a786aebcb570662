//! Which rule of the register is held by which records.

use super::read::Law;
use super::records::Entry;
use std::collections::BTreeMap;
use std::fmt::Write as _;

const HEAD: &str = "\
//! Made from the TOML under `src/law/data/`, as the tables of the law are. Never edited by hand.

use crate::coverage::Row;

/// Every rule of the register.
pub static ROWS: &[Row] = &[
";

/// Every record that names a rule: file, label, rules.
pub fn holders(law: &Law) -> Vec<(String, String, Vec<String>)> {
    fn of<T>(entries: &[Entry<T>]) -> impl Iterator<Item = (String, String, Vec<String>)> + '_ {
        let naming = entries.iter().filter(|entry| !entry.rows.is_empty());
        naming.map(|entry| (entry.file.clone(), entry.label.clone(), entry.rows.clone()))
    }
    let mut all: Vec<_> = of(&law.sources).collect();
    all.extend(of(&law.clocks));
    all.extend(of(&law.thresholds));
    all.extend(of(&law.therapy_thresholds));
    all.extend(of(&law.tollings));
    all.extend(of(&law.rights));
    all.extend(of(&law.steps));
    all.extend(of(&law.government_plans));
    all.extend(of(&law.setting_sets));
    all.extend(of(&law.contacts));
    all.extend(of(&law.regulators));
    all.extend(of(&law.odds));
    all.extend(of(&law.empty));
    all.extend(of(&law.discounts));
    all.extend(of(&law.holidays));
    all.extend(of(&law.observances));
    all.extend(of(&law.states));
    all.extend(of(&law.state_times));
    all
}

/// Rule to the records that encode it.
pub fn records_of(law: &Law) -> BTreeMap<String, Vec<String>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (_, label, rows) in holders(law) {
        for row in rows {
            found.entry(row).or_default().push(label.clone());
        }
    }
    found
}

/// The table that `rules --coverage` prints.
pub fn table(law: &Law) -> String {
    let records = records_of(law);
    let mut out = HEAD.to_owned();
    for Entry { record, .. } in &law.rows {
        let option = |value: &Option<String>| match value {
            Some(text) => format!("Some({text:?})"),
            None => "None".to_owned(),
        };
        let mut held = records.get(&record.id).cloned().unwrap_or_default();
        held.sort();
        let _ = writeln!(
            out,
            "    Row {{ id: {:?}, title: {:?}, star: {}, records: &{held:?}, tested_by: {}, left_out: {} }},",
            record.id,
            record.title,
            record.star,
            option(&record.tested_by),
            option(&record.left_out),
        );
    }
    out.push_str("];\n");
    out
}
