//! The law as dated, cited records.
//!
//! The reviewed source is the TOML under `src/law/data/`; [`generated`] is made from it and a test
//! fails when the two differ. Code elsewhere holds only predicates and arithmetic over these records.
//!
//! Intervals are half-open: a record is in force from `from` up to, not including, `until`.

mod authority;
pub mod billing;
mod clock;
mod conditions;
pub mod fees;
#[rustfmt::skip]
pub mod generated;
pub mod index;
pub mod measures;
mod minor;
mod state;

use crate::terms::{
    BillingEffect, BillingNumber, CodeSet, Confidence, DocumentId, ExtraId, Office, PlanKind, Reason, ReasonSet, Role,
    Setting, SettingSet, Step,
};

pub use crate::calendar::{Holiday, HolidayRule, InForce, Observance, Period, StateTime};
pub use crate::terms::Words;
pub use authority::{Checked, Scope, Source, Value};
pub use clock::{Clock, ClockVersion, Sooner, Stopped, Threshold, Tolling};
pub use conditions::{Applies, Erisa, Rare};
pub use generated::LAW_VERSION;
pub use index::source;
pub use minor::Minor;
pub use state::{GovernmentPlan, Regulator, StateLaw};

/// Above how much therapy of one calendar year a Medicare claim carries modifier KX. A year without a record has no
/// published amount: the one before never stands in for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TherapyThreshold {
    /// The year of service.
    pub in_force: InForce,
    /// Physical therapy and speech therapy together, in cents.
    pub pt_with_speech: i64,
    /// Occupational therapy, in cents.
    pub ot: i64,
    /// Sources.
    pub cites: &'static [&'static str],
}

/// A number of the rules of therapy claims, as long as it is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BillingNumberInForce {
    /// Which.
    pub id: BillingNumber,
    /// By the day of service.
    pub in_force: InForce,
    /// The number.
    pub n: u16,
    /// Sources.
    pub cites: &'static [&'static str],
}

/// Reasons that mean the same to a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReasonsOf {
    /// Which.
    pub id: ReasonSet,
    /// The reasons.
    pub reasons: &'static [Reason],
    /// Sources.
    pub cites: &'static [&'static str],
}

/// Settings of therapy that mean the same to a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SettingsOf {
    /// Which.
    pub id: SettingSet,
    /// The settings.
    pub settings: &'static [Setting],
    /// Sources.
    pub cites: &'static [&'static str],
}

/// Codes that mean the same to a rule of therapy claims, as long as they do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodesInForce {
    /// Which.
    pub id: CodeSet,
    /// By the day of service.
    pub in_force: InForce,
    /// The codes, in capitals.
    pub codes: &'static [&'static str],
    /// Sources.
    pub cites: &'static [&'static str],
}

/// What can be wrong with a claim, and how to mend it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BillingRule {
    /// Lower-case dotted id.
    pub id: &'static str,
    /// Where it holds; everywhere without one.
    pub states: &'static [&'static str],
    /// What follows from it.
    pub effect: BillingEffect,
    /// The claim comes back as one that was never filed.
    pub returned: bool,
    /// Sources.
    pub cites: &'static [&'static str],
    /// What is wrong.
    pub text: Words,
    /// What to do.
    pub fix: Words,
}

/// A right that the visitor may claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Right {
    /// Lower-case dotted id.
    pub id: &'static str,
    /// When it applies.
    pub applies: Applies,
    /// When it is in force.
    pub in_force: InForce,
    /// What it gives the letter; absent when it is for the screen alone.
    pub letter: Option<LetterPart>,
    /// It keeps care that is under way going.
    pub keeps_care: bool,
    /// Notice of a cut leaves time for an appeal to be decided before it.
    pub decided_before_cut: bool,
    /// Sources.
    pub cites: &'static [&'static str],
    /// What the screen says.
    pub screen: Words,
}

/// The part that a right plays in a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LetterPart {
    /// Where it goes.
    pub place: LetterPlace,
    /// Among several of one place the lowest comes first; a letter takes only what it needs.
    pub rank: u8,
    /// It says by itself what the letter would otherwise say before it: why it cannot wait, or which step follows.
    pub alone: bool,
    /// The sentence, in full, with its citation in it.
    pub words: Words,
}

/// Where a sentence of law goes in a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LetterPlace {
    /// The standard that governs this plan's decision.
    Standard,
    /// What answers a stated reason.
    Rebuttal,
    /// Who has to decide.
    Reviewer,
    /// The file and the criteria.
    File,
    /// By when a decision is due.
    Decision,
    /// The road after this one.
    NextStep,
    /// What opens a step where the one before was not decided in time.
    Exhausted,
    /// What makes up for a claim that is too small for a step.
    Amount,
}

