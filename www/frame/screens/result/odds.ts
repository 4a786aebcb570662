import { html, nothing, type TemplateResult } from "lit";
import type { Amount, Assessment } from "../../contract.js";
import { oddsDots } from "../../pictures/odds-dots.js";
import type { Strings } from "../../strings/index.js";
import type { Visit } from "../../visit.js";
import { dollars, grouped, inHundred } from "../../words/amounts.js";
import { citations } from "./sources.js";
import { stepName } from "./words.js";

/** Number of cases, place and year: what no rate is shown without. */
export function basisOf(t: Strings, { n, year, place }: NonNullable<Amount["odds"]>): string {
  return n === null ? t.odds.basisOpen(year, place) : t.odds.basis(grouped(n), year, place);
}

const basisInWords = (t: Strings, { n, year, place }: { n: number | null; year: string; place: string }): string =>
  t.odds.basisShort(n === null ? null : grouped(n), year, place);

/** How often such appeals were won, as a hundred dots; or that nobody has published it. */
export function oddsPart(visit: Visit, { amount, worthIt }: Assessment): TemplateResult {
  const { t } = visit;
  const { odds: found, estimate, allTheWay } = amount;
  if (found === null) {
    return html`<div class="odds">
      ${visit.heading(2, t.odds.title)}
      <p>${worthIt.odds}</p>
    </div>`;
  }
  const [low, likely, high] = [inHundred(found.low), inHundred(found.likely), inHundred(found.high)];
  const basis = basisOf(t, found);
  return html`<div class="odds">
    ${visit.heading(2, t.odds.title)}
    <p class="odds-line">${t.odds.headline(likely)}</p>
    <p class="basis">${basis} ${t.odds.confidence[found.confidence]} ${citations(visit, found.sources)}</p>
    ${oddsDots(t, likely, high, basis)}
    <p>${t.odds.range(low, high)} ${t.odds.step(stepName(t, found.step))}</p>
    ${allTheWay === null || allTheWay.stages.length < 2
      ? nothing
      : html`<p class="basis">
          ${t.odds.allTheWay(
            inHundred(allTheWay.low),
            inHundred(allTheWay.likely),
            inHundred(allTheWay.high),
            allTheWay.basis.map((step) => `${stepName(t, step.step)} (${basisInWords(t, step)})`).join("; "),
          )}
        </p>`}
    ${estimate === null || visit.answers.typed("role") !== "provider"
      ? nothing
      : html`<p class="basis">${t.odds.weight(dollars(estimate.low), dollars(estimate.likely), dollars(estimate.high))}</p>`}
  </div>`;
}
