import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { MeasureResult } from "../contract.js";
import type { Visit } from "../visit.js";
import { longDate } from "../words/civil-date.js";

type Kind = "first" | "newest" | "goal" | "error" | "important";

/** A mark around its own origin, the same in the picture and before its row of the table. */
const MARKS: Record<Exclude<Kind, "error">, SVGTemplateResult> = {
  first: svg`<circle class="first" r="6" />`,
  newest: svg`<circle class="newest" r="7" />`,
  goal: svg`<path class="goal" d="M0-8 8 0 0 8-8 0Z" />`,
  important: svg`<path class="important" d="M0-13V13" />`,
};
const ERROR = svg`<rect class="error-band" x="-7" y="-7" width="14" height="14" />`;

interface Row {
  readonly kind?: Kind;
  readonly label: string;
  readonly value: string;
}

function rowsOf(visit: Visit, found: MeasureResult): Row[] {
  const { t, language } = visit;
  const { fields } = t.rows["therapy.measures"];
  const { baseline, current, goal, change, mdc, level, mcid, group, unit, sources } = found;
  const amount = (value: number): string => `${value} ${unit}`.trim();
  const point = (kind: Kind, label: string, { score, date }: { score: number; date: string }): Row => ({
    kind,
    label,
    value: `${amount(score)}, ${longDate(date, language)}`,
  });
  return [
    point("first", fields["baseline.score"], baseline),
    ...(current === null ? [] : [point("newest", fields["current.score"], current)]),
    ...(goal === null ? [] : [{ kind: "goal", label: fields.goal, value: amount(goal) } as const]),
    ...(change === null ? [] : [{ label: change < 0 ? t.progress.worse : t.progress.better, value: amount(Math.abs(change)) }]),
    ...(mdc === null ? [] : [{ kind: "error", label: t.progress.error, value: amount(mdc) + (level === null ? "" : ` (${level}%)`) } as const]),
    ...(mcid === null ? [] : [{ kind: "important", label: t.progress.important, value: amount(mcid) } as const]),
    ...(group === null ? [] : [{ label: fields.population, value: group }]),
    ...(sources.length === 0 ? [] : [{ label: t.progress.source, value: sources.map(({ cite }) => cite).join("; ") }]),
  ];
}

/** The scores of a test on its scale, better always to the right, with what a change is held against; the same as a table below. */
export function progressChart(visit: Visit, found: MeasureResult, id: string): TemplateResult {
  const { name, baseline, current, goal, better, least, most, mdc, mcid, text } = found;
  const rows = rowsOf(visit, found);
  const toBetter = better === "lower" ? -1 : 1;
  const first = baseline.score;
  const bound = first + toBetter * (mcid ?? 0);
  const values = [first, current?.score ?? first, goal ?? first, first - (mdc ?? 0), first + (mdc ?? 0), bound];
  const low = least ?? Math.min(...values);
  const high = Math.max(most ?? Math.max(...values), low + 0.001);
  const at = (value: number): number => {
    const share = (Math.min(Math.max(value, low), high) - low) / (high - low);
    return 4 + 92 * (toBetter < 0 ? 1 - share : share);
  };
  const mark = (kind: keyof typeof MARKS, value: number): SVGTemplateResult =>
    svg`<svg x="${at(value)}%" y="50%" overflow="visible">${MARKS[kind]}</svg>`;
  const edges = mdc === null ? [] : [at(first - mdc), at(first + mdc)];
  const ends = toBetter < 0 ? [high, low] : [low, high];
  return html`<figure class="progress">
    <svg width="100%" height="34" role="img" aria-labelledby="${id}:name ${id}:values">
      <title id="${id}:name">${name}</title>
      <desc id="${id}:values">${rows.map(({ label, value }) => `${label}: ${value}`).join("; ")}</desc>
      ${mdc === null
        ? nothing
        : svg`<rect class="error-band" x="${Math.min(...edges)}%" y="4" width="${Math.max(...edges) - Math.min(...edges)}%" height="26" />`}
      <line class="scale" x1="4%" x2="96%" y1="50%" y2="50%" />
      ${current === null ? nothing : svg`<line class="way" x1="${at(first)}%" x2="${at(current.score)}%" y1="50%" y2="50%" />`}
      ${mcid === null || bound < low || bound > high ? nothing : mark("important", bound)}
      ${goal === null ? nothing : mark("goal", goal)} ${mark("first", first)} ${current === null ? nothing : mark("newest", current.score)}
    </svg>
    <p class="ends" aria-hidden="true"><span>${ends[0]}</span>${better === null ? nothing : html`<span>${visit.t.progress.way} →</span>`}<span>${ends[1]}</span></p>
    ${text === "" ? nothing : html`<p>${text}</p>`}
    <table>
      <caption class="unseen">${name}</caption>
      <tbody>
        ${rows.map(
          ({ kind, label, value }) => html`<tr>
            <th scope="row">
              ${kind === undefined
                ? nothing
                : html`<svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true" focusable="false">${kind === "error" ? ERROR : MARKS[kind]}</svg>`}
              ${label}
            </th>
            <td>${value}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </figure>`;
}
