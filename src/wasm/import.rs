//! A remittance, piece by piece: for a worker that reads a file of any size.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::{input, plain};
use crate::answer::{Refusal, Row, Worklist};
use crate::error::{FieldError, FieldErrorCode as Code};
use crate::import::{Asked, Import};
use crate::intake::Value;
use crate::terms::Lang;

/// Reads one file. Rows are handed out with every piece, so that they do not gather here.
#[wasm_bindgen]
#[derive(Debug)]
pub struct ImportReader {
    import: Import,
    list: Result<Worklist, Refusal>,
    lang: Lang,
}

#[wasm_bindgen]
impl ImportReader {
    /// With the answers that hold for the whole file.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(
        #[wasm_bindgen(unchecked_param_type = "unknown")] asked: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "unknown")] lang: &JsValue,
    ) -> Self {
        let spoken = match input::tree(lang, "lang") {
            Ok(Value::Null) => Some(Lang::En),
            Ok(Value::Text(text)) => Lang::parse(&text),
            Ok(_) | Err(_) => None,
        };
        let answers = input::tree(asked, "").map_err(|error| vec![error]);
        let checked = answers.and_then(|value: Value| Asked::read(&value));
        let list = match (checked, spoken) {
            (Ok(asked), Some(lang)) => Ok(Worklist::new(asked, lang)),
            (Ok(_), None) => Err(Refusal::new(vec![FieldError::new("lang", Code::NotInList)], Lang::En)),
            (Err(errors), lang) => Err(Refusal::new(errors, lang.unwrap_or(Lang::En))),
        };
        Self { import: Import::new(), list, lang: spoken.unwrap_or(Lang::En) }
    }

    /// What is wrong with the answers; `null` where nothing is. A reader that refused reads nothing.
    #[wasm_bindgen(unchecked_return_type = "Refusal | null")]
    #[must_use]
    pub fn refusal(&self) -> JsValue {
        self.list.as_ref().err().map_or(JsValue::NULL, plain)
    }

    /// Reads the next piece and gives the rows that it completes.
    #[wasm_bindgen(unchecked_return_type = "WorklistRow[]")]
    pub fn push(&mut self, #[wasm_bindgen(unchecked_param_type = "Uint8Array")] bytes: &JsValue) -> JsValue {
        match bytes.dyn_ref::<Uint8Array>() {
            Some(bytes) if self.list.is_ok() => self.import.push(&bytes.to_vec()),
            Some(_) => {}
            // A piece that is passed over would make the sums wrong without a word.
            None => {
                let error = FieldError::new("source", Code::Unreadable);
                self.list = Err(Refusal::new(vec![error], self.lang));
            }
        }
        self.rows()
    }

    /// Says that the file has ended, and gives the last rows. After this comes [`summary`](Self::summary).
    #[wasm_bindgen(unchecked_return_type = "WorklistRow[]")]
    pub fn finish(&mut self) -> JsValue {
        self.import.finish();
        self.rows()
    }

    /// Sums, problems and the order of the rows; the reader is used up.
    #[wasm_bindgen(unchecked_return_type = "WorklistSummary | Refusal")]
    #[must_use]
    pub fn summary(self) -> JsValue {
        match self.list {
            Ok(list) => plain(&list.finish(&self.import)),
            Err(refusal) => plain(&refusal),
        }
    }

    fn rows(&mut self) -> JsValue {
        match &mut self.list {
            Ok(list) => plain(&list.take(&mut self.import)),
            Err(_) => plain(&Vec::<Row>::new()),
        }
    }
}
