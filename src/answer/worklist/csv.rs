//! The worklist as a table for a spreadsheet: RFC 4180, and nothing in it that a spreadsheet would run.

use core::fmt::Write as _;

use super::Row;
use crate::calendar::CivilDate;
use crate::terms::Lang;
use crate::text;

/// The first line, with its end.
#[must_use]
pub fn head(lang: Lang) -> String {
    let mut line = String::new();
    for column in text::worklist::columns(lang) {
        cell(&mut line, column);
    }
    end(line)
}

/// The line of a row, with its end.
#[must_use]
pub fn line(row: &Row, lang: Lang) -> String {
    let mut line = String::new();
    for text in [&row.payer, &row.claim, &row.account, &row.patient] {
        cell(&mut line, text);
    }
    for day in [row.from, row.to] {
        cell(&mut line, &date(day));
    }
    cell(&mut line, &row.procedures.join(" "));
    cell(&mut line, &row.codes.join(" "));
    for text in [row.reason_title, text::worklist::road(lang, row.road), row.title] {
        cell(&mut line, text);
    }
    let stake = row.stake;
    for cents in [Some(row.denied), stake.map(|stake| stake.low), stake.map(|stake| stake.high)] {
        number(&mut line, &dollars(cents));
    }
    number(&mut line, &row.odds.map(|odds| odds.likely.to_string()).unwrap_or_default());
    cell(&mut line, &date(row.due));
    number(&mut line, &row.days_left.map(|days| days.to_string()).unwrap_or_default());
    end(line)
}

fn date(day: Option<CivilDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

fn dollars(cents: Option<i64>) -> String {
    let Some(cents) = cents else { return String::new() };
    let sign = if cents < 0 { "-" } else { "" };
    let size = cents.unsigned_abs();
    let mut text = String::new();
    let _ = write!(text, "{sign}{}.{:02}", size / 100, size % 100);
    text
}

/// Text, in quotes. What begins like a formula is text for a spreadsheet only behind an apostrophe.
fn cell(line: &mut String, text: &str) {
    line.push('"');
    if text.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) {
        line.push('\'');
    }
    for letter in text.chars() {
        if letter == '"' {
            line.push('"');
        }
        line.push(letter);
    }
    line.push_str("\",");
}

/// Digits of our own.
fn number(line: &mut String, digits: &str) {
    line.push_str(digits);
    line.push(',');
}

fn end(mut line: String) -> String {
    line.pop();
    line.push_str("\r\n");
    line
}

#[cfg(test)]
mod tests {
    use super::{cell, dollars, end};

    fn one(text: &str) -> String {
        let mut line = String::new();
        cell(&mut line, text);
        end(line)
    }

    #[test]
    fn quotes_are_doubled_and_formulas_are_text() {
        assert_eq!(one(r#"a "b", c"#), "\"a \"\"b\"\", c\"\r\n");
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "＝1"] {
            assert_eq!(one(formula), format!("\"'{formula}\"\r\n"));
        }
        assert_eq!(one("CO-50"), "\"CO-50\"\r\n");
    }

    #[test]
    fn dollars_have_two_decimals() {
        assert_eq!(
            (dollars(Some(5)), dollars(Some(-12_345)), dollars(None)),
            ("0.05".into(), "-123.45".into(), String::new())
        );
    }
}
