//! JSON, byte by byte: tokens of one or more values in a row, in memory that does not grow with the file.

/// The most of one text or number that is kept: names and codes, not attached papers.
const LONGEST: usize = 1_024;
/// FHIR nests about ten deep.
const DEEPEST: usize = 64;

/// What a token is; its text is with the lexer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    OpenObject,
    CloseObject,
    OpenList,
    CloseList,
    Key,
    Text,
    Number,
    /// True, false or null.
    Word,
}

/// What a byte brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    None,
    Token(Token),
    /// Not JSON; reading goes on at the next line that begins with an object.
    Broken,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum State {
    /// A value may begin.
    #[default]
    Value,
    /// A value, or the end of the list.
    FirstItem,
    /// A key, or the end of the object.
    FirstKey,
    Key,
    Colon,
    /// A comma, or the end of what is open.
    After,
    Text,
    Escape,
    /// So many digits of a `\u` escape are still to come.
    Unicode(u8),
    Number,
    Word,
    Lost,
    /// At the beginning of a line, after what was lost.
    LostLine,
}

/// Cuts tokens.
#[derive(Debug, Default)]
pub(super) struct Lexer {
    state: State,
    /// True for objects.
    open: Vec<bool>,
    piece: Vec<u8>,
    is_key: bool,
    unit: u16,
    /// First half of a pair.
    high: Option<u16>,
}

impl Lexer {
    /// The text of the last key, text or number.
    pub(super) fn text(&self) -> &[u8] {
        &self.piece
    }

    /// The quick way for a byte in the middle of a text; says whether it was one.
    pub(super) fn swallow(&mut self, byte: u8) -> bool {
        let plain = self.state == State::Text && self.high.is_none() && byte >= 0x20 && byte != b'"' && byte != b'\\';
        if plain {
            self.keep(byte);
        }
        plain
    }

    /// Reads a byte; `true` says that it ended a number or word and has to be read again.
    pub(super) fn push(&mut self, byte: u8) -> (Step, bool) {
        let blank = matches!(byte, b' ' | b'\t' | b'\r' | b'\n');
        let step = match self.state {
            State::Value | State::FirstItem | State::FirstKey | State::Key | State::Colon | State::After if blank => {
                Step::None
            }
            State::FirstItem if byte == b']' => self.close(false),
            State::Value | State::FirstItem => self.value(byte),
            State::FirstKey if byte == b'}' => self.close(true),
            State::FirstKey | State::Key if byte == b'"' => self.begin_text(true),
            State::Colon if byte == b':' => self.to(State::Value),
            State::After => self.after(byte),
            State::Text => self.in_text(byte),
            State::Escape => self.escape(byte),
            State::Unicode(left) => self.unicode(byte, left),
            State::Number => {
                if byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+' | b'e' | b'E') {
                    self.keep(byte);
                    Step::None
                } else {
                    self.state = State::After;
                    return (Step::Token(Token::Number), true);
                }
            }
            State::Word => {
                if byte.is_ascii_lowercase() {
                    self.keep(byte);
                    Step::None
                } else if [b"true".as_slice(), b"false", b"null"].contains(&self.piece.as_slice()) {
                    self.state = State::After;
                    return (Step::Token(Token::Word), true);
                } else {
                    self.broken(byte)
                }
            }
            State::LostLine if byte == b'{' => {
                self.open.clear();
                self.value(byte)
            }
            State::Lost | State::LostLine => {
                self.state = if byte == b'\n' { State::LostLine } else { State::Lost };
                Step::None
            }
            State::FirstKey | State::Key | State::Colon => self.broken(byte),
        };
        (step, false)
    }

    fn to(&mut self, state: State) -> Step {
        self.state = state;
        Step::None
    }

    fn keep(&mut self, byte: u8) {
        if self.piece.len() < LONGEST {
            self.piece.push(byte);
        }
    }

    fn broken(&mut self, byte: u8) -> Step {
        self.state = if byte == b'\n' { State::LostLine } else { State::Lost };
        self.piece.clear();
        self.high = None;
        Step::Broken
    }

    fn value(&mut self, byte: u8) -> Step {
        self.piece.clear();
        match byte {
            b'{' | b'[' if self.open.len() >= DEEPEST => self.broken(byte),
            b'{' => {
                self.open.push(true);
                self.state = State::FirstKey;
                Step::Token(Token::OpenObject)
            }
            b'[' => {
                self.open.push(false);
                self.state = State::FirstItem;
                Step::Token(Token::OpenList)
            }
            b'"' => self.begin_text(false),
            b'-' | b'0'..=b'9' => {
                self.piece.push(byte);
                self.to(State::Number)
            }
            b'a'..=b'z' => {
                self.piece.push(byte);
                self.to(State::Word)
            }
            _ => self.broken(byte),
        }
    }

    fn after(&mut self, byte: u8) -> Step {
        match (byte, self.open.last()) {
            (b',', Some(true)) => self.to(State::Key),
            (b',', Some(false)) => self.to(State::Value),
            (b'}', Some(true)) => self.close(true),
            (b']', Some(false)) => self.close(false),
            // One value after the other, as in a file of lines.
            (_, None) => self.value(byte),
            _ => self.broken(byte),
        }
    }

    fn close(&mut self, object: bool) -> Step {
        self.open.pop();
        self.state = State::After;
        Step::Token(if object { Token::CloseObject } else { Token::CloseList })
    }

    fn begin_text(&mut self, is_key: bool) -> Step {
        self.piece.clear();
        self.is_key = is_key;
        self.to(State::Text)
    }

    fn in_text(&mut self, byte: u8) -> Step {
        match byte {
            b'\\' => return self.to(State::Escape),
            ..0x20 => return self.broken(byte),
            _ => {}
        }
        self.half();
        if byte == b'"' {
            self.state = if self.is_key { State::Colon } else { State::After };
            return Step::Token(if self.is_key { Token::Key } else { Token::Text });
        }
        self.keep(byte);
        Step::None
    }

    fn escape(&mut self, byte: u8) -> Step {
        if byte == b'u' {
            self.unit = 0;
            return self.to(State::Unicode(4));
        }
        let plain = match byte {
            b'"' | b'\\' | b'/' => byte,
            b'b' | b'f' | b'n' | b'r' | b't' => b' ',
            _ => return self.broken(byte),
        };
        self.half();
        self.keep(plain);
        self.to(State::Text)
    }

    fn unicode(&mut self, byte: u8, left: u8) -> Step {
        let Some(digit) = char::from(byte).to_digit(16).and_then(|digit| u16::try_from(digit).ok()) else {
            return self.broken(byte);
        };
        self.unit = (self.unit << 4) | digit;
        if left > 1 {
            return self.to(State::Unicode(left.saturating_sub(1)));
        }
        self.state = State::Text;
        let pair = self.high.take().and_then(|high| char::decode_utf16([high, self.unit]).next()?.ok());
        match pair.or_else(|| char::from_u32(u32::from(self.unit))) {
            Some(letter) => self.letter(letter),
            None if self.unit < 0xDC00 => self.high = Some(self.unit),
            None => self.letter(char::REPLACEMENT_CHARACTER),
        }
        Step::None
    }

    /// Half of a pair without the other half is no letter.
    fn half(&mut self) {
        if self.high.take().is_some() {
            self.letter(char::REPLACEMENT_CHARACTER);
        }
    }

    fn letter(&mut self, letter: char) {
        for byte in letter.encode_utf8(&mut [0; 4]).bytes() {
            self.keep(byte);
        }
    }
}
