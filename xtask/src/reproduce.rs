//! Two clean builds in two different folders, and whether a published file is what this source builds.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::project::{self, Project};
use crate::tally::Tally;
use crate::{build, npm, shell};

/// What people write in `pkg/`; everything else there is built.
const WRITTEN: [&str; 2] = ["package.json", "README.md"];

/// Never part of the source, wherever they are.
const NOT_SOURCE: [&str; 4] = [".git", "target", "node_modules", "glue"];

/// Builds the package twice from nothing, in two folders of different depth, and compares it byte by byte.
pub fn check(project: &Project) -> Result<Tally> {
    npm::install(project)?;
    let scratch = project.scratch()?.join("reproduce");
    // Both copies first: the work tree may change while the first is built.
    let copies = ["one", "two/of another depth"].map(|place| clean_copy(project, &scratch.join(place)));
    let mut built = Vec::new();
    for copy in copies {
        let copy = copy?;
        build::everything(&copy)?;
        built.push(files(&copy.pkg())?);
    }
    fs::remove_dir_all(&scratch).with_context(|| format!("cannot clear {}", scratch.display()))?;
    let (Some(one), Some(two)) = (built.first(), built.last()) else { bail!("nothing was built") };
    let mut tally = Tally::default();
    for name in one.keys().chain(two.keys().filter(|name| !one.contains_key(*name))) {
        if one.get(name) == two.get(name) {
            tally.passed = tally.passed.saturating_add(1);
        } else {
            tally.failed = tally.failed.saturating_add(1);
            println!("reproduce: {name} differs between the two builds");
        }
    }
    println!("reproduce: {} files the same, {} not", tally.passed, tally.failed);
    Ok(tally)
}

/// The source without anything built, in `folder`. The npm packages are copied: `npm ci` has checked
/// each against its digest in the lock file.
fn clean_copy(project: &Project, folder: &Path) -> Result<Project> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot clear {}", folder.display()))?;
    }
    copy(&project.root, folder, &|path| is_source(project, path))?;
    copy(&project.www().join("node_modules"), &folder.join("www/node_modules"), &|_| true)?;
    Ok(Project { root: folder.to_path_buf(), target: folder.join("target"), cargo: project.cargo.clone() })
}

fn is_source(project: &Project, path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default();
    let built =
        path.parent().is_some_and(|parent| parent == project.pkg()) && !WRITTEN.iter().any(|written| name == *written);
    !built && path != project.target && !NOT_SOURCE.iter().any(|other| name == *other)
}

fn copy(from: &Path, to: &Path, wanted: &dyn Fn(&Path) -> bool) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("cannot create {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let path = entry?.path();
        let Some(name) = path.file_name().filter(|_| wanted(&path)) else { continue };
        if path.is_dir() {
            copy(&path, &to.join(name), wanted)?;
        } else {
            fs::copy(&path, to.join(name)).with_context(|| format!("cannot copy {}", path.display()))?;
        }
    }
    Ok(())
}

/// The built files of a package folder.
fn files(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !WRITTEN.contains(&name.as_str()) {
            found.insert(name, fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?);
        }
    }
    Ok(found)
}

/// Builds the package and tells of each published file, or each in a folder, which built file it is.
pub fn verify(project: &Project, published: &[&str]) -> Result<ExitCode> {
    build::everything(project)?;
    let built = files(&project.pkg())?;
    let mut paths = Vec::new();
    for name in published {
        // Where the person stands, not where the work tree is.
        let path = PathBuf::from(name);
        if path.is_dir() {
            paths.extend(files(&path)?.into_keys().map(|name| path.join(name)));
        } else {
            paths.push(path);
        }
    }
    if paths.is_empty() {
        println!("{}", fs::read_to_string(project.pkg().join("SHA256SUMS"))?.trim_end());
        return Ok(ExitCode::SUCCESS);
    }
    let mut good = true;
    for path in paths {
        let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let (same, verdict) = verdict(&built, &bytes);
        good &= same;
        println!("{}: {verdict}", path.display());
    }
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn verdict(built: &BTreeMap<String, Vec<u8>>, bytes: &[u8]) -> (bool, String) {
    match built.iter().find(|(_, own)| own.as_slice() == bytes) {
        Some((name, _)) => (true, format!("is {name} of this source")),
        None => (false, "is NOT what this source builds with the pinned tools".to_owned()),
    }
}

/// Prints what a page needs to hold a published copy to these bytes.
pub fn integrity_lines(project: &Project, host: &str) -> Result<()> {
    let file = project.pkg().join("integrity.json");
    let digests: Value = serde_json::from_str(&project::read(&file).context("run `cargo xtask build` first")?)?;
    let digest = |name: &str| digests.get(name).and_then(Value::as_str).with_context(|| format!("no digest of {name}"));
    println!("{}", script_line(host, digest("appeal-calculator.js")?));
    for name in ["frame.html", "appeal_calculator_bg.wasm", "index.js", "element.js"] {
        println!("{name} {}", digest(name)?);
    }
    if let Some(commit) = shell::ask("git", &["-C", &project.root.to_string_lossy(), "rev-parse", "HEAD"]) {
        println!("source {commit}");
    }
    Ok(())
}

fn script_line(host: &str, digest: &str) -> String {
    let host = host.trim_end_matches('/');
    format!(
        "<script src=\"{host}/appeal-calculator.js\" integrity=\"{digest}\" crossorigin=\"anonymous\" defer></script>"
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::PathBuf;

    use super::{is_source, script_line, verdict};
    use crate::project::Project;

    #[test]
    fn a_published_file_is_known_by_its_bytes_not_by_its_name() {
        let built = BTreeMap::from([("frame.html".to_owned(), b"page".to_vec())]);
        assert_eq!(verdict(&built, b"page"), (true, "is frame.html of this source".to_owned()));
        assert!(!verdict(&built, b"pagE").0);
    }

    #[test]
    fn what_was_built_is_no_source() {
        let project = Project { root: PathBuf::from("/w"), target: PathBuf::from("/w/out"), cargo: PathBuf::new() };
        for path in ["/w/src", "/w/pkg", "/w/pkg/package.json", "/w/www/frame/frame.html"] {
            assert!(is_source(&project, path.as_ref()), "{path}");
        }
        for path in ["/w/out", "/w/target", "/w/.git", "/w/pkg/frame.html", "/w/www/engine/glue", "/w/www/node_modules"]
        {
            assert!(!is_source(&project, path.as_ref()), "{path}");
        }
    }

    #[test]
    fn the_line_for_a_page_names_the_digest() {
        assert_eq!(
            script_line("https://cdn.example/1/", "sha384-x"),
            "<script src=\"https://cdn.example/1/appeal-calculator.js\" integrity=\"sha384-x\" crossorigin=\"anonymous\" defer></script>"
        );
    }
}
