/** A civil date, `YYYY-MM-DD`: a day on the calendar, without time or zone. */
export type CivilDate = string;
/** Whole US cents. */
export type Cents = number;
/** Language of everything that a person reads. */
export type Lang = "en" | "es";

/** Who pays, and so which law governs. */
export type PlanKind =
  | "insured-individual" // a policy that a person bought, on or off the marketplace
  | "insured-group" // an employer's plan, bought from an insurer
  | "self-funded-erisa" // a private employer pays the claims itself
  | "self-funded-government" // a city, a school district, a state
  | "church" // a church plan that did not elect ERISA
  | "federal-employee"
  | "medicare" // Original Medicare, Part B
  | "medicare-advantage"
  | "medicaid-managed"
  | "medicaid-ffs"
  | "tricare"
  | "va"
  | "champva"
  | "workers-comp"
  | "short-term"
  | "sharing-ministry"
  | "unknown";

/** The newest decision that the visitor holds. */
export type Stage =
  | "denial"
  | "first-appeal-denied"
  | "second-appeal-denied"
  | "external-review-denied"
  | "alj-denied"
  | "council-denied";

/** Why the plan says it will not pay. */
export type Reason =
  | "medical-necessity"
  | "no-progress"
  | "visit-limit"
  | "prior-authorization" // asked for, and refused on clinical grounds
  | "authorization-missing" // never asked for, or not on file
  | "out-of-network"
  | "coding"
  | "modifier-or-units"
  | "plan-of-care"
  | "missing-information"
  | "timely-filing"
  | "eligibility"
  | "not-covered"
  | "experimental"
  | "duplicate"
  | "referral"
  | "cost-share";

export type EventKind =
  | "request-received"
  | "claim-received"
  | "acknowledged"
  | "asked-for-information"
  | "information-sent"
  | "extended"
  | "decided"
  | "appeal-received"
  | "sent-to-reviewer"
  | "records-requested"
  | "complaint-filed"
  | "approved-until";

export type ExhibitId =
  | "denial-letter"
  | "plan-of-care"
  | "progress-notes"
  | "outcome-measures"
  | "physician-order"
  | "necessity-letter"
  | "plan-policy"
  | "call-log"
  | "authorization"
  | "claim-forms"
  | "visit-ledger"
  | "insurance-card"
  | "remittance"
  | "clearinghouse-report"
  | "minutes-log";

/** One case. A key left out is an unknown answer; a key that is not here is an error. */
export interface Denial {
  /** The visitor's own date: nothing in the engine knows what day it is. */
  asOf: CivilDate;
  /** Two letters. */
  state: string;
  role: "patient" | "representative" | "provider";
  plan: PlanKind;
  grandfathered?: boolean;
  governmentPlan?: "mchcp" | "other";
  internalLevels?: 1 | 2;
  discipline?: "pt" | "ot";
  habilitative?: boolean;
  timing?: "pre-service" | "concurrent" | "post-service";
  urgent?: boolean;
  stage?: Stage;
  reasons: Reason[];
  /** An individual policy bought on the federal marketplace. */
  onExchange?: boolean;
  /** Id of an issuer with published counts. */
  issuer?: string;
  /** Codes as printed on the remittance or the explanation of benefits. */
  codes?: string[];
  notice: Notice;
  /** When the appeal against the newest decision reached whoever decides it. */
  appealFiled?: CivilDate;
  /** Which step that was; left out, the first that was open. */
  appealFiledStep?: string;
  patientBirthDate?: CivilDate;
  lines?: ClaimLine[];
  money?: Money;
  claim?: ClaimHandling;
  people?: People;
  therapy?: Therapy;
  /** Enclosures that the visitor has ticked. */
  exhibits?: ExhibitId[];
  /** Who did what when; `time` is "HH:MM" in the time of `state`. */
  events?: { what: EventKind; date: CivilDate; time?: string }[];
  /** Answers to the questions that find out the kind of plan. Another key, or another answer, is an error. */
  clues?: Clues & Record<string, boolean | string>;
  billing?: Practice;
  /** First treatment is `therapy.startOfCare`. */
  planOfCare?: PlanOfCare;
}

