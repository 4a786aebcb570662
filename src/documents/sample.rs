//! Cases for the tests of this module: one with everything, one with the five quick answers.

use crate::intake::{Intake, Value, read};
use crate::outcome::Assessment;
use crate::rules;

/// A case with what was found about it.
#[derive(Debug, Clone)]
pub(crate) struct Case {
    pub(crate) intake: Intake,
    pub(crate) assessment: Assessment,
}

/// From the JSON of the contract.
pub(crate) fn case(json: &str) -> Case {
    let value: Value = serde_json::from_str(json).unwrap();
    let intake = read(&value).unwrap();
    let assessment = rules::evaluate(&intake);
    Case { intake, assessment }
}

/// The same after one change to the JSON.
pub(crate) fn changed(json: &str, change: impl FnOnce(&mut serde_json::Value)) -> Case {
    let mut value: serde_json::Value = serde_json::from_str(json).unwrap();
    change(&mut value);
    case(&value.to_string())
}

pub(crate) const QUICK: &str = r#"{"asOf":"2026-10-10","state":"MO","role":"patient","plan":"insured-individual",
"stage":"denial","reasons":["medical-necessity"],"notice":{"dated":"2026-10-01"},"money":{"denied":132000}}"#;

pub(crate) const FULL: &str = r#"{"asOf":"2026-10-10","state":"MO","role":"patient","plan":"insured-individual",
"grandfathered":false,"internalLevels":1,"discipline":"pt","habilitative":false,"timing":"post-service","urgent":false,
"stage":"denial","reasons":["medical-necessity"],"onExchange":true,"codes":["PR 50","N362"],
"notice":{"dated":"2026-10-01","received":"2026-10-05","receivedProof":true,
 "quotedReason":"The records do not show that the services are medically necessary."},
"patientBirthDate":"1979-03-03",
"lines":[{"date":"2026-09-02","code":"97110","units":2,"minutes":30,"billed":15000,"allowed":11000,"paid":0}],
"money":{"billed":180000,"allowed":132000,"paidByPlan":0,"paidByPatient":50000,"liability":"patient","deductibleLeft":0,
 "outOfPocketLeft":300000,"coinsurancePercent":0,"copayPerVisit":4000,"visits":12,"network":"in"},
"people":{
 "patient":{"name":"Maria Lopez","address":["1200 Walnut Street, Apt. 4","Columbia, MO 65201"],"phone":"573-555-0142","email":"maria@example.org"},
 "sender":{"name":"Elena Lopez","address":["88 Oak Lane","Columbia, MO 65203"],"phone":"573-555-0177","relationship":"daughter"},
 "provider":{"name":"Dana Reed","credentials":"PT, DPT","practice":"Columbia Physical Therapy","npi":"1234567893"},
 "plan":{"name":"Example Health Plan","address":["Member Appeals","PO Box 100","St. Louis, MO 63101"],"fax":"314-555-0100"},
 "memberId":"XYZ123456789","groupNumber":"G-4410","claimNumber":"26-2710-0031","authorizationNumber":"A-77120",
 "practitioner":{"name":"Dr. Lee Park"}},
"therapy":{"diagnoses":[{"code":"M17.11","text":"right knee osteoarthritis"}],
 "serviceDates":["2026-09-02","2026-09-04","2026-09-09","2026-09-11"],"startOfCare":"2026-08-03",
 "visitsUsed":12,"visitsRequested":12,"visitLimit":30,"visitLimitExceptions":true,"visitsPooled":false,
 "frequencyPerWeek":2,"weeks":6,"dischargeTest":"stairs with one rail, reciprocal steps, pain no more than 2 of 10",
 "tasks":["climbing the stairs to the bedroom","carrying groceries","kneeling to bathe a child"],
 "skilledNeed":"joint mobilization and load progression have to be adjusted at each visit to swelling and pain",
 "ifStopped":"loss of knee extension and a return to the cane that was given up in September",
 "goals":[{"text":"climb one flight of stairs without a rail","by":"2026-11-30"}],
 "measures":[{"measure":"LEFS","population":"adults with knee osteoarthritis","baseline":{"score":42,"date":"2026-08-03"},
  "current":{"score":55,"date":"2026-09-28"},"goal":65}]},
"exhibits":["denial-letter","plan-of-care","progress-notes","outcome-measures","physician-order","necessity-letter",
 "plan-policy","call-log","authorization","claim-forms","visit-ledger"],
"events":[{"what":"claim-received","date":"2026-09-15"}]}"#;

pub(crate) fn quick() -> Case {
    case(QUICK)
}

pub(crate) fn full() -> Case {
    case(FULL)
}
