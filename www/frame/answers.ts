import { isRowPath, ROWS, type FieldPath, type RowPath } from "./fields/schema.js";
import type { Saved } from "./saved.js";

/** Typed into a choice by its button "Not sure": an answer for the visitor, an absent key for the engine. */
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

  typed(id: string): string {
    return this.#typed.get(id) ?? "";
  }

  type(id: string, text: string): void {
    if (text === "") this.#typed.delete(id);
    else this.#typed.set(id, text);
  }

  ticked(path: FieldPath): readonly string[] {
    return this.#ticked.get(path) ?? [];
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
    return Object.keys(ROWS[path]).every((name) => !isSaid(this.typed(`${path}[${row}].${name}`)));
  }

  isAnswered(path: FieldPath | RowPath): boolean {
    if (isRowPath(path)) return Array.from({ length: this.rows(path) }, (_, row) => row).some((row) => !this.rowIsEmpty(path, row));
    return isSaid(this.typed(path)) || this.ticked(path).length > 0;
  }

  holdsMoreThan(ids: readonly string[]): boolean {
    return this.#ticked.size > 0 || [...this.#typed.keys()].some((id) => !ids.includes(id));
  }

  clear(): void {
    this.#typed.clear();
    this.#ticked.clear();
    this.#rows.clear();
  }

  get ids(): readonly string[] {
    return [...this.#typed.keys()];
  }

  /** Everything, also what a change of plan hides at the moment. */
  save(): Saved {
    return { typed: Object.fromEntries(this.#typed), ticked: Object.fromEntries(this.#ticked), rows: Object.fromEntries(this.#rows) };
  }

  resume({ typed, ticked, rows }: Saved): void {
    this.clear();
    for (const [id, text] of Object.entries(typed)) this.type(id, text);
    for (const [path, options] of Object.entries(ticked)) this.tick(path as FieldPath, options);
    for (const [path, count] of Object.entries(rows)) this.#rows.set(path as RowPath, count);
  }
}
