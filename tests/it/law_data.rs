//! Lint tests of the law data. Each message names the file, the record and the version.

use crate::law_codegen::evidence;
use crate::law_codegen::read::{self, Law, WordTable};
use crate::law_codegen::records::{
    AppliesRecord, ChangeRecord, ChangeUse, ClockRecord, Day, Entry, Recheck, SourceRecord, Term, VersionRecord,
};
use crate::law_codegen::{ages, data_directory, generated_file, register, register_file, write};
use appeal_calculator::calendar::Ymd;
use appeal_calculator::terms::{Actor, Anchor, BillingEffect, Grade, PlanKind, Roll, Unit};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

fn law() -> Law {
    read::directory(&data_directory()).unwrap_or_else(|complaints| panic!("\n{}", complaints.join("\n")))
}

fn none(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn generated_tables_are_those_of_the_data() {
    let made = write::tables(&law()).unwrap_or_else(|complaints| panic!("\n{}", complaints.join("\n")));
    for (file, made) in [(generated_file(), made), (register_file(), register::table(&law()))] {
        if std::env::var_os("UPDATE_LAW").is_some() {
            fs::write(&file, &made).unwrap();
        }
        let kept = fs::read_to_string(&file).unwrap_or_default();
        let name = file.display();
        assert!(kept == made, "{name} is stale: UPDATE_LAW=1 cargo test --test it law_data writes it anew");
    }
}

#[test]
fn ids_are_dotted_paths_and_never_repeated() {
    let law = law();
    let mut complaints = Vec::new();
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    let mut ids: Vec<(String, &str, &str)> = Vec::new();
    ids.extend(law.sources.iter().map(|e| (e.file.clone(), "source", e.record.id.as_str())));
    ids.extend(law.clocks.iter().map(|e| (e.file.clone(), "clock", e.record.id.as_str())));
    ids.extend(law.thresholds.iter().map(|e| (e.file.clone(), "threshold", e.record.id.as_str())));
    ids.extend(law.therapy_thresholds.iter().map(|e| (e.file.clone(), "threshold", e.record.id.as_str())));
    ids.extend(law.tollings.iter().map(|e| (e.file.clone(), "tolling", e.record.id.as_str())));
    ids.extend(law.rights.iter().map(|e| (e.file.clone(), "right", e.record.id.as_str())));
    ids.extend(law.steps.iter().map(|e| (e.file.clone(), "step", e.record.id.as_str())));
    ids.extend(law.contacts.iter().map(|e| (e.file.clone(), "contact", e.record.id.as_str())));
    ids.extend(law.signs.iter().map(|e| (e.file.clone(), "sign", e.record.id.as_str())));
    ids.extend(law.extras.iter().map(|e| (e.file.clone(), "extra", e.record.id.as_str())));
    ids.extend(law.holidays.iter().map(|e| (e.file.clone(), "holiday", e.record.id.as_str())));
    for (file, kind, id) in ids {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !id.contains('.') || !id.split('.').all(|part| !part.is_empty() && part.chars().all(plain)) {
            complaints.push(format!("{file}: {kind} {id}: an id is a lower-case dotted path"));
        }
        if let Some(other) = known.insert(id.to_owned(), file.clone()) {
            complaints.push(format!("{file}: {kind} {id}: the id is taken in {other}"));
        }
    }
    none(&complaints);
}

#[test]
fn versions_are_sorted_without_overlap_or_gap() {
    none(&versions_out_of_order(&law().clocks));
}

fn versions_out_of_order(clocks: &[Entry<ClockRecord>]) -> Vec<String> {
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

#[test]
fn counting_rules_are_complete() {
    none(&incomplete_counts(&law()));
}

fn incomplete_counts(law: &Law) -> Vec<String> {
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
fn every_value_has_a_source_that_may_carry_it() {
    none(&unsourced(&law()));
}

fn unsourced(law: &Law) -> Vec<String> {
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
    let newest = law.clocks.iter().flat_map(|clock| &clock.record.versions).map(|version| version.verified).max();
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
        if newest.is_some_and(|newest| record.retrieved > newest) {
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
fn out_of_scope(law: &Law) -> Vec<String> {
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
fn letters_cite_what_they_say_and_nothing_foreign() {
    none(&bad_letters(&law()));
}

fn bad_letters(law: &Law) -> Vec<String> {
    let mut complaints = Vec::new();
    for Entry { file, label, record, .. } in law.rights.iter().filter(|right| right.record.letter.is_some()) {
        let name = format!("{file}: {label}");
        for cite in &record.cites {
            match source(law, cite) {
                Some(source) if source.citable => {
                    for (language, words) in [("en", &law.en), ("es", &law.es)] {
                        let sentence = words.get(&record.id).and_then(|fields| fields.get("letter"));
                        if sentence.is_none_or(|sentence| !sentence.contains(&source.cite)) {
                            complaints.push(format!("{name}: the {language} sentence does not cite {}", source.cite));
                        }
                    }
                }
                Some(source) => complaints.push(format!("{name}: {} is nothing that a letter may cite", source.cite)),
                None => {}
            }
        }
        let sentence = law.en.get(&record.id).and_then(|fields| fields.get("letter")).map_or("", String::as_str);
        let reaches = |plans: &[PlanKind]| {
            record.applies.plans.is_empty() || record.applies.plans.iter().any(|plan| !plans.contains(&plan.0))
        };
        let erisa = [PlanKind::InsuredGroup, PlanKind::SelfFundedErisa];
        if reaches(&erisa) && ["ERISA", "29 CFR", "section 502", "section 503"].iter().any(|it| sentence.contains(it)) {
            complaints.push(format!("{name}: the rule for employer plans is cited to another plan"));
        }
        let insured = [PlanKind::InsuredIndividual, PlanKind::InsuredGroup];
        let missouri = ["RSMo", " CSR "].iter().any(|it| sentence.contains(it));
        if missouri && (reaches(&insured) || record.applies.states.as_slice() != ["MO"]) {
            complaints.push(format!("{name}: Missouri insurance law is cited outside insured Missouri plans"));
        }
        if reaches(&[PlanKind::Medicare, PlanKind::MedicareAdvantage])
            && ["Jimmo", "Pub. 100-02"].iter().any(|it| sentence.contains(it))
        {
            complaints.push(format!("{name}: Medicare's rules are cited to another plan"));
        }
        let lower = format!(" {} ", sentence.to_lowercase());
        for word in [" i ", " we ", " my ", " our ", " you ", " your ", " sue ", " lawsuit ", " demand "] {
            if lower.contains(word) {
                complaints.push(format!("{name}: `{}` does not belong in a letter", word.trim()));
            }
        }
        if !sentence.ends_with('.') || sentence.split_whitespace().count() > 34 {
            complaints.push(format!("{name}: a letter part is one sentence of at most 34 words"));
        }
    }
    complaints
}

#[test]
fn clocks_of_one_law_that_may_meet_say_so() {
    none(&meeting_clocks(&law().clocks));
}

fn meeting_clocks(clocks: &[Entry<ClockRecord>]) -> Vec<String> {
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
        || differ(a.mchcp, b.mchcp)
        || differ(a.extended, b.extended)
        || differ(a.by_provider, b.by_provider)
        || differ(a.discipline.map(|term| term.0), b.discipline.map(|term| term.0))
        || disjoint(&a.settings, &b.settings)
        || a.codes.iter().any(|code| b.unless_codes.contains(code))
        || b.codes.iter().any(|code| a.unless_codes.contains(code))
        || differ(a.dismissed, b.dismissed)
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

/// Fifty states and the District of Columbia; Missouri's own is a contact with rules of its own.
#[test]
fn every_other_state_has_one_regulator() {
    const STATES: &str = "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MT NE NV NH NJ NM \
                          NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY";
    let law = law();
    let mut complaints = Vec::new();
    for state in STATES.split_whitespace() {
        if law.regulators.iter().filter(|entry| entry.record.state == state).count() != 1 {
            complaints.push(format!("states/regulators.toml: {state}: has not exactly one regulator"));
        }
    }
    for Entry { file, label, record, .. } in &law.regulators {
        let mut say = |what: &str| complaints.push(format!("{file}: {label}, {}: {what}", record.state));
        if !STATES.split_whitespace().any(|state| state == record.state) {
            say("is no other state");
        }
        let digits = |phone: &String| phone.split('-').map(str::len).eq([3, 3, 4]) && phone.len() == 12;
        if record.phone.as_ref().is_some_and(|phone| !digits(phone)) {
            say("has a telephone number of another shape");
        }
        if !matches!(record.grade.0, Grade::Official | Grade::Secondary) || !record.url.starts_with("http") {
            say("was read nowhere");
        }
    }
    none(&complaints);
}

#[test]
fn rates_are_in_order() {
    let mut complaints = Vec::new();
    let law = law();
    for Entry { file, label, record, .. } in &law.odds {
        match evidence::figures(&law, record) {
            Err(complaint) => complaints.push(format!("{file}: {label}: {complaint}")),
            Ok(figures) if figures.low > figures.likely || figures.likely > figures.high || figures.high > 100 => {
                complaints.push(format!("{file}: {label}: low, likely and high are not in order"));
            }
            Ok(_) => {}
        }
        if record.note.trim().is_empty() {
            complaints.push(format!("{file}: {label}: does not say how its figures were found"));
        }
    }
    for Entry { file, label, record, .. } in &law.counts {
        if record.rate().is_none() || record.note.trim().is_empty() {
            complaints.push(format!("{file}: {label}: gives neither counts that go together nor a share, or no note"));
        }
    }
    none(&complaints);
}

#[test]
fn signs_answer_a_clue_and_say_one_thing_of_a_plan() {
    let law = law();
    let mut complaints = Vec::new();
    let mut answered: BTreeSet<(&str, &str)> = BTreeSet::new();
    for Entry { file, label, record, .. } in &law.signs {
        let mut say = |what: &str| complaints.push(format!("{file}: {label}: {what}"));
        let clue = law.clues.iter().map(|entry| &entry.record).find(|clue| clue.id == record.clue);
        let taken = |values: &[String]| match values {
            [] => ["yes", "no"].contains(&record.value.as_str()),
            values => values.contains(&record.value),
        };
        if !clue.is_some_and(|clue| taken(&clue.values)) {
            say("is no answer to a clue");
        }
        if !answered.insert((&record.clue, &record.value)) {
            say("the answer has a sign already");
        }
        let out = record.ruled_out();
        let said: Vec<_> = record.speaks_for.iter().chain(&record.against).chain(&out).collect();
        if said.is_empty() || said.iter().enumerate().any(|(at, plan)| said.iter().skip(at + 1).any(|p| p == plan)) {
            say("says nothing, or two things of one plan");
        }
        if record.leaves.is_some() && !record.rules_out.is_empty() {
            say("has `leaves` or `rules_out`, not both");
        }
        if out.len() >= PlanKind::ALL.len() - 1 {
            say("leaves no plan");
        }
    }
    for Entry { file, label, record, .. } in &law.clues {
        let unsaid = record.values.iter().filter(|value| !answered.contains(&(&record.id, value)));
        complaints.extend(unsaid.map(|value| format!("{file}: {label}: `{value}` says nothing")));
    }
    none(&complaints);
}

#[test]
fn holidays_have_one_rule_and_possible_numbers() {
    let mut complaints = Vec::new();
    for Entry { file, label, record, .. } in &law().holidays {
        let mut say = |what: &str| complaints.push(format!("{file}: {label}: {what}"));
        let rules = [record.fixed.is_some(), record.nth.is_some(), record.last.is_some(), record.once.is_some()];
        if rules.iter().filter(|rule| **rule).count() != 1 {
            say("has exactly one of `fixed`, `nth`, `last`, `once`");
        }
        let months = [record.fixed.map(|r| r.month), record.nth.map(|r| r.month), record.last.map(|r| r.month)];
        if months.iter().flatten().any(|month| !(1..=12).contains(month)) {
            say("there is no such month");
        }
        let weekdays = [record.nth.map(|r| r.weekday), record.last.map(|r| r.weekday)];
        if weekdays.iter().flatten().any(|weekday| *weekday > 6) || record.nth.is_some_and(|r| !(1..=4).contains(&r.n))
        {
            say("a weekday is 0 to 6, its number 1 to 4");
        }
        if record.once.is_some_and(|day| day < record.from) {
            say("is closed before it is in force");
        }
    }
    none(&complaints);
}

#[test]
fn no_address_of_a_payer_is_in_the_data() {
    let law = law();
    let mut complaints = Vec::new();
    let payers = ["Anthem", "Healthy Blue", "Home State", "UnitedHealthcare", "Ambetter", "Oscar", "Medica ", "Cox "];
    for (language, words) in [("en", &law.en), ("es", &law.es)] {
        // The state's own department is no payer, and mail goes to another address than the one on the door.
        for (id, fields) in words.iter().filter(|(id, _)| *id != "contact.mo-dci") {
            for (field, text) in fields {
                let digits = |word: &str| word.len() == 5 && word.bytes().all(|byte| byte.is_ascii_digit());
                let postal = text.split([' ', ',', '.']).any(digits);
                let box_number = text.contains(" Box ") || text.contains("P.O.");
                if postal || box_number || payers.iter().any(|payer| text.contains(payer)) {
                    complaints
                        .push(format!("words/{language}.toml: {id}: `{field}` holds an address or a payer's name"));
                }
            }
        }
    }
    none(&complaints);
}

#[test]
fn both_languages_have_the_same_words_and_say_them_differently() {
    none(&word_faults(&law()));
}

fn word_faults(law: &Law) -> Vec<String> {
    let mut complaints = Vec::new();
    let mut used: BTreeSet<(String, &str)> = BTreeSet::new();
    let mut need = |id: &str, fields: &[&'static str]| {
        for field in fields {
            used.insert((id.to_owned(), *field));
        }
    };
    law.clocks.iter().for_each(|clock| need(&clock.record.id, &["why", "if_missed"]));
    law.tollings.iter().for_each(|tolling| need(&tolling.record.id, &["why"]));
    for right in &law.rights {
        need(&right.record.id, if right.record.letter.is_some() { &["screen", "letter"] } else { &["screen"] });
    }
    for step in &law.steps {
        need(&step.record.id, &["title", "why"]);
        // What a practice is told, where either language says it: then both have to.
        for field in ["practice_title", "practice_why"] {
            let said = |words: &WordTable| words.get(&step.record.id).is_some_and(|fields| fields.contains_key(field));
            if said(&law.en) || said(&law.es) {
                need(&step.record.id, &[field, "practice_title"]);
            }
        }
    }
    law.billing_rules.iter().for_each(|rule| need(&rule.record.id, &["text", "fix"]));
    law.contacts.iter().for_each(|contact| {
        let named = contact.record.name.is_some();
        need(&contact.record.id, if named { &["contact", "what"] } else { &["name", "contact", "what"] });
    });
    law.odds.iter().for_each(|cell| need(&cell.record.place, &["text"]));
    law.signs.iter().for_each(|sign| need(&sign.record.id, &["text"]));
    law.thresholds.iter().for_each(|threshold| need(&threshold.record.id, &["text"]));
    law.extras.iter().for_each(|extra| need(&extra.record.id, &["text"]));
    law.holidays.iter().for_each(|holiday| need(&holiday.record.id, &["name"]));
    if !law.regulators.is_empty() {
        need("regulator.listed", &["text"]);
    }
    law.measures.iter().for_each(|measure| need(&format!("measure.{}", measure.record.id), &["name"]));
    law.populations.iter().for_each(|group| need(&format!("population.{}", group.record.id), &["name"]));

    for (language, words) in [("en", &law.en), ("es", &law.es)] {
        for (id, field) in &used {
            if words.get(id).is_none_or(|fields| !fields.contains_key(*field)) {
                complaints.push(format!("words/{language}.toml: {id}: `{field}` is missing"));
            }
        }
        for (id, fields) in words {
            for (field, text) in fields {
                let place = format!("words/{language}.toml: {id}: `{field}`");
                if !used.iter().any(|(known, name)| known == id && name == field) {
                    complaints.push(format!("{place} is used by no record"));
                }
                if text.trim() != text || text.is_empty() || text.contains("  ") {
                    complaints.push(format!("{place} is empty or has stray blanks"));
                }
                // A telephone number and the proper name of a test are the same in every language.
                let proper = field == "contact" || id.starts_with("measure.");
                if language == "es" && !proper && law.en.get(id).and_then(|en| en.get(field)) == Some(text) {
                    complaints.push(format!("{place} is not translated"));
                }
            }
        }
    }
    complaints
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

/// A letter with only the quick answers still finds two citations, for every plan and reason of this version.
#[test]
fn every_letter_finds_its_law() {
    use appeal_calculator::terms::{Reason, Stage};
    let law = law();
    let plans = [
        PlanKind::InsuredIndividual,
        PlanKind::InsuredGroup,
        PlanKind::SelfFundedErisa,
        PlanKind::Medicare,
        PlanKind::MedicaidManaged,
    ];
    let reasons = [
        Reason::MedicalNecessity,
        Reason::NoProgress,
        Reason::VisitLimit,
        Reason::PriorAuthorization,
        Reason::OutOfNetwork,
        Reason::Coding,
        Reason::AuthorizationMissing,
    ];
    let mut complaints = Vec::new();
    for plan in plans {
        for reason in reasons {
            let sure = |applies: &AppliesRecord| {
                let has = |list: &[Term<PlanKind>]| list.is_empty() || list.contains(&Term(plan));
                has(&applies.plans)
                    && (applies.states.is_empty() || applies.states.iter().any(|state| state == "MO"))
                    && (applies.stages.is_empty() || applies.stages.contains(&Term(Stage::Denial)))
                    && (applies.reasons.is_empty() && applies.reasons_maybe.is_empty()
                        || applies.reasons.contains(&Term(reason)))
                    && applies.timings.is_empty()
                    && applies.urgent.is_none()
                    && applies.habilitative.is_none()
                    && applies.levels.is_none()
                    && applies.grandfathered.is_none()
                    && applies.extended.is_none()
                    && applies.under_age.is_none()
                    && applies.by_provider.is_none()
                    && applies.discipline.is_none()
                    && applies.settings.is_empty()
                    && applies.codes.is_empty()
                    && applies.dismissed != Some(true)
                    && applies.overdue != Some(true)
                    && applies.escalated != Some(true)
                    && applies.contract_dispute != Some(true)
            };
            let cited: BTreeSet<_> = law
                .rights
                .iter()
                .filter(|right| right.record.letter.is_some() && sure(&right.record.applies))
                .flat_map(|right| &right.record.cites)
                .collect();
            if cited.len() < 2 {
                complaints.push(format!("{plan}, {reason}: a letter finds only {cited:?}"));
            }
        }
    }
    none(&complaints);
}

fn source<'law>(law: &'law Law, id: &str) -> Option<&'law SourceRecord> {
    law.sources.iter().map(|entry| &entry.record).find(|source| source.id == id)
}

/// The lints are shown to bite: each on a small file with one fault.
mod bite {
    use super::*;

    const SOURCE: &str = r#"
[[source]]
id = "x.act"
cite = "29 CFR 1.2(a)"
title = "A rule"
url = "https://example.org/"
retrieved = 2026-01-01
grade = "primary"
citable = true
plans = ["medicare"]
from = 2020-01-01
"#;

    const CLOCK: &str = r#"
[[clock]]
id = "x.clock"
law = "x"
step = "internal-appeal"
actor = "you"
order = 1
applies = { plans = ["medicare"] }

[[clock.version]]
from = 2020-01-01
until = 2022-01-01
start = "receipt"
periods = ["180 days"]
roll = "none"
filed_when = "received"
cites = ["x.act"]
verified = 2026-01-01
note = "The first version."
"#;

    fn read(text: &str) -> (Law, Vec<String>) {
        let mut law = Law::default();
        let mut complaints = Vec::new();
        read::file(&mut law, "x.toml", &format!("recheck = \"yearly\"\n{text}"), &mut complaints);
        (law, complaints)
    }

    fn with(version: &str) -> Law {
        let (law, complaints) = read(&format!("{SOURCE}{CLOCK}{version}"));
        none(&complaints);
        law
    }

    #[test]
    fn a_file_that_does_not_say_when_to_check_it_again_is_named() {
        let mut complaints = Vec::new();
        read::file(&mut Law::default(), "x.toml", CLOCK, &mut complaints);
        assert!(complaints[0].contains("x.toml") && complaints[0].contains("recheck"), "{complaints:?}");
        assert_eq!(complaints.len(), 1);
    }

    #[test]
    fn an_unknown_key_is_named_with_file_record_and_version() {
        let (_, complaints) = read(&CLOCK.replace("roll = \"none\"", "roll = \"none\"\nrolls = true"));
        assert_eq!(complaints.len(), 1);
        for part in ["x.toml", "clock x.clock", "version 1", "rolls"] {
            assert!(complaints[0].contains(part), "{}", complaints[0]);
        }
    }

    #[test]
    fn a_misspelled_term_a_wrong_date_and_a_bad_period_are_refused() {
        for (from, to) in [("receipt", "reciept"), ("2020-01-01", "2021-02-30"), ("180 days", "180 fortnights")] {
            let (_, complaints) = read(&CLOCK.replacen(from, to, 1));
            assert_eq!(complaints.len(), 1, "{to}");
        }
    }

    #[test]
    fn overlap_gap_and_open_end_are_found() {
        let version = CLOCK.split_once("[[clock.version]]").unwrap().1.replace("until = 2022-01-01\n", "");
        let next = |from: &str| format!("[[clock.version]]{}", version.replacen("2020-01-01", from, 1));
        assert!(versions_out_of_order(&with(&next("2022-01-01")).clocks).is_empty());
        assert!(versions_out_of_order(&with(&next("2021-12-31")).clocks)[0].contains("overlaps"));
        assert!(versions_out_of_order(&with(&next("2022-01-02")).clocks)[0].contains("gap"));
    }

    #[test]
    fn months_need_a_month_end_and_rolling_a_calendar() {
        let (law, _) = read(&CLOCK.replace("180 days", "4 months"));
        assert!(incomplete_counts(&law)[0].contains("month_end"));
        let (law, _) = read(&CLOCK.replace("\"none\"", "\"next-business-day\""));
        assert!(incomplete_counts(&law)[0].contains("calendar"));
        let (law, _) = read(&CLOCK.replace("The first version.", " "));
        assert!(incomplete_counts(&law)[0].contains("note"));
    }

    #[test]
    fn an_unknown_and_an_unverified_source_are_found() {
        let (law, _) = read(CLOCK);
        assert!(unsourced(&law)[0].contains("there is no source `x.act`"));
        let (law, _) = read(&format!("{CLOCK}{}", SOURCE.replace("primary", "unverified")));
        assert!(unsourced(&law)[0].contains("verified"));
    }

    #[test]
    fn a_citation_to_the_wrong_plan_is_found() {
        let law = with("");
        assert!(out_of_scope(&law).is_empty());
        let (law, _) = read(&format!("{SOURCE}{}", CLOCK.replace("\"medicare\"", "\"medicaid-managed\"")));
        assert!(out_of_scope(&law)[0].contains("plans"));
    }

    #[test]
    fn two_clocks_that_meet_are_found() {
        let second = CLOCK.replace("x.clock", "x.other");
        assert!(meeting_clocks(&with(&second).clocks)[0].contains("x.other"));
        let declared = second.replace("order = 1", "order = 1\nbeside = [\"x.clock\"]");
        assert!(meeting_clocks(&with(&declared).clocks).is_empty());
        let apart = second.replace("plans = [\"medicare\"]", "plans = [\"medicaid-managed\"]");
        assert!(meeting_clocks(&with(&apart).clocks).is_empty());
    }

    #[test]
    fn a_foreign_law_in_a_letter_is_found() {
        let right = r#"
[[right]]
id = "x.right"
from = 2020-01-01
applies = { plans = ["medicare"] }
letter = { place = "standard", rank = 1 }
cites = ["x.act"]
verified = 2026-01-01
"#;
        let mut law = with(right);
        let words = |text: &str| {
            BTreeMap::from([("x.right".to_owned(), BTreeMap::from([("letter".to_owned(), text.to_owned())]))])
        };
        law.en = words("The rule governs, 29 CFR 1.2(a).");
        law.es = words("La regla rige, 29 CFR 1.2(a).");
        assert!(bad_letters(&law)[0].contains("employer plans"));
        law.en = words("We demand it.");
        let found = bad_letters(&law).join("\n");
        assert!(found.contains("does not cite") && found.contains("`we`"), "{found}");
    }

    #[test]
    fn a_missing_an_unused_and_an_untranslated_word_are_found() {
        let mut law = with("");
        let fields =
            |en: &str| BTreeMap::from([("why".to_owned(), en.to_owned()), ("extra".to_owned(), "y".to_owned())]);
        law.en = BTreeMap::from([("x.clock".to_owned(), fields("Why"))]);
        law.es = law.en.clone();
        let found = word_faults(&law).join("\n");
        for part in ["`if_missed` is missing", "`extra` is used by no record", "`why` is not translated"] {
            assert!(found.contains(part), "{found}");
        }
    }
}

#[test]
fn the_page_offers_the_measures_and_groups_of_the_law_data() {
    use appeal_calculator::law::measures::{groups, scales};
    let read = |path: &str| fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let ids = |text: &str, after: &str, end: &str| -> Vec<String> {
        let list = text.split_once(after).unwrap().1.split_once(end).unwrap().0.to_owned();
        let keys = list.lines().filter_map(|line| line.trim().split_once(": \""));
        keys.map(|(key, _)| key.trim_matches('"').to_owned()).collect()
    };
    let measures = ids(&read("www/frame/fields/measures.ts"), "MEASURES = {", "} as const");
    let populations = ids(&read("www/frame/strings/en.ts"), "populations: {", "\n  },");
    let sorted = |mut ids: Vec<String>| {
        ids.sort_unstable();
        ids
    };
    assert_eq!(sorted(measures), sorted(scales().map(|scale| scale.id.to_owned()).collect()));
    assert_eq!(sorted(populations), sorted(groups().map(|group| group.id.to_owned()).collect()));
}

#[test]
fn what_may_not_be_compared_is_in_no_letter() {
    let law = law();
    for word in ["NO-COMPARE", "NOT-CITABLE"] {
        let named = |one: &&Entry<ChangeRecord>| one.record.note.as_deref().is_some_and(|note| note.contains(word));
        let marked: Vec<_> = law.changes.iter().filter(named).collect();
        assert!(marked.len() > 3, "{word}");
        assert!(marked.iter().all(|one| one.record.usage == ChangeUse::None), "{word}");
    }
    let unverified = law.changes.iter().filter(|one| one.record.grade.0 == Grade::Unverified);
    assert!(unverified.clone().count() > 5 && unverified.clone().all(|one| one.record.usage == ChangeUse::None));
}
