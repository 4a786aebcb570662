import { isRowPath, ROWS, type FieldPath, type RowPath } from "./fields/schema.js";
import type { Saved } from "./saved.js";

/** Typed into a choice by its button "Not sure": an answer for the visitor, an absent key for the engine, as {@link Answers.beUnsure} is elsewhere. */
export const NOT_SURE = "?";

const isSaid = (text: string): boolean => text.trim() !== "" && text !== NOT_SURE;

/**
 * What was typed, as it was typed, by field id. Nothing is parsed or thrown away here: a date that cannot be read yet stays in its field,
 * and an answer that a change of plan hides comes back when the plan is changed back.
 */
export class Answers {
  readonly #typed = new Map<string, string>();
  readonly #ticked = new Map<FieldPath, readonly string[]>();
  readonly #rows = new Map<RowPath, number>();
  /** Questions answered with "not sure". What was typed before stays behind it, and comes back when the visitor is sure again. */
  readonly #unsure = new Set<string>();

  isUnsure(id: string): boolean {
    return this.#unsure.has(id) || this.typed(id) === NOT_SURE;
  }

  beUnsure(id: string, on: boolean): void {
    if (on) this.#unsure.add(id);
    else this.#unsure.delete(id);
    if (this.typed(id) === NOT_SURE) this.type(id, "");
  }

  typed(id: string): string {
    return this.#unsure.has(id) ? "" : (this.#typed.get(id) ?? "");
  }

  type(id: string, text: string): void {
    this.#unsure.delete(id);
    if (text === "") this.#typed.delete(id);
    else this.#typed.set(id, text);
  }

  ticked(path: FieldPath): readonly string[] {
    return this.#unsure.has(path) ? [] : (this.#ticked.get(path) ?? []);
  }

  tick(path: FieldPath, options: readonly string[]): void {
    if (options.length === 0) this.#ticked.delete(path);
    else this.#ticked.set(path, options);
  }

  /** Rows shown for a repeated question: always one to write in. */
  rows(path: RowPath): number {
    return this.#rows.get(path) ?? 1;
  }

  addRow(path: RowPath): void {
    this.#rows.set(path, this.rows(path) + 1);
  }

  removeRow(path: RowPath, at: number): void {
    const last = this.rows(path) - 1;
    for (const name of Object.keys(ROWS[path])) {
      for (let row = at; row < last; row += 1) this.type(`${path}[${row}].${name}`, this.typed(`${path}[${row + 1}].${name}`));
      this.type(`${path}[${last}].${name}`, "");
    }
    this.#rows.set(path, Math.max(1, last));
  }

  rowIsEmpty(path: RowPath, row: number): boolean {
    return this.#unsure.has(path) || Object.keys(ROWS[path]).every((name) => !isSaid(this.typed(`${path}[${row}].${name}`)));
  }

  isAnswered(path: FieldPath | RowPath): boolean {
    if (isRowPath(path)) return Array.from({ length: this.rows(path) }, (_, row) => row).some((row) => !this.rowIsEmpty(path, row));
    return isSaid(this.typed(path)) || this.ticked(path).length > 0;
  }

  /** What of a typed answer shows outside its box: whether anything is typed, whether it says something, whether the visitor is sure. */
  outline(id: string): string {
    const text = this.typed(id);
    return `${text !== ""} ${isSaid(text)} ${this.isUnsure(id)}`;
  }

  /** Answered, "not sure" being an answer. */
  isDone(path: FieldPath | RowPath): boolean {
    return this.isAnswered(path) || this.isUnsure(path);
  }

  holdsMoreThan(ids: readonly string[]): boolean {
    return this.#ticked.size > 0 || this.#unsure.size > 0 || [...this.#typed.keys()].some((id) => !ids.includes(id));
  }

  clear(): void {
    this.#typed.clear();
    this.#ticked.clear();
    this.#rows.clear();
    this.#unsure.clear();
  }

  get ids(): readonly string[] {
    return [...this.#typed.keys()];
  }

  /** Everything, also what a change of plan hides at the moment. */
  save(): Saved {
    return {
      typed: Object.fromEntries(this.#typed),
      ticked: Object.fromEntries(this.#ticked),
      rows: Object.fromEntries(this.#rows),
      ...(this.#unsure.size > 0 && { unsure: [...this.#unsure] }),
    };
  }

  resume({ typed, ticked, rows, unsure = [] }: Saved): void {
    this.clear();
    for (const [id, text] of Object.entries(typed)) this.type(id, text);
    for (const [path, options] of Object.entries(ticked)) this.tick(path as FieldPath, options);
    for (const [path, count] of Object.entries(rows)) this.#rows.set(path as RowPath, count);
    for (const id of unsure) this.#unsure.add(id);
  }
}
