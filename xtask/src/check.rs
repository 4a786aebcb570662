//! Formatting, lints, types and dependencies: what can be said without running anything.

use anyhow::Result;

use crate::project::Project;
use crate::{crates, npm, shell, supply, wasm};

/// Runs every check; the first that fails ends the run.
pub fn everything(project: &Project) -> Result<()> {
    shell::run(&mut project.cargo(&["fmt", "--all", "--check"]))?;
    shell::run(&mut project.cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    wasm::ensure_target(project)?;
    shell::run(&mut project.cargo(&[
        "clippy",
        "--lib",
        "--target",
        wasm::TARGET,
        "--",
        "-D",
        "warnings",
        "-D",
        "unused-crate-dependencies",
    ]))?;
    crates::check(project)?;
    let skipped = supply::check(project)?.skipped;

    npm::install(project)?;
    npm::check(project)?;
    // The types of the page code include those of the engine's glue.
    wasm::build(project)?;
    shell::run(
        project
            .node()
            .arg(project.www().join("node_modules/typescript/bin/tsc"))
            .args(["--noEmit", "--project"])
            .arg(project.www().join("tsconfig.json")),
    )?;
    for name in skipped {
        println!("skipped: {name}");
    }
    println!("check: all good");
    Ok(())
}
