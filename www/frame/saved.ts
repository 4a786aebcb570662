/** Answers in a file that the visitor keeps: what was typed, as it was typed. Nothing is stored anywhere else. */

import type { BlockEdit, ExhibitId } from "./contract.js";
import type { SavedDrafts } from "./draft.js";
import { EXHIBITS, isFieldPath, isRowPath, ROWS } from "./fields/schema.js";

export interface Saved {
  /** By field id. */
  readonly typed: Readonly<Record<string, string>>;
  /** By the path of a question with several answers. */
  readonly ticked: Readonly<Record<string, readonly string[]>>;
  /** How many rows a repeated question has. */
  readonly rows: Readonly<Record<string, number>>;
  /** Questions answered with "not sure", whatever was typed before. */
  readonly unsure?: readonly string[];
  /** What the visitor changed in the papers. */
  readonly changes?: SavedDrafts;
}

export type SavedProblem = "foreign" | "newer" | "broken";

const KIND = "appeal-calculator answers";

/** Raised when an older page could no longer read what is written. */
const VERSION = 1;

/** Far more than anybody types; beyond them a file is not one of ours. */
const MOST_BYTES = 4_000_000;
const MOST_ROWS = 500;

const isTable = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string";
const holds = <T>(table: unknown, each: (value: unknown) => value is T): table is Record<string, T> => isTable(table) && Object.values(table).every(each);
const isFieldId = (id: string): boolean => {
  const [, path = "", name = ""] = /^(.*)\[\d+\]\.(.*)$/.exec(id) ?? [];
  return isFieldPath(id) || (isRowPath(path) && Object.hasOwn(ROWS[path], name));
};
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) > 0 && Number(value) <= MOST_ROWS;

const isOne = <T>(value: unknown, is: (value: unknown) => value is T): boolean => value === undefined || is(value);
const isEdit = (value: unknown): value is BlockEdit =>
  isTable(value) && isText(value["id"]) && isOne(value["text"], isText) && isOne(value["from"], isText) && isOne(value["dropped"], (given) => given === true);
const isEdits = (value: unknown): value is BlockEdit[] => Array.isArray(value) && value.every(isEdit);
const isExhibit = (value: unknown): value is ExhibitId => EXHIBITS.some((id) => id === value);

export const writeSaved = (saved: Saved): string => JSON.stringify({ kind: KIND, version: VERSION, ...saved }, null, 1);

/** Reads a file that may be anything. What is not understood is a problem, never a part left out. */
export async function readSaved(file: Blob): Promise<Saved | SavedProblem> {
  if (file.size > MOST_BYTES) return "foreign";
  let found: unknown;
  try {
    found = JSON.parse(await file.text());
  } catch {
    return "foreign";
  }
  if (!isTable(found) || found["kind"] !== KIND) return "foreign";
  const { version, typed, ticked, rows, unsure, changes } = found;
  if (version !== VERSION) return Number.isInteger(version) && Number(version) > VERSION ? "newer" : "broken";
  if (!holds(typed, isText) || !holds(ticked, isTexts) || !holds(rows, isCount) || !isOne(unsure, isTexts)) return "broken";
  const isKnown = Object.keys(typed).every(isFieldId) && Object.keys(ticked).every(isFieldPath) && Object.keys(rows).every(isRowPath);
  if (!isKnown || (isTexts(unsure) && !unsure.every((id) => isFieldId(id) || isRowPath(id)))) return "broken";
  const answers = { typed, ticked, rows, ...(isTexts(unsure) && { unsure }) };
  if (changes === undefined) return answers;
  if (!isTable(changes)) return "broken";
  const { papers, exhibits } = changes;
  if (!holds(papers, isEdits) || !Array.isArray(exhibits) || !exhibits.every(isExhibit)) return "broken";
  return { ...answers, changes: { papers, exhibits } };
}
