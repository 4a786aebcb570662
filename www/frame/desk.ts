import type { Assessment, CheckedCitation, DocumentFile, DocumentId, Engine, ExhibitId, LetterResult, LetterScore, PaperBlock } from "./contract.js";
import { Drafts } from "./draft.js";
import { EXHIBITS } from "./fields/schema.js";
import type { Visit } from "./visit.js";
import type { Lang } from "./words/civil-date.js";

/** The papers that argue the case, the letter of the step at hand first. */
const LETTERS: readonly DocumentId[] = ["appeal", "second-appeal", "fair-hearing", "external-review"];

type Listed = Assessment["documents"][number];

/** How long typing rests before its words are weighed, in milliseconds: a key must not wait for the score of the one before. */
const REST = 500;

/** Where the papers of a visit lie: the list, the one that is open, and the visitor's changes to each. */
export class Desk {
  readonly drafts = new Drafts();
  /** The block that is being changed. */
  editing: string | undefined;
  blocks: readonly PaperBlock[] = [];
  score: LetterScore | undefined;
  /** The paper in Spanish, for reading. */
  readingCopy = "";
  /** Citations of changed blocks that do not govern this case, by block. */
  doubts: ReadonlyMap<string, readonly CheckedCitation[]> = new Map();
  pasted = "";
  checked: LetterResult | undefined;
  #open: DocumentId | undefined;
  /** What was typed into since it was last weighed. */
  readonly #typed = new Set<"paper" | "pasted">();
  #rest: number | undefined;

  constructor(readonly visit: Visit) {}

  get list(): readonly Listed[] {
    return this.visit.assessment?.documents ?? [];
  }

  /** The letter of the step at hand. */
  get letter(): Listed | undefined {
    const found = LETTERS.map((id) => this.list.find((paper) => paper.id === id));
    return found.find((paper) => paper !== undefined);
  }

  get paper(): Listed | undefined {
    return this.list.find(({ id }) => id === this.#open) ?? this.letter ?? this.list[0];
  }

  /** The language that the open paper is in: what is sent is in English. */
  get lang(): Lang {
    return this.paper?.kept === true ? this.visit.language : "en";
  }

  /** Changes to what the visitor keeps belong to its language. */
  keyOf({ id, kept }: Listed): string {
    return kept ? `${id}.${this.visit.language}` : id;
  }

  get key(): string {
    return this.paper === undefined ? "" : this.keyOf(this.paper);
  }

  open(id: DocumentId): void {
    this.#open = id;
    this.editing = undefined;
    this.write();
  }

  /** Writes the open paper anew from the answers and the changes. */
  write(): void {
    const { visit } = this;
    const { paper, lang } = this;
    const engine = visit.asking.engine;
    this.#typed.delete("paper");
    this.blocks = [];
    this.doubts = new Map();
    this.score = undefined;
    this.readingCopy = "";
    if (paper === undefined || engine === undefined) return;
    const made = paper.id === "calendar" ? undefined : this.make("text", true);
    if (made?.blocks === undefined) return;
    this.blocks = made.blocks;
    this.score = made.score;
    this.doubts = this.#doubts(engine);
    if (lang === visit.language) return;
    // What would raise the score is said in the visitor's language, about the letter as it was changed.
    const copy = visit.asking.answered((denial) => engine.document(paper.id, denial, { format: "text", lang: visit.language, edits: { exhibits: [...this.drafts.exhibits] }, score: true }));
    this.readingCopy = copy?.text ?? "";
    if (this.score === undefined || copy?.score === undefined) return;
    const { criteria, blanks } = copy.score;
    const still = this.score.blanks;
    this.score = {
      ...this.score,
      criteria: this.score.criteria.map((one) => ({ ...one, text: criteria.find(({ number }) => number === one.number)?.text ?? one.text })),
      blanks: blanks.filter(({ path }) => still.some((blank) => blank.path === path)),
    };
  }

  #doubts(engine: Engine): ReadonlyMap<string, readonly CheckedCitation[]> {
    const found = new Map<string, readonly CheckedCitation[]>();
    for (const { id, state, text } of this.blocks) {
      if (state !== "edited") continue;
      const checked = this.visit.asking.answered((denial) => engine.checkCitations(text, denial, { lang: this.visit.language }));
      const odd = checked?.citations.filter(({ verdict }) => verdict !== "governs") ?? [];
      if (odd.length > 0) found.set(id, odd);
    }
    return found;
  }

