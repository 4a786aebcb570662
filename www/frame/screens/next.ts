import { html, nothing, type TemplateResult } from "lit";
import type { Assessment, Deadline } from "../contract.js";
import type { Visit } from "../visit.js";
import { longDate } from "../words/civil-date.js";
import { isOpen, leading } from "./result/headline.js";
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

function send(visit: Visit, lead: Deadline): TemplateResult {
  const { t, language: lang } = visit;
  const { due, step } = lead;
  return html`<li>
    ${visit.heading(1, t.next.send)}
    <p>${t.next.sendText(stepName(t, step))} ${due === null ? nothing : t.next.by(longDate(due, lang))}</p>
    ${sending(visit, lead)}
  </li>`;
}

function answer(visit: Visit, { deadlines }: Assessment, lead: Deadline | undefined): TemplateResult | typeof nothing {
  const { t, language: lang } = visit;
  const theirs = deadlines.filter((each) => isNext(each, lead));
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

function refused(visit: Visit): TemplateResult {
  const { t, language: lang } = visit;
  const ways = (visit.whatIf.afterRefusal()?.deadlines ?? []).filter((each) => each.actor === "you" && (isOpen(each) || each.status === "unknown"));
  return html`<li>
    ${visit.heading(1, t.next.no)}
    ${ways.length === 0
      ? html`<p>${t.next.noDate}</p>`
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
  const lead = leading(assessment.deadlines.filter(({ actor }) => actor === "you"));
  return html`${visit.heading(0, t.next.title, "screen")}
    <p class="lead">${t.next.lead}</p>
    <ol class="todo road">
      ${lead === undefined ? nothing : send(visit, lead)} ${answer(visit, assessment, lead)} ${refused(visit)}
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
