// What visitors type, by the key path of the question. Expectations about the answers stand in the tests.

/** Five answers, the way people write them. */
export const QUICK = {
  plan: "insured-individual",
  reasons: "medical-necessity",
  "notice.dated": "Oct 1 2026",
  "money.denied": "1,320",
  stage: "denial",
};

/** A real case: a marketplace plan in Missouri, twelve visits of physical therapy, in network, already given. */
export const MARKETPLACE = {
  ...QUICK,
  discipline: "pt",
  "notice.received": "10/5/2026",
  timing: "post-service",
  onExchange: "yes",
  "money.allowed": "$1,320.00",
  "money.copayPerVisit": "40",
  "money.visits": "12",
  "money.paidByPatient": "500",
  "money.liability": "patient",
  "money.network": "in",
};

/** The same with everything that a letter can use. */
export const COMPLETE = {
  ...MARKETPLACE,
  "notice.quotedReason": "The services are not medically necessary.",
  codes: "PR-50",
  "people.plan.name": "Example Health",
  "people.plan.address": "Appeals Unit\nPO Box 1234\nSpringfield, MO 65800",
  "people.memberId": "M-004417",
  "people.groupNumber": "G-1",
  "people.claimNumber": "26-118-0093",
  "therapy.diagnoses[0].text": "osteoarthritis of the right knee, after total knee replacement",
  "therapy.diagnoses[0].code": "M17.11",
  "therapy.tasks": "climbing stairs at home\nstanding to cook",
  "therapy.startOfCare": "July 6 2026",
  "therapy.serviceDates": "8/3/2026\n8/5/2026\n8/10/2026",
  "therapy.visitsUsed": "20",
  "therapy.visitsRequested": "12",
  "therapy.skilledNeed": "The knee swells when loading goes too fast, so each visit needs a therapist's judgment.",
  "therapy.ifStopped": "Without therapy the knee will stiffen and the patient will not return to work as a mail carrier.",
  "therapy.measures[0].measure": "lefs",
  "therapy.measures[0].population": "tka",
  "therapy.measures[0].baseline.score": "28",
  "therapy.measures[0].baseline.date": "7/6/2026",
  "therapy.measures[0].current.score": "46",
  "therapy.measures[0].current.date": "9/11/2026",
  "therapy.measures[0].goal": "65",
  "therapy.goals[0].text": "climb one flight of stairs without the rail",
  "therapy.goals[0].by": "November 30, 2026",
  "therapy.frequencyPerWeek": "2",
  "therapy.weeks": "6",
  "therapy.dischargeTest": "climbing one flight of stairs without the rail",
  exhibits: ["denial-letter", "plan-of-care", "progress-notes", "outcome-measures"],
  "people.patient.name": "Rosa Delgado",
  "people.patient.address": "12 Elm Street\nColumbia, MO 65201",
  "people.patient.phone": "573-555-0142",
  "people.provider.name": "Dana Wu",
  "people.provider.credentials": "PT, DPT",
  "people.provider.practice": "Boone Physical Therapy",
  "people.practitioner.name": "Dr. Ann Lee",
};
