//! English.

use super::format::{date, day_of_law, month};
use crate::calendar::{CivilDate, CountStep, InForce};
use crate::error::{FieldErrorCode as Code, Limits};
use crate::outcome::{CheckId, MoneyLine, Payer, Standing, TherapyAmount, Why};
use crate::terms::{Anchor, CodeAction, CodeMeaning, DocumentId, Lang, Step, Unit};

const LANG: Lang = Lang::En;

pub(super) const fn error(code: Code) -> &'static str {
    match code {
        Code::Required => "Enter an answer here",
        Code::UnknownKey => "This key is not part of the form",
        Code::NotText => "This has to be text",
        Code::NotNumber => "This has to be a number",
        Code::NotBoolean => "This has to be yes or no",
        Code::NotList => "This has to be a list",
        Code::NotObject => "This has to be a group of answers",
        Code::BadDate => "Enter a real date, with year, month and day, for example 2026-10-05",
        Code::OutsideYears => "Enter a date from 2010 to 2040",
        Code::BeforeDecision => "This is before the date on the decision. Check both dates",
        Code::CareAfterDecision => "This visit is after the decision about care already given. Check both dates",
        Code::BeforeRequest => "This is before the plan received the request. Check both dates",
        Code::AfterCare => "This birth date is after a visit. Check both dates",
        Code::InFuture => "This date is after today. Check the year",
        Code::BadTime => "Enter a time with hours and minutes, for example 16:30",
        Code::NotInList => "Choose one of the listed answers",
        Code::NotOfState => "This is another state's plan. Check the state",
        Code::NotOfPlan => "This does not go with the kind of plan you chose. Check both answers",
        Code::NegativeMoney => "An amount cannot be below zero",
        Code::TooMuchMoney => "This amount is too large to be right",
        Code::NotWhole => "Enter a whole number",
        Code::OutOfRange => "This number is outside what is possible here",
        Code::TooPrecise => "Use at most three decimals",
        Code::OutOfScale => "This score is not on the scale of the test",
        Code::TooLong => "This text is too long",
        Code::ControlCharacter => "This text holds a character that cannot be printed",
        Code::TooMany => "This list is too long",
        Code::TooDeep => "This answer is nested too deep to be read",
        Code::Unreadable => "This answer is not plain data and cannot be read",
        Code::BadState => "Enter a state as two letters, for example MO",
        Code::BadJson => "This is not readable JSON",
    }
}

pub(super) const fn step(step: Step) -> &'static str {
    match step {
        Step::InternalAppeal => "Appeal to the plan",
        Step::SecondLevelAppeal => "Second appeal to the plan",
        Step::ExternalReview => "External review by independent reviewers",
        Step::CivilAction => "Lawsuit in court",
        Step::CourtReview => "Review by a court",
        Step::Reconsideration => "Reconsideration",
        Step::OpmReview => "Review by the Office of Personnel Management",
        Step::Redetermination => "Medicare redetermination (first appeal)",
        Step::AljHearing => "Hearing before a Medicare judge",
        Step::CouncilReview => "Review by the Medicare Appeals Council",
        Step::AutomaticReview => "Automatic review by the independent entity",
        Step::PlanAppeal => "Appeal to the Medicaid plan",
        Step::ContinueServices => "Ask to keep your therapy going during the appeal",
        Step::FairHearing => "State fair hearing",
        Step::SecondReconsideration => "Second reconsideration",
        Step::FormalReview => "Formal review",
        Step::Hearing => "Hearing",
        Step::SupplementalClaim => "Supplemental claim",
        Step::HigherLevelReview => "Higher-level review",
        Step::BoardAppeal => "Board appeal",
        Step::ClinicalAppeal => "Clinical appeal at the VA facility",
        Step::SecondReview => "Second review",
        Step::QioReview => "Fast review by the quality organization",
        Step::DismissalReview => "Review of a dismissal",
        Step::PlanDecision => "The plan's first decision",
        Step::AppealDecision => "The decision on the appeal",
        Step::ReviewDecision => "The decision on the review or hearing",
        Step::PlanAcknowledgment => "The plan's letter that it has the appeal",
        Step::PreliminaryReview => "The plan's check of your request for external review",
        Step::EvidenceToReviewer => "The plan's file to the reviewer",
        Step::DocumentsResponse => "The plan documents you ask for",
        Step::ComplaintResponse => "The plan's answer to the regulator",
        Step::ReconsiderationCall => "The reviewer's call with your therapist",
        Step::Continuity => "Care with your therapist after the contract ended",
        Step::ClaimantEvidence => "Your further evidence to the reviewer",
        Step::Perfection => "Completing your request",
        Step::SurpriseBillingDispute => "Dispute of a bill above the estimate",
        Step::ClaimFiling => "Filing the claim",
        Step::Reopening => "Reopening of the claim",
        Step::CorrectedClaim => "Corrected claim",
        Step::Certification => "Certification of the plan of care",
        Step::Recertification => "Recertification of the plan of care",
        Step::ProgressReport => "Progress report",
        Step::RecordsRequest => "Answer to a request for records",
    }
}

