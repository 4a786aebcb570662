// Promise 3: no outgoing message contains a typed value or a computed one, for random inputs: only fixed names and small fixed numbers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { QUICK } from "./support/cases.mjs";
import { eventually } from "./support/eventually.mjs";
import { differences, messagesOf, noteMessages, storyOf, strangeMessages } from "./support/messages.mjs";
import { SEED, computedIn, randomAnswers, secretsIn, typedIn } from "./support/random.mjs";
import { brokenFrame, onInput } from "./support/sabotage.mjs";
import { stage } from "./support/stage.mjs";
import { clearEverything, completeVisit } from "./support/visit.mjs";
import { LINKS } from "./support/words.mjs";

const { widget: openWidget } = stage();

const start = (t, frame) => openWidget(t, { init: [[noteMessages]], ...(frame !== undefined && { pages: { "/pkg/frame.html": frame } }) });

test("messages are fixed names with fixed numbers, and the same for every visitor who does the same", async (t) => {
  t.diagnostic(`SEED=${SEED}`);
  const told = [];
  for (const seed of [SEED, SEED + 1]) {
    const widget = await start(t);
    const answers = randomAnswers(seed);
    const { result, letter } = await completeVisit(widget, answers);
    await clearEverything(widget);
    // The last word of the visit: back on the first screen.
    await eventually(async () => assert.equal(storyOf(await messagesOf(widget)).at(-1), 'event ["appeal-step",{"number":1}]'));
    const messages = await messagesOf(widget);
    assert.deepEqual(strangeMessages(messages), []);
    assert.deepEqual(secretsIn(JSON.stringify(messages), new Set([...typedIn(answers), ...computedIn(result), ...computedIn(letter)])), []);
    told.push(messages);
  }
  assert.deepEqual(differences(...told), []);
  for (const way of ["port", "event"]) {
    for (const name of ["appeal-ready", "appeal-step", "appeal-result", "appeal-document"]) {
      assert.ok(told[0].some(({ way: at, what }) => at === way && what[0] === name), `${name} by ${way}`);
    }
  }
});

test("a link is opened by its number, by the page, from its own list", async (t) => {
  const widget = await start(t);
  await widget.page.context().route((url) => url.hostname !== "127.0.0.1", (route) => route.fulfill({ contentType: "text/html", body: "<title>State</title>" }));
  await widget.quickStart(QUICK);
  await widget.unfold();
  const entry = widget.frame.getByRole("region", { name: widget.t.steps.sources }).getByRole("listitem");
  const open = widget.frame.getByRole("button", { name: widget.t.steps.openThis("").trim() });
  const source = entry.filter({ has: open }).first();
  const words = await source.innerText();
  const number = LINKS.findIndex((link) => words.split("\n").includes(link));
  assert.ok(number >= 0, words);
  const [popup] = await Promise.all([widget.page.waitForEvent("popup"), source.getByRole("button", { name: widget.t.steps.openThis("").trim() }).click()]);
  await popup.waitForURL(LINKS[number]);
  await eventually(async () => assert.equal(await popup.evaluate(() => window.opener), null));
  await eventually(async () => {
    const messages = await messagesOf(widget);
    assert.deepEqual(strangeMessages(messages), []);
    assert.deepEqual(messages.filter(({ what }) => what[0] === "appeal-link"), [
      { way: "port", what: ["appeal-link", number] },
      { way: "event", what: ["appeal-link", { number }] },
    ]);
  });
});

const WAY = `let way; addEventListener("message", (event) => { way ??= event.ports[0] });`;

const BREACHES = [
  ["a typed value, posted to the page", `parent.postMessage(value, "*")`, { way: "window", what: "1320" }],
  ["a typed value under a known name", `way.postMessage(["appeal-step", value])`, { way: "port", what: ["appeal-step", "1320"] }],
  ["a typed amount as the number of a step", `way.postMessage(["appeal-step", Number(value)])`, { way: "port", what: ["appeal-step", 1320] }],
  ["a typed amount as a height", `way.postMessage(["height", Number(value)])`, { way: "port", what: ["height", 1320] }],
  ["one value more", `way.postMessage(["appeal-result", 0, Number(value)])`, { way: "port", what: ["appeal-result", 0, 1320] }],
  ["an unknown name", `way.postMessage(["appeal-typed", 0])`, { way: "port", what: ["appeal-typed", 0] }],
];

for (const [name, leak, expected] of BREACHES) {
  test(`the check sees ${name}`, async (t) => {
    const widget = await start(t, await brokenFrame({ code: WAY + onInput(leak) }));
    await widget.field("money.denied").fill("1320");
    await widget.page.waitForFunction((line) => window.messages.some((message) => JSON.stringify(message) === line), JSON.stringify(expected));
    await eventually(async () => assert.ok(strangeMessages(await messagesOf(widget)).some((message) => JSON.stringify(message) === JSON.stringify(expected))));
  });
}

test("the check sees known names used to spell an answer", async (t) => {
  const told = [];
  for (const amount of ["1320", "2310"]) {
    // Each digit as a step that was never taken.
    const widget = await start(t, await brokenFrame({ code: `${WAY}${onInput(`for (const digit of value) way.postMessage(["appeal-step", Number(digit)])`)}` }));
    await widget.field("money.denied").fill(amount);
    await widget.page.waitForFunction(() => window.messages.filter(({ way, what }) => way === "port" && what[0] === "appeal-step").length >= 4);
    const messages = await messagesOf(widget);
    assert.deepEqual(strangeMessages(messages), [], "one by one they look right");
    told.push(messages);
  }
  assert.notDeepEqual(differences(...told), []);
});
