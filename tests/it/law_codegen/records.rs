//! The records as they stand in the TOML, every value typed while it is read.

use super::evidence::{Prior, Spread, WeighedRecord};
use appeal_calculator::calendar::Ymd;
use appeal_calculator::law::measures::Thousandths;
use appeal_calculator::terms::{
    Actor, Anchor, Better, BillingEffect, BillingNumber, CodeAction, CodeMeaning, CodeSet, Confidence, Discipline,
    DocumentId, ExtraId, FiledWhen, Grade, MonthEnd, Office, PlanKind, Reason, ReasonSet, Roll, Setting, SettingSet,
    Side, Stage, Step, TestSetting, Timing, Unit,
};
use serde::de::{Deserialize, Deserializer, Error};

/// A closed list that the engine spells.
pub trait Spelled: Copy + PartialEq + 'static {
    /// Its Rust name.
    const NAME: &'static str;
    /// The value with this spelling.
    fn read(text: &str) -> Option<Self>;
    /// The Rust name of the variant.
    fn written(self) -> &'static str;
}

macro_rules! spelled {
    ($($name:ident)+) => { $(
        impl Spelled for $name {
            const NAME: &'static str = stringify!($name);
            fn read(text: &str) -> Option<Self> { Self::parse(text) }
            fn written(self) -> &'static str { self.variant() }
        }
    )+ };
}

spelled! {
    Actor Anchor Better BillingEffect BillingNumber CodeAction CodeMeaning CodeSet Confidence Discipline DocumentId ExtraId FiledWhen Grade MonthEnd Office PlanKind Reason ReasonSet Roll Setting SettingSet Side Stage Step
    TestSetting Timing
}

/// A value of a closed list.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Term<T>(pub T);

impl<'de, T: Spelled> Deserialize<'de> for Term<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        T::read(&text).map(Self).ok_or_else(|| D::Error::custom(format!("`{text}` is no {}", T::NAME)))
    }
}

/// A day that exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub Ymd);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let value = toml::value::Datetime::deserialize(from)?;
        let wrong = || D::Error::custom(format!("`{value}` is no plain date"));
        let (Some(date), None, None) = (value.date, value.time, value.offset) else {
            return Err(wrong());
        };
        let year = i16::try_from(date.year).map_err(|_| wrong())?;
        let day = Ymd(year, date.month, date.day);
        if day.date().is_some() { Ok(Self(day)) } else { Err(wrong()) }
    }
}

/// `"180 days"`, `"10 working-days"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PeriodText {
    /// How many.
    pub n: u16,
    /// Of what.
    pub unit: Unit,
}

impl<'de> Deserialize<'de> for PeriodText {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let wrong = || D::Error::custom(format!("`{text}` is no period such as \"180 days\""));
        let (n, unit) = text.split_once(' ').ok_or_else(wrong)?;
        let n = n.parse().map_err(|_| wrong())?;
        let unit = Unit::parse(unit).ok_or_else(wrong)?;
        Ok(Self { n, unit })
    }
}

/// Where a value was read, and what the record holds.
#[derive(Debug, Clone)]
pub struct Entry<T> {
    /// Path under the data directory.
    pub file: String,
    /// Kind and id, for messages.
    pub label: String,
    /// Rules of the register that it encodes.
    pub rows: Vec<String>,
    /// The record.
    pub record: T,
}

#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceRecord {
    pub id: String,
    pub cite: String,
    pub title: String,
    pub url: String,
    pub retrieved: Day,
    pub grade: Term<Grade>,
    pub citable: bool,
    #[serde(default)]
    pub plans: Vec<Term<PlanKind>>,
    #[serde(default)]
    pub states: Vec<String>,
    #[serde(default)]
    pub stages: Vec<Term<Stage>>,
    #[serde(default)]
    pub reasons: Vec<Term<Reason>>,
    /// Of insured group plans it governs those under ERISA, or those outside it, only.
    pub erisa: Option<bool>,
    #[serde(default)]
    pub not_grandfathered: bool,
    /// Of insured group plans it governs those of small employers only.
    #[serde(default)]
    pub small: bool,
    pub under_age: Option<u8>,
    pub discipline: Option<Term<Discipline>>,
    pub from: Day,
    pub until: Option<Day>,
    /// When to read it again, where that is not the rule of the whole file.
    pub recheck: Option<Recheck>,
}

