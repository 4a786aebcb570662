//! The papers that the visitor keeps, and what each reason encloses.

use appeal_calculator::documents::{self, Inline, Part};
use appeal_calculator::terms::{DocumentId, Exhibit, Lang, Reason};
use serde_json::json;

use crate::letters::{Case, FULL, QUICK, denial};

fn paper(case: &Case, id: DocumentId, lang: Lang) -> String {
    documents::render::plain_text(&documents::paper(id, &case.intake, &case.assessment, lang))
}

/// What a biller or a plan asks for beside a reason, and what proves nothing there.
const PROOF: [(Reason, Exhibit, &str, &str); 6] = [
    (Reason::TimelyFiling, Exhibit::ClearinghouseReport, "Clearinghouse acceptance report", "Outcome measures"),
    (Reason::ModifierOrUnits, Exhibit::MinutesLog, "Log of timed minutes", "Call log"),
    (Reason::Coding, Exhibit::Remittance, "Explanation of benefits or remittance advice", "Outcome measures"),
    (Reason::Duplicate, Exhibit::Remittance, "Explanation of benefits or remittance advice", "Plan of care"),
    (Reason::CostShare, Exhibit::Remittance, "Explanation of benefits or remittance advice", "Visit ledger"),
    (Reason::Eligibility, Exhibit::InsuranceCard, "Copy of the insurance card", "Practitioner's order"),
];

#[test]
fn each_reason_has_its_own_proof_to_gather_and_cites_it() {
    for (reason, proof, title, idle) in PROOF {
        let checklist = paper(
            &Case::new(&denial(QUICK, "insured-individual", reason.as_str(), "patient")),
            DocumentId::Checklist,
            Lang::En,
        );
        let (_, gather) = checklist.split_once("Still to gather").unwrap();
        let (gather, _) = gather.split_once("A call to the plan").unwrap();
        assert!(gather.contains(title) && gather.contains("Denial letter"), "{reason}\n{checklist}");
        assert!(!gather.contains(idle), "{reason}: {idle}\n{checklist}");

        let mut ticked = denial(FULL, "insured-individual", reason.as_str(), "patient");
        ticked["exhibits"] = json!([proof.as_str()]);
        let letter = Case::new(&ticked).letter(Lang::En);
        let answer = letter.blocks.iter().filter(|block| block.part == Part::Rebuttal(reason));
        let mut said = answer.flat_map(|block| match &block.shape {
            documents::Shape::Paragraph(lines) => lines.iter().flatten().collect::<Vec<_>>(),
            _ => Vec::new(),
        });
        assert!(
            said.any(|inline| matches!(inline, Inline::Exhibit { exhibit, number: 1 } if *exhibit == proof)),
            "{reason} answers without {title}\n{}",
            documents::render::plain_text(&letter)
        );
    }
    // The department asks for the card, 376.1387; a clinical reason asks for no report of a clearinghouse.
    let mut outside = denial(QUICK, "insured-individual", "medical-necessity", "patient");
    outside["stage"] = json!("first-appeal-denied");
    let checklist = paper(&Case::new(&outside), DocumentId::Checklist, Lang::En);
    assert!(checklist.contains("Copy of the insurance card") && !checklist.contains("Clearinghouse"), "{checklist}");
}

/// Received on the 17th: by noon of the 18th, 42 CFR 422.626(a)(1).
#[test]
fn the_summary_and_the_calendar_name_the_hour() {
    let mut ends = denial(QUICK, "medicare-advantage", "no-progress", "patient");
    ends["asOf"] = json!("2026-11-17");
    ends["notice"] = json!({ "dated": "2026-11-16", "received": "2026-11-17" });
    ends["timing"] = json!("concurrent");
    ends["therapy"]["setting"] = json!("home-health");
    let case = Case::new(&ends);
    let said = paper(&case, DocumentId::Summary, Lang::En);
    assert!(said.contains("Fast review by the quality organization: November 18, 2026, 12:00."), "{said}");
    let dates = documents::calendar(&case.intake, &case.assessment.deadlines, Lang::En).replace("\r\n ", "");
    assert!(dates.contains("Fast review by the quality organization\\, 12:00"), "{dates}");
}

