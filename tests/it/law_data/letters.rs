//! What records give to letters.

use std::collections::BTreeSet;

use appeal_calculator::terms::PlanKind;

use super::{law, none, source};
use crate::law_codegen::read::Law;
use crate::law_codegen::records::{AppliesRecord, Entry, Place, Term};

#[test]
fn letters_cite_what_they_say_and_nothing_foreign() {
    none(&bad_letters(&law()));
}

pub(super) fn bad_letters(law: &Law) -> Vec<String> {
    let mut complaints = Vec::new();
    for Entry { file, label, record, .. } in &law.rights {
        let Some(letter) = record.letter else { continue };
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
        let alone = match letter.place {
            Place::NextStep => sentence.starts_with("If "),
            Place::Decision => sentence.starts_with("Because delay"),
            Place::Standard | Place::Rebuttal | Place::Reviewer | Place::File | Place::Exhausted | Place::Amount => {
                false
            }
        };
        if letter.alone != alone {
            complaints
                .push(format!("{name}: `alone` belongs to a sentence that says its own condition, and to no other"));
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
                    && applies.settings.is_none()
                    && applies.codes.is_empty()
                    && applies.by_parent != Some(true)
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
