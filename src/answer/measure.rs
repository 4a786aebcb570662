//! Measures of progress as the contract hands them over, enough for a chart and its caption.

use serde::Serialize;

use crate::calendar::CivilDate;
use crate::documents;
use crate::intake::{Intake, Score};
use crate::law::measures::{Study, Thousandths};
use crate::outcome::{Assessment, MeasureFound, Published};
use crate::terms::{Better, Lang, Progress};
use crate::text::letter::unit;
use crate::text::pick;

/// One measure.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct MeasureAnswer {
    measure: String,
    name: String,
    baseline: PointAnswer,
    current: Option<PointAnswer>,
    goal: Option<f64>,
    better: Option<Better>,
    unit: &'static str,
    least: Option<f64>,
    most: Option<f64>,
    change: Option<f64>,
    goal_share: Option<i64>,
    group: Option<&'static str>,
    mdc: Option<f64>,
    level: Option<u8>,
    mcid: Option<f64>,
    verdict: Progress,
    text: String,
    missing: Vec<&'static str>,
    sources: Vec<StudyAnswer>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct PointAnswer {
    score: f64,
    date: CivilDate,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct StudyAnswer {
    cite: &'static str,
    url: String,
}

#[expect(clippy::cast_precision_loss, reason = "scores are checked to be small; the nearest double prints as typed")]
fn decimal(value: Thousandths) -> f64 {
    value.0 as f64 / 1000.0
}

fn point(score: Score) -> PointAnswer {
    PointAnswer { score: decimal(score.score), date: score.date }
}

fn study(study: Study) -> StudyAnswer {
    StudyAnswer { cite: study.cite, url: study.url() }
}

/// Every measure, in the order given.
pub(super) fn all(intake: &Intake, assessment: &Assessment, lang: Lang) -> Vec<MeasureAnswer> {
    let given = intake.therapy.measures.iter();
    let pairs = given.zip(&assessment.measures).enumerate();
    pairs
        .map(|(index, (given, found))| {
            let MeasureFound { scale, error, important, .. } = found;
            let (least, most) = scale.map(|scale| scale.range()).unwrap_or_default();
            let mut sources: Vec<Study> = [error, important].into_iter().flatten().map(Published::study).collect();
            sources.dedup();
            MeasureAnswer {
                measure: given.measure.clone(),
                name: scale.map_or_else(|| given.measure.clone(), |scale| pick(lang, scale.name).to_owned()),
                baseline: point(given.baseline),
                current: given.current.map(point),
                goal: given.goal.map(decimal),
                better: scale.map(|scale| scale.better),
                unit: scale.map_or("", |scale| unit(lang, scale.unit, false)),
                least: least.map(decimal),
                most: most.map(decimal),
                change: found.change.map(decimal),
                goal_share: found.goal_share,
                group: found.group.map(|group| pick(lang, group.name)),
                mdc: error.map(|one| decimal(one.value)),
                level: error.and_then(|one| one.row.level.parse().ok()),
                mcid: important.map(|one| decimal(one.value)),
                verdict: found.verdict,
                text: documents::measure_verdict(intake, assessment, index, lang),
                missing: found.missing.clone(),
                sources: sources.into_iter().map(study).collect(),
            }
        })
        .collect()
}
