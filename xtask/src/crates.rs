//! What the engine and the page depend on: licences, sources, duplicates, and who may ship.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::project::{self, Project};
use crate::{shell, wasm};

/// Every crate whose code may be inside the shipped engine. A new one is a decision: add it here
/// and say in the change log what it is for and what it weighs. (`js-sys` brings the `futures`
/// crates along, and nothing of them ends up in the engine.)
const SHIPPED: [&str; 20] = [
    "appeal-calculator",
    "autocfg",
    "bumpalo",
    "cfg-if",
    "chrono",
    "futures-core",
    "futures-task",
    "futures-util",
    "js-sys",
    "num-traits",
    "once_cell",
    "pin-project-lite",
    "serde",
    "serde-wasm-bindgen",
    "serde_core",
    "slab",
    "unicode-ident",
    "wasm-bindgen",
    "wasm-bindgen-shared",
    "web-sys",
];

/// Features that would bring a clock or the operating system's time zone into the engine.
const BANNED_FEATURES: [(&str, &str); 3] = [("chrono", "clock"), ("chrono", "now"), ("chrono", "wasmbind")];

/// Reads cargo's own account of the lock file and lists everything that is wrong with it.
pub fn check(project: &Project) -> Result<()> {
    eprintln!("› dependencies of the engine");
    let complaints = graph(project)?.complaints(&allowed_licenses(&project::read(&project.root.join("deny.toml"))?)?);
    if complaints.is_empty() {
        return Ok(());
    }
    bail!("dependencies: {}", complaints.join("; "))
}

/// Writes the crates that the engine is linked with beside its glue, as components of a `CycloneDX`
/// bill of materials, and the texts of their licences: the bundler adds its own and writes the whole.
pub fn write_components(project: &Project) -> Result<()> {
    let lock: toml::Table = project::read(&project.root.join("Cargo.lock"))?.parse()?;
    let graph = graph(project)?;
    for (name, list) in [("crates.json", graph.components(&digests(&lock))), ("licenses.json", graph.licenses()?)] {
        let file = project.glue().join(name);
        fs::write(&file, serde_json::to_vec(&list)?).with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(())
}

/// The licences in a crate's folder. Of two to choose from the Apache licence is left out: it is the same for all.
fn license_texts(folder: &Path) -> Result<Vec<String>> {
    let mut files = BTreeSet::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("LICENSE")) {
            files.insert(path);
        }
    }
    if files.len() > 1 {
        files.retain(|path| !path.to_string_lossy().ends_with("-APACHE"));
    }
    files.iter().map(|path| Ok(project::read(path)?.replace("\r\n", "\n").trim().to_owned())).collect()
}

/// The list that cargo-deny reads too.
fn allowed_licenses(text: &str) -> Result<Vec<String>> {
    let table: toml::Table = text.parse()?;
    let list = table.get("licenses").and_then(|part| part.get("allow")).and_then(toml::Value::as_array);
    let list = list.context("deny.toml allows no licence")?;
    Ok(list.iter().filter_map(toml::Value::as_str).map(str::to_owned).collect())
}

/// SHA-256 of each crate's archive, by name and version.
fn digests(lock: &toml::Table) -> BTreeMap<(String, String), String> {
    let text = |package: &toml::Value, key: &str| package.get(key).and_then(toml::Value::as_str).map(str::to_owned);
    lock.get("package")
        .and_then(toml::Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|package| Some(((text(package, "name")?, text(package, "version")?), text(package, "checksum")?)))
        .collect()
}

fn graph(project: &Project) -> Result<Graph> {
    let manifest = project.root.join("Cargo.toml");
    let text = shell::ask(
        &project.cargo,
        &[
            "metadata",
            "--locked",
            "--format-version=1",
            "--filter-platform",
            wasm::TARGET,
            "--manifest-path",
            &manifest.to_string_lossy(),
        ],
    )
    .context("Cargo.lock is missing or out of date: run `cargo metadata`, then commit it")?;
    Graph::read(&serde_json::from_str(&text)?)
}

struct Crate {
    name: String,
    version: String,
    license: String,
    from_registry: bool,
    own: bool,
    /// Where its source lies.
    folder: PathBuf,
    features: Vec<String>,
    /// Crates whose code this one is linked with.
    linked: Vec<String>,
}

