// Promise 2: a page that records everything it can reach records none of the typed values.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { packaged } from "./support/browser.mjs";
import { eventually } from "./support/eventually.mjs";
import { SEED, computedIn, randomAnswers, secretsIn, typedIn } from "./support/random.mjs";
import { LIFT_REFUSAL, brokenFrame, built, loaderWithSameOrigin, onInput, swap } from "./support/sabotage.mjs";
import { hostPage, stage } from "./support/stage.mjs";
import { completeVisit } from "./support/visit.mjs";

const { widget: openWidget } = stage();

const RECORDERS = {
  "/rrweb.js": await readFile(packaged("rrweb/dist/rrweb.umd.min.cjs"), "utf8"),
  "/recorder.js": await readFile(new URL("support/recorder.js", import.meta.url), "utf8"),
};

const open = (t, broken = {}) =>
  openWidget(t, {
    pages: {
      ...RECORDERS,
      "/clinic.html": hostPage({
        head: '<script src="/rrweb.js"></script><script src="/recorder.js"></script>',
        body: '<label>Name <input id="own"></label>',
      }),
      ...broken,
    },
  });

/** What the page recorded, and which of the secrets are in it: whole, or letter by letter in the keys that it heard. */
async function recordedOf(widget, secrets) {
  const lines = await widget.page.evaluate(() => window.reachIn());
  const keys = lines.filter((line) => line.startsWith("keydown ")).map((line) => JSON.parse(line.slice(8)).key).join("");
  const text = lines.join("\n");
  return { lines, found: secretsIn(`${text}\n${keys}`, secrets) };
}

/** The recorders have this text. */
const sees = (widget, text) => eventually(async () => assert.deepEqual((await recordedOf(widget, new Set([text]))).found, [text]));

test("the recorders record nothing that was typed or worked out", async (t) => {
  t.diagnostic(`SEED=${SEED}`);
  const widget = await open(t);
  const answers = randomAnswers(SEED);
  widget.typesKeyByKey = (path) => /^(notice|money|people)\./.test(path);
  const { result, letter } = await completeVisit(widget, answers);
  // Proof that they run: what is typed into the page's own field they have in full.
  await widget.page.locator("#own").pressSequentially("Overheard");

  await sees(widget, "Overheard");
  const { lines, found } = await recordedOf(widget, new Set([...typedIn(answers), ...computedIn(result), ...computedIn(letter)]));
  assert.deepEqual(found, []);
  for (const kind of ["rrweb", "keydown", "input", "mutation", "port", "appeal-result", "refused SecurityError", "measured"]) {
    assert.ok(lines.some((line) => line.startsWith(kind)), `something of the kind “${kind}” was recorded`);
  }
  assert.deepEqual(widget.page.faults, []);
});

const relay = (coded) => `let way; addEventListener("message", (event) => { way ??= event.ports[0] }); ${onInput(`way.postMessage(["appeal-step", ${coded}])`)}`;
const RELAY = relay("value");

/** How a value could come out, and where the recorders have it then. */
const BREACHES = [
  ["of a frame that has the origin of the page", ["rrweb", "reached"], async () => ({
    "/pkg/appeal-calculator.js": await loaderWithSameOrigin(),
    "/pkg/frame.html": await brokenFrame({ code: LIFT_REFUSAL }),
  })],
  ["that the frame posts to the page", ["message"], async () => ({ "/pkg/frame.html": await brokenFrame({ code: onInput(`parent.postMessage(value, "*")`) }) })],
  ["that the frame sends over its channel", ["port"], async () => ({ "/pkg/frame.html": await brokenFrame({ code: RELAY }) })],
  ["that the loader tells in an event", ["appeal-step"], async () => ({
    "/pkg/frame.html": await brokenFrame({ code: RELAY }),
    "/pkg/appeal-calculator.js": swap(await built("appeal-calculator.js"), "Number.isInteger(", "(()=>true)("),
  })],
];

for (const [name, kinds, broken] of BREACHES) {
  test(`the check sees a value ${name}`, async (t) => {
    const widget = await open(t, await broken());
    await widget.field("notice.dated").fill("October 1, 2026");
    await eventually(async () => {
      const { lines, found } = await recordedOf(widget, new Set(["October 1, 2026"]));
      assert.deepEqual(found, ["October 1, 2026"]);
      for (const kind of kinds) assert.ok(lines.some((line) => line.startsWith(kind) && line.includes("October 1, 2026")), `by “${kind}”`);
    });
  });
}

/** A value does not have to be written as it was typed. */
const CODES = [
  ["as base64", "btoa(value)"],
  ["as base64, with something before it", `btoa("v=" + value)`],
  ["percent-encoded", "encodeURIComponent(value)"],
  ["as a form would send it", `encodeURIComponent(value).replaceAll("%20", "+")`],
  ["reversed", `[...value].reverse().join("")`],
  ["as hexadecimal", `Array.from(new TextEncoder().encode(value), (byte) => byte.toString(16).padStart(2, "0")).join("")`],
];

for (const [name, coded] of CODES) {
  test(`the check sees a value ${name}`, async (t) => {
    const widget = await open(t, { "/pkg/frame.html": await brokenFrame({ code: relay(coded) }) });
    await widget.field("notice.dated").fill("October 1, 2026");
    await sees(widget, "October 1, 2026");
  });
}

for (const [name, coded] of [
  ["whole cents", `Number(value.replace(/[,.]/g, ""))`],
  ["a number", `Number(value.replaceAll(",", ""))`],
  ["a number of another country", `value.replace(",", "~").replace(".", ",").replace("~", ".")`],
]) {
  test(`the check sees an amount as ${name}`, async (t) => {
    const widget = await open(t, { "/pkg/frame.html": await brokenFrame({ code: relay(coded) }) });
    await widget.field("money.denied").fill("4,871.39");
    await sees(widget, "4,871.39");
  });
}

test("the check sees a day as another program writes it", async (t) => {
  const widget = await open(t, { "/pkg/frame.html": await brokenFrame({ code: relay(`new Date(value + " UTC").toISOString()`) }) });
  await widget.field("notice.dated").fill("9/23/2026");
  await sees(widget, "9/23/2026");
});
