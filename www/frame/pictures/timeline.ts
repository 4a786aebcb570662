import { html, svg, type TemplateResult } from "lit";
import type { CivilDate, Deadline } from "../contract.js";
import type { Visit } from "../visit.js";
import { dayMark, dayNumber, monthMark, monthsBetween, shortDate } from "../words/civil-date.js";

export interface Mark {
  readonly number: number;
  readonly deadline: Deadline;
}

interface Placed extends Mark {
  /** Percent of the width. */
  readonly x: number;
  /** Rows away from the line. */
  readonly level: number;
}

/** Marks closer than this, in percent of the width, are put in another row. */
const CLEARANCE = 9;
const ROW = 30;
const RADIUS = 12;

/** So far from an end, in percent of a phone's width, today's words leave room for those of the end. */
const SIDE = 42;

/** Puts the marks of one side into as few rows as keep them apart. */
function placed(marks: readonly Mark[], at: (date: CivilDate) => number): Placed[] {
  const ends: number[] = [];
  const known = marks.filter(({ deadline }) => deadline.due !== null);
  return [...known]
    .sort((a, b) => ((a.deadline.due ?? "") < (b.deadline.due ?? "") ? -1 : 1))
    .map((mark) => {
      const x = at(mark.deadline.due ?? "");
      const free = ends.findIndex((end) => x - end >= CLEARANCE);
      const level = free < 0 ? ends.length : free;
      ends[level] = x;
      return { ...mark, x, level };
    });
}

const rowsOf = (marks: readonly Placed[]): number => Math.max(0, ...marks.map(({ level }) => level + 1));

interface MonthMark {
  readonly date: CivilDate;
  readonly x: number;
  /** Shown only where there is room for more than one. */
  readonly extra: boolean;
}

/** First days of months, thinned out so that their names touch neither each other nor the dates at the two ends. */
function monthMarks(from: CivilDate, to: CivilDate, today: number, at: (date: CivilDate) => number): MonthMark[] {
  const inside = monthsBetween(from, to)
    .map((date) => ({ date, x: at(date) }))
    .filter(({ x }) => x > 22 && x < 78 && Math.abs(x - today) > 22);
  const every = Math.ceil(inside.length / 4);
  const middle = inside.reduce((best, { x }) => (Math.abs(x - 52) < Math.abs(best - 52) ? x : best), 0);
  const kept = inside.filter((_, index) => index % every === 0);
  // On a phone the words at today's mark reach a third of the width past it.
  const hidden = middle < 46 || middle > 58 || Math.abs(middle - today) < 38;
  return kept.map((mark) => ({ ...mark, extra: hidden || mark.x !== middle }));
}

/** Dates from today on: the visitor's above the line, everybody else's below. The list beside it says the same in words. */
export function timeline(visit: Visit, ours: readonly Mark[], theirs: readonly Mark[]): TemplateResult | undefined {
  const dues = [...ours, ...theirs].map(({ deadline }) => deadline.due).filter((due) => due !== null);
  const last = dues.reduce((a, b) => (a > b ? a : b), visit.today);
  const first = dues.reduce((a, b) => (a < b ? a : b), visit.today);
  const span = dayNumber(last) - dayNumber(first);
  if (dues.length === 0 || span === 0) return undefined;
  const at = (date: CivilDate): number => 5 + (90 * (dayNumber(date) - dayNumber(first))) / span;
  const above = placed(ours, at);
  const below = placed(theirs, at);
  const line = rowsOf(above) * ROW + 22;
  const height = line + Math.max(1, rowsOf(below)) * ROW + 44;
  const labelY = height - 6;
  const today = at(visit.today);
  // The first day, the last day, and today between them; near an end today takes its place.
  const ends = [
    today < SIDE ? { date: visit.today, x: today - 5, anchor: "start" } : { date: first, x: 0, anchor: "start" },
    ...(today >= SIDE && today <= 100 - SIDE ? [{ date: visit.today, x: today, anchor: "middle" }] : []),
    today > 100 - SIDE ? { date: visit.today, x: today + 5, anchor: "end" } : { date: last, x: 100, anchor: "end" },
  ];
  const { t, language: lang } = visit;

  const dot = ({ x, level, number, deadline }: Placed, side: -1 | 1): TemplateResult => {
    const y = line + side * (ROW * (level + 1) - 4);
    return svg`<g class="mark ${side < 0 ? "ours" : "theirs"} is-${deadline.status}">
      <line x1="${x}%" x2="${x}%" y1=${line} y2=${y - side * RADIUS} />
      ${side < 0 ? svg`<circle cx="${x}%" cy=${y} r=${RADIUS} />` : svg`<svg x="${x}%" y=${y} overflow="visible"><rect x=${-11} y=${-11} width="22" height="22" rx="4" /></svg>`}
      <text x="${x}%" y=${y} dy="0.36em">${number}</text>
    </g>`;
  };

  return html`<figure class="timeline">
    <svg width="100%" height=${height} role="img" aria-label=${t.dates.picture}>
      <line class="axis" x1="2%" x2="98%" y1=${line} y2=${line} />
      ${monthMarks(first, last, today, at).map(
        ({ date, x, extra }) => svg`<g class=${extra ? "extra" : ""}>
          <line class="tick" x1="${x}%" x2="${x}%" y1=${line} y2=${labelY - 14} />
          <text class="label" x="${x}%" y=${labelY} text-anchor="middle">${monthMark(date, lang)}</text>
        </g>`,
      )}
      ${above.map((mark) => dot(mark, -1))} ${below.map((mark) => dot(mark, 1))}
      <line class="today" x1="${today}%" x2="${today}%" y1=${line - 10} y2=${line + 10} />
      ${ends.map(
        ({ date, x, anchor }) => svg`<text class="label ${date === visit.today ? "today-label" : ""}" x="${x}%" y=${labelY} text-anchor=${anchor}>
          ${date === visit.today ? `${t.dates.today}, ${dayMark(date, lang)}` : shortDate(date, lang)}
        </text>`,
      )}
    </svg>
    <figcaption>
      <span class="key ours"><span aria-hidden="true"></span>${t.dates.key.ours}</span>
      <span class="key theirs"><span aria-hidden="true"></span>${t.dates.key.theirs}</span>
    </figcaption>
  </figure>`;
}
