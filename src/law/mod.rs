//! The law as dated, cited records.
//!
//! The reviewed source is the TOML under `src/law/data/`; [`generated`] is made from it and a test
//! fails when the two differ. Code elsewhere holds only predicates and arithmetic over these records.
//!
//! Intervals are half-open: a record is in force from `from` up to, not including, `until`.

pub mod billing;
pub mod fees;
#[rustfmt::skip]
pub mod generated;
pub mod index;
pub mod measures;
mod minor;

use crate::calendar::{CivilDate, Ymd};
use crate::terms::{
    Actor, Anchor, BillingEffect, BillingNumber, CodeSet, Confidence, DocumentId, ExtraId, FiledWhen, Grade, MonthEnd,
    Office, PlanKind, Reason, ReasonSet, Role, Roll, Setting, SettingSet, Stage, Step, Timing,
};

pub use crate::calendar::{Holiday, HolidayRule, InForce, Observance, Period, StateTime};
pub use crate::terms::Words;
pub use generated::LAW_VERSION;
pub use index::source;
pub use minor::Minor;

/// Where a citation may be used. An empty list means "any".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scope {
    /// Plan kinds that the authority governs.
    pub plans: &'static [PlanKind],
    /// Two-letter states.
    pub states: &'static [&'static str],
    /// Stages.
    pub stages: &'static [Stage],
    /// Reasons of a denial that it speaks of.
    pub reasons: &'static [Reason],
    /// Of insured group plans it governs those under ERISA, or those outside it, only.
    pub erisa: Option<bool>,
    /// It leaves grandfathered plans out.
    pub not_grandfathered: bool,
    /// Of insured group plans it governs those of small employers only.
    pub small: bool,
    /// It is about patients under this age.
    pub under_age: Option<u8>,
    /// The therapy that it is about.
    pub discipline: Option<crate::terms::Discipline>,
    /// Dates.
    pub in_force: InForce,
}

/// When something was last checked, and the first day on which that is too long ago.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checked {
    /// The day of the check.
    pub on: Ymd,
    /// To be checked again before this day.
    pub again: Ymd,
}

impl Checked {
    /// Whether the check is too old on a day. What had ended when it was checked stays as it was.
    #[must_use]
    pub fn is_old(&self, day: CivilDate, until: Option<Ymd>) -> bool {
        self.again <= day.ymd() && until.is_none_or(|until| until > self.on)
    }
}

/// Any value of the law data, with its age.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Value {
    /// Its kind and id.
    pub name: &'static str,
    /// Since when it holds, where it has versions.
    pub from: Option<Ymd>,
    /// Until when.
    pub until: Option<Ymd>,
    /// Its age.
    pub checked: Checked,
}

/// An authority or a publication that a value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// Lower-case dotted id, never reused.
    pub id: &'static str,
    /// As a lawyer cites it.
    pub cite: &'static str,
    /// What it is about, in our own words.
    pub title: &'static str,
    /// Where to read it.
    pub url: &'static str,
    /// The day on which it was read for this project.
    pub retrieved: Ymd,
    /// The oldest check of anything that rests on it, and by when it has to be read again.
    pub checked: Checked,
    /// How well it was verified.
    pub grade: Grade,
    /// What it governs.
    pub scope: Scope,
    /// Whether it is an authority that a letter may cite at all (a phone list is not).
    pub citable: bool,
}

/// Which insured group plans a record is for: churches and public employers buy policies too, and those are outside ERISA.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Erisa {
    /// Those known to be under ERISA; while that is unknown it is asked.
    Under,
    /// All but those known to be outside.
    UnlessOutside,
    /// Those known to be outside.
    Outside,
    /// All but those known to be under it.
    UnlessUnder,
}

/// The conditions of a record, three-valued when an answer is missing. Empty lists and `None` mean "any".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Applies {
    /// Plan kinds.
    pub plans: &'static [PlanKind],
    /// Two-letter states.
    pub states: &'static [&'static str],
    /// States in which it does not apply, because they have a record of their own.
    pub not_states: &'static [&'static str],
    /// Stages.
    pub stages: &'static [Stage],
    /// Timings of the care.
    pub timings: &'static [Timing],
    /// Reasons for which the record holds without doubt.
    pub reasons: &'static [Reason],
    /// Reasons for which it may hold: they give a question, not a no.
    pub reasons_maybe: &'static [Reason],
    /// Urgent care or not.
    pub urgent: Option<bool>,
    /// Internal levels that the plan has.
    pub levels: Option<u8>,
    /// Policies from before 23 March 2010.
    pub grandfathered: Option<bool>,
    /// Which insured group plans.
    pub erisa: Option<Erisa>,
    /// The step that is the visitor's next: rights and steps only, clocks decide it.
    pub roads: &'static [Step],
    /// The plan announced an extension.
    pub extended: Option<bool>,
    /// Provider roles only (`true`) or patients and representatives only (`false`).
    pub by_provider: Option<bool>,
    /// Not where one of these steps was filed.
    pub unless_filed: &'static [Step],
    /// What few records ask for besides.
    pub rare: Option<&'static Rare>,
}

