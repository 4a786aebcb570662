//! Makes `src/law/generated.rs`, and the register that the native program prints, from the TOML under `src/law/data/`.
//!
//! A test and not a build script: the tables are checked in, so a reviewer sees both sides of a
//! change and a plain build needs nothing but the compiler.

pub mod ages;
pub mod billing;
pub mod evidence;
pub mod measures;
pub mod read;
pub mod records;
pub mod register;
pub mod write;

use std::path::{Path, PathBuf};

/// The directory of the reviewed data.
pub fn data_directory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/law/data")
}

/// The checked-in tables.
pub fn generated_file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/law/generated.rs")
}

/// The checked-in register of rules, part of the native program alone.
pub fn register_file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/bin/appeal-calculator/register.rs")
}
