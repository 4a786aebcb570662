// What the build puts into pkg/: the frame document and its policy, the files that package.json names, and the types.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));
const built = (name) => join(root, "pkg", name);

let scratch;
before(async () => {
  scratch = await mkdtemp(join(tmpdir(), "appeal-calculator-"));
});
after(() => rm(scratch, { recursive: true, force: true }));

const digest = (algorithm, data) => `${algorithm}-${createHash(algorithm).update(data).digest("base64")}`;

/** The one element of its kind, with its place in the page. */
function only(page, pattern) {
  const found = [...page.matchAll(pattern)];
  assert.equal(found.length, 1, `${pattern} once`);
  return found[0];
}

test("the frame's policy forbids everything but its own script, style and WebAssembly, and stands before them", async () => {
  const page = await readFile(built("frame.html"), "utf8");
  const policy = only(page, /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/g);
  const script = only(page, /<script>([\s\S]*?)<\/script>/g);
  const style = only(page.replace(script[0], (text) => " ".repeat(text.length)), /<style>([\s\S]*?)<\/style>/g);
  assert.deepEqual(policy[1].split("; "), [
    "default-src 'none'",
    `script-src '${digest("sha256", script[1])}' 'wasm-unsafe-eval'`,
    `style-src '${digest("sha256", style[1])}'`,
    "worker-src blob:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ]);
  assert.ok(policy.index < style.index && policy.index < script.index);
});

test("the frame holds the engine itself and refers to nothing outside", async () => {
  const page = await readFile(built("frame.html"), "utf8");
  const engine = only(page, /<script type="text\/plain" id="engine">([^<]*)<\/script>/g);
  const exchanged = new Map([[0x1f, 0x00], [0x00, 0x1f], [0x7e, 0x0d], [0x0d, 0x7e]]);
  const bytes = Array.from(engine[1], (letter) => letter.charCodeAt(0) & 0xff).map((byte) => exchanged.get(byte) ?? byte);
  assert.deepEqual(Buffer.from(bytes), await readFile(built("appeal_calculator_bg.wasm")));
  const markup = page.replaceAll(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, "<$1>");
  assert.doesNotMatch(markup, /\s(src|href|action|style|on\w+)\s*=/i);
});

test("everything that package.json names is there", async () => {
  const manifest = JSON.parse(await readFile(built("package.json"), "utf8"));
  const targets = Object.values(manifest.exports).flatMap((target) => (typeof target === "string" ? [target] : Object.values(target)));
  for (const target of [...targets, manifest.types]) await readFile(built(target));
});

test("no built file tells where it was built", async () => {
  for (const name of await readdir(join(root, "pkg"))) {
    const text = await readFile(built(name), "latin1");
    for (const place of [root, process.env.HOME].filter((place) => place && place.length > 2)) {
      assert.ok(!text.includes(place), `${name} holds ${place}`);
    }
    assert.doesNotMatch(text, /registry[/\\]src/, name);
  }
});

test("the types take what the contract takes, and nothing else", async () => {
  await mkdir(join(scratch, "consumer", "node_modules"), { recursive: true });
  await symlink(join(root, "pkg"), join(scratch, "consumer", "node_modules", "appeal-calculator"), "junction");
  const denial = `{ asOf: "2026-10-10", state: "MO", role: "patient", plan: "medicare", reasons: [], notice: {} }`;
  const lines = [
    `import { load, type Assessment, type Denial, type Engine, type Result } from "appeal-calculator";`,
    `const engine: Engine = await load();`,
    `const denial: Denial = ${denial};`,
    `const result: Result = engine.assess(denial, { lang: "es", trace: true });`,
    `export const due: string | null | undefined = result.ok ? result.assessment.deadlines[0]?.due : result.errors[0]?.path;`,
    `const paper = engine.document("calendar", denial, { format: "ics" });`,
    `export const name: string = "errors" in paper ? "" : paper.name;`,
    `export const version: Assessment["lawVersion"] = engine.lawVersion();`,
    `engine.onReplaced((recovered: boolean) => void recovered)();`,
    `// @ts-expect-error an unknown key`,
    `engine.assess({ ...denial, bogus: 1 } satisfies Denial);`,
    `// @ts-expect-error a missing key`,
    `engine.assess({ asOf: "2026-10-10" });`,
    `// @ts-expect-error no such plan`,
    `engine.assess({ ...denial, plan: "x" });`,
    `// @ts-expect-error no such format`,
    `engine.document("appeal", denial, { format: "pdf" });`,
  ];
  await writeFile(join(scratch, "consumer", "use.ts"), `${lines.join("\n")}\n`);
  const options = { compilerOptions: { strict: true, noEmit: true, target: "ES2022", module: "NodeNext", types: [], lib: ["ES2022", "DOM"] }, files: ["use.ts"] };
  await writeFile(join(scratch, "consumer", "tsconfig.json"), JSON.stringify(options));
  await writeFile(join(scratch, "consumer", "package.json"), '{ "type": "module" }');
  const tsc = join(root, "www", "node_modules", "typescript", "bin", "tsc");
  const { stdout } = await run(process.execPath, [tsc, "-p", join(scratch, "consumer")]).catch((error) => error);
  assert.equal(stdout, "");
});
