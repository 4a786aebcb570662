//! Every date by which somebody has to act, from the clocks that apply.
//!
//! For the visitor the earliest defensible reading leads. For anybody else, within one law, the
//! latest date on which they are still in time, so that nobody is called late too early; where two
//! laws bind, the earlier of the two. What is not known may decide which laws bind: then the latest of the dates that
//! any answer could still give.

use core::cmp::{Ordering, Reverse};

use super::applicability::missing_answers;
use super::case::Case;
use super::questions::Questions;
use super::readings::{self, Candidate, End, Outcome};
use super::{Traced, applies, lateness, suppositions};
use crate::calendar::{CivilDate, CountStep};
use crate::intake::Intake;
use crate::law::Clock;
use crate::law::generated::CLOCKS;
use crate::law::index;
use crate::order;
use crate::outcome::{
    Coverage, Deadline, FirstStep, PlanFinder, Reading, ReadingOrigin, Status, TraceNode, TraceResult, Truth,
};
use crate::terms::{Actor, FiledWhen, PlanKind, Step};

/// "Soon" is within so many days.
const SOON: i64 = 14;
/// The calendar of the post office.
const FEDERAL: &str = "federal";
/// Mail takes so many days where receipt counts.
const MAIL_DAYS: u16 = 7;
/// Room for what nearly every case has: a list that is moved as it grows takes as long as what is put into it.
const STEPS_A_CASE: usize = 16;
const CLOCKS_A_STEP: usize = 4;

/// Finds the deadlines of a case. Where the plan is not known, they are those of the plans that the clues leave.
pub(super) fn find(
    case: &Case<'_>,
    coverage: Coverage,
    finder: Option<&mut PlanFinder>,
    questions: &mut Questions,
) -> Traced<Vec<Deadline>> {
    match (coverage, finder) {
        (Coverage::Full | Coverage::StateMissing, _) => for_plan(case, &|_| true, questions),
        (Coverage::PlanUnknown, Some(finder)) => for_unknown_plan(case, finder, questions),
        (Coverage::PlanUnknown, None) | (Coverage::PlanMissing | Coverage::StageMissing, _) => {
            Traced { found: Vec::new(), trace: TraceNode::group("deadlines", Vec::new()) }
        }
    }
}

/// The visitor's own dates in a case whose plan is known.
pub(super) fn of_visitor(case: &Case<'_>, coverage: Coverage) -> Vec<Deadline> {
    match coverage {
        Coverage::Full | Coverage::StateMissing => for_plan(case, &by_visitor, &mut Questions::unheard()).found,
        Coverage::PlanUnknown | Coverage::PlanMissing | Coverage::StageMissing => Vec::new(),
    }
}

/// The dates by which anybody else has to take one of these steps.
pub(super) fn of_others(case: &Case<'_>, steps: &[Step]) -> Vec<Deadline> {
    let asked = |clock: &Clock| clock.actor != Actor::You && steps.contains(&clock.step);
    for_plan(case, &asked, &mut Questions::unheard()).found
}

fn by_visitor(clock: &Clock) -> bool {
    clock.actor == Actor::You
}

/// The deadlines of the clocks that are asked for: each of an actor's step, or none of them.
fn for_plan(case: &Case<'_>, asked: &dyn Fn(&Clock) -> bool, questions: &mut Questions) -> Traced<Vec<Deadline>> {
    let mut traces = Vec::new();
    let mut groups: Vec<Group> = Vec::with_capacity(STEPS_A_CASE);
    let mut counted = Vec::new();
    // Only a trace tells of the clocks of other plans.
    let (own, others): (_, &[Clock]) =
        if case.is_traced() { (&[][..], CLOCKS) } else { (index::clocks(case.intake.plan), &[]) };
    for clock in own.iter().copied().chain(others).filter(|clock| asked(clock)) {
        let truth = applies(&clock.applies, case);
        if matches!(truth, Truth::No(_)) {
            traces.extend(case.is_traced().then(|| trace(clock, truth, None)));
            continue;
        }
        counted.clear();
        let outcome = readings::of(clock, case, &mut counted);
        traces.extend(case.is_traced().then(|| trace(clock, truth, Some((&outcome, &counted)))));
        if matches!(outcome, Outcome::NotInForce) {
            continue;
        }
        if matches!(outcome, Outcome::Silent) {
            questions.ask("events");
            continue;
        }
        if matches!(truth, Truth::Unknown(_)) {
            if case.is_told() {
                questions.ask_all(missing_answers(&clock.applies, case).into_iter());
            }
            if clock.surely {
                continue;
            }
        }
        let key = (clock.step, clock.actor);
        let known = groups.iter().position(|group| group.key == key);
        let place = known.unwrap_or(groups.len());
        groups.extend(known.is_none().then(|| Group::beginning(key)));
        if let Some(group) = groups.get_mut(place) {
            group.members.push(Member { clock, truth, outcome });
            group.candidates.extend(counted.drain(..).map(|candidate| (clock, candidate)));
        }
    }
    let first = groups.iter().filter(|group| group.key.1 == Actor::You).min_by_key(|group| group.order());
    let first = first.map(|group| group.key);
    let found: Vec<_> = groups
        .into_iter()
        .map(|group| {
            let is_first = first == Some(group.key);
            group.deadline(case, is_first, questions)
        })
        .collect();
    let found = by_date(found);
    Traced { found, trace: TraceNode::group("deadlines", traces) }
}

