import { html, nothing, type TemplateResult } from "lit";
import type { Assessment, Deadline } from "../../contract.js";
import type { Visit } from "../../visit.js";
import { dollars } from "../../words/amounts.js";
import { longDate } from "../../words/civil-date.js";
import { stepName } from "./words.js";

/** Steps that open the way: where one of them is due, the headline speaks of it, even if a side road closes sooner. */
const MAIN_ROADS = [
  "internal-appeal",
  "redetermination",
  "plan-appeal",
  "reconsideration",
  "second-level-appeal",
  "fair-hearing",
  "external-review",
];

/** Filed in time: no days are left to count. */
export const isDone = ({ actor, due, daysLeft }: Deadline): boolean => actor === "you" && due !== null && daysLeft === null;

export const isOpen = (deadline: Deadline): boolean => ["open", "soon", "today", "late"].includes(deadline.status) && !isDone(deadline);

/** The deadline of the visitor that the answer is about. */
export function leading(ours: readonly Deadline[]): Deadline | undefined {
  const open = ours.filter(isOpen);
  for (const road of MAIN_ROADS) {
    const found = open.find(({ step }) => step === road);
    if (found !== undefined) return found;
  }
  return open[0];
}

/** Where no day can be named: what to do instead, or why there is none. The engine says which answer is missing, if one is. */
function withoutDate({ t }: Visit, { worthIt: { verdict, answer, time }, deadlines, documents }: Assessment): string {
  if (verdict === "wait" || verdict === "court") return answer;
  const open = documents.length > 0 ? deadlines.find(({ actor }) => actor === "you") : undefined;
  return open?.count[0] ?? (verdict === "not-covered" ? t.result.notCovered : time);
}

/** A day that is here or gone is never "until". */
function said({ t, language: lang }: Visit, { due, step, status }: Deadline, until: (date: string, step: string) => string): string {
  const date = longDate(due ?? "", lang);
  const name = stepName(t, step);
  return status === "today" ? t.result.today(name) : (status === "late" ? t.result.late : until)(date, name);
}

/** What has to be done before the step that the answer is about. */
const nearer = (ours: readonly Deadline[], lead: Deadline): Deadline | undefined =>
  ours.find((each) => each !== lead && each.due !== null && isOpen(each) && each.step !== lead.step && each.due < (lead.due ?? ""));

export function soonerSentence(visit: Visit, ours: readonly Deadline[], lead: Deadline): TemplateResult | typeof nothing {
  const sooner = nearer(ours, lead);
  return sooner === undefined ? nothing : html`<p class="sooner">${said(visit, sooner, visit.t.result.sooner)}</p>`;
}

/** What to do by when; the words that stand first in the answer. */
export function dateSentence(visit: Visit, assessment: Assessment): TemplateResult {
  const { t, language: lang } = visit;
  const { verdict, answer, time } = assessment.worthIt;
  if (verdict === "filed") return html`<p class="headline">${answer} ${time}</p>`;
  const ours = assessment.deadlines.filter(({ actor, due }) => actor === "you" && due !== null);
  const lead = leading(ours);
  if (lead === undefined) {
    const possible = ours.find(({ status }) => status === "unknown")?.due;
    if (possible !== undefined && possible !== null) return html`<p class="headline">${t.result.unknownPlan(longDate(possible, lang))}</p>`;
    const last = ours.filter(({ status }) => status === "past").at(-1)?.due;
    if (last !== undefined && last !== null) return html`<p class="headline">${t.result.past(longDate(last, lang))}</p>`;
    return html`<p class="headline">${withoutDate(visit, assessment)}</p>`;
  }
  const main = said(visit, lead, t.result.by);
  const sooner = nearer(ours, lead);
  // What cannot wait until tomorrow is read first.
  if (sooner?.status === "today" || sooner?.status === "late") {
    return html`<p class="headline">${said(visit, sooner, t.result.sooner)}</p>
      <p class="sooner">${main}</p>`;
  }
  return html`<p class="headline">${main}</p>
    ${soonerSentence(visit, ours, lead)}`;
}

function moneySentence(visit: Visit, { amount }: Assessment): TemplateResult | typeof nothing {
  const { t } = visit;
  const role = visit.answers.typed("role");
  const { patient, provider } = amount.atStake;
  if (role === "provider" && provider !== null && provider > 0) return html`<p class="headline-money">${t.result.practiceGets(dollars(provider))}</p>`;
  if (patient !== null && patient > 0) {
    const words = amount.stakeKind === "avoid" ? t.result.avoids : role === "patient" ? t.result.patientGets : t.result.helpedGets;
    return html`<p class="headline-money">${words(dollars(patient))}</p>`;
  }
  if (amount.stakeKind === "service" && role !== "provider") return html`<p class="headline-money">${t.result.restored}</p>`;
  return amount.inDispute > 0 ? html`<p class="headline-money">${t.result.inDispute(dollars(amount.inDispute))}</p>` : nothing;
}

/** The answer in one or two sentences. */
export function headline(visit: Visit, assessment: Assessment): TemplateResult {
  return html`<div class="answer">${dateSentence(visit, assessment)} ${moneySentence(visit, assessment)}</div>`;
}
