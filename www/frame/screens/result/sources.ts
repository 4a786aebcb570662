import { html, nothing, type TemplateResult } from "lit";
import { LINKS } from "../../../loader/links.js";
import type { Assessment } from "../../contract.js";
import type { Visit } from "../../visit.js";
import { longDate } from "../../words/civil-date.js";
import { copyButton } from "./copy.js";
import { asTitle } from "./words.js";

/** References to the list of sources: small numbers that lead there. */
export function citations(visit: Visit, ids: readonly string[]): TemplateResult | typeof nothing {
  const all = visit.assessment?.sources ?? [];
  const known = [...new Set(ids)].map((id) => ({ id, at: all.findIndex((source) => source.id === id) })).filter(({ at }) => at >= 0);
  if (known.length === 0) return nothing;
  return html`<span class="cites">${known.map(
    ({ id, at }) => html`<button type="button" class="cite" aria-label=${visit.t.steps.source(at + 1)} @click=${() => visit.focusOn(`source-${id}`)}>${at + 1}</button>`,
  )}</span>`;
}

function openButton(visit: Visit, url: string, cite: string): TemplateResult | typeof nothing {
  const number = LINKS.indexOf(url);
  if (number < 0) return nothing;
  return html`<button type="button" class="link" aria-label=${visit.t.steps.openThis(cite)} @click=${() => visit.openLink(number)}>
    ${visit.t.steps.open}
  </button>`;
}

/** Every source, in full, so that it can be checked and printed. */
export function sourcesSection(visit: Visit, { sources }: Assessment): TemplateResult | typeof nothing {
  const { t, language: lang } = visit;
  if (sources.length === 0) return nothing;
  return html`<section class="panel" aria-labelledby="sources-title">
    ${visit.heading(1, t.steps.sources, "sources-title")}
    <p class="hint">${t.steps.sourcesHint}</p>
    <details class="more on-paper">
    <summary>${t.steps.allSources(sources.length)}</summary>
    <ol class="sources">
      ${sources.map(
        ({ id, cite, title, url, verified, inForce, retrieved }) => html`<li id="source-${id}" tabindex="-1">
          <p class="cite-line"><strong>${cite}</strong> <span lang="en">${title}</span></p>
          <p class="url" translate="no">${url}</p>
          <p class="hint">
            ${asTitle(t.steps.grades[verified])}. ${inForce === "" ? nothing : `${t.steps.inForce(inForce)}. `}${t.steps.retrieved(longDate(retrieved, lang))}.
          </p>
          <p>${copyButton(visit, `source-${id}`, url, cite)} ${openButton(visit, url, cite)}</p>
        </li>`,
      )}
    </ol>
    </details>
  </section>`;
}