/// By when a value has to be checked again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Recheck {
    /// Twelve months after it was checked.
    Yearly,
    /// On the next 1 January: amounts that are published for one year.
    NewYear,
    /// On the next 28 August, when what Missouri's legislature passed comes into force.
    MissouriSession,
}

impl Recheck {
    /// The first day on which a check of that day is too old. A value that begins later is not old before it began.
    pub fn due(self, checked: Day, from: Day) -> Day {
        let Ymd(year, month, day) = checked.max(from).0;
        let next = |on: (u8, u8)| Ymd(if (month, day) < on { year } else { year + 1 }, on.0, on.1);
        Day(match self {
            Self::Yearly if (month, day) == (2, 29) => Ymd(year + 1, 3, 1),
            Self::Yearly => Ymd(year + 1, month, day),
            Self::NewYear => next((1, 1)),
            Self::MissouriSession => next((8, 28)),
        })
    }
}

/// Which insured group plans a record is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ErisaWord {
    Under,
    UnlessOutside,
    Outside,
    UnlessUnder,
}

#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppliesRecord {
    #[serde(default)]
    pub plans: Vec<Term<PlanKind>>,
    #[serde(default)]
    pub states: Vec<String>,
    #[serde(default)]
    pub not_states: Vec<String>,
    #[serde(default)]
    pub stages: Vec<Term<Stage>>,
    #[serde(default)]
    pub timings: Vec<Term<Timing>>,
    #[serde(default)]
    pub reasons: Vec<Term<Reason>>,
    #[serde(default)]
    pub reasons_maybe: Vec<Term<Reason>>,
    pub urgent: Option<bool>,
    pub habilitative: Option<bool>,
    pub levels: Option<u8>,
    pub grandfathered: Option<bool>,
    #[serde(default)]
    pub unless_grandfathered: bool,
    /// `other`, or one with a record of its own.
    pub government_plan: Option<String>,
    pub erisa: Option<ErisaWord>,
    #[serde(default)]
    pub roads: Vec<Term<Step>>,
    pub extended: Option<bool>,
    pub under_age: Option<u8>,
    pub unless_under_age: Option<u8>,
    pub by_provider: Option<bool>,
    pub discipline: Option<Term<Discipline>>,
    pub settings: Option<Term<SettingSet>>,
    #[serde(default)]
    pub codes: Vec<String>,
    #[serde(default)]
    pub unless_codes: Vec<String>,
    pub by_parent: Option<bool>,
    pub dismissed: Option<bool>,
    pub approval_ended: Option<bool>,
    pub overdue: Option<bool>,
    pub late: Option<bool>,
    pub escalated: Option<bool>,
    pub contract_dispute: Option<bool>,
    #[serde(default)]
    pub unless_contract_dispute: bool,
    #[serde(default)]
    pub unless_care_ends: bool,
    pub filed: Option<bool>,
    #[serde(default)]
    pub filed_steps: Vec<Term<Step>>,
    #[serde(default)]
    pub unless_filed: Vec<Term<Step>>,
    #[serde(default)]
    pub diagnoses: Vec<String>,
    pub over_threshold: Option<bool>,
}

#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClockRecord {
    pub id: String,
    pub law: String,
    pub step: Term<Step>,
    pub actor: Term<Actor>,
    pub order: u8,
    #[serde(default)]
    pub fallback: bool,
    #[serde(default)]
    pub surely: bool,
    /// Other leading clocks of the same law that may apply together with this one: both are readings.
    #[serde(default)]
    pub beside: Vec<String>,
    pub applies: AppliesRecord,
    /// Read one by one, so that a message can name the version.
    #[serde(skip)]
    pub versions: Vec<VersionRecord>,
}

