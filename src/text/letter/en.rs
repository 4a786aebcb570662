//! Letters in English: what institutions read.

use super::{CalendarSay, Say};
use crate::terms::{Discipline, Exhibit, PlanKind, Reason, Role, Step};

pub(super) const fn template(say: Say) -> &'static str {
    match say {
        Say::Title => "Appeal letter",
        Say::CopyNotice => {
            "Reading copy. Do not send it: the letter to send is in English. Your answers stand as you wrote them."
        }
        Say::Delivery => "By mail, with proof of delivery",
        Say::DeliveryFax => "By fax to {fax} and by mail, with proof of delivery",
        Say::DeliveryHand => "By fax or by hand, with proof of delivery",
        Say::AppealsUnit => "Attention: Appeals",
        Say::SubjectAppeal => "Internal appeal of a denial of {therapy}",
        Say::SubjectGrievance => "Internal appeal (grievance) of a denial of {therapy}",
        Say::SubjectRedetermination => "Request for redetermination of a denial of {therapy}",
        Say::SubjectPlanAppeal => "Plan appeal of a denial of {therapy}",
        Say::SubjectSecondLevel => "Second-level appeal of a denial of {therapy}",
        Say::SubjectClinical => "Clinical appeal of a denial of {therapy}",
        Say::SubjectRequest => "Request for {request} a denial of {therapy}",
        Say::SubjectOther => "Appeal of a denial of {therapy}",
        Say::Salutation => "Dear Appeals Reviewer:",
        Say::SalutationJudge => "Dear Administrative Law Judge:",
        Say::SalutationCouncil => "Dear Members of the Council:",
        Say::SalutationHearing => "Dear Hearing Officer:",

        Say::LabelSubject => "Re",
        Say::LabelPatient => "Patient",
        Say::LabelMember => "Member ID",
        Say::LabelMedicareNumber => "Medicare number",
        Say::LabelGroup => "Group number",
        Say::LabelClaim => "Claim or reference number",
        Say::LabelAuthorization => "Authorization number",
        Say::LabelDates | Say::BlankDates => "Dates of service",
        Say::LabelProvider => "Provider",
        Say::LabelPractitioner => "Ordered by",
        Say::LabelService => "Service",
        Say::LabelForm => "Official form",
        Say::Born => "{patient}, born {birth}",
        Say::Npi => "NPI {npi}",
        Say::Service => "{Therapy}",
        Say::ServiceFor => "{Therapy} for {diagnoses}",
        Say::NotYetGiven => "care requested in advance",
        Say::DatesRange => "{first} to {last} ({count} dates)",
        Say::FormUse => "{form} may be used with this letter",

        Say::BlankPatient => "Patient's name",
        Say::BlankSender => "Your name",
        Say::BlankPractice => "Name of the practice",
        Say::BlankAddress => "Your address",
        Say::BlankPlan => "Name and appeals address, from the denial letter",
        Say::BlankOffice => "Name and address of the office that decides, from the decision",
        Say::BlankOfficeAddress => "Postal address of this office (ask: {contact})",
        Say::BlankAdministrator => "Plan administrator, with address, from the plan booklet",
        Say::BlankProvider => "Name of the therapist or practice",
        Say::BlankPractitioner => "Name of the practitioner",
        Say::BlankDecisionDate => "Date of the decision",
        Say::BlankExactReason => "Exact reason, in the words of the decision",
        Say::BlankAuthorization => "Patient's signed authorization, to be attached",
        Say::BlankGuardian => "Authorization signed by the child's parent or guardian, to be attached",
        Say::BlankConsent => "Member's written consent, to be attached",
        Say::BlankAssignment => {
            "Assignment accepted on this claim, or the patient's signed transfer of appeal rights, to be attached"
        }
        Say::BlankParty => "Assignment accepted on this claim, or the patient's signed authorization, to be attached",
        Say::BlankWaiver => "Waiver of liability, signed, to be attached",
        Say::BlankDismissed => "Why the dismissal was wrong, or what is now enclosed",
        Say::BlankDelay => "Reason for the delay",
        Say::BlankJoined => "Claim numbers",

        Say::AppealPatient => "I appeal your decision to {deny} my {therapy}.",
        Say::AppealRepresentative => "On behalf of {patient}, I appeal your decision to {deny} {therapy}.",
        Say::AppealProvider => "On behalf of our patient, {patient}, we appeal your decision to {deny} {therapy}.",
        Say::RedeterminationPatient => "I request a redetermination of your decision to deny payment for my {therapy}.",
        Say::RedeterminationRepresentative => {
            "On behalf of {patient}, I request a redetermination of your decision to deny payment for {therapy}."
        }
        Say::RedeterminationProvider => {
            "We request a redetermination of your decision to deny payment for the {therapy} of our patient, {patient}."
        }
        Say::RequestPatient => "I request {request} the decision to {deny} my {therapy}.",
        Say::RequestRepresentative => "On behalf of {patient}, I request {request} the decision to {deny} {therapy}.",
        Say::RequestProvider => {
            "On behalf of our patient, {patient}, we request {request} the decision to {deny} {therapy}."
        }
        Say::RequestParty => "We request {request} the decision to {deny} the {therapy} of our patient, {patient}.",
        Say::AskPaid => "Please reverse that decision and process the claim as covered care.",
        Say::AskVisits => "Please reverse that decision and approve the {requested} requested.",
        Say::AskApprove => "Please reverse that decision and approve the care requested.",
        Say::AskContinue => "Please reverse that decision and approve the rest of this course of care.",
        Say::AskContinueVisits => {
            "Please reverse that decision and approve the {requested} requested to finish this course of care."
        }
        Say::AskCover => "Please reverse that decision and cover this care.",
        Say::AskAllow => "Please reverse that decision and allow payment for these services.",
        Say::AskAuthorize => "Please reverse that decision and authorize this care.",
        Say::AskRestore => "Please reverse that decision and restore this care.",
        Say::AskCoverGiven => "Please reverse that decision and cover the care already given.",
        Say::AskCorrected => {
            "Please process the claim once its coding is corrected, or reverse the denial. This appeal keeps the filing date."
        }
        Say::AskSetAside => "Please set the dismissal aside and have the appeal decided on its merits, as follows.",
        Say::AskShare => "Please set that share as the benefits and the law provide.",
        Say::AskDuplicate => "Please process this claim, or show what was paid on the one that it is said to repeat.",
        Say::VerbDeny => "deny coverage for",
        Say::VerbShare => "set the cost share for",
        Say::Amount => "The amount in dispute is {amount}.",
        Say::AmountVisits => "The amount in dispute is {amount}, for {visits}.",
        Say::CapacityParent => "I write as the parent or guardian of the patient, who is a minor ({relationship}).",
        Say::CapacityRepresentative => "I write as the patient's authorized representative.",
        Say::CapacityRelationship => "I write as the patient's authorized representative ({relationship}).",
        Say::CapacityProvider => "We are the patient's {therapy} practice.",
        Say::CapacityAuthorization => "The patient's signed authorization is enclosed{x:authorization}.",
        Say::CapacityConsent => "The member's written consent to this appeal is enclosed{x:authorization}.",

        Say::DecisionDated => "{Your} decision is dated {dated}{x:denial-letter}.",
        Say::DecisionReceived => "{Your} decision is dated {dated} and arrived on {received}{x:denial-letter}.",
        Say::DecisionArrived => "{Your} decision arrived on {received}{x:denial-letter}.",
        Say::DecisionReason => "It gives this reason: {quoted}",
        Say::DecisionCodes => "It lists the codes {codes}.",
        Say::DecisionCode => "It lists the code {codes}.",
        Say::DecisionMeaning => "{I} read the decision as a denial based on {reasons}.",

        Say::DecisionLate => {
            "By {my} count it was due by {decisiondue}. Please check that date against {your} own record."
        }
        Say::MissedFiled => "The appeal to the plan was filed on {filed}, and its decision was due by {missed}.",
        Say::MissedSilent => "None had come by {asof}.",
        Say::MissedDecided => "It came on {decided}.",

        Say::LateBetween => "By {my} count the time to file runs to {latest}, so this appeal is in time.",
        Say::LatePast => {
            "If the time to file is counted to {latest}, there is good cause to accept this appeal and decide it on its merits."
        }
        Say::LateCause => "If you count this appeal as late, please accept it for good cause.",
        Say::LateDelay => "The reason for the delay is this: {delay}.",
        Say::Expedited => "Please decide this appeal on the expedited timetable.",
        Say::ExpeditedRisk => "Waiting for the ordinary one could put {whose} health or recovery of function at risk.",
        Say::Continuing => "This care is under way. Please keep it in place until the appeal is decided.",
        Say::UnderWay => "This care is under way.",

        Say::TableName => "Course of care",
        Say::LabelStart => "Start of care",
        Say::LabelUsed => "Visits used",
        Say::LabelRequested => "Visits requested",
        Say::LabelLimit => "Visit limit stated",
        Say::LabelAnyBaseline => "Outcome measure, baseline score and date",
        Say::LabelAnyCurrent => "Outcome measure, current score and date",
        Say::LabelAnyTarget => "Outcome measure, goal",
        Say::LabelDiagnosis => "Diagnosis",
        Say::LabelTasks => "Daily tasks that are limited",
        Say::LabelSkilled => "Why a therapist's skill is needed",
        Say::LabelPlan => "Visits a week, number of weeks, and what ends the course",
        Say::LabelStopped => "What is expected if therapy stops",
        Say::ScoreOn => "{score} ({day})",

        Say::Measure => "On {measure}, the score changed from {b} on {bd} to {c} on {cd}{x:outcome-measures}.",
        Say::MeasureSame => "On {measure}, the score was {b} on {bd} and {c} on {cd}{x:outcome-measures}.",
        Say::MeasureOnce => "On {measure}, the baseline score was {b} on {bd}{x:outcome-measures}.",
        Say::MeasureGoal => "The goal score is {goal}.",
        Say::MeasureBetter => {
            "On {measure}, the score went from {b} on {bd} to {c} on {cd}{x:outcome-measures}, {change}{unit} toward better function."
        }
        Say::MeasureWorse => {
            "On {measure}, the score went from {b} on {bd} to {c} on {cd}{x:outcome-measures}, {change}{unit} toward worse function."
        }
        Say::MeasureBetterBrief => "{measure} went from {b} to {c}{x:outcome-measures}, {change}{unit} better.",
        Say::MeasureWorseBrief => "{measure} went from {b} to {c}{x:outcome-measures}, {change}{unit} worse.",
        Say::MeasureLevel => " ({level} confidence)",
        Say::MeasureImportant => {
            "For “{group}”, more than {mdc} exceeds measurement error{level} and {mcid} or more is clinically important: both hold here."
        }
        Say::MeasureBeyond => "For “{group}”, more than {mdc} exceeds measurement error{level}: this change does.",
        Say::MeasureBeyondOnly => {
            "For “{group}”, more than {mdc} exceeds measurement error{level}: this change does, but it is less than the {mcid} published as clinically important."
        }
        Say::MeasureSameWithin => {
            "For “{group}”, a change of up to {mdc} is within measurement error{level}: equal scores by themselves prove neither progress nor a plateau."
        }
        Say::MeasureWithin => {
            "For “{group}”, up to {mdc} is within measurement error{level}: this change is, and by itself proves neither progress nor a plateau."
        }
        Say::MeasureReaches => {
            "For “{group}”, {mcid} or more is published as clinically important: this change reaches it."
        }
        Say::MeasureShort => {
            "For “{group}”, {mcid} or more is published as clinically important: this change is smaller."
        }
        Say::MeasureGroups => "For “{group}”, the published estimate, for groups and not for one patient, is {mcid}.",
        Say::MeasureNoRoom => {
            "From {b}, the scale has room for {room} more, less than its measurement error of {mdc} for “{group}”, so it cannot show a true change."
        }
        Say::MeasureWorseBeyond => {
            "For “{group}”, more than {mdc} exceeds measurement error{level}: this decline does."
        }
        Say::MeasureWorseWithin => "For “{group}”, up to {mdc} is within measurement error{level}: this decline is.",
        Say::MeasureWorseOnly => "No verified value is held for this group for a decline.",
        Say::MeasureAsk => {
            "No published value is compared with it, because the patient's group, setting or surgery is not stated."
        }
        Say::MeasureTranslated => "The study used a translated form.",
        Say::MeasureComputed => "That error is computed from the study's standard error.",
        Say::NoVerifiedValueFor => "No verified value is held for this group on {measure}.",
        Say::MeasuresName => "Measures",
        Say::ColumnMeasure => "Measure",
        Say::ColumnBaseline => "Baseline",
        Say::ColumnCurrent => "Current",
        Say::ColumnGoal => "Goal",
        Say::ColumnChange => "Change",
        Say::ColumnError => "Detectable change (MDC)",
        Say::ColumnImportant => "Important change (MCID)",
        Say::ColumnSource => "Source",
        Say::CellWithin => "{change}, within error",
        Say::CellBetter => "{change}, better",
        Say::CellWorse => "{change}, worse",
        Say::CellSame => "none",
        Say::NoVerifiedValue => {
            "No verified value is held for this group for minimal detectable change or minimal clinically important difference. The scores are given as measured."
        }
        Say::NoVerifiedValueGroup => {
            "No verified value is held for this group ({group}) for minimal detectable change or minimal clinically important difference. The scores are given as measured."
        }
        Say::PlanPace => "{frequency} for {weeks}",
        Say::PlanTest => "{pace}, ending when this test is met: {test}",
        Say::PlanTestOnly => "visits until this test is met ({test})",
        Say::GoalBy => "{goal} by {day}",

        Say::NecessityLead => "Medical necessity is decided on {whose} own record, one criterion at a time.",
        Say::NecessityRecord => "The treatment notes and the plan of care deserve a full reading{x:progress-notes}.",
        Say::NecessityCondition => "The condition treated is {diagnoses}. It limits these daily tasks: {tasks}.",
        Say::NecessityDiagnosis => "The condition treated is {diagnoses}.",
        Say::NecessityTasks => "The condition limits these daily tasks: {tasks}.",
        Say::NecessitySkilled => {
            "A home program alone is not enough, because the care needs a therapist's skill: {skilled}{x:necessity-letter}."
        }
        Say::NecessityPlan => "The plan is finite: {plan}{x:plan-of-care,physician-order}.",
        Say::NecessityGoals => "The aim of the care is functional: {goals}.",
        Say::NecessityStopped => "If the care stops, this is the expected result: {stopped}.",
        Say::NecessityCriteria => {
            "If a guideline led to the denial, please {have}name it and point to the element that this record is thought to miss{x:plan-policy}."
        }

        Say::ProgressLead => "A finding of no progress has to be tested against repeated measurements.",
        Say::ProgressCourse => {
            "The record is a course, from the first visit to the latest, and no single note in it should decide the case."
        }
        Say::ProgressFinding => {
            "Slow progress and no progress are different findings. Please say which one you make, and on which measurement."
        }
        Say::ProgressCondition => {
            "Treatment is for {diagnoses}, and these daily tasks are still limited: {tasks}{x:progress-notes}."
        }
        Say::ProgressDiagnosis => "Treatment is for {diagnoses}.",
        Say::ProgressTasks => "These daily tasks are still limited: {tasks}{x:progress-notes}.",
        Say::ProgressGoals => "What remains to be reached is specific: {goals}.",
        Say::ProgressSkilled => {
            "A home program alone cannot carry the next stage, which needs a therapist's skill: {skilled}{x:necessity-letter}."
        }
        Say::ProgressPlan => "The remaining course is finite: {plan}{x:plan-of-care,physician-order}.",
        Say::ProgressStopped => "Stopping now is expected to have this cost: {stopped}.",
        Say::ProgressMaintenance => {
            "Where the aim is to keep function or slow its loss, please review the care as skilled maintenance."
        }

        Say::LimitBoth => "The limit is stated as {limit}, and {used} have been used{x:visit-ledger}.",
        Say::LimitNotReached => "On that count the limit has not been reached.",
        Say::LimitUsed => "{I} count {used} so far{x:visit-ledger}.",
        Say::LimitOnly => "The limit is stated as {limit}.",
        Say::LimitCount => "Please {have}list each visit that was counted, with its date.",
        Say::LimitRequested => "The request is for {requested}.",
        Say::LimitPage => {
            "Please {have}send the provision that sets the limit and the list of visits counted against it{x:plan-policy}."
        }
        Say::LimitException => {
            "Further visits are allowed when they are medically necessary. The limit is therefore a point of review, and this appeal asks for that review."
        }
        Say::LimitReview => {
            "Please {have}say whether the limit is absolute or a point at which further visits are reviewed for medical necessity."
        }
        Say::LimitAbsolute => "Because the limit allows no exception, the count against it has to be exact.",
        Say::LimitPooled => {
            "Other therapies share this limit. Please {have}quote the language that pools them and show how their visits were counted."
        }
        Say::LimitPooledUnknown => "Please {have}confirm that visits for other therapies were not counted against it.",
        Say::LimitSeparate => "Other therapies do not share this limit, so their visits do not belong in the count.",
        Say::LimitHabilitative => {
            "This care is habilitative. Please apply the habilitative limit and not the rehabilitative one."
        }
        Say::LimitMedicare => {
            "Please name the Medicare provision behind this limit, or decide the claim on whether the care was reasonable and necessary."
        }

        Say::RefusedLead => "Authorization was requested and refused on clinical grounds.",
        Say::RefusedNumber => "Authorization was requested under number {authnumber} and refused on clinical grounds.",
        Say::RefusedReceived => "The request reached {you} on {requestday}.",
        Say::RefusedCriterion => {
            "Please {have}name the criterion found unmet and the record that was read to find it so{x:plan-policy}."
        }
        Say::RefusedCondition => {
            "The request is for {diagnoses}, which affects these daily tasks: {tasks}{x:progress-notes}."
        }
        Say::RefusedDiagnosis => "The request is for {diagnoses}.",
        Say::RefusedTasks => {
            "The request is for care of a condition that affects these daily tasks: {tasks}{x:progress-notes}."
        }
        Say::RefusedVisits => "The request asks for {requested}.",
        Say::RefusedPlan => "The course requested is finite: {plan}{x:plan-of-care,physician-order}.",
        Say::RefusedGoals => "The aim is a functional result: {goals}.",
        Say::RefusedSkilled => {
            "A home program alone would not do, because a therapist's skill is needed: {skilled}{x:necessity-letter}."
        }
        Say::RefusedStopped => "Without this care, the expected result is this: {stopped}.",
        Say::RefusedMore => {
            "If more information would change the answer, please ask the treating therapist for it before you decide."
        }

        Say::MissingNumber => {
            "An authorization number was given: {authnumber}{x:approval}. Please match it to this claim."
        }
        Say::MissingSearch => {
            "Please {have}search for any request, approval or reference number that covers this care."
        }
        Say::MissingReceived => "A request reached {you} on {requestday}.",
        Say::MissingRule => {
            "Please also {have}show the rule that required authorization for this service on these dates, and when it was published."
        }
        Say::MissingCalls => "The calls made about authorization are listed in the call log{x:call-log}.",
        Say::MissingPatient => {
            "A missing number is a matter between the payer and the practice, and it should not become the patient's bill."
        }
        Say::MissingReview => {
            "If no authorization is found, please review the care on its record instead of refusing it unread."
        }

        Say::NetworkLead => {
            "The question is whether an in-network {therapist} could have given this care, within reach and in time."
        }
        Say::NetworkProvider => "The care was given by {provider}.",
        Say::NetworkSearch => "The search for an in-network opening is set out in the call log{x:call-log}.",
        Say::NetworkName => {
            "Please {have}name each in-network {therapist} who had an opening when this care was needed, with the distance and the first open date."
        }
        Say::NetworkNameStart => {
            "Please {have}name each in-network {therapist} who had an opening on {start}, when this care began, with the distance and the first open date."
        }
        Say::NetworkTerms => "If there was none, please cover this care on in-network terms.",
        Say::NetworkDirectory => {
            "Please also {have}show how {your} directory listed this practice on the dates in question."
        }
        Say::NetworkContinuity => {
            "If the practice left {your} network during treatment, please apply {your} rules on continuity of care."
        }

        Say::CodingLead => "This is a billing question and not a dispute about the need for care.",
        Say::CodingFirst => "The first remedy is a corrected claim.",
        Say::CodingFirstMedicare => "The first remedy is a corrected claim, or a reopening to fix a clerical error.",
        Say::CodingLine => "The line in question is {lines}.",
        Say::CodingLines => "The lines in question are {lines}.",
        Say::CodingMany => "The claim lines in question number {count}.",
        Say::LineOn => "code {code} on {day}",
        Say::CodingElement => {
            "Please {have}say which element failed: the code, a modifier, the units, or the diagnosis."
        }
        Say::CodingForms => "The papers of the claim are enclosed{x:claim-forms,remittance,minutes-log}.",
        Say::CodingKeep => "This appeal only keeps the date in case the correction is refused.",
        Say::CodingPatient => {
            "Codes are chosen in a billing office, and an error in them should not become the patient's bill."
        }

        Say::UnitsLead => "The dispute is about a modifier or a number of units.",
        Say::UnitsFirst => "A corrected claim is the first remedy{x:claim-forms,remittance}.",
        Say::UnitsFirstMedicare => {
            "The first remedy is a corrected claim or a clerical-error reopening{x:claim-forms,remittance}."
        }
        Say::UnitsLine => "The line in dispute is {lines}.",
        Say::UnitsLines => "The lines in dispute are {lines}.",
        Say::UnitsMany => "The claim lines in dispute number {count}.",
        Say::UnitsMinutes => {
            "Please compare the units with the minutes recorded for each day{x:progress-notes,minutes-log}."
        }
        Say::UnitsName => {
            "Please {have}name the modifier that is missing or does not fit, or the units allowed, and the rule behind it."
        }
        Say::UnitsKeep => "Until the correction is made, this letter keeps the time to appeal.",

        Say::CertLead => "The question is one of dates and signatures.",
        Say::CareBegan => "Care began on {start}.",
        Say::CertSigned => "The plan of care was signed on {signed}.",
        Say::CertSent => "It went to the practitioner on {sentplan}.",
        Say::CertEnclosed => "The papers that show it are enclosed{x:plan-of-care,physician-order}.",
        Say::CertName => {
            "Please {have}list each date of service taken to be outside a certified period, and the signature or date found missing."
        }
        Say::CertDelayed => "If a signature came late, please accept it as a delayed certification.",
        Say::CertLater => "If a signature can still be supplied, please ask for it before you decide.",

        Say::InfoAsked => "More information was asked for on {askedday}.",
        Say::InfoSent => "It was sent on {sentday}.",
        Say::InfoEnclosed => {
            "The records that bear on the claim come with this letter{x:plan-of-care,progress-notes,physician-order,claim-forms}."
        }
        Say::InfoName => "Please {have}name each item that is still missing, from whom it was asked and when.",
        Say::InfoDecide => "Please allow time to send it, and then decide the claim on the whole file.",

        Say::FilingLead => "The care was given on {days}.",
        Say::FilingReceived => "The claim reached {you} on {claimday}.",
        Say::FilingReport => {
            "The clearinghouse report shows on which day the claim was accepted{x:clearinghouse-report}."
        }
        Say::FilingEnclosed => "The claim as it was sent is enclosed{x:claim-forms}.",
        Say::FilingName => {
            "Please {have}state the last day that was counted, the rule that sets it, and each date on which any version of this claim was received."
        }
        Say::FilingPatient => "The practice files its claims, so a late one should not become the patient's bill.",

        Say::TermLead => "Please {have}quote the exclusion or coverage term that was applied{x:plan-policy}.",
        Say::TermCare => "It was applied to {therapy} for {diagnoses}.",
        Say::TermJudgment => {
            "If the care was in truth found unnecessary, please say so and have it reviewed as a medical judgment."
        }
        Say::TermOther => "Please also {have}name the facts that put this care under it.",

        Say::TrialLead => "The decision calls the care experimental.",
        Say::TrialCare => "The care is {therapy}{x:plan-of-care} for {diagnoses}.",
        Say::TrialName => {
            "Please {have}name the service that is meant, and list with their dates the studies and the policy that were weighed{x:plan-policy}."
        }
        Say::TrialTerm => "Please also {have}quote the definition of experimental care that was applied.",

        Say::CoverLead => "The question is whether there was coverage on {days}.",
        Say::CoverNumber => "The member number given was {member}{x:insurance-card}.",
        Say::CoverName => {
            "Please {have}state the first and last day of coverage on record, and where those days come from."
        }
        Say::CoverOther => {
            "If another plan is said to pay first, please {have}name it, so that the claim can go there."
        }
        Say::CoverAgain => "If coverage is confirmed, please process the claim without waiting for this appeal.",

        Say::TwiceLead => "The claim was refused as a repeat of another. This one is for {days}.",
        Say::TwiceName => {
            "Please {have}identify the other claim by its number and date of service, and say what was paid on it and when."
        }
        Say::TwiceHeld => "What is held of the payment record is enclosed{x:remittance}.",
        Say::TwiceUnpaid => "If nothing was paid on it, please process this one.",
        Say::TwiceDistinct => {
            "If the two are for different services or times, a corrected claim will show that. Meanwhile this letter keeps the time to appeal."
        }

        Say::OrderLead => {
            "Please {have}quote the term that asks for a referral for this care on these dates{x:plan-policy}."
        }
        Say::OrderBy => "{practitioner} ordered the care{x:physician-order}.",
        Say::OrderEnclosed => "The practitioner's order is enclosed{x:physician-order}.",
        Say::OrderLate => "Please also {have}say whether a referral supplied now would be accepted, and from whom.",

        Say::ShareLead => "The dispute is about the share charged to the patient{x:remittance}.",
        Say::ShareCopay => "The copay was {copay} a visit.",
        Say::ShareCopayVisits => "The copay was {copay} a visit, for {visits}.",
        Say::SharePercent => "Coinsurance was {percent} percent.",
        Say::ShareName => {
            "Please {have}quote the rule or benefit line that sets this share, and list what was counted toward the deductible and the yearly maximum{x:plan-policy}."
        }
        Say::ShareNameMedicare => {
            "Please {have}name the rule that sets this share, and list what was counted toward the deductible."
        }
        Say::SharePrimary => {
            "Please also {have}state the copay for a visit to a primary care physician under the same policy."
        }
        Say::ShareCorrect => "If the share was too high, please correct it for every visit.",

        Say::NoNetworkLead => "Original Medicare has no network of its own.",
        Say::NoNetworkAsk => {
            "Please {have}name the Medicare rule behind this reason, and the facts that it was applied to."
        }

        Say::CareLeadNetwork => "This is the care that a therapist in the network would have to give.",
        Say::CareLeadTrial => "These are the facts of the care that was called experimental.",
        Say::CareLeadVisits => "These are the clinical facts behind the visits.",
        Say::CareLeadOpen => "These are the clinical facts.",
        Say::CareCondition => "The care treats {diagnoses}, which limits these daily tasks: {tasks}{x:progress-notes}.",
        Say::CareDiagnosis => "The care treats {diagnoses}.",
        Say::CareTasks => "The care is for limits in these daily tasks: {tasks}{x:progress-notes}.",
        Say::CareSkilled => {
            "The care needs a therapist's skill beyond a home program alone: {skilled}{x:necessity-letter}."
        }
        Say::CarePlan => "The course is finite: {plan}{x:plan-of-care,physician-order}.",
        Say::CareGoals => "The result to be reached is this: {goals}.",
        Say::CareStopped => "If the care stopped, this would be expected: {stopped}.",

        Say::HeadingLaw => "The rules that apply",
        Say::HeadingRequests => "Requests",
        Say::HeadingEnclosures => "Enclosures",
        Say::HeadingCare => "The care",
        Say::HeadingAuthorization => "The authorization",

        Say::RequestIntro => "{I} ask you to:",
        Say::RequestReverse => "Reverse the denial in full.",
        Say::RequestSetAside => "Set the dismissal aside, and have the denial decided and reversed.",
        Say::RequestCorrected => "Process the corrected claim, or reverse the denial.",
        Say::RequestShare => "Correct the share, and send a corrected statement.",
        Say::RequestDuplicate => "Process this claim, or send the payment record of the other one.",
        Say::RequestReviewer => {
            "Assign a reviewer of the same or a similar specialty who was not involved in the earlier decision."
        }
        Say::RequestAfresh => {
            "Decide afresh. A clinician who is asked should be of the same or a similar specialty and not involved in the earlier decisions."
        }
        Say::RequestRecord => {
            "Send, free of charge, the complete file with the criteria used in the earlier decisions."
        }
        Say::RequestFile => {
            "Send, free of charge, the complete file, the criteria used, and the name and credentials of each reviewer."
        }
        Say::RequestDecision => "Send a written decision within the time the law allows.",
        Say::RequestDecisionBy => "Send a written decision. If this arrives on {asof}, it is due by {decision}.",
        Say::RequestDecisionFiled => "Send a written decision by {decision}.",
        Say::RequestDecisionLate => "Send the written decision, which was due by {missed}.",

        Say::NextComplaint => {
            "If the denial is upheld, the next step is a complaint to {office}, which also takes requests for external review of any part that involved medical judgment."
        }
        Say::NextSecondOrComplaint => {
            "If the denial is upheld, the next step is the plan's second level, if it has one, or a complaint to {office}. That office also takes requests for external review of any part that involved medical judgment."
        }
        Say::NextOfficeExternal => "If the denial is upheld, the next step is external review through {office}.",
        Say::NextSecondOrOfficeExternal => {
            "If the denial is upheld, the next step is the plan's second level, if it has one, or external review through {office}."
        }
        Say::NextSecondThenOfficeExternal => {
            "If the denial is upheld, the next step is the plan's second level. External review through {office} is open as well."
        }
        Say::NextExternal => "If the denial is upheld, the next step is external review by an independent reviewer.",
        Say::NextSecondOrExternal => {
            "If the denial is upheld, the next step is the plan's second level, if it has one, or external review by an independent reviewer."
        }
        Say::NextSecondThenExternal => {
            "If the denial is upheld, the next step is the plan's second level, followed by external review by an independent reviewer."
        }
        Say::NextPlanExternal => {
            "If the denial is upheld, the next step is external review by an independent review organization, for any part that involves medical judgment."
        }
        Say::NextPlanSecondOrExternal => {
            "If the denial is upheld, the next step is the plan's second level, if it has one. After it comes external review by an independent review organization, for any part that involves medical judgment."
        }
        Say::NextPlanSecondThenExternal => {
            "If the denial is upheld, the next step is the plan's second level. After it comes external review by an independent review organization, for any part that involves medical judgment."
        }
        Say::NextPlanOnly => {
            "If the denial is upheld, the next step is the plan's second level, if it has one, and then the remedies that the plan describes."
        }
        Say::NextReconsideration => {
            "If the denial is upheld, the next step is reconsideration by a Qualified Independent Contractor."
        }
        Say::NextFairHearing => "If the denial is upheld, the next step is a state fair hearing.",
        Say::NextMedicareHearing => {
            "If the denial is upheld, the next step is a hearing through the Office of Medicare Hearings and Appeals, where the amount in controversy allows it."
        }
        Say::NextCouncil => "If the denial is upheld, the next step is review by the Medicare Appeals Council.",
        Say::NextCourt => {
            "If the denial is upheld, the next step is review by a court, where and within the time that the law provides."
        }
        Say::NextReviewEntity => {
            "If any part of the denial is upheld, the next step is review by the independent review entity, to which the plan sends the case itself."
        }
        Say::NextOpm => {
            "If the denial is upheld, the next step is review by the United States Office of Personnel Management."
        }
        Say::NextTricareSecond => {
            "If the denial is upheld, the next step is the one that the decision names: a second reconsideration or a formal review."
        }
        Say::NextTricareHearing => {
            "If the denial is upheld, the next step is a hearing, where the amount in dispute allows it."
        }
        Say::NextWrittenReview => {
            "If the denial is upheld, the next step is a written request for review of that decision."
        }
        Say::SoleLevel => {
            "If the plan has one internal level only, please say so at once, so that external review can be requested in time."
        }
        Say::NextOther => {
            "If the denial is upheld, the next step is the further review that the plan's terms and the law provide."
        }
        Say::NextName => "Please name that step, its deadline and its address in your decision.",
        Say::NextRecords => "Please also list in it each record that was read and each person who took part.",

        Say::Copies => "A copy of this request is sent to the other parties.",
        Say::Page => "Page ",
        Say::PageOf => " of ",
        Say::RestOfRecord => "The enclosures also include {rest}.",
        Say::WholeRecord => "Please decide on the whole record, with this letter and everything that comes with it.",
        Say::MissingRecord => "If any record is missing, please say which before you decide, so that it can be sent.",
        Say::Thanks => "Thank you for a careful review.",
        Say::ThanksPhone => "Thank you for a careful review. Questions are welcome at {phone}.",
        Say::Sincerely => "Sincerely,",
        Say::SignParent => "Parent or guardian of {patient}",
        Say::SignRepresentative => "Authorized representative of {patient}",
    }
}

