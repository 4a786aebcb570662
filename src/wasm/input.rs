//! JavaScript data as a [`Value`] tree.

use js_sys::{Array, Object, Symbol};
use wasm_bindgen::{JsCast, JsValue};

use crate::error::{FieldError, FieldErrorCode};
use crate::intake::{DEEPEST, MOST, Value};

/// Reads whatever came in.
///
/// # Errors
///
/// The first thing in it that JSON has no form for, with its path below `root`.
pub(super) fn tree(value: &JsValue, root: &str) -> Result<Value, FieldError> {
    Reader { path: root.to_owned(), depth: 0, left: MOST }.value(value)
}

struct Reader {
    /// Where the value at hand stands.
    path: String,
    depth: u8,
    /// How many more values are taken, anywhere in the tree.
    left: u32,
}

impl Reader {
    fn value(&mut self, value: &JsValue) -> Result<Value, FieldError> {
        if self.depth >= DEEPEST || self.left == 0 {
            return Ok(Value::TooDeep);
        }
        self.left = self.left.saturating_sub(1);
        if value.is_null_or_undefined() {
            return Ok(Value::Null);
        }
        let simple = value.as_bool().map(Value::Bool);
        let simple = simple.or_else(|| value.as_f64().map(Value::Number));
        if let Some(simple) = simple.or_else(|| value.as_string().map(Value::Text)) {
            return Ok(simple);
        }
        if Array::is_array(value) {
            let mut list = Vec::new();
            for (at, item) in value.unchecked_ref::<Array>().iter().enumerate() {
                list.push(self.inside(&format!("[{at}]"), &item)?);
                if self.left == 0 {
                    // A list may claim to be four thousand million long.
                    list.push(Value::TooDeep);
                    break;
                }
            }
            return Ok(Value::List(list));
        }
        if value.is_bigint() {
            #[expect(clippy::cast_precision_loss, reason = "amounts past 2^53 are refused later, exact or not")]
            return i64::try_from(value.clone())
                .map(|whole| Value::Number(whole as f64))
                .map_err(|_| self.unreadable());
        }
        // Sets, maps and bytes would look like objects without a single key.
        if !value.is_object() || Symbol::iterator().js_in(value) {
            return Err(self.unreadable());
        }
        let entries = Object::entries(value.unchecked_ref());
        let entries = entries.iter().map(|entry| {
            let entry: Array = entry.unchecked_into();
            let key = entry.get(0).as_string().unwrap_or_default();
            let dot = if self.path.is_empty() { "" } else { "." };
            let value = self.inside(&format!("{dot}{key}"), &entry.get(1))?;
            Ok((key, value))
        });
        entries.collect::<Result<_, _>>().map(Value::Object)
    }

    /// What stands one step further down.
    fn inside(&mut self, step: &str, value: &JsValue) -> Result<Value, FieldError> {
        let here = self.path.len();
        self.path.push_str(step);
        self.depth = self.depth.saturating_add(1);
        let read = self.value(value);
        self.depth = self.depth.saturating_sub(1);
        self.path.truncate(here);
        read
    }

    fn unreadable(&self) -> FieldError {
        FieldError::new(self.path.as_str(), FieldErrorCode::Unreadable)
    }
}
