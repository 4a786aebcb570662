//! What the rules found: ids and values, no sentences.
//!
//! The same [`Assessment`] feeds the screen, the letter and the calendar, so they cannot disagree.

mod billing;

use crate::calendar::{CivilDate, ClockTime, LocalTime};
use crate::law::measures::{Change, Group, Scale, Study, Thousandths};
use crate::law::{Clock, Clue, ExtraRule, NextStep, OddsCell, Right, Sign, Source, Tolling, Words};
use crate::money::Cents;
use crate::terms::{Actor, Anchor, CodeMeaning, DocumentId, FiledWhen, Grade, Office, PlanKind, Progress, Step};

pub use billing::{
    About, AssistantDay, Billing, BillingDay, BillingFinding, CodeFound, ExpectedDay, ExpectedLine, PlanOfCareFound,
    Road, Units,
};

pub use crate::calendar::CountStep;

/// Yes, no, or "it depends on an answer that is missing": the third value names the field to ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Truth {
    /// Holds.
    Yes,
    /// Does not hold; the word says which condition failed.
    No(&'static str),
    /// Depends on the answer at this key path.
    Unknown(&'static str),
}

/// How much of the case this version of the product can answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coverage {
    /// Plan, stage and state are all in the law data.
    Full,
    /// Federal rules only: the state's own law is not in the data yet.
    StateMissing,
    /// The plan kind is not in the law data yet.
    PlanMissing,
    /// This stage of the plan is not in the law data yet.
    StageMissing,
    /// The visitor does not know the plan.
    PlanUnknown,
}

/// What is found for whole files: amount, dates and steps, and nothing of how they were found.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// What the denial is worth.
    pub amount: Amount,
    /// Who has to act by when, without the count.
    pub deadlines: Vec<Deadline>,
    /// What to do next, in order.
    pub steps: Vec<&'static NextStep>,
}

/// Everything found about a case.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    /// The visitor's own civil date.
    pub as_of: CivilDate,
    /// The plan kind as given.
    pub plan: PlanKind,
    /// What can be answered.
    pub coverage: Coverage,
    /// The money.
    pub amount: Amount,
    /// By date, the visitor's own first among equals.
    pub deadlines: Vec<Deadline>,
    /// What to do, in order.
    pub steps: Vec<&'static NextStep>,
    /// Rights that apply.
    pub rights: Vec<&'static Right>,
    /// Things worth a second look.
    pub checks: Vec<Check>,
    /// What the change of each measure comes to, in the order given.
    pub measures: Vec<MeasureFound>,
    /// What the claim lines come to.
    pub billing: Billing,
    /// Whether the next step is worth the trouble.
    pub worth: Worth,
    /// The step that the visitor's letter is for.
    pub road: Option<Step>,
    /// The step that was taken against the newest decision.
    pub filed: Option<Step>,
    /// What would change the answer if known.
    pub questions: Vec<Question>,
    /// Which plans the clues leave, where there are clues or the plan is not known.
    pub finder: Option<PlanFinder>,
    /// Papers that can be made.
    pub documents: Vec<DocumentId>,
    /// Who can help.
    pub resources: Vec<Resource>,
    /// Every source used, once.
    pub sources: Vec<&'static Source>,
    /// How it was found.
    pub trace: TraceNode,
}

impl Assessment {
    /// The visitor's own deadline of a step.
    #[must_use]
    pub fn mine(&self, step: Step) -> Option<&Deadline> {
        self.deadlines.iter().find(|deadline| deadline.step == step && deadline.actor == Actor::You)
    }

    /// By when the step that was filed has to be decided; nothing while that waits for an act that may not have happened.
    #[must_use]
    pub fn decision(&self) -> Option<CivilDate> {
        let of =
            |step: Step| self.deadlines.iter().find(|deadline| deadline.step == step && deadline.actor != Actor::You);
        let by_plan = of(Step::AppealDecision).filter(|_| self.filed != Some(Step::ExternalReview));
        let decides = by_plan.or_else(|| of(Step::ReviewDecision)).filter(|_| self.filed.is_some())?;
        decides.due.filter(|_| decides.depends_on.is_none())
    }
}

