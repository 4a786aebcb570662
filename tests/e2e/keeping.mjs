// Answers that outlive the page, in a file of the visitor's own; answers that are gone for good; and one place to check them all.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { COMPLETE, QUICK } from "./support/cases.mjs";
import { eventually } from "./support/eventually.mjs";
import { stage } from "./support/stage.mjs";
import { clearEverything } from "./support/visit.mjs";
import { placeOf } from "./support/words.mjs";

const { widget: open } = stage();

const NAME = "my-appeal-answers.json";

/** Chooses a file the way a visitor does, through the page's own button. */
async function openFile(widget, bytes) {
  const [chooser] = await Promise.all([widget.page.waitForEvent("filechooser"), widget.button(widget.t.saved.open).click()]);
  await chooser.setFiles({ name: NAME, mimeType: "application/json", buffer: Buffer.from(bytes) });
}

const isText = (path) => !/^(reasons|exhibits)$/.test(path);

/** What stands in the fields of these answers, screen by screen. */
async function standing(widget, answers) {
  const found = {};
  await widget.button(widget.t.nav.start).click();
  for (const path of Object.keys(answers)) if (placeOf(path)?.screen === "start" && /dated|denied|plan|reasons/.test(path)) found[path] = await widget.field(path).inputValue();
  return found;
}

for (const lang of ["en", "es"]) {
  test(`a complete visit is saved, cleared, opened again and gives the same answer and letter, in ${lang}`, async (t) => {
    const widget = await open(t, { lang });
    await widget.quickStart(COMPLETE);
    await widget.addDetails(COMPLETE);
    await widget.toResult();
    const result = await widget.words();
    await widget.toLetter();
    await widget.write(" Added by hand.");
    const letter = await widget.paper();
    const { name, bytes } = await widget.download(widget.t.saved.save);
    assert.equal(name, widget.t.saved.file);
    const saved = JSON.parse(bytes.toString("utf8"));
    assert.deepEqual([saved.kind, saved.version], ["appeal-calculator answers", 1]);
    for (const [path, value] of Object.entries(COMPLETE)) {
      if (isText(path)) assert.equal(saved.typed[path], value, path);
    }
    await clearEverything(widget);
    await eventually(async () => assert.deepEqual(Object.values(await standing(widget, QUICK)), ["", "", "", ""]));

    await openFile(widget, bytes);
    await widget.shown(widget.t.review.title);
    for (const typed of ["Rosa Delgado", "12 Elm Street", "$1,320.00", COMPLETE["therapy.skilledNeed"]]) await widget.reads(typed);
    await widget.main.getByRole("button", { name: widget.t.start.submit, exact: true }).click();
    await widget.on("result");
    await eventually(async () => assert.equal(await widget.words(), result));
    await widget.toLetter();
    await eventually(async () => assert.equal(await widget.paper(), letter, "the edited letter too"));
    assert.deepEqual(widget.page.faults, []);
  });
}

test("what cannot be read yet, and what a change of plan hides, is saved too", async (t) => {
  const widget = await open(t);
  await widget.quickStart({ ...QUICK, plan: "insured-individual" });
  await widget.addDetails({ onExchange: "yes" });
  await widget.button(widget.t.nav.start).click();
  await widget.answer("plan", "medicare");
  await widget.field("notice.dated").fill("the fifth, I think");
  const { bytes } = await widget.download(widget.t.saved.save);
  await clearEverything(widget);
  await openFile(widget, bytes);
  await widget.reads(`the fifth, I think (${widget.t.review.unread})`);
  await widget.button(widget.t.nav.start).click();
  await eventually(async () => assert.equal(await widget.field("notice.dated").inputValue(), "the fifth, I think"));
  await widget.quickStart(QUICK);
  await widget.button(widget.t.result.toDetails).click();
  await widget.toTopic("plan");
  await eventually(async () => assert.ok(await widget.option("onExchange", "yes").isChecked()));
});

const GOOD = { kind: "appeal-calculator answers", version: 1, typed: { "money.denied": "77" }, ticked: {}, rows: {} };

