//! Clocks: versions in order, counts complete, none that meets another of its law unsaid.

use std::collections::BTreeSet;

use appeal_calculator::terms::{Actor, Anchor, Roll, Unit};

use super::{law, none};
use crate::law_codegen::read::Law;
use crate::law_codegen::records::{AppliesRecord, ClockRecord, Entry, VersionRecord};

#[test]
fn versions_are_sorted_without_overlap_or_gap() {
    none(&versions_out_of_order(&law().clocks));
}

pub(super) fn versions_out_of_order(clocks: &[Entry<ClockRecord>]) -> Vec<String> {
    let mut complaints = Vec::new();
    for Entry { file, label, record, .. } in clocks {
        for (index, version) in record.versions.iter().enumerate() {
            let name = format!("{file}: {label}, version {}", index + 1);
            if version.until.is_some_and(|until| until <= version.from) {
                complaints.push(format!("{name}: ends before it begins"));
            }
            match (version.until, record.versions.get(index + 1)) {
                (None, Some(_)) => complaints.push(format!("{name}: has no end although another follows")),
                (Some(until), Some(next)) if next.from < until => {
                    complaints.push(format!("{name}: overlaps the next one"));
                }
                (Some(until), Some(next)) if next.from > until => {
                    complaints.push(format!("{name}: leaves a gap before the next one"));
                }
                _ => {}
            }
            if record.versions.first().is_some_and(|first| first.start != version.start) {
                complaints.push(format!("{name}: the versions of a clock share their start"));
            }
        }
        if record.versions.is_empty() {
            complaints.push(format!("{file}: {label}: has no version"));
        }
    }
    complaints
}

/// Disaster days are added to a window by its step alone: a step of theirs is the visitor's own, and its start is no act to come.
#[test]
fn a_disaster_makes_only_the_visitors_own_windows_longer() {
    let law = law();
    let steps: Vec<_> =
        law.tollings.iter().flat_map(|tolling| tolling.record.steps.iter().map(|step| step.0)).collect();
    assert!(!steps.is_empty());
    for Entry { label, record, .. } in law.clocks.iter().filter(|clock| steps.contains(&clock.record.step.0)) {
        assert_eq!(record.actor.0, Actor::You, "{label}");
        let start = record.versions[0].start.0;
        let known = matches!(
            start,
            Anchor::Receipt | Anchor::NoticeDate | Anchor::InformationAsked | Anchor::RequestIncomplete | Anchor::Never
        );
        assert!(known, "{label} starts with an act to come");
    }
}

#[test]
fn counting_rules_are_complete() {
    none(&incomplete_counts(&law()));
}

pub(super) fn incomplete_counts(law: &Law) -> Vec<String> {
    let calendars: BTreeSet<&str> = law.holidays.iter().map(|holiday| holiday.record.calendar.as_str()).collect();
    let mut complaints = Vec::new();
    for Entry { file, label, record, .. } in &law.clocks {
        for (index, version) in record.versions.iter().enumerate() {
            let name = format!("{file}: {label}, version {}", index + 1);
            let mut say = |what: &str| complaints.push(format!("{name}: {what}"));
            let VersionRecord { periods, at_least, month_end, roll, calendar, start, .. } = version;
            if version.note.trim().is_empty() {
                say("a version says in a note what a reviewer has to know about it");
            }
            let in_months = periods.iter().any(|period| matches!(period.unit, Unit::Months | Unit::Years));
            if in_months != month_end.is_some() {
                say("months and years, and nothing else, name what happens to a missing day (`month_end`)");
            }
            let all = || periods.iter().chain(at_least);
            let own = all().any(|period| period.unit == Unit::BusinessDays);
            let working = own || all().any(|period| period.unit == Unit::WorkingDays);
            if (working || roll.0 == Roll::NextBusinessDay) != calendar.is_some() {
                say("working days and rolling, and nothing else, name whose holidays count (`calendar`)");
            }
            if let Some(calendar) = calendar
                && !calendars.contains(calendar.as_str())
            {
                say(&format!("there are no holidays of a calendar `{calendar}`"));
            }
            if (start.0 == Anchor::Never) != periods.is_empty() {
                say("a clock that never starts has no period, and every other clock has one");
            }
            if (start.0 == Anchor::PresumedReceipt) != (version.presumed_days > 0) {
                say("presumed receipt, and nothing else, has presumed days");
            }
            if (record.actor.0 == Actor::You) != version.filed_when.is_some() {
                say("the visitor's clocks, and no others, say what counts as filed (`filed_when`)");
            }
            if working && own != (record.actor.0 == Actor::You) {
                say("the visitor's own time is counted in business days, everybody else's in working days");
            }
            if !record.applies.roads.is_empty() {
                say("a clock decides the road and cannot depend on it");
            }
        }
    }
    complaints
}

