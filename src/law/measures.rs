//! Outcome measures: scales, groups of patients, and what a change has to be.
//!
//! The generated tables are lines of text, read when they are asked for: a tenth of the rows of a
//! struct table is text and the rest would be pointers, which no compression makes small.

use std::sync::OnceLock;

use super::generated::{GROUPS, MEASURES, STUDIES};
use crate::terms::{Better, Side, TestSetting, Words};

/// A score or a change of one, in thousandths: no fraction is ever rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Thousandths(pub i64);

impl Thousandths {
    /// One point, one meter, one second.
    pub const ONE: Self = Self(1000);

    /// `"2.5"`, `"-3"`: at most three decimals.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let number = |text: &str| text.chars().all(|c| c.is_ascii_digit()).then(|| text.parse::<i64>().ok())?;
        let decimals = if part.is_empty() { 0 } else { number(part)? };
        let shift = [1000, 100, 10, 1].get(part.len())?;
        let size = number(whole)?.checked_mul(1000)?.checked_add(decimals.checked_mul(*shift)?)?;
        size.checked_mul(sign).map(Self)
    }

    /// This less another.
    #[must_use]
    pub const fn less(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// The same size, the other way.
    #[must_use]
    pub const fn turned(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

/// A measure as it is scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// Id.
    pub id: &'static str,
    /// Its name.
    pub name: Words,
    /// Lowest score, as it is written; empty where there is none.
    pub least: &'static str,
    /// Highest score, as it is written; empty where there is none.
    pub most: &'static str,
    /// Which way is better.
    pub better: Better,
    /// Key of the unit's words.
    pub unit: &'static str,
    rows: &'static str,
}

/// A group of patients.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Group {
    /// Id.
    pub id: &'static str,
    /// What a visitor reads.
    pub name: Words,
    number: usize,
    broader: Option<usize>,
}

/// A page or paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Study {
    /// As a letter names it.
    pub cite: &'static str,
    link: &'static str,
}

/// A published value for a measure and some groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    groups: &'static str,
    /// Least change beyond measurement error; what stands for it in statements about one patient.
    pub error: Option<Thousandths>,
    /// Confidence in percent, where the source states it.
    pub level: &'static str,
    /// Least important change.
    pub important: Option<Thousandths>,
    /// Only for first scores from, to.
    pub band: Option<(Thousandths, Thousandths)>,
    flags: &'static str,
    /// Where it was read.
    pub study: Study,
}