const fn start(anchor: Anchor) -> &'static str {
    match anchor {
        Anchor::Receipt => "You received the decision on",
        Anchor::NoticeDate => "The decision is dated",
        Anchor::PresumedReceipt => "The law takes the decision as received on",
        Anchor::AppealReceived => "The appeal was received on",
        Anchor::ClaimReceived | Anchor::CompleteClaim => "The plan received the claim on",
        Anchor::RequestReceived | Anchor::CompleteRequest => "The plan received the request on",
        Anchor::ComplaintFiled => "The complaint was sent to the plan on",
        Anchor::SentToReviewer => "The reviewer received the request on",
        Anchor::RecordsRequested => "The documents were asked for on",
        Anchor::InformationSent => "The information was sent on",
        Anchor::CallRequested => "The call was asked for on",
        Anchor::ExternalRequest => "The plan received the request for external review on",
        Anchor::ReviewerAssigned => "The reviewer was given the case on",
        Anchor::EarlierAppeal => "The plan received your appeal on",
        Anchor::ServiceDate => "The care was given on",
        Anchor::ServiceYearEnd => "The year in which the care was given ended on",
        Anchor::Effective => "The cut takes effect on",
        Anchor::DayBeforeEffective => "The last day before the cut is",
        Anchor::UnansweredAppeal => "You asked the plan on",
        Anchor::InformationAsked => "You were asked for something missing on",
        Anchor::RequestIncomplete => "Your request was called not complete on",
        Anchor::Never => "No date starts this",
    }
}

pub(super) const fn would(anchor: Anchor) -> &'static str {
    match anchor {
        Anchor::AppealReceived => "if the appeal were received",
        Anchor::ComplaintFiled => "if the regulator sent your complaint to the plan",
        Anchor::SentToReviewer => "if the reviewer received the request",
        Anchor::ExternalRequest => "if the plan received your request for external review",
        Anchor::ReviewerAssigned => "if the reviewer were given the case",
        Anchor::EarlierAppeal => "if you asked for the next step",
        Anchor::RecordsRequested => "if you asked for the documents in writing",
        Anchor::InformationSent => "if you sent the information",
        Anchor::CallRequested => "if your therapist asked for the call",
        _ => "if it happened",
    }
}

fn unit(n: u16, unit: Unit) -> String {
    let word = match (unit, n) {
        (Unit::Hours, 1) => "hour",
        (Unit::Hours, _) => "hours",
        (Unit::Days, 1) => "calendar day",
        (Unit::Days, _) => "calendar days",
        (Unit::WorkingDays, 1) => "working day",
        (Unit::WorkingDays, _) => "working days",
        (Unit::BusinessDays, 1) => "business day",
        (Unit::BusinessDays, _) => "business days",
        (Unit::Months, 1) => "month",
        (Unit::Months, _) => "months",
        (Unit::Years, 1) => "year",
        (Unit::Years, _) => "years",
    };
    format!("{n} {word}")
}

