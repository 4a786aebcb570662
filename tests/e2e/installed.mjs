// The package as others get it: what the archive holds, whether its types and its manifest say what its code does, and whether pages built
// with it by Vite and by esbuild work, in plain HTML, React and Vue.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { copyFile, cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { QUICK } from "./support/cases.mjs";
import { eventually } from "./support/eventually.mjs";
import { root } from "./support/site.mjs";
import { stage } from "./support/stage.mjs";
import { Widget } from "./support/widget.mjs";
import { EVENTS, STYLES } from "./support/words.mjs";

const run = promisify(execFile);
const require = createRequire(new URL("../../www/package.json", import.meta.url));
const packages = join(root, "www", "node_modules");
const { page: openPage, site: openSite } = stage();

let scratch;
before(async () => {
  scratch = await mkdtemp(join(tmpdir(), "appeal-calculator-"));
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { stdout } = await run(npm, ["pack", join(root, "pkg"), "--json", "--offline", "--ignore-scripts", "--pack-destination", scratch]);
  const [packed] = Object.values(JSON.parse(stdout));
  await writeFile(join(scratch, "packed.json"), JSON.stringify(packed.files.map(({ path }) => path)));
  await run("tar", ["-xzf", join(scratch, packed.filename), "-C", scratch]);
});
after(() => rm(scratch, { recursive: true, force: true }));

/** A project in which the archive is installed, with the page of an example and the frame beside it. */
async function project(name, example) {
  const folder = join(scratch, name);
  await cp(join(root, "www", "demo", example), folder, { recursive: true });
  await mkdir(join(folder, "node_modules", "@types"), { recursive: true });
  await cp(join(scratch, "package"), join(folder, "node_modules", "appeal-calculator"), { recursive: true });
  for (const each of ["react", "react-dom", "scheduler", "vue", "@vue", "csstype", "@types/react", "@types/react-dom"]) {
    await symlink(join(packages, each), join(folder, "node_modules", each), "junction");
  }
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  await mkdir(join(folder, "public"));
  await copyFile(join(folder, "node_modules", "appeal-calculator", "frame.html"), join(folder, "public", "frame.html"));
  return folder;
}

test("the archive holds the package and nothing else", async () => {
  const paths = JSON.parse(await readFile(join(scratch, "packed.json"), "utf8"));
  assert.deepEqual(paths.sort(), [
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "SHA256SUMS",
    "THIRD-PARTY-LICENSES.txt",
    "api.d.ts",
    "appeal-calculator.js",
    "appeal_calculator_bg.wasm",
    "custom-elements.json",
    "element.d.ts",
    "element.js",
    "frame.html",
    "index.d.ts",
    "index.js",
    "inline.js",
    "integrity.json",
    "node.js",
    "package.json",
    "react.d.ts",
    "sbom.cdx.json",
    "types.d.ts",
  ]);
});

test("with the code of others goes its licence", async () => {
  const { components } = JSON.parse(await readFile(join(scratch, "package", "sbom.cdx.json"), "utf8"));
  const notices = await readFile(join(scratch, "package", "THIRD-PARTY-LICENSES.txt"), "utf8");
  assert.ok(components.length > 10);
  for (const { name, version } of components) assert.ok(notices.includes(`${name} ${version}`), name);
  assert.match(notices, /Copyright \(c\) 2017 Google LLC/);
  assert.match(notices, /Permission is hereby granted, free of charge/);
});

test("the manifest names the attributes, events and properties that the element has", async (t) => {
  const manifest = JSON.parse(await readFile(join(scratch, "package", "custom-elements.json"), "utf8"));
  const [element] = manifest.modules[0].declarations;
  const page = await openPage(t);
  await page.goto(`${(await openSite(t)).origin}/examples/default.html`);
  const observed = await page.evaluate(() => customElements.get("appeal-calculator").observedAttributes);
  assert.deepEqual(element.attributes.map(({ name }) => name), observed.filter((name) => name !== "class" && name !== "style"));
  assert.deepEqual(element.events.map(({ name }) => name), EVENTS);
  assert.deepEqual(element.cssProperties.map(({ name }) => name), STYLES);
  for (const { path } of manifest.modules) await readFile(join(scratch, "package", path));
});

/** TypeScript's complaints about a file in a project. */
async function complaints(folder, name, lines) {
  await writeFile(join(folder, name), lines.join("\n"));
  const options = { strict: true, noEmit: true, target: "ES2022", module: "ESNext", moduleResolution: "bundler", jsx: "react-jsx", types: [], lib: ["ES2022", "DOM", "DOM.Iterable"] };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files: [name] }));
  const { stdout } = await run(process.execPath, [require.resolve("typescript").replace(/lib.*$/, "bin/tsc"), "-p", folder]).catch((error) => error);
  return stdout;
}

