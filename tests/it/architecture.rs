//! Modules look one way only, and one module alone knows the browser.

use std::fs;
use std::path::{Path, PathBuf};

/// Left to right: a module may use those before it and itself.
const ORDER: &[&str] = &[
    "digest",
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
    let mut declared: Vec<_> = text
        .lines()
        .filter_map(|line| line.trim_start_matches("pub ").strip_prefix("mod ")?.strip_suffix(';'))
        .collect();
    let mut known = ORDER.to_vec();
    declared.sort_unstable();
    known.sort_unstable();
    assert_eq!(declared, known);
}

/// Numbers in the code of the claims that no rule of law says: how far the engine goes, and a cent of rounding.
const BOUNDS: &[&str] = &["ROUNDING", "MOST_ALLOCATIONS"];

/// Procedure codes, modifiers, places of service and codes of a remittance that the law data has.
fn codes_of_the_law() -> Vec<&'static str> {
    use appeal_calculator::law::generated::{ARITHMETIC_CODES, CODE_SETS, DENIAL_CODES, THERAPY_CODES};
    let of_lines = THERAPY_CODES.lines().chain(DENIAL_CODES.lines());
    let listed = of_lines.filter_map(|line| line.rsplit_once('|')).flat_map(|(_, codes)| codes.split(' '));
    listed.chain(CODE_SETS.iter().flat_map(|set| set.codes).copied()).chain(ARITHMETIC_CODES.iter().copied()).collect()
}

/// What a file says of the law in its code, its tests left out: codes in its texts, and numbers with a name.
fn law_in_code(path: &Path, text: &str, codes: &[&str]) -> Vec<String> {
    let code = text.split("#[cfg(test)]").next().unwrap();
    // The numbers of segments and qualifiers are of the format; they are taken for reason codes nowhere else.
    let is_format = path.starts_with("import/x12");
    let mut found = Vec::new();
    for line in code.lines().map(str::trim).filter(|line| !line.starts_with("//") && !line.starts_with("#[")) {
        for literal in line.split('"').skip(1).step_by(2) {
            // What stands in braces is how something is written.
            let literal: String = literal.split('{').map(|part| part.split('}').next_back().unwrap()).collect();
            for word in literal.split(|c: char| !c.is_ascii_alphanumeric() && c != '-') {
                // A code as it is printed may have its group before it. The group of contracts is spelled like a modifier.
                let word = word.split_once('-').filter(|(group, _)| group.len() == 2).map_or(word, |(_, code)| code);
                let is_group = path.ends_with("amount/bearer.rs") && word == "CO";
                if codes.contains(&word) && !is_group && (!is_format || word.len() > 3) {
                    found.push(format!("{}: code {word} in `{line}`", path.display()));
                }
            }
        }
        let number = line.split_once("const ").and_then(|(_, rest)| rest.split_once(": "));
        if let Some((name, rest)) = number
            && path.starts_with("rules/billing")
            && rest.starts_with(['u', 'i', 'f'])
            && !BOUNDS.contains(&name)
        {
            found.push(format!("{}: a number in `{line}`", path.display()));
        }
    }
    found
}

#[test]
fn codes_and_numbers_of_claims_are_law_data() {
    let codes = codes_of_the_law();
    for code in ["97110", "G0283", "N822", "MA130", "119", "CQ", "59", "02"] {
        assert!(codes.contains(&code), "{code} is not in the law data");
    }
    let mut seen = 0;
    for (path, text) in sources() {
        if ["rules", "import", "answer", "outcome"].iter().any(|module| path.starts_with(module)) {
            seen += 1;
            let found = law_in_code(&path, &text, &codes);
            assert!(found.is_empty(), "belongs into the law data:\n{}", found.join("\n"));
        }
    }
    assert!(seen > 60, "{seen} files");
}

#[test]
fn a_code_and_a_number_in_the_code_are_found() {
    let codes = codes_of_the_law();
    let found = |path: &str, text: &str| law_in_code(Path::new(path), text, &codes).len();
    assert_eq!(found("rules/billing/differences.rs", r#"const FIRST: &[&str] = &["97760", "97761"];"#), 2);
    assert_eq!(found("rules/billing/modifiers.rs", r#".any(|code| matches!(code, "119" | "N640" | "N587"))"#), 3);
    assert_eq!(found("answer/billing.rs", r#"Discipline::Pt => "CQ", code == "CO-50""#), 2);
    assert_eq!(found("rules/billing/plan_of_care.rs", "const PERIOD: u16 = 90;"), 1);
    assert_eq!(found("import/x12/claim.rs", r#"matches!(self.status, "22") || code == "MA130""#), 1);
    assert_eq!(found("rules/billing/units.rs", "const MOST_ALLOCATIONS: usize = 1_000;"), 0);
    assert_eq!(found("rules/billing/units.rs", "// \"97110\"\n#[cfg(test)]\nlet code = \"97110\";"), 0);
}
