//! Finding citations in any text, whoever wrote it, and comparing them with the law data.
//!
//! The scan looks for what a citation looks like, so that one typed by hand is found as well as one
//! that the letter was built with.

use crate::law::Source;

/// A citation found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Citation {
    /// A section of a code: `42 CFR 405.942(b)`, `42 U.S.C. 1395l(g)`, `RSMo 376.1361.2`, `20 CSR 400-10.200`.
    Section {
        /// Which code.
        code: Code,
        /// Title; empty for Missouri's statutes, which have none.
        title: String,
        /// Section without its subdivisions.
        section: String,
        /// Subdivisions.
        pinpoint: String,
    },
    /// An authority that is known by its name.
    Named(&'static str),
    /// A decided case, by its parties.
    Case(String),
}

/// A code of law.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Code {
    /// Code of Federal Regulations.
    Cfr,
    /// United States Code.
    Usc,
    /// Revised Statutes of Missouri.
    Rsmo,
    /// Missouri Code of State Regulations.
    Csr,
}

/// Names that are a citation wherever they stand, as lower-case words in a row.
const NAMES: &[(&[&str], &str)] = &[
    (&["jimmo"], "Jimmo"),
    (&["erisa"], "ERISA"),
    (&["employee", "retirement", "income", "security", "act"], "ERISA"),
    (&["affordable", "care", "act"], "Affordable Care Act"),
    (&["no", "surprises", "act"], "No Surprises Act"),
    (&["benefit", "policy", "manual"], "Benefit Policy Manual"),
    (&["claims", "processing", "manual"], "Claims Processing Manual"),
    (&["state", "health", "official"], "State Health Official"),
    (&["mental", "health", "parity"], "Mental Health Parity"),
    (&["americans", "with", "disabilities", "act"], "Americans with Disabilities Act"),
    (&["public", "law"], "Public Law"),
    (&["federal", "register"], "Federal Register"),
    (&["fed", "reg"], "Federal Register"),
    (&["executive", "order"], "Executive Order"),
    (&["social", "security", "act"], "Social Security Act"),
    (&["section", "1557"], "Section 1557"),
    (&["section", "502"], "ERISA"),
    (&["section", "503"], "ERISA"),
    (&["f.2d"], "Federal Reporter"),
    (&["f.3d"], "Federal Reporter"),
    (&["f.4th"], "Federal Reporter"),
    (&["s.w.2d"], "South Western Reporter"),
    (&["s.w.3d"], "South Western Reporter"),
];

/// A word without the punctuation around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Letters of a word, lower-case, dots dropped: `U.S.C.` and `usc` are the same.
fn plain_name(word: &str) -> String {
    word.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// Every citation of a text, in order.
pub(crate) fn find(text: &str) -> Vec<Citation> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let at = |index: usize| words.get(index).copied();
    let mut found = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let before = index.checked_sub(1).and_then(at).map(bare).unwrap_or_default();
        let code = match plain_name(word).as_str() {
            "cfr" => Some(Code::Cfr),
            "usc" | "usca" => Some(Code::Usc),
            "csr" => Some(Code::Csr),
            "rsmo" => Some(Code::Rsmo),
            _ => None,
        };
        if let Some(code) = code {
            let titled = code != Code::Rsmo;
            let title = if titled && is_number(before) { before } else { "" };
            let mut sections = sections_after(&words, index);
            if sections.is_empty() && !titled {
                // "Section 376.1361, RSMo": the number stands before the name of the code.
                sections.extend(is_section(before).then(|| before.to_owned()));
            }
            found.extend(sections.iter().map(|section| of_code(code, title, section)));
        }
        found.extend(named(&words, index));
    }
    found
}

/// The sections that follow the name of a code: one, or several joined by "and" or commas.
fn sections_after(words: &[&str], name: usize) -> Vec<String> {
    let mut sections: Vec<String> = Vec::new();
    let mut joined = true;
    for word in words.iter().skip(name.saturating_add(1)) {
        let word = word.trim_start_matches('§');
        match plain_name(word).as_str() {
            "" | "section" | "sections" | "part" | "parts" | "sec" => continue,
            "and" | "or" if !sections.is_empty() => {
                joined = true;
                continue;
            }
            _ => {}
        }
        let section = unbalanced_end(word.trim_end_matches([',', ';', '.', ':', '”', '"', '’']));
        // A further one has a point in it: "42 CFR 405.942 and 12 visits" is one section.
        if !joined || !is_section(section) || (!sections.is_empty() && !section.contains('.')) {
            break;
        }
        sections.push(section.to_owned());
        joined = word.ends_with(',');
    }
    sections
}

/// "(see 42 CFR 405.942)" ends with a bracket that is not part of the section.
fn unbalanced_end(section: &str) -> &str {
    let (open, close) = (section.matches('(').count(), section.matches(')').count());
    if close > open { section.strip_suffix(')').unwrap_or(section) } else { section }
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| c.is_ascii_digit())
}

/// Begins with a digit and has nothing in it but what sections have.
fn is_section(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        && word.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '–' | '(' | ')'))
}

