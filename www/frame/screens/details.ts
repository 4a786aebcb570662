import { html, nothing, type TemplateResult } from "lit";
import { isRowPath, TOPICS, type FieldPath, type RowPath, type Topic } from "../fields/schema.js";
import { question } from "../fields/question.js";
import { rowsField } from "../fields/rows.js";
import { groupsOf, isAsked } from "../fields/topics.js";
import type { Visit } from "../visit.js";

function asked(visit: Visit, paths: readonly (FieldPath | RowPath)[]): (FieldPath | RowPath)[] {
  // Without an appeal, or with one step open, there is nothing to choose.
  const canBeAsked = (path: FieldPath | RowPath): boolean =>
    path !== "appealFiledStep" || (visit.answers.isAnswered("appealFiled") && visit.ownSteps.length > 1);
  return paths.filter((path) => isAsked(path, visit.answers) && canBeAsked(path));
}

/** A topic with a question for this visitor, and all of those. */
interface Asked {
  readonly topic: Topic;
  readonly paths: readonly (FieldPath | RowPath)[];
}

const askedTopics = (visit: Visit): Asked[] =>
  TOPICS.map((topic) => ({ topic, paths: asked(visit, groupsOf(topic).flatMap(([, each]) => each)) })).filter(({ paths }) => paths.length > 0);

function topicList(visit: Visit, topics: readonly Asked[]): TemplateResult {
  const { t } = visit;
  return html`<nav class="topics" aria-label=${t.details.topics}>
    <ul>
      ${topics.map(
        ({ topic, paths }) => html`<li>
          <button
            type="button"
            aria-current=${topic === visit.way.topic ? "true" : nothing}
            @click=${() => visit.way.show("details", { topic })}
          >
            <span>${t.topics[topic].name}</span><small>${t.details.filled(paths.filter((path) => visit.answers.isDone(path)).length, paths.length)}</small>
          </button>
        </li>`,
      )}
    </ul>
  </nav>`;
}

function drawn(visit: Visit, path: FieldPath | RowPath): TemplateResult {
  if (isRowPath(path)) return rowsField(visit, path);
  return question(visit, path, path === "reasons" ? visit.t.details.reasonsHint : undefined);
}

function group(visit: Visit, topic: Topic, name: string, paths: readonly (FieldPath | RowPath)[]): TemplateResult | typeof nothing {
  const shown = asked(visit, paths);
  if (shown.length === 0) return nothing;
  const names: Readonly<Record<string, string>> = visit.t.topics[topic].groups;
  return html`<section class="group" aria-labelledby="group-${name}">
    ${visit.heading(2, names[name] ?? name, `group-${name}`)}
    ${name === "sender" ? html`<p class="hint">${visit.t.details.senderNote}</p>` : nothing}
    <div class="group-fields">${shown.map((path) => drawn(visit, path))}</div>
  </section>`;
}

/** Everything beyond the five questions, by topic; each can be left at any time and nothing is required. */
export function detailsScreen(visit: Visit): TemplateResult {
  const { t, way: { topic } } = visit;
  const topics = askedTopics(visit);
  const next = topics[topics.findIndex((each) => each.topic === topic) + 1]?.topic;
  return html`${visit.heading(0, t.details.title, "details-title")}
    <p class="lead">${t.details.lead}</p>
    <div class="with-topics">
      ${topicList(visit, topics)}
      <form
        novalidate
        autocomplete="off"
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          void (next === undefined ? visit.submit("letter") : visit.submit("details", next));
        }}
      >
        ${visit.heading(1, t.topics[topic].name, "screen")}
        <p class="about">${t.topics[topic].about} ${t.field.optional}</p>
        ${groupsOf(topic).map(([name, paths]) => group(visit, topic, name, paths))}
        <div class="buttons">
          <button type="submit" class="main" ?disabled=${visit.working}>
            ${next === undefined ? t.details.done : t.details.next(t.topics[next].name)}
          </button>
          ${next === undefined
            ? nothing
            : html`<button type="button" class="second" @click=${() => void visit.submit("letter")}>${t.details.done}</button>`}
          <button type="button" class="second" @click=${() => void visit.submit("result")}>${t.details.toResult}</button>
        </div>
      </form>
    </div>`;
}
