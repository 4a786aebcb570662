//! The fuzz targets of `fuzz/`, each for a while, fed with the denials of the case tables and the files of the import tables.

use std::fs;

use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::project::{self, Project};
use crate::tally::Tally;
use crate::{cases, shell};

/// Named in `tests/allowed-skips.txt`.
const WITHOUT_TOOL: &str = "fuzz targets";

/// Runs every target for `seconds`. Works with the stable compiler: no sanitizer, but every overflow
/// and every broken promise of a target ends the run.
pub fn run(project: &Project, seconds: u32) -> Result<Tally> {
    let mut tally = Tally::default();
    if shell::ask("cargo-fuzz", &["--version"]).is_none() {
        tally.skipped.push(WITHOUT_TOOL.to_owned());
        return Ok(tally);
    }
    let denials = denials(project)?;
    let files = files(project)?;
    let mut targets = Vec::new();
    for entry in fs::read_dir(project.root.join("fuzz/fuzz_targets")).context("no fuzz targets")? {
        targets.extend(entry?.path().file_stem().map(|name| name.to_string_lossy().into_owned()));
    }
    targets.sort();
    for target in targets {
        let corpus = project.scratch()?.join("fuzz").join(&target);
        fs::create_dir_all(&corpus).with_context(|| format!("cannot create {}", corpus.display()))?;
        let mut command = project.cargo(&["fuzz", "run", "-s", "none", &target]);
        command.arg(&corpus);
        if target == "denial" {
            command.arg(&denials);
        }
        if matches!(target.as_str(), "remittance" | "benefit") {
            command.arg(&files);
        }
        command.args(["--", &format!("-max_total_time={seconds}"), "-max_len=16384", "-timeout=10"]);
        command.env_remove("CARGO_TARGET_DIR");
        let done = shell::run(&mut command);
        if let Err(error) = done {
            println!("fuzz: {target}: {error:#}");
            tally.failed = tally.failed.saturating_add(1);
        } else {
            tally.passed = tally.passed.saturating_add(1);
        }
    }
    Ok(tally)
}

/// The denials of all cases, a file each: from these a fuzzer gets deep at once.
fn denials(project: &Project) -> Result<PathBuf> {
    let list: Value = serde_json::from_str(&project::read(&cases::write(project)?)?)?;
    let folder = seeds(project, "denials")?;
    for (at, case) in list.as_array().into_iter().flatten().enumerate() {
        let denial = case.get("denial").context("a case without a denial")?;
        fs::write(folder.join(format!("{at}.json")), serde_json::to_vec(denial)?)?;
    }
    Ok(folder)
}

/// The files of all import fixtures, each behind the byte that says how it is cut.
fn files(project: &Project) -> Result<PathBuf> {
    const CUT: &str = "\u{7}";
    let folder = seeds(project, "files")?;
    for entry in fs::read_dir(project.root.join("tests/import")).context("no import fixtures")? {
        let path = entry?.path();
        if path.extension().is_none_or(|extension| extension != "toml") {
            continue;
        }
        let table: toml::Table = project::read(&path)?.parse()?;
        let fixtures = table.get("fixture").and_then(toml::Value::as_array).context("no `[[fixture]]`")?;
        for (at, fixture) in fixtures.iter().enumerate() {
            let file = fixture.get("file").and_then(toml::Value::as_str).context("a fixture without a file")?;
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            fs::write(folder.join(format!("{name}-{at}")), format!("{CUT}{file}"))?;
        }
    }
    Ok(folder)
}

fn seeds(project: &Project, of: &str) -> Result<PathBuf> {
    let folder = project.scratch()?.join("fuzz").join("seeds").join(of);
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    Ok(folder)
}
