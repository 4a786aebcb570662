//! Every way in which an answer that was not given can turn out.

use serde_json::{Value as Json, json};

/// The case with each of them. Care already given is never urgent; a plan bought by one person has one level.
pub fn every_way(case: &Json) -> Vec<Json> {
    let mut ways = vec![case.clone()];
    supply(&mut ways, "timing", &[json!("pre-service"), json!("concurrent"), json!("post-service")]);
    supply(&mut ways, "urgent", &[json!(true), json!(false)]);
    supply(&mut ways, "grandfathered", &[json!(true), json!(false)]);
    if case["plan"] == "insured-group" {
        supply(&mut ways, "internalLevels", &[json!(1), json!(2)]);
    }
    if case["reasons"] == json!([]) {
        supply(&mut ways, "reasons", &[json!(["medical-necessity"]), json!(["coding"])]);
    }
    ways.retain(|way| way["timing"] != "post-service" || way["urgent"] != true || case["timing"] == "post-service");
    ways
}

fn supply(ways: &mut Vec<Json>, key: &str, answers: &[Json]) {
    let mut more = Vec::new();
    for way in ways.drain(..) {
        if way[key].is_null() || way[key] == json!([]) {
            for answer in answers {
                let mut supplied = way.clone();
                supplied[key] = answer.clone();
                more.push(supplied);
            }
        } else {
            more.push(way);
        }
    }
    *ways = more;
}
