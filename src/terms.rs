//! The closed lists of words that the contract, the law data and the page share.
//!
//! Each list is an enum with one spelling per variant; [`parse`](PlanKind::parse) and
//! [`as_str`](PlanKind::as_str) are the only places where the spelling is written.

macro_rules! terms {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vmeta])* #[doc = concat!("`", $text, "`")] $variant,)+ }

        impl $name {
            /// Every value, in the order of the contract.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The spelling used in JSON and in the law data.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }

            /// The value with this exact spelling, or `None`.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                match text { $($text => Some(Self::$variant),)+ _ => None }
            }

            /// The Rust name of the variant, for generated tables.
            #[must_use]
            pub const fn variant(self) -> &'static str {
                match self { $(Self::$variant => stringify!($variant),)+ }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str(self.as_str())
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

terms! {
    /// Who pays, and so which law governs.
    PlanKind {
        InsuredIndividual = "insured-individual",
        InsuredGroup = "insured-group",
        SelfFundedErisa = "self-funded-erisa",
        SelfFundedGovernment = "self-funded-government",
        Church = "church",
        FederalEmployee = "federal-employee",
        Medicare = "medicare",
        MedicareAdvantage = "medicare-advantage",
        MedicaidManaged = "medicaid-managed",
        MedicaidFfs = "medicaid-ffs",
        Tricare = "tricare",
        Va = "va",
        Champva = "champva",
        WorkersComp = "workers-comp",
        ShortTerm = "short-term",
        SharingMinistry = "sharing-ministry",
        Unknown = "unknown",
    }
}

impl Step {
    /// Whether it is taken by a petition to a court, which nobody mails or faxes.
    #[must_use]
    pub const fn is_lawsuit(self) -> bool {
        matches!(self, Self::CivilAction | Self::CourtReview)
    }
}

impl PlanKind {
    /// Insurance, or a plan of an employer or a church: no program of a government.
    #[must_use]
    pub const fn is_private(self) -> bool {
        matches!(
            self,
            Self::InsuredIndividual
                | Self::InsuredGroup
                | Self::SelfFundedErisa
                | Self::SelfFundedGovernment
                | Self::Church
        )
    }

    /// Bought from an insurance company, by a person or an employer.
    #[must_use]
    pub const fn is_insured(self) -> bool {
        matches!(self, Self::InsuredIndividual | Self::InsuredGroup)
    }

    /// A private employer's or a church's own: it pays from its own money and takes the request for external review itself.
    #[must_use]
    pub const fn arranges_review(self) -> bool {
        matches!(self, Self::SelfFundedErisa | Self::Church)
    }

    /// Medicaid, through a plan or by the state itself: a member gets the service, not dollars.
    #[must_use]
    pub const fn is_medicaid(self) -> bool {
        matches!(self, Self::MedicaidManaged | Self::MedicaidFfs)
    }
}

terms! {
    /// The newest decision that the visitor holds.
    Stage {
        Denial = "denial",
        FirstAppealDenied = "first-appeal-denied",
        SecondAppealDenied = "second-appeal-denied",
        ExternalReviewDenied = "external-review-denied",
        AljDenied = "alj-denied",
        CouncilDenied = "council-denied",
    }
}

terms! {
    /// Why the plan says it will not pay.
    Reason {
        MedicalNecessity = "medical-necessity",
        NoProgress = "no-progress",
        VisitLimit = "visit-limit",
        PriorAuthorization = "prior-authorization",
        AuthorizationMissing = "authorization-missing",
        OutOfNetwork = "out-of-network",
        Coding = "coding",
        ModifierOrUnits = "modifier-or-units",
        PlanOfCare = "plan-of-care",
        MissingInformation = "missing-information",
        TimelyFiling = "timely-filing",
        Eligibility = "eligibility",
        NotCovered = "not-covered",
        Experimental = "experimental",
        Duplicate = "duplicate",
        Referral = "referral",
        CostShare = "cost-share",
    }
}

impl Reason {
    /// Whether the clinical facts themselves answer it.
    #[must_use]
    pub const fn is_clinical(self) -> bool {
        matches!(self, Self::MedicalNecessity | Self::NoProgress | Self::PriorAuthorization)
    }

    /// Whether it is about how the claim was coded.
    #[must_use]
    pub const fn is_about_codes(self) -> bool {
        matches!(self, Self::Coding | Self::ModifierOrUnits)
    }
}

