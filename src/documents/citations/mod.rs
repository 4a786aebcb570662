//! Finding citations in any text, whoever wrote it, and weighing each against the law data.
//!
//! The scan looks for what a citation looks like, so that one typed by hand is found as well as one
//! that the letter was built with. The letter, its score, the page and the command line share it.

mod find;
mod known;
mod scope;
#[cfg(test)]
mod tests;
mod verdict;
mod words;

pub(crate) use scope::in_scope;
pub(crate) use verdict::check_each;
pub use verdict::{CheckedCitation, check};

/// A citation found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    /// Where it begins, in bytes.
    pub(crate) start: usize,
    /// Where it ends, in bytes.
    pub(crate) end: usize,
    /// What it cites.
    pub(crate) citation: Citation,
}

/// What is cited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Citation {
    /// A section of a code: `42 CFR 405.942(b)`, `42 U.S.C. 1395l(g)`, `RSMo 376.1361.2`, `20 CSR 400-10.200`.
    Section(Section),
    /// An authority that is known by its name.
    Named {
        /// Its name.
        name: &'static str,
        /// Chapter, of a manual.
        chapter: String,
        /// Section or number.
        number: String,
    },
    /// A volume and page of a series: `786 F.3d 1233`, `90 FR 55869`.
    Page(String),
    /// A decided case, by its parties.
    Case(String),
}

/// A section of a code, or a range of sections.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Section {
    /// Which code; `None` where only the sign for a section stands there and nothing else tells.
    pub(crate) code: Option<Code>,
    /// Title; empty for Missouri's statutes, which have none, and where it was left out.
    pub(crate) title: String,
    /// Section without its subdivisions; a part or chapter where it has no dot.
    pub(crate) base: String,
    /// The last section of a range.
    pub(crate) until: Option<String>,
    /// Subdivisions.
    pub(crate) pinpoint: String,
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

impl core::fmt::Display for Citation {
    /// As a lawyer would write it.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Section(section) => section.fmt(f),
            Self::Page(text) | Self::Case(text) => f.write_str(text),
            Self::Named { name, chapter, number } => {
                f.write_str(name)?;
                match (chapter.as_str(), number.as_str()) {
                    ("", "") => Ok(()),
                    ("", number) => write!(f, " {number}"),
                    (chapter, "") => write!(f, ", chapter {chapter}"),
                    (chapter, number) => write!(f, ", chapter {chapter}, section {number}"),
                }
            }
        }
    }
}

impl core::fmt::Display for Section {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        if !self.title.is_empty() {
            write!(f, "{} ", self.title)?;
        }
        f.write_str(match self.code {
            Some(Code::Cfr) => "CFR ",
            Some(Code::Usc) => "U.S.C. ",
            Some(Code::Rsmo) => "RSMo ",
            Some(Code::Csr) => "CSR ",
            None => "§ ",
        })?;
        write!(f, "{}{}", self.base, self.pinpoint)?;
        self.until.iter().try_for_each(|until| write!(f, "-{until}"))
    }
}
