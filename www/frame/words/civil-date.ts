/**
 * Civil dates as text, "YYYY-MM-DD". Nothing here goes through the browser's own date parsing, which reads such a text as midnight in
 * Greenwich and so shows the day before to everybody in the Americas.
 */

/** The languages that the page speaks. */
export const LANGS = ["en", "es"] as const;
export type Lang = (typeof LANGS)[number];
export type CivilDate = string;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const MONTHS: Record<Lang, readonly string[]> = {
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
  es: ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
};

const SHORT_MONTHS: Record<Lang, readonly string[]> = {
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  es: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"],
};

const WEEKDAYS: Record<Lang, readonly string[]> = {
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  es: ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"],
};

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

export function isoDate(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function partsOf(date: CivilDate): Parts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Days since 1970-01-01 in the Gregorian calendar, for distances and weekdays. */
export function dayNumber(date: CivilDate): number {
  const { year, month, day } = partsOf(date);
  // Years begin in March, so that the leap day is the last of its year.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** "October 5, 2026" or "5 de octubre de 2026". */
export function longDate(date: CivilDate, lang: Lang): string {
  const { year, month, day } = partsOf(date);
  const name = MONTHS[lang][month - 1] ?? "";
  return lang === "es" ? `${day} de ${name} de ${year}` : `${name} ${day}, ${year}`;
}

/** "Monday, October 5, 2026" or "lunes 5 de octubre de 2026". */
export function fullDate(date: CivilDate, lang: Lang): string {
  const weekday = WEEKDAYS[lang][(((dayNumber(date) + 4) % 7) + 7) % 7] ?? "";
  return lang === "es" ? `${weekday} ${longDate(date, lang)}` : `${weekday}, ${longDate(date, lang)}`;
}

/** "4:00 pm" from "16:00". Noon has its name: 12:00 alone could be midnight. */
export function timeOfDay(time: string, lang: Lang): string {
  if (time === "12:00") return lang === "es" ? "mediodía" : "noon";
  const hour = Number(time.slice(0, 2));
  const half = hour < 12 ? "a" : "p";
  return `${hour % 12 || 12}${time.slice(2)} ${lang === "es" ? `${half}. m.` : `${half}m`}`;
}

/** "Oct 2026", for the marks under a picture. */
export function monthMark(date: CivilDate, lang: Lang): string {
  const { year, month } = partsOf(date);
  return `${SHORT_MONTHS[lang][month - 1] ?? ""} ${year}`;
}

/** "Oct 5" or "5 oct", for the marks under a picture. */
export function dayMark(date: CivilDate, lang: Lang): string {
  const { month, day } = partsOf(date);
  const name = SHORT_MONTHS[lang][month - 1] ?? "";
  return lang === "es" ? `${day} ${name}` : `${name} ${day}`;
}

/** "Oct 5, 2026" or "5 oct 2026", for the ends of a picture. */
export function shortDate(date: CivilDate, lang: Lang): string {
  return lang === "es" ? `${dayMark(date, lang)} ${date.slice(0, 4)}` : `${dayMark(date, lang)}, ${date.slice(0, 4)}`;
}

/** How a date is written into a field by the picker: the American order, which is the order of the papers in hand. */
export function typedDate(date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return `${month}/${day}/${year}`;
}

/** The first of each month inside the span, for the marks under a picture. */
export function monthsBetween(from: CivilDate, to: CivilDate): CivilDate[] {
  const marks: CivilDate[] = [];
  let { year, month } = partsOf(from);
  for (;;) {
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
    const first = isoDate(year, month, 1);
    if (first > to) return marks;
    marks.push(first);
  }
}

/** The month that a word names, in either language, from three letters on; 0 where none fits. */
export function monthNamed(word: string): number {
  const plain = word.normalize("NFD").replace(/[\u0300-\u036f.]/g, "").toLowerCase();
  if (plain.length < 3) return 0;
  for (const lang of LANGS) {
    const at = MONTHS[lang].findIndex((name) => name.toLowerCase().startsWith(plain));
    if (at >= 0) return at + 1;
  }
  // "sept" in English, "set" and "setiembre" in Spanish.
  return /^(sept|set|setiembre)$/.test(plain) ? 9 : 0;
}

/** The visitor's own civil date, from local year, month and day: in the evening of the Americas it is tomorrow in Greenwich. */
export function localToday(): CivilDate {
  const now = new Date();
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
