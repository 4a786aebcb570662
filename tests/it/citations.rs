//! The checker of citations: what it says about letters that others wrote, and about our own.

use std::time::Instant;

use appeal_calculator::answer::{DocumentOptions, Format, PaperAnswer};
use appeal_calculator::terms::Lang;
use appeal_calculator::{Value, check_citations, document};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use serde_json::{Value as Json, json};

use crate::properties::denials;

fn check_in(text: &str, denial: &Json, lang: Lang) -> Json {
    let value: Value = serde_json::from_value(denial.clone()).unwrap();
    serde_json::to_value(check_citations(text, &value, lang)).unwrap()
}

fn check(text: &str, denial: &Json) -> Vec<Json> {
    let answer = check_in(text, denial, Lang::En);
    assert_eq!(answer["ok"], true, "{answer}");
    answer["citations"].as_array().unwrap().clone()
}

fn case(plan: &str) -> Json {
    json!({"asOf": "2026-11-10", "state": "MO", "role": "patient", "plan": plan, "stage": "denial",
        "reasons": ["medical-necessity"], "notice": {"dated": "2026-11-02"}})
}

/// Verdict and reasons of the one citation in a text.
fn verdict(text: &str, denial: &Json) -> String {
    let found = check(text, denial);
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    let why: Vec<_> = found[0]["why"].as_array().unwrap().iter().map(|why| why.as_str().unwrap()).collect();
    [found[0]["verdict"].as_str().unwrap()].into_iter().chain(why).collect::<Vec<_>>().join(" ")
}

/// It governs, or does unless the policy is of a kind that hardly anybody has.
fn is_sound(found: &Json) -> bool {
    found["verdict"] == "governs" || (found["verdict"] == "depends" && is_rare(&found["why"]))
}

fn is_rare(why: &Json) -> bool {
    let rare = [json!("policy"), json!("employer"), json!("patient")];
    why.as_array().unwrap().iter().all(|why| rare.contains(why))
}

/// Each row is a citation that turns up in letters, a plan, and what the text of the authority says about it.
#[test]
fn famous_citations_get_the_verdict_that_their_own_text_gives() {
    for (text, plan, expected) in [
        // 29 CFR 2560.503-1(a): employee benefit plans under ERISA, and nobody else.
        ("29 CFR 2560.503-1(h)(3)(ii)", "self-funded-erisa", "governs"),
        // 29 U.S.C. 1003(b): an insured plan of a church or a public employer is outside, so that an unknown employer decides.
        ("29 C.F.R. § 2560.503-1", "insured-group", "depends plan"),
        ("29 CFR 2560.503-1", "medicare", "out-of-scope plan"),
        ("ERISA", "medicaid-managed", "out-of-scope plan"),
        ("ERISA § 503", "insured-individual", "out-of-scope plan"),
        ("ERISA § 503", "insured-group", "depends plan"),
        ("45 CFR 147.136(b)(2)(i)", "insured-group", "depends policy"),
        ("ERISA § 9999", "insured-group", "unknown"),
        // Invented subdivisions and sections.
        ("29 CFR 2560.503-1(z)(9)", "self-funded-erisa", "unknown"),
        ("RSMo 376.9999", "insured-individual", "unknown"),
        ("42 CFR 9999.1", "medicare", "unknown"),
        ("Smith v. Missouri Health", "insured-individual", "unknown"),
        ("999 F.3d 1", "insured-group", "unknown"),
        // The settlement was made with Medicare; employers and insurers are no parties to it.
        ("Jimmo v. Sebelius", "insured-individual", "out-of-scope plan"),
        ("Jimmo v. Sebelius", "self-funded-erisa", "out-of-scope plan"),
        ("Jimmo v. Burwell", "medicaid-managed", "out-of-scope plan"),
        ("Jimmo v. Sebelius", "medicare", "governs"),
        ("Medicare Benefit Policy Manual ch. 15 § 220.2", "medicare", "governs"),
        ("Medicare Benefit Policy Manual ch. 99 § 1", "medicare", "unknown"),
        ("Medicare Benefit Policy Manual ch. 15 § 220.2", "insured-group", "out-of-scope plan"),
        // 42 CFR part 405 is Original Medicare's, part 438 Medicaid managed care's.
        ("42 CFR 405.942", "insured-individual", "out-of-scope plan"),
        ("42 CFR 405.942", "medicare", "governs"),
        ("42 CFR part 405", "medicare", "governs"),
        ("42 CFR 438.408", "medicare", "out-of-scope plan"),
        ("42 CFR 438.408", "medicaid-managed", "governs"),
        // Missouri insurance law reaches insured plans: 29 U.S.C. 1144(b)(2)(B) keeps it from self-funded ones.
        ("RSMo 376.1361.2", "insured-individual", "governs"),
        ("Mo. Rev. Stat. § 376.1361.2", "insured-group", "governs"),
        ("RSMo 376.1361.2", "self-funded-erisa", "out-of-scope plan"),
        ("RSMo 376.1350 to 376.1399", "insured-individual", "governs"),
        ("Chapter 376, RSMo", "insured-individual", "governs"),
        ("20 CSR 100-5.010", "insured-individual", "governs"),
        ("20 CSR 100-5.010", "self-funded-erisa", "out-of-scope plan"),
        ("45 CFR 147.136", "insured-individual", "governs"),
        // Other programs have rules of their own; the last was rewritten in 2022 and is known from an older copy.
        ("5 CFR 890.105", "federal-employee", "governs"),
        ("5 CFR 890.105", "insured-group", "out-of-scope plan"),
        ("32 CFR 199.10", "tricare", "governs"),
        ("32 CFR 199.10", "medicare", "out-of-scope plan"),
        ("38 CFR 17.276", "champva", "unverified"),
        // Spanish.
        ("sección 376.1361.2 de los Estatutos Revisados de Misuri", "insured-individual", "governs"),
        ("título 42 del Código de Regulaciones Federales, sección 405.942", "medicaid-ffs", "out-of-scope plan"),
        // RSMo 375.420 is about insurance outside ERISA; who the employer is decides about a group plan. 42 U.S.C. 1396d(r)(5), 29 CFR 2590.712(a)
        // and RSMo 376.1385.2 name whom they reach; the licence law of RSMo 334.506 reaches every payer's patients.
        ("RSMo 375.420", "insured-individual", "governs"),
        ("RSMo 375.420", "insured-group", "depends plan"),
        ("RSMo 376.1385.2", "insured-individual", "out-of-scope plan"),
        ("RSMo 376.1385.2", "insured-group", "governs"),
        ("RSMo 334.506", "self-funded-erisa", "depends patient"),
        ("29 CFR 2590.712", "insured-individual", "out-of-scope plan"),
        ("29 CFR 2590.712", "self-funded-government", "out-of-scope plan"),
        // An unknown answer is no verdict.
        ("42 CFR 405.942", "unknown", "depends plan"),
    ] {
        assert_eq!(verdict(text, &case(plan)), expected, "{text} to {plan}");
    }
}

