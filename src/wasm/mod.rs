//! The browser's side: plain JavaScript data in, plain JavaScript data out.
//!
//! The only module that names `wasm_bindgen`, `js_sys`, `web_sys` and `serde_wasm_bindgen`. It
//! converts, asks the native functions, and converts back; whatever is wrong with what came in is
//! part of the answer, and nothing is thrown.

mod fault;
mod import;
mod input;
mod json;
mod options;

use serde::Serialize;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::answer::{self, PaperAnswer, Refusal};
use crate::calendar::CivilDate;
use crate::error::{FieldError, FieldErrorCode};
use crate::intake::Value;
use crate::law::LAW_VERSION;
use crate::terms::Lang;

/// The public types, written by hand: generated ones would say less and could not carry comments.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// Runs once for each instance, before anything else.
#[wasm_bindgen(start)]
pub fn start() {
    fault::report_to_console();
}

/// Answers a case.
#[wasm_bindgen(unchecked_return_type = "Result")]
#[must_use]
pub fn assess(
    #[wasm_bindgen(unchecked_param_type = "unknown")] denial: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "unknown")] options: &JsValue,
) -> JsValue {
    let options = match options::for_answer(options) {
        Ok(options) => options,
        Err(refusal) => return plain(&refusal),
    };
    match input::tree(denial, "") {
        Ok(value) => plain(&answer::assess(&value, &options)),
        Err(error) => plain(&Refusal::new(vec![error], options.lang)),
    }
}

/// Makes a paper for a case.
#[wasm_bindgen(unchecked_return_type = "DocumentFile | Refusal")]
#[must_use]
pub fn document(
    #[wasm_bindgen(unchecked_param_type = "unknown")] id: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "unknown")] denial: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "unknown")] options: &JsValue,
) -> JsValue {
    let id = id.as_string().unwrap_or_default();
    let (options, edits) = match options::for_paper(options, &id) {
        Ok(options) => options,
        Err(refusal) => return plain(&refusal),
    };
    match input::tree(denial, "") {
        Ok(value) => {
            let answer = match edits {
                Some(edits) => answer::edited_document(&id, &value, &edits, &options),
                None => answer::document(&id, &value, &options),
            };
            let file = plain(&answer);
            if let PaperAnswer::Made(paper) = &answer
                && !paper.bytes.0.is_empty()
            {
                let bytes = js_sys::Uint8Array::from(paper.bytes.0.as_slice());
                // A plain object takes any key: nothing to do about a refusal that cannot come.
                let _ = js_sys::Reflect::set(&file, &JsValue::from_str("bytes"), &bytes);
            }
            file
        }
        Err(error) => plain(&Refusal::new(vec![error], options.lang)),
    }
}

/// Weighs the citations of a letter for a case.
#[wasm_bindgen(js_name = checkCitations, unchecked_return_type = "CitationsResult")]
#[must_use]
pub fn check_citations(
    #[wasm_bindgen(unchecked_param_type = "unknown")] text: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "unknown")] denial: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "unknown")] options: &JsValue,
) -> JsValue {
    match about_text(text, denial, options) {
        Ok((text, value, lang)) => plain(&answer::check_citations(&text, &value, lang)),
        Err(refusal) => plain(&refusal),
    }
}

/// Looks at a letter that somebody else wrote.
#[wasm_bindgen(js_name = checkLetter, unchecked_return_type = "LetterResult")]
#[must_use]
pub fn check_letter(
    #[wasm_bindgen(unchecked_param_type = "unknown")] text: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "unknown")] denial: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "unknown")] options: &JsValue,
) -> JsValue {
    match about_text(text, denial, options) {
        Ok((text, value, lang)) => plain(&answer::check_letter(&text, &value, lang)),
        Err(refusal) => plain(&refusal),
    }
}

/// A text, the case that it is about, and the language to speak of it.
fn about_text(text: &JsValue, denial: &JsValue, options: &JsValue) -> Result<(String, Value, Lang), Refusal> {
    let lang = options::for_text(options)?;
    let refuse = |error| Refusal::new(vec![error], lang);
    let text = text.as_string().ok_or_else(|| refuse(FieldError::new("text", FieldErrorCode::NotText)))?;
    Ok((text, input::tree(denial, "").map_err(refuse)?, lang))
}

/// Date and digest of the law data.
#[wasm_bindgen(js_name = lawVersion)]
#[must_use]
pub fn law_version() -> String {
    LAW_VERSION.to_owned()
}

/// The visitor's own civil date, from the local year, month and day.
///
/// Never by way of a timestamp or an ISO text, which are in universal time and give tomorrow's date
/// in an American evening. Empty when the device's clock is outside the years that dates may have.
#[wasm_bindgen(unchecked_return_type = "CivilDate")]
#[must_use]
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    i32::try_from(now.get_full_year())
        .ok()
        .and_then(|year| CivilDate::new(year, now.get_month().saturating_add(1), now.get_date()))
        .map_or_else(String::new, |date| date.to_string())
}

/// The same as `JSON.parse` would give for what the native program prints: objects rather than `Map`s, `null` rather than
/// `undefined`, numbers rather than `BigInt`s.
fn plain(answer: &impl Serialize) -> JsValue {
    match json::text(answer) {
        Ok(text) => js_sys::JSON::parse(&text).unwrap_or_else(|_| fault::broken("no JSON")),
        Err(error) => fault::broken(&error.to_string()),
    }
}
