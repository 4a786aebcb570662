// Measures the built package against what exists, and writes tables. `cargo xtask bench` builds everything first and calls this.
//
//   node bench/run.mjs --out FOLDER --program FILE --engine FILE [--short]
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { cpus } from "node:os";
import { mkdir, open, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { launch } from "../tests/e2e/support/browser.mjs";
import { pagesOverTime } from "../tests/e2e/support/linear-memory.mjs";
import { completeAnswers, drive } from "./visit.mjs";
import { median } from "./arms/measure.mjs";
import { rulesEngine } from "./arms/rivals.mjs";

const { build } = createRequire(new URL("../www/package.json", import.meta.url))("esbuild");
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { values: options } = parseArgs({
  options: { out: { type: "string" }, program: { type: "string" }, engine: { type: "string" }, short: { type: "boolean", default: false } },
});
const ROUNDS = options.short ? 5 : 25;
const denial = JSON.parse(await readFile(here("../tests/letters/full.json"), "utf8"));
const quick = JSON.parse(await readFile(here("../tests/letters/quick.json"), "utf8"));

const report = [`# Bench\n\n${cpus()[0].model}, ${cpus().length} cores, Node.js ${process.version}, ${new Date().toISOString().slice(0, 10)}\n`];
const results = {};
function table(title, head, rows) {
  const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  report.push(`## ${title}\n\n${lines.join("\n")}\n`);
  console.log(`\n${title}\n${rows.map((cells) => `  ${cells.join("  ·  ")}`).join("\n")}`);
  results[title] = rows;
}
const us = (number) => `${number < 10 ? number.toFixed(2) : number.toFixed(0)} µs`;
const verdict = (good) => (good ? "met" : "MISSED");

const bundle = async (entry, format = "esm") =>
  (await build({ entryPoints: [here(entry)], bundle: true, minify: true, format, platform: "browser", write: false, logLevel: "error", absWorkingDir: here("."), nodePaths: [here("../www/node_modules")] }))
    .outputFiles[0].text;

/** A host that compresses, as real ones do. */
async function host(pages) {
  const packed = new Map();
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    const body = pages[path] ?? (path.startsWith("/pkg/") ? await readFile(here(`..${path}`)).catch(() => undefined) : undefined);
    if (body === undefined) return response.writeHead(404).end();
    if (!packed.has(path)) packed.set(path, brotliCompressSync(Buffer.from(body)));
    const type = { js: "text/javascript", html: "text/html", wasm: "application/wasm" }[path.split(".").pop()] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": `${type}; charset=utf-8`.replace("wasm; charset=utf-8", "wasm"), "content-encoding": "br", "cache-control": "no-store" });
    response.end(packed.get(path));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => (server.closeAllConnections(), server.close()) };
}

const frame = await readFile(here("../pkg/frame.html"), "utf8");
/** The same bytes, but all that the page does with them is write a text. */
const fixedFrame = frame.replace(/<script>[\s\S]*<\/script>/, (script) => {
  const body = `document.body.textContent="Written."`;
  return `<script>${body}/*${script.slice(17 + body.length + 4).replaceAll("*/", "* /").replaceAll("</script", "< /script")}*/</script>`;
}).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
const clinic = `<!doctype html><html lang="en"><title>A clinic</title><script src="/pkg/appeal-calculator.js" defer></script><appeal-calculator lang="en" state="MO"></appeal-calculator></html>`;
const fixed = `<!doctype html><html lang="en"><title>A clinic</title><script src="/pkg/appeal-calculator.js" async type="text/plain"></script><iframe src="/fixed.html" sandbox="allow-scripts"></iframe></html>`;

const site = await host({
  "/clinic.html": clinic,
  "/fixed-clinic.html": fixed,
  "/fixed.html": fixedFrame,
  "/empty.html": "<!doctype html><title>Bench</title>",
  "/bench.js": await bundle("arms/page.mjs"),
});
const browser = await launch();

