//! `rules --coverage`: every rule of the register and the records that encode it.

use std::fmt::Write as _;
use std::io;
use std::process::ExitCode;

use crate::input;
use crate::register::ROWS;

/// A rule of the register.
pub struct Row {
    pub id: &'static str,
    pub title: &'static str,
    pub star: bool,
    pub records: &'static [&'static str],
    pub tested_by: Option<&'static str>,
    pub left_out: Option<&'static str>,
}

pub fn run() -> io::Result<ExitCode> {
    let mut out = String::new();
    write(&mut out).map_err(io::Error::other)?;
    input::print(&out)
}

fn write(out: &mut String) -> std::fmt::Result {
    let (mut encoded, mut tested, mut left_out, mut missing) = (0_u32, 0_u32, 0_u32, 0_u32);
    for row in ROWS {
        let star = if row.star { " *" } else { "" };
        write!(out, "{}{star}  {} -> ", row.id, row.title)?;
        let count = match (row.records, row.tested_by, row.left_out) {
            ([], Some(test), _) => {
                writeln!(out, "test {test}")?;
                &mut tested
            }
            ([], None, Some(reason)) => {
                writeln!(out, "left out: {reason}")?;
                &mut left_out
            }
            ([], None, None) => {
                writeln!(out, "MISSING")?;
                &mut missing
            }
            (records, ..) => {
                writeln!(out, "{}", records.join(", "))?;
                &mut encoded
            }
        };
        *count = count.saturating_add(1);
    }
    writeln!(
        out,
        "\n{} rules: {encoded} encoded, {tested} held by a test alone, {left_out} left out, {missing} missing",
        ROWS.len()
    )
}
