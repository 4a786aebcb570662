import { FIELDS, isFieldPath, isRowPath, TOPICS, type FieldPath, type RowPath, type Topic } from "./schema.js";

/** The questions of each topic, in groups, in the order in which they are asked. */
export const LAYOUT = {
  decision: {
    dates: ["notice.received", "notice.receivedProof", "notice.printedDeadline", "notice.effective"],
    words: ["notice.quotedReason", "reasons", "codes"],
    kind: ["stage", "timing", "urgent"],
    since: ["appealFiled", "appealFiledStep", "events"],
  },
  plan: {
    kind: ["state", "onExchange", "issuer", "grandfathered", "internalLevels", "governmentPlan"],
    numbers: ["people.memberId", "people.groupNumber", "people.claimNumber", "people.authorizationNumber"],
    address: ["people.plan.name", "people.plan.address", "people.plan.fax"],
  },
  money: {
    eob: ["money.billed", "money.allowed", "money.paidByPlan", "money.paidByPatient", "money.liability", "money.network", "money.visits"],
    share: ["money.copayPerVisit", "money.coinsurancePercent", "money.deductibleLeft", "money.outOfPocketLeft"],
    bills: ["money.balanceBilled", "money.noticeOfNoncoverage"],
    lines: ["lines"],
  },
  therapy: {
    condition: ["therapy.diagnoses", "therapy.tasks"],
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
export function isAsked(path: FieldPath | RowPath, plan: string, role: string): boolean {
  const is = (...kinds: string[]): boolean => plan === "" || plan === "unknown" || kinds.includes(plan);
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
    case "people.groupNumber":
      return !["medicare", "medicaid-managed", "medicaid-ffs"].includes(plan);
    default:
      return path.startsWith("people.sender.") ? role !== "patient" : true;
  }
}

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
