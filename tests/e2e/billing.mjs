// What a practice sees of its own lines: units by day, what is wrong with them, and what should have been paid.
import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./support/axe.mjs";
import { eventually } from "./support/eventually.mjs";
import { stage } from "./support/stage.mjs";

const { widget: open } = stage();

// Medicare Claims Processing Manual, chapter 5, section 20.2, example 1: 24 minutes of 97112 and 23 minutes of 97110 are 47 minutes,
// so three units: two of 97112, one of 97110. Here a fourth unit was billed.
const LINES = [
  { date: "9/1/2026", code: "97112", units: "2", minutes: "24", modifiers: "GP", billed: "120", codes: "CO-151" },
  { date: "9/1/2026", code: "97110", units: "2", minutes: "23", modifiers: "GP", billed: "120", codes: "CO-151" },
];
const CASE = { role: "provider", plan: "medicare", reasons: "modifier-or-units", "notice.dated": "Oct 1 2026", stage: "denial" };

for (const [lang, width, colorScheme] of [["en", 1280, "light"], ["es", 360, "dark"]]) {
  test(`units and findings of a day, in ${lang}, ${width} px wide`, async (t) => {
    const widget = await open(t, { lang, width, colorScheme });
    const { t: words, frame } = widget;
    await widget.quickStart(CASE);
    await widget.button(words.result.toDetails).click();
    await widget.toTopic("money");
    const rows = frame.getByRole("group", { name: words.rows.lines.legend, exact: true });
    for (const [at, line] of LINES.entries()) {
      if (at > 0) await rows.getByRole("button", { name: words.field.add, exact: true }).click();
      for (const [name, value] of Object.entries(line)) await widget.answer(`lines[${at}].${name}`, value);
    }
    await widget.toTopic("practice");
    await widget.answer("planOfCare.orderOnFile", "yes");
    await widget.toResult();
    await widget.unfold();
    const billing = frame.getByRole("region", { name: words.billing.title });
    const units = billing.getByRole("table", { name: words.billing.units });
    await eventually(async () => {
      const cells = await units.locator("tbody td").allTextContents();
      assert.deepEqual(cells.map((cell) => cell.replace(/\s+/g, " ").trim()), ["47", "3 97110 × 1, 97112 × 2", "97110 × 2, 97112 × 2"]);
    });
    await billing.getByText(`${words.billing.effect.refund}:`).first().waitFor();
    await eventually(async () => assert.deepEqual(await violations(await widget.inner()), []));
    // Nothing is wider than the page.
    await eventually(async () => {
      const overflow = await widget.main.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(overflow <= 0, `${overflow} px too wide`);
    });
    assert.deepEqual(widget.page.faults, []);
    if (process.env.SHOTS) await billing.screenshot({ path: `${process.env.SHOTS}/billing-${lang}.png` });
  });
}

test("a patient is asked for no minutes, no modifiers and no plan of care", async (t) => {
  const widget = await open(t);
  const { t: words, frame } = widget;
  await widget.quickStart({ ...CASE, role: "patient" });
  await widget.button(words.result.toDetails).click();
  await eventually(async () => assert.equal(await frame.getByRole("navigation", { name: words.details.topics }).getByRole("button", { name: words.topics.practice.name }).count(), 0));
  await widget.toTopic("money");
  for (const name of ["minutes", "assistantMinutes", "modifiers", "place"]) await eventually(async () => assert.equal(await widget.field(`lines[0].${name}`).count(), 0, name));
});
