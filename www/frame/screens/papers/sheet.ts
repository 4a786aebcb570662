import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { live } from "lit/directives/live.js";
import type { PaperBlock } from "../../contract.js";
import { icon } from "../../pictures/icon.js";
import type { Visit } from "../../visit.js";
import { blockView } from "./blocks.js";
import { stretch } from "./stretch.js";

/** How many words tell a screen reader which block a button is about. */
const FEW_WORDS = 6;

const about = (text: string): TemplateResult => html`<span class="unseen">: ${text.split(/\s+/, FEW_WORDS).join(" ")}</span>`;

const small = (words: string, text: string, act: () => void): TemplateResult =>
  html`<button type="button" class="second small" @click=${act}>${words}${about(text)}</button>`;

/** What the citation checker says about changed words. */
function doubts(visit: Visit, id: string): TemplateResult | typeof nothing {
  const found = visit.desk.doubts.get(id);
  if (found === undefined) return nothing;
  return html`<ul class="doubts">
    ${found.map(({ text, message }) => html`<li>${icon("alert")}<span><strong>${text}</strong>: ${message}</span></li>`)}
  </ul>`;
}

/** The facts behind a changed block are no longer what they were. */
function stale(visit: Visit, block: PaperBlock): TemplateResult | typeof nothing {
  const { letter: t } = visit.t;
  const { id, kind, written = "", text } = block;
  if (block.stale !== true) return nothing;
  return html`<div class="notice notice-stale">
    <p>${t.stale}</p>
    <div class="now" lang=${visit.desk.lang}>${blockView({ kind, text: written })}</div>
    <div class="buttons">
      ${small(t.take, text, () => visit.desk.putBack(id))} ${small(t.keepMine, text, () => visit.desk.keep(id))}
    </div>
  </div>`;
}

/** The enclosures can change places; their numbers follow in every paper. */
function order(visit: Visit): TemplateResult | typeof nothing {
  const { exhibits } = visit.desk;
  if (exhibits.length < 2) return nothing;
  const names: Readonly<Record<string, string>> = visit.t.options.exhibits;
  return html`<ol class="order">
    ${exhibits.map(
      (id, at) => html`<li>
        <span>${names[id]}</span>
        <button type="button" class="second small" id="raise-${id}" ?disabled=${at === 0} @click=${() => visit.desk.raise(id)}>
          <span aria-hidden="true">↑</span><span class="unseen">${visit.t.letter.raise1}: ${names[id]}</span>
        </button>
      </li>`,
    )}
  </ol>`;
}

function editor(visit: Visit, block: PaperBlock): TemplateResult {
  const { letter: t } = visit.t;
  const { id, state, text, written } = block;
  const { desk } = visit;
  const typed = desk.drafts.typed(desk.key, id) ?? text;
  return html`<div class="editing">
    <label class="unseen" for="edit-${id}">${t.textOf}</label>
    <textarea
      id="edit-${id}"
      class="paper-text"
      lang=${desk.lang}
      rows=${typed.split("\n").length + Math.floor(typed.length / 70) + 1}
      maxlength="20000"
      autocomplete="off"
      autocorrect="off"
      spellcheck="false"
      writingsuggestions="false"
      .value=${live(typed)}
      @input=${(event: InputEvent) => {
        const text = event.target as HTMLTextAreaElement;
        stretch(text);
        desk.edit(id, text.value);
      }}
    ></textarea>
    ${block.part === "enclosures" && block.kind === "list" ? order(visit) : nothing}
    <div class="buttons">
      <button
        type="button"
        class="main small"
        @click=${() => {
          desk.editing = undefined;
          visit.focusOn(`change-${id}`);
        }}
      >
        ${t.done}
      </button>
      ${state === "dropped" ? nothing : small(t.drop, text, () => desk.drop(id))}
      ${written === undefined ? nothing : small(t.putBack, written, () => desk.putBack(id))}
    </div>
  </div>`;
}

function tools(visit: Visit, block: PaperBlock): TemplateResult {
  const { letter: t } = visit.t;
  const { id, state, text, written = "" } = block;
  if (state === "dropped") {
    return html`<p class="dropped">
      <span>${t.dropped} <del lang=${visit.desk.lang}>${written.split(/\s+/, 8).join(" ")} …</del></span>
      <button type="button" class="second small" id="change-${id}" @click=${() => visit.desk.putBack(id)}>${t.putBack}${about(written)}</button>
    </p>`;
  }
  return html`<button
    type="button"
    class="change"
    id="change-${id}"
    @click=${() => {
      visit.desk.editing = id;
      visit.focusOn(`edit-${id}`);
    }}
  >
    ${icon("pencil")}<span class="unseen">${t.change}</span>${about(text)}
  </button>`;
}

function drawn(visit: Visit, block: PaperBlock, editing: boolean): TemplateResult {
  const { desk } = visit;
  const { id, part, state } = block;
  return html`<div class="block part-${part} ${state}" data-block=${id}>
    ${editing
      ? editor(visit, block)
      : html`${state === "dropped" ? nothing : html`<div class="words" lang=${desk.lang}>${blockView(block)}</div>`}${tools(visit, block)}`}
    ${doubts(visit, id)} ${stale(visit, block)}
  </div>`;
}

/** Of all blocks only the one that is being changed is drawn anew with each key. */
function blockOf(visit: Visit, block: PaperBlock): unknown {
  const { desk } = visit;
  if (desk.editing === block.id) return drawn(visit, block, true);
  return guard([visit.language, desk.key, JSON.stringify([block, desk.doubts.get(block.id)])], () => drawn(visit, block, false));
}

/** The open paper, each block of it with a way to change it. */
export function sheet(visit: Visit): TemplateResult {
  return html`<div class="paper sheet">${visit.desk.blocks.map((block) => blockOf(visit, block))}</div>`;
}
