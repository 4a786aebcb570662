import { html, nothing, type TemplateResult } from "lit";
import type { Visit } from "../visit.js";
import { typedQuestion } from "./question.js";
import { ROWS, type FieldSpec, type RowPath } from "./schema.js";
import { OTHER_MEASURE } from "./measures.js";

/** A question that is asked again for each thing: a goal, a diagnosis, a test. */
export function rowsField(visit: Visit, path: RowPath): TemplateResult {
  const words = visit.t.rows[path];
  const labels: Readonly<Record<string, string>> = words.fields;
  const specs = Object.entries<FieldSpec>(ROWS[path]);
  const count = visit.answers.rows(path);
  const shown = (row: number, name: string): boolean =>
    name !== "otherMeasure" || visit.answers.typed(`${path}[${row}].measure`) === OTHER_MEASURE;
  return html`<fieldset class="rows" id=${path} tabindex="-1">
    <legend>${words.legend}</legend>
    <p class="hint">${words.hint}</p>
    ${Array.from(
      { length: count },
      (_, row) => html`<fieldset class="row ${path === "therapy.measures" ? "row-measure" : ""}">
        <legend>${words.one(row + 1)}</legend>
        <div class="row-fields">
          ${specs
            .filter(([name]) => shown(row, name))
            .map(([name, spec]) => typedQuestion(visit, spec, `${path}[${row}].${name}`, { label: labels[name] ?? name }, name))}
        </div>
        ${count > 1 || !visit.answers.rowIsEmpty(path, row)
          ? html`<button type="button" class="link" @click=${() => visit.removeRow(path, row)}>${visit.t.field.remove(row + 1)}</button>`
          : nothing}
      </fieldset>`,
    )}
    <button type="button" class="second small" @click=${() => visit.addRow(path, specs[0]?.[0] ?? "")}>${visit.t.field.add}</button>
  </fieldset>`;
}
