//! Codes of a claim: how their units are counted and who gives them.

use std::sync::OnceLock;

use super::generated::{
    ARITHMETIC_CODES, BILLING_NUMBERS, BILLING_RULES, CODE_PAIRS, CODE_SETS, DENIAL_CODES, THERAPY_BASES,
    THERAPY_CODES, THERAPY_THRESHOLDS,
};
use super::{BillingRule, TherapyThreshold};
use crate::calendar::CivilDate;
use crate::order;
use crate::terms::{BillingNumber, CodeAction, CodeMeaning, CodeSet, Discipline, Reason};

/// Where the rule for units comes from.
pub const UNITS_SOURCE: &str = "medicare.units";

/// Where the therapy codes come from.
pub const CODES_SOURCE: &str = "medicare.therapy-codes";
/// Where the pairs of codes come from.
pub const PAIRS_SOURCE: &str = "ncci.2020";

/// How the units of a procedure code are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CountedBy {
    /// In the pool of minutes that are billed in units of 15.
    Pool,
    /// One unit however long it takes.
    Service,
    /// As many as there were services, whatever their time.
    Services,
    /// By a clock of its own, of so many minutes.
    Clock(u16),
    /// By the month, with so many minutes where there are any.
    Month(u16),
    /// By hand.
    Hand,
}

/// A therapy procedure code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TherapyCode {
    /// How its units are counted.
    pub counted: CountedBy,
    /// Therapy whoever bills it, and so never without the modifier of a discipline.
    pub always: bool,
    /// Therapy where it is given under a plan of therapy.
    pub sometimes: bool,
    /// Why Medicare does not pay it by itself, by the last part of the rule's id.
    pub not_paid: Option<&'static str>,
    /// The first year in which it may be billed, where that is known.
    pub since: Option<i32>,
    therapists: &'static str,
}

impl TherapyCode {
    /// The code, in capitals; nothing where it is not one of therapy.
    #[must_use]
    pub fn find(code: &str) -> Option<Self> {
        static ALL: OnceLock<Vec<(&str, TherapyCode)>> = OnceLock::new();
        let all = ALL.get_or_init(|| THERAPY_CODES.lines().filter_map(Self::of_line).flatten().collect());
        all.iter().find(|(known, _)| *known == code).map(|(_, found)| *found)
    }

    /// Every code of a line of the table.
    fn of_line(line: &'static str) -> Option<impl Iterator<Item = (&'static str, Self)>> {
        let mut parts = line.split('|');
        let (unit, therapists, class) = (parts.next()?, parts.next()?, parts.next()?);
        let (since, codes) = (parts.next()?, parts.next()?);
        let minutes = || unit.get(1..).and_then(|digits| digits.parse().ok()).unwrap_or_default();
        let counted = match unit.bytes().next()? {
            b't' => CountedBy::Pool,
            b'u' => CountedBy::Service,
            b'r' => CountedBy::Services,
            b'o' => CountedBy::Clock(minutes()),
            b'm' => CountedBy::Month(minutes()),
            _ => CountedBy::Hand,
        };
        let not_paid = match class.as_bytes().get(1) {
            Some(b'i') => Some("code-invalid"),
            Some(b'b') => Some("code-bundled"),
            Some(_) => Some("code-not-covered"),
            None => None,
        };
        let (always, sometimes) = (class.starts_with('a'), class.starts_with('s'));
        let found = Self { counted, always, sometimes, not_paid, since: since.parse().ok(), therapists };
        Some(codes.split(' ').map(move |code| (code, found)))
    }

    /// In the pool of minutes that are billed in units of 15.
    #[must_use]
    pub fn timed(&self) -> bool {
        self.counted == CountedBy::Pool
    }

    /// Whether its own clock has not passed the middle of the last of these units.
    #[must_use]
    pub fn is_short(&self, units: Option<u32>, minutes: Option<u32>) -> bool {
        let (CountedBy::Clock(clock), Some(units), Some(minutes)) = (self.counted, units, minutes) else {
            return false;
        };
        let halves = units.saturating_mul(2).saturating_sub(1);
        units > 0 && minutes.saturating_mul(2) <= u32::from(clock).saturating_mul(halves)
    }

    /// The only discipline that gives it, where there is one.
    #[must_use]
    pub fn only(&self) -> Option<Discipline> {
        match self.therapists {
            "p" => Some(Discipline::Pt),
            "o" => Some(Discipline::Ot),
            _ => None,
        }
    }

    /// Whether only speech therapists give it.
    #[must_use]
    pub fn is_speech(&self) -> bool {
        self.therapists == "s"
    }
}

