//! `batch`: JSON Lines in, JSON Lines out in the same order, on every core.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::process::ExitCode;
use std::thread;

use appeal_calculator::answer::{self, Answer, Refusal};
use appeal_calculator::terms::Lang;
use appeal_calculator::{Options, Value, assess};
use serde::Serialize;

use crate::arguments::Batch;
use crate::input;

/// Lines that one thread takes at a time.
const CHUNK: usize = 512;

/// A refused line, with its number counted from one.
#[derive(Serialize)]
struct RefusedLine {
    line: usize,
    #[serde(flatten)]
    refusal: Refusal,
}

pub fn run(arguments: &Batch) -> io::Result<ExitCode> {
    match &arguments.file {
        Some(path) => {
            let file = File::open(path)
                .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))?;
            answer_all(BufReader::new(file), arguments)
        }
        None => answer_all(io::stdin().lock(), arguments),
    }
}

fn answer_all(mut reader: impl BufRead, arguments: &Batch) -> io::Result<ExitCode> {
    let threads = arguments.threads.or_else(|| thread::available_parallelism().ok().map(Into::into)).unwrap_or(1);
    let mut out = BufWriter::new(io::stdout().lock());
    let mut number: usize = 0;
    loop {
        let (lines, ended) = next_lines(&mut reader, CHUNK.saturating_mul(threads))?;
        let first = number.saturating_add(1);
        number = number.saturating_add(lines.len());
        for part in answer_in_parallel(&lines, first, threads, arguments)? {
            out.write_all(part.as_bytes())?;
        }
        if ended {
            out.flush()?;
            return Ok(ExitCode::SUCCESS);
        }
    }
}

/// Up to `most` lines as bytes, and whether the input has ended.
fn next_lines(reader: &mut impl BufRead, most: usize) -> io::Result<(Vec<Vec<u8>>, bool)> {
    let mut lines = Vec::new();
    while lines.len() < most {
        let mut line = Vec::new();
        if reader.read_until(b'\n', &mut line)? == 0 {
            return Ok((lines, true));
        }
        lines.push(line);
    }
    Ok((lines, false))
}

fn answer_in_parallel(lines: &[Vec<u8>], first: usize, threads: usize, arguments: &Batch) -> io::Result<Vec<String>> {
    let share = lines.len().div_ceil(threads).max(1);
    thread::scope(|scope| {
        let workers: Vec<_> = lines
            .chunks(share)
            .enumerate()
            .map(|(index, part)| {
                let start = first.saturating_add(index.saturating_mul(share));
                scope.spawn(move || answer_part(part, start, arguments))
            })
            .collect();
        let join = |worker: thread::ScopedJoinHandle<'_, io::Result<String>>| {
            worker.join().unwrap_or_else(|_| Err(io::Error::other("a worker stopped")))
        };
        workers.into_iter().map(join).collect()
    })
}

fn answer_part(lines: &[Vec<u8>], first: usize, arguments: &Batch) -> io::Result<String> {
    let mut out = String::new();
    for (offset, line) in lines.iter().enumerate() {
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        out.push_str(&answer_line(line, first.saturating_add(offset), arguments)?);
        out.push('\n');
    }
    Ok(out)
}

fn answer_line(line: &[u8], number: usize, arguments: &Batch) -> io::Result<String> {
    let lang = arguments.lang;
    let denial: Option<Value> = serde_json::from_slice(line).ok();
    let refusal = match denial {
        None => unreadable(lang),
        Some(denial) if arguments.brief => match answer::brief(&denial, lang) {
            // Its keys are in order as they are.
            Ok(brief) => return Ok(serde_json::to_string(&brief)?),
            Err(refusal) => refusal,
        },
        Some(denial) => match assess(&denial, &Options { lang, trace: false }) {
            Answer::Refused(refusal) => refusal,
            found @ Answer::Found { .. } => return input::canonical(&found),
        },
    };
    input::canonical(&RefusedLine { line: number, refusal })
}

fn unreadable(lang: Lang) -> Refusal {
    match input::parse("", lang) {
        Err(refusal) => refusal,
        Ok(_) => Refusal { ok: false, errors: Vec::new() },
    }
}
