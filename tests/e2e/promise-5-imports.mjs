// Promise 5: the import list of the engine holds only names from an allow-list, and the frame's own code names no way out and no store.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { strangeImports, waysOutNamed } from "./support/imports.mjs";
import { brokenFrame, built } from "./support/sabotage.mjs";
import { root } from "./support/site.mjs";

const engine = await readFile(join(root, "pkg", "appeal_calculator_bg.wasm"));

/** The engine with one import renamed, byte for byte as long. */
function renamed(from, to) {
  const text = engine.toString("latin1");
  assert.equal(text.split(from).length, 2, `“${from}” stands there once`);
  return Buffer.from(text.replace(from, to), "latin1");
}

/** A module of nothing but one import. */
const importing = (name, kind) => {
  const text = (word) => [word.length, ...Buffer.from(word)];
  const description = { function: [0x00, 0x00], memory: [0x02, 0x00, 0x01] }[kind];
  const entry = [1, ...text("env"), ...text(name), ...description];
  return Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, 0x01, 0x04, 0x01, 0x60, 0x00, 0x00, 0x02, entry.length, ...entry);
};

test("the engine imports only what is on the list", () => {
  assert.ok(WebAssembly.Module.imports(new WebAssembly.Module(engine)).length > 0);
  assert.deepEqual(strangeImports(engine), []);
});

test("the check sees one import more", () => {
  assert.deepEqual(strangeImports(renamed("__wbg_getDate_", "__wbg_fetchIt_")).map((line) => line.replace(/_[0-9a-f]+$/, "")), [
    "function ./appeal_calculator_bg.js.__wbg_fetchIt",
  ]);
  for (const name of ["fetch", "__wbg_sendBeacon_0123456789abcdef", "__wbg_localStorage_0123456789abcdef", "__wbg_new_with_url_0123456789abcdef"]) {
    assert.deepEqual(strangeImports(importing(name, "function")), [`function env.${name}`]);
  }
  assert.deepEqual(strangeImports(importing("shared", "memory")), ["memory env.shared"]);
});

test("the frame's code names no way out and no store", async () => {
  assert.deepEqual(waysOutNamed(await built("frame.html")), []);
});

test("the check sees them named", async () => {
  for (const [code, name] of [
    [`fetch("/")`, "fetch"],
    [`navigator.sendBeacon("/")`, "sendBeacon"],
    [`localStorage.a = 1`, "localStorage"],
    [`location.href = "/"`, "location"],
    [`new RTCPeerConnection()`, "RTCPeerConnection"],
    [`new webkitRTCPeerConnection()`, "webkitRTCPeerConnection"],
    [`window.open("/")`, "window.open"],
    [`document.createElement("link").rel = "dns-prefetch"`, "prefetch"],
  ]) {
    assert.deepEqual(waysOutNamed(await brokenFrame({ code })), [name]);
  }
});
