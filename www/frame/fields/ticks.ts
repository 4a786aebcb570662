import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Visit } from "../visit.js";
import type { Option } from "./choice.js";
import { grouped, type Surround } from "./frame.js";
import type { FieldPath } from "./schema.js";

/** A question with any number of answers. */
export function ticksField(visit: Visit, around: Surround, path: FieldPath, options: readonly Option[]): TemplateResult {
  const ticked = visit.answers.ticked(path);
  return grouped(
    visit,
    around,
    html`<div class="options columns">
      ${options.map(
        ({ value, label }, at) => html`<label class="option">
          <input
            id=${at === 0 ? around.id : `${around.id}:${value}`}
            type="checkbox"
            autocomplete="off"
            .checked=${live(ticked.includes(value))}
            @change=${(event: Event) => {
              const { checked } = event.target as HTMLInputElement;
              // The order of the list, not of the clicks, so that the letter numbers papers the same way each time.
              visit.beUnsure(path, false);
              const before = visit.answers.ticked(path);
              const next = options.map((option) => option.value).filter((each) => (each === value ? checked : before.includes(each)));
              visit.tick(path, next);
            }}
          />
          <span>${label}</span>
        </label>`,
      )}
    </div>`,
  );
}
