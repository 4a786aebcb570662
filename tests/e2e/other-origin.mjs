// The package from another website: the module where its host allows it, and the script with its digest.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { QUICK } from "./support/cases.mjs";
import { eventually } from "./support/eventually.mjs";
import { built } from "./support/sabotage.mjs";
import { root } from "./support/site.mjs";
import { hostPage, stage } from "./support/stage.mjs";
import { Widget } from "./support/widget.mjs";

const { page: openPage, site: openSite } = stage();

const EMPTY = '<!doctype html><title>Empty</title><link rel="icon" href="data:,">';
const SHARED = { "access-control-allow-origin": "*" };

/** The files of the package, as a host for many websites sends them. */
async function shared(...names) {
  const entries = names.map(async (name) => [`/pkg/${name}`, { body: await readFile(join(root, "pkg", name)), headers: SHARED }]);
  return Object.fromEntries(await Promise.all(entries));
}

test("the module answers on a page of another website, after two requests and no more", async (t) => {
  const home = await openSite(t, await shared("index.js", "appeal_calculator_bg.wasm"));
  const clinic = await openSite(t, { "/empty.html": EMPTY });
  const page = await openPage(t);
  await page.goto(`${clinic.origin}/empty.html`);
  const answer = await page.evaluate(async (address) => {
    const { load } = await import(address);
    const engine = await load();
    const denial = { asOf: engine.today(), state: "MO", role: "patient", plan: "insured-individual", reasons: ["medical-necessity"], notice: { dated: "2026-10-01" }, stage: "denial" };
    const letter = engine.document("appeal", denial, { format: "text" });
    return { today: engine.today(), result: engine.assess(denial), bad: engine.assess({ asOf: 5, plan: "x", bogus: 1 }), letter: letter.text };
  }, `${home.origin}/pkg/index.js`);
  assert.equal(answer.today, "2026-10-10");
  assert.equal(answer.result.assessment.deadlines.find(({ step }) => step === "internal-appeal").due, "2027-03-30");
  assert.deepEqual(answer.bad.errors.map(({ path }) => path).sort(), ["asOf", "bogus", "notice", "plan", "reasons", "role", "state"]);
  assert.match(answer.letter, /October 1, 2026/);
  assert.deepEqual(home.requests, ["/pkg/index.js", "/pkg/appeal_calculator_bg.wasm"]);
  assert.deepEqual(page.faults, []);
});

const ARRIVED = "appeal-calculator:defined";

for (const [name, change, works] of [["as published", (text) => text, true], ["changed by one letter", (text) => `${text} `, false]]) {
  test(`the script with its digest, ${name}, ${works ? "runs" : "is refused by the browser"}`, async (t) => {
    const { "appeal-calculator.js": digest } = JSON.parse(await built("integrity.json"));
    const files = await shared("appeal-calculator.js");
    files["/pkg/appeal-calculator.js"].body = change(files["/pkg/appeal-calculator.js"].body.toString("utf8"));
    const home = await openSite(t, files);
    const body = hostPage({ src: `${home.origin}/pkg/appeal-calculator.js` }).replace("<script ", `<script crossorigin="anonymous" integrity="${digest}" `);
    const clinic = await openSite(t, { "/clinic.html": body });
    const page = await openPage(t);
    await page.goto(`${clinic.origin}/clinic.html`);
    await eventually(async () => assert.equal(await page.locator(ARRIVED).count(), works ? 1 : 0));
    if (!works) return;
    const widget = new Widget(page, page.frameLocator("appeal-calculator iframe"), "en");
    await widget.quickStart(QUICK);
    await widget.reads("$1,320.00");
  });
}