/** What a visitor may know about the plan that said no. */
export interface Clues {
  /** Whose job it comes from, now or before. */
  employer?: "private" | "church" | "state" | "government" | "federal" | "none";
  /** Whose card goes with it. */
  card?: "company" | "medicare" | "medicaid" | "tricare" | "va" | "champva" | "workers-comp";
  /** It is a Medicare Advantage (Part C) plan. */
  medicarePlan?: boolean;
  /** One of the health plans of MO HealthNet. */
  medicaidPlan?: boolean;
  /** Bought by the visitor or the family. */
  bought?: "marketplace" | "insurer" | "short-term" | "ministry" | "no";
  /** Who pays the claims, by the plan booklet or the benefits office. */
  funding?: "self-funded" | "insured";
  /** A union's health fund. */
  union?: boolean;
  /** What the card or the booklet says before the company's name. */
  wording?: "administered" | "insured";
  /** Fewer than 200 workers, or more. */
  employerSize?: "small" | "large";
}

export interface Notice {
  /** Printed on the decision. */
  dated?: CivilDate;
  /** In the visitor's hands. */
  received?: CivilDate;
  receivedProof?: boolean;
  /** The decision's own words. */
  quotedReason?: string;
  /** The deadline that the decision itself states. */
  printedDeadline?: CivilDate;
  /** When a cut to approved care takes effect. */
  effective?: CivilDate;
  /** It dismisses the request without looking at the case. */
  dismissed?: boolean;
}

export interface ClaimLine {
  date: CivilDate;
  code: string;
  units?: number;
  minutes?: number;
  modifiers?: string[];
  /** The part of `minutes` given by an assistant apart from the therapist. */
  assistantMinutes?: number;
  billed?: Cents;
  allowed?: Cents;
  paid?: Cents;
  /** What the remittance denies of a line that it pays in part; left out, it is `allowed`, else `billed`, less `paid`. */
  denied?: Cents;
  codes?: string[];
  /** Place of service, for example "11". */
  place?: string;
}

/** What a practice knows about its claims. */
export interface Practice {
  /** How the payer counts units: by the total of the day, or each code by itself. */
  unitRule?: "cms" | "ama";
  /** Allowed this year before these lines, by all clinics, for the therapy amount that they count toward. */
  yearToDate?: Cents;
  /** Medicare's payment area: St. Louis, Kansas City, the rest of Missouri. */
  locality?: "01" | "02" | "99";
  /** What the contract pays for a unit. */
  rates?: { code: string; rate: Cents }[];
}

/** The plan of care, as far as Medicare asks for it. */
export interface PlanOfCare {
  /** How long the plan is for. */
  days?: number;
  signed?: CivilDate;
  /** A signed and dated order or referral is in the chart. */
  orderOnFile?: boolean;
  /** When the plan went to whoever ordered the care. */
  sent?: CivilDate;
  certifiedBy?: "physician" | "np" | "pa" | "cns" | "podiatrist" | "optometrist" | "chiropractor" | "other";
  /** First days of signed recertifications. */
  recertified?: CivilDate[];
  progressReports?: CivilDate[];
  /** Every treatment day of the episode. */
  treatmentDays?: CivilDate[];
}

export interface Money {
  /** The one figure of the quick start. */
  denied?: Cents;
  billed?: Cents;
  allowed?: Cents;
  paidByPlan?: Cents;
  paidByPatient?: Cents;
  /** Whom the remittance holds to the balance: PR or CO. Left out, the group codes in `codes` and `lines` say it. */
  liability?: "patient" | "provider";
  deductibleLeft?: Cents;
  outOfPocketLeft?: Cents;
  coinsurancePercent?: number;
  copayPerVisit?: Cents;
  visits?: number;
  network?: "in" | "out";
  balanceBilled?: boolean;
  noticeOfNoncoverage?: boolean;
  /** Paid by other insurance of the patient; left out, there is none. */
  paidByOther?: Cents;
  /** What other insurance would pay of the patient's share after a win. */
  otherWouldPay?: Cents;
  /** What a visit costs without the plan. With `timing: "pre-service"` the stake is a cost avoided. */
  selfPayPerVisit?: Cents;
  /** Copay of an office visit with a primary-care physician. */
  primaryCareCopay?: Cents;
}

