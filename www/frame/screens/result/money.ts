import { html, nothing, type TemplateResult } from "lit";
import type { Amount, Assessment } from "../../contract.js";
import { payerBars } from "../../pictures/payer-bars.js";
import type { Visit } from "../../visit.js";
import { dollars } from "../../words/amounts.js";
import { extrasPart } from "./extras.js";
import { oddsPart } from "./odds.js";
import { questionList } from "./steps.js";

/** How many questions are named that would narrow the amount. */
const FEW = 2;

function figures(visit: Visit, { amount }: Assessment): TemplateResult {
  const { t } = visit;
  const { patient, provider } = amount.atStake;
  // The engine says zero where no amount was given; nobody's claim is worth nothing.
  const isTold = amount.inDispute > 0 || patient !== null;
  const figure = (label: string, cents: number | null): TemplateResult => html`<div class="figure ${cents === null ? "open" : ""}">
    <dt>${label}</dt>
    <dd>${cents === null ? (label === t.money.patient && amount.stakeKind === "service" ? t.result.restored : t.money.unknown) : dollars(cents)}</dd>
  </div>`;
  return html`<dl class="figures">
    ${figure(t.money.inDispute, isTold ? amount.inDispute : null)} ${figure(t.money.patient, patient)}
    ${provider || visit.answers.typed("role") === "provider" ? figure(t.money.provider, provider) : nothing}
  </dl>`;
}

const sums = (lines: Amount["working"]): TemplateResult[] =>
  lines.map(({ label, amount }) => html`<li><span>${label}</span> <strong>${dollars(amount)}</strong></li>`);

/** What of the patient's stake comes back, and what is no longer billed. */
function twoWays({ t }: Visit, { refund, billRelief, stakeKind }: Amount): TemplateResult | typeof nothing {
  const ways = [{ label: t.money.refund, amount: refund ?? 0 }, { label: t.money.billRelief, amount: billRelief ?? 0 }].filter(({ amount }) => amount > 0);
  if (ways.length === 0 || stakeKind !== "recover") return nothing;
  return html`<ul class="sums">
    ${sums(ways)}
  </ul>`;
}

/** Where the amount is a range or withheld: what would narrow it. */
function narrower(visit: Visit, { amount, questions }: Assessment): TemplateResult | typeof nothing {
  const { money } = visit.t;
  const { range, atStake, stakeKind } = amount;
  const mine = visit.answers.typed("role") === "provider" ? atStake.provider : atStake.patient;
  const asks = questions.filter(({ path }) => path.startsWith("money.")).slice(0, FEW);
  return html`${range === null ? nothing : html`<p class="range">${money.range(dollars(range.low), dollars(range.high))}</p>`}
  ${asks.length === 0 || (range === null && (mine !== null || stakeKind === "service"))
    ? nothing
    : html`<p class="range">${money.sharpen}</p>
        ${questionList(visit, asks)}`}`;
}

function working(visit: Visit, { working: lines }: Amount): TemplateResult | typeof nothing {
  if (lines.length < 2) return nothing;
  return html`<details class="more">
    <summary>${visit.t.money.working}<span class="unseen">: ${visit.t.money.title}</span></summary>
    <ol class="sums">
      ${sums(lines)}
    </ol>
  </details>`;
}

/** How much could come back, to whom, and how often such appeals are won. */
export function moneySection(visit: Visit, assessment: Assessment): TemplateResult {
  const { t } = visit;
  const { amount } = assessment;
  return html`<section class="panel money" aria-labelledby="money-title">
    ${visit.heading(1, t.money.title, "money-title")}
    <div class="money-columns">
      <div>
        ${figures(visit, assessment)} ${twoWays(visit, amount)} ${narrower(visit, assessment)}
        ${amount.picture === null ? nothing : payerBars(t, amount.picture)} ${working(visit, amount)} ${extrasPart(visit, amount)}
      </div>
      ${oddsPart(visit, assessment)}
    </div>
  </section>`;
}
