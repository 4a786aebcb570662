//! What public pages say about appeals in Missouri, often wrongly, and what this calculator says instead. One test for each
//! statement; each count is by hand.

use appeal_calculator::answer::{DocumentOptions, Format, PaperAnswer};
use appeal_calculator::terms::Lang;
use appeal_calculator::{Options, Value, assess, document};
use serde_json::Value as Json;
use std::fs;
use std::path::Path;

fn answer(denial: &str) -> Json {
    let denial: Value = serde_json::from_str(denial).unwrap();
    let answer = serde_json::to_value(assess(&denial, &Options::default())).unwrap();
    assert_eq!(answer["ok"], true, "{answer}");
    answer["assessment"].clone()
}

fn letter(denial: &str) -> String {
    let denial: Value = serde_json::from_str(denial).unwrap();
    let options = DocumentOptions { lang: Lang::En, format: Format::Text, score: true };
    let PaperAnswer::Made(paper) = document("appeal", &denial, &options) else { panic!("no letter") };
    paper.text.clone()
}

/// A denial of care already given, received on 5 October 2026.
fn denied(plan: &str, more: &str) -> String {
    format!(
        r#"{{"asOf":"2026-10-10","state":"MO","role":"patient","plan":"{plan}","timing":"post-service","reasons":["medical-necessity"],
            "notice":{{"dated":"2026-10-05","received":"2026-10-05"}}{more}}}"#
    )
}

fn deadline(assessment: &Json, step: &str, actor: &str) -> Json {
    let all = assessment["deadlines"].as_array().unwrap();
    let found = all.iter().find(|d| d["step"] == step && d["actor"] == actor);
    found.unwrap_or_else(|| panic!("no {step} by {actor} in {all:#?}")).clone()
}

fn lists(assessment: &Json, what: &str, id: &str) -> bool {
    assessment[what].as_array().unwrap().iter().any(|item| item["id"] == id)
}

fn item(assessment: &Json, what: &str, id: &str) -> Json {
    let all = assessment[what].as_array().unwrap();
    all.iter().find(|item| item["id"] == id).unwrap_or_else(|| panic!("no {id} in {what}")).clone()
}

/// Every file of the engine, the law and the frame, without the pictures.
fn everything_said() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    let mut folders = vec![root.join("src"), root.join("www/frame")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = fs::read_to_string(&path) {
                files.push((path.display().to_string(), text));
            }
        }
    }
    assert!(files.len() > 60, "the sources were not found");
    files
}

fn nobody_says(text: &str) {
    for (file, content) in everything_said() {
        assert!(!content.to_lowercase().contains(&text.to_lowercase()), "{file} says `{text}`");
    }
}

