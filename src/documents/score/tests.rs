//! Every criterion holds for the full letter, and each fails when what it asks for is taken away.

use super::{Criterion, LetterScore, score};
use crate::documents::sample::{self, Case, FULL, QUICK, changed};
use crate::documents::{Block, Document, Inline, Part, Row, Shape, appeal};
use crate::terms::{Lang, Reason};
use serde_json::json;

fn scored(case: &Case, letter: &Document) -> LetterScore {
    score(&case.intake, &case.assessment, letter, Lang::En)
}

fn letter(case: &Case) -> Document {
    appeal(&case.intake, &case.assessment, Lang::En)
}

fn criterion(score: &LetterScore, number: u8) -> &Criterion {
    score.criteria.iter().find(|one| one.number == number).unwrap()
}

fn met(score: &LetterScore, number: u8) -> bool {
    criterion(score, number).met
}

/// The letter of the full case after a change by hand.
fn edited(edit: impl FnOnce(&mut Document)) -> LetterScore {
    let case = sample::full();
    let mut letter = letter(&case);
    edit(&mut letter);
    scored(&case, &letter)
}

/// The letter made from other answers.
fn answered(json: &str, change: impl FnOnce(&mut serde_json::Value)) -> LetterScore {
    let case = changed(json, change);
    scored(&case, &letter(&case))
}

fn say(letter: &mut Document, part: Part, words: &str) {
    let line = vec![Inline::Text(words.to_owned())];
    letter.blocks.push(Block::new(part, Shape::Paragraph(vec![line])));
}

fn drop_part(letter: &mut Document, part: Part) {
    letter.blocks.retain(|block| block.part != part);
}

fn each_inline(letter: &mut Document, mut change: impl FnMut(&mut Inline)) {
    for block in &mut letter.blocks {
        match &mut block.shape {
            Shape::Lines(lines) | Shape::Paragraph(lines) | Shape::Numbered(lines) => {
                lines.iter_mut().flatten().for_each(&mut change);
            }
            Shape::Rows(rows) | Shape::Table { rows, .. } => {
                rows.iter_mut().flat_map(|row| row.label.iter_mut().chain(&mut row.value)).for_each(&mut change);
            }
            Shape::Grid { rows, .. } => rows.iter_mut().flatten().flatten().for_each(&mut change),
            Shape::Heading(_) => {}
        }
    }
}

#[test]
fn full_answers_score_twenty() {
    let case = sample::full();
    let score = scored(&case, &letter(&case));
    assert!(score.criteria.iter().all(|one| one.met && one.path.is_none()), "{:?}", score.criteria);
    assert_eq!((score.points, score.gates_hold), (20, true));
    assert!(score.blanks.is_empty(), "{:?}", score.blanks);
}

#[test]
fn five_quick_answers_hold_the_gates_with_honest_blanks() {
    let case = sample::quick();
    let score = scored(&case, &letter(&case));
    assert!(score.gates_hold, "{:?}", score.criteria);
    assert!(score.points < 20);
    for path in ["people.patient.name", "people.memberId", "notice.quotedReason", "therapy.skilledNeed"] {
        assert!(score.blanks.iter().any(|blank| blank.path == path && !blank.label.is_empty()), "{path}");
    }
    assert_eq!(criterion(&score, 13).path.as_deref(), Some("therapy.skilledNeed"));
}

#[test]
fn a_reading_copy_is_scored_by_the_letter_it_copies() {
    let case = sample::full();
    let copy = appeal(&case.intake, &case.assessment, Lang::Es);
    let score = score(&case.intake, &case.assessment, &copy, Lang::Es);
    assert_eq!((score.points, score.gates_hold), (20, true));
    let quick = sample::quick();
    let copy = appeal(&quick.intake, &quick.assessment, Lang::Es);
    let blanks = super::score(&quick.intake, &quick.assessment, &copy, Lang::Es).blanks;
    assert!(blanks.iter().any(|blank| blank.label == "Número de miembro"), "{blanks:?}");
}

#[test]
fn criterion_1_no_placeholder() {
    for left in ["{patient}", "Dear ____", "[[name]]"] {
        assert!(!met(&edited(|letter| say(letter, Part::Ask, left)), 1), "{left}");
    }
    assert!(!met(&answered(FULL, |case| case["therapy"]["ifStopped"] = json!("[insert what happens]")), 1));
    let nameless = edited(|letter| {
        let blank = vec![Inline::Blank { path: "people.memberId", label: String::new() }];
        letter.blocks.push(Block::new(Part::Ask, Shape::Lines(vec![blank])));
    });
    assert!(!met(&nameless, 1) && !nameless.gates_hold);
}

#[test]
fn criterion_2_identified_or_declared_blank() {
    assert!(met(&answered(QUICK, |_| {}), 2), "blanks count as declared");
    let without_member = edited(|letter| {
        for block in &mut letter.blocks {
            if let Shape::Rows(rows) = &mut block.shape {
                rows.retain(|row: &Row| !matches!(row.value.first(), Some(Inline::Fact { path, .. }) if path == "people.memberId"));
            }
        }
    });
    assert!(!met(&without_member, 2));
    assert_eq!(criterion(&without_member, 2).path.as_deref(), Some("people.memberId"));
}

