//! A text cut into what citations are made of: words, numbers as sections have them, and signs.

use core::iter::Peekable;
use core::str::CharIndices;

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters, with the dots of an abbreviation: `C.F.R.`, `Sebelius`.
    Word,
    /// Begins with a digit: `42`, `2560.503-1(h)(2)`, `1395w-22`, `376.1363.3`.
    Number,
    /// Any other sign but a blank, alone.
    Sign,
}

/// A piece with its place in bytes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece<'t> {
    pub(super) kind: Kind,
    pub(super) text: &'t str,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Piece<'_> {
    /// Whether it is this lower-case word; dots and capitals make no difference.
    pub(super) fn says(&self, word: &str) -> bool {
        // Nearly all words part at the first letter, and each is asked for a hundred names.
        let parts = self.text.as_bytes().first().zip(word.as_bytes().first());
        if parts.is_some_and(|(own, other)| own.is_ascii() && !own.eq_ignore_ascii_case(other)) {
            return false;
        }
        if self.text.is_ascii() {
            let own = self.text.bytes().filter(|byte| *byte != b'.').map(|byte| byte.to_ascii_lowercase());
            return own.eq(word.bytes());
        }
        self.text.chars().filter(|c| *c != '.').flat_map(char::to_lowercase).eq(word.chars())
    }

    pub(super) fn says_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.says(word))
    }

    pub(super) fn is(&self, sign: char) -> bool {
        let mut own = self.text.chars();
        own.next() == Some(sign) && own.as_str().is_empty()
    }

    /// A whole number, without anything else.
    pub(super) fn is_digits(&self) -> bool {
        self.text.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// Where the piece ends without the full stop of a sentence.
    pub(super) fn end_without_stop(&self) -> usize {
        let inner = self.text.trim_end_matches('.');
        if inner.contains('.') || inner.len() == self.text.len() { self.end } else { self.end.saturating_sub(1) }
    }
}

/// The hyphens and dashes that stand in section numbers and between the ends of a range.
pub(super) const fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2014}' | '\u{2212}')
}

/// Cuts a text into pieces, in one pass.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some(&(start, c)) = chars.peek() {
        let kind = if c.is_ascii_digit() {
            number(text, &mut chars);
            Kind::Number
        } else if c.is_alphabetic() {
            word(text, &mut chars);
            Kind::Word
        } else {
            chars.next();
            if c.is_whitespace() {
                continue;
            }
            Kind::Sign
        };
        let end = chars.peek().map_or(text.len(), |(at, _)| *at);
        found.push(Piece { kind, text: text.get(start..end).unwrap_or_default(), start, end });
    }
    found
}

type Chars<'t> = Peekable<CharIndices<'t>>;

/// Goes on while the signs are of this kind; how many they were.
fn take(chars: &mut Chars<'_>, fits: impl Fn(char) -> bool) -> usize {
    let mut taken = 0_usize;
    while chars.next_if(|(_, c)| fits(*c)).is_some() {
        taken = taken.saturating_add(1);
    }
    taken
}

/// What comes after the next sign.
fn rest<'t>(text: &'t str, chars: &mut Chars<'_>) -> &'t str {
    chars.peek().and_then(|(at, _)| text.get(*at..)).unwrap_or_default()
}

fn word(text: &str, chars: &mut Chars<'_>) {
    let letters = take(chars, char::is_alphabetic);
    let mut short = letters <= 5;
    loop {
        let mut ahead = rest(text, chars).chars();
        let (next, then) = (ahead.next(), ahead.next());
        let goes_on = match next {
            Some('.') => then.is_some_and(char::is_alphanumeric) && short,
            Some('\'' | '’' | '-') => then.is_some_and(char::is_alphabetic),
            _ => false,
        };
        if !goes_on {
            // The dot of an abbreviation belongs to it: "Mo. Rev. Stat."
            if short && next == Some('.') {
                chars.next();
            }
            return;
        }
        chars.next();
        // "F.3d" has a digit in it; "RSMo.376" is a word and a number.
        let digits = next == Some('.') && then.is_some_and(|c| c.is_ascii_digit());
        if digits && letters > 2 {
            return;
        }
        short = take(chars, char::is_alphanumeric) <= 5;
    }
}

fn number(text: &str, chars: &mut Chars<'_>) {
    take(chars, |c| c.is_ascii_digit());
    suffix(text, chars);
    loop {
        let ahead = rest(text, chars);
        let mut signs = ahead.chars();
        let (next, then, third) = (signs.next(), signs.next(), signs.next());
        match next {
            Some('.') if then.is_some_and(|c| c.is_ascii_digit()) => {
                chars.next();
                take(chars, |c| c.is_ascii_digit());
                suffix(text, chars);
            }
            // "220.2.D"
            Some('.') if then.is_some_and(|c| c.is_ascii_uppercase()) && !third.is_some_and(char::is_alphanumeric) => {
                chars.next();
                chars.next();
            }
            Some(dash) if is_dash(dash) && then.is_some_and(|c| c.is_ascii_digit()) => {
                chars.next();
                take(chars, |c| c.is_ascii_digit());
                suffix(text, chars);
            }
            Some('(') if group(ahead) > 0 => {
                for _ in 0..group(ahead) {
                    chars.next();
                }
            }
            _ => return,
        }
    }
}

/// The letters that belong to a number: `1396d`, `300gg`. "42CFR" is two pieces.
fn suffix(text: &str, chars: &mut Chars<'_>) {
    let letters = rest(text, chars).chars().take(3).take_while(char::is_ascii_alphabetic).count();
    if letters <= 2 {
        take(chars, |c| c.is_ascii_alphabetic());
    }
}

/// How many signs a subdivision in brackets has at the start of a text: `(iii)` has five. None for anything else.
pub(super) fn group(text: &str) -> usize {
    let Some(inside) = text.strip_prefix('(') else { return 0 };
    let letters = inside.chars().take(6).take_while(char::is_ascii_alphanumeric).count();
    let closes = inside.chars().nth(letters) == Some(')');
    if (1..=5).contains(&letters) && closes { letters.saturating_add(2) } else { 0 }
}
