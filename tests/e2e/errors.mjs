// Wrong and missing answers: said in a summary and at the field, and what was typed is never lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import { QUICK } from "./support/cases.mjs";
import { eventually } from "./support/eventually.mjs";
import { stage } from "./support/stage.mjs";
import { stringsFor } from "./support/words.mjs";

const { widget: open } = stage();

const summaryOf = (widget) => widget.frame.getByRole("alert", { name: widget.t.errors.title });

/** The lines of the summary, once it is shown. */
async function problemsOf(widget) {
  await summaryOf(widget).waitFor();
  return summaryOf(widget).getByRole("listitem").allInnerTexts();
}

test("an empty first screen names the three choices that it needs", async (t) => {
  const widget = await open(t);
  const { errors, start } = widget.t;
  await widget.button(start.submit).click();
  const problems = await problemsOf(widget);
  for (const [at, problem] of [errors.choosePlan, errors.chooseReason, errors.chooseStage].entries()) assert.ok(problems[at].includes(problem), problems[at]);
  assert.equal(problems.length, 3);
  assert.deepEqual(widget.page.faults, []);
});

test("“not sure” is an answer to everything", async (t) => {
  for (const lang of ["en", "es"]) {
    const widget = await open(t, { lang });
    await widget.quickStart({ plan: "unknown", reasons: "?", discipline: "?", stage: "?" });
    await widget.heading(widget.t.steps.help).waitFor();
    assert.deepEqual(widget.page.faults, []);
  }
});

const READ_AS_OCTOBER_1 = ["10/1/26", "10-1-2026", "2026-10-01", "Oct 1 2026", "October 1st, 2026", "1 oct 2026", "1 de octubre de 2026", "Thursday, Oct. 1, 2026"];

test("a date is read however it is typed, and shown as it was read", async (t) => {
  const widget = await open(t);
  for (const text of READ_AS_OCTOBER_1) {
    await widget.answer("notice.dated", text);
    await eventually(async () => assert.match(await widget.describing("notice.dated"), /Thursday, October 1, 2026/, text));
    await eventually(async () => assert.equal(await widget.field("notice.dated").inputValue(), text));
  }
});

for (const [text, problem] of [["13/45/26", "no-such-day"], ["February 29, 2027", "no-such-day"], ["10/1", "no-year"], ["last Tuesday", "unreadable"], ["2026101", "unreadable"]]) {
  test(`“${text}” is no date, and stays in its field`, async (t) => {
    const widget = await open(t);
    for (const [path, value] of Object.entries({ ...QUICK, "notice.dated": text })) await widget.answer(path, value);
    await widget.button(widget.t.start.submit).click();
    const problems = await problemsOf(widget);
    assert.equal(problems.length, 1);
    assert.ok(problems[0].includes(widget.t.errors[problem]), problems[0]);
    await eventually(async () => assert.equal(await widget.field("notice.dated").getAttribute("aria-invalid"), "true"));
    await eventually(async () => assert.equal(await widget.field("notice.dated").inputValue(), text));
    await widget.quickStart(QUICK);
    await eventually(async () => assert.equal(await summaryOf(widget).count(), 0));
  });
}

test("an amount that is none stays in its field too", async (t) => {
  const widget = await open(t);
  for (const text of ["about 1300", "1.320", "-5", "12.345"]) {
    await widget.answer("money.denied", text);
    await widget.button(widget.t.start.submit).click();
    await eventually(async () => assert.ok((await problemsOf(widget)).some((line) => line.includes(widget.t.errors.money)), text));
    await eventually(async () => assert.equal(await widget.field("money.denied").inputValue(), text));
  }
});

test("an amount above ten million dollars is refused at its field", async (t) => {
  const widget = await open(t);
  for (const [path, value] of Object.entries({ ...QUICK, "money.denied": "$10,000,000.01" })) await widget.answer(path, value);
  await widget.button(widget.t.start.submit).click();
  assert.equal((await problemsOf(widget)).length, 1);
  await eventually(async () => assert.equal(await widget.field("money.denied").getAttribute("aria-invalid"), "true"));
  await eventually(async () => assert.match(await widget.describing("money.denied"), /too large/));
  await widget.answer("money.denied", "$10,000,000.00");
  await widget.button(widget.t.start.submit).click();
  await widget.on("result");
});

test("an error among the details is shown where it is, and leads there from another screen", async (t) => {
  const widget = await open(t);
  await widget.quickStart(QUICK);
  await widget.addDetails({ "notice.received": "yesterday", "money.visits": "a dozen" });
  await widget.button(widget.t.details.toResult).click();
  const problems = await problemsOf(widget);
  assert.equal(problems.length, 2);
  assert.ok(problems[0].includes(widget.t.errors.unreadable) && problems[1].includes(widget.t.errors.whole), problems.join("\n"));
  await summaryOf(widget).getByRole("button").first().click();
  await eventually(async () => assert.ok(await widget.field("notice.received").evaluate((field) => field === document.activeElement)));
  await eventually(async () => assert.equal(await widget.field("notice.received").inputValue(), "yesterday"));
  await widget.answer("notice.received", "10/5/2026");
  await widget.toTopic("money");
  await eventually(async () => assert.equal(await widget.field("money.visits").inputValue(), "a dozen"));
  await widget.answer("money.visits", "12");
  await widget.toResult();
  await widget.reads("April 3, 2027");
});

