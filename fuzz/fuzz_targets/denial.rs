//! Any JSON at all: an answer or a list of errors, in both languages, and never a panic.
#![no_main]

use appeal_calculator::answer::{DocumentOptions, Format};
use appeal_calculator::terms::Lang;
use appeal_calculator::{Options, Value, assess, document};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(denial) = serde_json::from_slice::<Value>(bytes) else { return };
    for lang in [Lang::En, Lang::Es] {
        let answer = assess(&denial, &Options { lang, trace: true });
        let json = serde_json::to_value(&answer).expect("an answer is always JSON");
        assert_eq!(json["ok"], answer.is_ok());
        if !answer.is_ok() {
            assert!(!json["errors"].as_array().expect("errors").is_empty(), "refused without a reason");
        }
        drop(document("appeal", &denial, &DocumentOptions { lang, format: Format::Text, score: true }));
    }
});
