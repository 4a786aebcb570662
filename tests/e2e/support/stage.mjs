// What every browser test stands on: one browser for a test file; for each test its own websites, its own context, and the calculator on a page.
import { after, before } from "node:test";
import { launch } from "./browser.mjs";
import { openSite } from "./site.mjs";
import { Widget } from "./widget.mjs";

/** Noon in Missouri, on the day for which the cases are worked out. */
const NOON = new Date("2026-10-10T17:00:00Z");

/** The least that a website needs: the tag and the script. */
export function hostPage({ lang = "en", src = "/pkg/appeal-calculator.js", attributes = "", head = "", body = "" } = {}) {
  return `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A clinic</title><link rel="icon" href="data:,">${head}
<script src="${src}" defer></script></head>
<body><h1>A clinic</h1>${body}<appeal-calculator lang="${lang}" state="MO" ${attributes}></appeal-calculator></body>
</html>`;
}

export function stage(options) {
  let browser;
  before(async () => {
    browser = await launch(options);
  });
  after(() => browser?.close());

  const it = {
    /** A website of its own origin, gone after the test. */
    async site(t, pages) {
      const site = await openSite(pages);
      t.after(() => site.close());
      return site;
    },

    /** A page in a context of its own. `init` runs in every frame before its scripts. */
    async page(t, { width = 1280, height = 900, now = NOON, init = [], ...context } = {}) {
      const made = await browser.newContext({ viewport: { width, height }, timezoneId: "America/Chicago", acceptDownloads: true, ...context });
      t.after(() => made.close());
      for (const [script, argument] of init) await made.addInitScript(script, argument);
      made.setDefaultTimeout(30_000);
      const page = await made.newPage();
      if (now !== undefined) await page.clock.setFixedTime(now);
      page.faults = [];
      page.on("pageerror", (error) => page.faults.push(String(error)));
      return page;
    },

    /** The calculator, started, on a page of a website with no other content; or on the page at `path`. */
    async widget(t, { lang = "en", pages = {}, path = "/clinic.html", host = {}, site, ...options } = {}) {
      const home = site ?? (await it.site(t, { "/clinic.html": hostPage({ lang, ...host }), ...pages }));
      const page = await it.page(t, options);
      await page.goto(home.origin + path);
      const widget = new Widget(page, page.frameLocator("appeal-calculator iframe"), lang);
      await widget.on("start");
      return Object.assign(widget, { site: home });
    },
  };
  return it;
}
