//! cargo-deny over what is in `deny.toml`, and the advisories where their database can be reached.

use std::path::PathBuf;

use anyhow::Result;

use crate::project::Project;
use crate::shell;
use crate::tally::Tally;

const TOOL: &str = "cargo-deny";

/// Names of what is left out when it cannot run, as in `tests/allowed-skips.txt`.
const WITHOUT_TOOL: &str = "cargo-deny";
const WITHOUT_DATABASE: &str = "security advisories";

/// Runs what can run; what cannot is named as skipped.
pub fn check(project: &Project) -> Result<Tally> {
    eprintln!("› licences, bans, sources and advisories of every crate");
    let mut tally = Tally::default();
    let Some(tool) = find(project) else {
        tally.skipped.push(WITHOUT_TOOL.to_owned());
        return Ok(tally);
    };
    let manifest = project.root.join("Cargo.toml").to_string_lossy().into_owned();
    let checks = |words: &[&str]| {
        let mut command = std::process::Command::new(&tool);
        command.args(["--manifest-path", &manifest]).args(words).current_dir(&project.root);
        shell::run(&mut command)
    };
    checks(&["--offline", "check", "licenses", "bans", "sources"])?;
    tally.passed = 3;
    // `fetch` succeeds without the database, so the database itself is asked for.
    let address = ["ls-remote", "--exit-code", "https://github.com/RustSec/advisory-db", "HEAD"];
    if shell::ask("git", &address).is_some() {
        checks(&["check", "advisories"])?;
        tally.passed = tally.passed.saturating_add(1);
    } else {
        tally.skipped.push(WITHOUT_DATABASE.to_owned());
    }
    Ok(tally)
}

/// The same, after installing cargo-deny when it is missing: minutes, so only in the long runs.
pub fn check_thoroughly(project: &Project) -> Result<Tally> {
    if find(project).is_none() {
        let folder = tools(project)?;
        let mut install = project.cargo(&["install", TOOL, "--locked", "--root"]);
        shell::run(install.arg(&folder).env("CARGO_TARGET_DIR", folder.join("target")))?;
    }
    check(project)
}

fn tools(project: &Project) -> Result<PathBuf> {
    Ok(project.scratch()?.join("tools"))
}

fn find(project: &Project) -> Option<PathBuf> {
    let own = tools(project).ok()?.join("bin").join(TOOL);
    [PathBuf::from(TOOL), own].into_iter().find(|tool| shell::ask(tool, &["--version"]).is_some())
}
