//! An answer to each stated reason, in its own words, from the visitor's facts for that reason.

use super::administrative;
use super::body::missing_facts;
use super::draft::{Draft, Piece, Sentence, heading};
use super::law::Laws;
use super::measures;
use crate::documents::{Part, argument};
use crate::terms::{Exhibit, PlanKind, Reason, Role, Timing};
use crate::text::letter::{self, Say};

/// The parts of a clinical argument. Each is made once in a letter, by the answer that needs it most.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Proof {
    /// What is treated and what it limits.
    Condition,
    /// The scores and their change.
    Measures,
    /// Why not a home program alone.
    Skill,
    /// How often, how long, and what ends it.
    Plan,
    /// What is to be reached.
    Goals,
    /// What follows if care stops.
    Stopping,
}

/// Which answer makes a part of the argument: the first of these that was stated.
const fn preferred(proof: Proof) -> [Reason; 3] {
    match proof {
        Proof::Condition | Proof::Skill | Proof::Stopping => {
            [Reason::MedicalNecessity, Reason::PriorAuthorization, Reason::NoProgress]
        }
        Proof::Measures | Proof::Goals => [Reason::NoProgress, Reason::MedicalNecessity, Reason::PriorAuthorization],
        Proof::Plan => [Reason::PriorAuthorization, Reason::MedicalNecessity, Reason::NoProgress],
    }
}

/// The sentences of one answer for the parts of a clinical argument.
struct Wording {
    condition: [Say; 3],
    skill: Say,
    plan: Say,
    goals: Say,
    stopping: Say,
    /// The scores are not what was denied: their days stand in the table.
    brief: bool,
}

const NECESSITY: Wording = Wording {
    condition: [Say::NecessityCondition, Say::NecessityDiagnosis, Say::NecessityTasks],
    skill: Say::NecessitySkilled,
    plan: Say::NecessityPlan,
    goals: Say::NecessityGoals,
    stopping: Say::NecessityStopped,
    brief: false,
};

const PROGRESS: Wording = Wording {
    condition: [Say::ProgressCondition, Say::ProgressDiagnosis, Say::ProgressTasks],
    skill: Say::ProgressSkilled,
    plan: Say::ProgressPlan,
    goals: Say::ProgressGoals,
    stopping: Say::ProgressStopped,
    brief: false,
};

const REFUSED: Wording = Wording {
    condition: [Say::RefusedCondition, Say::RefusedDiagnosis, Say::RefusedTasks],
    skill: Say::RefusedSkilled,
    plan: Say::RefusedPlan,
    goals: Say::RefusedGoals,
    stopping: Say::RefusedStopped,
    brief: false,
};

const CARE: Wording = Wording {
    condition: [Say::CareCondition, Say::CareDiagnosis, Say::CareTasks],
    skill: Say::CareSkilled,
    plan: Say::CarePlan,
    goals: Say::CareGoals,
    stopping: Say::CareStopped,
    brief: true,
};

/// One answer for each stated reason, then the care in short where no answer has told it.
pub(super) fn answers(draft: &Draft<'_>, laws: &Laws) -> Vec<Piece> {
    let reasons = &draft.facts.intake.reasons;
    let mut pieces = Vec::new();
    let mut asked = false;
    for reason in reasons {
        let part = Part::Rebuttal(*reason);
        // One that has a number is not missing: it was given, whatever became of it.
        let given = *reason == Reason::AuthorizationMissing && draft.has("people.authorizationNumber");
        let words =
            if given { draft.words(Say::HeadingAuthorization) } else { letter::reason_heading(draft.lang(), *reason) };
        pieces.push(heading(part, words));
        let (facts, mut argument) = answer(draft, *reason);
        for (_, right) in laws.answers.iter().filter(|(answered, _)| answered == reason) {
            argument.extend(draft.law(right));
        }
        pieces.push(Piece::Prose(part, facts));
        pieces.push(Piece::Prose(part, argument));
        if reason.is_clinical() && !asked {
            pieces.extend(missing_facts(draft, part));
            asked = true;
        }
    }
    pieces.extend(care(draft));
    pieces
}

/// An answer in two paragraphs where it is long: what is so, and what follows from it.
type Answer = (Vec<Sentence>, Vec<Sentence>);

fn answer(draft: &Draft<'_>, reason: Reason) -> Answer {
    match reason {
        Reason::MedicalNecessity => medical_necessity(draft),
        Reason::NoProgress => no_progress(draft),
        Reason::VisitLimit => (Vec::new(), visit_limit(draft)),
        Reason::PriorAuthorization => prior_authorization(draft),
        Reason::AuthorizationMissing => (Vec::new(), authorization_missing(draft)),
        // Original Medicare has no network, so there is nothing to search in.
        Reason::OutOfNetwork if draft.facts.intake.plan != PlanKind::Medicare => (Vec::new(), out_of_network(draft)),
        reason => (Vec::new(), administrative::answer(draft, reason)),
    }
}

