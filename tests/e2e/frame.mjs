// The frame on its page: where it refuses to start, how it fits in, what happens when it is moved, blocked or broken.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { QUICK } from "./support/cases.mjs";
import { eventually } from "./support/eventually.mjs";
import { brokenFrame, built } from "./support/sabotage.mjs";
import { root } from "./support/site.mjs";
import { hostPage, stage } from "./support/stage.mjs";
import { Widget } from "./support/widget.mjs";
import { SANDBOX } from "./support/words.mjs";

const { page: openPage, site: openSite, widget: open } = stage();

const framed = (attributes) => `<!doctype html><title>A clinic</title><link rel="icon" href="data:,"><iframe src="/pkg/frame.html" title="Frame" ${attributes}></iframe>`;

/** Nothing was started: no field, no engine, only the reason in both languages and the lines that would work. */
async function assertRefused(place) {
  await place.getByRole("heading", { name: "The calculator does not start here" }).waitFor();
  await place.getByRole("heading", { name: "La calculadora no se abre aquí" }).waitFor();
  await eventually(async () => assert.equal(await place.getByRole("textbox").count(), 0));
  await eventually(async () => assert.equal(await place.getByRole("button").count(), 0));
  await place.getByText("<appeal-calculator lang=", { exact: false }).waitFor();
}

test("it refuses to start when it is opened by itself", async (t) => {
  const page = await openPage(t);
  await page.goto(`${(await openSite(t)).origin}/pkg/frame.html`);
  await assertRefused(page);
});

test("it refuses to start from a disk, whose files have no origin either", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "appeal-calculator-"));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "frame.html"), await built("frame.html"));
  const page = await openPage(t);
  await page.goto(pathToFileURL(join(folder, "frame.html")).href);
  await assertRefused(page);
});

for (const [name, attributes] of [["without a sandbox", ""], ["in a sandbox that keeps the origin", 'sandbox="allow-scripts allow-forms allow-same-origin"']]) {
  test(`it refuses to start ${name}`, async (t) => {
    const page = await openPage(t);
    await page.goto(`${(await openSite(t, { "/bad.html": framed(attributes) })).origin}/bad.html`);
    await assertRefused(page.frameLocator("iframe"));
  });
}

test("a bare frame, for builders that strip scripts, works without the loader", async (t) => {
  const page = await openPage(t);
  await page.goto(`${(await openSite(t)).origin}/examples/frame-only.html`);
  const widget = new Widget(page, page.frameLocator("iframe"), "en");
  await widget.quickStart(QUICK);
  await widget.reads("$1,320.00", "March 30, 2027");
  assert.deepEqual(page.faults, []);
});

test("whatever shows how to frame it names the same sandbox", async () => {
  for (const name of ["EMBEDDING.md", "www/demo/examples/frame-only.html"]) {
    const named = [...(await readFile(join(root, name), "utf8")).matchAll(/ sandbox="([^"]*)"/g)].map(([, tokens]) => tokens);
    assert.ok(named.length > 0, name);
    assert.deepEqual(new Set(named), new Set([SANDBOX]), name);
  }
});

test("without JavaScript it says so in both languages", async (t) => {
  // A sandbox without scripts is how a frame is without JavaScript.
  const page = await openPage(t);
  await page.goto(`${(await openSite(t, { "/bare.html": framed('sandbox="allow-forms"') })).origin}/bare.html`);
  const frame = page.frameLocator("iframe");
  await frame.getByRole("heading", { name: "This calculator needs JavaScript" }).waitFor();
  await frame.getByRole("heading", { name: "Esta calculadora necesita JavaScript" }).waitFor();
});

/** Waits until the frame's height has stood still while the page was drawn twenty times; false if it never does. */
const settles = (page) =>
  page.evaluate(async () => {
    const frame = document.querySelector("appeal-calculator").shadowRoot.querySelector("iframe");
    let still = 0;
    let last = -1;
    for (let drawn = 0; drawn < 120 && still < 20; drawn += 1) {
      await new Promise(requestAnimationFrame);
      still = frame.offsetHeight === last ? still + 1 : 0;
      last = frame.offsetHeight;
    }
    return still >= 20;
  });

for (const width of [360, 1280]) {
  test(`its height follows its content and comes to rest, ${width} px wide`, async (t) => {
    const widget = await open(t, { width });
    const inner = await widget.inner();
    const fits = async (screen) => {
      await eventually(async () => {
        assert.ok(await settles(widget.page), `${screen} comes to rest`);
        const { content, room } = await inner.evaluate(() => ({ content: document.documentElement.scrollHeight, room: innerHeight }));
        assert.ok(content <= room, `${screen} needs ${content} px and has ${room} px`);
      });
    };
    await fits("questions");
    await widget.quickStart(QUICK);
    await fits("result");
    const tall = await inner.evaluate(() => innerHeight);
    await widget.unfold();
    await fits("result, all opened");
    await eventually(async () => assert.ok((await inner.evaluate(() => innerHeight)) > tall));
    await widget.toLetter();
    await fits("letter");
    await widget.page.setViewportSize({ width: width + 200, height: 900 });
    await fits("letter in a wider window");
    await widget.back();
    await widget.back();
    await widget.on("start");
    await fits("questions again");
    await eventually(async () => assert.ok((await inner.evaluate(() => innerHeight)) < tall, "it shrinks too"));
  });
}

