import { NOT_SURE, type Answers } from "../answers.js";
import { FIELDS, isFieldPath, isRowPath, TOPICS, type FieldPath, type RowPath, type Topic } from "./schema.js";

/** The questions of each topic, in groups, in the order in which they are asked. */
export const LAYOUT = {
  decision: {
    dates: ["notice.received", "notice.receivedProof", "notice.printedDeadline", "notice.effective"],
    words: ["notice.quotedReason", "reasons", "codes"],
    kind: ["stage", "notice.dismissed", "timing", "urgent"],
    since: ["appealFiled", "appealFiledStep", "events"],
  },
  plan: {
    kind: ["state", "onExchange", "issuer", "grandfathered", "internalLevels", "governmentPlan"],
    numbers: ["people.memberId", "people.groupNumber", "people.claimNumber", "people.authorizationNumber"],
    address: ["people.plan.name", "people.plan.address", "people.plan.fax"],
  },
  money: {
    eob: [
      "money.billed",
      "money.allowed",
      "money.paidByPlan",
      "money.paidByOther",
      "money.paidByPatient",
      "money.liability",
      "money.network",
      "money.visits",
    ],
    share: [
      "money.copayPerVisit",
      "money.primaryCareCopay",
      "money.coinsurancePercent",
      "money.deductibleLeft",
      "money.outOfPocketLeft",
      "money.otherWouldPay",
      "money.selfPayPerVisit",
    ],
    bills: ["money.balanceBilled", "money.noticeOfNoncoverage"],
    claim: ["claim.electronic", "claim.clean", "claim.reasonGiven", "claim.paidOn", "claim.petitionFiled"],
    lines: ["lines"],
  },
  therapy: {
    condition: ["therapy.diagnoses", "therapy.tasks", "therapy.setting"],
    visits: [
      "therapy.startOfCare",
      "therapy.serviceDates",
      "therapy.visitsUsed",
      "therapy.visitsRequested",
      "therapy.visitLimit",
      "therapy.visitLimitExceptions",
      "therapy.visitsPooled",
      "habilitative",
    ],
    why: ["therapy.skilledNeed", "therapy.ifStopped"],
    measures: ["therapy.measures"],
    next: ["therapy.goals", "therapy.frequencyPerWeek", "therapy.weeks", "therapy.dischargeTest"],
    papers: ["exhibits"],
  },
  practice: {
    payer: ["billing.unitRule", "billing.yearToDate", "billing.locality", "billing.rates"],
    care: [
      "planOfCare.days",
      "planOfCare.signed",
      "planOfCare.certifiedBy",
      "planOfCare.orderOnFile",
      "planOfCare.sent",
      "planOfCare.recertified",
      "planOfCare.progressReports",
      "planOfCare.treatmentDays",
    ],
  },
  people: {
    patient: ["people.patient.name", "patientBirthDate", "people.patient.address", "people.patient.phone", "people.patient.email"],
    sender: ["people.sender.name", "people.sender.relationship", "people.sender.address", "people.sender.phone", "people.sender.email"],
    therapist: [
      "people.provider.name",
      "people.provider.credentials",
      "people.provider.practice",
      "people.provider.npi",
      "people.provider.address",
      "people.provider.phone",
    ],
    practitioner: ["people.practitioner.name", "people.practitioner.address", "people.practitioner.phone"],
  },
} as const satisfies Record<Topic, Record<string, readonly (FieldPath | RowPath)[]>>;

export type GroupOf<T extends Topic> = keyof (typeof LAYOUT)[T] & string;

/** The questions of the first screen. Some are asked again, in full, under a topic. */
export const START: readonly FieldPath[] = ["role", "discipline", "plan", "reasons", "notice.dated", "money.denied", "stage"];

/** The questions of the plan finder. */
export const isClue = (path: string): path is FieldPath => path.startsWith("clues.") && isFieldPath(path);

export function groupsOf(topic: Topic): readonly (readonly [string, readonly (FieldPath | RowPath)[]])[] {
  return Object.entries(LAYOUT[topic]);
}

