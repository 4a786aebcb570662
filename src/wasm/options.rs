//! The options of a call, checked as strictly as the case itself.

use wasm_bindgen::JsValue;

use super::input;
use crate::answer::{DocumentOptions, Format, Options, Refusal};
use crate::error::{FieldError, FieldErrorCode as Code};
use crate::intake::Value;
use crate::terms::{DocumentId, Lang};

/// What the options of an answer may hold, and of a paper.
#[derive(Default)]
struct Given {
    lang: Option<Lang>,
    trace: Option<bool>,
    format: Option<Format>,
    edits: Option<Value>,
    score: Option<bool>,
}

/// Options of [`assess`](super::assess); none at all means English, without the trace.
pub(super) fn for_answer(options: &JsValue) -> Result<Options, Refusal> {
    let given = read(options, &["lang", "trace"])?;
    let usual = Options::default();
    Ok(Options { lang: given.lang.unwrap_or(usual.lang), trace: given.trace.unwrap_or(usual.trace) })
}

/// Options of [`document`](super::document); without a format, the calendar is a calendar file and
/// everything else plain text.
pub(super) fn for_paper(options: &JsValue, id: &str) -> Result<(DocumentOptions, Option<Value>), Refusal> {
    let given = read(options, &["lang", "format", "edits", "score"])?;
    let usual = match DocumentId::parse(id) {
        Some(DocumentId::Calendar) => Format::Ics,
        Some(_) | None => Format::Text,
    };
    let lang = given.lang.unwrap_or(Options::default().lang);
    let options = DocumentOptions { lang, format: given.format.unwrap_or(usual), score: given.score == Some(true) };
    Ok((options, given.edits))
}

/// The language of what is said about a text.
pub(super) fn for_text(options: &JsValue) -> Result<Lang, Refusal> {
    Ok(read(options, &["lang"])?.lang.unwrap_or(Options::default().lang))
}

fn read(options: &JsValue, known: &[&str]) -> Result<Given, Refusal> {
    let refuse = |errors, given: &Given| Refusal::new(errors, given.lang.unwrap_or(Lang::En));
    let mut given = Given::default();
    let entries = match input::tree(options, "options") {
        Ok(Value::Null) => Vec::new(),
        Ok(Value::Object(entries)) => entries,
        Ok(_) => return Err(refuse(vec![error("options", Code::NotObject)], &given)),
        Err(error) => return Err(refuse(vec![error], &given)),
    };
    let mut errors = Vec::new();
    for (key, value) in entries.iter().filter(|(_, value)| *value != Value::Null) {
        let wrong = match (known.contains(&key.as_str()), key.as_str(), value) {
            (true, "lang", value) => set(&mut given.lang, text(value).and_then(Lang::parse), Code::NotInList),
            (true, "format", value) => set(&mut given.format, text(value).and_then(Format::parse), Code::NotInList),
            (true, "trace", Value::Bool(trace)) => set(&mut given.trace, Some(*trace), Code::NotBoolean),
            (true, "score", Value::Bool(score)) => set(&mut given.score, Some(*score), Code::NotBoolean),
            (true, "trace" | "score", _) => Some(Code::NotBoolean),
            (true, "edits", value) => set(&mut given.edits, Some(value.clone()), Code::NotObject),
            _ => Some(Code::UnknownKey),
        };
        errors.extend(wrong.map(|code| error(&format!("options.{key}"), code)));
    }
    if errors.is_empty() { Ok(given) } else { Err(refuse(errors, &given)) }
}

/// Keeps what was read, or says what is wrong.
fn set<T>(place: &mut Option<T>, read: Option<T>, wrong: Code) -> Option<Code> {
    if read.is_none() {
        return Some(wrong);
    }
    *place = read;
    None
}

fn text(value: &Value) -> Option<&str> {
    if let Value::Text(text) = value { Some(text) } else { None }
}

fn error(path: &str, code: Code) -> FieldError {
    FieldError::new(path, code)
}
