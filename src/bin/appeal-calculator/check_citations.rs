//! `check-citations`: a case and any letter in, every legal citation of the letter out, with what it is worth.

use std::io;
use std::process::ExitCode;

use appeal_calculator::check_citations;

use crate::arguments::CheckCitations;
use crate::input;

pub fn run(arguments: &CheckCitations) -> io::Result<ExitCode> {
    let denial = input::read(Some(&arguments.denial))?;
    let letter = input::read(arguments.letter.as_deref())?;
    match input::parse(&denial, arguments.lang) {
        Ok(denial) => {
            let answer = check_citations(&letter, &denial, arguments.lang);
            input::print_json(&answer, answer.is_ok())
        }
        Err(refusal) => input::print_json(&refusal, false),
    }
}
