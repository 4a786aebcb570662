// The papers on the page: every one of them, and the visitor's own changes to each.
import assert from "node:assert/strict";
import { test } from "node:test";
import { COMPLETE, QUICK } from "./support/cases.mjs";
import { eventually } from "./support/eventually.mjs";
import { readOffice, wordsOf } from "./support/papers.mjs";
import { wordsOnPaper } from "./support/printer.mjs";
import { stage } from "./support/stage.mjs";

const { page: openPage, widget: open } = stage();

for (const lang of ["en", "es"]) {
  test(`every paper of the case is listed with what it is for, opens, and can be taken along, in ${lang}`, async (t) => {
    const widget = await open(t, { lang });
    await widget.quickStart(QUICK);
    await widget.addDetails(COMPLETE);
    await widget.toLetter();
    const titles = await widget.papers();
    assert.ok(titles.length >= 6, titles.join(", "));
    const { letter } = widget.t;
    for (const title of titles) {
      await widget.openPaper(title);
      const purpose = await widget.main.locator(".papers").getByRole("button", { name: title }).locator("span").innerText();
      assert.ok(purpose.length > 10, title);
      if ((await widget.button(letter.print).count()) === 0) {
        const { bytes } = await widget.download(letter.calendar);
        assert.match(bytes.toString("utf8"), /^BEGIN:VCALENDAR/);
        continue;
      }
      const words = (await widget.paper()).split(" ");
      assert.ok(words.length > 30, title);
      const office = await readOffice((await widget.download(letter.office)).bytes);
      assert.deepEqual(office.words, words, title);
      assert.deepEqual(wordsOf((await widget.download(letter.download)).bytes.toString("utf8")), words, title);
      await eventually(async () => assert.equal((await wordsOnPaper(widget)).split(/\s+/).filter(Boolean).join(" "), words.join(" "), title));
    }
    assert.deepEqual(widget.page.faults, []);
  });
}

for (const [width, folded] of [[360, true], [1280, false]]) {
  test(`what would make the letter stronger and what is blank ${folded ? "is folded above the letter" : "stands open beside it"}, ${width} px wide`, async (t) => {
    const widget = await open(t, { width });
    await widget.quickStart(QUICK);
    await widget.toLetter();
    for (const list of [".blanks button", ".score .asks button"]) {
      const first = widget.main.locator(list).first();
      await first.waitFor({ state: "attached" });
      await eventually(async () => assert.equal(await first.isVisible(), !folded, list));
    }
  });
}

test("a changed part is in every face, is scored, and stays when the answers change", async (t) => {
  const widget = await open(t);
  await widget.quickStart(QUICK);
  await widget.toLetter();
  const { letter } = widget.t;
  const mine = "I appeal. Please reverse this denial of $1,320.00 <b>&amp;</b> pay.";
  await widget.change("ask-text", mine);
  await widget.frame.getByText(letter.edited, { exact: true }).waitFor();
  await eventually(async () => assert.ok((await widget.paper()).includes(mine)));
  assert.ok((await widget.download(letter.download)).bytes.toString("utf8").includes(mine));
  const file = await widget.download(letter.page);
  const page = await openPage(t);
  await page.setContent(file.bytes.toString("utf8"));
  await eventually(async () => assert.ok((await page.locator("body").innerText()).includes(mine)));
  await eventually(async () => assert.ok((await wordsOnPaper(widget)).includes(mine)));
  assert.ok((await readOffice((await widget.download(letter.office)).bytes)).words.join(" ").includes(mine));

  await widget.back();
  await widget.back();
  await widget.quickStart({ ...QUICK, "money.denied": "2,000" });
  await widget.toLetter();
  await eventually(async () => assert.ok((await widget.paper()).includes(mine), "the words stay"));
  const block = widget.block("ask-text");
  await block.getByText(letter.stale, { exact: true }).waitFor();
  await eventually(async () => assert.ok((await block.innerText()).includes("$2,000.00"), "what it would now say stands beside it"));
  // The old amount is in no answer any more: a gate says so.
  await widget.reads(letter.gatesOpen);
  await block.getByRole("button", { name: new RegExp(`^${letter.take}`) }).click();
  await eventually(async () => assert.ok(!(await widget.paper()).includes(mine)));
  await widget.reads(letter.gates);
});

