import { html, type TemplateResult } from "lit";
import type { Visit } from "../../visit.js";

/** Copies a text; `what` names it for those who hear the button without seeing what stands beside it. */
export function copyButton(visit: Visit, id: string, text: string, what: string): TemplateResult {
  const { t } = visit;
  const said = visit.said?.id === id ? visit.said.text : "";
  return html`<span class="copy">
    <button type="button" class="link" aria-label=${t.steps.copyThis(what)} @click=${() => void visit.papers.copy(id, text, t.steps.copied)}>${t.steps.copy}</button>
    <span class="said" role="status">${said}</span>
  </span>`;
}