#[test]
fn criterion_3_decision_and_exact_reason() {
    assert!(!met(&edited(|letter| drop_part(letter, Part::Decision)), 3));
    let paraphrased = edited(|letter| {
        each_inline(letter, |inline| {
            if let Inline::Fact { path, text } = inline
                && path == "notice.quotedReason"
            {
                *text = "Not medically necessary.".to_owned();
            }
        });
    });
    assert!(!met(&paraphrased, 3) && !paraphrased.gates_hold);
}

#[test]
fn criterion_4_ask_within_sixty_words() {
    let late = edited(|letter| {
        let ask = letter.blocks.iter().position(|block| block.part == Part::Ask).unwrap();
        let block = letter.blocks.remove(ask);
        letter.blocks.push(block);
    });
    assert!(!met(&late, 4));
}

#[test]
fn criterion_5_citations_are_known() {
    for unknown in
        ["See 99 CFR 1.1.", "RSMo 999.999 says so.", "In Smith v. Plan this was held.", "42 U.S.C. 1 governs."]
    {
        let score = edited(|letter| say(letter, Part::Law, unknown));
        assert!(!met(&score, 5) && !score.gates_hold, "{unknown}");
    }
    let typed = answered(FULL, |case| case["therapy"]["skilledNeed"] = json!("required by 12 CFR 345.6"));
    assert!(!met(&typed, 5), "what the visitor types is checked as well");
    let plan = answered(FULL, |case| case["notice"]["quotedReason"] = json!("Denied under 12 CFR 345.6."));
    assert!(met(&plan, 5), "the decision's own words are the plan's");
}

#[test]
fn criterion_6_citations_are_in_scope() {
    for foreign in [
        "The Jimmo settlement applies.",
        "ERISA section 503 applies.",
        "See 29 CFR 2560.503-1(h)(3)(ii).",
        "42 CFR 405.950",
    ] {
        let score = edited(|letter| say(letter, Part::Law, foreign));
        assert!(met(&score, 5), "{foreign} is known");
        assert!(!met(&score, 6) && !score.gates_hold, "{foreign}");
    }
    let state_law = |case: &mut serde_json::Value| case["plan"] = json!("self-funded-erisa");
    let case = changed(FULL, state_law);
    let mut letter = letter(&case);
    say(&mut letter, Part::Law, "RSMo 376.1361.2 applies.");
    assert!(!met(&scored(&case, &letter), 6));
}

#[test]
fn criterion_7_numbers_and_facts_have_a_source() {
    for invented in ["I have paid $999.00.", "On March 9, 2026 you called.", "After 77 visits I am better."] {
        let score = edited(|letter| say(letter, Part::Ask, invented));
        assert!(!met(&score, 7) && !score.gates_hold, "{invented}");
    }
    assert!(met(&edited(|letter| say(letter, Part::Ask, "The goal of 65 stands.")), 7));
    let changed_fact = edited(|letter| {
        each_inline(letter, |inline| {
            if let Inline::Fact { path, text } = inline
                && path == "notice.dated"
            {
                *text = "October 2, 2026".to_owned();
            }
        });
    });
    assert!(!met(&changed_fact, 7));
    let changed_law = edited(|letter| {
        each_inline(letter, |inline| {
            if let Inline::Law { text, .. } = inline {
                *text = "The plan must always pay, RSMo 376.1361.2.";
            }
        });
    });
    assert!(!met(&changed_law, 7));
}

#[test]
fn criterion_8_each_reason_has_its_own_answer() {
    assert!(!met(&edited(|letter| drop_part(letter, Part::Rebuttal(Reason::MedicalNecessity))), 8));
    assert!(!met(&answered(FULL, |case| case["reasons"] = json!([])), 8));
    let case = changed(FULL, |case| case["reasons"] = json!(["medical-necessity", "coding"]));
    let mut letter = letter(&case);
    assert!(met(&scored(&case, &letter), 8));
    let same: Vec<Block> = letter.part(Part::Rebuttal(Reason::Coding)).cloned().collect();
    drop_part(&mut letter, Part::Rebuttal(Reason::MedicalNecessity));
    letter
        .blocks
        .extend(same.into_iter().map(|block| Block { part: Part::Rebuttal(Reason::MedicalNecessity), ..block }));
    assert!(!met(&scored(&case, &letter), 8), "two reasons may not share an answer");
}

#[test]
fn criterion_9_standard_named_or_asked_for() {
    let without = edited(|letter| {
        drop_part(letter, Part::Law);
        drop_part(letter, Part::Requests);
    });
    assert!(!met(&without, 9));
}