pub(super) fn addressee(slot: &str, to_decider: bool, plan: PlanKind) -> Option<&'static str> {
    // Whoever decided, whose it is, and who is to be made to act.
    let [you, your, have] = match plan {
        _ if to_decider => ["you", "your", ""],
        PlanKind::Medicare | PlanKind::Tricare => ["the contractor", "the contractor's", "have the contractor "],
        PlanKind::MedicaidFfs => ["the agency", "the agency's", "have the agency "],
        PlanKind::Va | PlanKind::Champva => ["the department", "the department's", "have the department "],
        _ => ["the plan", "the plan's", "have the plan "],
    };
    match slot {
        "Your" => Some(if to_decider { "Your" } else { "The" }),
        "you" => Some(you),
        "your" => Some(your),
        "have" => Some(have),
        _ => None,
    }
}

pub(super) const fn request(step: Step) -> Option<&'static str> {
    match step {
        Step::ExternalReview => Some("external review of"),
        Step::Reconsideration => Some("a reconsideration of"),
        Step::OpmReview => Some("review by the Office of Personnel Management of"),
        Step::AljHearing => Some("a hearing on"),
        Step::CouncilReview => Some("review by the Medicare Appeals Council of"),
        Step::FairHearing => Some("a state fair hearing on"),
        Step::SecondReconsideration => Some("a second reconsideration of"),
        Step::FormalReview => Some("a formal review of"),
        Step::Hearing => Some("a TRICARE hearing on"),
        Step::SupplementalClaim => Some("a decision on a supplemental claim after"),
        Step::HigherLevelReview => Some("a higher-level review of"),
        Step::BoardAppeal => Some("review by the Board of Veterans' Appeals of"),
        Step::SecondReview => Some("a second review of"),
        Step::DismissalReview => Some("review of the dismissal of the appeal of"),
        _ => None,
    }
}

