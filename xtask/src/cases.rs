//! The case tables as plain JSON, for the tests that run outside Rust.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::project::{self, Project};

/// Writes every denial of `tests/cases/` to one JSON file: `[{ "name": …, "denial": … }]`.
///
/// The parity test gives the same list to the native program and to the engine in the browser.
pub fn write(project: &Project) -> Result<PathBuf> {
    let folder = project.root.join("tests").join("cases");
    let mut files = Vec::new();
    collect(&folder, &mut files)?;
    files.sort();
    let mut list = Vec::new();
    for file in &files {
        list.extend(denials(&project::read(file)?).with_context(|| format!("{} is not as expected", file.display()))?);
    }
    let path = project.scratch()?.join("cases.json");
    fs::write(&path, serde_json::to_vec_pretty(&list)?)?;
    Ok(path)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            files.push(path);
        }
    }
    Ok(())
}

/// The name and the denial, which is written as JSON, of every case of one file.
fn denials(text: &str) -> Result<Vec<Value>> {
    let table: toml::Table = text.parse()?;
    table
        .get("case")
        .and_then(toml::Value::as_array)
        .context("no `[[case]]`")?
        .iter()
        .map(|case| {
            let word = |key| case.get(key).and_then(toml::Value::as_str);
            let name = word("name").context("a case has no name")?;
            let denial = word("denial").with_context(|| format!("`{name}` has no denial"))?;
            let denial: Value =
                serde_json::from_str(denial).with_context(|| format!("the denial of `{name}` is no JSON"))?;
            Ok(json!({ "name": name, "denial": denial }))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::denials;

    #[test]
    fn reads_the_denial_of_each_case() {
        let found =
            denials("[[case]]\nname = \"late\"\ndenial = '{\"asOf\":\"2026-10-10\"}'\n[case.amount]\npatient = 1\n");
        assert_eq!(found.ok(), Some(vec![json!({ "name": "late", "denial": { "asOf": "2026-10-10" } })]));
    }

    #[test]
    fn refuses_a_case_without_a_denial() {
        assert!(denials("[[case]]\nname = \"late\"\n").is_err());
        assert!(denials("[[case]]\nname = \"late\"\ndenial = '{'\n").is_err());
    }
}
