//! Who can help. A contact of one plan alone is shown only to people who are known to be in that plan.

use super::applies;
use crate::intake::Intake;
use crate::law::generated::{CONTACTS, REGULATORS};
use crate::outcome::{Resource, Truth};

/// Everybody who can help with this case.
pub(super) fn find(intake: &Intake) -> Vec<Resource> {
    let mine = CONTACTS.iter().filter(|contact| applies(&contact.applies, intake) == Truth::Yes);
    mine.map(|contact| {
        let of_state = REGULATORS.iter().find(|known| contact.regulator && known.state == intake.state);
        Resource {
            id: contact.id,
            name: of_state.map_or(contact.name, |regulator| regulator.name),
            contact: of_state.map_or(contact.contact, |regulator| regulator.contact),
            what: contact.what,
            cites: contact.cites,
        }
    })
    .collect()
}