impl Applies {
    /// No condition at all; the generated tables name only what differs from it.
    pub const ALWAYS: Self = Self {
        plans: &[],
        states: &[],
        not_states: &[],
        stages: &[],
        timings: &[],
        reasons: &[],
        reasons_maybe: &[],
        urgent: None,
        levels: None,
        grandfathered: None,
        erisa: None,
        roads: &[],
        extended: None,
        by_provider: None,
        unless_filed: &[],
        rare: None,
    };

    /// What few records ask for besides.
    #[must_use]
    pub fn rare(&self) -> &'static Rare {
        self.rare.unwrap_or(&Rare::NONE)
    }
}

/// Conditions of which a record in ten has one, so that the others are not asked about them: a case is held against
/// hundreds of records. Empty lists and `None` mean "any".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rare {
    /// Habilitative care (`true`) or rehabilitative (`false`).
    pub habilitative: Option<bool>,
    /// Not where the policy is known to be grandfathered; the record says itself what holds while that is unknown.
    pub unless_grandfathered: bool,
    /// Which government plan: one with rules of its own, by its id, or `other`.
    pub government_plan: Option<&'static str>,
    /// Age below this on the governing day.
    pub under_age: Option<u8>,
    /// Not where the patient is known to be younger than this then.
    pub unless_under_age: Option<u8>,
    /// Physical therapy only, or occupational therapy only.
    pub discipline: Option<crate::terms::Discipline>,
    /// Where the therapy is given.
    pub settings: Option<SettingSet>,
    /// Only where one of these codes is printed on the decision.
    pub codes: &'static [&'static str],
    /// Not where one of these codes is printed on the decision.
    pub unless_codes: &'static [&'static str],
    /// The patient is a child and its parent or guardian writes.
    pub by_parent: Option<bool>,
    /// The decision dismisses the request without looking at the case.
    pub dismissed: Option<bool>,
    /// The period for which the care was approved was over before the appeal.
    pub approval_ended: Option<bool>,
    /// The appeal that was filed has not been decided in the time that the law gives for it.
    pub overdue: Option<bool>,
    /// An appeal was not decided in its time, or only after it.
    pub late: Option<bool>,
    /// The case was taken to the next level because the one before did not decide in time.
    pub escalated: Option<bool>,
    /// A practice under contract with the plan disputes the payment for care already given.
    pub contract_dispute: Option<bool>,
    /// Not where such a dispute is certain; while that is unknown the record holds.
    pub unless_contract_dispute: bool,
    /// Not where a notice only says when a facility or home health agency ends the care.
    pub unless_care_ends: bool,
    /// A step against the newest decision was filed, or none was.
    pub filed: Option<bool>,
    /// One of these steps was filed.
    pub filed_steps: &'static [Step],
    /// Diagnosis codes that begin so; habilitative care may be for one of them.
    pub diagnoses: &'static [&'static str],
    /// The denied lines say themselves that they are above Medicare's amount of the year.
    pub over_threshold: Option<bool>,
}

impl Rare {
    /// No condition at all.
    pub const NONE: Self = Self {
        habilitative: None,
        unless_grandfathered: false,
        government_plan: None,
        under_age: None,
        unless_under_age: None,
        discipline: None,
        settings: None,
        codes: &[],
        unless_codes: &[],
        by_parent: None,
        dismissed: None,
        approval_ended: None,
        overdue: None,
        late: None,
        escalated: None,
        contract_dispute: None,
        unless_contract_dispute: false,
        unless_care_ends: false,
        filed: None,
        filed_steps: &[],
        diagnoses: &[],
        over_threshold: None,
    };
}

/// One version of a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockVersion {
    /// When this version governs, by the date that the clock starts from.
    pub in_force: InForce,
    /// What it is counted from.
    pub start: Anchor,
    /// Days in the mail presumed by law, only with [`Anchor::PresumedReceipt`].
    pub presumed_days: u8,
    /// Parts counted one after another; empty when the law sets no date.
    pub periods: &'static [Period],
    /// Time that the count has to include ("36 hours, which shall include one working day"): the later of both holds.
    pub at_least: &'static [Period],
    /// Added once for each time that the visitor sent in more evidence while this clock ran.
    pub for_later_evidence: &'static [Period],
    /// What a request for missing information does to it.
    pub stopped: Option<Stopped>,
    /// A shorter time for whoever asks early enough to extend care that is about to run out.
    pub sooner: Option<Sooner>,
    /// What to do with a missing day; only months and years need it.
    pub month_end: Option<MonthEnd>,
    /// What to do when the count ends on a day off.
    pub roll: Roll,
    /// Whose holidays count for working days and for rolling: `federal` or a state.
    pub calendar: Option<&'static str>,
    /// The result is never before this day ("whichever is later").
    pub not_before: Option<Anchor>,
    /// The result is never before the leading date of the clock with this id.
    pub not_before_clock: Option<&'static str>,
    /// The last day runs only to noon.
    pub noon: bool,
    /// What counts as filed.
    pub filed_when: FiledWhen,
    /// The sources of these values.
    pub cites: &'static [&'static str],
}

