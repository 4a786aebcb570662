import { isClue } from "./fields/topics.js";
import type { FieldPath, RowPath } from "./fields/schema.js";
import type { Visit } from "./visit.js";

/** What happens when the visitor types, ticks, or has finished with a field. */
export class Typing {
  readonly #settled = new Set<string>();
  /** Clues in the order in which they were answered, so that no question moves under the visitor's finger. */
  readonly #clues = new Set<FieldPath>();

  constructor(readonly visit: Visit) {}

  /** `isShown`: the page shows more of these words than the box that they are typed into. Where it does not, most keys leave nothing to draw. */
  type(id: string, text: string, isShown = true): void {
    const { visit } = this;
    const { answers } = visit;
    const before = answers.outline(id);
    const wasSaid = this.#settled.delete(id) || visit.said !== undefined || visit.note !== "";
    answers.type(id, text);
    if (isClue(id)) this.#clues.add(id);
    // Which step was filed is a step of that plan and stage; under another it would name nothing.
    if (id === "plan" || id === "stage") answers.type("appealFiledStep", "");
    visit.said = undefined;
    visit.note = "";
    if (isShown || wasSaid || answers.outline(id) !== before) visit.requestUpdate();
  }

  /** The visitor has finished with a field: what was read from it may be shown. */
  settle(id: string): void {
    this.#settled.add(id);
    this.visit.requestUpdate();
  }

  isSettled(id: string): boolean {
    return this.#settled.has(id);
  }

  /** The visitor says that they do not know, or takes it back. */
  beUnsure(id: string, on: boolean): void {
    this.visit.answers.beUnsure(id, on);
    this.visit.said = undefined;
    this.visit.note = "";
    this.visit.requestUpdate();
  }

  tick(path: FieldPath, options: readonly string[]): void {
    this.visit.answers.tick(path, options);
    this.visit.requestUpdate();
  }

  addRow(path: RowPath, firstField: string): void {
    const { answers } = this.visit;
    answers.addRow(path);
    this.visit.focusOn(`${path}[${answers.rows(path) - 1}].${firstField}`);
  }

  removeRow(path: RowPath, row: number): void {
    const { visit } = this;
    visit.answers.removeRow(path, row);
    // What was below has moved up: so do its problems, and the last row begins anew.
    for (const id of this.#settled) if (id.startsWith(`${path}[${visit.answers.rows(path)}].`)) this.#settled.delete(id);
    visit.lookAgain();
    visit.focusOn(path);
  }

  /** The clues that were answered, in that order. */
  get clues(): readonly FieldPath[] {
    return [...this.#clues];
  }

  /** Every answer on the page is one that the visitor has finished with. */
  settleAll(): void {
    for (const id of this.visit.answers.ids) {
      this.#settled.add(id);
      if (isClue(id)) this.#clues.add(id);
    }
  }

  forget(): void {
    this.#settled.clear();
    this.#clues.clear();
  }
}