#[test]
fn state_stage_date_and_reason_are_weighed_too() {
    let mut kansas = case("insured-individual");
    kansas["state"] = json!("KS");
    assert_eq!(verdict("RSMo 376.1361.2", &kansas), "out-of-scope state");
    // 42 CFR 405.942 is about the first appeal.
    let mut later = case("medicare");
    later["stage"] = json!("council-denied");
    assert_eq!(verdict("42 CFR 405.942(a)", &later), "out-of-scope stage");
    // The settlement is about the improvement standard, not about billing codes.
    let mut coding = case("medicare");
    coding["reasons"] = json!(["coding"]);
    assert_eq!(verdict("Jimmo", &coding), "out-of-scope reason");
    coding["reasons"] = json!([]);
    assert_eq!(verdict("Jimmo", &coding), "depends reason");
    // 42 CFR 422.138(c) came with the rule of 2024.
    let mut before = case("medicare-advantage");
    before["notice"]["dated"] = json!("2022-11-02");
    before["asOf"] = json!("2022-11-10");
    assert_eq!(verdict("42 CFR 422.138(c)", &before), "out-of-scope date");
    // 42 CFR 422.101(b)(6) came with it, on January 1, 2024: what had come before was decided before, and care is never later than its denial.
    for (came, expected) in [("2023-12-29", "out-of-scope date"), ("2024-01-02", "governs")] {
        let mut undated = case("medicare-advantage");
        undated["notice"] = json!({"received": came});
        undated["asOf"] = json!("2024-01-10");
        assert_eq!(verdict("42 CFR 422.101(b)(6)", &undated), expected, "a decision that came on {came}");
    }
}

#[test]
fn the_employer_decides_whether_erisa_reaches_an_insured_plan() {
    for (employer, expected) in
        [("private", "governs"), ("church", "out-of-scope plan"), ("government", "out-of-scope plan")]
    {
        let mut denial = case("insured-group");
        denial["clues"] = json!({"employer": employer});
        assert_eq!(verdict("29 CFR 2560.503-1(h)(3)(i)", &denial), expected, "{employer}");
    }
}

