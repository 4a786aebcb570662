//! The words of letters: one table for each language, with slots in braces that the letter fills.
//!
//! English is what institutions read. Spanish is the reading copy for the visitor.

mod en;
mod es;

use crate::terms::{Discipline, Exhibit, Lang, PlanKind, Reason, Role, Step};

macro_rules! sayings {
    ($($variant:ident,)+) => {
        /// A sentence or a label of a letter.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "the tables of words say what each one is")]
        pub enum Say { $($variant,)+ }

        impl Say {
            /// Every one of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];
        }
    };
}

sayings! {
    // Head.
    Title, CopyNotice, Delivery, DeliveryFax, DeliveryHand, AppealsUnit,
    SubjectAppeal, SubjectGrievance, SubjectRedetermination, SubjectPlanAppeal, SubjectSecondLevel, SubjectClinical, SubjectRequest,
    SubjectOther, Salutation, SalutationJudge, SalutationCouncil, SalutationHearing,
    // Labels of the Re block.
    LabelSubject, LabelPatient, LabelMember, LabelMedicareNumber, LabelGroup, LabelClaim, LabelAuthorization, LabelDates, LabelProvider,
    LabelPractitioner, LabelService, LabelForm, Born, Npi, Service, ServiceFor, NotYetGiven, FormUse, DatesRange,
    // Labels of lines to fill in.
    BlankPatient, BlankSender, BlankPractice, BlankAddress, BlankPlan, BlankOffice, BlankOfficeAddress, BlankAdministrator, BlankDates,
    BlankProvider, BlankDecisionDate, BlankExactReason, BlankAuthorization, BlankGuardian, BlankConsent, BlankAssignment,
    BlankParty, BlankWaiver, BlankDismissed, BlankPractitioner, BlankDelay, BlankJoined,
    // The ask.
    AppealPatient, AppealRepresentative, AppealProvider,
    RedeterminationPatient, RedeterminationRepresentative, RedeterminationProvider,
    RequestPatient, RequestRepresentative, RequestProvider, RequestParty,
    AskPaid, AskVisits, AskApprove, AskContinue, AskContinueVisits, AskCover, AskAllow, AskAuthorize, AskRestore,
    AskCoverGiven, AskCorrected, AskSetAside, AskShare, AskDuplicate, VerbDeny, VerbShare, Amount, AmountVisits,
    CapacityParent, CapacityRepresentative, CapacityRelationship, CapacityProvider, CapacityAuthorization, CapacityConsent,
    // The decision.
    DecisionDated, DecisionReceived, DecisionArrived, DecisionReason, DecisionCodes, DecisionCode, DecisionMeaning, DecisionLate, MissedFiled, MissedSilent, MissedDecided,
    // Time.
    LateBetween, LatePast, LateCause, LateDelay, Expedited, ExpeditedRisk, Continuing, UnderWay,
    // The table of facts.
    TableName, LabelStart, LabelUsed, LabelRequested, LabelLimit,
    LabelAnyBaseline, LabelAnyCurrent, LabelAnyTarget,
    LabelDiagnosis, LabelTasks, LabelSkilled, LabelPlan, LabelStopped, ScoreOn,
    // Measures and the plan of care.
    Measure, MeasureSame, MeasureOnce, MeasureGoal, NoVerifiedValue, NoVerifiedValueGroup, NoVerifiedValueFor,
    MeasureBetter, MeasureWorse, MeasureBetterBrief, MeasureWorseBrief, MeasureLevel, MeasureImportant, MeasureBeyond, MeasureBeyondOnly, MeasureWithin, MeasureSameWithin,
    MeasureReaches, MeasureShort, MeasureGroups, MeasureNoRoom, MeasureWorseBeyond, MeasureWorseWithin, MeasureWorseOnly,
    MeasureAsk, MeasureTranslated, MeasureComputed,
    MeasuresName, ColumnMeasure, ColumnBaseline, ColumnCurrent, ColumnGoal, ColumnChange, ColumnError, ColumnImportant,
    ColumnSource, CellBetter, CellWithin, CellWorse, CellSame,
    PlanPace, PlanTest, PlanTestOnly, GoalBy,
    // Medical necessity.
    NecessityLead, NecessityRecord, NecessityCondition, NecessityDiagnosis, NecessityTasks, NecessitySkilled,
    NecessityPlan, NecessityGoals, NecessityStopped, NecessityCriteria,
    // No progress.
    ProgressLead, ProgressCourse, ProgressFinding, ProgressCondition, ProgressDiagnosis, ProgressTasks, ProgressGoals,
    ProgressSkilled, ProgressPlan, ProgressStopped, ProgressMaintenance,
    // Visit limit.
    LimitBoth, LimitNotReached, LimitUsed, LimitOnly, LimitCount, LimitRequested, LimitPage, LimitException,
    LimitReview, LimitAbsolute, LimitPooled, LimitPooledUnknown, LimitSeparate, LimitHabilitative, LimitMedicare,
    // Prior authorization refused.
    RefusedLead, RefusedNumber, RefusedReceived, RefusedCriterion, RefusedCondition, RefusedDiagnosis, RefusedTasks,
    RefusedVisits, RefusedPlan, RefusedGoals, RefusedSkilled, RefusedStopped, RefusedMore,
    // Authorization missing.
    MissingNumber, MissingSearch, MissingReceived, MissingRule, MissingCalls, MissingPatient, MissingReview,
    // Out of network.
    NetworkLead, NetworkProvider, NetworkSearch, NetworkName, NetworkNameStart, NetworkTerms, NetworkDirectory,
    NetworkContinuity,
    // Coding.
    CodingLead, CodingFirst, CodingFirstMedicare, CodingLine, CodingLines, CodingMany, LineOn, CodingElement, CodingForms,
    CodingKeep, CodingPatient,
    // Modifier or units.
    UnitsLead, UnitsFirst, UnitsFirstMedicare, UnitsLine, UnitsLines, UnitsMany, UnitsMinutes, UnitsName, UnitsKeep,
    // Plan of care.
    CertLead, CareBegan, CertSigned, CertSent, CertEnclosed, CertName, CertDelayed, CertLater,
    // Missing information.
    InfoAsked, InfoSent, InfoEnclosed, InfoName, InfoDecide,
    // The claim filed late.
    FilingLead, FilingReceived, FilingReport, FilingEnclosed, FilingName, FilingPatient,
    // Not covered.
    TermLead, TermCare, TermJudgment, TermOther,
    // Experimental.
    TrialLead, TrialCare, TrialName, TrialTerm,
    // Eligibility.
    CoverLead, CoverNumber, CoverName, CoverOther, CoverAgain,
    // Duplicate claim.
    TwiceLead, TwiceName, TwiceHeld, TwiceUnpaid, TwiceDistinct,
    // Referral.
    OrderLead, OrderBy, OrderEnclosed, OrderLate,
    // Cost share.
    ShareLead, ShareCopay, ShareCopayVisits, SharePercent, ShareName, ShareNameMedicare, SharePrimary, ShareCorrect,
    // Original Medicare has no network.
    NoNetworkLead, NoNetworkAsk,
    // The care, where it weighs and no clinical reason was stated.
    CareLeadNetwork, CareLeadTrial, CareLeadVisits, CareLeadOpen, CareCondition, CareDiagnosis, CareTasks, CareSkilled, CarePlan, CareGoals,
    CareStopped,
    // Headings.
    HeadingLaw, HeadingRequests, HeadingEnclosures, HeadingCare, HeadingAuthorization,
    // Requests.
    RequestIntro, RequestReverse, RequestSetAside, RequestCorrected, RequestShare, RequestDuplicate, RequestReviewer, RequestAfresh, RequestFile,
    RequestRecord, RequestDecision,
    RequestDecisionBy, RequestDecisionFiled, RequestDecisionLate, SoleLevel,
    // The next step.
    NextComplaint, NextSecondOrComplaint, NextOfficeExternal, NextSecondOrOfficeExternal, NextSecondThenOfficeExternal, NextExternal,
    NextSecondOrExternal, NextSecondThenExternal, NextPlanExternal, NextPlanSecondOrExternal,
    NextPlanSecondThenExternal, NextPlanOnly, NextReconsideration, NextFairHearing,
    NextMedicareHearing, NextCouncil, NextCourt, NextReviewEntity, NextOpm, NextTricareSecond, NextTricareHearing,
    NextWrittenReview, NextOther, NextName, NextRecords,
    // Close.
    Copies, Page, PageOf,
    RestOfRecord, WholeRecord, MissingRecord, Thanks, ThanksPhone, Sincerely, SignParent, SignRepresentative,
}

