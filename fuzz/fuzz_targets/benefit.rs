//! Any bytes as FHIR resources.
#![no_main]

libfuzzer_sys::fuzz_target!(|file: &[u8]| appeal_calculator_fuzz::check(file));
