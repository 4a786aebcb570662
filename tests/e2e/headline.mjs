// The first sentence of the answer: what to do by when, and never "until" a day that is gone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually } from "./support/eventually.mjs";
import { stage } from "./support/stage.mjs";

const { widget: open } = stage();

/** Medicare ends therapy at home on October 12; the notice is of the 8th, and today is the 10th. */
const HOME = { discipline: "pt", plan: "medicare", reasons: "no-progress", "notice.dated": "Oct 8 2026", stage: "denial" };
const STOPPED = { "notice.effective": "Oct 12 2026", timing: "concurrent", "therapy.setting": "home-health" };

for (const lang of ["en", "es"]) {
  test(`a fast review whose day was yesterday is urgent, not open, in ${lang}`, async (t) => {
    const widget = await open(t, { lang, width: 390 });
    const { result, stepNames } = widget.t;
    await widget.quickStart(HOME);
    await widget.addDetails(STOPPED);
    await widget.toResult();
    // Asked for by noon of the day after the notice (42 CFR 405.1202(b)): October 9. No claim was denied, so nothing is redetermined.
    const yesterday = { en: "October 9, 2026", es: "9 de octubre de 2026" }[lang];
    await widget.reads(result.late(yesterday, stepNames["qio-review"]));
    const words = await widget.words();
    assert.ok(!words.includes(result.sooner(yesterday, stepNames["qio-review"])) && !words.includes(stepNames.redetermination));
    // The picture says which mark is today, though the line begins a day before.
    await eventually(async () => assert.match(await widget.frame.locator(".timeline .today-label").textContent(), new RegExp(widget.t.dates.today)));
  });
}
