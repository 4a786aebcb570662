import { html, nothing, type TemplateResult } from "lit";
import type { LetterScore } from "../../contract.js";
import { placeOf } from "../../fields/topics.js";
import { icon } from "../../pictures/icon.js";
import type { Visit } from "../../visit.js";

/** Criteria of a letter that argues the case; other papers have the gates only. */
const ALL = 20;

function askButton(visit: Visit, path: string | undefined, words: string, about: string): TemplateResult | typeof nothing {
  if (path === undefined || placeOf(path) === undefined) return nothing;
  return html`<button type="button" class="second small" @click=${() => visit.ask(path)}>${words}<span class="unseen">: ${about}</span></button>`;
}

/** What is not met yet, the gates first. */
function open(visit: Visit, criteria: LetterScore["criteria"]): TemplateResult | typeof nothing {
  const { letter: t } = visit.t;
  const unmet = criteria.filter(({ met }) => !met).sort((a, b) => Number(b.gate) - Number(a.gate));
  if (unmet.length === 0) return nothing;
  return html`<ul class="asks">
    ${unmet.map(
      ({ gate, text, path }) => html`<li>
        <span>${gate ? html`<strong class="chip chip-late">${t.must}</strong> ` : nothing}${text}</span>
        ${askButton(visit, path, t.add, text)}
      </li>`,
    )}
  </ul>`;
}

/** How good the open paper is, and what would make it better. Nothing is said of a short paper in which nothing is wrong. */
export function score(visit: Visit, { points, of, gatesHold, criteria }: LetterScore): TemplateResult | typeof nothing {
  const { letter: t } = visit.t;
  const met = criteria.filter((criterion) => criterion.met);
  if (of < ALL) {
    if (met.length === of) return nothing;
    return html`<section class="panel" aria-labelledby="score-title">${visit.heading(1, t.warnings, "score-title")} ${open(visit, criteria)}</section>`;
  }
  return html`<section class="panel score" aria-labelledby="score-title">
    ${visit.heading(1, t.scoreLabel, "score-title")}
    <p class="points"><strong>${t.score(points, of)}</strong></p>
    <meter class="meter" min="0" max=${of} value=${points} aria-labelledby="score-title">${t.score(points, of)}</meter>
    <p>${gatesHold ? (points === of ? t.full : t.gates) : t.gatesOpen}</p>
    ${points === of ? nothing : html`${visit.heading(2, t.raise)} ${open(visit, criteria)}`}
    ${met.length === 0
      ? nothing
      : html`<details class="more">
          <summary>${t.met(met.length)}</summary>
          <ul class="met">
            ${met.map(({ text }) => html`<li>${icon("check")}<span>${text}</span></li>`)}
          </ul>
        </details>`}
  </section>`;
}

export function blanks(visit: Visit, { blanks: items }: LetterScore): TemplateResult | typeof nothing {
  const { letter: t } = visit.t;
  if (items.length === 0) return nothing;
  return html`<section class="panel" aria-labelledby="blanks-title">
    ${visit.heading(1, t.blanks, "blanks-title")}
    <p class="hint">${t.blanksHint}</p>
    <ul class="blanks">
      ${items.map(({ path, label }) =>
        placeOf(path) === undefined
          ? html`<li>${label}</li>`
          : html`<li><button type="button" class="link" @click=${() => visit.ask(path)}><span class="unseen">${t.fill}: </span>${label}</button></li>`,
      )}
    </ul>
  </section>`;
}
