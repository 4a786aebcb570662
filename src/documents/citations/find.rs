//! Which pieces of a text are citations. Each piece belongs to one citation at most, so the time taken grows with the
//! text and nothing else.

use std::sync::OnceLock;

use super::words::{Kind, Piece, group, is_dash, pieces};
use super::{Citation, Code, Found, Section};

/// Lower-case words in a row, and what they name.
type Name<T> = (&'static [&'static str], T);

/// A list of names. Every word of a letter is asked for each list, so they are looked up by their first letter.
struct Names<T: 'static> {
    all: &'static [Name<T>],
    by_letter: OnceLock<Vec<Vec<&'static Name<T>>>>,
}

impl<T> Names<T> {
    const fn new(all: &'static [Name<T>]) -> Self {
        Self { all, by_letter: OnceLock::new() }
    }

    /// Those that begin with the letter of a word, in capitals or not.
    fn like(&self, word: &str) -> &[&'static Name<T>] {
        let lists = self.by_letter.get_or_init(|| {
            let begins = |name: &Name<T>, letter| name.0.first().and_then(|word| initial(word)) == Some(letter);
            let of = |letter| self.all.iter().filter(|name| begins(name, letter)).collect();
            (b'a'..=b'z').map(of).collect()
        });
        let place = initial(word).and_then(|letter| letter.checked_sub(b'a'));
        place.and_then(|place| lists.get(usize::from(place))).map_or(&[], Vec::as_slice)
    }
}

fn initial(word: &str) -> Option<u8> {
    word.bytes().next().map(|byte| byte.to_ascii_lowercase())
}

/// The names of the codes.
static CODES: Names<Code> = Names::new(&[
    (&["cfr"], Code::Cfr),
    (&["c", "f", "r"], Code::Cfr),
    (&["code", "of", "federal", "regulations"], Code::Cfr),
    (&["código", "de", "regulaciones", "federales"], Code::Cfr),
    (&["código", "de", "reglamentos", "federales"], Code::Cfr),
    (&["usc"], Code::Usc),
    (&["usca"], Code::Usc),
    (&["u", "s", "c"], Code::Usc),
    (&["us", "code"], Code::Usc),
    (&["united", "states", "code"], Code::Usc),
    (&["código", "de", "los", "estados", "unidos"], Code::Usc),
    (&["csr"], Code::Csr),
    (&["code", "of", "state", "regulations"], Code::Csr),
    (&["mo", "code", "regs", "ann"], Code::Csr),
    (&["mo", "code", "regs"], Code::Csr),
    (&["rsmo"], Code::Rsmo),
    (&["r", "s", "mo"], Code::Rsmo),
    (&["vams"], Code::Rsmo),
    (&["mo", "rev", "stat", "ann"], Code::Rsmo),
    (&["mo", "rev", "stat"], Code::Rsmo),
    (&["missouri", "revised", "statutes"], Code::Rsmo),
    (&["revised", "statutes", "of", "missouri"], Code::Rsmo),
    (&["estatutos", "revisados", "de", "misuri"], Code::Rsmo),
    (&["estatutos", "revisados", "de", "missouri"], Code::Rsmo),
]);

/// Names that are a citation wherever they stand.
static NAMES: Names<&str> = Names::new(&[
    (&["jimmo"], "Jimmo"),
    (&["erisa"], "ERISA"),
    (&["employee", "retirement", "income", "security", "act"], "ERISA"),
    (&["affordable", "care", "act"], "Affordable Care Act"),
    (&["ley", "de", "cuidado", "de", "salud", "a", "bajo", "precio"], "Affordable Care Act"),
    (&["no", "surprises", "act"], "No Surprises Act"),
    (&["benefit", "policy", "manual"], "Benefit Policy Manual"),
    (&["claims", "processing", "manual"], "Claims Processing Manual"),
    (&["tricare", "operations", "manual"], "TRICARE Operations Manual"),
    (&["tricare", "policy", "manual"], "TRICARE Policy Manual"),
    (&["state", "health", "official"], "State Health Official"),
    (&["sho"], "State Health Official"),
    (&["mental", "health", "parity"], "Mental Health Parity"),
    (&["americans", "with", "disabilities", "act"], "Americans with Disabilities Act"),
    (&["rehabilitation", "act"], "Rehabilitation Act"),
    (&["public", "health", "service", "act"], "Public Health Service Act"),
    (&["phs", "act"], "Public Health Service Act"),
    (&["public", "law"], "Public Law"),
    (&["pub", "l"], "Public Law"),
    (&["federal", "register"], "Federal Register"),
    (&["executive", "order"], "Executive Order"),
    (&["social", "security", "act"], "Social Security Act"),
    (&["section", "1557"], "Section 1557"),
    (&["section", "502"], "ERISA"),
    (&["section", "503"], "ERISA"),
]);

