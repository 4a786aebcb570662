//! Reading JSON, and printing.

use std::io::{self, Read, Write};
use std::path::Path;
use std::process::ExitCode;
use std::time::SystemTime;

use appeal_calculator::Value;
use appeal_calculator::answer::Refusal;
use appeal_calculator::calendar::CivilDate;
use appeal_calculator::error::{FieldError, FieldErrorCode};
use appeal_calculator::terms::Lang;
use serde::Serialize;

/// The whole of a file, or of standard input.
pub fn read(file: Option<&Path>) -> io::Result<String> {
    let Some(path) = file else {
        let mut text = String::new();
        io::stdin().read_to_string(&mut text)?;
        return Ok(text);
    };
    std::fs::read_to_string(path).map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))
}

/// Today in universal time: near enough for the age of the law, which is counted in months.
pub fn today() -> Option<CivilDate> {
    let seconds = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).ok()?.as_secs();
    let mut days = seconds / 86_400;
    let mut day = CivilDate::new(1970, 1, 1)?;
    while days > 0 {
        let some = u16::try_from(days).unwrap_or(u16::MAX);
        day = day.plus_days(some)?;
        days = days.saturating_sub(u64::from(some));
    }
    Some(day)
}

/// JSON text as a tree, or the refusal that says that it is none.
pub fn parse(text: &str, lang: Lang) -> Result<Value, Refusal> {
    serde_json::from_str(text).map_err(|_| Refusal::new(vec![FieldError::new("", FieldErrorCode::BadJson)], lang))
}

/// Canonical JSON: one line, keys sorted.
pub fn canonical<T: Serialize>(value: &T) -> io::Result<String> {
    // A tree of `serde_json` keeps its keys sorted.
    Ok(serde_json::to_value(value)?.to_string())
}

/// Prints text as it is.
pub fn print(text: &str) -> io::Result<ExitCode> {
    print_bytes(text.as_bytes())
}

/// Prints bytes as they are.
pub fn print_bytes(bytes: &[u8]) -> io::Result<ExitCode> {
    io::stdout().write_all(bytes)?;
    Ok(ExitCode::SUCCESS)
}

/// Prints canonical JSON on a line of its own, with status 2 for a refusal.
pub fn print_json<T: Serialize>(value: &T, ok: bool) -> io::Result<ExitCode> {
    let line = canonical(value)?;
    writeln!(io::stdout(), "{line}")?;
    Ok(if ok { ExitCode::SUCCESS } else { ExitCode::from(2) })
}
