import { html, nothing, svg, type TemplateResult } from "lit";
import type { Worklist } from "../../read/remittance-file.js";
import type { Visit } from "../../visit.js";
import { dollars, grouped } from "../../words/amounts.js";

/** Bars that are drawn; the table has all of them. */
const BARS = 6;
/** Groups of a payer and a reason that are listed. */
const GROUPS = 100;

interface Loss {
  readonly title: string;
  rows: number;
  denied: number;
}

/** Where the money is lost: a bar for each of the main reasons, and every figure in a table. */
export function losses(visit: Visit, { groups }: Worklist["summary"]): TemplateResult | typeof nothing {
  const { work, money } = visit.t;
  if (groups.length === 0) return nothing;
  const reasons = new Map<string, Loss>();
  for (const { title, rows, denied } of groups) {
    const loss = reasons.get(title) ?? { title, rows: 0, denied: 0 };
    loss.rows += rows;
    loss.denied += denied;
    reasons.set(title, loss);
  }
  const all = [...reasons.values()].sort((one, two) => two.denied - one.denied);
  const total = all.reduce((sum, { denied }) => sum + denied, 0);
  const count = all.reduce((sum, { rows }) => sum + rows, 0);
  const most = Math.max(1, ...all.map(({ denied }) => denied));
  const bars = all.slice(0, BARS);
  return html`<section class="panel losses" aria-labelledby="losses-head">
    ${visit.heading(1, work.losses, "losses-head")}
    <svg width="100%" height="${bars.length * 2.9}em" role="img" aria-labelledby="losses-title losses-text">
      <title id="losses-title">${work.losses}</title>
      <desc id="losses-text">${bars.map(({ title, denied }) => `${title}: ${dollars(denied)}.`).join(" ")}</desc>
      ${bars.map(
        ({ title, denied }, at) => svg`<text y="${at * 2.9 + 1.1}em">${title}</text>
          <rect class="edge by-plan" x="1" y="${at * 2.9 + 1.5}em" width="${Math.max(0.5, (98 * denied) / most)}%" height="0.9em" />`,
      )}
    </svg>
    <table>
      <caption class="unseen">
        ${work.losses}
      </caption>
      <thead>
        <tr>
          <th scope="col">${work.reason}</th>
          <th scope="col">${work.denials}</th>
          <th scope="col">${work.denied}</th>
        </tr>
      </thead>
      <tbody>
        ${all.map(
          ({ title, rows, denied }) => html`<tr>
            <th scope="row">${title}</th>
            <td>${grouped(rows)}</td>
            <td>${dollars(denied)}</td>
          </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${money.total}</th>
          <td>${grouped(count)}</td>
          <td>${dollars(total)}</td>
        </tr>
      </tfoot>
    </table>
    <details class="more">
      <summary>${work.byPayer}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">${work.payer}, ${work.reason}</th>
            <th scope="col">${work.denials}</th>
            <th scope="col">${work.denied}</th>
          </tr>
        </thead>
        <tbody>
          ${groups.slice(0, GROUPS).map(
            ({ payer, title, rows, denied }) => html`<tr>
              <th scope="row">${payer || "–"}: ${title}</th>
              <td>${grouped(rows)}</td>
              <td>${dollars(denied)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
      ${groups.length > GROUPS ? html`<p>${work.first(GROUPS)}</p>` : nothing}
    </details>
  </section>`;
}
