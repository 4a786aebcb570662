import { html, nothing, type TemplateResult } from "lit";
import type { Assessment, Deadline } from "../../contract.js";
import { timeline, type Mark } from "../../pictures/timeline.js";
import type { Visit } from "../../visit.js";
import { fullDate, longDate, shortDate, timeOfDay } from "../../words/civil-date.js";
import { citations } from "./sources.js";
import { isDone } from "./headline.js";
import { asTitle, sending } from "./words.js";

function daysWords(visit: Visit, { daysLeft, status }: Deadline): string {
  const { dates } = visit.t;
  if (daysLeft === null || status === "today" || status === "projected") return "";
  return daysLeft < 0 ? dates.ago(-daysLeft) : dates.left(daysLeft);
}

const statusWords = ({ t: { dates } }: Visit, deadline: Deadline): string => (isDone(deadline) ? dates.done : dates.status[deadline.status]);

function dueWords(visit: Visit, { due, dueTime }: Deadline): string {
  if (due === null) return visit.t.dates.noDue;
  const time = dueTime === undefined ? "" : `, ${timeOfDay(dueTime.slice(11, 16), visit.language)}`;
  return asTitle(fullDate(due, visit.language)) + time;
}

/** How the date came about: the count, every reading, what happens if it is missed, the sources. */
function working(visit: Visit, deadline: Deadline): TemplateResult {
  const { t, language: lang } = visit;
  const mine = deadline.actor === "you";
  return html`<details class="more">
    <summary>${t.dates.how}<span class="unseen">: ${deadline.title}</span></summary>
    ${deadline.due === null
      ? nothing
      : html`<p class="label">${t.dates.count}</p>
          <ol class="count">
            ${deadline.count.map((line) => html`<li>${line}</li>`)}
          </ol>`}
    ${deadline.readings.length < 2
      ? nothing
      : html`<p class="label">${t.dates.readings}</p>
          <p class="hint">${t.dates.readingsHint}</p>
          <ul class="readings">
            ${deadline.readings.map(
              (reading) => html`<li><strong>${longDate(reading.due, lang)}</strong>: ${reading.why} ${citations(visit, reading.sources)}</li>`,
            )}
          </ul>`}
    ${mine ? html`<p class="label">${t.dates.ifMissed}</p><p>${deadline.ifMissed}</p>` : nothing}
    <p>${citations(visit, deadline.sources)}</p>
  </details>`;
}

function card(visit: Visit, { number, deadline }: Mark): TemplateResult {
  const { t } = visit;
  const mine = deadline.actor === "you";
  const days = daysWords(visit, deadline);
  return html`<li class="date ${mine ? "ours" : "theirs"} is-${deadline.status}">
    <span class="bead" aria-hidden="true">${number}</span>
    <div>
      ${visit.heading(3, deadline.title)}
      <p class="due">
        <strong>${dueWords(visit, deadline)}</strong>
        <span class="chip chip-${deadline.status}">${statusWords(visit, deadline)}</span>
        ${days === "" ? nothing : html`<span class="days">${days}</span>`}
      </p>
      ${deadline.plans === undefined ? nothing : html`<p class="hint">${t.dates.forPlans(deadline.plans.map((plan) => t.options.plan[plan]))}</p>`}
      ${deadline.status === "projected" ? html`<p class="hint">${deadline.count[0]}</p>` : nothing}
      ${mine && deadline.due !== null && deadline.status !== "past" && !isDone(deadline)
        ? sending(visit, deadline)
        : nothing}
      ${deadline.due === null ? deadline.count.map((line) => html`<p>${line}</p>`) : nothing} ${working(visit, deadline)}
    </div>
  </li>`;
}

/** The same dates once more, short enough for one glance. */
function table(visit: Visit, marks: readonly Mark[]): TemplateResult {
  const { dates } = visit.t;
  const { what, by, status } = dates.columns;
  return html`<details class="more on-paper">
    <summary>${dates.table}</summary>
    <table class="units">
      <caption class="unseen">${dates.title}</caption>
      <thead>
        <tr>${[what, by, status].map((name) => html`<th scope="col">${name}</th>`)}</tr>
      </thead>
      <tbody>
        ${marks.map(
          ({ number, deadline }) => html`<tr>
            <th scope="row">${number}. ${deadline.title} <small>(${deadline.actor === "you" ? dates.key.ours : dates.key.theirs})</small></th>
            <td>${deadline.due === null ? dates.noDue : shortDate(deadline.due, visit.language)}</td>
            <td>${statusWords(visit, deadline)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}

/** Every deadline, as a picture and as a list: the visitor's first, then everybody else's. */
export function datesSection(visit: Visit, { deadlines }: Assessment): TemplateResult {
  const { t } = visit;
  const mine = deadlines.filter(({ actor }) => actor === "you");
  const others = deadlines.filter(({ actor }) => actor !== "you");
  const marks = [...mine, ...others].map((deadline, at): Mark => ({ number: at + 1, deadline }));
  const ours = marks.slice(0, mine.length);
  const theirs = marks.slice(mine.length);
  return html`<section class="panel dates" aria-labelledby="dates-title">
    ${visit.heading(1, t.dates.title, "dates-title")}
    ${marks.length === 0 ? html`<p>${t.dates.none}</p>` : nothing} ${timeline(visit, ours, theirs) ?? nothing}
    ${marks.length === 0 ? nothing : table(visit, marks)}
    ${ours.length === 0
      ? nothing
      : html`${visit.heading(2, t.dates.ours)}
          <ol class="date-list">
            ${ours.map((mark) => card(visit, mark))}
          </ol>`}
    ${theirs.length === 0
      ? nothing
      : html`${visit.heading(2, t.dates.theirs)}
          <p class="hint">${t.dates.theirsHint}</p>
          <ol class="date-list">
            ${theirs.map((mark) => card(visit, mark))}
          </ol>`}
  </section>`;
}
