// Every screen for everybody: axe, narrow windows, high zoom, high contrast, and errors that can be found.
import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./support/axe.mjs";
import { eventually } from "./support/eventually.mjs";
import { hostPage, stage } from "./support/stage.mjs";
import { walkVisit } from "./support/walk.mjs";

const { widget: open, page: openPage, site } = stage();

/** What axe does not look for: a status that is more than a line is read out as a whole, and one step of the way is the current one. */
const unheard = (inner) =>
  inner.evaluate(() => [
    ...[...document.querySelectorAll("[role=status] :is(button, section, li)")].map((element) => `in a status: ${element.outerHTML.slice(0, 80)}`),
    ...(document.querySelectorAll(".steps [aria-current=step]").length === 1 ? [] : ["no current step"]),
  ]);

for (const [colorScheme, lang, width] of [["light", "en", 360], ["dark", "en", 1280], ["light", "es", 1280], ["dark", "es", 360]]) {
  test(`axe finds nothing on any screen, ${colorScheme}, in ${lang}, ${width} px wide`, async (t) => {
    const widget = await open(t, { lang, width, colorScheme });
    const inner = await widget.inner();
    const found = [];
    await walkVisit(widget, async (screen) => found.push(...[...(await violations(inner)), ...(await unheard(inner))].map((line) => `${screen}: ${line}`)));
    assert.deepEqual(found, []);
  });
}

test("axe finds nothing on the page that shows it, nor on the refusal to start", async (t) => {
  const home = await site(t, { "/clinic.html": hostPage() });
  const page = await openPage(t);
  for (const path of ["/index.html", "/pkg/frame.html"]) {
    await page.goto(home.origin + path);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await eventually(async () => assert.deepEqual(await violations(page.mainFrame()), [], path));
  }
});

test("the error summary has the focus, and each of its lines leads to its field", async (t) => {
  for (const lang of ["en", "es"]) {
    const widget = await open(t, { lang });
    const { t: words, frame } = widget;
    await widget.field("notice.dated").fill("13/45/26");
    await widget.button(words.start.submit).click();
    const summary = frame.getByRole("alert", { name: words.errors.title });
    await summary.waitFor();
    await eventually(async () => assert.ok(await summary.evaluate((element) => element === document.activeElement), "the summary has the focus"));

    const paths = ["plan", "reasons", "notice.dated", "stage"];
    const lines = summary.getByRole("listitem");
    await eventually(async () => assert.equal(await lines.count(), paths.length));
    for (const [at, path] of paths.entries()) {
      const line = lines.nth(at);
      const message = await line.innerText();
      await line.getByRole("button").click();
      const control = path === "stage" ? widget.option("stage", "denial") : widget.field(path);
      await eventually(async () => assert.ok(await control.evaluate((element) => element === document.activeElement), `${path} has the focus`));
      // What is wrong is said at the field too, and belongs to it for a screen reader.
      const said = await widget.describing(path);
      const problem = said.slice(said.indexOf(words.errors.prefix) + words.errors.prefix.length).trim();
      assert.ok(said.includes(words.errors.prefix) && message.endsWith(problem), `${path}: “${message}” and “${problem}”`);
    }
    await eventually(async () => assert.equal(await widget.field("notice.dated").inputValue(), "13/45/26"));
  }
});

/** Contents wider than their window, in the frame or around it. */
const overflowing = (frame) =>
  frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5);
    return [`${scrollWidth} of ${clientWidth} px: ${wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 80)).join(" | ")}`];
  });

// 320 px are 1280 px at 400 %.
for (const [width, lang] of [[360, "en"], [320, "es"]]) {
  test(`no screen scrolls sideways, ${width} px wide, in ${lang}`, async (t) => {
    const widget = await open(t, { width, lang, host: { head: "<style>body{margin:0}</style>" } });
    const inner = await widget.inner();
    await walkVisit(widget, async (screen) => {
      await eventually(async () => assert.deepEqual(await overflowing(inner), [], screen));
      await eventually(async () => assert.deepEqual(await overflowing(widget.page.mainFrame()), [], `around ${screen}`));
    });
  });
}

test("in forced colours every control and every panel keeps an edge, and the focus can be seen", async (t) => {
  const widget = await open(t, { forcedColors: "active" });
  const inner = await widget.inner();
  const without = [];
  await walkVisit(widget, async (screen) => {
    const found = await inner.evaluate(() => {
      const hasEdge = (element) => {
        const style = getComputedStyle(element);
        const sides = ["Top", "Right", "Bottom", "Left"];
        return sides.some((side) => style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) > 0) || style.textDecorationLine !== "none";
      };
      const controls = [...document.querySelectorAll("input:not([tabindex='-1']), select, textarea, button")];
      return controls
        .filter((element) => element.checkVisibility())
        .filter((element) => ![element, element.parentElement, ...element.children].some(hasEdge))
        .map((element) => element.outerHTML.slice(0, 120));
    });
    without.push(...found.map((line) => `${screen}: ${line}`));
  });
  assert.deepEqual(without, []);

  await widget.page.keyboard.press("Tab");
  const focused = widget.frame.locator(":focus-visible");
  await eventually(async () => assert.notEqual(await focused.evaluate((element) => getComputedStyle(element).outlineStyle), "none"));
});

test("with reduced motion nothing moves", async (t) => {
  const widget = await open(t, { reducedMotion: "reduce" });
  const inner = await widget.inner();
  await walkVisit(widget, async (screen) => {
    const moving = await inner.evaluate(() =>
      [...document.querySelectorAll("*")]
        .filter((element) => {
          const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(element);
          const lasts = (durations) => durations.split(",").some((duration) => parseFloat(duration) > 0.01);
          return lasts(transitionDuration) || (animationName !== "none" && lasts(animationDuration)) || scrollBehavior === "smooth";
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    assert.deepEqual(moving, [], screen);
  });
});
