//! A remittance, piece by piece: for a worker that reads a file of any size.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::{input, plain};
use crate::answer::{Refusal, Row, Worklist};
use crate::import::{Asked, Import};
use crate::intake::Value;
use crate::terms::Lang;

/// Reads one file. Rows are handed out with every piece, so that they do not gather here.
#[wasm_bindgen]
#[derive(Debug)]
pub struct ImportReader {
    import: Import,
    list: Result<Worklist, Refusal>,
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
        let lang = lang.as_string().and_then(|text| Lang::parse(&text)).unwrap_or(Lang::En);
        let answers = input::tree(asked, "").map_err(|error| vec![error]);
        let checked = answers.and_then(|value: Value| Asked::read(&value));
        let list = checked.map(|asked| Worklist::new(asked, lang)).map_err(|errors| Refusal::new(errors, lang));
        Self { import: Import::new(), list }
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
        if self.list.is_ok()
            && let Some(bytes) = bytes.dyn_ref::<Uint8Array>()
        {
            self.import.push(&bytes.to_vec());
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