/// The words of a sentence or label, with its slots.
#[must_use]
pub const fn template(lang: Lang, say: Say) -> &'static str {
    match lang {
        Lang::En => en::template(say),
        Lang::Es => es::template(say),
    }
}

/// A word that changes with who writes and which therapy it is; `None` for a slot of another kind.
#[must_use]
pub fn voice(lang: Lang, slot: &str, role: Role, discipline: Option<Discipline>) -> Option<&'static str> {
    match lang {
        Lang::En => en::voice(slot, role, discipline),
        Lang::Es => es::voice(slot, role, discipline),
    }
}

/// Words that change with whether the letter goes to whoever made the decision, and who that was; `None` for a slot of
/// another kind. An office above them cannot search a plan's records: it is asked to have the plan do so.
#[must_use]
pub fn addressee(lang: Lang, slot: &str, to_decider: bool, plan: PlanKind) -> Option<&'static str> {
    match lang {
        Lang::En => en::addressee(slot, to_decider, plan),
        Lang::Es => es::addressee(slot, to_decider, plan),
    }
}

/// What the letter of a step asks for, with the preposition that joins it to "the decision"; `None` for a step whose
/// letter simply appeals.
#[must_use]
pub const fn request(lang: Lang, step: Step) -> Option<&'static str> {
    match lang {
        Lang::En => en::request(step),
        Lang::Es => es::request(step),
    }
}

