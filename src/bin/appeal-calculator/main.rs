//! The native command line: the same engine, the same bytes as in the browser.

mod arguments;
mod assess;
mod batch;
mod check_text;
mod coverage;
mod document;
mod import;
mod input;
mod papers;
#[rustfmt::skip]
mod register;
mod rules;

use std::process::ExitCode;

use arguments::Command;

const HELP: &str = "\
appeal-calculator: deadlines, money and letters for denied physical and occupational therapy

appeal-calculator assess [FILE] [--lang en|es] [--trace]
    One denial as JSON (a file, or standard input) in; the result as canonical JSON out.
appeal-calculator document ID [FILE] [--format text|html|docx|ics] [--lang en|es] [--edits FILE] [--blocks]
    Prints a paper: appeal, calendar, or another that assess lists. An office document (docx) goes to a file: … > letter.docx
    --edits: changes as JSON: { blocks: [{ id, text or dropped: true, from }], exhibits: [ids in order] }.
    --blocks: the paper as JSON, with its score and each of its blocks, whose ids the edits name.
appeal-calculator batch [FILE] [--threads N] [--brief] [--lang en|es]
    JSON Lines in, JSON Lines out in the same order, on every core. --brief: amount, steps and dates only.
appeal-calculator import [FILE] --as-of DATE --state MO [--plan KIND | --plan PAYER=KIND …] [--network PAYER=in|out …]
        [--worklist | --csv] [--lang en|es]
    A remittance (X12 835) or explanations of benefits (FHIR R4) in; one denial a line out, as batch reads them.
    --worklist: what to do first, with sums, as JSON. --csv: the same for a spreadsheet. What cannot be read is told on
    standard error, with its position.
appeal-calculator papers [FILE] [--lang en|es]
    JSON Lines in, as import gives them; every paper of every case out as one office document: … > papers.docx
appeal-calculator check-citations --denial FILE [LETTER] [--lang en|es]
    Any letter as text (a file, or standard input) in; its legal citations out, and whether each governs that case.
appeal-calculator check-letter --denial FILE [LETTER] [--lang en|es]
    The same, and the letter by the twenty criteria as far as its text can tell, and its dates beside those counted.
appeal-calculator rules [--coverage | --stale [--as-of DATE]]
    Prints every rule with its values, dates and sources. --coverage: the register of rules, each with the records that
    encode it or why it is left out. --stale: the values that are due to be checked again.

Exit status: 0, for batch also where it refuses a line; 2 when the input is refused or cannot be read; 64 when the command line is wrong.
";

fn main() -> ExitCode {
    let command = match arguments::parse(std::env::args_os()) {
        Ok(command) => command,
        Err(message) => {
            eprintln!("appeal-calculator: {message}\nTry: appeal-calculator --help");
            return ExitCode::from(64);
        }
    };
    let done = match command {
        Command::Help => input::print(HELP),
        Command::Version => input::print(&format!(
            "appeal-calculator {}, law {}\n",
            env!("CARGO_PKG_VERSION"),
            appeal_calculator::law::LAW_VERSION
        )),
        Command::Assess(options) => assess::run(&options),
        Command::Document(options) => document::run(&options),
        Command::Batch(options) => batch::run(&options),
        Command::Import(options) => import::run(&options),
        Command::Papers(options) => papers::run(&options),
        Command::CheckCitations(options) => check_text::citations(&options),
        Command::CheckLetter(options) => check_text::letter(&options),
        Command::Rules(options) if options.coverage => coverage::run(),
        Command::Rules(options) => rules::run(&options),
    };
    match done {
        Ok(status) => status,
        // The reader has gone away, as in `… | head`: not an error of ours.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("appeal-calculator: {error}");
            ExitCode::from(2)
        }
    }
}
