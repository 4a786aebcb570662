//! Sizes of what ships, against `tests/budget.json`.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::project::{self, Project};
use crate::tally::Tally;

/// Bytes of one artefact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artefact {
    /// `loader`, `frame` or `engine`.
    pub name: String,
    /// Path below the root.
    pub file: String,
    /// As stored.
    pub raw: u64,
    /// As a server would send it, brotli at its highest quality.
    pub brotli: u64,
}

/// Reads what the bundler measured.
pub fn measured(file: &Path) -> Result<Vec<Artefact>> {
    let list: Value = serde_json::from_str(&project::read(file)?)?;
    list.as_array()
        .context("the bundler wrote no list of sizes")?
        .iter()
        .map(|entry| {
            Ok(Artefact {
                name: text(entry, "name")?,
                file: text(entry, "file")?,
                raw: number(entry, "raw")?,
                brotli: number(entry, "brotli")?,
            })
        })
        .collect()
}

fn text(entry: &Value, key: &str) -> Result<String> {
    entry.get(key).and_then(Value::as_str).map(str::to_owned).with_context(|| format!("a size has no `{key}`"))
}

fn number(entry: &Value, key: &str) -> Result<u64> {
    entry.get(key).and_then(Value::as_u64).with_context(|| format!("`{key}` is missing or no whole number"))
}

/// Compares every artefact with its limits, both ways: an artefact without a limit fails, and so
/// does a limit without an artefact.
pub fn check(project: &Project, artefacts: &[Artefact]) -> Result<Tally> {
    let file = project.root.join("tests").join("budget.json");
    let budget: BTreeMap<String, Value> = serde_json::from_str(&project::read(&file)?)
        .with_context(|| format!("{} is not as expected", file.display()))?;
    let (tally, complaints) = compare(&budget, artefacts);
    for complaint in complaints {
        println!("budget: {complaint}");
    }
    Ok(tally)
}

fn compare(budget: &BTreeMap<String, Value>, artefacts: &[Artefact]) -> (Tally, Vec<String>) {
    let mut tally = Tally::default();
    let mut complaints = Vec::new();
    for artefact in artefacts {
        for (kind, bytes) in [("raw", artefact.raw), ("brotli", artefact.brotli)] {
            let limit = budget.get(&artefact.name).and_then(|limits| limits.get(kind)).and_then(Value::as_u64);
            match limit {
                Some(limit) if bytes <= limit => {
                    tally.passed = tally.passed.saturating_add(1);
                    continue;
                }
                Some(limit) => {
                    complaints.push(format!("{} has {bytes} bytes {kind}, the limit is {limit}", artefact.file));
                }
                None => complaints.push(format!("{} has no {kind} limit", artefact.name)),
            }
            tally.failed = tally.failed.saturating_add(1);
        }
    }
    for name in budget.keys() {
        if !artefacts.iter().any(|artefact| artefact.name == *name) {
            complaints.push(format!("`{name}` has limits but was not built"));
            tally.failed = tally.failed.saturating_add(1);
        }
    }
    (tally, complaints)
}

/// The sizes for people to read.
pub fn table(artefacts: &[Artefact]) -> String {
    let mut lines = vec![format!("{:<8} {:>9} {:>9}  file", "bytes", "raw", "brotli")];
    lines.extend(
        artefacts.iter().map(|artefact| {
            format!("{:<8} {:>9} {:>9}  {}", artefact.name, artefact.raw, artefact.brotli, artefact.file)
        }),
    );
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::{Value, json};

    use super::{Artefact, compare};

    fn budget(value: &Value) -> BTreeMap<String, Value> {
        value.as_object().into_iter().flatten().map(|(name, limits)| (name.clone(), limits.clone())).collect()
    }

    fn loader() -> Vec<Artefact> {
        vec![Artefact { name: "loader".to_owned(), file: "pkg/appeal-calculator.js".to_owned(), raw: 900, brotli: 400 }]
    }

    #[test]
    fn the_limit_itself_is_allowed_and_one_byte_more_is_not() {
        let limits = budget(&json!({ "loader": { "raw": 900, "brotli": 399 } }));
        let (tally, complaints) = compare(&limits, &loader());
        assert_eq!((tally.passed, tally.failed), (1, 1));
        assert_eq!(complaints, ["pkg/appeal-calculator.js has 400 bytes brotli, the limit is 399"]);
    }

    #[test]
    fn an_artefact_without_limits_fails() {
        let (tally, _) = compare(&BTreeMap::new(), &loader());
        assert_eq!((tally.passed, tally.failed), (0, 2));
    }

    #[test]
    fn a_limit_without_an_artefact_fails() {
        let limits = budget(&json!({ "frame": { "raw": 1, "brotli": 1 } }));
        let (tally, _) = compare(&limits, &[]);
        assert_eq!((tally.passed, tally.failed), (0, 1));
    }
}