/// Something to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a key of the record, set or not")]
pub struct NextStep {
    /// Lower-case dotted id.
    pub id: &'static str,
    /// When it applies.
    pub applies: Applies,
    /// Lowest first.
    pub order: u8,
    /// Quicker than an appeal, and worth trying before it.
    pub faster: bool,
    /// What it is about is not decided by an appeal.
    pub instead_of_appeal: bool,
    /// The practice's own way, where the appeal is the patient's.
    pub for_practice: bool,
    /// Answers without which it is not listed.
    pub needs: &'static [&'static str],
    /// The paper that goes with it.
    pub document: Option<DocumentId>,
    /// It waits for a decision, and names its day.
    pub waits: bool,
    /// Sources.
    pub cites: &'static [&'static str],
    /// What to do.
    pub title: Words,
    /// Why.
    pub why: Words,
    /// Both as a practice is told, where that differs.
    pub practice: Option<(Words, Words)>,
}

impl NextStep {
    /// What to do and why, as this visitor is told.
    #[must_use]
    pub fn said_to(&self, role: Role) -> (Words, Words) {
        self.practice.filter(|_| role == Role::Provider).unwrap_or((self.title, self.why))
    }
}

/// A question that tells the kinds of plan apart, for visitors who do not know theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clue {
    /// Its key among the answers.
    pub id: &'static str,
    /// Its key path.
    pub path: &'static str,
    /// Answers to choose from; empty for yes or no.
    pub values: &'static [&'static str],
    /// States in which it is asked; empty for all.
    pub states: &'static [&'static str],
    /// It takes the plan's papers to answer.
    pub papers: bool,
}

impl Clue {
    /// Its answers, `yes` and `no` where it has no list of its own.
    #[must_use]
    pub const fn answers(&self) -> &'static [&'static str] {
        if self.values.is_empty() { &["yes", "no"] } else { self.values }
    }
}

/// What one answer to a clue says about the kinds of plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sign {
    /// Lower-case dotted id.
    pub id: &'static str,
    /// The clue.
    pub clue: &'static str,
    /// The answer.
    pub value: &'static str,
    /// Plans that it speaks for.
    pub speaks_for: &'static [PlanKind],
    /// Plans that it speaks against.
    pub against: &'static [PlanKind],
    /// Plans that it rules out.
    pub rules_out: &'static [PlanKind],
    /// Sources.
    pub cites: &'static [&'static str],
    /// What was learned, true for every plan that it speaks of.
    pub text: Words,
}

/// Somebody who can help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contact {
    /// Lower-case dotted id.
    pub id: &'static str,
    /// When it applies.
    pub applies: Applies,
    /// Their name; in both languages where it is a description.
    pub name: Words,
    /// Stands for the regulator of the visitor's state, whose name and contact take the place of these.
    pub regulator: bool,
    /// What it oversees, where it takes complaints about plans.
    pub office: Option<Office>,
    /// How to reach them.
    pub contact: Words,
    /// Where letters go; empty where that is not known.
    pub address: &'static str,
    /// Where the contact was read.
    pub cites: &'static [&'static str],
    /// What they can do.
    pub what: Words,
}

/// Published outcomes of one kind of appeal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OddsCell {
    /// Plans that the row speaks of.
    pub plans: &'static [PlanKind],
    /// States; empty for any.
    pub states: &'static [&'static str],
    /// The step that was reversed or upheld.
    pub step: Step,
    /// The reason; absent for the row of every reason together.
    pub reason: Option<Reason>,
    /// Only people under 21.
    pub under21: bool,
    /// Only this issuer.
    pub issuer: Option<&'static str>,
    /// Cases counted, where published.
    pub n: Option<u32>,
    /// Cases reversed, where published.
    pub k: Option<u32>,
    /// Low end, in hundredths.
    pub low: u8,
    /// Best single figure, in hundredths.
    pub likely: u8,
    /// High end, in hundredths.
    pub high: u8,
    /// Year or years of the decisions.
    pub year: &'static str,
    /// Where they were made.
    pub place: Words,
    /// How far to lean on it.
    pub confidence: Confidence,
    /// Sources.
    pub cites: &'static [&'static str],
}

/// A row of the evidence table that was looked for and holds nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EmptyCell {
    /// Plans.
    pub plans: &'static [PlanKind],
    /// Step.
    pub step: Step,
    /// Reason.
    pub reason: Reason,
}

/// Money that is shown apart: under which condition, and at which rate where the law has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExtraRule {
    /// Which.
    pub id: ExtraId,
    /// When the rule is in force.
    pub in_force: InForce,
    /// The other side would contest it.
    pub disputed: bool,
    /// Days after which it can arise.
    pub days: u16,
    /// Hundredths of a percent of the unpaid balance, for so many days.
    pub basis_points: u32,
    /// Days for which the rate is said.
    pub per_days: u16,
    /// When it applies.
    pub applies: Applies,
    /// Sources.
    pub cites: &'static [&'static str],
    /// The condition, for the screen.
    pub words: Words,
}

/// Discounts of the chain of stages, in hundredths, from the second stage on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChainDiscounts {
    /// Second and third stage.
    pub stages: [u8; 2],
}
