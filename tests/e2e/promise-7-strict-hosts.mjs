// Promise 7: strict host pages work: no WebAssembly, no inline script or style, Trusted Types, and only a frame-src line for the calculator.
import assert from "node:assert/strict";
import { test } from "node:test";
import { QUICK } from "./support/cases.mjs";
import { built } from "./support/sabotage.mjs";
import { hostPage, stage } from "./support/stage.mjs";
import { Widget } from "./support/widget.mjs";

const { page: openPage, site: openSite } = stage();

/** Runs in the host page before anything else. */
function noteViolations() {
  window.violations = [];
  if (window.parent !== window) return;
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => window.violations.push(`${violatedDirective}: ${blockedURI}`));
  addEventListener("appeal-ready", () => {
    document.documentElement.dataset.ready = "";
  });
  addEventListener("appeal-error", ({ detail }) => window.violations.push(`appeal-error: ${detail.number}`));
}

/** A clinic whose policy names only what it has to. */
async function strictClinic(t, { loader, frames = true } = {}) {
  const home = await openSite(t, loader === undefined ? {} : { "/pkg/appeal-calculator.js": loader });
  const policy = [
    "default-src 'none'",
    "script-src 'nonce-clinic' 'strict-dynamic'",
    ...(frames ? [`frame-src ${home.origin}`] : []),
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
  const body = hostPage({ src: `${home.origin}/pkg/appeal-calculator.js` }).replace("<script ", '<script nonce="clinic" ');
  const clinic = await openSite(t, { "/clinic.html": { body, headers: { "content-security-policy": policy } } });
  const page = await openPage(t, { init: [[noteViolations]] });
  await page.goto(`${clinic.origin}/clinic.html`);
  return page;
}

/** Everything that the host's policy had to refuse, and everything that does not work because of it. */
async function faultsOf(page) {
  const started = await Promise.race([
    page.waitForSelector("html[data-ready]", { state: "attached" }).then(() => true),
    page.waitForFunction(() => window.violations.length > 0).then(() => false),
  ]);
  if (!started) return page.evaluate(() => window.violations);
  const widget = new Widget(page, page.frameLocator("appeal-calculator iframe"), "en");
  await widget.quickStart(QUICK);
  await widget.reads("$1,320.00", "March 30, 2027");
  return [...(await page.evaluate(() => window.violations)), ...page.faults];
}

test("a page with a nonce, strict-dynamic and Trusted Types, and no word about WebAssembly", async (t) => {
  const page = await strictClinic(t);
  assert.deepEqual(await faultsOf(page), []);
  const compiles = await page.evaluate(() => WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).then(() => true, () => false));
  assert.equal(compiles, false, "the page itself may not compile WebAssembly");
});

test("the example page with a policy of its own", async (t) => {
  const site = await openSite(t);
  const page = await openPage(t, { init: [[noteViolations]] });
  await page.goto(`${site.origin}/examples/strict-csp.html`);
  assert.deepEqual(await faultsOf(page), []);
});

test("the check sees a page that does not let the frame in", async (t) => {
  const page = await strictClinic(t, { frames: false });
  assert.match((await faultsOf(page)).join(), /^frame-src: /);
});

for (const [name, code, expected] of [
  ["markup written as a string", `document.body.insertAdjacentHTML("beforeend", "<p>Hello</p>");`, /^require-trusted-types-for: trusted-types-sink/],
  ["WebAssembly in the page", `WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).catch(() => {});`, /^script-src: wasm-eval/],
  ["a style attribute", `document.body.setAttribute("style", "color: red");`, /^style-src-attr: inline/],
  ["a request", `window.fetch("/pkg/integrity.json").catch(() => {});`, /^connect-src: /],
]) {
  test(`the check sees a loader with ${name}`, async (t) => {
    const page = await strictClinic(t, { loader: `try { ${code} } catch {} ${await built("appeal-calculator.js")}` });
    const faults = await faultsOf(page);
    assert.ok(faults.some((line) => expected.test(line)), faults.join("\n"));
  });
}
