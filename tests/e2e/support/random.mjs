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

/** Which of the secrets stand in a text. Digits count only as a whole number, because part of a time stamp means nothing. */
export function secretsIn(text, secrets) {
  return [...secrets].filter((secret) => (/^\d+$/.test(secret) ? new RegExp(`(?<!\\d)${secret}(?!\\d)`).test(text) : text.includes(secret)));
}