/// Somebody who can help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Resource {
    /// Record of the contact.
    pub id: &'static str,
    /// What it oversees, where it takes complaints about plans.
    pub office: Option<Office>,
    /// Their name.
    pub name: Words,
    /// How to reach them.
    pub contact: Words,
    /// Where letters go; empty where that is not known.
    pub address: &'static str,
    /// What they can do.
    pub what: Words,
    /// Where the contact was read.
    pub cites: &'static [&'static str],
}

/// Which kind of plan it may be, by what the visitor knows.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanFinder {
    /// Every kind of plan, the likeliest first.
    pub candidates: Vec<PlanCandidate>,
    /// Clues not yet answered that tell the plans left apart, the one that separates most first.
    pub clues: Vec<&'static Clue>,
}

impl PlanFinder {
    /// The plans that no clue rules out. Where the clues contradict each other that is none, and so all are left.
    pub fn left(&self) -> impl Iterator<Item = &PlanCandidate> {
        let contradicted = self.is_contradicted();
        self.candidates.iter().filter(move |candidate| contradicted || candidate.fit != Fit::RuledOut)
    }

    /// The clues rule out every plan.
    #[must_use]
    pub fn is_contradicted(&self) -> bool {
        self.candidates.iter().all(|candidate| candidate.fit == Fit::RuledOut)
    }

    /// The only plan left.
    #[must_use]
    pub fn only(&self) -> Option<&PlanCandidate> {
        let mut left = self.left();
        let first = left.next();
        if left.next().is_none() { first } else { None }
    }
}

/// A kind of plan, and what speaks for and against it.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanCandidate {
    /// The plan.
    pub plan: PlanKind,
    /// How it stands.
    pub fit: Fit,
    /// What the answers said about it.
    pub reasons: Vec<(&'static Sign, Effect)>,
    /// Its first step, where it is left and its law sets one.
    pub first: Option<FirstStep>,
}

/// How a kind of plan stands, the likeliest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fit {
    /// More speaks for it than against it.
    Fits,
    /// Nothing rules it out.
    Possible,
    /// An answer rules it out.
    RuledOut,
}

/// What one answer says about one kind of plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Effect {
    /// It speaks for it.
    For,
    /// It speaks against it.
    Against,
    /// It rules it out.
    RulesOut,
}

/// What the visitor would have to do first under a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FirstStep {
    /// The step.
    pub step: Step,
    /// Its date.
    pub due: Option<CivilDate>,
    /// Where it stands.
    pub status: Status,
}

/// What the change of one measure comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureFound {
    /// The scale, where the measure is listed.
    pub scale: Option<Scale>,
    /// The group that the published values are for: the patient's own or the general one of the same region.
    pub group: Option<Group>,
    /// The change toward better function; below zero it is toward worse. Only where the scale is known.
    pub change: Option<Thousandths>,
    /// What the scale has left toward better, where it has an end there.
    pub room: Option<Thousandths>,
    /// Least change beyond measurement error.
    pub error: Option<Published>,
    /// Least important change.
    pub important: Option<Published>,
    /// What follows.
    pub verdict: Progress,
    /// Which answers about the measure would choose a published value.
    pub missing: Vec<&'static str>,
    /// Share of the way from baseline to goal, in whole percent. Arithmetic, no published threshold.
    pub goal_share: Option<i64>,
}

/// A published value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    /// The value.
    pub value: Thousandths,
    /// The row that it is from.
    pub row: Change,
}

impl Published {
    /// Where it was read.
    #[must_use]
    pub const fn study(&self) -> Study {
        self.row.study
    }
}

/// The money part.
#[derive(Debug, Clone, PartialEq)]
pub struct Amount {
    /// In dispute; zero when nothing about money was given.
    pub in_dispute: Cents,
    /// What a full win is worth to the patient; `None` where the answers cannot tell.
    pub patient: Option<Cents>,
    /// What it is worth to the practice.
    pub provider: Option<Cents>,
    /// Bounds for the person asking, where an input is missing and bounds are known.
    pub range: Option<(Cents, Cents)>,
    /// Part of the patient's stake already paid.
    pub refund: Option<Cents>,
    /// Part of it not yet paid.
    pub bill_relief: Option<Cents>,
    /// Published outcomes of the first open step that has them.
    pub odds: Option<&'static OddsCell>,
    /// Outcomes were published, but only of a step whose date has passed.
    pub odds_past: bool,
    /// Stake of the person asking times odds: low, likely, high.
    pub estimate: Option<[Cents; 3]>,
    /// The chain of stages: low, likely, high in hundredths, and what was published about each step.
    pub all_the_way: Option<([u32; 3], Vec<&'static OddsCell>)>,
    /// What the stake is.
    pub kind: StakeKind,
    /// Who pays what now and after a win, where every part is known.
    pub picture: Option<Picture>,
    /// Apart from the total, never added.
    pub extras: Vec<Extra>,
    /// The count, line by line.
    pub working: Vec<MoneyStep>,
}

/// One line of the money count: a name and an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MoneyStep {
    /// Which line.
    pub line: MoneyLine,
    /// How much.
    pub cents: Cents,
}

