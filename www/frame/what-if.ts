import type { Assessment, Denial, MeasureResult } from "./contract.js";
import { STAGES } from "./fields/schema.js";
import type { Visit } from "./visit.js";

/** What the engine says about something beside the case as it stands: a plan left open, a decision still to come, one row of scores. */
export class WhatIf {
  /** The last answer to each question, and what it was asked about: a screen is drawn more often than its answers change. */
  readonly #told = new Map<string, { readonly about: string; readonly answer: Assessment }>();

  constructor(readonly visit: Visit) {}

  #ask(question: string, denial: Denial): Assessment | undefined {
    const { asking: { engine }, language: lang } = this.visit;
    const about = lang + JSON.stringify(denial);
    const told = this.#told.get(question);
    if (told?.about === about) return told.answer;
    const result = engine?.assess(denial, { lang });
    if (result?.ok !== true) return undefined;
    this.#told.set(question, { about, answer: result.assessment });
    return result.assessment;
  }

  forget(): void {
    this.#told.clear();
  }

  /** What the clues leave, whatever plan is chosen. An answer elsewhere that the engine cannot use stands in the way of the dates only. */
  clues(): Assessment | undefined {
    const { denial } = this.visit.reading();
    const { asOf, state, role, clues } = denial;
    const bare = { asOf, state, role, reasons: [], notice: {}, ...(clues === undefined ? {} : { clues }) };
    return this.#ask("clues", { ...denial, plan: "unknown" }) ?? this.#ask("clues", { ...bare, plan: "unknown" });
  }

  /** What the law has ready if this step is turned down, as if that decision came today. */
  afterRefusal(step?: string): Assessment | undefined {
    const { appealFiled: _filed, appealFiledStep: _step, events: _events, claim: _claim, ...rest } = this.visit.reading().denial;
    // Not every plan has every stage: the engine refuses those that it has not.
    const next = step === "external-review" || step === "fair-hearing" ? STAGES.indexOf("external-review-denied") : 0;
    for (const stage of STAGES.slice(Math.max(next, STAGES.indexOf(rest.stage ?? "denial") + 1))) {
      const answer = this.#ask("refusal", { ...rest, stage, notice: { dated: rest.asOf } });
      if (answer !== undefined) return answer;
    }
    return undefined;
  }

  /** What the scores in this row of the page come to, whatever stands elsewhere; nothing while the row is not complete. */
  measure(row: number): MeasureResult | undefined {
    if (this.visit.answers.rowIsEmpty("therapy.measures", row)) return undefined;
    const { denial, unread, idOf } = this.visit.reading();
    const id = `therapy.measures[${row}]`;
    const measure = denial.therapy?.measures?.find((_, at) => idOf(`therapy.measures[${at}]`) === id);
    if (measure === undefined || unread.some(({ path }) => path.startsWith(id))) return undefined;
    const { asOf, state, role, plan } = denial;
    const bare: Denial = { asOf, state, role, plan, reasons: [], notice: {}, therapy: { measures: [measure] } };
    return this.#ask(id, bare)?.measures?.[0];
  }
}
