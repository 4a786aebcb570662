//! From whatever came in to a checked case, or to everything that is wrong with it.

use super::contradictions;
use super::fields::{Errors, FEW, Fields, LONG, MANY, SHORT};
use super::{
    Certifier, ClaimHandling, ClaimLine, ClueAnswer, Diagnosis, Event, Goal, GovernmentPlan, Intake, Liability,
    Measure, Money, Network, Notice, People, Person, PlanAddress, PlanOfCare, Practice, Provider, Score, Therapy,
    UnitRule, Value,
};
use crate::error::{FieldError, FieldErrorCode as Code};
use crate::law::fees::FeeArea;
use crate::law::generated::CLUES;
use crate::law::measures;
use crate::order;
use crate::terms::{
    Discipline, EventKind, Exhibit, PlanKind, Reason, Role, Setting, Side, Stage, Step, TestSetting, Timing,
};

/// Checks a case.
///
/// # Errors
///
/// Every field that is missing, of the wrong type, outside its range or not in the contract, each
/// with its key path, in reading order. Where each can be read alone, those that cannot be true together.
pub fn read(value: &Value) -> Result<Intake, Vec<FieldError>> {
    let errors = Errors::default();
    let root = Fields::new(Some(value), "", &errors);
    for key in ["asOf", "role", "plan", "reasons", "notice"] {
        root.require(key);
    }
    let as_of = root.date("asOf");
    let state = root.state("state");
    let role = root.choice("role", Role::parse);
    let plan = root.choice("plan", PlanKind::parse);
    let grandfathered = root.boolean("grandfathered");
    let government_plan = root.choice("governmentPlan", GovernmentPlan::parse);
    let internal_levels = root.count("internalLevels", 2).and_then(|levels| u8::try_from(levels).ok());
    if internal_levels == Some(0) {
        errors.add("internalLevels", Code::OutOfRange);
    }
    let discipline = root.choice("discipline", Discipline::parse);
    let habilitative = root.boolean("habilitative");
    let timing = root.choice("timing", Timing::parse);
    let urgent = root.boolean("urgent");
    let stage = root.choice("stage", Stage::parse);
    let mut reasons = Vec::new();
    for reason in root.choices("reasons", Reason::parse) {
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    let on_exchange = root.boolean("onExchange");
    let issuer = root.text("issuer", SHORT);
    let codes = root.texts("codes", SHORT);
    let notice = notice(&root.object("notice"));
    let appeal_filed = root.date("appealFiled");
    let appeal_filed_step = root.choice("appealFiledStep", Step::parse);
    let patient_birth_date = root.birth_date("patientBirthDate");
    let lines = root.objects("lines", MANY, line);
    let money = money(&root.object("money"));
    let claim = claim(&root.object("claim"));
    let people = people(&root.object("people"));
    let therapy = therapy(&root.object("therapy"));
    let ticked = root.choices("exhibits", Exhibit::parse);
    let exhibits = Exhibit::ALL.iter().copied().filter(|exhibit| ticked.contains(exhibit)).collect();
    let events = root.objects("events", FEW, event);
    let clues = clues(&root.object("clues"));
    let practice = practice(&root.object("billing"));
    let plan_of_care = plan_of_care(&root.object("planOfCare"));
    root.refuse_others();

    let (Some(as_of), Some(state), Some(role), Some(plan)) = (as_of, state, role, plan) else {
        return Err(errors.into_inner());
    };
    let errors = errors.into_inner();
    if !errors.is_empty() {
        return Err(errors);
    }
    let mut intake = Intake {
        as_of,
        state,
        role,
        plan,
        grandfathered,
        government_plan,
        internal_levels,
        discipline,
        habilitative,
        timing,
        urgent,
        stage,
        reasons,
        on_exchange,
        issuer,
        codes,
        notice,
        appeal_filed,
        appeal_filed_step,
        patient_birth_date,
        lines,
        money,
        claim,
        people,
        therapy,
        exhibits,
        events,
        clues,
        practice,
        plan_of_care,
    };
    let errors = contradictions::find(&intake);
    if !errors.is_empty() {
        return Err(errors);
    }
    intake.therapy.service_dates = order::distinct(intake.therapy.service_dates);
    if intake.plan == PlanKind::Medicare {
        // Original Medicare never stops charging its share, so nothing is left of a maximum.
        intake.money.out_of_pocket_left = None;
    }
    // In whatever order they were typed, the first is the one that happened first.
    intake.events = order::by_key(intake.events, |event| (event.date, event.time));
    Ok(intake)
}

fn notice(fields: &Fields<'_>) -> Notice {
    let notice = Notice {
        dated: fields.date("dated"),
        received: fields.date("received"),
        received_proof: fields.boolean("receivedProof"),
        quoted_reason: fields.text("quotedReason", LONG),
        printed_deadline: fields.date("printedDeadline"),
        effective: fields.date("effective"),
        dismissed: fields.boolean("dismissed"),
    };
    fields.refuse_others();
    notice
}

fn line(fields: &Fields<'_>) -> Option<ClaimLine> {
    fields.require("date");
    let (date, code) = (fields.date("date"), fields.required_text("code", SHORT));
    let units = fields.count("units", 1_000);
    let minutes = fields.count("minutes", 1_440);
    let modifiers = fields.texts("modifiers", SHORT);
    let assistant_minutes = fields.count("assistantMinutes", 1_440);
    let (billed, allowed, paid) = (fields.cents("billed"), fields.cents("allowed"), fields.cents("paid"));
    let denied = fields.cents("denied");
    let codes = fields.texts("codes", SHORT);
    let place = fields.text("place", SHORT);
    Some(ClaimLine {
        date: date?,
        code: code?,
        units,
        minutes,
        modifiers,
        assistant_minutes,
        billed,
        allowed,
        paid,
        denied,
        codes,
        place,
    })
}

fn money(fields: &Fields<'_>) -> Money {
    let money = Money {
        denied: fields.cents("denied"),
        billed: fields.cents("billed"),
        allowed: fields.cents("allowed"),
        paid_by_plan: fields.cents("paidByPlan"),
        paid_by_patient: fields.cents("paidByPatient"),
        liability: fields.choice("liability", |text| match text {
            "patient" => Some(Liability::Patient),
            "provider" => Some(Liability::Provider),
            _ => None,
        }),
        deductible_left: fields.cents("deductibleLeft"),
        out_of_pocket_left: fields.cents("outOfPocketLeft"),
        coinsurance_basis_points: fields.percent("coinsurancePercent"),
        copay_per_visit: fields.cents("copayPerVisit"),
        visits: fields.count("visits", 1_000),
        network: fields.choice("network", Network::parse),
        balance_billed: fields.boolean("balanceBilled"),
        notice_of_noncoverage: fields.boolean("noticeOfNoncoverage"),
        paid_by_other: fields.cents("paidByOther"),
        other_would_pay: fields.cents("otherWouldPay"),
        self_pay_per_visit: fields.cents("selfPayPerVisit"),
        primary_care_copay: fields.cents("primaryCareCopay"),
    };
    fields.refuse_others();
    money
}

fn claim(fields: &Fields<'_>) -> ClaimHandling {
    let claim = ClaimHandling {
        electronic: fields.boolean("electronic"),
        clean: fields.boolean("clean"),
        reason_given: fields.boolean("reasonGiven"),
        paid_on: fields.date("paidOn"),
        petition_filed: fields.date("petitionFiled"),
    };
    fields.refuse_others();
    claim
}

fn practice(fields: &Fields<'_>) -> Practice {
    let rate = |fields: &Fields<'_>| {
        fields.require("rate");
        let (code, rate) = (fields.required_text("code", SHORT), fields.cents("rate"));
        Some((code?.to_ascii_uppercase(), rate?))
    };
    let practice = Practice {
        unit_rule: fields.choice("unitRule", |text| match text {
            "cms" => Some(UnitRule::Total),
            "ama" => Some(UnitRule::Midpoint),
            _ => None,
        }),
        year_to_date: fields.cents("yearToDate"),
        locality: fields.choice("locality", FeeArea::named),
        rates: fields.objects("rates", MANY, rate),
    };
    fields.refuse_others();
    practice
}

