import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { readDate } from "../read/date.js";
import { readDates } from "../read/denial.js";
import type { Visit } from "../visit.js";
import { fullDate, typedDate } from "../words/civil-date.js";
import { icon } from "../pictures/icon.js";
import { areaBox, lineBox } from "./box.js";
import { labelled, type Surround } from "./frame.js";

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
  const echo = date !== "" && visit.typing.isSettled(id) ? fullDate(date, visit.language) : "";
  return picked(visit, { ...around, echo }, (full) => lineBox(visit, full, "date"), visit.t.field.pick(label), date, typedDate);
}

/** Many dates, one a line, typed or added by the calendar. */
export function datesField(visit: Visit, around: Surround): TemplateResult {
  const { id } = around;
  const text = visit.answers.typed(id);
  const read = visit.typing.isSettled(id) ? readDates(text, visit.today) : undefined;
  const echo = read !== undefined && "value" in read && read.value.length > 0 ? visit.t.field.readDates(read.value.length) : "";
  const added = (date: string): string => [...visit.answers.typed(id).trim().split("\n").filter(Boolean), typedDate(date)].join("\n");
  return picked(visit, { ...around, echo }, (full) => areaBox(visit, full, 4), visit.t.field.addPicked, "", added);
}

/** A box with the calendar beside it; `typed` makes of a picked day what stands in the box then. */
function picked(
  visit: Visit,
  around: Surround,
  box: (around: Surround) => TemplateResult,
  name: string,
  value: string,
  typed: (date: string) => string,
): TemplateResult {
  const { id } = around;
  const onPick = (date: string): void => {
    visit.typing.type(id, typed(date));
    visit.typing.settle(id);
  };
  return labelled(visit, around, html`<div class="with-pick">${box(around)} ${picker(name, value, onPick)}</div>`);
}
