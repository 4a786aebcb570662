//! Sources: pinpoint, grade, dates of checks, scope.

use std::collections::BTreeSet;

use appeal_calculator::calendar::Ymd;
use appeal_calculator::terms::{BillingEffect, Grade};

use super::{law, none, source};
use crate::law_codegen::ages;
use crate::law_codegen::read::Law;
use crate::law_codegen::records::{AppliesRecord, Day, Entry, Recheck};
use crate::law_codegen::write::newest_check;

#[test]
fn every_value_has_a_source_that_may_carry_it() {
    none(&unsourced(&law()));
}

pub(super) fn unsourced(law: &Law) -> Vec<String> {
    let mut complaints = Vec::new();
    let mut check = |name: &str, cites: &[String], certain: bool| {
        let found: Vec<_> = cites.iter().filter_map(|cite| source(law, cite)).collect();
        for cite in cites.iter().filter(|cite| source(law, cite).is_none()) {
            complaints.push(format!("{name}: there is no source `{cite}`"));
        }
        if certain && found.iter().all(|source| source.grade.0 == Grade::Unverified) {
            complaints.push(format!("{name}: has no source, or none that was verified"));
        }
    };
    for Entry { file, label, record, .. } in &law.clocks {
        for (index, version) in record.versions.iter().enumerate() {
            check(&format!("{file}: {label}, version {}", index + 1), &version.cites, true);
        }
    }
    for Entry { file, label, record, .. } in &law.thresholds {
        check(&format!("{file}: {label}"), &record.cites, true);
    }
    for Entry { file, label, record, .. } in &law.therapy_thresholds {
        check(&format!("{file}: {label}"), &record.cites, true);
    }
    for Entry { file, label, record, .. } in &law.therapy_codes {
        check(&format!("{file}: {label}"), &record.cites, true);
    }
    for Entry { file, label, record, .. } in &law.denial_codes {
        check(&format!("{file}: {label}"), &record.cites, false);
    }
    for Entry { file, label, record, .. } in &law.therapy_fees {
        check(&format!("{file}: {label}"), &record.cites, true);
    }
    for Entry { file, label, record, .. } in &law.fee_areas {
        check(&format!("{file}: {label}"), &record.cites, true);
    }
    for Entry { file, label, record, .. } in &law.code_pairs {
        check(&format!("{file}: {label}"), &record.cites, true);
    }
    for Entry { file, label, record, .. } in &law.billing_numbers {
        check(&format!("{file}: {label}"), &record.cites, true);
    }
    for Entry { file, label, record, .. } in &law.reason_sets {
        check(&format!("{file}: {label}"), &record.cites, true);
    }
    for Entry { file, label, record, .. } in &law.government_plans {
        check(&format!("{file}: {label}"), &record.cites, true);
    }
    for Entry { file, label, record, .. } in &law.states {
        check(&format!("{file}: {label}"), &record.cites, true);
    }
    for Entry { file, label, record, .. } in &law.minors {
        check(&format!("{file}: {label}"), &record.cites, true);
    }
    for Entry { file, label, record, .. } in &law.setting_sets {
        check(&format!("{file}: {label}"), &record.cites, true);
    }
    for Entry { file, label, record, .. } in &law.code_sets {
        check(&format!("{file}: {label}"), &record.cites, true);
    }
    for Entry { file, label, record, .. } in &law.billing_rules {
        // What is compared with the practice's own contract has its source there.
        let law = record.effect.0 != BillingEffect::LookUp && record.id != "bill.contract-less";
        check(&format!("{file}: {label}"), &record.cites, law);
    }
    for Entry { file, label, record, .. } in &law.tollings {
        check(&format!("{file}: {label}"), &record.cites, true);
    }
    for Entry { file, label, record, .. } in &law.rights {
        check(&format!("{file}: {label}"), &record.cites, true);
    }
    for Entry { file, label, record, .. } in &law.odds {
        check(&format!("{file}: {label}"), &record.cites, true);
    }
    for Entry { file, label, record, .. } in &law.holidays {
        check(&format!("{file}: {label}"), &record.cites, true);
    }
    for Entry { file, label, record, .. } in &law.observances {
        check(&format!("{file}: {label}"), &record.cites, true);
    }
    for Entry { file, label, record, .. } in &law.state_times {
        check(&format!("{file}: {label}"), &record.cites, true);
    }
    for Entry { file, label, record, .. } in &law.signs {
        check(&format!("{file}: {label}"), &record.cites, true);
    }
    for Entry { file, label, record, .. } in &law.steps {
        check(&format!("{file}: {label}"), &record.cites, false);
    }
    for Entry { file, label, record, .. } in &law.extras {
        // Without a rate, a court or a rule of law behind it an extra is arithmetic and needs no source.
        check(&format!("{file}: {label}"), &record.cites, record.disputed || record.basis_points > 0);
    }
    for Entry { file, label, record, .. } in &law.contacts {
        check(&format!("{file}: {label}"), &record.cites, false);
    }
    complaints
}

