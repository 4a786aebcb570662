import { NOT_SURE, type Answers } from "../answers.js";
import type { CivilDate, Denial } from "../contract.js";
import { FIELDS, ROWS, specOf, type FieldPath, type FieldSpec, type RowPath } from "../fields/schema.js";
import { OTHER_MEASURE } from "../fields/measures.js";
import { isAsked } from "../fields/topics.js";
import { en } from "../strings/en.js";
import { readDate, type DateProblem } from "./date.js";
import { readCents, readDecimal, readPercent, readTime, readWhole } from "./number.js";

export type ReadProblem = DateProblem | "to-come" | "money" | "whole" | "percent" | "decimal" | "time" | "needs-date" | "needs-score" | "needs-text";

/** A typed answer that could not be read. `line` counts from 1 where the field takes one answer a line. */
export interface Unread {
  readonly path: string;
  readonly problem: ReadProblem;
  readonly line?: number;
}

export interface Reading {
  readonly denial: Denial;
  readonly unread: readonly Unread[];
  /** The id on the page of a path of the denial: rows left empty are not sent, so the numbers may differ. */
  idOf(path: string): string;
}

type Tree = Record<string, unknown>;
type Unreadable = { readonly problem: ReadProblem; readonly line?: number };
type Read = { readonly value: unknown } | Unreadable;

const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const orProblem = (value: unknown, problem: ReadProblem): Read => (value === null ? { problem } : { value });

/** Days, each once and in their order, from as many lines as there are. */
export function readDates(text: string, today: CivilDate): { readonly value: readonly CivilDate[] } | Unreadable {
  const dates: CivilDate[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    // Commas part dates only where the line holds no month in words: "Oct 5, 2026" is one date.
    const parts = line.split(/[A-Za-zÀ-ÿ]/.test(line) ? /;/ : /[;,]/);
    for (const part of parts) {
      if (part.trim() === "") continue;
      const read = readDate(part, today);
      if ("problem" in read) return { problem: read.problem, line: at + 1 };
      if (!dates.includes(read.date)) dates.push(read.date);
    }
  }
  return { value: dates.sort() };
}

function readOne(spec: FieldSpec, text: string, today: CivilDate): Read {
  switch (spec.kind) {
    case "date": {
      const read = readDate(text, today);
      if ("problem" in read) return read;
      return spec.past === true && read.date > today ? { problem: "to-come" } : { value: read.date };
    }
    case "dates":
      return readDates(text, today);
    case "money":
      return orProblem(readCents(text), "money");
    case "whole":
      return orProblem(readWhole(text), "whole");
    case "percent":
      return orProblem(readPercent(text), "percent");
    case "decimal":
      return orProblem(readDecimal(text), "decimal");
    case "time":
      return orProblem(readTime(text), "time");
    case "yes-no":
      return { value: text === "yes" };
    case "choice":
      return { value: spec.numeric ? Number(text) : text };
    case "lines":
      return { value: lines(text) };
    case "codes":
      return { value: text.split(/[,;\n]+/).map((code) => code.trim()).filter((code) => code !== "") };
    case "ticks":
    case "text":
    case "long":
      return { value: text.trim().replace(/\s+/g, " ") };
  }
}

function put(tree: Tree, path: string, value: unknown): void {
  const keys = path.split(".");
  const last = keys.pop() ?? path;
  let at = tree;
  for (const key of keys) {
    const next = at[key];
    if (typeof next === "object" && next !== null) {
      at = next as Tree;
    } else {
      const made: Tree = {};
      at[key] = made;
      at = made;
    }
  }
  at[last] = value;
}

/** Listed tests and patient groups are sent by id, and a test that is not in the list by the name that was typed for it, its group in English words. */
function nameMeasure(row: Tree): void {
  if (row["measure"] === OTHER_MEASURE) {
    row["measure"] = row["otherMeasure"];
    const group = row["population"];
    const names: Readonly<Record<string, string>> = en.populations;
    if (typeof group === "string") row["population"] = names[group] ?? group;
  }
  delete row["otherMeasure"];
}

