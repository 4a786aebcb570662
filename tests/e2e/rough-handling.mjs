// What browsers and people do to a page: two tabs, back and forward, a frame loaded again, no network, no storage, midnight, and thousands of
// events in no order at all.
import assert from "node:assert/strict";
import { test } from "node:test";
import { QUICK } from "./support/cases.mjs";
import { eventually } from "./support/eventually.mjs";
import { countPrints } from "./support/printer.mjs";
import { SEED } from "./support/random.mjs";
import { hostPage, stage } from "./support/stage.mjs";

const { site: openSite, widget: open } = stage();

test("two tabs of the same website keep their answers apart", async (t) => {
  const site = await openSite(t, { "/clinic.html": hostPage() });
  const [one, two] = [await open(t, { site }), await open(t, { site })];
  await one.quickStart(QUICK);
  await two.quickStart({ ...QUICK, "money.denied": "640" });
  await one.reads("$1,320.00");
  await two.reads("$640.00");
  await eventually(async () => assert.ok(!(await one.words()).includes("$640.00")));
  assert.deepEqual([...one.page.faults, ...two.page.faults], []);
});

test("away from the page and back again: the visit goes on, or starts anew, and answers", async (t) => {
  const widget = await open(t, { pages: { "/other.html": "<!doctype html><title>Other</title><p>Other" } });
  const { page } = widget;
  page.on("dialog", (dialog) => dialog.accept());
  await widget.quickStart(QUICK);
  await page.goto(`${widget.site.origin}/other.html`);
  await page.goBack();
  await widget.heading(widget.t.result.title).or(widget.heading(widget.t.start.title)).waitFor();
  if (!(await widget.heading(widget.t.result.title).isVisible())) {
    await widget.on("start");
    await widget.quickStart(QUICK);
  }
  await widget.reads("$1,320.00");
  assert.deepEqual(page.faults, []);
});

test("a frame that is loaded again starts anew and answers", async (t) => {
  const widget = await open(t);
  await widget.answer("money.denied", "99");
  const inner = await widget.inner();
  widget.page.on("dialog", (dialog) => dialog.accept());
  await Promise.all([inner.waitForNavigation(), inner.evaluate(() => setTimeout(() => location.reload()))]);
  await widget.on("start");
  await eventually(async () => assert.equal(await widget.field("money.denied").inputValue(), "", "nothing is kept outside the visit"));
  await widget.quickStart(QUICK);
  await widget.reads("$1,320.00");
  assert.deepEqual(widget.page.faults, []);
});

/** Runs in every frame: whatever keeps something is refused, as browsers do when people block storage. */
function blockStorage() {
  for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
    Object.defineProperty(window, name, { get: () => { throw new DOMException("blocked", "SecurityError"); } });
  }
}

test("without storage and without a network, a visit is the same", async (t) => {
  const widget = await open(t, { init: [[blockStorage]] });
  await widget.page.context().setOffline(true);
  await widget.quickStart(QUICK);
  await widget.reads("$1,320.00", "March 30, 2027");
  await widget.toLetter();
  await eventually(async () => assert.match(await widget.paper(), /October 1, 2026/));
  assert.deepEqual(widget.page.faults, []);
});

/** Central daylight time: noon is five hours ahead. */
const BEFORE = new Date("2026-10-11T04:59:30Z");
const AFTER = new Date("2026-10-11T05:00:30Z");

test("a page left open over midnight answers for the new day", async (t) => {
  const late = await open(t, { now: BEFORE });
  await late.quickStart(QUICK);
  const yesterday = await late.words();
  await late.page.clock.setFixedTime(AFTER);
  await late.back();
  await late.on("start");
  await late.quickStart(QUICK);
  const fresh = await open(t, { now: AFTER });
  await fresh.quickStart(QUICK);
  const today = await fresh.words();
  await eventually(async () => assert.equal(await late.words(), today));
  assert.notEqual(yesterday, today, "a day less is left");
});

/** In the frame: `count` events on whatever is there at the moment. Returns how many found something. */
async function pester([seed, count]) {
  let state = seed >>> 0;
  const random = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
  const TEXTS = ["", "0", "12", "-5", "1,320.00", "Oct 1 2026", "2026-02-30", "10/5/2026", "<b>&amp;</b>", "ñandú 😀", "x".repeat(3000), "\n\n", "PR-50 97110"];
  const KEYS = ["Tab", "Enter", "Escape", " ", "ArrowDown", "ArrowUp", "Home", "End", "Backspace", "a", "9"];
  const all = (root) => [...root.querySelectorAll("*")].flatMap((one) => (one.shadowRoot ? [one, ...all(one.shadowRoot)] : [one]));
  let acted = 0;
  let list = [];
  for (let at = 0; at < count; at += 1) {
    if (at % 8 === 0) list = all(document.body).filter((one) => one.matches("button, input, select, textarea, summary"));
    const target = list[random(list.length)];
    if (target === undefined) continue;
    acted += 1;
    const kind = random(5);
    if (kind === 0) {
      const key = KEYS[random(KEYS.length)];
      for (const type of ["keydown", "keyup"]) target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true, cancelable: true }));
    } else if (kind === 1) {
      target.focus();
    } else if ("value" in target && target.matches("select, textarea, input:not([type=radio]):not([type=checkbox]):not([type=file])")) {
      target.value = target.matches("select") ? (target.options[random(target.options.length)]?.value ?? "") : TEXTS[random(TEXTS.length)];
      for (const type of ["input", "change", "blur"]) target.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    } else if (target.type !== "file") {
      target.click();
    }
    if (at % 32 === 0) await new Promise((next) => setTimeout(next));
  }
  return acted;
}

const EVENTS = process.env.SOAK ? 100_000 : 1_500;

test(`${EVENTS} events at random leave no error behind (seed ${SEED})`, async (t) => {
  const widget = await open(t, { init: [[countPrints]], acceptDownloads: false });
  const { page } = widget;
  const errors = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("dialog", (dialog) => dialog.accept());
  let acted = 0;
  for (let done = 0; done < EVENTS; done += 500) acted += await (await widget.inner()).evaluate(pester, [SEED + done, Math.min(500, EVENTS - done)]);
  assert.ok(acted > EVENTS / 2, `only ${acted} events found something to act on`);
  assert.deepEqual([...errors, ...page.faults], []);
  await widget.main.waitFor();
});