pub(super) fn count_step(step: &CountStep) -> String {
    let day = |value| date(value, LANG);
    match step {
        CountStep::Start { anchor, date: on } => format!("{} {}. That day is day 0.", start(*anchor), day(*on)),
        CountStep::ProjectedStart { anchor, date: on } => {
            format!("Counted as {} today, {}. That day is day 0.", would(*anchor), day(*on))
        }
        CountStep::DatedInsteadOfReceived { date: on } => format!(
            "You did not say when you received the decision, so the count starts on the date printed on it, {}, \
             which is never too late. That day is day 0.",
            day(*on)
        ),
        CountStep::Presumed { dated, days, receipt } => format!(
            "The decision is dated {}. The law takes it as received {days} days later, on {}. That day is day 0.",
            day(*dated),
            day(*receipt)
        ),
        CountStep::MonthPart { month: part, days, total } => {
            let days = if *days == 1 { "1 day".to_owned() } else { format!("{days} days") };
            format!("{days} in {} {}: {total} so far.", month(part.1, LANG), part.0)
        }
        CountStep::Counted { n, unit: of, to, .. } => format!("{} later is {}.", unit(*n, *of), day(*to)),
        CountStep::MissingDay { day: missing, to } => {
            format!("That month has no day {missing}, so the count ends on {}.", day(*to))
        }
        CountStep::SkippedHoliday { date: on, name, observed: false } => {
            format!("{} is {}: not a working day.", day(*on), name.en)
        }
        CountStep::SkippedHoliday { date: on, name, observed: true } => {
            format!("Offices are closed on {} ({}): not counted as a working day.", day(*on), name.en)
        }
        CountStep::RolledPast { date: on, holiday: Some(name) } => format!("{} is {}.", day(*on), name.en),
        CountStep::RolledPast { date: on, holiday: None } => format!("{} is on a weekend.", day(*on)),
        CountStep::RolledTo { date: on } => format!("So the last day moves to {}.", day(*on)),
        CountStep::WindowStillOpen { date: on } => {
            format!("The time for the request itself runs to {}, which is later, and the later date counts.", day(*on))
        }
        CountStep::NotBefore { date: on, .. } => {
            format!("The cut takes effect on {}, which is later, and the later date counts.", day(*on))
        }
        CountStep::Noon { date: on } => format!("On {} only until noon.", day(*on)),
        CountStep::LeftOut { days, from, to } => format!(
            "The {days} days from {} to {}, before the next step was asked for, do not count.",
            day(*from),
            day(*to)
        ),
        CountStep::Filed { date: on } => format!("You filed on {}, which was in time. This step is done.", day(*on)),
        CountStep::Done { date: on } => format!("It was done on {}, in time.", day(*on)),
        CountStep::Paused { asked, until, projected: false } => format!(
            "The plan asked for information on {}. Its time stood still until {}, and what was left is counted from there.",
            day(*asked),
            day(*until)
        ),
        CountStep::Paused { asked, until, projected: true } => format!(
            "The plan asked for information on {}. Its time stands still until you answer; counted as if you answered today, {}.",
            day(*asked),
            day(*until)
        ),
        CountStep::NeedsDate { path: "notice.dated" } => {
            "Give the date printed on the decision, and this date can be counted.".to_owned()
        }
        CountStep::NeedsDate { path: "therapy.serviceDates" } => {
            "Give the dates of the visits, and this date can be counted.".to_owned()
        }
        CountStep::NeedsDate { .. } => "A date is missing, so this cannot be counted yet.".to_owned(),
        CountStep::PrintedEarlier { printed, computed } => format!(
            "Your letter prints {}, earlier than the {} that the law gives. Act by the earlier date; if you miss it, \
             the later one may still hold, because a plan may not give less time than the law.",
            day(*printed),
            day(*computed)
        ),
        CountStep::PrintedLater { printed, computed } => format!(
            "Your letter prints {}, later than the {} counted here. A plan may give more time, but the earlier date \
             is safe.",
            day(*printed),
            day(*computed)
        ),
        CountStep::EarlierLawLeads { date: on } => {
            format!("Two laws bind the plan; the earlier date, {}, is the one it has to keep.", day(*on))
        }
        CountStep::LatestReadingLeads { date: on } => format!(
            "Under some readings the plan had to act sooner. The latest, {}, is used here, so that nobody is called \
             late too early.",
            day(*on)
        ),
        CountStep::Remark(words) => words.en.to_owned(),
    }
}

