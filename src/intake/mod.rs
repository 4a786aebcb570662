//! The visitor's answers, checked and typed.
//!
//! [`Value`] is whatever came in; [`read`](read::read) turns it into an [`Intake`] or into the
//! list of everything that is wrong with it. An unknown answer stays unknown: it is `None` here and
//! the rules turn it into a question or into more than one reading.

mod child;
mod contradictions;
mod edits;
pub(crate) mod fields;
mod government_plan;
mod levels;
mod read;
mod value;

pub use edits::{BlockEdit, Edits, read_edits};
pub(crate) use fields::YEARS;
pub use fields::{STATES, state};
pub use government_plan::GovernmentPlan;
pub use read::read;
pub use value::Value;

use crate::calendar::{CivilDate, ClockTime};
use crate::law::Clue;
use crate::law::measures::Thousandths;
use crate::money::Cents;
use crate::terms::{
    Discipline, EventKind, Exhibit, PlanKind, Reason, Role, Setting, Side, Stage, Step, TestSetting, Timing,
};

/// A checked case.
#[derive(Debug, Clone, PartialEq)]
pub struct Intake {
    /// The visitor's own civil date.
    pub as_of: CivilDate,
    /// Two capital letters.
    pub state: String,
    /// Who is asking.
    pub role: Role,
    /// Who pays.
    pub plan: PlanKind,
    /// A policy from before 23 March 2010.
    pub grandfathered: Option<bool>,
    /// Which, for self-funded government plans.
    pub government_plan: Option<GovernmentPlan>,
    /// How many internal levels the plan has, as answered; [`Intake::levels`] knows what the law says.
    pub internal_levels: Option<u8>,
    /// Physical or occupational.
    pub discipline: Option<Discipline>,
    /// Habilitative rather than rehabilitative.
    pub habilitative: Option<bool>,
    /// Before, during or after care.
    pub timing: Option<Timing>,
    /// Delay would put health or function at risk.
    pub urgent: Option<bool>,
    /// The newest decision held.
    pub stage: Option<Stage>,
    /// Stated reasons, without repetition, in the order given.
    pub reasons: Vec<Reason>,
    /// Bought on the federal marketplace.
    pub on_exchange: Option<bool>,
    /// Id of an issuer.
    pub issuer: Option<String>,
    /// Codes as printed.
    pub codes: Vec<String>,
    /// The decision itself.
    pub notice: Notice,
    /// When the appeal against the newest decision reached whoever decides it.
    pub appeal_filed: Option<CivilDate>,
    /// Which step that was.
    pub appeal_filed_step: Option<Step>,
    /// Of the patient.
    pub patient_birth_date: Option<CivilDate>,
    /// Claim lines.
    pub lines: Vec<ClaimLine>,
    /// Money, in cents.
    pub money: Money,
    /// How the claim was handled.
    pub claim: ClaimHandling,
    /// Names and numbers for the papers.
    pub people: People,
    /// The course of therapy.
    pub therapy: Therapy,
    /// Enclosures ticked.
    pub exhibits: Vec<Exhibit>,
    /// Who did what when.
    pub events: Vec<Event>,
    /// Answers to the clues that tell plans apart.
    pub clues: Vec<ClueAnswer>,
    /// What a practice knows about its claims.
    pub practice: Practice,
    /// The plan of care.
    pub plan_of_care: PlanOfCare,
}

/// What a practice knows about its claims.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Practice {
    /// How the payer counts units.
    pub unit_rule: Option<UnitRule>,
    /// Allowed this calendar year before these lines, by all clinics, for the amount that these lines count toward.
    pub year_to_date: Option<Cents>,
    /// Where in the state the care was given: Medicare's number of the payment area.
    pub locality: Option<&'static str>,
    /// What the contract pays for one unit.
    pub rates: Vec<(String, Cents)>,
}

/// How units are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitRule {
    /// By the total minutes of the day.
    Total,
    /// Each code by itself.
    Midpoint,
}

