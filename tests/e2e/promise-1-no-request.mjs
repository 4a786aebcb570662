// Promise 1: after load, zero requests during a complete visit, downloads and print included; the same with the network cut.
import assert from "node:assert/strict";
import { test } from "node:test";
import { COMPLETE, QUICK } from "./support/cases.mjs";
import { eventually } from "./support/eventually.mjs";
import { SEED, randomAnswers } from "./support/random.mjs";
import { brokenFrame, directive, onInput } from "./support/sabotage.mjs";
import { stage } from "./support/stage.mjs";
import { clearEverything, completeVisit } from "./support/visit.mjs";
import { noteWaysOut, watchWire } from "./support/wire.mjs";

const { widget: openWidget } = stage();

const open = (t, frame) =>
  openWidget(t, {
    pages: { "/left.html": '<!doctype html><title>Elsewhere</title><link rel="icon" href="data:,">', ...(frame !== undefined && { "/pkg/frame.html": frame }) },
    init: [[noteWaysOut]],
  });

test("a complete visit sends nothing", async (t) => {
  t.diagnostic(`SEED=${SEED}`);
  const widget = await open(t);
  assert.deepEqual(widget.site.requests, ["/clinic.html", "/pkg/appeal-calculator.js", "/pkg/frame.html"]);
  // The page names no policy for its script; for the frame the element does.
  assert.deepEqual(Object.keys(widget.site.referrers), ["/pkg/appeal-calculator.js"]);
  const tell = watchWire(widget);
  const { papers } = await completeVisit(widget, randomAnswers(SEED));
  assert.deepEqual(papers.map(({ name }) => name.split(".").pop()), ["ics", "docx", "txt", "html", "ics"]);
  await clearEverything(widget);
  await widget.quickStart(QUICK);
  assert.deepEqual(await tell(), []);
  assert.deepEqual(widget.page.faults, []);
});

test("a complete visit needs no network", async (t) => {
  const widget = await open(t);
  const tell = watchWire(widget);
  await widget.page.context().setOffline(true);
  await widget.site.close();
  const { result, papers } = await completeVisit(widget, COMPLETE);
  assert.ok(result.includes("$840.00"));
  assert.ok(papers.every(({ bytes }) => bytes.length > 100));
  assert.deepEqual(await tell({ online: false }), []);
});

const OUT = `document.URL.split("/pkg/")[0] + "/leak?" + encodeURIComponent(value)`;

/** What bad code in the frame could do, and what the check has to see of it. */
const BREACHES = [
  ["a fetch that the policy refuses", { code: onInput(`fetch(${OUT}).catch(() => {})`) }, /^refused: .*leak/],
  ["a fetch that it allows", { code: onInput(`fetch(${OUT}).catch(() => {})`), policy: directive("connect-src", "*") }, /^reached the server: \/leak\?Oct/],
  ["a beacon", { code: onInput(`navigator.sendBeacon(${OUT})`), policy: directive("connect-src", "*") }, /^reached the server: \/leak\?Oct/],
  ["a beacon as the visitor leaves", {
    code: `let last = ""; ${onInput("last = value")}; addEventListener("pagehide", () => { const value = last; navigator.sendBeacon(${OUT}); })`,
    policy: directive("connect-src", "*"),
  }, /^(reached the server: \/leak\?Oct|used: sendBeacon)/, true],
  ["a socket", { code: onInput(`new WebSocket((${OUT}).replace("http", "ws"))`), policy: directive("connect-src", "*") }, /^socket: .*leak\?Oct/],
  ["an image", { code: onInput(`new Image().src = ${OUT}`), policy: directive("img-src", "*") }, /^reached the server: \/leak\?Oct/],
  ["a prefetch", {
    code: onInput(`document.head.append(Object.assign(document.createElement("link"), { rel: "prefetch", href: ${OUT} }))`),
    policy: directive("default-src", "*"),
  }, /^reached the server: \/leak\?Oct/],
  ["a name to look up", { code: onInput(`document.head.append(Object.assign(document.createElement("link"), { rel: "dns-prefetch", href: "//leak.invalid" }))`) }, /^used: <link>$/],
  ["a peer connection, which no policy forbids", { code: onInput("new RTCPeerConnection()") }, /^used: RTCPeerConnection$/],
  ["a navigation of the frame, which no policy forbids", { code: onInput(`location.href = ${OUT}`) }, /^(request|navigation): .*leak\?Oct/],
];

for (const [name, broken, expected, onLeaving = false] of BREACHES) {
  test(`the check sees ${name}`, async (t) => {
    const widget = await open(t, await brokenFrame(broken));
    const tell = watchWire(widget);
    await widget.field("notice.dated").fill("Oct 1 2026");
    const isSeen = (found) => assert.ok(found.some((line) => expected.test(line)), found.join("\n"));
    // A request of the page dies with it, so it is left only after that; what runs on the way out may reach the server later still.
    if (!onLeaving) await eventually(async () => isSeen(await tell.soFar()));
    const found = await tell();
    await eventually(async () => isSeen([...found, ...(await tell.soFar())]));
  });
}
