import { html, nothing, type TemplateResult } from "lit";
import type { Assessment, Billing } from "../../contract.js";
import { askButton } from "../../fields/ask.js";
import { icon } from "../../pictures/icon.js";
import type { Visit } from "../../visit.js";
import { dollars } from "../../words/amounts.js";
import { longDate, shortDate } from "../../words/civil-date.js";
import { citations } from "./sources.js";

type Day = Billing["days"][number];
type Finding = Billing["findings"][number];

/** "97110 × 2, 97140 × 1". */
const units = (byCode: Readonly<Record<string, number>>): string =>
  Object.entries(byCode)
    .filter(([, count]) => count > 0)
    .map(([code, count]) => `${code}\u00a0×\u00a0${count}`)
    .join(", ");

/** The ways to share out the day's units; only the first few are written out. */
const FEW_WAYS = 3;

function ways(visit: Visit, { cms }: Day): string {
  const { t } = visit;
  const told = cms.allocations.slice(0, FEW_WAYS).map(units).join(` ${t.billing.or} `);
  const more = cms.allocations.length - FEW_WAYS;
  return more > 0 ? `${told} ${t.billing.moreWays(more)}` : told;
}

function dayTable(visit: Visit, { days, unitRule, sources }: Billing): TemplateResult | typeof nothing {
  const { t, language } = visit;
  if (days.length === 0) return nothing;
  const [total, each] = [unitRule !== "ama", unitRule !== "cms"];
  return html`${visit.heading(2, t.billing.units)}
    <p class="hint">${unitRule === null ? t.billing.bothRules : t.billing.oneRule[unitRule]} ${citations(visit, sources)}</p>
    <div class="wide" role="group" tabindex="0" aria-label=${t.billing.units}>
      <table class="units">
        <caption class="unseen">${t.billing.units}</caption>
        <thead>
          <tr>
            <th scope="col">${t.billing.day}</th>
            <th scope="col">${t.billing.minutes}</th>
            ${total ? html`<th scope="col">${t.billing.byTotal}</th>` : nothing} ${each ? html`<th scope="col">${t.billing.byCode}</th>` : nothing}
            <th scope="col">${t.billing.billed}</th>
          </tr>
        </thead>
        <tbody>
          ${days.map(
            (day) => html`<tr>
              <th scope="row">${shortDate(day.date, language)}, ${t.billing.discipline[day.discipline]}</th>
              <td>${day.timedMinutes}</td>
              ${total ? html`<td><strong>${day.cms.units}</strong> ${ways(visit, day)}</td>` : nothing}
              ${each ? html`<td><strong>${day.ama.units}</strong> ${units(day.ama.allocation)}</td>` : nothing}
              <td>${units(day.billedUnits)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function assistantList(visit: Visit, { assistants }: Billing): TemplateResult | typeof nothing {
  const { t, language } = visit;
  if (assistants.length === 0) return nothing;
  const split = (modifier: string, choice: Billing["assistants"][number]["choices"][number]): string =>
    choice
      .flatMap(({ code, with: marked, without }) => [
        ...(marked > 0 ? [`${code} ${modifier} × ${marked}`] : []),
        ...(without > 0 ? [`${code}\u00a0×\u00a0${without} ${t.billing.without(modifier)}`] : []),
      ])
      .join(", ");
  return html`${visit.heading(2, t.billing.assistants)}
    <ul class="rights">
      ${assistants.map(
        ({ date, modifier, choices, settled }) => html`<li>
          <strong>${longDate(date, language)}:</strong> ${choices.slice(0, FEW_WAYS).map((choice) => split(modifier, choice)).join(` ${t.billing.or} `)}
          ${settled ? nothing : t.billing.unsettled}
        </li>`,
      )}
    </ul>`;
}

function findingItem(visit: Visit, { effect, path, date, code, units: count, amount, text, fix, sources }: Finding): TemplateResult {
  const { t, language } = visit;
  const about = [date === null ? "" : longDate(date, language), code ?? "", count === null ? "" : t.billing.unitCount(count), amount === null ? "" : dollars(amount)];
  return html`<li class="check check-${effect === "reject" || effect === "deny" ? "error" : effect === "look-up" ? "info" : "warning"}">
    ${icon(effect === "look-up" ? "info" : "alert")}
    <div>
      <p><strong>${t.billing.effect[effect]}:</strong> ${text} ${citations(visit, sources)}</p>
      <p class="hint">${about.filter((part) => part !== "").join(" · ")}</p>
      <p>${fix}</p>
      ${askButton(visit, path, t.steps.questionButton)}
    </div>
  </li>`;
}

function codeList(visit: Visit, { denialCodes }: Billing): TemplateResult | typeof nothing {
  const { t, language } = visit;
  if (denialCodes.length === 0) return nothing;
  const road = ({ title, due }: Billing["denialCodes"][number]["roads"][number]): string =>
    due === null ? `${title}: ${t.billing.payersTerms}` : `${title}: ${longDate(due, language)}`;
  return html`${visit.heading(2, t.billing.codes)}
    <ul class="rights">
      ${denialCodes.map(
        ({ group, code, known, text, bears, roads }) => html`<li>
          <p><strong>${group === null ? code : `${group}-${code}`}</strong> ${known ? text : t.billing.unknownCode} ${bears === null ? "" : t.billing.bears[bears]}</p>
          ${roads.length === 0 ? nothing : html`<p class="hint">${roads.map(road).join(" · ")}</p>`}
        </li>`,
      )}
    </ul>`;
}

/** Medicare's fee by payment area, or the contract's rate, beside what was paid. */
function expectedTable(visit: Visit, { expected }: Billing): TemplateResult | typeof nothing {
  const { t, language } = visit;
  if (expected.length === 0) return nothing;
  const areas: Readonly<Record<string, string>> = t.options["billing.locality"];
  const cents = (amount: number | null): string => (amount === null ? t.money.unknown : dollars(amount));
  return html`${visit.heading(2, t.billing.expected)}
    <div class="wide" role="group" tabindex="0" aria-label=${t.billing.expected}>
      <table class="units">
        <caption class="unseen">${t.billing.expected}</caption>
        <thead>
          <tr>
            ${[t.billing.day, t.billing.basis, t.billing.allowed, t.billing.fromPayer, t.billing.fromPatient, t.billing.missing].map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${expected.map(
            ({ date, basis, locality, complete, allowed, payer, patient, difference }) => html`<tr>
              <th scope="row">${shortDate(date, language)}</th>
              <td>${basis === "contract" ? t.billing.contract : (areas[locality ?? ""] ?? t.billing.medicare)}${complete ? "" : ` ${t.billing.incomplete}`}</td>
              <td>${dollars(allowed)}</td>
              <td>${cents(payer)}</td>
              <td>${cents(patient)}</td>
              <td>${cents(difference)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function careList(visit: Visit, { planOfCare }: Billing): TemplateResult | typeof nothing {
  const { t, language } = visit;
  if (planOfCare === undefined) return nothing;
  const { certificationDue, certifiedUntil, outside, sinceReport } = planOfCare;
  const date = (day: string): string => longDate(day, language);
  return html`${visit.heading(2, t.billing.care)}
    <ul class="rights">
      <li>${t.billing.certifyBy(date(certificationDue))}</li>
      ${certifiedUntil === null ? nothing : html`<li>${t.billing.certifiedUntil(date(certifiedUntil))}</li>`}
      ${outside.length === 0 ? nothing : html`<li>${t.billing.outside(outside.map(date).join("; "))}</li>`}
      ${sinceReport === null ? nothing : html`<li>${t.billing.sinceReport(sinceReport)}</li>`}
    </ul>`;
}

/** What the lines of the claim come to under the rules of therapy billing, and what would be sent back, refused or paid less. */
export function billingSection(visit: Visit, { billing }: Assessment): TemplateResult | typeof nothing {
  const { t } = visit;
  if (billing === undefined || visit.answers.typed("role") !== "provider") return nothing;
  const { findings } = billing;
  return html`<section class="panel billing" aria-labelledby="billing-title">
    ${visit.heading(1, t.billing.title, "billing-title")}
    ${findings.length === 0 ? html`<p>${t.billing.nothing}</p>` : html`<ul class="findings">${findings.map((one) => findingItem(visit, one))}</ul>`}
    ${codeList(visit, billing)} ${dayTable(visit, billing)} ${assistantList(visit, billing)} ${expectedTable(visit, billing)} ${careList(visit, billing)}
  </section>`;
}