pub(super) const fn check(id: CheckId) -> &'static str {
    match id {
        CheckId::PlanNotCovered => {
            "No federal health appeal law reaches this kind of plan, so no dates are counted here: a wrong date is worse than \
             none. Read your letter and policy for the deadline today, and ask the people listed under who can help."
        }
        CheckId::StageNotCovered => {
            "Appeals after this decision are not covered here yet. Your new decision letter states the next step and \
             its deadline: read it today, and ask the people listed under who can help."
        }
        CheckId::StateNotCovered => {
            "Only federal rules are shown. Your state's own rules, which may give you more, are not covered here yet: \
             ask your state's insurance department."
        }
        CheckId::StateMedicaidNotCovered => {
            "Only the federal Medicaid rules are shown. Within them each state sets days of its own: read them in your notice, \
             or ask your state's Medicaid agency."
        }
        CheckId::PlanUnknown => {
            "Which law applies depends on the plan. Until you know, act by the earliest date shown. Your insurance card, \
             your employer's benefits office or the plan's member line can tell you the kind of plan."
        }
        CheckId::StageAssumed => {
            "You did not say whether an appeal was already lost. These dates are for a first decision; after a lost appeal \
             other dates apply."
        }
        CheckId::PrintedDeadlineDiffers => {
            "The deadline in your letter and the deadline counted from the law are not the same. Act by the earlier one."
        }
        CheckId::NoticeInFuture => "This date is after today. Check it against the letter.",
        CheckId::CareAfterDecision => {
            "This start of care is after the decision or after today. Check it: the papers print it."
        }
        CheckId::AllowedAboveBilled => {
            "The allowed amount is above the billed amount. Check both on the explanation of benefits."
        }
        CheckId::ProviderLiable => {
            "On these answers the practice bears this denial: the patient should not be billed for it."
        }
        CheckId::DeskPayment => {
            "You paid the practice although the decision puts this denial on the practice. Ask the practice for that money \
             back; no appeal is needed for it. What you would have owed anyway, such as a copay, comes back due only if the plan pays."
        }
        CheckId::BearerUnclear => {
            "The codes or answers do not agree on who bears this denial, or are OA, which does not say. Read the patient responsibility on the explanation of benefits."
        }
        CheckId::MedicareHasNoVisitLimit => {
            "Original Medicare has no limit on therapy visits. Above a yearly amount the practice adds a modifier to say that the \
             care is medically necessary. Ask what the denial really says."
        }
        CheckId::CorrectionFirst => {
            "Try the faster road first: the practice corrects and resubmits the claim, or sends the authorization. \
             Keep the appeal date in case that fails."
        }
        CheckId::ExternalBindsBoth => {
            "The result of an external review binds you as well as the plan. After it only a court is left."
        }
        CheckId::ExternalNeedsJudgment => {
            "External review is for decisions that took medical judgment. Whether yours did is for the reviewers to say; \
             asking costs nothing."
        }
        CheckId::ExternalNeedsRescission => {
            "External review takes a denial of coverage itself only if coverage was taken back for the past. If it was, say so in the request."
        }
        CheckId::MedicaidNoDollars => {
            "A Medicaid member normally owes nothing for covered care. What a win brings back is the therapy itself."
        }
        CheckId::IssuerNotPublished => {
            "No usable counts were published for this insurer, so its own rate is not shown."
        }
        CheckId::GrandfatheredOnExchange => {
            "A plan bought on HealthCare.gov cannot be from before March 23, 2010. Check both answers."
        }
        CheckId::PlanAgainstClues => {
            "Your answers about the plan speak against the kind that you chose. Check them: the kind decides which law is yours."
        }
        CheckId::CluesContradict => {
            "Your answers about the plan contradict each other, so every kind is still shown. Check them."
        }
        CheckId::AmountBelowControversy => {
            "By the amount you entered, this step may be closed for want of money in dispute. Ask whoever decides whether \
             claims may be joined to reach the amount before you give up."
        }
        CheckId::AmountInControversy => "This step is open only when enough money is in dispute.",
        CheckId::AmountNotPublished => {
            "This step is open only when enough money is in dispute. The amount for the year of filing is not held here, and the \
             amount of another year does not stand in for it: look it up in the decision you hold."
        }
        CheckId::NetworkProviderNoParty => {
            "A TRICARE network provider has no appeal of its own. The patient has to ask, or appoint the practice in writing."
        }
        CheckId::TherapyThreshold(_) => {
            "Above it the claim needs modifier KX. It is no cap: needed care goes on. A missing KX is corrected, not appealed."
        }
        CheckId::CodeMeaning(..) => "No reason you chose says so.",
        CheckId::LawOld(_) => {
            "Some of the law behind this answer is due to be checked again. Confirm every date with your plan."
        }
        CheckId::Late { step: Step::PlanDecision, .. } => {
            "The plan decided after its own time limit. Say so in the appeal; it can open further rights."
        }
        CheckId::Late { step: Step::PlanAcknowledgment, .. } => {
            "The insurer confirmed the appeal after its time limit. You may report that to the regulator."
        }
        CheckId::Late { step: Step::AutomaticReview, .. } => {
            "The plan sent the case on after its time limit. Tell the reviewer."
        }
        CheckId::Late { .. } => {
            "Your appeal was decided after the time limit. Say so in the next request; it does not win the case by itself."
        }
        CheckId::CareCut { past: false, .. } => {
            "Appeal before that day, and ask that therapy go on until the appeal is decided: the notice has to leave time for that."
        }
        CheckId::CareCut { past: true, .. } => {
            "If the notice left no time to have an appeal decided before that day, say so in the appeal: the rule asks for it."
        }
        CheckId::ApprovalEnded(_) => {
            "Only care that is still approved goes on during an appeal, so that is not offered here. Ask the plan to approve the time after it."
        }
        CheckId::NewerDecision => {
            "You say the appeal was decided. Choose that decision as the newest, with its date: other steps are open after it."
        }
    }
}

