//! How hard the summary is to read, measured on the text that is made: Flesch-Kincaid grade in English, the INFLESZ scale
//! (Szigriszt-Pazos) in Spanish.

use appeal_calculator::documents;
use appeal_calculator::intake::{Value, read};
use appeal_calculator::rules;
use appeal_calculator::terms::{DocumentId, Lang};

/// Words, sentences and syllables.
struct Counts {
    words: f64,
    sentences: f64,
    syllables: f64,
}

/// Vowel groups, less a silent e at the end; a number is said as one word of two syllables.
fn english(word: &str) -> u32 {
    let word: String = word.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    if word.chars().any(|c| c.is_ascii_digit()) {
        return 2;
    }
    let vowel = |c: char| "aeiouy".contains(c);
    let mut groups = 0;
    let mut before = false;
    for c in word.chars() {
        if vowel(c) && !before {
            groups += 1;
        }
        before = vowel(c);
    }
    let silent = word.ends_with('e') && !word.ends_with("le")
        || word.ends_with("ed") && !word.ends_with("ied") && !word.ends_with("ted") && !word.ends_with("ded");
    if silent && groups > 1 { groups - 1 } else { groups.max(1) }
}

/// Strong vowels, and weak ones with an accent, are a syllable each; a weak one beside another vowel is none of its own.
fn spanish(word: &str) -> u32 {
    let word = word.to_lowercase();
    if word.chars().any(|c| c.is_ascii_digit()) {
        return 2;
    }
    let strong = |c: char| "aeoáéóíú".contains(c);
    let weak = |c: char| "iuü".contains(c);
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
    let mut count = 0;
    for (at, c) in letters.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| letters[at]);
        let silent = *c == 'u'
            && matches!(before, Some('q' | 'g'))
            && matches!(letters.get(at + 1), Some('e' | 'i' | 'é' | 'í'));
        let beside = before.is_some_and(|c| strong(c) || weak(c)) || letters.get(at + 1).is_some_and(|c| strong(*c));
        if strong(*c) || weak(*c) && !beside && !silent {
            count += 1;
        }
    }
    count.max(1)
}

fn counts(text: &str, syllables: fn(&str) -> u32) -> Counts {
    let mut sum = Counts { words: 0.0, sentences: 0.0, syllables: 0.0 };
    for line in text.lines() {
        // The numbers before items, and telephone numbers and addresses of the last list, are not read as prose.
        let line = line.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.').trim();
        if line.split_whitespace().count() < 4 {
            continue;
        }
        let ends = line.match_indices(['.', '?', '!', ';', ':']).filter(|(at, mark)| {
            let after = line.get(at + mark.len()..).unwrap();
            after.is_empty() || after.starts_with(' ')
        });
        sum.sentences += f64::from(u32::try_from(ends.count().max(1)).unwrap());
        for word in line.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)) {
            sum.words += 1.0;
            sum.syllables += f64::from(syllables(word));
        }
    }
    sum
}

fn summary(denial: &str, plan: &str, lang: Lang) -> String {
    let mut denial: serde_json::Value = serde_json::from_str(denial).unwrap();
    denial["plan"] = plan.into();
    let value: Value = serde_json::from_value(denial).unwrap();
    let intake = read(&value).unwrap();
    let found = rules::evaluate(&intake);
    let text = documents::render::plain_text(&documents::paper(DocumentId::Summary, &intake, &found, lang));
    let contacts = ["\nWho can help\n", "\nQuién puede ayudar\n"].iter().find_map(|title| text.find(title));
    text.get(..contacts.unwrap_or(text.len())).unwrap().to_owned()
}

const CASES: [&str; 2] = [include_str!("../letters/full.json"), include_str!("../letters/quick.json")];
const PLANS: [&str; 4] = ["insured-individual", "insured-group", "self-funded-erisa", "medicare"];

#[test]
fn syllables_are_counted_as_they_are_said() {
    for (word, count) in
        [("plan", 1), ("appeal", 2), ("denied", 2), ("deadline", 2), ("insurance", 3), ("table", 2), ("asked", 1)]
    {
        assert_eq!(english(word), count, "{word}");
    }
    for (word, count) in [
        ("plan", 1),
        ("apelación", 4),
        ("decisión", 3),
        ("día", 2),
        ("que", 1),
        ("guía", 2),
        ("revisión", 3),
        ("seguro", 3),
    ] {
        assert_eq!(spanish(word), count, "{word}");
    }
}

#[test]
fn the_summary_reads_at_about_eighth_grade() {
    for denial in CASES {
        for plan in PLANS {
            let text = summary(denial, plan, Lang::En);
            let Counts { words, sentences, syllables } = counts(&text, english);
            let grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
            println!("{plan}: grade {grade:.1}, {words} words");
            assert!(grade < 9.0, "{plan}: grade {grade:.1}\n{text}");
        }
    }
}

#[test]
fn the_spanish_summary_is_of_normal_ease() {
    for denial in CASES {
        for plan in PLANS {
            let text = summary(denial, plan, Lang::Es);
            let Counts { words, sentences, syllables } = counts(&text, spanish);
            // 55 to 65 is "normal", above that "fairly easy".
            let ease = 206.835 - 62.3 * syllables / words - words / sentences;
            println!("{plan}: INFLESZ {ease:.1}, {words} words");
            assert!(ease > 55.0, "{plan}: INFLESZ {ease:.1}\n{text}");
        }
    }
}
