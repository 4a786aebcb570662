//! What happens when the engine itself is at fault.

use std::panic;

use wasm_bindgen::JsValue;

/// Says on the console where the engine broke down.
///
/// Only the place: a panic's message can hold what the visitor typed, and other scripts may read
/// the console.
pub(super) fn report_to_console() {
    panic::set_hook(Box::new(|fault| {
        let place = fault
            .location()
            .map_or_else(|| "at an unknown place".to_owned(), |place| format!("at {}:{}", place.file(), place.line()));
        web_sys::console::error_1(&JsValue::from_str(&format!("appeal-calculator: the engine broke down {place}")));
    }));
}

/// Stands for an answer that cannot be written as JavaScript data. No answer is known to be one;
/// the loader treats it like a breakdown.
pub(super) fn broken(reason: &str) -> JsValue {
    web_sys::console::error_1(&JsValue::from_str(&format!(
        "appeal-calculator: an answer could not be handed over: {reason}"
    )));
    JsValue::NULL
}
