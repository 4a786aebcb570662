import { html, nothing, type TemplateResult } from "lit";
import { listField, type Option, type OptionGroup } from "../fields/choice.js";
import type { Surround } from "../fields/frame.js";
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

/** An answer about one payer. */
function payerField<Answer extends string>(visit: Visit, around: Surround, options: readonly (Option | OptionGroup)[], payer: string, answers: Map<string, Answer>): TemplateResult {
  return listField(visit, around, options, {
    notSure: false,
    handlers: {
      chosen: answers.get(payer) ?? "",
      choose: (value) => {
        if (value === "") answers.delete(payer);
        else answers.set(payer, value as Answer);
        visit.requestUpdate();
      },
    },
  });
}

/** What a remittance does not say, once for the whole file. */
function plans(visit: Visit): TemplateResult {
  const { t, remittance } = visit;
  const { work } = t;
  const { payers } = remittance;
  const told = payers.filter(({ plan }) => plan !== "unknown");
  const open = payers.filter(({ plan }) => plan === "unknown");
  const named = open.filter(({ payer }) => payer.trim() !== "").slice(0, MOST_PAYERS);
  const planOf = (id: string, label: string, hint: string | undefined, payer: string): TemplateResult =>
    payerField(visit, { id, label, hint }, planOptions(t), payer, remittance.plans);
  // A practice under contract disputes a denial in other ways, which a remittance does not say. Medicare has no network.
  const contracted = [...named, ...told.slice(0, MOST_PAYERS)].filter(({ payer, plan }) => {
    const known = plan === "unknown" ? remittance.plans.get(payer) : plan;
    return known !== undefined && known !== "medicare" && payer.trim() !== "";
  });
  const { in: within, out } = t.options["money.network"];
  const sides = [
    { value: "in", label: within },
    { value: "out", label: out },
  ];
  const networkOf = (payer: string, at: number): TemplateResult =>
    payerField(visit, { id: `network-${at}`, label: `${payer}: ${t.fields["money.network"].label}` }, sides, payer, remittance.networks);
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
      ${named.map(({ payer, rows, denied }, at) => planOf(`payer-${at}`, payer, work.rowsOf(grouped(rows), dollars(denied)), payer))}
      ${named.length < open.length ? planOf("payer-others", work.others, undefined, "") : nothing} ${question(visit, "state")}
    </div>
    ${told.length === 0 ? nothing : html`<p>${work.told} ${told.map(({ payer, plan }) => `${payer}: ${t.options.plan[plan]}`).join("; ")}.</p>`}
    ${contracted.length === 0 ? nothing : html`<div class="five">${contracted.map(({ payer }, at) => networkOf(payer, at))}</div>`}
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
