import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { NOT_SURE } from "../answers.js";
import type { Visit } from "../visit.js";
import { describedBy, fieldset, labelled, type Surround } from "./frame.js";

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface RadioOptions {
  readonly notSure?: boolean;
  /** Side by side where there is room. */
  readonly inline?: boolean;
}

/** A question answered by one of a few buttons, "not sure" among them. */
export function radioField(visit: Visit, around: Surround, options: readonly Option[], { notSure = true, inline = false }: RadioOptions = {}): TemplateResult {
  const { id } = around;
  const all = notSure ? [...options, { value: NOT_SURE, label: visit.t.field.notSure }] : options;
  const chosen = visit.answers.typed(id);
  return fieldset(
    visit,
    around,
    html`<div class="options ${inline ? "inline" : ""}">
      ${all.map(
        ({ value, label }, at) => html`<label class="option">
          <input
            id=${at === 0 ? id : `${id}:${value}`}
            type="radio"
            name=${id}
            value=${value}
            autocomplete="off"
            .checked=${live(chosen === value)}
            @change=${() => visit.typing.type(id, value)}
          />
          <span>${label}</span>
        </label>`,
      )}
    </div>`,
  );
}

export function yesNoField(visit: Visit, around: Surround): TemplateResult {
  const { yes, no } = visit.t.field;
  return radioField(visit, around, [{ value: "yes", label: yes }, { value: "no", label: no }], { inline: true });
}

export interface OptionGroup {
  readonly label: string;
  readonly options: readonly Option[];
}

const isGroup = (item: Option | OptionGroup): item is OptionGroup => "options" in item;

export interface ListHandlers {
  readonly chosen: string;
  readonly choose: (value: string) => void;
}

/** A question answered from a longer list. */
export function listField(
  visit: Visit,
  around: Surround,
  items: readonly (Option | OptionGroup)[],
  { notSure = true, handlers }: { notSure?: boolean; handlers?: ListHandlers } = {},
): TemplateResult {
  const { id } = around;
  const chosen = handlers?.chosen ?? visit.answers.typed(id);
  const choose = handlers?.choose ?? ((value: string) => visit.typing.type(id, value));
  const option = ({ value, label }: Option): TemplateResult => html`<option value=${value} .selected=${chosen === value}>${label}</option>`;
  return labelled(
    visit,
    around,
    html`<select
      id=${id}
      autocomplete="off"
      aria-invalid=${visit.problemOf(id) === undefined ? "false" : "true"}
      aria-describedby=${describedBy(visit, around)}
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
    >
      <option value="" .selected=${chosen === ""}>${visit.t.field.choose}</option>
      ${items.map((item) => (isGroup(item) ? html`<optgroup label=${item.label}>${item.options.map(option)}</optgroup>` : option(item)))}
      ${notSure ? option({ value: NOT_SURE, label: visit.t.field.notSure }) : nothing}
    </select>`,
  );
}
