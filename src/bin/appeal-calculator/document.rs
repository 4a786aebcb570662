//! `document`: prints a paper.

use std::io;
use std::process::ExitCode;

use appeal_calculator::answer::{DocumentOptions, Format, PaperAnswer};
use appeal_calculator::{Value, document, edited_document};

use crate::arguments::Document;
use crate::input;

pub fn run(arguments: &Document) -> io::Result<ExitCode> {
    let text = input::read(arguments.file.as_deref())?;
    let usual = if arguments.id == "calendar" { Format::Ics } else { Format::Text };
    let options =
        DocumentOptions { lang: arguments.lang, format: arguments.format.unwrap_or(usual), score: arguments.blocks };
    let denial = match input::parse(&text, arguments.lang) {
        Ok(denial) => denial,
        Err(refusal) => return input::print_json(&refusal, false),
    };
    let edits = match &arguments.edits {
        Some(file) => match input::parse(&input::read(Some(file))?, arguments.lang) {
            Ok(edits) => Some(edits),
            Err(refusal) => return input::print_json(&refusal, false),
        },
        None => arguments.blocks.then(|| Value::Object(Vec::new())),
    };
    let made = match &edits {
        Some(edits) => edited_document(&arguments.id, &denial, edits, &options),
        None => document(&arguments.id, &denial, &options),
    };
    match made {
        PaperAnswer::Made(paper) if arguments.blocks => input::print_json(&paper, true),
        PaperAnswer::Made(paper) if paper.bytes.0.is_empty() => input::print(&paper.text),
        PaperAnswer::Made(paper) => input::print_bytes(&paper.bytes.0),
        PaperAnswer::Refused(refusal) => input::print_json(&refusal, false),
    }
}
