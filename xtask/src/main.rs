//! The project's own commands: `cargo xtask demo`, `test`, `check`, `build`, `soak` and `law`.
//!
//! Each installs what it lacks through the ordinary clients (rustup, npm, and for a browser npm or
//! Debian's packages), shows what it runs, and says in one line what to do when it cannot.

mod browser;
mod budget;
mod build;
mod cases;
mod check;
mod crates;
mod demo;
mod npm;
mod project;
mod report;
mod shell;
mod suites;
mod tally;
mod wasm;

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::project::Project;

const USAGE: &str = "\
usage: cargo xtask <command>

  demo [--port N]   build everything and serve the demo pages on this machine
  test              build everything and run every test
  check             formatting, clippy, types, dependency lints
  build             build the npm package in pkg/
  soak              the long tests, for as long as they take
  law               write the law tables again from src/law/data/";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<ExitCode> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["build"] => build::everything(&Project::find()?).map(|_| ExitCode::SUCCESS),
        ["demo"] => demo::serve(&Project::find()?, None),
        ["demo", "--port", port] => demo::serve(&Project::find()?, Some(port.parse()?)),
        ["check"] => check::everything(&Project::find()?).map(|()| ExitCode::SUCCESS),
        ["test"] => suites::test(&Project::find()?),
        ["soak"] => suites::soak(&Project::find()?),
        ["law"] => suites::refresh_law(&Project::find()?).map(|()| ExitCode::SUCCESS),
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        _ => bail!("unknown command\n\n{USAGE}"),
    }
}