/// The plan of care and what was done to certify it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlanOfCare {
    /// How many days the plan is for.
    pub days: Option<u32>,
    /// Signed and dated by the practitioner.
    pub signed: Option<CivilDate>,
    /// A signed and dated order or referral is in the chart.
    pub order_on_file: Option<bool>,
    /// The plan went to that practitioner.
    pub sent: Option<CivilDate>,
    /// Who signed.
    pub certified_by: Option<Certifier>,
    /// First days of signed recertifications.
    pub recertified: Vec<CivilDate>,
    /// Progress reports written.
    pub progress_reports: Vec<CivilDate>,
    /// Every treatment day of the episode, disputed or not.
    pub treatment_days: Vec<CivilDate>,
}

/// Who signed a plan of care.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certifier {
    /// A physician, nurse practitioner, physician assistant or clinical nurse specialist; a podiatrist within scope.
    Allowed,
    /// An optometrist, for low vision only.
    Optometrist,
    /// A chiropractor, or anybody else.
    NotAllowed,
}

/// An answer to a clue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClueAnswer {
    /// The clue.
    pub clue: &'static Clue,
    /// One of its answers.
    pub value: &'static str,
}

/// The decision that the visitor holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Notice {
    /// Printed on it.
    pub dated: Option<CivilDate>,
    /// In the visitor's hands.
    pub received: Option<CivilDate>,
    /// That date can be proved.
    pub received_proof: Option<bool>,
    /// Its exact words.
    pub quoted_reason: Option<String>,
    /// The deadline that it states.
    pub printed_deadline: Option<CivilDate>,
    /// When a cut takes effect.
    pub effective: Option<CivilDate>,
    /// It dismisses the request without looking at the case.
    pub dismissed: Option<bool>,
}

/// One line of a claim.
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimLine {
    /// Date of service.
    pub date: CivilDate,
    /// Procedure code.
    pub code: String,
    /// Units billed.
    pub units: Option<u32>,
    /// Timed minutes.
    pub minutes: Option<u32>,
    /// Modifiers.
    pub modifiers: Vec<String>,
    /// Minutes of an assistant.
    pub assistant_minutes: Option<u32>,
    /// Charged.
    pub billed: Option<Cents>,
    /// Allowed by the plan.
    pub allowed: Option<Cents>,
    /// Paid by the plan.
    pub paid: Option<Cents>,
    /// Denied, where a part of the line was paid or left to the patient.
    pub denied: Option<Cents>,
    /// Denial codes of the line.
    pub codes: Vec<String>,
    /// Place of service, as billed.
    pub place: Option<String>,
}

/// Money from the explanation of benefits.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Money {
    /// The one-field quick start.
    pub denied: Option<Cents>,
    /// Charged.
    pub billed: Option<Cents>,
    /// Allowed by the plan.
    pub allowed: Option<Cents>,
    /// Paid by the plan.
    pub paid_by_plan: Option<Cents>,
    /// Paid by the patient.
    pub paid_by_patient: Option<Cents>,
    /// Who bears the denial: PR or CO.
    pub liability: Option<Liability>,
    /// Deductible left.
    pub deductible_left: Option<Cents>,
    /// Out-of-pocket maximum left.
    pub out_of_pocket_left: Option<Cents>,
    /// Coinsurance, in basis points: 20 percent is 2,000.
    pub coinsurance_basis_points: Option<u32>,
    /// Copay for each visit.
    pub copay_per_visit: Option<Cents>,
    /// Visits denied.
    pub visits: Option<u32>,
    /// In or out of network.
    pub network: Option<Network>,
    /// The practice bills more than the plan allows.
    pub balance_billed: Option<bool>,
    /// An advance notice of noncoverage was signed.
    pub notice_of_noncoverage: Option<bool>,
    /// Paid by other insurance of the patient.
    pub paid_by_other: Option<Cents>,
    /// What other insurance would pay of the share after a win.
    pub other_would_pay: Option<Cents>,
    /// What a visit costs without the plan, for care still to come.
    pub self_pay_per_visit: Option<Cents>,
    /// Copay of an office visit with a primary-care physician.
    pub primary_care_copay: Option<Cents>,
}