/// A stated reason as a heading.
#[must_use]
pub const fn reason_heading(lang: Lang, reason: Reason) -> &'static str {
    match lang {
        Lang::En => en::reason_heading(reason),
        Lang::Es => es::reason_heading(reason),
    }
}

/// A stated reason as it follows "a denial based on".
#[must_use]
pub const fn reason_phrase(lang: Lang, reason: Reason) -> &'static str {
    match lang {
        Lang::En => en::reason_phrase(reason),
        Lang::Es => es::reason_phrase(reason),
    }
}

/// An enclosure as the list names it.
#[must_use]
pub const fn exhibit_title(lang: Lang, exhibit: Exhibit, role: Role) -> &'static str {
    match lang {
        Lang::En => en::exhibit_title(exhibit, role),
        Lang::Es => es::exhibit_title(exhibit, role),
    }
}

/// An enclosure as a sentence names it, with its article.
#[must_use]
pub const fn exhibit_phrase(lang: Lang, exhibit: Exhibit, role: Role) -> &'static str {
    match lang {
        Lang::En => en::exhibit_phrase(exhibit, role),
        Lang::Es => es::exhibit_phrase(exhibit, role),
    }
}

/// How the text refers to an enclosure.
#[must_use]
pub fn exhibit_reference(number: usize, lang: Lang) -> String {
    match lang {
        Lang::En => format!("Exhibit {number}"),
        Lang::Es => format!("Anexo {number}"),
    }
}