#[test]
fn sources_have_pinpoint_link_and_date() {
    let law = law();
    let mut complaints = Vec::new();
    let newest = newest_check(&law);
    for Entry { file, label, record, .. } in &law.sources {
        let mut say = |what: &str| complaints.push(format!("{file}: {label}: {what}"));
        if !record.url.starts_with("https://") && !record.url.starts_with("http://") {
            say("has no link");
        }
        if record.citable && !record.cite.chars().any(|c| c.is_ascii_digit()) {
            say("a citation names its section");
        }
        if record.citable && record.plans.is_empty() {
            say("an authority names the plans that it governs");
        }
        if record.citable && record.grade.0 == Grade::Unverified {
            say("what was not verified is never cited");
        }
        if record.title.trim().is_empty() || record.cite.trim().is_empty() {
            say("has no citation or title");
        }
        if record.retrieved.0 > newest {
            say("was read after the newest check of the data");
        }
    }
    none(&complaints);
}

#[test]
fn every_value_has_the_day_of_its_check_and_of_the_next() {
    let law = law();
    let values = ages::values(&law);
    let mut complaints = Vec::new();
    assert!(values.len() > 300, "the values were not found");
    for value in &values {
        let twelve_months = Recheck::Yearly.due(value.verified, value.from.unwrap_or(value.verified));
        if value.again <= value.verified || value.again > twelve_months {
            complaints.push(format!("{}: is to be checked again within twelve months", value.name));
        }
        let read = value.cites.iter().filter_map(|cite| source(&law, cite)).map(|source| source.retrieved).max();
        if read.is_some_and(|read| read < value.verified) {
            complaints.push(format!("{}: was checked after every source of it was last read", value.name));
        }
    }
    // The amounts of one year are old when the next begins; what Missouri's legislature passes begins on 28 August.
    for Entry { file, label, record, .. } in &law.thresholds {
        if record.until.is_some() && record.recheck != Some(Recheck::NewYear) {
            complaints.push(format!("{file}: {label}: an amount of one year is checked for the next"));
        }
    }
    let mut codes = BTreeSet::new();
    for Entry { file, record, .. } in &law.therapy_codes {
        if record.about.is_empty() || record.disciplines.is_empty() || !codes.insert(&record.code) {
            complaints.push(format!("{file}: {}: says nothing, or is there twice", record.code));
        }
    }
    for Entry { file, record, .. } in &law.denial_codes {
        if record.about.is_empty() || record.cites.is_empty() || !codes.insert(&record.code) {
            complaints.push(format!("{file}: {}: says nothing, has no source, or is there twice", record.code));
        }
    }
    for Entry { file, label, record, .. } in &law.therapy_thresholds {
        if record.recheck != Some(Recheck::NewYear) {
            complaints.push(format!("{file}: {label}: an amount of one year is checked for the next"));
        }
    }
    for (file, rule) in law.rechecks.iter().filter(|(file, _)| file.starts_with("states/mo/")) {
        if *rule != Recheck::MissouriSession {
            complaints.push(format!("{file}: Missouri law is checked when a session's acts come into force"));
        }
    }
    none(&complaints);
}

#[test]
fn the_next_check_is_counted_from_the_last() {
    let day = |year, month, day| Day(Ymd(year, month, day));
    let again = |rule: Recheck, checked| rule.due(checked, day(2010, 1, 1)).0;
    assert_eq!(again(Recheck::Yearly, day(2026, 11, 22)), Ymd(2027, 11, 22));
    assert_eq!(again(Recheck::Yearly, day(2028, 2, 29)), Ymd(2029, 3, 1));
    assert_eq!(again(Recheck::NewYear, day(2026, 11, 22)), Ymd(2027, 1, 1));
    assert_eq!(again(Recheck::NewYear, day(2027, 1, 1)), Ymd(2028, 1, 1));
    assert_eq!(again(Recheck::MissouriSession, day(2026, 8, 27)), Ymd(2026, 8, 28));
    assert_eq!(again(Recheck::MissouriSession, day(2026, 8, 28)), Ymd(2027, 8, 28));
    // Amounts of 2027, read in December 2026, hold through 2027.
    assert_eq!(Recheck::NewYear.due(day(2026, 12, 5), day(2027, 1, 1)).0, Ymd(2028, 1, 1));
}

#[test]
fn citations_stay_within_their_scope() {
    none(&out_of_scope(&law()));
}

