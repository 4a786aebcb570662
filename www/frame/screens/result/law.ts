import { html, nothing, type TemplateResult } from "lit";
import type { Assessment, TraceNode } from "../../contract.js";
import type { Strings } from "../../strings/index.js";
import type { Visit } from "../../visit.js";
import { copyButton } from "./copy.js";
import { citations } from "./sources.js";

export function rightsSection(visit: Visit, { rights }: Assessment): TemplateResult | typeof nothing {
  const { t } = visit;
  if (rights.length === 0) return nothing;
  return html`<section class="panel" aria-labelledby="rights-title">
    ${visit.heading(1, t.steps.rights, "rights-title")}
    <ul class="rights">
      ${rights.map((right) => html`<li>${right.text} ${citations(visit, right.sources)}</li>`)}
    </ul>
  </section>`;
}

export function helpSection(visit: Visit, { resources }: Assessment): TemplateResult | typeof nothing {
  const { t } = visit;
  if (resources.length === 0) return nothing;
  return html`<section class="panel" aria-labelledby="help-title">
    ${visit.heading(1, t.steps.help, "help-title")}
    <ul class="helpers">
      ${resources.map(
        ({ id, name, contact, sources }) => html`<li>
          <p><strong>${name}</strong> ${citations(visit, sources)}</p>
          <p class="contact">${contact}</p>
          ${copyButton(visit, `help-${id}`, contact, name)}
        </li>`,
      )}
    </ul>
  </section>`;
}

/** A value of the trace in plain words. */
function plain(t: Strings, value: unknown): string {
  if (value === null || value === undefined) return t.steps.nothing;
  if (value === true) return t.steps.yes;
  if (value === false) return t.steps.no;
  if (Array.isArray(value)) return value.length === 0 ? t.steps.nothing : value.map((each) => plain(t, each)).join(", ");
  if (typeof value === "object") return Object.entries(value).map(([key, each]) => `${key}: ${plain(t, each)}`).join("; ");
  return String(value);
}

function node(visit: Visit, { rule, result, inputs, sources, children, note }: TraceNode): TemplateResult {
  const { t } = visit;
  const told = Object.entries(inputs);
  return html`<li>
    <p>
      <code>${rule}</code> → <strong>${plain(t, result)}</strong>
      ${note === undefined ? nothing : html`<br />${note}`}
      ${told.length === 0 ? nothing : html`<br /><small>${told.map(([key, value]) => `${key} = ${plain(t, value)}`).join(" · ")}</small>`}
      ${citations(visit, sources)}
    </p>
    ${children.length === 0
      ? nothing
      : html`<ul>
          ${children.map((child) => node(visit, child))}
        </ul>`}
  </li>`;
}

/** The rules that were tried, as the engine went through them; made only when somebody looks. */
export function whySection(visit: Visit): TemplateResult {
  const { t } = visit;
  return html`<details
    class="panel why"
    @toggle=${(event: Event) => {
      if ((event.target as HTMLDetailsElement).open) visit.explain();
    }}
  >
    <summary>${t.steps.why}</summary>
    <p class="hint">${t.steps.whyLead}</p>
    ${visit.trace === undefined
      ? nothing
      : html`<ul class="trace">
          ${node(visit, visit.trace)}
        </ul>`}
  </details>`;
}