/// The unit of a measure, for one of it or for several; nothing for a unit that the visitor alone knows.
#[must_use]
pub fn unit(lang: Lang, unit: &str, one: bool) -> &'static str {
    let (en, es) = match (unit, one) {
        ("points", true) => ("point", "punto"),
        ("points", false) => ("points", "puntos"),
        ("percentage-points", true) => ("percentage point", "punto porcentual"),
        ("percentage-points", false) => ("percentage points", "puntos porcentuales"),
        ("seconds", true) => ("second", "segundo"),
        ("seconds", false) => ("seconds", "segundos"),
        ("meters", true) => ("meter", "metro"),
        ("meters", false) => ("meters", "metros"),
        ("degrees", true) => ("degree", "grado"),
        ("degrees", false) => ("degrees", "grados"),
        ("stands", true) => ("stand", "levantada"),
        ("stands", false) => ("stands", "levantadas"),
        ("blocks", _) => ("blocks a minute", "bloques por minuto"),
        ("ft-s", _) => ("feet per second", "pies por segundo"),
        ("m-s", _) => ("m/s", "m/s"),
        ("kg", _) => ("kg", "kg"),
        ("mm", _) => ("mm", "mm"),
        _ => ("", ""),
    };
    if lang == Lang::En { en } else { es }
}

/// A number of things, with the noun in the right number.
#[must_use]
pub fn counted(lang: Lang, noun: Noun, one: bool) -> &'static str {
    match (lang, noun, one) {
        (Lang::En, Noun::Visit, true) => "visit",
        (Lang::En, Noun::Visit, false) => "visits",
        (Lang::En, Noun::VisitAWeek, true) => "visit a week",
        (Lang::En, Noun::VisitAWeek, false) => "visits a week",
        (Lang::En, Noun::Week, true) => "week",
        (Lang::En, Noun::Week, false) => "weeks",
        (Lang::En, Noun::Unit, true) => "unit",
        (Lang::En, Noun::Unit, false) => "units",
        (Lang::En, Noun::Minute, true) => "minute",
        (Lang::En, Noun::Minute, false) => "minutes",
        (Lang::Es, Noun::Visit, true) => "visita",
        (Lang::Es, Noun::Visit, false) => "visitas",
        (Lang::Es, Noun::VisitAWeek, true) => "visita por semana",
        (Lang::Es, Noun::VisitAWeek, false) => "visitas por semana",
        (Lang::Es, Noun::Week, true) => "semana",
        (Lang::Es, Noun::Week, false) => "semanas",
        (Lang::Es, Noun::Unit, true) => "unidad",
        (Lang::Es, Noun::Unit, false) => "unidades",
        (Lang::Es, Noun::Minute, true) => "minuto",
        (Lang::Es, Noun::Minute, false) => "minutos",
    }
}

/// Things that a letter counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noun {
    /// A visit.
    Visit,
    /// A visit in each week.
    VisitAWeek,
    /// A week.
    Week,
    /// A billed unit.
    Unit,
    /// A minute of treatment.
    Minute,
}

/// What would raise a criterion of the score, 1 to 20.
#[must_use]
pub const fn criterion(lang: Lang, number: u8) -> &'static str {
    match lang {
        Lang::En => en::criterion(number),
        Lang::Es => es::criterion(number),
    }
}

/// Words of a calendar file that the steps do not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalendarSay {
    /// Name of the calendar.
    Name,
    /// Before a step of the visitor: "Last day: ".
    Mine,
    /// Before a clock of the plan.
    Plan,
    /// Before a clock of an outside reviewer or agency.
    Reviewer,
    /// The date is a later reading.
    LaterReading,
    /// The mark of a projected date in its title.
    ProjectedMark,
    /// The date is projected.
    Projected,
    /// After a date that is counted from what has not happened yet; `{event}`, `{day}`.
    Supposed,
    /// When to put it in the mail; `{day}`.
    SendBy,
    /// The mail may no longer arrive in time.
    NoMail,
    /// What counts is that it has arrived.
    Received,
    /// That it is information, no advice.
    Note,
    /// No date could be counted.
    NoDate,
    /// What to do about that.
    NoDateHelp,
}

/// Words of a calendar file.
#[must_use]
pub const fn calendar(lang: Lang, say: CalendarSay) -> &'static str {
    match lang {
        Lang::En => en::calendar(say),
        Lang::Es => es::calendar(say),
    }
}
