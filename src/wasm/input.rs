//! JavaScript data as a [`Value`] tree.

use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use crate::error::{FieldError, FieldErrorCode};
use crate::intake::Value;

/// How deep to look for what is wrong: deeper than anything in the contract.
const DEEPEST: usize = 16;

/// Reads whatever came in.
///
/// # Errors
///
/// The first thing in it that JSON has no form for, with its path below `root`.
pub(super) fn tree(value: &JsValue, root: &str) -> Result<Value, FieldError> {
    serde_wasm_bindgen::from_value(value.clone()).map_err(|_| {
        let path = unreadable(value, root.to_owned(), 0).unwrap_or_else(|| root.to_owned());
        FieldError::new(path, FieldErrorCode::Unreadable)
    })
}

/// The path of the first value that is not plain data itself.
///
/// The deserializer's error has no path, and telling which field is wrong is the point of an error.
/// So a tree that is known to be bad is walked a second time.
fn unreadable(value: &JsValue, path: String, depth: usize) -> Option<String> {
    if depth >= DEEPEST || serde_wasm_bindgen::from_value::<Value>(value.clone()).is_ok() {
        return None;
    }
    let deeper = depth.saturating_add(1);
    let inside = if Array::is_array(value) {
        Array::from(value).iter().enumerate().find_map(|(at, item)| unreadable(&item, format!("{path}[{at}]"), deeper))
    } else {
        value.dyn_ref::<Object>().and_then(|object| {
            Object::entries(object).iter().find_map(|entry| {
                let entry: Array = entry.unchecked_into();
                let key = entry.get(0).as_string()?;
                let below = if path.is_empty() { key } else { format!("{path}.{key}") };
                unreadable(&entry.get(1), below, deeper)
            })
        })
    };
    inside.or(Some(path))
}
