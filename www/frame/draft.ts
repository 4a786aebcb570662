import type { BlockEdit, Edits, ExhibitId } from "./contract.js";

type Changes = Map<string, BlockEdit>;

/** What a file keeps of the visitor's changes. */
export interface SavedDrafts {
  readonly papers: Readonly<Record<string, readonly BlockEdit[]>>;
  readonly exhibits: readonly ExhibitId[];
}

/**
 * The visitor's changes to the papers, by paper and block. They stay whatever happens to the answers: the engine says which of them no
 * longer fit.
 */
export class Drafts {
  readonly #papers = new Map<string, Changes>();
  #exhibits: readonly ExhibitId[] = [];
  /** What was last thrown away, so that it can be had back. */
  #thrown: { readonly paper: string; readonly changes: Changes } | undefined;

  edits(paper: string): Edits {
    return { blocks: [...(this.#papers.get(paper)?.values() ?? [])], exhibits: [...this.#exhibits] };
  }

  /** The visitor's words as they were typed, down to the last blank. */
  typed(paper: string, block: string): string | undefined {
    return this.#papers.get(paper)?.get(block)?.text;
  }

  change(paper: string, edit: BlockEdit): void {
    const changes = this.#papers.get(paper) ?? new Map<string, BlockEdit>();
    changes.set(edit.id, edit);
    this.#papers.set(paper, changes);
    this.#thrown = undefined;
  }

  /** The block is again as the engine writes it. */
  undo(paper: string, block: string): void {
    this.#papers.get(paper)?.delete(block);
  }

  /** The order of the enclosures is one for all papers, because their numbers are. */
  order(exhibits: readonly ExhibitId[]): void {
    this.#exhibits = exhibits;
  }

  get exhibits(): readonly ExhibitId[] {
    return this.#exhibits;
  }

  isEdited(paper: string): boolean {
    return (this.#papers.get(paper)?.size ?? 0) > 0;
  }

  get isAnyEdited(): boolean {
    return this.#exhibits.length > 0 || [...this.#papers.values()].some(({ size }) => size > 0);
  }

  startAgain(paper: string): void {
    const changes = this.#papers.get(paper);
    if (changes === undefined) return;
    this.#thrown = { paper, changes };
    this.#papers.delete(paper);
  }

  canBringBack(paper: string): boolean {
    return this.#thrown?.paper === paper;
  }

  bringBack(): void {
    if (this.#thrown === undefined) return;
    this.#papers.set(this.#thrown.paper, this.#thrown.changes);
    this.#thrown = undefined;
  }

  /** For the visitor's file; nothing where nothing was changed. */
  save(): SavedDrafts | undefined {
    if (!this.isAnyEdited) return undefined;
    const papers = [...this.#papers].map(([paper, changes]): [string, BlockEdit[]] => [paper, [...changes.values()]]);
    return { papers: Object.fromEntries(papers), exhibits: this.#exhibits };
  }

  resume(saved: SavedDrafts | undefined): void {
    this.clear();
    if (saved === undefined) return;
    for (const [paper, edits] of Object.entries(saved.papers)) for (const edit of edits) this.change(paper, edit);
    this.#exhibits = saved.exhibits;
  }

  clear(): void {
    this.#papers.clear();
    this.#exhibits = [];
    this.#thrown = undefined;
  }
}
