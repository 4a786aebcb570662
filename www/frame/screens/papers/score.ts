import { html, nothing, type TemplateResult } from "lit";
import type { LetterScore } from "../../contract.js";
import { askButton } from "../../fields/ask.js";
import { placeOf } from "../../fields/topics.js";
import { icon } from "../../pictures/icon.js";
import type { Visit } from "../../visit.js";
import { fold } from "./fold.js";

/** Criteria of a letter that argues the case; other papers have the gates only. */
const ALL = 20;

type Criteria = LetterScore["criteria"];

const unmet = (criteria: Criteria, isGate: boolean): Criteria => criteria.filter(({ met, gate }) => !met && gate === isGate);

function asks(visit: Visit, criteria: Criteria): TemplateResult {
  const { letter: t } = visit.t;
  return html`<ul class="asks">
    ${criteria.map(
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
  const gates = unmet(criteria, true);
  const others = unmet(criteria, false);
  if (of < ALL) {
    if (met.length === of) return nothing;
    return html`<section class="panel" aria-labelledby="score-title">${visit.heading(1, t.warnings, "score-title")} ${asks(visit, [...gates, ...others])}</section>`;
  }
  return html`<section class="panel score" aria-labelledby="score-title">
    ${visit.heading(1, t.scoreLabel, "score-title")}
    <p class="points"><strong>${t.score(points, of)}</strong></p>
    <meter class="meter" min="0" max=${of} value=${points} aria-labelledby="score-title">${t.score(points, of)}</meter>
    <p>${gatesHold ? (points === of ? t.full : t.gates) : t.gatesOpen}</p>
    ${gates.length === 0 ? nothing : asks(visit, gates)} ${others.length === 0 ? nothing : fold(t.raise, asks(visit, others))}
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
    ${fold(
      t.blanksList(items.length),
      html`<ul class="blanks">
        ${items.map(({ path, label }) =>
          placeOf(path) === undefined
            ? html`<li>${label}</li>`
            : html`<li><button type="button" class="link" @click=${() => visit.way.ask(path)}><span class="unseen">${t.fill}: </span>${label}</button></li>`,
        )}
      </ul>`,
    )}
  </section>`;
}
