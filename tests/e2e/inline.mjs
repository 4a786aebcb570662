// `mode="inline"`: without a frame, for those who cannot have one and ask for it by name. It answers as the frame does, sends nothing itself, and says on
// every screen what it cannot keep: the page's own scripts can read what is typed.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { violations } from "./support/axe.mjs";
import { packaged } from "./support/browser.mjs";
import { QUICK } from "./support/cases.mjs";
import { eventually } from "./support/eventually.mjs";
import { readOffice } from "./support/papers.mjs";
import { chooseFile, remittance } from "./support/remittance.mjs";
import { stuck } from "./support/sabotage.mjs";
import { root } from "./support/site.mjs";
import { hostPage, stage } from "./support/stage.mjs";
import { Widget } from "./support/widget.mjs";

const { page: openPage, site: openSite } = stage();

const LOADED = ["/clinic.html", "/pkg/appeal-calculator.js", "/pkg/inline.js", "/pkg/appeal_calculator_bg.wasm"];

/** A page with the calculator in it: there is no frame, so it is looked for in the page itself. */
async function open(t, { lang = "en", attributes = "", pages = {}, host = {}, ...options } = {}) {
  // A page has a main part of its own, and the calculator stands in it.
  const clinic = hostPage({ lang, attributes: `mode="inline" ${attributes}`, ...host }).replace("<body>", "<body><main>").replace("</body>", "</main></body>");
  const site = await openSite(t, { "/clinic.html": clinic, ...pages });
  const page = await openPage(t, options);
  await page.goto(`${site.origin}/clinic.html`);
  const widget = new Widget(page, page.locator("appeal-calculator").first(), lang);
  await widget.on("start");
  return Object.assign(widget, { site });
}

