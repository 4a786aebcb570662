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
    // Until noon, which is never written as a bare 12:00.
    await widget.reads({ en: "Friday, October 9, 2026, noon", es: "Viernes 9 de octubre de 2026, mediodía" }[lang]);
    // The picture says which mark is today, though the line begins a day before.
    await eventually(async () => assert.match(await widget.frame.locator(".timeline .today-label").textContent(), new RegExp(widget.t.dates.today)));
  });
}

test("what ends today is read before what has weeks left", async (t) => {
  const widget = await open(t, { width: 390 });
  // 42 CFR 422.626(a)(1): by noon of the day after the notice; the reconsideration has weeks.
  await widget.quickStart({ ...HOME, plan: "medicare-advantage", "notice.dated": "Oct 9 2026" });
  await widget.addDetails({ "notice.received": "Oct 9 2026", ...STOPPED });
  await widget.toResult();
  const { result, stepNames } = widget.t;
  await eventually(async () => assert.equal(await widget.frame.locator(".headline").innerText(), result.today(stepNames["qio-review"])));
});

test("nothing is named to follow a dismissal that stands, and no paper is told of another's download", async (t) => {
  const widget = await open(t, { width: 390 });
  const { t: words } = widget;
  await widget.quickStart({ plan: "medicare", stage: "denial", reasons: "medical-necessity", "notice.dated": "Oct 1 2026", "money.denied": "1,320" });
  await widget.addDetails({});
  await widget.answer("stage", "second-appeal-denied");
  await widget.answer("notice.dismissed", "yes");
  await widget.toResult();
  await widget.button(words.nav.next).click();
  await widget.shown(words.next.title);
  // 42 CFR 405.1048(b): what a judge decides about a contractor's dismissal binds; the Council does not review it.
  await widget.reads(words.next.noDate);
  await widget.toLetter();
  const { name } = await widget.download(words.letter.office);
  await widget.reads(words.letter.saved(name));
  await widget.unfold();
  await widget.openPaper((await widget.papers()).at(-1));
  assert.ok(!(await widget.words()).includes(words.letter.saved(name)));
});

/** Decisions after which there is no day to count: the answer says what there is to do, and asks for nothing that would not help. */
const DAYLESS = [
  // 42 CFR 422.590: the plan sends the case on by itself.
  { name: "the plan passes the case on", plan: "medicare-advantage", stage: "first-appeal-denied", from: ".worth .odds-line" },
  // Federal law has no last day for a court; the plan may have one.
  { name: "only a court is left", plan: "self-funded-erisa", stage: "external-review-denied", from: ".worth .odds-line" },
  // The clinical appeal of a VA facility has no published last day.
  { name: "no law fixes the day", plan: "va", stage: "denial", from: ".date-list .ours > div > p:not(.due)" },
];

for (const { name, plan, stage: at, from } of DAYLESS) {
  test(`where no day can be named, the answer and what comes next say why: ${name}`, async (t) => {
    const widget = await open(t, { width: 390 });
    await widget.quickStart({ plan, stage: "denial", reasons: "medical-necessity", "notice.dated": "Oct 1 2026", "money.denied": "1,320" });
    await widget.addDetails({});
    await widget.answer("stage", at);
    await widget.toResult();
    const words = await widget.frame.locator(from).first().innerText();
    assert.equal(await widget.frame.locator(".headline").innerText(), words);
    await widget.button(widget.t.nav.next).click();
    await widget.shown(widget.t.next.title);
    await widget.reads(words);
    assert.ok(!(await widget.words()).includes(widget.t.next.lead), "nothing is counted from papers that reach nobody");
  });
}

test("what comes next names the nearer day too, and nothing that was lost already", async (t) => {
  const widget = await open(t, { width: 390 });
  const { t: words } = widget;
  // An insured plan of Missouri: 180 days for the appeal, four months for the outside review.
  await widget.quickStart({ plan: "insured-group", stage: "denial", reasons: "medical-necessity", "notice.dated": "Oct 1 2026", "money.denied": "1,320" });
  await widget.addDetails({ "notice.received": "Oct 5 2026" });
  await widget.toResult();
  await widget.button(words.nav.next).click();
  await widget.shown(words.next.title);
  await widget.reads(words.result.sooner("February 5, 2027", words.stepNames["external-review"]));
});
