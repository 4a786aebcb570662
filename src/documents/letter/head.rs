//! Head of the letter: sender, day, delivery, addressee, the *Re* block, greeting.

use super::draft::{Draft, Piece, lines};
use crate::documents::{Block, Inline, Line, Part, Row, Shape};
use crate::law::index;
use crate::terms::{Lang, PlanKind, Role, Step};
use crate::text::letter::{self, Say};

/// The official form that can go with the letter of a step; a letter serves as well.
pub(crate) const fn official_form(plan: PlanKind, step: Option<Step>) -> Option<&'static str> {
    match (plan, step) {
        (PlanKind::Medicare, Some(Step::Redetermination)) => Some("CMS-20027"),
        (PlanKind::Medicare, Some(Step::Reconsideration)) => Some("CMS-20033"),
        (PlanKind::Medicare | PlanKind::MedicareAdvantage, Some(Step::AljHearing)) => Some("OMHA-100"),
        (PlanKind::Medicare | PlanKind::MedicareAdvantage, Some(Step::CouncilReview)) => Some("DAB-101"),
        _ => None,
    }
}

/// The form by which somebody on Medicare names a representative; a letter serves as well.
pub(crate) const APPOINTMENT_FORM: &str = "CMS-1696";

pub(super) fn head(draft: &Draft<'_>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    if draft.lang() != Lang::En {
        pieces.push(lines(Part::ReadingCopy, vec![draft.say(Say::CopyNotice)]));
    }
    pieces.push(lines(Part::Sender, sender(draft)));
    pieces.extend(draft.fact("asOf").map(|day| lines(Part::Date, vec![day])));
    let delivery = if goes_to_plan(draft) && draft.has("people.plan.fax") {
        Say::DeliveryFax
    } else if draft.facts.is_pressing() {
        // What cannot wait does not go by mail alone.
        Say::DeliveryHand
    } else {
        Say::Delivery
    };
    pieces.push(lines(Part::Delivery, vec![draft.say(delivery)]));
    pieces.push(lines(Part::Addressee, addressee(draft)));
    let mut rows = subject(draft, draft.say(subject_line(draft)));
    if let Some(form) = official_form(draft.facts.intake.plan, draft.facts.road()) {
        let form = draft.say_with(Say::FormUse, &|slot| (slot == "form").then(|| vec![Inline::Text(form.to_owned())]));
        rows.push(draft.row(Say::LabelForm, form));
    }
    pieces.push(Piece::Fixed(Block::new(Part::Subject, Shape::Rows(rows))));
    pieces.push(lines(Part::Salutation, vec![draft.say(salutation(draft.facts.road()))]));
    pieces
}

/// How whoever decides at a step is addressed.
const fn salutation(step: Option<Step>) -> Say {
    match step {
        Some(Step::AljHearing) => Say::SalutationJudge,
        Some(Step::CouncilReview) => Say::SalutationCouncil,
        Some(Step::FairHearing | Step::Hearing) => Say::SalutationHearing,
        _ => Say::Salutation,
    }
}

pub(super) fn sender(draft: &Draft<'_>) -> Vec<Line> {
    let people = &draft.facts.intake.people;
    let mut lines = Vec::new();
    let (name, blank, who, address) = match draft.role() {
        Role::Patient => ("people.patient.name", Say::BlankPatient, "people.patient", people.patient.address.len()),
        Role::Representative => ("people.sender.name", Say::BlankSender, "people.sender", people.sender.address.len()),
        Role::Provider => {
            let name = practice_path(draft);
            if people.sender.address.is_empty() {
                (name, Say::BlankPractice, "people.provider", people.provider.person.address.len())
            } else {
                (name, Say::BlankPractice, "people.sender", people.sender.address.len())
            }
        }
    };
    lines.push(draft.whole_fact(name).unwrap_or_else(|| draft.blank(name, blank)));
    if address == 0 {
        let path = match draft.role() {
            Role::Patient => "people.patient.address",
            Role::Representative | Role::Provider => "people.sender.address",
        };
        lines.push(draft.blank(path, Say::BlankAddress));
    }
    lines.extend((0..address).filter_map(|index| draft.whole_fact(&format!("{who}.address[{index}]"))));
    lines.extend(["phone", "email"].iter().filter_map(|key| draft.whole_fact(&format!("{who}.{key}"))));
    lines
}

