//! The visitor's own changes to papers, by the same calls that the page makes.

use appeal_calculator::answer::{DocumentOptions, Format, PaperAnswer};
use appeal_calculator::terms::Lang;
use appeal_calculator::{Options, Value, assess, edited_document};
use serde_json::{Value as Json, json};

const FULL: &str = include_str!("../letters/full.json");

fn full() -> Json {
    serde_json::from_str(FULL).unwrap()
}

fn value(json: &Json) -> Value {
    serde_json::from_value(json.clone()).unwrap()
}

fn make(id: &str, denial: &Json, edits: &Json, format: Format) -> Json {
    let options = DocumentOptions { lang: Lang::En, format, score: true };
    match edited_document(id, &value(denial), &value(edits), &options) {
        PaperAnswer::Made(paper) => serde_json::to_value(paper).unwrap(),
        PaperAnswer::Refused(refusal) => serde_json::to_value(refusal).unwrap(),
    }
}

fn text(id: &str, denial: &Json, edits: &Json) -> String {
    make(id, denial, edits, Format::Text)["text"].as_str().unwrap().to_owned()
}

fn listed(denial: &Json) -> Vec<String> {
    let answer = serde_json::to_value(assess(&value(denial), &Options::default())).unwrap();
    let papers = answer["assessment"]["documents"].as_array().unwrap();
    papers.iter().map(|paper| paper["id"].as_str().unwrap().to_owned()).filter(|id| id != "calendar").collect()
}

fn block<'a>(paper: &'a Json, id: &str) -> &'a Json {
    let blocks = paper["blocks"].as_array().unwrap_or_else(|| panic!("{paper}"));
    blocks.iter().find(|one| one["id"] == id).unwrap_or_else(|| panic!("{id} in {blocks:#?}"))
}

#[test]
fn every_paper_can_be_changed_block_by_block_and_every_face_has_the_change() {
    let denial = full();
    for id in listed(&denial) {
        let paper = make(&id, &denial, &json!({}), Format::Text);
        assert!(paper["blocks"].as_array().unwrap().iter().all(|one| one["state"] == "written"), "{id}");
        for one in paper["blocks"].as_array().unwrap() {
            let mine = "My own words & nobody else's.";
            let edits = json!({"blocks": [{"id": one["id"], "text": mine}]});
            let changed = make(&id, &denial, &edits, Format::Text);
            assert_eq!(block(&changed, one["id"].as_str().unwrap())["state"], "edited", "{id}");
            assert!(changed["text"].as_str().unwrap().contains(mine), "{id}, {}", one["id"]);
            let page = make(&id, &denial, &edits, Format::Html);
            assert!(
                page["text"].as_str().unwrap().contains("My own words &amp; nobody else&#39;s."),
                "{id}, {}",
                one["id"]
            );
            let dropped = text(&id, &denial, &json!({"blocks": [{"id": one["id"], "dropped": true}]}));
            assert!(dropped.len() < paper["text"].as_str().unwrap().len(), "{id}, {}", one["id"]);
        }
    }
}

/// What stood in the letter before and after an answer changed has the same name.
#[test]
fn names_do_not_move_when_the_answers_change() {
    let before = make("appeal", &full(), &json!({}), Format::Text);
    let without = |pointer: &str, key: &str| {
        let mut denial = full();
        denial.pointer_mut(pointer).unwrap().as_object_mut().unwrap().remove(key);
        denial
    };
    for denial in [
        without("/notice", "dated"),
        without("/notice", "quotedReason"),
        without("/therapy", "measures"),
        without("/therapy", "skilledNeed"),
        without("", "exhibits"),
        without("", "money"),
        without("/people/plan", "fax"),
    ] {
        let after = make("appeal", &denial, &json!({}), Format::Text);
        let mut same = 0;
        for one in after["blocks"].as_array().unwrap() {
            let old = before["blocks"].as_array().unwrap().iter().find(|old| old["id"] == one["id"]);
            // A block of this name was of the same kind and for the same thing.
            if let Some(old) = old {
                assert_eq!((&old["part"], &old["kind"]), (&one["part"], &one["kind"]), "{}", one["id"]);
                same += 1;
            }
        }
        assert!(same > 15, "{same}");
        let law = block(&after, "law-text")["text"].as_str().unwrap();
        assert!(law.contains("45 CFR 147.136"), "{law}");
    }
}

