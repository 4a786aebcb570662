import { html, nothing, type TemplateResult } from "lit";
import type { TraceNode } from "../../contract.js";
import { labelOf } from "../../fields/labels.js";
import type { Visit } from "../../visit.js";
import { dollars, inHundred } from "../../words/amounts.js";
import { longDate } from "../../words/civil-date.js";
import { basisOf } from "./odds.js";
import { citations } from "./sources.js";
import { asTitle } from "./words.js";

/** What the engine says of a rule that gave no value. */
const OPEN = "needs-input";
const UNUSED = "not-applied";
const USED = "applied";

/** What the engine says of an answer that it has not. */
const NOT_TOLD = "unknown";

type Part = keyof Visit["t"]["why"]["parts"];

/** The result of a rule in words: a date, an amount, a share, or that it applies. */
function resultWords(visit: Visit, { rule, result }: TraceNode): string {
  const { why, odds } = visit.t;
  if (result === USED) return why.applies;
  if (typeof result === "string") return /^\d{4}-\d{2}-\d{2}$/.test(result) ? longDate(result, visit.language) : result;
  // Zero in dispute is no amount told.
  if (typeof result !== "number" || (rule === "amount" && result === 0)) return "";
  if (rule !== "odds") return dollars(result);
  const found = visit.assessment?.amount.odds ?? null;
  return found === null ? "" : `${odds.headline(inHundred(result))} ${basisOf(visit.t, found)}`;
}

/** Why a rule gave nothing. The answer that it waits for, or that decided it, is named by its question and not by its key. */
function noteWords(visit: Visit, { result, note }: TraceNode): string {
  if (note === undefined) return "";
  const key = /[\w.]+$/.exec(note)?.[0] ?? "";
  const label = result === OPEN || result === UNUSED ? labelOf(visit.t, key) : "";
  if (label === "") return asTitle(note);
  return result === OPEN ? `${visit.t.why.waitsFor} ${label}` : `${asTitle(note.slice(0, -key.length))}“${label}”`;
}

function item(visit: Visit, node: TraceNode): TemplateResult {
  const source = visit.assessment?.sources.find(({ id }) => id === node.sources[0]);
  // The law's titles are in English, as the law is; in Spanish a citation says as much.
  const name = visit.language === "en" ? source?.title : source?.cite;
  const words = resultWords(visit, node);
  const note = noteWords(visit, node);
  return html`<li>
    ${name === undefined ? nothing : html`${name}. `}${words === "" || node.result === OPEN || node.result === UNUSED
      ? nothing
      : html`<strong>${asTitle(words)}</strong> `}${note === "" ? nothing : html`${note} `}${citations(visit, node.sources)}
    <code>${node.rule}</code>
  </li>`;
}

function folded(visit: Visit, name: (count: number) => string, nodes: readonly TraceNode[]): TemplateResult | typeof nothing {
  if (nodes.length === 0) return nothing;
  return html`<details class="more">
    <summary>${name(nodes.length)}</summary>
    <ul>
      ${nodes.map((node) => item(visit, node))}
    </ul>
  </details>`;
}

function part(visit: Visit, node: TraceNode): TemplateResult {
  const { why } = visit.t;
  const name = node.rule in why.parts ? why.parts[node.rule as Part] : node.rule;
  const all = node.children.length === 0 ? [node] : node.children;
  const used = all.filter(({ result }) => result !== OPEN && result !== UNUSED);
  const told = Object.entries(node.inputs).map(([path, value]) => `${labelOf(visit.t, path) || path}: ${value === NOT_TOLD ? visit.t.review.none : value}`);
  return html`<section aria-labelledby="why-${node.rule}">
    ${visit.heading(2, name, `why-${node.rule}`)}
    ${told.length === 0 ? nothing : html`<p class="hint">${told.join(" · ")}</p>`}
    ${used.length === 0
      ? nothing
      : html`<ul class="trace">
          ${used.map((each) => item(visit, each))}
        </ul>`}
    ${folded(visit, why.open, all.filter(({ result }) => result === OPEN))}
    ${folded(visit, why.unused, all.filter(({ result }) => result === UNUSED))}
  </section>`;
}

/** The rules that were tried, as the engine went through them; made only when somebody looks. */
export function whySection(visit: Visit): TemplateResult {
  const { why } = visit.t;
  return html`<details
    class="panel why"
    @toggle=${(event: Event) => {
      const box = event.currentTarget as HTMLDetailsElement;
      if (event.target === box && box.open) visit.asking.explain();
    }}
  >
    <summary>${why.title}</summary>
    <p class="hint">${why.lead}</p>
    ${visit.trace === undefined ? nothing : visit.trace.children.map((node) => part(visit, node))}
  </details>`;
}
