//! The plan of care under Medicare: certified by when, until when, and the progress reports.

use super::Findings;
use crate::calendar::{CivilDate, CountStep};
use crate::intake::{Certifier, Intake};
use crate::law::billing::{billing_rule, number};
use crate::order;
use crate::outcome::{About, Deadline, PlanOfCareFound, Status};
use crate::rules::deadlines::stand;
use crate::rules::questions::Questions;
use crate::terms::{Actor, Anchor, BillingNumber, FiledWhen, PlanKind, Reason, Step, Unit};

/// Where the plan stands, with what is still to be done about it.
pub(super) fn find(
    intake: &Intake,
    findings: &mut Findings,
    questions: &mut Questions,
) -> (Option<PlanOfCareFound>, Vec<Deadline>) {
    let plan = &intake.plan_of_care;
    let given = *plan != crate::intake::PlanOfCare::default();
    if intake.plan != PlanKind::Medicare || !(given || intake.reasons.contains(&Reason::PlanOfCare)) {
        return (None, Vec::new());
    }
    let Some(first) = intake.therapy.start_of_care else {
        questions.ask("therapy.startOfCare");
        return (None, Vec::new());
    };
    let in_days = |id| number(id, first).and_then(|days| Some((days, first.plus_days(days)?)));
    let dates = in_days(BillingNumber::CertifyDays).zip(number(BillingNumber::CertifiedDays, first));
    let Some(((to_certify, due), longest)) = dates else { return (None, Vec::new()) };
    let about = |date| About { date: Some(date), ..About::default() };

    let may_sign = plan.certified_by != Some(Certifier::NotAllowed);
    if !may_sign {
        findings.add("certifier", About::default());
    } else if plan.certified_by == Some(Certifier::Optometrist) {
        findings.add("certifier-eyes", About::default());
    }
    let signed = plan.signed.filter(|_| may_sign);
    let in_time = in_days(BillingNumber::OrderSentDays).zip(plan.sent).is_some_and(|((_, last), sent)| sent <= last);
    let ordered = plan.order_on_file == Some(true) && in_time && may_sign;
    // An order stands in for a signature where the plan was sent in time, and nobody said when it was.
    let may_be_ordered = plan.order_on_file == Some(true)
        && plan.sent.is_none()
        && may_sign
        && number(BillingNumber::OrderSentDays, first).is_some();
    if plan.order_on_file == Some(true) && signed.is_none() && number(BillingNumber::OrderSentDays, first).is_none() {
        findings.add("order-too-early", about(first));
    }
    if signed.is_none() && !ordered {
        if !may_be_ordered {
            findings.add("certification-missing", about(due));
        }
        let missing = [
            ("planOfCare.signed", plan.signed.is_none()),
            ("planOfCare.orderOnFile", plan.order_on_file.is_none()),
            ("planOfCare.sent", plan.order_on_file == Some(true) && plan.sent.is_none()),
        ];
        questions.ask_all(missing.into_iter().filter_map(|(path, missing)| missing.then_some(path)));
    } else if let Some(signed) = signed.filter(|signed| *signed > due && !ordered) {
        let late = number(BillingNumber::CertifyDelay, first)
            .and_then(|days| due.plus_days(days))
            .is_some_and(|end| signed <= end);
        findings.add(if late { "certification-late" } else { "certification-very-late" }, about(signed));
    } else if signed.is_none() {
        findings.add("certified-by-order", About::default());
    }

    // A plan whose length is not known is certified for no more than the longest time.
    let length = plan.days.and_then(|days| u16::try_from(days).ok()).unwrap_or(longest).min(longest);
    if plan.days.is_none() {
        questions.ask("planOfCare.days");
    }
    let certified = signed.is_some() || ordered;
    let first_period = first.plus_days(length);
    let initial = first_period.filter(|_| certified).map(|until| (first, until, length));
    let again = plan.recertified.iter().filter_map(|from| {
        let days = number(BillingNumber::CertifiedDays, *from)?;
        Some((*from, from.plus_days(days)?, days))
    });
    let periods: Vec<(CivilDate, CivilDate, u16)> = initial.into_iter().chain(again).collect();
    let last = periods.iter().max_by_key(|(_, until, _)| *until).copied();
    let served = intake.lines.iter().map(|line| line.date).chain(intake.therapy.service_dates.iter().copied());
    let mut outside = order::distinct(served);
    outside.retain(|day| *day >= first && !periods.iter().any(|(from, until, _)| from <= day && day <= until));
    for day in &outside {
        let in_first = first_period.is_some_and(|until| *day <= until);
        findings.add(if in_first { "first-not-certified" } else { "outside-certification" }, about(*day));
    }

    let mut deadlines = Vec::new();
    if !certified {
        deadlines.extend(deadline(intake, Step::Certification, "certification-missing", first, (to_certify, due)));
    }
    // Where no treatment followed, nothing had to be certified again.
    let goes_on = |until: CivilDate| intake.as_of <= until || outside.iter().any(|day| *day > until);
    if let Some((from, until, days)) = last.filter(|(_, until, _)| goes_on(*until)) {
        deadlines.extend(deadline(intake, Step::Recertification, "recertification-due", from, (days, until)));
    }
    let (since_report, report) = reports(intake, findings);
    deadlines.extend(report);
    let certified_until = last.map(|(_, until, _)| until);
    (Some(PlanOfCareFound { due, certified_until, outside, since_report }), deadlines)
}

