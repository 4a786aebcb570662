//! Deadlines, money and appeal letters for denied physical and occupational therapy.
//!
//! One direction of data, and a module may use only those before it:
//!
//! ```text
//! digest, error, order, terms     the ground: what is wrong, lists in order, closed lists
//! money, calendar                 cents and civil dates
//! law                             dated, cited records, made from TOML
//! intake                          the visitor's answers, checked and typed
//! import                          remittances, turned into cases
//! outcome                         what was found: ids and values, no sentences
//! rules                           a checked case in, findings out
//! text                            words of each language
//! documents                       letters and calendar files
//! answer                          the contract's JSON, in a language
//! wasm                            the only module that touches the browser
//! ```
//!
//! The engine has no clock, no locale and no I/O; today's date is an input. An unknown answer stays
//! unknown and leads to a question or to several readings. Nothing here panics on any input.
//!
//! ```
//! # #[cfg(not(target_arch = "wasm32"))] {
//! let denial = r#"{"asOf":"2026-10-10","state":"MO","role":"patient","plan":"insured-individual",
//!     "stage":"denial","reasons":["medical-necessity"],"notice":{"received":"2026-10-05"}}"#;
//! let value: appeal_calculator::Value = serde_json::from_str(denial).unwrap();
//! let answer = appeal_calculator::assess(&value, &appeal_calculator::Options::default());
//! let json = serde_json::to_value(&answer).unwrap();
//! let mine = json["assessment"]["deadlines"].as_array().unwrap().iter().find(|d| d["step"] == "internal-appeal");
//! assert_eq!(mine.unwrap()["due"], "2027-04-03");
//! # }
//! ```

pub mod answer;
pub mod calendar;
mod digest;
pub mod documents;
pub mod error;
pub mod import;
pub mod intake;
pub mod law;
pub mod money;
pub mod order;
pub mod outcome;
pub mod rules;
pub mod terms;
pub mod text;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use answer::{DocumentOptions, Options, assess, check_citations, check_letter, document, edited_document};
pub use intake::Value;
