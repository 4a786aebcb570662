//! Writes the tables as Rust.

use super::ages::{self, Aged};
use super::billing;
use super::evidence::{self, Figures};
use super::measures;
use super::read::{Law, WordTable};
use super::records::{
    AppliesRecord, ClockRecord, Day, EmptyRecord, Entry, HolidayRecord, OddsRecord, PeriodText, Place, RegulatorRecord,
    RightRecord, SoonerRecord, SourceRecord, Spelled, StepRecord, StoppedRecord, Term, TollingRecord, VersionRecord,
};
use appeal_calculator::terms::Grade;
use std::fmt::Write as _;

const HEAD: &str = "\
//! Made from the TOML beside it; a test fails when the two differ, and writes this file anew when run
//! with `UPDATE_LAW=1`. Never edited by hand.

use super::{
    Applies, BillingNumberInForce, BillingRule, ChainDiscounts, Checked, Clock, ClockVersion, Clue, CodesInForce, Contact, EmptyCell, ExtraRule, GovernmentPlan, Holiday, HolidayRule, InForce, LetterPart, LetterPlace, Minor, NextStep, Observance, OddsCell, Period, Rare, ReasonsOf, Regulator, Right, Scope, SettingsOf, Sign, Sooner, Source, StateLaw, StateTime, Stopped, TherapyThreshold, Threshold, Tolling, Value, Words,
};
use crate::calendar::Ymd;
use crate::terms::{
    Actor, Anchor, BillingEffect, BillingNumber, CodeSet, Confidence, DocumentId, ExtraId, FiledWhen, Grade, MonthEnd, Office, PlanKind, Reason, ReasonSet, Roll, Setting, SettingSet, Stage, Step, Timing,
    Unit,
};
";

