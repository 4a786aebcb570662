// Promise 6: two builds give the same bytes, and their digests are published. The engine itself is compiled once for this; what is made of it
// is made twice.
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
const WRITTEN = ["package.json", "README.md", "integrity.json"];

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
