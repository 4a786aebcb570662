//! A text cut into what citations are made of: words, numbers as sections have them, and signs.

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
    let mut cursor = Cursor { text, at: 0 };
    while let Some(c) = cursor.peek() {
        let start = cursor.at;
        let kind = if c.is_ascii_digit() {
            number(&mut cursor);
            Kind::Number
        } else if c.is_alphabetic() {
            word(&mut cursor);
            Kind::Word
        } else {
            cursor.skip(c);
            if c.is_whitespace() {
                continue;
            }
            Kind::Sign
        };
        let end = cursor.at;
        found.push(Piece { kind, text: text.get(start..end).unwrap_or_default(), start, end });
    }
    found
}

/// A place in a text. Whole letters are read with it, so that what is ASCII is not decoded.
struct Cursor<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Cursor<'t> {
    fn peek(&self) -> Option<char> {
        let byte = *self.text.as_bytes().get(self.at)?;
        if byte.is_ascii() { Some(char::from(byte)) } else { self.rest().chars().next() }
    }

    /// What comes from here on.
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Goes past a sign that stands here.
    fn skip(&mut self, c: char) {
        self.at = self.at.saturating_add(c.len_utf8());
    }

    /// Goes on while the signs are of this kind; how many they were.
    fn take(&mut self, fits: impl Fn(char) -> bool) -> usize {
        let mut taken = 0_usize;
        while let Some(c) = self.peek().filter(|c| fits(*c)) {
            self.skip(c);
            taken = taken.saturating_add(1);
        }
        taken
    }
}

fn word(cursor: &mut Cursor<'_>) {
    let letters = cursor.take(char::is_alphabetic);
    let mut short = letters <= 5;
    loop {
        let Some(next) = cursor.peek().filter(|c| matches!(c, '.' | '\'' | '’' | '-')) else { return };
        let then = cursor.rest().chars().nth(1);
        let goes_on = if next == '.' {
            then.is_some_and(char::is_alphanumeric) && short
        } else {
            then.is_some_and(char::is_alphabetic)
        };
        if !goes_on {
            // The dot of an abbreviation belongs to it: "Mo. Rev. Stat."
            if short && next == '.' {
                cursor.skip(next);
            }
            return;
        }
        cursor.skip(next);
        // "F.3d" has a digit in it; "RSMo.376" is a word and a number.
        let digits = next == '.' && then.is_some_and(|c| c.is_ascii_digit());
        if digits && letters > 2 {
            return;
        }
        short = cursor.take(char::is_alphanumeric) <= 5;
    }
}

fn number(cursor: &mut Cursor<'_>) {
    let digits = |cursor: &mut Cursor<'_>| {
        cursor.take(|c| c.is_ascii_digit());
        suffix(cursor);
    };
    digits(cursor);
    loop {
        let ahead = cursor.rest();
        let mut signs = ahead.chars();
        let (Some(next), then, third) = (signs.next(), signs.next(), signs.next()) else { return };
        match next {
            '.' if then.is_some_and(|c| c.is_ascii_digit()) => {
                cursor.skip(next);
                digits(cursor);
            }
            // "220.2.D"
            '.' if then.is_some_and(|c| c.is_ascii_uppercase()) && !third.is_some_and(char::is_alphanumeric) => {
                cursor.at = cursor.at.saturating_add(2);
            }
            dash if is_dash(dash) && then.is_some_and(|c| c.is_ascii_digit()) => {
                cursor.skip(dash);
                digits(cursor);
            }
            // Brackets, letters and digits are a byte each.
            '(' if group(ahead) > 0 => cursor.at = cursor.at.saturating_add(group(ahead)),
            _ => return,
        }
    }
}

/// The letters that belong to a number: `1396d`, `300gg`. "42CFR" is two pieces.
fn suffix(cursor: &mut Cursor<'_>) {
    let letters = cursor.rest().bytes().take(3).take_while(u8::is_ascii_alphabetic).count();
    if letters <= 2 {
        cursor.take(|c| c.is_ascii_alphabetic());
    }
}

/// How many signs a subdivision in brackets has at the start of a text: `(iii)` has five. None for anything else.
pub(super) fn group(text: &str) -> usize {
    let Some(inside) = text.strip_prefix('(') else { return 0 };
    let letters = inside.chars().take(6).take_while(char::is_ascii_alphanumeric).count();
    let closes = inside.chars().nth(letters) == Some(')');
    if (1..=5).contains(&letters) && closes { letters.saturating_add(2) } else { 0 }
}
