// A first visit as somebody makes it who never saw the page: on a phone, with a keyboard only, in Spanish, from the clinic's page to the letter
// on paper. Every key is counted.
import assert from "node:assert/strict";
import { test } from "node:test";
import { QUICK } from "./support/cases.mjs";
import { eventually } from "./support/eventually.mjs";
import { choose, pick, press, tabTo, type } from "./support/keyboard.mjs";
import { countPrints, printsOf, wordsOnPaper } from "./support/printer.mjs";
import { stage } from "./support/stage.mjs";
import { Widget } from "./support/widget.mjs";

const { page: openPage, site: openSite } = stage();

/** Half a second a key, which is slow, for three minutes. */
const MOST_KEYS = 360;

/** Counts every key that is pressed, those of a typed text one by one. */
function countKeys(page) {
  const { keyboard } = page;
  const counted = { keys: 0 };
  const { press, type } = keyboard;
  keyboard.press = (key) => {
    counted.keys += key.split("+").length;
    return press.call(keyboard, key);
  };
  keyboard.type = (text) => {
    counted.keys += text.length;
    return type.call(keyboard, text);
  };
  return counted;
}

test("from the clinic's page to a printed letter, by keyboard, on a phone, in Spanish", async (t) => {
  const site = await openSite(t);
  const page = await openPage(t, { width: 360, height: 740, hasTouch: true, isMobile: true, init: [[countPrints]] });
  const counted = countKeys(page);
  await page.goto(`${site.origin}/index.html`);
  await page.keyboard.press("Tab");
  await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to the calculator", "the first stop"));
  await page.keyboard.press("Enter");

  const widget = Object.assign(new Widget(page, page.frameLocator("appeal-calculator iframe"), "en"), { site });
  await widget.on("start");
  await press(page, widget.button(widget.t.language.other));
  widget.speak("es");
  await widget.on("start");
  await choose(page, widget.field("plan"), QUICK.plan);
  await choose(page, widget.field("reasons"), QUICK.reasons);
  await type(page, widget.field("notice.dated"), "1 oct 2026");
  await type(page, widget.field("money.denied"), "1320");
  await pick(page, widget.field("stage"), widget.option("stage", QUICK.stage));
  await press(page, widget.button(widget.t.start.submit));
  await widget.on("result");
  await widget.reads("$1,320.00", "30 de marzo de 2027");

  await press(page, widget.button(widget.t.result.toLetter));
  await widget.on("letter");
  await press(page, widget.button(widget.t.letter.print));
  await eventually(async () => assert.equal(await printsOf(widget), 1));
  await eventually(async () => assert.match(await wordsOnPaper(widget), /October 1, 2026/));
  await press(page, widget.button(widget.t.next.open));
  await widget.shown(widget.t.next.title);
  await tabTo(page, widget.button(widget.t.result.calendar));
  const [calendar] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  assert.match(calendar.suggestedFilename(), /\.ics$/);

  t.diagnostic(`${counted.keys} keys`);
  assert.ok(counted.keys > 60, "the keys were counted");
  assert.ok(counted.keys <= MOST_KEYS, `${counted.keys} keys`);
  assert.deepEqual(page.faults, []);
});
