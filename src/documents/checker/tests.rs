//! Letters of other hands, read with the full case of the samples.

use super::{DateVerdict, check_letter};
use crate::documents::{appeal, render, sample};
use crate::terms::{Lang, Step};

fn met(text: &str) -> Vec<(u8, Option<bool>)> {
    let case = sample::full();
    check_letter(text, &case.intake, &case.assessment).criteria
}

#[test]
fn the_engines_own_letter_meets_all_that_a_text_can_tell() {
    let case = sample::full();
    let letter = render::plain_text(&appeal(&case.intake, &case.assessment, Lang::En));
    let checked = check_letter(&letter, &case.intake, &case.assessment);
    let unmet: Vec<u8> =
        checked.criteria.iter().filter(|(_, met)| *met == Some(false)).map(|(number, _)| *number).collect();
    assert!(unmet.is_empty(), "{unmet:?}\n{letter}");
    let wrong: Vec<_> = checked
        .dates
        .iter()
        .filter(|one| matches!(one.verdict, DateVerdict::Unknown | DateVerdict::Differs(..)))
        .map(|one| letter.get(one.start..one.end).unwrap())
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// In the manner of the forms that are handed around: brackets, a list of what to say, no facts.
const FORM: &str = "[Your name]\n[Your address]\n\n[Date]\n\nRE: [Name of the insured]\nPlan ID: [123]\n\nTo Whom It May Concern:\n\n\
    I am requesting a review of your denial of the treatment prescribed by my provider. The reason for the denial was listed as \
    [reason], but my provider and I believe it should be covered.\n\nSincerely,\n\n[Your name]\n";

#[test]
fn a_form_that_was_not_filled_in_meets_little() {
    let unmet: Vec<u8> =
        met(FORM).into_iter().filter(|(_, met)| *met == Some(false)).map(|(number, _)| number).collect();
    for number in [1, 2, 3, 8, 10, 11, 12, 13, 14, 15, 16, 18, 19] {
        assert!(unmet.contains(&number), "{number} of {unmet:?}");
    }
    // It asks at once, and cites nothing that would be wrong.
    assert!(!unmet.contains(&4) && !unmet.contains(&5) && !unmet.contains(&6), "{unmet:?}");
    assert!(met(FORM).contains(&(7, None)), "no text tells whether its numbers are true");
}

#[test]
fn a_claim_filed_late_calls_for_no_facts_of_the_care() {
    let case = sample::changed(sample::FULL, |case| case["reasons"] = serde_json::json!(["timely-filing"]));
    let letter = render::plain_text(&appeal(&case.intake, &case.assessment, Lang::En));
    let criteria = check_letter(&letter, &case.intake, &case.assessment).criteria;
    assert!(criteria.iter().all(|(number, met)| (10..=15).contains(number) == met.is_none() || *number == 7));
    assert!(criteria.contains(&(19, Some(true))), "short is long enough here: {criteria:?}");
}

#[test]
fn dates_are_compared_with_those_counted() {
    let case = sample::full();
    let filing = case.assessment.deadlines.iter().find(|one| one.step == Step::InternalAppeal).unwrap().due.unwrap();
    let verdicts = |text: &str| -> Vec<DateVerdict> {
        check_letter(text, &case.intake, &case.assessment).dates.into_iter().map(|one| one.verdict).collect()
    };
    let dated = case.intake.notice.dated.unwrap();
    let (year, month, day) = (dated.year(), dated.month(), dated.day());
    for written in [
        format!("{month}/{day}/{year}"),
        format!("{year}-{month:02}-{day:02}"),
        crate::text::format::date(dated, Lang::En),
        crate::text::format::date(dated, Lang::Es),
    ] {
        assert_eq!(verdicts(&format!("Your decision of {written} is wrong.")), [DateVerdict::Answer], "{written}");
    }
    let counted = crate::text::format::date(filing, Lang::En);
    assert_eq!(verdicts(&format!("The last day is {counted}.")), [DateVerdict::Counted(Step::InternalAppeal)]);
    let wrong = filing.plus_days(9).unwrap();
    let late = crate::text::format::date(wrong, Lang::En);
    let differs = DateVerdict::Differs(Step::InternalAppeal, filing);
    assert_eq!(verdicts(&format!("The deadline to appeal is {late}.")), [differs]);
    assert_eq!(verdicts("I saw the doctor on March 3, 2019."), [DateVerdict::Unknown]);
    assert_eq!(verdicts("I have 180 days to appeal."), [DateVerdict::Counted(Step::InternalAppeal)]);
    assert_eq!(verdicts("I have 60 days to appeal."), [differs]);
    assert_eq!(verdicts("I did exercises for 60 days, twice in 2 months."), [], "no deadline is spoken of");
}

#[test]
fn nothing_that_is_pasted_breaks_it() {
    let long = "a b ".repeat(20_000);
    for text in [
        "",
        "\u{0}\u{202e}]]><script>",
        "99/99/9999 13/13/2026 31 de febrero de 2026 May May 5,",
        "Ünïcödé 5 de ",
        &long,
    ] {
        let case = sample::quick();
        let checked = check_letter(text, &case.intake, &case.assessment);
        assert_eq!(checked.criteria.len(), 20);
        assert!(checked.dates.iter().all(|one| text.get(one.start..one.end).is_some()));
    }
}