test("the check sees a height that never comes to rest", async (t) => {
  const code = `addEventListener("resize", () => { document.querySelector("appeal-visit").style.cssText = "display: block; min-height: calc(100vh + 10px)" })`;
  const widget = await open(t, { pages: { "/pkg/frame.html": await brokenFrame({ code }) } });
  await widget.page.setViewportSize({ width: 1000, height: 900 });
  await eventually(async () => assert.equal(await settles(widget.page), false));
});

test("it loads when it comes near, and nothing on the page moves when it does", async (t) => {
  const body = '<div id="above" style="height:4000px"></div>';
  const site = await openSite(t, { "/clinic.html": hostPage({ body }).replace("</body>", "<p id='below'>Below</p></body>") });
  const page = await openPage(t);
  await page.goto(`${site.origin}/clinic.html`);
  await page.locator("appeal-calculator").waitFor();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  assert.ok(!site.requests.includes("/pkg/frame.html"), "not before");
  const below = () => page.locator("#below").evaluate((element) => element.getBoundingClientRect().top + scrollY);
  const before = await below();
  await page.evaluate(() => scrollTo(0, 3600));
  const widget = new Widget(page, page.frameLocator("appeal-calculator iframe"), "en");
  await widget.on("start");
  assert.ok(await settles(page));
  await eventually(async () => assert.equal(await below(), before));
});

test("taken out and put in again it starts anew; moved, it keeps what was typed", async (t) => {
  const widget = await open(t, { host: { body: '<div id="other"></div>' } });
  const { page } = widget;
  await widget.field("money.denied").fill("1,320");
  await page.evaluate(() => document.querySelector("#other").moveBefore(document.querySelector("appeal-calculator"), null));
  await eventually(async () => assert.equal(await widget.field("money.denied").inputValue(), "1,320"));
  await page.evaluate(() => {
    const element = document.querySelector("appeal-calculator");
    element.remove();
    document.body.append(element);
  });
  await widget.on("start");
  await eventually(async () => assert.equal(await widget.field("money.denied").inputValue(), ""));
  await widget.quickStart(QUICK);
  await widget.reads("March 30, 2027");
  assert.ok(await settles(page));
  assert.deepEqual(page.faults, []);
});

test("inside a part of the page that scrolls by itself, errors are brought into view", async (t) => {
  const widget = await open(t, { host: { head: "<style>#part { height: 500px; overflow: auto; margin-top: 200px }</style>", body: '<div id="part"></div>' } });
  await widget.page.evaluate(() => document.querySelector("#part").moveBefore(document.querySelector("appeal-calculator"), null));
  await widget.button(widget.t.start.submit).click();
  await widget.frame.getByRole("alert", { name: widget.t.errors.title }).waitFor();
  await eventually(async () => {
    const { y } = await widget.frame.getByRole("alert", { name: widget.t.errors.title }).boundingBox();
    const part = await widget.page.locator("#part").boundingBox();
    assert.ok(y >= part.y && y < part.y + part.height - 100, `${y} in ${JSON.stringify(part)}`);
  });
});

test("inside a shadow root it speaks the language of the page around", async (t) => {
  const site = await openSite(t, { "/clinic.html": hostPage({ lang: "es" }).replace(/<appeal-calculator.*<\/appeal-calculator>/, '<div id="around"></div>') });
  const page = await openPage(t);
  await page.goto(`${site.origin}/clinic.html`);
  await page.evaluate(() => document.querySelector("#around").attachShadow({ mode: "open" }).append(document.createElement("appeal-calculator")));
  await new Widget(page, page.frameLocator("appeal-calculator iframe"), "es").on("start");
});

test("two on a page know nothing of each other", async (t) => {
  const page = await openPage(t, { width: 1600 });
  await page.goto(`${(await openSite(t)).origin}/examples/several.html`);
  await page.evaluate(() => {
    window.told = [];
    for (const [at, element] of document.querySelectorAll("appeal-calculator").entries()) {
      for (const name of ["appeal-step", "appeal-result"]) element.addEventListener(name, ({ detail }) => window.told.push([at, name, detail.number]));
    }
  });
  const [first, second] = ["en", "es"].map((lang, at) => new Widget(page, page.frameLocator(`appeal-calculator >> nth=${at} >> iframe`), lang));
  await second.on("start");
  await second.field("money.denied").fill("99");
  await first.quickStart(QUICK);
  await first.reads("$1,320.00");
  await eventually(async () => assert.equal(await second.field("money.denied").inputValue(), "99"));
  await eventually(async () => assert.equal(await second.field("plan").inputValue(), ""));
  await eventually(async () => assert.deepEqual(await page.evaluate(() => window.told), [[0, "appeal-result", 0], [0, "appeal-step", 2]]));
});

