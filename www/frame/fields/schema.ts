/**
 * Every question the page can ask, by the key path of the contract. A field's id on the page is its path, so an error of the engine finds
 * its field without a table.
 */

export const TOPICS = ["decision", "plan", "money", "therapy", "practice", "people"] as const;
export type Topic = (typeof TOPICS)[number];

/** What a typed answer becomes. `choice` holds one of its options; an empty answer is an absent key. */
export type FieldKind =
  | "text"
  | "long"
  | "lines"
  | "codes"
  | "date"
  | "dates"
  | "money"
  | "whole"
  | "percent"
  | "decimal"
  | "time"
  | "choice"
  | "yes-no"
  | "ticks";

export interface FieldSpec {
  readonly kind: FieldKind;
  readonly options?: readonly string[];
  /** A day that has been: a later one is a slip of the year. */
  readonly past?: true;
  /** The options are numbers in the contract. */
  readonly numeric?: true;
  /** Shown as a list to open instead of buttons, where there are many options. */
  readonly compact?: true;
}

export const PLANS = [
  "insured-individual",
  "insured-group",
  "self-funded-erisa",
  "self-funded-government",
  "church",
  "federal-employee",
  "medicare",
  "medicare-advantage",
  "medicaid-managed",
  "medicaid-ffs",
  "tricare",
  "va",
  "champva",
  "workers-comp",
  "short-term",
  "sharing-ministry",
  "unknown",
] as const;

export const REASONS = [
  "medical-necessity",
  "no-progress",
  "visit-limit",
  "prior-authorization",
  "authorization-missing",
  "out-of-network",
  "coding",
  "modifier-or-units",
  "plan-of-care",
  "missing-information",
  "timely-filing",
  "eligibility",
  "not-covered",
  "experimental",
  "duplicate",
  "referral",
  "cost-share",
] as const;

export const STAGES = [
  "denial",
  "first-appeal-denied",
  "second-appeal-denied",
  "external-review-denied",
  "alj-denied",
  "council-denied",
] as const;

export const EXHIBITS = [
  "denial-letter",
  "plan-of-care",
  "progress-notes",
  "outcome-measures",
  "physician-order",
  "necessity-letter",
  "plan-policy",
  "call-log",
  "authorization",
  "claim-forms",
  "visit-ledger",
  "insurance-card",
  "remittance",
  "clearinghouse-report",
  "minutes-log",
] as const;

export const EVENTS = [
  "request-received",
  "claim-received",
  "acknowledged",
  "asked-for-information",
  "information-sent",
  "extended",
  "decided",
  "appeal-received",
  "sent-to-reviewer",
  "records-requested",
  "complaint-filed",
  "approved-until",
] as const;

export const CERTIFIERS = ["physician", "podiatrist", "np", "pa", "cns", "optometrist", "chiropractor", "other"] as const;

