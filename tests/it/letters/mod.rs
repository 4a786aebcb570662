//! Letters as they are sent: each plan and reason read whole, and what holds for all of them.

mod random;
mod reasons;
mod scores;
mod what_is_said;
mod whole;

use appeal_calculator::documents::render::plain_text;
use appeal_calculator::documents::{self, Document, Inline, LetterScore, Shape};
use appeal_calculator::intake::{Intake, Value, read};
use appeal_calculator::outcome::Assessment;
use appeal_calculator::rules;
use appeal_calculator::terms::{DocumentId, Lang, Reason};
use serde_json::{Value as Json, json};

pub(crate) const FULL: &str = include_str!("../../letters/full.json");
pub(crate) const QUICK: &str = include_str!("../../letters/quick.json");

const PLANS: [&str; 5] = ["insured-individual", "insured-group", "self-funded-erisa", "medicare", "medicaid-managed"];
/// Reasons about the care itself, its limits and its code, whose letters are read whole for every plan.
const MOST_USED: [&str; 7] = [
    "medical-necessity",
    "no-progress",
    "visit-limit",
    "prior-authorization",
    "authorization-missing",
    "out-of-network",
    "coding",
];
const ROLES: [&str; 3] = ["patient", "representative", "provider"];

/// Reasons about billing, papers, dates and coverage, which all plans answer nearly alike.
fn others() -> impl Iterator<Item = &'static str> {
    Reason::ALL.iter().map(|reason| reason.as_str()).filter(|reason| !MOST_USED.contains(reason))
}

fn reasons() -> impl Iterator<Item = &'static str> {
    MOST_USED.into_iter().chain(others())
}

pub(crate) struct Case {
    pub(crate) intake: Intake,
    pub(crate) assessment: Assessment,
}

impl Case {
    pub(crate) fn new(denial: &Json) -> Self {
        let value: Value = serde_json::from_str(&denial.to_string()).unwrap();
        let intake = read(&value).unwrap_or_else(|errors| panic!("{errors:?}"));
        let assessment = rules::evaluate(&intake);
        Self { intake, assessment }
    }

    pub(crate) fn letter(&self, lang: Lang) -> Document {
        documents::appeal(&self.intake, &self.assessment, lang)
    }

    /// Any paper but the calendar.
    fn paper(&self, id: DocumentId, lang: Lang) -> Document {
        if id == DocumentId::Appeal {
            return self.letter(lang);
        }
        documents::paper(id, &self.intake, &self.assessment, lang)
    }

    /// A paper in English as it is sent.
    fn text(&self, id: DocumentId) -> String {
        plain_text(&self.paper(id, Lang::En))
    }

    fn score(&self, letter: &Document) -> LetterScore {
        documents::score(&self.intake, &self.assessment, letter, Lang::En)
    }
}

/// The full or the quick case for one plan, reason and role, with what must differ between them.
pub(crate) fn denial(base: &str, plan: &str, reason: &str, role: &str) -> Json {
    let mut denial: Json = serde_json::from_str(base).unwrap();
    denial["plan"] = json!(plan);
    denial["reasons"] = json!([reason]);
    denial["role"] = json!(role);
    if base == QUICK {
        return denial;
    }
    denial["internalLevels"] = json!(if plan == "insured-group" { 2 } else { 1 });
    let quoted = match reason {
        "medical-necessity" => "The records do not show that the services are medically necessary.",
        "no-progress" => "The member has reached a plateau and no further progress is expected",
        "visit-limit" => "The maximum visit limit is exceeded.",
        "prior-authorization" => "The request does not meet our guideline for outpatient therapy.",
        "authorization-missing" => "No authorization is on file for this service.",
        "out-of-network" => "The provider is not in the plan's network.",
        "coding" => "The procedure code is inconsistent with the modifier used.",
        "modifier-or-units" => "The number of units exceeds what the documentation supports.",
        "plan-of-care" => "No certified plan of care covers these dates.",
        "missing-information" => "The claim lacks information that is needed to decide it.",
        "timely-filing" => "The time limit for filing has expired.",
        "eligibility" => "Coverage was not in effect on the date of service.",
        "not-covered" => "The service is excluded under the plan.",
        "experimental" => "The treatment is considered experimental or investigational.",
        "duplicate" => "Exact duplicate of a claim already decided.",
        "referral" => "A referral is required and none is on file.",
        _ => "The amount is the member's cost share under the plan.",
    };
    denial["notice"]["quotedReason"] = json!(quoted);
    let proof = match reason {
        "timely-filing" => Some("clearinghouse-report"),
        "modifier-or-units" => Some("minutes-log"),
        "coding" | "duplicate" | "cost-share" => Some("remittance"),
        "eligibility" => Some("insurance-card"),
        _ => None,
    };
    denial["exhibits"].as_array_mut().unwrap().extend(proof.map(|exhibit| json!(exhibit)));
    if reason == "prior-authorization" {
        denial["timing"] = json!("pre-service");
    }
    if role == "provider" {
        denial["people"]["sender"] = json!({"name": "Columbia Physical Therapy", "address": ["10 Clinic Way", "Columbia, MO 65201"], "phone": "573-555-0199"});
    }
    denial
}

/// The papers of a case that have a template.
fn papers(case: &Case) -> impl Iterator<Item = DocumentId> {
    let own = |id: &DocumentId| !matches!(id, DocumentId::Appeal | DocumentId::Calendar);
    case.assessment.documents.iter().copied().filter(own)
}

/// Placeholders, citations known and in scope, and facts: what has to hold of any paper.
fn failed_gates(case: &Case, paper: &Document) -> Vec<u8> {
    // The summary says what was found, with its numbers in sentences that the assessment words.
    let gates: &[u8] = if paper.id == DocumentId::Summary { &[1] } else { &[1, 5, 6, 7] };
    let criteria = case.score(paper).criteria;
    criteria.iter().filter(|one| gates.contains(&one.number) && !one.met).map(|one| one.number).collect()
}

/// Every combination of plan, reason and role.
fn all(base: &str, mut check: impl FnMut(&str, &Case)) {
    for plan in PLANS {
        for reason in reasons() {
            for role in ROLES {
                check(&format!("{plan}, {reason}, {role}"), &Case::new(&denial(base, plan, reason, role)));
            }
        }
    }
}

fn pieces(letter: &Document) -> impl Iterator<Item = &Inline> {
    letter.blocks.iter().flat_map(|block| match &block.shape {
        Shape::Lines(lines) | Shape::Paragraph(lines) | Shape::Numbered(lines) => lines.iter().flatten().collect(),
        Shape::Rows(rows) | Shape::Table { rows, .. } => {
            rows.iter().flat_map(|row| row.label.iter().chain(&row.value)).collect::<Vec<_>>()
        }
        Shape::Grid { rows, .. } => rows.iter().flatten().flatten().collect(),
        Shape::Heading(_) => Vec::new(),
    })
}
