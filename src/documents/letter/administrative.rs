//! Answers to reasons that call for no clinical argument: billing, papers, dates, coverage and shares.
//!
//! Each asks for what the decision has to show for that reason, beside what the visitor knows about it. A correction
//! comes before an argument, and the letter then only keeps the time to appeal.

use super::body::remedy;
use super::draft::{Draft, Sentence, listed};
use crate::documents::{Inline, Line};
use crate::terms::{Exhibit, PlanKind, Reason, Role};
use crate::text::letter::{Noun, Say};

/// The answer to a reason of this kind; nothing for a clinical one, which `reasons` answers.
pub(super) fn answer(draft: &Draft<'_>, reason: Reason) -> Vec<Sentence> {
    match reason {
        Reason::Coding => coding(draft),
        Reason::ModifierOrUnits => modifier_or_units(draft),
        Reason::PlanOfCare => plan_of_care(draft),
        Reason::MissingInformation => missing_information(draft),
        Reason::TimelyFiling => timely_filing(draft),
        Reason::NotCovered => not_covered(draft),
        Reason::Experimental => experimental(draft),
        Reason::Eligibility => eligibility(draft),
        Reason::Duplicate => duplicate(draft),
        Reason::Referral => referral(draft),
        Reason::CostShare => cost_share(draft),
        Reason::OutOfNetwork => vec![draft.keep(Say::NoNetworkLead), draft.keep(Say::NoNetworkAsk)],
        Reason::MedicalNecessity
        | Reason::NoProgress
        | Reason::VisitLimit
        | Reason::PriorAuthorization
        | Reason::AuthorizationMissing => Vec::new(),
    }
}

/// A letter in the making, and the sentences of one answer.
struct Answer<'d, 'a> {
    draft: &'d Draft<'a>,
    sentences: Vec<Sentence>,
}

impl<'d, 'a> Answer<'d, 'a> {
    const fn new(draft: &'d Draft<'a>) -> Self {
        Self { draft, sentences: Vec::new() }
    }

    /// A sentence that stays.
    fn keep(mut self, say: Say) -> Self {
        self.sentences.push(self.draft.keep(say));
        self
    }

    /// A sentence that may go when the letter grows too long.
    fn spare(mut self, spare: u8, say: Say) -> Self {
        self.sentences.push(self.draft.spare(spare, say));
        self
    }

    /// A sentence about an answer, where it was given.
    fn known(self, path: &str, say: Say) -> Self {
        if self.draft.has(path) { self.keep(say) } else { self }
    }

    /// A sentence with the days of service, where they are known.
    fn dated(self, say: Say) -> Self {
        if self.draft.days_of_service().is_some() { self.keep(say) } else { self }
    }

    /// A sentence about enclosures, where one of them is ticked.
    fn enclosed(self, any_of: &[Exhibit], say: Say) -> Self {
        let ticked = &self.draft.facts.intake.exhibits;
        if any_of.iter().any(|exhibit| ticked.contains(exhibit)) { self.keep(say) } else { self }
    }

    /// A sentence for whoever did not file the claim.
    fn unless_provider(self, spare: u8, say: Say) -> Self {
        if self.draft.role() == Role::Provider { self } else { self.spare(spare, say) }
    }
}

fn is_medicare(draft: &Draft<'_>) -> bool {
    draft.facts.intake.plan == PlanKind::Medicare
}

/// Whether the opening has said already that the letter keeps the time to appeal until the claim is corrected.
fn asks_for_a_correction(draft: &Draft<'_>) -> bool {
    remedy(&draft.facts.intake.reasons).is_some_and(|(ask, _)| ask == Say::AskCorrected)
}