terms! {
    /// What a code of a remittance stands for.
    CodeMeaning {
        Bundled = "bundled",
        Units = "units",
        Coding = "coding",
        Authorization = "authorization",
        Referral = "referral",
        MissingInformation = "missing-information",
        Duplicate = "duplicate",
        Eligibility = "eligibility",
        TimelyFiling = "timely-filing",
        VisitLimit = "visit-limit",
        NotCovered = "not-covered",
        Experimental = "experimental",
        MedicalNecessity = "medical-necessity",
        OutOfNetwork = "out-of-network",
        PlanOfCare = "plan-of-care",
        CostShare = "cost-share",
        Other = "other",
    }
}

terms! {
    /// What to do about a code of a remittance.
    CodeAction {
        BillPatient = "bill-patient",
        CorrectedClaim = "corrected-claim",
        /// Unprocessed: a claim as if it were the first.
        NewClaim = "new-claim",
        /// Correct it where the claim was wrong, else appeal.
        FixOrAppeal = "fix-or-appeal",
        Records = "records",
        Appeal = "appeal",
        OtherPayer = "other-payer",
        AskPatient = "ask-patient",
        /// Enrolment or credentials of the therapist.
        Enroll = "enroll",
        NotRecoverable = "not-recoverable",
        LookUp = "look-up",
    }
}

terms! {
    /// What follows from something on a claim.
    BillingEffect {
        /// It comes back unprocessed: no decision, no appeal.
        Reject = "reject",
        Deny = "deny",
        PayLess = "pay-less",
        /// Paid or billed too much: correct it before it is asked back.
        Refund = "refund",
        /// Money that was not asked for.
        Unbilled = "unbilled",
        /// Somebody has to look.
        LookUp = "look-up",
    }
}

terms! {
    /// A number that the rules of therapy claims have in them.
    BillingNumber {
        /// Minutes of one unit of a timed code.
        UnitMinutes = "unit-minutes",
        /// The minute from which a unit counts.
        UnitFrom = "unit-from",
        /// An assistant gave a service in part above this percentage of it.
        AssistantPart = "assistant-part",
        /// Two units are left, one each, where both gave at least so many minutes of it,
        TwoLeftEach = "two-left-each",
        /// and so many together.
        TwoLeftTogether = "two-left-together",
        /// Days from the first treatment in which the plan of care is certified.
        CertifyDays = "certify-days",
        /// A signature later than due by no more days needs no explanation.
        CertifyDelay = "certify-delay",
        /// Days from the first treatment in which a plan goes to whoever ordered the care, so that the order stands in for
        /// the signature.
        OrderSentDays = "order-sent-days",
        /// The longest certified period, in days.
        CertifiedDays = "certified-days",
        /// Treatment days to a progress report.
        ReportDays = "report-days",
        /// Days for which a device of remote monitoring is supplied.
        SupplyDays = "supply-days",
        /// Medicare's part of a fee, in percent.
        ProgramPercent = "program-percent",
        /// Of that, where an assistant gave the service.
        AssistantPercent = "assistant-percent",
        /// Taken from what Medicare pays.
        SequestrationPercent = "sequestration-percent",
        /// Of the practice expense, for every ranked unit of a day but one.
        ReducedExpense = "reduced-expense",
        /// Dollars of a year above which Medicare may review a patient's therapy.
        ReviewDollars = "review-dollars",
        /// Under this age Medicaid covers therapy as care for children.
        ChildAge = "child-age",
    }
}

terms! {
    /// Modifiers, places and procedures that mean the same to a rule.
    CodeSet {
        /// Under a plan of physical therapy.
        PtPlan = "pt-plan",
        /// Under a plan of occupational therapy.
        OtPlan = "ot-plan",
        /// Under a plan of speech therapy.
        SpeechPlan = "speech-plan",
        /// Given by a physical therapist assistant.
        PtAssistant = "pt-assistant",
        /// Given by an occupational therapy assistant.
        OtAssistant = "ot-assistant",
        /// Distinct although it is one of a pair.
        Distinct = "distinct",
        /// For a visit to a physician, never for therapy.
        PhysicianVisit = "physician-visit",
        /// Above the amount of the year.
        OverThreshold = "over-threshold",
        NoticeSigned = "notice-signed",
        NoticeMissing = "notice-missing",
        NotABenefit = "not-a-benefit",
        VoluntaryNotice = "voluntary-notice",
        /// At a distance, by a modifier.
        Telehealth = "telehealth",
        /// At a distance, by the place.
        FarPlace = "far-place",
        SchoolPlace = "school-place",
        /// To learn a skill.
        Habilitative = "habilitative",
        /// To regain one.
        Rehabilitative = "rehabilitative",
        /// The first encounter with an orthosis or a prosthesis; later ones have a code of their own.
        FirstFitting = "first-fitting",
    }
}

