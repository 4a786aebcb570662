//! Random answers that can be true together. Those that cannot are refused, and cases of their own say so.

use appeal_calculator::terms::{PlanKind, Stage};
use serde_json::Value as Json;

/// Takes away one of two answers that contradict each other.
pub fn without_contradictions(mut denial: Json) -> Json {
    let text = |pointer: &str| denial.pointer(pointer).and_then(Json::as_str).unwrap_or_default().to_owned();
    let (plan, as_of, dated, received) =
        (text("/plan"), text("/asOf"), text("/notice/dated"), text("/notice/received"));
    let text_of_state = text("/state");
    let days = |pointer: &str, key: &str| -> Vec<String> {
        let entries = denial.pointer(pointer).and_then(Json::as_array).into_iter().flatten();
        entries.filter_map(|entry| entry.get(key).unwrap_or(entry).as_str().map(ToOwned::to_owned)).collect()
    };
    let last_visit =
        days("/lines", "date").into_iter().chain(days("/therapy/serviceDates", "")).max().unwrap_or_default();
    let first_visit =
        days("/lines", "date").into_iter().chain(days("/therapy/serviceDates", "")).min().unwrap_or_default();
    let received = if received < dated { String::new() } else { received };
    let decided = if dated.is_empty() { received } else { dated.clone() };

    let mut drop = |object: &str, key: &str, wrong: &dyn Fn(&Json) -> bool| {
        let fields = denial.pointer_mut(object).unwrap().as_object_mut().unwrap();
        if fields.get(key).is_some_and(wrong) {
            fields.remove(key);
        }
    };
    let early = |date: &Json| date.as_str().unwrap() < dated.as_str();
    drop("/notice", "received", &early);
    drop("", "appealFiled", &early);
    drop("", "appealFiled", &|filed| filed.as_str().unwrap() > as_of.as_str());
    drop("/notice", "printedDeadline", &early);
    drop("", "patientBirthDate", &|born| born.as_str().unwrap() > as_of.as_str());
    drop("", "patientBirthDate", &|born| !first_visit.is_empty() && born.as_str().unwrap() > first_visit.as_str());
    drop("", "events", &|events| {
        let mut done = events.as_array().unwrap().iter().filter(|event| event["what"] != "approved-until");
        done.any(|event| event["date"].as_str().unwrap() > as_of.as_str())
    });
    drop("", "appealFiledStep", &|step| !plan_may_take(&plan, step.as_str().unwrap()));
    drop("", "events", &|events| {
        let days = |wanted: &[&str]| -> Vec<String> {
            let all =
                events.as_array().unwrap().iter().filter(|event| wanted.contains(&event["what"].as_str().unwrap()));
            all.map(|event| event["date"].as_str().unwrap().to_owned()).collect()
        };
        days(&["decided"]).into_iter().min() < days(&["request-received", "claim-received"]).into_iter().min()
            && !days(&["decided"]).is_empty()
    });
    drop("", "timing", &|timing| timing == "post-service" && !decided.is_empty() && last_visit > decided);
    drop("", "stage", &|stage| {
        let (plan, stage) = (PlanKind::parse(&plan).unwrap(), Stage::parse(stage.as_str().unwrap()).unwrap());
        !plan_may_be_at(plan, stage)
    });
    let two = ["insured-group", "self-funded-erisa", "self-funded-government", "church", "unknown"];
    drop("", "internalLevels", &|levels| *levels == 2 && !two.contains(&plan.as_str()));
    let elsewhere = text_of_state != "MO";
    let government = ["self-funded-government", "unknown"];
    drop("", "governmentPlan", &|kind| kind == "mchcp" && (!government.contains(&plan.as_str()) || elsewhere));
    denial
}

/// Decisions of judges and of the Council are Medicare's, and some plans have one level or no review outside.
pub fn plan_may_be_at(plan: PlanKind, stage: Stage) -> bool {
    match stage {
        Stage::AljDenied | Stage::CouncilDenied => {
            matches!(plan, PlanKind::Medicare | PlanKind::MedicareAdvantage | PlanKind::Unknown)
        }
        Stage::ExternalReviewDenied => plan != PlanKind::Medicare,
        Stage::SecondAppealDenied => !matches!(plan, PlanKind::MedicaidManaged | PlanKind::FederalEmployee),
        Stage::Denial | Stage::FirstAppealDenied => true,
    }
}

/// Whether the plan has the step, as far as anything random names one: most name none.
fn plan_may_take(plan: &str, step: &str) -> bool {
    let medicare = ["reconsideration", "alj-hearing", "council-review"];
    match plan {
        "medicare" => step == "redetermination" || medicare.contains(&step),
        "medicare-advantage" => medicare.contains(&step),
        "medicaid-managed" => ["plan-appeal", "fair-hearing"].contains(&step),
        "medicaid-ffs" => step == "fair-hearing",
        "insured-individual" => ["internal-appeal", "external-review"].contains(&step),
        "insured-group" | "self-funded-erisa" | "self-funded-government" | "church" => {
            ["internal-appeal", "second-level-appeal", "external-review"].contains(&step)
        }
        "federal-employee" => ["reconsideration", "opm-review"].contains(&step),
        "unknown" => true,
        _ => false,
    }
}
