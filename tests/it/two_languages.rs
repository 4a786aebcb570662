//! The words of the law are there in both languages, and none was left in English.

use std::collections::BTreeMap;
use std::fs;

use toml::Value;

fn texts(table: &Value, path: &str, found: &mut BTreeMap<String, String>) {
    match table {
        Value::Table(entries) => entries.iter().for_each(|(key, each)| texts(each, &format!("{path}.{key}"), found)),
        Value::Array(items) => items.iter().enumerate().for_each(|(at, each)| texts(each, &format!("{path}.{at}"), found)),
        Value::String(text) => {
            found.insert(path.to_owned(), text.clone());
        }
        _ => {}
    }
}

fn words(lang: &str) -> BTreeMap<String, String> {
    let text = fs::read_to_string(format!("{}/src/law/data/words/{lang}.toml", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let mut found = BTreeMap::new();
    texts(&Value::Table(toml::from_str(&text).unwrap()), "", &mut found);
    found
}

/// Addresses, telephone numbers and the proper names of tests are the same in both.
fn is_shared(path: &str) -> bool {
    path.ends_with(".contact") || (path.contains("measure.") && path.ends_with(".name"))
}

#[test]
fn no_spanish_words_of_the_law_are_the_english_ones() {
    let (english, spanish) = (words("en"), words("es"));
    assert!(english.len() > 500);
    assert_eq!(english.keys().collect::<Vec<_>>(), spanish.keys().collect::<Vec<_>>());
    let same: Vec<_> = spanish
        .iter()
        .filter(|(path, text)| english.get(*path) == Some(text) && text.chars().any(char::is_alphabetic) && !is_shared(path))
        .collect();
    assert_eq!(same, Vec::<(&String, &String)>::new());
}
