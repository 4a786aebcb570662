//! Node.js and the packages in `www/`.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::project::{self, Project};
use crate::shell;

const OLDEST_NODE: u32 = 20;

/// Refuses to go on without Node.js 20 or newer.
pub fn require_node() -> Result<()> {
    let Some(version) = shell::ask("node", &["--version"]) else {
        bail!("Node.js {OLDEST_NODE} or newer is needed: install it and run this again");
    };
    let major = version.trim_start_matches('v').split('.').next().and_then(|digits| digits.parse::<u32>().ok());
    match major {
        Some(major) if major >= OLDEST_NODE => Ok(()),
        _ => bail!("Node.js {OLDEST_NODE} or newer is needed, found {version}: update it and run this again"),
    }
}

/// Installs the packages of `www/` when the lock file has changed since they were last installed.
pub fn install(project: &Project) -> Result<()> {
    require_node()?;
    clean_install(&project.www())
}

/// `npm ci` in `folder`, unless what is there came from the same lock file.
pub fn clean_install(folder: &Path) -> Result<()> {
    let lock = fs::read(folder.join("package-lock.json"))
        .with_context(|| format!("cannot read package-lock.json in {}", folder.display()))?;
    let stamp = folder.join("node_modules").join(".installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    shell::run(npm().args(["ci", "--no-audit", "--no-fund"]).current_dir(folder))
        .context("npm could not install the packages: check the network and run this again")?;
    fs::write(&stamp, lock).with_context(|| format!("cannot write {}", stamp.display()))
}

fn npm() -> Command {
    Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// What ships in the page; every other package only builds or tests.
const SHIPPED: [&str; 1] = ["lit"];

/// Exact versions, digests for everything, no server named, nothing unexpected in what ships.
pub fn check(project: &Project) -> Result<()> {
    eprintln!("› packages of the page");
    let mut complaints = Vec::new();
    for folder in [project.www(), project.root.join("bench"), project.root.join("xtask").join("browser")] {
        let read = |name: &str| -> Result<Value> { Ok(serde_json::from_str(&project::read(&folder.join(name))?)?) };
        let place = folder.strip_prefix(&project.root).unwrap_or(&folder).display().to_string();
        let found = complaints_about(&read("package.json")?, &read("package-lock.json")?);
        complaints.extend(found.into_iter().map(|complaint| format!("{place}: {complaint}")));
    }
    let shipped: Value = serde_json::from_str(&project::read(&project.www().join("package.json"))?)?;
    for name in entries(&shipped, "dependencies").map(|(name, _)| name) {
        if !SHIPPED.contains(&name.as_str()) {
            complaints.push(format!("www: {name} would ship but is not on the list"));
        }
    }
    if complaints.is_empty() {
        return Ok(());
    }
    bail!("packages: {}", complaints.join("; "))
}

fn complaints_about(manifest: &Value, lock: &Value) -> Vec<String> {
    let mut complaints = Vec::new();
    for key in ["dependencies", "devDependencies"] {
        for (name, version) in entries(manifest, key) {
            let exact = version.as_str().is_some_and(|version| version.starts_with(|c: char| c.is_ascii_digit()));
            if !exact {
                complaints.push(format!("{name} has no exact version"));
            }
        }
    }
    for (path, package) in entries(lock, "packages").filter(|(path, _)| !path.is_empty()) {
        if package.get("resolved").is_some() {
            complaints.push(format!("{path} names a server in the lock file"));
        }
        if package.get("integrity").and_then(Value::as_str).is_none() {
            complaints.push(format!("{path} has no digest in the lock file"));
        }
    }
    complaints
}

fn entries<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = (&'a String, &'a Value)> {
    value.get(key).and_then(Value::as_object).into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::complaints_about;

    #[test]
    fn exact_versions_and_digests_pass() {
        let manifest = json!({ "dependencies": { "lit": "3.3.3" } });
        let lock = json!({ "packages": { "": {}, "node_modules/lit": { "integrity": "sha512-x" } } });
        assert!(complaints_about(&manifest, &lock).is_empty());
    }

    #[test]
    fn ranges_servers_and_missing_digests_do_not() {
        let manifest = json!({ "devDependencies": { "esbuild": "^0.28.2" } });
        let lock = json!({ "packages": { "node_modules/esbuild": { "resolved": "https://example.org/esbuild.tgz" } } });
        assert_eq!(
            complaints_about(&manifest, &lock),
            [
                "esbuild has no exact version",
                "node_modules/esbuild names a server in the lock file",
                "node_modules/esbuild has no digest in the lock file"
            ]
        );
    }
}
