import { html, nothing, type TemplateResult } from "lit";
import type { Assessment } from "../../contract.js";
import type { Visit } from "../../visit.js";
import { copyButton } from "./copy.js";
import { citations } from "./sources.js";

/** How many rights, and how many of those who help, are read before the list is opened. */
const FEW = 4;
const FEW_HELPERS = 3;

/** A telephone number, which no line may break. */
const PHONE = /(\d{3}-\d{3}-\d{4})/;

export function rightsSection(visit: Visit, { rights }: Assessment): TemplateResult | typeof nothing {
  const { t } = visit;
  if (rights.length === 0) return nothing;
  const list = (some: Assessment["rights"]): TemplateResult => html`<ul class="rights">
    ${some.map((right) => html`<li>${right.text} ${citations(visit, right.sources)}</li>`)}
  </ul>`;
  return html`<section class="panel" aria-labelledby="rights-title">
    ${visit.heading(1, t.steps.rights, "rights-title")}
    ${list(rights.slice(0, FEW))}
    ${rights.length <= FEW
      ? nothing
      : html`<details class="more on-paper">
          <summary>${t.steps.moreRights(rights.length - FEW)}</summary>
          ${list(rights.slice(FEW))}
        </details>`}
  </section>`;
}

export function helpSection(visit: Visit, { resources }: Assessment): TemplateResult | typeof nothing {
  const { t } = visit;
  if (resources.length === 0) return nothing;
  const list = (some: Assessment["resources"]): TemplateResult => html`<ul class="helpers">
    ${some.map(
      ({ id, name, contact, what, sources }) => html`<li>
        <p><strong>${name}</strong> ${citations(visit, sources)}</p>
        <p>${what}</p>
        <p class="contact">${contact.split(PHONE).map((part, at) => (at % 2 === 0 ? part : html`<span>${part}</span>`))}</p>
        <p>${copyButton(visit, `help-${id}`, contact, name)}</p>
      </li>`,
    )}
  </ul>`;
  return html`<section class="panel" aria-labelledby="help-title">
    ${visit.heading(1, t.steps.help, "help-title")} ${list(resources.slice(0, FEW_HELPERS))}
    ${resources.length <= FEW_HELPERS
      ? nothing
      : html`<details class="more on-paper">
          <summary>${t.steps.moreHelp(resources.length - FEW_HELPERS)}</summary>
          ${list(resources.slice(FEW_HELPERS))}
        </details>`}
  </section>`;
}