/** How the claim was handled: whether paying late can cost the plan. Its receipt is the event `claim-received`. */
export interface ClaimHandling {
  electronic?: boolean;
  /** Complete when filed. */
  clean?: boolean;
  /** The denial gave a specific reason. */
  reasonGiven?: boolean;
  paidOn?: CivilDate;
  petitionFiled?: CivilDate;
}

export interface Person {
  name?: string;
  address?: string[];
  phone?: string;
  email?: string;
  relationship?: string;
}

/** Names and numbers for the papers. They are used nowhere else. */
export interface People {
  patient?: Person;
  sender?: Person;
  provider?: Person & { practice?: string; credentials?: string; npi?: string };
  plan?: { name?: string; address?: string[]; fax?: string };
  memberId?: string;
  groupNumber?: string;
  claimNumber?: string;
  authorizationNumber?: string;
  /** Who ordered the care. */
  practitioner?: Person;
}

export interface Score {
  score: number;
  date: CivilDate;
}

export interface Therapy {
  /** Where it is given: a practice, a hospital's outpatient department, at home, a nursing or an outpatient rehabilitation facility. */
  setting?: "clinic" | "hospital-outpatient" | "home-health" | "skilled-nursing" | "rehabilitation-facility";
  diagnoses?: { code?: string; text: string }[];
  serviceDates?: CivilDate[];
  startOfCare?: CivilDate;
  visitsUsed?: number;
  visitsRequested?: number;
  visitLimit?: number;
  visitLimitExceptions?: boolean;
  visitsPooled?: boolean;
  frequencyPerWeek?: number;
  weeks?: number;
  dischargeTest?: string;
  /** Daily activities that are limited. */
  tasks?: string[];
  skilledNeed?: string;
  ifStopped?: string;
  goals?: { text: string; by?: CivilDate }[];
  measures?: MeasureInput[];
}

export interface MeasureInput {
  /** Id of a listed measure, whose range is then checked; or the name of any other. */
  measure: string;
  /** Id of the patient's group. Free text for a measure that is not listed. */
  population?: string;
  /** At most three decimals. */
  baseline: Score;
  current?: Score;
  goal?: number;
  setting?: "outpatient" | "inpatient-rehab" | "acute-care";
  /** An operation for this condition. */
  surgery?: boolean;
  /** The affected side is the dominant one or not; or the other side was measured. */
  side?: "dominant" | "non-dominant" | "less-affected";
}

export interface AssessOptions {
  /** English when left out. */
  lang?: Lang;
  /** Adds the tree of how the answer was found. */
  trace?: boolean;
}

export type DocumentId =
  | "appeal" | "authorization" | "second-appeal" | "external-review"
  | "fair-hearing" | "denial-in-writing" | "criteria-request" | "continue-services"
  | "expedited-request" | "peer-to-peer" | "necessity-letter" | "regulator-complaint"
  | "refund-request" | "correction-request" | "reopening" | "gap-exception"
  | "calendar" | "checklist" | "summary";

export interface DocumentOptions {
  /** English when left out. A letter in Spanish is a copy for reading. */
  lang?: Lang;
  /** Left out: `ics` for the calendar, `text` for a letter. */
  format?: "text" | "html" | "docx" | "ics";
  /** The visitor's own changes. Given, even empty, the answer names each block of the paper. */
  edits?: Edits;
  /** Whether to score it as well, which takes as long as making it. Left out: no. */
  score?: boolean;
}

/** Changes to one paper. A change whose block is not in the paper waits until it is there again. */
export interface Edits {
  blocks?: BlockEdit[];
  /** Enclosures in the order wanted; those not named follow. */
  exhibits?: ExhibitId[];
}

export interface BlockEdit {
  /** Id of a block: it stays the same when the answers change. */
  id: string;
  /** The visitor's words, a line for each line, item or row. Empty, or `dropped`: the block is left out. */
  text?: string;
  dropped?: boolean;
  /** What the block said when it was changed: the change is `stale` when it would say something else now. */
  from?: string;
}

export interface PaperBlock {
  id: string;
  part: string;
  kind: "lines" | "heading" | "text" | "rows" | "table" | "grid" | "list";
  state: "written" | "edited" | "dropped";
  /** As it stands in the paper. */
  text: string;
  /** As it would be written from the answers of now, where that is not the text. */
  written?: string;
  stale?: true;
}