/** What decides whether a question is asked: answers that make it meaningless hide it, an unknown answer never does. */
export function isAsked(path: FieldPath | RowPath, answers: Answers): boolean {
  const may = (about: FieldPath, ...values: string[]): boolean => {
    const said = answers.typed(about);
    return said === "" || said === NOT_SURE || said === "unknown" || values.includes(said);
  };
  const is = (...kinds: string[]): boolean => may("plan", ...kinds);
  switch (path) {
    case "onExchange":
    case "issuer":
      return is("insured-individual");
    case "governmentPlan":
      return is("self-funded-government");
    case "internalLevels":
      return is("insured-group", "self-funded-erisa", "self-funded-government", "church");
    case "grandfathered":
      return is("insured-individual", "insured-group", "self-funded-erisa", "self-funded-government", "church");
    case "money.noticeOfNoncoverage":
      return is("medicare");
    case "notice.dismissed":
      return is("medicare", "medicare-advantage") && may("stage", "first-appeal-denied", "second-appeal-denied");
    case "therapy.setting":
      return is("medicare", "medicare-advantage") && may("stage", "denial") && may("timing", "concurrent");
    // Asked after the answer that they add to.
    case "appealFiledStep":
      return answers.isAnswered("appealFiled");
    case "money.otherWouldPay":
      return answers.isAnswered("money.paidByOther");
    case "money.primaryCareCopay":
      return is("insured-individual", "insured-group") && answers.isAnswered("money.copayPerVisit");
    case "money.selfPayPerVisit":
      return may("timing", "pre-service", "concurrent") || answers.isAnswered("therapy.visitsRequested");
    case "people.groupNumber":
      return !["medicare", "medicaid-managed", "medicaid-ffs"].includes(answers.typed("plan"));
    case "billing.yearToDate":
    case "billing.locality":
      return answers.typed("role") === "provider" && is("medicare");
    default:
      if (path.startsWith("billing.")) return answers.typed("role") === "provider";
      if (path.startsWith("planOfCare.")) return answers.typed("role") === "provider" && is("medicare");
      if (path.startsWith("claim.")) return is("insured-individual", "insured-group") && may("timing", "concurrent", "post-service") && hasEvent(answers, "claim-received");
      return path.startsWith("people.sender.") ? answers.typed("role") !== "patient" : true;
  }
}

const hasEvent = (answers: Answers, what: string): boolean =>
  Array.from({ length: answers.rows("events") }, (_, row) => answers.typed(`events[${row}].what`)).includes(what);

export interface Place {
  readonly screen: "start" | "details" | "finder";
  readonly topic: Topic;
  /** The id to bring into view. */
  readonly id: string;
  readonly path: FieldPath | RowPath;
}

const topicOf = (path: FieldPath | RowPath): Topic | undefined =>
  TOPICS.find((topic) => groupsOf(topic).some(([, paths]) => paths.includes(path)));

/**
 * Where a path of the engine is answered: the field itself, the row it belongs to, or the first field below it ("people.patient" leads to
 * the patient's name). Undefined where the page has no such question.
 */
export function placeOf(path: string): Place | undefined {
  const whole = path.replace(/\[\d+\].*$/, "");
  const known = [...START, ...Object.keys(FIELDS).filter(isClue), ...TOPICS.flatMap((topic) => groupsOf(topic).flatMap(([, paths]) => paths))];
  const hit =
    (isFieldPath(path) ? path : undefined) ??
    (isRowPath(whole) || isFieldPath(whole) ? whole : undefined) ??
    known.find((candidate) => candidate.startsWith(`${path}.`));
  if (hit === undefined) return undefined;
  const id = isRowPath(hit) && path !== hit && /\[\d+\]\./.test(path) ? path : hit;
  const onStart = isFieldPath(hit) && START.includes(hit);
  return { screen: onStart ? "start" : isClue(hit) ? "finder" : "details", topic: topicOf(hit) ?? "decision", id, path: hit };
}
