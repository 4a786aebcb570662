import { html, noChange, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Visit } from "../visit.js";
import type { Option } from "./choice.js";
import { fieldset, type Surround } from "./frame.js";
import type { FieldPath } from "./schema.js";

/** A question with any number of answers. Those that do not fit this case come behind the others, folded until one of them is ticked. */
export function ticksField(visit: Visit, around: Surround, path: FieldPath, options: readonly Option[], fitting?: readonly string[]): TemplateResult {
  const ticked = visit.answers.ticked(path);
  const fits = ({ value }: Option): boolean => fitting?.includes(value) ?? true;
  const boxes = (some: readonly Option[]): TemplateResult =>
    html`<div class="options columns">
      ${some.map(
        ({ value, label }) => html`<label class="option">
          <input
            id=${value === options[0]?.value ? around.id : `${around.id}:${value}`}
            type="checkbox"
            autocomplete="off"
            .checked=${live(ticked.includes(value))}
            @change=${(event: Event) => {
              const { checked } = event.target as HTMLInputElement;
              // The order of the list, not of the clicks, so that the letter numbers papers the same way each time.
              visit.typing.beUnsure(path, false);
              const before = visit.answers.ticked(path);
              const next = options.map((option) => option.value).filter((each) => (each === value ? checked : before.includes(each)));
              visit.typing.tick(path, next);
            }}
          />
          <span>${label}</span>
        </label>`,
      )}
    </div>`;
  const others = options.filter((option) => !fits(option));
  // Never closed under the finger that takes the last tick out of it.
  const open = others.some(({ value }) => ticked.includes(value)) ? true : noChange;
  return fieldset(
    visit,
    around,
    html`${boxes(options.filter(fits))}
    ${others.length === 0
      ? nothing
      : html`<details class="more" .open=${open}>
          <summary>${visit.t.field.others(others.length)}</summary>
          ${boxes(others)}
        </details>`}`,
  );
}