/// How the claim was filed and handled: it decides whether late payment can cost the plan.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ClaimHandling {
    /// Filed electronically.
    pub electronic: Option<bool>,
    /// Complete when filed.
    pub clean: Option<bool>,
    /// The denial gave a specific reason.
    pub reason_given: Option<bool>,
    /// The plan paid on this day.
    pub paid_on: Option<CivilDate>,
    /// A petition was filed in court on this day.
    pub petition_filed: Option<CivilDate>,
}

/// Who bears the denial on the remittance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Liability {
    /// PR.
    Patient,
    /// CO.
    Provider,
}

/// Contracted with the plan or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Network {
    /// In network.
    In,
    /// Out of network.
    Out,
}

impl Network {
    /// The one with this spelling, or `None`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "in" => Some(Self::In),
            "out" => Some(Self::Out),
            _ => None,
        }
    }
}

/// People and numbers.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct People {
    /// The patient.
    pub patient: Person,
    /// A representative or the practice, when not the patient.
    pub sender: Person,
    /// Who gave the care.
    pub provider: Provider,
    /// The plan, from the visitor's own letter.
    pub plan: PlanAddress,
    /// Member number.
    pub member_id: Option<String>,
    /// Group number.
    pub group_number: Option<String>,
    /// Claim number.
    pub claim_number: Option<String>,
    /// Authorization number.
    pub authorization_number: Option<String>,
    /// Who ordered the care.
    pub practitioner: Person,
}

/// A person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Person {
    /// Name.
    pub name: Option<String>,
    /// Address lines.
    pub address: Vec<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// To the patient.
    pub relationship: Option<String>,
}

/// The therapist or practice.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Provider {
    /// Name and address.
    pub person: Person,
    /// Name of the practice.
    pub practice: Option<String>,
    /// PT, DPT, OTR/L …
    pub credentials: Option<String>,
    /// National provider identifier.
    pub npi: Option<String>,
}

/// Where the letter goes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlanAddress {
    /// Name of the plan.
    pub name: Option<String>,
    /// Address lines for appeals.
    pub address: Vec<String>,
    /// Fax for appeals.
    pub fax: Option<String>,
}

/// The course of therapy.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Therapy {
    /// Where it is given.
    pub setting: Option<Setting>,
    /// Diagnoses.
    pub diagnoses: Vec<Diagnosis>,
    /// Disputed dates of service, sorted.
    pub service_dates: Vec<CivilDate>,
    /// First visit.
    pub start_of_care: Option<CivilDate>,
    /// Visits used.
    pub visits_used: Option<u32>,
    /// Visits asked for.
    pub visits_requested: Option<u32>,
    /// The plan's limit.
    pub visit_limit: Option<u32>,
    /// The limit can be exceeded where medically necessary.
    pub visit_limit_exceptions: Option<bool>,
    /// The limit is shared with other therapies.
    pub visits_pooled: Option<bool>,
    /// Visits a week.
    pub frequency_per_week: Option<u32>,
    /// For how many weeks.
    pub weeks: Option<u32>,
    /// What ends the course.
    pub discharge_test: Option<String>,
    /// Daily activities that are limited.
    pub tasks: Vec<String>,
    /// Why a therapist's skill is needed.
    pub skilled_need: Option<String>,
    /// What happens if therapy stops.
    pub if_stopped: Option<String>,
    /// Goals.
    pub goals: Vec<Goal>,
    /// Measures.
    pub measures: Vec<Measure>,
}

/// A diagnosis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnosis {
    /// ICD-10-CM code.
    pub code: Option<String>,
    /// In words.
    pub text: String,
}

/// A goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// In words.
    pub text: String,
    /// By when.
    pub by: Option<CivilDate>,
}

/// An outcome measure with its scores.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// Id of a listed measure, or the name of another.
    pub measure: String,
    /// Id of the patient's group; for a measure that is not listed, whatever was given.
    pub population: Option<String>,
    /// First score.
    pub baseline: Score,
    /// Newest score.
    pub current: Option<Score>,
    /// Goal score.
    pub goal: Option<Thousandths>,
    /// Where the patient is treated.
    pub setting: Option<TestSetting>,
    /// Whether the patient had an operation for this.
    pub surgery: Option<bool>,
    /// The side that was measured.
    pub side: Option<Side>,
}

