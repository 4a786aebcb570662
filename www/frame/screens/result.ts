import { html, nothing, type TemplateResult } from "lit";
import type { Assessment } from "../contract.js";
import type { Visit } from "../visit.js";
import { longDate } from "../words/civil-date.js";
import { billingSection } from "./result/billing.js";
import { datesSection } from "./result/dates.js";
import { headline } from "./result/headline.js";
import { helpSection, rightsSection } from "./result/law.js";
import { moneySection } from "./result/money.js";
import { sourcesSection } from "./result/sources.js";
import { checksSection, oldLawBanner, questionsSection, stepsSection } from "./result/steps.js";
import { whySection } from "./result/why.js";
import { worthSection } from "./result/worth.js";

/** The recording date of the law, from a version that begins with it. */
function lawDate(visit: Visit, version: string): string {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(version)?.[0];
  return date === undefined ? version : longDate(date, visit.language);
}

/** The answer: one sentence, then money, dates, what to do, and everything it rests on. */
export function resultScreen(visit: Visit, assessment: Assessment): TemplateResult {
  const { t, language: lang } = visit;
  return html`${visit.heading(0, t.result.title, "screen")} ${oldLawBanner(assessment)} ${headline(visit, assessment)} ${checksSection(visit, assessment)}
    <div class="buttons actions">
      ${visit.hasLetter
        ? html`<button type="button" class="main" @click=${() => void visit.submit("letter")}>${t.result.toLetter}</button>`
        : nothing}
      <button type="button" class="second" @click=${() => visit.way.show("details", { topic: "decision" })}>${t.result.toDetails}</button>
      <button type="button" class="second small" @click=${() => visit.way.show("review")}>${t.review.open}</button>
      <button type="button" class="second small" @click=${() => visit.papers.print()}>${t.result.print}</button>
      ${assessment.documents.some(({ id }) => id === "calendar")
        ? html`<button type="button" class="second small" @click=${() => visit.papers.saveCalendar("result-calendar")}>${t.result.calendar}</button>`
        : nothing}
      <p class="said" role="status">${visit.said?.id === "result-calendar" ? visit.said.text : ""}</p>
    </div>
    <div class="sections">
      ${worthSection(visit, assessment)} ${moneySection(visit, assessment)} ${billingSection(visit, assessment)} ${datesSection(visit, assessment)} ${stepsSection(visit, assessment)}
      ${questionsSection(visit, assessment)} ${helpSection(visit, assessment)} ${rightsSection(visit, assessment)}
      ${whySection(visit)} ${sourcesSection(visit, assessment)}
    </div>
    <p class="as-of">${t.result.asOf(longDate(visit.today, lang), lawDate(visit, assessment.lawVersion))}</p>`;
}