pub(super) fn voice(slot: &str, role: Role, discipline: Option<Discipline>) -> Option<&'static str> {
    let pick = |patient, representative, provider| match role {
        Role::Patient => patient,
        Role::Representative => representative,
        Role::Provider => provider,
    };
    let care = |physical, occupational, any| match discipline {
        Some(Discipline::Pt) => physical,
        Some(Discipline::Ot) => occupational,
        None => any,
    };
    match slot {
        "I" => Some(pick("I", "I", "We")),
        "my" => Some(pick("my", "my", "our")),
        "whose" => Some(pick("my", "the patient's", "the patient's")),
        "therapy" => Some(care("physical therapy", "occupational therapy", "therapy")),
        "Therapy" => Some(care("Physical therapy", "Occupational therapy", "Therapy")),
        "therapist" => Some(care("physical therapist", "occupational therapist", "therapist")),
        _ => None,
    }
}

pub(super) const fn reason_heading(reason: Reason) -> &'static str {
    match reason {
        Reason::MedicalNecessity => "Medical necessity",
        Reason::NoProgress => "Progress",
        Reason::VisitLimit => "Visit limit",
        Reason::PriorAuthorization => "The refused authorization",
        Reason::AuthorizationMissing => "The missing authorization",
        Reason::OutOfNetwork => "Network",
        Reason::Coding => "Coding",
        Reason::ModifierOrUnits => "Modifier or units",
        Reason::PlanOfCare => "Plan of care",
        Reason::MissingInformation => "Missing information",
        Reason::TimelyFiling => "Timely filing",
        Reason::Eligibility => "Eligibility",
        Reason::NotCovered => "Coverage",
        Reason::Experimental => "Experimental treatment",
        Reason::Duplicate => "Duplicate claim",
        Reason::Referral => "Referral",
        Reason::CostShare => "Cost share",
    }
}