/// Correction first; the appeal only keeps the date.
fn coding(draft: &Draft<'_>) -> Vec<Sentence> {
    let first = if is_medicare(draft) { Say::CodingFirstMedicare } else { Say::CodingFirst };
    let mut sentences = vec![draft.keep(Say::CodingLead), draft.keep(first)];
    if !asks_for_a_correction(draft) {
        sentences.push(draft.spare(6, Say::CodingKeep));
    }
    sentences.extend(claim_lines(draft, [Say::CodingLine, Say::CodingLines, Say::CodingMany]));
    sentences.push(draft.keep(Say::CodingElement));
    let papers = [Exhibit::ClaimForms, Exhibit::Remittance, Exhibit::MinutesLog];
    if draft.facts.intake.exhibits.iter().any(|exhibit| papers.contains(exhibit)) {
        sentences.push(draft.spare(1, Say::CodingForms));
    }
    if draft.role() != Role::Provider {
        sentences.push(draft.spare(4, Say::CodingPatient));
    }
    sentences
}

/// The claim lines in question: each while there are few, their number when there are many.
fn claim_lines(draft: &Draft<'_>, [one, several, many]: [Say; 3]) -> Option<Sentence> {
    const FEW: usize = 3;
    let count = draft.facts.intake.lines.len();
    if count > FEW {
        let number = draft.fact("lines.count")?;
        let line = draft.say_with(many, &|slot| (slot == "count").then(|| number.clone()));
        return Some(Sentence { spare: 0, line });
    }
    let items: Vec<Line> = (0..count).filter_map(|index| claim_line(draft, index)).collect();
    if items.is_empty() {
        return None;
    }
    let say = if items.len() == 1 { one } else { several };
    let lines = listed(items, draft.lang());
    Some(Sentence { spare: 0, line: draft.say_with(say, &|slot| (slot == "lines").then(|| lines.clone())) })
}

fn claim_line(draft: &Draft<'_>, index: usize) -> Option<Line> {
    let path = |key: &str| format!("lines[{index}].{key}");
    let (code, day) = (draft.whole_fact(&path("code"))?, draft.fact(&path("date"))?);
    let mut line = draft.say_with(Say::LineOn, &|slot| match slot {
        "code" => Some(code.clone()),
        "day" => Some(day.clone()),
        _ => None,
    });
    let details = [("units", Noun::Unit), ("minutes", Noun::Minute)];
    let details: Vec<Line> = details.into_iter().filter_map(|(key, noun)| draft.counted(&path(key), noun)).collect();
    if !details.is_empty() {
        line.push(Inline::Text(" (".to_owned()));
        line.extend(listed(details, draft.lang()));
        line.push(Inline::Text(")".to_owned()));
    }
    Some(line)
}

/// A count is checked against minutes, and corrected before it is argued.
fn modifier_or_units(draft: &Draft<'_>) -> Vec<Sentence> {
    let first = if is_medicare(draft) { Say::UnitsFirstMedicare } else { Say::UnitsFirst };
    let mut answer = Answer::new(draft).keep(Say::UnitsLead).keep(first);
    answer.sentences.extend(claim_lines(draft, [Say::UnitsLine, Say::UnitsLines, Say::UnitsMany]));
    answer = answer.keep(Say::UnitsName).spare(3, Say::UnitsMinutes);
    if asks_for_a_correction(draft) { answer.sentences } else { answer.spare(6, Say::UnitsKeep).sentences }
}

/// Which day lies outside which certified period. Medicare alone speaks of a delayed certification.
fn plan_of_care(draft: &Draft<'_>) -> Vec<Sentence> {
    let late = if is_medicare(draft) { Say::CertDelayed } else { Say::CertLater };
    Answer::new(draft)
        .keep(Say::CertLead)
        .known("therapy.startOfCare", Say::CareBegan)
        .known("planOfCare.signed", Say::CertSigned)
        .known("planOfCare.sent", Say::CertSent)
        .enclosed(&[Exhibit::PlanOfCare, Exhibit::PhysicianOrder], Say::CertEnclosed)
        .keep(Say::CertName)
        .keep(late)
        .sentences
}