fn medical_necessity(draft: &Draft<'_>) -> Answer {
    let proof = |proof| proof_for(draft, Reason::MedicalNecessity, proof, &NECESSITY);
    let mut facts = vec![draft.keep(Say::NecessityLead)];
    facts.extend(proof(Proof::Condition));
    facts.extend(proof(Proof::Measures));
    facts.push(draft.spare(6, Say::NecessityRecord));
    let mut argument = proof(Proof::Skill);
    argument.extend(proof(Proof::Plan));
    argument.extend(proof(Proof::Goals));
    argument.extend(proof(Proof::Stopping));
    argument.push(draft.spare(3, Say::NecessityCriteria));
    (facts, argument)
}

fn no_progress(draft: &Draft<'_>) -> Answer {
    let proof = |proof| proof_for(draft, Reason::NoProgress, proof, &PROGRESS);
    let mut facts = vec![draft.keep(Say::ProgressLead)];
    facts.extend(proof(Proof::Measures));
    facts.push(draft.spare(1, Say::ProgressFinding));
    facts.push(draft.spare(7, Say::ProgressCourse));
    let mut argument = proof(Proof::Condition);
    argument.extend(proof(Proof::Goals));
    argument.extend(proof(Proof::Skill));
    argument.extend(proof(Proof::Plan));
    argument.extend(proof(Proof::Stopping));
    if draft.facts.intake.plan == PlanKind::Medicare {
        argument.push(draft.keep(Say::ProgressMaintenance));
    }
    (facts, argument)
}

fn prior_authorization(draft: &Draft<'_>) -> Answer {
    let proof = |proof| proof_for(draft, Reason::PriorAuthorization, proof, &REFUSED);
    let numbered = draft.has("people.authorizationNumber");
    let mut facts = vec![draft.keep(if numbered { Say::RefusedNumber } else { Say::RefusedLead })];
    if draft.has("events.request-received") {
        facts.push(draft.spare(2, Say::RefusedReceived));
    }
    facts.extend(proof(Proof::Condition));
    if draft.has("therapy.visitsRequested") {
        facts.push(draft.spare(4, Say::RefusedVisits));
    }
    facts.extend(proof(Proof::Plan));
    facts.extend(proof(Proof::Goals));
    facts.extend(proof(Proof::Measures));
    let mut argument = proof(Proof::Skill);
    argument.extend(proof(Proof::Stopping));
    argument.push(draft.keep(Say::RefusedCriterion));
    argument.push(draft.spare(7, Say::RefusedMore));
    (facts, argument)
}

/// Contract before clinic: the count, the page, the exception, the pooling.
fn visit_limit(draft: &Draft<'_>) -> Vec<Sentence> {
    let intake = draft.facts.intake;
    let therapy = &intake.therapy;
    let mut sentences = Vec::new();
    if intake.plan == PlanKind::Medicare {
        sentences.push(draft.keep(Say::LimitMedicare));
        if draft.has("therapy.visitsUsed") {
            sentences.push(draft.keep(Say::LimitUsed));
        }
    } else {
        match (therapy.visit_limit, therapy.visits_used) {
            (Some(limit), Some(used)) => {
                sentences.push(draft.keep(Say::LimitBoth));
                if used < limit {
                    sentences.push(draft.keep(Say::LimitNotReached));
                }
            }
            (Some(_), None) => sentences.push(draft.keep(Say::LimitOnly)),
            (None, Some(_)) => sentences.push(draft.keep(Say::LimitUsed)),
            (None, None) => {}
        }
        if draft.has("therapy.visitsRequested") {
            sentences.push(draft.spare(3, Say::LimitRequested));
        }
        sentences.push(draft.keep(Say::LimitPage));
    }
    if intake.plan == PlanKind::Medicare {
        sentences.push(draft.spare(5, Say::LimitCount));
        return sentences;
    }
    sentences.push(draft.keep(match therapy.visit_limit_exceptions {
        Some(true) => Say::LimitException,
        Some(false) => Say::LimitAbsolute,
        None => Say::LimitReview,
    }));
    sentences.push(draft.spare(
        2,
        match therapy.visits_pooled {
            Some(true) => Say::LimitPooled,
            Some(false) => Say::LimitSeparate,
            None => Say::LimitPooledUnknown,
        },
    ));
    if intake.habilitative == Some(true) {
        sentences.push(draft.keep(Say::LimitHabilitative));
    }
    sentences
}

