use super::find::find;

fn cites(text: &str) -> Vec<String> {
    find(text).iter().map(|one| one.citation.to_string()).collect()
}

/// As written, cut out of the text by the places found.
fn written(text: &str) -> Vec<&str> {
    find(text).iter().map(|one| text.get(one.start..one.end).unwrap()).collect()
}

#[test]
fn every_way_of_writing_a_section_is_found() {
    for (text, cite) in [
        ("under 29 CFR 2560.503-1(h)(3)(ii).", "29 CFR 2560.503-1(h)(3)(ii)"),
        ("29 C.F.R. § 2560.503-1, which", "29 CFR 2560.503-1"),
        ("29 C. F. R. §2560.503–1", "29 CFR 2560.503-1"),
        ("45 CFR §147.136", "45 CFR 147.136"),
        ("45 CFR 147.136 (b)(3)(ii)", "45 CFR 147.136(b)(3)(ii)"),
        ("29CFR2560.503-1", "29 CFR 2560.503-1"),
        ("26 CFR 54.9815-2719", "26 CFR 54.9815-2719"),
        ("5 CFR 890.105(a)", "5 CFR 890.105(a)"),
        ("45 CFR part 147", "45 CFR 147"),
        ("Title 29 of the Code of Federal Regulations, section 2560.503-1", "29 CFR 2560.503-1"),
        ("section 405.942 of title 42 of the Code of Federal Regulations", "42 CFR 405.942"),
        ("título 42 del Código de Regulaciones Federales, sección 438.408", "42 CFR 438.408"),
        ("see 42 U.S.C. §1395l(g)", "42 U.S.C. 1395l(g)"),
        ("42 U.S.C. 1395ff", "42 U.S.C. 1395ff"),
        ("(42 USC 1396d(r)(5))", "42 U.S.C. 1396d(r)(5)"),
        ("42 U.S.C. 300gg-19", "42 U.S.C. 300gg-19"),
        ("29 U.S.C. § 1133", "29 U.S.C. 1133"),
        ("Section 376.1361, RSMo, says", "RSMo 376.1361"),
        ("§ 376.1363.3, RSMo", "RSMo 376.1363.3"),
        ("Mo. Rev. Stat. § 376.1387", "RSMo 376.1387"),
        ("R.S.Mo. 376.1385.2", "RSMo 376.1385.2"),
        ("section 376.1361 of the Revised Statutes of Missouri", "RSMo 376.1361"),
        ("sección 376.1361 de los Estatutos Revisados de Misuri", "RSMo 376.1361"),
        ("Chapter 376, RSMo", "RSMo 376"),
        ("20 CSR 400-10.200(2)", "20 CSR 400-10.200(2)"),
        ("Mo. Code Regs. Ann. tit. 20, § 100-5.010", "20 CSR 100-5.010"),
        ("RSMo 376.1350-376.1399", "RSMo 376.1350-376.1399"),
        ("sections 376.1350 to 376.1399, RSMo", "RSMo 376.1350-376.1399"),
        ("42 CFR 405.940 through 405.958", "42 CFR 405.940-405.958"),
        ("§ 376.1361 says", "§ 376.1361"),
    ] {
        assert_eq!(cites(text), [cite], "{text}");
    }
}

#[test]
fn lists_are_taken_apart() {
    assert_eq!(cites("RSMo 376.1361.2 and 376.1363.5."), ["RSMo 376.1361.2", "RSMo 376.1363.5"]);
    assert_eq!(cites("sections 376.1361 and 376.1363, RSMo"), ["RSMo 376.1361", "RSMo 376.1363"]);
    assert_eq!(cites("RSMo 376.1361 y 376.1387"), ["RSMo 376.1361", "RSMo 376.1387"]);
    assert_eq!(cites("42 CFR 405.942, 405.950, and 12 visits"), ["42 CFR 405.942", "42 CFR 405.950"]);
    assert_eq!(cites("42 CFR 405.942 and 29 CFR 2560.503-1"), ["42 CFR 405.942", "29 CFR 2560.503-1"]);
    assert_eq!(cites("29 U.S.C. §§ 1132 and 1133"), ["29 U.S.C. 1132", "29 U.S.C. 1133"]);
    assert_eq!(
        cites("29 CFR 2560.503-1(h)(3)(iii), (v)"),
        ["29 CFR 2560.503-1(h)(3)(iii)", "29 CFR 2560.503-1(h)(3)(v)"]
    );
    assert_eq!(cites("29 CFR 2560.503-1(g)(1)(i)-(ii)"), ["29 CFR 2560.503-1(g)(1)(i)", "29 CFR 2560.503-1(g)(1)(ii)"]);
    assert_eq!(cites("RSMo 376.1361.1, .3"), ["RSMo 376.1361.1", "RSMo 376.1361.3"]);
    assert_eq!(cites("42 CFR 405.942 governs. See also § 405.950."), ["42 CFR 405.942", "42 CFR 405.950"]);
}

#[test]
fn names_cases_and_pages_are_citations_too() {
    assert_eq!(cites("the Jimmo settlement"), ["Jimmo"]);
    assert_eq!(cites("Jimmo v. Sebelius, No. 5:11-cv-17"), ["Jimmo"]);
    assert_eq!(cites("under ERISA, a plan"), ["ERISA"]);
    assert_eq!(cites("ERISA § 503"), ["ERISA 503"]);
    assert_eq!(cites("section 502(a) of ERISA"), ["ERISA 502"]);
    assert_eq!(cites("In Smith v. Jones, the"), ["Smith v. Jones"]);
    assert_eq!(cites("786 F.3d 1233"), ["786 F.3d 1233"]);
    assert_eq!(cites("90 Fed. Reg. 55869"), ["90 FR 55869"]);
    assert_eq!(cites("Executive Order 14371"), ["Executive Order 14371"]);
    for manual in [
        "Medicare Benefit Policy Manual ch. 15 § 220.2",
        "Medicare Benefit Policy Manual (Pub. 100-02), chapter 15, section 220.2",
        "Medicare Benefit Policy Manual, capítulo 15, sección 220.2",
    ] {
        assert_eq!(cites(manual), ["Benefit Policy Manual, chapter 15, section 220.2"], "{manual}");
    }
}

#[test]
fn the_places_cut_out_what_was_written() {
    let text = "Señora: véase 29 C.F.R. § 2560.503-1(h)(2). Also § 376.1363.3, RSMo; ERISA § 503.";
    assert_eq!(written(text), ["29 C.F.R. § 2560.503-1(h)(2)", "§ 376.1363.3, RSMo", "ERISA § 503"]);
}

#[test]
fn ordinary_text_holds_none() {
    for text in [
        "On October 5, 2026 the score was 42; 12 visits of 97110 at $110.00 (Exhibit 3).",
        "policy v. 2 of the plan",
        "Section 4.2 of the booklet and section 503 of your policy",
        "Call 573-751-4126 or 1-800-392-2161. Claim 26-118-0093, code 97110, CO-50, M54.50.",
        "El 5 de octubre de 2026 la puntuación era 42.",
        "",
        "§ § §§ CFR U.S.C. RSMo v. v. § and and to to",
    ] {
        assert!(cites(text).is_empty(), "{text}: {:?}", cites(text));
    }
}
