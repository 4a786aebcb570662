//! Runs every case table under `tests/cases/`; `tests/cases/README.md` says what each key asserts.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use appeal_calculator::answer::{DocumentOptions, Format, PaperAnswer};
use appeal_calculator::terms::Lang;
use appeal_calculator::{Options, Value, assess, document};
use serde::Deserialize;
use serde_json::{Value as Json, json};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// Ids of checks that are among those found, and that are not.
    #[serde(default)]
    expect_checks: Vec<String>,
    #[serde(default)]
    expect_absent_checks: Vec<String>,
    name: String,
    from: String,
    #[serde(default)]
    count: String,
    denial: String,
    expect_errors: Option<Vec<String>>,
    /// The code of each of them, in the same order.
    expect_codes: Option<Vec<String>>,
    /// Each is what an error says.
    #[serde(default)]
    expect_messages: Vec<String>,
    #[serde(default)]
    expect_questions: Vec<String>,
    #[serde(default)]
    expect_absent_steps: Vec<String>,
    /// Ids of steps, rights and resources that are, and are not, in the answer.
    #[serde(default)]
    expect_ids: Vec<String>,
    #[serde(default)]
    expect_absent_ids: Vec<String>,
    /// Texts that are nowhere in the answer.
    #[serde(default)]
    answer_lacks: Vec<String>,
    #[serde(default)]
    answer_has: Vec<String>,
    #[serde(default)]
    expect_no_deadlines: bool,
    #[serde(default)]
    expect_resources: bool,
    /// Ids of things to do and of rights that are listed, and that are not.
    #[serde(default)]
    expect_listed: Vec<String>,
    #[serde(default)]
    expect_unlisted: Vec<String>,
    #[serde(default)]
    letter_contains: Vec<String>,
    #[serde(default)]
    letter_lacks: Vec<String>,
    /// What any of the papers says, and does not say.
    #[serde(default)]
    paper: Vec<Paper>,
    #[serde(default)]
    deadline: Vec<Deadline>,
    amount: Option<Amount>,
    odds: Option<Expected<Odds>>,
    estimate: Option<Expected<Estimate>>,
    all_the_way: Option<Rates>,
    finder: Option<Finder>,
    /// In the order in which they were given.
    #[serde(default)]
    measure: Vec<Measure>,
    /// Extras that are among those found, with their amounts.
    #[serde(default)]
    extras: Vec<Extra>,
    #[serde(default)]
    absent_extras: Vec<String>,
    /// Papers that are listed, and that are not.
    #[serde(default)]
    expect_papers: Vec<String>,
    #[serde(default)]
    expect_absent_papers: Vec<String>,
    verdict: Option<String>,
    worth_money: Option<String>,
    worth_time: Option<String>,
    stake_kind: Option<String>,
    picture: Option<Picture>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Paper {
    id: String,
    #[serde(default)]
    has: Vec<String>,
    #[serde(default)]
    lacks: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Finder {
    fits: Option<BTreeSet<String>>,
    possible: Option<BTreeSet<String>>,
    #[serde(default)]
    ruled_out: Vec<String>,
    likeliest: Option<String>,
    suggested: Option<String>,
    question: Option<String>,
    #[serde(default)]
    not_asked: Vec<String>,
    act_by: Option<String>,
    #[serde(default)]
    first: BTreeMap<String, String>,
    #[serde(default)]
    reasons: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Measure {
    verdict: Option<String>,
    change: Option<Figure>,
    mdc: Option<Figure>,
    level: Option<Figure>,
    mcid: Option<Figure>,
    goal_share: Option<Figure>,
    group: Option<String>,
    missing: Option<Vec<String>>,
}

/// A number, or the word `null`.
#[derive(Deserialize)]
#[serde(untagged)]
enum Figure {
    Known(f64),
    Null(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Extra {
    id: String,
    amount: Cents,
}

/// Who pays what of one total, exactly; a side is a map from who to cents.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Picture {
    total: i64,
    now: BTreeMap<String, i64>,
    after_win: BTreeMap<String, i64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Deadline {
    step: String,
    actor: String,
    due: Option<String>,
    readings: Option<Vec<String>>,
    status: Option<String>,
    days_left: Option<i64>,
    send_by: Option<String>,
    filed_when: Option<String>,
    due_time: Option<String>,
    plans: Option<Vec<String>>,
}

/// A figure in cents, or the word `null`.
#[derive(Deserialize)]
#[serde(untagged)]
enum Cents {
    Known(i64),
    Null(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Amount {
    in_dispute: Option<Cents>,
    patient: Option<Cents>,
    provider: Option<Cents>,
    refund: Option<Cents>,
    bill_relief: Option<Cents>,
    range_low: Option<Cents>,
    range_high: Option<Cents>,
}

/// A table, or the word `none`.
#[derive(Deserialize)]
#[serde(untagged)]
enum Expected<T> {
    Some(T),
    None(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Odds {
    step: Option<String>,
    low: Option<f64>,
    likely: Option<f64>,
    high: Option<f64>,
    n: Option<Cents>,
    k: Option<Cents>,
    year: Option<String>,
    confidence: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Estimate {
    low: i64,
    likely: i64,
    high: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rates {
    low: f64,
    likely: f64,
    high: f64,
}

/// Every table, with its path from `tests/cases`.
fn tables() -> Vec<(PathBuf, File)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "toml") {
                let text = fs::read_to_string(&path).unwrap();
                let file = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
                found.push((path.strip_prefix(&root).unwrap().to_owned(), file));
            }
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}

struct Checker {
    wrong: Vec<String>,
    asserted: usize,
}

impl Checker {
    fn equal(&mut self, what: &str, found: &Json, wanted: &Json) {
        self.asserted += 1;
        if found != wanted {
            self.wrong.push(format!("{what}: found {found}, the case says {wanted}"));
        }
    }

    fn holds(&mut self, what: &str, holds: bool) {
        self.asserted += 1;
        if !holds {
            self.wrong.push(what.to_owned());
        }
    }

    fn text(&mut self, what: &str, found: &Json, wanted: Option<&String>) {
        if let Some(wanted) = wanted {
            let wanted = if wanted == "null" { Json::Null } else { json!(wanted) };
            self.equal(what, found, &wanted);
        }
    }

    fn cents(&mut self, what: &str, found: &Json, wanted: Option<&Cents>) {
        match wanted {
            None => {}
            Some(Cents::Known(cents)) => self.equal(what, found, &json!(cents)),
            Some(Cents::Null(word)) => {
                assert_eq!(word, "null");
                self.equal(what, found, &Json::Null);
            }
        }
    }

    fn rate(&mut self, what: &str, found: &Json, wanted: Option<f64>) {
        if let Some(wanted) = wanted {
            self.equal(what, found, &json!(wanted));
        }
    }
}

fn check(case: &Case) -> Checker {
    let mut checker = Checker { wrong: Vec::new(), asserted: 0 };
    let denial: Value = serde_json::from_str(&case.denial).unwrap_or_else(|error| panic!("{}: {error}", case.name));
    let answer = serde_json::to_value(assess(&denial, &Options::default())).unwrap();
    if let Some(wanted) = &case.expect_errors {
        let errors = answer["errors"].as_array().cloned().unwrap_or_default();
        let found: BTreeSet<_> = errors.iter().map(|error| error["path"].as_str().unwrap().to_owned()).collect();
        checker.equal("errors", &json!(found), &json!(wanted));
        checker.equal("one error for each path", &json!(errors.len()), &json!(wanted.len()));
        if let Some(codes) = &case.expect_codes {
            let code_at =
                |path: &String| errors.iter().find(|error| error["path"] == json!(path)).map(|error| &error["code"]);
            let found: Vec<_> = wanted.iter().map(code_at).collect();
            checker.equal("codes", &json!(found), &json!(codes));
        }
        for message in &case.expect_messages {
            checker.holds(
                &format!("an error says `{message}`"),
                errors.iter().any(|error| error["message"] == json!(message)),
            );
        }
        return checker;
    }
    checker.equal("errors", &answer["errors"], &Json::Null);
    if answer["ok"] != json!(true) {
        return checker;
    }
    let assessment = &answer["assessment"];
    let deadlines = assessment["deadlines"].as_array().cloned().unwrap_or_default();
    let checks = assessment["checks"].as_array().cloned().unwrap_or_default();
    let said: BTreeSet<String> = checks.iter().map(Json::to_string).collect();
    checker.equal("checks that are said once", &json!(said.len()), &json!(checks.len()));
    let has_check = |id: &String| checks.iter().any(|check| check["id"] == **id);
    for wanted in &case.expect_checks {
        checker.holds(&format!("the check `{wanted}` must be among those found"), has_check(wanted));
    }
    for unwanted in &case.expect_absent_checks {
        checker.holds(&format!("the check `{unwanted}` must not be among those found"), !has_check(unwanted));
    }
    for wanted in &case.deadline {
        check_deadline(&mut checker, &deadlines, wanted);
    }
    for found in &deadlines {
        // The dates of a plan of care have one reading, and list none.
        if ["certification", "recertification", "progress-report"].iter().any(|step| found["step"] == **step) {
            continue;
        }
        let leading = found["readings"].get(0).map_or(&Json::Null, |first| &first["due"]);
        checker.equal(&format!("the first reading of {}", found["step"]), leading, &found["due"]);
    }
    for step in &case.expect_absent_steps {
        checker.holds(&format!("{step} must not be listed"), !deadlines.iter().any(|d| d["step"] == json!(step)));
    }
    let ids: BTreeSet<_> = ["steps", "rights", "resources"]
        .iter()
        .flat_map(|list| assessment[list].as_array().unwrap().iter().filter_map(|item| item["id"].as_str()))
        .collect();
    for id in &case.expect_ids {
        checker.holds(&format!("`{id}` must be among steps, rights and resources"), ids.contains(id.as_str()));
    }
    for id in &case.expect_absent_ids {
        checker.holds(&format!("`{id}` must not be among steps, rights and resources"), !ids.contains(id.as_str()));
    }
    for text in &case.answer_has {
        checker.holds(&format!("the answer must say `{text}`"), assessment.to_string().contains(text.as_str()));
    }
    for text in &case.answer_lacks {
        checker.holds(&format!("the answer must not say `{text}`"), !assessment.to_string().contains(text.as_str()));
    }
    if case.expect_no_deadlines {
        checker.holds("no deadline may be listed", deadlines.is_empty());
    }
    if case.expect_resources {
        checker.holds("somebody who can help", !assessment["resources"].as_array().unwrap().is_empty());
    }
    let paper = |id: &String| assessment["documents"].as_array().unwrap().iter().any(|one| one["id"] == json!(id));
    for id in &case.expect_papers {
        checker.holds(&format!("the paper {id} must be listed"), paper(id));
    }
    for id in &case.expect_absent_papers {
        checker.holds(&format!("the paper {id} must not be listed"), !paper(id));
    }
    let listed = |id: &String| {
        let has =
            |list: &str| assessment[list].as_array().is_some_and(|all| all.iter().any(|one| one["id"] == json!(id)));
        has("steps") || has("rights")
    };
    for id in &case.expect_listed {
        checker.holds(&format!("{id} must be listed"), listed(id));
    }
    for id in &case.expect_unlisted {
        checker.holds(&format!("{id} must not be listed"), !listed(id));
    }
    for path in &case.expect_questions {
        let asked = assessment["questions"].as_array().unwrap().iter().any(|q| q["path"] == json!(path));
        checker.holds(&format!("{path} must be asked for"), asked);
    }
    if let Some(wanted) = &case.finder {
        check_finder(&mut checker, &assessment["planFinder"], wanted);
    }
    check_money(&mut checker, &assessment["amount"], case);
    check_measures(&mut checker, &assessment["measures"], case);
    checker.text("worthIt.verdict", &assessment["worthIt"]["verdict"], case.verdict.as_ref());
    checker.text("worthIt.money", &assessment["worthIt"]["money"], case.worth_money.as_ref());
    checker.text("worthIt.time", &assessment["worthIt"]["time"], case.worth_time.as_ref());
    check_apart(&mut checker, &assessment["amount"], case);
    check_papers(&mut checker, &denial, case);
    checker
}

fn check_deadline(checker: &mut Checker, deadlines: &[Json], wanted: &Deadline) {
    let Deadline { step, actor, .. } = wanted;
    let found = deadlines.iter().find(|d| d["step"] == json!(step) && d["actor"] == json!(actor));
    let Some(found) = found else {
        checker.holds(&format!("{step} of {actor} must be listed"), false);
        return;
    };
    let what = |key: &str| format!("{step} of {actor}, {key}");
    checker.text(&what("due"), &found["due"], wanted.due.as_ref());
    checker.text(&what("status"), &found["status"], wanted.status.as_ref());
    checker.text(&what("sendBy"), &found["sendBy"], wanted.send_by.as_ref());
    checker.text(&what("filedWhen"), &found["filedWhen"], wanted.filed_when.as_ref());
    checker.text(&what("dueTime"), &found["dueTime"], wanted.due_time.as_ref());
    if let Some(plans) = &wanted.plans {
        checker.equal(&what("plans"), &found["plans"], &json!(plans));
    }
    if let Some(days) = wanted.days_left {
        checker.equal(&what("daysLeft"), &found["daysLeft"], &json!(days));
    }
    if let Some(readings) = &wanted.readings {
        let mut dates: Vec<_> = found["readings"].as_array().unwrap().iter().map(|r| r["due"].as_str()).collect();
        dates.sort_unstable();
        checker.equal(&what("readings"), &json!(dates), &json!(readings));
    }
}

fn check_finder(checker: &mut Checker, found: &Json, wanted: &Finder) {
    let candidates = found["candidates"].as_array().cloned().unwrap_or_default();
    let with_fit = |fit: &str| -> BTreeSet<String> {
        let of_fit = candidates.iter().filter(|candidate| candidate["fit"] == fit);
        of_fit.map(|candidate| candidate["plan"].as_str().unwrap().to_owned()).collect()
    };
    if let Some(plans) = &wanted.fits {
        checker.equal("planFinder, fits", &json!(with_fit("fits")), &json!(plans));
    }
    if let Some(plans) = &wanted.possible {
        checker.equal("planFinder, possible", &json!(with_fit("possible")), &json!(plans));
    }
    let out = with_fit("ruled-out");
    for plan in &wanted.ruled_out {
        checker.holds(&format!("{plan} must be ruled out"), out.contains(plan));
    }
    checker.text("planFinder, likeliest", &candidates[0]["plan"], wanted.likeliest.as_ref());
    checker.text("planFinder.suggested", &found["suggested"], wanted.suggested.as_ref());
    checker.text("planFinder.question.path", &found["question"]["path"], wanted.question.as_ref());
    for path in &wanted.not_asked {
        let asked = found["questions"].as_array().unwrap().iter().any(|question| question["path"] == **path);
        checker.holds(&format!("{path} must not be asked for"), !asked);
    }
    checker.text("planFinder.actBy", &found["actBy"], wanted.act_by.as_ref());
    let of_plan = |plan: &str| candidates.iter().find(|candidate| candidate["plan"] == plan).unwrap();
    for (plan, step_and_date) in &wanted.first {
        let first = &of_plan(plan)["first"];
        let found = first["step"].as_str().map(|step| format!("{step} {}", first["due"].as_str().unwrap_or("null")));
        checker.equal(
            &format!("first step of {plan}"),
            &json!(found.unwrap_or("none".to_owned())),
            &json!(step_and_date),
        );
    }
    for (plan, reasons) in &wanted.reasons {
        let said = of_plan(plan)["reasons"].as_array().unwrap().iter();
        let said: BTreeSet<_> =
            said.map(|r| format!("{} {}", r["clue"].as_str().unwrap(), r["effect"].as_str().unwrap())).collect();
        checker.equal(&format!("reasons about {plan}"), &json!(said), &json!(reasons));
    }
}

fn check_measures(checker: &mut Checker, found: &Json, case: &Case) {
    for (index, wanted) in case.measure.iter().enumerate() {
        let found = &found[index];
        let what = |key: &str| format!("measures[{index}].{key}");
        checker.text(&what("verdict"), &found["verdict"], wanted.verdict.as_ref());
        checker.text(&what("group"), &found["group"], wanted.group.as_ref());
        let figures = [
            ("change", &wanted.change),
            ("mdc", &wanted.mdc),
            ("level", &wanted.level),
            ("mcid", &wanted.mcid),
            ("goalShare", &wanted.goal_share),
        ];
        for (key, wanted) in figures {
            match wanted {
                None => {}
                // Compared as numbers: 9 and 9.0 are one.
                Some(Figure::Known(number)) => {
                    checker.equal(&what(key), &json!(found[key].as_f64()), &json!(Some(*number)));
                }
                Some(Figure::Null(word)) => {
                    assert_eq!(word, "null");
                    checker.equal(&what(key), &found[key], &Json::Null);
                }
            }
        }
        if let Some(missing) = &wanted.missing {
            checker.equal(&what("missing"), &found["missing"], &json!(missing));
        }
    }
}

fn check_money(checker: &mut Checker, amount: &Json, case: &Case) {
    if let Some(wanted) = &case.amount {
        checker.cents("inDispute", &amount["inDispute"], wanted.in_dispute.as_ref());
        checker.cents("atStake.patient", &amount["atStake"]["patient"], wanted.patient.as_ref());
        checker.cents("atStake.provider", &amount["atStake"]["provider"], wanted.provider.as_ref());
        checker.cents("refund", &amount["refund"], wanted.refund.as_ref());
        checker.cents("billRelief", &amount["billRelief"], wanted.bill_relief.as_ref());
        checker.cents("range.low", &amount["range"]["low"], wanted.range_low.as_ref());
        checker.cents("range.high", &amount["range"]["high"], wanted.range_high.as_ref());
    }
    match &case.odds {
        None => {}
        Some(Expected::None(word)) => {
            assert_eq!(word, "none");
            checker.equal("odds", &amount["odds"], &Json::Null);
        }
        Some(Expected::Some(wanted)) => {
            let odds = &amount["odds"];
            checker.text("odds.step", &odds["step"], wanted.step.as_ref());
            checker.rate("odds.low", &odds["low"], wanted.low);
            checker.rate("odds.likely", &odds["likely"], wanted.likely);
            checker.rate("odds.high", &odds["high"], wanted.high);
            checker.cents("odds.n", &odds["n"], wanted.n.as_ref());
            checker.cents("odds.k", &odds["k"], wanted.k.as_ref());
            checker.text("odds.year", &odds["year"], wanted.year.as_ref());
            checker.text("odds.confidence", &odds["confidence"], wanted.confidence.as_ref());
        }
    }
    match &case.estimate {
        None => {}
        Some(Expected::None(word)) => {
            assert_eq!(word, "none");
            checker.equal("estimate", &amount["estimate"], &Json::Null);
        }
        Some(Expected::Some(Estimate { low, likely, high })) => {
            let wanted = json!({"low": low, "likely": likely, "high": high});
            checker.equal("estimate", &amount["estimate"], &wanted);
        }
    }
    if let Some(wanted) = &case.all_the_way {
        for (key, wanted) in [("low", wanted.low), ("likely", wanted.likely), ("high", wanted.high)] {
            let found = amount["allTheWay"][key].as_f64();
            let near = found.is_some_and(|found| (found - wanted).abs() <= 0.005);
            checker.holds(&format!("allTheWay.{key}: found {found:?}, the case says {wanted}"), near);
        }
    }
}

fn check_apart(checker: &mut Checker, amount: &Json, case: &Case) {
    let extra = |id: &str| amount["extras"].as_array().unwrap().iter().find(|extra| extra["id"] == json!(id)).cloned();
    for Extra { id, amount } in &case.extras {
        match extra(id) {
            Some(found) => checker.cents(id, &found["amount"], Some(amount)),
            None => checker.holds(&format!("the extra `{id}` must be among those found"), false),
        }
    }
    for id in &case.absent_extras {
        checker.holds(&format!("the extra `{id}` must not be found"), extra(id).is_none());
    }
    checker.text("stakeKind", &amount["stakeKind"], case.stake_kind.as_ref());
    if let Some(Picture { total, now, after_win }) = &case.picture {
        let side = |key: &str| -> BTreeMap<String, i64> {
            let parts = amount["picture"][key].as_array().into_iter().flatten();
            parts.map(|part| (part["who"].as_str().unwrap().to_owned(), part["amount"].as_i64().unwrap())).collect()
        };
        checker.equal("picture.total", &amount["picture"]["total"], &json!(total));
        checker.equal("picture.now", &json!(side("now")), &json!(now));
        checker.equal("picture.afterWin", &json!(side("afterWin")), &json!(after_win));
    }
}

fn check_papers(checker: &mut Checker, denial: &Value, case: &Case) {
    let Case { letter_contains: has, letter_lacks: lacks, .. } = case;
    if !has.is_empty() || !lacks.is_empty() {
        check_paper(checker, denial, "appeal", has, lacks);
    }
    for Paper { id, has, lacks } in &case.paper {
        check_paper(checker, denial, id, has, lacks);
    }
}

fn check_paper(checker: &mut Checker, denial: &Value, id: &str, has: &[String], lacks: &[String]) {
    let options = DocumentOptions { lang: Lang::En, format: Format::Text, score: true };
    let PaperAnswer::Made(paper) = document(id, denial, &options) else {
        checker.holds(&format!("a paper {id}"), false);
        return;
    };
    for text in has {
        checker.holds(&format!("{id} must say `{text}`"), paper.text.contains(text.as_str()));
    }
    for text in lacks {
        checker.holds(&format!("{id} must not say `{text}`"), !paper.text.contains(text.as_str()));
    }
}

/// The codes of errors that some case expects.
pub fn expected_codes() -> BTreeSet<String> {
    tables().into_iter().flat_map(|(_, file)| file.case).filter_map(|case| case.expect_codes).flatten().collect()
}

#[test]
fn every_case_holds() {
    let mut names = BTreeSet::new();
    let mut failures = Vec::new();
    let mut count = 0;
    for (path, file) in tables() {
        for case in &file.case {
            count += 1;
            assert!(names.insert(case.name.clone()), "{}: the name `{}` is taken", path.display(), case.name);
            assert!(
                !case.from.trim().is_empty(),
                "{}: `{}` does not say where it comes from",
                path.display(),
                case.name
            );
            let checked = check(case);
            assert!(checked.asserted > 0, "{}: `{}` asserts nothing", path.display(), case.name);
            if !checked.wrong.is_empty() {
                let wrong = checked.wrong.join("\n    ");
                failures.push(format!("{} `{}`\n    {wrong}\n    count: {}", path.display(), case.name, case.count));
            }
        }
    }
    assert!(failures.is_empty(), "{} of {count} cases fail:\n{}", failures.len(), failures.join("\n"));
    println!("{count} cases hold");
}
