//! When a record applies to a case.

use crate::terms::{PlanKind, Reason, SettingSet, Stage, Step, Timing};

/// Which insured group plans a record is for: churches and public employers buy policies too, and those are outside ERISA.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Erisa {
    /// Those known to be under ERISA; while that is unknown it is asked.
    Under,
    /// All but those known to be outside.
    UnlessOutside,
    /// Those known to be outside.
    Outside,
    /// All but those known to be under it.
    UnlessUnder,
}

/// The conditions of a record, three-valued when an answer is missing. Empty lists and `None` mean "any".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Applies {
    /// Plan kinds.
    pub plans: &'static [PlanKind],
    /// Two-letter states.
    pub states: &'static [&'static str],
    /// States in which it does not apply, because they have a record of their own.
    pub not_states: &'static [&'static str],
    /// Stages.
    pub stages: &'static [Stage],
    /// Timings of the care.
    pub timings: &'static [Timing],
    /// Reasons for which the record holds without doubt.
    pub reasons: &'static [Reason],
    /// Reasons for which it may hold: they give a question, not a no.
    pub reasons_maybe: &'static [Reason],
    /// Urgent care or not.
    pub urgent: Option<bool>,
    /// Internal levels that the plan has.
    pub levels: Option<u8>,
    /// Policies from before 23 March 2010.
    pub grandfathered: Option<bool>,
    /// Which insured group plans.
    pub erisa: Option<Erisa>,
    /// The step that is the visitor's next: rights and steps only, clocks decide it.
    pub roads: &'static [Step],
    /// The plan announced an extension.
    pub extended: Option<bool>,
    /// Provider roles only (`true`) or patients and representatives only (`false`).
    pub by_provider: Option<bool>,
    /// Not where one of these steps was filed.
    pub unless_filed: &'static [Step],
    /// What few records ask for besides.
    pub rare: Option<&'static Rare>,
}

impl Applies {
    /// No condition at all; the generated tables name only what differs from it.
    pub const ALWAYS: Self = Self {
        plans: &[],
        states: &[],
        not_states: &[],
        stages: &[],
        timings: &[],
        reasons: &[],
        reasons_maybe: &[],
        urgent: None,
        levels: None,
        grandfathered: None,
        erisa: None,
        roads: &[],
        extended: None,
        by_provider: None,
        unless_filed: &[],
        rare: None,
    };

    /// What few records ask for besides.
    #[must_use]
    pub fn rare(&self) -> &'static Rare {
        self.rare.unwrap_or(&Rare::NONE)
    }
}

/// Conditions of which a record in ten has one, so that the others are not asked about them: a case is held against
/// hundreds of records. Empty lists and `None` mean "any".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rare {
    /// Habilitative care (`true`) or rehabilitative (`false`).
    pub habilitative: Option<bool>,
    /// Not where the policy is known to be grandfathered; the record says itself what holds while that is unknown.
    pub unless_grandfathered: bool,
    /// Which government plan: one with rules of its own, by its id, or `other`.
    pub government_plan: Option<&'static str>,
    /// Age below this on the governing day.
    pub under_age: Option<u8>,
    /// Not where the patient is known to be younger than this then.
    pub unless_under_age: Option<u8>,
    /// Physical therapy only, or occupational therapy only.
    pub discipline: Option<crate::terms::Discipline>,
    /// Where the therapy is given.
    pub settings: Option<SettingSet>,
    /// Only where one of these codes is printed on the decision.
    pub codes: &'static [&'static str],
    /// Not where one of these codes is printed on the decision.
    pub unless_codes: &'static [&'static str],
    /// The patient is a child and its parent or guardian writes.
    pub by_parent: Option<bool>,
    /// The decision dismisses the request without looking at the case.
    pub dismissed: Option<bool>,
    /// The period for which the care was approved was over before the appeal.
    pub approval_ended: Option<bool>,
    /// The appeal that was filed has not been decided in the time that the law gives for it.
    pub overdue: Option<bool>,
    /// An appeal was not decided in its time, or only after it.
    pub late: Option<bool>,
    /// The case was taken to the next level because the one before did not decide in time.
    pub escalated: Option<bool>,
    /// A practice under contract with the plan disputes the payment for care already given.
    pub contract_dispute: Option<bool>,
    /// Not where such a dispute is certain; while that is unknown the record holds.
    pub unless_contract_dispute: bool,
    /// Not where a notice only says when a facility or home health agency ends the care.
    pub unless_care_ends: bool,
    /// A step against the newest decision was filed, or none was.
    pub filed: Option<bool>,
    /// One of these steps was filed.
    pub filed_steps: &'static [Step],
    /// Diagnosis codes that begin so; habilitative care may be for one of them.
    pub diagnoses: &'static [&'static str],
    /// The denied lines say themselves that they are above Medicare's amount of the year.
    pub over_threshold: Option<bool>,
}

impl Rare {
    /// No condition at all.
    pub const NONE: Self = Self {
        habilitative: None,
        unless_grandfathered: false,
        government_plan: None,
        under_age: None,
        unless_under_age: None,
        discipline: None,
        settings: None,
        codes: &[],
        unless_codes: &[],
        by_parent: None,
        dismissed: None,
        approval_ended: None,
        overdue: None,
        late: None,
        escalated: None,
        contract_dispute: None,
        unless_contract_dispute: false,
        unless_care_ends: false,
        filed: None,
        filed_steps: &[],
        diagnoses: &[],
        over_threshold: None,
    };
}