// ---- The engine in the browser.
{
  const page = await browser.newPage();
  await page.goto(`${site.origin}/empty.html`);
  const taken = await page.evaluate(async ([denial, rounds]) => (await import("/bench.js")).armsInBrowser(denial, rounds), [denial, ROUNDS]);
  await page.close();
  const versus = (own, other, most) => {
    const ratio = taken[own] / taken[other];
    return [own, us(taken[own]), other, us(taken[other]), ratio.toFixed(3), ...(most === undefined ? ["", ""] : [`≤ ${most}`, verdict(ratio <= most)])];
  };
  table("In Chromium: median of interleaved rounds", ["arm", "takes", "against", "takes", "ratio", "target", ""], [
    versus("assess", "json-rules-engine, 25 rules", 1),
    versus("assess with trace", "json-rules-engine, 25 rules", 1),
    versus("assess", "json-logic-js, 25 rules"),
    versus("letter", "handlebars"),
    versus("DOCX", "docx", 0.1),
    versus("calendar", "ics", 0.02),
    ["letter", us(taken.letter), "", "", "", "≤ 50 µs", verdict(taken.letter <= 50)],
  ]);
  results.browser = taken;
}

// ---- The engine natively: rules alone, and how it grows.
{
  const native = JSON.parse(execFileSync(options.engine, ["--bench"], { encoding: "utf8" }));
  const rival = results.browser["json-rules-engine, 25 rules"];
  const rules = native["rules alone, everything answered"];
  const growth = native["assess, 1000 claim lines"] / native["assess, 10 claim lines"];
  table("Natively", ["arm", "takes"], Object.entries(native).map(([name, taken]) => [name, us(taken)]));
  table("Against the targets", ["what", "ratio", "target", ""], [
    ["rules alone (native) to json-rules-engine, 25 rules (Chromium)", (rules / rival).toFixed(3), "≤ 0.2", verdict(rules / rival <= 0.2)],
    ["1,000 claim lines to 10", growth.toFixed(1), "≤ 105", verdict(growth <= 105)],
  ]);
}

// ---- Whole files on the command line.
{
  // Enough of them that starting the program is no part of it.
  const [short, full] = options.short ? [2_000, 1_000] : [200_000, 20_000];
  const line = `${JSON.stringify(quick)}\n`;
  /** Lines a second, from a file into a file: whoever reads a pipe would take the program's second core away from it. */
  const run = async (lines, words) => {
    const [asked, answered] = [join(options.out, "batch.jsonl"), join(options.out, "answers.jsonl")];
    await writeFile(asked, line.repeat(lines));
    const into = await open(answered, "w");
    const started = performance.now();
    const child = spawn(options.program, ["batch", asked, ...words], { stdio: ["ignore", into.fd, "inherit"] });
    await once(child, "exit");
    const taken = performance.now() - started;
    await into.close();
    let answers = 0;
    for await (const chunk of createReadStream(answered)) for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) answers += 1;
    if (answers !== lines) throw new Error(`batch answered ${answers} of ${lines} lines`);
    await Promise.all([rm(asked), rm(answered)]);
    return lines / (taken / 1000);
  };
  const rival = async () => {
    const { run, right } = rulesEngine(quick);
    const count = options.short ? 1_000 : 4_000;
    if (!right(await run())) throw new Error("json-rules-engine does not give its answer");
    const started = performance.now();
    for (let at = 0; at < count; at += 1) await run(JSON.parse(JSON.stringify(quick)));
    return count / ((performance.now() - started) / 1000);
  };
  const arms = {
    "brief, one core": () => run(short, ["--brief", "--threads", "1"]),
    "brief, two cores": () => run(short, ["--brief", "--threads", "2"]),
    "full, one core": () => run(full, ["--threads", "1"]),
    "full, two cores": () => run(full, ["--threads", "2"]),
    "json-rules-engine, 25 rules": rival,
  };
  const rates = Object.fromEntries(Object.keys(arms).map((name) => [name, []]));
  for (let round = 0; round < (options.short ? 1 : 5); round += 1) for (const [name, arm] of Object.entries(arms)) rates[name].push(await arm());
  const rate = Object.fromEntries(Object.entries(rates).map(([name, all]) => [name, median(all)]));
  const two = rate["brief, two cores"] / rate["brief, one core"];
  table("Batch: assessments a second", ["arm", "a second", "target", ""], [
    ["brief, one core", rate["brief, one core"].toFixed(0), "≥ 100,000", verdict(rate["brief, one core"] >= 100_000)],
    ["brief, two cores", `${rate["brief, two cores"].toFixed(0)} (${two.toFixed(2)} times)`, "≥ 1.8 times", verdict(two >= 1.8)],
    ["full, one core", rate["full, one core"].toFixed(0), "", ""],
    ["full, two cores", rate["full, two cores"].toFixed(0), "", ""],
    ["json-rules-engine, 25 rules", rate["json-rules-engine, 25 rules"].toFixed(0), "", ""],
  ]);
}