struct Graph {
    crates: BTreeMap<String, Crate>,
    root: String,
}

impl Graph {
    fn read(metadata: &Value) -> Result<Self> {
        let members: BTreeSet<&str> = list(metadata, "workspace_members").filter_map(Value::as_str).collect();
        let mut crates = BTreeMap::new();
        for package in list(metadata, "packages") {
            let id = word(package, "id");
            crates.insert(
                id.clone(),
                Crate {
                    name: word(package, "name"),
                    version: word(package, "version"),
                    license: word(package, "license"),
                    from_registry: word(package, "source").starts_with("registry+"),
                    own: members.contains(id.as_str()),
                    folder: Path::new(&word(package, "manifest_path")).parent().unwrap_or(Path::new("")).to_owned(),
                    features: Vec::new(),
                    linked: Vec::new(),
                },
            );
        }
        let nodes = metadata.get("resolve").context("cargo resolved nothing")?;
        for node in list(nodes, "nodes") {
            let Some(entry) = crates.get_mut(&word(node, "id")) else {
                continue;
            };
            entry.features = list(node, "features").filter_map(Value::as_str).map(str::to_owned).collect();
            entry.linked = list(node, "deps")
                .filter(|dependency| {
                    list(dependency, "dep_kinds").any(|kind| kind.get("kind").is_none_or(Value::is_null))
                })
                .map(|dependency| word(dependency, "pkg"))
                .collect();
        }
        let root = crates
            .iter()
            .find(|(_, entry)| entry.own && entry.name == "appeal-calculator")
            .map(|(id, _)| id.clone())
            .context("the engine's crate is not in the workspace")?;
        Ok(Self { crates, root })
    }

    /// The engine's crate and everything linked into it. Procedural macros run at build time, but
    /// they and what they use are listed by cargo like the rest, so they are left out by name.
    fn shipped(&self) -> BTreeSet<&str> {
        let mut seen = BTreeSet::new();
        let mut open = vec![self.root.as_str()];
        while let Some(id) = open.pop() {
            let Some(entry) = self.crates.get(id) else {
                continue;
            };
            if is_build_time(&entry.name) || !seen.insert(id) {
                continue;
            }
            open.extend(entry.linked.iter().map(String::as_str));
        }
        seen
    }

    fn components(&self, digests: &BTreeMap<(String, String), String>) -> Vec<Value> {
        let shipped = self.shipped();
        let linked = shipped.iter().filter_map(|id| self.crates.get(*id)).filter(|entry| !entry.own);
        linked
            .map(|Crate { name, version, license, .. }| {
                let purl = format!("pkg:cargo/{name}@{version}");
                let digest = digests.get(&(name.clone(), version.clone()));
                let hashes: Vec<Value> =
                    digest.iter().map(|digest| json!({ "alg": "SHA-256", "content": digest })).collect();
                json!({
                    "type": "library",
                    "bom-ref": purl,
                    "name": name,
                    "version": version,
                    "scope": "required",
                    "hashes": hashes,
                    "licenses": [{ "expression": license.replace('/', " OR ") }],
                    "purl": purl,
                })
            })
            .collect()
    }

    /// The texts that have to go wherever the code of the linked crates goes.
    fn licenses(&self) -> Result<Vec<Value>> {
        let linked = self.shipped().into_iter().filter_map(|id| self.crates.get(id)).filter(|entry| !entry.own);
        linked
            .map(|Crate { name, version, folder, .. }| {
                let texts = license_texts(folder)?;
                if texts.is_empty() {
                    bail!("{name} comes without the text of its licence");
                }
                Ok(json!({ "name": format!("{name} {version}"), "texts": texts }))
            })
            .collect()
    }