terms! {
    /// Reasons of a denial that mean the same to a rule.
    ReasonSet {
        /// A decision for them may have taken medical judgment, which is what external review is about.
        MayTakeJudgment = "may-take-judgment",
        /// Medicare's advance notice decides who pays what was denied for them.
        AdvanceNotice = "advance-notice",
    }
}

terms! {
    /// Settings of therapy that mean the same to a rule.
    SettingSet {
        /// Facilities and agencies whose care ends with a notice of its own, and with a fast review.
        CareEnds = "care-ends",
    }
}

terms! {
    /// Who is asking.
    Role {
        Patient = "patient",
        Representative = "representative",
        Provider = "provider",
    }
}

terms! {
    /// Which therapy.
    Discipline {
        Pt = "pt",
        Ot = "ot",
    }
}

impl Discipline {
    /// Modifiers of its plan of care.
    #[must_use]
    pub const fn plan(self) -> CodeSet {
        match self {
            Self::Pt => CodeSet::PtPlan,
            Self::Ot => CodeSet::OtPlan,
        }
    }

    /// Modifiers of its assistants.
    #[must_use]
    pub const fn assistant(self) -> CodeSet {
        match self {
            Self::Pt => CodeSet::PtAssistant,
            Self::Ot => CodeSet::OtAssistant,
        }
    }
}

terms! {
    /// Where the therapy is given.
    Setting {
        Clinic = "clinic",
        HospitalOutpatient = "hospital-outpatient",
        HomeHealth = "home-health",
        SkilledNursing = "skilled-nursing",
        RehabilitationFacility = "rehabilitation-facility",
    }
}

terms! {
    /// Whether the care is still to come, under way, or already given.
    Timing {
        PreService = "pre-service",
        Concurrent = "concurrent",
        PostService = "post-service",
    }
}

terms! {
    /// Who has to act by a date.
    Actor {
        You = "you",
        Plan = "plan",
        Reviewer = "reviewer",
        State = "state",
    }
}

terms! {
    /// What has to be done by a date: the closed list of the contract.
    Step {
        InternalAppeal = "internal-appeal",
        SecondLevelAppeal = "second-level-appeal",
        ExternalReview = "external-review",
        CivilAction = "civil-action",
        CourtReview = "court-review",
        Reconsideration = "reconsideration",
        OpmReview = "opm-review",
        Redetermination = "redetermination",
        AljHearing = "alj-hearing",
        CouncilReview = "council-review",
        AutomaticReview = "automatic-review",
        PlanAppeal = "plan-appeal",
        ContinueServices = "continue-services",
        FairHearing = "fair-hearing",
        SecondReconsideration = "second-reconsideration",
        FormalReview = "formal-review",
        Hearing = "hearing",
        SupplementalClaim = "supplemental-claim",
        HigherLevelReview = "higher-level-review",
        BoardAppeal = "board-appeal",
        ClinicalAppeal = "clinical-appeal",
        SecondReview = "second-review",
        QioReview = "qio-review",
        DismissalReview = "dismissal-review",
        PlanDecision = "plan-decision",
        AppealDecision = "appeal-decision",
        ReviewDecision = "review-decision",
        PlanAcknowledgment = "plan-acknowledgment",
        PreliminaryReview = "preliminary-review",
        EvidenceToReviewer = "evidence-to-reviewer",
        DocumentsResponse = "documents-response",
        ComplaintResponse = "complaint-response",
        ReconsiderationCall = "reconsideration-call",
        Continuity = "continuity",
        ClaimantEvidence = "claimant-evidence",
        Perfection = "perfection",
        SurpriseBillingDispute = "surprise-billing-dispute",
        ClaimFiling = "claim-filing",
        Reopening = "reopening",
        CorrectedClaim = "corrected-claim",
        Certification = "certification",
        Recertification = "recertification",
        ProgressReport = "progress-report",
        RecordsRequest = "records-request",
    }
}

terms! {
    /// What counts as filing in time.
    FiledWhen {
        Received = "received",
        Postmarked = "postmarked",
        PlanTerms = "plan-terms",
        Unknown = "unknown",
    }
}

terms! {
    /// How well a fact was verified.
    Grade {
        Primary = "primary",
        Official = "official",
        Secondary = "secondary",
        Unverified = "unverified",
    }
}

terms! {
    /// How far a published rate can be leaned on.
    Confidence {
        High = "high",
        Medium = "medium",
        Low = "low",
    }
}

