import { NOT_SURE } from "../answers.js";
import type { Denial } from "../contract.js";
import { FIELDS, ROWS, type FieldPath, type FieldSpec, type RowPath } from "../fields/schema.js";
import type { Saved } from "../saved.js";
import { typedDate } from "../words/civil-date.js";

type Tree = Readonly<Record<string, unknown>>;

const at = (tree: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((found, key) => (typeof found === "object" && found !== null ? (found as Tree)[key] : undefined), tree);

const SEPARATORS: Partial<Record<FieldSpec["kind"], string>> = { codes: ", ", dates: "\n", lines: "\n" };

/** An answer as a visitor would have typed it. */
function typed({ kind }: FieldSpec, value: unknown): string {
  if (Array.isArray(value)) return value.map((each) => typed({ kind: kind === "dates" ? "date" : "text" }, each)).join(SEPARATORS[kind] ?? "\n");
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (kind === "money") return (Number(value) / 100).toFixed(2);
  return kind === "date" ? typedDate(String(value)) : String(value);
}

/** The answers that make a case: the way back from {@link readDenial}. What a file leaves open is "not sure". */
export function answersOf(denial: Denial): Saved {
  const texts: Record<string, string> = { discipline: NOT_SURE };
  const ticked: Record<string, readonly string[]> = {};
  const rows: Record<string, number> = {};
  const put = (id: string, spec: FieldSpec, value: unknown): void => {
    if (value !== undefined && value !== null) texts[id] = typed(spec, value);
  };
  for (const [path, spec] of Object.entries<FieldSpec>(FIELDS)) {
    const value = at(denial, path);
    if (spec.kind !== "ticks") put(path, spec, value);
    else if (Array.isArray(value) && value.length > 0) ticked[path satisfies string as FieldPath] = value as string[];
  }
  if (denial.reasons.length === 0) texts["reasons"] = NOT_SURE;
  for (const path of Object.keys(ROWS) as RowPath[]) {
    const list = at(denial, path);
    if (!Array.isArray(list) || list.length === 0) continue;
    rows[path] = list.length;
    for (const [row, each] of list.entries()) {
      for (const [name, spec] of Object.entries<FieldSpec>(ROWS[path])) put(`${path}[${row}].${name}`, spec, at(each, name));
    }
  }
  return { typed: texts, ticked, rows };
}