export interface FieldError {
  /** Key path, for example `lines[2].billed`; empty where the whole call is meant. */
  path: string;
  /** For programs. */
  code: string;
  /** For people. */
  message: string;
}

export interface Refusal {
  ok: false;
  errors: FieldError[];
}

export type Result = { ok: true; assessment: Assessment } | Refusal;

export interface Assessment {
  /** Date and digest of the law data. */
  lawVersion: string;
  plan: PlanKind;
  amount: Amount;
  worthIt: WorthIt;
  /** By date; the visitor's own first among equals. */
  deadlines: Deadline[];
  steps: { id: string; title: string; why: string; sources: string[]; document?: DocumentId }[];
  rights: { id: string; text: string; sources: string[] }[];
  checks: { id: string; level: "error" | "warning" | "info"; text: string; path?: string; sources: string[] }[];
  /** What would change the answer if it were known. */
  questions: { path: string; why: string }[];
  /** Where the plan is unknown, or clues were given. */
  planFinder?: PlanFinder;
  /** `purpose`: what it is for, in a line. `kept`: the visitor keeps it, in their own language; the others are sent in English. */
  documents: { id: DocumentId; title: string; purpose: string; kept: boolean }[];
  /** What to gather for the letter, by its reasons. */
  exhibits: ExhibitId[];
  /** What each measure comes to, in the order given; left out where none was given. */
  measures?: MeasureResult[];
  /** Where claim lines or codes were given. */
  billing?: Billing;
  resources: { id: string; name: string; contact: string; what: string; sources: string[] }[];
  sources: {
    id: string;
    cite: string;
    title: string;
    url: string;
    verified: "primary" | "official" | "secondary" | "unverified";
    inForce: string;
    retrieved: CivilDate;
  }[];
  /** Only when asked for. */
  trace?: TraceNode;
}

export interface PlanFinder {
  /** Every kind of plan, the likeliest first. */
  candidates: {
    plan: PlanKind;
    fit: "fits" | "possible" | "ruled-out";
    reasons: { clue: string; effect: "for" | "against" | "rules-out"; text: string; sources: string[] }[];
    sources: string[];
    /** What would have to be done first under this plan; only where the plan is unknown and this one is left. */
    first?: { step: string; title: string; due: CivilDate | null; status: Deadline["status"] };
  }[];
  /** The only plan left: to be offered, and confirmed by the visitor as `plan`. */
  suggested?: PlanKind;
  /** The clue that separates the plans left best. */
  question?: { path: string; why: string };
  /** Every clue that separates them, the best first. */
  questions: { path: string; why: string }[];
  /** The earliest date of the plans left that has not passed; `null` where there is none. */
  actBy: CivilDate | null;
}

export interface Billing {
  /** By date, physical therapy first. A day without a timed 15-minute code, or with one whose minutes are missing, is not listed. */
  days: {
    date: CivilDate;
    discipline: "pt" | "ot";
    timedMinutes: number;
    /** By the total of the day. Every allocation that is right, at most 1,000; codes with no unit are in it. */
    cms: { units: number; allocations: Record<string, number>[] };
    /** Each code by itself. */
    ama: { units: number; allocation: Record<string, number> };
    /** Of all codes of the day. */
    billedUnits: Record<string, number>;
  }[];
  /** How the payer counts; `null` where that is not known, and both may hold. */
  unitRule: "cms" | "ama" | null;
  /** Where an assistant treated apart from the therapist: for each allocation of the day, units with the modifier and without. */
  assistants: {
    date: CivilDate;
    discipline: "pt" | "ot";
    modifier: "CQ" | "CO";
    choices: { code: string; with: number; without: number }[][];
    /** `false` where the rule leaves a unit open. */
    settled: boolean;
  }[];
  /** How each code of the lines is counted; `null` where it is not known here. */
  codes: { code: string; counted: "15-minutes" | "untimed" | "own-clock" | "monthly" | "by-hand" | null; minutes: number | null }[];
  /** Each code of the claim and its lines once. */
  denialCodes: DenialCode[];
  /** What each day should have been paid; Medicare's for each payment area of Missouri where that is not known. */
  expected: ExpectedDay[];
  /** Medicare only, where it was asked about. */
  planOfCare?: {
    certificationDue: CivilDate;
    certifiedUntil: CivilDate | null;
    /** Dates of service outside every certified period. */
    outside: CivilDate[];
    /** Treatment days since the last progress report. */
    sinceReport: number | null;
  };
  findings: BillingFinding[];
  sources: string[];
}

