//! Who can help. A contact of one plan alone is shown only to people who are known to be in that plan.

use super::applies;
use super::case::Case;
use crate::law::generated::{GOVERNMENT_PLANS, REGULATORS};
use crate::law::{Words, index};
use crate::outcome::{Assessment, Resource, Truth};
use crate::terms::{Office, PlanKind};

/// Everybody who can help with this case.
pub(super) fn find(case: &Case<'_>) -> Vec<Resource> {
    let mine = index::contacts(case.intake.plan).iter().filter(|contact| applies(&contact.applies, case) == Truth::Yes);
    mine.map(|contact| {
        let of_state = REGULATORS.iter().find(|known| contact.regulator && known.state == case.intake.state);
        Resource {
            id: contact.id,
            office: contact.office,
            name: of_state.map_or(contact.name, |regulator| Words { en: regulator.name, es: regulator.name }),
            contact: of_state.map_or(contact.contact, |regulator| regulator.contact),
            address: contact.address,
            what: contact.what,
            cites: contact.cites,
        }
    })
    .collect()
}

/// Whoever oversees the plan and takes complaints about it, the office nearest to it; `None` where nobody is known to.
#[must_use]
pub fn regulator(found: &Assessment) -> Option<&Resource> {
    Office::ALL.iter().find_map(|office| overseer(found, *office))
}

fn overseer(found: &Assessment, office: Office) -> Option<&Resource> {
    found.resources.iter().find(|known| known.office == Some(office))
}

/// The office that takes a request for external review, where that is not the plan.
#[must_use]
pub fn outside_reviewer(found: &Assessment) -> Option<&Resource> {
    let known = |id| found.resources.iter().find(|known| known.id == id);
    match found.plan {
        plan if plan.is_insured() => overseer(found, Office::Insurance),
        // Other government plans may have chosen reviewers of their own, whom the final denial names.
        PlanKind::SelfFundedGovernment => {
            GOVERNMENT_PLANS.iter().find(|plan| known(plan.contact).is_some()).and_then(|plan| known(plan.reviewer))
        }
        _ => None,
    }
}
