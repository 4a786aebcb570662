import { html, nothing, type TemplateResult } from "lit";
import type { Assessment, Deadline } from "../contract.js";
import type { Visit } from "../visit.js";
import { longDate } from "../words/civil-date.js";
import { dateSentence, isOpen, leading, soonerSentence } from "./result/headline.js";
import { asTitle, sending, stepName } from "./result/words.js";

/** What starts clocks that have nothing to do with an appeal to the plan. */
const ASIDE = ["call-requested", "complaint-filed", "records-requested"];

/** Starts the clock of an outside review only. */
const OUTSIDE = "sent-to-reviewer";

/** What is owed on an appeal, filed or to be filed. */
const WAITED = ["appeal-decision", "review-decision"];

/** How many ways on are named. */
const FEW = 3;

const isNext = ({ actor, step, due, status, dependsOn }: Deadline, lead: Deadline | undefined): boolean =>
  actor !== "you" && due !== null && (status === "projected" || WAITED.includes(step)) && !ASIDE.includes(dependsOn ?? "") && (dependsOn !== OUTSIDE || lead?.step === "external-review");

function send(visit: Visit, ours: readonly Deadline[], lead: Deadline): TemplateResult {
  const { t, language: lang } = visit;
  const { due, step } = lead;
  return html`<li>
    ${visit.heading(1, visit.hasLetter ? t.next.send : t.dates.ours)}
    <p>${(visit.hasLetter ? t.next.sendText : t.next.noText)(stepName(t, step))} ${due === null ? lead.count[0] : t.next.by(longDate(due, lang))}</p>
    ${due === null ? nothing : sending(visit, lead)} ${soonerSentence(visit, ours, lead)}
  </li>`;
}

function answer(visit: Visit, theirs: readonly Deadline[]): TemplateResult | typeof nothing {
  const { t, language: lang } = visit;
  if (theirs.length === 0) return nothing;
  return html`<li>
    ${visit.heading(1, t.next.answer)}
    <ul class="then">
      ${theirs.map(
        ({ title, due, ifMissed }) => html`<li>
          <p><strong>${title}.</strong> ${t.next.until(longDate(due ?? "", lang))}</p>
          ${ifMissed === "" ? nothing : html`<p class="hint">${t.next.late} ${ifMissed}</p>`}
        </li>`,
      )}
    </ul>
  </li>`;
}

function refused(visit: Visit, verdict: Assessment["worthIt"]["verdict"], lead: Deadline | undefined): TemplateResult {
  const { t, language: lang } = visit;
  // Where the plan or its law is not known, what comes after it is not known either; a dismissal that stands ends its road.
  const after = verdict === "not-covered" || lead?.step === "dismissal-review" ? undefined : visit.whatIf.afterRefusal(lead?.step);
  const ways = (after?.deadlines ?? []).filter((each) => each.actor === "you" && (isOpen(each) || each.status === "unknown"));
  return html`<li>
    ${visit.heading(1, t.next.no)}
    ${ways.length === 0
      ? html`<p>${after?.worthIt.verdict === "wait" ? after.worthIt.answer : t.next.noDate}</p>`
      : html`<ul class="then">
          ${ways.slice(0, FEW).map(
            ({ step, due }) => html`<li>
              <p>${t.next.noText(stepName(t, step))} ${due === null ? nothing : t.next.noBy(longDate(due, lang))}</p>
            </li>`,
          )}
        </ul>`}
  </li>`;
}

/** The road from here, told from the dates of the answer: what the visitor sends, what the others owe, and both ends. */
export function nextScreen(visit: Visit, assessment: Assessment): TemplateResult {
  const { t } = visit;
  const { verdict } = assessment.worthIt;
  const ours = assessment.deadlines.filter(({ actor }) => actor === "you");
  const lead = verdict === "filed" ? undefined : (leading(ours) ?? (visit.hasLetter ? ours.find(({ due }) => due === null) : undefined));
  const theirs = assessment.deadlines.filter((each) => isNext(each, lead));
  return html`${visit.heading(0, t.next.title, "screen")}
    ${lead === undefined ? dateSentence(visit, assessment) : nothing}
    ${theirs.some(({ status }) => status === "projected") ? html`<p class="lead">${t.next.lead}</p>` : nothing}
    <ol class="todo road">
      ${lead === undefined ? nothing : send(visit, ours, lead)} ${answer(visit, theirs)} ${verdict === "court" ? nothing : refused(visit, verdict, lead)}
      <li>${visit.heading(1, t.next.yes)}<p>${t.next.yesText}</p></li>
      ${lead === undefined || lead.ifMissed === "" ? nothing : html`<li>${visit.heading(1, t.next.missed)}<p>${asTitle(lead.ifMissed)}</p></li>`}
    </ol>
    <div class="buttons">
      ${assessment.documents.some(({ id }) => id === "calendar")
        ? html`<button type="button" class="main" @click=${() => visit.papers.saveCalendar("next-calendar")}>${t.result.calendar}</button>`
        : nothing}
      <button type="button" class="second" @click=${() => visit.papers.print()}>${t.result.print}</button>
      <p class="said" role="status">${visit.said?.id === "next-calendar" ? visit.said.text : ""}</p>
    </div>`;
}