/// The lines of the money count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MoneyLine {
    /// What is in dispute.
    InDispute,
    /// What the patient owes under the denial.
    OwedNow,
    /// What care still to come costs without the plan.
    WithoutPlan,
    /// The share that would be owed if the care were covered.
    ShareIfCovered,
    /// A balance bill that a win does not end.
    BalanceBill,
    /// What other insurance would pay of the share after a win.
    OtherInsurance,
    /// What would be owed after a win, balance bill included.
    OwedIfCovered,
    /// What the patient's stake comes to.
    PatientStake,
    /// What the practice's stake comes to.
    ProviderStake,
    /// Already paid by the patient.
    PaidByPatient,
}

/// What a stake is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StakeKind {
    /// Money that comes back, or is no longer billed.
    Recover,
    /// Care still to come: a cost that a win avoids.
    Avoid,
    /// The service itself, for a Medicaid member.
    Service,
}

/// Who pays what of one total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// What both sides add up to.
    pub total: Cents,
    /// Under the denial.
    pub now: Vec<(Payer, Cents)>,
    /// After a full win.
    pub after_win: Vec<(Payer, Cents)>,
}

/// Who pays a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Payer {
    /// The plan.
    Plan,
    /// Other insurance of the patient.
    OtherInsurance,
    /// The patient, already.
    PatientPaid,
    /// The patient, still to be paid.
    PatientOwes,
    /// Nobody: the practice goes without.
    Practice,
}

/// Money that is shown apart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extra {
    /// Its rule.
    pub rule: &'static ExtraRule,
    /// How much, where it can be said.
    pub amount: Option<Cents>,
}

/// Whether the next step is worth the trouble, and what that was weighed from.
#[derive(Debug, Clone, PartialEq)]
pub struct Worth {
    /// The answer.
    pub verdict: Verdict,
    /// What a full win is worth to whoever asks.
    pub stake: Option<Cents>,
    /// What the next step asks of the visitor.
    pub effort: Option<Effort>,
    /// Where the last day of the next step stands.
    pub status: Option<Status>,
    /// The step of the visitor that is due before it, or that is due where no letter is left.
    pub first: Option<Step>,
    /// What is quicker than an appeal, in order.
    pub faster: Vec<&'static NextStep>,
}

/// The answer to "is it worth it?".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Money taken at the desk comes back without an appeal.
    Refund,
    /// Something quicker than an appeal comes first.
    FasterRoad,
    /// There is money to win.
    Appeal,
    /// There is therapy to win.
    Service,
    /// There is a cost to avoid.
    Avoid,
    /// The stake is the practice's.
    Practice,
    /// A win brings no money.
    Nothing,
    /// An answer is missing.
    Unclear,
    /// Every date has passed.
    Closed,
    /// A call takes the step, and no letter.
    Call,
    /// The case goes on by itself.
    Wait,
    /// It was filed, and its decision is to come.
    Filed,
    /// Only a court is left.
    Court,
    /// The answers say that it is not open to whoever asks.
    Barred,
    /// Nothing is known of the next step.
    NotCovered,
}

/// What a step asks of the visitor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Effort {
    /// A letter.
    Letter,
    /// A letter, and a hearing to attend.
    Hearing,
    /// A request that no paper here makes.
    Unaided,
}

