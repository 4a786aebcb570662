//! What a remittance does not say: asked once, and applied to all of it.

use super::claim::Claim;
use crate::calendar::CivilDate;
use crate::error::FieldError;
use crate::intake::fields::{Errors, Fields, SHORT};
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
        let errors = Errors::default();
        let fields = Fields::new(Some(value), "", &errors);
        fields.require("asOf");
        let as_of = fields.date("asOf");
        let state = fields.state("state");
        let plan = fields.choice("plan", PlanKind::parse);
        let payers = fields.objects("payers", MOST, |payer| {
            let plan = payer.choice("plan", PlanKind::parse);
            let network = payer.choice("network", Network::parse);
            Some(PayerAnswer { payer: payer.required_text("payer", SHORT)?, plan, network })
        });
        fields.refuse_others();
        match (as_of, state, errors.into_inner()) {
            (Some(as_of), Some(state), errors) if errors.is_empty() => Ok(Self { as_of, state, plan, payers }),
            (_, _, errors) => Err(errors),
        }
    }
}