/// The whole of `generated.rs`.
///
/// # Errors
/// Every text that is missing in a language, and a table missing or repeated of which there is one.
pub fn tables(law: &Law) -> Result<String, Vec<String>> {
    let mut words = Words { law, missing: Vec::new() };
    let mut body = String::new();
    let values = ages::values(law);
    let sources: Vec<_> =
        law.sources.iter().map(|entry| source(&entry.record, ages::of_source(law, &values, entry))).collect();
    list(&mut body, "SOURCES", "Source", "Every authority and publication.", &sources);
    table(&mut body, "CLOCKS", "Clock", "Every time limit.", &law.clocks, |record| clock(record, &mut words));
    table(&mut body, "THRESHOLDS", "Threshold", "Every amount that a step asks for.", &law.thresholds, |record| {
        format!(
            "id: {}, step: {}, plans: {}, in_force: {}, cents: {}, cites: {}, words: {}",
            text(&record.id),
            term(record.step),
            terms(&record.plans),
            in_force(record.from, record.until),
            u32::try_from(record.cents).map_or_else(|_| record.cents.to_string(), number),
            texts(&record.cites),
            words.of(&record.id, "text"),
        )
    });
    table(
        &mut body,
        "THERAPY_THRESHOLDS",
        "TherapyThreshold",
        "Medicare's amounts above which a therapy claim carries a modifier.",
        &law.therapy_thresholds,
        |record| {
            format!(
                "in_force: {}, pt_with_speech: {}, ot: {}, cites: {}",
                in_force(record.from, Some(record.until)),
                number(record.pt_with_speech_cents),
                number(record.ot_cents),
                texts(&record.cites),
            )
        },
    );
    let title = "Numbers of the rules of therapy claims.";
    table(&mut body, "BILLING_NUMBERS", "BillingNumberInForce", title, &law.billing_numbers, |record| {
        let (id, cites) = (term(record.id), texts(&record.cites));
        format!("id: {id}, in_force: {}, n: {}, cites: {cites}", in_force(record.from, record.until), record.n)
    });
    table(&mut body, "REASON_SETS", "ReasonsOf", "Reasons that mean the same to a rule.", &law.reason_sets, |record| {
        let (id, reasons, cites) = (term(record.id), terms(&record.reasons), texts(&record.cites));
        format!("id: {id}, reasons: {reasons}, cites: {cites}")
    });
    let title = "Government plans with rules of their own.";
    table(&mut body, "GOVERNMENT_PLANS", "GovernmentPlan", title, &law.government_plans, |record| {
        format!(
            "id: {}, state: {}, levels: {}, contact: {}, reviewer: {}, cites: {}",
            text(&record.id),
            text(&record.state),
            record.levels,
            text(&record.contact),
            text(&record.reviewer),
            texts(&record.cites),
        )
    });
    let title = "Settings of therapy that mean the same to a rule.";
    table(&mut body, "SETTING_SETS", "SettingsOf", title, &law.setting_sets, |record| {
        let (id, settings, cites) = (term(record.id), terms(&record.settings), texts(&record.cites));
        format!("id: {id}, settings: {settings}, cites: {cites}")
    });
    let title = "Codes that mean the same to a rule of therapy claims.";
    table(&mut body, "CODE_SETS", "CodesInForce", title, &law.code_sets, |record| {
        let (id, codes, cites) = (term(record.id), texts(&record.codes), texts(&record.cites));
        format!("id: {id}, in_force: {}, codes: {codes}, cites: {cites}", in_force(record.from, record.until))
    });
    let title = "What can be wrong with a claim, and how to mend it.";
    table(&mut body, "BILLING_RULES", "BillingRule", title, &law.billing_rules, |record| {
        format!(
            "id: {}, states: {}, effect: {}, returned: {}, cites: {}, text: {}, fix: {}",
            text(&record.id),
            texts(&record.states),
            term(record.effect),
            record.returned,
            texts(&record.cites),
            words.of(&record.id, "text"),
            words.of(&record.id, "fix"),
        )
    });
    table(&mut body, "TOLLINGS", "Tolling", "Disasters whose days are left out.", &law.tollings, |record| {
        tolling(record, &mut words)
    });
    table(&mut body, "RIGHTS", "Right", "Every right.", &law.rights, |record| right(record, &mut words));
    table(&mut body, "STEPS", "NextStep", "Everything to do next.", &law.steps, |record| {
        let document = option(record.document.map(term));
        format!(
            "id: {}, order: {}, faster: {}, instead_of_appeal: {}, for_practice: {}, needs: {}, document: {document}, waits: {}, cites: {}, \
             applies: {}, title: {}, why: {}, practice: {}",
            text(&record.id),
            record.order,
            record.faster,
            record.instead_of_appeal,
            record.for_practice,
            texts(&record.needs),
            record.waits,
            texts(&record.cites),
            applies(&record.applies),
            words.of(&record.id, "title"),
            words.of(&record.id, "why"),
            practice(record, &mut words),
        )
    });
    table(&mut body, "CONTACTS", "Contact", "Everybody who can help.", &law.contacts, |record| {
        let same = |name: &String| format!("Words {{ en: {0}, es: {0} }}", text(name));
        let name = record.name.as_ref().map_or_else(|| words.of(&record.id, "name"), same);
        format!(
            "id: {}, applies: {}, name: {}, regulator: {}, office: {}, contact: {}, address: {}, cites: {}, what: {}",
            text(&record.id),
            applies(&record.applies),
            name,
            record.regulator,
            option(record.office.map(term)),
            words.of(&record.id, "contact"),
            text(&record.address),
            texts(&record.cites),
            words.of(&record.id, "what"),
        )
    });
    table(&mut body, "REGULATORS", "Regulator", "The regulators of other states.", &law.regulators, |record| {
        let contact = regulator_contact(record, &mut words);
        format!("state: {}, name: {}, contact: {contact}", text(&record.state), text(&record.name))
    });
    table(&mut body, "CLUES", "Clue", "Every question that tells plans apart.", &law.clues, |record| {
        format!(
            "id: {}, path: {}, values: {}, states: {}, papers: {}",
            text(&record.id),
            text(&format!("clues.{}", record.id)),
            texts(&record.values),
            texts(&record.states),
            record.papers,
        )
    });
    table(&mut body, "SIGNS", "Sign", "What each answer to them says.", &law.signs, |record| {
        format!(
            "id: {}, clue: {}, value: {}, speaks_for: {}, against: {}, rules_out: {}, cites: {}, text: {}",
            text(&record.id),
            text(&record.clue),
            text(&record.value),
            terms(&record.speaks_for),
            terms(&record.against),
            terms(&record.ruled_out()),
            texts(&record.cites),
            words.of(&record.id, "text"),
        )
    });
    table(&mut body, "ODDS", "OddsCell", "Published outcomes.", &law.odds, |record| odds(law, record, &mut words));
    let empty: Vec<_> = law.empty.iter().flat_map(empty_cells).collect();
    list(&mut body, "EMPTY_CELLS", "EmptyCell", "Rows that were looked for and hold nothing.", &empty);
    table(&mut body, "EXTRAS", "ExtraRule", "Everything shown apart.", &law.extras, |record| {
        format!(
            "id: {}, in_force: {}, disputed: {}, days: {}, basis_points: {}, per_days: {}, applies: {}, cites: {}, words: {}",
            term(record.kind),
            in_force(record.from, record.until),
            record.disputed,
            record.days,
            record.basis_points,
            record.per_days,
            applies(&record.applies),
            texts(&record.cites),
            words.of(&record.id, "text"),
        )
    });
    let arithmetic: Vec<_> = law.arithmetic.iter().flat_map(|list| list.record.codes.clone()).collect();
    let _ = write!(
        body,
        "\n/// Reason codes of a remittance that are arithmetic and no denial.\npub static ARITHMETIC_CODES: &[&str] = {};\n",
        texts(&arithmetic)
    );
    table(&mut body, "HOLIDAYS", "Holiday", "Legal holidays and closures.", &law.holidays, |record| {
        format!(
            "id: {}, calendar: {}, rule: {}, in_force: {}, closure_only: {}, cites: {}, name: {}",
            text(&record.id),
            text(&record.calendar),
            holiday_rule(record),
            in_force(record.from, record.until),
            record.closure_only,
            texts(&record.cites),
            words.of(&record.id, "name"),
        )
    });
    table(
        &mut body,
        "OBSERVANCES",
        "Observance",
        "How holidays on a weekend are observed.",
        &law.observances,
        |record| {
            format!(
                "calendar: {}, saturday_to_friday: {}, sunday_to_monday: {}, cites: {}",
                text(&record.calendar),
                record.saturday_to_friday,
                record.sunday_to_monday,
                texts(&record.cites),
            )
        },
    );
    table(&mut body, "STATE_LAWS", "StateLaw", "What states say of appeals.", &law.states, |record| {
        format!(
            "state: {}, grievance: {}, names: {}, cites: {}, office: {}",
            text(&record.state),
            record.grievance,
            texts(&record.names),
            texts(&record.cites),
            words.of(&record.id, "office"),
        )
    });
    table(&mut body, "STATE_TIMES", "StateTime", "Local time of the states.", &law.state_times, |record| {
        format!(
            "state: {}, standard: {}, daylight_from_nth_sunday_of_march: {}, \
             daylight_until_nth_sunday_of_november: {}, in_force: {}, cites: {}",
            text(&record.state),
            record.standard,
            record.daylight_from_nth_sunday_of_march,
            record.daylight_until_nth_sunday_of_november,
            in_force(record.from, record.until),
            texts(&record.cites),
        )
    });
    body.push_str(&measures::tables(law, &mut words.missing));
    body.push_str(&billing::tables(law));
    let ages: Vec<_> = values.iter().map(value).collect();
    list(&mut body, "VALUES", "Value", "Every value with its age.", &ages);
    match law.discounts.as_slice() {
        [one] => {
            let stages = one.record.stages;
            let doc = "Discounts of later stages.";
            let _ = write!(
                body,
                "\n/// {doc}\npub const CHAIN_DISCOUNTS: ChainDiscounts = ChainDiscounts {{ stages: {stages:?} }};\n"
            );
        }
        other => words.missing.push(format!("chain_discounts: there are {} instead of one", other.len())),
    }
    match law.minors.as_slice() {
        [Entry { record, .. }] => {
            let parents = words.of(&record.id, "parents");
            let (age, cites) = (record.under_age, texts(&record.cites));
            let value = format!("Minor {{ under_age: {age}, parents: {parents}, cites: {cites} }}");
            let _ = write!(body, "\n/// Who is a child.\npub const MINOR: Minor = {value};\n");
        }
        other => words.missing.push(format!("minor: there are {} instead of one", other.len())),
    }
    if !words.missing.is_empty() {
        return Err(words.missing);
    }
    let newest = newest_check(law);
    let version = format!("{newest}-{:08x}", fingerprint(&body));
    Ok(format!(
        "{HEAD}\n/// Newest date on which a value was checked, and a fingerprint of the data.\n\
         pub const LAW_VERSION: &str = \"{version}\";\n{body}"
    ))
}