/// A score on a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Score {
    /// The score.
    pub score: Thousandths,
    /// The day.
    pub date: CivilDate,
}

/// Something that somebody did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event {
    /// What.
    pub what: EventKind,
    /// When.
    pub date: CivilDate,
    /// Local time of the state.
    pub time: Option<ClockTime>,
}

impl Notice {
    /// The day of the decision as far as it is known: printed on it, else the day it came.
    #[must_use]
    pub fn day(&self) -> Option<CivilDate> {
        self.dated.or(self.received)
    }
}

impl Intake {
    /// The first event of this kind, if any.
    #[must_use]
    pub fn event(&self, what: EventKind) -> Option<&Event> {
        self.events.iter().find(|event| event.what == what)
    }

    /// Whether urgent care is still to come, or under way.
    #[must_use]
    pub fn cannot_wait(&self) -> bool {
        self.urgent == Some(true) && self.timing != Some(Timing::PostService)
    }

    /// Whether a practice outside the network of a Medicare Advantage plan asks to be paid for care that it gave: it asks in
    /// its own name, once it gives up billing the patient.
    #[must_use]
    pub fn asks_for_itself(&self) -> bool {
        self.plan == PlanKind::MedicareAdvantage
            && self.role == Role::Provider
            && self.money.network == Some(Network::Out)
            && self.timing == Some(Timing::PostService)
    }

    /// Whether the decision may be the first: nobody said otherwise.
    #[must_use]
    pub fn may_be_first(&self) -> bool {
        self.stage.is_none_or(|stage| stage == Stage::Denial)
    }

    /// The first disputed date of service, from the therapy answers or the claim lines.
    #[must_use]
    pub fn first_service(&self) -> Option<CivilDate> {
        let lines = self.lines.iter().map(|line| line.date);
        self.therapy.service_dates.iter().copied().chain(lines).min()
    }

    /// The day whose law says what the care was owed and may be argued for it: the first disputed date of service, since
    /// later law does not reach back to care already given; without one the day of the decision.
    #[must_use]
    pub fn care_day(&self) -> CivilDate {
        self.first_service().unwrap_or_else(|| self.decision_day())
    }

    /// The day whose law says how a decision is made and what can be asked of whoever made it: that of the decision,
    /// whenever the care was given. What came by mail is older than `asOf`, so the day it came stands in for its date.
    #[must_use]
    pub fn decision_day(&self) -> CivilDate {
        self.notice.day().unwrap_or(self.as_of)
    }

    /// Whether the policy is from before March 2010. Marketplaces opened in 2014, so none bought there is.
    #[must_use]
    pub fn is_grandfathered(&self) -> Option<bool> {
        self.grandfathered.or((self.on_exchange == Some(true)).then_some(false))
    }

    /// Whose job the plan comes from.
    #[must_use]
    pub fn employer(&self) -> Option<&'static str> {
        self.clues.iter().find(|answer| answer.clue.id == "employer").map(|answer| answer.value)
    }

    /// Whether ERISA governs the plan: not those of churches and public employers, even where an insurer sold them (29 U.S.C. 1003(b)).
    #[must_use]
    pub fn under_erisa(&self) -> Option<bool> {
        match (self.plan, self.employer()) {
            (PlanKind::SelfFundedErisa, _) | (PlanKind::InsuredGroup, Some("private")) => Some(true),
            (PlanKind::InsuredGroup, Some("church" | "state" | "government")) => Some(false),
            (PlanKind::InsuredGroup | PlanKind::Unknown, _) => None,
            _ => Some(false),
        }
    }

    /// Whether the patient is under `age` on the day of the care, or on `asOf` where it is still to come. `None` without a
    /// birth date.
    #[must_use]
    pub fn under_age(&self, age: u8) -> Option<bool> {
        let born = self.patient_birth_date?;
        let day = if self.timing == Some(Timing::PreService) { self.as_of } else { self.care_day() };
        Some(born.age_on(day) < i64::from(age))
    }
}