/// A record cites only what governs every plan, state, stage and day that the record speaks of.
pub(super) fn out_of_scope(law: &Law) -> Vec<String> {
    let mut complaints = Vec::new();
    let mut check = |name: &str, applies: &AppliesRecord, from: Day, until: Option<Day>, cites: &[String]| {
        for source in cites.iter().filter_map(|cite| source(law, cite)).filter(|source| source.citable) {
            let mut outside = Vec::new();
            if !within(&applies.plans, &source.plans) {
                outside.push("plans");
            }
            if !within(&applies.states, &source.states) {
                outside.push("states");
            }
            if !within(&applies.stages, &source.stages) {
                outside.push("stages");
            }
            if !within(&applies.reasons, &source.reasons)
                || !source.reasons.is_empty() && !applies.reasons_maybe.is_empty()
            {
                outside.push("reasons");
            }
            let ends_early = source.until.is_some_and(|end| until.is_none_or(|until| end < until));
            if source.from > from || ends_early {
                outside.push("dates");
            }
            for what in outside {
                complaints.push(format!("{name}: {} does not govern all of its {what}", source.cite));
            }
        }
    };
    for Entry { file, label, record, .. } in &law.rights {
        check(&format!("{file}: {label}"), &record.applies, record.from, record.until, &record.cites);
    }
    for Entry { file, label, record, .. } in &law.clocks {
        for (index, version) in record.versions.iter().enumerate() {
            let name = format!("{file}: {label}, version {}", index + 1);
            // A rule that came later than the clock's first day still bears out a value that it did not change.
            let from = version.cites.iter().filter_map(|cite| source(law, cite)).map(|source| source.from).max();
            check(&name, &record.applies, from.unwrap_or(version.from), version.until, &version.cites);
        }
    }
    complaints
}

fn within<T: PartialEq>(record: &[T], source: &[T]) -> bool {
    source.is_empty() || (!record.is_empty() && record.iter().all(|item| source.contains(item)))
}

#[test]
fn every_source_is_used() {
    let law = law();
    let mut used: BTreeSet<&String> = BTreeSet::new();
    used.extend(law.clocks.iter().flat_map(|clock| &clock.record.versions).flat_map(|version| &version.cites));
    used.extend(law.thresholds.iter().flat_map(|threshold| &threshold.record.cites));
    used.extend(law.therapy_thresholds.iter().flat_map(|threshold| &threshold.record.cites));
    used.extend(law.denial_codes.iter().flat_map(|code| &code.record.cites));
    used.extend(law.therapy_fees.iter().flat_map(|fee| &fee.record.cites));
    used.extend(law.fee_areas.iter().flat_map(|area| &area.record.cites));
    used.extend(law.code_pairs.iter().flat_map(|pair| &pair.record.cites));
    used.extend(law.billing_rules.iter().flat_map(|rule| &rule.record.cites));
    used.extend(law.billing_numbers.iter().flat_map(|number| &number.record.cites));
    used.extend(law.reason_sets.iter().flat_map(|set| &set.record.cites));
    used.extend(law.government_plans.iter().flat_map(|plan| &plan.record.cites));
    used.extend(law.states.iter().flat_map(|state| &state.record.cites));
    used.extend(law.minors.iter().flat_map(|minor| &minor.record.cites));
    used.extend(law.setting_sets.iter().flat_map(|set| &set.record.cites));
    used.extend(law.code_sets.iter().flat_map(|set| &set.record.cites));
    used.extend(law.therapy_codes.iter().flat_map(|code| &code.record.cites));
    used.extend(law.tollings.iter().flat_map(|tolling| &tolling.record.cites));
    used.extend(law.rights.iter().flat_map(|right| &right.record.cites));
    used.extend(law.steps.iter().flat_map(|step| &step.record.cites));
    used.extend(law.contacts.iter().flat_map(|contact| &contact.record.cites));
    used.extend(law.signs.iter().flat_map(|sign| &sign.record.cites));
    used.extend(law.odds.iter().flat_map(|cell| &cell.record.cites));
    used.extend(law.extras.iter().flat_map(|extra| &extra.record.cites));
    used.extend(law.counts.iter().flat_map(|count| &count.record.cites));
    used.extend(law.holidays.iter().flat_map(|holiday| &holiday.record.cites));
    used.extend(law.observances.iter().flat_map(|observance| &observance.record.cites));
    used.extend(law.state_times.iter().flat_map(|time| &time.record.cites));
    let unused = law.sources.iter().filter(|source| !used.contains(&source.record.id));
    let complaints: Vec<_> =
        unused.map(|Entry { file, label, .. }| format!("{file}: {label}: is used nowhere")).collect();
    none(&complaints);
}