pub(super) fn scale(limits: Limits) -> String {
    let Limits { en: name, least, most, .. } = limits;
    match (least, most) {
        (least, "") => format!("{name} is {least} or more"),
        _ => format!("{name} is {least} to {most}"),
    }
}

pub(super) fn decision_due(on: CivilDate, past: bool) -> String {
    let on = date(on, LANG);
    if past {
        return format!("The decision was due by {on}: ask in writing where it is. ");
    }
    format!("The decision is due by {on}. ")
}

pub(super) fn approved_until(on: CivilDate) -> String {
    format!("By your answers the approval ended on {}.", date(on, LANG))
}

pub(super) fn cut_on(on: CivilDate) -> String {
    format!("The cut of approved therapy: {}.", date(on, LANG))
}

pub(super) fn came_late(due: CivilDate, done: CivilDate) -> String {
    format!("By the dates you gave, it was due by {} and done on {}.", date(due, LANG), date(done, LANG))
}

pub(super) fn last_checked(on: CivilDate) -> String {
    format!("Last checked: {}.", date(on, LANG))
}

pub(super) const fn date_given() -> &'static str {
    "This is one of the dates in your answers."
}

pub(super) fn date_counted(step: Step) -> String {
    format!("This is the date counted here for: {}.", super::step(LANG, step))
}

pub(super) fn date_differs(step: Step, due: CivilDate) -> String {
    format!("The date counted here for “{}” is {}. Find out which is right.", super::step(LANG, step), date(due, LANG))
}

pub(super) const fn date_unknown() -> &'static str {
    "This date is in none of your answers, and it was not counted here. Check it."
}

