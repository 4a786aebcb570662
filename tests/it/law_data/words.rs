//! Words: both languages, nothing missing, nothing unused.

use std::collections::BTreeSet;

use super::{law, none};
use crate::law_codegen::read::{Law, WordTable};

#[test]
fn both_languages_have_the_same_words_and_say_them_differently() {
    none(&word_faults(&law()));
}

pub(super) fn word_faults(law: &Law) -> Vec<String> {
    let mut complaints = Vec::new();
    let mut used: BTreeSet<(String, &str)> = BTreeSet::new();
    let mut need = |id: &str, fields: &[&'static str]| {
        for field in fields {
            used.insert((id.to_owned(), *field));
        }
    };
    law.clocks.iter().for_each(|clock| need(&clock.record.id, &["why", "if_missed"]));
    law.tollings.iter().for_each(|tolling| need(&tolling.record.id, &["why"]));
    for right in &law.rights {
        need(&right.record.id, if right.record.letter.is_some() { &["screen", "letter"] } else { &["screen"] });
    }
    for step in &law.steps {
        need(&step.record.id, &["title", "why"]);
        // What a practice is told, where either language says it: then both have to.
        for field in ["practice_title", "practice_why"] {
            let said = |words: &WordTable| words.get(&step.record.id).is_some_and(|fields| fields.contains_key(field));
            if said(&law.en) || said(&law.es) {
                need(&step.record.id, &[field, "practice_title"]);
            }
        }
    }
    law.billing_rules.iter().for_each(|rule| need(&rule.record.id, &["text", "fix"]));
    law.contacts.iter().for_each(|contact| {
        let named = contact.record.name.is_some();
        need(&contact.record.id, if named { &["contact", "what"] } else { &["name", "contact", "what"] });
    });
    law.states.iter().for_each(|state| need(&state.record.id, &["office"]));
    law.minors.iter().for_each(|minor| need(&minor.record.id, &["parents"]));
    law.odds.iter().for_each(|cell| need(&cell.record.place, &["text"]));
    law.signs.iter().for_each(|sign| need(&sign.record.id, &["text"]));
    law.thresholds.iter().for_each(|threshold| need(&threshold.record.id, &["text"]));
    law.extras.iter().for_each(|extra| need(&extra.record.id, &["text"]));
    law.holidays.iter().for_each(|holiday| need(&holiday.record.id, &["name"]));
    if !law.regulators.is_empty() {
        need("regulator.listed", &["text"]);
    }
    law.measures.iter().for_each(|measure| need(&format!("measure.{}", measure.record.id), &["name"]));
    law.populations.iter().for_each(|group| need(&format!("population.{}", group.record.id), &["name"]));

    for (language, words) in [("en", &law.en), ("es", &law.es)] {
        for (id, field) in &used {
            if words.get(id).is_none_or(|fields| !fields.contains_key(*field)) {
                complaints.push(format!("words/{language}.toml: {id}: `{field}` is missing"));
            }
        }
        for (id, fields) in words {
            for (field, text) in fields {
                let place = format!("words/{language}.toml: {id}: `{field}`");
                if !used.iter().any(|(known, name)| known == id && name == field) {
                    complaints.push(format!("{place} is used by no record"));
                }
                if text.trim() != text || text.is_empty() || text.contains("  ") {
                    complaints.push(format!("{place} is empty or has stray blanks"));
                }
                // A telephone number and the proper name of a test are the same in every language.
                let proper = field == "contact" || id.starts_with("measure.");
                if language == "es" && !proper && law.en.get(id).and_then(|en| en.get(field)) == Some(text) {
                    complaints.push(format!("{place} is not translated"));
                }
            }
        }
    }
    complaints
}
