//! What the lines of a claim come to.

use crate::calendar::CivilDate;
use crate::intake::UnitRule;
use crate::law::BillingRule;
use crate::law::billing::{CountedBy, DenialCode};
use crate::money::Cents;
use crate::order::Map;
use crate::outcome::Status;
use crate::terms::{CodeAction, Discipline, DocumentId, Step};

/// Everything found about the lines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Billing {
    /// Units by day and discipline; only days with timed codes.
    pub days: Vec<BillingDay>,
    /// The payer's way to count them, where it is known.
    pub unit_rule: Option<UnitRule>,
    /// Whose lines an assistant gave in part.
    pub assistants: Vec<AssistantDay>,
    /// How each procedure code of the lines is counted; `None` where it is not known here.
    pub codes: Vec<(String, Option<CountedBy>)>,
    /// What each code of the remittance stands for.
    pub denial_codes: Vec<CodeFound>,
    /// What each day should have been paid.
    pub expected: Vec<ExpectedDay>,
    /// Where the plan of care stands, for Medicare.
    pub plan_of_care: Option<PlanOfCareFound>,
    /// What is wrong, or worth a look.
    pub findings: Vec<BillingFinding>,
}

/// Units of one day and discipline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BillingDay {
    /// The day of service.
    pub date: CivilDate,
    /// Whose plan of care.
    pub discipline: Discipline,
    /// Minutes of all timed 15-minute codes.
    pub timed_minutes: u32,
    /// By the total of the day: Medicare's rule.
    pub cms: Units,
    /// Each code by itself.
    pub ama: Units,
    /// Units as billed, of every code of the day.
    pub billed: Map<String, u32>,
}

/// How many units, and every right way to share them among the codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Units {
    /// All together.
    pub units: u32,
    /// Code to units.
    pub allocations: Vec<Map<String, u32>>,
}

/// The units of an assistant and of the therapist, of one day and discipline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssistantDay {
    /// The day of service.
    pub date: CivilDate,
    /// Whose plan of care.
    pub discipline: Discipline,
    /// For each right way to share the units out, in the same order: code to units with the modifier, and without.
    pub choices: Vec<Map<String, (u32, u32)>>,
    /// Whether the rule settles every unit.
    pub settled: bool,
}

/// Something wrong with a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BillingFinding {
    /// What.
    pub rule: &'static BillingRule,
    /// What it is about.
    pub about: About,
}

/// What a finding is about, as far as it can be said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct About {
    /// The line, by its place in the answers.
    pub line: Option<usize>,
    /// The day.
    pub date: Option<CivilDate>,
    /// The procedure code.
    pub code: Option<String>,
    /// How many units.
    pub units: Option<u32>,
    /// What it comes to.
    pub amount: Option<Cents>,
}

/// A code of a remittance, as printed on the claim or a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeFound {
    /// Where it stands first.
    pub path: String,
    /// Its group letters.
    pub group: Option<&'static str>,
    /// Without them.
    pub code: String,
    /// What is known of it.
    pub known: Option<DenialCode>,
    /// Who bears it by its group: the patient, the provider, or it is unclear.
    pub bearer: Option<&'static str>,
    /// What can be done, the quickest first.
    pub roads: Vec<Road>,
    /// The letter for the first of them.
    pub document: Option<DocumentId>,
}

impl CodeFound {
    /// It is the answer to a review that upheld an earlier decision.
    #[must_use]
    pub fn upheld(&self) -> bool {
        self.known.is_some_and(|known| known.upheld())
    }

    /// The road of a claim that was sent back: it is filed as if it were the first, with the same payer.
    #[must_use]
    pub fn filed_anew(&self) -> Option<&Road> {
        let other_payer = self.known.is_some_and(|known| known.action == CodeAction::OtherPayer);
        self.roads.first().filter(|road| road.step == Step::ClaimFiling && !other_payer)
    }
}

/// Something that can be done about a code, and until when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Road {
    /// What.
    pub step: Step,
    /// Its last day, where the law here sets one.
    pub due: Option<CivilDate>,
    /// Where that stands.
    pub status: Status,
}

/// What a day should have been paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpectedDay {
    /// The day of service.
    pub date: CivilDate,
    /// Medicare's payment area; `None` where a contract was counted.
    pub area: Option<&'static str>,
    /// Where the fees of its year were read.
    pub source: Option<&'static str>,
    /// Its lines.
    pub lines: Vec<ExpectedLine>,
    /// Whether every line has a price.
    pub complete: bool,
    /// All of them together.
    pub allowed: Cents,
    /// What the payer pays, after sequestration.
    pub payer: Option<Cents>,
    /// What the patient owes.
    pub patient: Option<Cents>,
    /// Taken from what Medicare pays.
    pub sequestration: Option<Cents>,
    /// The deductible that was counted; `None` where it is not known, and counted as met.
    pub deductible: Option<Cents>,
    /// More than was paid, or of a contract more than was allowed; below zero, less.
    pub difference: Option<Cents>,
}

/// A line's price.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpectedLine {
    /// Its place in the answers.
    pub line: usize,
    /// Its code.
    pub code: String,
    /// Of all its units, no more than the charge.
    pub allowed: Option<Cents>,
}

/// Where the plan of care stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanOfCareFound {
    /// When the first certification was due.
    pub due: CivilDate,
    /// The last day of the certified time; `None` where nothing is certified.
    pub certified_until: Option<CivilDate>,
    /// Dates of service outside every certified period.
    pub outside: Vec<CivilDate>,
    /// Treatment days since the last progress report, where treatment days were given.
    pub since_report: Option<usize>,
}