test("a part can be left out and put back, and all changes undone and had back", async (t) => {
  const widget = await open(t);
  await widget.quickStart(QUICK);
  await widget.toLetter();
  const { letter } = widget.t;
  const before = await widget.paper();
  await widget.edit("delivery-lines");
  await widget.block("delivery-lines").getByRole("button", { name: new RegExp(`^${letter.drop}`) }).click();
  await widget.block("delivery-lines").getByText(letter.dropped).waitFor();
  await eventually(async () => assert.ok((await widget.paper()).length < before.length));
  await widget.block("delivery-lines").getByRole("button", { name: new RegExp(`^${letter.putBack}`) }).click();
  await eventually(async () => assert.equal(await widget.paper(), before));
  await widget.change("closing-text", "Thank you.");
  await widget.button(letter.again).click();
  await eventually(async () => assert.equal(await widget.paper(), before));
  await widget.button(letter.undo).click();
  await eventually(async () => assert.ok((await widget.paper()).includes("Thank you.")));
});

test("a rule from elsewhere is seen while it is typed", async (t) => {
  const widget = await open(t);
  await widget.quickStart(QUICK);
  await widget.toLetter();
  const field = await widget.edit("law-text");
  await field.press("Control+End");
  await field.pressSequentially(" See 29 CFR 2560.503-1(h).");
  const doubt = widget.block("law-text").locator(".doubts li");
  await doubt.getByText("29 CFR 2560.503-1(h)").first().waitFor();
  assert.match(await field.inputValue(), /2560\.503-1\(h\)\.$/, "the field keeps the words");
  assert.ok(await field.evaluate((element) => element === document.activeElement), "and the focus");
  await widget.reads(widget.t.letter.gatesOpen);
});

test("no key waits for the engine, and what was typed a moment ago is on paper all the same", async (t) => {
  const widget = await open(t);
  await widget.quickStart(QUICK);
  await widget.toLetter();
  const field = await widget.edit("law-text");
  const seen = await field.evaluate(async (element) => {
    const root = element.getRootNode();
    const doubts = () => root.querySelectorAll(".doubts li").length;
    const paper = () => root.querySelector(".print-letter").textContent;
    element.setRangeText(" See 29 CFR 2560.503-1(h).", element.value.length, element.value.length, "end");
    element.dispatchEvent(new InputEvent("input", { bubbles: true }));
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    const typed = { doubts: doubts(), onPaper: paper().includes("2560.503-1(h)") };
    dispatchEvent(new Event("beforeprint"));
    const printed = { doubts: doubts(), onPaper: paper().includes("2560.503-1(h)") };
    dispatchEvent(new Event("afterprint"));
    return { typed, printed };
  });
  assert.deepEqual(seen.typed, { doubts: 0, onPaper: false }, "the engine has not looked yet");
  assert.equal(seen.printed.onPaper, true);
  assert.ok(seen.printed.doubts > 0, "it looks before anything is printed");
});

test("enclosures change places, and their numbers follow", async (t) => {
  const widget = await open(t);
  await widget.quickStart(QUICK);
  await widget.addDetails(COMPLETE);
  await widget.toLetter();
  const before = await widget.paper();
  await widget.edit("enclosures-list");
  const second = widget.block("enclosures-list").locator(".order li").nth(1);
  const name = await second.locator("span").first().innerText();
  await second.getByRole("button").click();
  await widget.button(widget.t.letter.done).click();
  await eventually(async () => assert.notEqual(await widget.paper(), before));
  await widget.edit("enclosures-list");
  await eventually(async () => assert.equal(await widget.block("enclosures-list").locator(".order li").first().locator("span").first().innerText(), name));
});

test("what is typed over a part is text, whatever it looks like", async (t) => {
  const widget = await open(t);
  await widget.quickStart(QUICK);
  await widget.toLetter();
  const hostile = `<img src=x onerror="window.alive=1"> ]]> </textarea><script>window.alive=1</script> {dated} \u{1f9d1} \ud83e`;
  await widget.change("closing-text", hostile);
  await eventually(async () => assert.ok((await widget.paper()).includes("</textarea><script>")));
  await eventually(async () => assert.equal(await (await widget.inner()).evaluate(() => window.alive), undefined));
  assert.deepEqual(widget.page.faults, []);
});