#[test]
fn criterion_10_condition_with_two_tasks() {
    let one = answered(FULL, |case| case["therapy"]["tasks"] = json!(["climbing stairs"]));
    assert!(!met(&one, 10));
    assert_eq!(criterion(&one, 10).path.as_deref(), Some("therapy.tasks"));
    let none = answered(FULL, |case| case["therapy"]["diagnoses"] = json!([]));
    assert!(!met(&none, 10));
}

#[test]
fn criterion_11_baseline_current_and_goal() {
    for missing in ["goal", "current"] {
        let score = answered(FULL, |case| {
            case["therapy"]["measures"][0].as_object_mut().unwrap().remove(missing);
        });
        assert!(!met(&score, 11), "{missing}");
    }
}

#[test]
fn criterion_12_change_compared_and_never_called_improvement() {
    assert!(!met(&answered(FULL, |case| case["therapy"]["measures"] = json!([])), 12));
    assert!(!met(&edited(|letter| say(letter, Part::Care, "My score improved.")), 12));
}

#[test]
fn criteria_13_to_15_skill_plan_and_consequence() {
    for (field, number) in
        [("skilledNeed", 13), ("frequencyPerWeek", 14), ("weeks", 14), ("dischargeTest", 14), ("ifStopped", 15)]
    {
        let score = answered(FULL, |case| {
            case["therapy"].as_object_mut().unwrap().remove(field);
        });
        assert!(!met(&score, number), "{field}");
        assert_eq!(criterion(&score, number).path.as_deref(), Some(&*format!("therapy.{field}")));
    }
}

#[test]
fn criterion_16_reviewer_and_file() {
    assert!(!met(&edited(|letter| drop_part(letter, Part::Requests)), 16));
}

#[test]
fn criterion_17_in_time_or_said_to_be_late() {
    let late = |case: &mut serde_json::Value| case["asOf"] = json!("2027-06-01");
    assert!(met(&answered(FULL, late), 17), "a late letter says so");
    let case = changed(FULL, late);
    let mut letter = letter(&case);
    drop_part(&mut letter, Part::Late);
    let score = scored(&case, &letter);
    assert!(!met(&score, 17) && !score.gates_hold);
    assert!(met(&answered(FULL, |case| case["asOf"] = json!("2027-04-03")), 17), "the last day is in time");

    let wrong_road = edited(|letter| say(letter, Part::NextStep, "Next comes a state fair hearing."));
    assert!(!met(&wrong_road, 17));
    assert!(!met(&edited(|letter| drop_part(letter, Part::NextStep)), 17));
}

#[test]
fn criterion_18_enclosures() {
    assert!(!met(&answered(FULL, |case| case["exhibits"] = json!([])), 18));
    let unticked = edited(|letter| {
        for block in &mut letter.blocks {
            if block.part == Part::Enclosures
                && let Shape::Numbered(items) = &mut block.shape
            {
                items.push(vec![Inline::Text("Photographs".to_owned())]);
            }
        }
    });
    assert!(!met(&unticked, 18));
    let uncited = edited(|letter| {
        each_inline(letter, |inline| {
            if matches!(inline, Inline::Exhibit { number: 1, .. }) {
                *inline = Inline::Text("the letter".to_owned());
            }
        });
    });
    assert!(!met(&uncited, 18));
}

#[test]
fn criterion_19_length_and_tone() {
    assert!(!met(&answered(QUICK, |_| {}), 19), "too short");
    let words = |count: usize, end: &str| format!("{} {end}", "word ".repeat(count));
    assert!(!met(&edited(|letter| say(letter, Part::Care, &words(400, "end."))), 19), "too long");
    let one_sentence = edited(|letter| {
        each_inline(letter, |inline| {
            if let Inline::Text(text) = inline {
                *text = text.replace(['.', '?', '!'], ",");
            }
        });
    });
    assert!(!met(&one_sentence, 19), "sentences too long");
    for harsh in [
        "Pay, or I will see you in court.",
        "This is bad faith.",
        "Your reviewer is incompetent.",
        "Visit caps are illegal.",
    ] {
        assert!(!met(&edited(|letter| say(letter, Part::Closing, harsh)), 19), "{harsh}");
    }
}

#[test]
fn criterion_20_capacity() {
    assert!(!met(&edited(|letter| drop_part(letter, Part::Signature)), 20));
    assert!(!met(&edited(|letter| say(letter, Part::Ask, "On behalf of a friend.")), 20));
    for role in ["provider", "representative"] {
        let quick = answered(QUICK, |case| case["role"] = json!(role));
        assert!(met(&quick, 20), "{role}: a line says what to attach");
        assert!(quick.blanks.iter().any(|blank| blank.path == "exhibits"));
        let case = changed(QUICK, |case| case["role"] = json!(role));
        let mut letter = letter(&case);
        letter.blocks.retain(|block| block.part != Part::Ask || matches!(block.shape, Shape::Paragraph(_)));
        let score = scored(&case, &letter);
        assert!(!met(&score, 20) && !score.gates_hold, "{role} without authorization");
    }
}
