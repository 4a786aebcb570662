//! Whether a record of the law applies to a case: yes, no, or which answer decides it.

use core::ops::ControlFlow;

use super::case::Case;
use crate::calendar::CivilDate;
use crate::intake::{GovernmentPlan, Intake, Network};
use crate::law::billing::bare;
use crate::law::{Applies, Erisa, Rare, index};
use crate::outcome::Truth;
use crate::terms::{EventKind, PlanKind, Reason, Role, SettingSet, Stage, Step, Timing};

/// Weighs every condition of a record. A certain "no" outweighs a missing answer.
pub(super) fn applies(conditions: &Applies, case: &Case<'_>) -> Truth {
    on_roads(conditions, case, case.road.as_slice())
}

/// The same, where any of these steps may be the visitor's next.
pub(super) fn on_roads(conditions: &Applies, case: &Case<'_>, roads: &[Step]) -> Truth {
    let mut so_far = Truth::Yes;
    let ended = weigh(conditions, case, roads, &mut |next| {
        if matches!(next, Truth::No(_)) {
            return ControlFlow::Break(next);
        }
        if so_far == Truth::Yes {
            so_far = next;
        }
        ControlFlow::Continue(())
    });
    ended.break_value().unwrap_or(so_far)
}

/// The key paths of every answer that is missing to decide about a record, which may be several.
pub(super) fn missing_answers(conditions: &Applies, case: &Case<'_>) -> Vec<&'static str> {
    let mut missing = Vec::new();
    let _: ControlFlow<Truth> = weigh(conditions, case, case.road.as_slice(), &mut |truth| {
        if let Truth::Unknown(path) = truth {
            missing.push(path);
        }
        ControlFlow::Continue(())
    });
    missing
}

/// Every condition in turn, until one of them is enough. Most records are about another plan, state or stage: those come first.
fn weigh(
    conditions: &Applies,
    case: &Case<'_>,
    roads: &[Step],
    see: &mut dyn FnMut(Truth) -> ControlFlow<Truth>,
) -> ControlFlow<Truth> {
    let intake = case.intake;
    // Nearly every condition of a record is none, and holds: nobody has to see that.
    let mut see = |truth| if matches!(truth, Truth::Yes) { ControlFlow::Continue(()) } else { see(truth) };
    see(one_of(conditions.plans, Some(intake.plan), "plan"))?;
    see(state(conditions, &intake.state))?;
    see(stage(conditions.stages, intake.stage))?;
    see(timing(conditions.timings, intake))?;
    see(equal(conditions.urgent, urgent(intake), "urgent"))?;
    see(equal(conditions.levels, intake.levels(), "internalLevels"))?;
    see(equal(conditions.grandfathered, intake.is_grandfathered(), "grandfathered"))?;
    see(erisa(conditions.erisa, intake))?;
    see(road(conditions.roads, roads))?;
    see(equal(conditions.by_provider, Some(intake.role == Role::Provider), "role"))?;
    see(reasons(conditions, intake))?;
    see(not_yet(conditions.unless_filed, case.filed))?;
    conditions.rare.map_or(ControlFlow::Continue(()), |rare| weigh_rare(rare, case, &mut see))
}

fn weigh_rare(
    conditions: &Rare,
    case: &Case<'_>,
    see: &mut dyn FnMut(Truth) -> ControlFlow<Truth>,
) -> ControlFlow<Truth> {
    let intake = case.intake;
    see(equal(conditions.habilitative, intake.habilitative, "habilitative"))?;
    see(unless(conditions.unless_grandfathered, intake.is_grandfathered(), "grandfathered"))?;
    see(equal(conditions.government_plan, intake.government_plan.map(GovernmentPlan::id), "governmentPlan"))?;
    see(equal(conditions.discipline, intake.discipline, "discipline"))?;
    see(under_age(conditions.under_age, intake))?;
    let younger = conditions.unless_under_age.and_then(|age| intake.under_age(age));
    see(unless(true, younger, "patientBirthDate"))?;
    let settings = conditions.settings.map_or(&[][..], index::settings);
    see(one_of(settings, intake.therapy.setting, "therapy.setting"))?;
    see(codes(conditions, intake))?;
    see(equal(conditions.by_parent, Some(intake.by_parent()), "people.sender.relationship"))?;
    // A dismissal says so in its first line; a decision that nobody called one is none.
    see(equal(conditions.dismissed, Some(intake.notice.dismissed == Some(true)), "notice.dismissed"))?;
    // Where nobody says until when the care was approved, it is taken to be approved still.
    let ended = Some(approval_ended(intake).is_some());
    see(equal(conditions.approval_ended, ended, "events"))?;
    see(equal(conditions.overdue, Some(case.overdue), "appealFiled"))?;
    see(equal(conditions.late, Some(case.is_late()), "events"))?;
    see(escalated(conditions.escalated, intake))?;
    see(contract_dispute(conditions, intake))?;
    see(unless(conditions.unless_care_ends, Some(care_ends(intake)), "notice.effective"))?;
    see(equal(conditions.filed, Some(case.filed.is_some()), "appealFiled"))?;
    see(filed(conditions.filed_steps, case.filed))?;
    see(diagnosed(conditions.diagnoses, intake))?;
    see(over_threshold(conditions.over_threshold, intake))
}

fn one_of<T: PartialEq>(allowed: &[T], answer: Option<T>, path: &'static str) -> Truth {
    match answer {
        _ if allowed.is_empty() => Truth::Yes,
        None => Truth::Unknown(path),
        Some(answer) if allowed.contains(&answer) => Truth::Yes,
        Some(_) => Truth::No(path),
    }
}

/// Urgent care is still to come, or under way.
fn timing(allowed: &[Timing], intake: &Intake) -> Truth {
    if intake.timing.is_none() && intake.urgent == Some(true) && allowed == [Timing::PostService] {
        return Truth::No("urgent");
    }
    one_of(allowed, intake.timing, "timing")
}

/// Without a stage the case is taken as a first decision, and only perhaps.
fn stage(allowed: &[Stage], answer: Option<Stage>) -> Truth {
    match one_of(allowed, answer, "stage") {
        Truth::Unknown(path) if !allowed.contains(&Stage::Denial) => Truth::No(path),
        truth => truth,
    }
}

fn equal<T: PartialEq>(wanted: Option<T>, answer: Option<T>, path: &'static str) -> Truth {
    match (wanted, answer) {
        (None, _) => Truth::Yes,
        (Some(_), None) => Truth::Unknown(path),
        (Some(wanted), Some(answer)) if wanted == answer => Truth::Yes,
        (Some(_), Some(_)) => Truth::No(path),
    }
}

/// A record that a certain "yes" rules out, and a missing answer does not.
fn unless(ruled_out: bool, answer: Option<bool>, path: &'static str) -> Truth {
    if ruled_out && answer == Some(true) { Truth::No(path) } else { Truth::Yes }
}

/// The step that comes next follows from the clocks, so it is never unknown.
fn road(allowed: &[Step], next: &[Step]) -> Truth {
    if allowed.is_empty() || next.iter().any(|step| allowed.contains(step)) { Truth::Yes } else { Truth::No("stage") }
}

fn filed(steps: &[Step], filed: Option<Step>) -> Truth {
    let known = steps.is_empty() || filed.is_some_and(|filed| steps.contains(&filed));
    if known { Truth::Yes } else { Truth::No("appealFiled") }
}

/// A step that was filed need not be filed again.
fn not_yet(steps: &[Step], filed: Option<Step>) -> Truth {
    if filed.is_some_and(|filed| steps.contains(&filed)) { Truth::No("appealFiled") } else { Truth::Yes }
}

/// A diagnosis says it; where none does, habilitative care may be for it.
fn diagnosed(wanted: &[&str], intake: &Intake) -> Truth {
    let mut codes = intake.therapy.diagnoses.iter().filter_map(|diagnosis| diagnosis.code.as_deref()).map(bare);
    let named = wanted.is_empty() || codes.any(|code| wanted.iter().any(|wanted| code.starts_with(wanted)));
    if named { Truth::Yes } else { equal(Some(true), intake.habilitative, "habilitative") }
}

/// Codes count as printed, with or without blanks and dashes; one that nobody named is not there.
fn codes(conditions: &Rare, intake: &Intake) -> Truth {
    if conditions.codes.is_empty() && conditions.unless_codes.is_empty() {
        return Truth::Yes;
    }
    let on_lines = intake.lines.iter().flat_map(|line| &line.codes);
    let printed: Vec<String> = intake.codes.iter().chain(on_lines).map(|code| bare(code)).collect();
    let has = |wanted: &[&str]| wanted.iter().any(|code| printed.iter().any(|printed| printed == code));
    let named = conditions.codes.is_empty() || has(conditions.codes);
    if named && !has(conditions.unless_codes) { Truth::Yes } else { Truth::No("codes") }
}

/// Looked for only for the few records that ask.
fn over_threshold(wanted: Option<bool>, intake: &Intake) -> Truth {
    match wanted {
        None => Truth::Yes,
        Some(_) => equal(wanted, Some(super::billing::over_threshold(intake)), "lines"),
    }
}

/// Looked for only for the few records that ask.
fn escalated(wanted: Option<bool>, intake: &Intake) -> Truth {
    match wanted {
        None => Truth::Yes,
        Some(_) => equal(wanted, Some(super::escalation::of(intake)), "appealFiledStep"),
    }
}

/// A practice under contract settles payment for care already given with the plan, not by the member's appeal.
fn contract_dispute(conditions: &Rare, intake: &Intake) -> Truth {
    let before_care = matches!(intake.timing, Some(Timing::PreService | Timing::Concurrent));
    let (disputed, path) = match (intake.timing, intake.money.network) {
        _ if intake.role != Role::Provider || before_care => (Some(false), "role"),
        // A state program pays nobody without an agreement, and hears patients, not bills.
        (timing, _) if intake.plan == PlanKind::MedicaidFfs => (timing.map(|_| true), "timing"),
        (_, Some(Network::Out)) => (Some(false), "money.network"),
        (Some(_), network) => (network.map(|_| true), "money.network"),
        (None, _) => (None, "timing"),
    };
    match unless(conditions.unless_contract_dispute, disputed, path) {
        Truth::Yes => equal(conditions.contract_dispute, disputed, path),
        no => no,
    }
}

/// A notice that names the day on which a facility or home health agency ends the care decides no claim.
fn care_ends(intake: &Intake) -> bool {
    let facility = index::settings(SettingSet::CareEnds);
    intake.timing == Some(Timing::Concurrent)
        && intake.notice.effective.is_some()
        && intake.therapy.setting.is_some_and(|setting| facility.contains(&setting))
}

/// Plans outside ERISA have its clocks from a twin, so a clock need not wait for the answer; a letter that cites it does.
fn erisa(wanted: Option<Erisa>, intake: &Intake) -> Truth {
    let Some(wanted) = wanted else { return Truth::Yes };
    let under = intake.under_erisa();
    let fits = match wanted {
        Erisa::Under => under,
        Erisa::UnlessOutside => Some(under != Some(false)),
        Erisa::Outside => Some(under == Some(false)),
        Erisa::UnlessUnder => Some(under != Some(true)),
    };
    equal(Some(true), fits, "clues.employer")
}

/// The last day of approved care, where that is over on the day of the appeal: the one filed, or one filed today.
pub(super) fn approval_ended(intake: &Intake) -> Option<CivilDate> {
    let asked = super::readings::appealed_on(intake).unwrap_or(intake.as_of);
    intake.event(EventKind::ApprovedUntil).map(|event| event.date).filter(|until| *until < asked)
}

fn state(conditions: &Applies, state: &str) -> Truth {
    let named = conditions.states.is_empty() || conditions.states.contains(&state);
    if named && !conditions.not_states.contains(&state) { Truth::Yes } else { Truth::No("state") }
}

/// Care already given cannot be urgent any more.
pub(super) fn urgent(intake: &Intake) -> Option<bool> {
    if intake.timing == Some(Timing::PostService) { Some(false) } else { intake.urgent }
}

fn under_age(limit: Option<u8>, intake: &Intake) -> Truth {
    match limit.map(|age| intake.under_age(age)) {
        None | Some(Some(true)) => Truth::Yes,
        Some(Some(false)) => Truth::No("patientBirthDate"),
        Some(None) => Truth::Unknown("patientBirthDate"),
    }
}

/// A record about reasons holds when any stated reason is one of them.
fn reasons(conditions: &Applies, intake: &Intake) -> Truth {
    let Applies { reasons: certain, reasons_maybe: maybe, .. } = conditions;
    let stated = &intake.reasons;
    if certain.is_empty() && maybe.is_empty() {
        return Truth::Yes;
    }
    if stated.is_empty() {
        return Truth::Unknown("reasons");
    }
    if stated.iter().any(|reason| certain.contains(reason)) {
        return Truth::Yes;
    }
    match (stated.iter().find(|reason| maybe.contains(reason)), intake.therapy.visit_limit_exceptions) {
        // A limit that can be exceeded where it is medically necessary takes medical judgment.
        (Some(Reason::VisitLimit), Some(true)) => Truth::Yes,
        (Some(Reason::VisitLimit), None) => Truth::Unknown("therapy.visitLimitExceptions"),
        (Some(_), _) => Truth::Unknown("notice.quotedReason"),
        (None, _) => Truth::No("reasons"),
    }
}
