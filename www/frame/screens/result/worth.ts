import { html, nothing, type TemplateResult } from "lit";
import type { Assessment } from "../../contract.js";
import type { Visit } from "../../visit.js";
import { citations } from "./sources.js";

/** Whether to go on: the plain answer, what is quicker than an appeal, and what it was weighed from. The odds stand below, with their picture. */
export function worthSection(visit: Visit, { worthIt }: Assessment): TemplateResult | typeof nothing {
  if (worthIt.verdict === "not-covered") return nothing;
  const { worth } = visit.t;
  const { answer, faster, money, effort, time } = worthIt;
  return html`<section class="panel worth" aria-labelledby="worth-title">
    ${visit.heading(1, worth.title, "worth-title")}
    <p class="odds-line">${answer}</p>
    ${faster.length === 0
      ? nothing
      : html`${visit.heading(2, worth.faster)}
          <ul>
            ${faster.map(({ title, why, sources }) => html`<li><strong>${title}.</strong> ${why} ${citations(visit, sources)}</li>`)}
          </ul>`}
    <dl>
      ${[[worth.money, money], [worth.effort, effort], [worth.time, time]].map(([name, text]) => (text === "" ? nothing : html`<div><dt>${name}</dt><dd>${text}</dd></div>`))}
    </dl>
  </section>`;
}