/// Texts of both languages, with a list of what is missing.
struct Words<'law> {
    law: &'law Law,
    missing: Vec<String>,
}

impl Words<'_> {
    fn of(&mut self, id: &str, field: &str) -> String {
        let en = self.in_language(&self.law.en, "en", id, field);
        let es = self.in_language(&self.law.es, "es", id, field);
        format!("Words {{ en: {}, es: {} }}", text(&en), text(&es))
    }

    fn in_language(&mut self, table: &WordTable, language: &str, id: &str, field: &str) -> String {
        table.get(id).and_then(|fields| fields.get(field)).cloned().unwrap_or_else(|| {
            self.missing.push(format!("words/{language}.toml: {id}: `{field}` is missing"));
            String::new()
        })
    }
}

fn table<T>(
    out: &mut String,
    name: &str,
    kind: &str,
    doc: &str,
    entries: &[Entry<T>],
    mut fields: impl FnMut(&T) -> String,
) {
    let rows: Vec<_> = entries.iter().map(|entry| fields(&entry.record)).collect();
    list(out, name, kind, doc, &rows);
}

fn list(out: &mut String, name: &str, kind: &str, doc: &str, rows: &[String]) {
    let _ = write!(out, "\n/// {doc}\npub static {name}: &[{kind}] = &[\n");
    for row in rows {
        let _ = writeln!(out, "    {kind} {{ {row} }},");
    }
    out.push_str("];\n");
}