/// Five working days after Saturday, October 10, the day of the answer: October 12 is a holiday; 13 (1), 14 (2), 15 (3),
/// 16 (4), 19 (5), 45 CFR 147.136(c)(2)(x). Nobody has asked for the review yet, so that day comes last and says so.
#[test]
fn a_date_that_waits_for_something_else_says_so_and_comes_last() {
    let mut denial = denial(FULL, "insured-individual", "medical-necessity", "patient");
    denial["stage"] = json!("first-appeal-denied");
    let summary = paper(&Case::new(&denial), DocumentId::Summary, Lang::En);
    let (_, dates) = summary.split_once("\nDates\n").unwrap();
    let waits = "October 19, 2026, if the reviewer received the request on October 10, 2026.";
    assert!(dates.find("February 5, 2027").unwrap() < dates.find(waits).unwrap(), "{dates}");
    let summary = paper(&Case::new(&denial), DocumentId::Summary, Lang::Es);
    assert!(summary.contains("19 de octubre de 2026, si el revisor recibiera la solicitud el 10 de octubre de 2026."));
}

/// Who can help is called in Spanish by the Spanish name it has; a letter to the same office bears the name on its door.
#[test]
fn an_office_with_a_spanish_name_is_called_by_it() {
    let case = Case::new(&denial(FULL, "insured-individual", "medical-necessity", "patient"));
    let summary = paper(&case, DocumentId::Summary, Lang::Es);
    let name = "Departamento de Comercio y Seguros de Missouri, Asuntos del Consumidor: 800-726-7390";
    assert!(summary.contains(name) && !summary.contains("Department"), "{summary}");
    assert!(summary.contains("Legal Services of Eastern Missouri"), "no Spanish name of it is known");
    let letter = paper(&case, DocumentId::RegulatorComplaint, Lang::Es);
    assert!(letter.contains("Missouri Department of Commerce and Insurance, Consumer Affairs"), "{letter}");
}

/// The fair hearing after August 20: 90 days end on November 18, five days ago, 120 on December 18, 42 CFR 438.408(f)(2).
#[test]
fn a_day_that_has_passed_stands_beside_the_one_still_open() {
    let late = json!({
        "asOf": "2026-11-23", "state": "MO", "role": "patient", "plan": "medicaid-managed", "timing": "post-service",
        "stage": "first-appeal-denied", "reasons": ["medical-necessity"], "notice": { "dated": "2026-08-20" },
    });
    let case = Case::new(&late);
    let summary = paper(&case, DocumentId::Summary, Lang::En);
    let (_, dates) = summary.split_once("\nDates\n").unwrap();
    assert!(
        dates.contains("November 18, 2026 has passed, but another reading gives until December 18, 2026. Mail"),
        "{dates}"
    );
    let summary = paper(&case, DocumentId::Summary, Lang::Es);
    let (answer, dates) = summary.split_once("\nFechas\n").unwrap();
    for part in [answer, dates] {
        assert!(
            part.contains("l 18 de noviembre de 2026 ya pasó, pero otra lectura da hasta el 18 de diciembre de 2026."),
            "{part}"
        );
    }
}

/// Nobody mails a petition, or brings it by fax: 60 days after September 14 and five days for the mail, 42 CFR 405.1136(c), are over today.
#[test]
fn the_summary_of_a_lawsuit_speaks_of_its_day_and_of_no_mail() {
    let court = json!({
        "asOf": "2026-11-18", "state": "MO", "role": "patient", "plan": "medicare", "timing": "post-service",
        "stage": "council-denied", "reasons": ["medical-necessity"], "notice": { "dated": "2026-09-14" },
        "money": { "denied": 190_000 },
    });
    let summary = paper(&Case::new(&court), DocumentId::Summary, Lang::En);
    assert!(summary.contains("Review by a court: the last day is today."), "{summary}");
    assert!(!summary.contains("fax") && !summary.contains("No last day"), "{summary}");
}

/// Filed on October 12: 60 days end on December 11, 29 CFR 2560.503-1(i)(2)(iii)(A).
#[test]
fn the_summary_says_when_what_was_filed_is_decided() {
    let filed = json!({
        "asOf": "2026-10-20", "state": "MO", "role": "patient", "plan": "self-funded-erisa", "internalLevels": 1,
        "timing": "post-service", "stage": "denial", "reasons": ["medical-necessity"],
        "notice": { "received": "2026-10-05" }, "appealFiled": "2026-10-12",
    });
    let summary = paper(&Case::new(&filed), DocumentId::Summary, Lang::En);
    let (answer, _) = summary.split_once("\nDates\n").unwrap();
    assert!(answer.contains("The decision is due by December 11, 2026."), "{answer}");
    assert!(!answer.contains("No last day"), "{answer}");
}