  /** The open paper with the changes in it; undefined where it has no such form. A file that is saved or copied needs no score. */
  make(format: "text" | "html" | "docx", score = false): DocumentFile | undefined {
    const { paper, lang, visit } = this;
    if (paper === undefined) return undefined;
    return visit.asking.answered((denial) => visit.asking.engine?.document(paper.id, denial, { format, lang, edits: this.drafts.edits(this.key), score }));
  }

  // ---- changes

  #change(id: string, edit: { text: string } | { dropped: true }): void {
    const block = this.blocks.find((one) => one.id === id);
    const from = block?.written ?? block?.text ?? "";
    this.drafts.change(this.key, { id, from, ...edit });
  }

  edit(id: string, text: string): void {
    this.#change(id, text.trim() === "" ? { dropped: true } : { text });
    this.#weighLater("paper");
  }

  /** The typed words are on the page already; what the engine says about them comes once typing rests, or with whatever is drawn before. */
  #weighLater(what: "paper" | "pasted"): void {
    this.#typed.add(what);
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.visit.requestUpdate(), REST);
  }

  /** Nothing is weighed later. */
  stop(): void {
    clearTimeout(this.#rest);
  }

  /** Weighs what was typed since it was last weighed. */
  catchUp(): void {
    this.stop();
    if (this.#typed.has("paper")) this.write();
    if (this.#typed.has("pasted")) this.checkAgain();
  }

  drop(id: string): void {
    this.editing = undefined;
    this.#change(id, { dropped: true });
    this.write();
    this.visit.focusOn(`change-${id}`);
  }

  /** The block as the engine writes it now. */
  putBack(id: string): void {
    this.drafts.undo(this.key, id);
    this.editing = undefined;
    this.write();
    this.visit.focusOn(`change-${id}`);
  }

  /** The visitor has seen that the facts changed, and keeps their own words. */
  keep(id: string): void {
    const block = this.blocks.find((one) => one.id === id);
    if (block === undefined) return;
    this.#change(id, block.state === "dropped" ? { dropped: true } : { text: this.drafts.typed(this.key, id) ?? block.text });
    this.write();
    this.visit.focusOn(`change-${id}`);
  }

  /** The ticked enclosures in their order. */
  get exhibits(): readonly ExhibitId[] {
    const ticked = this.visit.ticked;
    const first = this.drafts.exhibits.filter((id) => ticked.includes(id));
    return [...first, ...EXHIBITS.filter((id) => ticked.includes(id) && !first.includes(id))];
  }

  /** Moves an enclosure up by one. */
  raise(id: ExhibitId): void {
    const order = [...this.exhibits];
    const at = order.indexOf(id);
    if (at < 1) return;
    order.splice(at, 1);
    order.splice(at - 1, 0, id);
    this.drafts.order(order);
    this.write();
    this.visit.focusOn(`raise-${id}`);
  }

  startAgain(): void {
    this.drafts.startAgain(this.key);
    this.editing = undefined;
    this.write();
  }

  bringBack(): void {
    this.drafts.bringBack();
    this.write();
  }

  // ---- letters of others

  check(text: string): void {
    this.pasted = text;
    this.#weighLater("pasted");
  }

  checkAgain(): void {
    this.#typed.delete("pasted");
    const { asking: { engine }, language: lang } = this.visit;
    const text = this.pasted;
    this.checked = text.trim() === "" || engine === undefined ? undefined : this.visit.asking.answered((denial) => engine.checkLetter(text, denial, { lang }), true);
  }

  clear(): void {
    this.stop();
    this.#typed.clear();
    this.drafts.clear();
    this.editing = undefined;
    this.blocks = [];
    this.doubts = new Map();
    this.score = undefined;
    this.readingCopy = "";
    this.pasted = "";
    this.checked = undefined;
    this.#open = undefined;
  }
}
