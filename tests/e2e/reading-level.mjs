// How hard each screen is to read, measured on what a visitor sees: about eighth grade in English, "normal" in Spanish. The papers, which go to
// institutions, and what the law is cited by are measured elsewhere or are names.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ease, grade, sentencesOf, syllablesOf } from "./support/readability.mjs";
import { stage } from "./support/stage.mjs";
import { walkVisit } from "./support/walk.mjs";

const { widget: open } = stage();

const MOST_GRADE = 8;
const LEAST_EASE = 60;

/** No sentence has more words than this, the exceptions aside, which are lists of numbers with what they rest on. */
const MOST_WORDS = 30;
const LISTS = [/^Over several steps in a row/, /^En varios pasos seguidos/, / · /];

/** The prose of the screen at hand, without letters, addresses, names of laws and what the visitor typed. */
const proseOf = async (widget) =>
  sentencesOf(
    await widget.main.evaluate((main) => {
      const lines = [];
      const look = (element) => {
        if (!element.checkVisibility() || element.matches(".paper, .helpers, .sources, .why, .unseen, .cite, select, textarea, svg, dl.review dd, [lang=en]:not(html)")) return;
        const isBlock = getComputedStyle(element).display !== "inline" && getComputedStyle(element).display !== "inline-block";
        if (isBlock) lines.push("\n");
        for (const node of element.childNodes) {
          if (node.nodeType === Node.TEXT_NODE) lines.push(node.data.replace(/\s+/g, " "));
          else if (node.nodeType === Node.ELEMENT_NODE) look(node);
        }
        if (isBlock) lines.push("\n");
      };
      look(main);
      return lines.join("");
    }),
  );

test("syllables are counted as they are said", () => {
  for (const [word, count] of Object.entries({ plan: 1, appeal: 2, denied: 2, deadline: 2, insurance: 3, table: 2, asked: 1 })) assert.equal(syllablesOf.en(word), count, word);
  for (const [word, count] of Object.entries({ plan: 1, apelación: 4, decisión: 3, día: 2, que: 1, guía: 2, revisión: 3, seguro: 3 })) assert.equal(syllablesOf.es(word), count, word);
});

for (const [lang, measure, isFine, unit] of [
  ["en", grade, (found) => found <= MOST_GRADE, "grade"],
  ["es", ease, (found) => found >= LEAST_EASE, "INFLESZ"],
]) {
  test(`every screen is easy enough to read, in ${lang}`, async (t) => {
    const widget = await open(t, { lang });
    const hard = [];
    await walkVisit(widget, async (screen) => {
      const sentences = await proseOf(widget);
      const found = measure(sentences);
      t.diagnostic(`${screen}: ${unit} ${found.toFixed(1)}, ${sentences.length} sentences`);
      if (!isFine(found)) hard.push(`${screen}: ${unit} ${found.toFixed(1)}`);
      const long = sentences.filter((sentence) => sentence.split(/\s+/).length > MOST_WORDS && !LISTS.some((list) => list.test(sentence)));
      hard.push(...long.map((sentence) => `${screen}: ${sentence.split(/\s+/).length} words: ${sentence}`));
    });
    assert.deepEqual(hard, []);
  });
}

test("the check sees a text for lawyers", () => {
  const hard = sentencesOf(
    "Notwithstanding any determination previously communicated, the adverse benefit determination shall be reconsidered in accordance with the applicable regulations.",
  );
  assert.ok(grade(hard) > 2 * MOST_GRADE);
  assert.ok(ease(sentencesOf("No obstante cualquier determinación comunicada anteriormente, la resolución administrativa desfavorable será reconsiderada de conformidad con la reglamentación aplicable.")) < LEAST_EASE / 2);
});
