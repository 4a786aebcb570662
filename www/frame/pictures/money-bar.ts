import { html, svg, type TemplateResult } from "lit";
import type { Strings } from "../strings/index.js";
import { dollars } from "../words/amounts.js";

export interface Part {
  readonly id: "refund" | "relief" | "practice" | "rest";
  readonly label: string;
  readonly cents: number;
}

/** Where the money in dispute goes after a win, as a bar with its figures beside it. */
export function moneyBar(t: Strings, parts: readonly Part[]): TemplateResult {
  const total = parts.reduce((sum, part) => sum + part.cents, 0);
  let from = 0;
  const text = parts.map(({ label, cents }) => `${label}: ${dollars(cents)}`).join("; ");
  return html`<figure class="money-bar">
    <svg width="100%" height="28" role="img" aria-label=${t.money.barLabel(text)}>
      ${parts.map(({ id, cents }) => {
        const width = total === 0 ? 0 : (100 * cents) / total;
        const x = from;
        from += width;
        return svg`<rect class="part-${id}" x="${x}%" y="1" width="${width}%" height="26" />`;
      })}
    </svg>
    <ul class="legend">
      ${parts.map(
        ({ id, label, cents }) => html`<li>
          <svg class="swatch" width="16" height="16" aria-hidden="true" focusable="false"><rect class="part-${id}" x="1" y="1" width="14" height="14" /></svg>
          <span>${label}</span> <strong>${dollars(cents)}</strong>
        </li>`,
      )}
    </ul>
  </figure>`;
}
