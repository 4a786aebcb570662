import { html, nothing, type TemplateResult } from "lit";
import type { Visit } from "../visit.js";
import { labelOf } from "./labels.js";
import { placeOf } from "./topics.js";

/** A button that leads to the field of a path of the engine; nothing where the page has none. `about` is heard after its words, else the question. */
export function askButton(visit: Visit, path: string | null | undefined, words: string, about?: string): TemplateResult | typeof nothing {
  const place = placeOf(path ?? "");
  if (typeof path !== "string" || place === undefined) return nothing;
  return html`<button type="button" class="second small" @click=${() => visit.way.ask(path)}>
    ${words}<span class="unseen">: ${about ?? labelOf(visit.t, place.path)}</span>
  </button>`;
}
