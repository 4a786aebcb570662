// A visitor made up at random, and everything about them that nobody else may learn.
import { COMPLETE } from "./cases.mjs";

/** A small generator with a seed, so that a failure can be had again. */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);

/** The answers of the complete case with every text, number and date made anew. What is chosen from a list stays, so every visitor sees the same questions. */
export function randomAnswers(seed) {
  const random = generator(seed);
  const below = (count) => Math.floor(random() * count);
  const word = () => Array.from({ length: 7 }, () => String.fromCharCode(97 + below(26))).join("");
  const amount = () => `${1 + below(9)},${100 + below(900)}.${10 + below(90)}`;
  const day = (month) => `${month}/${1 + below(28)}/2026`;
  const texts = {};
  for (const [path, value] of Object.entries(COMPLETE)) {
    if (typeof value === "string" && /name|address|quoted|tasks|Need|Stopped|Test|text|practice|credentials|group|claim|member/i.test(path)) {
      texts[path] = value.split("\n").map(() => `${word()} ${word()}`).join("\n");
    }
  }
  return {
    ...COMPLETE,
    ...texts,
    "notice.dated": day(9),
    "notice.received": `10/${1 + below(9)}/2026`,
    "money.denied": amount(),
    "money.allowed": amount(),
    "money.copayPerVisit": `${10 + below(60)}.${10 + below(90)}`,
    "money.paidByPatient": amount(),
    "people.patient.phone": `573-555-${1000 + below(9000)}`,
    edit: `${word()} ${word()}`,
  };
}

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";

/** Amounts and dates that the engine worked out, as they stand in a text, and in the forms in which a program would send them. */
export function computedIn(text) {
  const found = new Set();
  for (const [, dollars, cents] of text.matchAll(/\$([\d,]+)\.(\d\d)/g)) {
    const bare = dollars.replaceAll(",", "");
    if (bare.length > 2) for (const form of [`${dollars}.${cents}`, `${bare}.${cents}`, `${bare}${cents}`]) found.add(form);
  }
  for (const [whole, month, day, year] of text.matchAll(new RegExp(`(${MONTHS}) (\\d{1,2}), (\\d{4})`, "g"))) {
    const number = String(MONTHS.split("|").indexOf(month) + 1).padStart(2, "0");
    found.add(whole).add(`${year}-${number}-${day.padStart(2, "0")}`).add(`${year}${number}${day.padStart(2, "0")}`);
  }
  return found;
}

/** Everything typed that could be told from chance, line by line. */
export function typedIn(answers) {
  const found = new Set();
  for (const value of Object.values(answers).flat()) {
    for (const line of String(value).split("\n")) {
      if (line.length < 5) continue;
      found.add(line);
      if (/^[\d,]+\.\d\d$/.test(line)) found.add(line.replaceAll(",", "")).add(line.replace(/[,.]/g, ""));
    }
  }
  return found;
}

const reversed = (text) => [...text].reverse().join("");

/** A text somewhere inside a longer one that was written as base64: its letters depend on where in a group of three bytes it begins. */
function base64In(text) {
  return [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]);
    // Letters at both ends hold bits of the neighbours.
    const inner = bytes.toString("base64").replace(/=+$/, "").slice(Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6));
    return [inner, inner.replaceAll("+", "-").replaceAll("/", "_")];
  });
}

/** An amount and a day as programs write them. */
function numbersOf(text) {
  const amount = /^([\d,]+)\.(\d\d)$/.exec(text);
  if (amount !== null) {
    const whole = amount[1].replaceAll(",", "");
    const cents = `${whole}${amount[2]}`;
    return [`${whole}.${amount[2]}`, String(Number(`${whole}.${amount[2]}`)), cents, `${amount[1].replaceAll(",", ".")},${amount[2]}`, `${amount[1].replaceAll(",", " ")}.${amount[2]}`, `0x${Number(cents).toString(16)}`];
  }
  const day = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (day === null) return [];
  const [month, date] = [day[1], day[2]].map((part) => part.padStart(2, "0"));
  const midnight = Date.UTC(Number(day[3]), Number(month) - 1, Number(date));
  return [`${day[3]}-${month}-${date}`, `${day[3]}${month}${date}`, `${month}/${date}/${day[3]}`, `${MONTHS.split("|")[Number(month) - 1]} ${day[2]}, ${day[3]}`, String(midnight), String(midnight / 1000)];
}

/** Everything that a secret may look like on its way out. */
export function formsOf(secret) {
  const plain = [secret, ...numbersOf(secret)];
  const written = plain.flatMap((text) => [text, encodeURIComponent(text), encodeURIComponent(text).replaceAll("%20", "+"), JSON.stringify(text).slice(1, -1), reversed(text), text.toUpperCase()]);
  const packed = plain.flatMap((text) => [...base64In(text), Buffer.from(text).toString("hex"), reversed(Buffer.from(text).toString("base64").replace(/=+$/, ""))]);
  return new Set([...written, ...packed].filter((form) => form.length >= 5));
}

/** Which of the secrets stand in a text, in whatever form. Digits count only as a whole number, because part of a time stamp or of a duration means nothing. */
export function secretsIn(text, secrets) {
  const stands = (form) => text.includes(form) && (!/^[\d.,]+$/.test(form) || new RegExp(`(?<!\\d)${form.replaceAll(".", "\\.")}(?!\\d)`).test(text));
  return [...secrets].filter((secret) => [...formsOf(secret)].some(stands));
}

/** The first questions, and a handful of the others chosen by the same seed, so that no two visitors take the same way. */
export function someOf(answers, seed) {
  const random = generator(seed + 1);
  const always = /^(plan|reasons|stage|discipline|edit|notice\.dated|money\.denied)$/;
  const row = /^(.*\[\d+\])/;
  const rows = new Set(Object.keys(answers).map((path) => row.exec(path)?.[1]).filter((each) => each !== undefined && random() < 0.4));
  return Object.fromEntries(Object.entries(answers).filter(([path]) => always.test(path) || (row.test(path) ? rows.has(row.exec(path)[1]) : random() < 0.25)));
}
