//! Instructions that fixed inputs take, against `tests/instructions.json`: a number that does not
//! depend on how busy the machine is.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::budget::Artefact;
use crate::project::{self, Project};
use crate::tally::Tally;
use crate::{build, shell};

/// Named in `tests/allowed-skips.txt`.
const WITHOUT_VALGRIND: &str = "instruction counts";

/// More or less than recorded, in hundredths, is a failure: less should be recorded too.
const TOLERANCE: u64 = 2;

/// What is counted: a name, the words of the command line, and the input.
const RUNS: [(&str, &[&str], &str); 6] = [
    ("assess, five answers", &["assess"], "quick"),
    ("assess, everything answered", &["assess"], "full"),
    ("assess, everything answered, with trace", &["assess", "--trace"], "full"),
    ("letter as text", &["document", "appeal"], "full"),
    ("letter as DOCX", &["document", "appeal", "--format", "docx"], "full"),
    ("calendar", &["document", "calendar"], "full"),
];

/// Compares every count with the recorded one.
pub fn check(project: &Project) -> Result<Tally> {
    let mut tally = Tally::default();
    let file = recorded(project);
    let wanted: BTreeMap<String, u64> = serde_json::from_str(&project::read(&file)?)
        .with_context(|| format!("{} is not as expected", file.display()))?;
    let Some(counts) = count(project)? else {
        tally.skipped.push(WITHOUT_VALGRIND.to_owned());
        return Ok(tally);
    };
    for (name, count) in counts {
        let before = wanted.get(name).copied().unwrap_or_default();
        println!("{count:>12}  {name} (recorded: {before})");
        if near(count, before) {
            tally.passed = tally.passed.saturating_add(1);
        } else {
            tally.failed = tally.failed.saturating_add(1);
            println!(
                "guard: {name} differs by more than {TOLERANCE} %: if that is meant, `cargo xtask guard --record`"
            );
        }
    }
    Ok(tally)
}

/// Records the counts, and the exact sizes as the new budget.
pub fn record(project: &Project) -> Result<()> {
    let artefacts = build::everything(project)?;
    write(&project.root.join("tests").join("budget.json"), &one_a_line(artefacts.iter().map(limits)))?;
    let Some(counts) = count(project)? else { bail!("valgrind is needed to count instructions") };
    let counts = counts.iter().map(|(name, count)| ((*name).to_owned(), json!(count)));
    write(&recorded(project), &one_a_line(counts))
}

fn limits(artefact: &Artefact) -> (String, Value) {
    (artefact.name.clone(), json!({ "brotli": artefact.brotli, "raw": artefact.raw }))
}

fn one_a_line(entries: impl Iterator<Item = (String, Value)>) -> String {
    let lines: Vec<String> = entries.map(|(name, value)| format!("  {}: {value}", json!(name))).collect();
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}

fn write(file: &Path, text: &str) -> Result<()> {
    println!("{}:\n{text}", file.display());
    fs::write(file, text).with_context(|| format!("cannot write {}", file.display()))
}

fn recorded(project: &Project) -> PathBuf {
    project.root.join("tests").join("instructions.json")
}

fn near(count: u64, recorded: u64) -> bool {
    count.abs_diff(recorded).saturating_mul(100) <= recorded.saturating_mul(TOLERANCE)
}

/// `None` without valgrind.
fn count(project: &Project) -> Result<Option<Vec<(&'static str, u64)>>> {
    if shell::ask("valgrind", &["--version"]).is_none() {
        return Ok(None);
    }
    shell::run(&mut project.cargo(&["build", "--profile", "native", "--bin", "appeal-calculator"]))?;
    let program = project.target.join("native").join("appeal-calculator");
    let inputs = project.root.join("tests").join("letters");
    let count = |(name, words, input): (&'static str, &[&str], &str)| {
        let output = Command::new("valgrind")
            .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
            .arg(&program)
            .args(words)
            .arg(inputs.join(format!("{input}.json")))
            .stdout(Stdio::null())
            .output()
            .context("cannot start valgrind")?;
        let said = String::from_utf8_lossy(&output.stderr);
        collected(&said).map(|count| (name, count)).with_context(|| format!("{name}: {said}"))
    };
    RUNS.into_iter().map(count).collect::<Result<_>>().map(Some)
}

/// The number after `Collected :`.
fn collected(said: &str) -> Option<u64> {
    let (_, after) = said.split_once("Collected :")?;
    after.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{collected, near};

    #[test]
    fn the_count_is_read_from_what_valgrind_says() {
        assert_eq!(collected("==7== Events    : Ir\n==7== Collected : 1234567\n==7==\n"), Some(1_234_567));
        assert_eq!(collected("==7== no such file\n"), None);
    }

    #[test]
    fn two_per_cent_either_way_is_near() {
        assert!(near(102, 100) && near(98, 100));
        assert!(!near(103, 100) && !near(97, 100) && !near(5, 0));
    }
}
