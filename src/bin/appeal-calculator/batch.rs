//! `batch`: JSON Lines in, JSON Lines out in the same order, on every core.

use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use appeal_calculator::answer::{self, Answer, Refusal};
use appeal_calculator::terms::Lang;
use appeal_calculator::{Options, Value, assess};
use serde::Serialize;

use crate::arguments::Batch;
use crate::input;

/// Lines that one thread takes at a time: some milliseconds of work.
const CHUNK: usize = 128;

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
    let mut parts = Parts { reader: &mut reader, first: 1, ended: false };
    if threads == 1 {
        while let Some(part) = parts.next()? {
            out.write_all(&part.answer(arguments)?)?;
        }
    } else {
        in_parallel(&mut parts, threads, arguments, &mut out)?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// Lines that follow one another.
struct Part {
    lines: Vec<u8>,
    /// The number of the first of them.
    first: usize,
}

struct Parts<'a, R> {
    reader: &'a mut R,
    first: usize,
    ended: bool,
}

impl<R: BufRead> Parts<'_, R> {
    fn next(&mut self) -> io::Result<Option<Part>> {
        if self.ended {
            return Ok(None);
        }
        let mut part = Part { lines: Vec::new(), first: self.first };
        for _ in 0..CHUNK {
            if self.reader.read_until(b'\n', &mut part.lines)? == 0 {
                self.ended = true;
                break;
            }
            self.first = self.first.saturating_add(1);
        }
        Ok(Some(part))
    }
}

/// Each thread takes a part as soon as it has answered its last; meanwhile this one reads what comes next and writes what is
/// done, in order. Nobody waits for the slowest thread of a round.
fn in_parallel(
    parts: &mut Parts<'_, impl BufRead>,
    threads: usize,
    arguments: &Batch,
    out: &mut impl Write,
) -> io::Result<()> {
    let ahead = threads.saturating_mul(2);
    let (give, take) = mpsc::channel::<(Part, Sender<io::Result<Vec<u8>>>)>();
    let take = &Mutex::new(take);
    thread::scope(move |scope| {
        for _ in 0..threads {
            scope.spawn(move || {
                while let Some((part, tell)) = take.lock().ok().and_then(|work| work.recv().ok()) {
                    // Nobody listens any more where the output could not be written.
                    let _ = tell.send(part.answer(arguments));
                }
            });
        }
        let mut answers: VecDeque<Receiver<io::Result<Vec<u8>>>> = VecDeque::new();
        let stopped = || io::Error::other("a worker stopped");
        loop {
            if let Some(part) = parts.next()? {
                let (tell, answer) = mpsc::channel();
                give.send((part, tell)).map_err(|_| stopped())?;
                answers.push_back(answer);
                if answers.len() < ahead {
                    continue;
                }
            }
            let Some(answer) = answers.pop_front() else { return Ok(()) };
            out.write_all(&answer.recv().map_err(|_| stopped())??)?;
        }
    })
}

impl Part {
    fn answer(&self, arguments: &Batch) -> io::Result<Vec<u8>> {
        let mut out = Vec::new();
        for (offset, line) in self.lines.split(|byte| *byte == b'\n').enumerate() {
            if line.iter().all(u8::is_ascii_whitespace) {
                continue;
            }
            answer_line(line, self.first.saturating_add(offset), arguments, &mut out)?;
            out.push(b'\n');
        }
        Ok(out)
    }
}

fn answer_line(line: &[u8], number: usize, arguments: &Batch, out: &mut Vec<u8>) -> io::Result<()> {
    let lang = arguments.lang;
    // Text is checked once for the line, not for each of its strings.
    let denial: Option<Value> = str::from_utf8(line).ok().and_then(|line| serde_json::from_str(line).ok());
    let refusal = match denial {
        None => unreadable(lang),
        Some(denial) if arguments.brief => match answer::brief(&denial, lang) {
            // Its keys are in order as they are.
            Ok(brief) => return Ok(serde_json::to_writer(out, &brief)?),
            Err(refusal) => refusal,
        },
        Some(denial) => match assess(&denial, &Options { lang, trace: false }) {
            Answer::Refused(refusal) => refusal,
            found @ Answer::Found { .. } => return out.write_all(input::canonical(&found)?.as_bytes()),
        },
    };
    out.write_all(input::canonical(&RefusedLine { line: number, refusal })?.as_bytes())
}

fn unreadable(lang: Lang) -> Refusal {
    match input::parse("", lang) {
        Err(refusal) => refusal,
        Ok(_) => Refusal { ok: false, errors: Vec::new() },
    }
}