#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VersionRecord {
    pub from: Day,
    pub until: Option<Day>,
    pub start: Term<Anchor>,
    #[serde(default)]
    pub presumed_days: u8,
    pub periods: Vec<PeriodText>,
    #[serde(default)]
    pub at_least: Vec<PeriodText>,
    #[serde(default)]
    pub for_later_evidence: Vec<PeriodText>,
    pub stopped: Option<StoppedRecord>,
    pub sooner: Option<SoonerRecord>,
    pub month_end: Option<Term<MonthEnd>>,
    pub roll: Term<Roll>,
    pub calendar: Option<String>,
    pub not_before: Option<Term<Anchor>>,
    pub not_before_clock: Option<String>,
    #[serde(default)]
    pub noon: bool,
    pub filed_when: Option<Term<FiledWhen>>,
    pub cites: Vec<String>,
    pub verified: Day,
    pub note: String,
}

#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoppedRecord {
    pub ask_within: PeriodText,
    pub answer_within: PeriodText,
    pub goes_on_unanswered: bool,
    pub then: PeriodText,
    pub whole_days: Option<u16>,
}

#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SoonerRecord {
    pub asked_ahead: PeriodText,
    pub period: PeriodText,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    Standard,
    Rebuttal,
    Reviewer,
    File,
    Decision,
    NextStep,
    Exhausted,
    Amount,
}

#[derive(Debug, Clone, Copy, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterRecord {
    pub place: Place,
    pub rank: u8,
    /// Says by itself what the letter would otherwise say before it.
    #[serde(default)]
    pub alone: bool,
}

#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThresholdRecord {
    pub id: String,
    pub step: Term<Step>,
    pub plans: Vec<Term<PlanKind>>,
    pub from: Day,
    pub until: Option<Day>,
    pub cents: i64,
    pub cites: Vec<String>,
    pub verified: Day,
    /// When to check it again, where that is not the rule of the whole file.
    pub recheck: Option<Recheck>,
}

#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TherapyThresholdRecord {
    pub id: String,
    pub from: Day,
    pub until: Day,
    pub pt_with_speech_cents: u32,
    pub ot_cents: u32,
    pub cites: Vec<String>,
    pub verified: Day,
    pub recheck: Option<Recheck>,
}

/// Relative values of a code, in hundredths.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TherapyFeeRecord {
    pub code: String,
    pub year: u16,
    pub work: u32,
    pub practice: u32,
    pub malpractice: u32,
    pub reduced: bool,
    pub cites: Vec<String>,
}

/// What a payment area makes of them, and what Medicare pays of the fee, in percent.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FeeAreaRecord {
    pub state: String,
    pub year: u16,
    pub area: String,
    pub factor: u32,
    pub work: u32,
    pub practice: u32,
    pub malpractice: u32,
    pub cites: Vec<String>,
}

/// A number of the rules of therapy claims.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BillingNumberRecord {
    pub id: Term<BillingNumber>,
    pub n: u16,
    pub from: Day,
    pub until: Option<Day>,
    pub cites: Vec<String>,
    pub verified: Day,
}

/// Reasons that mean the same to a rule.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReasonSetRecord {
    pub id: Term<ReasonSet>,
    pub reasons: Vec<Term<Reason>>,
    pub cites: Vec<String>,
    pub verified: Day,
}

/// A child. The words in which a parent says who they are stand with those of the law.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MinorRecord {
    pub id: String,
    pub under_age: u8,
    pub cites: Vec<String>,
    pub verified: Day,
}

/// A self-funded government plan with rules of its own.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GovernmentPlanRecord {
    pub id: String,
    pub state: String,
    pub levels: u8,
    pub contact: String,
    pub reviewer: String,
    pub cites: Vec<String>,
    pub verified: Day,
}

/// What a state calls an appeal, and who hears what comes after it.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StateRecord {
    pub id: String,
    pub state: String,
    #[serde(default)]
    pub grievance: bool,
    pub names: Vec<String>,
    pub cites: Vec<String>,
    pub verified: Day,
}

/// Settings of therapy that mean the same to a rule.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettingSetRecord {
    pub id: Term<SettingSet>,
    pub settings: Vec<Term<Setting>>,
    pub cites: Vec<String>,
    pub verified: Day,
}

