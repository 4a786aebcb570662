import { breath } from "../engine/remittance.js";
import { Answers } from "./answers.js";
import { Binder } from "./binder.js";
import type { Denial, PlanKind, WorklistSummary } from "./contract.js";
import { Drafts } from "./draft.js";
import { saveFile } from "./files.js";
import { WAYS } from "./papers.js";
import { answersOf } from "./read/case-answers.js";
import { readDenial } from "./read/denial.js";
import { readRemittance, type ListedRow, type Worklist } from "./read/remittance-file.js";
import type { Saved } from "./saved.js";
import type { Visit } from "./visit.js";
import type { Lang } from "./words/civil-date.js";
import { csvHead, csvLine } from "./worklist-csv.js";
import { zip } from "./zip.js";

export type Phase = "choose" | "reading" | "plans" | "list";
export type Sieve = "payer" | "reason" | "road";

/** Rows that are drawn at once. */
const PAGE = 25;
/** Payers that are asked about one by one. */
export const MOST_PAYERS = 12;
/** Cases whose papers fit into the memory of a phone. */
export const MOST_PAPERS = 100;
/** Lines that are written before the page may draw again. */
const TURN = 500;

const OFFICE_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const plain = (text: string): string => text.replace(/[^\w.-]+/g, "-").slice(0, 40);

/** A remittance and the worklist that came of it: every denial, and what the visitor did with each. It lives in memory and nowhere else. */
export class Remittance {
  phase: Phase = "choose";
  percent = 0;
  /** What went wrong with the last file. */
  trouble = "";
  /** The visitor is asked whether the list may be closed. */
  closing = false;
  /** The papers being made: how many cases of how many. */
  making: { readonly done: number; readonly of: number } | undefined;
  payers: WorklistSummary["payers"] = [];
  /** The kind of plan of each payer, as answered; "" stands for all others. */
  readonly plans = new Map<string, PlanKind>();
  /** Whether the practice is under contract with a payer, where it was answered. */
  readonly networks = new Map<string, "in" | "out">();
  readonly chosen = new Set<number>();
  readonly sieves: Record<Sieve, string> = { payer: "", reason: "", road: "" };
  /** The rows that the sieves leave. */
  left: readonly ListedRow[] = [];
  shown = PAGE;
  #file: File | undefined;
  #list: Worklist | undefined;
  #reading: AbortController | undefined;
  /** Counted up where what is being made must not be finished. */
  #run = 0;
  /** The language that the rows were read in. */
  #spoken: Lang | undefined;
  #open: number | undefined;
  /** Answers and changes of the cases that were opened. */
  readonly #cases = new Map<number, Saved>();
  /** What was on the page before a case was opened. */
  #own: Saved | undefined;

  constructor(readonly visit: Visit) {}

  get list(): Worklist | undefined {
    return this.#list;
  }