/// The doors of every plan that is left, as dates that may apply: the earliest is safe for all.
fn for_unknown_plan(case: &Case<'_>, finder: &mut PlanFinder, questions: &mut Questions) -> Traced<Vec<Deadline>> {
    questions.ask("plan");
    questions.ask_all(finder.clues.iter().take(1).map(|clue| clue.path));
    let left: Vec<_> = finder.left().map(|candidate| candidate.plan).collect();
    let mut found: Vec<Deadline> = Vec::new();
    let mut traces = Vec::new();
    for &plan in PlanKind::ALL.iter().filter(|plan| left.contains(plan)) {
        let supposed = Intake { plan, ..case.intake.clone() };
        if !matches!(super::coverage::of(&supposed), Coverage::Full | Coverage::StateMissing) {
            continue;
        }
        let part = for_plan(&Case::new(&supposed, case.depth), &by_visitor, questions);
        traces.push(TraceNode { inputs: vec![("plan", plan.to_string())], ..part.trace });
        for (place, deadline) in doors(part.found).into_iter().enumerate() {
            if let Some(candidate) = finder.candidates.iter_mut().find(|candidate| place == 0 && candidate.plan == plan)
            {
                let Deadline { step, due, status, .. } = deadline;
                candidate.first = Some(FirstStep { step, due, status });
            }
            let deadline = Deadline { status: Status::Unknown, plans: vec![plan], ..deadline };
            match found.iter_mut().find(|known| known.step == deadline.step) {
                Some(known) => join(known, deadline),
                None => found.push(deadline),
            }
        }
    }
    let found = by_date(found);
    Traced { found, trace: TraceNode::group("deadlines", traces) }
}

/// The first step of a plan, and after it what is open as soon: keeping care going, and a review outside the plan.
fn doors(found: Vec<Deadline>) -> Vec<Deadline> {
    let order = |deadline: &Deadline| deadline.clock.map_or(u8::MAX, |clock| clock.order);
    let first = found.iter().min_by_key(|deadline| order(deadline)).map(|deadline| deadline.step);
    let beside = |step: Step| matches!(step, Step::ContinueServices | Step::ExternalReview);
    let doors = found.into_iter().filter(|deadline| first == Some(deadline.step) || beside(deadline.step));
    order::by_key(doors, order)
}

/// One step that several plans have: the earliest date leads, those of the other plans are readings.
fn join(known: &mut Deadline, other: Deadline) {
    let sooner = match (other.due, known.due) {
        (Some(other), Some(known)) => other < known,
        (Some(_), None) => true,
        (None, _) => false,
    };
    let rest = if sooner { core::mem::replace(known, other) } else { other };
    for reading in rest.readings {
        if !known.readings.iter().any(|held| held.due == reading.due) {
            known.readings.push(reading);
        }
    }
    if let Some(first) = known.readings.first().map(|first| first.due) {
        let readings = core::mem::take(&mut known.readings);
        known.readings = order::by_key(readings, |reading| (reading.due != first, reading.due));
    }
    known.plans = order::distinct(known.plans.iter().copied().chain(rest.plans));
    for id in rest.sources {
        if !known.sources.contains(&id) {
            known.sources.push(id);
        }
    }
}

pub(super) fn by_date(deadlines: Vec<Deadline>) -> Vec<Deadline> {
    let never = CivilDate::new(2199, 12, 31);
    order::by_key(deadlines, |deadline| {
        (deadline.due.or(never), deadline.actor, deadline.clock.map_or(u8::MAX, |clock| clock.order), deadline.step)
    })
}

struct Member {
    clock: &'static Clock,
    truth: Truth,
    outcome: Outcome,
}

