//! Modifiers of the lines, as Medicare reads them; another payer is asked only about what its own denial points at.

use super::Findings;
use super::lines::{Line, Therapist, price};
use crate::intake::Intake;
use crate::law::billing::{denial_code, number, pair_known, therapy_threshold};
use crate::law::source;
use crate::money::Cents;
use crate::order;
use crate::outcome::About;
use crate::rules::questions::Questions;
use crate::terms::{BillingNumber, CodeSet, Discipline, PlanKind, Reason, Role};

const DISCIPLINES: &[CodeSet] = &[CodeSet::PtPlan, CodeSet::OtPlan, CodeSet::SpeechPlan];
/// As long as it is in force therapists may treat Medicare patients at a distance.
const TELEHEALTH: &str = "medicare.telehealth";

pub(super) fn find(intake: &Intake, lines: &[Line<'_>], findings: &mut Findings, questions: &mut Questions) {
    let medicare = intake.plan == PlanKind::Medicare;
    for line in lines {
        if medicare {
            discipline(intake, line, findings);
            notice(line, findings);
            telehealth(line, findings);
            distinct(line, lines, findings);
        }
        habilitative(intake, line, findings);
    }
    if medicare {
        for ot in [false, true] {
            threshold(intake, lines, ot, findings, questions);
        }
    }
}

/// Exactly one modifier of a discipline, the assistant's beside the right one, and none of a physician's.
fn discipline(intake: &Intake, line: &Line<'_>, findings: &mut Findings) {
    let count = DISCIPLINES.iter().filter(|discipline| line.says(**discipline)).count();
    if count > 1 {
        findings.add("discipline-twice", line.about());
    }
    if let Some(known) = line.known {
        if count == 0 && known.always {
            findings.add("discipline-missing", line.about());
        } else if count == 0 && known.sometimes && intake.role == Role::Provider {
            findings.add("discipline-sometimes", line.about());
        }
        // An evaluation belongs to the discipline that it is named for.
        let own = known.only().filter(|_| line.is_evaluation()).map(Discipline::plan);
        if count == 1 && own.is_some_and(|own| !line.says(own)) {
            findings.add("discipline-wrong", line.about());
        }
        if own.is_some() && line.by_assistant() {
            findings.add("assistant-evaluation", line.about());
        }
        if let Some(name) = known.not_paid {
            findings.add(name, line.about());
        }
    }
    let unpaired = |own: &Discipline| line.says(own.assistant()) && !line.says(own.plan());
    if Discipline::ALL.iter().any(unpaired) {
        findings.add("assistant-pair", line.about());
    }
    if line.says(CodeSet::PhysicianVisit) {
        findings.add("modifier-25", line.about());
    }
}

/// Advance notices: who pays if it is denied.
fn notice(line: &Line<'_>, findings: &mut Findings) {
    for what in [CodeSet::NoticeSigned, CodeSet::NoticeMissing, CodeSet::NotABenefit] {
        if line.says(what) {
            findings.add(what.as_str(), line.about());
        }
    }
    if line.says(CodeSet::VoluntaryNotice) && !line.says(CodeSet::NotABenefit) {
        findings.add("voluntary-notice", line.about());
    }
    if line.says(CodeSet::NoticeSigned) && line.says(CodeSet::NoticeMissing) {
        findings.add("notices-contradict", line.about());
    }
    if line.says(CodeSet::OverThreshold) && line.says(CodeSet::NoticeSigned) {
        findings.add("threshold-and-notice", line.about());
    }
}

fn telehealth(line: &Line<'_>, findings: &mut Findings) {
    let far = line.is_in(CodeSet::FarPlace);
    let marked = line.says(CodeSet::Telehealth);
    let ends = source(TELEHEALTH).and_then(|source| source.scope.in_force.until?.date());
    let after = ends.is_some_and(|end| line.claim.date >= end);
    if (far || marked) && after {
        findings.add("telehealth-ended", line.about());
    } else if marked && line.claim.place.is_some() && !far {
        findings.add("telehealth-place", line.about());
    }
}

/// A pair of codes of one day that Medicare pays together only where one says that it is distinct.
fn distinct(line: &Line<'_>, lines: &[Line<'_>], findings: &mut Findings) {
    let same_day = || lines.iter().filter(|other| other.claim.date == line.claim.date && other.at != line.at);
    let partner = |other: &&Line<'_>| pair_known(&line.code, &other.code);
    if line.says(CodeSet::Distinct) {
        if !same_day().any(|other| partner(&other)) {
            findings.add("distinct-without-pair", line.about());
        } else if line.claim.minutes.is_none() {
            findings.add("distinct-without-time", line.about());
        }
    }
    // Said once, at the later of the two.
    let earlier = same_day().filter(|other| other.at < line.at && partner(other));
    for _ in earlier.filter(|other| !line.says(CodeSet::Distinct) && !other.says(CodeSet::Distinct)).take(1) {
        findings.add("pair", line.about());
    }
}

