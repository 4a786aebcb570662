//! Any bytes as an X12 835.
#![no_main]

libfuzzer_sys::fuzz_target!(|file: &[u8]| appeal_calculator_fuzz::check(file));
