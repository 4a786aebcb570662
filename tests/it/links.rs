//! The loader may open a page from a fixed list of its own; every entry has to be one that the law data names.

use std::fs;
use std::path::Path;

use appeal_calculator::law::generated::SOURCES;

#[test]
fn every_page_that_the_loader_opens_is_a_source() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/loader/links.ts");
    let text = fs::read_to_string(path).unwrap();
    let links: Vec<&str> = text.lines().filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix("\",")).collect();
    assert!(links.len() >= 10, "the list was not found");
    for link in links {
        assert!(SOURCES.iter().any(|source| source.url == link), "{link} is no source of the law data");
    }
}

/// Every relative link of a document, without the part after `#`.
fn links_of(text: &str) -> Vec<String> {
    let ends = text.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
    let links = ends.map(|(link, _)| link.split('#').next().unwrap_or(link).to_owned());
    links.filter(|link| !link.is_empty() && !link.contains("://")).collect()
}

#[test]
fn every_file_that_a_document_links_to_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for document in ["README.md", "CONTRIBUTING.md", "SECURITY.md", "ARCHITECTURE.md", "tests/cases/README.md"] {
        let path = root.join(document);
        let folder = path.parent().unwrap();
        for link in links_of(&fs::read_to_string(&path).unwrap()) {
            assert!(folder.join(&link).exists(), "{document} links to {link}, which is not there");
        }
    }
}

#[test]
fn every_claim_of_the_threat_model_names_what_holds_it() {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("SECURITY.md")).unwrap();
    let rows: Vec<&str> = text.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| who")).collect();
    assert!(rows.len() >= 8, "the table was not found");
    for row in rows {
        let holder = row.trim_end_matches('|').rsplit('|').next().unwrap();
        assert!(!links_of(holder).is_empty(), "nothing holds: {row}");
    }
}