const NOT_OURS = [
  ["a picture", "foreign", "\x89PNG\r\n"],
  ["another program's file", "foreign", JSON.stringify({ version: 1, typed: {} })],
  ["nothing", "foreign", ""],
  ["a list", "foreign", "[]"],
  ["a file far too large", "foreign", `"${"x".repeat(4_000_001)}"`],
  ["a file of a later version", "newer", JSON.stringify({ ...GOOD, version: 2 })],
  ["a file without a version", "broken", JSON.stringify({ ...GOOD, version: undefined })],
  ["a number where a text was typed", "broken", JSON.stringify({ ...GOOD, typed: { "money.denied": 77 } })],
  ["ticks that are no list", "broken", JSON.stringify({ ...GOOD, ticked: { reasons: "coding" } })],
  ["an answer to no question", "broken", JSON.stringify({ ...GOOD, typed: { "money.wished": "77" } })],
  ["an answer in no row", "broken", JSON.stringify({ ...GOOD, typed: { "lines[0].wished": "77" } })],
  ["ticks of no question", "broken", JSON.stringify({ ...GOOD, ticked: { wishes: ["coding"] } })],
  ["rows of no question", "broken", JSON.stringify({ ...GOOD, rows: { wishes: 2 } })],
  ["not sure of no question", "broken", JSON.stringify({ ...GOOD, unsure: ["wishes"] })],
  ["a million rows", "broken", JSON.stringify({ ...GOOD, rows: { lines: 1_000_000 } })],
  ["half a change", "broken", JSON.stringify({ ...GOOD, changes: { papers: { appeal: [{ text: "Dear" }] }, exhibits: [] } })],
  ["enclosures that are none", "broken", JSON.stringify({ ...GOOD, changes: { papers: {}, exhibits: ["x"] } })],
  ["half a file", "foreign", JSON.stringify(GOOD).slice(0, 60)],
];

test("a file that is not ours, or is damaged, is a message, and what is on the page stays", async (t) => {
  const widget = await open(t);
  await widget.field("money.denied").fill("1,320");
  for (const [name, problem, bytes] of NOT_OURS) {
    await openFile(widget, bytes);
    const alert = widget.frame.getByRole("alert", { name: widget.t.errors.title });
    await alert.getByText(widget.t.saved[problem], { exact: true }).waitFor();
    await eventually(async () => assert.ok(await alert.evaluate((element) => element === document.activeElement), `${name}: the message has the focus`));
    await eventually(async () => assert.equal(await widget.field("money.denied").inputValue(), "1,320", name));
  }
  assert.deepEqual(widget.page.faults, []);
});

test("a file replaces answers only after a yes", async (t) => {
  const widget = await open(t);
  await widget.field("money.denied").fill("1,320");
  await openFile(widget, JSON.stringify(GOOD));
  await widget.button(widget.t.clear.no).click();
  await eventually(async () => assert.equal(await widget.field("money.denied").inputValue(), "1,320"));
  await openFile(widget, JSON.stringify(GOOD));
  await widget.button(widget.t.saved.yes).click();
  await widget.shown(widget.t.review.title);
  await widget.reads("$77.00");
});

test("a saved file can be opened from a disk", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "appeal-calculator-"));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, NAME), JSON.stringify(GOOD));
  const widget = await open(t);
  await widget.frame.locator("input[type=file]").setInputFiles(join(folder, NAME));
  await widget.reads("$77.00");
});

/** Runs in the frame: keeps hold of the memory of every engine that is made. */
function holdMemories() {
  const { Instance } = WebAssembly;
  window.memories = [];
  WebAssembly.Instance = function (module, imports) {
    const made = new Instance(module, imports);
    window.memories.push(made.exports.memory);
    return made;
  };
}

/** Runs in the frame: in which engines' memories a text stands. */
function whoRemembers(text) {
  const bytes = new TextEncoder().encode(text);
  return window.memories.map(({ buffer }) => {
    const memory = new Uint8Array(buffer);
    for (let at = memory.indexOf(bytes[0]); at >= 0; at = memory.indexOf(bytes[0], at + 1)) {
      if (bytes.every((byte, index) => memory[at + index] === byte)) return true;
    }
    return false;
  });
}

test("clear everything asks first, then leaves nothing on the page, and gives the engine a new memory", async (t) => {
  const widget = await open(t, { init: [[holdMemories]] });
  const inner = await widget.inner();
  const secret = "Quillfeather-Ostrander";
  await widget.quickStart(QUICK);
  await widget.addDetails({ "people.patient.name": secret });
  await widget.toLetter();
  await eventually(async () => assert.deepEqual((await inner.evaluate(whoRemembers, secret)).at(-1), true, "the check sees it in the engine that wrote the letter"));
  await widget.button(widget.t.clear.ask).click();
  await widget.button(widget.t.clear.no).click();
  await eventually(async () => assert.ok((await widget.paper()).includes(secret), "asked, and kept"));
  await clearEverything(widget);
  const html = await inner.evaluate(() => document.documentElement.outerHTML + [...document.querySelectorAll("input, textarea, select")].map(({ value }) => value).join());
  assert.ok(!html.includes(secret));
  await widget.quickStart(QUICK);
  await eventually(async () => assert.equal((await inner.evaluate(whoRemembers, secret)).at(-1), false, "the engine at work has never heard it"));
  await widget.toLetter();
  await eventually(async () => assert.ok(!(await widget.paper()).includes(secret)));
});