export interface ExpectedDay {
  date: CivilDate;
  basis: "medicare" | "contract";
  locality: "01" | "02" | "99" | null;
  /** `null` where there is no fee for the code. */
  lines: { path: string; code: string; allowed: Cents | null }[];
  /** Whether every line has a price. */
  complete: boolean;
  allowed: Cents;
  /** After sequestration. */
  payer: Cents | null;
  patient: Cents | null;
  sequestration: Cents | null;
  /** As given; `null` where it is not known, and the day was counted as if it were met. */
  deductible: Cents | null;
  /** What should have been paid less what was; for a contract, the same of the allowed amounts. */
  difference: Cents | null;
}

export interface DenialCode {
  path: string;
  group: "CO" | "PR" | "OA" | "PI" | "CR" | null;
  /** Without its group. A code that is not known is kept, and nothing is said about it. */
  code: string;
  known: boolean;
  /** Whether its meaning was read in a list, and not only known. */
  checked: boolean;
  meaning: string | null;
  reason: Reason | null;
  /** By its group; `null` where that says nothing of a denial. */
  bears: "patient" | "provider" | "unclear" | null;
  action:
    | "bill-patient" | "corrected-claim" | "new-claim" | "fix-or-appeal" | "records" | "appeal"
    | "other-payer" | "ask-patient" | "enroll" | "not-recoverable" | "look-up" | null;
  text: string | null;
  /** What can be done, the quickest first; `due` is `null` where the payer's own terms decide. */
  roads: { step: string; title: string; due: CivilDate | null; status: Deadline["status"] }[];
  document: DocumentId | null;
}

/** Something wrong with a claim, what follows from it, and how to mend it. */
export interface BillingFinding {
  id: string;
  effect: "reject" | "deny" | "pay-less" | "refund" | "unbilled" | "look-up";
  path: string | null;
  date: CivilDate | null;
  code: string | null;
  units: number | null;
  amount: Cents | null;
  text: string;
  fix: string;
  sources: string[];
}

export interface MeasureResult {
  /** As given. */
  measure: string;
  name: string;
  baseline: Score;
  current: Score | null;
  goal: number | null;
  /** `null` for a measure that is not listed: nothing is then said about it. */
  better: "higher" | "lower" | null;
  unit: string;
  /** Ends of the scale, where it has them. */
  least: number | null;
  most: number | null;
  /** Toward better function; below zero, toward worse. */
  change: number | null;
  /** Percent of the way from baseline to goal: arithmetic, no published threshold. */
  goalShare: number | null;
  /** The group that the published values are for. */
  group: string | null;
  /** Minimal detectable change, and the confidence that its source states, in percent. */
  mdc: number | null;
  level: number | null;
  /** Minimal clinically important difference. */
  mcid: number | null;
  verdict:
    | "once"
    | "unlisted"
    | "needs-answer"
    | "no-value"
    | "no-room"
    | "within-error"
    | "beyond-error"
    | "important"
    | "below-important"
    | "group-estimate"
    | "worse-beyond-error"
    | "worse-within-error"
    | "worse";
  /** The verdict in words; empty where there is one score only. */
  text: string;
  /** Keys of `MeasureInput` whose answers would choose a published value. */
  missing: ("population" | "setting" | "surgery")[];
  sources: { cite: string; url: string }[];
}

