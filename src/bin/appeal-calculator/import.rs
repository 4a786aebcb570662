//! `import`: a remittance in; its denials out as JSON Lines for `batch`, or as a worklist.

use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use appeal_calculator::answer::{ProblemAnswer, Row, Worklist, csv_head, csv_line};
use appeal_calculator::import::{Asked, Found, Import as Reader, denial};
use serde::Serialize;

use crate::arguments::{Import, ImportAs};
use crate::input;

/// Bytes read at a time.
const CHUNK: usize = 1 << 18;

pub fn run(arguments: &Import) -> io::Result<ExitCode> {
    match arguments.what {
        ImportAs::Denials => denials(arguments),
        ImportAs::Worklist | ImportAs::Csv => worklist(arguments),
    }
}

/// Feeds a whole file, with a look at what was found after every piece.
fn read(file: Option<&Path>, mut found: impl FnMut(&mut Reader) -> io::Result<()>) -> io::Result<Reader> {
    let mut source: Box<dyn Read> = match file {
        Some(path) => Box::new(
            File::open(path).map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))?,
        ),
        None => Box::new(io::stdin().lock()),
    };
    let mut reader = Reader::new();
    let mut piece = vec![0; CHUNK];
    loop {
        let length = source.read(&mut piece)?;
        if length == 0 {
            reader.finish();
            found(&mut reader)?;
            return Ok(reader);
        }
        reader.push(piece.get(..length).unwrap_or_default());
        found(&mut reader)?;
    }
}

/// One denial a line, in the order of the file. A claim that is reversed further on is left out, so that nothing is
/// printed before the end.
fn denials(arguments: &Import) -> io::Result<ExitCode> {
    let mut claims: Vec<String> = Vec::new();
    let reader = read(arguments.file.as_deref(), |reader| {
        for found in reader.take() {
            match found {
                Found::Denied(_, claim) => claims.push(lines(&claim, &arguments.asked)?),
                Found::Reversed(claim) => {
                    if let Some(lines) = usize::try_from(claim).ok().and_then(|claim| claims.get_mut(claim)) {
                        lines.clear();
                    }
                }
            }
        }
        Ok(())
    })?;
    let mut out = BufWriter::new(io::stdout().lock());
    for lines in &claims {
        out.write_all(lines.as_bytes())?;
    }
    out.flush()?;
    problems(&reader, arguments)
}

fn lines(claim: &appeal_calculator::import::Claim, asked: &Asked) -> io::Result<String> {
    let mut lines = String::new();
    for part in &claim.denied {
        lines.push_str(&serde_json::to_string(&denial(claim, part, asked))?);
        lines.push('\n');
    }
    Ok(lines)
}

/// Everything that a screen would show.
#[derive(Serialize)]
struct Whole<'a> {
    rows: Vec<&'a Row>,
    list: appeal_calculator::answer::ListAnswer,
}

fn worklist(arguments: &Import) -> io::Result<ExitCode> {
    let mut list = Worklist::new(arguments.asked.clone(), arguments.lang);
    let mut rows: Vec<Row> = Vec::new();
    let reader = read(arguments.file.as_deref(), |reader| {
        rows.extend(list.take(reader));
        Ok(())
    })?;
    let list = list.finish(&reader);
    let in_order = list.order().iter().filter_map(|id| rows.get(usize::try_from(*id).ok()?)).collect();
    let mut out = BufWriter::new(io::stdout().lock());
    if arguments.what == ImportAs::Csv {
        out.write_all(csv_head(arguments.lang).as_bytes())?;
        let in_order: Vec<&Row> = in_order;
        for row in in_order {
            out.write_all(csv_line(row, arguments.lang).as_bytes())?;
        }
    } else {
        writeln!(out, "{}", input::canonical(&Whole { rows: in_order, list })?)?;
    }
    out.flush()?;
    problems(&reader, arguments)
}

/// What could not be read goes to standard error; a file of which nothing could be read is an error.
fn problems(reader: &Reader, arguments: &Import) -> io::Result<ExitCode> {
    let mut out = io::stderr().lock();
    for problem in reader.problems() {
        writeln!(out, "{}", input::canonical(&ProblemAnswer::new(problem, arguments.lang))?)?;
    }
    Ok(if reader.totals().payments == 0 { ExitCode::from(2) } else { ExitCode::SUCCESS })
}
