//! The law, the requests, the next step, enclosures and signature.

use super::body::remedy;
use super::draft::{Draft, Piece, Sentence, heading, lines};
use super::head::practice_path;
use super::law::{self, Laws};
use crate::documents::facts::Facts;
use crate::documents::{Block, Inline, Line, Part, Shape, enclosures};
use crate::law::{LetterPlace, Right, index};
use crate::outcome::CheckId;
use crate::terms::{Lang, PlanKind, Reason, ReasonSet, Role, Step};
use crate::text::letter::{self, Say};

/// Fewest sentences of law in a letter.
const FEWEST_LAWS: usize = 2;

pub(super) fn close(draft: &Draft<'_>, laws: &Laws) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let law: Vec<Sentence> = laws.general.iter().filter_map(|right| general_law(draft, laws, right)).collect();
    if !law.is_empty() {
        pieces.push(heading(Part::Law, draft.words(Say::HeadingLaw)));
        pieces.push(Piece::Prose(Part::Law, law));
    }
    pieces.push(heading(Part::Requests, draft.words(Say::HeadingRequests)));
    pieces.push(Piece::Prose(Part::Requests, vec![draft.keep(Say::RequestIntro)]));
    pieces.push(Piece::Fixed(Block::new(Part::Requests, Shape::Numbered(requests(draft)))));

    pieces.push(Piece::Prose(Part::NextStep, next(draft, laws)));

    if draft.facts.road() == Some(Step::AljHearing) {
        pieces.push(Piece::Prose(Part::Closing, vec![draft.keep(Say::Copies)]));
    }
    let thanks = if draft.has(draft.phone_path()) { Say::ThanksPhone } else { Say::Thanks };
    pieces.push(Piece::Prose(
        Part::Closing,
        vec![draft.spare(8, Say::WholeRecord), draft.spare(7, Say::MissingRecord), draft.keep(thanks)],
    ));

    pieces.extend(enclosed(draft));
    pieces.extend(signed(draft));
    pieces
}

/// The list of what is enclosed.
pub(super) fn enclosed(draft: &Draft<'_>) -> Vec<Piece> {
    let enclosed = enclosures::in_order(&draft.facts.intake.exhibits);
    if enclosed.is_empty() {
        return Vec::new();
    }
    let title = |exhibit| vec![Inline::Text(letter::exhibit_title(draft.lang(), exhibit, draft.role()).to_owned())];
    let items: Vec<Line> = enclosed.into_iter().map(title).collect();
    vec![
        heading(Part::Enclosures, draft.words(Say::HeadingEnclosures)),
        Piece::Fixed(Block::new(Part::Enclosures, Shape::Numbered(items))),
    ]
}

/// Close and signature.
pub(super) fn signed(draft: &Draft<'_>) -> [Piece; 2] {
    [lines(Part::Signature, vec![draft.say(Say::Sincerely)]), lines(Part::Signature, signature(draft))]
}

/// A sentence of law may go only when it is about time and enough others stay.
fn general_law(draft: &Draft<'_>, laws: &Laws, right: &'static Right) -> Option<Sentence> {
    let enough = laws.answers.len().saturating_add(laws.general.len()) > FEWEST_LAWS;
    let about_time = right.letter?.place == LetterPlace::Decision;
    let mut sentence = draft.law(right)?;
    sentence.spare = if about_time && enough { 2 } else { 0 };
    Some(sentence)
}

/// The step that follows, in the words of its law where that names it.
pub(super) fn next(draft: &Draft<'_>, laws: &Laws) -> Vec<Sentence> {
    let law = laws.next.and_then(|right| Some((right.letter?.alone, draft.law(right)?)));
    let own = draft.keep(next_step(&draft.facts));
    let mut sentences: Vec<_> = sole_level(&draft.facts).map(|say| draft.keep(say)).into_iter().collect();
    sentences.extend(match law {
        Some((true, law)) => vec![law],
        Some((false, law)) => vec![own, law],
        None => vec![own],
    });
    sentences.push(draft.spare(2, Say::NextName));
    sentences.push(draft.spare(7, Say::NextRecords));
    sentences
}

