import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { LetterResult } from "../contract.js";
import { icon } from "../pictures/icon.js";
import { stretch } from "./papers/stretch.js";
import type { Visit } from "../visit.js";

type Found = Extract<LetterResult, { ok: true }>;
type Named = { readonly text: string; readonly message: string };

function entries(visit: Visit, title: string, id: string, list: readonly Named[], none: string, good: (at: number) => boolean): TemplateResult {
  return html`<section class="panel" aria-labelledby=${id}>
    ${visit.heading(1, title, id)}
    ${list.length === 0
      ? html`<p>${none}</p>`
      : html`<ul class="doubts">
          ${list.map(({ text, message }, at) => html`<li class=${good(at) ? "fine" : ""}>${icon(good(at) ? "check" : "alert")}<span><strong>${text}</strong>: ${message}</span></li>`)}
        </ul>`}
  </section>`;
}

function found(visit: Visit, { points, of, criteria, words, citations, dates }: Found): TemplateResult {
  const { checker: t } = visit.t;
  const unmet = criteria.filter(({ met }) => met === false);
  const met = criteria.filter((one) => one.met === true);
  const odd = [...dates].sort((a, b) => Number(a.verdict === "answer") - Number(b.verdict === "answer"));
  return html`<section class="panel score" aria-labelledby="checked">
      ${visit.heading(1, visit.t.letter.score(points, of), "checked")}
      <p>${t.words(words)} ${t.limits}</p>
      ${unmet.length === 0 ? nothing : html`<ul class="asks">${unmet.map(({ text }) => html`<li><span>${text}</span></li>`)}</ul>`}
      ${met.length === 0
        ? nothing
        : html`<details class="more">
            <summary>${visit.t.letter.met(met.length)}</summary>
            <ul class="met">${met.map(({ text }) => html`<li>${icon("check")}<span>${text}</span></li>`)}</ul>
          </details>`}
    </section>
    ${entries(visit, t.citations, "checked-law", citations, t.noCitations, (at) => citations[at]?.verdict === "governs")}
    ${entries(visit, t.dates, "checked-dates", odd, t.noDates, (at) => odd[at]?.verdict === "answer" || odd[at]?.verdict === "counted")}`;
}

/** What is heard when a letter was read; the rest is there to be gone through. */
function inShort(visit: Visit, checked: LetterResult | undefined): string {
  if (checked === undefined) return "";
  return checked.ok ? visit.t.letter.score(checked.points, checked.of) : checked.errors.map(({ message }) => message).join(" ");
}

/** Any letter about this case, read against the answers and the law. Nothing of it leaves the page. */
export function checkerScreen(visit: Visit): TemplateResult {
  const { checker: t } = visit.t;
  const { desk } = visit;
  return html`${visit.heading(0, t.title, "screen")}
    <p class="lead">${t.lead}</p>
    <div class="field">
      <label for="pasted">${t.paste}</label>
      <textarea
        id="pasted"
        class="paper-text"
        rows="10"
        autocomplete="off"
        autocorrect="off"
        spellcheck="false"
        writingsuggestions="false"
        .value=${live(desk.pasted)}
        @input=${(event: InputEvent) => {
          const text = event.target as HTMLTextAreaElement;
          stretch(text);
          desk.check(text.value);
        }}
      ></textarea>
    </div>
    <p class=${desk.checked?.ok === false ? "" : "unseen"} role="status">${inShort(visit, desk.checked)}</p>
    <div class="sections">${desk.checked?.ok === true ? found(visit, desk.checked) : nothing}</div>`;
}