/// Codes that mean the same to a rule.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodeSetRecord {
    pub id: Term<CodeSet>,
    pub codes: Vec<String>,
    pub from: Day,
    pub until: Option<Day>,
    pub cites: Vec<String>,
    pub verified: Day,
}

/// Codes that are paid together only where one of them says that it is distinct: any of `codes` with any of `with`.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodePairRecord {
    pub codes: Vec<String>,
    pub with: Vec<String>,
    pub cites: Vec<String>,
}

/// What is wrong with a claim, and how to mend it.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BillingRuleRecord {
    pub id: String,
    /// Where it holds; everywhere without one.
    #[serde(default)]
    pub states: Vec<String>,
    pub effect: Term<BillingEffect>,
    /// The claim comes back as one that was never filed.
    #[serde(default)]
    pub returned: bool,
    pub cites: Vec<String>,
    pub verified: Day,
}

/// How the units of a procedure code are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum UnitRule {
    Timed,
    Untimed,
    /// A clock that is its own.
    Own,
    Monthly,
    Manual,
}

/// Whether Medicare takes a code for therapy whoever bills it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TherapyClass {
    Always,
    Sometimes,
    None,
    Unverified,
}

/// Who may give what a code stands for. Speech therapy is not billed here, but its codes are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Therapist {
    Pt,
    Ot,
    Slp,
}

#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TherapyCodeRecord {
    pub code: String,
    pub unit: UnitRule,
    /// Minutes of one unit, where its clock is its own.
    pub minutes: Option<u16>,
    pub class: TherapyClass,
    /// The code that it is added to.
    pub base: Option<String>,
    /// More than one unit in a day may be right, though no time is counted.
    #[serde(default)]
    pub repeats: bool,
    pub disciplines: Vec<Therapist>,
    /// Why Medicare does not pay it by itself, where it does not.
    pub medicare: Option<NotPaid>,
    /// The first year in which it may be billed, where that is known.
    pub since: Option<u16>,
    pub about: String,
    pub cites: Vec<String>,
}

/// Why Medicare does not pay a code by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NotPaid {
    Invalid,
    Bundled,
    NotCovered,
}

#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "each is a key of the record, set or not")]
pub struct DenialCodeRecord {
    pub code: String,
    pub meaning: Term<CodeMeaning>,
    pub action: Term<CodeAction>,
    pub reason: Option<Term<Reason>>,
    /// It says nothing without a remark code.
    #[serde(default)]
    pub needs_remark: bool,
    /// The service was covered: the patient bears what was cut, or somebody else paid it.
    #[serde(default)]
    pub covered: bool,
    /// Medicare refuses with it what is above the amount of the year.
    #[serde(default)]
    pub threshold: bool,
    /// A review upheld an earlier decision.
    #[serde(default)]
    pub upheld: bool,
    /// Whatever its group, the patient may not be charged.
    #[serde(default)]
    pub not_patient: bool,
    pub about: String,
    pub cites: Vec<String>,
}

#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TollingRecord {
    pub id: String,
    pub plans: Vec<Term<PlanKind>>,
    #[serde(default)]
    pub states: Vec<String>,
    pub steps: Vec<Term<Step>>,
    pub from: Day,
    pub through: Day,
    pub at_most: PeriodText,
    pub cites: Vec<String>,
    pub verified: Day,
}

#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RightRecord {
    pub id: String,
    pub from: Day,
    pub until: Option<Day>,
    pub applies: AppliesRecord,
    pub letter: Option<LetterRecord>,
    /// It keeps care that is under way going.
    #[serde(default)]
    pub keeps_care: bool,
    #[serde(default)]
    pub decided_before_cut: bool,
    pub cites: Vec<String>,
    pub verified: Day,
}

#[derive(Debug, Clone, serde::Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a key of the record, set or not")]
#[serde(deny_unknown_fields)]
pub struct StepRecord {
    pub id: String,
    pub order: u8,
    /// Quicker than an appeal, and worth trying before it.
    #[serde(default)]
    pub faster: bool,
    /// What it is about is not decided by an appeal.
    #[serde(default)]
    pub instead_of_appeal: bool,
    /// The practice's own way, where the appeal is the patient's.
    #[serde(default)]
    pub for_practice: bool,
    /// Answers without which it is not listed.
    #[serde(default)]
    pub needs: Vec<String>,
    pub document: Option<Term<DocumentId>>,
    /// It waits for a decision, and names its day.
    #[serde(default)]
    pub waits: bool,
    pub applies: AppliesRecord,
    pub cites: Vec<String>,
    pub verified: Day,
}

