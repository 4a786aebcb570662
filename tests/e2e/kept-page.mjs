// A page that the browser keeps while another is looked at, and brings back as it was. Playwright keeps browsers from it unless told, and does not see
// the frames of a page that comes back: what the frame shows is compared as a picture, and that it still works by its height on the host page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { QUICK } from "./support/cases.mjs";
import { eventually } from "./support/eventually.mjs";
import { stage } from "./support/stage.mjs";

const { widget: open } = stage({ ignoreDefaultArgs: ["--disable-back-forward-cache"] });

/** Runs in every frame: whether this page was kept. */
function noteReturn() {
  addEventListener("pageshow", (event) => {
    if (event.persisted) document.documentElement.dataset.kept = "";
  });
}

test("a page that the browser kept comes back with its answer, and goes on answering", async (t) => {
  const widget = await open(t, { init: [[noteReturn]], pages: { "/other.html": "<!doctype html><title>Other</title><p>Other" } });
  const { page } = widget;
  page.on("dialog", (dialog) => dialog.accept());
  await widget.quickStart(QUICK);
  await widget.reads("$1,320.00");
  const height = () => page.evaluate(() => document.querySelector("appeal-calculator").getBoundingClientRect().height);
  const button = widget.button(widget.t.nav.back);
  await button.scrollIntoViewIfNeeded();
  // Nothing is under the pointer, on this visit or the next; each of its moves makes the browser draw, which may leave a frame that came back empty until then.
  const away = async (x) => page.mouse.move(x, 0);
  await away(0);
  // At rest: two pictures are one.
  const shown = await eventually(async () => {
    const picture = await page.screenshot();
    assert.ok(picture.equals(await page.screenshot()));
    return picture;
  });
  const [{ x, y, width, height: tall }, before] = [await button.boundingBox(), await height()];
  await page.goto(`${widget.site.origin}/other.html`);
  await page.goBack({ waitUntil: "commit" });
  await eventually(async () => assert.equal(await page.evaluate(() => document.documentElement.dataset.kept), ""));
  let moves = 0;
  await eventually(async () => {
    await away((moves += 1) % 2);
    assert.ok(shown.equals(await page.screenshot()), "what was shown is shown again");
  });
  await page.mouse.click(x + width / 2, y + tall / 2);
  await eventually(async () => assert.notEqual(await height(), before, "another screen has another height"));
  assert.deepEqual(page.faults, []);
});