fn value(value: &Aged<'_>) -> String {
    format!(
        "name: {}, from: {}, until: {}, checked: {}",
        text(&value.name),
        option(value.from.map(day)),
        option(value.until.map(day)),
        checked((value.verified, value.again)),
    )
}

fn checked((on, again): (Day, Day)) -> String {
    format!("Checked {{ on: {}, again: {} }}", day(on), day(again))
}

fn source(record: &SourceRecord, age: (Day, Day)) -> String {
    format!(
        "id: {}, cite: {}, title: {}, url: {}, retrieved: {}, checked: {}, grade: {}, \
         scope: Scope {{ plans: {}, states: {}, stages: {}, reasons: {}, erisa: {:?}, not_grandfathered: {}, small: {}, \
         under_age: {:?}, discipline: {}, in_force: {} }}, citable: {}",
        text(&record.id),
        text(&record.cite),
        text(&record.title),
        text(&record.url),
        day(record.retrieved),
        checked(age),
        term(record.grade),
        terms(&record.plans),
        texts(&record.states),
        terms(&record.stages),
        terms(&record.reasons),
        record.erisa,
        record.not_grandfathered,
        record.small,
        record.under_age,
        option(record.discipline.map(|value| format!("crate::terms::{}", term(value)))),
        in_force(record.from, record.until),
        record.citable,
    )
}

fn clock(record: &ClockRecord, words: &mut Words<'_>) -> String {
    let mut versions = String::new();
    for version in &record.versions {
        let _ = write!(versions, "\n        ClockVersion {{ {} }},", clock_version(version));
    }
    format!(
        "id: {}, law: {}, step: {}, actor: {}, order: {}, fallback: {}, surely: {}, applies: {},\n      \
         versions: &[{versions}\n      ],\n      why: {},\n      if_missed: {}",
        text(&record.id),
        text(&record.law),
        term(record.step),
        term(record.actor),
        record.order,
        record.fallback,
        record.surely,
        applies(&record.applies),
        words.of(&record.id, "why"),
        words.of(&record.id, "if_missed"),
    )
}

fn clock_version(version: &VersionRecord) -> String {
    format!(
        "in_force: {}, start: {}, presumed_days: {}, periods: {}, at_least: {}, for_later_evidence: {}, stopped: {}, sooner: {}, month_end: {}, roll: {}, calendar: {}, \
         not_before: {}, not_before_clock: {}, noon: {}, filed_when: {}, cites: {}",
        in_force(version.from, version.until),
        term(version.start),
        version.presumed_days,
        periods(&version.periods),
        periods(&version.at_least),
        periods(&version.for_later_evidence),
        option(version.stopped.as_ref().map(stopped)),
        option(version.sooner.as_ref().map(sooner)),
        option(version.month_end.map(term)),
        term(version.roll),
        option(version.calendar.as_deref().map(text)),
        option(version.not_before.map(term)),
        option(version.not_before_clock.as_deref().map(text)),
        version.noon,
        version.filed_when.map_or_else(|| "FiledWhen::Unknown".to_owned(), term),
        texts(&version.cites),
    )
}