pub(super) const fn meaning(meaning: CodeMeaning) -> &'static str {
    match meaning {
        CodeMeaning::Bundled => "paid within another service (bundled)",
        CodeMeaning::Units => "modifier or units",
        CodeMeaning::Coding => "coding",
        CodeMeaning::Authorization => "authorization",
        CodeMeaning::Referral => "referral",
        CodeMeaning::MissingInformation => "information missing",
        CodeMeaning::Duplicate => "duplicate claim",
        CodeMeaning::Eligibility => "eligibility or other coverage",
        CodeMeaning::TimelyFiling => "claim filed too late",
        CodeMeaning::VisitLimit => "benefit limit reached",
        CodeMeaning::NotCovered => "not covered",
        CodeMeaning::Experimental => "experimental",
        CodeMeaning::MedicalNecessity => "medical necessity",
        CodeMeaning::OutOfNetwork => "out of network",
        CodeMeaning::PlanOfCare => "plan of care",
        CodeMeaning::CostShare => "the patient's share",
        CodeMeaning::Other => "something else",
    }
}

pub(super) fn code_meaning(code: &str, of: CodeMeaning) -> String {
    format!("Code {code} means: {}.", meaning(of))
}

pub(super) const fn code_action(action: CodeAction) -> &'static str {
    match action {
        CodeAction::BillPatient => "The patient's own share: bill the patient.",
        CodeAction::CorrectedClaim => "Correct the claim; do not appeal. Add nothing that the chart does not support.",
        CodeAction::NewClaim => {
            "Not processed, so nothing can be appealed: send a new claim. The time to file runs from the service."
        }
        CodeAction::FixOrAppeal => {
            "Check the claim first. If it was wrong, correct it; if it was right, appeal with the records."
        }
        CodeAction::Records => "Send the records that were asked for.",
        CodeAction::Appeal => "Appeal with the records.",
        CodeAction::OtherPayer => "Find the right payer, and bill it.",
        CodeAction::AskPatient => "The patient has to answer the plan.",
        CodeAction::Enroll => "Mend the enrollment, then send the claim again.",
        CodeAction::NotRecoverable => "Arithmetic of the payment: check it, there is nothing to appeal.",
        CodeAction::LookUp => "This says little alone: read the other codes and the letter.",
    }
}

pub(super) fn therapy_amount(amount: TherapyAmount) -> String {
    let TherapyAmount { year, pt_with_speech, ot } = amount;
    let pt = pt_with_speech.map(|cents| format!("{cents} for physical and speech therapy together"));
    let ot = ot.map(|cents| format!("{cents} for occupational therapy alone"));
    let amounts: Vec<String> = pt.into_iter().chain(ot).collect();
    if amounts.is_empty() {
        return format!(
            "Medicare's therapy threshold of {year} is not published here; another year's does not stand in."
        );
    }
    format!("Medicare's therapy threshold of {year}: {}.", amounts.join("; "))
}

pub(super) const fn standing(standing: &Standing) -> &'static str {
    match standing {
        Standing::Governs => "This governs here.",
        Standing::OutOfScope(_) => "This is real law, but not for this case.",
        Standing::Presumed(_) => "This governs here, as far as is known.",
        Standing::Depends(_) => "This may govern here.",
        Standing::Unverified(_) => {
            "This would govern here, but its text was not read at its source. Check it before you rely on it."
        }
        Standing::Unknown => "This is not in the law checked here. Look it up before you rely on it.",
    }
}

pub(super) const fn ruled_out(why: Why) -> &'static str {
    match why {
        Why::Plan => "It is for another kind of plan.",
        Why::State => "It is the law of another state.",
        Why::Stage => "It is for another stage of the appeal.",
        Why::Date => "It was not in force on the day that counts.",
        Why::Reason => "It is about another reason for a denial.",
        Why::Patient => "It is about patients of another age or in other therapy.",
        Why::Policy => "It does not reach a policy from before March 23, 2010 that was kept as it was.",
        Why::Employer => "It reaches the policies of small employers only.",
    }
}

pub(super) const fn depends_on(why: Why) -> &'static str {
    match why {
        Why::Plan => "It depends on the kind of plan.",
        Why::State => "It depends on the state.",
        Why::Stage => "It depends on the stage of the appeal.",
        Why::Date => "It depends on the day that counts.",
        Why::Reason => "It depends on the reason for the denial.",
        Why::Patient => "It depends on the patient's age and therapy.",
        Why::Policy | Why::Employer => ruled_out(why),
    }
}