test("the review shows each answer as it was read, and leads to its field and back", async (t) => {
  const widget = await open(t);
  await widget.quickStart(COMPLETE);
  await widget.addDetails({ "notice.received": "10/5/26", discipline: "pt", "therapy.serviceDates": "8/3/26\n8/5/26", "therapy.goals[0].text": "climb stairs" });
  await widget.toResult();
  await widget.button(widget.t.review.open).click();
  await widget.reads("August 3, 2026 August 5, 2026");
  await widget.main.locator("dt").getByText(widget.t.rows["therapy.goals"].one(1), { exact: true }).waitFor();
  await widget.reads("October 5, 2026", "October 1, 2026", "$1,320.00", "climb stairs", widget.t.options.plan["insured-individual"]);
  for (const [path, screen] of [["notice.received", "details"], ["money.denied", "start"]]) {
    const row = widget.main.locator("dl > div").filter({ hasText: widget.t.fields[path].label });
    await row.getByRole("button", { name: widget.t.review.change }).click();
    await widget.on(screen);
    await eventually(async () => assert.ok(await widget.field(path).evaluate((element) => element === document.activeElement), path));
    await widget.back();
    await widget.shown(widget.t.review.title);
  }
});

for (const lang of ["en", "es"]) {
  test(`what happens next, in ${lang}: what to send by when, what they owe, and what follows a second no`, async (t) => {
    const widget = await open(t, { lang });
    await widget.quickStart(QUICK);
    await widget.toLetter();
    await widget.button(widget.t.next.open).click();
    await widget.shown(widget.t.next.title);
    const { next, stepNames } = widget.t;
    // 180 days from October 1 is March 30; had the second no come on October 10, four months end on February 10.
    const [first, second] = { en: ["March 30, 2027", "February 10, 2027"], es: ["30 de marzo de 2027", "10 de febrero de 2027"] }[lang];
    await widget.reads(next.sendText(stepNames["internal-appeal"]), next.by(first), next.noText(stepNames["external-review"]), next.noBy(second));
    await eventually(async () => assert.equal(await widget.frame.getByRole("button", { name: widget.t.nav.next, exact: true }).getAttribute("aria-current"), "step"));
    await widget.back();
    await widget.on("letter");
  });
}

/**
 * Not every plan has every stage; the next one that it has says what follows. Counted as if that decision came today, October 10, 2026:
 * Medicare takes it as received on October 15, and the Council is asked within 60 days of that (42 CFR 405.1102); an employee of the
 * United States writes to OPM within 90 days of the plan's letter (5 CFR 890.105(e)), and after OPM goes to court (5 CFR 890.107).
 */
const AFTER = [
  ["medicare", "second-appeal-denied", "council-review", "December 14, 2026"],
  ["federal-employee", "denial", "opm-review", "January 8, 2027"],
  ["federal-employee", "first-appeal-denied", "civil-action", undefined],
];

for (const [plan, stage, step, date] of AFTER) {
  test(`after a second no at ${stage} of ${plan} comes the next stage that the plan has`, async (t) => {
    const widget = await open(t);
    await widget.quickStart({ ...QUICK, plan });
    await widget.addDetails({});
    await widget.answer("stage", stage);
    await widget.toResult();
    await widget.button(widget.t.nav.next).click();
    await widget.shown(widget.t.next.title);
    const { next, stepNames } = widget.t;
    await widget.reads(next.noText(stepNames[step]), ...(date === undefined ? [] : [next.noBy(date)]));
  });
}

/** The same day as people write it. */
const WRITTEN = ["Oct 5 2026", "October 5, 2026", "10/5/26", "10/05/2026", "10-5-2026", "2026-10-05", "5 oct 2026", "5 de octubre de 2026", "Monday, Oct 5th, 2026", "lunes 5 de octubre del 2026", "5 Oct. 26", "Oct 5 '26", "10052026", "20261005"];

for (const lang of ["en", "es"]) {
  test(`a date is read however it is typed, in ${lang}, and said back`, async (t) => {
    const widget = await open(t, { lang });
    const expected = { en: "Monday, October 5, 2026", es: "lunes 5 de octubre de 2026" }[lang];
    for (const text of WRITTEN) {
      await widget.answer("notice.dated", text);
      await eventually(async () => assert.ok((await widget.describing("notice.dated")).includes(expected), `${text}: ${await widget.describing("notice.dated")}`));
    }
  });
}