/// So many treatment days at most lie between two reports; the day of a report closes its time.
fn reports(intake: &Intake, findings: &mut Findings) -> (Option<usize>, Option<Deadline>) {
    let plan = &intake.plan_of_care;
    let most = plan.treatment_days.first().and_then(|first| number(BillingNumber::ReportDays, *first));
    let Some(most) = most.map(usize::from) else { return (None, None) };
    let mut open: Vec<CivilDate> = Vec::new();
    for day in &plan.treatment_days {
        let before = open.last().copied();
        if plan.progress_reports.iter().any(|report| before.is_some_and(|last| last <= *report) && report < day) {
            open.clear();
        }
        open.push(*day);
        if open.len() == most.saturating_add(1) {
            findings.add("progress-report-missing", About { date: before, ..About::default() });
        }
    }
    let reported = open.last().is_some_and(|last| plan.progress_reports.iter().any(|report| report >= last));
    if reported {
        open.clear();
    }
    let tenth = open.get(most.saturating_sub(1)).copied();
    let due = tenth.and_then(|due| {
        let from = open.first().copied()?;
        let days = u16::try_from(from.days_until(due)).ok()?;
        deadline(intake, Step::ProgressReport, "progress-report-due", from, (days, due))
    });
    (Some(open.len()), due)
}

fn deadline(intake: &Intake, step: Step, rule: &str, from: CivilDate, (n, due): (u16, CivilDate)) -> Option<Deadline> {
    let rule = billing_rule(rule)?;
    let mut found = Deadline {
        step,
        actor: Actor::You,
        due: Some(due),
        due_time: None,
        readings: Vec::new(),
        // A late signature or report is still taken.
        open_ended: true,
        status: Status::Unknown,
        depends_on: None,
        days_left: None,
        filed_when: FiledWhen::Unknown,
        send_by: None,
        count: vec![
            CountStep::Start { anchor: Anchor::ServiceDate, date: from },
            CountStep::Counted { n, unit: Unit::Days, from, to: due },
            CountStep::Remark(rule.text),
        ],
        if_missed: vec![rule.fix],
        sources: rule.cites.to_vec(),
        certain: true,
        plans: Vec::new(),
        clock: None,
    };
    stand(&mut found, intake.as_of);
    // Nothing of this goes by mail to the payer.
    found.send_by = None;
    Some(found)
}
