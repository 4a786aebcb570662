//! Dates, money, lists and ordinals as each language writes them.
//!
//! Built from the numbers of a civil date, never through a clock or a locale, so every browser and
//! the native program print the same.

use crate::calendar::{CivilDate, ClockTime};
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

/// Name of a weekday, 0 (Monday) to 6 (Sunday), as it stands inside a date.
#[must_use]
pub const fn weekday(number: u8, lang: Lang) -> &'static str {
    match (number, lang) {
        (0, Lang::En) => "Monday",
        (1, Lang::En) => "Tuesday",
        (2, Lang::En) => "Wednesday",
        (3, Lang::En) => "Thursday",
        (4, Lang::En) => "Friday",
        (5, Lang::En) => "Saturday",
        (_, Lang::En) => "Sunday",
        (0, Lang::Es) => "lunes",
        (1, Lang::Es) => "martes",
        (2, Lang::Es) => "miércoles",
        (3, Lang::Es) => "jueves",
        (4, Lang::Es) => "viernes",
        (5, Lang::Es) => "sábado",
        (_, Lang::Es) => "domingo",
    }
}

/// `October 5, 2026`; `5 de octubre de 2026`.
#[must_use]
pub fn date(day: CivilDate, lang: Lang) -> String {
    let name = month(day.month(), lang);
    match lang {
        Lang::En => format!("{name} {}, {}", day.day(), day.year()),
        Lang::Es => format!("{} de {name} de {}", day.day(), day.year()),
    }
}

/// `Monday, October 5, 2026`; `lunes 5 de octubre de 2026`.
#[must_use]
pub fn long_date(day: CivilDate, lang: Lang) -> String {
    let name = weekday(day.weekday(), lang);
    match lang {
        Lang::En => format!("{name}, {}", date(day, lang)),
        Lang::Es => format!("{name} {}", date(day, lang)),
    }
}

/// `October 2026`; `octubre de 2026`.
#[must_use]
pub fn month_and_year(number: u8, year: i32, lang: Lang) -> String {
    let name = month(number, lang);
    match lang {
        Lang::En => format!("{name} {year}"),
        Lang::Es => format!("{name} de {year}"),
    }
}

/// `4:05 p.m.`, the same in both languages.
#[must_use]
pub fn time(time: ClockTime) -> String {
    let half = if time.hour < 12 { "a.m." } else { "p.m." };
    let hour = match time.hour % 12 {
        0 => 12,
        hour => hour,
    };
    format!("{hour}:{:02} {half}", time.minute)
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
pub fn score(score: f64) -> String {
    // By whole thousandths, because printing floats in general costs more bytes than this module.
    #[expect(clippy::cast_possible_truncation, reason = "a cast saturates, and scores are checked to be small")]
    let thousandths = (score * 1000.0).round() as i64;
    let sign = if thousandths < 0 { "-" } else { "" };
    let (whole, part) = (thousandths.unsigned_abs() / 1000, thousandths.unsigned_abs() % 1000);
    if part == 0 {
        return format!("{sign}{whole}");
    }
    let decimals = format!("{part:03}");
    format!("{sign}{whole}.{}", decimals.trim_end_matches('0'))
}

/// `33%`, from hundredths.
#[must_use]
pub fn percent(hundredths: u32) -> String {
    format!("{hundredths}%")
}

/// `1st`, `2nd`, `11th`; `1.º`.
#[must_use]
pub fn ordinal(number: u32, lang: Lang) -> String {
    match lang {
        Lang::Es => format!("{number}.º"),
        Lang::En => {
            let ending = match (number % 100, number % 10) {
                (11..=13, _) => "th",
                (_, 1) => "st",
                (_, 2) => "nd",
                (_, 3) => "rd",
                _ => "th",
            };
            format!("{number}{ending}")
        }
    }
}

/// Joins with commas and "and", with the serial comma in English: `a`, `a and b`, `a, b, and c`.
#[must_use]
pub fn and_list<T: AsRef<str>>(items: &[T], lang: Lang) -> String {
    joined(items, lang, match lang {
        Lang::En => "and",
        Lang::Es => "y",
    })
}

/// Joins with commas and "or".
#[must_use]
pub fn or_list<T: AsRef<str>>(items: &[T], lang: Lang) -> String {
    joined(items, lang, match lang {
        Lang::En => "or",
        Lang::Es => "o",
    })
}

/// The "and" before the last item of a list that is put together by hand.
#[must_use]
pub fn and_before(next: &str, lang: Lang) -> &'static str {
    match lang {
        Lang::En => "and",
        Lang::Es => spanish_joint("y", next),
    }
}

fn joined<T: AsRef<str>>(items: &[T], lang: Lang, word: &'static str) -> String {
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
    text.push_str(if lang == Lang::Es { spanish_joint(word, last) } else { word });
    text.push(' ');
    text.push_str(last);
    text
}

/// Spanish *y* becomes *e* before the sound i, and *o* becomes *u* before the sound o.
fn spanish_joint(word: &'static str, next: &str) -> &'static str {
    let mut letters = next.chars().map(|letter| letter.to_ascii_lowercase()).skip_while(|letter| *letter == 'h');
    match (word, letters.next(), letters.next()) {
        // "hielo" begins with a consonant sound and keeps the y.
        ("y", Some('i'), Some('a' | 'e')) => "y",
        ("y", Some('i' | 'í'), _) => "e",
        ("o", Some('o' | 'ó'), _) => "u",
        _ => word,
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
    use super::{and_list, date, dates, long_date, number, or_list, ordinal, score, time};
    use crate::calendar::{CivilDate, ClockTime};
    use crate::terms::Lang;

    fn day(text: &str) -> CivilDate {
        CivilDate::parse(text).unwrap()
    }

    #[test]
    fn dates_read_as_people_write_them() {
        assert_eq!(date(day("2026-10-05"), Lang::En), "October 5, 2026");
        assert_eq!(date(day("2026-10-05"), Lang::Es), "5 de octubre de 2026");
        assert_eq!(long_date(day("2027-04-03"), Lang::En), "Saturday, April 3, 2027");
        assert_eq!(long_date(day("2027-04-03"), Lang::Es), "sábado 3 de abril de 2027");
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
        assert_eq!(or_list(&["siete", "ocho"], Lang::Es), "siete u ocho");
    }

    #[test]
    fn ordinals_mind_the_teens() {
        let all: Vec<String> = [1, 2, 3, 4, 11, 12, 13, 21, 101, 111].map(|n| ordinal(n, Lang::En)).into();
        assert_eq!(all.join(" "), "1st 2nd 3rd 4th 11th 12th 13th 21st 101st 111th");
        assert_eq!(ordinal(3, Lang::Es), "3.º");
    }

    #[test]
    fn numbers_group_and_scores_drop_empty_decimals() {
        assert_eq!(number(7632), "7,632");
        assert_eq!(number(999), "999");
        assert_eq!(number(1_000_000), "1,000,000");
        assert_eq!(score(42.0), "42");
        assert_eq!(score(7.5), "7.5");
        assert_eq!(score(0.855), "0.855");
        assert_eq!(score(-3.25), "-3.25");
    }

    #[test]
    fn noon_and_midnight_are_twelve() {
        assert_eq!(time(ClockTime { hour: 0, minute: 5 }), "12:05 a.m.");
        assert_eq!(time(ClockTime { hour: 12, minute: 0 }), "12:00 p.m.");
        assert_eq!(time(ClockTime { hour: 16, minute: 30 }), "4:30 p.m.");
    }
}