/// Page: "an internal appeal is due in 180 days". True, by federal law; other plans have other times.
#[test]
fn claim_01_180_days_are_federal_and_not_everybodys() {
    // Oct 26 (26), Nov 30 (56), Dec 31 (87), Jan 31 (118), Feb 28 (146), Mar 31 (177), Apr 3 (180).
    let insured = answer(&denied("insured-individual", r#","stage":"denial","onExchange":true"#));
    let appeal = deadline(&insured, "internal-appeal", "you");
    assert_eq!(appeal["due"], "2027-04-03");
    let sources = appeal["sources"].as_array().unwrap();
    assert!(!sources.is_empty() && sources.iter().all(|id| !id.as_str().unwrap().starts_with("rsmo.")));
    // MO HealthNet: Oct 26 (26), Nov 30 (56), Dec 4 (60), from the date on the notice.
    let healthnet = answer(&denied("medicaid-managed", r#","stage":"denial""#));
    assert_eq!(deadline(&healthnet, "plan-appeal", "you")["due"], "2026-12-04");
    // The second level of the state employees' plan: 60 days.
    let second =
        answer(&denied("self-funded-government", r#","stage":"first-appeal-denied","governmentPlan":"mchcp""#));
    assert_eq!(deadline(&second, "second-level-appeal", "you")["due"], "2026-12-04");
}

/// Page: "a state-certified review organization". The director resolves the matter or refers it; nobody is certified.
#[test]
fn claim_02_the_director_refers_to_an_organization() {
    let letter = letter(&denied("insured-individual", r#","stage":"first-appeal-denied""#));
    let letter = letter.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        letter.contains("has the director resolve a grievance about an adverse determination, or refer it"),
        "{letter}"
    );
    nobody_says("state-certified");
    nobody_says("state certified");
}

/// Page: "the external decision is binding". On the enrollee too, and a court is open for 30 days only.
#[test]
fn claim_03_external_review_binds_both() {
    let found = answer(&denied("insured-individual", r#","stage":"denial""#));
    let text = item(&found, "rights", "mo.external-binds")["text"].as_str().unwrap().to_owned();
    assert!(text.contains("binds you too") && text.contains("30 days"), "{text}");
    assert!(lists(&found, "checks", "external-binds-both"));
    // Oct 26 (26), Nov 4 (30).
    let after = answer(&denied("insured-individual", r#","stage":"external-review-denied""#));
    assert_eq!(deadline(&after, "court-review", "you")["due"], "2026-11-04");
}

/// Page: "a standard external decision within 45 days". Calendar days from the organization's receipt.
#[test]
fn claim_04_45_calendar_days_for_a_standard_review() {
    let sent = r#","stage":"denial","appealFiled":"2026-10-08","appealFiledStep":"external-review","events":[{"what":"sent-to-reviewer","date":"2026-10-09"}]"#;
    let found = answer(&denied("insured-individual", sent));
    // Oct 22 (22), Nov 23 (45).
    assert_eq!(deadline(&found, "review-decision", "reviewer")["due"], "2026-11-23");
}

/// Page: "72 hours when expedited". That is the outside reviewer's time; the insurer has 72 hours of its own.
#[test]
fn claim_05_two_times_of_72_hours() {
    let urgent = r#"{"asOf":"2026-10-08","state":"MO","role":"patient","plan":"insured-individual","timing":"pre-service","urgent":true,
        "stage":"denial","reasons":["prior-authorization"],"notice":{"received":"2026-10-05"},"appealFiled":"2026-10-06"}"#;
    let found = answer(urgent);
    assert_eq!(deadline(&found, "appeal-decision", "plan")["due"], "2026-10-09");
    let review = deadline(&found, "review-decision", "reviewer");
    assert_eq!(review["dependsOn"], "sent-to-reviewer");
    assert_eq!(review["due"], "2026-10-11");
    // Whoever is told within 72 hours is not waiting for a confirmation within ten working days.
    let steps = found["deadlines"].as_array().unwrap();
    assert!(!steps.iter().any(|d| d["step"] == "plan-acknowledgment"));
}

/// Page: "only after the internal appeals". Wrong for insured Missouri plans, right for self-funded ones.
#[test]
fn claim_06_missouri_asks_nobody_to_exhaust() {
    let insured = answer(&denied("insured-group", r#","stage":"denial""#));
    assert_eq!(deadline(&insured, "external-review", "you")["status"], "open");
    assert!(item(&insured, "rights", "mo.no-exhaustion")["text"].as_str().unwrap().contains("not required"));
    let own = answer(&denied("self-funded-erisa", r#","stage":"denial""#));
    let steps = own["deadlines"].as_array().unwrap();
    assert!(!steps.iter().any(|d| d["step"] == "external-review"));
    assert!(!lists(&own, "resources", "contact.mo-dci"));
}

/// Page: "301 W. High Street Suite 530". Room 530, and mail to the post office box.
#[test]
fn claim_07_room_530_and_the_box() {
    let found = answer(&denied("insured-individual", r#","stage":"denial""#));
    let contact = item(&found, "resources", "contact.mo-dci")["contact"].as_str().unwrap().to_owned();
    assert!(contact.contains("PO Box 690, Jefferson City, MO 65102-0690") && contact.contains("Room 530"), "{contact}");
    nobody_says("Suite 530");
}

/// Page: hotline and site of the department. Right.
#[test]
fn claim_08_the_departments_hotline() {
    let found = answer(&denied("insured-group", r#","stage":"denial""#));
    let contact = item(&found, "resources", "contact.mo-dci")["contact"].as_str().unwrap().to_owned();
    assert!(contact.contains("800-726-7390") && contact.contains("insurance.mo.gov"), "{contact}");
}

/// Page: "a grievance to the plan, then a hearing". A denied service is appealed; the hearing comes after.
#[test]
fn claim_09_mo_healthnet_is_appealed_not_grieved() {
    let found = answer(&denied("medicaid-managed", r#","stage":"denial""#));
    deadline(&found, "plan-appeal", "you");
    let said = serde_json::to_string(&(&found["steps"], &found["rights"], &found["deadlines"])).unwrap();
    assert!(!said.to_lowercase().contains("grievance"), "{said}");
    assert!(!letter(&denied("medicaid-managed", r#","stage":"denial""#)).to_lowercase().contains("grievance"));
    let after = answer(&denied("medicaid-managed", r#","stage":"first-appeal-denied""#));
    deadline(&after, "fair-hearing", "you");
}

/// Page: the telephone of the eligibility line. A denied service has another.
#[test]
fn claim_10_the_telephone_for_a_denied_service() {
    for plan in ["medicaid-managed", "medicaid-ffs"] {
        let found = answer(&denied(plan, r#","stage":"denial""#));
        let contact = item(&found, "resources", "contact.mo-healthnet")["contact"].as_str().unwrap().to_owned();
        assert!(contact.contains("800-392-2161"), "{contact}");
    }
    nobody_says("855-373-4636");
}

/// Page: a list of plans with one that changed its name in 2020.
#[test]
fn claim_11_no_plan_of_the_past() {
    nobody_says("Missouri Care");
}

/// Page: the telephone of Legal Services of Eastern Missouri. Right, for 21 counties.
#[test]
fn claim_12_eastern_missouri_legal_services() {
    let found = answer(&denied("insured-individual", r#","stage":"denial""#));
    let east = item(&found, "resources", "contact.mo-legal-east");
    assert!(east["contact"].as_str().unwrap().contains("314-534-4200"));
    assert!(east["what"].as_str().unwrap().contains("21 counties"));
}

/// Page: another statewide legal-aid site. Only the one that was seen is named.
#[test]
fn claim_13_the_statewide_legal_aid_site() {
    let found = answer(&denied("insured-individual", r#","stage":"denial""#));
    assert_eq!(item(&found, "resources", "contact.mo-legal-services")["contact"], "lsmo.org");
    nobody_says("lawhelp.org");
}

/// Page: an advocacy organization of which there is no trace. The federally designated one is Mo P&A.
#[test]
fn claim_14_the_protection_and_advocacy_agency() {
    let found = answer(&denied("insured-individual", r#","stage":"denial""#));
    let agency = item(&found, "resources", "contact.mo-protection-advocacy");
    assert_eq!(agency["name"], "Missouri Protection & Advocacy Services");
    assert!(agency["contact"].as_str().unwrap().contains("moadvocacy.org"));
    nobody_says("Disability Rights Advocates");
    nobody_says("314-361-8202");
}

/// Page: the therapists' association. Right; it helps practices.
#[test]
fn claim_15_the_therapists_associations() {
    let practice =
        denied("insured-individual", r#","stage":"denial""#).replace(r#""patient","plan""#, r#""provider","plan""#);
    let found = answer(&practice);
    assert_eq!(item(&found, "resources", "contact.mo-physical-therapists")["contact"], "mopt.org");
    assert_eq!(item(&found, "resources", "contact.mo-occupational-therapists")["contact"], "motamo.net");
    let patient = answer(&denied("insured-individual", r#","stage":"denial""#));
    assert!(!lists(&patient, "resources", "contact.mo-physical-therapists"));
}

/// Page: "a penalty of up to $20 a day". The law before 2011.
#[test]
fn claim_16_the_late_payment_penalty_since_2011() {
    let practice =
        denied("insured-individual", r#","stage":"denial""#).replace(r#""patient","plan""#, r#""provider","plan""#);
    let text = item(&answer(&practice), "rights", "mo.late-payment")["text"].as_str().unwrap().to_owned();
    assert!(text.contains("1% a day") && text.contains("properly denied"), "{text}");
    nobody_says("$20 a day");
}

/// 45 CFR 147.136(b)(3)(ii)(G): an individual policy has one internal level; a Missouri group plan may have a second.
#[test]
fn an_individual_policy_has_one_level_and_a_group_may_have_two() {
    let individual = answer(&denied("insured-individual", r#","stage":"first-appeal-denied""#));
    let steps = individual["deadlines"].as_array().unwrap();
    assert!(!steps.iter().any(|d| d["step"] == "second-level-appeal"));
    let group = answer(&denied("insured-group", r#","stage":"first-appeal-denied","internalLevels":2"#));
    deadline(&group, "second-level-appeal", "you");
}

/// RSMo 1.040 leaves out a last day on a Sunday; the federal 180 days do not. Apr 4, 2027 is a Sunday, 180 days after Oct 6.
#[test]
fn federal_clocks_do_not_follow_missouris_counting() {
    let denial = denied("insured-group", r#","stage":"denial""#).replace("2026-10-05", "2026-10-06");
    assert_eq!(deadline(&answer(&denial), "internal-appeal", "you")["due"], "2027-04-04");
}

/// 45 CFR 156.115(a)(5): no combined limit for habilitative and rehabilitative care in an individual policy.
#[test]
fn habilitation_has_a_limit_of_its_own() {
    let denial = denied("insured-individual", r#","stage":"denial","onExchange":true,"habilitative":true"#)
        .replace("medical-necessity", "visit-limit");
    assert!(letter(&denial).contains("45 CFR 156.115(a)(5)"));
}

/// RSMo 376.1230 is about chiropractors.
#[test]
fn the_chiropractic_mandate_is_cited_nowhere() {
    nobody_says("376.1230");
}

/// The plan's own number is shown to people of that plan alone, and its two levels to nobody else.
#[test]
fn the_state_employees_plan_is_not_everybodys() {
    let of = |more: &str| answer(&denied("self-funded-government", more));
    assert!(lists(&of(r#","stage":"denial","governmentPlan":"mchcp""#), "resources", "contact.mchcp"));
    for more in [r#","stage":"denial","governmentPlan":"other""#, r#","stage":"denial""#] {
        assert!(!lists(&of(more), "resources", "contact.mchcp"), "{more}");
    }
    for plan in ["church", "self-funded-government"] {
        let found =
            answer(&denied(plan, r#","stage":"first-appeal-denied","internalLevels":2,"governmentPlan":"other""#));
        let said = serde_json::to_string(&found["steps"]).unwrap();
        assert!(!said.contains("state employees"), "{plan}: {said}");
    }
}

/// RSMo 376.1365: the call is for care still to come or under way.
#[test]
fn the_call_with_the_reviewer_states_its_condition() {
    let before = denied("insured-group", r#","stage":"denial""#).replace("post-service", "pre-service");
    let text = item(&answer(&before), "rights", "mo.peer-to-peer")["text"].as_str().unwrap().to_owned();
    assert!(text.contains("still to come or under way") && text.contains("not for care already given"), "{text}");
    let after = answer(&denied("insured-group", r#","stage":"denial""#));
    assert!(!lists(&after, "rights", "mo.peer-to-peer") && !lists(&after, "steps", "step.mo-peer-to-peer"));
}

/// RSMo 376.1389: an urgent appeal may be asked for orally or in writing.
#[test]
fn an_urgent_appeal_may_be_asked_for_by_telephone() {
    let urgent = |answer: &str| {
        denied("insured-individual", &format!(r#","stage":"denial","urgent":{answer}"#))
            .replace("post-service", "concurrent")
    };
    assert!(lists(&answer(&urgent("true")), "steps", "step.mo-urgent"));
    assert!(!lists(&answer(&urgent("false")), "steps", "step.mo-urgent"));
    let elsewhere = urgent("true").replace(r#""state":"MO""#, r#""state":"KS""#);
    assert!(!lists(&answer(&elsewhere), "steps", "step.mo-urgent"));
}

/// RSMo 376.1382.2: thirty working days more for an insurer that wrote in time; else federal law counts its appeal as used up.
#[test]
fn a_late_grievance_says_what_follows() {
    let filed = denied("insured-group", r#","stage":"denial","appealFiled":"2026-10-06""#);
    let missed = deadline(&answer(&filed), "appeal-decision", "plan")["ifMissed"].as_str().unwrap().to_owned();
    assert!(missed.contains("thirty working days more") && missed.contains("used up"), "{missed}");
}

/// Insured plans elsewhere get their regulator by name and telephone.
#[test]
fn an_insured_plan_of_another_state_gets_its_own_regulator() {
    let of = |state: &str| {
        answer(
            &denied("insured-individual", r#","stage":"denial""#)
                .replace(r#""state":"MO""#, &format!(r#""state":"{state}""#)),
        )
    };
    let kansas = item(&of("KS"), "resources", "contact.state-insurance-department");
    assert_eq!(kansas["name"], "Kansas Department of Insurance");
    assert_eq!(kansas["contact"], "800-432-2484 (from a public listing), insurance.kansas.gov");
    let texas = item(&of("TX"), "resources", "contact.state-insurance-department");
    assert_eq!(texas["contact"], "800-252-3439, tdi.texas.gov");
    assert!(lists(&of("TX"), "steps", "step.complaint-other-state"));
    assert!(!lists(&of("MO"), "resources", "contact.state-insurance-department"));
}
