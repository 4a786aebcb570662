//! Where things are.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::shell;

/// The work tree and the tools that build it.
pub struct Project {
    /// The folder of the root manifest.
    pub root: PathBuf,
    /// Where cargo puts what it builds.
    pub target: PathBuf,
    /// The cargo that runs us.
    pub cargo: PathBuf,
}

impl Project {
    /// Finds the work tree from the manifest of this crate, and the target folder by asking cargo.
    pub fn find() -> Result<Self> {
        let here = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = here.parent().context("xtask has no folder above it")?.to_path_buf();
        let cargo = std::env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from);
        let manifest = root.join("Cargo.toml");
        let text = shell::ask(
            &cargo,
            &["metadata", "--no-deps", "--format-version=1", "--manifest-path", &manifest.to_string_lossy()],
        )
        .with_context(|| format!("cargo cannot read {}", manifest.display()))?;
        let metadata: Value = serde_json::from_str(&text)?;
        let target = metadata
            .get("target_directory")
            .and_then(Value::as_str)
            .context("cargo metadata names no target directory")?;
        Ok(Self { root, target: PathBuf::from(target), cargo })
    }

    /// A cargo command in the root folder.
    pub fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.cargo);
        // Named, so that a second work tree never builds into the folder of the first.
        command.args(arguments).current_dir(&self.root).env("CARGO_TARGET_DIR", &self.target);
        command
    }

    /// A Node.js command in the root folder.
    pub fn node(&self) -> Command {
        let mut command = Command::new("node");
        command.current_dir(&self.root);
        command
    }

    /// The folder of the npm package.
    pub fn pkg(&self) -> PathBuf {
        self.root.join("pkg")
    }

    /// The folder of the page code.
    pub fn www(&self) -> PathBuf {
        self.root.join("www")
    }

    /// Where wasm-bindgen's module and the optimised engine wait for the bundler.
    pub fn glue(&self) -> PathBuf {
        self.www().join("engine").join("glue")
    }

    /// Our own scratch folder, made when missing.
    pub fn scratch(&self) -> Result<PathBuf> {
        let folder = self.target.join("xtask");
        std::fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
        Ok(folder)
    }

    /// The native command line, as `cargo test` builds it.
    pub fn native_binary(&self) -> PathBuf {
        self.target.join("debug").join(format!("appeal-calculator{}", std::env::consts::EXE_SUFFIX))
    }
}

/// A text file, with its name in the error.
pub fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}
