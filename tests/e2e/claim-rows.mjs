// Lines of the claim, and which appeal was filed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { QUICK } from "./support/cases.mjs";
import { eventually } from "./support/eventually.mjs";
import { stage } from "./support/stage.mjs";

const { widget: open } = stage();

for (const [lang, width] of [["en", 1280], ["es", 360]]) {
  test(`lines of the claim are added, mended and removed, in ${lang}, ${width} px wide`, async (t) => {
    const widget = await open(t, { lang, width });
    const { t: words } = widget;
    const rows = widget.frame.getByRole("group", { name: words.rows.lines.legend, exact: true });
    await widget.quickStart(QUICK);
    await widget.button(words.result.toDetails).click();
    await widget.toTopic("money");
    // The date of the first line is left out, and a letter stands for a digit in its amount.
    for (const [name, value] of Object.entries({ code: "97110", units: "2", billed: "15O", codes: "PR 50" })) await widget.answer(`lines[0].${name}`, value);
    await rows.getByRole("button", { name: words.field.add, exact: true }).click();
    await eventually(async () => assert.equal(await widget.field("lines[1].date").evaluate((field) => field === document.activeElement), true));
    for (const [name, value] of Object.entries({ date: "9/4/2026", code: "97140", billed: "150", allowed: "110" })) await widget.answer(`lines[1].${name}`, value);
    await widget.button(words.details.toResult).click();
    await widget.frame.getByRole("alert", { name: words.errors.title }).waitFor();
    await eventually(async () => assert.ok((await widget.describing("lines[0].billed")).includes(words.errors.money)));
    await eventually(async () => assert.ok((await widget.describing("lines[0].date")).includes(words.errors["needs-date"])));
    await rows.getByRole("button", { name: words.field.remove(1), exact: true }).click();
    await eventually(async () => assert.equal(await widget.field("lines[0].code").inputValue(), "97140"));
    await eventually(async () => assert.equal(await rows.getByRole("group", { name: words.rows.lines.one(2), exact: true }).count(), 0));
    // The problems of the line that is gone are gone with it.
    await eventually(async () => assert.equal(await widget.field("lines[0].billed").getAttribute("aria-invalid"), "false"));
    await eventually(async () => assert.equal(await widget.frame.getByRole("alert", { name: words.errors.title }).count(), 0));
    await widget.toResult();
    assert.deepEqual(widget.page.faults, []);
  });
}

test("which appeal was filed is asked once a date is typed, from the steps that are open", async (t) => {
  const widget = await open(t);
  await widget.quickStart(QUICK);
  await widget.button(widget.t.result.toDetails).click();
  const step = widget.field("appealFiledStep");
  await eventually(async () => assert.equal(await step.count(), 0));
  await widget.answer("appealFiled", "10/8/2026");
  await eventually(async () => {
    const steps = await step.locator("option").evaluateAll((options) => options.map(({ value }) => value));
    assert.deepEqual(steps.filter((value) => !["", "?"].includes(value)).sort(), ["external-review", "internal-appeal"]);
  });
  const found = [];
  for (const filed of ["internal-appeal", "external-review"]) {
    await step.selectOption(filed);
    await widget.toResult();
    if (filed === "internal-appeal") {
      // What is filed is not asked for once more: the headline says so, and whose turn it is.
      const page = await widget.words();
      assert.match(page, /Filed: now the decision is theirs/);
      assert.doesNotMatch(page, /You have until/);
      assert.ok(page.includes(widget.t.dates.done));
    }
    found.push(await widget.frame.getByRole("region", { name: widget.t.dates.title }).innerText());
    await widget.back();
  }
  assert.notEqual(found[0], found[1], "the plan's clock runs in one, the reviewers' in the other");
  assert.deepEqual(widget.page.faults, []);
});
