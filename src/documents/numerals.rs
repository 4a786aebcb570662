//! Every number, amount and date that stands in a text, so that each can be traced to where it comes from.

/// Finds them. A date and an amount of money count as one thing each; other digits as they stand.
pub(crate) fn find(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((numeral, after)) = next(rest) {
        found.push(numeral);
        rest = after;
    }
    found
}

/// English names of months, as [`crate::text::format::date`] writes them.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The first numeral of a text and what follows it.
fn next(text: &str) -> Option<(String, &str)> {
    let digit = text.bytes().position(|byte| byte.is_ascii_digit())?;
    let (before, from) = text.split_at_checked(digit)?;
    if let Some(month) =
        before.strip_suffix(' ').and_then(|before| MONTHS.into_iter().find(|month| before.ends_with(month)))
        && let Some((day, after)) = full_date(from)
    {
        return Some((format!("{month} {day}"), after));
    }
    if before.ends_with('$') {
        let end = from.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.').unwrap_or(from.len());
        let (amount, after) = from.split_at_checked(end)?;
        return Some((format!("${}", amount.trim_end_matches([',', '.'])), after));
    }
    let end = from.find(|c: char| !c.is_ascii_digit()).unwrap_or(from.len());
    let (digits, after) = from.split_at_checked(end)?;
    Some((digits.to_owned(), after))
}

/// `5, 2026` and what follows, where the text begins with it.
fn full_date(text: &str) -> Option<(String, &str)> {
    let (day, rest) = text.split_once(", ")?;
    let year = rest.get(..4)?;
    let after = rest.get(4..)?;
    let digits = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    let is_date = digits(day) && day.len() <= 2 && digits(year) && !after.starts_with(|c: char| c.is_ascii_digit());
    is_date.then(|| (format!("{day}, {year}"), after))
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn dates_and_amounts_stay_whole() {
        assert_eq!(find("On October 5, 2026, I owed $1,320.00."), ["October 5, 2026", "$1,320.00"]);
        assert_eq!(find("On May 5, 12 visits"), ["5", "12"]);
        assert_eq!(find("September 2, 4, and 9, 2026"), ["2", "4", "9", "2026"]);
        assert_eq!(find("29 CFR 2560.503-1(h)(3)"), ["29", "2560", "503", "1", "3"]);
        assert_eq!(find("none"), Vec::<String>::new());
    }
}
