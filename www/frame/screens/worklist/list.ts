import { html, nothing, type TemplateResult } from "lit";
import type { Worklist } from "../../read/remittance-file.js";
import { MOST_PAPERS, type Sieve } from "../../remittance.js";
import type { Visit } from "../../visit.js";
import { dollars, grouped } from "../../words/amounts.js";
import { losses } from "./losses.js";
import { leftOver, rowTable } from "./rows.js";

function totals(visit: Visit, { summary, rows }: Worklist): TemplateResult {
  const { work } = visit.t;
  const { claims, billed, paid, denied, deniedBefore } = summary.totals;
  const figure = (label: string, value: string): TemplateResult => html`<div class="figure">
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
  return html`<dl class="figures totals">
    ${figure(work.claims, grouped(claims))} ${figure(work.billed, dollars(billed))} ${figure(work.paid, dollars(paid))}
    ${figure(work.denied, dollars(denied))} ${deniedBefore === 0 ? nothing : figure(work.deniedBefore, dollars(deniedBefore))}
    ${figure(work.denials, grouped(rows.length))}
  </dl>`;
}

/** What could not be read or does not add up, and where it stands in the file. */
function problems(visit: Visit, { problems: found, totals: { problems: count } }: Worklist["summary"]): TemplateResult | typeof nothing {
  const { work } = visit.t;
  if (found.length === 0) return nothing;
  return html`<details class="more file-problems" ?open=${visit.remittance.list?.rows.length === 0}>
    <summary>${work.problems(grouped(count))}</summary>
    <ul>
      ${found.map(({ message, about, segment, byte }) => html`<li>${message} <small>${about} ${work.place(grouped(segment), grouped(byte))}</small></li>`)}
    </ul>
    ${count > found.length ? html`<p>${work.first(found.length)}</p>` : nothing}
  </details>`;
}

function sieve(visit: Visit, name: Sieve, label: string, options: readonly (readonly [value: string, label: string])[]): TemplateResult {
  const { remittance } = visit;
  const chosen = remittance.sieves[name];
  return html`<div class="field">
    <label for="sieve-${name}">${label}</label>
    <select id="sieve-${name}" autocomplete="off" @change=${(event: Event) => remittance.sift(name, (event.target as HTMLSelectElement).value)}>
      <option value="" .selected=${chosen === ""}>${visit.t.work.all}</option>
      ${options.map(([value, words]) => html`<option value=${value} .selected=${chosen === value}>${words}</option>`)}
    </select>
  </div>`;
}

function sieves(visit: Visit, { payers, groups }: Worklist["summary"]): TemplateResult {
  const { work } = visit.t;
  const names = [...new Set(payers.filter(({ rows }) => rows > 0).map(({ payer }) => payer))];
  const reasons = new Map(groups.map(({ reason, title }): [string, string] => [reason ?? "unknown", title]));
  return html`<div class="sieves">
    ${sieve(visit, "payer", work.payer, names.map((name) => [name, name || "–"]))} ${sieve(visit, "reason", work.reason, [...reasons])}
    ${sieve(visit, "road", work.road, Object.entries(work.roads))}
  </div>`;
}

function takeAlong(visit: Visit): TemplateResult {
  const { t, remittance } = visit;
  const { work } = t;
  const count = remittance.chosen.size;
  const { making } = remittance;
  const said = (id: string): string => (visit.said?.id === id ? visit.said.text : "");
  const closed = count === 0 || count > MOST_PAPERS || making !== undefined;
  const save = (kind: "zip" | "docx") => () => void remittance.savePapers("worklist-papers", kind);
  return html`<div class="buttons">
      <button type="button" class="main" ?disabled=${closed} @click=${save("zip")}>${work.papers(count)}</button>
      <button type="button" class="second" ?disabled=${closed} @click=${save("docx")}>${work.oneFile}</button>
      <button type="button" class="second" @click=${() => void remittance.saveList("worklist-papers")}>${work.exportList}</button>
    </div>
    <p class="hint">${count > MOST_PAPERS ? work.tooMany(MOST_PAPERS) : work.papersHint}</p>
    <p class="said" role="status">${making === undefined ? said("worklist-papers") : work.making(making.done, making.of)}</p>`;
}

/** With the list go the cases that were opened, so it is asked first; where nothing was denied there is nothing to lose. */
function closing(visit: Visit, another: TemplateResult | typeof nothing): TemplateResult {
  const { t, remittance } = visit;
  const { work } = t;
  if (!remittance.closing) {
    const close = (): void => {
      remittance.closing = true;
      visit.focusOn("close-sure");
    };
    return html`<div class="buttons">
      ${another}
      <button type="button" class="second" id="close-list" @click=${() => (remittance.hasRows ? close() : remittance.close())}>${work.close}</button>
    </div>`;
  }
  return html`<div class="sure" id="close-sure" role="group" tabindex="-1" aria-labelledby="close-question">
    <p id="close-question">${work.closeSure}</p>
    <div class="buttons">
      <button type="button" class="danger" @click=${() => remittance.close()}>${work.closeYes}</button>
      <button
        type="button"
        class="second"
        @click=${() => {
          remittance.closing = false;
          visit.focusOn("close-list");
        }}
      >
        ${work.closeNo}
      </button>
    </div>
  </div>`;
}

/** Every denial of the file, what to do first on top. */
export function worklist(visit: Visit, list: Worklist, another: TemplateResult): TemplateResult {
  const { work } = visit.t;
  const { summary, rows } = list;
  const some = rows.length > 0;
  return html`${visit.heading(0, work.listTitle, "screen")}
    <p class="lead">${some ? work.listLead : summary.totals.claims > 0 ? work.nothingDenied : work.noClaims}</p>
    <div class="sections">
      <section class="panel" aria-labelledby="sums-title">
        ${visit.heading(1, visit.remittance.fileName, "sums-title")} ${totals(visit, list)} ${problems(visit, summary)}
      </section>
      ${some
        ? html`<section class="panel worklist" aria-labelledby="denials-title">
              ${visit.heading(1, work.denials, "denials-title")} ${sieves(visit, summary)} ${leftOver(visit)} ${takeAlong(visit)}
              ${rowTable(visit)}
            </section>
            ${losses(visit, summary)}`
        : nothing}
    </div>
    ${closing(visit, some ? nothing : another)}`;
}