/// The insurance regulator of a state without rules of its own here.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegulatorRecord {
    pub state: String,
    pub name: String,
    /// Absent where none was read.
    pub phone: Option<String>,
    pub site: String,
    /// Where the telephone number was read.
    pub url: String,
    pub grade: Term<Grade>,
    pub verified: Day,
}

#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactRecord {
    pub id: String,
    /// Left out where it is a description and no name: then both languages say it in their own words.
    pub name: Option<String>,
    /// Stands for the regulator of the visitor's state, whose name and telephone take the place of its own.
    #[serde(default)]
    pub regulator: bool,
    /// What it oversees, where it takes complaints about plans.
    pub office: Option<Term<Office>>,
    /// Where letters go, as one line.
    #[serde(default)]
    pub address: String,
    pub applies: AppliesRecord,
    pub cites: Vec<String>,
    pub verified: Day,
}

#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClueRecord {
    pub id: String,
    /// Left out: yes or no.
    #[serde(default)]
    pub values: Vec<String>,
    #[serde(default)]
    pub states: Vec<String>,
    #[serde(default)]
    pub papers: bool,
}

#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignRecord {
    pub id: String,
    pub clue: String,
    pub value: String,
    #[serde(default)]
    pub speaks_for: Vec<Term<PlanKind>>,
    #[serde(default)]
    pub against: Vec<Term<PlanKind>>,
    #[serde(default)]
    pub rules_out: Vec<Term<PlanKind>>,
    /// The only plans that it does not rule out.
    pub leaves: Option<Vec<Term<PlanKind>>>,
    pub cites: Vec<String>,
    pub verified: Day,
}

impl SignRecord {
    /// What it rules out, however it is written.
    pub fn ruled_out(&self) -> Vec<Term<PlanKind>> {
        let Some(left) = &self.leaves else { return self.rules_out.clone() };
        let kinds = PlanKind::ALL.iter().filter(|plan| **plan != PlanKind::Unknown);
        kinds.map(|plan| Term(*plan)).filter(|plan| !left.contains(plan)).collect()
    }
}

#[expect(clippy::struct_excessive_bools, reason = "a record as it stands in the data")]
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OddsRecord {
    pub plans: Vec<Term<PlanKind>>,
    #[serde(default)]
    pub states: Vec<String>,
    pub step: Term<Step>,
    pub reason: Option<Term<Reason>>,
    #[serde(default)]
    pub under21: bool,
    pub issuer: Option<String>,
    /// What it rests on.
    pub counts: Vec<WeighedRecord>,
    /// Several counts are one voice: their mean, each counting alike.
    #[serde(default)]
    pub average: bool,
    /// Id of the parent, or of the count, that it is drawn toward.
    pub toward: String,
    #[serde(default)]
    pub prior: Prior,
    /// One count alone may be drawn upward too.
    #[serde(default)]
    pub upward: bool,
    pub spread: Spread,
    /// Half the spread's cases: a pooled figure stands in for one reason.
    #[serde(default)]
    pub halved: bool,
    /// In hundredths, where another published figure is higher than the model's range.
    pub high_at_least: Option<u8>,
    /// Borrowed from several programs, so that no one count stands for it.
    #[serde(default)]
    pub hidden: bool,
    /// Left out: the years of the counts.
    pub year: Option<String>,
    /// Id of the words that name the place.
    pub place: String,
    pub confidence: Term<Confidence>,
    pub cites: Vec<String>,
    pub verified: Day,
    pub note: String,
}

#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmptyRecord {
    pub plans: Vec<Term<PlanKind>>,
    pub step: Term<Step>,
    pub reasons: Vec<Term<Reason>>,
}

