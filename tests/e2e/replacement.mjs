// The engine after a breakdown: replaced, tried once more, and never the end of the visit. The shipped engine has no way to be broken on
// purpose, so the trap comes from a WebAssembly module of six lines, or from the input itself in the middle of a call.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { before, test } from "node:test";

const require = createRequire(new URL("../../www/package.json", import.meta.url));
const { build } = require("esbuild");

/** (module (func (export "trap") unreachable)) */
const TRAPPING = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...[0x01, 0x04, 0x01, 0x60, 0x00, 0x00],
  ...[0x03, 0x02, 0x01, 0x00],
  ...[0x07, 0x08, 0x01, 0x04, 0x74, 0x72, 0x61, 0x70, 0x00, 0x00],
  ...[0x0a, 0x05, 0x01, 0x03, 0x00, 0x00, 0x0b],
);

let createEngine;
before(async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("../../www/engine/replaceable.ts", import.meta.url))],
    bundle: true,
    format: "esm",
    write: false,
  });
  ({ createEngine } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`));
});

function trap() {
  new WebAssembly.Instance(new WebAssembly.Module(TRAPPING)).exports.trap();
}

function overflow() {
  const down = () => down() + 1;
  down();
}

/** An engine whose calls break `times` times in the given way. */
function breaking(how, times) {
  const log = [];
  let left = times;
  const call = (name) => (...given) => {
    log.push(name);
    if (name !== "lawVersion" && left > 0) {
      left -= 1;
      how();
    }
    return { answered: name, given };
  };
  const engine = createEngine({
    assess: call("assess"),
    document: call("document"),
    lawVersion: call("lawVersion"),
    today: call("today"),
    replace: () => log.push("replace"),
  });
  const told = [];
  const stop = engine.onReplaced((recovered) => told.push(recovered));
  log.length = 0;
  return { engine, log, told, stop };
}

for (const [name, how] of [["a trap", trap], ["a stack overflow", overflow]]) {
  test(`${name} is answered by a fresh instance, and the page is told`, () => {
    const { engine, log, told } = breaking(how, 1);
    const denial = { typed: "kept" };
    const answer = engine.assess(denial, { lang: "en" });
    assert.deepEqual(answer, { answered: "assess", given: [denial, { lang: "en" }] });
    assert.deepEqual(log, ["assess", "replace", "assess"]);
    assert.deepEqual(told, [true]);
  });

  test(`${name} on the fresh instance too is an answer, in the visitor's language`, () => {
    for (const lang of ["en", "es"]) {
      const { engine, log, told } = breaking(how, 2);
      const answer = engine.document("appeal", {}, { lang, format: "text" });
      assert.equal(answer.ok, false);
      assert.deepEqual(answer.errors.map(({ path, code }) => [path, code]), [["", "engine.trapped"]]);
      assert.match(answer.errors[0].message, lang === "es" ? /sigue aquí/ : /still here/);
      assert.deepEqual(log, ["document", "replace", "document", "replace"]);
      assert.deepEqual(told, [false]);
      assert.deepEqual(engine.assess({}), { answered: "assess", given: [{}, undefined] }, "the next call is answered");
    }
  });
}

test("an exception of the input replaces the instance without another try", () => {
  const { engine, log, told } = breaking(() => { throw new Error("a getter's own"); }, 1);
  const answer = engine.assess({}, { lang: "es" });
  assert.deepEqual(answer.errors.map(({ path, code }) => [path, code]), [["", "value.unreadable"]]);
  assert.deepEqual(log, ["assess", "replace"]);
  assert.deepEqual(told, []);
});

test("whoever no longer listens is not told", () => {
  const { engine, told, stop } = breaking(trap, 1);
  stop();
  engine.assess({});
  assert.deepEqual(told, []);
});

test("options that cannot be read do not make the refusal fail", () => {
  const { engine } = breaking(trap, 2);
  const options = new Proxy({}, { getOwnPropertyDescriptor: () => undefined, get: () => { throw new Error("no"); } });
  assert.equal(engine.assess({}, options).errors[0].code, "engine.trapped");
});

test("the real engine, broken off in the middle of a call a thousand times, answers as before", async () => {
  const { load } = await import("../../pkg/node.js");
  const engine = await load();
  const good = {
    asOf: "2026-10-10",
    state: "MO",
    role: "patient",
    plan: "insured-individual",
    stage: "denial",
    reasons: ["medical-necessity"],
    notice: { received: "2026-10-05" },
    money: { denied: 132_000 },
  };
  const expected = JSON.stringify(engine.assess(good));
  let told = 0;
  engine.onReplaced(() => { told += 1; });
  for (let round = 0; round < 1000; round += 1) {
    let reads = 0;
    const denial = {
      ...good,
      get money() {
        reads += 1;
        if (reads === 1) trap();
        return good.money;
      },
    };
    assert.equal(JSON.stringify(engine.assess(denial)), expected);
  }
  assert.equal(told, 1000);
});
