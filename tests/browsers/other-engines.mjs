// The visit and the promises in browsers other than Chromium. What a browser does not do as the others is a line of the table in README.md.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { packaged } from "../e2e/support/browser.mjs";
import { strangeImports } from "../e2e/support/imports.mjs";
import { noteMessages, strangeMessages } from "../e2e/support/messages.mjs";
import { computedIn, secretsIn, typedIn } from "../e2e/support/random.mjs";
import { LIFT_REFUSAL, brokenFrame, loaderWithSameOrigin, onInput } from "../e2e/support/sabotage.mjs";
import { openSite, root } from "../e2e/support/site.mjs";
import { hostPage } from "../e2e/support/stage.mjs";
import { stringsFor } from "../e2e/support/words.mjs";
import { ENGINES, until } from "./support/engines.mjs";

const DAY = 86_400_000;

/** A decision of ten days ago, and 180 days from it, as an American writes them. */
const now = new Date();
const civil = (offset) => new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) + offset * DAY);
const DATED = civil(-10);
const ANSWERS = {
  "notice.dated": `${DATED.getUTCMonth() + 1}/${DATED.getUTCDate()}/${DATED.getUTCFullYear()}`,
  "money.denied": "4,871.39",
};
const DUE = civil(170).toLocaleDateString("en-US", { timeZone: "UTC", year: "numeric", month: "long", day: "numeric" });
const NAME = "Quillfeather Ostrander";

const t = stringsFor("en");

const PAGES = {
  "/rrweb.js": await readFile(packaged("rrweb/dist/rrweb.umd.min.cjs"), "utf8"),
  "/recorder.js": await readFile(new URL("../e2e/support/recorder.js", import.meta.url), "utf8"),
  "/messages.js": `(${noteMessages})()`,
  "/clinic.html": hostPage({ head: '<script src="/messages.js"></script><script src="/rrweb.js"></script><script src="/recorder.js"></script>' }),
  "/empty.html": '<!doctype html><title>Empty</title><link rel="icon" href="data:,">',
};

const wordsOf = (tab) => tab.inFrame(() => document.querySelector("main").innerText.replace(/\s+/g, " "));
const press = (tab, name) =>
  until(`the button “${name}”`, () =>
    tab.inFrame((name) => {
      const button = [...document.querySelectorAll("button")].find((each) => each.textContent.replace(/\s+/g, " ").trim().startsWith(name) && !each.disabled);
      button?.click();
      return button !== undefined;
    }, name),
  );
const reads = (tab, text) =>
  until(`“${text}”`, async () => (await wordsOf(tab)).includes(text)).catch(async (error) => {
    throw new Error(`${error.message}: ${await wordsOf(tab)}`);
  });

/** Five answers, a name, the letter, a paper and the printer: the way of a visitor, with real keys where something is typed. */
async function visit(tab) {
  await until("the frame", () => tab.hasFrame());
  await until("the first screen", () => tab.inFrame(() => document.getElementById("money.denied") !== null));
  for (const [id, value] of [["plan", "insured-individual"], ["reasons", "medical-necessity"]]) {
    await tab.inFrame((id, value) => {
      const list = document.getElementById(id);
      list.value = value;
      list.dispatchEvent(new Event("change", { bubbles: true }));
    }, id, value);
  }
  for (const [id, text] of Object.entries(ANSWERS)) await tab.type(id, text);
  await tab.inFrame(() => document.querySelector('input[name="stage"][value="denial"]').click());
  await press(tab, t.start.submit);
  await reads(tab, DUE);
  const result = await wordsOf(tab);
  await press(tab, t.result.toDetails);
  await press(tab, t.topics.people.name);
  await until("the name", () => tab.inFrame(() => document.getElementById("people.patient.name") !== null));
  await tab.type("people.patient.name", NAME);
  await press(tab, t.details.done);
  const letter = await until("the letter", () => tab.inFrame(() => [...document.querySelectorAll(".sheet .words")].map((block) => block.innerText).join("\n")));
  const prints = await tab.inFrame((name) => {
    let prints = 0;
    window.print = () => {
      prints += 1;
    };
    [...document.querySelectorAll("button")].find((each) => each.textContent.trim() === name).click();
    return prints;
  }, t.letter.print);
  return { result, letter, prints };
}

/** What the page recorded of the visit, in whatever form. */
async function recorded(tab, secrets) {
  const lines = await tab.inPage(() => window.reachIn());
  const keys = lines.filter((line) => line.startsWith("keydown ")).map((line) => JSON.parse(line.slice(8)).key ?? "").join("");
  return { lines, found: secretsIn(`${lines.join("\n")}\n${keys}`, secrets) };
}

