import { html, nothing, type TemplateResult } from "lit";
import type { Assessment, PlanFinder } from "../contract.js";
import { question } from "../fields/question.js";
import { isClue } from "../fields/topics.js";
import type { Visit } from "../visit.js";
import { longDate } from "../words/civil-date.js";

type Candidate = PlanFinder["candidates"][number];

/** With so few plans left each is shown in full; before that, only those that something speaks for. */
const FEW = 4;

const dueWords = (visit: Visit, { first }: Candidate): string => {
  const { t, answers, language: lang } = visit;
  if (first === undefined) return t.finder.noDate;
  if (first.due === null) return answers.isAnswered("notice.dated") || answers.isAnswered("notice.received") ? t.finder.noDate : t.finder.dateOpen;
  return first.status === "past" || first.status === "late" ? t.finder.passed(longDate(first.due, lang)) : longDate(first.due, lang);
};

function useButton(visit: Visit, { plan }: Candidate, main: boolean): TemplateResult {
  const { t } = visit;
  return html`<button type="button" class=${main ? "main" : "second small"} @click=${() => visit.usePlan(plan)}>
    ${t.finder.use}<span class="unseen">: ${t.options.plan[plan]}</span>
  </button>`;
}

function reasons(visit: Visit, { sources }: Assessment, candidate: Candidate): TemplateResult | typeof nothing {
  const { effect } = visit.t.finder;
  if (candidate.reasons.length === 0) return nothing;
  const cite = (id: string): string => sources.find((source) => source.id === id)?.cite ?? "";
  return html`<ul class="reasons">
    ${candidate.reasons.map(
      (reason) => html`<li class="is-${reason.effect}">
        <span class="unseen">${effect[reason.effect]}:</span> ${reason.text} <small lang="en">(${reason.sources.map(cite).join("; ")})</small>
      </li>`,
    )}
  </ul>`;
}

function card(visit: Visit, found: Assessment, candidate: Candidate, only: boolean, withDate: boolean): TemplateResult {
  const { t } = visit;
  const { plan, fit, first } = candidate;
  return html`<li class="candidate">
    ${visit.heading(2, t.options.plan[plan])}
    <p><span class="chip chip-${fit === "fits" ? "open" : "unknown"}">${t.finder.fit[fit]}</span></p>
    ${withDate ? html`<p>${first === undefined ? t.finder.noDate : html`${first.title}: <strong>${dueWords(visit, candidate)}</strong>`}</p>` : nothing}
    ${reasons(visit, found, candidate)} ${useButton(visit, candidate, only)}
  </li>`;
}

/** The first step of two plans, side by side on the narrowest screen too. */
function pair(visit: Visit, both: readonly Candidate[]): TemplateResult {
  const { t } = visit;
  const row = (words: string, of: (candidate: Candidate) => unknown): TemplateResult =>
    html`<tr>
      <th scope="row">${words}</th>
      ${both.map((each) => html`<td>${of(each)}</td>`)}
    </tr>`;
  return html`<table class="pair">
    <caption>
      ${t.finder.pair}
    </caption>
    <thead>
      <tr>
        <td></td>
        ${both.map(({ plan }) => html`<th scope="col">${t.options.plan[plan]}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${row(t.finder.step, ({ first }) => first?.title ?? "–")} ${row(t.finder.by, (each) => html`<strong>${dueWords(visit, each)}</strong>`)}
    </tbody>
  </table>`;
}

function folded(visit: Visit, found: Assessment, title: string, some: readonly Candidate[], canUse: boolean): TemplateResult | typeof nothing {
  if (some.length === 0) return nothing;
  return html`<details class="more">
    <summary>${title}</summary>
    <ul class="folded">
      ${some.map(
        (each) => html`<li>
          <strong>${visit.t.options.plan[each.plan]}</strong> ${reasons(visit, found, each)} ${canUse ? useButton(visit, each, false) : nothing}
        </li>`,
      )}
    </ul>
  </details>`;
}

const lean = (candidate: Candidate | undefined): number =>
  candidate?.reasons.reduce((sum, { effect }) => sum + (effect === "for" ? 1 : -1), 0) ?? 0;

/** One sentence for the eye and the ear: how many are left, which fits best if one does, and by when to act meanwhile. */
function standing(visit: Visit, { suggested, actBy }: PlanFinder, left: readonly Candidate[]): string {
  const { finder: words, options } = visit.t;
  if (left.length === 0) return words.contradict;
  const [best, second] = left;
  const first =
    suggested !== undefined
      ? words.only(options.plan[suggested])
      : best?.fit === "fits" && lean(best) > lean(second)
        ? `${words.left(left.length)} ${words.best(options.plan[best.plan])}`
        : words.left(left.length);
  return actBy === null || suggested !== undefined ? first : `${first} ${words.actBy(longDate(actBy, visit.language))}`;
}

function plans(visit: Visit, found: Assessment, finder: PlanFinder): TemplateResult {
  const { t } = visit;
  const left = finder.candidates.filter(({ fit }) => fit !== "ruled-out");
  const out = finder.candidates.filter(({ fit }) => fit === "ruled-out");
  const shown = left.length <= FEW ? left : left.filter(({ fit }) => fit === "fits");
  const rest = left.filter((each) => !shown.includes(each));
  return html`<section class="panel" aria-labelledby="plans-title">
    ${visit.heading(1, t.finder.plans, "plans-title")}
    <p role="status">${standing(visit, finder, left)}</p>
    ${left.length === 2 ? pair(visit, left) : nothing}
    <ol class="candidates">
      ${shown.map((each) => card(visit, found, each, finder.suggested === each.plan, left.length !== 2))}
    </ol>
    ${folded(visit, found, t.finder.possible(rest.length), rest, true)} ${folded(visit, found, t.finder.out(out.length), out, false)}
  </section>`;
}

/** For visitors who do not know their plan: one short question after another, and beside them what the answers leave. */
export function finderScreen(visit: Visit): TemplateResult {
  const { t } = visit;
  const found = visit.whatIf.clues();
  const finder = found?.planFinder;
  const next = finder?.questions.map(({ path }) => path).filter(isClue).find((path) => !visit.typing.clues.includes(path));
  return html`${visit.heading(0, t.finder.title, "screen")}
    <p class="lead">${t.finder.lead}</p>
    <div class="finder">
      <form novalidate autocomplete="off" @submit=${(event: SubmitEvent) => event.preventDefault()}>
        <div class="five">
          ${[...visit.typing.clues, ...(next === undefined ? [] : [next])].map((path) => question(visit, path))}
          ${next === undefined ? html`<p>${t.finder.noMore}</p>` : nothing}
        </div>
      </form>
      ${found === undefined || finder === undefined ? nothing : plans(visit, found, finder)}
    </div>
    <div class="buttons">
      <button type="button" class="second" @click=${() => visit.usePlan("unknown")}>${t.finder.goOn}</button>
    </div>`;
}
