// For visitors who do not know their plan: one question after another, what the answers leave beside them, and their own word at the end.
import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./support/axe.mjs";
import { QUICK } from "./support/cases.mjs";
import { eventually } from "./support/eventually.mjs";
import { pick, press } from "./support/keyboard.mjs";
import { stage } from "./support/stage.mjs";
import { FIELDS, stringsFor } from "./support/words.mjs";

const { widget: open } = stage();

const { plan: _, ...REST } = QUICK;

/** The date on the notice is October 1, 2026; when it came is not known. 180 days; five days in the mail and 60 or 120 days. */
const DATES = {
  en: { employer: "March 30, 2027", advantage: "December 5, 2026", medicare: "February 3, 2027" },
  es: { employer: "30 de marzo de 2027", advantage: "5 de diciembre de 2026", medicare: "3 de febrero de 2027" },
};

async function toFinder(widget) {
  await widget.answer("notice.dated", QUICK["notice.dated"]);
  await widget.button(widget.t.finder.open).click();
  await widget.shown(widget.t.finder.title);
}

const status = (widget) => widget.frame.getByRole("region", { name: widget.t.finder.plans }).getByRole("status");

/** What is said aloud after an answer. */
const said = (widget, text) => status(widget).filter({ hasText: text }).waitFor();

/** A button whose name says what it is about, after words that several buttons share. */
const buttonAbout = (widget, words, about) => widget.frame.getByRole("button").filter({ hasText: words }).filter({ hasText: about });

const useButton = (widget, plan) => buttonAbout(widget, widget.t.finder.use, widget.t.options.plan[plan]);

for (const [lang, width, colorScheme] of [["en", 1280, "light"], ["es", 360, "dark"]]) {
  test(`a private employer: two plans side by side, then one, then the visitor's word, ${width} px wide, in ${lang}`, async (t) => {
    const widget = await open(t, { lang, width, colorScheme });
    const { t: words, frame } = widget;
    await toFinder(widget);
    await said(widget, words.finder.left(16));
    await widget.answer("clues.employer", "private");
    await said(widget, words.finder.left(3));
    await said(widget, words.finder.actBy(DATES[lang].advantage));

    await widget.answer("clues.medicarePlan", "no");
    await said(widget, `${words.finder.left(2)} ${words.finder.actBy(DATES[lang].employer)}`);
    const table = frame.getByRole("table", { name: words.finder.pair });
    for (const plan of ["insured-group", "self-funded-erisa"]) await table.getByRole("columnheader", { name: words.options.plan[plan], exact: true }).waitFor();
    await eventually(async () => assert.equal(await table.getByRole("cell", { name: DATES[lang].employer, exact: true }).count(), 2));
    const [one, other] = await table.getByRole("columnheader").evaluateAll((heads) => heads.map((head) => head.getBoundingClientRect().top));
    assert.equal(one, other, "side by side");
    await eventually(async () => assert.deepEqual(await violations(await widget.inner()), []));

    await widget.answer("clues.funding", "self-funded");
    await said(widget, words.finder.only(words.options.plan["self-funded-erisa"]));
    await eventually(async () => assert.equal(await table.count(), 0));
    await widget.reads("29 U.S.C. 1022(b)", words.finder.noMore);
    await widget.unfold();
    await eventually(async () => assert.deepEqual(await violations(await widget.inner()), []));

    await useButton(widget, "self-funded-erisa").click();
    await widget.on("start");
    await eventually(async () => assert.equal(await widget.field("plan").inputValue(), "self-funded-erisa"));
    await eventually(async () => assert.ok(await widget.field("plan").evaluate((element) => element === document.activeElement), "the chosen plan has the focus"));
    await widget.quickStart(REST);
    await widget.reads(DATES[lang].employer);
    assert.deepEqual(widget.page.faults, []);
  });
}

for (const lang of ["en", "es"]) {
  test(`by keyboard alone: Medicare, and which of the two, in ${lang}`, async (t) => {
    const widget = await open(t, { lang, width: 360 });
    const { page, t: words } = widget;
    await press(page, widget.button(words.finder.open));
    await widget.shown(words.finder.title);
    await eventually(async () => assert.ok(await widget.heading(words.finder.title).evaluate((heading) => heading === document.activeElement), "the heading has the focus"));
    await pick(page, widget.field("clues.employer"), widget.option("clues.employer", "none"));
    await pick(page, widget.field("clues.card"), widget.option("clues.card", "medicare"));
    await said(widget, `${words.finder.left(2)} ${words.finder.best(words.options.plan.medicare)}`);
    await pick(page, widget.field("clues.medicarePlan"), widget.option("clues.medicarePlan", "yes"));
    await said(widget, words.finder.only(words.options.plan["medicare-advantage"]));
    await eventually(async () => assert.ok(await widget.option("clues.medicarePlan", "yes").evaluate((element) => element === document.activeElement), "an answer keeps the focus"));
    await press(page, useButton(widget, "medicare-advantage"));
    await widget.on("start");
    await eventually(async () => assert.equal(await widget.field("plan").inputValue(), "medicare-advantage"));
    assert.deepEqual(page.faults, []);
  });
}

