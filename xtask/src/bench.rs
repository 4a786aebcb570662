//! `cargo xtask bench`: the built package against what exists, in tables.

use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::{browser, build, npm, shell};

/// Builds everything, brings the rivals and measures. `short` is for seeing that it works.
pub fn run(project: &Project, short: bool) -> Result<()> {
    build::everything(project)?;
    let folder = project.root.join("bench");
    npm::clean_install(&folder)?;
    let chrome = browser::find(project)?;
    shell::run(&mut project.cargo(&["build", "--profile", "native", "--bin", "appeal-calculator"]))?;
    let engine = bench_program(project)?;
    let out = project.target.join("bench");
    std::fs::create_dir_all(&out).with_context(|| format!("cannot create {}", out.display()))?;
    let mut command: Command = project.node();
    command
        .arg(folder.join("run.mjs"))
        .arg("--out")
        .arg(&out)
        .arg("--program")
        .arg(project.target.join("native").join("appeal-calculator"))
        .arg("--engine")
        .arg(engine)
        .args(short.then_some("--short"))
        .env("CHROME_PATH", chrome);
    shell::run(&mut command)
}

/// Builds `benches/engine.rs` and tells where cargo put it.
fn bench_program(project: &Project) -> Result<String> {
    let build = ["bench", "--profile", "measure", "--bench", "engine", "--no-run", "--message-format=json"];
    let (_, output) = shell::watch(&mut project.cargo(&build))?;
    let messages = output.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    // The program itself is built too, and cargo keeps no order.
    messages
        .filter(|message| message.pointer("/target/kind/0").is_some_and(|kind| kind == "bench"))
        .find_map(|message| message.get("executable")?.as_str().map(str::to_owned))
        .context("the bench was not built")
}
