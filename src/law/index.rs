//! The records of one kind of plan, and a source by its id: looked up once, since most records are about another plan.

use std::sync::OnceLock;

use super::generated::{CLOCKS, CONTACTS, HOLIDAYS, REASON_SETS, RIGHTS, SETTING_SETS, SOURCES, STATE_LAWS, STEPS};
use super::{Applies, Clock, Contact, Holiday, NextStep, Right, Source, StateLaw};
use crate::order;
use crate::terms::{PlanKind, Reason, ReasonSet, Setting, SettingSet};

type Lists<T> = OnceLock<Vec<Vec<&'static T>>>;

/// The holidays of each month, January first.
type Months = Vec<Vec<Holiday>>;

/// The clocks that may apply to a plan, in the order of the law data.
#[must_use]
pub fn clocks(plan: PlanKind) -> &'static [&'static Clock] {
    static LISTS: Lists<Clock> = OnceLock::new();
    of_plan(&LISTS, CLOCKS, |clock| &clock.applies, plan)
}

/// The rights that may apply to a plan.
#[must_use]
pub fn rights(plan: PlanKind) -> &'static [&'static Right] {
    static LISTS: Lists<Right> = OnceLock::new();
    of_plan(&LISTS, RIGHTS, |right| &right.applies, plan)
}

/// The next steps that may apply to a plan.
#[must_use]
pub fn steps(plan: PlanKind) -> &'static [&'static NextStep] {
    static LISTS: Lists<NextStep> = OnceLock::new();
    of_plan(&LISTS, STEPS, |step| &step.applies, plan)
}

/// Those who can help with a plan.
#[must_use]
pub fn contacts(plan: PlanKind) -> &'static [&'static Contact] {
    static LISTS: Lists<Contact> = OnceLock::new();
    of_plan(&LISTS, CONTACTS, |contact| &contact.applies, plan)
}

fn of_plan<T>(
    lists: &'static Lists<T>,
    all: &'static [T],
    applies: fn(&T) -> &Applies,
    plan: PlanKind,
) -> &'static [&'static T] {
    let lists = lists.get_or_init(|| {
        let of = |plan: &PlanKind| {
            let fits = |record: &&T| {
                let plans = applies(record).plans;
                plans.is_empty() || plans.contains(plan)
            };
            all.iter().filter(fits).collect()
        };
        PlanKind::ALL.iter().map(of).collect()
    });
    lists.get(plan as usize).map_or(&[], Vec::as_slice)
}

/// The holidays of one calendar by month, January first: each day of a count of working days is looked for among those of its month.
#[must_use]
pub fn holidays(calendar: &str) -> &'static [Vec<Holiday>] {
    static BY_CALENDAR: OnceLock<Vec<(&str, Months)>> = OnceLock::new();
    let lists = BY_CALENDAR.get_or_init(|| {
        let names = order::distinct(HOLIDAYS.iter().map(|holiday| holiday.calendar));
        let of = |name: &'static str, month| {
            let fits = move |holiday: &&Holiday| holiday.calendar == name && holiday.rule.month() == month;
            HOLIDAYS.iter().filter(fits).copied().collect()
        };
        names.into_iter().map(|name| (name, (1..=12).map(|month| of(name, month)).collect())).collect()
    });
    lists.iter().find(|(name, _)| *name == calendar).map_or(&[], |(_, months)| months.as_slice())
}

/// The reasons of a set.
#[must_use]
pub fn reasons(id: ReasonSet) -> &'static [Reason] {
    REASON_SETS.iter().find(|set| set.id == id).map_or(&[], |set| set.reasons)
}

/// What a state says of appeals, where it has rules of its own.
#[must_use]
pub fn state(state: &str) -> Option<&'static StateLaw> {
    STATE_LAWS.iter().find(|known| known.state == state)
}

/// The settings of a set.
#[must_use]
pub fn settings(id: SettingSet) -> &'static [Setting] {
    SETTING_SETS.iter().find(|set| set.id == id).map_or(&[], |set| set.settings)
}

/// The source with this id.
#[must_use]
pub fn source(id: &str) -> Option<&'static Source> {
    static ORDERED: OnceLock<Vec<&'static Source>> = OnceLock::new();
    let ordered = ORDERED.get_or_init(|| order::by_key(SOURCES, |source| source.id));
    let place = ordered.binary_search_by(|source| source.id.cmp(id)).ok()?;
    ordered.get(place).copied()
}
