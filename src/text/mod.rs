//! The words of each language. One table a language; a missing phrase does not compile.

mod en;
mod es;
pub mod format;
pub mod letter;
pub mod papers;
pub mod worklist;
pub mod worth;

use crate::calendar::{CivilDate, CountStep, InForce};
use crate::error::{FieldErrorCode, Limits};
use crate::outcome::{CheckId, Level, MoneyLine, Payer, StakeKind, Standing, TherapyAmount, Why};
use crate::terms::{Anchor, CodeAction, CodeMeaning, DocumentId, Lang, Step, Words};

/// The sentence of a record in this language.
#[must_use]
pub const fn pick(lang: Lang, words: Words) -> &'static str {
    match lang {
        Lang::En => words.en,
        Lang::Es => words.es,
    }
}

macro_rules! phrases {
    ($($(#[$meta:meta])* $name:ident($($arg:ident: $ty:ty),*) -> $out:ty;)+) => {
        $($(#[$meta])* #[must_use] pub fn $name(lang: Lang, $($arg: $ty),*) -> $out {
            match lang {
                Lang::En => en::$name($($arg),*),
                Lang::Es => es::$name($($arg),*),
            }
        })+
    };
}

phrases! {
    /// What is wrong with a field and how to mend it.
    error(code: FieldErrorCode) -> &'static str;
    /// Between which scores a scale lies.
    scale(limits: Limits) -> String;
    /// What has to be done.
    step(step: Step) -> &'static str;
    /// One step of a count, as a sentence.
    count_step(step: &CountStep) -> String;
    /// What starts a count and has not happened yet, as a condition.
    would(anchor: Anchor) -> &'static str;
    /// Something worth a second look.
    check(id: CheckId) -> &'static str;
    /// By when a decision is due, before what comes next.
    decision_due(on: CivilDate, past: bool) -> String;
    /// When an approval ended, before what that means.
    approved_until(on: CivilDate) -> String;
    /// When the law behind an answer was last checked.
    last_checked(on: CivilDate) -> String;
    /// The day of a cut.
    cut_on(on: CivilDate) -> String;
    /// By when somebody else had to act, and when they did.
    came_late(due: CivilDate, done: CivilDate) -> String;
    /// What a code of a remittance stands for, in a few words.
    meaning(of: CodeMeaning) -> &'static str;
    /// What to do about a code of a remittance.
    code_action(action: CodeAction) -> &'static str;
    /// The same as a sentence.
    code_meaning(code: &str, meaning: CodeMeaning) -> String;
    /// Medicare's therapy amount of a year.
    therapy_amount(amount: TherapyAmount) -> String;
    /// What a citation is worth.
    standing(standing: &Standing) -> &'static str;
    /// What rules a citation out.
    ruled_out(why: Why) -> &'static str;
    /// A date of a letter is one of the answers.
    date_given() -> &'static str;
    /// It is what was counted for a step.
    date_counted(step: Step) -> String;
    /// It is called a deadline, and something else was counted.
    date_differs(step: Step, due: CivilDate) -> String;
    /// It is neither.
    date_unknown() -> &'static str;
    /// What a citation depends on.
    depends_on(why: Why) -> &'static str;
    /// Why a question is worth answering.
    question(path: &str) -> &'static str;
    /// A line of the money count.
    money_line(line: MoneyLine) -> &'static str;
    /// Who pays a part of the picture.
    payer(payer: Payer) -> &'static str;
    /// Title of a paper.
    document(id: DocumentId) -> &'static str;
    /// File name of a paper, without its extension.
    file_name(id: DocumentId) -> &'static str;
    /// Why a reading counts from a receipt that cannot be proved.
    unproven_receipt() -> &'static str;
    /// Why a reading counts from the day of receipt, where the law presumes another.
    actual_receipt() -> &'static str;
    /// Why a reading is the date that the letter prints.
    printed() -> &'static str;
    /// Since when, and until when, a source is in force.
    in_force(interval: InForce) -> String;
    /// Why a rule did not apply.
    not_applied(condition: &str) -> String;
    /// Which answer a rule waits for.
    needs_input(path: &str) -> String;
}

/// Stable id of a check.
#[must_use]
pub const fn check_id(id: CheckId) -> &'static str {
    match id {
        CheckId::PlanNotCovered => "plan-not-covered",
        CheckId::StageNotCovered => "stage-not-covered",
        CheckId::StateNotCovered => "state-not-covered",
        CheckId::StateMedicaidNotCovered => "state-medicaid-not-covered",
        CheckId::PlanUnknown => "plan-unknown",
        CheckId::StageAssumed => "stage-assumed",
        CheckId::PrintedDeadlineDiffers => "printed-deadline-differs",
        CheckId::NoticeInFuture => "notice-in-future",
        CheckId::CareAfterDecision => "care-after-decision",
        CheckId::AllowedAboveBilled => "allowed-above-billed",
        CheckId::ProviderLiable => "provider-liable",
        CheckId::DeskPayment => "desk-payment",
        CheckId::BearerUnclear => "bearer-unclear",
        CheckId::MedicareHasNoVisitLimit => "medicare-has-no-visit-limit",
        CheckId::CorrectionFirst => "correction-first",
        CheckId::ExternalBindsBoth => "external-binds-both",
        CheckId::ExternalNeedsJudgment => "external-needs-judgment",
        CheckId::ExternalNeedsRescission => "external-needs-rescission",
        CheckId::MedicaidNoDollars => "medicaid-no-dollars",
        CheckId::IssuerNotPublished => "issuer-not-published",
        CheckId::Late { step: Step::PlanDecision, .. } => "plan-decided-late",
        CheckId::Late { step: Step::PlanAcknowledgment, .. } => "acknowledged-late",
        CheckId::Late { step: Step::AutomaticReview, .. } => "sent-on-late",
        CheckId::Late { .. } => "appeal-decided-late",
        CheckId::CareCut { .. } => "care-cut",
        CheckId::ApprovalEnded(_) => "approval-ended",
        CheckId::NewerDecision => "newer-decision",
        CheckId::NetworkProviderNoParty => "network-provider-no-party",
        CheckId::AmountBelowControversy => "amount-below-controversy",
        CheckId::AmountInControversy => "amount-in-controversy",
        CheckId::AmountNotPublished => "amount-not-published",
        CheckId::GrandfatheredOnExchange => "grandfathered-on-exchange",
        CheckId::PlanAgainstClues => "plan-against-clues",
        CheckId::CluesContradict => "clues-contradict",
        CheckId::TherapyThreshold(_) => "therapy-threshold",
        CheckId::CodeMeaning(..) => "code-meaning",
        CheckId::LawOld(_) => "law-old",
    }
}

/// The level of a check as the contract spells it.
#[must_use]
pub const fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "info",
    }
}

/// Stable id of who pays a part.
#[must_use]
pub const fn payer_id(payer: Payer) -> &'static str {
    match payer {
        Payer::Plan => "plan",
        Payer::OtherInsurance => "other-insurance",
        Payer::PatientPaid => "patient-paid",
        Payer::PatientOwes => "patient-owes",
        Payer::Practice => "practice",
    }
}

/// Stable id of what a stake is.
#[must_use]
pub const fn stake_kind(kind: StakeKind) -> &'static str {
    match kind {
        StakeKind::Recover => "recover",
        StakeKind::Avoid => "avoid",
        StakeKind::Service => "service",
    }
}