/// 45 CFR 147.136(a)(1) and 29 CFR 2590.715-2719(a)(1) leave grandfathered plans out; 45 CFR 156.115(a)(5) reaches individual and small-employer
/// policies; 42 U.S.C. 1396d(r)(5) ends at 21; RSMo 334.506 is about physical therapists.
#[test]
fn what_is_known_of_policy_and_patient_rules_an_authority_out() {
    for (text, plan, pointer, value, expected) in [
        ("45 CFR 147.136(d)(2)(i)", "church", "grandfathered", json!(true), "out-of-scope policy"),
        ("45 CFR 147.136(d)(2)(i)", "church", "grandfathered", json!(false), "governs"),
        ("45 CFR 147.136(b)(3)(ii)(F)", "insured-individual", "grandfathered", json!(true), "out-of-scope policy"),
        ("29 CFR 2590.715-2719(d)(2)(i)", "self-funded-erisa", "grandfathered", json!(true), "out-of-scope policy"),
        ("29 CFR 2590.715-2719(d)(2)(i)", "self-funded-erisa", "grandfathered", json!(false), "governs"),
        ("45 CFR 156.115(a)(5)", "insured-individual", "grandfathered", json!(true), "out-of-scope policy"),
        ("45 CFR 156.115(a)(5)", "insured-group", "clues", json!({"employerSize": "large"}), "out-of-scope employer"),
        ("45 CFR 156.115(a)(5)", "insured-group", "clues", json!({"employerSize": "small"}), "depends policy"),
        ("RSMo 375.420", "insured-group", "clues", json!({"employer": "private"}), "out-of-scope plan"),
        ("RSMo 375.420", "insured-group", "clues", json!({"employer": "church"}), "governs"),
        ("42 U.S.C. 1396d(r)(5)", "medicaid-managed", "patientBirthDate", json!("1960-05-05"), "out-of-scope patient"),
        ("42 U.S.C. 1396d(r)(5)", "medicaid-managed", "patientBirthDate", json!("2015-05-05"), "governs"),
        ("RSMo 334.506", "insured-individual", "discipline", json!("ot"), "out-of-scope patient"),
        ("RSMo 334.506", "insured-individual", "discipline", json!("pt"), "governs"),
    ] {
        let mut denial = case(plan);
        denial[pointer] = value;
        assert_eq!(verdict(text, &denial), expected, "{text} in {denial}");
    }
}

/// The same authorities while the answer is missing: a letter may rely on what is usual, and the checker says what it rests on.
#[test]
fn what_is_not_known_of_policy_and_patient_is_said() {
    for (text, plan, expected) in [
        ("45 CFR 147.136(d)(2)(i)", "church", "depends policy"),
        ("29 CFR 2590.715-2719(d)(2)(i)", "self-funded-erisa", "depends policy"),
        ("45 CFR 156.115(a)(5)", "insured-individual", "depends policy"),
        ("45 CFR 156.115(a)(5)", "insured-group", "depends policy employer"),
        ("42 U.S.C. 1396d(r)(5)", "medicaid-managed", "depends patient"),
    ] {
        assert_eq!(verdict(text, &case(plan)), expected, "{text} to {plan}");
    }
    // Marketplaces opened in 2014, after every policy that was kept as it was.
    let mut bought = case("insured-individual");
    bought["onExchange"] = json!(true);
    assert_eq!(verdict("45 CFR 156.115(a)(5)", &bought), "governs");
    let found = &check("45 CFR 147.136(d)(2)(i)", &case("church"))[0];
    assert_eq!(
        found["message"],
        "This governs here, as far as is known. It does not reach a policy from before March 23, 2010 that was kept as it was."
    );
}

#[test]
fn an_authority_that_was_not_read_at_its_source_is_not_vouched_for() {
    let found = &check("786 F.3d 1233", &case("self-funded-erisa"))[0];
    assert_eq!((found["verdict"].as_str(), found["grade"].as_str()), (Some("unverified"), Some("secondary")));
    assert_eq!(found["source"], "erisa.legras");
}

#[test]
fn places_are_those_of_javascript_and_words_come_in_two_languages() {
    // The face takes two UTF-16 units and four bytes, the accent one and two.
    let text = "😀 María: 42 CFR 405.942, y ERISA.";
    let units: Vec<u16> = text.encode_utf16().collect();
    let denial = case("medicaid-managed");
    let (en, es) = (check_in(text, &denial, Lang::En), check_in(text, &denial, Lang::Es));
    for (index, written) in ["42 CFR 405.942", "ERISA"].into_iter().enumerate() {
        let one = &en["citations"][index];
        let place = |key: &str| usize::try_from(one[key].as_u64().unwrap()).unwrap();
        assert_eq!(String::from_utf16(&units[place("start")..place("end")]).unwrap(), written);
        assert_eq!(one["text"], written);
        assert_ne!(one["message"], es["citations"][index]["message"]);
    }
    assert_eq!(
        en["citations"][0]["message"],
        "This is real law, but not for this case. It is for another kind of plan."
    );
    assert_eq!(es["citations"][0]["message"], "Es una ley real, pero no para este caso. Es para otro tipo de plan.");
}