#[test]
fn an_edit_outlives_its_facts_and_says_so() {
    let mut denial = full();
    let written = make("appeal", &denial, &json!({}), Format::Text);
    let from = block(&written, "ask-text")["text"].clone();
    let edits = json!({"blocks": [{"id": "ask-text", "text": "I appeal. Please reverse this denial of $330.00.", "from": from}]});
    assert_eq!(block(&make("appeal", &denial, &edits, Format::Text), "ask-text").get("stale"), None);
    denial["lines"][0]["allowed"] = json!(21_000);
    denial["money"]["allowed"] = json!(43_000);
    let paper = make("appeal", &denial, &edits, Format::Text);
    let one = block(&paper, "ask-text");
    assert_eq!(one["stale"], true);
    assert!(one["written"].as_str().unwrap().contains("$430.00"), "{one}");
    assert!(paper["text"].as_str().unwrap().contains("denial of $330.00."), "the visitor's words stay");
    // The old amount is no fact of this case any more, and the scorer sees it.
    let gate = paper["score"]["criteria"].as_array().unwrap().iter().find(|one| one["number"] == 7).unwrap();
    assert_eq!(gate["met"], false);
    // A block that is not in the letter any more waits, and comes back with the reason.
    let reason = json!({"blocks": [{"id": "rebuttal-medical-necessity-text", "text": "It is needed."}]});
    denial["reasons"] = json!(["coding"]);
    assert!(!text("appeal", &denial, &reason).contains("It is needed."));
    denial["reasons"] = json!(["coding", "medical-necessity"]);
    assert!(text("appeal", &denial, &reason).contains("It is needed."));
}

#[test]
fn enclosures_change_places_in_every_paper() {
    let edits = json!({"exhibits": ["visit-ledger", "denial-letter"]});
    let letter = text("appeal", &full(), &edits);
    assert!(letter.contains("Enclosures\n\n1. Visit ledger\n2. Denial letter\n3. Plan of care\n"), "{letter}");
    let plain = text("appeal", &full(), &json!({}));
    assert!(plain.contains("Enclosures\n\n1. Denial letter\n2. Plan of care\n"));
    let (before, after) = ("the call log (Exhibit 8)", "the call log (Exhibit 9)");
    assert!(plain.contains(before) && letter.contains(after), "the text cites the new numbers");
    assert!(text("checklist", &full(), &edits).contains("1. Visit ledger\n2. Denial letter\n"));
    let paper = make("appeal", &full(), &edits, Format::Text);
    assert_eq!(paper["score"]["points"], 20);
    // Nothing is ticked by being named in the order.
    let mut denial = full();
    denial["exhibits"] = json!(["plan-policy"]);
    assert!(!text("appeal", &denial, &edits).contains("Visit ledger"));
}