fn periods(parts: &[PeriodText]) -> String {
    format!("&[{}]", parts.iter().copied().map(period).collect::<Vec<_>>().join(", "))
}

fn period(part: PeriodText) -> String {
    format!("Period {{ n: {}, unit: Unit::{} }}", part.n, part.unit.variant())
}

fn stopped(record: &StoppedRecord) -> String {
    format!(
        "Stopped {{ ask_within: {}, answer_within: {}, goes_on_unanswered: {}, then: {}, whole_days: {} }}",
        period(record.ask_within),
        period(record.answer_within),
        record.goes_on_unanswered,
        period(record.then),
        option(record.whole_days.map(|days| days.to_string())),
    )
}

fn sooner(record: &SoonerRecord) -> String {
    format!("Sooner {{ asked_ahead: {}, period: {} }}", period(record.asked_ahead), period(record.period))
}

/// What a practice is told, where that differs: what to do, and why.
fn practice(record: &StepRecord, words: &mut Words<'_>) -> String {
    let mut own = |field: &str, usual: &str| {
        let differs = words.law.en.get(&record.id).is_some_and(|fields| fields.contains_key(field));
        words.of(&record.id, if differs { field } else { usual })
    };
    let (title, why) = (own("practice_title", "title"), own("practice_why", "why"));
    let differs = words.law.en.get(&record.id).is_some_and(|fields| fields.contains_key("practice_title"));
    option(differs.then(|| format!("({title}, {why})")))
}

fn tolling(record: &TollingRecord, words: &mut Words<'_>) -> String {
    format!(
        "id: {}, plans: {}, states: {}, steps: {}, from: {}, through: {}, at_most: {}, cites: {}, why: {}",
        text(&record.id),
        terms(&record.plans),
        texts(&record.states),
        terms(&record.steps),
        day(record.from),
        day(record.through),
        period(record.at_most),
        texts(&record.cites),
        words.of(&record.id, "why"),
    )
}

fn right(record: &RightRecord, words: &mut Words<'_>) -> String {
    let letter = record.letter.map(|letter| {
        let place = match letter.place {
            Place::Standard => "Standard",
            Place::Rebuttal => "Rebuttal",
            Place::Reviewer => "Reviewer",
            Place::File => "File",
            Place::Decision => "Decision",
            Place::NextStep => "NextStep",
            Place::Exhausted => "Exhausted",
            Place::Amount => "Amount",
        };
        let words = words.of(&record.id, "letter");
        format!(
            "LetterPart {{ place: LetterPlace::{place}, rank: {}, alone: {}, words: {words} }}",
            letter.rank, letter.alone
        )
    });
    format!(
        "id: {}, applies: {}, in_force: {}, letter: {}, keeps_care: {}, decided_before_cut: {}, cites: {}, screen: {}",
        text(&record.id),
        applies(&record.applies),
        in_force(record.from, record.until),
        option(letter),
        record.keeps_care,
        record.decided_before_cut,
        texts(&record.cites),
        words.of(&record.id, "screen"),
    )
}

/// Telephone and site; a number that was not read on the regulator's own page says so.
fn regulator_contact(record: &RegulatorRecord, words: &mut Words<'_>) -> String {
    let law = words.law;
    let mut in_language = |table: &WordTable, language: &str| {
        let listed = words.in_language(table, language, "regulator.listed", "text");
        match &record.phone {
            None => record.site.clone(),
            Some(phone) if record.grade.0 == Grade::Official => format!("{phone}, {}", record.site),
            Some(phone) => format!("{phone} ({listed}), {}", record.site),
        }
    };
    let (en, es) = (in_language(&law.en, "en"), in_language(&law.es, "es"));
    format!("Words {{ en: {}, es: {} }}", text(&en), text(&es))
}

fn odds(law: &Law, record: &OddsRecord, words: &mut Words<'_>) -> String {
    let figures = evidence::figures(law, record).unwrap_or_else(|complaint| {
        words.missing.push(format!("odds of {:?}: {complaint}", record.plans));
        Figures { n: None, k: None, low: 0, likely: 0, high: 0, year: String::new() }
    });
    format!(
        "plans: {}, states: {}, step: {}, reason: {}, under21: {}, issuer: {}, n: {}, k: {}, low: {}, likely: {}, \
         high: {}, year: {}, place: {}, confidence: {}, cites: {}",
        terms(&record.plans),
        texts(&record.states),
        term(record.step),
        option(record.reason.map(term)),
        record.under21,
        option(record.issuer.as_deref().map(text)),
        option(figures.n.map(number)),
        option(figures.k.map(number)),
        figures.low,
        figures.likely,
        figures.high,
        text(&figures.year),
        words.of(&record.place, "text"),
        term(record.confidence),
        texts(&record.cites),
    )
}