fn at(table: &'static str, number: usize) -> Option<&'static str> {
    table.lines().nth(number)
}

fn fields(line: &'static str) -> impl FnMut() -> &'static str {
    let mut fields = line.split('|');
    move || fields.next().unwrap_or_default()
}

/// The scale with this id.
#[must_use]
pub fn scale(id: &str) -> Option<Scale> {
    // Only the record that begins with it is read.
    let begins = |record: &&str| record.strip_prefix(id).is_some_and(|rest| rest.starts_with('|'));
    records().iter().copied().find(begins).map(read)
}

/// Every scale.
pub fn scales() -> impl Iterator<Item = Scale> {
    records().iter().copied().map(read)
}

/// The table cut into its records, once.
fn records() -> &'static [&'static str] {
    static ALL: OnceLock<Vec<&str>> = OnceLock::new();
    ALL.get_or_init(|| MEASURES.split("\n\n").collect())
}

fn read(record: &'static str) -> Scale {
    let (head, rows) = record.split_once('\n').unwrap_or((record, ""));
    let mut next = fields(head);
    let (id, en, es, least, most) = (next(), next(), next(), next(), next());
    let better = if next() == "-" { Better::Lower } else { Better::Higher };
    Scale { id, name: words(en, es), least, most, better, unit: next(), rows }
}

/// A name that is the same in both languages stands once.
const fn words(en: &'static str, es: &'static str) -> Words {
    Words { en, es: if es.is_empty() { en } else { es } }
}

impl Scale {
    /// Lowest and highest score.
    #[must_use]
    pub fn range(&self) -> (Option<Thousandths>, Option<Thousandths>) {
        (Thousandths::parse(self.least), Thousandths::parse(self.most))
    }

    /// Whether a score can be one of this scale.
    #[must_use]
    pub fn holds(&self, score: Thousandths) -> bool {
        let (least, most) = self.range();
        least.is_none_or(|least| least <= score) && most.is_none_or(|most| score <= most)
    }

    /// Every published value that may be compared.
    pub fn changes(&self) -> impl Iterator<Item = Change> + use<> {
        self.rows.lines().filter_map(|line| {
            let mut next = fields(line);
            let (groups, error, level, important) = (next(), next(), next(), next());
            let band = next().split_once(' ');
            let (flags, study) = (next(), next());
            let number = Thousandths::parse;
            Some(Change {
                groups,
                error: number(error).filter(|_| !error.is_empty()),
                level,
                important: number(important).filter(|_| !important.is_empty()),
                band: band.and_then(|(from, to)| Some((number(from)?, number(to)?))),
                flags,
                study: study_at(study.parse().ok()?)?,
            })
        })
    }
}

fn study_at(number: usize) -> Option<Study> {
    let (cite, link) = at(STUDIES, number)?.split_once('|')?;
    Some(Study { cite, link })
}

impl Study {
    /// Where to find it.
    #[must_use]
    pub fn url(&self) -> String {
        let site = match self.link.chars().next() {
            Some('P') => "https://pmc.ncbi.nlm.nih.gov/articles/",
            Some('1') if self.link.starts_with("10.") => "https://doi.org/",
            Some('0'..='9') => "https://pubmed.ncbi.nlm.nih.gov/",
            _ => "",
        };
        format!("{site}{}", self.link)
    }
}

/// The group with this id.
#[must_use]
pub fn group(id: &str) -> Option<Group> {
    groups().find(|group| group.id == id)
}

/// Every group.
pub fn groups() -> impl Iterator<Item = Group> {
    GROUPS.lines().enumerate().map(|(number, line)| {
        let mut next = fields(line);
        let (id, en, es) = (next(), next(), next());
        Group { id, name: words(en, es), number, broader: next().parse().ok() }
    })
}

impl Group {
    /// The general group of the same region that may stand for it.
    #[must_use]
    pub fn broader(&self) -> Option<Self> {
        groups().nth(self.broader?)
    }
}

impl Change {
    /// Whether it was found in this group.
    #[must_use]
    pub fn is_of(&self, group: &Group) -> bool {
        self.groups.split(',').any(|number| number.parse() == Ok(group.number))
    }

    fn has(&self, flag: char) -> bool {
        self.flags.contains(flag)
    }

    /// Only after an operation.
    #[must_use]
    pub fn surgical(&self) -> bool {
        self.has('s')
    }

    /// Only for patients in this setting.
    #[must_use]
    pub fn setting(&self) -> Option<TestSetting> {
        let settings = [('i', TestSetting::InpatientRehab), ('a', TestSetting::AcuteCare)];
        settings.into_iter().find(|(flag, _)| self.has(*flag)).map(|(_, setting)| setting)
    }

    /// Whether it may be used for the side that was measured. Every side may be meant where none was said.
    #[must_use]
    pub fn fits_side(&self, side: Option<Side>) -> bool {
        let Some(side) = side else { return true };
        let own = match side {
            Side::Dominant => ['d', 'f'],
            Side::NonDominant => ['n', 'f'],
            Side::LessAffected => ['l', 'l'],
        };
        !self.flags.contains(['d', 'n', 'f', 'l']) || self.flags.contains(own)
    }

    /// The study used a translated form.
    #[must_use]
    pub fn translated(&self) -> bool {
        self.has('t')
    }

    /// An estimate for groups, never a verdict on one patient.
    #[must_use]
    pub fn for_groups(&self) -> bool {
        self.has('g')
    }

    /// The error was computed from the standard error that the study reports.
    #[must_use]
    pub fn computed(&self) -> bool {
        self.has('c')
    }
}

#[cfg(test)]
mod tests {
    use super::{Thousandths, group, groups, scale, scales};
    use crate::terms::Side;

    #[test]
    fn decimals_are_exact() {
        for (text, expected) in [("0", 0), ("9", 9000), ("2.5", 2500), ("0.082", 82), ("-1.25", -1250)] {
            assert_eq!(Thousandths::parse(text), Some(Thousandths(expected)), "{text}");
        }
        for wrong in ["x", "1.2345", "1,5", "--1", "1.-5"] {
            assert_eq!(Thousandths::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn every_line_of_the_tables_is_read() {
        assert_eq!(scales().count(), 87);
        assert_eq!(groups().count(), 49);
        let changes: usize = scales().map(|scale| scale.changes().count()).sum();
        let lines: usize = scales().map(|scale| scale.rows.lines().count()).sum();
        assert_eq!(changes, lines);
        for scale in scales() {
            assert!(!scale.id.is_empty() && !scale.name.en.is_empty() && !scale.unit.is_empty(), "{scale:?}");
            for change in scale.changes() {
                assert!(change.error.is_some() || change.important.is_some(), "{}: {change:?}", scale.id);
                assert!(groups().any(|group| change.is_of(&group)), "{}", scale.id);
                assert!(change.study.url().starts_with("http"), "{}: {:?}", scale.id, change.study);
            }
        }
    }

    #[test]
    fn a_broader_group_is_never_narrower_again() {
        for one in groups() {
            assert!(one.broader().is_none_or(|broader| broader.broader().is_none() && broader != one), "{}", one.id);
        }
        assert_eq!(group("stroke-acute").and_then(|one| one.broader()).map(|one| one.id), Some("stroke-mixed"));
    }

    #[test]
    fn the_side_that_was_measured_chooses_the_row() {
        let fit = |side| {
            let scale = scale("bbt").unwrap();
            let errors: Vec<_> =
                scale.changes().filter(|one| one.fits_side(side)).filter_map(|one| one.error).collect();
            errors
        };
        assert_eq!(fit(Some(Side::Dominant)), [Thousandths(5500)]);
        assert_eq!(fit(Some(Side::LessAffected)), [Thousandths(7800)]);
        assert_eq!(fit(None).len(), 2);
    }
}
