import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Visit } from "../visit.js";
import { describedBy, labelled, type Surround } from "./frame.js";
import type { FieldKind } from "./schema.js";

const NUMERIC: Partial<Record<FieldKind, "decimal" | "numeric">> = { money: "decimal", percent: "decimal", whole: "numeric" };

/*
 * Spell check, autofill and writing suggestions are off in every field: browsers may send what is typed to a service for them. The price is
 * that misspellings are not marked and that a browser does not fill in a name or an address.
 */

/** One line of text, money or a number. */
export function typedField(visit: Visit, around: Surround, kind: FieldKind): TemplateResult {
  const { id } = around;
  const input = html`<input
    id=${id}
    type="text"
    class="typed typed-${kind}"
    inputmode=${NUMERIC[kind] ?? "text"}
    autocomplete="off"
    autocorrect="off"
    spellcheck="false"
    writingsuggestions="false"
    aria-invalid=${visit.problemOf(id) === undefined ? "false" : "true"}
    aria-describedby=${describedBy(visit, around)}
    .value=${live(visit.answers.typed(id))}
    @input=${(event: InputEvent) => visit.type(id, (event.target as HTMLInputElement).value)}
    @change=${() => visit.settle(id)}
  />`;
  const control =
    kind === "money"
      ? html`<div class="with-sign"><span aria-hidden="true">$</span>${input}</div>`
      : kind === "percent"
        ? html`<div class="with-sign after">${input}<span aria-hidden="true">%</span></div>`
        : input;
  return labelled(visit, around, control);
}

/** Several lines: an address, a list, a quotation. */
export function longField(visit: Visit, around: Surround, rows: number): TemplateResult {
  const { id } = around;
  return labelled(
    visit,
    around,
    html`<textarea
      id=${id}
      rows=${rows}
      autocomplete="off"
      autocorrect="off"
      spellcheck="false"
      writingsuggestions="false"
      aria-invalid=${visit.problemOf(id) === undefined ? "false" : "true"}
      aria-describedby=${describedBy(visit, around)}
      .value=${live(visit.answers.typed(id))}
      @input=${(event: InputEvent) => visit.type(id, (event.target as HTMLTextAreaElement).value)}
      @change=${() => visit.settle(id)}
    ></textarea>`,
  );
}