fn empty_cells(entry: &Entry<EmptyRecord>) -> Vec<String> {
    let EmptyRecord { plans, step, reasons } = &entry.record;
    let cell = |reason: &Term<_>| format!("plans: {}, step: {}, reason: {}", terms(plans), term(*step), term(*reason));
    reasons.iter().map(cell).collect()
}

fn holiday_rule(record: &HolidayRecord) -> String {
    match (record.fixed, record.nth, record.last, record.once) {
        (Some(rule), ..) => format!("HolidayRule::Fixed {{ month: {}, day: {} }}", rule.month, rule.day),
        (_, Some(rule), ..) => {
            format!("HolidayRule::Nth {{ month: {}, n: {}, weekday: {} }}", rule.month, rule.n, rule.weekday)
        }
        (_, _, Some(rule), _) => format!("HolidayRule::Last {{ month: {}, weekday: {} }}", rule.month, rule.weekday),
        (.., once) => format!("HolidayRule::Once {{ day: {} }}", day(once.unwrap_or(record.from))),
    }
}

/// The conditions that stand apart, for few records have one of them.
const RARE: &[&str] = &[
    "habilitative",
    "unless_grandfathered",
    "government_plan",
    "under_age",
    "unless_under_age",
    "discipline",
    "settings",
    "codes",
    "unless_codes",
    "by_parent",
    "dismissed",
    "approval_ended",
    "overdue",
    "late",
    "escalated",
    "contract_dispute",
    "unless_contract_dispute",
    "unless_care_ends",
    "filed",
    "filed_steps",
    "diagnoses",
    "over_threshold",
];

/// Only what differs from "always".
fn applies(record: &AppliesRecord) -> String {
    let mut fields: Vec<String> = Vec::new();
    let mut lists = |name: &str, list: String| {
        if list != "&[]" {
            fields.push(format!("{name}: {list}"));
        }
    };
    lists("plans", terms(&record.plans));
    lists("states", texts(&record.states));
    lists("not_states", texts(&record.not_states));
    lists("stages", terms(&record.stages));
    lists("timings", terms(&record.timings));
    lists("reasons", terms(&record.reasons));
    lists("reasons_maybe", terms(&record.reasons_maybe));
    lists("roads", terms(&record.roads));
    lists("codes", texts(&record.codes));
    lists("unless_codes", texts(&record.unless_codes));
    lists("filed_steps", terms(&record.filed_steps));
    lists("unless_filed", terms(&record.unless_filed));
    lists("diagnoses", texts(&record.diagnoses));
    let mut flag = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            fields.push(format!("{name}: Some({value})"));
        }
    };
    flag("urgent", record.urgent.map(|value| value.to_string()));
    flag("habilitative", record.habilitative.map(|value| value.to_string()));
    flag("levels", record.levels.map(|value| value.to_string()));
    flag("grandfathered", record.grandfathered.map(|value| value.to_string()));
    flag("government_plan", record.government_plan.as_deref().map(text));
    flag("erisa", record.erisa.map(|word| format!("crate::law::Erisa::{word:?}")));
    flag("extended", record.extended.map(|value| value.to_string()));
    flag("under_age", record.under_age.map(|value| value.to_string()));
    flag("unless_under_age", record.unless_under_age.map(|value| value.to_string()));
    flag("by_provider", record.by_provider.map(|value| value.to_string()));
    flag("by_parent", record.by_parent.map(|value| value.to_string()));
    flag("dismissed", record.dismissed.map(|value| value.to_string()));
    flag("approval_ended", record.approval_ended.map(|value| value.to_string()));
    flag("overdue", record.overdue.map(|value| value.to_string()));
    flag("late", record.late.map(|value| value.to_string()));
    flag("escalated", record.escalated.map(|value| value.to_string()));
    flag("contract_dispute", record.contract_dispute.map(|value| value.to_string()));
    flag("filed", record.filed.map(|value| value.to_string()));
    flag("settings", record.settings.map(term));
    flag("over_threshold", record.over_threshold.map(|value| value.to_string()));
    flag("discipline", record.discipline.map(|value| format!("crate::terms::{}", term(value))));
    if record.unless_grandfathered {
        fields.push("unless_grandfathered: true".to_owned());
    }
    if record.unless_contract_dispute {
        fields.push("unless_contract_dispute: true".to_owned());
    }
    if record.unless_care_ends {
        fields.push("unless_care_ends: true".to_owned());
    }
    let is_rare = |field: &String| field.split_once(':').is_some_and(|(name, _)| RARE.contains(&name));
    let (rare, mut fields): (Vec<_>, Vec<_>) = fields.into_iter().partition(is_rare);
    if !rare.is_empty() {
        fields.push(format!("rare: Some(&Rare {{ {}, ..Rare::NONE }})", rare.join(", ")));
    }
    if fields.is_empty() {
        return "Applies::ALWAYS".to_owned();
    }
    format!("Applies {{ {}, ..Applies::ALWAYS }}", fields.join(", "))
}

