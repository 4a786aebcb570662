import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Visit } from "../visit.js";
import { describedBy, type Surround } from "./frame.js";

/*
 * Spell check, autofill and writing suggestions are off in every field: browsers may send what is typed to a service for them. The price is
 * that misspellings are not marked and that a browser does not fill in a name or an address.
 */

type Box = HTMLInputElement | HTMLTextAreaElement;

const invalid = (visit: Visit, id: string): string => (visit.problemOf(id) === undefined ? "false" : "true");

/** A date moves the calendar beside it, and the scores of a test are drawn: with each key. */
const isShown = (id: string, looks?: string): boolean => looks === "date" || id.startsWith("therapy.measures[");

const heard = (visit: Visit, id: string, looks?: string) => (event: Event) => visit.typing.type(id, (event.target as Box).value, isShown(id, looks));

/** A box for one line. While the visitor is not sure it is empty and cannot be written in: what was typed waits behind it. */
export function lineBox(visit: Visit, around: Surround, looks: string, keys = "text"): TemplateResult {
  const { id } = around;
  return html`<input
    id=${id}
    type="text"
    class="typed typed-${looks}"
    inputmode=${keys}
    autocomplete="off"
    autocorrect="off"
    spellcheck="false"
    writingsuggestions="false"
    ?readonly=${visit.answers.isUnsure(id)}
    aria-invalid=${invalid(visit, id)}
    aria-describedby=${describedBy(visit, around)}
    .value=${live(visit.answers.typed(id))}
    @input=${heard(visit, id, looks)}
    @change=${() => visit.typing.settle(id)}
  />`;
}

/** A box for several lines. */
export function areaBox(visit: Visit, around: Surround, rows: number): TemplateResult {
  const { id } = around;
  return html`<textarea
    id=${id}
    rows=${rows}
    autocomplete="off"
    autocorrect="off"
    spellcheck="false"
    writingsuggestions="false"
    ?readonly=${visit.answers.isUnsure(id)}
    aria-invalid=${invalid(visit, id)}
    aria-describedby=${describedBy(visit, around)}
    .value=${live(visit.answers.typed(id))}
    @input=${heard(visit, id)}
    @change=${() => visit.typing.settle(id)}
  ></textarea>`;
}
