import type { TemplateResult } from "lit";
import type { Visit } from "../visit.js";
import { listField, radioField, yesNoField, type Option } from "./choice.js";
import { dateField, datesField } from "./date.js";
import type { Surround } from "./frame.js";
import { MEASURES, OTHER_MEASURE } from "./measures.js";
import { mayBeUnsure, specOf, type FieldPath, type FieldSpec } from "./schema.js";
import { STATES } from "./states.js";
import { ticksField } from "./ticks.js";
import { longField, typedField } from "./typed.js";

const asOptions = (table: Readonly<Record<string, string>>): Option[] =>
  Object.entries(table).map(([value, label]) => ({ value, label }));

/** The answers to choose from, in the visitor's language. `name` is the last part of the path, as it stands in a row. */
export function optionsOf(visit: Visit, path: string, name: string, spec: FieldSpec): Option[] {
  if (path === "state") return asOptions(STATES);
  if (path === "appealFiledStep") return visit.ownSteps;
  if (name === "measure") return [...asOptions(MEASURES), { value: OTHER_MEASURE, label: visit.t.otherMeasure }];
  if (name === "population") return asOptions(visit.t.populations);
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = visit.t.options;
  const table = tables[name === "what" ? "events" : name === "setting" ? name : path] ?? {};
  return (spec.options ?? []).map((value) => ({ value, label: table[value] ?? value }));
}

/** Draws a question by its kind. */
export function typedQuestion(visit: Visit, spec: FieldSpec, id: string, words: Omit<Surround, "id">, name: string): TemplateResult {
  const around: Surround = { id, ...words };
  switch (spec.kind) {
    case "date":
      return dateField(visit, around);
    case "dates":
      return datesField(visit, around);
    case "long":
    case "lines":
      return longField(visit, around);
    case "yes-no":
      return yesNoField(visit, around);
    case "choice": {
      const options = optionsOf(visit, id, name, spec);
      if (spec.compact === true) return listField(visit, around, options, { notSure: id !== "state" });
      return radioField(visit, around, options, { inline: options.length < 3 });
    }
    case "ticks":
      return ticksField(visit, around, id as FieldPath, optionsOf(visit, id, name, spec), id === "exhibits" ? visit.assessment?.exhibits : undefined);
    case "text":
    case "codes":
    case "money":
    case "whole":
    case "percent":
    case "decimal":
    case "time":
      return typedField(visit, around, spec.kind);
  }
}

/** A question of the schema, with its words; a screen that asks it in another way may bring its own hint. */
export function question(visit: Visit, path: FieldPath, ownHint?: string): TemplateResult {
  const { label, hint } = visit.t.fields[path];
  return typedQuestion(visit, specOf(path), path, { label, hint: ownHint ?? hint, mayBeUnsure: mayBeUnsure(path) }, path);
}
