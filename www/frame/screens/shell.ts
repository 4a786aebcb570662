import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../pictures/icon.js";
import type { Visit } from "../visit.js";
import type { Screen } from "../way.js";

/** The steps that everybody takes; details are a side road. */
const STEPS = ["start", "result", "letter", "next"] as const satisfies readonly Screen[];

function steps(visit: Visit): TemplateResult {
  const { t } = visit;
  const here = visit.way.screen === "details" || visit.way.screen === "review" ? "result" : visit.way.screen === "finder" || visit.way.screen === "work" ? "start" : visit.way.screen === "check" ? "letter" : visit.way.screen;
  const at = STEPS.indexOf(here);
  const name = (step: (typeof STEPS)[number]): string => t.nav[step];
  return html`<nav class="steps" aria-label=${t.nav.label}>
    <ol>
      ${STEPS.map((step, index) => {
        const current = step === visit.way.screen;
        const reached = index === 0 || visit.assessment !== undefined;
        return html`<li class=${index < at ? "done" : index === at ? "here" : ""}>
          <button
            type="button"
            aria-current=${index === at ? "step" : nothing}
            ?disabled=${!reached || visit.trouble !== undefined}
            @click=${() => (current ? undefined : step === "start" ? visit.way.show("start") : void visit.submit(step))}
          >
            <span class="bead" aria-hidden="true">${index + 1}</span>${name(step)}
          </button>
        </li>`;
      })}
    </ol>
  </nav>`;
}

function problems(visit: Visit): TemplateResult | typeof nothing {
  if (visit.problems.length === 0) return nothing;
  return html`<div class="problems" id="problems" role="alert" tabindex="-1" aria-labelledby="problems-title">
    ${visit.heading(1, visit.t.errors.title, "problems-title")}
    <ul>
      ${visit.problems.map(
        (problem) => html`<li>
          ${problem.id === ""
            ? problem.message
            : html`<button type="button" class="link" @click=${() => visit.way.goTo(problem.id)}>
                ${problem.about === undefined ? nothing : `${problem.about}: `}${problem.message}
              </button>`}
        </li>`,
      )}
    </ul>
  </div>`;
}

function clearing(visit: Visit): TemplateResult {
  const { clear } = visit.t;
  if (!visit.clearing) {
    return html`<button
      type="button"
      class="link quiet"
      id="clear"
      @click=${() => {
        visit.clearing = true;
        visit.focusOn("clear-sure");
      }}
    >
      ${clear.ask}
    </button>`;
  }
  return html`<div class="sure" id="clear-sure" role="group" tabindex="-1" aria-labelledby="clear-question">
    <p id="clear-question">${clear.sure}</p>
    <div class="buttons">
      <button type="button" class="danger" @click=${() => void visit.clear()}>${clear.yes}</button>
      <button
        type="button"
        class="second"
        @click=${() => {
          visit.clearing = false;
          visit.focusOn("clear");
        }}
      >
        ${clear.no}
      </button>
    </div>
  </div>`;
}

/** Answers into a file and back; the only way in which they outlive the page. */
function saving(visit: Visit): TemplateResult {
  const { saved, clear } = visit.t;
  if (visit.keeping.incoming !== undefined) {
    return html`<div class="sure" id="replace-sure" role="group" tabindex="-1" aria-labelledby="replace-question">
      <p id="replace-question">${saved.replace}</p>
      <div class="buttons">
        <button type="button" class="main" @click=${() => visit.keeping.resume()}>${saved.yes}</button>
        <button type="button" class="second" @click=${() => visit.keeping.decline()}>${clear.no}</button>
      </div>
    </div>`;
  }
  return html`${visit.hasAnswers
      ? html`<button type="button" class="link quiet" aria-describedby="save-hint" @click=${() => visit.keeping.save()}>${saved.save}</button>`
      : nothing}
    <button type="button" class="link quiet" id="open-saved" @click=${() => visit.querySelector<HTMLInputElement>("#saved-file")?.click()}>${saved.open}</button>
    <input
      id="saved-file"
      type="file"
      accept=".json,application/json"
      autocomplete="off"
      hidden
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        const file = input.files?.[0];
        if (file !== undefined) void visit.keeping.open(file);
        // The same file may be chosen again.
        input.value = "";
      }}
    />`;
}

/** What stays on every screen: the promise, the steps, the way back, the language, the way to clear everything. */
export function shell(visit: Visit, body: TemplateResult | typeof nothing): TemplateResult {
  const { t, language: lang } = visit;
  const other = lang === "en" ? "es" : "en";
  return html`<div class="page">
    <header class="top">
      ${visit.isFramed
        ? html`<details class="promise">
            <summary>${icon("lock")}<span>${t.privacy.line}</span></summary>
            <ul>
              ${t.privacy.points.map((point) => html`<li>${point}</li>`)}
            </ul>
          </details>`
        : html`<p class="promise exposed">${icon("alert")}<span>${t.privacy.exposed}</span></p>`}
      <button type="button" class="language" lang=${other} @click=${() => visit.speak(other)}>${t.language.other}</button>
    </header>
    ${steps(visit)}
    ${visit.way.before !== undefined && visit.trouble === undefined
      ? html`<button type="button" class="link back" @click=${() => visit.way.back()}><span aria-hidden="true">←</span> ${t.nav.back}</button>`
      : nothing}
    ${visit.remittance.list !== undefined && visit.way.screen !== "work"
      ? html`<button type="button" class="link back to-list" @click=${() => visit.remittance.show()}>${t.work.toList}</button>`
      : nothing}
    ${problems(visit)}
    ${visit.isFramed ? html`<main class="body">${body}</main>` : html`<div class="body">${body}</div>`}
    <footer class="bottom">
      <p>${t.legal}</p>
      <div class="keeping">${saving(visit)} ${clearing(visit)}</div>
      <p class="hint" id="save-hint">${visit.hasAnswers ? t.saved.hint : nothing}</p>
      <p class="note" role="status">${visit.note}</p>
    </footer>
  </div>`;
}