/** What a row needs before it says anything; the rest of it may stay empty. */
function missingInRow(path: RowPath, row: Tree): { name: string; problem: ReadProblem }[] {
  const missing: { name: string; problem: ReadProblem }[] = [];
  const pair = (name: "baseline" | "current"): void => {
    const point = row[name];
    if (typeof point !== "object" || point === null) return;
    if (!("score" in point)) missing.push({ name: `${name}.score`, problem: "needs-score" });
    if (!("date" in point)) missing.push({ name: `${name}.date`, problem: "needs-date" });
  };
  switch (path) {
    case "therapy.measures":
      if (!("measure" in row)) missing.push({ name: "measure", problem: "needs-text" });
      else if (row["measure"] === undefined) missing.push({ name: "otherMeasure", problem: "needs-text" });
      if (row["baseline"] === undefined) missing.push({ name: "baseline.score", problem: "needs-score" });
      pair("baseline");
      pair("current");
      break;
    case "lines":
      if (row["date"] === undefined) missing.push({ name: "date", problem: "needs-date" });
      if (row["code"] === undefined) missing.push({ name: "code", problem: "needs-text" });
      break;
    case "therapy.goals":
    case "therapy.diagnoses":
      if (row["text"] === undefined) missing.push({ name: "text", problem: "needs-text" });
      break;
    case "events":
      if (row["what"] === undefined) missing.push({ name: "what", problem: "needs-text" });
      if (row["date"] === undefined) missing.push({ name: "date", problem: "needs-date" });
      break;
  }
  return missing;
}

/** Turns what was typed into the contract's denial. An empty answer is an absent key; an unreadable one is reported and left out. */
export function readDenial(answers: Answers, today: CivilDate): Reading {
  const tree: Tree = { asOf: today, reasons: [], notice: {} };
  const unread: Unread[] = [];

  for (const path of Object.keys(FIELDS) as FieldPath[]) {
    if (!isAsked(path, answers)) continue;
    const spec = specOf(path);
    if (spec.kind === "ticks") {
      const ticked = answers.ticked(path);
      if (ticked.length > 0) put(tree, path, [...ticked]);
      continue;
    }
    const text = answers.typed(path);
    if (text.trim() === "" || text === NOT_SURE) continue;
    const read = readOne(spec, text, today);
    if ("problem" in read) unread.push({ path, ...read });
    else put(tree, path, read.value);
  }

  const rowIds = new Map<string, string>();
  for (const path of Object.keys(ROWS) as RowPath[]) {
    const list: Tree[] = [];
    for (let row = 0; row < answers.rows(path); row += 1) {
      if (answers.rowIsEmpty(path, row)) continue;
      const made: Tree = {};
      const bad = new Set<string>();
      for (const [name, spec] of Object.entries(ROWS[path])) {
        const id = `${path}[${row}].${name}`;
        const text = answers.typed(id);
        if (text.trim() === "" || text === NOT_SURE) continue;
        const read = readOne(spec, text, today);
        if ("problem" in read) {
          bad.add(name);
          unread.push({ path: id, ...read });
        } else {
          put(made, name, read.value);
        }
      }
      if (path === "therapy.measures") nameMeasure(made);
      for (const { name, problem } of missingInRow(path, made)) {
        if (!bad.has(name)) unread.push({ path: `${path}[${row}].${name}`, problem });
      }
      rowIds.set(`${path}[${list.length}]`, `${path}[${row}]`);
      list.push(made);
    }
    if (list.length > 0) put(tree, path, list);
  }

  return {
    denial: tree as unknown as Denial,
    unread,
    idOf(path) {
      const row = /^(.*?\[\d+\])(.*)$/.exec(path);
      const shown = row?.[1] === undefined ? undefined : rowIds.get(row[1]);
      return shown === undefined ? path : `${shown}${row?.[2] ?? ""}`;
    },
  };
}