fn of_code(code: Code, title: &str, section: &str) -> Citation {
    let (base, pinpoint) = match code {
        // Chapter, dot, section; whatever follows another dot is a subsection.
        Code::Rsmo => {
            let cut = section.match_indices('.').nth(1).map(|(at, _)| at).or_else(|| section.find('('));
            cut.and_then(|at| section.split_at_checked(at)).unwrap_or((section, ""))
        }
        Code::Cfr | Code::Usc | Code::Csr => {
            section.find('(').and_then(|at| section.split_at_checked(at)).unwrap_or((section, ""))
        }
    };
    Citation::Section { code, title: title.to_owned(), section: base.to_owned(), pinpoint: pinpoint.to_owned() }
}

fn named(words: &[&str], index: usize) -> Option<Citation> {
    let word_at = |offset: usize| {
        let word = index.checked_add(offset).and_then(|at| words.get(at))?;
        Some(word.trim_matches(|c: char| !c.is_alphanumeric()).to_ascii_lowercase())
    };
    let matches =
        |name: &[&str]| name.iter().enumerate().all(|(offset, part)| word_at(offset).is_some_and(|word| word == *part));
    let case = || {
        // "Smith v. Jones": the names on both sides, as far as a capital letter begins them.
        let is_v = matches!(words.get(index), Some(&"v." | &"vs."));
        let name = |at: Option<usize>| {
            let word = at.and_then(|at| words.get(at)).map(|word| bare(word))?;
            let is_name = word.len() > 2 && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’'));
            (is_name && word.starts_with(|c: char| c.is_ascii_uppercase())).then_some(word)
        };
        let (one, other) = (name(index.checked_sub(1))?, name(index.checked_add(1))?);
        is_v.then(|| Citation::Case(format!("{one} v. {other}")))
    };
    let known = NAMES.iter().find(|(name, _)| matches(name)).map(|(_, name)| *name);
    known.map(Citation::Named).or_else(case)
}

/// Whether a source is what a citation means: the same section, the one inside the other.
pub(crate) fn means(citation: &Citation, source: &Source) -> bool {
    match citation {
        Citation::Named("ERISA") => source.id.starts_with("erisa."),
        Citation::Named(name) => source.cite.contains(name),
        Citation::Case(parties) => source.cite.contains(parties.as_str()),
        Citation::Section { code, title, section, pinpoint } => find(source.cite).iter().any(|own| match own {
            Citation::Section { code: c, title: t, section: s, pinpoint: p } => {
                (c, t, s) == (code, title, section)
                    && (p.starts_with(pinpoint.as_str()) || pinpoint.starts_with(p.as_str()))
            }
            Citation::Named(_) | Citation::Case(_) => false,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::{Citation, Code, find};

    fn sections(text: &str) -> Vec<String> {
        find(text)
            .into_iter()
            .map(|citation| match citation {
                Citation::Section { code, title, section, pinpoint } => {
                    let code = match code {
                        Code::Cfr => "CFR",
                        Code::Usc => "USC",
                        Code::Rsmo => "RSMo",
                        Code::Csr => "CSR",
                    };
                    format!("{title} {code} {section} {pinpoint}").trim().to_owned()
                }
                Citation::Named(name) => name.to_owned(),
                Citation::Case(parties) => parties,
            })
            .collect()
    }

    #[test]
    fn every_way_of_writing_a_section_is_found() {
        assert_eq!(sections("under 29 CFR 2560.503-1(h)(3)(ii)."), ["29 CFR 2560.503-1 (h)(3)(ii)"]);
        assert_eq!(sections("29 C.F.R. § 2560.503-1, which"), ["29 CFR 2560.503-1"]);
        assert_eq!(sections("see 42 U.S.C. §1395l(g)"), ["42 USC 1395l (g)"]);
        assert_eq!(sections("(42 USC 1396d(r)(5))"), ["42 USC 1396d (r)(5)"]);
        assert_eq!(sections("RSMo 376.1361.2 and 376.1363.5."), ["RSMo 376.1361 .2", "RSMo 376.1363 .5"]);
        assert_eq!(sections("Section 376.1361, RSMo, says"), ["RSMo 376.1361"]);
        assert_eq!(sections("20 CSR 400-10.200(2)"), ["20 CSR 400-10.200 (2)"]);
        assert_eq!(sections("45 CFR part 147"), ["45 CFR 147"]);
        assert_eq!(sections("42 CFR 405.942, 405.950, and 12 visits"), ["42 CFR 405.942", "42 CFR 405.950"]);
        assert_eq!(
            sections("45 CFR 147.136(b)(3)(ii)(C). 45 CFR 147.136(b)(3)(ii)(G) allows"),
            ["45 CFR 147.136 (b)(3)(ii)(C)", "45 CFR 147.136 (b)(3)(ii)(G)"]
        );
    }

    #[test]
    fn names_and_cases_are_citations_too() {
        assert_eq!(sections("the Jimmo settlement"), ["Jimmo"]);
        assert_eq!(sections("under ERISA, a plan"), ["ERISA"]);
        assert_eq!(sections("In Smith v. Jones, the"), ["Smith v. Jones"]);
        assert_eq!(sections("Medicare Benefit Policy Manual"), ["Benefit Policy Manual"]);
        assert_eq!(sections("786 F.3d 1233"), ["Federal Reporter"]);
    }

    #[test]
    fn ordinary_text_holds_none() {
        assert!(sections("On October 5, 2026 the score was 42; 12 visits of 97110 at $110.00 (Exhibit 3).").is_empty());
        assert!(sections("policy v. 2 of the plan").is_empty());
    }
}
