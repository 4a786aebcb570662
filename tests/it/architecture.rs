//! Modules look one way only, and one module alone knows the browser.

use std::fs;
use std::path::{Path, PathBuf};

/// Left to right: a module may use those before it and itself.
const ORDER: &[&str] = &[
    "error",
    "order",
    "terms",
    "money",
    "calendar",
    "law",
    "intake",
    "import",
    "outcome",
    "rules",
    "text",
    "documents",
    "answer",
    "wasm",
];

/// Crates that only `wasm/` may name.
const BROWSER: &[&str] = &["wasm_bindgen", "js_sys", "web_sys", "serde_wasm_bindgen"];

fn sources() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                files.push((path.strip_prefix(&root).unwrap().to_owned(), text));
            }
        }
    }
    assert!(files.len() > 20, "the sources were not found");
    files
}

/// The module that a file belongs to, `None` for the crate root and the native program.
fn module(path: &Path) -> Option<String> {
    let first = path.components().next()?.as_os_str().to_str()?.trim_end_matches(".rs").to_owned();
    (first != "lib" && first != "bin").then_some(first)
}

/// Names after `crate::`, wherever they stand; doc comments and strings count too, which only makes it stricter.
fn uses(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for part in text.split("crate::").skip(1) {
        if let Some(group) = part.strip_prefix('{') {
            let group = group.split('}').next().unwrap();
            found.extend(group.split(',').map(|item| item.trim().split("::").next().unwrap().to_owned()));
        } else {
            let name: String = part.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            found.push(name);
        }
    }
    found
}

#[test]
fn every_module_looks_left() {
    let rank = |name: &str| ORDER.iter().position(|known| *known == name);
    let mut seen = 0;
    for (path, text) in sources() {
        let Some(own) = module(&path) else { continue };
        let own_rank =
            rank(&own).unwrap_or_else(|| panic!("{} is in no known module: add it to ORDER", path.display()));
        for used in uses(&text) {
            let Some(used_rank) = rank(&used) else { continue };
            seen += 1;
            assert!(used_rank <= own_rank, "{}: `{own}` may not use `{used}`, which is to its right", path.display());
        }
    }
    assert!(seen > 50, "the `use` lines were not found");
}

#[test]
fn only_wasm_names_the_browser() {
    for (path, text) in sources() {
        let is_wasm = module(&path).as_deref() == Some("wasm");
        for name in BROWSER {
            assert!(is_wasm || !text.contains(name), "{} names `{name}`", path.display());
        }
    }
}

#[test]
fn the_crate_root_declares_exactly_these_modules() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs");
    let text = fs::read_to_string(root).unwrap();
    let mut declared: Vec<_> =
        text.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    let mut known = ORDER.to_vec();
    declared.sort_unstable();
    known.sort_unstable();
    assert_eq!(declared, known);
}
