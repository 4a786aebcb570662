// A letter that somebody else wrote, read against the case.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { QUICK } from "./support/cases.mjs";
import { eventually } from "./support/eventually.mjs";
import { stage } from "./support/stage.mjs";

const { widget: open } = stage();

/** In the manner of the forms that are handed around, with three things that are wrong for an individual policy. */
const LETTER = `[Your name]
October 10, 2026

Dear Appeals Department:

I am appealing your decision of October 1, 2026. My deadline to appeal is November 30, 2026. Under 29 CFR 2560.503-1 and 99 CFR 1.1 you
must cover my therapy. The next step is a state fair hearing.

Sincerely,

Rosa`;

async function toChecker(widget) {
  await widget.quickStart(QUICK);
  await widget.toLetter();
  await widget.button(widget.t.letter.toChecker).click();
  await widget.shown(widget.t.checker.title);
}

for (const lang of ["en", "es"]) {
  test(`what is wrong with a pasted letter is listed with why, in ${lang}`, async (t) => {
    const widget = await open(t, { lang });
    await toChecker(widget);
    await widget.frame.getByLabel(widget.t.checker.paste, { exact: true }).fill(LETTER);
    const law = widget.frame.getByRole("region", { name: widget.t.checker.citations });
    await eventually(async () => assert.equal(await law.locator("li").count(), 2));
    await eventually(async () => assert.equal(await law.locator("li.fine").count(), 0));
    const dates = widget.frame.getByRole("region", { name: widget.t.checker.dates });
    await eventually(async () => assert.ok((await dates.innerText()).includes(lang === "en" ? "March 30, 2027" : "30 de marzo de 2027"), "the deadline that was counted"));
    await eventually(async () => assert.equal(await dates.locator("li.fine").count(), 2, "today and the day of the decision"));
    assert.deepEqual(widget.page.faults, []);
  });
}

test("what is said about a pasted letter is said again in the language that is chosen", async (t) => {
  const widget = await open(t);
  await toChecker(widget);
  await widget.frame.getByLabel(widget.t.checker.paste, { exact: true }).fill(LETTER);
  await widget.frame.getByRole("region", { name: widget.t.checker.citations }).locator("li").first().waitFor();
  const english = await widget.frame.getByRole("region", { name: widget.t.checker.citations }).locator("li").allInnerTexts();
  await widget.button(widget.t.language.other).click();
  widget.speak("es");
  const law = widget.frame.getByRole("region", { name: widget.t.checker.citations });
  await eventually(async () => assert.equal(await law.locator("li").count(), english.length));
  for (const line of await law.locator("li").allInnerTexts()) assert.ok(!english.includes(line), line);
});

test("the native program says the same", async () => {
  const native = process.env["APPEAL_CALCULATOR_BIN"];
  assert.ok(native, "APPEAL_CALCULATOR_BIN is not set: run `cargo xtask test`");
  const { load } = await import("../../pkg/node.js");
  const engine = await load();
  const denial = { asOf: "2026-10-10", state: "MO", role: "patient", plan: "insured-individual", reasons: [], notice: { dated: "2026-10-01" } };
  const file = join(await mkdtemp(join(tmpdir(), "appeal-calculator-checker-")), "denial.json");
  await writeFile(file, JSON.stringify(denial));
  const { stdout, status } = spawnSync(native, ["check-letter", "--denial", file], { input: LETTER });
  assert.equal(status, 0);
  assert.deepEqual(JSON.parse(stdout.toString()), engine.checkLetter(LETTER, denial, {}));
});

test("whatever is pasted, the page answers", async (t) => {
  const widget = await open(t);
  await toChecker(widget);
  const field = widget.frame.getByLabel(widget.t.checker.paste, { exact: true });
  for (const text of ["<script>alert(1)</script> ]]> \u202e\u0000", "\ud83e", "42 CFR ".repeat(2_000), "x ".repeat(120_000)]) {
    await field.fill(text);
    await eventually(async () => assert.ok((await widget.words()).length > 10));
  }
  assert.deepEqual(widget.page.faults, []);
});
