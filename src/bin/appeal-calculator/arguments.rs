//! The command line, parsed.

use std::ffi::OsString;
use std::path::PathBuf;

use appeal_calculator::answer::Format;
use appeal_calculator::calendar::CivilDate;
use appeal_calculator::import::{Asked, PayerAnswer};
use appeal_calculator::intake::{self, Network};
use appeal_calculator::terms::{Lang, PlanKind};
use lexopt::{Arg, Parser, ValueExt};

use crate::input;

/// What to do.
pub enum Command {
    Help,
    Version,
    Assess(Assess),
    Document(Document),
    Batch(Batch),
    CheckCitations(CheckText),
    CheckLetter(CheckText),
    Rules(Rules),
    Import(Import),
    Papers(Papers),
}

pub struct Papers {
    pub file: Option<PathBuf>,
    pub lang: Lang,
}

pub struct Import {
    pub file: Option<PathBuf>,
    pub asked: Asked,
    pub what: ImportAs,
    pub lang: Lang,
}

/// What an import prints.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ImportAs {
    Denials,
    Worklist,
    Csv,
}

pub struct CheckText {
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
    /// The visitor's changes.
    pub edits: Option<PathBuf>,
    /// Everything about the paper as JSON, with each of its blocks.
    pub blocks: bool,
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
        "document" => &["lang", "format", "edits", "blocks"],
        "batch" => &["lang", "threads", "brief"],
        "check-citations" | "check-letter" => &["denial", "lang"],
        "papers" => &["lang"],
        "rules" => &["coverage", "stale", "as-of"],
        "import" => &["as-of", "state", "plan", "network", "worklist", "csv", "lang"],
        other => return Err(format!("there is no command `{other}`").into()),
    };
    let mut values: Vec<OsString> = Vec::new();
    let (mut lang, mut trace, mut format, mut threads, mut brief) = (Lang::En, false, None, None, false);
    let (mut edits, mut blocks) = (None, false);
    let (mut denial, mut coverage, mut stale, mut as_of) = (None, false, false, None);
    let (mut state, mut plan, mut payers, mut what) = (None, None, Vec::new(), ImportAs::Denials);
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Value(value) => values.push(value),
            Arg::Long("help") | Arg::Short('h') => return Ok(Command::Help),
            Arg::Long(name) if !allowed.contains(&name) => return Err(argument.unexpected()),
            Arg::Long("lang") => lang = parser.value()?.parse_with(|text| Lang::parse(text).ok_or("use en or es"))?,
            Arg::Long("trace") => trace = true,
            Arg::Long("brief") => brief = true,
            Arg::Long("coverage") => coverage = true,
            Arg::Long("edits") => edits = Some(PathBuf::from(parser.value()?)),
            Arg::Long("blocks") => blocks = true,
            Arg::Long("denial") => denial = Some(PathBuf::from(parser.value()?)),
            Arg::Long("stale") => stale = true,
            Arg::Long("worklist") => what = ImportAs::Worklist,
            Arg::Long("csv") => what = ImportAs::Csv,
            Arg::Long("state") => {
                let letters = |text: &str| intake::state(text).ok_or("use two letters, as in MO");
                state = Some(parser.value()?.parse_with(letters)?);
            }
            Arg::Long("plan") => match parser.value()?.parse_with(payer_and_plan)? {
                (None, kind) => plan = Some(kind),
                (Some(payer), kind) => answer(&mut payers, payer, |known| known.plan = Some(kind)),
            },
            Arg::Long("network") => {
                let (payer, network) = parser.value()?.parse_with(payer_and_network)?;
                answer(&mut payers, payer, |known| known.network = Some(network));
            }
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
            Command::Document(Document { id, file: values.next().map(PathBuf::from), format, lang, edits, blocks })
        }
        "batch" => Command::Batch(Batch { file: values.next().map(PathBuf::from), lang, threads, brief }),
        "check-citations" | "check-letter" => {
            let denial = denial.ok_or("a letter is checked for a case: --denial FILE")?;
            let text = CheckText { denial, letter: values.next().map(PathBuf::from), lang };
            if command == "check-letter" { Command::CheckLetter(text) } else { Command::CheckCitations(text) }
        }
        "papers" => Command::Papers(Papers { file: values.next().map(PathBuf::from), lang }),
        "import" => {
            let as_of = as_of.ok_or("import needs today's date: --as-of YYYY-MM-DD")?;
            let state = state.ok_or("import needs the state: --state MO")?;
            let asked = Asked { as_of, state, plan, payers };
            Command::Import(Import { file: values.next().map(PathBuf::from), asked, what, lang })
        }
        _ if as_of.is_some() && !stale => return Err("--as-of goes with --stale".into()),
        _ if coverage && stale => return Err("--coverage and --stale are two lists".into()),
        _ => Command::Rules(Rules { coverage, stale: if stale { as_of.or_else(input::today) } else { None } }),
    };
    match values.next() {
        Some(extra) => Err(format!("`{}` is one argument too many", extra.to_string_lossy()).into()),
        None => Ok(command),
    }
}

/// `KIND` for every payer, or `PAYER=KIND`.
fn payer_and_plan(text: &str) -> Result<(Option<String>, PlanKind), &'static str> {
    let (payer, kind) = text.rsplit_once('=').map_or((None, text), |(payer, kind)| (Some(payer.trim()), kind));
    let kind = PlanKind::parse(kind.trim()).ok_or("there is no such kind of plan")?;
    Ok((payer.filter(|payer| !payer.is_empty()).map(str::to_owned), kind))
}

fn payer_and_network(text: &str) -> Result<(String, Network), &'static str> {
    match text.rsplit_once('=') {
        Some((payer, "in")) => Ok((payer.trim().to_owned(), Network::In)),
        Some((payer, "out")) => Ok((payer.trim().to_owned(), Network::Out)),
        _ => Err("use PAYER=in or PAYER=out"),
    }
}

/// Adds to the answers about a payer, made when it is named first.
fn answer(payers: &mut Vec<PayerAnswer>, payer: String, add: impl Fn(&mut PayerAnswer)) {
    if let Some(known) = payers.iter_mut().find(|known| known.payer == payer) {
        return add(known);
    }
    let mut new = PayerAnswer { payer, plan: None, network: None };
    add(&mut new);
    payers.push(new);
}
