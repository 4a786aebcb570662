//! What a remittance does not say: asked once, and applied to all of it.

use super::claim::Claim;
use crate::calendar::CivilDate;
use crate::error::{FieldError, FieldErrorCode as Code};
use crate::intake::{Network, Value};
use crate::terms::PlanKind;

/// What is asked once for a whole import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The visitor's own date.
    pub as_of: CivilDate,
    /// Two letters.
    pub state: String,
    /// The kind of plan of every payer that is not named.
    pub plan: Option<PlanKind>,
    /// The answers about payers.
    pub payers: Vec<PayerAnswer>,
}

/// What is known of a payer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PayerAnswer {
    /// Its name, or the beginning of it, in any case.
    pub payer: String,
    /// The kind of plan.
    pub plan: Option<PlanKind>,
    /// Under contract with it or not.
    pub network: Option<Network>,
}

impl Asked {
    fn payer(&self, name: &str) -> Option<&PayerAnswer> {
        let begins = |known: &&PayerAnswer| {
            let start = name.get(..known.payer.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(&known.payer)) && !known.payer.is_empty()
        };
        // The longest name is the one that means this payer.
        self.payers.iter().filter(begins).max_by_key(|known| known.payer.len())
    }

    /// The kind of plan: what the file says, what was answered for this payer, or for all.
    #[must_use]
    pub fn plan(&self, claim: &Claim) -> PlanKind {
        let answered = self.payer(&claim.payer).and_then(|known| known.plan).or(self.plan);
        claim.plan.or(answered).unwrap_or(PlanKind::Unknown)
    }

    /// `in` or `out` of the payer's network; nothing where it was not answered.
    #[must_use]
    pub fn network(&self, claim: &Claim) -> &'static str {
        match self.payer(&claim.payer).and_then(|known| known.network) {
            Some(Network::In) => "in",
            Some(Network::Out) => "out",
            None => "",
        }
    }
}

/// Answers about more payers than one practice has.
const MOST: usize = 1_000;

impl Asked {
    /// Checks the answers.
    ///
    /// # Errors
    ///
    /// Every answer that is missing, cannot be read or was not asked for, with its key path.
    pub fn read(value: &Value) -> Result<Self, Vec<FieldError>> {
        let mut errors = Errors(Vec::new());
        let entries = errors.object(value, "");
        errors.others(entries, &["asOf", "state", "plan", "payers"], "");
        let as_of = errors.text(entries, "asOf", "", CivilDate::parse, Code::BadDate);
        let state = errors.text(entries, "state", "", state, Code::BadState);
        for (key, given) in [("asOf", find(entries, "asOf")), ("state", find(entries, "state"))] {
            if given.is_none() {
                errors.add(key, Code::Required);
            }
        }
        let plan = errors.text(entries, "plan", "", PlanKind::parse, Code::NotInList);
        let mut payers = Vec::new();
        match find(entries, "payers") {
            None => {}
            Some(Value::List(list)) if list.len() <= MOST => {
                for (index, item) in list.iter().enumerate() {
                    payers.extend(errors.payer(item, &format!("payers[{index}]")));
                }
            }
            Some(Value::List(_)) => errors.add("payers", Code::TooMany),
            Some(_) => errors.add("payers", Code::NotList),
        }
        match (as_of, state, errors.0) {
            (Some(as_of), Some(state), errors) if errors.is_empty() => Ok(Self { as_of, state, plan, payers }),
            (_, _, errors) => Err(errors),
        }
    }
}

/// Two letters, as capitals.
#[must_use]
pub fn state(text: &str) -> Option<String> {
    let letters = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic());
    letters.then(|| text.to_ascii_uppercase())
}

type Entries<'a> = &'a [(String, Value)];

/// What a key holds; null is absent.
fn find<'a>(entries: Entries<'a>, key: &str) -> Option<&'a Value> {
    let found = entries.iter().rev().find(|(name, _)| name == key).map(|(_, value)| value);
    found.filter(|value| **value != Value::Null)
}

struct Errors(Vec<FieldError>);

impl Errors {
    fn add(&mut self, path: &str, code: Code) {
        self.0.push(FieldError::new(path, code));
    }

    fn object<'a>(&mut self, value: &'a Value, path: &str) -> Entries<'a> {
        if let Value::Object(entries) = value {
            return entries;
        }
        self.add(path, Code::NotObject);
        &[]
    }

    fn others(&mut self, entries: Entries<'_>, known: &[&str], path: &str) {
        for (key, _) in entries.iter().filter(|(key, _)| !known.contains(&key.as_str())) {
            self.add(&below(path, key), Code::UnknownKey);
        }
    }

    fn text<T>(
        &mut self,
        entries: Entries<'_>,
        key: &str,
        path: &str,
        parse: impl Fn(&str) -> Option<T>,
        wrong: Code,
    ) -> Option<T> {
        let code = match find(entries, key)? {
            Value::Text(text) => match parse(text.trim()) {
                Some(read) => return Some(read),
                None => wrong,
            },
            _ => Code::NotText,
        };
        self.add(&below(path, key), code);
        None
    }

    fn payer(&mut self, item: &Value, path: &str) -> Option<PayerAnswer> {
        let entries = self.object(item, path);
        self.others(entries, &["payer", "plan", "network"], path);
        let name = |text: &str| (!text.is_empty() && text.len() <= 200).then(|| text.to_owned());
        let payer = self.text(entries, "payer", path, name, Code::TooLong);
        let plan = self.text(entries, "plan", path, PlanKind::parse, Code::NotInList);
        let kinds = |text: &str| match text {
            "in" => Some(Network::In),
            "out" => Some(Network::Out),
            _ => None,
        };
        let network = self.text(entries, "network", path, kinds, Code::NotInList);
        if find(entries, "payer").is_none() {
            self.add(&below(path, "payer"), Code::Required);
        }
        Some(PayerAnswer { payer: payer?, plan, network })
    }
}

fn below(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { [path, ".", key].concat() }
}
