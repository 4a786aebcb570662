// The one self-contained frame document: interface, styles, engine, and the policy that names their hashes.
import { createHash } from "node:crypto";

const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Nothing may be fetched, sent or framed; only this script and this style run. */
function policy(script, style) {
  return [
    "default-src 'none'",
    `script-src ${hash(script)} 'wasm-unsafe-eval'`,
    `style-src ${hash(style)}`,
    "worker-src blob:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
}

/** Frequent bytes that an HTML parser would change (NUL, CR), each exchanged for one that an engine rarely has. `frame/engine.ts` exchanges them back. */
const EXCHANGED = new Map([[0x00, 0x1f], [0x1f, 0x00], [0x0d, 0x7e], [0x7e, 0x0d]]);

/**
 * A character per byte: the byte's own code point, or that plus 256 for the three that an HTML parser would change or read as markup.
 * Servers compress this far better than base64, whose letters hide the bytes' repetitions.
 */
function characters(bytes) {
  const CHANGED = new Set([0x00, 0x0d, 0x3c]);
  const character = (byte) => String.fromCharCode(CHANGED.has(byte) ? byte + 0x100 : byte);
  return Array.from(bytes, (byte) => character(EXCHANGED.get(byte) ?? byte)).join("");
}

/** Puts `text` where `slot` stands, once, without reading `$` in it as anything special. */
function fill(template, slot, text) {
  const parts = template.split(slot);
  if (parts.length !== 2) throw new Error(`frame.html has to hold ${slot} exactly once, it does ${parts.length - 1} times`);
  return parts.join(text);
}

export function frameDocument({ template, script, style, engine }) {
  // A parser ends a script at "</script", and reads "<!--" with a later "<script" as the start of something else.
  if (/<\/?script/i.test(script)) throw new Error("the frame's script holds a script tag and cannot be written into a page");
  if (/<\/style/i.test(style)) throw new Error("the frame's style holds an end tag and cannot be written into a page");
  // The hash is over what the parser sees: it turns CR into LF, and NUL into something else.
  for (const text of [script, style]) {
    if (/[\r\0]/.test(text)) throw new Error("the frame's script or style holds a character that a page would change");
  }
  let page = fill(template, "<!-- policy -->", `<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}">`);
  page = fill(page, "<!-- style -->", `<style>${style}</style>`);
  page = fill(page, "<!-- engine -->", `<script type="text/plain" id="engine">${characters(engine)}</script>`);
  return fill(page, "<!-- script -->", `<script>${script}</script>`);
}