/// A date by which somebody has to act.
#[derive(Debug, Clone, PartialEq)]
pub struct Deadline {
    /// What has to be done.
    pub step: Step,
    /// By whom.
    pub actor: Actor,
    /// The date that leads; `None` when the law sets none or the start is unknown.
    pub due: Option<CivilDate>,
    /// The hour, for clocks in hours whose start has a time.
    pub due_time: Option<LocalTime>,
    /// Every reading, the leading one first.
    pub readings: Vec<Reading>,
    /// A reading that never ends exists as well.
    pub open_ended: bool,
    /// Where it stands on `asOf`.
    pub status: Status,
    /// The act that it is counted from, when that has not happened yet.
    pub depends_on: Option<Anchor>,
    /// Days from `asOf` to `due`.
    pub days_left: Option<i64>,
    /// What counts as filed.
    pub filed_when: FiledWhen,
    /// When to put it in the mail.
    pub send_by: Option<CivilDate>,
    /// What the leading count was, and remarks.
    pub count: Vec<CountStep>,
    /// What follows when it is missed.
    pub if_missed: Vec<Words>,
    /// Ids of the sources.
    pub sources: Vec<&'static str>,
    /// Whether the step surely applies, or only perhaps.
    pub certain: bool,
    /// The kinds of plan that have it, where the plan is not known.
    pub plans: Vec<PlanKind>,
    /// The clock that leads; `None` when the printed date leads or nothing could be counted.
    pub clock: Option<&'static Clock>,
}

impl Deadline {
    /// The hour at which a day of it ends, where that is not the end of the day.
    #[must_use]
    pub fn hour(&self, day: CivilDate) -> Option<ClockTime> {
        let noon = CountStep::Noon { date: day };
        let mut counts = self.readings.iter().map(|reading| &reading.count).chain([&self.count]);
        if counts.any(|count| count.contains(&noon)) {
            return Some(ClockTime::NOON);
        }
        self.due_time.filter(|_| self.due == Some(day)).map(|moment| moment.time)
    }

    /// The first day to come of all readings: what is still open where the leading day has passed.
    #[must_use]
    pub fn still(&self, as_of: CivilDate) -> Option<CivilDate> {
        self.readings.iter().map(|reading| reading.due).filter(|due| *due >= as_of).min()
    }
}

/// One way to count a date.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The date.
    pub due: CivilDate,
    /// Where it comes from.
    pub origin: ReadingOrigin,
    /// Its count.
    pub count: Vec<CountStep>,
    /// Its sources.
    pub sources: &'static [&'static str],
}

/// Where a reading comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadingOrigin {
    /// A clock of the law data.
    Clock(&'static Clock),
    /// The same clock counted from the known day of receipt, where the law would presume another.
    ActualReceipt(&'static Clock),
    /// The same clock counted from a receipt date that cannot be proved.
    UnprovenReceipt(&'static Clock),
    /// The same clock without the days of a disaster.
    Tolled(&'static Tolling),
    /// The date that the letter itself prints.
    Printed,
}

/// Where a deadline stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// More than fourteen days away.
    Open,
    /// Within fourteen days.
    Soon,
    /// The last day is today; it counts in full.
    Today,
    /// `due` has passed, a later reading has not.
    Late,
    /// Every reading has passed.
    Past,
    /// Counted from an act not yet done.
    Projected,
    /// Not countable.
    Unknown,
}

/// Something worth a second look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Which.
    pub id: CheckId,
    /// How grave.
    pub level: Level,
    /// The field it is about.
    pub path: Option<String>,
    /// Sources of what it says about the law.
    pub cites: Vec<&'static str>,
    /// What the law data adds: an amount with its year.
    pub detail: Option<Words>,
}

/// How grave a check is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The answer is wrong or missing without it.
    Error,
    /// Look again.
    Warning,
    /// Good to know.
    Info,
}

