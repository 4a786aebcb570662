import { html, nothing, type TemplateResult } from "lit";
import type { Amount } from "../../contract.js";
import type { Visit } from "../../visit.js";
import { dollars } from "../../words/amounts.js";
import { citations } from "./sources.js";
import { asTitle } from "./words.js";

/** No money, so its amount is not unknown either. */
const SERVICE = "service-restored";

/** Money apart, each behind its own switch; what the other side would contest is shown only when asked for. */
export function extrasPart(visit: Visit, { extras }: Amount): TemplateResult | typeof nothing {
  const { money } = visit.t;
  if (extras.length === 0) return nothing;
  const names: Readonly<Record<string, string>> = money.extraNames;
  return html`${visit.heading(2, money.extras)}
    <p class="hint">${money.extrasNote}</p>
    <ul class="extras">
      ${extras.map(
        ({ id, amount, condition, disputed, sources }) => html`<li>
          <input type="checkbox" role="switch" id=${id} autocomplete="off" ?checked=${!disputed} />
          <label for=${id}>${names[id]}</label> ${disputed ? html`<span class="chip chip-soon">${money.disputed}</span>` : nothing}
          <p>${id === SERVICE ? nothing : html`<strong>${amount === null ? money.amountOpen : dollars(amount)}</strong>: `}${asTitle(condition)} ${citations(visit, sources)}</p>
        </li>`,
      )}
    </ul>`;
}
