import { html, nothing, type TemplateResult } from "lit";
import type { Assessment } from "../contract.js";
import type { Visit } from "../visit.js";
import { longDate } from "../words/civil-date.js";
import { printView } from "./papers/blocks.js";
import { fold } from "./papers/fold.js";
import { blanks, score } from "./papers/score.js";
import { sheet } from "./papers/sheet.js";

/** Every paper of the case, with what it is for. */
function list(visit: Visit): TemplateResult {
  const { letter: t } = visit.t;
  const { desk } = visit;
  const open = desk.paper?.id;
  return fold(
    t.list(desk.list.length),
    html`<ul>
      ${desk.list.map(
        (paper) => html`<li>
          <button
            type="button"
            aria-current=${paper.id === open ? "true" : nothing}
            @click=${() => visit.openPaper(paper.id)}
          >
            <strong>${paper.title}</strong>
            <span>${paper.purpose}</span>
            ${desk.drafts.isEdited(desk.keyOf(paper)) ? html`<em>${t.changed}</em>` : nothing}
          </button>
        </li>`,
      )}
    </ul>`,
    "papers",
  );
}

function takeAlong(visit: Visit, isCalendar: boolean): TemplateResult {
  const { letter: t } = visit.t;
  const { papers } = visit;
  const said = visit.said !== undefined && visit.said.id.startsWith("letter-") ? visit.said.text : "";
  const button = (words: string, act: () => unknown): TemplateResult =>
    html`<button type="button" class="second small" @click=${() => void act()}>${words}</button>`;
  return html`<div class="buttons">
    ${isCalendar
      ? nothing
      : html`<button type="button" class="main" @click=${() => papers.print()}>${t.print}</button>
          ${button(t.copy, () => papers.copyPaper("letter-copy"))} ${button(t.office, () => papers.saveOffice("letter-office"))}
          ${button(t.download, () => papers.saveText("letter-text"))} ${button(t.page, () => papers.savePage("letter-page"))}`}
    ${isCalendar || visit.desk.paper?.id === visit.desk.letter?.id ? button(t.calendar, () => papers.saveCalendar("letter-calendar")) : nothing}
    <p class="said" role="status">${said}</p>
  </div>`;
}

/** What was changed by the visitor can be thrown away, and had back. */
function changes(visit: Visit): TemplateResult | typeof nothing {
  const { letter: t } = visit.t;
  const { desk } = visit;
  if (desk.drafts.canBringBack(desk.key)) {
    return html`<div class="notice">
      <p role="status">${t.restarted}</p>
      <button type="button" class="second small" @click=${() => visit.redo(() => desk.bringBack())}>${t.undo}</button>
    </div>`;
  }
  if (!desk.drafts.isEdited(desk.key)) return nothing;
  const stale = desk.blocks.filter((block) => block.stale === true).length;
  return html`<div class="notice ${stale > 0 ? "notice-stale" : ""}">
    <p role="status">${stale > 0 ? t.staleCount(stale) : t.edited}</p>
    <button type="button" class="second small" @click=${() => visit.redo(() => desk.startAgain())}>${t.again}</button>
  </div>`;
}

function dates(visit: Visit, { deadlines }: Assessment): TemplateResult {
  const mine = deadlines.filter(({ actor, due }) => actor === "you" && due !== null);
  return html`<ul class="paper">${mine.map(({ title, due }) => html`<li>${due === null ? "" : longDate(due, visit.language)}: ${title}</li>`)}</ul>`;
}

function readingCopy(visit: Visit): TemplateResult | typeof nothing {
  const { letter: t } = visit.t;
  if (visit.desk.readingCopy === "") return nothing;
  return html`<details class="panel more">
    <summary>${t.reading}</summary>
    <p class="hint">${t.readingHint}</p>
    <div class="paper reading">${visit.desk.readingCopy}</div>
  </details>`;
}

/** The papers: the list, and the open one with its score, what is still blank, its words and the ways to take it along. */
export function letterScreen(visit: Visit, assessment: Assessment): TemplateResult {
  const { letter: t } = visit.t;
  const { desk } = visit;
  const { paper } = desk;
  const checker = html`<p><button type="button" class="link" @click=${() => visit.way.show("check")}>${t.toChecker}</button></p>`;
  if (paper === undefined) {
    return html`${visit.heading(0, t.title, "screen")}
      <p>${t.notYet}</p>
      ${checker}`;
  }
  const isCalendar = paper.id === "calendar";
  return html`${visit.heading(0, t.title, "screen")}
    <p class="lead">${t.lead}</p>
    ${list(visit)} ${checker}
    <div class="letter-columns">
      <div class="aside">${desk.score === undefined ? nothing : html`${score(visit, desk.score)} ${blanks(visit, desk.score)}`}</div>
      <section class="panel editor" aria-labelledby="paper">
        ${visit.heading(1, paper.title, "paper")}
        <p class="hint">${paper.purpose}${isCalendar ? nothing : html` ${t.textHint}`}${desk.readingCopy === "" ? nothing : html` ${t.english}`}</p>
        ${takeAlong(visit, isCalendar)} ${changes(visit)} ${isCalendar ? dates(visit, assessment) : sheet(visit)}
        ${isCalendar ? nothing : html`<p class="hint">${t.printHint}</p>`}
      </section>
    </div>
    ${readingCopy(visit)}
    <div class="buttons">
      <button type="button" class="second" @click=${() => void visit.submit("next")}>${visit.t.next.open}</button>
    </div>
    <div class="print-letter" lang=${desk.lang}>${printView(desk.blocks)}</div>`;
}
