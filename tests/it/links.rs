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