/// The code that another is added to.
#[must_use]
pub fn base_of(code: &str) -> Option<&'static str> {
    THERAPY_BASES.lines().find_map(|line| line.strip_prefix(code)?.strip_prefix(' '))
}

/// The code that is added to another, and then takes the further time.
#[must_use]
pub fn added_to(code: &str) -> Option<&'static str> {
    let mut pairs = THERAPY_BASES.lines().filter_map(|line| line.split_once(' '));
    pairs.find(|(_, base)| *base == code).map(|(added, _)| added)
}

/// Whether another code is added to it.
#[must_use]
pub fn is_base(code: &str) -> bool {
    added_to(code).is_some()
}

/// Whether two codes of one day are a pair of which one has to say that it is distinct.
#[must_use]
pub fn pair_known(one: &str, other: &str) -> bool {
    let has = |list: &str, code: &str| list.split(' ').any(|known| known == code);
    let pairs = CODE_PAIRS.lines().filter_map(|line| line.split_once('|'));
    pairs.into_iter().any(|(codes, with)| has(codes, one) && has(with, other) || has(codes, other) && has(with, one))
}

/// A number of the rules of therapy claims on a day of service; nothing where none was read for it.
#[must_use]
pub fn number(id: BillingNumber, on: CivilDate) -> Option<u16> {
    BILLING_NUMBERS.iter().find(|number| number.id == id && number.in_force.contains(on)).map(|number| number.n)
}

/// The codes that mean the same to a rule on a day of service.
#[must_use]
pub fn codes(id: CodeSet, on: CivilDate) -> &'static [&'static str] {
    CODE_SETS.iter().find(|set| set.id == id && set.in_force.contains(on)).map_or(&[], |set| set.codes)
}

/// A code of an orthosis or a prosthesis: L and four digits.
#[must_use]
pub fn is_device(code: &str) -> bool {
    code.strip_prefix('L').is_some_and(|rest| rest.len() == 4 && rest.bytes().all(|digit| digit.is_ascii_digit()))
}

/// What can be wrong with a claim, by the last part of its id.
#[must_use]
pub fn billing_rule(name: &str) -> Option<&'static BillingRule> {
    BILLING_RULES.iter().find(|rule| rule.id.strip_prefix("bill.") == Some(name))
}

/// The amounts of the year of a service, where they are published.
#[must_use]
pub fn therapy_threshold(on: CivilDate) -> Option<&'static TherapyThreshold> {
    THERAPY_THRESHOLDS.iter().find(|threshold| threshold.in_force.contains(on))
}

/// A code of a remittance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DenialCode {
    /// Without its group.
    pub code: &'static str,
    /// What it stands for.
    pub meaning: CodeMeaning,
    /// What to do about it.
    pub action: CodeAction,
    /// The reason of a denial, where it says one.
    pub reason: Option<Reason>,
    flags: &'static str,
}

impl DenialCode {
    /// Whether what is known of it was read somewhere.
    #[must_use]
    pub fn checked(&self) -> bool {
        self.flags.contains('c')
    }

    /// It says nothing without a remark code.
    #[must_use]
    pub fn needs_remark(&self) -> bool {
        self.flags.contains('r')
    }

    /// The service was covered: the patient bears what was cut, or somebody else paid it.
    #[must_use]
    pub fn covered(&self) -> bool {
        self.flags.contains('p')
    }

    /// Whatever its group says, the patient may not be charged.
    #[must_use]
    pub fn spares_patient(&self) -> bool {
        self.flags.contains('n')
    }

    /// A review upheld an earlier decision: this is not the first.
    #[must_use]
    pub fn upheld(&self) -> bool {
        self.flags.contains('u')
    }

    /// Medicare refuses with it what is above the amount of the year.
    #[must_use]
    pub fn about_threshold(&self) -> bool {
        self.flags.contains('t')
    }
}

/// Groups of codes: contract, patient, other, payer, correction.
const GROUPS: [&str; 5] = ["CO", "PR", "OA", "PI", "CR"];

/// A printed code without blanks and dashes, in capitals.
#[must_use]
pub fn bare(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase()).collect()
}

/// The group and the reason of a code as it is printed, among other words or alone: "PR-119", "CO 50", "OA23", the group
/// alone, or a code without one.
#[must_use]
pub fn printed_code(printed: &str) -> (Option<&'static str>, &str) {
    let printed = printed.trim();
    let grouped = || {
        let (letters, rest) = printed.split_at_checked(2)?;
        let group = GROUPS.iter().find(|group| letters.eq_ignore_ascii_case(group))?;
        let reason = rest.trim_start_matches([' ', '-', '/', ':']);
        let reason = reason.split([' ', ',', ';']).next().unwrap_or_default();
        // A word that happens to begin so is no code: a reason has a digit.
        (reason.is_empty() || reason.bytes().any(|byte| byte.is_ascii_digit())).then_some((Some(*group), reason))
    };
    grouped().unwrap_or((None, printed))
}

