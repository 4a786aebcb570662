import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { LetterScore } from "../contract.js";
import { placeOf } from "../fields/topics.js";
import { icon } from "../pictures/icon.js";
import type { Visit } from "../visit.js";

function askButton(visit: Visit, path: string | undefined, words: string, about: string): TemplateResult | typeof nothing {
  if (path === undefined || placeOf(path) === undefined) return nothing;
  return html`<button type="button" class="second small" @click=${() => visit.ask(path)}>${words}<span class="unseen">: ${about}</span></button>`;
}

function score(visit: Visit, { points, of, gatesHold, criteria }: LetterScore): TemplateResult {
  const { letter: t } = visit.t;
  const open = criteria.filter(({ met }) => !met).sort((a, b) => Number(b.gate) - Number(a.gate));
  const met = criteria.filter((criterion) => criterion.met);
  return html`<section class="panel score" aria-labelledby="score-title">
    ${visit.heading(1, t.scoreLabel, "score-title")}
    <p class="points"><strong>${t.score(points, of)}</strong></p>
    <meter class="meter" min="0" max=${of} value=${points} aria-labelledby="score-title">${t.score(points, of)}</meter>
    <p>${gatesHold ? (points === of ? t.full : t.gates) : t.gatesOpen}</p>
    ${visit.draft.isEdited ? html`<p class="hint">${t.scoreEdited}</p>` : nothing}
    ${open.length === 0
      ? nothing
      : html`${visit.heading(2, t.raise)}
          <ul class="asks">
            ${open.map(
              ({ gate, text, path }) => html`<li>
                <span>${gate ? html`<strong class="chip chip-late">${t.must}</strong> ` : nothing}${text}</span>
                ${askButton(visit, path, t.add, text)}
              </li>`,
            )}
          </ul>`}
    ${met.length === 0
      ? nothing
      : html`<details class="more">
          <summary>${t.met(met.length)}</summary>
          <ul class="met">
            ${met.map(({ text }) => html`<li>${icon("check")}<span>${text}</span></li>`)}
          </ul>
        </details>`}
  </section>`;
}

function blanks(visit: Visit, { blanks: items }: LetterScore): TemplateResult | typeof nothing {
  const { letter: t } = visit.t;
  if (items.length === 0) return nothing;
  return html`<section class="panel" aria-labelledby="blanks-title">
    ${visit.heading(1, t.blanks, "blanks-title")}
    <p class="hint">${t.blanksHint}</p>
    <ul class="blanks">
      ${items.map(({ path, label }) =>
        placeOf(path) === undefined
          ? html`<li>${label}</li>`
          : html`<li><button type="button" class="link" @click=${() => visit.ask(path)}><span class="unseen">${t.fill}: </span>${label}</button></li>`,
      )}
    </ul>
  </section>`;
}

function startAgain(visit: Visit): TemplateResult {
  const { letter: t } = visit.t;
  return html`<button
    type="button"
    class="second small"
    @click=${() => {
      visit.draft.startAgain();
      visit.say("letter-text", t.restarted);
    }}
  >
    ${t.again}
  </button>`;
}

/** Above the text: what happened to it while the visitor was elsewhere. */
function staleNotice(visit: Visit): TemplateResult | typeof nothing {
  const { letter: t } = visit.t;
  const { draft } = visit;
  if (draft.isStale) {
    return html`<div class="notice notice-stale" role="status">
      <p>${t.stale}</p>
      ${startAgain(visit)}
    </div>`;
  }
  if (!draft.canBringBack) return nothing;
  return html`<div class="notice" role="status">
    <p>${t.restarted}</p>
    <button
      type="button"
      class="second small"
      @click=${() => {
        draft.bringBack();
        visit.say("letter-text", t.undone);
      }}
    >
      ${t.undo}
    </button>
  </div>`;
}

/** Below the text, where its coming does not move what is being typed. */
function editedNotice(visit: Visit): TemplateResult | typeof nothing {
  if (!visit.draft.isEdited || visit.draft.isStale) return nothing;
  return html`<div class="notice">
    <p>${visit.t.letter.edited}</p>
    ${startAgain(visit)}
  </div>`;
}

function editor(visit: Visit): TemplateResult {
  const { letter: t } = visit.t;
  const { draft } = visit;
  const lines = draft.text.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / 80), 2);
  const said = visit.said !== undefined && visit.said.id.startsWith("letter-") ? visit.said.text : "";
  return html`<section class="panel editor" aria-labelledby="text-title">
    ${visit.heading(1, t.text, "text-title")}
    <p class="hint" id="letter-hint">${t.textHint}${visit.language === "es" ? html` ${t.english} ${t.englishMore}` : nothing}</p>
    ${staleNotice(visit)}
    <div class="buttons">
      <button type="button" class="main" @click=${() => visit.papers.print()}>${t.print}</button>
      <button type="button" class="second" @click=${() => void visit.papers.copyLetter("letter-copy")}>${t.copy}</button>
      ${draft.isEdited
        ? nothing
        : html`<button type="button" class="second" @click=${() => visit.papers.saveOffice("letter-office")}>${t.office}</button>`}
      <button type="button" class="second" @click=${() => visit.papers.saveLetter("letter-text")}>${t.download}</button>
      <button type="button" class="second" @click=${() => visit.papers.savePage("letter-page")}>${t.page}</button>
      <button type="button" class="second" @click=${() => visit.papers.saveCalendar("letter-calendar")}>${t.calendar}</button>
      <p class="said" role="status">${said}</p>
    </div>
    <textarea
      id="letter"
      class="paper"
      lang="en"
      rows=${lines}
      aria-labelledby="text-title"
      aria-describedby="letter-hint"
      autocomplete="off"
      autocorrect="off"
      spellcheck="false"
      writingsuggestions="false"
      .value=${live(draft.text)}
      @input=${(event: InputEvent) => {
        draft.edit((event.target as HTMLTextAreaElement).value);
        visit.requestUpdate();
      }}
    ></textarea>
    ${editedNotice(visit)}
    <p class="hint">${t.printHint}</p>
  </section>`;
}

function readingCopy(visit: Visit): TemplateResult | typeof nothing {
  const { letter: t } = visit.t;
  if (visit.language !== "es" || visit.readingCopy === "") return nothing;
  return html`<details class="panel more">
    <summary>${t.reading}</summary>
    <p class="hint">${t.readingHint}</p>
    <div class="paper reading">${visit.readingCopy}</div>
  </details>`;
}

/** The letter: how good it is, what is still blank, the text itself and the ways to take it along. */
export function letterScreen(visit: Visit): TemplateResult {
  const { letter: t } = visit.t;
  if (!visit.hasLetter) {
    return html`${visit.heading(0, t.title, "screen")}
      <p>${t.notYet}</p>`;
  }
  return html`${visit.heading(0, t.title, "screen")}
    <p class="lead">${t.lead}</p>
    <div class="letter-columns">
      <div class="aside">${visit.score === undefined ? nothing : html`${score(visit, visit.score)} ${blanks(visit, visit.score)}`}</div>
      ${editor(visit)}
    </div>
    ${readingCopy(visit)}
    <div class="buttons">
      <button type="button" class="second" @click=${() => void visit.submit("next")}>${visit.t.next.open}</button>
    </div>
    <div class="print-letter" lang="en">${visit.draft.text}</div>`;
}
