// The promises once more, all at the same time, for visitors made up at random: on a page that records, listens and looks into every store, each
// of them types other secrets into other fields. Twenty visitors here, a thousand in `cargo xtask soak`.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { packaged } from "./support/browser.mjs";
import { messagesOf, noteMessages, strangeMessages } from "./support/messages.mjs";
import { SEED, computedIn, randomAnswers, secretsIn, someOf, typedIn } from "./support/random.mjs";
import { brokenFrame, onInput } from "./support/sabotage.mjs";
import { hostPage, stage } from "./support/stage.mjs";
import { lookout, traces } from "./support/traces.mjs";
import { noteWaysOut, watchWire } from "./support/wire.mjs";

const { widget: openWidget, site: openSite } = stage();

const VISITORS = process.env.SOAK ? 1000 : 20;

const PAGES = {
  ...lookout(),
  "/left.html": '<!doctype html><title>Elsewhere</title><link rel="icon" href="data:,">',
  "/rrweb.js": await readFile(packaged("rrweb/dist/rrweb.umd.min.cjs"), "utf8"),
  "/recorder.js": await readFile(new URL("support/recorder.js", import.meta.url), "utf8"),
  "/clinic.html": hostPage({ head: '<script src="/rrweb.js"></script><script src="/recorder.js"></script>' }),
};

/** One visitor, from the first question to a paper in hand. Everything of theirs that is found anywhere outside, in words. */
async function visit(t, site, seed) {
  const widget = await openWidget(t, { site, init: [[noteMessages], [noteWaysOut]] });
  const { page } = widget;
  const answers = someOf(randomAnswers(seed), seed);
  const entries = await page.evaluate(() => window.history.length);
  const tell = watchWire(widget);
  await widget.quickStart(answers);
  const result = await widget.words();
  await widget.addDetails(answers);
  await widget.toLetter();
  await widget.write(answers.edit.slice(0, 8));
  const letter = await widget.paper();
  await widget.download(widget.t.letter.page);
  await widget.download(widget.t.saved.save);

  const secrets = new Set([...typedIn(answers), ...computedIn(result), ...computedIn(letter)]);
  const lines = await page.evaluate(() => window.reachIn());
  assert.ok(lines.some((line) => line.startsWith("rrweb")) && lines.some((line) => line.startsWith("appeal-result")), "the recorders ran");
  // The session recorder wakes itself with empty messages.
  const messages = (await messagesOf(widget)).filter(({ what }) => what !== undefined);
  const found = [
    ...secretsIn(`${lines.join("\n")}\n${JSON.stringify(messages)}`, secrets).map((secret) => `told: ${secret}`),
    ...strangeMessages(messages).map((message) => `message: ${JSON.stringify(message)}`),
  ];
  const later = await page.evaluate(() => window.history.length);
  if (later !== entries) found.push(`history: ${later - entries} more`);
  found.push(...(await tell()).map((line) => `out: ${line}`));
  found.push(...(await traces(page, site.origin)).filter((line) => !line.startsWith("history")).map((line) => `kept: ${line}`));
  found.push(...page.faults);
  await page.context().close();
  return { found, secrets };
}

test(`${VISITORS} visitors made up at random: nothing sent, kept, told or recorded`, { timeout: VISITORS * 60_000 }, async (t) => {
  t.diagnostic(`SEED=${SEED}`);
  const site = await openSite(t, PAGES);
  const told = new Set();
  for (let visitor = 0; visitor < VISITORS; visitor += 1) {
    const { found, secrets } = await visit(t, site, SEED + visitor);
    assert.deepEqual(found, [], `visitor ${SEED + visitor}`);
    assert.ok(secrets.size > 5, "there was something to find");
    for (const secret of secrets) told.add(secret);
    if (visitor % 50 === 49) t.diagnostic(`${visitor + 1} visitors, ${told.size} secrets`);
  }
  assert.ok(told.size > VISITORS * 3, "each visitor has secrets of their own");
});

test("a typed amount is found in every form, and not in the digits of a duration", () => {
  const typed = ["68.79", "1,468.79"];
  for (const told of ['{"value":"68.79"}', "paid 68.79.", "68,79", "97.86", Buffer.from("68.79").toString("base64")]) assert.deepEqual(secretsIn(told, typed), ["68.79"], told);
  for (const measured of ['{"duration":68.79999999701977}', '{"startTime":2068.79}', "1768.790", "16879"]) assert.deepEqual(secretsIn(measured, typed), [], measured);
});

for (const [name, code, expected] of [
  ["tells every answer as base64", onInput(`top.postMessage(btoa(value), "*")`), /^told: /],
  ["remembers in its history", `addEventListener("change", () => history.pushState(0, "", "#" + Math.random()))`, /^(history|out: used: pushState)/],
  ["asks for a page with the answer in its name", onInput(`fetch(document.URL.split("/pkg/")[0] + "/" + btoa(value)).catch(() => {})`), /^out: refused/],
]) {
  test(`the check sees a frame that ${name}`, async (t) => {
    const site = await openSite(t, { ...PAGES, "/pkg/frame.html": await brokenFrame({ code }) });
    const { found } = await visit(t, site, SEED);
    assert.ok(found.some((line) => expected.test(line)), found.join("\n"));
  });
}
