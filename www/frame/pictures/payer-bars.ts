import { html, svg, type TemplateResult } from "lit";
import type { Amount } from "../contract.js";
import type { Strings } from "../strings/index.js";
import { dollars } from "../words/amounts.js";

type Picture = NonNullable<Amount["picture"]>;
type Payer = Picture["now"][number]["who"];

/** Told apart by pattern as well as by colour; the practice's part is left blank. */
const LINES: Readonly<Record<Payer, string>> = {
  plan: "",
  "other-insurance": "M0 4H8",
  "patient-paid": "M-1 1L1-1M0 8L8 0M7 9L9 7",
  "patient-owes": "M-1 1L1-1M0 8L8 0M7 9L9 7M-1 7L1 9M0 0L8 8M7-1L9 1",
  practice: "",
};
const PAYERS = Object.keys(LINES) as Payer[];

/** Who pays one total, as it stands and after a win: two bars of the same length, and their figures in a table. */
export function payerBars(t: Strings, { total, now, afterWin }: Picture): TemplateResult {
  const sides = [
    { name: t.money.now, parts: now },
    { name: t.money.after, parts: afterWin },
  ];
  const both = [...now, ...afterWin];
  const said = sides.map(({ name, parts }) => `${name}: ${parts.map(({ label, amount }) => `${label} ${dollars(amount)}`).join(", ")}.`);
  const bar = (parts: Picture["now"], y: number): TemplateResult[] => {
    let from = 0;
    return parts.map(({ who, amount }) => {
      const x = from;
      from += (100 * amount) / total;
      return svg`<rect class="edge" fill="url(#by-${who})" x="${x}%" y="${y}em" width="${(100 * amount) / total}%" height="1.8em" />`;
    });
  };
  return html`<figure class="payers">
    <svg width="100%" height="7em" role="img" aria-labelledby="payers-title payers-text">
      <title id="payers-title">${t.money.picture}</title>
      <desc id="payers-text">${said.join(" ")}</desc>
      <defs>
        ${PAYERS.map(
          (who) => svg`<pattern id="by-${who}" width="8" height="8" patternUnits="userSpaceOnUse">
            <rect class="by-${who}" width="8" height="8" /><path d=${LINES[who]} />
          </pattern>`,
        )}
      </defs>
      ${sides.map(({ name, parts }, at) => svg`<text y="${1.1 + at * 3.6}em">${name}</text>${bar(parts, 1.5 + at * 3.6)}`)}
    </svg>
    <table>
      <caption class="unseen">
        ${t.money.picture}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t.money.who}</th>
          ${sides.map(({ name }) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${PAYERS.filter((who) => both.some((part) => part.who === who)).map(
          (who) => html`<tr>
            <th scope="row">
              <svg class="swatch" width="16" height="16" aria-hidden="true" focusable="false"><rect class="edge" fill="url(#by-${who})" width="16" height="16" /></svg>
              ${both.find((part) => part.who === who)?.label}
            </th>
            ${sides.map(({ parts }) => html`<td>${dollars(parts.find((part) => part.who === who)?.amount ?? 0)}</td>`)}
          </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${t.money.total}</th>
          ${sides.map(({ parts }) => html`<td>${dollars(parts.reduce((sum, { amount }) => sum + amount, 0))}</td>`)}
        </tr>
      </tfoot>
    </table>
  </figure>`;
}