/// It is sent, not argued about.
fn missing_information(draft: &Draft<'_>) -> Vec<Sentence> {
    let records = [Exhibit::ProgressNotes, Exhibit::PlanOfCare, Exhibit::PhysicianOrder, Exhibit::ClaimForms];
    Answer::new(draft)
        .known("events.asked-for-information", Say::InfoAsked)
        .known("events.information-sent", Say::InfoSent)
        .enclosed(&records, Say::InfoEnclosed)
        .keep(Say::InfoName)
        .keep(Say::InfoDecide)
        .sentences
}

/// The dates of care and of receipt, and the rule that sets the last day.
fn timely_filing(draft: &Draft<'_>) -> Vec<Sentence> {
    Answer::new(draft)
        .dated(Say::FilingLead)
        .known("events.claim-received", Say::FilingReceived)
        .enclosed(&[Exhibit::ClearinghouseReport], Say::FilingReport)
        .enclosed(&[Exhibit::ClaimForms], Say::FilingEnclosed)
        .keep(Say::FilingName)
        .unless_provider(4, Say::FilingPatient)
        .sentences
}

/// The words of the exclusion, and whether it was one.
fn not_covered(draft: &Draft<'_>) -> Vec<Sentence> {
    Answer::new(draft)
        .keep(Say::TermLead)
        .known("therapy.diagnoses[0].text", Say::TermCare)
        .keep(Say::TermJudgment)
        .spare(2, Say::TermOther)
        .sentences
}

fn experimental(draft: &Draft<'_>) -> Vec<Sentence> {
    Answer::new(draft)
        .keep(Say::TrialLead)
        .known("therapy.diagnoses[0].text", Say::TrialCare)
        .keep(Say::TrialName)
        .keep(Say::TrialTerm)
        .sentences
}

fn eligibility(draft: &Draft<'_>) -> Vec<Sentence> {
    Answer::new(draft)
        .dated(Say::CoverLead)
        .known("people.memberId", Say::CoverNumber)
        .keep(Say::CoverName)
        .keep(Say::CoverOther)
        .spare(2, Say::CoverAgain)
        .sentences
}

fn duplicate(draft: &Draft<'_>) -> Vec<Sentence> {
    Answer::new(draft)
        .dated(Say::TwiceLead)
        .keep(Say::TwiceName)
        .enclosed(&[Exhibit::Remittance], Say::TwiceHeld)
        .keep(Say::TwiceUnpaid)
        .spare(2, Say::TwiceDistinct)
        .sentences
}

fn referral(draft: &Draft<'_>) -> Vec<Sentence> {
    let mut answer = Answer::new(draft).keep(Say::OrderLead);
    answer = if draft.has("people.practitioner.name") {
        answer.keep(Say::OrderBy)
    } else {
        answer.enclosed(&[Exhibit::PhysicianOrder], Say::OrderEnclosed)
    };
    answer.known("therapy.startOfCare", Say::CareBegan).spare(1, Say::OrderLate).sentences
}

/// What was charged, and the line of benefits that sets it. A primary care copay is compared where insurance has one.
fn cost_share(draft: &Draft<'_>) -> Vec<Sentence> {
    let mut answer = Answer::new(draft).keep(Say::ShareLead);
    if draft.has("money.copayPerVisit") {
        answer = answer.keep(if draft.has("money.visits") { Say::ShareCopayVisits } else { Say::ShareCopay });
    }
    if draft.facts.intake.money.coinsurance_basis_points.is_some_and(|share| share > 0) {
        answer = answer.keep(Say::SharePercent);
    }
    // Original Medicare has no policy, and no yearly maximum.
    answer = answer.keep(if is_medicare(draft) { Say::ShareNameMedicare } else { Say::ShareName });
    if draft.facts.intake.plan.is_insured() {
        answer = answer.spare(1, Say::SharePrimary);
    }
    answer.keep(Say::ShareCorrect).sentences
}
