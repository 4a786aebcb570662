//! The command line, parsed.

use std::ffi::OsString;
use std::path::PathBuf;

use appeal_calculator::answer::Format;
use appeal_calculator::calendar::CivilDate;
use appeal_calculator::terms::Lang;
use lexopt::{Arg, Parser, ValueExt};

use crate::input;

/// What to do.
pub enum Command {
    Help,
    Version,
    Assess(Assess),
    Document(Document),
    Batch(Batch),
    CheckCitations(CheckCitations),
    Rules(Rules),
}

pub struct CheckCitations {
    pub denial: PathBuf,
    pub letter: Option<PathBuf>,
    pub lang: Lang,
}

pub struct Rules {
    /// The register of rules with what encodes each, instead.
    pub coverage: bool,
    /// Only the values that are due to be checked again on this day.
    pub stale: Option<CivilDate>,
}

pub struct Assess {
    pub file: Option<PathBuf>,
    pub lang: Lang,
    pub trace: bool,
}

pub struct Document {
    pub id: String,
    pub file: Option<PathBuf>,
    pub format: Option<Format>,
    pub lang: Lang,
}

pub struct Batch {
    pub file: Option<PathBuf>,
    pub lang: Lang,
    pub threads: Option<usize>,
    pub brief: bool,
}

/// Parses the command line, program name first.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, String> {
    read(Parser::from_iter(arguments)).map_err(|error| error.to_string())
}

fn read(mut parser: Parser) -> Result<Command, lexopt::Error> {
    let command = match parser.next()? {
        None | Some(Arg::Short('h') | Arg::Long("help")) => return Ok(Command::Help),
        Some(Arg::Short('V') | Arg::Long("version")) => return Ok(Command::Version),
        Some(Arg::Value(name)) => name.string()?,
        Some(other) => return Err(other.unexpected()),
    };
    let allowed: &[&str] = match command.as_str() {
        "assess" => &["lang", "trace"],
        "document" => &["lang", "format"],
        "batch" => &["lang", "threads", "brief"],
        "check-citations" => &["denial", "lang"],
        "rules" => &["coverage", "stale", "as-of"],
        other => return Err(format!("there is no command `{other}`").into()),
    };
    let mut values: Vec<OsString> = Vec::new();
    let (mut lang, mut trace, mut format, mut threads, mut brief) = (Lang::En, false, None, None, false);
    let (mut denial, mut coverage, mut stale, mut as_of) = (None, false, false, None);
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Value(value) => values.push(value),
            Arg::Long("help") | Arg::Short('h') => return Ok(Command::Help),
            Arg::Long(name) if !allowed.contains(&name) => return Err(argument.unexpected()),
            Arg::Long("lang") => lang = parser.value()?.parse_with(|text| Lang::parse(text).ok_or("use en or es"))?,
            Arg::Long("trace") => trace = true,
            Arg::Long("brief") => brief = true,
            Arg::Long("coverage") => coverage = true,
            Arg::Long("denial") => denial = Some(PathBuf::from(parser.value()?)),
            Arg::Long("stale") => stale = true,
            Arg::Long("as-of") => {
                let day = |text: &str| CivilDate::parse(text).ok_or("use a day as YYYY-MM-DD");
                as_of = Some(parser.value()?.parse_with(day)?);
            }
            Arg::Long("format") => {
                let known = |text: &str| Format::parse(text).ok_or("use text, html, docx or ics");
                format = Some(parser.value()?.parse_with(known)?);
            }
            Arg::Long("threads") => {
                let count = |text: &str| text.parse().ok().filter(|n| (1..=256).contains(n)).ok_or("use 1 to 256");
                threads = Some(parser.value()?.parse_with(count)?);
            }
            other => return Err(other.unexpected()),
        }
    }
    let mut values = values.into_iter();
    let command = match command.as_str() {
        "assess" => Command::Assess(Assess { file: values.next().map(PathBuf::from), lang, trace }),
        "document" => {
            let id = values.next().ok_or("document needs the id of a paper")?.string()?;
            Command::Document(Document { id, file: values.next().map(PathBuf::from), format, lang })
        }
        "batch" => Command::Batch(Batch { file: values.next().map(PathBuf::from), lang, threads, brief }),
        "check-citations" => Command::CheckCitations(CheckCitations {
            denial: denial.ok_or("check-citations needs the case: --denial FILE")?,
            letter: values.next().map(PathBuf::from),
            lang,
        }),
        _ if as_of.is_some() && !stale => return Err("--as-of goes with --stale".into()),
        _ if coverage && stale => return Err("--coverage and --stale are two lists".into()),
        _ => Command::Rules(Rules { coverage, stale: if stale { as_of.or_else(input::today) } else { None } }),
    };
    match values.next() {
        Some(extra) => Err(format!("`{}` is one argument too many", extra.to_string_lossy()).into()),
        None => Ok(command),
    }
}
