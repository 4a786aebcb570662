// Promise 4: no cookie, local or session storage, IndexedDB, cache entry, file, service worker or history entry is left.
import assert from "node:assert/strict";
import { test } from "node:test";
import { COMPLETE } from "./support/cases.mjs";
import { LIFT_REFUSAL, brokenFrame, built, loaderWithSameOrigin } from "./support/sabotage.mjs";
import { hostPage, stage } from "./support/stage.mjs";
import { lookout, traces } from "./support/traces.mjs";
import { completeVisit } from "./support/visit.mjs";

const { site: openSite, widget: openWidget } = stage();

/** The clinic's page, and the calculator from a website of its own. */
async function open(t, broken = {}) {
  const home = await openSite(t, { ...lookout(), ...broken });
  const clinic = await openSite(t, { ...lookout(home.origin), "/clinic.html": hostPage({ src: `${home.origin}/pkg/appeal-calculator.js` }) });
  return openWidget(t, { site: clinic });
}

test("a complete visit leaves nothing behind", async (t) => {
  const widget = await open(t);
  await completeVisit(widget, COMPLETE);
  widget.page.on("dialog", (dialog) => dialog.accept());
  assert.deepEqual(await traces(widget.page, widget.site.origin), []);
});

const KEPT = `const kept = () => { document.documentElement.dataset.kept = "" }`;

/** What bad code could keep, once the frame has an origin to keep it for. */
const KEEPERS = [
  ["local storage", `localStorage.setItem("answers", "1320"); kept()`, "localStorage: answers"],
  ["session storage", `sessionStorage.setItem("answers", "1320"); kept()`, "sessionStorage: answers"],
  ["a cookie", `document.cookie = "answers=1320; SameSite=Strict"; kept()`, "cookie: answers"],
  ["a database", `indexedDB.open("answers").onsuccess = kept`, "IndexedDB: answers"],
  ["a cache", `caches.open("answers").then(kept)`, "cache: answers"],
  ["a file", `navigator.storage.getDirectory().then((folder) => folder.getFileHandle("answers", { create: true })).then(kept)`, "file: answers"],
];

for (const [name, keep, expected] of KEEPERS) {
  test(`the check sees ${name} of the frame`, async (t) => {
    const broken = {
      "/pkg/appeal-calculator.js": await loaderWithSameOrigin(),
      "/pkg/frame.html": await brokenFrame({ code: `${LIFT_REFUSAL}; ${KEPT}; ${keep}` }),
    };
    // The page's own website, because browsers refuse some of these to a website inside another.
    const widget = await openWidget(t, { pages: { ...lookout(), ...broken } });
    await widget.frame.locator("html[data-kept]").waitFor();
    const found = await traces(widget.page, widget.site.origin);
    assert.ok(found.includes(expected), found.join("\n"));
  });
}

test("the check sees a store of the calculator's own website, kept apart for the page around it", async (t) => {
  const widget = await open(t, {
    "/pkg/appeal-calculator.js": await loaderWithSameOrigin(),
    "/pkg/frame.html": await brokenFrame({ code: `${LIFT_REFUSAL}; localStorage.setItem("answers", "1320")` }),
  });
  const found = await traces(widget.page, widget.site.origin);
  assert.ok(found.includes("localStorage: answers"), found.join("\n"));
});

test("the check sees a store of the loader, and its service worker", async (t) => {
  const loader = `localStorage.setItem("lang", "en"); navigator.serviceWorker.register("/worker.js").then(() => { document.body.dataset.kept = "" }); ${await built("appeal-calculator.js")}`;
  const widget = await openWidget(t, { pages: { ...lookout(), "/worker.js": "", "/pkg/appeal-calculator.js": loader } });
  await widget.page.locator("body[data-kept]").waitFor();
  const found = await traces(widget.page, widget.site.origin);
  assert.ok(found.includes("localStorage: lang"), found.join("\n"));
  assert.ok(found.some((line) => line.startsWith("service worker: ")), found.join("\n"));
});

test("the check sees history entries of the frame", async (t) => {
  const code = `${KEPT}; setTimeout(() => { for (const step of ["#1", "#2"]) history.pushState(0, "", step); kept() })`;
  const widget = await openWidget(t, { pages: { ...lookout(), "/pkg/frame.html": await brokenFrame({ code }) } });
  await widget.frame.locator("html[data-kept]").waitFor();
  const found = await traces(widget.page, widget.site.origin);
  assert.ok(found.some((line) => line.startsWith("history: ")), found.join("\n"));
});