/// Whether a code as it is printed says how an amount was worked out, and not that anything was denied.
#[must_use]
pub fn is_arithmetic(printed: &str) -> bool {
    let (_, reason) = printed_code(printed);
    ARITHMETIC_CODES.contains(&reason)
}

/// What is known of the reason of a code as it is printed, with its group or without.
#[must_use]
pub fn denial_code(printed: &str) -> Option<DenialCode> {
    static ALL: OnceLock<Vec<DenialCode>> = OnceLock::new();
    let all =
        ALL.get_or_init(|| order::by_key(DENIAL_CODES.lines().filter_map(codes_of_line).flatten(), |known| known.code));
    let plain = bare(printed_code(printed).1);
    let place = all.binary_search_by(|known| known.code.cmp(plain.as_str())).ok()?;
    all.get(place).copied()
}

fn codes_of_line(line: &'static str) -> Option<impl Iterator<Item = DenialCode>> {
    let mut parts = line.split('|');
    let (meaning, action, reason) = (parts.next()?, parts.next()?, parts.next()?);
    let (flags, codes) = (parts.next()?, parts.next()?);
    let meaning = CodeMeaning::parse(meaning)?;
    let action = CodeAction::parse(action)?;
    let reason = Reason::parse(reason).or_else(|| reason_of(meaning));
    Some(codes.split(' ').map(move |code| DenialCode { code, meaning, action, reason, flags }))
}

const fn reason_of(meaning: CodeMeaning) -> Option<Reason> {
    Some(match meaning {
        CodeMeaning::Bundled | CodeMeaning::Units => Reason::ModifierOrUnits,
        CodeMeaning::Coding => Reason::Coding,
        CodeMeaning::Authorization => Reason::AuthorizationMissing,
        CodeMeaning::Referral => Reason::Referral,
        CodeMeaning::MissingInformation => Reason::MissingInformation,
        CodeMeaning::Duplicate => Reason::Duplicate,
        CodeMeaning::Eligibility => Reason::Eligibility,
        CodeMeaning::TimelyFiling => Reason::TimelyFiling,
        CodeMeaning::VisitLimit => Reason::VisitLimit,
        CodeMeaning::NotCovered => Reason::NotCovered,
        CodeMeaning::Experimental => Reason::Experimental,
        CodeMeaning::MedicalNecessity => Reason::MedicalNecessity,
        CodeMeaning::OutOfNetwork => Reason::OutOfNetwork,
        CodeMeaning::PlanOfCare => Reason::PlanOfCare,
        CodeMeaning::CostShare => Reason::CostShare,
        CodeMeaning::Other => return None,
    })
}

/// Whether a reason may be what a code stands for.
#[must_use]
pub const fn code_fits(meaning: CodeMeaning, reason: Reason) -> bool {
    match meaning {
        CodeMeaning::Bundled | CodeMeaning::Units | CodeMeaning::Coding => {
            matches!(reason, Reason::ModifierOrUnits | Reason::Coding)
        }
        CodeMeaning::Authorization | CodeMeaning::Referral => {
            matches!(reason, Reason::PriorAuthorization | Reason::AuthorizationMissing | Reason::Referral)
        }
        CodeMeaning::MissingInformation => {
            matches!(reason, Reason::MissingInformation | Reason::PlanOfCare | Reason::Coding)
        }
        CodeMeaning::Duplicate => matches!(reason, Reason::Duplicate),
        CodeMeaning::Eligibility => matches!(reason, Reason::Eligibility),
        CodeMeaning::TimelyFiling => matches!(reason, Reason::TimelyFiling),
        // Medicare refuses therapy without its modifier with a code for used-up benefits.
        CodeMeaning::VisitLimit => matches!(reason, Reason::VisitLimit | Reason::ModifierOrUnits),
        CodeMeaning::NotCovered => matches!(reason, Reason::NotCovered | Reason::Experimental),
        CodeMeaning::Experimental | CodeMeaning::MedicalNecessity => {
            matches!(reason, Reason::MedicalNecessity | Reason::NoProgress | Reason::Experimental)
        }
        CodeMeaning::OutOfNetwork => matches!(reason, Reason::OutOfNetwork),
        CodeMeaning::PlanOfCare => matches!(reason, Reason::PlanOfCare),
        CodeMeaning::CostShare => matches!(reason, Reason::CostShare),
        CodeMeaning::Other => true,
    }
}