pub(super) const fn reason_phrase(reason: Reason) -> &'static str {
    match reason {
        Reason::MedicalNecessity => "lack of medical necessity",
        Reason::NoProgress => "lack of progress",
        Reason::VisitLimit => "a visit limit",
        Reason::PriorAuthorization => "a refused prior authorization",
        Reason::AuthorizationMissing => "a missing authorization",
        Reason::OutOfNetwork => "out-of-network care",
        Reason::Coding => "coding",
        Reason::ModifierOrUnits => "a modifier or the number of units",
        Reason::PlanOfCare => "the plan of care",
        Reason::MissingInformation => "missing information",
        Reason::TimelyFiling => "late filing of the claim",
        Reason::Eligibility => "eligibility",
        Reason::NotCovered => "an exclusion from coverage",
        Reason::Experimental => "treatment called experimental",
        Reason::Duplicate => "a duplicate claim",
        Reason::Referral => "a missing referral",
        Reason::CostShare => "cost share",
    }
}

pub(super) const fn exhibit_title(exhibit: Exhibit, role: Role) -> &'static str {
    match (exhibit, role) {
        (Exhibit::DenialLetter, _) => "Denial letter",
        (Exhibit::PlanOfCare, _) => "Plan of care",
        (Exhibit::ProgressNotes, _) => "Progress notes",
        (Exhibit::OutcomeMeasures, _) => "Outcome measures",
        (Exhibit::PhysicianOrder, _) => "Practitioner's order",
        (Exhibit::NecessityLetter, _) => "Letter of medical necessity",
        (Exhibit::PlanPolicy, _) => "Plan policy pages",
        (Exhibit::CallLog, _) => "Call log",
        (Exhibit::Authorization, Role::Patient) => "Authorization",
        (Exhibit::Authorization, Role::Representative | Role::Provider) => "Patient's signed authorization",
        (Exhibit::ClaimForms, _) => "Claim forms",
        (Exhibit::VisitLedger, _) => "Visit ledger",
        (Exhibit::InsuranceCard, _) => "Copy of the insurance card",
        (Exhibit::Remittance, _) => "Explanation of benefits or remittance advice",
        (Exhibit::ClearinghouseReport, _) => "Clearinghouse acceptance report",
        (Exhibit::MinutesLog, _) => "Log of timed minutes",
    }
}

