//! The law data as citations: which records a citation means.

use std::sync::OnceLock;

use super::find::{find, key};
use super::{Citation, Code, Section};
use crate::law::Source;
use crate::law::generated::SOURCES;

/// Sections of ERISA that the records stand for: plan documents, the civil action, the claims procedure.
const ERISA_SECTIONS: [&str; 4] = ["", "104", "502", "503"];

/// Every record with the citations that its own `cite` holds.
pub(super) struct Known(Vec<(&'static Source, Vec<Citation>)>);

impl Known {
    /// Read once: the law data does not change, and reading all of it takes longer than reading a letter.
    pub(super) fn all() -> &'static Self {
        static ALL: OnceLock<Known> = OnceLock::new();
        ALL.get_or_init(Self::read)
    }

    fn read() -> Self {
        let citations = |source: &Source| find(source.cite).into_iter().map(|one| one.citation).collect();
        Self(SOURCES.iter().map(|source| (source, citations(source))).collect())
    }

    /// The records that a citation means: the same section, the one inside the other.
    pub(super) fn meant<'k>(&'k self, citation: &'k Citation) -> impl Iterator<Item = &'static Source> + 'k {
        let rows = self
            .0
            .iter()
            .filter(move |(source, own)| is_erisa(citation, source) || own.iter().any(|own| same(citation, own)));
        rows.map(|(source, _)| *source)
    }
}

fn is_erisa(citation: &Citation, source: &Source) -> bool {
    match citation {
        Citation::Named { name: "ERISA", number, .. } => {
            source.id.starts_with("erisa.") && ERISA_SECTIONS.contains(&number.as_str())
        }
        _ => false,
    }
}

fn same(cited: &Citation, own: &Citation) -> bool {
    match (cited, own) {
        (Citation::Section(cited), Citation::Section(own)) => same_section(cited, own),
        (
            Citation::Named { name, chapter, number },
            Citation::Named { name: own_name, chapter: own_chapter, number: own_number },
        ) => {
            let fits = |cited: &str, own: &str| cited.is_empty() || !own.is_empty() && within(cited, own);
            name == own_name && fits(chapter, own_chapter) && fits(number, own_number)
        }
        (Citation::Page(cited), Citation::Page(own)) => cited == own,
        (Citation::Case(cited), Citation::Case(own)) => cited.to_lowercase() == own.to_lowercase(),
        _ => false,
    }
}

fn same_section(cited: &Section, own: &Section) -> bool {
    let code = cited.code.is_none() || cited.code == own.code;
    let title = cited.title.is_empty() || cited.title == own.title;
    if !code || !title {
        return false;
    }
    if let Some(until) = &cited.until {
        let (from, until, own) = (key(&cited.base), key(until), key(&own.base));
        return own.is_some() && from <= own && own <= until;
    }
    if cited.base == own.base {
        return cited.pinpoint.is_empty() || own.pinpoint.is_empty() || within(&cited.pinpoint, &own.pinpoint);
    }
    // A whole part or chapter, or "2560.503" for "2560.503-1".
    let holds = |whole: &Section, one: &Section| {
        let dotted = whole.base.contains('.');
        let rest = one.base.strip_prefix(whole.base.as_str()).unwrap_or_default();
        whole.pinpoint.is_empty() && own.code != Some(Code::Usc) && rest.starts_with(if dotted { '-' } else { '.' })
    };
    holds(cited, own) || holds(own, cited)
}

/// Whether one is the other or holds it: `(h)(3)` and `(h)(3)(ii)`, `220.2` and `220.2.D`.
fn within(one: &str, other: &str) -> bool {
    let rest = one.strip_prefix(other).or_else(|| other.strip_prefix(one));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['(', '.']))
}