/// Series that are cited by volume and page.
static SERIES: Names<&str> = Names::new(&[
    (&["fr"], "FR"),
    (&["fed", "reg"], "FR"),
    (&["f2d"], "F.2d"),
    (&["f3d"], "F.3d"),
    (&["f4th"], "F.4th"),
    (&["sw2d"], "S.W.2d"),
    (&["sw3d"], "S.W.3d"),
    (&["us"], "U.S."),
    (&["sct"], "S. Ct."),
    (&["f", "supp"], "F. Supp."),
    (&["f", "supp", "2d"], "F. Supp. 2d"),
    (&["f", "supp", "3d"], "F. Supp. 3d"),
]);

/// Words that stand between the name of a code and the section.
const FILLERS: &[&str] = &[
    "section",
    "sections",
    "sec",
    "secs",
    "sect",
    "part",
    "parts",
    "pt",
    "chapter",
    "chapters",
    "ch",
    "tit",
    "title",
    "sección",
    "secciones",
    "parte",
    "partes",
    "capítulo",
    "cap",
    "artículo",
    "art",
    "number",
    "no",
    "letter",
];

/// Words that join the sections of a list, and the ends of a range.
const JOINS: &[&str] = &["and", "or", "y", "e", "o", "&"];
const RANGES: &[&str] = &["to", "through", "thru", "a", "al", "hasta"];

/// Words after which "section 503" is about somebody's booklet.
const BOOKLETS: &[&str] =
    &["policy", "plan", "handbook", "booklet", "certificate", "contract", "document", "póliza", "contrato", "manual"];

/// Every citation of a text, in order.
pub(crate) fn find(text: &str) -> Vec<Found> {
    let pieces = pieces(text);
    let free = || pieces.iter().map(|_| None).collect();
    let mut scan = Scan { taken: vec![false; pieces.len()], pieces: &pieces, found: free(), newest: 0 };
    // Sections and pages are numbers; without any there are only names.
    let numbered = pieces.iter().any(|piece| piece.kind == Kind::Number);
    for at in (0..pieces.len()).filter(|_| numbered) {
        scan.code(at);
    }
    for at in 0..pieces.len() {
        if !scan.is_taken(at) {
            let _ = scan.named(at) || scan.page(at) || scan.case(at);
        }
    }
    if numbered {
        scan.bare();
    }
    scan.found.into_iter().flatten().collect()
}

struct Scan<'p, 't> {
    pieces: &'p [Piece<'t>],
    taken: Vec<bool>,
    /// Each citation at its first piece, so that they need no sorting.
    found: Vec<Option<Found>>,
    /// The first piece of the one found last.
    newest: usize,
}