fn term<T: Spelled>(value: Term<T>) -> String {
    format!("{}::{}", T::NAME, value.0.written())
}

fn terms<T: Spelled>(values: &[Term<T>]) -> String {
    let written: Vec<_> = values.iter().map(|value| term(*value)).collect();
    format!("&[{}]", written.join(", "))
}

fn text(value: &str) -> String {
    format!("{value:?}")
}

fn texts(values: &[String]) -> String {
    let written: Vec<_> = values.iter().map(|value| text(value)).collect();
    format!("&[{}]", written.join(", "))
}

fn option(value: Option<String>) -> String {
    value.map_or_else(|| "None".to_owned(), |value| format!("Some({value})"))
}

fn number(value: u32) -> String {
    let digits = value.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push('_');
        }
        out.push(digit);
    }
    out
}

fn day(day: Day) -> String {
    let ymd = day.0;
    format!("Ymd({}, {}, {})", ymd.0, ymd.1, ymd.2)
}

fn in_force(from: Day, until: Option<Day>) -> String {
    format!("InForce {{ from: {}, until: {} }}", day(from), option(until.map(day)))
}

/// The newest day on which a value was checked.
pub fn newest_check(law: &Law) -> appeal_calculator::calendar::Ymd {
    let versions = law.clocks.iter().flat_map(|clock| &clock.record.versions).map(|version| version.verified);
    let tollings = law.tollings.iter().map(|tolling| tolling.record.verified);
    let thresholds = law.thresholds.iter().map(|threshold| threshold.record.verified);
    let therapy = law.therapy_thresholds.iter().map(|threshold| threshold.record.verified);
    let rights = law.rights.iter().map(|right| right.record.verified);
    let billing = law.billing_rules.iter().map(|rule| rule.record.verified);
    let numbers = law.billing_numbers.iter().map(|number| number.record.verified);
    let sets = law.code_sets.iter().map(|set| set.record.verified);
    let steps = law.steps.iter().map(|step| step.record.verified);
    let contacts = law.contacts.iter().map(|contact| contact.record.verified);
    let regulators = law.regulators.iter().map(|regulator| regulator.record.verified);
    let signs = law.signs.iter().map(|sign| sign.record.verified);
    let odds = law.odds.iter().map(|cell| cell.record.verified);
    let extras = law.extras.iter().map(|extra| extra.record.verified);
    let holidays = law.holidays.iter().map(|holiday| holiday.record.verified);
    let observances = law.observances.iter().map(|observance| observance.record.verified);
    let times = law.state_times.iter().map(|time| time.record.verified);
    let all = versions
        .chain(thresholds)
        .chain(therapy)
        .chain(billing)
        .chain(numbers)
        .chain(sets)
        .chain(tollings)
        .chain(rights)
        .chain(steps)
        .chain(contacts)
        .chain(regulators)
        .chain(signs)
        .chain(odds)
        .chain(extras)
        .chain(holidays)
        .chain(observances);
    let studies = law.studies.iter().map(|study| study.record.retrieved);
    all.chain(times).chain(studies).map(|day| day.0).max().unwrap_or(appeal_calculator::calendar::Ymd(1900, 1, 1))
}

/// FNV-1a, 32 bits: enough to tell two states of the data apart.
fn fingerprint(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