/// Where nobody knows whether the plan has a second level, the letter must not lose the time of the road after it.
/// It asks: a request for a review that binds is not filed by a condition.
fn sole_level(facts: &Facts<'_>) -> Option<Say> {
    let intake = facts.intake;
    let open = facts.road() == Some(Step::SecondLevelAppeal) && intake.levels().is_none();
    match intake.plan {
        _ if !open || intake.grandfathered == Some(true) => None,
        PlanKind::SelfFundedErisa | PlanKind::Church | PlanKind::SelfFundedGovernment | PlanKind::InsuredGroup => {
            Some(Say::SoleLevel)
        }
        _ => None,
    }
}

/// Whether the next step is one road, which a sentence of law can name by itself.
pub(crate) const fn is_one_road(step: Say) -> bool {
    matches!(
        step,
        Say::NextOfficeExternal
            | Say::NextExternal
            | Say::NextPlanExternal
            | Say::NextReconsideration
            | Say::NextFairHearing
            | Say::NextMedicareHearing
            | Say::NextCouncil
            | Say::NextCourt
            | Say::NextReviewEntity
            | Say::NextOpm
            | Say::NextTricareSecond
            | Say::NextTricareHearing
            | Say::NextWrittenReview
    )
}

fn requests(draft: &Draft<'_>) -> Vec<Line> {
    let intake = draft.facts.intake;
    let due = draft.facts.decision();
    let clock = due.and_then(|deadline| deadline.clock);
    // The ordinary clock does not stand beside a request to be quick.
    let dated = draft.has("deadlines.decision")
        && (!intake.cannot_wait() || clock.is_some_and(|clock| clock.applies.urgent == Some(true)));
    // No day that is past is set to anybody.
    let past = due.is_some_and(|clock| clock.due < Some(intake.as_of));
    let decision = match (dated, intake.appeal_filed) {
        (true, None) => Say::RequestDecisionBy,
        (true, Some(_)) if !past => Say::RequestDecisionFiled,
        (true, Some(_)) if matches!(draft.facts.missed(), Some((_, None))) => Say::RequestDecisionLate,
        _ => Say::RequestDecision,
    };
    let hearing = matches!(
        draft.facts.road(),
        Some(
            Step::AljHearing
                | Step::CouncilReview
                | Step::FairHearing
                | Step::Hearing
                | Step::OpmReview
                | Step::BoardAppeal
        )
    );
    let (reviewer, file) =
        if hearing { (Say::RequestAfresh, Say::RequestRecord) } else { (Say::RequestReviewer, Say::RequestFile) };
    let first = match remedy(&intake.reasons) {
        _ if draft.facts.road() == Some(Step::DismissalReview) => Say::RequestSetAside,
        Some((_, request)) => request,
        None => Say::RequestReverse,
    };
    let mut asked = vec![draft.say(first), draft.say(reviewer), draft.say(file), draft.say(decision)];
    asked.extend(joined(draft));
    asked
}

/// Where a claim alone is too small for the step, whoever writes may have others to join it with.
fn joined(draft: &Draft<'_>) -> Option<Line> {
    let found = draft.facts.assessment;
    found.checks.iter().find(|check| check.id == CheckId::AmountBelowControversy)?;
    let mut line = law::joined(&draft.facts).and_then(|right| draft.law(right))?.line;
    line.push(Inline::Text(" ".to_owned()));
    line.extend(draft.blank("", Say::BlankJoined));
    Some(line)
}

