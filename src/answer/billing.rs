//! Billing as the contract hands it over.

use serde::Serialize;
use std::collections::BTreeMap;

use crate::calendar::CivilDate;
use crate::law::billing::UNITS_SOURCE;
use crate::outcome::BillingDay;
use crate::terms::Discipline;

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct BillingAnswer {
    days: Vec<DayAnswer>,
    sources: [&'static str; 1],
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct DayAnswer {
    date: CivilDate,
    discipline: Discipline,
    timed_minutes: u32,
    cms: CmsAnswer,
    ama: AmaAnswer,
    billed_units: BTreeMap<String, u32>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct CmsAnswer {
    units: u32,
    allocations: Vec<BTreeMap<String, u32>>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct AmaAnswer {
    units: u32,
    allocation: BTreeMap<String, u32>,
}

impl BillingAnswer {
    pub(super) fn new(days: &[BillingDay]) -> Self {
        let day = |day: &BillingDay| DayAnswer {
            date: day.date,
            discipline: day.discipline,
            timed_minutes: day.timed_minutes,
            cms: CmsAnswer { units: day.cms.units, allocations: day.cms.allocations.clone() },
            ama: AmaAnswer {
                units: day.ama.units,
                allocation: day.ama.allocations.first().cloned().unwrap_or_default(),
            },
            billed_units: day.billed.clone(),
        };
        Self { days: days.iter().map(day).collect(), sources: [UNITS_SOURCE] }
    }
}