// ---- Sizes.
{
  const stack = Buffer.from(await bundle("arms/stack.mjs", "iife"));
  const rows = [];
  const weigh = (name, bytes, most = Number.POSITIVE_INFINITY) => {
    const packed = brotliCompressSync(bytes).length;
    rows.push([name, bytes.length, gzipSync(bytes, { level: 9 }).length, packed, Number.isFinite(most) ? `≤ ${most}` : "", Number.isFinite(most) ? verdict(packed <= most) : ""]);
  };
  weigh("loader", await readFile(here("../pkg/appeal-calculator.js")), 3_000);
  weigh("frame (everything: law, letters, page, two languages)", await readFile(here("../pkg/frame.html")), 100_000);
  weigh("engine alone", await readFile(here("../pkg/appeal_calculator_bg.wasm")));
  weigh("json-rules-engine + mustache + date-fns + lit + docx + jspdf + ics, without a word of law", stack);
  table("Bytes", ["what", "raw", "gzip", "brotli", "target", ""], rows);
}

// ---- Memory.
{
  const [recalculations, exported] = options.short ? [1_000, 40] : [100_000, 1_000];
  const { started, once, end } = await pagesOverTime(recalculations, exported);
  table("Linear memory", ["when", "pages of 64 KiB", "target", ""], [
    ["started", started, "≤ 32", verdict(started <= 32)],
    ["after one assessment and one of each file", once, "≤ 32", verdict(once <= 32)],
    [`after ${recalculations} recalculations and ${exported} exports`, end, "no growth", verdict(end <= once)],
  ]);
}

// ---- A slow phone: the first result, and typing.
{
  const times = { own: [], fixed: [] };
  const typing = { answer: [], paper: [] };
  for (let round = 0; round < (options.short ? 1 : 5); round += 1) {
    for (const kind of ["fixed", "own"]) {
      const found = await drive(browser, site.origin, kind, completeAnswers);
      times[kind].push(found.first);
      for (const [place, keys] of Object.entries(found.keys ?? {})) typing[place].push(...keys);
    }
  }
  const [own, plain] = [median(times.own), median(times.fixed)];
  const slowest = (keys) => keys.toSorted((one, two) => one - two)[Math.min(keys.length - 1, Math.floor(keys.length * 0.99))];
  const typed = Object.entries(typing).map(([place, keys]) => [
    `key in ${place === "paper" ? "a paper" : "an answer"} to laid-out page, 99th of 100 (${keys.length} keys)`,
    `${slowest(keys).toFixed(1)} ms`,
    "≤ 16 ms",
    verdict(slowest(keys) <= 16),
  ]);
  table("Slow 4G and a processor four times slower", ["what", "takes", "target", ""], [
    ["first result, without the time that a person takes", `${own.toFixed(0)} ms`, "", ""],
    ["a page that loads the same bytes and writes a fixed text", `${plain.toFixed(0)} ms`, "", ""],
    ["ratio", (own / plain).toFixed(2), "≤ 1.5", verdict(own / plain <= 1.5)],
    ...typed,
  ]);
}

await browser.close();
site.close();
await mkdir(options.out, { recursive: true });
await writeFile(join(options.out, "report.md"), report.join("\n"));
await writeFile(join(options.out, "report.json"), `${JSON.stringify(results, null, 2)}\n`);
console.log(`\n${join(options.out, "report.md")}`);
