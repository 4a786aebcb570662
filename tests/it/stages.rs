//! Every plan at every stage: the letter holds its gates and cites no foreign law, and nothing is offered that is not there.

use appeal_calculator::answer::{DocumentOptions, Format, PaperAnswer};
use appeal_calculator::terms::{Lang, PlanKind, Reason, Stage};
use appeal_calculator::{Options, Value, assess, document};
use serde_json::{Value as Json, json};

use crate::possible::plan_may_be_at;

fn assessment(denial: &Json) -> Json {
    let value: Value = serde_json::from_value(denial.clone()).unwrap();
    let answer = serde_json::to_value(assess(&value, &Options::default())).unwrap();
    assert_eq!(answer["ok"], true, "{denial} gave {answer}");
    answer["assessment"].clone()
}

fn letter(denial: &Json) -> Json {
    let value: Value = serde_json::from_value(denial.clone()).unwrap();
    let made = document("appeal", &value, &DocumentOptions { lang: Lang::En, format: Format::Text, score: true });
    assert!(matches!(made, PaperAnswer::Made(_)), "{denial}");
    serde_json::to_value(made).unwrap()
}

fn offers_letter(assessment: &Json) -> bool {
    assessment["documents"].as_array().unwrap().iter().any(|paper| paper["id"] == "appeal")
}

fn denial(plan: PlanKind, stage: Stage, reason: Reason) -> Json {
    json!({
        "asOf": "2026-11-10", "state": "MO", "role": "patient", "plan": plan.as_str(), "stage": stage.as_str(),
        "reasons": [reason.as_str()], "timing": "post-service", "discipline": "pt",
        "notice": {"dated": "2026-11-02", "received": "2026-11-05"}, "money": {"denied": 132_000},
        "therapy": {"serviceDates": ["2026-09-02"]},
    })
}

const TWO_LEVELS: [&str; 5] = ["insured-group", "self-funded-erisa", "self-funded-government", "church", "unknown"];

/// Others contradict the kind of plan.
fn stages_of(plan: PlanKind) -> impl Iterator<Item = Stage> {
    Stage::ALL.iter().copied().filter(move |stage| plan_may_be_at(plan, *stage))
}

/// Variations that change the law or the voice.
fn variants(base: &Json) -> Vec<Json> {
    let mut all = vec![base.clone()];
    for (key, value) in [
        ("role", json!("representative")),
        ("role", json!("provider")),
        ("internalLevels", json!(1)),
        ("internalLevels", json!(2)),
        ("timing", json!("concurrent")),
        ("grandfathered", json!(true)),
        ("state", json!("KS")),
    ] {
        let mut changed = base.clone();
        // Only plans under the claims procedure of employer plans may have a second level; the rest keeps its answers.
        if key != "internalLevels" || value == 1 || TWO_LEVELS.contains(&base["plan"].as_str().unwrap()) {
            changed[key] = value;
        }
        if key == "timing" {
            changed["urgent"] = json!(true);
        }
        all.push(changed);
    }
    all
}

/// The variations take turns over the reasons, so that each plan and stage meets every one of them.
fn in_turn(base: &Json, index: usize) -> Json {
    let mut all = variants(base);
    all.swap_remove(index % all.len())
}