impl<'t> Scan<'_, 't> {
    fn piece(&self, at: usize) -> Option<&Piece<'t>> {
        self.pieces.get(at)
    }

    fn is_taken(&self, at: usize) -> bool {
        self.taken.get(at).copied().unwrap_or(true)
    }

    fn says(&self, at: usize, words: &[&str]) -> bool {
        self.piece(at).is_some_and(|piece| piece.says_any(words))
    }

    fn is(&self, at: usize, sign: char) -> bool {
        self.piece(at).is_some_and(|piece| piece.is(sign))
    }

    /// A number that no citation has taken.
    fn number(&self, at: usize) -> Option<&Piece<'t>> {
        self.piece(at).filter(|piece| piece.kind == Kind::Number && !self.is_taken(at))
    }

    fn matches(&self, at: usize, name: &[&str]) -> bool {
        name.iter().enumerate().all(|(offset, word)| {
            let at = at.saturating_add(offset);
            // "section 502" and "section 502(a)"
            let says = |piece: &Piece<'_>| {
                piece.says(word) || piece.text.strip_prefix(word).is_some_and(|rest| rest.starts_with('('))
            };
            !self.is_taken(at) && self.piece(at).is_some_and(says)
        })
    }

    /// The longest of the names that stands here, and the piece after it.
    fn one_of<T: Copy>(&self, at: usize, names: &Names<T>) -> Option<(T, usize)> {
        let piece = self.piece(at).filter(|piece| piece.kind == Kind::Word)?;
        let fits = names.like(piece.text).iter().filter(|(name, _)| self.matches(at, name));
        let (name, value) = fits.max_by_key(|(name, _)| name.len())?;
        Some((*value, at.saturating_add(name.len())))
    }

    /// Takes the pieces from `first` up to, not including, `end` for one citation.
    fn add(&mut self, first: usize, end: usize, citation: Citation) {
        let last = end.saturating_sub(1);
        for taken in self.taken.iter_mut().take(end).skip(first) {
            *taken = true;
        }
        let ends = self.pieces.get(first).zip(self.pieces.get(last));
        if let Some(((first_piece, last_piece), place)) = ends.zip(self.found.get_mut(first)) {
            *place = Some(Found { start: first_piece.start, end: last_piece.end_without_stop(), citation });
            self.newest = first;
        }
    }

    /// Skips signs and words that say nothing; how many may stand in a row is bounded.
    fn after_fillers(&self, mut at: usize) -> usize {
        for _ in 0..5 {
            let filler = self.piece(at).is_some_and(|piece| {
                matches!(piece.text, "§" | "," | ":" | "#" | "." | "(") || piece.says_any(FILLERS)
            });
            if !filler || self.is_taken(at) {
                break;
            }
            at = at.saturating_add(1);
        }
        at
    }

    // ---- sections of a code

    fn code(&mut self, at: usize) {
        if self.is_taken(at) {
            return;
        }
        let Some((code, end)) = self.one_of(at, &CODES) else { return };
        let (mut first, mut title) = self.title(at, code);
        let mut next = self.after_fillers(end);
        // "Mo. Code Regs. Ann. tit. 20, § 100-5.010"
        let titled_after = title.is_empty() && code == Code::Csr && self.says(end, &["tit", "title"]);
        if titled_after && let Some(number) = self.number(next) {
            number.text.clone_into(&mut title);
            next = self.after_fillers(next.saturating_add(1));
        }
        if self.number(next).is_some() {
            self.list(first, next, code, &title);
            return;
        }
        // "Section 376.1361, RSMo", "section 405.942 of title 42 of the Code": the number stands before the name.
        let mut back = first;
        for _ in 0..4 {
            let skipped = back.checked_sub(1).is_some_and(|before| {
                self.says(before, &["of", "the", "de", "del", "los", "las", "la"]) || self.is(before, ',')
            });
            if !skipped {
                break;
            }
            back = back.saturating_sub(1);
        }
        let Some(last) = back.checked_sub(1).filter(|at| self.number(*at).is_some()) else { return };
        let start = self.list_start(last);
        first = start;
        for _ in 0..3 {
            let filler = |at: &usize| !self.is_taken(*at) && (self.is(*at, '§') || self.says(*at, FILLERS));
            let Some(before) = first.checked_sub(1).filter(filler) else { break };
            first = before;
        }
        self.list(first, start, code, &title);
        for taken in self.taken.iter_mut().take(end).skip(at) {
            *taken = true;
        }
        let last = end.checked_sub(1).and_then(|at| self.pieces.get(at));
        if let Some((last, Some(one))) = last.zip(self.found.get_mut(self.newest)) {
            one.end = last.end_without_stop();
        }
    }

    /// The title before the name of a code, and the piece that the citation begins with.
    fn title(&self, at: usize, code: Code) -> (usize, String) {
        if code == Code::Rsmo {
            return (at, String::new());
        }
        let mut back = at;
        for _ in 0..3 {
            let Some(before) = back.checked_sub(1) else { break };
            if let Some(number) = self.number(before).filter(|number| number.is_digits()) {
                let word = before.checked_sub(1).filter(|at| self.says(*at, &["title", "título", "tit"]));
                if back == at || word.is_some() {
                    return (word.unwrap_or(before), number.text.to_owned());
                }
            }
            if !self.says(before, &["of", "the", "de", "del"]) && !self.is(before, ',') {
                break;
            }
            back = before;
        }
        (at, String::new())
    }

    /// The first number of a list that ends with the number at `last`.
    fn list_start(&self, last: usize) -> usize {
        let mut first = last;
        for _ in 0..40 {
            let joins = |at: usize| {
                self.is(at, ',') || self.says(at, JOINS) || self.says(at, RANGES) || self.piece(at).is_some_and(dash)
            };
            let Some(join) = first.checked_sub(1).filter(|at| joins(*at)) else { break };
            let before = join.checked_sub(1).map(|at| if joins(at) { at.saturating_sub(1) } else { at });
            let section = |at: &usize| self.number(*at).is_some_and(|number| number.text.contains('.'));
            let Some(before) = before.filter(section) else { break };
            first = before;
        }
        first
    }

    /// One section, or several joined by "and", commas or a range; the first begins with the piece `from`.
    fn list(&mut self, from: usize, at: usize, code: Code, title: &str) {
        let mut next = Some((from, at));
        let mut listed = 0_usize;
        while let Some((begin, at)) = next {
            let Some(piece) = self.number(at) else { return };
            let mut section = section(code, title, piece.text);
            let mut end = at.saturating_add(1);
            let mut spare = 0_usize;
            // "147.136 (b)(3)": subdivisions after a blank.
            while let Some(groups) = self.groups(end).filter(|_| section.until.is_none() && spare < 8) {
                section.pinpoint.push_str(&groups);
                end = end.saturating_add(3);
                spare = spare.saturating_add(1);
            }
            if let Some(until) = self.range_end(end, code, &section) {
                section.until = self.number(until).map(|piece| base_of(code, piece.text).0.to_owned());
                end = until.saturating_add(1);
            }
            let pinpoint = section.pinpoint.clone();
            self.add(begin, end, Citation::Section(section.clone()));
            let end = self.further(end, &section, &pinpoint);
            listed = listed.saturating_add(1);
            let after = self.after_joint(end).map(|at| self.after_fillers(at));
            next = after.filter(|at| self.is_further_section(*at, code)).map(|at| (at, at));
        }
    }

    /// A subdivision in brackets that stands apart: its three pieces.
    fn groups(&self, at: usize) -> Option<String> {
        let inside = self.piece(at.saturating_add(1)).filter(|_| self.is(at, '(') && !self.is_taken(at))?;
        let text = format!("({})", inside.text);
        let closes = self.is(at.saturating_add(2), ')');
        let year = inside.is_digits() && inside.text.len() > 2;
        (closes && !year && group(&text) == text.len()).then_some(text)
    }

    /// Further subdivisions of the same section: "(h)(3)(iii), (v)", "(g)(1)(i)-(ii)", "376.1361.1, .3".
    fn further(&mut self, mut at: usize, section: &Section, pinpoint: &str) -> usize {
        for _ in 0..20 {
            let joint =
                if self.piece(at).is_some_and(dash) { Some(at.saturating_add(1)) } else { self.after_joint(at) };
            let Some(start) = joint else { break };
            let dotted = self.is(start, '.') && pinpoint.starts_with('.');
            let (end, own) = if dotted && let Some(number) = self.number(start.saturating_add(1)) {
                (start.saturating_add(2), format!(".{}", number.text))
            } else {
                let mut groups = Vec::new();
                let mut end = start;
                while let Some(one) = self.groups(end).filter(|_| groups.len() < 8) {
                    groups.push(one);
                    end = end.saturating_add(3);
                }
                let Some(kept) = without_last(pinpoint, groups.len()).filter(|_| !groups.is_empty()) else { break };
                (end, format!("{kept}{}", groups.concat()))
            };
            let citation = Section { pinpoint: own, until: None, ..section.clone() };
            self.add(start, end, Citation::Section(citation));
            at = end;
        }
        at
    }

    /// The number that ends a range: "376.1350 to 376.1399", "405.940 - 405.958".
    fn range_end(&self, at: usize, code: Code, section: &Section) -> Option<usize> {
        let joins = self.says(at, RANGES) || self.piece(at).is_some_and(dash);
        let next = self.after_fillers(at.saturating_add(1));
        let last = self.number(next).filter(|_| joins && !self.is_taken(at) && section.until.is_none())?;
        let (end, _) = base_of(code, last.text);
        (key(&section.base)?.0 == key(end)?.0 && key(&section.base)? < key(end)?).then_some(next)
    }

    /// The piece after a comma, an "and", or both.
    fn after_joint(&self, at: usize) -> Option<usize> {
        let comma = self.is(at, ',') || self.is(at, ';');
        let next = if comma { at.saturating_add(1) } else { at };
        let word = self.says(next, JOINS) && !self.is_taken(next);
        let next = if word { next.saturating_add(1) } else { next };
        (comma || word).then_some(next)
    }

    /// A further one looks like a section: "42 CFR 405.942 and 12 visits" is one. And it has no code of its own.
    fn is_further_section(&self, at: usize, code: Code) -> bool {
        let own_code = || self.one_of(at.saturating_add(1), &CODES).is_some();
        self.number(at).is_some_and(|piece| {
            let looks = match code {
                Code::Usc => piece.text.len() >= 4 && !piece.text.contains('.'),
                Code::Cfr | Code::Rsmo | Code::Csr => {
                    let decimals = piece
                        .text
                        .split('.')
                        .nth(1)
                        .map_or(0, |text| text.chars().take_while(char::is_ascii_digit).count());
                    decimals >= 2
                }
            };
            looks && !own_code()
        })
    }

    // ---- authorities with a name

    fn named(&mut self, at: usize) -> bool {
        let Some((name, mut end)) = self.one_of(at, &NAMES) else { return false };
        let (mut chapter, mut number) = (String::new(), String::new());
        let manual = name.ends_with("Manual");
        if self.says(at, &["section"]) && name == "ERISA" {
            // "section 503 of your policy" is about something else.
            let after = |offset: usize| end.saturating_add(offset);
            if self.says(end, &["of", "in"]) && (self.says(after(1), BOOKLETS) || self.says(after(2), BOOKLETS)) {
                return false;
            }
            self.piece(at.saturating_add(1)).map_or("", |piece| leading_digits(piece.text)).clone_into(&mut number);
            if self.says(end, &["of"]) && self.says(after(1), &["erisa"]) {
                end = after(2);
            }
        } else if manual {
            if self.is(end, '(') && self.says(end.saturating_add(1), &["pub"]) && self.is(end.saturating_add(3), ')') {
                end = end.saturating_add(4);
            }
            let next = self.after_fillers(end);
            let of_chapter = (end..next).any(|at| self.says(at, &["chapter", "ch", "capítulo", "cap"]));
            if let Some(piece) = self.number(next).filter(|_| of_chapter) {
                piece.text.clone_into(&mut chapter);
                end = next.saturating_add(1);
            }
            let next = self.after_fillers(end);
            if let Some(piece) = self.number(next).filter(|_| next > end) {
                piece.text.clone_into(&mut number);
                end = next.saturating_add(1);
            }
        } else if name != "Jimmo" {
            let next = self.after_fillers(end);
            if let Some(piece) = self.number(next) {
                let whole = if name == "ERISA" { leading_digits(piece.text) } else { piece.text };
                whole.clone_into(&mut number);
                end = next.saturating_add(1);
            }
        } else if self.says(end, &["v", "vs"]) && self.piece(end.saturating_add(1)).is_some() {
            end = end.saturating_add(2);
        }
        self.add(at, end, Citation::Named { name, chapter, number });
        true
    }

    fn page(&mut self, at: usize) -> bool {
        let volume = self.number(at).filter(|piece| piece.is_digits()).map(|piece| piece.text);
        let Some((volume, (series, next))) = volume.zip(self.one_of(at.saturating_add(1), &SERIES)) else {
            return false;
        };
        let Some(page) = self.number(next).filter(|piece| piece.is_digits()) else { return false };
        let citation = Citation::Page(format!("{volume} {series} {}", page.text));
        self.add(at, next.saturating_add(1), citation);
        true
    }

    /// "Smith v. Jones": the names on both sides, as far as a capital letter begins them.
    fn case(&mut self, at: usize) -> bool {
        let party = |at: usize| {
            let piece = self.piece(at).filter(|piece| piece.kind == Kind::Word && !self.is_taken(at))?;
            let name = piece.text.trim_end_matches('.');
            (name.chars().count() > 2 && name.starts_with(char::is_uppercase)).then(|| name.to_owned())
        };
        let versus = self.says(at.saturating_add(1), &["v", "vs"]);
        let parties = if versus { party(at).zip(party(at.saturating_add(2))) } else { None };
        let Some((one, other)) = parties else { return false };
        self.add(at, at.saturating_add(3), Citation::Case(format!("{one} v. {other}")));
        true
    }

    // ---- a section without the name of its code

    /// "§ 405.950" is of the code cited before it; only the law data can tell where there is none.
    fn bare(&mut self) {
        let mut before: Option<(Code, String)> = None;
        for at in 0..self.pieces.len() {
            if let Some(Some(Found { citation: Citation::Section(section), .. })) = self.found.get(at) {
                before = section.code.map(|code| (code, section.title.clone())).or(before);
            }
            let sign = self.is(at, '§') || self.says(at, &["section", "sec", "sección"]);
            let next = at.saturating_add(1);
            if !sign || self.is_taken(at) || self.is(next, '§') {
                continue;
            }
            let Some(piece) = self.number(next).filter(|piece| looks_like_a_section(piece.text)) else { continue };
            let mut one = section(before.as_ref().map_or(Code::Cfr, |(code, _)| *code), "", piece.text);
            // A statute of Missouri and a federal rule look alike: without a code before it, the data decides.
            one.code = before.as_ref().map(|(code, _)| *code);
            one.title = before.as_ref().map(|(_, title)| title.clone()).unwrap_or_default();
            self.add(at, next.saturating_add(1), Citation::Section(one));
        }
    }
}

