import { daysInMonth, isoDate, monthNamed, type CivilDate } from "../words/civil-date.js";

export type DateProblem = "unreadable" | "no-year" | "no-such-day";
export type ReadDate = { readonly date: CivilDate } | { readonly problem: DateProblem };

/** Words that carry nothing: weekdays and the Spanish "de" and "del". */
const FILLER = /^(de|del|the|of|on|el|sun|mon|tue|wed|thu|fri|sat|dom|lun|mar|mie|jue|vie|sab)[a-z]*$/;

const plain = (word: string): string => word.normalize("NFD").replace(/[\u0300-\u036f.]/g, "").toLowerCase();

/** "26" means 2026; "58", for a birth date, means 1958. The turn is ten years after today. */
function fullYear(text: string, today: CivilDate): number {
  const year = Number(text);
  if (text.length === 1) return 0;
  if (text.length > 2) return year;
  const pivot = (Number(today.slice(0, 4)) + 10) % 100;
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100;
  return year <= pivot ? century + year : century - 100 + year;
}

function checked(year: number, month: number, day: number): ReadDate {
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return { problem: "no-such-day" };
  if (day < 1 || day > daysInMonth(year, month)) return { problem: "no-such-day" };
  return { date: isoDate(year, month, day) };
}

/**
 * Reads a date as people type it: "2026-10-05", "10/5/26", "10052026", "Oct 5 '26", "5 de octubre de 2026". Numbers alone are month first, as on
 * American papers, unless the first cannot be a month.
 */
export function readDate(text: string, today: CivilDate): ReadDate {
  const numbers: string[] = [];
  let month = 0;
  const spaced = text.trim().replace(/^(\d\d)(\d\d)((?:19|20)\d\d)$/, "$1 $2 $3").replace(/^((?:19|20)\d\d)(\d\d)(\d\d)$/, "$1 $2 $3");
  for (const token of spaced.split(/[\s,/\-–.'’]+/)) {
    if (token === "") continue;
    const ordinal = /^(\d{1,2})(?:st|nd|rd|th|o|º|ro)$/i.exec(token);
    if (/^\d{1,4}$/.test(token)) {
      numbers.push(token);
    } else if (ordinal?.[1] !== undefined) {
      numbers.push(ordinal[1]);
    } else {
      const named = monthNamed(token);
      // "mar" is March, and Tuesday in Spanish: a month is taken once, the rest is filler.
      if (named > 0 && month === 0) month = named;
      else if (!FILLER.test(plain(token))) return { problem: "unreadable" };
    }
  }
  const [first, second, third] = numbers;
  if (month > 0) {
    if (first === undefined || third !== undefined) return { problem: "unreadable" };
    if (second === undefined) return first.length > 2 ? { problem: "unreadable" } : { problem: "no-year" };
    if (first.length > 2) return checked(Number(first), month, Number(second));
    return checked(fullYear(second, today), month, Number(first));
  }
  if (first === undefined || numbers.length > 3) return { problem: "unreadable" };
  if (second === undefined) return { problem: "unreadable" };
  if (third === undefined) return first.length > 2 || second.length > 2 ? { problem: "unreadable" } : { problem: "no-year" };
  if (first.length > 2) return checked(Number(first), Number(second), Number(third));
  if (second.length > 2) return { problem: "unreadable" };
  const year = fullYear(third, today);
  if (Number(first) > 12) return checked(year, Number(second), Number(first));
  return checked(year, Number(first), Number(second));
}