test("a change of language keeps every answer and says the errors in the other language", async (t) => {
  const widget = await open(t);
  await widget.answer("notice.dated", "13/45/26");
  await widget.answer("money.denied", "1,320");
  await widget.button(widget.t.start.submit).click();
  assert.equal((await problemsOf(widget)).length, 4);
  await widget.button(widget.t.language.other).click();
  widget.speak("es");
  const problems = await problemsOf(widget);
  assert.ok(problems.some((line) => line.includes(stringsFor("es").errors["no-such-day"])), problems.join("\n"));
  await eventually(async () => assert.equal(await widget.field("notice.dated").inputValue(), "13/45/26"));
  await eventually(async () => assert.equal(await widget.field("money.denied").inputValue(), "1,320"));
  await widget.quickStart(QUICK);
  await widget.reads("30 de marzo de 2027");
});

test("in the other language stands what stood in the first, wherever it came from", async (t) => {
  const widget = await open(t);
  const linesIn = async (lang) => {
    if (widget.t !== stringsFor(lang)) await widget.button(widget.t.language.other).click();
    widget.speak(lang);
    return problemsOf(widget);
  };
  // A file that is none of ours, on a page with nothing on it.
  await widget.frame.locator("#saved-file").setInputFiles({ name: "list.json", mimeType: "application/json", buffer: Buffer.from("{}") });
  for (const lang of ["en", "es", "en"]) assert.deepEqual(await linesIn(lang), [stringsFor(lang).saved.foreign]);
  // What the page can read and the engine refuses.
  await widget.quickStart({ ...QUICK, "notice.dated": "2026-10-05" });
  await widget.addDetails({ "notice.received": "2026-10-04" });
  await widget.button(widget.t.details.toResult).click();
  const messages = { en: "This is before the date on the decision. Check both dates", es: "Esto es antes de la fecha de la decisión. Revise las dos fechas" };
  for (const lang of ["en", "es", "en"]) {
    const lines = await linesIn(lang);
    assert.equal(lines.length, 1);
    assert.ok(lines[0].includes(messages[lang]), lines[0]);
  }
  assert.deepEqual(widget.page.faults, []);
});

test("a click right after typing a date is not lost", async (t) => {
  for (const width of [360, 1280]) {
    const widget = await open(t, { width });
    for (const [path, value] of Object.entries(QUICK)) if (path !== "notice.dated") await widget.answer(path, value);
    await widget.field("notice.dated").fill(QUICK["notice.dated"]);
    await widget.option("stage", "denial").click();
    await widget.field("notice.dated").fill("Oct 2 2026");
    await widget.button(widget.t.start.submit).click();
    await widget.on("result");
    await widget.reads("March 31, 2027");
  }
});

test("an answer that a change of plan hides comes back with the plan", async (t) => {
  const widget = await open(t);
  await widget.quickStart(QUICK);
  await widget.addDetails({ onExchange: "yes" });
  await widget.toResult();
  await widget.button(widget.t.nav.start).click();
  await widget.answer("plan", "medicare");
  await widget.button(widget.t.start.submit).click();
  await widget.on("result");
  await eventually(async () => assert.equal(await widget.field("onExchange").count(), 0));
  await widget.button(widget.t.nav.start).click();
  await widget.quickStart(QUICK);
  await widget.button(widget.t.result.toDetails).click();
  await widget.toTopic("plan");
  await eventually(async () => assert.ok(await widget.option("onExchange", "yes").isChecked()));
});

test("answers that cannot be true together are said beside the field, in both languages", async (t) => {
  for (const [lang, message] of [["en", "This is before the date on the decision. Check both dates"], ["es", "Esto es antes de la fecha de la decisión. Revise las dos fechas"]]) {
    const widget = await open(t, { lang });
    await widget.quickStart({ ...QUICK, "notice.dated": "2026-10-05" });
    await widget.addDetails({ "notice.received": "2026-10-04", appealFiled: "2026-10-03" });
    await widget.button(widget.t.details.toResult).click();
    const problems = await problemsOf(widget);
    assert.equal(problems.length, 2);
    assert.ok(problems.every((line) => line.includes(message)), problems.join("\n"));
    for (const path of ["notice.received", "appealFiled"]) {
      await eventually(async () => assert.equal(await widget.field(path).getAttribute("aria-invalid"), "true", path));
      await eventually(async () => assert.ok((await widget.describing(path)).includes(message), path));
    }
    await widget.answer("notice.received", "2026-10-05");
    await widget.answer("appealFiled", "");
    await widget.toResult();
  }
});

test("a visit already given after its decision and a year typed wrong are said too", async (t) => {
  const widget = await open(t);
  await widget.quickStart({ ...QUICK, "notice.dated": "2026-10-01" });
  await widget.addDetails({ timing: "post-service", "therapy.serviceDates": "2026-09-30\n2026-10-02", "notice.printedDeadline": "2062-12-01" });
  await widget.button(widget.t.details.toResult).click();
  await eventually(async () => assert.match((await problemsOf(widget)).join("\n"), /Enter a date from 2010 to 2040/));
  await summaryOf(widget).getByRole("button").first().click();
  await widget.answer("notice.printedDeadline", "2026-12-01");
  await widget.button(widget.t.details.toResult).click();
  await eventually(async () => assert.match((await problemsOf(widget)).join("\n"), /This visit is after the decision about care already given/));
  await eventually(async () => assert.equal(await widget.field("therapy.serviceDates").getAttribute("aria-invalid"), "true"));
  await widget.answer("therapy.serviceDates", "2026-09-30");
  await widget.toResult();
});

test("law that is due to be checked again is said above the answer", async (t) => {
  for (const [now, shown] of [["2026-11-23T12:00:00", 0], ["2028-11-23T12:00:00", 1]]) {
    const widget = await open(t, { now: new Date(now) });
    await widget.quickStart(QUICK);
    const banner = widget.frame.locator(".old-law");
    await eventually(async () => assert.equal(await banner.count(), shown, now));
    if (shown > 0) await eventually(async () => assert.match(await banner.innerText(), /Last checked: November 22, 2026/));
  }
});
