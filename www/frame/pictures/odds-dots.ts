import { html, svg, type TemplateResult } from "lit";
import type { Strings } from "../strings/index.js";

const ACROSS = 20;
const GAP = 14;

/** A hundred dots: filled up to the likely count, ringed up to the high end of the range. */
export function oddsDots(t: Strings, likely: number, high: number): TemplateResult {
  const kind = (at: number): string => (at < likely ? "won" : at < high ? "maybe" : "lost");
  return html`<svg
    class="dots"
    viewBox="0 0 ${ACROSS * GAP} ${(100 / ACROSS) * GAP}"
    role="img"
    aria-label=${t.odds.picture(likely)}
  >
    ${Array.from(
      { length: 100 },
      (_, at) => svg`<circle class=${kind(at)} cx=${(at % ACROSS) * GAP + GAP / 2} cy=${Math.floor(at / ACROSS) * GAP + GAP / 2} r="4.6" />`,
    )}
  </svg>`;
}