terms! {
    /// Something that somebody did, with its date.
    EventKind {
        RequestReceived = "request-received",
        ClaimReceived = "claim-received",
        Acknowledged = "acknowledged",
        AskedForInformation = "asked-for-information",
        InformationSent = "information-sent",
        Extended = "extended",
        Decided = "decided",
        AppealReceived = "appeal-received",
        SentToReviewer = "sent-to-reviewer",
        RecordsRequested = "records-requested",
        ComplaintFiled = "complaint-filed",
        ApprovedUntil = "approved-until",
    }
}

terms! {
    /// What a public office oversees, the one nearest to a plan first.
    Office {
        /// The insurance department of a state.
        Insurance = "insurance",
        /// Employers' plans, for the Department of Labor.
        EmployerPlans = "employer-plans",
        /// The Medicaid agency of a state.
        Medicaid = "medicaid",
    }
}

terms! {
    /// The date that a clock is counted from.
    Anchor {
        /// In the visitor's hands: `notice.received`, and where that is unknown `notice.dated`.
        Receipt = "receipt",
        /// The date printed on the notice, never the day it arrived.
        NoticeDate = "notice-date",
        /// The notice date plus a presumed number of days in the mail, unless shown otherwise.
        PresumedReceipt = "presumed-receipt",
        /// The plan or contractor has the appeal.
        AppealReceived = "appeal-received",
        /// The plan has the claim for care already given.
        ClaimReceived = "claim-received",
        /// The plan has the request for care still to come.
        RequestReceived = "request-received",
        /// The plan has the request and everything that it needed and asked for.
        CompleteRequest = "complete-request",
        /// The plan has the claim and everything that it needed and asked for.
        CompleteClaim = "complete-claim",
        /// A complaint went to the regulator and the regulator has mailed it to the plan.
        ComplaintFiled = "complaint-filed",
        /// The outside reviewer has the request.
        SentToReviewer = "sent-to-reviewer",
        /// Somebody asked the plan for documents, in writing.
        RecordsRequested = "records-requested",
        /// The therapist asked the plan's reviewer for a call.
        CallRequested = "call-requested",
        /// The plan has the request for external review.
        ExternalRequest = "external-request",
        /// The outside reviewer has been given the case, whoever the request went to.
        ReviewerAssigned = "reviewer-assigned",
        /// The appeal before the newest decision reached the plan.
        EarlierAppeal = "earlier-appeal",
        /// The first disputed care was given.
        ServiceDate = "service-date",
        /// The last day of the year in which the first disputed care was given.
        ServiceYearEnd = "service-year-end",
        /// The visitor answered the plan's request for information.
        InformationSent = "information-sent",
        /// The day on which a cut to approved care takes effect: `notice.effective`.
        Effective = "effective",
        /// The last day before that one.
        DayBeforeEffective = "day-before-effective",
        /// The day of an appeal to the plan that is filed and that the decision held does not answer.
        UnansweredAppeal = "unanswered-appeal",
        /// Whoever decides an appeal already filed asked for something that is missing.
        InformationAsked = "information-asked",
        /// The request for external review came back as not complete.
        RequestIncomplete = "request-incomplete",
        /// No counting: the law sets no date.
        Never = "never",
    }
}

terms! {
    /// What to do when no day of that number exists in the month that a count of months reaches.
    MonthEnd {
        /// The last day of that month.
        LastDay = "last-day",
        /// The first day of the month after it.
        FirstOfNext = "first-of-next",
    }
}

terms! {
    /// What happens when a count ends on a day off.
    Roll {
        /// Nothing: the date stands.
        None = "none",
        /// To the next day that is no Saturday, Sunday or legal holiday of the calendar.
        NextBusinessDay = "next-business-day",
        /// To the next day that is no Saturday or Sunday; holidays stand.
        NextWeekday = "next-weekday",
        /// From a Sunday to Monday; Saturdays and holidays stand.
        AfterSunday = "after-sunday",
    }
}

terms! {
    /// The unit of a period.
    Unit {
        Hours = "hours",
        Days = "days",
        /// Monday to Friday less the calendar's holidays, observed days among them.
        WorkingDays = "working-days",
        /// The same for the visitor's own time: only weekends and legal dates are left out, observed days count.
        BusinessDays = "business-days",
        Months = "months",
        Years = "years",
    }
}

