//! What each citation of a text is worth in a case.

use super::find::find;
use super::known::Known;
use super::scope::{Reach, reach};
use super::{Citation, Found};
use crate::intake::Intake;
use crate::law::Source;
use crate::outcome::{Standing, Why};
use crate::terms::Grade;

/// A citation with what it is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedCitation {
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where it ends, in bytes.
    pub end: usize,
    /// As a lawyer would write it.
    pub cite: String,
    /// The record that it means, where there is one.
    pub source: Option<&'static str>,
    /// What it is worth.
    pub verdict: Standing,
}

/// Every citation of a text, weighed for this case, in order.
#[must_use]
pub fn check(text: &str, intake: &Intake) -> Vec<CheckedCitation> {
    check_each(&[text], intake)
}

/// The same for several texts, each with places of its own; the law data is read once.
pub(crate) fn check_each<T: AsRef<str>>(texts: &[T], intake: &Intake) -> Vec<CheckedCitation> {
    let found: Vec<Found> = texts.iter().flat_map(|text| find(text.as_ref())).collect();
    if found.is_empty() {
        return Vec::new();
    }
    let weights = Weights { known: Known::all(), intake };
    // A long text cites the same few sections again and again.
    let mut weighed: Vec<(Citation, Weighed)> = Vec::new();
    let weigh = |one: Found| {
        let cite = one.citation.to_string();
        let known = weighed.iter().find(|(citation, _)| *citation == one.citation).map(|(_, weighed)| weighed.clone());
        let (source, verdict) = known.unwrap_or_else(|| {
            let best = weights.best(&one.citation);
            if weighed.len() < REMEMBERED {
                weighed.push((one.citation, best.clone()));
            }
            best
        });
        CheckedCitation { start: one.start, end: one.end, cite, source, verdict }
    };
    found.into_iter().map(weigh).collect()
}

/// How many different citations are remembered: more than any letter has, and no more than are quickly looked through.
const REMEMBERED: usize = 64;

/// The record that a citation means, and what it is worth.
type Weighed = (Option<&'static str>, Standing);

/// The law data with the case that it is weighed for.
struct Weights<'i> {
    known: &'static Known,
    intake: &'i Intake,
}

impl Weights<'_> {
    /// Of several records that a citation may mean, the one that helps most decides.
    fn best(&self, citation: &Citation) -> Weighed {
        let verdicts = self.known.meant(citation).map(|source| (Some(source.id), self.of_source(source)));
        verdicts.min_by_key(|(_, verdict)| rank(verdict)).unwrap_or((None, Standing::Unknown))
    }

    fn of_source(&self, source: &Source) -> Standing {
        match reach(source, self.intake) {
            Reach { outside, .. } if !outside.is_empty() => Standing::OutOfScope(outside),
            Reach { open, .. } if !open.is_empty() => Standing::Depends(open),
            _ if matches!(source.grade, Grade::Secondary | Grade::Unverified) => Standing::Unverified(source.grade),
            Reach { presumed, .. } if !presumed.is_empty() => Standing::Presumed(presumed),
            _ => Standing::Governs,
        }
    }
}

/// Lowest is best; among those out of scope, the one that misses by least.
fn rank(verdict: &Standing) -> usize {
    match verdict {
        Standing::Governs => 0,
        Standing::Presumed(_) => 1,
        Standing::Unverified(_) => 2,
        Standing::Depends(why) => why.len().saturating_add(2),
        // Of two that miss by as much, the one that is not for another kind of plan says more.
        Standing::OutOfScope(why) => {
            why.len().saturating_mul(2).saturating_add(10).saturating_add(usize::from(why.contains(&Why::Plan)))
        }
        Standing::Unknown => usize::MAX,
    }
}