test("the page can change language and theme while it is open, and nothing typed is lost", async (t) => {
  const widget = await open(t);
  await widget.field("money.denied").fill("1,320");
  await widget.page.locator("appeal-calculator").evaluate((element) => {
    element.setAttribute("lang", "es");
    element.setAttribute("theme", "dark");
    element.setAttribute("heading-level", "4");
  });
  widget.speak("es");
  await widget.frame.getByRole("heading", { name: widget.t.start.title, level: 4 }).waitFor();
  await widget.page.locator("appeal-calculator").evaluate((element) => element.removeAttribute("heading-level"));
  await widget.frame.getByRole("heading", { name: widget.t.start.title, level: 2 }).waitFor();
  await widget.on("start");
  await eventually(async () => assert.equal(await widget.field("money.denied").inputValue(), "1,320"));
  const inner = await widget.inner();
  await eventually(async () => assert.equal(await inner.evaluate(() => document.documentElement.lang), "es"));
  await eventually(async () => {
    const [red] = await widget.heading(widget.t.start.title).evaluate((heading) => getComputedStyle(heading).color.match(/\d+/g).map(Number));
    assert.ok(red > 128, "light letters on a dark ground");
  });
});

/** Runs in the host page: keeps the troubles that the element tells of. */
function noteTroubles() {
  window.troubles = [];
  addEventListener("appeal-error", ({ detail }) => window.troubles.push(detail.number), true);
}

const troublesOf = (widget) => widget.page.evaluate(() => window.troubles);

/** Opens a page on which the first screen may never come. */
async function openAnyhow(t, { pages, init = [] } = {}) {
  const site = await openSite(t, { "/clinic.html": hostPage(), ...pages });
  const page = await openPage(t, { init: [[noteTroubles], ...init] });
  await page.goto(`${site.origin}/clinic.html`);
  return new Widget(page, page.frameLocator("appeal-calculator iframe"), "en");
}

for (const [name, options] of [
  ["by a policy", async () => ({ pages: { "/pkg/frame.html": await brokenFrame({ policy: (text) => text.replace(" 'wasm-unsafe-eval'", "") }) } })],
  ["by the browser", async () => ({ init: [[() => { delete globalThis.WebAssembly; }]] })],
]) {
  test(`where WebAssembly is forbidden ${name}, it says so and what to do`, async (t) => {
    const widget = await openAnyhow(t, await options());
    const { trouble } = widget.t;
    await widget.heading(trouble.blockedTitle).waitFor();
    await widget.button(trouble.again).click();
    await widget.heading(trouble.blockedTitle).waitFor();
    await eventually(async () => assert.deepEqual(await troublesOf(widget), [2, 2]));
  });
}

/** Runs in the frame: compiling waits until it is let go, and then fails once. */
function failOnce() {
  const compile = WebAssembly.compile;
  const waiting = new Promise((resolve) => {
    window.letGo = resolve;
  });
  let failed = false;
  WebAssembly.compile = async (bytes) => {
    await waiting;
    if (failed) return compile.call(WebAssembly, bytes);
    failed = true;
    throw new Error("out of memory");
  };
}

test("what was typed while it was loading outlives a load that failed", async (t) => {
  const widget = await openAnyhow(t, { init: [[failOnce]] });
  const { trouble } = widget.t;
  await widget.on("start");
  await widget.field("money.denied").fill("1,320");
  await (await widget.inner()).evaluate(() => window.letGo());
  await widget.heading(trouble.failedTitle).waitFor();
  await widget.button(trouble.again).click();
  await widget.on("start");
  await eventually(async () => assert.equal(await widget.field("money.denied").inputValue(), "1,320"));
  await eventually(async () => assert.deepEqual(await troublesOf(widget), [1]));
  await widget.quickStart(QUICK);
  await widget.reads("$1,320.00");
});

/** Runs in the frame: the engine's `assess` breaks down, as often as `window.traps` says. */
function trapping() {
  const { Instance, RuntimeError } = WebAssembly;
  window.traps = 0;
  WebAssembly.Instance = function (module, imports) {
    const real = new Instance(module, imports).exports;
    const assess = (...given) => {
      if (window.traps > 0) {
        window.traps -= 1;
        throw new RuntimeError("unreachable");
      }
      return real.assess(...given);
    };
    return { exports: { ...real, assess } };
  };
}

