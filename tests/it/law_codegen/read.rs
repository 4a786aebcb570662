//! Reads the TOML. Every complaint names the file, the record and, for a clock, the version.

use super::evidence::{CountRecord, ModelRecord, ParentRecord, SpreadRecord};
use super::records::{
    BillingNumberRecord, BillingRuleRecord, ChangeRecord, ClockRecord, ClueRecord, CodePairRecord, CodeSetRecord,
    CodesRecord, ContactRecord, DenialCodeRecord, DiscountsRecord, EmptyRecord, Entry, ExtraRecord, FeeAreaRecord,
    GovernmentPlanRecord, HolidayRecord, MeasureRecord, MinorRecord, ObservanceRecord, OddsRecord, PopulationRecord,
    ReasonSetRecord, Recheck, RegulatorRecord, RightRecord, RowRecord, SettingSetRecord, SignRecord, SourceRecord,
    StateRecord, StateTimeRecord, StepRecord, StudyRecord, TherapyCodeRecord, TherapyFeeRecord, TherapyThresholdRecord,
    ThresholdRecord, TollingRecord, VersionRecord,
};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// Kinds of which there is one record, written as a table and not as a list.
const SINGLE: &[&str] = &["arithmetic_codes", "chain_discounts", "evidence_model", "minor"];

/// Record id to field to text.
pub type WordTable = BTreeMap<String, BTreeMap<String, String>>;

/// All of the data.
#[derive(Debug, Default)]
pub struct Law {
    pub sources: Vec<Entry<SourceRecord>>,
    pub clocks: Vec<Entry<ClockRecord>>,
    pub thresholds: Vec<Entry<ThresholdRecord>>,
    pub therapy_thresholds: Vec<Entry<TherapyThresholdRecord>>,
    pub billing_rules: Vec<Entry<BillingRuleRecord>>,
    pub code_pairs: Vec<Entry<CodePairRecord>>,
    pub billing_numbers: Vec<Entry<BillingNumberRecord>>,
    pub reason_sets: Vec<Entry<ReasonSetRecord>>,
    pub government_plans: Vec<Entry<GovernmentPlanRecord>>,
    pub minors: Vec<Entry<MinorRecord>>,
    pub setting_sets: Vec<Entry<SettingSetRecord>>,
    pub code_sets: Vec<Entry<CodeSetRecord>>,
    pub therapy_fees: Vec<Entry<TherapyFeeRecord>>,
    pub fee_areas: Vec<Entry<FeeAreaRecord>>,
    pub therapy_codes: Vec<Entry<TherapyCodeRecord>>,
    pub denial_codes: Vec<Entry<DenialCodeRecord>>,
    pub tollings: Vec<Entry<TollingRecord>>,
    pub rights: Vec<Entry<RightRecord>>,
    pub steps: Vec<Entry<StepRecord>>,
    pub contacts: Vec<Entry<ContactRecord>>,
    pub regulators: Vec<Entry<RegulatorRecord>>,
    pub clues: Vec<Entry<ClueRecord>>,
    pub signs: Vec<Entry<SignRecord>>,
    pub odds: Vec<Entry<OddsRecord>>,
    pub empty: Vec<Entry<EmptyRecord>>,
    pub discounts: Vec<Entry<DiscountsRecord>>,
    pub extras: Vec<Entry<ExtraRecord>>,
    pub arithmetic: Vec<Entry<CodesRecord>>,
    pub models: Vec<Entry<ModelRecord>>,
    pub spreads: Vec<Entry<SpreadRecord>>,
    pub parents: Vec<Entry<ParentRecord>>,
    pub counts: Vec<Entry<CountRecord>>,
    pub holidays: Vec<Entry<HolidayRecord>>,
    pub observances: Vec<Entry<ObservanceRecord>>,
    pub states: Vec<Entry<StateRecord>>,
    pub state_times: Vec<Entry<StateTimeRecord>>,
    pub rows: Vec<Entry<RowRecord>>,
    pub measures: Vec<Entry<MeasureRecord>>,
    pub populations: Vec<Entry<PopulationRecord>>,
    pub studies: Vec<Entry<StudyRecord>>,
    pub changes: Vec<Entry<ChangeRecord>>,
    /// By when the values of each file have to be checked again.
    pub rechecks: BTreeMap<String, Recheck>,
    pub en: WordTable,
    pub es: WordTable,
}

/// Reads a directory of data with its `words/`.
///
/// # Errors
/// Every complaint, not only the first.
pub fn directory(root: &Path) -> Result<Law, Vec<String>> {
    let mut law = Law::default();
    let mut complaints = Vec::new();
    for path in toml_files(root) {
        let name = path.strip_prefix(root).unwrap_or(&path).display().to_string();
        match fs::read_to_string(&path) {
            Ok(text) => file(&mut law, &name, &text, &mut complaints),
            Err(error) => complaints.push(format!("{name}: {error}")),
        }
    }
    if complaints.is_empty() { Ok(law) } else { Err(complaints) }
}