pub(super) fn question(path: &str) -> &'static str {
    match path {
        "plan" => "The kind of plan decides which law, which dates and which papers are yours.",
        "stage" => "After a lost appeal other dates and another office apply.",
        "notice.dated" => "Deadlines are counted from the date on the decision or the day it arrived.",
        "notice.received" => "Some deadlines run from the day the letter reached you, which gives you more days.",
        "notice.effective" => {
            "When a cut to approved therapy takes effect decides how long you can ask to keep it going."
        }
        "notice.receivedProof" => "With proof of a later arrival, the later date leads.",
        "notice.quotedReason" => {
            "The exact words show whether medical judgment was involved, and the letter answers them."
        }
        "notice.printedDeadline" => "If your letter states a deadline, the two can be compared.",
        "reasons" => "The reason decides what the letter argues and what happened to similar appeals.",
        "timing" => "The time to decide depends on whether the care was already given.",
        "urgent" => "If waiting could harm health or recovery, the decision may be due in days, not weeks.",
        "money.liability" => {
            "If the explanation of benefits says CO, the patient owes nothing by this denial; if it says PR, the patient does."
        }
        "money.noticeOfNoncoverage" => {
            "Whether the patient signed an advance notice decides who pays when Medicare does not."
        }
        "money.denied" => "The amount that the decision refused to pay is what is in dispute.",
        "money.paidByPlan" => "If the plan paid part, only the rest is in dispute.",
        "money.allowed" => "The allowed amount shows what a win is really worth.",
        "money.billed" => "The billed amount matters when the patient is charged more than is allowed.",
        "money.network" => "In network a win ends any bill above the allowed amount; out of network it does not.",
        "money.balanceBilled" => "A bill above the allowed amount changes what a win is worth.",
        "money.copayPerVisit" => "What the patient owes anyway is taken off: a copay.",
        "money.coinsurancePercent" => "What the patient owes anyway is taken off: coinsurance.",
        "money.visits" => "Copays are counted by visit.",
        "money.deductibleLeft" => "Any deductible that is left is the patient's to pay even after a win.",
        "money.outOfPocketLeft" => "Close to the yearly maximum a win is worth more.",
        "money.paidByPatient" => "What the patient already paid comes back as a refund; the rest is a bill that ends.",
        "money.selfPayPerVisit" => "Before treatment, what is at stake is the price of going without the plan.",
        "money.otherWouldPay" => "What other insurance would pay after a win changes what a win is worth.",
        "claim.electronic" => "Interest on a late claim is owed only if it was filed electronically.",
        "claim.clean" => "Interest on a late claim is owed only if it was complete when filed.",
        "claim.reasonGiven" => "A denial without a specific reason does not stop interest on a late claim.",
        "money.primaryCareCopay" => "In this state a therapy copay may not be above that of a primary-care visit.",
        "therapy.visitLimitExceptions" => {
            "If the plan can allow more visits when they are medically necessary, the denial took medical judgment."
        }
        "therapy.setting" => "In a nursing or rehabilitation facility or at home a faster review may be open.",
        "onExchange" => "Published counts exist for plans bought on HealthCare.gov.",
        "issuer" => "For some insurers their own counts were published.",
        "internalLevels" => "A plan with two levels has half the time for each.",
        "grandfathered" => "A policy from before March 23, 2010 may follow its own rules.",
        "governmentPlan" => "A plan of state employees may have its own windows.",
        "therapy.measures" => {
            "The patient's group, setting and surgery decide which published value a score is compared with."
        }
        "billing.yearToDate" => "What was allowed this year, with other clinics, decides whether KX was due.",
        "billing.locality" => "Medicare's fee depends on where in the state the care was given.",
        "therapy.startOfCare" => "The time to certify the plan of care begins with the first treatment.",
        "planOfCare.signed" | "planOfCare.orderOnFile" | "planOfCare.sent" | "planOfCare.days" => {
            "A certified plan of care is what Medicare pays for."
        }
        "billing.unitRule" => "How the payer counts units decides whether too many or too few were billed.",
        "lines" => "Without the minutes of every timed code its units cannot be counted.",
        "therapy.serviceDates" => "Some dates run from the year in which the care was given.",
        "patientBirthDate" => "Children and young adults have further rights, and their appeals fared differently.",
        "habilitative" => "Some rules protect therapy to learn a skill for the first time.",
        "discipline" => "Some rules are for physical therapy or occupational therapy only.",
        "role" => "A practice and a patient have different rights.",
        "events" => "When the plan received the request or claim shows whether it decided in time.",
        "clues.employer" => "Plans of churches and public employers have federal rules of their own.",
        _ if path.starts_with("clues.") => "This tells apart the plans that are still possible.",
        _ => "This answer would sharpen the result.",
    }
}

