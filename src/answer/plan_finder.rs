//! Which plan it may be, with words.

use serde::Serialize;

use super::assessment::{QuestionAnswer, status};
use crate::calendar::CivilDate;
use crate::outcome::{Effect, Fit, PlanCandidate, PlanFinder};
use crate::terms::{Lang, PlanKind, Step};
use crate::text::{self, pick};

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PlanFinderAnswer {
    candidates: Vec<CandidateAnswer>,
    /// The only plan left: offered, never taken for granted.
    #[serde(skip_serializing_if = "Option::is_none")]
    suggested: Option<PlanKind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    question: Option<QuestionAnswer>,
    /// Every clue that tells the plans left apart, the most useful first.
    questions: Vec<QuestionAnswer>,
    /// The earliest date of the plans left that has not passed.
    act_by: Option<CivilDate>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct CandidateAnswer {
    plan: PlanKind,
    fit: &'static str,
    reasons: Vec<ReasonAnswer>,
    sources: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    first: Option<FirstAnswer>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct ReasonAnswer {
    clue: &'static str,
    effect: &'static str,
    text: &'static str,
    sources: &'static [&'static str],
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct FirstAnswer {
    step: Step,
    title: &'static str,
    due: Option<CivilDate>,
    status: &'static str,
}

impl PlanFinderAnswer {
    pub(super) fn new(found: &PlanFinder, as_of: CivilDate, lang: Lang) -> Self {
        let ask = |path| QuestionAnswer { path, why: text::question(lang, path) };
        let questions: Vec<_> = found.clues.iter().map(|clue| ask(clue.path)).collect();
        let dates = found.left().filter_map(|candidate| candidate.first?.due);
        Self {
            candidates: found.candidates.iter().map(|found| candidate(found, lang)).collect(),
            suggested: found.only().map(|candidate| candidate.plan),
            question: questions.first().cloned(),
            questions,
            act_by: dates.filter(|due| *due >= as_of).min(),
        }
    }
}

fn candidate(found: &PlanCandidate, lang: Lang) -> CandidateAnswer {
    let mut sources = Vec::new();
    for id in found.reasons.iter().flat_map(|(sign, _)| sign.cites.iter().copied()) {
        if !sources.contains(&id) {
            sources.push(id);
        }
    }
    let reasons = found.reasons.iter().map(|(sign, effect)| ReasonAnswer {
        clue: sign.clue,
        effect: match effect {
            Effect::For => "for",
            Effect::Against => "against",
            Effect::RulesOut => "rules-out",
        },
        text: pick(lang, sign.text),
        sources: sign.cites,
    });
    CandidateAnswer {
        plan: found.plan,
        fit: match found.fit {
            Fit::Fits => "fits",
            Fit::Possible => "possible",
            Fit::RuledOut => "ruled-out",
        },
        reasons: reasons.collect(),
        sources,
        first: found.first.map(|first| FirstAnswer {
            step: first.step,
            title: text::step(lang, first.step),
            due: first.due,
            status: status(first.status),
        }),
    }
}