  get hasRows(): boolean {
    return (this.#list?.rows.length ?? 0) > 0;
  }

  get fileName(): string {
    return this.#file?.name ?? "";
  }

  // ---- reading

  async choose(file: File): Promise<void> {
    // A list is closed first, by hand: its cases hold the visitor's own words.
    if (this.hasRows) return;
    this.clear();
    this.#file = file;
    const found = await this.#read(file, false);
    if (found === undefined) return;
    this.payers = found.summary.payers.filter(({ rows }) => rows > 0);
    // Nothing has to be asked where nothing was denied.
    if (this.payers.length === 0) this.#take(found);
    else this.phase = "plans";
    this.visit.focusOn("screen");
  }

  async make(): Promise<void> {
    const found = this.#file && (await this.#read(this.#file, true));
    if (found === undefined) return;
    this.#take(found);
    this.visit.focusOn("screen");
    if (this.#spoken !== this.visit.language) await this.speak();
  }

  /** The words of the rows come from the engine, so another language means to read again; the list stands until that is done. */
  async speak(): Promise<void> {
    const { visit } = this;
    if (this.phase !== "list" || this.#file === undefined) return;
    const { language } = visit;
    const found = await this.#read(this.#file, true, true);
    if (found === undefined || visit.language !== language) return;
    const { shown } = this;
    this.#take(found);
    this.shown = shown;
    visit.requestUpdate();
  }

  cancel(): void {
    this.#reading?.abort();
  }

  /** Ends what is being read or made. */
  stop(): void {
    this.cancel();
    this.#run += 1;
    this.making = undefined;
  }

  async #read(file: File, withRows: boolean, quietly = false): Promise<Worklist | undefined> {
    const { visit } = this;
    this.cancel();
    const reading = new AbortController();
    this.#reading = reading;
    const engine = await visit.asking.ready();
    if (engine === undefined || reading.signal.aborted) return undefined;
    const before = this.phase;
    this.#spoken = visit.language;
    this.percent = 0;
    this.trouble = "";
    if (!quietly) {
      this.phase = "reading";
      visit.focusOn("reading");
    }
    const named = [...new Set([...this.plans.keys(), ...this.networks.keys()])].filter((payer) => payer.trim() !== "");
    const payers = named.map((payer) => {
      const plan = this.plans.get(payer);
      const network = this.networks.get(payer);
      return { payer, ...(plan && { plan }), ...(network && { network }) };
    });
    // Sums do not depend on the state; rows do, and are not read without one.
    const state = visit.answers.typed("state") || (withRows ? "" : "MO");
    const asked = { asOf: visit.today, state, plan: this.plans.get("") ?? "unknown", payers } as const;
    const onProgress = (read: number): void => {
      this.percent = Math.floor((100 * read) / Math.max(file.size, 1));
      visit.requestUpdate();
    };
    try {
      const found = await readRemittance({ file, asked, lang: visit.language, withRows }, engine, { signal: reading.signal, onProgress });
      if (!("ok" in found)) return found;
      this.trouble = found.errors.map(({ message }) => message).join(" ");
    } catch {
      // The file was closed meanwhile, or another is being read.
      if (this.#reading !== reading) return undefined;
      this.trouble = reading.signal.aborted ? visit.t.work.cancelled : visit.t.work.failed;
    }
    if (!quietly) {
      this.phase = before;
      visit.focusOn("screen");
    }
    return undefined;
  }

  #take(list: Worklist): void {
    this.#list = list;
    this.phase = "list";
    this.#sift();
  }

  /** Nothing of the file is left. */
  clear(): void {
    this.stop();
    this.#reading = undefined;
    this.phase = "choose";
    this.percent = 0;
    this.closing = false;
    this.trouble = "";
    this.payers = [];
    this.plans.clear();
    this.networks.clear();
    this.chosen.clear();
    this.#cases.clear();
    Object.assign(this.sieves, { payer: "", reason: "", road: "" });
    this.left = [];
    this.shown = PAGE;
    this.#list = undefined;
    this.#file = undefined;
    this.#open = undefined;
    this.#own = undefined;
  }

  /** Back to the answers that were on the page before. */
  close(): void {
    const own = this.#own;
    this.clear();
    this.visit.put(own);
    this.visit.way.show("start", { back: true });
  }

  // ---- the list

  sift(name: Sieve, value: string): void {
    this.sieves[name] = value;
    this.#sift();
    this.visit.requestUpdate();
  }

  #sift(): void {
    const { payer, reason, road } = this.sieves;
    this.shown = PAGE;
    this.left = (this.#list?.rows ?? []).filter(
      (row) => (payer === "" || row.payer === payer) && (reason === "" || (row.reason ?? "unknown") === reason) && (road === "" || row.road === road),
    );
  }

  more(): void {
    const next = this.left[this.shown];
    this.shown += PAGE;
    if (next !== undefined) this.visit.focusOn(`row-${next.id}`);
  }

  mark(rows: readonly ListedRow[], on: boolean): void {
    for (const { id } of rows) {
      if (on) this.chosen.add(id);
      else this.chosen.delete(id);
    }
    this.visit.said = undefined;
    this.visit.requestUpdate();
  }

  // ---- one case

  /** The row becomes the ordinary case, as it was left. */
  async open(row: ListedRow): Promise<void> {
    const { visit } = this;
    if (this.#open === undefined && visit.hasAnswers) this.#own = visit.keeping.snapshot();
    this.#open = row.id;
    visit.put(this.#caseOf(row));
    await visit.submit("result");
  }

  #caseOf(row: ListedRow): Saved {
    return this.#cases.get(row.id) ?? answersOf(JSON.parse(row.denial) as Denial);
  }

  /** Keeps what the visitor did with the open case. */
  leaveCase(): void {
    if (this.#open !== undefined) this.#cases.set(this.#open, this.visit.keeping.snapshot());
  }

  /** Other answers have come in its place. */
  forgetCase(): void {
    this.leaveCase();
    this.#open = undefined;
  }

  /** Shows the list as it was left. */
  show(): void {
    this.leaveCase();
    const row = this.#open;
    this.visit.way.show("work", { back: true, ...(row !== undefined && { focus: `row-${row}` }) });
  }

  // ---- to take along

  /** Lets the page draw and listen; false where the list was closed meanwhile. */
  async #goesOn(run: number): Promise<boolean> {
    await breath();
    return this.#run === run;
  }

  async saveList(id: string): Promise<void> {
    const { work, letter } = this.visit.t;
    const run = this.#run;
    const lines = [csvHead(work.csv)];
    for (const row of this.left) {
      lines.push(csvLine(row, work.roads));
      if (lines.length % TURN === 0 && !(await this.#goesOn(run))) return;
    }
    this.visit.channel.tell("appeal-document", WAYS.text);
    // The mark of the byte order tells spreadsheets that these are letters of UTF-8.
    saveFile(work.files.csv, "text/csv;charset=utf-8", `\ufeff${lines.join("")}`);
    this.visit.say(id, letter.saved(work.files.csv));
  }

  /** Every paper of every chosen case: a folder each, or one after the other without the files that are no office documents. */
  async savePapers(id: string, kind: "zip" | "docx"): Promise<void> {
    const { visit } = this;
    const binder = kind === "docx" ? new Binder() : undefined;
    const rows = this.#list?.rows.filter((row) => this.chosen.has(row.id)) ?? [];
    const files: { name: string; bytes: Uint8Array }[] = [];
    const run = this.#run;
    let without = 0;
    for (const [at, row] of rows.entries()) {
      this.making = { done: at, of: rows.length };
      visit.requestUpdate();
      if (!(await this.#goesOn(run))) return;
      const folder = `${String(at + 1).padStart(3, "0")}-${plain(row.account || row.claim)}`;
      let some = false;
      for await (const { name: paper, bytes } of this.#papersOf(row, run)) {
        some = true;
        if (binder === undefined) files.push({ name: `${folder}/${paper}`, bytes });
        else if (paper.endsWith(".docx")) binder.add(bytes);
      }
      if (!some) without += 1;
    }
    if (this.#run !== run) return;
    this.making = undefined;
    const nothing = binder?.isEmpty === true;
    const name = visit.t.work.files[kind];
    if (!nothing) {
      visit.channel.tell("appeal-document", WAYS.office);
      if (binder === undefined) saveFile(name, "application/zip", zip(files));
      else saveFile(name, OFFICE_TYPE, binder.finish(visit.t.work.listTitle));
    }
    const said = nothing ? [] : [visit.t.letter.saved(name)];
    if (without > 0) said.push(visit.t.work.without(without));
    visit.say(id, said.join(" "));
  }

  async *#papersOf(row: ListedRow, run: number): AsyncGenerator<{ name: string; bytes: Uint8Array }> {
    const { asking: { engine }, language, today } = this.visit;
    const saved = this.#caseOf(row);
    const answers = new Answers();
    const drafts = new Drafts();
    answers.resume(saved);
    drafts.resume(saved.changes);
    const { denial } = readDenial(answers, today);
    const found = engine?.assess(denial, { lang: language });
    if (engine === undefined || found?.ok !== true) return;
    for (const { id, kept } of found.assessment.documents) {
      const lang = kept ? language : "en";
      const edits = drafts.edits(kept ? `${id}.${language}` : id);
      const made = id === "calendar" ? engine.document(id, denial, { format: "ics", lang: language }) : engine.document(id, denial, { format: "docx", lang, edits });
      if (!(await this.#goesOn(run))) return;
      if ("errors" in made) continue;
      yield { name: made.name, bytes: made.bytes ?? new TextEncoder().encode(made.text) };
    }
  }
}
