//! `papers`: denials as JSON Lines in, every paper of every case as one office document out.

use std::io::{self, Write};
use std::process::ExitCode;

use appeal_calculator::answer;
use appeal_calculator::documents::book;

use crate::arguments::Papers;
use crate::input;

pub fn run(arguments: &Papers) -> io::Result<ExitCode> {
    let text = input::read(arguments.file.as_deref())?;
    let mut documents = Vec::new();
    let mut refused = false;
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        match input::parse(line, arguments.lang).and_then(|denial| answer::papers(&denial, arguments.lang)) {
            Ok(papers) => documents.extend(papers),
            Err(refusal) => {
                refused = true;
                writeln!(io::stderr().lock(), "{}", input::canonical(&refusal)?)?;
            }
        }
    }
    if documents.is_empty() {
        return Ok(ExitCode::from(2));
    }
    input::print_bytes(&book(&documents, "appeal-calculator"))?;
    Ok(if refused { ExitCode::from(2) } else { ExitCode::SUCCESS })
}