terms! {
    /// The papers that can be made.
    DocumentId {
        Appeal = "appeal",
        Authorization = "authorization",
        SecondAppeal = "second-appeal",
        ExternalReview = "external-review",
        FairHearing = "fair-hearing",
        DenialInWriting = "denial-in-writing",
        CriteriaRequest = "criteria-request",
        ContinueServices = "continue-services",
        ExpeditedRequest = "expedited-request",
        PeerToPeer = "peer-to-peer",
        NecessityLetter = "necessity-letter",
        RegulatorComplaint = "regulator-complaint",
        RefundRequest = "refund-request",
        CorrectionRequest = "correction-request",
        Reopening = "reopening",
        GapException = "gap-exception",
        Calendar = "calendar",
        Checklist = "checklist",
        Summary = "summary",
    }
}

terms! {
    /// Money that is shown apart.
    ExtraId {
        /// Money taken at the desk although the remittance puts the denial on the practice.
        DeskRefund = "desk-refund",
        /// Money paid above what the patient may be charged, whatever becomes of the denial.
        Overpaid = "overpaid",
        /// What a win would count toward the deductible.
        DeductibleCredit = "deductible-credit",
        /// What a win would count toward the out-of-pocket maximum.
        OutOfPocketCredit = "out-of-pocket-credit",
        /// Visits still to come, paid by oneself instead of shared.
        FutureVisits = "future-visits",
        /// A Medicaid member gets the service back, not dollars.
        ServiceRestored = "service-restored",
        /// A therapy copay above that of a primary-care visit.
        CopayOvercharge = "copay-overcharge",
        /// Interest on a claim paid late.
        LatePaymentInterest = "late-payment-interest",
        /// The daily penalty on a claim paid late.
        LatePaymentPenalty = "late-payment-penalty",
        /// Plan documents that were asked for and not sent.
        DocumentPenalty = "document-penalty",
        /// A refusal without reasonable cause.
        VexatiousRefusal = "vexatious-refusal",
        /// What counts toward the least amount for a hearing.
        AmountInControversy = "amount-in-controversy",
    }
}

terms! {
    /// Enclosures that a visitor can tick, in the order in which a letter numbers them.
    Exhibit {
        DenialLetter = "denial-letter",
        PlanOfCare = "plan-of-care",
        ProgressNotes = "progress-notes",
        OutcomeMeasures = "outcome-measures",
        PhysicianOrder = "physician-order",
        NecessityLetter = "necessity-letter",
        PlanPolicy = "plan-policy",
        CallLog = "call-log",
        Authorization = "authorization",
        ClaimForms = "claim-forms",
        VisitLedger = "visit-ledger",
        InsuranceCard = "insurance-card",
        Remittance = "remittance",
        ClearinghouseReport = "clearinghouse-report",
        MinutesLog = "minutes-log",
    }
}

terms! {
    /// Which way a measure counts.
    Better {
        Higher = "higher",
        Lower = "lower",
    }
}

terms! {
    /// Where a patient was measured, as the studies tell settings apart.
    TestSetting {
        Outpatient = "outpatient",
        InpatientRehab = "inpatient-rehab",
        AcuteCare = "acute-care",
    }
}

terms! {
    /// The side that was measured: the affected one, dominant or not, or the other.
    Side {
        Dominant = "dominant",
        NonDominant = "non-dominant",
        LessAffected = "less-affected",
    }
}

terms! {
    /// What the change of a measure comes to.
    Progress {
        /// There is one score only.
        Once = "once",
        /// The measure is not in the list: its scores stand as measured.
        Unlisted = "unlisted",
        /// An answer is missing that chooses among published values.
        NeedsAnswer = "needs-answer",
        /// Nothing is held for this group.
        NoValue = "no-value",
        /// The scale has less room left than its error.
        NoRoom = "no-room",
        /// Not more than the error of measurement.
        WithinError = "within-error",
        /// More than the error of measurement.
        BeyondError = "beyond-error",
        /// At least the important change, and beyond the error where one is held.
        Important = "important",
        /// Less than the important change; no error is held.
        BelowImportant = "below-important",
        /// Only an estimate for groups is held.
        GroupEstimate = "group-estimate",
        /// Worse by more than the error.
        WorseBeyondError = "worse-beyond-error",
        /// Worse by no more than the error.
        WorseWithinError = "worse-within-error",
        /// Worse, and nothing is held for a decline.
        Worse = "worse",
    }
}

terms! {
    /// A language of the page and of what the engine says.
    Lang {
        En = "en",
        Es = "es",
    }
}

/// One sentence in each language. English is what institutions read; Spanish is for the visitor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    /// English.
    pub en: &'static str,
    /// Spanish.
    pub es: &'static str,
}
