//! The rules: a checked case in, findings out. No sentences, no clock, no I/O.
//!
//! Order of evaluation: what the law data covers, then deadlines (with every reading), then money,
//! then odds (which need the open steps), then what follows from all of these.

mod amount;
mod applicability;
mod billing;
mod case;
mod checks;
mod coverage;
mod deadlines;
mod escalation;
mod finder;
mod lateness;
mod measures;
mod odds;
mod papers;
mod pauses;
mod questions;
mod readings;
mod resources;
mod road;
mod suppositions;
mod tolling;
mod worth;

use crate::intake::Intake;
use crate::law::generated::RIGHTS;
use crate::law::{self, NextStep, Right, Source, index};
use crate::order;
use crate::outcome::{Amount, Assessment, Coverage, Deadline, Figures, PlanFinder, TraceNode, TraceResult, Truth};
use crate::terms::DocumentId;
use applicability::{applies, missing_answers};
use case::Case;
use questions::Questions;

pub(crate) use amount::{Bearer, bearer_of_codes};
pub use papers::letter_of;
pub use resources::{outside_reviewer, regulator};
pub use worth::settling;

/// Finds everything about a case.
#[must_use]
pub fn evaluate(intake: &Intake) -> Assessment {
    weigh(intake, Depth::Whole)
}

/// Amount, dates and steps alone, for whole files: no counts, rights, checks, contacts, papers or sources.
pub(crate) fn figures(intake: &Intake) -> Figures {
    let questions = &mut Questions::unheard();
    let case = &Case::new(intake, Depth::Figures);
    let Ground { mut deadlines, amount, .. } = Ground::of(case, questions);
    let more = billing::dates(case, &deadlines.found, questions);
    deadlines.found = with(deadlines.found, more);
    Figures { steps: steps(case, &deadlines.found), amount: amount.found, deadlines: deadlines.found }
}

/// The dates of a case alone, each with its count, for the calendar; none where the law data does not cover the case.
pub(crate) fn dates(intake: &Intake) -> Vec<Deadline> {
    let questions = &mut Questions::unheard();
    let case = &Case::new(intake, Depth::Whole);
    match coverage::of(intake) {
        coverage @ (Coverage::Full | Coverage::StateMissing) => {
            let found = deadlines::find(case, coverage, None, questions).found;
            let more = billing::dates(case, &found, questions);
            with(found, more)
        }
        Coverage::PlanUnknown | Coverage::PlanMissing | Coverage::StageMissing => Vec::new(),
    }
}

/// The same, and how it was found: what became of every record of the law.
#[must_use]
pub fn evaluate_traced(intake: &Intake) -> Assessment {
    weigh(intake, Depth::Traced)
}

/// How much is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    Figures,
    Whole,
    Traced,
}

/// What everything else follows from.
struct Ground {
    coverage: Coverage,
    finder: Option<PlanFinder>,
    deadlines: Traced<Vec<Deadline>>,
    amount: Traced<Amount>,
    odds_trace: TraceNode,
}

impl Ground {
    fn of(case: &Case<'_>, questions: &mut Questions) -> Self {
        let coverage = coverage::of(case.intake);
        let mut finder = finder::find(case.intake);
        let deadlines = deadlines::find(case, coverage, finder.as_mut(), questions);
        let mut amount = amount::find(case, questions);
        let odds_trace = odds::add(case.intake, coverage, &deadlines.found, &mut amount.found, questions);
        Self { coverage, finder, deadlines, amount, odds_trace }
    }
}

/// The dates of the denial with those of the plan of care.
fn with(mut found: Vec<Deadline>, of_plan: Vec<Deadline>) -> Vec<Deadline> {
    if of_plan.is_empty() {
        return found;
    }
    found.extend(of_plan);
    deadlines::by_date(found)
}

/// What to do next. What needs an answer waits for it; the steps of every road that the rest leaves are listed.
fn steps(case: &Case<'_>, deadlines: &[Deadline]) -> Vec<&'static NextStep> {
    let roads = road::possible(case);
    let waits = |step: &NextStep| {
        !step.needs.is_empty() && missing_answers(&step.applies, case).iter().any(|path| step.needs.contains(path))
    };
    let open = |step: &&'static NextStep| {
        !matches!(applicability::on_roads(&step.applies, case, &roads), Truth::No(_)) && !waits(step)
    };
    // Without a date there is nothing to put into a calendar.
    let dated = deadlines.iter().any(|deadline| deadline.due.is_some());
    let can = |step: &&'static NextStep| dated || step.document != Some(DocumentId::Calendar);
    order::by_key(index::steps(case.intake.plan).iter().copied().filter(open).filter(can), |step| step.order)
}