export interface Amount {
  inDispute: Cents;
  /** What a full win returns or relieves, by who gets it; `null` where the answers cannot tell. */
  atStake: { patient: Cents | null; provider: Cents | null };
  /** Bounds, where an answer is missing but its effect is limited. */
  range: { low: Cents; high: Cents } | null;
  refund: Cents | null;
  billRelief: Cents | null;
  /** How often similar appeals were reversed at `step`; `null` where nothing is published. */
  odds: {
    step: string;
    low: number;
    likely: number;
    high: number;
    n: number | null;
    k: number | null;
    year: string;
    place: string;
    confidence: "high" | "medium" | "low";
    sources: string[];
  } | null;
  /** `atStake` of the one who asks, times `odds`. */
  estimate: { low: Cents; likely: Cents; high: Cents } | null;
  /** The chance that one of several steps in a row succeeds. */
  allTheWay: {
    low: number;
    likely: number;
    high: number;
    stages: string[];
    /** What the rate of each of `stages` was counted from; `n` is `null` where the number of cases was not published. */
    basis: { step: string; n: number | null; year: string; place: string }[];
  } | null;
  /** What the stake is: money that comes back or is no longer billed, a cost avoided, or the service itself. */
  stakeKind: "recover" | "avoid" | "service";
  /** Money shown apart: never part of `atStake`. */
  extras: {
    id: string;
    amount: Cents | null;
    condition: string;
    /** The other side would contest it. */
    disputed: boolean;
    sources: string[];
  }[];
  /** Who pays what now and after a full win, each adding up to `total`; `null` where a part is not known. */
  picture: { total: Cents; now: MoneySegment[]; afterWin: MoneySegment[] } | null;
  /** The count, line by line. */
  working: { label: string; amount: Cents }[];
}

export interface MoneySegment {
  who: "plan" | "other-insurance" | "patient-paid" | "patient-owes" | "practice";
  label: string;
  amount: Cents;
}

/** Whether the next step is worth the trouble, and what that was weighed from. */
export interface WorthIt {
  verdict: "refund" | "faster-road" | "appeal" | "service" | "avoid" | "practice" | "nothing" | "unclear" | "closed" | "call" | "wait" | "filed" | "court" | "barred" | "not-covered";
  /** The plain answer, in a sentence or two. */
  answer: string;
  money: string;
  /** A published rate with its number of cases, year and place, or that there is none. */
  odds: string;
  effort: string;
  time: string;
  /** What is quicker than an appeal, to be tried first. */
  faster: { id: string; title: string; why: string; sources: string[] }[];
}

export interface Deadline {
  /** What has to be done, from a closed list. */
  step: string;
  title: string;
  actor: "you" | "plan" | "reviewer" | "state";
  /** `null`: the law sets no date, or an answer is missing; `count` says which. */
  due: CivilDate | null;
  /** For clocks in hours: ISO 8601 with offset. */
  dueTime?: string;
  /** Every defensible way to count. */
  readings: { due: CivilDate; why: string; sources: string[] }[];
  /** `late`: `due` has passed but a later reading has not, so file at once. `past`: every reading has passed. */
  status: "open" | "soon" | "today" | "late" | "past" | "projected" | "unknown";
  /** For projected dates: the act they are counted from, as if it were done on `asOf`. */
  dependsOn?: string;
  daysLeft: number | null;
  /** What counts as filed. */
  filedWhen: "received" | "postmarked" | "plan-terms" | "unknown";
  /** When to put it in the mail. */
  sendBy: CivilDate | null;
  /** The count, step by step, in plain words. */
  count: string[];
  sources: string[];
  ifMissed: string;
  /** Where the plan is unknown: the kinds of plan that have this step. */
  plans?: PlanKind[];
}

export interface TraceNode {
  rule: string;
  result: string | number | null;
  inputs: Record<string, string>;
  sources: string[];
  children: TraceNode[];
  note?: string;
}

export interface DocumentFile {
  /** File name. */
  name: string;
  /** MIME type. */
  mime: string;
  /** The content of text formats. */
  text?: string;
  /** The content of binary formats. */
  bytes?: Uint8Array;
  /** Where it was asked for: all twenty criteria for a letter that argues the case; for any other paper, the gates that every paper has. */
  score?: LetterScore;
  /** Where `edits` was given. */
  blocks?: PaperBlock[];
}

export interface LetterScore {
  points: number;
  of: number;
  /** Whether everything holds that no letter may lack. */
  gatesHold: boolean;
  criteria: {
    number: number;
    gate: boolean;
    met: boolean;
    /** What it asks for. */
    text: string;
    /** The field that would meet it. */
    path?: string;
  }[];
  /** Labelled lines of the letter to fill in before sending. */
  blanks: { path: string; label: string }[];
}

export interface CitationOptions {
  /** English when left out. */
  lang?: Lang;
}

export type CitationsResult = { ok: true; citations: CheckedCitation[] } | Refusal;

