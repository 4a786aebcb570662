//! One native test binary: one link step, one module for each subject.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects
)]

mod architecture;
mod bad_input;
mod billing;
mod cases;
mod citations;
mod dates;
mod edits;
mod evidence;
mod import;
mod law_age;
mod law_codegen;
mod law_data;
mod letters;
mod links;
mod missouri_claims;
mod papers;
mod plan_finder;
mod possible;
mod practice;
mod properties;
mod random_denials;
mod rates;
mod reading_level;
mod register;
mod rules_command;
mod second_reading;
mod spanish_terms;
mod stages;
mod trace;
