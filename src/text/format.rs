//! Dates, money, numbers and lists as each language writes them.
//!
//! Built from the numbers of a civil date, never through a clock or a locale, so every browser and
//! the native program print the same.

use crate::calendar::{CivilDate, Ymd};
use crate::law::measures::Thousandths;
use crate::money::Cents;
use crate::terms::Lang;

/// Name of a month, 1 to 12, as it stands inside a date.
#[must_use]
pub const fn month(number: u8, lang: Lang) -> &'static str {
    match (number, lang) {
        (1, Lang::En) => "January",
        (2, Lang::En) => "February",
        (3, Lang::En) => "March",
        (4, Lang::En) => "April",
        (5, Lang::En) => "May",
        (6, Lang::En) => "June",
        (7, Lang::En) => "July",
        (8, Lang::En) => "August",
        (9, Lang::En) => "September",
        (10, Lang::En) => "October",
        (11, Lang::En) => "November",
        (_, Lang::En) => "December",
        (1, Lang::Es) => "enero",
        (2, Lang::Es) => "febrero",
        (3, Lang::Es) => "marzo",
        (4, Lang::Es) => "abril",
        (5, Lang::Es) => "mayo",
        (6, Lang::Es) => "junio",
        (7, Lang::Es) => "julio",
        (8, Lang::Es) => "agosto",
        (9, Lang::Es) => "septiembre",
        (10, Lang::Es) => "octubre",
        (11, Lang::Es) => "noviembre",
        (_, Lang::Es) => "diciembre",
    }
}

/// `October 5, 2026`; `5 de octubre de 2026`.
#[must_use]
pub fn date(day: CivilDate, lang: Lang) -> String {
    day_of_law(day.ymd(), lang)
}

/// The same of a day that the law data holds.
#[must_use]
pub fn day_of_law(day: Ymd, lang: Lang) -> String {
    let name = month(day.1, lang);
    day.with_text(|numbers| {
        let (year, rest) = numbers.split_once('-').unwrap_or_default();
        let day = rest.get(3..).unwrap_or_default().trim_start_matches('0');
        match lang {
            Lang::En => [name, " ", day, ", ", year].concat(),
            Lang::Es => [day, " de ", name, " de ", year].concat(),
        }
    })
}

/// `$1,320.00`: both languages write United States dollars in the American way.
#[must_use]
pub fn money(amount: Cents) -> String {
    amount.to_string()
}