fn authorization_missing(draft: &Draft<'_>) -> Vec<Sentence> {
    let numbered = draft.has("people.authorizationNumber");
    let mut sentences = vec![draft.keep(if numbered { Say::MissingNumber } else { Say::MissingSearch })];
    if draft.has("events.request-received") {
        sentences.push(draft.keep(Say::MissingReceived));
    }
    if draft.facts.intake.exhibits.contains(&Exhibit::CallLog) {
        sentences.push(draft.spare(1, Say::MissingCalls));
    }
    sentences.push(draft.keep(Say::MissingRule));
    if draft.role() != Role::Provider {
        sentences.push(draft.spare(2, Say::MissingPatient));
    }
    sentences.push(draft.spare(3, Say::MissingReview));
    sentences
}

fn out_of_network(draft: &Draft<'_>) -> Vec<Sentence> {
    let mut sentences = vec![draft.spare(1, Say::NetworkLead)];
    let given = draft.facts.intake.timing != Some(Timing::PreService);
    if given && draft.provider().is_some() {
        sentences.push(draft.spare(4, Say::NetworkProvider));
    }
    if draft.facts.intake.exhibits.contains(&Exhibit::CallLog) {
        sentences.push(draft.keep(Say::NetworkSearch));
    }
    let started = draft.has("therapy.startOfCare");
    sentences.push(draft.keep(if started { Say::NetworkNameStart } else { Say::NetworkName }));
    sentences.push(draft.keep(Say::NetworkTerms));
    sentences.push(draft.spare(2, Say::NetworkDirectory));
    sentences.push(draft.spare(3, Say::NetworkContinuity));
    sentences
}

/// The clinical facts in short, where the letter argues from them and no answer has told them.
fn care(draft: &Draft<'_>) -> Vec<Piece> {
    let intake = draft.facts.intake;
    let stated = |reason: &Reason| intake.reasons.contains(reason);
    if intake.reasons.iter().any(|reason| reason.is_clinical()) || !argument::argues_from_care(intake) {
        return Vec::new();
    }
    let mut sentences = Vec::new();
    for proof in [Proof::Condition, Proof::Skill, Proof::Plan, Proof::Goals, Proof::Stopping, Proof::Measures] {
        sentences.extend(say_proof(draft, proof, &CARE));
    }
    let mut pieces = Vec::new();
    if !sentences.is_empty() {
        let lead = if intake.reasons.is_empty() {
            Say::CareLeadOpen
        } else if stated(&Reason::VisitLimit) {
            Say::CareLeadVisits
        } else if stated(&Reason::Experimental) {
            Say::CareLeadTrial
        } else {
            Say::CareLeadNetwork
        };
        sentences.insert(0, draft.keep(lead));
        pieces.push(heading(Part::Care, draft.words(Say::HeadingCare)));
        pieces.push(Piece::Prose(Part::Care, sentences));
    }
    if intake.reasons.is_empty() || stated(&Reason::VisitLimit) {
        pieces.extend(missing_facts(draft, Part::Care));
    }
    pieces
}

/// The sentences of one part of the argument, where this answer is the one to make it.
fn proof_for(draft: &Draft<'_>, reason: Reason, proof: Proof, wording: &Wording) -> Vec<Sentence> {
    let stated = &draft.facts.intake.reasons;
    let owner = preferred(proof).into_iter().find(|one| stated.contains(one));
    if owner == Some(reason) { say_proof(draft, proof, wording) } else { Vec::new() }
}

fn say_proof(draft: &Draft<'_>, proof: Proof, wording: &Wording) -> Vec<Sentence> {
    let therapy = &draft.facts.intake.therapy;
    let when = |known: bool, say: Say| if known { vec![draft.keep(say)] } else { Vec::new() };
    match proof {
        Proof::Condition => {
            let [both, diagnosis, tasks] = wording.condition;
            match (therapy.diagnoses.is_empty(), therapy.tasks.is_empty()) {
                (false, false) => vec![draft.keep(both)],
                (false, true) => vec![draft.keep(diagnosis)],
                (true, false) => vec![draft.keep(tasks)],
                (true, true) => Vec::new(),
            }
        }
        Proof::Measures => measures::sentences(draft, wording.brief),
        Proof::Skill => when(therapy.skilled_need.is_some(), wording.skill),
        Proof::Plan => when(draft.plan().is_some(), wording.plan),
        Proof::Goals => when(!therapy.goals.is_empty(), wording.goals),
        Proof::Stopping => when(therapy.if_stopped.is_some(), wording.stopping),
    }
}