#[test]
fn every_letter_of_every_stage_holds_its_gates() {
    let mut complaints = Vec::new();
    let mut letters = 0;
    for &plan in PlanKind::ALL {
        for stage in stages_of(plan) {
            for (index, &reason) in Reason::ALL.iter().enumerate() {
                let case = in_turn(&denial(plan, stage, reason), index);
                let found = assessment(&case);
                if !offers_letter(&found) {
                    continue;
                }
                letters += 1;
                let made = letter(&case);
                let text = made["text"].as_str().unwrap();
                let failed: Vec<_> = made["score"]["criteria"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .filter(|criterion| criterion["gate"] == true && criterion["met"] == false)
                    .map(|criterion| criterion["number"].to_string())
                    .collect();
                if !failed.is_empty() {
                    complaints.push(format!("gates {failed:?} of {case}\n{text}"));
                }
                let employer = matches!(plan, PlanKind::InsuredGroup | PlanKind::SelfFundedErisa);
                let foreign = [
                    (!employer, ["ERISA", "29 CFR", "section 502", "section 503"].as_slice()),
                    (!matches!(plan, PlanKind::InsuredIndividual | PlanKind::InsuredGroup), &["RSMo", " CSR "]),
                    (
                        !matches!(plan, PlanKind::Medicare | PlanKind::MedicareAdvantage),
                        &["Jimmo", "Pub. 100-02", "42 CFR 405", "42 CFR 422"],
                    ),
                    (
                        !matches!(plan, PlanKind::MedicaidManaged | PlanKind::MedicaidFfs),
                        &["42 CFR 438", "42 CFR 431", "fair hearing"],
                    ),
                    (plan != PlanKind::FederalEmployee, &[" 5 CFR", "Personnel Management"]),
                    (plan != PlanKind::Tricare, &["32 CFR", "TRICARE"]),
                    (!matches!(plan, PlanKind::Va | PlanKind::Champva), &["38 CFR", "38 U.S.C."]),
                ];
                for (not_theirs, marks) in foreign {
                    for mark in marks.iter().filter(|mark| not_theirs && text.contains(**mark)) {
                        complaints.push(format!("`{mark}` in a letter of {case}\n{text}"));
                    }
                }
                let gap = [" . ", " .\n", "{"].iter().any(|mark| text.contains(mark));
                if gap || text.lines().any(|line| line.trim_start().contains("  ")) {
                    complaints.push(format!("an open slot in {case}\n{text}"));
                }
            }
        }
    }
    assert!(complaints.is_empty(), "{} of {letters}\n{}", complaints.len(), complaints.first().unwrap());
    assert!(letters > 300, "only {letters}");
}

/// The closed list of the contract: which steps of the visitor a plan has at a stage.
#[expect(clippy::match_same_arms, reason = "one line for each plan and stage, as the contract's table has them")]
fn allowed(plan: PlanKind, stage: Stage) -> &'static [&'static str] {
    use PlanKind as P;
    use Stage as S;
    match (plan, stage) {
        (P::InsuredIndividual | P::InsuredGroup, S::Denial) => &["internal-appeal", "external-review"],
        (P::SelfFundedErisa | P::Church | P::SelfFundedGovernment, S::Denial) => &["internal-appeal"],
        (P::InsuredIndividual, S::FirstAppealDenied) => &["external-review"],
        // A grandfathered plan need not have itself reviewed: after its own levels a court is left.
        (P::SelfFundedErisa, S::FirstAppealDenied) => &["second-level-appeal", "external-review", "civil-action"],
        (P::SelfFundedErisa, S::SecondAppealDenied) => &["external-review", "civil-action"],
        (P::InsuredGroup | P::Church | P::SelfFundedGovernment, S::FirstAppealDenied) => {
            &["second-level-appeal", "external-review"]
        }
        (P::InsuredIndividual | P::InsuredGroup | P::Church | P::SelfFundedGovernment, S::SecondAppealDenied) => {
            &["external-review"]
        }
        (P::InsuredIndividual | P::InsuredGroup, S::ExternalReviewDenied) => &["court-review"],
        (P::SelfFundedErisa | P::Church | P::FederalEmployee, S::ExternalReviewDenied) => &["civil-action"],
        (P::FederalEmployee | P::MedicareAdvantage | P::Champva, S::Denial) => &["reconsideration"],
        (P::FederalEmployee, S::FirstAppealDenied) => &["opm-review"],
        (P::Medicare, S::Denial) => &["redetermination"],
        (P::Medicare, S::FirstAppealDenied) => &["reconsideration"],
        (P::Medicare | P::MedicareAdvantage, S::SecondAppealDenied) => &["alj-hearing"],
        (P::Medicare | P::MedicareAdvantage, S::AljDenied) => &["council-review"],
        (P::Medicare | P::MedicareAdvantage, S::CouncilDenied) => &["court-review"],
        (P::MedicaidManaged, S::Denial) => &["plan-appeal", "continue-services"],
        (P::MedicaidManaged, S::FirstAppealDenied) | (P::MedicaidFfs, S::Denial) => {
            &["fair-hearing", "continue-services"]
        }
        (P::MedicaidManaged | P::MedicaidFfs, S::ExternalReviewDenied) => &["court-review"],
        (P::Tricare, S::Denial) => &["reconsideration"],
        (P::Tricare, S::FirstAppealDenied) => &["second-reconsideration", "formal-review"],
        (P::Tricare, S::SecondAppealDenied) => &["hearing"],
        (P::Va, S::Denial) => &["supplemental-claim", "higher-level-review", "board-appeal", "clinical-appeal"],
        (P::Champva, S::FirstAppealDenied) => &["second-review"],
        _ => &[],
    }
}

#[test]
fn a_stage_has_the_steps_of_the_contract_and_no_others() {
    for &plan in PlanKind::ALL.iter().filter(|plan| **plan != PlanKind::Unknown) {
        for stage in stages_of(plan) {
            for (index, &reason) in Reason::ALL.iter().enumerate() {
                let case = in_turn(&denial(plan, stage, reason), index);
                for deadline in assessment(&case)["deadlines"].as_array().unwrap() {
                    let step = deadline["step"].as_str().unwrap();
                    // What a practice does about a claim stands beside the steps of an appeal.
                    let beside = ["claimant-evidence", "claim-filing", "reopening"];
                    if deadline["actor"] == "you" && !beside.contains(&step) {
                        assert!(allowed(plan, stage).contains(&step), "{step} in {case}");
                    }
                }
            }
        }
    }
}
