// The one self-contained frame document: interface, styles, engine, and the policy that names their hashes.
import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";

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
  const packed = deflateRawSync(engine, { level: 9 }).toString("base64");
  let page = fill(template, "<!-- policy -->", `<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}">`);
  page = fill(page, "<!-- style -->", `<style>${style}</style>`);
  page = fill(page, "<!-- engine -->", `<script type="text/plain" id="engine">${packed}</script>`);
  return fill(page, "<!-- script -->", `<script>${script}</script>`);
}
