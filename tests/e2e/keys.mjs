// What a key changes on the page beside the box that it is typed into. Most change nothing, and then nothing is drawn again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { QUICK } from "./support/cases.mjs";
import { eventually } from "./support/eventually.mjs";
import { stage } from "./support/stage.mjs";

const { widget: open } = stage();

async function opened(t, topic, answers = QUICK, options = {}) {
  const widget = await open(t, options);
  await widget.quickStart(answers);
  await widget.button(widget.t.result.toDetails).click();
  await widget.on("details");
  await widget.toTopic(topic);
  return widget;
}

/** Counts how often the page is drawn, from now on. */
async function countDrawings(widget) {
  const inner = await widget.inner();
  await inner.evaluate(() => {
    const visit = document.querySelector("appeal-visit");
    const draw = visit.performUpdate;
    window.drawn = 0;
    visit.performUpdate = () => {
      window.drawn += 1;
      draw.call(visit);
    };
  });
  return () => inner.evaluate(() => document.querySelector("appeal-visit").updateComplete.then(() => window.drawn));
}

/** The button of the topic at hand, with how many of its questions are answered. */
const topic = (widget) => widget.frame.getByRole("navigation", { name: widget.t.details.topics }).locator("[aria-current]");

test("the first key in a box counts the answer, further ones draw nothing, and the last one taken out counts it no more", async (t) => {
  const widget = await opened(t, "therapy");
  const field = widget.field("therapy.skilledNeed");
  const before = await topic(widget).innerText();
  const drawn = await countDrawings(widget);
  await field.press("G");
  await eventually(async () => assert.notEqual(await topic(widget).innerText(), before));
  const once = await drawn();
  await field.pressSequentially("ait with a cane");
  assert.equal(await drawn(), once);
  assert.equal(await field.inputValue(), "Gait with a cane");
  await field.press("Control+A");
  await field.press("Delete");
  await eventually(async () => assert.equal(await topic(widget).innerText(), before));
  // A blank is no answer.
  await field.press(" ");
  assert.ok((await drawn()) > once);
  assert.equal(await topic(widget).innerText(), before);
  assert.deepEqual(widget.page.faults, []);
});

test("a date that is typed moves its calendar with the key that makes it whole", async (t) => {
  const widget = await opened(t, "decision");
  await widget.field("notice.received").pressSequentially("10/5/2026");
  const calendar = widget.frame.getByLabel(widget.t.field.pick(widget.t.fields["notice.received"].label), { exact: true });
  await eventually(async () => assert.equal(await calendar.inputValue(), "2026-10-05"));
});

test("the picture of a test follows each key of its scores", async (t) => {
  const widget = await opened(t, "therapy");
  const typed = { measure: "lefs", population: "lower-limb-musculoskeletal", "baseline.score": "42", "baseline.date": "7/6/2026", "current.date": "9/11/2026" };
  for (const [name, value] of Object.entries(typed)) await widget.answer(`therapy.measures[0].${name}`, value);
  const picture = widget.main.locator(".progress desc");
  await widget.field("therapy.measures[0].current.score").pressSequentially("55");
  await eventually(async () => assert.match(await picture.textContent(), new RegExp(`${widget.t.progress.better}: 13 `)));
  await widget.field("therapy.measures[0].current.score").press("Backspace");
  await eventually(async () => assert.match(await picture.textContent(), new RegExp(`${widget.t.progress.worse}: 37 `)));
});

/** Runs in the frame: counts how often the engine is asked for an answer. */
function counting() {
  const { Instance } = WebAssembly;
  window.asked = 0;
  WebAssembly.Instance = function (module, imports) {
    const real = new Instance(module, imports).exports;
    const assess = (...given) => {
      window.asked += 1;
      return real.assess(...given);
    };
    return { exports: { ...real, assess } };
  };
}

test("the engine is asked about a test once, however often it is drawn, and anew with other scores", async (t) => {
  const widget = await opened(t, "therapy", QUICK, { init: [[counting]] });
  const inner = await widget.inner();
  const asked = () => inner.evaluate(() => window.asked);
  const typed = { measure: "lefs", population: "lower-limb-musculoskeletal", "baseline.score": "42", "baseline.date": "7/6/2026", "current.score": "55", "current.date": "9/11/2026" };
  for (const [name, value] of Object.entries(typed)) await widget.answer(`therapy.measures[0].${name}`, value);
  const picture = widget.main.locator(".progress desc");
  await eventually(async () => assert.match(await picture.textContent(), /: 13 /));
  const before = await asked();
  const drawn = await countDrawings(widget);
  await widget.answer("therapy.visitsUsed", "20");
  await widget.answer("therapy.weeks", "6");
  assert.ok((await drawn()) > 2);
  assert.equal(await asked(), before);
  await widget.answer("therapy.measures[0].current.score", "56");
  await eventually(async () => assert.match(await picture.textContent(), /: 14 /));
  assert.ok((await asked()) > before);
});

test("what was read of dates goes with the key that changes them", async (t) => {
  const widget = await opened(t, "therapy");
  await widget.answer("therapy.serviceDates", "8/3/2026\n8/5/2026");
  const echo = widget.frame.locator("[id='therapy.serviceDates:echo']");
  await eventually(async () => assert.match(await echo.innerText(), /2/));
  await widget.field("therapy.serviceDates").press("End");
  await widget.field("therapy.serviceDates").press("7");
  await eventually(async () => assert.doesNotMatch(await echo.innerText(), /\d/));
});

test("how many dates were read is said of each field by itself", async (t) => {
  const widget = await opened(t, "practice", { ...QUICK, plan: "medicare" }, { host: { attributes: 'audience="provider"' } });
  const echo = (path) => widget.frame.locator(`[id='${path}:echo']`);
  await widget.answer("planOfCare.recertified", "8/3/2026\n9/2/2026");
  await eventually(async () => assert.ok((await echo("planOfCare.recertified").innerText()).includes(widget.t.field.readDates(2))));
  await widget.answer("planOfCare.treatmentDays", "8/3/2026\n8/5/2026\n8/5/2026\n8/10/2026");
  await eventually(async () => assert.ok((await echo("planOfCare.treatmentDays").innerText()).includes(widget.t.field.readDates(3))));
  assert.ok((await echo("planOfCare.recertified").innerText()).includes(widget.t.field.readDates(2)));
});

test("a row that is written in can be taken out, with its first key", async (t) => {
  const widget = await opened(t, "therapy");
  const remove = widget.button(widget.t.field.remove(1));
  assert.equal(await remove.count(), 0);
  await widget.field("therapy.goals[0].text").press("W");
  await remove.waitFor();
  await widget.field("therapy.goals[0].text").press("Backspace");
  await remove.waitFor({ state: "detached" });
});

test("what was said of a saved file goes with the next key", async (t) => {
  const widget = await opened(t, "therapy");
  await widget.field("therapy.skilledNeed").pressSequentially("Gait");
  await widget.download(widget.t.saved.save);
  const note = widget.frame.locator(".note");
  await eventually(async () => assert.equal(await note.innerText(), widget.t.letter.saved(widget.t.saved.file)));
  await widget.field("therapy.skilledNeed").press("s");
  await eventually(async () => assert.equal(await note.innerText(), ""));
});