test("“not sure” goes on to the next question and says nothing about the plan", async (t) => {
  const widget = await open(t);
  const { t: words } = widget;
  await toFinder(widget);
  const asked = [];
  for (;;) {
    const groups = widget.main.locator("form").getByRole("group");
    await groups.nth(asked.length).or(widget.frame.getByText(words.finder.noMore, { exact: true })).waitFor();
    if ((await groups.count()) === asked.length) break;
    asked.push(await groups.last().locator("legend").innerText());
    await groups.last().getByRole("radio", { name: words.field.notSure, exact: true }).check();
    await said(widget, words.finder.left(16));
  }
  assert.equal(new Set(asked).size, Object.keys(FIELDS).filter((path) => path.startsWith("clues.")).length, "every question once");
  await widget.reads(words.finder.noMore);
  assert.deepEqual(widget.page.faults, []);
});

test("a plan still unknown: the dates of those left, each with its plans, and a way back to the question that tells them apart", async (t) => {
  const widget = await open(t);
  const { t: words } = widget;
  await toFinder(widget);
  await widget.answer("clues.employer", "none");
  await widget.answer("clues.card", "medicare");
  await widget.reads(DATES.en.medicare, DATES.en.advantage);
  await widget.button(words.finder.goOn).click();
  await widget.on("start");
  await eventually(async () => assert.equal(await widget.field("plan").inputValue(), "unknown"));
  await widget.quickStart(REST);
  await widget.reads(
    words.result.unknownPlan(DATES.en.advantage),
    words.dates.forPlans([words.options.plan.medicare]),
    words.dates.forPlans([words.options.plan["medicare-advantage"]]),
  );
  const question = words.fields["clues.medicarePlan"].label;
  await buttonAbout(widget, words.steps.questionButton, question).click();
  await widget.shown(words.finder.title);
  await eventually(async () => assert.ok(await widget.option("clues.medicarePlan", "yes").evaluate((element) => element === document.activeElement), "the question has the focus"));
  await widget.answer("clues.medicarePlan", "no");
  await useButton(widget, "medicare").click();
  await widget.on("result");
  await widget.reads(DATES.en.medicare);
  await eventually(async () => assert.ok(!(await widget.words()).includes(DATES.en.advantage)));
  assert.deepEqual(widget.page.faults, []);
});

test("answers that contradict each other are told, and so is a plan chosen against them", async (t) => {
  const widget = await open(t);
  const { t: words } = widget;
  await toFinder(widget);
  await widget.answer("clues.employer", "private");
  await widget.answer("clues.medicarePlan", "no");
  await widget.answer("clues.funding", "self-funded");
  await widget.button(words.nav.start).click();
  await widget.on("start");
  await widget.quickStart(QUICK);
  await widget.reads("Your answers about the plan speak against the kind that you chose.");
  await widget.back();
  await widget.button(words.finder.open).click();
  await widget.answer("clues.employer", "none");
  await widget.answer("clues.funding", "self-funded");
  await widget.answer("clues.card", "tricare");
  await said(widget, words.finder.only(words.options.plan.tricare));
  await widget.answer("clues.employer", "federal");
  await said(widget, words.finder.contradict);
  assert.deepEqual(widget.page.faults, []);
});

test("what is typed after the finder was left is kept, and clearing forgets the clues", async (t) => {
  const widget = await open(t);
  const { t: words } = widget;
  await toFinder(widget);
  await widget.answer("clues.employer", "church");
  await widget.button(words.language.other).click();
  widget.speak("es");
  await said(widget, widget.t.finder.best(widget.t.options.plan.church));
  await widget.back();
  await widget.button(widget.t.finder.open).click();
  await eventually(async () => assert.ok(await widget.option("clues.employer", "church").isChecked()));
  await widget.button(widget.t.clear.ask).click();
  await widget.button(widget.t.clear.yes).click();
  await widget.on("start");
  await widget.button(widget.t.finder.open).click();
  await said(widget, widget.t.finder.left(16));
  await eventually(async () => assert.equal(await widget.main.getByRole("radio", { checked: true }).count(), 0));
});

test("every question of the finder has its words in both languages", () => {
  for (const lang of ["en", "es"]) {
    const words = stringsFor(lang);
    for (const [path, { kind, options = [] }] of Object.entries(FIELDS).filter(([path]) => path.startsWith("clues."))) {
      assert.ok(words.fields[path].label.endsWith("?"), path);
      if (kind === "choice") assert.deepEqual(Object.keys(words.options[path]), [...options], path);
    }
  }
});