#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExtraRecord {
    pub id: String,
    pub kind: Term<ExtraId>,
    pub from: Day,
    pub until: Option<Day>,
    #[serde(default)]
    pub disputed: bool,
    /// Days after which it can arise.
    #[serde(default)]
    pub days: u16,
    /// Hundredths of a percent of the unpaid balance, for a day or a month as `kind` says.
    #[serde(default)]
    pub basis_points: u32,
    /// Days for which the rate is said.
    #[serde(default)]
    pub per_days: u16,
    pub applies: AppliesRecord,
    pub cites: Vec<String>,
    pub verified: Day,
}

#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodesRecord {
    pub codes: Vec<String>,
}

#[derive(Debug, Clone, Copy, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DiscountsRecord {
    pub stages: [u8; 2],
}

#[derive(Debug, Clone, Copy, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FixedRule {
    pub month: u8,
    pub day: u8,
}

#[derive(Debug, Clone, Copy, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NthRule {
    pub month: u8,
    pub n: u8,
    pub weekday: u8,
}

#[derive(Debug, Clone, Copy, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LastRule {
    pub month: u8,
    pub weekday: u8,
}

#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HolidayRecord {
    pub id: String,
    pub calendar: String,
    pub fixed: Option<FixedRule>,
    pub nth: Option<NthRule>,
    pub last: Option<LastRule>,
    pub once: Option<Day>,
    pub from: Day,
    pub until: Option<Day>,
    #[serde(default)]
    pub closure_only: bool,
    pub cites: Vec<String>,
    pub verified: Day,
}

#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObservanceRecord {
    pub calendar: String,
    pub saturday_to_friday: bool,
    pub sunday_to_monday: bool,
    pub cites: Vec<String>,
    pub verified: Day,
}

#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StateTimeRecord {
    pub state: String,
    pub standard: i8,
    pub daylight_from_nth_sunday_of_march: u8,
    pub daylight_until_nth_sunday_of_november: u8,
    pub from: Day,
    pub until: Option<Day>,
    pub cites: Vec<String>,
    pub verified: Day,
}

/// A rule of the register: encoded by records that name it, held by a test, or left out with a reason.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowRecord {
    pub id: String,
    pub title: String,
    #[serde(default)]
    pub star: bool,
    pub tested_by: Option<String>,
    pub left_out: Option<String>,
}

/// A decimal as it is written, checked to be exact in thousandths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decimal(pub String);

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        match Thousandths::parse(&text) {
            Some(_) if !text.is_empty() => Ok(Self(text)),
            _ => Err(D::Error::custom(format!("`{text}` is no decimal such as \"2.5\""))),
        }
    }
}

#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeasureRecord {
    pub id: String,
    pub better: Term<Better>,
    pub unit: String,
    pub least: Option<Decimal>,
    pub most: Option<Decimal>,
}

#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PopulationRecord {
    pub id: String,
    pub broader: Option<String>,
    #[serde(default)]
    pub surgical: bool,
}

#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StudyRecord {
    pub id: String,
    pub cite: String,
    pub pmid: Option<String>,
    pub pmc: Option<String>,
    pub doi: Option<String>,
    pub url: Option<String>,
    pub retrieved: Day,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ChangeUse {
    Compare,
    Context,
    None,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MeasuredSide {
    Dominant,
    NonDominant,
    Affected,
    LessAffected,
}

#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "each is a key of the record, set or not")]
pub struct ChangeRecord {
    pub measure: String,
    pub populations: Vec<String>,
    #[serde(rename = "use")]
    pub usage: ChangeUse,
    pub mdc: Option<Decimal>,
    pub level: Option<u8>,
    /// The level was reached by arithmetic from the study's standard error.
    #[serde(default)]
    pub computed: bool,
    pub error: Option<Decimal>,
    pub mcid: Option<Decimal>,
    pub kind: Option<String>,
    pub baseline: Option<[Decimal; 2]>,
    pub side: Option<MeasuredSide>,
    #[serde(default)]
    pub surgery: bool,
    pub setting: Option<Term<TestSetting>>,
    #[serde(default)]
    pub translated: bool,
    #[serde(default)]
    pub group_level: bool,
    pub sample: String,
    pub study: String,
    pub grade: Term<Grade>,
    pub note: Option<String>,
}