#[test]
fn bad_changes_are_refused_by_path() {
    let refused = |edits: Json| {
        let answer = make("appeal", &full(), &edits, Format::Text);
        let errors = answer["errors"].as_array().unwrap_or_else(|| panic!("{answer}")).clone();
        errors
            .iter()
            .map(|one| format!("{} {}", one["path"].as_str().unwrap(), one["code"].as_str().unwrap()))
            .collect::<Vec<_>>()
    };
    assert_eq!(refused(json!([])), ["edits type.object"]);
    assert_eq!(refused(json!({"blocks": {}})), ["edits.blocks type.list"]);
    assert_eq!(refused(json!({"blocks": [{"text": "x"}]})), ["edits.blocks[0].id required"]);
    assert_eq!(refused(json!({"blocks": [{"id": "ask-text"}]})), ["edits.blocks[0].text required"]);
    assert_eq!(
        refused(json!({"blocks": [{"id": "a", "text": "x"}, {"id": "a", "text": "y"}]})),
        ["edits.blocks[1].id choice.unknown"]
    );
    assert_eq!(
        refused(json!({"blocks": [{"id": "a", "text": "a\u{7}b"}]})),
        ["edits.blocks[0].text text.control-character"]
    );
    assert_eq!(
        refused(json!({"blocks": [{"id": "a", "text": "x".repeat(100_000)}]})),
        ["edits.blocks[0].text text.too-long"]
    );
    assert_eq!(refused(json!({"exhibits": ["no-such"]})), ["edits.exhibits[0] choice.unknown"]);
    assert_eq!(refused(json!({"more": 1})), ["edits.more key.unknown"]);
}

#[test]
fn hostile_words_of_an_edit_are_words_in_every_face() {
    let hostile = "<script>alert(1)</script> ]]> <!-- \"'& \u{1f9d1}\u{200d}\u{2695}\u{fe0f} \u{5d0}\u{5d1} \u{200f} {patient} %PAGE% <w:p/> | a | b: c";
    let denial = full();
    for id in listed(&denial) {
        let paper = make(&id, &denial, &json!({}), Format::Text);
        let blocks: Vec<Json> =
            paper["blocks"].as_array().unwrap().iter().map(|one| json!({"id": one["id"], "text": hostile})).collect();
        let edits = json!({"blocks": blocks});
        assert_eq!(text(&id, &denial, &edits).matches(hostile).count(), blocks.len(), "{id}");
        let page = make(&id, &denial, &edits, Format::Html)["text"].as_str().unwrap().to_owned();
        assert!(!page.contains("<script") && !page.contains("<!--") && !page.contains("<w:p"), "{id}");
        assert_eq!(page.matches("</article>").count(), 1, "{id}");
        let office = make(&id, &denial, &edits, Format::Docx)["bytes"].as_array().unwrap().len();
        assert!(office > 2_000, "{id}");
    }
}

/// Every text of the fullest case, by its path.
fn texts(json: &Json, path: &str, found: &mut Vec<String>) {
    match json {
        Json::String(_) => found.push(path.to_owned()),
        Json::Array(list) => list.iter().enumerate().for_each(|(at, one)| texts(one, &format!("{path}/{at}"), found)),
        Json::Object(map) => map.iter().for_each(|(key, one)| texts(one, &format!("{path}/{key}"), found)),
        _ => {}
    }
}

/// `/lines/0/code` as the contract names it: `lines[0].code`.
fn key_path(pointer: &str) -> String {
    let mut path = String::new();
    for part in pointer.split('/').skip(1) {
        if part.parse::<usize>().is_ok() {
            path = format!("{path}[{part}]");
        } else {
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(part);
        }
    }
    path
}

#[test]
fn every_text_field_takes_hostile_words_as_words_or_names_itself() {
    let mut fields = Vec::new();
    texts(&full(), "", &mut fields);
    assert!(fields.len() > 60, "{}", fields.len());
    for pointer in &fields {
        for hostile in ["<script>alert(1)</script> ]]> \u{202e}x", "a\u{0}b", &"x".repeat(100_000)] {
            let mut denial = full();
            *denial.pointer_mut(pointer).unwrap() = json!(hostile);
            let answer = make("appeal", &denial, &json!({}), Format::Html);
            if let Some(errors) = answer["errors"].as_array() {
                let named = errors.iter().any(|one| one["path"].as_str().unwrap().starts_with(&key_path(pointer)));
                assert!(named, "{pointer}: {errors:?}");
            } else {
                assert!(hostile.len() < 1_000 && !hostile.contains('\u{0}'), "{pointer} took it");
                let page = answer["text"].as_str().unwrap();
                assert!(!page.contains("<script") && !page.contains('\u{202e}'), "{pointer}");
            }
        }
    }
}
