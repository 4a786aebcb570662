//! `assess`: one denial in, one result out.

use std::io;
use std::process::ExitCode;

use appeal_calculator::{Options, assess};

use crate::arguments::Assess;
use crate::input;

pub fn run(arguments: &Assess) -> io::Result<ExitCode> {
    let text = input::read(arguments.file.as_deref())?;
    let options = Options { lang: arguments.lang, trace: arguments.trace };
    match input::parse(&text, arguments.lang) {
        Ok(denial) => {
            let answer = assess(&denial, &options);
            input::print_json(&answer, answer.is_ok())
        }
        Err(refusal) => input::print_json(&refusal, false),
    }
}
