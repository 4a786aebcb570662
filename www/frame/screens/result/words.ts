import { html, nothing, type TemplateResult } from "lit";
import type { Deadline } from "../../contract.js";
import type { Strings } from "../../strings/index.js";
import type { Visit } from "../../visit.js";
import { longDate } from "../../words/civil-date.js";

/** What the visitor does at a step, to follow "to": "appeal to your plan". */
export function stepName(t: Strings, step: string): string {
  const names: Readonly<Record<string, string>> = t.stepNames;
  return names[step] ?? step.replace(/-/g, " ");
}

export function asTitle(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** When to put it in the mail, or that mail may come too late, and what counts. What waits for something else has no such day yet. */
export function sending({ t: { dates }, language }: Visit, { step, sendBy, status, filedWhen }: Deadline): TemplateResult {
  const late = status === "projected" || step === "civil-action" || step === "court-review" ? nothing : dates.noMail;
  const mail = sendBy === null ? late : dates.sendBy(longDate(sendBy, language));
  return html`<p>${mail === nothing ? nothing : html`<strong>${mail}</strong> `}${dates.filed[filedWhen]}</p>`;
}
