import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Visit } from "../visit.js";

/** What surrounds every question: label or legend, hint, error. */
export interface Surround {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /**
   * Text below the control that says how the answer was read. Empty: nothing to say yet, but its place is kept, since it comes when the
   * field is left, and a click on the next field must not find that field moved.
   */
  readonly echo?: string | undefined;
  /** "Not sure" is an answer, given beside the control. */
  readonly mayBeUnsure?: boolean;
}

/** The ids that describe a control to a screen reader, in reading order. */
export function describedBy(visit: Visit, { id, hint, echo }: Surround): string | typeof nothing {
  const ids = [
    hint === undefined ? "" : `${id}:hint`,
    visit.problemOf(id) === undefined ? "" : `${id}:error`,
    echo === undefined || echo === "" ? "" : `${id}:echo`,
  ].filter((each) => each !== "");
  return ids.length === 0 ? nothing : ids.join(" ");
}

function hintAndError(visit: Visit, { id, hint }: Surround): TemplateResult {
  const problem = visit.problemOf(id);
  return html`${hint === undefined ? nothing : html`<p class="hint" id="${id}:hint">${hint}</p>`}
  ${problem === undefined
    ? nothing
    : html`<p class="error" id="${id}:error"><span class="unseen">${visit.t.errors.prefix}</span> ${problem}</p>`}`;
}

function echoLine(visit: Visit, { id, echo }: Surround): TemplateResult | typeof nothing {
  if (echo === undefined) return nothing;
  return html`<p class="echo" id="${id}:echo">
    ${echo === "" ? nothing : html`<span aria-hidden="true">✓</span> <span class="unseen">${visit.t.field.readAs}</span> ${echo}`}
  </p>`;
}

const classes = (visit: Visit, id: string): string => (visit.problemOf(id) === undefined ? "field" : "field bad");

/** "Not sure", for a question whose own control has no button for it. */
export function unsureTick(visit: Visit, id: string, label: string): TemplateResult {
  return html`<label class="unsure">
    <input
      id="${id}:unsure"
      type="checkbox"
      aria-label="${visit.t.field.notSure}: ${label}"
      autocomplete="off"
      .checked=${live(visit.answers.isUnsure(id))}
      @change=${(event: Event) => visit.typing.beUnsure(id, (event.target as HTMLInputElement).checked)}
    />
    ${visit.t.field.notSure}
  </label>`;
}

const withUnsure = (visit: Visit, { id, label, mayBeUnsure }: Surround, control: TemplateResult): TemplateResult =>
  mayBeUnsure === true ? html`<div class="with-unsure">${control}${unsureTick(visit, id, label)}</div>` : control;

/** A question with one control. */
export function labelled(visit: Visit, around: Surround, control: TemplateResult): TemplateResult {
  return html`<div class=${classes(visit, around.id)}>
    <label for=${around.id}>${around.label}</label>
    ${hintAndError(visit, around)}${withUnsure(visit, around, control)}${echoLine(visit, around)}
  </div>`;
}

/** A question with several buttons. The first of them has the id of the question, so that a link of the error summary lands on it. */
export function fieldset(visit: Visit, around: Surround, controls: TemplateResult): TemplateResult {
  return html`<fieldset class=${classes(visit, around.id)} aria-describedby=${describedBy(visit, around)}>
    <legend>${around.label}</legend>
    ${hintAndError(visit, around)}${withUnsure(visit, around, controls)}
  </fieldset>`;
}
