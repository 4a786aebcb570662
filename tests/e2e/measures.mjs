// Tests done in therapy: their scores, what is asked about them, and the picture of the change.
import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./support/axe.mjs";
import { QUICK } from "./support/cases.mjs";
import { eventually } from "./support/eventually.mjs";
import { stage } from "./support/stage.mjs";

const { widget: open } = stage();
const ROW = "therapy.measures[0]";

/** One test, on the screen where it is asked for. */
async function scored(widget, measure, population, from, to) {
  await widget.quickStart(QUICK);
  await widget.button(widget.t.result.toDetails).click();
  await widget.toTopic("therapy");
  const typed = { measure, population, "baseline.score": from, "baseline.date": "7/6/2026", "current.score": to, "current.date": "9/11/2026" };
  for (const [name, value] of Object.entries(typed)) await widget.answer(`${ROW}.${name}`, value);
}

/** The table under the picture, as the heads of its rows and what they say. */
async function table(widget, name) {
  const rows = await widget.main.getByRole("table", { name, exact: true }).getByRole("row").all();
  const cells = rows.map(async (row) => [await row.getByRole("rowheader").innerText(), await row.getByRole("cell").innerText()]);
  return Object.fromEntries((await Promise.all(cells)).map(([head, cell]) => [head.trim(), cell.trim()]));
}

const LEFS = "Lower Extremity Functional Scale (LEFS)";

// Binkley 1999: minimal detectable change 9 points at 90 % confidence, important change 9.
for (const [lang, unit] of [["en", "points"], ["es", "puntos"]]) {
  test(`a change is drawn, said and tabled, in ${lang}`, async (t) => {
    const widget = await open(t, { lang });
    await scored(widget, "lefs", "lower-limb-musculoskeletal", "42", "55");
    await widget.answer(`${ROW}.goal`, "65");
    const { progress, rows, populations } = widget.t;
    const { fields } = rows["therapy.measures"];
    await eventually(async () => {
      const said = await table(widget, LEFS);
      assert.equal(said[progress.better], `13 ${unit}`);
      assert.equal(said[progress.error], `9 ${unit} (90%)`);
      assert.equal(said[progress.important], `9 ${unit}`);
      assert.equal(said[fields.goal], `65 ${unit}`);
      assert.equal(said[fields.population], populations["lower-limb-musculoskeletal"]);
      assert.match(said[progress.source], /Binkley/);
    });
    const picture = widget.main.getByRole("img", { name: LEFS });
    await eventually(async () => assert.match(await picture.locator("desc").textContent(), new RegExp(`${progress.better}: 13 ${unit}`)));
    await eventually(async () => assert.deepEqual(await violations(await widget.inner()), []));
    assert.deepEqual(widget.page.faults, []);
  });
}

test("better is to the right, whichever way a scale goes", async (t) => {
  for (const [measure, population, name] of [["lefs", "lower-limb-musculoskeletal", LEFS], ["ndi", "neck-pain", "Neck Disability Index (NDI), raw score of 50"]]) {
    const widget = await open(t);
    // Higher is better on the first, lower on the second.
    const better = measure === "lefs" ? ["18.5", "30"] : ["30", "18.5"];
    const x = async (mark) => (await widget.main.getByRole("img", { name }).locator(`.${mark}`).boundingBox()).x;
    await scored(widget, measure, population, ...better);
    await eventually(async () => assert.ok((await x("newest")) > (await x("first")), name));
    await eventually(async () => assert.equal((await table(widget, name))[widget.t.progress.better], "11.5 points"));
    await widget.answer(`${ROW}.current.score`, measure === "lefs" ? "10" : "40");
    await eventually(async () => assert.ok((await x("newest")) < (await x("first")), name));
    await eventually(async () => assert.ok(widget.t.progress.worse in (await table(widget, name)), name));
  }
});

test("setting and surgery are asked for only where a published value depends on them", async (t) => {
  const widget = await open(t);
  await scored(widget, "gait-speed", "parkinson", "0.4", "0.5");
  const asked = async () => [await widget.field(`${ROW}.setting`).count(), await widget.field(`${ROW}.surgery`).count()];
  await eventually(async () => assert.deepEqual(await asked(), [0, 0]));
  // The value of a broken hip is of patients in hospital after surgery.
  await widget.answer(`${ROW}.population`, "hip-fracture");
  for (const [name, value] of [["surgery", "yes"], ["setting", "acute-care"]]) {
    await widget.field(`${ROW}.${name}`).waitFor();
    await widget.answer(`${ROW}.${name}`, value);
  }
  await eventually(async () => assert.deepEqual(await asked(), [1, 1], "an answer stays to be seen"));
  await eventually(async () => {
    const said = await table(widget, "10-Meter Walk Test, usual speed (m/s)");
    assert.match(said[widget.t.progress.error], /^0\.082 /);
    assert.match(said[widget.t.progress.better], /^0\.1 /);
  });
});

for (const [lang, words] of [["en", `${LEFS} is 0 to 80`], ["es", `${LEFS}: de 0 a 80`]]) {
  test(`a score off its scale is said beside its field, in ${lang}`, async (t) => {
    const widget = await open(t, { lang });
    await scored(widget, "lefs", "lower-limb-musculoskeletal", "42", "81");
    await eventually(async () => assert.equal(await widget.main.getByRole("table").count(), 0, "nothing is made of it"));
    await widget.button(widget.t.details.done).click();
    await widget.frame.getByRole("alert", { name: widget.t.errors.title }).waitFor();
    await eventually(async () => assert.ok((await widget.describing(`${ROW}.current.score`)).includes(words)));
    await widget.answer(`${ROW}.current.score`, "55");
    await widget.button(widget.t.details.done).click();
    await widget.on("letter");
  });
}