test("the element's types take what the element takes, and nothing else", async () => {
  const folder = await project("types", "react");
  assert.equal(
    await complaints(folder, "use.tsx", [
      `import { AppealCalculator } from "appeal-calculator/element";`,
      `import type {} from "appeal-calculator/react";`,
      `AppealCalculator.frame = "frame.html";`,
      `const element: AppealCalculator = document.createElement("appeal-calculator");`,
      `element.addEventListener("appeal-step", ({ detail }) => { const number: number = detail.number; void number; });`,
      `export const good = <appeal-calculator lang="es" state="MO" audience="provider" theme="dark" heading-level={3} onappeal-result={({ detail }) => void detail.number} />;`,
      `// @ts-expect-error no such audience`,
      `export const audience = <appeal-calculator audience="lawyer" />;`,
      `// @ts-expect-error a listener is a function`,
      `export const event = <appeal-calculator onappeal-result={5} />;`,
      `// @ts-expect-error an event holds a number and nothing else`,
      `element.addEventListener("appeal-result", ({ detail }) => void detail.amount);`,
      `// @ts-expect-error the frame's address is a text`,
      `AppealCalculator.frame = 5;`,
    ]),
    "",
  );
  for (const [example, name] of [["react", "main.tsx"], ["vue", "main.ts"]]) {
    const lines = (await readFile(join(root, "www", "demo", example, name), "utf8")).split("\n");
    assert.equal(await complaints(await project(`types-${example}`, example), name, lines), "", example);
  }
});

/** A built page, as files of a website. */
async function filesOf(folder, at = "") {
  const found = {};
  for (const entry of await readdir(join(folder, at), { withFileTypes: true })) {
    const path = `${at}/${entry.name}`;
    if (entry.isDirectory()) Object.assign(found, await filesOf(folder, path));
    else found[path] = await readFile(join(folder, path));
  }
  return found;
}

const BUILDERS = {
  async vite(folder) {
    const { build } = await import(require.resolve("vite").replace(/index\.cjs$/, "dist/node/index.js"));
    await build({ root: folder, logLevel: "error", configFile: false, base: "./", esbuild: { jsx: "automatic" }, build: { outDir: "dist", target: "es2022" } });
    return join(folder, "dist");
  },
  async esbuild(folder) {
    const dist = join(folder, "dist");
    const { build } = require("esbuild");
    const page = await readFile(join(folder, "index.html"), "utf8");
    const entry = /src="\.\/(main\.\w+)"/.exec(page)[1];
    await build({ entryPoints: [join(folder, entry)], bundle: true, minify: true, format: "esm", jsx: "automatic", define: { "process.env.NODE_ENV": '"production"' }, outfile: join(dist, "main.js"), logLevel: "error" });
    await copyFile(join(folder, "public", "frame.html"), join(dist, "frame.html"));
    await writeFile(join(dist, "index.html"), page.replace(entry, "main.js"));
    return dist;
  },
};

/**
 * Pushes a button of the page by its own event. A pointer goes to a place, and the page may move under it while the frame that has just
 * answered takes its height: the click would then fall beside the button, which is not what is tested here.
 */
const push = (page, name) => page.getByRole("button", { name, exact: true }).evaluate((button) => button.click());

for (const example of ["react", "vue"]) {
  for (const [builder, build] of Object.entries(BUILDERS)) {
    test(`${example}, built with ${builder} from the archive: language, events, taken out and put back`, async (t) => {
      const site = await openSite(t, await filesOf(await build(await project(`${example}-${builder}`, example))));
      const page = await openPage(t);
      await page.goto(`${site.origin}/index.html`);
      const widget = new Widget(page, page.frameLocator("appeal-calculator iframe"), "en");
      await widget.field("money.denied").fill("99");
      await push(page, "Español");
      widget.speak("es");
      await widget.on("start");
      await eventually(async () => assert.equal(await widget.field("money.denied").inputValue(), "99", "kept over a change of language"));
      await widget.quickStart(QUICK);
      await widget.reads("$1,320.00", "30 de marzo de 2027");
      await page.getByText("Answers: 1", { exact: true }).waitFor();
      await push(page, "Take it out");
      await page.locator("appeal-calculator").waitFor({ state: "detached" });
      await push(page, "Put it back");
      await widget.on("start");
      await eventually(async () => assert.equal(await widget.field("money.denied").inputValue(), "", "a new frame knows nothing"));
      assert.deepEqual(page.faults, []);
    });
  }
}
