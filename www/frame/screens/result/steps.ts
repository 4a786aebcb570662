import { html, nothing, type TemplateResult } from "lit";
import type { Assessment } from "../../contract.js";
import { askButton } from "../../fields/ask.js";
import { icon } from "../../pictures/icon.js";
import type { Visit } from "../../visit.js";
import { citations } from "./sources.js";

/** How many steps and questions are shown before the rest is opened. */
const FEW_STEPS = 3;
const FEW_QUESTIONS = 4;

function checkList(visit: Visit, checks: Assessment["checks"]): TemplateResult {
  const { t } = visit;
  return html`<ul>
    ${checks.map(
      (check) => html`<li class="check check-${check.level}">
        ${icon(check.level === "info" ? "info" : "alert")}
        <div>
          <p><strong>${t.steps.level[check.level]}:</strong> ${check.text} ${citations(visit, check.sources)}</p>
          ${askButton(visit, check.path, t.steps.questionButton)}
        </div>
      </li>`,
    )}
  </ul>`;
}

/** Stands above the answer, because all of it rests on the law. */
const OLD_LAW = "law-old";

/** Says when the law behind the answer was last checked, where that is too long ago. */
export function oldLawBanner({ checks }: Assessment): TemplateResult | typeof nothing {
  const old = checks.find(({ id }) => id === OLD_LAW);
  return old === undefined ? nothing : html`<p class="check old-law">${icon("alert")} <span>${old.text}</span></p>`;
}

/** What has to be looked at before anything else. */
export function checksSection(visit: Visit, assessment: Assessment): TemplateResult | typeof nothing {
  const checks = assessment.checks.filter(({ id, level }) => level !== "info" && id !== OLD_LAW);
  if (checks.length === 0) return nothing;
  return html`<section class="checks" aria-labelledby="checks-title">
    ${visit.heading(1, visit.t.steps.checks, "checks-title")} ${checkList(visit, checks)}
  </section>`;
}

function stepItem(visit: Visit, step: Assessment["steps"][number]): TemplateResult {
  const { t } = visit;
  const paper = visit.desk.list.find(({ id }) => id === step.document);
  const button = (words: string, act: () => void): TemplateResult =>
    html`<button type="button" class="second small" @click=${act}>${words}</button>`;
  return html`<li>
    ${visit.heading(2, step.title)}
    <p>${step.why} ${citations(visit, step.sources)}</p>
    ${paper === undefined
      ? nothing
      : paper.id === "calendar"
        ? button(t.steps.calendarButton, () => visit.papers.saveCalendar("steps-calendar"))
        : button(paper === visit.desk.letter ? t.steps.letterButton : paper.title, () => void visit.openPaper(paper.id))}
  </li>`;
}

export function stepsSection(visit: Visit, { steps, checks }: Assessment): TemplateResult | typeof nothing {
  const { t } = visit;
  const notes = checks.filter(({ level }) => level === "info");
  if (steps.length === 0 && notes.length === 0) return nothing;
  const later = steps.slice(FEW_STEPS);
  return html`<section class="panel" aria-labelledby="steps-title">
    ${visit.heading(1, t.steps.title, "steps-title")}
    <ol class="todo">
      ${steps.slice(0, FEW_STEPS).map((step) => stepItem(visit, step))}
    </ol>
    ${later.length === 0
      ? nothing
      : html`<details class="more on-paper">
          <summary>${t.steps.later(later.length)}</summary>
          <ol class="todo" start=${FEW_STEPS + 1}>
            ${later.map((step) => stepItem(visit, step))}
          </ol>
        </details>`}
    <p class="said" role="status">${visit.said?.id === "steps-calendar" ? visit.said.text : ""}</p>
    ${notes.length === 0 ? nothing : html`<div class="checks">${checkList(visit, notes)}</div>`}
  </section>`;
}

/** Questions, each with a button that leads to its field. */
export function questionList(visit: Visit, questions: Assessment["questions"]): TemplateResult {
  return html`<ul class="asks">
    ${questions.map(({ path, why }) => html`<li><span>${why}</span> ${askButton(visit, path, visit.t.steps.questionButton)}</li>`)}
  </ul>`;
}

export function questionsSection(visit: Visit, { questions }: Assessment): TemplateResult | typeof nothing {
  const { t } = visit;
  if (questions.length === 0) return nothing;
  const more = questions.slice(FEW_QUESTIONS);
  return html`<section class="panel" aria-labelledby="questions-title">
    ${visit.heading(1, t.steps.questions, "questions-title")} ${questionList(visit, questions.slice(0, FEW_QUESTIONS))}
    ${more.length === 0
      ? nothing
      : html`<details class="more">
          <summary>${t.steps.moreQuestions(more.length)}</summary>
          ${questionList(visit, more)}
        </details>`}
  </section>`;
}