fn toml_files(directory: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(directory).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(toml_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Adds one file to the law.
pub fn file(law: &mut Law, name: &str, text: &str, complaints: &mut Vec<String>) {
    let language = match name {
        "words/en.toml" => Some(&mut law.en),
        "words/es.toml" => Some(&mut law.es),
        _ => None,
    };
    if let Some(words) = language {
        match toml::from_str(text) {
            Ok(table) => *words = table,
            Err(error) => complaints.push(format!("{name}: {error}")),
        }
        return;
    }
    let mut table: Table = match toml::from_str(text) {
        Ok(table) => table,
        Err(error) => return complaints.push(format!("{name}: {error}")),
    };
    match table.remove("recheck").map(Value::try_into::<Recheck>) {
        Some(Ok(rule)) => drop(law.rechecks.insert(name.to_owned(), rule)),
        Some(Err(error)) => complaints.push(format!("{name}: recheck: {}", error.message())),
        // The register holds no values.
        None if table.keys().all(|kind| kind == "row") => {}
        None => complaints.push(format!("{name}: does not say when its values are to be checked again (`recheck`)")),
    }
    for (kind, value) in table {
        let values = match value {
            Value::Array(values) => values,
            single @ Value::Table(_) if SINGLE.contains(&kind.as_str()) => vec![single],
            _ => {
                complaints.push(format!("{name}: `{kind}` is not a list of records"));
                continue;
            }
        };
        for (index, value) in values.into_iter().enumerate() {
            let label = label(&kind, index, &value);
            let read = match kind.as_str() {
                "source" => push(&mut law.sources, name, label, value),
                "clock" => clock(&mut law.clocks, name, label, value),
                "threshold" => push(&mut law.thresholds, name, label, value),
                "therapy_threshold" => push(&mut law.therapy_thresholds, name, label, value),
                "billing_rule" => push(&mut law.billing_rules, name, label, value),
                "billing_number" => push(&mut law.billing_numbers, name, label, value),
                "reason_set" => push(&mut law.reason_sets, name, label, value),
                "government_plan" => push(&mut law.government_plans, name, label, value),
                "minor" => push(&mut law.minors, name, label, value),
                "setting_set" => push(&mut law.setting_sets, name, label, value),
                "code_set" => push(&mut law.code_sets, name, label, value),
                "code_pair" => push(&mut law.code_pairs, name, label, value),
                "therapy_fee" => push(&mut law.therapy_fees, name, label, value),
                "fee_area" => push(&mut law.fee_areas, name, label, value),
                "therapy_code" => push(&mut law.therapy_codes, name, label, value),
                "denial_code" => push(&mut law.denial_codes, name, label, value),
                "tolling" => push(&mut law.tollings, name, label, value),
                "right" => push(&mut law.rights, name, label, value),
                "step" => push(&mut law.steps, name, label, value),
                "contact" => push(&mut law.contacts, name, label, value),
                "regulator" => push(&mut law.regulators, name, label, value),
                "clue" => push(&mut law.clues, name, label, value),
                "sign" => push(&mut law.signs, name, label, value),
                "odds" => push(&mut law.odds, name, label, value),
                "empty" => push(&mut law.empty, name, label, value),
                "chain_discounts" => push(&mut law.discounts, name, label, value),
                "extra" => push(&mut law.extras, name, label, value),
                "arithmetic_codes" => push(&mut law.arithmetic, name, label, value),
                "evidence_model" => push(&mut law.models, name, label, value),
                "spread" => push(&mut law.spreads, name, label, value),
                "parent" => push(&mut law.parents, name, label, value),
                "count" => push(&mut law.counts, name, label, value),
                "holiday" => push(&mut law.holidays, name, label, value),
                "observance" => push(&mut law.observances, name, label, value),
                "state" => push(&mut law.states, name, label, value),
                "state_time" => push(&mut law.state_times, name, label, value),
                "row" => push(&mut law.rows, name, label, value),
                "measure" => push(&mut law.measures, name, label, value),
                "population" => push(&mut law.populations, name, label, value),
                "study" => push(&mut law.studies, name, label, value),
                "change" => push(&mut law.changes, name, label, value),
                _ => Err(format!("{name}: {label}: there is no such kind of record")),
            };
            if let Err(complaint) = read {
                complaints.push(complaint);
            }
        }
    }
}

fn label(kind: &str, index: usize, value: &Value) -> String {
    match value.get("id").and_then(Value::as_str) {
        Some(id) => format!("{kind} {id}"),
        None => format!("{kind} number {}", index + 1),
    }
}

fn push<T: DeserializeOwned>(
    list: &mut Vec<Entry<T>>,
    file: &str,
    label: String,
    mut value: Value,
) -> Result<(), String> {
    let rows = rows(file, &label, &mut value)?;
    let record = value.try_into().map_err(|error| complaint(file, &label, &error))?;
    list.push(Entry { file: file.to_owned(), label, rows, record });
    Ok(())
}

fn clock(list: &mut Vec<Entry<ClockRecord>>, file: &str, label: String, mut value: Value) -> Result<(), String> {
    let rows = rows(file, &label, &mut value)?;
    let versions = value.as_table_mut().and_then(|table| table.remove("version"));
    let mut record: ClockRecord = value.try_into().map_err(|error| complaint(file, &label, &error))?;
    let Some(Value::Array(versions)) = versions else {
        return Err(format!("{file}: {label}: has no version"));
    };
    for (index, version) in versions.into_iter().enumerate() {
        let label = format!("{label}, version {}", index + 1);
        let version: VersionRecord = version.try_into().map_err(|error| complaint(file, &label, &error))?;
        record.versions.push(version);
    }
    list.push(Entry { file: file.to_owned(), label, rows, record });
    Ok(())
}

/// Every kind of record may name the rules that it encodes; they are for reviewers and never reach the engine.
fn rows(file: &str, label: &str, value: &mut Value) -> Result<Vec<String>, String> {
    match value.as_table_mut().and_then(|table| table.remove("rows")) {
        Some(rows) => rows.try_into().map_err(|error| complaint(file, label, &error)),
        None => Ok(Vec::new()),
    }
}

fn complaint(file: &str, label: &str, error: &toml::de::Error) -> String {
    format!("{file}: {label}: {}", error.message())
}
