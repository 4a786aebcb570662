import { html, type TemplateResult } from "lit";
import type { Visit } from "../visit.js";
import { areaBox, lineBox } from "./box.js";
import { labelled, type Surround } from "./frame.js";
import type { FieldKind } from "./schema.js";

const KEYS: Partial<Record<FieldKind, string>> = { money: "decimal", percent: "decimal", whole: "numeric" };

/** One line of text, money or a number. */
export function typedField(visit: Visit, around: Surround, kind: FieldKind): TemplateResult {
  const box = lineBox(visit, around, kind, KEYS[kind]);
  const control =
    kind === "money"
      ? html`<div class="with-sign"><span aria-hidden="true">$</span>${box}</div>`
      : kind === "percent"
        ? html`<div class="with-sign after">${box}<span aria-hidden="true">%</span></div>`
        : box;
  return labelled(visit, around, control);
}

/** Several lines: an address, a list, a quotation. */
export function longField(visit: Visit, around: Surround): TemplateResult {
  return labelled(visit, around, areaBox(visit, around, 3));
}
