//! One native test binary: one link step, one module for each subject.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects
)]

mod architecture;
mod cases;
mod dates;
mod evidence;
mod law_codegen;
mod law_data;
mod letters;
mod links;
mod missouri_claims;
mod plan_finder;
mod properties;
mod rates;
mod register;
mod stages;