pub(super) const fn exhibit_phrase(exhibit: Exhibit, role: Role) -> &'static str {
    match (exhibit, role) {
        (Exhibit::DenialLetter, _) => "the denial letter",
        (Exhibit::PlanOfCare, _) => "the plan of care",
        (Exhibit::ProgressNotes, _) => "the progress notes",
        (Exhibit::OutcomeMeasures, _) => "the outcome measures",
        (Exhibit::PhysicianOrder, _) => "the practitioner's order",
        (Exhibit::NecessityLetter, _) => "a letter of medical necessity",
        (Exhibit::PlanPolicy, _) => "the plan policy pages",
        (Exhibit::CallLog, _) => "the call log",
        (Exhibit::Authorization, Role::Patient) => "the authorization",
        (Exhibit::Authorization, Role::Representative | Role::Provider) => "the patient's signed authorization",
        (Exhibit::ClaimForms, _) => "the claim forms",
        (Exhibit::VisitLedger, _) => "the visit ledger",
        (Exhibit::InsuranceCard, _) => "a copy of the insurance card",
        (Exhibit::Remittance, _) => "the explanation of benefits or remittance advice",
        (Exhibit::ClearinghouseReport, _) => "the clearinghouse acceptance report",
        (Exhibit::MinutesLog, _) => "the log of timed minutes",
    }
}

