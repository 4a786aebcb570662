import type { Strings } from "../strings/index.js";
import { isFieldPath, isRowPath } from "./schema.js";
import { placeOf } from "./topics.js";

/** The name of a question for a line of the error summary. Those of the first screen have messages that name them. */
export function aboutOf(t: Strings, id: string): { readonly about?: string } {
  const screen = placeOf(id)?.screen;
  return screen === undefined || screen === "start" ? {} : { about: labelOf(t, id) };
}

/** The words of a question, by its id on the page; a field of a row is named with its row. */
export function labelOf(t: Strings, id: string): string {
  if (isFieldPath(id)) return t.fields[id].label;
  if (isRowPath(id)) return t.rows[id].legend;
  const [, path = "", row = "0", name = ""] = /^(.*)\[(\d+)\]\.?(.*)$/.exec(id) ?? [];
  if (isFieldPath(path)) return t.fields[path].label;
  if (!isRowPath(path)) return "";
  const labels: Readonly<Record<string, string>> = t.rows[path].fields;
  return [t.rows[path].one(Number(row) + 1), labels[name]].filter(Boolean).join(", ");
}