/// The checks of this version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CheckId {
    /// The plan kind is not covered yet.
    PlanNotCovered,
    /// The stage is not covered yet.
    StageNotCovered,
    /// The state's own law is not covered yet.
    StateNotCovered,
    /// The state's own Medicaid rules are not covered yet.
    StateMedicaidNotCovered,
    /// The visitor does not know the plan.
    PlanUnknown,
    /// The stage was not given: dates are for a first decision.
    StageAssumed,
    /// The letter prints another date than the law gives.
    PrintedDeadlineDiffers,
    /// The notice is dated after `asOf`.
    NoticeInFuture,
    /// The course of care began after the decision about it, or after `asOf`.
    CareAfterDecision,
    /// Allowed is more than billed.
    AllowedAboveBilled,
    /// Under CO the patient owes nothing by this denial.
    ProviderLiable,
    /// Money was taken at the desk under CO.
    DeskPayment,
    /// The group codes do not agree, or say nothing.
    BearerUnclear,
    /// Medicare has no visit limit.
    MedicareHasNoVisitLimit,
    /// A correction comes before an appeal.
    CorrectionFirst,
    /// The external decision binds the visitor too.
    ExternalBindsBoth,
    /// An external request may be refused for a contract reason.
    ExternalNeedsJudgment,
    /// An external request about coverage itself needs a rescission.
    ExternalNeedsRescission,
    /// A Medicaid member gets the service, not dollars.
    MedicaidNoDollars,
    /// An issuer that has no published counts.
    IssuerNotPublished,
    /// What is in dispute is less than the step asks for.
    AmountBelowControversy,
    /// The step asks for a least amount in dispute.
    AmountInControversy,
    /// The step asks for a least amount, and that of the year of filing is not published here.
    AmountNotPublished,
    /// Somebody else acted after their own time limit.
    Late {
        /// What they had to do.
        step: Step,
        /// By when.
        due: CivilDate,
        /// When they did it.
        done: CivilDate,
    },
    /// Approved care is cut, under a law that lets an appeal be decided first.
    CareCut {
        /// When.
        on: CivilDate,
        /// That day is over.
        past: bool,
    },
    /// Care does not go on during the appeal, because its approval was over by then: its last day.
    ApprovalEnded(CivilDate),
    /// The appeal against the decision held was decided: another decision is the newest.
    NewerDecision,
    /// A network provider is no party to a TRICARE appeal.
    NetworkProviderNoParty,
    /// Bought on the marketplace and yet from before 2010.
    GrandfatheredOnExchange,
    /// The clues rule out the plan that was chosen.
    PlanAgainstClues,
    /// The clues rule out every plan.
    CluesContradict,
    /// From which amount on Medicare asks for a modifier.
    TherapyThreshold(TherapyAmount),
    /// A code of the remittance stands for none of the reasons chosen.
    CodeMeaning(&'static str, CodeMeaning),
    /// Law behind the answer is due to be checked again; the day of the oldest check.
    LawOld(CivilDate),
}

/// Medicare's therapy amount of a year, of the disciplines that it matters for; none where it is not published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TherapyAmount {
    /// The year of service.
    pub year: i32,
    /// Physical and speech therapy together.
    pub pt_with_speech: Option<Cents>,
    /// Occupational therapy.
    pub ot: Option<Cents>,
}

/// What a citation is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It governs this case.
    Governs,
    /// It is real and governs something else.
    OutOfScope(Vec<Why>),
    /// It governs as things usually are; answers that are missing can still rule it out.
    Presumed(Vec<Why>),
    /// Whether it governs depends on answers that are missing.
    Depends(Vec<Why>),
    /// It would govern, but its text was not read at its source.
    Unverified(Grade),
    /// Nothing like it is in the law data.
    Unknown,
}

/// What rules an authority out, or decides about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// The kind of plan.
    Plan,
    /// The state.
    State,
    /// The stage.
    Stage,
    /// The day that governs.
    Date,
    /// The reasons of the denial.
    Reason,
    /// The patient's age or therapy.
    Patient,
    /// Whether the policy is from before 2010.
    Policy,
    /// How large the employer is.
    Employer,
}

/// A question whose answer would change the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Question {
    /// Key path of the missing answer.
    pub path: &'static str,
}

/// How something was found: rule, result, inputs, children.
#[derive(Debug, Clone, PartialEq)]
pub struct TraceNode {
    /// Id of the rule.
    pub rule: &'static str,
    /// What came out.
    pub result: TraceResult,
    /// The answers used, as key path and printed value.
    pub inputs: Vec<(&'static str, String)>,
    /// Ids of the sources.
    pub sources: Vec<&'static str>,
    /// What it was made from.
    pub children: Vec<TraceNode>,
}

/// The result of one rule.
#[derive(Debug, Clone, PartialEq)]
pub enum TraceResult {
    /// It applied.
    Applied,
    /// It did not; the word says which condition failed.
    NotApplied(&'static str),
    /// It needs an answer.
    NeedsInput(&'static str),
    /// A date came out.
    Date(CivilDate),
    /// An amount came out.
    Money(Cents),
    /// A rate came out, in hundredths.
    Rate(u8),
    /// A group of rules.
    Group,
}
