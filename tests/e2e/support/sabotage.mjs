// Copies of the built files with a promise broken on purpose: a check that finds nothing wrong with them is worth nothing.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./site.mjs";
import { SANDBOX } from "./words.mjs";

export const built = (name) => readFile(join(root, "pkg", name), "utf8");

/** Replaces what has to be there exactly once, so that a sabotage can never quietly do nothing. */
export function swap(text, from, to) {
  const parts = text.split(from);
  assert.equal(parts.length, 2, `“${from}” stands there once`);
  return parts.join(to);
}

const SCRIPT = /<script>([\s\S]*?)<\/script>/;
const POLICY = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(">)/;

/**
 * The frame's document with code run before its own script, and its policy changed. The policy's hash is made again, as a build with bad code
 * in it would make it.
 */
export async function brokenFrame({ code = "", policy = (text) => text } = {}) {
  const page = await built("frame.html");
  const script = `${code};${SCRIPT.exec(page)[1]}`;
  assert.doesNotMatch(code, /<\/?script/i);
  const hash = `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
  return page
    .replace(POLICY, (_, open, text, close) => open + policy(text.replace(/'sha256-[^']*' 'wasm-unsafe-eval'/, `${hash} 'wasm-unsafe-eval'`)) + close)
    .replace(SCRIPT, () => `<script>${script}</script>`);
}

/** Code for a page: its workers, or the one of this number, begin with some more code. */
export const beginsWorkers = (code, only) => `const Plain = Blob;
  let begun = 0;
  const isMeant = (at) => ${only === undefined ? "true" : `at === ${only}`};
  Blob = function (parts, options) { return new Plain(options?.type === "text/javascript" && isMeant(begun++) ? [${JSON.stringify(code)}, ...parts] : parts, options); };
  Blob.prototype = Plain.prototype`;

/** A worker never comes to the end of its file, so that there is time to look at it; the others do. */
export const stuck = (worker) => beginsWorkers("Blob.prototype.arrayBuffer = () => new Promise(() => {});", worker);

/** One directive more, or another value for one. */
export const directive = (name, value) => (policy) => [...policy.split("; ").filter((part) => !part.startsWith(`${name} `)), `${name} ${value}`].join("; ");

/** A loader whose frame keeps the origin of the website. The frame's own refusal has to be lifted too, see {@link LIFT_REFUSAL}. */
export const loaderWithSameOrigin = async () => swap(await built("appeal-calculator.js"), SANDBOX, `${SANDBOX} allow-same-origin`);

/** `self.origin` can be written over: so the frame believes that it is closed off. */
export const LIFT_REFUSAL = `Object.defineProperty(self, "origin", { value: "null" })`;

/** Calls `leak(value)` with everything that is typed. */
export const onInput = (leak) => `addEventListener("input", (event) => { const value = event.target.value; ${leak} }, true)`;
