//! What a letter may say: every answer and every found value by its key path, as it is written.
//!
//! The letter takes its facts from here and the scorer compares each fact in the letter with it, so
//! a fact that is no answer and was not found cannot stand in a letter unseen.

use crate::calendar::CivilDate;
use crate::intake::{Intake, Person};
use crate::law::billing::is_arithmetic;
use crate::law::measures::{self, Thousandths};
use crate::money::Cents;
use crate::order;
use crate::outcome::{Assessment, CheckId, Deadline, Resource, Status};
use crate::rules;
use crate::terms::{Actor, EventKind, ExtraId, Lang, PlanKind, Step, Timing};
use crate::text::{format, letter, pick};

/// More dates of service than this are given as first, last and number.
const MOST_DATES: usize = 12;

/// The answers of one case and what was found about it.
#[derive(Clone, Copy)]
pub(crate) struct Facts<'a> {
    pub(crate) intake: &'a Intake,
    pub(crate) assessment: &'a Assessment,
    pub(crate) lang: Lang,
}

impl Facts<'_> {
    /// The step that this letter is for. `None` where only a court, or nobody, is left.
    pub(crate) const fn road(&self) -> Option<Step> {
        self.assessment.road
    }

    /// Whether the letter goes to whoever made the decision, and not to somebody above them.
    pub(crate) fn to_decider(self) -> bool {
        match self.road() {
            None
            | Some(
                Step::InternalAppeal
                | Step::SecondLevelAppeal
                | Step::Redetermination
                | Step::PlanAppeal
                | Step::SupplementalClaim
                | Step::ClinicalAppeal,
            ) => true,
            // Original Medicare's reconsideration is made by another contractor; elsewhere the plan reconsiders.
            Some(Step::Reconsideration) => self.intake.plan != PlanKind::Medicare,
            Some(_) => false,
        }
    }

    /// The deadline that this letter has to meet.
    pub(crate) fn filing(&self) -> Option<&Deadline> {
        let step = self.road()?;
        self.assessment.deadlines.iter().find(|deadline| deadline.actor == Actor::You && deadline.step == step)
    }

    /// The clock of whoever decides on the appeal.
    pub(crate) fn decision(&self) -> Option<&Deadline> {
        // An outside reviewer's time runs from the day on which the letter arrives only where the letter goes there.
        let decides = |deadline: &&Deadline| match self.road() {
            Some(Step::Reconsideration) if self.intake.plan == PlanKind::Medicare => {
                deadline.step == Step::ReviewDecision
            }
            Some(Step::AljHearing | Step::CouncilReview) => deadline.step == Step::ReviewDecision,
            Some(_) if !self.to_decider() => false,
            _ => deadline.step == Step::AppealDecision && deadline.actor == Actor::Plan,
        };
        self.assessment.deadlines.iter().find(decides)
    }

    /// Whether the step that this letter is for was taken already: nobody is told then by when it has to be, or that it is late.
    pub(crate) fn is_filed(&self) -> bool {
        self.assessment.filed.is_some() && self.assessment.filed == self.road()
    }

    /// The deadline that this letter misses by the count that leads.
    pub(crate) fn late(&self) -> Option<&Deadline> {
        self.filing().filter(|deadline| !self.is_filed() && deadline.due.is_some_and(|due| due < self.intake.as_of))
    }

    /// Whether there is time to act, but not to wait for the mail. A lawsuit is no letter, and a plan of care is kept, not sent.
    pub(crate) const fn is_too_late_for_mail(deadline: &Deadline) -> bool {
        let kept = matches!(deadline.step, Step::Certification | Step::Recertification | Step::ProgressReport);
        deadline.send_by.is_none()
            && !kept
            && !deadline.step.is_lawsuit()
            && deadline.days_left.is_some()
            && matches!(deadline.status, Status::Today | Status::Soon | Status::Late)
    }

    /// Whether this letter cannot go by mail: the care, its own day, or the day to keep care in place does not wait for it.
    pub(crate) fn is_pressing(&self) -> bool {
        let mine = |one: &&Deadline| {
            let keeps_care = one.step == Step::ContinueServices && one.certain;
            one.actor == Actor::You && (keeps_care || Some(one.step) == self.road())
        };
        let pressing = self.assessment.deadlines.iter().filter(mine).any(Self::is_too_late_for_mail);
        self.intake.cannot_wait() || pressing
    }

    /// The day that whoever had to decide the appeal missed by every reading, and the day of their decision, if it came.
    pub(crate) fn missed(&self) -> Option<(CivilDate, Option<CivilDate>)> {
        const DECISIONS: [Step; 2] = [Step::AppealDecision, Step::ReviewDecision];
        let checks = || self.assessment.checks.iter().map(|check| check.id);
        let late = checks().find_map(|check| match check {
            CheckId::Late { step, due, done } if DECISIONS.contains(&step) => Some((due, Some(done))),
            _ => None,
        });
        let silent = || {
            let counted =
                |one: &&Deadline| one.actor != Actor::You && DECISIONS.contains(&one.step) && one.depends_on.is_none();
            let last = self.assessment.deadlines.iter().filter(counted).filter_map(Self::latest_reading).max();
            let waiting = self.assessment.filed.is_some() && !checks().any(|check| check == CheckId::NewerDecision);
            last.filter(|last| waiting && *last < self.intake.as_of).map(|last| (last, None))
        };
        late.or_else(silent)
    }

    /// The last day by any reading.
    pub(crate) fn latest_reading(deadline: &Deadline) -> Option<CivilDate> {
        deadline.readings.iter().map(|reading| reading.due).chain(deadline.due).max()
    }

    /// Codes of the decision; where it has none as a whole, those with which its lines are denied.
    pub(crate) fn codes(&self) -> Vec<&str> {
        let whole = &self.intake.codes;
        let of_lines = self.intake.lines.iter().flat_map(|line| &line.codes).filter(|code| !is_arithmetic(code));
        let mut codes: Vec<&str> = Vec::new();
        for code in whole.iter().chain(of_lines.filter(|_| whole.is_empty())) {
            if !codes.contains(&code.as_str()) {
                codes.push(code);
            }
        }
        codes
    }

    /// The value at a key path, as a letter writes it.
    pub(crate) fn get(&self, path: &str) -> Option<String> {
        let Intake { notice, people, therapy, .. } = self.intake;
        match path {
            "asOf" => Some(self.date(self.intake.as_of)),
            "notice.dated" => notice.dated.map(|day| self.date(day)),
            "notice.received" => notice.received.map(|day| self.date(day)),
            "notice.quotedReason" => notice.quoted_reason.clone(),
            "notice.effective" => notice.effective.map(|day| self.date(day)),
            "patientBirthDate" => self.intake.patient_birth_date.map(|day| self.date(day)),
            "codes" => some_list(&self.codes()).map(|codes| format::and_list(codes, self.lang)),
            "people.memberId" => people.member_id.clone(),
            "people.groupNumber" => people.group_number.clone(),
            "people.claimNumber" => people.claim_number.clone(),
            "people.authorizationNumber" => people.authorization_number.clone(),
            "people.provider.practice" => people.provider.practice.clone(),
            "people.provider.credentials" => people.provider.credentials.clone(),
            "people.provider.npi" => people.provider.npi.clone(),
            "people.plan.name" => people.plan.name.clone(),
            "people.plan.fax" => people.plan.fax.clone(),
            "reasons" => some_list(&self.intake.reasons).map(|reasons| {
                let phrases: Vec<&str> = reasons.iter().map(|one| letter::reason_phrase(self.lang, *one)).collect();
                format::and_list(&phrases, self.lang)
            }),
            "timing" => (self.intake.timing == Some(Timing::PreService))
                .then(|| letter::template(self.lang, letter::Say::NotYetGiven).to_owned()),
            "therapy.serviceDates" => self.days(&therapy.service_dates),
            "lines" => self.days(&order::distinct(self.intake.lines.iter().map(|line| line.date))),
            "lines.count" => u32::try_from(self.intake.lines.len()).ok().map(count),
            "therapy.startOfCare" => therapy.start_of_care.map(|day| self.date(day)),
            "therapy.visitsUsed" => therapy.visits_used.map(count),
            "therapy.visitsRequested" => therapy.visits_requested.map(count),
            "therapy.visitLimit" => therapy.visit_limit.map(count),
            "therapy.frequencyPerWeek" => therapy.frequency_per_week.map(count),
            "therapy.weeks" => therapy.weeks.map(count),
            "therapy.dischargeTest" => therapy.discharge_test.clone(),
            "therapy.skilledNeed" => therapy.skilled_need.clone(),
            "therapy.ifStopped" => therapy.if_stopped.clone(),
            // As on its door, in a reading copy too.
            "regulator.name" => rules::regulator(self.assessment).map(|office| office.name.en.to_owned()),
            "regulator.contact" => {
                rules::regulator(self.assessment).map(|office| pick(self.lang, office.contact).to_owned())
            }
            "reviewer.name" => rules::outside_reviewer(self.assessment).map(|office| office.name.en.to_owned()),
            "reviewer.contact" => {
                rules::outside_reviewer(self.assessment).map(|office| pick(self.lang, office.contact).to_owned())
            }
            "regulator.address" => address(rules::regulator(self.assessment)),
            "reviewer.address" => address(rules::outside_reviewer(self.assessment)),
            "extras.desk-refund" => {
                let refund = self.assessment.amount.extras.iter().find(|extra| extra.rule.id == ExtraId::DeskRefund)?;
                refund.amount.map(format::money)
            }
            "amount.inDispute" => self.in_dispute().map(format::money),
            "money.visits" => self.intake.money.visits.map(count),
            "money.copayPerVisit" => self.intake.money.copay_per_visit.map(format::money),
            "money.coinsurancePercent" => self.intake.money.coinsurance_basis_points.map(percent),
            "planOfCare.signed" => self.intake.plan_of_care.signed.map(|day| self.date(day)),
            "appealFiled" => {
                let received = self.intake.event(EventKind::AppealReceived).map(|event| event.date);
                self.intake.appeal_filed.or(received).map(|day| self.date(day))
            }
            "planOfCare.sent" => self.intake.plan_of_care.sent.map(|day| self.date(day)),
            _ => self.indexed(path),
        }
    }

    /// The amount in dispute, where there is one.
    pub(crate) fn in_dispute(&self) -> Option<Cents> {
        let amount = self.assessment.amount.in_dispute;
        (amount > Cents::ZERO).then_some(amount)
    }

    /// Each day while there are few; first and last day and their number when there are many.
    fn days(&self, days: &[CivilDate]) -> Option<String> {
        let (first, last) = (days.first()?, days.last()?);
        if days.len() <= MOST_DATES {
            return Some(format::dates(days, self.lang));
        }
        let number = u32::try_from(days.len()).ok()?;
        let range = letter::template(self.lang, letter::Say::DatesRange);
        let range = range.replace("{first}", &self.date(*first)).replace("{last}", &self.date(*last));
        Some(range.replace("{count}", &count(number)))
    }

    fn date(&self, day: CivilDate) -> String {
        format::date(day, self.lang)
    }

    /// Paths with an index, a person or a step in them.
    fn indexed(&self, path: &str) -> Option<String> {
        let (head, rest) = path.split_once('.')?;
        if let Some((index, key)) = item("lines", path) {
            let line = self.intake.lines.get(index)?;
            return match key {
                "date" => Some(self.date(line.date)),
                "code" => Some(line.code.clone()),
                "units" => line.units.map(count),
                "minutes" => line.minutes.map(count),
                _ => None,
            };
        }
        match head {
            "people" => self.person(rest),
            "therapy" => self.therapy(rest),
            "deadlines" => self.deadline(rest),
            "events" => {
                let what = EventKind::parse(rest)?;
                self.intake.event(what).map(|event| self.date(event.date))
            }
            _ => None,
        }
    }

    fn person(&self, path: &str) -> Option<String> {
        let people = &self.intake.people;
        let (who, key) = path.split_once('.')?;
        let person: &Person = match who {
            "patient" => &people.patient,
            "sender" => &people.sender,
            "provider" => &people.provider.person,
            "practitioner" => &people.practitioner,
            "plan" => {
                let (index, _) = item("address", &format!("{key}."))?;
                return people.plan.address.get(index).cloned();
            }
            _ => return None,
        };
        match key {
            "name" => person.name.clone(),
            "phone" => person.phone.clone(),
            "email" => person.email.clone(),
            "relationship" => person.relationship.clone(),
            _ => {
                let (index, _) = item("address", &format!("{key}."))?;
                person.address.get(index).cloned()
            }
        }
    }

    fn therapy(&self, path: &str) -> Option<String> {
        let therapy = &self.intake.therapy;
        if let Some((index, key)) = item("diagnoses", path) {
            let diagnosis = therapy.diagnoses.get(index)?;
            return match key {
                "text" => Some(diagnosis.text.clone()),
                "code" => diagnosis.code.clone(),
                _ => None,
            };
        }
        if let Some((index, key)) = item("goals", path) {
            let goal = therapy.goals.get(index)?;
            return match key {
                "text" => Some(goal.text.clone()),
                "by" => goal.by.map(|day| self.date(day)),
                _ => None,
            };
        }
        if let Some((index, "")) = item("tasks", &format!("{path}.")) {
            return therapy.tasks.get(index).cloned();
        }
        let (index, key) = item("measures", path)?;
        let measure = therapy.measures.get(index)?;
        let found = self.assessment.measures.get(index)?;
        let name = |words| pick(self.lang, words).to_owned();
        match key {
            "measure" => Some(found.scale.map_or_else(|| measure.measure.clone(), |scale| name(scale.name))),
            "population" => {
                let group = found.scale.and(measure.population.as_deref()).and_then(measures::group);
                group.map(|group| name(group.name)).or_else(|| measure.population.clone())
            }
            "group" => found.group.map(|group| name(group.name)),
            "change" => found.change.map(|change| format::score(Thousandths(change.0.abs()))),
            "room" => found.room.map(format::score),
            "mdc" => found.error.map(|one| format::score(one.value)),
            "level" => found.error.filter(|one| !one.row.level.is_empty()).map(|one| format!("{}%", one.row.level)),
            "mcid" => found.important.map(|one| format::score(one.value)),
            "source" => match (found.error, found.important) {
                (Some(error), Some(important)) if error.study() != important.study() => {
                    Some(format!("MDC: {}; MCID: {}", error.study().cite, important.study().cite))
                }
                (one, other) => one.or(other).map(|one| one.study().cite.to_owned()),
            },
            "baseline.score" => Some(format::score(measure.baseline.score)),
            "baseline.date" => Some(self.date(measure.baseline.date)),
            "current.score" => measure.current.map(|current| format::score(current.score)),
            "current.date" => measure.current.map(|current| self.date(current.date)),
            "goal" => measure.goal.map(format::score),
            _ => None,
        }
    }

    /// Dates that were found: the day by which this letter has to be filed, the last day by any
    /// reading, and the day by which a decision is due.
    fn deadline(&self, path: &str) -> Option<String> {
        match path {
            "filing" => self.filing()?.due.map(|day| self.date(day)),
            // What is over, or was done, is no reason to hurry anybody.
            "open" => {
                let open = self.filing().filter(|_| !self.is_filed() && self.late().is_none())?;
                open.due.map(|day| self.date(day))
            }
            "filing.latest" => Self::latest_reading(self.filing()?).map(|day| self.date(day)),
            "decision" => self.decision()?.due.map(|day| self.date(day)),
            "missed" => self.missed().map(|(due, _)| self.date(due)),
            "decided" => self.missed()?.1.map(|day| self.date(day)),
            "plan-decision" => {
                let first = |deadline: &&Deadline| deadline.step == Step::PlanDecision && deadline.actor == Actor::Plan;
                self.assessment.deadlines.iter().find(first)?.due.map(|day| self.date(day))
            }
            _ => None,
        }
    }
}

fn some_list<T>(list: &[T]) -> Option<&[T]> {
    (!list.is_empty()).then_some(list)
}

/// Hundredths of a percent, as a percentage is written: 1250 as "12.5".
fn percent(basis_points: u32) -> String {
    format::score(Thousandths(i64::from(basis_points).saturating_mul(10)))
}

fn count(number: u32) -> String {
    format::number(u64::from(number))
}

/// Splits `goals[2].text` into 2 and `text`.
fn item<'p>(list: &str, path: &'p str) -> Option<(usize, &'p str)> {
    let (index, key) = path.strip_prefix(list)?.strip_prefix('[')?.split_once("].")?;
    Some((index.parse().ok()?, key))
}

/// Where letters to an office go, where that is known.
fn address(office: Option<&Resource>) -> Option<String> {
    office.map(|office| office.address.to_owned()).filter(|address| !address.is_empty())
}
