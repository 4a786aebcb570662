//! `check-citations` and `check-letter`: a case and any letter in; what its citations, or all of it, are worth out.

use std::io;
use std::process::ExitCode;

use appeal_calculator::{Value, check_citations, check_letter};

use crate::arguments::CheckText;
use crate::input;

/// Every legal citation of the letter.
pub fn citations(arguments: &CheckText) -> io::Result<ExitCode> {
    run(arguments, |letter, denial| {
        let answer = check_citations(letter, denial, arguments.lang);
        input::print_json(&answer, answer.is_ok())
    })
}

/// The letter by the twenty criteria, with its citations and its dates.
pub fn letter(arguments: &CheckText) -> io::Result<ExitCode> {
    run(arguments, |letter, denial| {
        let answer = check_letter(letter, denial, arguments.lang);
        input::print_json(&answer, answer.is_ok())
    })
}

fn run(arguments: &CheckText, check: impl Fn(&str, &Value) -> io::Result<ExitCode>) -> io::Result<ExitCode> {
    let denial = input::read(Some(&arguments.denial))?;
    let letter = input::read(arguments.letter.as_deref())?;
    match input::parse(&denial, arguments.lang) {
        Ok(denial) => check(&letter, &denial),
        Err(refusal) => input::print_json(&refusal, false),
    }
}
