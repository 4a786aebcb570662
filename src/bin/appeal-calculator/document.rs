//! `document`: prints a paper.

use std::io;
use std::process::ExitCode;

use appeal_calculator::answer::{DocumentOptions, Format, PaperAnswer};
use appeal_calculator::document;

use crate::arguments::Document;
use crate::input;

pub fn run(arguments: &Document) -> io::Result<ExitCode> {
    let text = input::read(arguments.file.as_deref())?;
    let usual = if arguments.id == "calendar" { Format::Ics } else { Format::Text };
    let options = DocumentOptions { lang: arguments.lang, format: arguments.format.unwrap_or(usual) };
    let denial = match input::parse(&text, arguments.lang) {
        Ok(denial) => denial,
        Err(refusal) => return input::print_json(&refusal, false),
    };
    match document(&arguments.id, &denial, &options) {
        PaperAnswer::Made(paper) if paper.bytes.0.is_empty() => input::print(&paper.text),
        PaperAnswer::Made(paper) => input::print_bytes(&paper.bytes.0),
        PaperAnswer::Refused(refusal) => input::print_json(&refusal, false),
    }
}
