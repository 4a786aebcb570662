// Every example page that visitors of the demo can open, and the demo itself: the calculator starts there, is readable there, and answers.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { QUICK } from "./support/cases.mjs";
import { eventually } from "./support/eventually.mjs";
import { root } from "./support/site.mjs";
import { hostPage, stage } from "./support/stage.mjs";
import { Widget } from "./support/widget.mjs";

const { page: openPage, site: openSite } = stage();

const folder = join(root, "www", "demo", "examples");
const pages = (await readdir(folder)).filter((name) => name.endsWith(".html") && name !== "index.html");

/** Pages with the frame alone, or with more than one calculator, have tests of their own. */
const ALONE = pages.filter((name) => name !== "frame-only.html" && name !== "several.html");

test("the list of examples leads to each of them", async () => {
  const list = await readFile(join(folder, "index.html"), "utf8");
  assert.deepEqual([...list.matchAll(/href="([\w-]+\.html)"/g)].map(([, name]) => name).sort(), pages.sort());
});

for (const path of ["index.html", ...ALONE.map((name) => `examples/${name}`)]) {
  test(`it answers on ${path}, on a phone, whatever the page does around it`, async (t) => {
    const site = await openSite(t);
    const page = await openPage(t, { width: 360 });
    await page.goto(`${site.origin}/${path}`);
    const lang = path.endsWith("es.html") ? "es" : "en";
    const widget = new Widget(page, page.frameLocator("appeal-calculator iframe"), lang);
    await widget.on("start");
    await eventually(async () => {
      const seen = await page.locator("appeal-calculator").evaluate((element) => {
        const frame = element.shadowRoot.querySelector("iframe");
        const { width, height } = frame.getBoundingClientRect();
        const { opacity, visibility, borderTopWidth } = getComputedStyle(frame);
        return { width, height, opacity, visibility, borderTopWidth };
      });
      assert.ok(seen.width >= 240 && seen.height > 1000, JSON.stringify(seen));
      assert.deepEqual([seen.opacity, seen.visibility, seen.borderTopWidth], ["1", "visible", "0px"]);
    });
    const size = await widget.main.getByRole("button").last().evaluate((button) => parseFloat(getComputedStyle(button).fontSize));
    assert.ok(size >= 14, `${size} px letters`);
    const { plan, reasons, ...rest } = QUICK;
    await widget.quickStart({ plan, reasons, ...rest });
    await widget.reads("$1,320.00", lang === "es" ? "30 de marzo de 2027" : "March 30, 2027");
    assert.deepEqual(page.faults, []);
  });
}

test("without JavaScript a visitor sees what stands inside the tag, and with it the calculator instead", async (t) => {
  const site = await openSite(t, { "/clinic.html": hostPage().replace("></appeal-calculator>", "><p>Call us.</p></appeal-calculator>") });
  for (const javaScriptEnabled of [false, true]) {
    const page = await openPage(t, { javaScriptEnabled, ...(javaScriptEnabled ? {} : { now: undefined }) });
    await page.goto(`${site.origin}/clinic.html`);
    if (javaScriptEnabled) await new Widget(page, page.frameLocator("appeal-calculator iframe"), "en").on("start");
    await eventually(async () => assert.equal(await page.getByText("Call us.").isVisible(), !javaScriptEnabled));
  }
});

test("a host's colours and fonts reach the frame by the list, and nothing else does", async (t) => {
  const site = await openSite(t);
  const page = await openPage(t);
  await page.goto(`${site.origin}/examples/themed.html`);
  const widget = new Widget(page, page.frameLocator("appeal-calculator iframe"), "en");
  await widget.on("start");
  const styleOf = (control) => control.evaluate((element) => {
    const { backgroundColor, borderRadius, fontFamily } = getComputedStyle(element);
    return { backgroundColor, borderRadius, fontFamily };
  });
  await eventually(async () =>
    assert.deepEqual(await styleOf(widget.button(widget.t.start.submit)), {
      backgroundColor: "rgb(59, 42, 99)",
      borderRadius: "2px",
      fontFamily: 'Georgia, "Times New Roman", serif',
    }),
  );
  // An address in a value is no colour: it is ignored, and the rest stays.
  await page.locator("appeal-calculator").evaluate((element) => {
    element.style.setProperty("--ac-background", "url(/leak)");
    element.style.setProperty("--ac-surface", 'image-set("/leak" 1x)');
    element.style.setProperty("--ac-unknown", "red");
    element.style.setProperty("--ac-accent", "rgb(10, 20, 30)");
  });
  await eventually(async () => assert.equal((await styleOf(widget.button(widget.t.start.submit))).backgroundColor, "rgb(10, 20, 30)"));
  const set = await widget.frame.locator("html").evaluate((html) => [...html.style]);
  for (const name of ["--ac-unknown", "--ac-background", "--ac-surface"]) assert.ok(!set.includes(name), set.join());
  assert.ok(!site.requests.includes("/leak"));
});