/** Runs in a page: every store of its website. */
async function kept() {
  const found = [];
  const look = async (what, list) => {
    try {
      for (const each of (await list()) ?? []) found.push(`${what}: ${each}`);
    } catch (error) {
      if (error.name !== "SecurityError" && !(error instanceof TypeError)) throw error;
    }
  };
  await look("localStorage", () => Object.keys(localStorage));
  await look("sessionStorage", () => Object.keys(sessionStorage));
  await look("cookie", () => document.cookie.split("; ").filter(Boolean));
  await look("IndexedDB", async () => (await indexedDB.databases()).map(({ name }) => name));
  await look("cache", () => caches.keys());
  await look("service worker", async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope));
  return found;
}

test("there is another browser to try", () => assert.ok(ENGINES.length > 0, "set FIREFOX_PATH, or WEBKIT_DRIVER and WEBKIT_BROWSER"));

for (const [name, start] of ENGINES) {
  describe(name, () => {
    let browser;
    before(async () => {
      browser = await start();
    });
    after(() => browser?.close());

    const open = async (t, { pages = {}, path = "/clinic.html" } = {}) => {
      const site = await openSite({ ...PAGES, ...pages });
      t.after(() => site.close());
      const tab = await browser.open(site.origin + path);
      t.after(() => tab.close());
      return { site, tab };
    };

    test("a visit, and promises 1 to 4: the same answer, and nothing sent, recorded, told or kept", { timeout: 120_000 }, async (t) => {
      const { site, tab } = await open(t);
      const { result, letter, prints } = await visit(tab);
      t.diagnostic(browser.name);
      assert.ok(result.includes("$4,871.39") && result.includes(DUE));
      assert.ok(letter.includes(NAME) && letter.includes("$4,871.39"));
      assert.equal(prints, 1);

      const secrets = new Set([...typedIn({ ...ANSWERS, NAME }), ...computedIn(result), ...computedIn(letter)]);
      for (const kind of ["rrweb", "mutation", "port", "appeal-result", "refused SecurityError"]) {
        await until(`something of the kind “${kind}”`, async () => (await recorded(tab, secrets)).lines.some((line) => line.startsWith(kind)));
      }
      assert.deepEqual((await recorded(tab, secrets)).found, [], "recorded");
      const messages = (await tab.inPage(() => window.messages)).filter(({ what }) => what !== undefined && what !== null);
      assert.deepEqual(strangeMessages(messages), []);
      assert.deepEqual(secretsIn(JSON.stringify(messages), secrets), []);

      const ours = ["/clinic.html", "/messages.js", "/rrweb.js", "/recorder.js", "/pkg/appeal-calculator.js", "/pkg/frame.html"];
      assert.deepEqual(site.requests.filter((path) => !ours.includes(path) && path !== "/favicon.ico"), []);
      assert.equal(site.requests.filter((path) => path.startsWith("/pkg/")).length, 2);
      // The page's own website; the frame has none, and is refused every store of its own.
      assert.deepEqual(await tab.inPage(kept), []);
      assert.deepEqual(await tab.inFrame(kept), []);
    });

    test("the engine imports only what is on the list, as this browser reads it", async (t) => {
      const { site, tab } = await open(t, { path: "/empty.html" });
      const imports = await tab.inPage(async (address) => {
        const module = await WebAssembly.compile(await (await fetch(address)).arrayBuffer());
        return WebAssembly.Module.imports(module).map(({ name }) => name);
      }, `${site.origin}/pkg/appeal_calculator_bg.wasm`);
      const engine = await readFile(`${root}/pkg/appeal_calculator_bg.wasm`);
      assert.deepEqual(strangeImports(engine), []);
      assert.deepEqual(imports.sort(), WebAssembly.Module.imports(new WebAssembly.Module(engine)).map(({ name }) => name).sort());
    });

    test("promise 7: a page with a strict policy", { timeout: 60_000 }, async (t) => {
      const { tab } = await open(t, { path: "/examples/strict-csp.html" });
      const { result } = await visit(tab);
      assert.ok(result.includes(DUE));
    });

    for (const [what, broken] of [
      ["keeps the origin of the page", async () => ({ "/pkg/appeal-calculator.js": await loaderWithSameOrigin(), "/pkg/frame.html": await brokenFrame({ code: LIFT_REFUSAL }) })],
      ["posts what is typed", async () => ({ "/pkg/frame.html": await brokenFrame({ code: onInput(`parent.postMessage(btoa(value), "*")`) }) })],
    ]) {
      test(`the check sees a frame that ${what}`, { timeout: 60_000 }, async (t) => {
        const { tab } = await open(t, { pages: await broken() });
        await until("the first screen", () => tab.inFrame(() => document.getElementById("money.denied") !== null));
        await tab.type("money.denied", "4,871.39");
        await until("the leak", async () => (await recorded(tab, new Set(["4,871.39"]))).found.length > 0);
      });
    }

    test("outside its sandbox it refuses to start", async (t) => {
      const { tab } = await open(t, { path: "/pkg/frame.html" });
      await until("the refusal", () => tab.inPage(() => document.body.innerText.includes("The calculator does not start here")));
    });
  });
}
