import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { ListedRow } from "../../read/remittance-file.js";
import type { Visit } from "../../visit.js";
import { dollars, grouped } from "../../words/amounts.js";
import { shortDate } from "../../words/civil-date.js";

const nameOf = ({ patient, account, claim }: ListedRow): string => patient || account || claim;

/**
 * On a phone each row is drawn as a card. Browsers then no longer take it for a row of a table, so the roles are written out.
 */
function line(visit: Visit, row: ListedRow): TemplateResult {
  const { work } = visit.t;
  const { remittance } = visit;
  const { id, account, claim, due, daysLeft, stake, odds, road } = row;
  const cell = (name: string, words: unknown, looks = ""): TemplateResult =>
    html`<td role="cell" class=${looks}><span class="cell-name" aria-hidden="true">${name}</span><span>${words}</span></td>`;
  return html`<tr role="row">
    <td role="cell" class="tick">
      <input
        type="checkbox"
        autocomplete="off"
        aria-label=${work.mark(nameOf(row))}
        .checked=${live(remittance.chosen.has(id))}
        @change=${(event: Event) => remittance.mark([row], (event.target as HTMLInputElement).checked)}
      />
    </td>
    <th role="rowheader" scope="row">
      <button type="button" class="link" id="row-${id}" @click=${() => void remittance.open(row)}>${nameOf(row)}</button>
      <small>${[account, claim].filter((text) => text !== "" && text !== nameOf(row)).join(" · ")}</small>
    </th>
    ${cell(work.payer, row.payer || "–")} ${cell(work.reason, html`${row.reasonTitle} <small>${row.codes.join(" ")}</small>`)}
    ${cell(work.road, html`<span class="chip chip-${road === "over" ? "past" : road === "ask" || road === "none" ? "unknown" : "open"}">${work.roads[road]}</span> <small>${row.title}</small>`)}
    ${cell(work.stake, stake === null ? work.unknown : dollars(stake.high), "number")}
    ${cell(work.odds, odds === null ? work.noOdds : work.wins(odds.likely), "number")} ${cell(work.due, due === null ? "–" : shortDate(due, visit.language), "number")}
    ${cell(work.days, daysLeft === null ? "–" : grouped(daysLeft), "number")}
  </tr>`;
}

/** What the sieves leave: its sums, and all of it chosen or not. */
export function leftOver(visit: Visit): TemplateResult {
  const { work } = visit.t;
  const { remittance } = visit;
  const { left } = remittance;
  const denied = left.reduce((sum, row) => sum + row.denied, 0);
  const stake = left.reduce((sum, row) => sum + (row.stake?.high ?? 0), 0);
  return html`<p role="status" class="left">${work.left(grouped(left.length), dollars(denied), dollars(stake))}</p>
    <label class="mark-all">
      <input
        type="checkbox"
        autocomplete="off"
        .checked=${live(left.length > 0 && left.every(({ id }) => remittance.chosen.has(id)))}
        @change=${(event: Event) => remittance.mark(left, (event.target as HTMLInputElement).checked)}
      />
      ${work.markAll(grouped(left.length))}
    </label>`;
}

/** The rows that the sieves leave, a page of them at a time. */
export function rowTable(visit: Visit): TemplateResult {
  const { work } = visit.t;
  const { remittance } = visit;
  const { left, shown } = remittance;
  const rows = left.slice(0, shown);
  const heads = [work.patient, work.payer, work.reason, work.road];
  const numbers = [work.stake, work.odds, work.due, work.days];
  return html`<table role="table" class="rows-table" aria-labelledby="denials-title">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col"><span class="unseen">${work.chosen}</span></th>
          ${heads.map((words) => html`<th role="columnheader" scope="col">${words}</th>`)}
          ${numbers.map((words) => html`<th role="columnheader" scope="col" class="number">${words}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map((row) => line(visit, row))}
      </tbody>
    </table>
    ${shown < left.length
      ? html`<button type="button" class="second small" @click=${() => remittance.more()}>${work.more(grouped(left.length - shown))}</button>`
      : nothing}`;
}
