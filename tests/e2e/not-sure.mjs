// "Not sure" is an answer to every question that somebody may not know: beside a box for a date, an amount or a text too. It counts as answered, the
// engine hears nothing of it, and what was typed before comes back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./support/axe.mjs";
import { QUICK } from "./support/cases.mjs";
import { eventually } from "./support/eventually.mjs";
import { tabTo } from "./support/keyboard.mjs";
import { stage } from "./support/stage.mjs";
import { Answers, FIELDS, readDenial, stringsFor } from "./support/words.mjs";

const { widget: open } = stage();

for (const [lang, width] of [["en", 1280], ["es", 360]]) {
  test(`a date and an amount that are not known, typed before and known again, in ${lang}, ${width} px wide`, async (t) => {
    const widget = await open(t, { lang, width });
    const { t: words } = widget;
    await widget.answer("notice.dated", "10/1/2026");
    await widget.answer("money.denied", "13x20");
    for (const path of ["notice.dated", "money.denied"]) {
      await widget.unsure(path).check();
      await eventually(async () => assert.equal(await widget.field(path).inputValue(), "", path));
      assert.equal(await widget.field(path).isEditable(), false, path);
    }
    const { "notice.dated": _, "money.denied": __, ...rest } = QUICK;
    // What cannot be read does not stand in the way of somebody who is not sure.
    await widget.quickStart(rest);
    const unknown = await widget.words();
    await widget.button(words.review.open).click();
    for (const path of ["notice.dated", "money.denied"]) {
      await widget.main.locator("dl > div").filter({ hasText: words.fields[path].label }).getByText(words.field.notSure, { exact: true }).waitFor();
    }
    assert.deepEqual(await violations(await widget.inner()), []);

    await widget.button(words.nav.start).click();
    await widget.unsure("notice.dated").uncheck();
    await eventually(async () => assert.equal(await widget.field("notice.dated").inputValue(), "10/1/2026"));
    await widget.quickStart(rest);
    await widget.reads(lang === "en" ? "March 30, 2027" : "30 de marzo de 2027");

    // The same answer as from fields that were never touched.
    const empty = await open(t, { lang, width });
    await empty.quickStart(rest);
    assert.equal(await empty.words(), unknown);
    assert.deepEqual([...widget.page.faults, ...empty.page.faults], []);
  });
}

test("by keyboard: the box is passed, the tick is set, and a date that is picked ends it", async (t) => {
  const widget = await open(t);
  const { page } = widget;
  await tabTo(page, widget.field("notice.dated"));
  await tabTo(page, widget.unsure("notice.dated"));
  await page.keyboard.press("Space");
  await eventually(async () => assert.equal(await widget.unsure("notice.dated").isChecked(), true));
  await widget.frame.getByLabel(widget.t.field.pick(widget.t.fields["notice.dated"].label), { exact: true }).fill("2026-10-05");
  await eventually(async () => assert.equal(await widget.unsure("notice.dated").isChecked(), false));
  await eventually(async () => assert.equal(await widget.field("notice.dated").inputValue(), "10/5/2026"));
});

/** How many of how many questions of a topic are answered, as the list of topics says. */
const counted = async (widget, topic) => {
  const { t, frame } = widget;
  const text = await frame.getByRole("navigation", { name: t.details.topics }).getByRole("button", { name: t.topics[topic].name }).locator("small").innerText();
  return text.match(/\d+/g).map(Number);
};

test("every question that is not a choice and not one's own name can be answered so, and then counts", async (t) => {
  const widget = await open(t);
  const { t: words, frame } = widget;
  await widget.quickStart({ ...QUICK, role: "representative" });
  await widget.button(words.result.toDetails).click();
  for (const topic of ["decision", "plan", "money", "therapy", "people"]) {
    await widget.toTopic(topic);
    const ticks = widget.main.locator(".unsure input");
    const [before, all] = await counted(widget, topic);
    const already = await ticks.evaluateAll((list) => list.filter((tick) => tick.checked).length);
    assert.equal(already, 0, topic);
    const ids = await ticks.evaluateAll((list) => list.map(({ id }) => id.replace(":unsure", "")));
    const bare = await widget.main.locator(".typed, textarea").evaluateAll((list) => list.filter((box) => !box.closest(".with-unsure, .rows")).map(({ id }) => id));
    assert.ok(bare.every((id) => /^people\.(patient|sender)\./.test(id)), `${topic}: ${bare}`);
    for (const id of ids) await frame.locator(`[id="${id}:unsure"]`).check();
    const wasAnswered = ids.filter((id) => id === "reasons").length;
    await eventually(async () => assert.deepEqual(await counted(widget, topic), [before + ids.length - wasAnswered, all], topic));
    if (topic === "decision") assert.deepEqual(await violations(await widget.inner()), []);
  }
  await widget.toResult();
  assert.deepEqual(widget.page.faults, []);
});

test("rows and ticks that are not known are put aside, not thrown away, and a file keeps that", async (t) => {
  const widget = await open(t);
  const { t: words } = widget;
  await widget.quickStart(QUICK);
  await widget.addDetails({ "events[0].what": "claim-received", "events[0].date": "8/1/2026" });
  for (const path of ["reasons", "events"]) await widget.unsure(path).check();
  await widget.field("events[0].date").waitFor({ state: "detached" });
  await eventually(async () => assert.equal(await widget.main.getByRole("checkbox", { name: words.options.reasons["medical-necessity"], exact: true }).isChecked(), false));
  const { bytes } = await widget.download(words.saved.save);
  assert.deepEqual(JSON.parse(bytes.toString("utf8")).unsure.sort(), ["events", "reasons"]);

  const [chooser] = await Promise.all([widget.page.waitForEvent("filechooser"), widget.button(words.saved.open).click()]);
  await chooser.setFiles({ name: "answers.json", mimeType: "application/json", buffer: bytes });
  await widget.button(words.saved.yes).click();
  await widget.shown(words.review.title);
  await widget.button(words.review.also).click();
  await widget.on("details");
  for (const path of ["reasons", "events"]) {
    assert.equal(await widget.unsure(path).isChecked(), true, path);
    await widget.unsure(path).uncheck();
  }
  await eventually(async () => assert.equal(await widget.field("events[0].date").inputValue(), "8/1/2026"));
  await eventually(async () => assert.equal(await widget.main.getByRole("checkbox", { name: words.options.reasons["medical-necessity"], exact: true }).isChecked(), true));
});

test("the engine hears of an answer that is not sure as of one that was never given", () => {
  for (const path of Object.keys(FIELDS)) {
    const answers = new Answers();
    answers.type("plan", "medicare");
    answers.type("role", "provider");
    const before = readDenial(answers, "2026-10-10").denial;
    answers.type(path, "7");
    answers.tick(path, ["coding"]);
    answers.beUnsure(path, true);
    const { denial, unread } = readDenial(answers, "2026-10-10");
    if (path !== "plan" && path !== "role") assert.deepEqual(denial, before, path);
    assert.deepEqual(unread, [], path);
    assert.ok(answers.isDone(path), path);
    answers.beUnsure(path, false);
    assert.equal(answers.typed(path), "7", path);
  }
});

test("both languages call it the same everywhere", () => {
  assert.deepEqual(["en", "es"].map((lang) => stringsFor(lang).field.notSure), ["Not sure", "No sé"]);
});
