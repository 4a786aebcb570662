import { html, nothing, type TemplateResult } from "lit";
import { labelOf } from "../fields/labels.js";
import { optionsOf } from "../fields/question.js";
import { isRowPath, ROWS, specOf, TOPICS, type FieldPath, type FieldSpec, type RowPath } from "../fields/schema.js";
import { groupsOf, isAsked, isClue, START } from "../fields/topics.js";
import { readDate } from "../read/date.js";
import { readCents } from "../read/number.js";
import type { Visit } from "../visit.js";
import { dollars } from "../words/amounts.js";
import { longDate } from "../words/civil-date.js";

/** An answer in the words of the page; a date and an amount as they were read, so that a slip is seen. */
function said(visit: Visit, id: string, name: string, spec: FieldSpec): string {
  const { t, answers, language } = visit;
  const text = answers.typed(id).trim();
  if (answers.isUnsure(id)) return t.field.notSure;
  if (spec.kind === "yes-no" && text !== "") return text === "yes" ? t.field.yes : t.field.no;
  if (spec.kind === "ticks" || spec.kind === "choice") {
    const chosen = spec.kind === "ticks" ? answers.ticked(id as FieldPath) : [text];
    const options = optionsOf(visit, id, name, spec);
    return chosen.map((value) => options.find((option) => option.value === value)?.label ?? (value === "unknown" ? t.options.plan.unknown : value)).join(", ");
  }
  if (text === "") return "";
  if (spec.kind === "date" || spec.kind === "dates") {
    const read = (line: string): string => {
      const found = readDate(line, visit.today);
      return "date" in found ? longDate(found.date, language) : `${line} (${t.review.unread})`;
    };
    return text.split(/\s*\n\s*/).map(read).join("\n");
  }
  if (spec.kind === "money") {
    const cents = readCents(text);
    return cents === null ? `${text} (${t.review.unread})` : dollars(cents);
  }
  return text;
}

function saidInRow(visit: Visit, path: RowPath, row: number): string {
  const parts = Object.entries<FieldSpec>(ROWS[path]).map(([name, spec]) => said(visit, `${path}[${row}].${name}`, name, spec));
  return parts.filter((part) => part !== "").join(" · ");
}

function line(visit: Visit, id: string, words: string, label = labelOf(visit.t, id)): TemplateResult {
  return html`<div>
    <dt>${label}</dt>
    <dd>${words}</dd>
    <dd>
      <button type="button" class="link" @click=${() => visit.way.goTo(id)}>${visit.t.review.change}<span class="unseen">: ${label}</span></button>
    </dd>
  </div>`;
}

function lines(visit: Visit, path: FieldPath | RowPath): TemplateResult[] {
  if (visit.answers.isUnsure(path)) return [line(visit, path, visit.t.field.notSure)];
  if (!isRowPath(path)) return [line(visit, path, said(visit, path, path, specOf(path)) || visit.t.review.none)];
  const rows = Array.from({ length: visit.answers.rows(path) }, (_, row) => row).filter((row) => !visit.answers.rowIsEmpty(path, row));
  const { one } = visit.t.rows[path];
  return rows.map((row) => line(visit, `${path}[${row}].${Object.keys(ROWS[path])[0] ?? ""}`, saidInRow(visit, path, row), one(row + 1)));
}

function part(visit: Visit, id: string, name: string, paths: readonly (FieldPath | RowPath)[]): TemplateResult | typeof nothing {
  if (paths.length === 0) return nothing;
  return html`<section class="panel" aria-labelledby="review-${id}">
    ${visit.heading(1, name, `review-${id}`)}
    <dl class="review">${paths.map((path) => lines(visit, path))}</dl>
  </section>`;
}

/** Every answer that counts, in one place, each with the way to change it. */
export function reviewScreen(visit: Visit): TemplateResult {
  const { t, answers } = visit;
  const counts = (path: FieldPath | RowPath): boolean => answers.isDone(path) && isAsked(path, answers);
  return html`${visit.heading(0, t.review.title, "screen")}
    <p class="lead">${t.review.lead}</p>
    <div class="sections">
      ${part(visit, "start", t.nav.start, START)}
      ${part(visit, "clues", t.finder.title, answers.ids.filter(isClue))}
      ${TOPICS.map((topic) =>
        part(
          visit,
          topic,
          t.topics[topic].name,
          groupsOf(topic)
            .flatMap(([, paths]) => paths)
            .filter((path) => counts(path) && !(START as readonly string[]).includes(path)),
        ),
      )}
    </div>
    <div class="buttons">
      <button type="button" class="main" ?disabled=${visit.working} @click=${() => void visit.submit("result")}>${t.start.submit}</button>
      <button type="button" class="second" @click=${() => visit.way.show("details", { topic: "decision" })}>${t.review.also}</button>
    </div>`;
}