#[test]
fn a_bad_case_is_refused_with_its_paths() {
    let answer = check_in("ERISA", &json!({"plan": "x"}), Lang::Es);
    assert_eq!(answer["ok"], false);
    assert!(answer["errors"].as_array().unwrap().iter().any(|error| error["path"] == "asOf"));
}

/// Ten times the text takes about ten times as long, whatever it is made of.
#[test]
fn time_grows_with_the_text_and_nothing_else() {
    let denial = case("medicare");
    for piece in [
        "42 CFR 405.942, ",
        "1.1, ",
        "§ ",
        "(",
        "RSMo ",
        "and to § 376.1361 ",
        "a-a'a.",
        "ERISA § v. ",
        "42 ",
        "))((a)(b)",
    ] {
        let time = |bytes: usize| {
            let text = piece.repeat(bytes / piece.len());
            let start = Instant::now();
            let found = check(&text, &denial);
            (start.elapsed(), found.len())
        };
        let (small, _) = time(10_000);
        let (large, found) = time(100_000);
        // Generous, because a busy machine stumbles; a square would be a hundred times.
        let most = small.as_secs_f64().max(0.05) * 60.0;
        assert!(large.as_secs_f64() < most, "{piece:?}: {small:?} then {large:?}, {found} found");
    }
}

#[test]
fn a_letter_of_a_megabyte_is_read() {
    let page = "The plan decided under 29 C.F.R. § 2560.503-1(h)(2), and RSMo 376.1361.2 is cited beside § 376.1363. ";
    let text = page.repeat(1_000_000 / page.len());
    let found = check(&text, &case("insured-group"));
    assert_eq!(found.len(), 3 * (1_000_000 / page.len()));
}

fn config(cases: u32) -> Config {
    Config { cases, rng_seed: RngSeed::Fixed(0x0C17_E000_2026), failure_persistence: None, ..Config::default() }
}

proptest! {
    #![proptest_config(config(120))]

    #[test]
    fn every_citation_of_our_own_letters_governs(denial in denials()) {
        let value: Value = serde_json::from_value(denial.clone()).unwrap();
        let made = document("appeal", &value, &DocumentOptions { lang: Lang::En, format: Format::Text, score: true });
        if let PaperAnswer::Made(letter) = made {
            for found in check(&letter.text, &denial) {
                prop_assert!(is_sound(&found), "{found} in a letter of {denial}\n{}", letter.text);
            }
        }
    }

    #[test]
    fn any_text_is_read_without_a_fault(text in "\\PC{0,300}") {
        for found in check(&text, &case("insured-group")) {
            prop_assert!(text.contains(found["text"].as_str().unwrap()));
        }
    }

    #[test]
    fn pieces_of_citations_in_any_order_are_read_without_a_fault(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "42", "CFR", "C.F.R.", "§", "§§", "405.942", "(b)", "(", ")", "-", "–", ",", "and", "to", "y", "a", "RSMo", "376.1361.2",
            ".3", "Section", "title", "of", "the", "U.S.C.", "1395ff", "20 CSR", "100-5.010(4)", "ERISA", "section 503", "Jimmo",
            "v.", "Sebelius", "Benefit Policy Manual", "ch.", "15", "220.2", "(Pub. 100-02)", "Mo. Rev. Stat.", "F.3d", "ñ", "😀", " ", "\n",
        ]), 0..40),
        glue in prop::sample::select(vec!["", " "]),
    ) {
        let text = pieces.join(glue);
        let mut before = 0;
        for found in check(&text, &case("medicare")) {
            let (start, end) = (found["start"].as_u64().unwrap(), found["end"].as_u64().unwrap());
            prop_assert!(before <= start && start < end, "{found} in {text}");
            before = end;
        }
    }
}

/// One letter for each plan and reason, its facts filled in: at least two citations, all of them good.
#[test]
fn letters_do_cite_and_the_checker_sees_it() {
    let mut letters = 0;
    for plan in [
        "insured-individual",
        "insured-group",
        "self-funded-erisa",
        "medicare",
        "medicare-advantage",
        "medicaid-managed",
    ] {
        let denial = case(plan);
        let value: Value = serde_json::from_value(denial.clone()).unwrap();
        for lang in [Lang::En, Lang::Es] {
            let PaperAnswer::Made(letter) =
                document("appeal", &value, &DocumentOptions { lang, format: Format::Text, score: true })
            else {
                panic!("no letter for {plan}");
            };
            let found = check(&letter.text, &denial);
            assert!(found.len() >= 2, "{plan}: {found:?}\n{}", letter.text);
            assert!(found.iter().all(is_sound), "{plan}: {found:?}\n{}", letter.text);
            letters += 1;
        }
    }
    assert_eq!(letters, 12);
}