#[test]
fn clocks_of_one_law_that_may_meet_say_so() {
    none(&meeting_clocks(&law().clocks));
}

pub(super) fn meeting_clocks(clocks: &[Entry<ClockRecord>]) -> Vec<String> {
    let mut complaints = Vec::new();
    for (index, one) in clocks.iter().enumerate() {
        for other in clocks.iter().skip(index + 1) {
            let (a, b) = (&one.record, &other.record);
            let same = a.law == b.law && a.step == b.step && a.actor == b.actor && !a.fallback && !b.fallback;
            let declared = a.beside.contains(&b.id) || b.beside.contains(&a.id);
            if same && !declared && !apart(&a.applies, &b.applies) {
                complaints.push(format!(
                    "{}: {}: may apply together with {} and neither names the other (`beside`)",
                    one.file, one.label, b.id
                ));
            }
        }
        for id in &one.record.beside {
            if !clocks.iter().any(|clock| clock.record.id == *id) {
                complaints.push(format!("{}: {}: there is no clock {id}", one.file, one.label));
            }
        }
    }
    complaints
}

/// Some condition keeps the two from holding together.
fn apart(a: &AppliesRecord, b: &AppliesRecord) -> bool {
    disjoint(&a.plans, &b.plans)
        || disjoint(&a.states, &b.states)
        || excluded(&a.states, &b.not_states)
        || excluded(&b.states, &a.not_states)
        || disjoint(&a.stages, &b.stages)
        || disjoint(&a.timings, &b.timings)
        || differ(a.urgent, b.urgent)
        || differ(a.habilitative, b.habilitative)
        || differ(a.levels, b.levels)
        || differ(a.grandfathered, b.grandfathered)
        || differ(a.government_plan.as_deref(), b.government_plan.as_deref())
        || differ(a.extended, b.extended)
        || differ(a.by_provider, b.by_provider)
        || differ(a.discipline.map(|term| term.0), b.discipline.map(|term| term.0))
        || a.codes.iter().any(|code| b.unless_codes.contains(code))
        || b.codes.iter().any(|code| a.unless_codes.contains(code))
        || differ(a.by_parent, b.by_parent)
        || differ(a.dismissed, b.dismissed)
        || differ(a.approval_ended, b.approval_ended)
        || differ(a.overdue, b.overdue)
        || differ(a.escalated, b.escalated)
        || differ(a.contract_dispute, b.contract_dispute)
        || differ(a.filed, b.filed)
}

fn disjoint<T: PartialEq>(a: &[T], b: &[T]) -> bool {
    !a.is_empty() && !b.is_empty() && !a.iter().any(|item| b.contains(item))
}

/// Every state of one list is left out by the other.
fn excluded(states: &[String], not_states: &[String]) -> bool {
    !states.is_empty() && states.iter().all(|state| not_states.contains(state))
}

fn differ<T: PartialEq>(a: Option<T>, b: Option<T>) -> bool {
    matches!((a, b), (Some(a), Some(b)) if a != b)
}
