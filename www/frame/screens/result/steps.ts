import { html, nothing, type TemplateResult } from "lit";
import type { Assessment } from "../../contract.js";
import { placeOf } from "../../fields/topics.js";
import { icon } from "../../pictures/icon.js";
import type { Visit } from "../../visit.js";
import { citations } from "./sources.js";

function askButton(visit: Visit, path: string, words: string): TemplateResult | typeof nothing {
  const place = placeOf(path);
  if (place === undefined) return nothing;
  const labels: Readonly<Record<string, { readonly label: string }>> = visit.t.fields;
  const label = labels[place.path]?.label ?? (place.path in visit.t.rows ? visit.t.rows[place.path as keyof Visit["t"]["rows"]].legend : "");
  return html`<button type="button" class="second small" @click=${() => visit.ask(path)}>
    ${words}<span class="unseen">: ${label}</span>
  </button>`;
}

/** What has to be looked at before anything else. */
export function checksSection(visit: Visit, { checks }: Assessment): TemplateResult | typeof nothing {
  const { t } = visit;
  if (checks.length === 0) return nothing;
  return html`<section class="checks" aria-labelledby="checks-title">
    ${visit.heading(1, t.steps.checks, "checks-title")}
    <ul>
      ${checks.map(
        (check) => html`<li class="check check-${check.level}">
          ${icon("alert")}
          <div>
            <p><strong>${t.steps.level[check.level]}:</strong> ${check.text} ${citations(visit, check.sources)}</p>
            ${check.path === undefined ? nothing : askButton(visit, check.path, t.steps.questionButton)}
          </div>
        </li>`,
      )}
    </ul>
  </section>`;
}

export function stepsSection(visit: Visit, { steps }: Assessment): TemplateResult | typeof nothing {
  const { t } = visit;
  if (steps.length === 0) return nothing;
  return html`<section class="panel" aria-labelledby="steps-title">
    ${visit.heading(1, t.steps.title, "steps-title")}
    <ol class="todo">
      ${steps.map(
        (step) => html`<li>
          ${visit.heading(2, step.title)}
          <p>${step.why} ${citations(visit, step.sources)}</p>
          ${step.document === "appeal" && visit.hasLetter
            ? html`<button type="button" class="second small" @click=${() => void visit.submit("letter")}>${t.steps.letterButton}</button>`
            : nothing}
        </li>`,
      )}
    </ol>
  </section>`;
}

export function questionsSection(visit: Visit, { questions }: Assessment): TemplateResult | typeof nothing {
  const { t } = visit;
  if (questions.length === 0) return nothing;
  return html`<section class="panel" aria-labelledby="questions-title">
    ${visit.heading(1, t.steps.questions, "questions-title")}
    <ul class="asks">
      ${questions.map((item) => html`<li><span>${item.why}</span> ${askButton(visit, item.path, t.steps.questionButton)}</li>`)}
    </ul>
  </section>`;
}
