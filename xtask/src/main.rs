//! The project's own commands, listed by `cargo xtask help`.
//!
//! Each installs what it lacks through the ordinary clients (rustup, npm, and for a browser npm or
//! Debian's packages), shows what it runs, and says in one line what to do when it cannot.

mod bench;
mod browser;
mod budget;
mod build;
mod cases;
mod check;
mod crates;
mod demo;
mod fuzz;
mod grow;
mod guard;
mod npm;
mod project;
mod report;
mod reproduce;
mod shell;
mod size;
mod suites;
mod supply;
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
  law               write the law tables again from src/law/data/
  reproduce         build the package twice, in two folders, and compare it byte by byte
  verify [FILE…]    build, and tell whether these published files are this source's; without any, list the digests
  bench [--short]   time, bytes and memory against other libraries, as tables in target/bench/
  fuzz [SECONDS]    each target of fuzz/ for a minute, or for so long
  grow              what 51 states and ten languages would weigh
  guard [--record]  instructions that fixed inputs take, against tests/instructions.json; or record them and the sizes
  size              where the engine's bytes are: sections, crates, modules, the twenty largest functions
  sri [ADDRESS]     the script line with its digest for a page that loads the package from there";

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
        ["reproduce"] => suites::reproduce(&Project::find()?),
        ["bench"] => bench::run(&Project::find()?, false).map(|()| ExitCode::SUCCESS),
        ["bench", "--short"] => bench::run(&Project::find()?, true).map(|()| ExitCode::SUCCESS),
        ["fuzz"] => suites::fuzz(&Project::find()?, suites::FUZZ_SECONDS),
        ["fuzz", seconds] => suites::fuzz(&Project::find()?, seconds.parse()?),
        ["grow"] => grow::report(&Project::find()?).map(|()| ExitCode::SUCCESS),
        ["guard"] => suites::guard(&Project::find()?),
        ["guard", "--record"] => guard::record(&Project::find()?).map(|()| ExitCode::SUCCESS),
        ["size"] => size::report(&Project::find()?).map(|()| ExitCode::SUCCESS),
        ["verify", published @ ..] => reproduce::verify(&Project::find()?, published),
        ["sri"] => {
            reproduce::integrity_lines(&Project::find()?, "https://your-cdn.example").map(|()| ExitCode::SUCCESS)
        }
        ["sri", host] => reproduce::integrity_lines(&Project::find()?, host).map(|()| ExitCode::SUCCESS),
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        _ => bail!("unknown command\n\n{USAGE}"),
    }
}
