//! The test suites, in order, each counted; a failure in one does not hide the others.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::budget::Artefact;
use crate::project::Project;
use crate::report::{self, AllowedSkips, Suite};
use crate::tally::{self, Tally};
use crate::{browser, budget, build, cases, fuzz, guard, reproduce, shell, supply};

/// How long each fuzz target runs in `cargo xtask soak`.
pub const FUZZ_SECONDS: u32 = 60;

/// Everything short enough for every change.
pub fn test(project: &Project) -> Result<ExitCode> {
    let allowed = AllowedSkips::read(project)?;
    let artefacts = build::everything(project)?;
    let mut suites = Vec::new();
    record(&mut suites, "sizes", || budget::check(project, &artefacts));
    record(&mut suites, "instructions", || guard::check(project));
    record(&mut suites, "native", || cargo_test(&mut project.cargo(&["test", "--workspace", "--no-fail-fast"])));
    record(&mut suites, "page and WebAssembly", || node_test(project, &[]));
    Ok(finish(&suites, &artefacts, &allowed))
}

/// The same tests with more cases each, and those too long for every change.
pub fn soak(project: &Project) -> Result<ExitCode> {
    let allowed = AllowedSkips::read(project)?;
    let artefacts = build::everything(project)?;
    let mut suites = Vec::new();
    record(&mut suites, "two builds, the same bytes", || reproduce::check(project));
    record(&mut suites, "every crate", || supply::check_thoroughly(project));
    record(&mut suites, "fuzz targets", || fuzz::run(project, FUZZ_SECONDS));
    record(&mut suites, "native, long", || {
        cargo_test(
            project
                .cargo(&["test", "--workspace", "--no-fail-fast", "--profile", "soak"])
                .args(["--", "--include-ignored"])
                .env("PROPTEST_CASES", "20000")
                .env("SOAK", "1"),
        )
    });
    record(&mut suites, "page and WebAssembly, long", || node_test(project, &[("SOAK", "1")]));
    record(&mut suites, "Firefox and WebKit", || other_browsers(project));
    Ok(finish(&suites, &artefacts, &allowed))
}

/// Only the instruction counts.
pub fn guard(project: &Project) -> Result<ExitCode> {
    guard::check(project).map(|tally| alone(&tally))
}

/// Only the two builds.
pub fn reproduce(project: &Project) -> Result<ExitCode> {
    reproduce::check(project).map(|tally| alone(&tally))
}

/// Only the fuzz targets, each for so many seconds.
pub fn fuzz(project: &Project, seconds: u32) -> Result<ExitCode> {
    fuzz::run(project, seconds).map(|tally| alone(&tally))
}

fn alone(tally: &Tally) -> ExitCode {
    for name in &tally.skipped {
        println!("skipped: {name}");
    }
    if tally.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Lets the test that guards the generated law tables write them.
pub fn refresh_law(project: &Project) -> Result<()> {
    shell::run(project.cargo(&["test", "--test", "it", "law_data"]).env("UPDATE_LAW", "1"))
}

fn finish(suites: &[Suite], artefacts: &[Artefact], allowed: &AllowedSkips) -> ExitCode {
    if report::close(suites, artefacts, allowed) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Runs one suite. One that cannot even start counts as one failure.
fn record(suites: &mut Vec<Suite>, name: &'static str, run: impl FnOnce() -> Result<Tally>) {
    println!("\n== {name}");
    let started = Instant::now();
    let tally = run().unwrap_or_else(|error| {
        println!("{name}: {error:#}");
        Tally { failed: 1, ..Tally::default() }
    });
    suites.push(Suite { name, tally, took: started.elapsed() });
}

fn cargo_test(command: &mut Command) -> Result<Tally> {
    let (status, output) = shell::watch(command)?;
    settle(status.success(), tally::from_cargo(&output))
}

fn node_test(project: &Project, environment: &[(&str, &str)]) -> Result<Tally> {
    let chrome = browser::find(project)?;
    println!("browser: {}", chrome.display());
    let denials = cases::write(project)?;
    shell::run(&mut project.cargo(&["build", "--bin", "appeal-calculator"]))?;
    let files = test_files(&project.root.join("tests").join("e2e"))?;
    let mut command = project.node();
    node_runner(&mut command, &tap_file(project, "e2e")?)
        .args(&files)
        .env("CHROME_PATH", &chrome)
        .env("APPEAL_CALCULATOR_BIN", project.native_binary())
        .env("APPEAL_CALCULATOR_CASES", &denials)
        .envs(environment.iter().copied());
    watched(&mut command, &tap_file(project, "e2e")?)
}

fn tap_file(project: &Project, name: &str) -> Result<PathBuf> {
    Ok(project.scratch()?.join(format!("{name}.tap")))
}

/// Node's test runner, for people on the screen and for the count in a file.
fn node_runner<'a>(command: &'a mut Command, tap: &Path) -> &'a mut Command {
    command
        .args(["--test", "--test-reporter=spec", "--test-reporter-destination=stdout", "--test-reporter=tap"])
        .arg(format!("--test-reporter-destination={}", tap.display()))
}

fn watched(command: &mut Command, tap: &Path) -> Result<Tally> {
    let (status, _) = shell::watch(command)?;
    let output = fs::read_to_string(tap).context("Node's test runner wrote no result")?;
    settle(status.success(), tally::from_tap(&output))
}

/// The visit and the promises in browsers that are not Chromium. Missing ones are installed where that is possible; without any, the suite fails.
fn other_browsers(project: &Project) -> Result<Tally> {
    let found = browser::others();
    for (name, path) in &found {
        println!("{name}: {}", path.display());
    }
    let files = test_files(&project.root.join("tests").join("browsers"))?;
    let tap = tap_file(project, "browsers")?;
    let mut command = project.node();
    node_runner(&mut command, &tap).args(&files).envs(found);
    watched(&mut command, &tap)
}

/// A run that ended badly without a failed test, or that ran nothing, is a failure by itself.
fn settle(success: bool, mut tally: Tally) -> Result<Tally> {
    if tally.passed == 0 && tally.failed == 0 {
        bail!("no test ran");
    }
    if !success && tally.failed == 0 {
        println!("the run ended with an error beside its tests");
        tally.failed = 1;
    }
    Ok(tally)
}

/// The test files of a folder: every `.mjs` file directly in it. Helpers live in folders below.
fn test_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_file() && path.extension().is_some_and(|extension| extension == "mjs") {
            files.push(path);
        }
    }
    files.sort();
    if files.is_empty() {
        bail!("no test file in {}", folder.display());
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::settle;
    use crate::tally::Tally;

    #[test]
    fn a_run_without_tests_is_an_error() {
        assert!(settle(true, Tally::default()).is_err());
    }

    #[test]
    fn a_bad_ending_counts_even_when_every_test_passed() {
        let tally = Tally { passed: 4, ..Tally::default() };
        assert_eq!(settle(false, tally.clone()).map(|tally| tally.failed).ok(), Some(1));
        assert_eq!(settle(true, tally).map(|tally| tally.failed).ok(), Some(0));
    }
}
