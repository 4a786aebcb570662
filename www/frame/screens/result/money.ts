import { html, nothing, type TemplateResult } from "lit";
import type { Amount, Assessment } from "../../contract.js";
import { moneyBar, type Part } from "../../pictures/money-bar.js";
import { oddsDots } from "../../pictures/odds-dots.js";
import type { Visit } from "../../visit.js";
import { dollars, grouped, inHundred } from "../../words/amounts.js";
import { citations } from "./sources.js";
import { asTitle, stepName } from "./words.js";

/** The parts of the amount in dispute, where every part is known. */
function partsOf(visit: Visit, amount: Amount): Part[] {
  const { t } = visit;
  const { refund, billRelief, inDispute, atStake } = amount;
  if (refund === null || billRelief === null || atStake.provider === null) return [];
  const rest = inDispute - refund - billRelief - atStake.provider;
  if (inDispute <= 0 || rest < 0) return [];
  const parts: Part[] = [
    { id: "refund", label: t.money.refund, cents: refund },
    { id: "relief", label: t.money.billRelief, cents: billRelief },
    { id: "practice", label: t.money.provider, cents: atStake.provider },
    { id: "rest", label: t.money.rest, cents: rest },
  ];
  return parts.filter(({ cents }) => cents > 0);
}

function figures(visit: Visit, { amount, plan }: Assessment): TemplateResult {
  const { t } = visit;
  const { patient, provider } = amount.atStake;
  const unknown = plan.startsWith("medicaid") ? t.result.restored : t.money.unknown;
  // The engine says zero where no amount was given; nobody's claim is worth nothing.
  const isTold = amount.inDispute > 0 || patient !== null;
  const figure = (label: string, cents: number | null): TemplateResult => html`<div class="figure ${cents === null ? "open" : ""}">
    <dt>${label}</dt>
    <dd>${cents === null ? (label === t.money.inDispute ? t.money.unknown : unknown) : dollars(cents)}</dd>
  </div>`;
  return html`<dl class="figures">
    ${figure(t.money.inDispute, isTold ? amount.inDispute : null)} ${figure(t.money.patient, patient)}
    ${provider || visit.answers.typed("role") === "provider" ? figure(t.money.provider, provider) : nothing}
  </dl>`;
}

function odds(visit: Visit, { amount }: Assessment): TemplateResult {
  const { t } = visit;
  const { odds: found, estimate, allTheWay } = amount;
  if (found === null) {
    return html`<div class="odds">
      ${visit.heading(2, t.odds.title)}
      <p>${t.odds.none}</p>
    </div>`;
  }
  const [low, likely, high] = [inHundred(found.low), inHundred(found.likely), inHundred(found.high)];
  const basis = found.n === null ? t.odds.basisOpen(found.year, found.place) : t.odds.basis(grouped(found.n), found.year, found.place);
  return html`<div class="odds">
    ${visit.heading(2, t.odds.title)}
    <p class="odds-line">${t.odds.headline(likely)}</p>
    ${oddsDots(t, likely, high)}
    <p>${t.odds.range(low, high)} ${t.odds.step(stepName(t, found.step))}</p>
    <p class="basis">${basis} ${t.odds.confidence[found.confidence]} ${citations(visit, found.sources)}</p>
    ${allTheWay === null || allTheWay.stages.length < 2
      ? nothing
      : html`<p class="basis">
          ${t.odds.allTheWay(
            inHundred(allTheWay.low),
            inHundred(allTheWay.likely),
            inHundred(allTheWay.high),
            allTheWay.stages.map((stage) => stepName(t, stage)).join(", "),
          )}
        </p>`}
    ${estimate === null || visit.answers.typed("role") !== "provider"
      ? nothing
      : html`<p class="basis">${t.odds.weight(dollars(estimate.low), dollars(estimate.likely), dollars(estimate.high))}</p>`}
  </div>`;
}

function extras(visit: Visit, { extras: items }: Amount): TemplateResult | typeof nothing {
  const { t } = visit;
  if (items.length === 0) return nothing;
  return html`<details class="more">
    <summary>${t.money.extras}</summary>
    <p class="hint">${t.money.extrasNote}</p>
    <ul>
      ${items.map(
        (item) => html`<li><strong>${item.amount === null ? t.money.amountOpen : dollars(item.amount)}</strong>: ${asTitle(item.condition)} ${citations(visit, item.sources)}</li>`,
      )}
    </ul>
  </details>`;
}

function working(visit: Visit, { working: lines }: Amount): TemplateResult | typeof nothing {
  if (lines.length < 2) return nothing;
  return html`<details class="more">
    <summary>${visit.t.money.working}<span class="unseen">: ${visit.t.money.title}</span></summary>
    <ol class="sums">
      ${lines.map(({ label, amount }) => html`<li><span>${label}</span> <strong>${dollars(amount)}</strong></li>`)}
    </ol>
  </details>`;
}

/** How much could come back, to whom, and how often such appeals are won. */
export function moneySection(visit: Visit, assessment: Assessment): TemplateResult {
  const { t } = visit;
  const { amount } = assessment;
  const parts = partsOf(visit, amount);
  return html`<section class="panel money" aria-labelledby="money-title">
    ${visit.heading(1, t.money.title, "money-title")}
    <div class="money-columns">
      <div>
        ${figures(visit, assessment)} ${parts.length > 1 ? moneyBar(t, parts) : nothing}
        ${amount.range === null ? nothing : html`<p class="range">${t.money.range(dollars(amount.range.low), dollars(amount.range.high))}</p>`}
        ${working(visit, amount)} ${extras(visit, amount)}
      </div>
      ${odds(visit, assessment)}
    </div>
  </section>`;
}