/// The clocks of one step and actor.
struct Group {
    key: (Step, Actor),
    members: Vec<Member>,
    candidates: Vec<(&'static Clock, Candidate)>,
}

impl Group {
    fn beginning(key: (Step, Actor)) -> Self {
        let (members, candidates) = (Vec::with_capacity(CLOCKS_A_STEP), Vec::with_capacity(CLOCKS_A_STEP));
        Self { key, members, candidates }
    }

    fn order(&self) -> u8 {
        self.members.iter().map(|member| member.clock.order).min().unwrap_or(u8::MAX)
    }

    fn deadline(self, case: &Case<'_>, first: bool, questions: &mut Questions) -> Deadline {
        let (intake, told) = (case.intake, case.is_told());
        let (step, actor) = self.key;
        let printed = intake.notice.printed_deadline.filter(|_| first);
        let filed = intake.appeal_filed.filter(|_| intake.appeal_filed_step.map_or(first, |filed| filed == step));
        let filed = filed.filter(|_| actor == Actor::You);
        let certain = self.members.iter().any(|member| member.truth == Truth::Yes);
        let candidates = self.candidates;
        let mut remarks = Vec::new();
        let mut missing = Vec::new();
        let mut sources = Vec::new();
        let mut if_missed = Vec::new();
        let mut first_clock = None;
        for Member { clock, outcome, .. } in self.members {
            first_clock = first_clock.or(Some(clock));
            // The answer says no sentence of these twice.
            if_missed.extend(told.then_some(clock.if_missed));
            match outcome {
                Outcome::NoDate => {
                    remarks.push(CountStep::Remark(clock.why));
                    sources.extend(clock.versions.iter().flat_map(|version| version.cites).copied());
                }
                Outcome::Missing(path) => {
                    questions.ask(path);
                    missing.push(CountStep::NeedsDate { path });
                    sources.extend(clock.versions.last().map_or(&[][..], |version| version.cites).iter().copied());
                }
                Outcome::Counted | Outcome::Silent | Outcome::NotInForce => {}
            }
        }
        let open_ended = !remarks.is_empty();
        for (_, candidate) in &candidates {
            if let Some(path) = candidate.question {
                questions.ask(path);
            }
        }

        let lead = if actor == Actor::You { earliest(&candidates) } else { fairest(&candidates, case) };
        let mut deadline = Deadline {
            step,
            actor,
            due: None,
            due_time: None,
            readings: Vec::new(),
            open_ended,
            status: Status::Unknown,
            depends_on: None,
            days_left: None,
            filed_when: FiledWhen::Unknown,
            send_by: None,
            count: missing,
            if_missed,
            sources: Vec::new(),
            certain,
            plans: Vec::new(),
            clock: first_clock,
        };
        if let Some((clock, lead_candidate)) = lead.and_then(|lead| candidates.get(lead.index)) {
            deadline.due = Some(lead_candidate.reading.due);
            deadline.due_time = lead_candidate.due_time;
            deadline.depends_on = lead_candidate.depends_on;
            deadline.filed_when = lead_candidate.version.filed_when;
            deadline.count.clone_from(&lead_candidate.reading.count);
            deadline.clock = Some(clock);
            // A later reading may exist where only a missing answer keeps it from being counted.
            deadline.open_ended |= matches!(lead_candidate.question, Some("notice.received" | "notice.effective"));
            if actor != Actor::You {
                // What follows a missed date is what the law of that date says, not another law's.
                deadline.if_missed.clear();
                if told {
                    deadline.if_missed.push(clock.if_missed);
                    deadline.count.extend(why_it_leads(&candidates, lead, lead_candidate.reading.due));
                }
            }
        } else if let Some((clock, version)) = first_clock.and_then(|c| c.versions.first().map(|v| (c, v))) {
            deadline.filed_when = version.filed_when;
            deadline.clock = Some(clock);
        }
        deadline.count.extend(remarks);
        deadline.readings = in_reading_order(candidates, lead);
        if let Some(printed) = printed {
            weigh_printed(&mut deadline, printed);
        }
        let named = deadline.readings.iter().flat_map(|reading| reading.sources.iter().copied()).chain(sources);
        for id in named.filter(|_| told) {
            if !deadline.sources.contains(&id) {
                deadline.sources.push(id);
            }
        }
        stand(&mut deadline, intake.as_of);
        let in_time = |filed: &CivilDate| deadline.readings.iter().any(|reading| *filed <= reading.due);
        if let Some(date) = filed.filter(in_time) {
            settle(&mut deadline, CountStep::Filed { date });
        }
        if actor != Actor::You
            && let Some(date) = lateness::done(&deadline, intake, questions)
            && deadline.due >= Some(date)
        {
            settle(&mut deadline, CountStep::Done { date });
        }
        deadline
    }
}

type Candidates = [(&'static Clock, Candidate)];

/// The reading that leads.
#[derive(Clone, Copy)]
struct Lead {
    index: usize,
    /// Another law binds as well and gives more time.
    of_two_laws: bool,
}

/// For the visitor: the earliest of the clocks' own leading dates.
fn earliest(candidates: &Candidates) -> Option<Lead> {
    let leading = candidates.iter().enumerate().filter(|(_, (_, candidate))| !candidate.further);
    let first = leading.min_by_key(|(_, (_, candidate))| candidate.reading.due)?;
    Some(Lead { index: first.0, of_two_laws: false })
}

/// For anybody else: the latest of the dates that the missing answers could still give.
fn fairest(candidates: &Candidates, case: &Case<'_>) -> Option<Lead> {
    let law = candidates.first()?.0.law;
    let one_law = candidates.iter().all(|(clock, _)| clock.law == law);
    if one_law && case.intake.stage.is_some() {
        let ends = candidates.iter().map(|(_, candidate)| candidate.end()).enumerate();
        let (index, _) = ends.max_by_key(|(index, end)| (*end, Reverse(*index)))?;
        return Some(Lead { index, of_two_laws: false });
    }
    // Within one law the latest date leads, whatever the answers.
    let clocks = candidates.iter().filter(|_| !one_law);
    let missing = order::distinct(clocks.flat_map(|(clock, _)| missing_answers(&clock.applies, case)));
    let by_law = &mut Vec::with_capacity(candidates.len());
    if missing.is_empty() && case.intake.stage.is_some() {
        return binding(candidates, case, by_law);
    }
    let mut latest: Option<(_, Lead)> = None;
    suppositions::each(case.intake, &missing, &mut |intake| {
        let Some(lead) = binding(candidates, &case.supposing(intake), by_law) else { return };
        let rank = (candidates.get(lead.index).map(|(_, it)| it.end()), Reverse(lead.index));
        match latest.as_mut().map(|(known, held)| (rank.cmp(known), held)) {
            Some((Ordering::Less, _)) => {}
            // Another law is said to bind only where no answer could keep it from binding.
            Some((Ordering::Equal, held)) => held.of_two_laws &= lead.of_two_laws,
            Some((Ordering::Greater, _)) | None => latest = Some((rank, lead)),
        }
    });
    latest.map(|(_, lead)| lead).or_else(|| binding(candidates, case, by_law))
}

/// A law, whether it surely binds, and its latest date: where that stands, and when it ends.
type OfLaw = (&'static str, bool, usize, End);

/// Of the latest dates of the laws that bind the earliest; a law that only may bind gives nobody less time. `by_law` is room
/// to work in, for this is asked of every answer that is missing.
fn binding(candidates: &Candidates, case: &Case<'_>, by_law: &mut Vec<OfLaw>) -> Option<Lead> {
    by_law.clear();
    for (index, (clock, candidate)) in candidates.iter().enumerate() {
        let binds = match applies(&clock.applies, case) {
            Truth::No(_) => continue,
            truth => truth == Truth::Yes,
        };
        let due = candidate.end();
        match by_law.iter_mut().find(|(law, ..)| *law == clock.law) {
            Some(known) => {
                known.1 |= binds;
                if due > known.3 {
                    (known.2, known.3) = (index, due);
                }
            }
            None => by_law.push((clock.law, binds, index, due)),
        }
    }
    let surely = || by_law.iter().filter(|(_, binds, ..)| *binds);
    let Some((.., index, due)) = surely().min_by_key(|(.., due)| *due) else {
        let (.., index, _) = by_law.iter().max_by_key(|(.., due)| *due)?;
        return Some(Lead { index: *index, of_two_laws: false });
    };
    Some(Lead { index: *index, of_two_laws: surely().any(|(.., other)| other.0 != due.0) })
}

fn why_it_leads(candidates: &Candidates, lead: Option<Lead>, due: CivilDate) -> Vec<CountStep> {
    let mut remarks = Vec::new();
    let other = |than: Ordering| candidates.iter().any(|(_, other)| other.reading.due.cmp(&due) == than);
    // Where another law gives more time, this is not the latest of all.
    if other(Ordering::Less) && !other(Ordering::Greater) {
        remarks.push(CountStep::LatestReadingLeads { date: due });
    }
    if lead.is_some_and(|lead| lead.of_two_laws) {
        remarks.push(CountStep::EarlierLawLeads { date: due });
    }
    remarks
}

/// The leading reading first, then by date; a date that the same clock gives twice is one reading.
fn in_reading_order(candidates: Vec<(&'static Clock, Candidate)>, lead: Option<Lead>) -> Vec<Reading> {
    let mut readings: Vec<Reading> = Vec::with_capacity(candidates.len());
    let mut leading = None;
    for (index, (_, candidate)) in candidates.into_iter().enumerate() {
        // A further reading that comes to the same day as another says nothing new.
        let same = |known: &Reading| {
            known.due == candidate.reading.due && (candidate.further || known.origin == candidate.reading.origin)
        };
        let known = readings.iter().position(same);
        if lead.is_some_and(|lead| lead.index == index) {
            leading = known.or(Some(readings.len()));
        }
        if known.is_none() {
            readings.push(candidate.reading);
        }
    }
    if readings.len() < 2 {
        return readings;
    }
    let name = |reading: &Reading| (reading.due, reading.origin);
    let leading = leading.and_then(|place| readings.get(place)).map(name);
    order::by_key(readings, |reading| (Some(name(reading)) != leading, reading.due))
}

/// The date that the letter prints: an earlier one leads, a later one is a further reading.
fn weigh_printed(deadline: &mut Deadline, printed: CivilDate) {
    let reading = Reading { due: printed, origin: ReadingOrigin::Printed, count: Vec::new(), sources: &[] };
    match deadline.due.map(|computed| (printed.cmp(&computed), computed)) {
        Some((Ordering::Equal, _)) => {}
        Some((Ordering::Greater, computed)) => {
            deadline.count.push(CountStep::PrintedLater { printed, computed });
            deadline.readings.push(reading);
        }
        earlier => {
            deadline.count.extend(earlier.map(|(_, computed)| CountStep::PrintedEarlier { printed, computed }));
            deadline.readings.insert(0, reading);
            (deadline.due, deadline.due_time) = (Some(printed), None);
        }
    }
}

/// A step taken in time is done: it is never called late afterwards, and nothing is left to send.
fn settle(deadline: &mut Deadline, done: CountStep) {
    deadline.count.push(done);
    deadline.status = Status::Open;
    deadline.days_left = None;
    deadline.send_by = None;
}

/// Where the deadline stands on `asOf`, and when to put the paper in the mail, while mail arrives in time.
pub(super) fn stand(deadline: &mut Deadline, as_of: CivilDate) {
    let Some(due) = deadline.due else {
        return;
    };
    let left = as_of.days_until(due);
    deadline.days_left = Some(left);
    let later_reading = deadline.open_ended || deadline.readings.iter().any(|reading| reading.due >= as_of);
    deadline.status = match left {
        _ if deadline.depends_on.is_some() => Status::Projected,
        0 => Status::Today,
        ..0 if later_reading => Status::Late,
        ..0 => Status::Past,
        1..=SOON => Status::Soon,
        _ => Status::Open,
    };
    let sent = deadline.actor == Actor::You && !deadline.step.is_lawsuit();
    if sent && !matches!(deadline.status, Status::Past | Status::Projected) {
        deadline.send_by = match deadline.filed_when {
            FiledWhen::Postmarked => mailed(due).map(|day| day.max(as_of)),
            // Mail that may arrive too late is no way to send it.
            FiledWhen::Received | FiledWhen::PlanTerms | FiledWhen::Unknown => {
                due.minus_days(MAIL_DAYS).and_then(mailed).filter(|day| *day >= as_of)
            }
        };
    }
}

/// The last day up to this one on which mail is taken and postmarked: no Sunday, and no federal holiday.
fn mailed(mut day: CivilDate) -> Option<CivilDate> {
    let off = readings::days_off(FEDERAL);
    while day.is_sunday() || off.closed(day).is_some() {
        day = day.minus_days(1)?;
    }
    Some(day)
}

fn trace(clock: &'static Clock, truth: Truth, outcome: Option<(&Outcome, &[Candidate])>) -> TraceNode {
    let cites = clock.versions.last().map_or(&[][..], |version| version.cites);
    let mut node = TraceNode::of_record(clock.id, truth, cites);
    match outcome {
        Some((Outcome::Counted, counted)) => {
            if let (Truth::Yes, Some(first)) = (truth, counted.first()) {
                node.result = TraceResult::Date(first.reading.due);
                node.sources = first.reading.sources.to_vec();
            }
        }
        Some((Outcome::Missing(path), _)) => node.result = TraceResult::NeedsInput(path),
        Some((Outcome::Silent, _)) => node.result = TraceResult::NeedsInput("events"),
        Some((Outcome::NotInForce, _)) => node.result = TraceResult::NotApplied("date"),
        Some((Outcome::NoDate, _)) | None => {}
    }
    node
}