pub(super) const fn criterion(number: u8) -> &'static str {
    match number {
        1 => "Replace every placeholder, or leave it as a labelled line to fill in before sending.",
        2 => "Give the patient's name, member ID, claim number, dates of service and provider.",
        3 => "Give the date of the decision and copy its exact reason, word for word.",
        4 => "Say what you ask for in the first sentences.",
        5 => "Take out any law or rule that this tool does not hold.",
        6 => "Take out any law or rule that does not govern this plan, state, stage and date.",
        7 => "Keep only numbers, dates and facts that come from your answers or from the law.",
        8 => "Choose every reason that the decision states, so that each gets its own answer.",
        9 => "Name the standard that governs the decision, or ask for it.",
        10 => "Give the diagnosis and at least two daily tasks that it limits.",
        11 => "Give one outcome measure with a baseline score, a current score, their dates and a goal.",
        12 => "Give an outcome measure, so that its change can be compared.",
        13 => "Say why a therapist's skill is needed and a home program alone is not enough.",
        14 => "Give visits a week, number of weeks, and the test that ends the course.",
        15 => "Say what would happen to this patient if therapy stopped.",
        16 => {
            "Ask for a reviewer of the same specialty who was not involved before, and for the criteria and the file."
        }
        17 => "File by the deadline, or explain why the appeal comes late.",
        18 => "Choose what you enclose, so that each enclosure has a number and is named in the letter.",
        19 => "Keep the letter between 450 and 750 words, with short sentences and a calm tone.",
        _ => "Say in what role you write, and attach the patient's authorization where one is needed.",
    }
}

pub(super) const fn calendar(say: CalendarSay) -> &'static str {
    match say {
        CalendarSay::Name => "Appeal deadlines",
        CalendarSay::Mine => "Last day: ",
        CalendarSay::Plan => "Their last day: ",
        CalendarSay::Reviewer => "The reviewer's deadline: ",
        CalendarSay::LaterReading => "later reading",
        CalendarSay::ProjectedMark => "projected",
        CalendarSay::Projected => "Projected: what starts this count has not happened yet. Count again once it has.",
        CalendarSay::Supposed => ", {event} on {day}",
        CalendarSay::SendBy => "If you mail it, send it by {day}.",
        CalendarSay::NoMail => "Mail may arrive too late: fax it or bring it, and call first.",
        CalendarSay::Received => "What counts is the day on which it arrives, not the day on which it is mailed.",
        CalendarSay::Note => "Information, not legal advice. Check the date against your denial letter.",
        CalendarSay::NoDate => "Find the date on your denial letter",
        CalendarSay::NoDateHelp => "No deadline can be counted without it. Enter it and make this calendar again.",
    }
}
