// Bundles the page code and fills pkg/. `cargo xtask build` calls this after it has made the engine's glue.
//
//   node www/build.mjs [--out FOLDER] [--sizes FILE]
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { frameDocument } from "./build/document.mjs";
import { bill } from "./build/bill.mjs";
import { licenses } from "./build/licenses.mjs";
import { checksums, integrity, sizes } from "./build/measure.mjs";
import { declarations } from "./build/declarations.mjs";
import { inlineStyles } from "./build/inline-styles.mjs";
import { workers } from "./build/worker.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const { values: options } = parseArgs({ options: { out: { type: "string" }, sizes: { type: "string" } } });
const folder = options.out ?? here("../pkg");
const out = (name) => join(folder, name);

const COMMITTED = new Set(["package.json", "README.md"]);
const ENGINE = "appeal_calculator_bg.wasm";

const shared = {
  absWorkingDir: here("."),
  bundle: true,
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
  minify: true,
  target: ["chrome111", "edge111", "firefox121", "safari16.4"],
  write: false,
};

/** Every file that went into a bundle. */
const inputs = new Set();

async function bundled(entry, options) {
  const { outputFiles, metafile } = await build({ ...shared, entryPoints: [entry], ...options });
  for (const name of Object.keys(metafile.inputs)) inputs.add(name);
  return outputFiles[0].text;
}

async function frame(engine) {
  const [template, script, style] = await Promise.all([
    readFile(here("frame/frame.html"), "utf8"),
    bundled("frame/app.ts", { format: "iife", plugins: [workers(bundled)] }),
    bundled("frame/styles.css", {}),
  ]);
  return frameDocument({ template, script: script.trim(), style: style.trim(), engine });
}

await mkdir(folder, { recursive: true });
for (const name of await readdir(folder)) {
  if (!COMMITTED.has(name)) await rm(out(name), { recursive: true });
}

const engine = await readFile(here(`engine/glue/${ENGINE}`));
await copyFile(here(`engine/glue/${ENGINE}`), out(ENGINE));
await writeFile(out("index.js"), await bundled("engine/npm/browser.ts", { format: "esm" }));
await writeFile(out("node.js"), await bundled("engine/npm/node.ts", { format: "esm", platform: "node" }));
await writeFile(out("appeal-calculator.js"), await bundled("loader/define.ts", { format: "iife" }));
await writeFile(out("element.js"), await bundled("loader/element.ts", { format: "esm" }));
await writeFile(out("frame.html"), await frame(engine));
await writeFile(out("inline.js"), await bundled("frame/inline.ts", { format: "esm", plugins: [workers(bundled), inlineStyles] }));
await copyFile(here("loader/npm/custom-elements.json"), out("custom-elements.json"));
for (const [name, text] of await declarations()) await writeFile(out(name), text);
for (const name of ["LICENSE-MIT", "LICENSE-APACHE"]) await copyFile(here(`../${name}`), out(name));
await writeFile(out("THIRD-PARTY-LICENSES.txt"), await licenses({ crates: here("engine/glue/licenses.json"), root: here("."), inputs }));
const { version } = JSON.parse(await readFile(here("../pkg/package.json"), "utf8"));
await writeFile(out("sbom.cdx.json"), await bill({ version, crates: here("engine/glue/crates.json"), lock: here("package-lock.json"), inputs }));
await writeFile(out("integrity.json"), await integrity(folder, COMMITTED));
await writeFile(out("SHA256SUMS"), await checksums(folder, COMMITTED));

if (options.sizes !== undefined) {
  const measured = await sizes(folder, { loader: "appeal-calculator.js", frame: "frame.html", engine: ENGINE });
  await writeFile(options.sizes, `${JSON.stringify(measured, null, 2)}\n`);
}