fn weigh(intake: &Intake, depth: Depth) -> Assessment {
    let mut questions = Questions::heard();
    let case = &Case::new(intake, depth);
    let traced = case.is_traced();
    let Ground { coverage, finder, mut deadlines, amount, odds_trace } = Ground::of(case, &mut questions);
    let covered = matches!(coverage, Coverage::Full | Coverage::StateMissing);
    let mut traces = Vec::new();
    let mut rights = Vec::new();
    if covered {
        let (own, others): (_, &[Right]) = if traced { (&[][..], RIGHTS) } else { (index::rights(intake.plan), &[]) };
        for right in own.iter().copied().chain(others) {
            let truth = if right.in_force.contains(intake.decision_day()) {
                applies(&right.applies, case)
            } else {
                Truth::No("date")
            };
            traces.extend(traced.then(|| TraceNode::of_record(right.id, truth, right.cites)));
            match truth {
                Truth::Yes => rights.push(right),
                Truth::Unknown(_) => questions.ask_all(missing_answers(&right.applies, case).into_iter()),
                Truth::No(_) => {}
            }
        }
    }
    if rights.iter().any(|right| right.decided_before_cut) && intake.notice.effective.is_none() {
        questions.ask("notice.effective");
    }
    let measures = measures::find(intake, &mut questions);
    let (billing, of_plan) = billing::find(case, &deadlines.found, &mut questions);
    deadlines.found = with(deadlines.found, of_plan);
    let mut checks = checks::find(case, coverage, &deadlines.found, &amount.found, &rights, finder.as_ref());
    let steps = steps(case, &deadlines.found);
    let resources = resources::find(case);

    let road = case.road.filter(|_| covered);

    let worth = worth::weigh(case, coverage, &amount.found, &deadlines.found, road, &steps);

    let mut ids: Vec<&str> = deadlines.found.iter().flat_map(|deadline| deadline.sources.iter().copied()).collect();
    ids.extend(amount.found.odds.iter().flat_map(|cell| cell.cites.iter().copied()));
    ids.extend(amount.found.extras.iter().flat_map(|extra| extra.rule.cites.iter().copied()));
    ids.extend(steps.iter().flat_map(|step| step.cites.iter().copied()));
    ids.extend(rights.iter().flat_map(|right| right.cites.iter().copied()));
    ids.extend(checks.iter().flat_map(|check| check.cites.iter().copied()));
    let reasons = finder.iter().flat_map(|finder| &finder.candidates).flat_map(|candidate| &candidate.reasons);
    ids.extend(reasons.flat_map(|(sign, _)| sign.cites.iter().copied()));
    ids.extend(resources.iter().flat_map(|contact| contact.cites.iter().copied()));

    ids.extend(billing.findings.iter().flat_map(|finding| finding.rule.cites.iter().copied()));
    ids.extend(billing.expected.iter().filter_map(|day| day.source));
    ids.extend((!intake.lines.is_empty()).then_some(law::billing::UNITS_SOURCE));

    let sources = sources(&ids);
    checks.extend(checks::old_law(intake.as_of, &sources));
    let checks = checks::gravest_first(checks);

    let trace = TraceNode {
        rule: "assessment",
        result: TraceResult::Group,
        inputs: if traced {
            vec![("plan", intake.plan.to_string()), ("state", intake.state.clone())]
        } else {
            Vec::new()
        },
        sources: Vec::new(),
        children: vec![deadlines.trace, amount.trace, odds_trace, TraceNode::group("rights", traces)],
    };
    let mut found = Assessment {
        as_of: intake.as_of,
        plan: intake.plan,
        coverage,
        amount: amount.found,
        deadlines: deadlines.found,
        steps,
        rights,
        checks,
        measures,
        billing,
        worth,
        road,
        filed: case.filed,
        questions: questions.in_order(),
        finder,
        documents: Vec::new(),
        resources,
        sources,
        trace,
    };
    if covered {
        found.documents = papers::list(intake, &found);
    }
    found
}