/// To learn a skill or to regain one: plans count their visits apart.
fn habilitative(intake: &Intake, line: &Line<'_>, findings: &mut Findings) {
    let wrong = match intake.habilitative {
        Some(true) => line.says(CodeSet::Rehabilitative),
        Some(false) => line.says(CodeSet::Habilitative),
        None => false,
    };
    let limited = intake.reasons.contains(&Reason::VisitLimit);
    let own_benefit = intake.plan.is_insured();
    if wrong {
        findings.add("habilitative-wrong", line.about());
    } else if limited && own_benefit && intake.habilitative == Some(true) && !line.says(CodeSet::Habilitative) {
        findings.add("habilitative-missing", line.about());
    }
}

/// KX on each line at or above the year's amount, and not before. What was refused does not count toward it.
fn threshold(intake: &Intake, lines: &[Line<'_>], ot: bool, findings: &mut Findings, questions: &mut Questions) {
    // Visits of a physician and devices do not count toward it: only therapy does.
    let of_bucket = |line: &&Line<'_>| match line.therapist {
        _ if line.known.is_none() && !DISCIPLINES.iter().any(|discipline| line.says(*discipline)) => false,
        Therapist::One(Discipline::Ot) => ot,
        Therapist::One(Discipline::Pt) | Therapist::Another => !ot,
        Therapist::Unknown => false,
    };
    let own = order::by_key(lines.iter().filter(of_bucket), |line| line.claim.date);
    let Some(year) = own.first().map(|line| line.claim.date.year()) else { return };
    // One amount was asked for: that of the denial's discipline, or of the only one on the claim.
    let asked_for = match intake.discipline {
        Some(discipline) => (discipline == Discipline::Ot) == ot,
        None => lines.iter().all(|line| own.iter().any(|mine| mine.at == line.at)),
    };
    let mut so_far = intake.practice.year_to_date.filter(|_| asked_for);
    // A line whose allowed amount is not known may have reached it.
    let mut sure = true;
    let mut reviewed = false;
    for line in own {
        let Some(found) = therapy_threshold(line.claim.date) else { continue };
        let limit = Cents(if ot { found.ot } else { found.pt_with_speech });
        // The amount that was typed is of one year.
        let known = so_far.filter(|_| line.claim.date.year() == year);
        let allowed = line.claim.allowed.filter(|allowed| *allowed > Cents::ZERO);
        match known {
            Some(before) => {
                let sum = allowed.and_then(|own| before.plus(own));
                let reached = before >= limit || sum.is_some_and(|sum| sum > limit);
                if reached && !line.says(CodeSet::OverThreshold) {
                    let units = line.claim.units.unwrap_or_default();
                    let amount = allowed.or_else(|| price(intake, (lines, &[line]), &line.code, units, false));
                    findings.add("threshold-missing", About { amount, ..line.about() });
                } else if sure && line.says(CodeSet::OverThreshold) && sum.is_some_and(|sum| sum < limit) {
                    // A line that comes to the amount exactly may carry it or not.
                    findings.add("threshold-early", line.about());
                }
                if !reviewed && review_from(line).is_some_and(|from| sum.unwrap_or(before) > from) {
                    findings.add("review-possible", line.about());
                    reviewed = true;
                }
                sure &= line.claim.allowed.is_some();
                so_far = before.plus(allowed.unwrap_or(Cents::ZERO));
            }
            None if !line.says(CodeSet::OverThreshold) && asked_about(intake, line) => {
                questions.ask("billing.yearToDate");
                findings.add("threshold-possible", line.about());
            }
            None => {}
        }
    }
}

/// Above this much of a year Medicare may review a patient's therapy.
fn review_from(line: &Line<'_>) -> Option<Cents> {
    let dollars = number(BillingNumber::ReviewDollars, line.claim.date)?;
    i64::from(dollars).checked_mul(100).map(Cents)
}

/// The denial points at the amount of the year.
fn asked_about(intake: &Intake, line: &Line<'_>) -> bool {
    let codes = line.claim.codes.iter().chain(&intake.codes);
    intake.reasons.contains(&Reason::VisitLimit)
        || codes.filter_map(|code| denial_code(code)).any(|known| known.about_threshold())
}
