import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { readDate } from "../read/date.js";
import type { Visit } from "../visit.js";
import { fullDate, typedDate } from "../words/civil-date.js";
import { icon } from "../pictures/icon.js";
import { describedBy, labelled, type Surround } from "./frame.js";

/**
 * The browser's own calendar, as a button beside the typed field. It is reached by pointer or touch only: its three parts and its button
 * would be four more stops for a keyboard, which has the typed field.
 */
function picker(label: string, value: string, onPick: (date: string) => void): TemplateResult {
  return html`<span class="pick">
    <input
      type="date"
      tabindex="-1"
      autocomplete="off"
      aria-label=${label}
      .value=${live(value)}
      @change=${(event: Event) => {
        const { value: date } = event.target as HTMLInputElement;
        if (date !== "") onPick(date);
      }}
    />
    ${icon("calendar")}
  </span>`;
}

/** A date, typed in any usual way or picked. */
export function dateField(visit: Visit, around: Surround): TemplateResult {
  const { id, label } = around;
  const text = visit.answers.typed(id);
  const read = text.trim() === "" ? undefined : readDate(text, visit.today);
  const date = read !== undefined && "date" in read ? read.date : "";
  const echo = date !== "" && visit.isSettled(id) ? fullDate(date, visit.language) : "";
  const full = { ...around, echo };
  return labelled(
    visit,
    full,
    html`<div class="with-pick">
      <input
        id=${id}
        type="text"
        class="typed typed-date"
        autocomplete="off"
        autocorrect="off"
        spellcheck="false"
        writingsuggestions="false"
        aria-invalid=${visit.problemOf(id) === undefined ? "false" : "true"}
        aria-describedby=${describedBy(visit, full)}
        .value=${live(text)}
        @input=${(event: InputEvent) => visit.type(id, (event.target as HTMLInputElement).value)}
        @change=${() => visit.settle(id)}
      />
      ${picker(visit.t.field.pick(label), date, (picked) => {
        visit.type(id, typedDate(picked));
        visit.settle(id);
      })}
    </div>`,
  );
}

/** Many dates, one a line, typed or added by the calendar. */
export function datesField(visit: Visit, around: Surround, count: number | undefined): TemplateResult {
  const { id } = around;
  const text = visit.answers.typed(id);
  const echo = count !== undefined && count > 0 && visit.isSettled(id) ? visit.t.field.readDates(count) : "";
  const full = { ...around, echo };
  return labelled(
    visit,
    full,
    html`<div class="with-pick">
      <textarea
        id=${id}
        rows="4"
        autocomplete="off"
        autocorrect="off"
        spellcheck="false"
        writingsuggestions="false"
        aria-invalid=${visit.problemOf(id) === undefined ? "false" : "true"}
        aria-describedby=${describedBy(visit, full)}
        .value=${live(text)}
        @input=${(event: InputEvent) => visit.type(id, (event.target as HTMLTextAreaElement).value)}
        @change=${() => visit.settle(id)}
      ></textarea>
      ${picker(visit.t.field.addPicked, "", (picked) => {
        visit.type(id, `${text.trimEnd()}${text.trim() === "" ? "" : "\n"}${typedDate(picked)}`);
        visit.settle(id);
      })}
    </div>`,
  );
}