export const FIELDS = {
  plan: { kind: "choice", options: PLANS, compact: true },
  reasons: { kind: "ticks", options: REASONS },
  "notice.dated": { kind: "date", past: true },
  "money.denied": { kind: "money" },
  stage: { kind: "choice", options: STAGES },
  discipline: { kind: "choice", options: ["pt", "ot"] },
  role: { kind: "choice", options: ["patient", "representative", "provider"] },

  "clues.employer": { kind: "choice", options: ["private", "church", "state", "government", "federal", "none"] },
  "clues.card": { kind: "choice", options: ["company", "medicare", "medicaid", "tricare", "va", "champva", "workers-comp"] },
  "clues.medicarePlan": { kind: "yes-no" },
  "clues.medicaidPlan": { kind: "yes-no" },
  "clues.bought": { kind: "choice", options: ["marketplace", "insurer", "short-term", "ministry", "no"] },
  "clues.funding": { kind: "choice", options: ["self-funded", "insured"] },
  "clues.union": { kind: "yes-no" },
  "clues.wording": { kind: "choice", options: ["administered", "insured"] },
  "clues.employerSize": { kind: "choice", options: ["small", "large"] },

  "notice.received": { kind: "date", past: true },
  "notice.receivedProof": { kind: "yes-no" },
  "notice.quotedReason": { kind: "long" },
  "notice.printedDeadline": { kind: "date" },
  "notice.effective": { kind: "date" },
  "notice.dismissed": { kind: "yes-no" },
  codes: { kind: "codes" },
  timing: { kind: "choice", options: ["pre-service", "concurrent", "post-service"] },
  urgent: { kind: "yes-no" },
  appealFiled: { kind: "date", past: true },
  // Its options are the steps that the answer found open.
  appealFiledStep: { kind: "choice", compact: true },

  state: { kind: "choice", compact: true },
  onExchange: { kind: "yes-no" },
  issuer: { kind: "choice", options: ["ambetter", "anthem", "bluekc", "cox", "medica", "oscar", "unitedhealthcare"], compact: true },
  grandfathered: { kind: "yes-no" },
  internalLevels: { kind: "choice", options: ["1", "2"], numeric: true },
  governmentPlan: { kind: "choice", options: ["mchcp", "other"] },
  "people.plan.name": { kind: "text" },
  "people.plan.address": { kind: "lines" },
  "people.plan.fax": { kind: "text" },
  "people.memberId": { kind: "text" },
  "people.groupNumber": { kind: "text" },
  "people.claimNumber": { kind: "text" },
  "people.authorizationNumber": { kind: "text" },

  "money.billed": { kind: "money" },
  "money.allowed": { kind: "money" },
  "money.paidByPlan": { kind: "money" },
  "money.paidByOther": { kind: "money" },
  "money.paidByPatient": { kind: "money" },
  "money.liability": { kind: "choice", options: ["patient", "provider"] },
  "money.network": { kind: "choice", options: ["in", "out"] },
  "money.visits": { kind: "whole" },
  "money.copayPerVisit": { kind: "money" },
  "money.primaryCareCopay": { kind: "money" },
  "money.coinsurancePercent": { kind: "percent" },
  "money.deductibleLeft": { kind: "money" },
  "money.outOfPocketLeft": { kind: "money" },
  "money.otherWouldPay": { kind: "money" },
  "money.selfPayPerVisit": { kind: "money" },
  "money.balanceBilled": { kind: "yes-no" },
  "money.noticeOfNoncoverage": { kind: "yes-no" },
  "claim.electronic": { kind: "yes-no" },
  "claim.clean": { kind: "yes-no" },
  "claim.reasonGiven": { kind: "yes-no" },
  "claim.paidOn": { kind: "date", past: true },
  "claim.petitionFiled": { kind: "date", past: true },

  habilitative: { kind: "yes-no" },
  "therapy.setting": {
    kind: "choice",
    options: ["clinic", "hospital-outpatient", "home-health", "skilled-nursing", "rehabilitation-facility"],
  },
  "therapy.serviceDates": { kind: "dates" },
  "therapy.startOfCare": { kind: "date" },
  "therapy.visitsUsed": { kind: "whole" },
  "therapy.visitsRequested": { kind: "whole" },
  "therapy.visitLimit": { kind: "whole" },
  "therapy.visitLimitExceptions": { kind: "yes-no" },
  "therapy.visitsPooled": { kind: "yes-no" },
  "therapy.tasks": { kind: "lines" },
  "therapy.skilledNeed": { kind: "long" },
  "therapy.ifStopped": { kind: "long" },
  "therapy.frequencyPerWeek": { kind: "whole" },
  "therapy.weeks": { kind: "whole" },
  "therapy.dischargeTest": { kind: "long" },
  exhibits: { kind: "ticks", options: EXHIBITS },

  "billing.unitRule": { kind: "choice", options: ["cms", "ama"] },
  "billing.yearToDate": { kind: "money" },
  "billing.locality": { kind: "choice", options: ["01", "02", "99"] },
  "planOfCare.days": { kind: "whole" },
  "planOfCare.signed": { kind: "date", past: true },
  "planOfCare.certifiedBy": { kind: "choice", options: CERTIFIERS, compact: true },
  "planOfCare.orderOnFile": { kind: "yes-no" },
  "planOfCare.sent": { kind: "date", past: true },
  "planOfCare.recertified": { kind: "dates" },
  "planOfCare.progressReports": { kind: "dates" },
  "planOfCare.treatmentDays": { kind: "dates" },

  "people.patient.name": { kind: "text" },
  "people.patient.address": { kind: "lines" },
  "people.patient.phone": { kind: "text" },
  "people.patient.email": { kind: "text" },
  patientBirthDate: { kind: "date", past: true },
  "people.sender.name": { kind: "text" },
  "people.sender.relationship": { kind: "text" },
  "people.sender.address": { kind: "lines" },
  "people.sender.phone": { kind: "text" },
  "people.sender.email": { kind: "text" },
  "people.provider.name": { kind: "text" },
  "people.provider.credentials": { kind: "text" },
  "people.provider.practice": { kind: "text" },
  "people.provider.npi": { kind: "text" },
  "people.provider.address": { kind: "lines" },
  "people.provider.phone": { kind: "text" },
  "people.practitioner.name": { kind: "text" },
  "people.practitioner.address": { kind: "lines" },
  "people.practitioner.phone": { kind: "text" },
} as const satisfies Record<string, FieldSpec>;

export type FieldPath = keyof typeof FIELDS;

export const specOf = (path: FieldPath): FieldSpec => FIELDS[path];

/** Choices have a button of their own for it, and everybody knows their own name. */
export const mayBeUnsure = (path: FieldPath): boolean => !["choice", "yes-no"].includes(FIELDS[path].kind) && !/^people\.(patient|sender)\./.test(path);

export const ROWS = {
  events: { what: { kind: "choice", options: EVENTS, compact: true }, date: { kind: "date" }, time: { kind: "time" } },
  lines: {
    date: { kind: "date", past: true },
    code: { kind: "text" },
    units: { kind: "whole" },
    // What only a practice knows.
    minutes: { kind: "whole" },
    assistantMinutes: { kind: "whole" },
    modifiers: { kind: "codes" },
    place: { kind: "text" },
    billed: { kind: "money" },
    allowed: { kind: "money" },
    paid: { kind: "money" },
    denied: { kind: "money" },
    codes: { kind: "codes" },
  },
  "billing.rates": { code: { kind: "text" }, rate: { kind: "money" } },
  "therapy.diagnoses": { text: { kind: "text" }, code: { kind: "text" } },
  "therapy.goals": { text: { kind: "text" }, by: { kind: "date" } },
  "therapy.measures": {
    measure: { kind: "choice", compact: true },
    otherMeasure: { kind: "text" },
    population: { kind: "choice", compact: true },
    "baseline.score": { kind: "decimal" },
    "baseline.date": { kind: "date" },
    "current.score": { kind: "decimal" },
    "current.date": { kind: "date" },
    goal: { kind: "decimal" },
    // Asked where a published value depends on them.
    setting: { kind: "choice", options: ["outpatient", "inpatient-rehab", "acute-care"], compact: true },
    surgery: { kind: "yes-no" },
  },
} as const satisfies Record<string, Record<string, FieldSpec>>;

export type RowPath = keyof typeof ROWS;
export type RowField<R extends RowPath> = keyof (typeof ROWS)[R] & string;

export const isFieldPath = (path: string): path is FieldPath => Object.hasOwn(FIELDS, path);
export const isRowPath = (path: string): path is RowPath => Object.hasOwn(ROWS, path);