fn plan_of_care(fields: &Fields<'_>) -> PlanOfCare {
    let certifier = |text: &str| match text {
        "physician" | "podiatrist" | "np" | "pa" | "cns" => Some(Certifier::Allowed),
        "optometrist" => Some(Certifier::Optometrist),
        "chiropractor" | "other" => Some(Certifier::NotAllowed),
        _ => None,
    };
    let plan = PlanOfCare {
        days: fields.count("days", 1_000),
        signed: fields.date("signed"),
        order_on_file: fields.boolean("orderOnFile"),
        sent: fields.date("sent"),
        certified_by: fields.choice("certifiedBy", certifier),
        recertified: order::distinct(fields.dates("recertified")),
        progress_reports: order::distinct(fields.dates("progressReports")),
        treatment_days: order::distinct(fields.dates("treatmentDays")),
    };
    fields.refuse_others();
    plan
}

fn person(fields: &Fields<'_>) -> Person {
    Person {
        name: fields.text("name", SHORT),
        address: fields.texts("address", SHORT),
        phone: fields.text("phone", SHORT),
        email: fields.text("email", SHORT),
        relationship: fields.text("relationship", SHORT),
    }
}

fn people(fields: &Fields<'_>) -> People {
    let closed_person = |key| {
        let fields = fields.object(key);
        let person = person(&fields);
        fields.refuse_others();
        person
    };
    let provider_fields = fields.object("provider");
    let provider = Provider {
        person: person(&provider_fields),
        practice: provider_fields.text("practice", SHORT),
        credentials: provider_fields.text("credentials", SHORT),
        npi: provider_fields.text("npi", SHORT),
    };
    provider_fields.refuse_others();
    let plan_fields = fields.object("plan");
    let plan = PlanAddress {
        name: plan_fields.text("name", SHORT),
        address: plan_fields.texts("address", SHORT),
        fax: plan_fields.text("fax", SHORT),
    };
    plan_fields.refuse_others();
    let people = People {
        patient: closed_person("patient"),
        sender: closed_person("sender"),
        provider,
        plan,
        member_id: fields.text("memberId", SHORT),
        group_number: fields.text("groupNumber", SHORT),
        claim_number: fields.text("claimNumber", SHORT),
        authorization_number: fields.text("authorizationNumber", SHORT),
        practitioner: closed_person("practitioner"),
    };
    fields.refuse_others();
    people
}