/** A citation found in a letter, and what it is worth in one case. */
export interface CheckedCitation {
  /** Place in the text, as `text.slice(start, end)` takes it. */
  start: number;
  end: number;
  /** As written. */
  text: string;
  /** As a lawyer would write it. */
  cite: string;
  /** Id of the source in the law data; `null` where there is none. */
  source: string | null;
  /** `depends`: on an answer that is missing, named by `why`. */
  verdict: "governs" | "out-of-scope" | "depends" | "unverified" | "unknown";
  /** What rules it out, or decides about it. */
  why: ("plan" | "state" | "stage" | "date" | "reason" | "patient" | "policy" | "employer")[];
  /** How well the source was verified, where that is not enough. */
  grade?: "secondary" | "unverified";
  /** For people. */
  message: string;
}

/** What a remittance does not say: asked once for a whole file. */
export interface ImportAnswers {
  asOf: CivilDate;
  state: string;
  /** The kind of plan of every payer that is not named. */
  plan?: PlanKind;
  /** By name, or the beginning of it; the longest that fits counts. */
  payers?: { payer: string; plan?: PlanKind; network?: "in" | "out" }[];
}

/** What was denied of one claim for one reason, and what to do about it. */
export interface WorklistRow {
  id: number;
  payer: string;
  plan: PlanKind;
  /** The payer's claim number. */
  claim: string;
  /** The practice's account number. */
  account: string;
  patient: string;
  from: CivilDate | null;
  to: CivilDate | null;
  procedures: string[];
  codes: string[];
  /** `null`: the codes are not known. */
  reason: Reason | null;
  reasonTitle: string;
  /** Mend the claim, appeal, answer a question first; or nothing is known, or all is over. */
  road: "mend" | "appeal" | "ask" | "none" | "over";
  step: string | null;
  title: string;
  denied: Cents;
  /** What a win is worth to the practice. */
  stake: { low: Cents; high: Cents } | null;
  /** In hundredths; `null` where nothing is published. */
  odds: { low: number; likely: number; high: number } | null;
  oddsText: string;
  due: CivilDate | null;
  daysLeft: number | null;
  /** It stands for a claim that was reversed in the same file. */
  corrects: boolean;
  /** The payer sent the claim on to another one. */
  forwarded: boolean;
  /** Where the claim begins in the file. */
  byte: number;
  segment: number;
  denial: Denial;
}

export interface WorklistSummary {
  /** A claim that takes another back comes off the sums. Where the other was in an earlier file, a sum may be below zero; `denied` never is. */
  totals: {
    payments: number;
    claims: number;
    lines: number;
    reversals: number;
    deniedClaims: number;
    billed: Cents;
    paid: Cents;
    /** Deductible, coinsurance, copayments. */
    patientShare: Cents;
    writeOff: Cents;
    /** By this file: what its rows come to. */
    denied: Cents;
    /** Denials of earlier files that this one takes back. */
    deniedBefore: Cents;
    /** Cut for codes that are not known, where something was paid. */
    other: Cents;
    /** Taken from payments on the practice's account. */
    account: Cents;
    paidOut: Cents;
    problems: number;
  };
  payers: { payer: string; plan: PlanKind; rows: number; denied: Cents }[];
  groups: { payer: string; reason: Reason | null; title: string; rows: number; denied: Cents }[];
  /** The first of what could not be read or does not add up, with its position. */
  problems: { code: string; message: string; byte: number; segment: number; about: string }[];
  /** Ids of the rows, the first to be taken up first; rows of claims that were reversed are left out. */
  order: number[];
}

export type LetterResult =
  | {
      ok: true;
      words: number;
      /** Criteria met, of those that the text can tell. */
      points: number;
      of: number;
      /** `met` is `null` where the text cannot tell. */
      criteria: { number: number; met: boolean | null; text: string }[];
      citations: CheckedCitation[];
      /** Every date, and every period that is called a deadline. */
      dates: CheckedDate[];
    }
  | Refusal;

/** A date in a letter. */
export interface CheckedDate {
  /** Place in the text, as `text.slice(start, end)` takes it. */
  start: number;
  end: number;
  text: string;
  date: CivilDate | null;
  /** One of the answers; counted here; called a deadline, but another date was counted; neither. */
  verdict: "answer" | "counted" | "differs" | "unknown";
  /** For people. */
  message: string;
}