for (const [lang, width, colorScheme] of [["en", 1280, "light"], ["es", 360, "dark"]]) {
  test(`it answers, writes the letter and says what the page can read, in ${lang}, ${width} px wide`, async (t) => {
    const widget = await open(t, { lang, width, colorScheme, host: { head: "<style>body{margin:0}html{font-size:10px}p,label,button{color:red;font-size:40px}</style>" } });
    const { t: words, page } = widget;
    const warned = () => widget.frame.getByText(words.privacy.exposed, { exact: true }).waitFor();
    await warned();
    assert.equal(await page.locator("iframe").count(), 0);
    assert.equal(await widget.frame.getByText(words.privacy.line, { exact: true }).count(), 0, "the promise of the frame is not made");
    assert.deepEqual(await violations(page.mainFrame()), []);
    // Nothing of the page's own style gets in.
    const submit = await widget.button(words.start.submit).evaluate((button) => [getComputedStyle(button).fontSize, getComputedStyle(button).color]);
    assert.equal(submit[0], "16px");
    assert.notEqual(submit[1], "rgb(255, 0, 0)");

    await widget.quickStart(QUICK);
    await warned();
    await widget.reads("$1,320.00", lang === "en" ? "March 30, 2027" : "30 de marzo de 2027");
    assert.deepEqual(await violations(page.mainFrame()), []);
    await eventually(async () => assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing is too wide"));
    await widget.toLetter();
    await warned();
    const { bytes } = await widget.download(words.letter.office);
    assert.deepEqual((await readOffice(bytes)).words, (await widget.paper()).split(" "));
    assert.deepEqual(await violations(page.mainFrame()), []);
    // The engine comes beside the page's code, once, and nothing after it.
    assert.deepEqual(widget.site.requests, LOADED);
    assert.deepEqual(page.faults, []);
  });
}

test("errors have the focus and lead to their fields, and the page around is scrolled to them", async (t) => {
  const widget = await open(t, { host: { body: '<div style="height:1500px"></div>' } });
  const { t: words, page } = widget;
  await widget.button(words.start.submit).click();
  const summary = widget.frame.getByRole("alert", { name: words.errors.title });
  await eventually(async () => assert.ok(await summary.evaluate((element) => element === element.getRootNode().activeElement)));
  await summary.getByRole("button").first().click();
  await eventually(async () => assert.ok(await widget.field("plan").evaluate((element) => element === element.getRootNode().activeElement)));
  await eventually(async () => assert.ok(await widget.field("plan").evaluate((element) => element.getBoundingClientRect().top >= 0 && element.getBoundingClientRect().bottom <= innerHeight)));
  assert.deepEqual(page.faults, []);
});

test("the page's scripts can read what is typed: that is what it says, and why it has to be asked for", async (t) => {
  const recorders = {
    "/rrweb.js": await readFile(packaged("rrweb/dist/rrweb.umd.min.cjs"), "utf8"),
    "/recorder.js": await readFile(`${root}/tests/e2e/support/recorder.js`, "utf8"),
  };
  const widget = await open(t, { pages: recorders, host: { head: '<script src="/rrweb.js"></script><script src="/recorder.js"></script>' } });
  await widget.field("money.denied").fill("4,871.39");
  await eventually(async () => assert.ok((await widget.page.evaluate(() => window.reachIn().join("\n"))).includes("4,871.39")));
});

test("every other value of the attribute is the frame", async (t) => {
  for (const value of ["frame", "", "INLINE", "inline "]) {
    const site = await openSite(t, { "/clinic.html": hostPage({ attributes: `mode="${value}"` }) });
    const page = await openPage(t);
    await page.goto(`${site.origin}/clinic.html`);
    await new Widget(page, page.frameLocator("appeal-calculator iframe"), "en").on("start");
    assert.ok(!site.requests.includes("/pkg/inline.js"), value);
  }
});

test("language, theme, events and colours, and starting anew after it was taken out", async (t) => {
  const widget = await open(t, { attributes: 'style="--ac-accent: rgb(10, 20, 30)"' });
  const { page } = widget;
  await page.evaluate(() => {
    window.told = [];
    for (const name of ["appeal-ready", "appeal-step", "appeal-result"]) addEventListener(name, ({ detail }) => window.told.push([name, detail.number]));
  });
  assert.equal(await widget.button(widget.t.start.submit).evaluate((button) => getComputedStyle(button).backgroundColor), "rgb(10, 20, 30)");
  await widget.field("money.denied").fill("99");
  const title = await page.title();
  await page.locator("appeal-calculator").evaluate((element) => {
    element.setAttribute("lang", "es");
    element.setAttribute("theme", "dark");
  });
  widget.speak("es");
  await widget.on("start");
  assert.equal(await widget.field("money.denied").inputValue(), "99");
  await eventually(async () => {
    const [red] = await widget.heading(widget.t.start.title).evaluate((heading) => getComputedStyle(heading).color.match(/\d+/g).map(Number));
    assert.ok(red > 128, "light letters on a dark ground");
  });
  assert.equal(await page.title(), title, "the page keeps its own title");
  assert.equal(await page.locator("html").getAttribute("lang"), "en", "and its own language");
  await widget.quickStart(QUICK);
  assert.deepEqual(await page.evaluate(() => window.told), [["appeal-result", 0], ["appeal-step", 2]]);
  await page.locator("appeal-calculator").evaluate((element) => {
    element.remove();
    document.body.append(element);
  });
  await widget.on("start");
  assert.equal(await widget.field("money.denied").inputValue(), "");
  assert.deepEqual(page.faults, []);
});

test("taken out while it reads a file, it reads on no longer", async (t) => {
  const widget = await open(t, { attributes: 'audience="provider"', init: [[{ content: stuck(0) }]] });
  const { page } = widget;
  await widget.button(widget.t.work.entry).click();
  await widget.shown(widget.t.work.title);
  const started = page.waitForEvent("worker");
  await chooseFile(widget, remittance(20));
  await started;
  await widget.heading(widget.t.work.reading).waitFor();
  await page.locator("appeal-calculator").evaluate((element) => {
    element.remove();
    document.body.append(element);
  });
  await eventually(async () => assert.deepEqual(page.workers(), []));
  await widget.on("start");
  await widget.quickStart({ ...QUICK, plan: "medicare" });
  assert.deepEqual(page.faults, []);
});

test("two of them on a page, and one in a frame, know nothing of each other", async (t) => {
  const more = '<appeal-calculator lang="en" mode="inline" id="second"></appeal-calculator><appeal-calculator lang="en" id="framed"></appeal-calculator>';
  const widget = await open(t, { host: { body: more } });
  const { page } = widget;
  const [first, second] = [0, 1].map((at) => new Widget(page, page.locator("appeal-calculator[mode]").nth(at), "en"));
  const framed = new Widget(page, page.frameLocator("#framed iframe"), "en");
  await page.locator("#framed").scrollIntoViewIfNeeded();
  await framed.on("start");
  await second.on("start");
  await second.field("money.denied").fill("99");
  await second.answer("stage", "first-appeal-denied");
  await first.quickStart(QUICK);
  await first.reads("$1,320.00");
  assert.equal(await second.field("money.denied").inputValue(), "99");
  assert.equal(await second.option("stage", "first-appeal-denied").isChecked(), true);
  assert.equal(await framed.field("money.denied").inputValue(), "");
  await framed.frame.getByText(framed.t.privacy.line, { exact: true }).waitFor();
  assert.deepEqual(page.faults, []);
});

for (const [name, pages, number] of [
  ["its code", { "/pkg/inline.js": "throw 1" }, 0],
  ["its engine", { "/pkg/appeal_calculator_bg.wasm": "no engine" }, 2],
]) {
  test(`where ${name} does not come, it says so`, async (t) => {
    const site = await openSite(t, { "/clinic.html": hostPage({ attributes: 'mode="inline"' }), ...pages });
    const page = await openPage(t);
    await page.addInitScript(() => {
      window.troubles = [];
      addEventListener("appeal-error", ({ detail }) => window.troubles.push(detail.number), true);
    });
    await page.goto(`${site.origin}/clinic.html`);
    await page.locator("appeal-calculator").getByRole("alert").first().waitFor();
    await eventually(async () => assert.deepEqual(await page.evaluate(() => window.troubles), [number]));
  });
}