    fn complaints(&self, licenses: &[String]) -> Vec<String> {
        let mut complaints = Vec::new();
        for entry in self.crates.values() {
            if !entry.own && !entry.from_registry {
                complaints.push(format!("{} is not from the registry", entry.name));
            }
            if !license_is_good(&entry.license, licenses) {
                complaints.push(format!("{} is under `{}`, which is not on the list", entry.name, entry.license));
            }
        }
        let mut versions: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for id in self.shipped() {
            let Some(entry) = self.crates.get(id) else {
                continue;
            };
            versions.entry(&entry.name).or_default().push(&entry.version);
            if !SHIPPED.contains(&entry.name.as_str()) {
                complaints.push(format!("{} would ship but is not on the list", entry.name));
            }
            for (name, feature) in BANNED_FEATURES {
                if entry.name == name && entry.features.iter().any(|own| own == feature) {
                    complaints.push(format!("{name} has its feature `{feature}` on"));
                }
            }
        }
        for (name, versions) in versions {
            if versions.len() > 1 {
                complaints.push(format!("{name} would ship as {}", versions.join(" and ")));
            }
        }
        let glue: BTreeSet<&str> = self
            .crates
            .values()
            .filter(|entry| entry.name == "wasm-bindgen" || entry.name == "wasm-bindgen-cli-support")
            .map(|entry| entry.version.as_str())
            .collect();
        if glue.len() > 1 {
            complaints.push("wasm-bindgen and wasm-bindgen-cli-support differ".to_owned());
        }
        complaints
    }
}

fn is_build_time(name: &str) -> bool {
    ["_derive", "-macro", "-macro-support", "rustversion"].iter().any(|end| name.ends_with(end))
}

/// Whether one side of every `OR` is made of licences on the list. The old form with a slash means
/// the same as `OR`.
fn license_is_good(expression: &str, allowed: &[String]) -> bool {
    expression
        .replace('/', " OR ")
        .replace(['(', ')'], "")
        .split(" OR ")
        .any(|side| side.split(" AND ").all(|license| allowed.iter().any(|one| one == license.trim())))
}

fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value.get(key).and_then(Value::as_array).into_iter().flatten()
}

fn word(value: &Value, key: &str) -> String {
    value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{Graph, allowed_licenses, license_is_good};

    fn metadata(chrono: &str, extra: &str) -> Value {
        json!({
            "workspace_members": ["a"],
            "packages": [
                { "id": "a", "name": "appeal-calculator", "version": "0.1.0", "license": "MIT OR Apache-2.0", "source": null },
                { "id": "c", "name": "chrono", "version": "0.4.45", "license": "MIT OR Apache-2.0", "source": "registry+x" },
                { "id": "x", "name": extra, "version": "1.0.0", "license": "MIT", "source": "registry+x" },
            ],
            "resolve": { "nodes": [
                { "id": "a", "features": [], "deps": [
                    { "pkg": "c", "dep_kinds": [{ "kind": null }] },
                    { "pkg": "x", "dep_kinds": [{ "kind": "dev" }] },
                ] },
                { "id": "c", "features": [chrono], "deps": [{ "pkg": "x", "dep_kinds": [{ "kind": null }] }] },
                { "id": "x", "features": [], "deps": [] },
            ] },
        })
    }

    fn allowed() -> Vec<String> {
        allowed_licenses("[licenses]\nallow = [\"MIT\", \"Apache-2.0\", \"Unicode-3.0\"]").unwrap_or_default()
    }

    fn complaints(metadata: &Value) -> Vec<String> {
        Graph::read(metadata).map_or_else(|error| vec![error.to_string()], |graph| graph.complaints(&allowed()))
    }

    #[test]
    fn what_is_listed_passes() {
        assert!(complaints(&metadata("alloc", "num-traits")).is_empty());
    }

    #[test]
    fn a_clock_or_an_unlisted_crate_does_not() {
        assert_eq!(
            complaints(&metadata("clock", "regex")),
            ["chrono has its feature `clock` on", "regex would ship but is not on the list"]
        );
    }

    #[test]
    fn licences_are_read_as_expressions() {
        let good = |expression| license_is_good(expression, &allowed());
        assert!(good("Apache-2.0/MIT"));
        assert!(good("(MIT OR Apache-2.0) AND Unicode-3.0"));
        assert!(good("GPL-3.0 OR MIT"));
        assert!(!good("GPL-3.0"));
        assert!(!good("MIT AND GPL-3.0"));
        assert!(!good(""));
    }
}
