// Two languages, both complete: nothing in Spanish was left in English, and switching loses nothing, on whatever screen.
import assert from "node:assert/strict";
import { test } from "node:test";
import { COMPLETE, QUICK } from "./support/cases.mjs";
import { eventually } from "./support/eventually.mjs";
import { stage } from "./support/stage.mjs";
import { stringsFor } from "./support/words.mjs";

const { widget: open } = stage();

/** Texts that are the same in both languages: proper names, words quoted from a card, and words that Spanish shares. */
const SHARED = new Set([
  "Error:",
  "No",
  "Plan: 2.",
  "Medicare",
  "Medicaid (MO HealthNet)",
  "Healthy Blue, Home State Health, UnitedHealthcare Community Plan, Show Me Healthy Kids.",
  "“Administered by”",
  "Ambetter (Home State Health)",
  "Anthem",
  "Blue Cross and Blue Shield of Kansas City",
  "Cox Health Systems",
  "Medica",
  "Oscar",
  "UnitedHealthcare",
  "Hospital",
  "Total",
]);

/** Every text of a table, by its path; a function is called with words that stand for what it is given. */
function textsOf(table, path = "") {
  if (typeof table === "string") return [[path, table]];
  if (typeof table === "function") {
    const given = Array.from({ length: table.length }, (_, at) => (/\.map|join/.test(String(table)) ? ["‹›"] : at + 2));
    return [[path, String(table(...given))]];
  }
  return Object.entries(table).flatMap(([key, each]) => textsOf(each, path === "" ? key : `${path}.${key}`));
}

test("no Spanish text is the English one, save those that both languages share", () => {
  const english = new Map(textsOf(stringsFor("en")));
  const spanish = new Map(textsOf(stringsFor("es")));
  assert.deepEqual([...spanish.keys()], [...english.keys()]);
  const same = [...spanish].filter(([path, text]) => /\p{L}{2}/u.test(text) && english.get(path) === text && !SHARED.has(text));
  assert.deepEqual(same, []);
});

test("every screen changes its language where it stands, and back, with everything typed", async (t) => {
  const widget = await open(t);
  const { frame } = widget;
  const other = async (lang) => {
    await widget.button(widget.t.language.other).click();
    widget.speak(lang);
  };
  const both = async (title) => {
    await widget.shown(title());
    const before = await widget.words();
    await other("es");
    await widget.shown(title());
    await eventually(async () => assert.notEqual(await widget.words(), before));
    await other("en");
    await widget.shown(title());
    await eventually(async () => assert.equal(await widget.words(), before));
  };
  await widget.field("notice.dated").fill("Oct 5");
  await both(() => widget.t.start.title);
  await eventually(async () => assert.equal(await widget.field("notice.dated").inputValue(), "Oct 5"));
  await widget.quickStart(QUICK);
  // With the rules unfolded, which are made when they are looked at.
  await frame.getByText(widget.t.why.title, { exact: true }).click();
  await frame.locator(".why .trace").first().waitFor();
  await both(() => widget.t.result.title);
  await frame.locator(".why[open] .trace").first().waitFor();
  await widget.addDetails({ "people.patient.name": COMPLETE["people.patient.name"] });
  await both(() => widget.t.topics.people.name);
  await eventually(async () => assert.equal(await widget.field("people.patient.name").inputValue(), COMPLETE["people.patient.name"]));
  await widget.toResult();
  await widget.button(widget.t.review.open).click();
  await both(() => widget.t.review.title);
  await widget.toLetter();
  await widget.write(" By hand.");
  const letter = await widget.paper();
  await other("es");
  await widget.on("letter");
  await eventually(async () => assert.equal(await widget.paper(), letter, "the edited letter stays as it is"));
  await other("en");
  await widget.button(widget.t.next.open).click();
  await both(() => widget.t.next.title);
  await eventually(async () => assert.equal(await frame.locator("html").getAttribute("lang"), "en"));
  assert.deepEqual(widget.page.faults, []);
});
