// The native program and the engine in the browser, given the same cases, say the same: compared as canonical JSON, and papers as text.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { after, before, test } from "node:test";
import { canonical } from "./support/canonical.mjs";
import { packagePages } from "./support/package-page.mjs";

function given(name) {
  const path = process.env[name];
  if (!path) throw new Error(`${name} is not set: run \`cargo xtask test\`, which builds what it names`);
  return path;
}

const PROGRAM = given("APPEAL_CALCULATOR_BIN");
const cases = JSON.parse(await readFile(given("APPEAL_CALCULATOR_CASES"), "utf8"));
const PAPERS = [["appeal", "text"], ["appeal", "html"], ["calendar", "ics"]];

let pages;
let page;
before(async () => {
  pages = await packagePages();
  page = await pages.open();
});
after(() => pages?.close());

/** The first case of each plan, stage, set of reasons and role: papers differ by these. A long run takes every case. */
const paperCases = process.env.SOAK
  ? cases
  : [...new Map([...cases].reverse().map((each) => [JSON.stringify(["plan", "stage", "reasons", "role"].map((key) => each.denial[key])), each])).values()];

/** Runs the program with a text as its standard input. */
function native(words, input) {
  return new Promise((resolve, reject) => {
    const child = spawn(PROGRAM, words, { stdio: ["pipe", "pipe", "pipe"] });
    const out = [];
    const err = [];
    child.stdout.on("data", (chunk) => out.push(chunk));
    child.stderr.on("data", (chunk) => err.push(chunk));
    child.once("error", reject);
    child.once("close", (status) => resolve({ status, out: Buffer.concat(out).toString("utf8"), err: Buffer.concat(err).toString("utf8") }));
    child.stdin.end(input);
  });
}

/** One run of the program for each case, as many at a time as there are cores. */
async function nativeOfAll(words, cases) {
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < cases.length) {
      const at = next++;
      results[at] = await native(words, JSON.stringify(cases[at].denial));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return results;
}

const inPage = (method, words) =>
  page.evaluate(
    async ([method, words]) => {
      const { load } = await import("/pkg/index.js");
      const engine = await load();
      return words.map((given) => engine[method](...given));
    },
    [method, words],
  );

/** Long texts: shows where they part instead of printing both. */
function assertSame(native, browser, name) {
  if (native === browser) return;
  let at = 0;
  while (native[at] === browser[at]) at += 1;
  const from = Math.max(0, at - 60);
  assert.fail(`${name} differs at ${at}\n  native:  …${native.slice(from, at + 60)}\n  browser: …${browser.slice(from, at + 60)}`);
}

test("there are cases, each under its own name", () => {
  assert.ok(cases.length > 0);
  assert.equal(new Set(cases.map(({ name }) => name)).size, cases.length);
});

test("every answer is the same, with its trace", async () => {
  const answers = await inPage("assess", cases.map(({ denial }) => [denial, { lang: "en", trace: true }]));
  const printed = await nativeOfAll(["assess", "--lang", "en", "--trace"], cases);
  for (const [at, { name }] of cases.entries()) {
    const { status, out, err } = printed[at];
    assert.equal(err, "", name);
    assertSame(canonical(JSON.parse(out)), canonical(answers[at]), name);
    assert.equal(status, answers[at].ok ? 0 : 2, name);
  }
});

test("every answer in Spanish is the same, from a batch", async () => {
  const answers = await inPage("assess", cases.map(({ denial }) => [denial, { lang: "es" }]));
  const { status, out, err } = await native(["batch", "--lang", "es"], cases.map(({ denial }) => `${JSON.stringify(denial)}\n`).join(""));
  assert.equal(err, "");
  assert.equal(status, 0);
  const lines = out.trimEnd().split("\n");
  assert.equal(lines.length, cases.length);
  for (const [at, { name }] of cases.entries()) {
    const { line, ...answer } = JSON.parse(lines[at]);
    assert.equal(line, answer.ok ? undefined : at + 1, name);
    assertSame(canonical(answer), canonical(answers[at]), name);
  }
});

for (const lang of ["en", "es"]) {
  for (const [id, format] of PAPERS) {
    test(`every ${id} as ${format} is the same, in ${lang}`, async () => {
      const papers = await inPage("document", paperCases.map(({ denial }) => [id, denial, { lang, format }]));
      const printed = await nativeOfAll(["document", id, "--format", format, "--lang", lang], paperCases);
      for (const [at, { name }] of paperCases.entries()) {
        const paper = papers[at];
        const { status, out } = printed[at];
        const refused = paper.ok === false;
        assertSame(refused ? canonical(JSON.parse(out)) : out, refused ? canonical(paper) : paper.text, name);
        assert.equal(status, refused ? 2 : 0, name);
      }
    });
  }
}

test("native output has its keys sorted", async () => {
  const { out } = await native(["assess", "--trace"], JSON.stringify(cases[0].denial));
  assertSame(out, `${canonical(JSON.parse(out))}\n`, "sorted");
});