/** Runs in the frame: compiling waits until it is let go. */
function compileLate() {
  const compile = WebAssembly.compile;
  WebAssembly.compile = (bytes) =>
    new Promise((resolve) => {
      window.letGo = () => resolve(compile.call(WebAssembly, bytes));
    });
}

test("an engine that was waited for twice is heard of once", async (t) => {
  const widget = await openAnyhow(t, { init: [[trapping], [compileLate]] });
  await widget.on("start");
  await widget.button(widget.t.finder.open).click();
  const inner = await widget.inner();
  await inner.evaluate(() => {
    window.letGo();
    window.traps = 1;
  });
  await widget.shown(widget.t.finder.title);
  await widget.frame.getByText(widget.t.trouble.restarted, { exact: true }).waitFor();
  await eventually(async () => assert.deepEqual(await troublesOf(widget), [3]));
  assert.deepEqual(widget.page.faults, []);
});

test("an engine that breaks down is replaced, and nothing typed is lost", async (t) => {
  const widget = await openAnyhow(t, { init: [[trapping]] });
  await widget.on("start");
  const inner = await widget.inner();
  await inner.evaluate(() => {
    window.traps = 1;
  });
  await widget.quickStart(QUICK);
  await widget.reads("$1,320.00", "March 30, 2027");
  await widget.frame.getByText(widget.t.trouble.restarted, { exact: true }).waitFor();
  await eventually(async () => assert.deepEqual(await troublesOf(widget), [3]));

  // Broken for good: the visitor is told, stays where they are, and keeps what was typed.
  await widget.back();
  await inner.evaluate(() => {
    window.traps = 2;
  });
  await widget.button(widget.t.start.submit).click();
  await widget.frame.getByRole("alert", { name: widget.t.errors.title }).waitFor();
  await eventually(async () => assert.equal(await widget.field("notice.dated").inputValue(), QUICK["notice.dated"]));
  await eventually(async () => assert.equal(await widget.field("money.denied").inputValue(), QUICK["money.denied"]));
  await widget.button(widget.t.start.submit).click();
  await widget.on("result");
  assert.deepEqual(widget.page.faults, []);
});

test("a frame that does not answer is given up, in words", async (t) => {
  const site = await openSite(t, { "/clinic.html": hostPage(), "/pkg/frame.html": "<!doctype html><title>Not it</title>" });
  const page = await openPage(t, { init: [[noteTroubles]], now: undefined });
  await page.clock.install();
  await page.goto(`${site.origin}/clinic.html`);
  await page.frameLocator("appeal-calculator iframe").locator("title").waitFor({ state: "attached" });
  // The clock of the loader starts once the frame's document is there in full.
  await eventually(async () => {
    await page.clock.runFor(60_000);
    assert.equal(await page.getByRole("alert").getByText("could not be loaded").count(), 1);
  });
  const bars = await page.locator("appeal-calculator").evaluate((element) => getComputedStyle(element.shadowRoot.querySelector("div")).backgroundImage);
  assert.equal(bars, "none", "nothing is about to come any more");
  await eventually(async () => assert.deepEqual(await page.evaluate(() => window.troubles), [0]));
});

test("a frame that never comes is given up too", async (t) => {
  const site = await openSite(t, { "/clinic.html": hostPage() });
  const page = await openPage(t, { init: [[noteTroubles]], now: undefined });
  await page.clock.install();
  await page.route("**/frame.html", () => {});
  const asked = page.waitForRequest("**/frame.html");
  await page.goto(`${site.origin}/clinic.html`, { waitUntil: "commit" });
  await asked;
  await page.clock.runFor(100_000);
  assert.deepEqual(await page.evaluate(() => window.troubles), [], "a slow line has its time");
  await page.clock.runFor(100_000);
  await page.getByRole("alert").getByText("could not be loaded").waitFor();
  assert.deepEqual(await page.evaluate(() => window.troubles), [0]);
});

test("without an address for its frame it says so, to visitors and to whoever forgot it", async (t) => {
  const script = 'import { AppealCalculator } from "/pkg/element.js"; customElements.define("appeal-calculator", AppealCalculator);';
  const site = await openSite(t, { "/clinic.html": `<!doctype html><title>A clinic</title><link rel="icon" href="data:,"><script type="module">${script}</script><appeal-calculator></appeal-calculator>` });
  const page = await openPage(t, { init: [[noteTroubles]] });
  const said = page.waitForEvent("console", (message) => message.type() === "error" && message.text().includes("AppealCalculator.frame"));
  await page.goto(`${site.origin}/clinic.html`);
  await said;
  await page.getByRole("alert").getByText("could not be loaded").waitFor();
  assert.deepEqual(await page.evaluate(() => window.troubles), [0]);
  assert.equal(await page.locator("iframe").count(), 0);
});
