//! The law read a second time, slowly and in plain steps, from the texts alone.
//!
//! Nothing here knows the law tables, the calendar or the rules of the program. Each function names the text that it reads, so that a lawyer can
//! hold one against the other. The tests put both readings side by side; where they differ, one of them is wrong by the text.

#![allow(
    clippy::needless_pass_by_value,
    clippy::struct_field_names,
    reason = "rules read better as plain sentences, and a day has a day"
)]

mod central_time;
mod clock;
pub mod compare;
pub mod counting;
pub mod day;
mod employer;
mod every_day;
mod facts;
mod federal_programs;
mod holidays;
pub mod invented;
mod medicaid;
mod medicare;
mod missouri;
mod observed;
pub mod random;
mod reading;
mod unknowns;

/// The long run: `cargo xtask soak`.
pub fn soak() -> bool {
    std::env::var_os("SOAK").is_some()
}