pub(super) const fn money_line(line: MoneyLine) -> &'static str {
    match line {
        MoneyLine::InDispute => "In dispute",
        MoneyLine::OwedNow => "You owe now, under the denial",
        MoneyLine::WithoutPlan => "Cost of the visits without the plan",
        MoneyLine::OtherInsurance => "Other insurance would pay",
        MoneyLine::ShareIfCovered => "Your share if it were covered",
        MoneyLine::BalanceBill => "Bill above the allowed amount, which a win does not end",
        MoneyLine::OwedIfCovered => "You would owe after a win",
        MoneyLine::PatientStake => "A full win is worth to you",
        MoneyLine::ProviderStake => "A full win is worth to the practice",
        MoneyLine::PaidByPatient => "You already paid",
    }
}

pub(super) const fn payer(payer: Payer) -> &'static str {
    match payer {
        Payer::Plan => "Plan",
        Payer::OtherInsurance => "Other insurance",
        Payer::PatientPaid => "Patient, already paid",
        Payer::PatientOwes => "Patient, still billed",
        Payer::Practice => "Nobody: the practice goes without",
    }
}

pub(super) const fn document(id: DocumentId) -> &'static str {
    match id {
        DocumentId::Appeal => "Appeal letter",
        DocumentId::Authorization => "Authorization of a representative",
        DocumentId::SecondAppeal => "Second-level appeal",
        DocumentId::ExternalReview => "Request for external review",
        DocumentId::FairHearing => "Request for a state fair hearing",
        DocumentId::DenialInWriting => "Request for a complete written denial",
        DocumentId::CriteriaRequest => "Request for the file and the criteria",
        DocumentId::ContinueServices => "Request to keep care in place",
        DocumentId::ExpeditedRequest => "Request for an expedited decision",
        DocumentId::PeerToPeer => "Request for a peer-to-peer call",
        DocumentId::NecessityLetter => "Outline for a letter of medical necessity",
        DocumentId::RegulatorComplaint => "Complaint to the regulator",
        DocumentId::RefundRequest => "Refund request to the practice",
        DocumentId::CorrectionRequest => "Correction of the claim",
        DocumentId::Reopening => "Reopening for a clerical error",
        DocumentId::GapException => "Request for in-network cost",
        DocumentId::Checklist => "Checklist of enclosures, calls and delivery",
        DocumentId::Summary => "Summary of your case",
        DocumentId::Calendar => "Calendar of your deadlines",
    }
}

pub(super) const fn file_name(id: DocumentId) -> &'static str {
    match id {
        DocumentId::Appeal => "appeal-letter",
        DocumentId::Calendar => "appeal-deadlines",
        id => id.as_str(),
    }
}

pub(super) const fn unproven_receipt() -> &'static str {
    "Counted from the later day on which you say it arrived. It leads only with proof of that day."
}

pub(super) const fn actual_receipt() -> &'static str {
    "Counted from the day on which you received the decision."
}

pub(super) const fn printed() -> &'static str {
    "The deadline that your letter states."
}

pub(super) fn in_force(interval: InForce) -> String {
    match interval.until {
        None => format!("since {}", day_of_law(interval.from, LANG)),
        Some(until) => {
            format!("from {} up to, not including, {}", day_of_law(interval.from, LANG), day_of_law(until, LANG))
        }
    }
}

pub(super) fn not_applied(condition: &str) -> String {
    if condition == "date" {
        return "not in force on that day".to_owned();
    }
    format!("does not apply: decided by {condition}")
}

pub(super) fn needs_input(path: &str) -> String {
    format!("depends on an answer that was not given: {path}")
}
