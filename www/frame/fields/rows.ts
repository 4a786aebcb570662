import { html, nothing, type TemplateResult } from "lit";
import { progressChart } from "../pictures/progress.js";
import type { Visit } from "../visit.js";
import { unsureTick } from "./frame.js";
import { typedQuestion } from "./question.js";
import { ROWS, type FieldSpec, type RowPath } from "./schema.js";
import { OTHER_MEASURE } from "./measures.js";

/** What of a claim line only a practice knows. */
const OF_A_PRACTICE: readonly string[] = ["minutes", "assistantMinutes", "modifiers", "place", "denied"];

/** A question that is asked again for each thing: a goal, a diagnosis, a test. */
export function rowsField(visit: Visit, path: RowPath): TemplateResult {
  const words = visit.t.rows[path];
  const labels: Readonly<Record<string, string>> = words.fields;
  const specs = Object.entries<FieldSpec>(ROWS[path]);
  const count = visit.answers.rows(path);
  const unsure = visit.answers.isUnsure(path);
  const found = Array.from({ length: count }, (_, row) => (path === "therapy.measures" ? visit.whatIf.measure(row) : undefined));
  const shown = (row: number, name: string): boolean => {
    const typed = (name: string): string => visit.answers.typed(`${path}[${row}].${name}`);
    if (path === "lines" && OF_A_PRACTICE.includes(name)) return visit.answers.typed("role") === "provider" || typed(name) !== "";
    if (name === "otherMeasure") return typed("measure") === OTHER_MEASURE;
    if (name !== "setting" && name !== "surgery") return true;
    return typed(name) !== "" || found[row]?.missing.includes(name) === true;
  };
  const chart = (row: number): TemplateResult | typeof nothing => {
    const measure = found[row];
    return measure === undefined || measure.current === null ? nothing : progressChart(visit, measure, `${path}[${row}]`);
  };
  return html`<fieldset class="rows" id=${path} tabindex="-1">
    <legend>${words.legend}</legend>
    <p class="hint">${words.hint}</p>
    ${unsureTick(visit, path, words.legend)}
    ${Array.from(
      { length: unsure ? 0 : count },
      (_, row) => html`<fieldset class="row ${path === "therapy.measures" ? "row-measure" : ""}">
        <legend>${words.one(row + 1)}</legend>
        <div class="row-fields">
          ${specs
            .filter(([name]) => shown(row, name))
            .map(([name, spec]) => typedQuestion(visit, spec, `${path}[${row}].${name}`, { label: labels[name] ?? name }, name))}
        </div>
        ${chart(row)}
        ${count > 1 || !visit.answers.rowIsEmpty(path, row)
          ? html`<button type="button" class="link" @click=${() => visit.typing.removeRow(path, row)}>${visit.t.field.remove(row + 1)}</button>`
          : nothing}
      </fieldset>`,
    )}
    ${unsure
      ? nothing
      : html`<button type="button" class="second small" @click=${() => visit.typing.addRow(path, specs[0]?.[0] ?? "")}>${visit.t.field.add}</button>`}
  </fieldset>`;
}