/// Where the name of the practice that writes is.
pub(super) fn practice_path(draft: &Draft<'_>) -> &'static str {
    let paths = ["people.sender.name", "people.provider.practice", "people.provider.name"];
    paths.into_iter().find(|path| draft.has(path)).unwrap_or("people.sender.name")
}

/// Whether the plan or its contractor receives the letter. A request for external review under the federal
/// process of a private employer's or a church's plan is made to the plan.
pub(super) fn goes_to_plan(draft: &Draft<'_>) -> bool {
    let by_plan = draft.facts.intake.plan.arranges_review();
    draft.facts.to_decider() || (by_plan && draft.facts.road() == Some(Step::ExternalReview))
}

pub(super) fn addressee(draft: &Draft<'_>) -> Vec<Line> {
    if goes_to_plan(draft) {
        return plan(draft);
    }
    let office = if draft.facts.road() == Some(Step::ExternalReview) { office(draft, "reviewer") } else { Vec::new() };
    // Elsewhere the office is named in the decision held; the plan's address is not its address.
    if office.is_empty() { vec![draft.blank("", Say::BlankOffice)] } else { office }
}

/// An office of the law data. No letter is mailed to a telephone number or a site: where the address is not known, a
/// line to fill in says who can give it.
pub(super) fn office(draft: &Draft<'_>, who: &str) -> Vec<Line> {
    let Some(name) = draft.whole_fact(&format!("{who}.name")) else { return Vec::new() };
    let address = draft.whole_fact(&format!("{who}.address")).unwrap_or_else(|| {
        let contact = draft.facts.get(&format!("{who}.contact")).unwrap_or_default();
        let label = draft.words(Say::BlankOfficeAddress).replace("{contact}", &contact);
        vec![Inline::Blank { path: "", label }]
    });
    vec![name, address]
}

pub(super) fn plan(draft: &Draft<'_>) -> Vec<Line> {
    let plan = &draft.facts.intake.people.plan;
    let mut lines = Vec::new();
    if plan.name.is_none() || plan.address.is_empty() {
        let path = if plan.name.is_none() { "people.plan.name" } else { "people.plan.address" };
        lines.extend(draft.whole_fact("people.plan.name"));
        lines.push(draft.blank(path, Say::BlankPlan));
    } else {
        lines.extend(draft.whole_fact("people.plan.name"));
    }
    let names_the_unit = |line: &String| line.to_ascii_lowercase().contains("appeal");
    if !plan.address.iter().chain(&plan.name).any(names_the_unit) {
        lines.push(draft.say(Say::AppealsUnit));
    }
    let each = 0..plan.address.len();
    lines.extend(each.filter_map(|index| draft.whole_fact(&format!("people.plan.address[{index}]"))));
    lines
}

pub(super) fn subject(draft: &Draft<'_>, about: Line) -> Vec<Row> {
    let intake = draft.facts.intake;
    let mut rows = vec![draft.row(Say::LabelSubject, about)];

    let patient = if draft.has("people.patient.name") && draft.has("patientBirthDate") {
        draft.say(Say::Born)
    } else {
        draft.fact_or_blank("people.patient.name", Say::BlankPatient)
    };
    rows.push(draft.row(Say::LabelPatient, patient));
    let member = if intake.plan == PlanKind::Medicare { Say::LabelMedicareNumber } else { Say::LabelMember };
    rows.push(draft.row_or_blank(member, "people.memberId"));
    rows.extend(draft.fact("people.groupNumber").map(|number| draft.row(Say::LabelGroup, number)));
    rows.push(draft.row_or_blank(Say::LabelClaim, "people.claimNumber"));
    rows.extend(draft.fact("people.authorizationNumber").map(|number| draft.row(Say::LabelAuthorization, number)));

    let dates = draft.days_of_service().or_else(|| draft.fact("timing"));
    let dates = dates.unwrap_or_else(|| draft.blank("therapy.serviceDates", Say::BlankDates));
    rows.push(draft.row(Say::LabelDates, dates));

    let provider = draft.provider().map(|mut provider| {
        if draft.has("people.provider.npi") {
            provider.push(Inline::Text(", ".to_owned()));
            provider.extend(draft.say(Say::Npi));
        }
        provider
    });
    let provider = provider.unwrap_or_else(|| draft.blank("people.provider.name", Say::BlankProvider));
    rows.push(draft.row(Say::LabelProvider, provider));
    rows.extend(draft.whole_fact("people.practitioner.name").map(|name| draft.row(Say::LabelPractitioner, name)));

    let service = match (draft.diagnoses(), intake.discipline) {
        (Some(_), _) => Some(Say::ServiceFor),
        (None, Some(_)) => Some(Say::Service),
        // "Service: Therapy" would say nothing that the first line has not said.
        (None, None) => None,
    };
    rows.extend(service.map(|say| draft.row(Say::LabelService, draft.say(say))));
    rows
}

fn subject_line(draft: &Draft<'_>) -> Say {
    let intake = draft.facts.intake;
    let grievance = index::state(&intake.state).is_some_and(|own| own.grievance);
    match (draft.facts.road(), intake.plan) {
        (Some(Step::InternalAppeal), plan) if plan.is_insured() && grievance => Say::SubjectGrievance,
        (Some(Step::InternalAppeal), _) => Say::SubjectAppeal,
        (Some(Step::SecondLevelAppeal), _) => Say::SubjectSecondLevel,
        (Some(Step::Redetermination), _) => Say::SubjectRedetermination,
        (Some(Step::PlanAppeal), _) => Say::SubjectPlanAppeal,
        (Some(Step::ClinicalAppeal), _) => Say::SubjectClinical,
        (Some(step), _) if letter::request(draft.lang(), step).is_some() => Say::SubjectRequest,
        _ => Say::SubjectOther,
    }
}
