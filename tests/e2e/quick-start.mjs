// From a denial to an answer, the way a visitor does it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { COMPLETE, MARKETPLACE, QUICK } from "./support/cases.mjs";
import { eventually } from "./support/eventually.mjs";
import { choose, pick, press, type } from "./support/keyboard.mjs";
import { countPrints, printsOf, wordsOnPaper } from "./support/printer.mjs";
import { stage } from "./support/stage.mjs";

const { widget: open } = stage();

const DATES = {
  en: { internal: "March 30, 2027", external: "February 1, 2027" },
  es: { internal: "30 de marzo de 2027", external: "1 de febrero de 2027" },
};

for (const width of [360, 1280]) {
  for (const lang of ["en", "es"]) {
    test(`five answers to a printed letter by keyboard alone, ${width} px wide, in ${lang}`, async (t) => {
      const widget = await open(t, { width, lang, init: [[countPrints]] });
      const { page } = widget;
      await choose(page, widget.field("plan"), QUICK.plan);
      await choose(page, widget.field("reasons"), QUICK.reasons);
      await type(page, widget.field("notice.dated"), QUICK["notice.dated"]);
      await type(page, widget.field("money.denied"), QUICK["money.denied"]);
      await pick(page, widget.field("stage"), widget.option("stage", QUICK.stage));
      await press(page, widget.button(widget.t.start.submit));

      await widget.on("result");
      await eventually(async () => assert.ok(await widget.heading(widget.t.result.title).evaluate((heading) => heading === document.activeElement), "the heading has the focus"));
      await widget.reads("$1,320.00", DATES[lang].internal, DATES[lang].external);
      await press(page, widget.button(widget.t.result.toLetter), "Space");

      await widget.on("letter");
      const letter = await widget.paper();
      assert.match(letter, /Oct(ober|\.)? 1, 2026/);
      await press(page, widget.button(widget.t.letter.print));
      await eventually(async () => assert.equal(await printsOf(widget), 1));
      await eventually(async () => assert.equal((await wordsOnPaper(widget)).split(/\s+/).filter(Boolean).join(" "), letter));
      assert.deepEqual(page.faults, []);
    });
  }
}

for (const [width, lang] of [[360, "en"], [1280, "es"]]) {
  test(`details raise the letter to 20 of 20, ${width} px wide, in ${lang}`, async (t) => {
    const widget = await open(t, { width, lang });
    await widget.quickStart(COMPLETE);
    await widget.toLetter();
    const first = await widget.words();
    assert.ok(!first.includes(widget.t.letter.score(20, 20)), "five answers leave something to add");
    assert.ok(first.includes(widget.t.letter.gates), "but every gate holds");
    await widget.back();
    await widget.addDetails(COMPLETE);
    await widget.toLetter();
    await widget.reads(widget.t.letter.score(20, 20), widget.t.letter.full);
    const letter = await widget.paper();
    for (const typed of ["Rosa Delgado", "M-004417", "climbing stairs at home", COMPLETE["notice.quotedReason"]]) assert.ok(letter.includes(typed), typed);
    assert.deepEqual(widget.page.faults, []);
  });
}

const SHOWN = {
  en: ["33 of 100", "21 to 45 of 100", "April 3, 2027", "February 5, 2027"],
  es: ["33 de cada 100", "21 a 45 de cada 100", "3 de abril de 2027", "5 de febrero de 2027"],
};

for (const lang of ["en", "es"]) {
  test(`a marketplace plan, twelve visits, typed into the page: money, odds and dates, in ${lang}`, async (t) => {
    const widget = await open(t, { lang });
    const { "money.denied": _, ...answers } = MARKETPLACE;
    await widget.quickStart(answers);
    await widget.addDetails(answers);
    await widget.toResult();
    // 12 visits at 40.00 are the patient's own 480.00 of 1,320.00; 500.00 are paid already: 20.00 back and 820.00 off the bill.
    const { inDispute, patient, refund, billRelief } = widget.t.money;
    await widget.reads(`${inDispute} $1,320.00`, `${patient} $840.00`, `${refund} $20.00`, `${billRelief} $820.00`, "7,632", "2024", ...SHOWN[lang]);
    assert.deepEqual(widget.page.faults, []);
  });
}

for (const lang of ["en", "es"]) {
  test(`why this law: a rule that was not used names the question that decided it, in ${lang}`, async (t) => {
    const widget = await open(t, { lang });
    const { why, fields } = widget.t;
    await widget.quickStart(MARKETPLACE);
    await widget.unfold();
    await widget.reads(`“${fields.stage.label}”`, `“${fields.plan.label}”`);
    const told = await widget.frame.locator(".why li").allInnerTexts();
    const keys = told.filter((text) => /\b(plan|stage|timing|reasons|role|date)\s+(\d|[\w.-]+$)/.test(text) && !text.includes("“"));
    assert.deepEqual(keys, [], why.title);
  });
}
