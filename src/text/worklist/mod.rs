//! The words of the worklist, one table a language.

mod en;
mod es;

use crate::import::ProblemCode;
use crate::terms::{Lang, Reason};

/// What the columns of the list are called, in order.
#[must_use]
pub const fn columns(lang: Lang) -> &'static [&'static str; 17] {
    match lang {
        Lang::En => &en::COLUMNS,
        Lang::Es => &es::COLUMNS,
    }
}

/// A reason in a word or two; `None` where the codes are not known.
#[must_use]
pub const fn reason(lang: Lang, reason: Option<Reason>) -> &'static str {
    match (reason, lang) {
        (Some(reason), lang) => super::letter::reason_heading(lang, reason),
        (None, Lang::En) => en::UNKNOWN,
        (None, Lang::Es) => es::UNKNOWN,
    }
}

/// What could not be read or does not add up.
#[must_use]
pub const fn problem(lang: Lang, code: ProblemCode) -> &'static str {
    match lang {
        Lang::En => en::problem(code),
        Lang::Es => es::problem(code),
    }
}

/// What the road of a row is called, by its id.
#[must_use]
pub fn road(lang: Lang, id: &str) -> &'static str {
    match lang {
        Lang::En => en::road(id),
        Lang::Es => es::road(id),
    }
}

/// What to do where there is no road: an answer is missing, or nothing is left.
#[must_use]
pub const fn no_road(lang: Lang, ask: bool) -> &'static str {
    match (lang, ask) {
        (Lang::En, true) => en::ASK,
        (Lang::En, false) => en::NONE,
        (Lang::Es, true) => es::ASK,
        (Lang::Es, false) => es::NONE,
    }
}
