//! The smaller tables: regulators, rates, signs, holidays, measures.

use std::collections::BTreeSet;
use std::fs;

use appeal_calculator::intake::STATES;
use appeal_calculator::terms::{Grade, Office, PlanKind};

use super::{law, none};
use crate::law_codegen::evidence;
use crate::law_codegen::records::{ChangeRecord, ChangeUse, ContactRecord, Entry};

/// Fifty states and the District of Columbia; a state whose rules are here has a contact of its own.
#[test]
fn every_state_has_one_regulator() {
    let law = law();
    let mut complaints = Vec::new();
    let named = |contact: &&Entry<ContactRecord>| {
        let office = contact.record.office.as_ref().is_some_and(|office| office.0 == Office::Insurance);
        office && !contact.record.regulator
    };
    let own: Vec<&String> = law.contacts.iter().filter(named).flat_map(|one| &one.record.applies.states).collect();
    for state in STATES.split_whitespace() {
        let listed = law.regulators.iter().filter(|entry| entry.record.state == state).count();
        if listed + own.iter().filter(|own| *own == &state).count() != 1 {
            complaints.push(format!("states/regulators.toml, contacts.toml: {state}: has not exactly one regulator"));
        }
    }
    for Entry { file, label, record, .. } in &law.regulators {
        let mut say = |what: &str| complaints.push(format!("{file}: {label}, {}: {what}", record.state));
        if !STATES.split_whitespace().any(|state| state == record.state) {
            say("is no state");
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

/// A condition on a government plan nobody has a record of would never hold, and a contact that is not there takes no request.
#[test]
fn government_plans_are_known_by_name() {
    let law = law();
    let known = |id: &String| id == "other" || law.government_plans.iter().any(|plan| &plan.record.id == id);
    let mut complaints = Vec::new();
    let clocks = law.clocks.iter().map(|clock| (&clock.label, &clock.record.applies));
    let contacts = law.contacts.iter().map(|contact| (&contact.label, &contact.record.applies));
    let rights = law.rights.iter().map(|right| (&right.label, &right.record.applies));
    let steps = law.steps.iter().map(|step| (&step.label, &step.record.applies));
    for (label, applies) in clocks.chain(contacts).chain(rights).chain(steps) {
        if applies.government_plan.as_ref().is_some_and(|id| !known(id)) {
            complaints.push(format!("{label}: is about a government plan without a record"));
        }
    }
    for Entry { label, record, .. } in &law.government_plans {
        for id in [&record.contact, &record.reviewer] {
            if !law.contacts.iter().any(|contact| &contact.record.id == id) {
                complaints.push(format!("{label}: there is no {id}"));
            }
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
fn the_page_offers_every_state() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("www/frame/fields/states.ts");
    let text = fs::read_to_string(path).unwrap();
    let keys = text.lines().filter_map(|line| line.trim().split_once(": \"")).map(|(key, _)| key);
    assert_eq!(keys.collect::<BTreeSet<_>>(), STATES.split_whitespace().collect());
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

/// The larger of the values of a group counts, so none may hide a better one: an estimate for groups a value for one patient, or a
/// computed value one that was printed.
#[test]
fn values_of_one_group_are_of_one_kind() {
    let law = law();
    let compared = || law.changes.iter().map(|one| &one.record).filter(|one| one.usage == ChangeUse::Compare);
    assert!(compared().count() > 100);
    for one in compared().filter(|one| one.group_level || one.computed) {
        let beside = compared().filter(|other| other.measure == one.measure && !core::ptr::eq(*other, one));
        let shared = |other: &&ChangeRecord| one.populations.iter().any(|group| other.populations.contains(group));
        assert_eq!(beside.filter(shared).count(), 0, "{} of {:?}", one.measure, one.populations);
    }
}