/// What a request for missing information does to a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stopped {
    /// It stops only when asked within this time of the start.
    pub ask_within: Period,
    /// The visitor has at least this long to answer.
    pub answer_within: Period,
    /// It goes on at the end of that time even without an answer.
    pub goes_on_unanswered: bool,
    /// What is left is counted from the answer.
    pub then: Period,
    /// The whole time in days, where the part not yet used is a further reading of what is left.
    pub whole_days: Option<u16>,
}

/// A shorter time for whoever asks early enough to extend care that is about to run out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sooner {
    /// Asked at least so long before the approved care ends.
    pub asked_ahead: Period,
    /// The shorter time.
    pub period: Period,
}

/// A time limit: who has to do what, counted from what.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    /// Lower-case dotted id, never reused.
    pub id: &'static str,
    /// The regime it belongs to. Readings of one regime are weighed together.
    pub law: &'static str,
    /// What has to be done.
    pub step: Step,
    /// By whom.
    pub actor: Actor,
    /// When it applies.
    pub applies: Applies,
    /// Versions by date, sorted and disjoint.
    pub versions: &'static [ClockVersion],
    /// Order among the steps of one plan and stage: the first open one comes first.
    pub order: u8,
    /// Only ever a further reading, never the leading one (persuasive authority, an expected longer window).
    pub fallback: bool,
    /// Listed only where it surely applies: a faster road that nobody has to take, a duty that not every such plan has.
    pub surely: bool,
    /// Why this reading, in a sentence.
    pub why: Words,
    /// What follows when it is missed.
    pub if_missed: Words,
}

/// No two clocks share an id, and readings are told apart by their clocks all the time.
impl PartialEq for Clock {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Clock {}

/// Days that federal agencies told plans to leave out of the visitor's time, because of a disaster.
#[derive(Debug, Clone, Copy)]
pub struct Tolling {
    /// Lower-case dotted id.
    pub id: &'static str,
    /// Plan kinds.
    pub plans: &'static [PlanKind],
    /// States of the disaster area; empty for the whole country.
    pub states: &'static [&'static str],
    /// Steps of the visitor whose time stands still.
    pub steps: &'static [Step],
    /// First day left out.
    pub from: Ymd,
    /// Last day left out.
    pub through: Ymd,
    /// No more than this may be left out for one person.
    pub at_most: Period,
    /// Sources.
    pub cites: &'static [&'static str],
    /// Whom it reaches, in a sentence.
    pub why: Words,
}

impl PartialEq for Tolling {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Tolling {}

/// The least amount in dispute that a step asks for, by the day on which the request is filed. A year without a record
/// has no published amount: the one before never stands in for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Threshold {
    /// Lower-case dotted id.
    pub id: &'static str,
    /// The step that asks for it.
    pub step: Step,
    /// Plan kinds.
    pub plans: &'static [PlanKind],
    /// By the day of filing.
    pub in_force: InForce,
    /// The amount, in cents.
    pub cents: i64,
    /// Sources.
    pub cites: &'static [&'static str],
    /// What the screen says.
    pub words: Words,
}

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

/// A self-funded government plan with rules of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GovernmentPlan {
    /// The word for it in answers and in conditions.
    pub id: &'static str,
    /// Whose employees it is for.
    pub state: &'static str,
    /// Its internal levels.
    pub levels: u8,
    /// The contact that is the plan itself.
    pub contact: &'static str,
    /// The contact that takes requests for external review.
    pub reviewer: &'static str,
    /// Sources.
    pub cites: &'static [&'static str],
}

/// What a state with rules of its own calls the appeal to an insurer, and its office, which takes complaints and requests for
/// external review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StateLaw {
    /// Two letters.
    pub state: &'static str,
    /// The appeal to an insurer is called a grievance.
    pub grievance: bool,
    /// How letters name the office, in small letters.
    pub names: &'static [&'static str],
    /// Sources.
    pub cites: &'static [&'static str],
    /// The office, with its article.
    pub office: Words,
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

/// The insurance regulator of a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Regulator {
    /// Two letters.
    pub state: &'static str,
    /// Its name.
    pub name: &'static str,
    /// How to reach it.
    pub contact: Words,
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
