//! Text of a file as a case takes it.

use crate::intake::fields::SHORT;

/// Trimmed, without control characters, cut to what a case takes. Bytes that are not UTF-8 are read as Latin-1.
pub(super) fn clean(bytes: &[u8]) -> String {
    let mut text = String::new();
    let mut add = |letter: char| {
        let fits = text.len().saturating_add(letter.len_utf8()) <= SHORT;
        if fits && !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}') {
            text.push(letter);
        }
        fits
    };
    match core::str::from_utf8(bytes) {
        Ok(read) => {
            let _ = read.trim().chars().all(&mut add);
        }
        Err(_) => {
            let _ = bytes.trim_ascii().iter().all(|byte| add(char::from(*byte)));
        }
    }
    text.truncate(text.trim_end().len());
    text
}

/// A code: letters and digits in capitals, nothing where it is none.
pub(super) fn code(bytes: &[u8], longest: usize) -> Option<String> {
    let bytes = bytes.trim_ascii();
    let plain = !bytes.is_empty() && bytes.len() <= longest && bytes.iter().all(u8::is_ascii_alphanumeric);
    plain.then(|| bytes.iter().map(|byte| char::from(byte.to_ascii_uppercase())).collect())
}