/// The road after this letter, by the step that it is for, plan, state and levels.
pub(crate) fn next_step(facts: &Facts<'_>) -> Say {
    let intake = facts.intake;
    // Its own office hears what comes after the insurer; elsewhere the federal floor names nobody.
    let own = index::state(&intake.state).is_some();
    let levels = intake.levels();
    let complaint = own && !may_take_judgment(&intake.reasons);
    let outside_the_rules = intake.grandfathered == Some(true);
    let insured = intake.plan.is_insured();
    match (facts.road(), intake.plan) {
        (Some(Step::InternalAppeal), PlanKind::InsuredIndividual) if complaint => Say::NextComplaint,
        (Some(Step::InternalAppeal), PlanKind::InsuredGroup) if complaint => match levels {
            Some(1) => Say::NextComplaint,
            _ => Say::NextSecondOrComplaint,
        },
        (Some(Step::SecondLevelAppeal), _) if insured && complaint => Say::NextComplaint,
        (Some(Step::InternalAppeal), PlanKind::InsuredIndividual) if own => Say::NextOfficeExternal,
        (Some(Step::InternalAppeal), PlanKind::InsuredIndividual) => Say::NextExternal,
        (Some(Step::InternalAppeal), PlanKind::InsuredGroup) => match (own, levels) {
            (true, Some(1)) => Say::NextOfficeExternal,
            (true, Some(_)) => Say::NextSecondThenOfficeExternal,
            (true, None) => Say::NextSecondOrOfficeExternal,
            (false, Some(1)) => Say::NextExternal,
            (false, Some(_)) => Say::NextSecondThenExternal,
            (false, None) => Say::NextSecondOrExternal,
        },
        // External review of a self-funded plan comes from rules that grandfathered plans are outside of.
        (Some(Step::InternalAppeal), _) if outside_the_rules => Say::NextPlanOnly,
        (Some(Step::InternalAppeal), _) => match levels {
            Some(1) => Say::NextPlanExternal,
            Some(_) => Say::NextPlanSecondThenExternal,
            None => Say::NextPlanSecondOrExternal,
        },
        (Some(Step::SecondLevelAppeal), _) if insured && own => Say::NextOfficeExternal,
        (Some(Step::SecondLevelAppeal), _) if insured => Say::NextExternal,
        (Some(Step::SecondLevelAppeal), _) if !outside_the_rules => Say::NextPlanExternal,
        (Some(Step::Redetermination), _) => Say::NextReconsideration,
        (Some(Step::Reconsideration), PlanKind::Medicare) => Say::NextMedicareHearing,
        (Some(Step::Reconsideration), PlanKind::MedicareAdvantage) => Say::NextReviewEntity,
        (Some(Step::Reconsideration), PlanKind::FederalEmployee) => Say::NextOpm,
        (Some(Step::Reconsideration), PlanKind::Tricare) => Say::NextTricareSecond,
        (Some(Step::Reconsideration), PlanKind::Champva) => Say::NextWrittenReview,
        (Some(Step::AljHearing), _) => Say::NextCouncil,
        (Some(Step::CouncilReview | Step::OpmReview | Step::FairHearing | Step::ExternalReview), _) => Say::NextCourt,
        (Some(Step::PlanAppeal), _) => Say::NextFairHearing,
        (Some(Step::SecondReconsideration | Step::FormalReview), _) => Say::NextTricareHearing,
        _ => Say::NextOther,
    }
}

/// The same as an English letter says it.
pub(crate) fn next_words(facts: &Facts<'_>) -> String {
    let office = index::state(&facts.intake.state).map_or("", |own| own.office.en);
    letter::template(Lang::En, next_step(facts)).replace("{office}", office)
}

/// Whether a decision for one of these reasons may have taken medical judgment, which is what external review is about.
fn may_take_judgment(stated: &[Reason]) -> bool {
    let judged = index::reasons(ReasonSet::MayTakeJudgment);
    stated.is_empty() || stated.iter().any(|reason| judged.contains(reason))
}

fn signature(draft: &Draft<'_>) -> Vec<Line> {
    let printed = |path, label| draft.whole_fact(path).unwrap_or_else(|| draft.blank(path, label));
    match draft.role() {
        Role::Patient => vec![printed("people.patient.name", Say::BlankPatient)],
        Role::Representative => {
            let by_parent = draft.facts.intake.by_parent();
            let capacity = if by_parent { Say::SignParent } else { Say::SignRepresentative };
            vec![printed("people.sender.name", Say::BlankSender), draft.say(capacity)]
        }
        Role::Provider => {
            let practice = practice_path(draft);
            let mut lines = Vec::new();
            // A person signs for a practice; the practice stands below.
            if practice != "people.provider.name" {
                lines.extend(therapist(draft));
            }
            lines.push(printed(practice, Say::BlankPractice));
            lines
        }
    }
}

fn therapist(draft: &Draft<'_>) -> Option<Line> {
    let mut line = draft.whole_fact("people.provider.name")?;
    if let Some(credentials) = draft.whole_fact("people.provider.credentials") {
        line.push(Inline::Text(", ".to_owned()));
        line.extend(credentials);
    }
    Some(line)
}

/// Whether the letter has to say that it comes late.
pub(crate) fn comes_late(facts: &Facts<'_>) -> bool {
    facts.late().is_some()
}
