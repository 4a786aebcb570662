// What the calculator costs the page that holds it: no task long enough to feel, nothing moved, and well below the script time of a widget that
// pages carry already (ALTCHA, a check against robots), measured in the same run. Most of what is left is the browser making a frame.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { packaged } from "./support/browser.mjs";
import { hostPage, stage } from "./support/stage.mjs";
import { Widget } from "./support/widget.mjs";
import { built, swap } from "./support/sabotage.mjs";

const { page: openPage, site: openSite } = stage();

const RUNS = 5;

const bare = (head, body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A clinic</title><link rel="icon" href="data:,">${head}</head><body><h1>A clinic</h1>${body}<p>Below</p></body></html>`;

const PAGES = {
  "/altcha.js": await readFile(packaged("altcha/dist/main/altcha.umd.min.cjs"), "utf8"),
  "/nothing.html": bare("", ""),
  "/other.html": bare('<script src="/altcha.js" defer></script>', "<form><altcha-widget></altcha-widget></form>"),
  "/ours.html": bare('<script src="/pkg/appeal-calculator.js" defer></script>', '<appeal-calculator lang="en" state="MO"></appeal-calculator>'),
};

/** Runs in the host page before everything else. */
function notice() {
  if (window.parent !== window) return;
  window.noticed = [];
  const note = (entries) => window.noticed.push(...entries.map((entry) => `${entry.entryType} ${entry.duration || entry.value}`));
  const observers = ["longtask", "layout-shift"].map((type) => {
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type, buffered: true });
    return observer;
  });
  /** Once the page was drawn again and all that waited was done: what was noticed until now. */
  window.settled = async () => {
    for (let drawn = 0; drawn < 3; drawn += 1) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    for (const observer of observers) note(observer.takeRecords());
    return window.noticed;
  };
}

/** The name of the same machine that makes it another website, so that the frame has a process of its own, as behind a CDN. */
const elsewhere = (origin) => origin.replace("127.0.0.1", "localhost");

/** Milliseconds of script that the page's own thread ran until what it carries is there. */
async function scriptTime(t, site, path, ready) {
  const page = await openPage(t, { now: undefined });
  const wire = await page.context().newCDPSession(page);
  // The work of the page's own thread, not the time that passed: on a busy machine a short task may wait in its midst.
  await wire.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(elsewhere(site.origin) + path);
  await ready(page);
  const { metrics } = await wire.send("Performance.getMetrics");
  await page.context().close();
  return metrics.find(({ name }) => name === "ScriptDuration").value * 1000;
}

const WIDGETS = {
  nothing: ["/nothing.html", (page) => page.locator("h1").waitFor()],
  other: ["/other.html", (page) => page.locator("altcha-widget input").first().waitFor({ state: "attached" })],
  ours: ["/ours.html", (page) => page.locator("appeal-calculator iframe").waitFor({ state: "attached" })],
};

/** Of several runs the one that was disturbed least: whatever else the machine does only ever adds. */
const least = (numbers) => Math.min(...numbers);

async function cost(t, pages = {}) {
  const site = await openSite(t, { ...PAGES, ...pages });
  site.pages["/ours.html"] = PAGES["/ours.html"].replace('"/pkg/', `"${site.origin}/pkg/`);
  const times = { nothing: [], other: [], ours: [] };
  // In turns, so that a slow moment of the machine falls on all of them.
  for (let run = 0; run < RUNS; run += 1) for (const [name, [path, ready]] of Object.entries(WIDGETS)) times[name].push(await scriptTime(t, site, path, ready));
  const [nothing, other, ours] = Object.values(times).map(least);
  t.diagnostic(`script time in ms: page ${nothing.toFixed(2)}, with ALTCHA ${other.toFixed(2)}, with the calculator ${ours.toFixed(2)}`);
  return { other: other - nothing, ours: ours - nothing };
}

/** Of the other widget's script time. */
const MOST = 0.6;

test("it adds less script time than ALTCHA", async (t) => {
  const { other, ours } = await cost(t);
  assert.ok(other > 0);
  assert.ok(ours <= other * MOST, `${ours} ms of ${other} ms`);
});

/** Work of the processor, not waiting: on a busy machine a loop until some time has passed may do next to nothing. */
const toil = (rounds) => `{ let sum = 0; for (let round = 0; round < ${rounds}; round += 1) sum += Math.sqrt(round % 977); window.toil = sum; }`;

test("the check sees a loader that works too long", async (t) => {
  const busy = `${toil(2e8)} ${await built("appeal-calculator.js")}`;
  const { other, ours } = await cost(t, { "/pkg/appeal-calculator.js": busy });
  assert.ok(ours > other * MOST, `${ours} ms of ${other} ms`);
});

/** The line of EMBEDDING.md that keeps the element's place until its script is there. */
const PLACE = "<style>appeal-calculator:not(:defined) { display: block; min-height: 1152px }</style>";

/** Long tasks and moved parts of the host page, from its start until the first screen is there; the script may come after the page was painted. */
async function noticed(t, pages = {}, head = PLACE, late = false) {
  const site = await openSite(t, { "/clinic.html": hostPage({ head, body: "<p>Above</p>" }).replace("</body>", "<p>Below</p></body>"), ...pages });
  const page = await openPage(t, { now: undefined, init: [[notice]] });
  if (late) {
    const drawn = page.waitForEvent("console", (message) => message.text() === "drawn");
    await page.addInitScript(() => {
      const look = (left) => requestAnimationFrame(() => (left === 0 ? console.debug("drawn") : look(document.querySelector("p:last-child") ? left - 1 : left)));
      look(3);
    });
    await page.route("**/appeal-calculator.js", (route) => drawn.then(() => route.continue()));
  }
  await page.goto(`${site.origin}/clinic.html`);
  const widget = new Widget(page, page.frameLocator("appeal-calculator iframe"), "en");
  await widget.on("start");
  return page.evaluate(() => window.settled());
}

test("nothing on the page moves, and no task of the page is long, until the first screen is there", async (t) => {
  // A busy machine can make any task long; what the calculator does itself is there every time.
  const runs = [];
  while (runs.length < 8 && !runs.some((run) => run.length === 0)) {
    runs.push(await noticed(t));
    assert.ok(!runs.at(-1).some((line) => line.startsWith("layout-shift")), runs.at(-1).join());
  }
  assert.ok(runs.at(-1).length === 0, runs.map(String).join("; "));
});

test("the check sees a long task, a skeleton of the wrong height, and a page that keeps no place", async (t) => {
  const loader = await built("appeal-calculator.js");
  const busy = await noticed(t, { "/pkg/appeal-calculator.js": `{ const end = performance.now() + 120; while (performance.now() < end); } ${loader}` });
  assert.ok(busy.some((line) => line.startsWith("longtask")), busy.join());
  const low = await noticed(t, { "/pkg/appeal-calculator.js": swap(loader, "min-height:var(--skeleton);background", "min-height:80px;background") });
  assert.ok(low.some((line) => line.startsWith("layout-shift")), low.join());
  const late = await noticed(t, {}, "", true);
  assert.ok(late.some((line) => line.startsWith("layout-shift")), late.join());
});
