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

for (const lang of ["en", "es"]) {
  test(`on a phone no words under the picture of the dates touch, in ${lang}`, async (t) => {
    const widget = await open(t, { lang, width: 360, now: new Date("2026-11-23T18:00:00Z") });
    // The plan's own day passed in September, the appeal ends in April or May: today stands a third of the way along.
    await widget.quickStart({ ...QUICK, plan: "insured-group", "notice.dated": "Nov 2 2026" });
    await widget.addDetails({ timing: "post-service", "events[0].what": "claim-received", "events[0].date": "8/10/2026" });
    await widget.toResult();
    const boxes = await widget.frame.locator(".timeline .label:visible").evaluateAll((labels) =>
      labels.map((label) => ({ text: label.textContent.trim(), left: label.getBoundingClientRect().left, right: label.getBoundingClientRect().right })),
    );
    assert.ok(boxes.length > 1, JSON.stringify(boxes));
    boxes.sort((a, b) => a.left - b.left);
    for (const [at, { text, right }] of boxes.entries()) assert.ok(right <= (boxes[at + 1]?.left ?? Infinity), `${text}: ${JSON.stringify(boxes)}`);
  });
}

test("in Spanish the rules say in Spanish what was not answered", async (t) => {
  const widget = await open(t, { lang: "es" });
  await widget.quickStart(QUICK);
  await widget.frame.locator(".why > summary").click();
  await widget.reads(`${widget.t.fields["money.allowed"].label}: ${widget.t.review.none}`);
  assert.ok(!(await widget.words()).includes("unknown"));
});