/// `7,632`: thousands in groups.
#[must_use]
pub fn number(count: u64) -> String {
    let digits = count.to_string();
    let length = digits.len();
    if length <= 3 {
        return digits;
    }
    let mut grouped = String::with_capacity(length.saturating_add(length / 3));
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && length.wrapping_sub(index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// A score as a clinician writes it: `42`, `7.5`, `0.85`; at most three decimals, none of them empty.
#[must_use]
pub fn score(score: Thousandths) -> String {
    let thousandths = score.0;
    let sign = if thousandths < 0 { "-" } else { "" };
    let (whole, part) = (thousandths.unsigned_abs() / 1000, thousandths.unsigned_abs() % 1000);
    if part == 0 {
        return format!("{sign}{whole}");
    }
    let decimals = format!("{part:03}");
    format!("{sign}{whole}.{}", decimals.trim_end_matches('0'))
}

/// Joins with commas and "and", with the serial comma in English: `a`, `a and b`, `a, b, and c`.
#[must_use]
pub fn and_list<T: AsRef<str>>(items: &[T], lang: Lang) -> String {
    let Some((last, before)) = items.split_last() else {
        return String::new();
    };
    let last = last.as_ref();
    let Some((first, between)) = before.split_first() else {
        return last.to_owned();
    };
    let mut text = first.as_ref().to_owned();
    for item in between {
        text.push_str(", ");
        text.push_str(item.as_ref());
    }
    if lang == Lang::En && !between.is_empty() {
        text.push(',');
    }
    text.push(' ');
    text.push_str(and_before(last, lang));
    text.push(' ');
    text.push_str(last);
    text
}

/// Spanish *de* before words that begin with an article: *de* and *el* become *del*.
#[must_use]
pub fn of_spanish(words: &str) -> String {
    words.strip_prefix("el ").map_or_else(|| format!("de {words}"), |rest| format!("del {rest}"))
}

/// The "and" before the last item of a list. Spanish *y* becomes *e* before the sound i.
#[must_use]
pub fn and_before(next: &str, lang: Lang) -> &'static str {
    if lang == Lang::En {
        return "and";
    }
    let mut letters = next.chars().map(|letter| letter.to_ascii_lowercase()).skip_while(|letter| *letter == 'h');
    match (letters.next(), letters.next()) {
        // "hielo" begins with a consonant sound and keeps the y.
        (Some('i'), Some('a' | 'e')) => "y",
        (Some('i' | 'í'), _) => "e",
        _ => "y",
    }
}

/// Dates of one list, without saying the same year or month again and again:
/// `September 2, 4, and 9, 2026`; `2, 4 y 9 de septiembre de 2026`.
#[must_use]
pub fn dates(days: &[CivilDate], lang: Lang) -> String {
    let mut groups: Vec<String> = Vec::new();
    for run in days.chunk_by(|a, b| (a.year(), a.month()) == (b.year(), b.month())) {
        let Some(first) = run.first() else { continue };
        let numbers: Vec<String> = run.iter().map(|day| day.day().to_string()).collect();
        let numbers = and_list(&numbers, lang);
        let name = month(first.month(), lang);
        groups.push(match lang {
            Lang::En => format!("{name} {numbers}, {}", first.year()),
            Lang::Es => format!("{numbers} de {name} de {}", first.year()),
        });
    }
    groups.join("; ")
}

#[cfg(test)]
mod tests {
    use super::{and_list, date, dates, number, score};
    use crate::calendar::CivilDate;
    use crate::law::measures::Thousandths;
    use crate::terms::Lang;

    fn day(text: &str) -> CivilDate {
        CivilDate::parse(text).unwrap()
    }

    #[test]
    fn dates_read_as_people_write_them() {
        assert_eq!(date(day("2026-10-05"), Lang::En), "October 5, 2026");
        assert_eq!(date(day("2026-10-05"), Lang::Es), "5 de octubre de 2026");
    }

    #[test]
    fn several_dates_share_their_month() {
        let days = [day("2026-08-31"), day("2026-09-02"), day("2026-09-04"), day("2026-09-09")];
        assert_eq!(dates(&days, Lang::En), "August 31, 2026; September 2, 4, and 9, 2026");
        assert_eq!(dates(&days, Lang::Es), "31 de agosto de 2026; 2, 4 y 9 de septiembre de 2026");
        assert_eq!(dates(&[], Lang::En), "");
    }

    #[test]
    fn lists_join_in_each_language() {
        assert_eq!(and_list::<&str>(&[], Lang::En), "");
        assert_eq!(and_list(&["a"], Lang::En), "a");
        assert_eq!(and_list(&["a", "b"], Lang::En), "a and b");
        assert_eq!(and_list(&["a", "b", "c"], Lang::En), "a, b, and c");
        assert_eq!(and_list(&["a", "b", "c"], Lang::Es), "a, b y c");
        assert_eq!(and_list(&["leer", "ir al baño"], Lang::Es), "leer e ir al baño");
        assert_eq!(and_list(&["agua", "hielo"], Lang::Es), "agua y hielo");
        assert_eq!(and_list(&["padre", "hijo"], Lang::Es), "padre e hijo");
    }

    #[test]
    fn numbers_group_and_scores_drop_empty_decimals() {
        assert_eq!(number(7632), "7,632");
        assert_eq!(number(999), "999");
        assert_eq!(number(1_000_000), "1,000,000");
        let score = |thousandths| score(Thousandths(thousandths));
        assert_eq!(score(42_000), "42");
        assert_eq!(score(7500), "7.5");
        assert_eq!(score(855), "0.855");
        assert_eq!(score(-3250), "-3.25");
    }
}