fn dash(piece: &Piece<'_>) -> bool {
    piece.kind == Kind::Sign && piece.text.chars().all(is_dash)
}

fn leading_digits(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

/// A chapter, a dot and three digits or more: "section 4.2" of a booklet is none.
fn looks_like_a_section(text: &str) -> bool {
    let (part, rest) = text.split_once('.').unwrap_or((text, ""));
    part.chars().all(|c| c.is_ascii_digit()) && leading_digits(rest).len() >= 3 && part.len() >= 2
}

/// The subdivisions without their last ones, as many as are replaced; none where there are too few.
fn without_last(pinpoint: &str, groups: usize) -> Option<&str> {
    let mut kept = pinpoint;
    for _ in 0..groups {
        kept = kept.get(..kept.rfind('(')?)?;
    }
    Some(kept)
}

/// Section and subdivisions.
fn base_of(code: Code, text: &str) -> (&str, &str) {
    let bracket = text.find('(');
    // Chapter, dot, section; whatever follows another dot is a subsection.
    let dot = (code == Code::Rsmo).then(|| text.match_indices('.').nth(1).map(|(at, _)| at)).flatten();
    let cut = [bracket, dot].into_iter().flatten().min();
    cut.and_then(|at| text.split_at_checked(at)).unwrap_or((text, ""))
}

/// What orders the sections of one part: its number and the number in it.
pub(super) fn key(base: &str) -> Option<(u32, u32)> {
    let (part, section) = base.split_once('.').unwrap_or(("0", base));
    Some((part.parse().ok()?, leading_digits(section).parse().ok()?))
}

fn section(code: Code, title: &str, text: &str) -> Section {
    let text: String = text.chars().map(|c| if is_dash(c) { '-' } else { c }).collect();
    let (from, until) = match text.split_once('-') {
        Some((from, until)) if is_range(code, from, until) => (from, Some(base_of(code, until).0.to_owned())),
        _ => (text.as_str(), None),
    };
    let (base, pinpoint) = base_of(code, from);
    Section { code: Some(code), title: title.to_owned(), base: base.to_owned(), until, pinpoint: pinpoint.to_owned() }
}

/// "376.1350-376.1399" is two sections with what lies between; "2560.503-1" and "1395w-22" are one.
fn is_range(code: Code, from: &str, until: &str) -> bool {
    let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    match code {
        Code::Rsmo => true,
        Code::Cfr => from.contains('.') && until.contains('.'),
        Code::Csr => false,
        Code::Usc => digits(from) && digits(until) && from.len() == until.len() && from < until,
    }
}