fn therapy(fields: &Fields<'_>) -> Therapy {
    let diagnosis = |fields: &Fields<'_>| {
        let code = fields.text("code", SHORT);
        Some(Diagnosis { code, text: fields.required_text("text", SHORT)? })
    };
    let goal = |fields: &Fields<'_>| {
        let by = fields.date("by");
        Some(Goal { text: fields.required_text("text", SHORT)?, by })
    };
    let therapy = Therapy {
        setting: fields.choice("setting", Setting::parse),
        diagnoses: fields.objects("diagnoses", FEW, diagnosis),
        service_dates: fields.dates("serviceDates"),
        start_of_care: fields.date("startOfCare"),
        visits_used: fields.count("visitsUsed", 1_000),
        visits_requested: fields.count("visitsRequested", 1_000),
        visit_limit: fields.count("visitLimit", 1_000),
        visit_limit_exceptions: fields.boolean("visitLimitExceptions"),
        visits_pooled: fields.boolean("visitsPooled"),
        frequency_per_week: fields.count("frequencyPerWeek", 21),
        weeks: fields.count("weeks", 104),
        discharge_test: fields.text("dischargeTest", LONG),
        tasks: fields.texts("tasks", SHORT),
        skilled_need: fields.text("skilledNeed", LONG),
        if_stopped: fields.text("ifStopped", LONG),
        goals: fields.objects("goals", FEW, goal),
        measures: fields.objects("measures", FEW, measure),
    };
    fields.refuse_others();
    therapy
}

fn measure(fields: &Fields<'_>) -> Option<Measure> {
    fields.require("baseline");
    let score = |key| {
        if !fields.has(key) {
            return None;
        }
        let fields = fields.object(key);
        fields.require("score");
        fields.require("date");
        let (score, date) = (fields.score("score"), fields.date("date"));
        fields.refuse_others();
        Some(Score { score: score?, date: date? })
    };
    let name = fields.required_text("measure", SHORT);
    let population = fields.text("population", SHORT);
    let (baseline, current) = (score("baseline"), score("current"));
    let goal = fields.score("goal");
    let setting = fields.choice("setting", TestSetting::parse);
    let surgery = fields.boolean("surgery");
    let side = fields.choice("side", Side::parse);
    if let Some(scale) = name.as_deref().and_then(measures::scale) {
        let scores =
            [("baseline.score", baseline.map(|one| one.score)), ("current.score", current.map(|one| one.score))];
        for (key, score) in scores.into_iter().chain([("goal", goal)]) {
            if score.is_some_and(|score| !scale.holds(score)) {
                fields.refuse_scale(key, &scale);
            }
        }
        if population.as_deref().is_some_and(|id| measures::group(id).is_none()) {
            fields.refuse("population", Code::NotInList);
        }
    }
    Some(Measure { measure: name?, population, baseline: baseline?, current, goal, setting, surgery, side })
}

fn event(fields: &Fields<'_>) -> Option<Event> {
    fields.require("what");
    fields.require("date");
    let what = fields.choice("what", EventKind::parse);
    let date = fields.date("date");
    let time = fields.time("time");
    Some(Event { what: what?, date: date?, time })
}

fn clues(fields: &Fields<'_>) -> Vec<ClueAnswer> {
    let answers = CLUES.iter().filter_map(|clue| {
        let value = if clue.values.is_empty() {
            fields.boolean(clue.id).map(|yes| if yes { "yes" } else { "no" })
        } else {
            fields.choice(clue.id, |text| clue.values.iter().find(|value| **value == text).copied())
        };
        Some(ClueAnswer { clue, value: value? })
    });
    let answers = answers.collect();
    fields.refuse_others();
    answers
}
