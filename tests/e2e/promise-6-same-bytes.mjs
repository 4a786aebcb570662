// Promise 6: two builds give the same bytes, and their digests are published. Here the engine is compiled once, what is made of it is made twice,
// in two folders, and the engine's bytes are searched for the places that it was compiled in. `cargo xtask reproduce`, which is part of
// `cargo xtask soak`, makes everything twice, the engine too.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { root } from "./support/site.mjs";

const run = promisify(execFile);
const pkg = join(root, "pkg");

/** Written by people, so not built. */
const WRITTEN = ["package.json", "README.md", "integrity.json", "SHA256SUMS"];

let scratch;
let second;
before(async () => {
  scratch = await mkdtemp(join(tmpdir(), "appeal-calculator-"));
  second = join(scratch, "second");
  await run(process.execPath, [join(root, "www", "build.mjs"), "--out", second]);
});
after(() => rm(scratch, { recursive: true, force: true }));

/** Files of one folder that the other has not, or has with other bytes. */
async function differences(folder, other) {
  const names = async (place) => (await readdir(place)).filter((name) => !["package.json", "README.md"].includes(name));
  const all = new Set([...(await names(folder)), ...(await names(other))]);
  const found = [];
  for (const name of all) {
    const [one, two] = await Promise.all([folder, other].map((place) => readFile(join(place, name)).catch(() => undefined)));
    if (one === undefined || two === undefined || !one.equals(two)) found.push(name);
  }
  return found.sort();
}

/** Files whose published digest is missing or not theirs. */
async function wrongDigests(folder) {
  const digests = JSON.parse(await readFile(join(folder, "integrity.json"), "utf8"));
  const built = (await readdir(folder)).filter((name) => !WRITTEN.includes(name));
  const wrong = new Set([...built, ...Object.keys(digests)]);
  for (const name of built) {
    const digest = createHash("sha384").update(await readFile(join(folder, name))).digest("base64");
    if (digests[name] === `sha384-${digest}`) wrong.delete(name);
  }
  return [...wrong].sort();
}

test("a second build has the same bytes", async () => {
  assert.deepEqual(await differences(pkg, second), []);
});

test("the engine names no folder of the machine that built it", async () => {
  const engine = await readFile(join(pkg, "appeal_calculator_bg.wasm"), "latin1");
  const homes = [root, process.env.CARGO_HOME, process.env.HOME && join(process.env.HOME, ".cargo"), process.env.CARGO_TARGET_DIR];
  for (const place of homes.filter((place) => place)) assert.ok(!engine.includes(place), place);
  // A website may keep its pages in such a folder: of an address, the host and the slash behind it do not count.
  assert.doesNotMatch(engine.replaceAll(/https?:\/\/[\w.-]+\//g, ""), /\/(?:home|Users|root|tmp)\/|[A-Z]:\\/);
});

test("both lists of digests say the same files, and both are right", async () => {
  const lines = (await readFile(join(pkg, "SHA256SUMS"), "utf8")).trim().split("\n");
  const listed = lines.map((line) => line.split("  "));
  for (const [digest, name] of listed) assert.equal(createHash("sha256").update(await readFile(join(pkg, name))).digest("hex"), digest, name);
  const others = Object.keys(JSON.parse(await readFile(join(pkg, "integrity.json"), "utf8")));
  assert.deepEqual(listed.map(([, name]) => name).sort(), [...others, "integrity.json"].sort());
});

test("the published digests are those of the files, of every file and of no other", async () => {
  assert.deepEqual(await wrongDigests(pkg), []);
});

test("the checks see one changed byte, a file more and a file less", async () => {
  const tampered = join(scratch, "tampered");
  await cp(second, tampered, { recursive: true });
  const frame = await readFile(join(tampered, "frame.html"));
  frame[frame.length - 2] ^= 1;
  await writeFile(join(tampered, "frame.html"), frame);
  await writeFile(join(tampered, "more.js"), "");
  await rm(join(tampered, "node.js"));
  assert.deepEqual(await differences(second, tampered), ["frame.html", "more.js", "node.js"]);
  assert.deepEqual(await wrongDigests(tampered), ["frame.html", "more.js", "node.js"]);
});

test("the bill of materials names Lit and its parts, no other npm package, and every crate with its digest", async () => {
  const { bomFormat, components } = JSON.parse(await readFile(join(pkg, "sbom.cdx.json"), "utf8"));
  assert.equal(bomFormat, "CycloneDX");
  const names = (kind) => components.filter(({ purl }) => purl.startsWith(`pkg:${kind}/`)).map(({ name }) => name);
  assert.deepEqual(names("npm"), ["@lit/reactive-element", "lit-element", "lit-html", "lit"]);
  assert.ok(names("cargo").includes("wasm-bindgen"));
  for (const { name, version, hashes, licenses } of components) {
    assert.match(version, /^\d+\.\d+\.\d+/, name);
    assert.match(hashes[0].content, /^(?:[0-9a-f]{64}|[0-9a-f]{128})$/, name);
    assert.equal(licenses.length, 1, name);
  }
});
