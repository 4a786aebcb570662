import { html, nothing, type TemplateResult } from "lit";
import type { PlanKind } from "../contract.js";
import { listField } from "../fields/choice.js";
import { question } from "../fields/question.js";
import { MOST_PAYERS } from "../remittance.js";
import type { Visit } from "../visit.js";
import { dollars, grouped } from "../words/amounts.js";
import { planOptions } from "./start.js";
import { worklist } from "./worklist/list.js";

/** A button that opens the browser's own window for files, and the field behind it. */
function chooser(visit: Visit, words: string, looks: string): TemplateResult {
  return html`<button type="button" class=${looks} @click=${() => visit.querySelector<HTMLInputElement>("#remittance-file")?.click()}>${words}</button>
    <input
      id="remittance-file"
      type="file"
      autocomplete="off"
      hidden
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        const file = input.files?.[0];
        if (file !== undefined) void visit.remittance.choose(file);
        // The same file may be chosen again.
        input.value = "";
      }}
    />`;
}

function choose(visit: Visit): TemplateResult {
  const { work } = visit.t;
  return html`${visit.heading(0, work.title, "screen")}
    <p class="lead">${work.lead}</p>
    <div class="drop">
      ${chooser(visit, work.choose, "main")}
      <p class="hint">${work.drop}</p>
    </div>
    <p class="note" role="status">${visit.remittance.trouble}</p>`;
}

function reading(visit: Visit): TemplateResult {
  const { work } = visit.t;
  const { percent, fileName } = visit.remittance;
  return html`${visit.heading(0, work.reading, "reading")}
    <p class="lead">${fileName}</p>
    <div class="reading-bar"><progress max="100" .value=${percent} aria-label=${work.reading}></progress> <span>${percent} %</span></div>
    <div class="buttons"><button type="button" class="second" @click=${() => visit.remittance.cancel()}>${work.cancel}</button></div>`;
}

/** What a remittance does not say, once for the whole file. */
function plans(visit: Visit): TemplateResult {
  const { t, remittance } = visit;
  const { work } = t;
  const { payers } = remittance;
  const told = payers.filter(({ plan }) => plan !== "unknown");
  const open = payers.filter(({ plan }) => plan === "unknown");
  const named = open.filter(({ payer }) => payer.trim() !== "").slice(0, MOST_PAYERS);
  const ask = (id: string, label: string, hint: string | undefined, payer: string): TemplateResult =>
    listField(visit, { id, label, hint }, planOptions(t), {
      notSure: false,
      handlers: {
        chosen: remittance.plans.get(payer) ?? "",
        choose: (value) => {
          if (value === "") remittance.plans.delete(payer);
          else remittance.plans.set(payer, value as PlanKind);
        },
      },
    });
  return html`<form
    novalidate
    autocomplete="off"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      void remittance.make();
    }}
  >
    ${visit.heading(0, work.plans, "screen")}
    <p class="lead">${work.plansLead}</p>
    <div class="five">
      ${named.map(({ payer, rows, denied }, at) => ask(`payer-${at}`, payer, work.rowsOf(grouped(rows), dollars(denied)), payer))}
      ${named.length < open.length ? ask("payer-others", work.others, undefined, "") : nothing} ${question(visit, "state")}
    </div>
    ${told.length === 0 ? nothing : html`<p>${work.told} ${told.map(({ payer, plan }) => `${payer}: ${t.options.plan[plan]}`).join("; ")}.</p>`}
    <p class="note" role="status">${remittance.trouble}</p>
    <div class="buttons">
      <button type="submit" class="main">${work.make}</button>
      ${chooser(visit, work.another, "second")}
    </div>
  </form>`;
}

/** A remittance: choose it, read it, say what it does not say, and go through what was denied. */
export function importScreen(visit: Visit): TemplateResult {
  const { phase, list } = visit.remittance;
  switch (phase) {
    case "choose":
      return choose(visit);
    case "reading":
      return reading(visit);
    case "plans":
      return plans(visit);
    case "list":
      return list === undefined ? choose(visit) : worklist(visit, list, chooser(visit, visit.t.work.another, "second"));
  }
}
