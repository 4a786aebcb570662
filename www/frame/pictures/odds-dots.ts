import { html, svg, type TemplateResult } from "lit";
import type { Strings } from "../strings/index.js";

const ACROSS = 20;
const GAP = 14;

/** A hundred dots: filled up to the likely count, lightly up to the high end of the range; and their numbers in a table. */
export function oddsDots(t: Strings, likely: number, high: number, basis: string): TemplateResult {
  const kind = (at: number): "won" | "maybe" | "lost" => (at < likely ? "won" : at < high ? "maybe" : "lost");
  const counts = { won: likely, maybe: high - likely, lost: 100 - high };
  return html`<svg class="dots" viewBox="0 0 ${ACROSS * GAP} ${(100 / ACROSS) * GAP}" role="img" aria-labelledby="dots-title dots-text">
      <title id="dots-title">${t.odds.headline(likely)}</title>
      <desc id="dots-text">${basis}</desc>
      ${Array.from(
        { length: 100 },
        (_, at) => svg`<circle class=${kind(at)} cx=${(at % ACROSS) * GAP + GAP / 2} cy=${Math.floor(at / ACROSS) * GAP + GAP / 2} r="4.6" />`,
      )}
    </svg>
    <table>
      <caption class="unseen">
        ${t.odds.title}
      </caption>
      <tbody>
        ${(["won", "maybe", "lost"] as const).map(
          (each) => html`<tr>
            <th scope="row"><svg class="dots swatch" viewBox="0 0 14 14" aria-hidden="true" focusable="false"><circle class=${each} cx="7" cy="7" r="4.6" /></svg> ${t.odds.key[each]}</th>
            <td>${counts[each]}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
}