/// The named sources, each once, in the order in which they are first named.
fn sources(ids: &[&str]) -> Vec<&'static Source> {
    let mut found: Vec<&'static Source> = Vec::new();
    for id in ids {
        if !found.iter().any(|known| known.id == *id) {
            found.extend(law::source(id));
        }
    }
    found
}

impl TraceNode {
    fn group(rule: &'static str, children: Vec<Self>) -> Self {
        Self { rule, result: TraceResult::Group, inputs: Vec::new(), sources: Vec::new(), children }
    }

    fn of_record(rule: &'static str, truth: Truth, cites: &[&'static str]) -> Self {
        let result = match truth {
            Truth::Yes => TraceResult::Applied,
            Truth::No(why) => TraceResult::NotApplied(why),
            Truth::Unknown(path) => TraceResult::NeedsInput(path),
        };
        Self { rule, result, inputs: Vec::new(), sources: cites.to_vec(), children: Vec::new() }
    }
}

/// A part of the findings with the trace of how it was found.
struct Traced<T> {
    found: T,
    trace: TraceNode,
}

#[cfg(test)]
mod tests {
    use super::{dates, evaluate, evaluate_traced, figures};
    use crate::intake;

    /// Dates alone look at the codes and modifiers of a claim, and at nothing else of its billing: by every rule that sends a
    /// claim back they have the day to file it anew, like the whole.
    #[test]
    fn a_claim_that_was_sent_back_is_filed_anew_at_every_depth() {
        let mut returned: Vec<&str> =
            crate::law::generated::BILLING_RULES.iter().filter(|rule| rule.returned).map(|rule| rule.id).collect();
        for (code, modifiers) in
            [("97110", ""), ("97110", r#""GP","GO""#), ("97161", r#""GO""#), ("97110", r#""GP","GA","GZ""#)]
        {
            let denial = format!(
                r#"{{"asOf":"2026-10-10","state":"MO","role":"provider","plan":"medicare","stage":"denial","timing":"post-service",
                "reasons":["modifier-or-units"],"notice":{{"dated":"2026-10-01"}},"lines":[{{"date":"2026-09-01","code":"{code}",
                "units":1,"modifiers":[{modifiers}],"codes":["CO-16","N822"]}}]}}"#
            );
            let intake = intake::read(&serde_json::from_str(&denial).unwrap()).unwrap();
            let whole = evaluate(&intake);
            returned.retain(|id| whole.billing.findings.iter().all(|finding| finding.rule.id != *id));
            let days =
                |found: &[super::Deadline]| found.iter().map(|found| (found.step, found.due)).collect::<Vec<_>>();
            let filed = days(&whole.deadlines);
            assert!(filed.iter().any(|(step, _)| *step == crate::terms::Step::ClaimFiling), "{code} {modifiers}");
            assert_eq!((days(&dates(&intake)), days(&figures(&intake).deadlines)), (filed.clone(), filed));
        }
        assert!(returned.is_empty(), "{returned:?} sends no claim of this test back");
    }

    /// Counts and traces are the most of the work: whole files have neither, and an answer has a trace only where one is asked for.
    #[test]
    fn each_depth_keeps_what_was_asked_for_and_no_more() {
        let denial = r#"{"asOf":"2026-10-10","state":"MO","role":"patient","plan":"medicare","stage":"denial",
            "timing":"post-service","reasons":["medical-necessity"],"notice":{"dated":"2026-10-01"}}"#;
        let intake = intake::read(&serde_json::from_str(denial).unwrap()).unwrap();
        let (figures, whole, traced) = (figures(&intake), evaluate(&intake), evaluate_traced(&intake));
        let counted = |found: &[super::Deadline]| found.iter().map(|deadline| deadline.count.len()).sum::<usize>();
        assert_eq!((counted(&figures.deadlines), figures.deadlines.len()), (0, whole.deadlines.len()));
        assert!(counted(&whole.deadlines) > 0);
        let kept =
            |found: &super::Assessment| found.trace.children.iter().map(|part| part.children.len()).sum::<usize>();
        assert_eq!(kept(&whole), 0);
        assert!(kept(&traced) > 0);
    }
}
