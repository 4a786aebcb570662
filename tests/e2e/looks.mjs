// What an eye sees at once and words do not tell: things that have to line up, stay whole, or say what they hold.
import assert from "node:assert/strict";
import { test } from "node:test";
import { QUICK } from "./support/cases.mjs";
import { eventually } from "./support/eventually.mjs";
import { stage } from "./support/stage.mjs";

const { widget: open } = stage();

test("on a phone the amount is as wide as the other fields", async (t) => {
  const widget = await open(t, { width: 360 });
  const right = (locator) => locator.evaluate((element) => Math.round(element.getBoundingClientRect().right));
  const [plan, money] = await Promise.all(["plan", "money.denied"].map((path) => right(widget.field(path))));
  assert.equal(money, plan);
});

test("no telephone number is broken over two lines", async (t) => {
  const widget = await open(t, { width: 360 });
  await widget.quickStart(QUICK);
  await widget.unfold();
  const lines = await widget.frame.locator(".contact span").evaluateAll((numbers) => numbers.map((each) => [each.textContent, each.getClientRects().length]));
  assert.ok(lines.length > 4, `${lines.length} numbers`);
  for (const [number, count] of lines) assert.ok(count === 1 && /^\d{3}-\d{3}-\d{4}$/.test(number), `${number}: ${count} lines`);
});

for (const lang of ["en", "es"]) {
  test(`a list that is opened holds as many rights as it said, in ${lang}`, async (t) => {
    const widget = await open(t, { lang });
    await widget.quickStart(QUICK);
    const rest = widget.frame.locator("details").filter({ has: widget.frame.locator(".rights") });
    const count = await rest.locator("li").count();
    assert.equal(await rest.locator("summary").innerText(), widget.t.steps.moreRights(count));
  });
}

test("on paper the number of a source stands whole before it", async (t) => {
  const widget = await open(t);
  await widget.quickStart(QUICK);
  await widget.unfold();
  await widget.page.emulateMedia({ media: "print" });
  await eventually(async () => {
    const [room, number] = await widget.frame.locator(".sources").evaluate((list) => {
      const probe = document.createElement("span");
      probe.textContent = "88. ";
      probe.style.cssText = "position:absolute;white-space:pre";
      list.firstElementChild.append(probe);
      const { width } = probe.getBoundingClientRect();
      probe.remove();
      const { paddingLeft, columnGap } = getComputedStyle(list);
      return [Math.min(parseFloat(paddingLeft), parseFloat(columnGap)), width];
    });
    assert.ok(room >= number, `${room} px for ${number} px`);
  });
});
