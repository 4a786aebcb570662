// Papers read back by programs that had no part in making them.
import { createRequire } from "node:module";

const require = createRequire(new URL("../../../www/package.json", import.meta.url));
const mammoth = require("mammoth");
// What mammoth itself opens archives with.
const JSZip = createRequire(require.resolve("mammoth"))("jszip");
const { HtmlValidate } = require("html-validate");
const { default: ICAL } = await import(require.resolve("ical.js"));

export { ICAL };

const unescaped = (html) =>
  html.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, "&");

/** What a reader of the office document sees, in words, and what the reader found odd about it. */
export async function readOffice(bytes) {
  // Every style is the document's own; mammoth knows the built-in ones of its own language only.
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  const words = unescaped(value.replace(/<[^>]*>/g, " ")).split(/\s+/).filter(Boolean);
  return { html: value, words, odd: messages.filter(({ message }) => !message.startsWith("Unrecognised paragraph style")) };
}

/** The words of a plain text: the bars between cells and the numbers before items are marks of its own. */
export const wordsOf = (text) =>
  text.replace(/^\d+\. /gm, "").split(/\s+/).filter((word) => word !== "" && word !== "|");

/** The files of an archive, by name, as bytes. */
export async function filesOf(bytes) {
  const archive = await JSZip.loadAsync(bytes, { checkCRC32: true });
  return new Map(await Promise.all(Object.keys(archive.files).map(async (name) => [name, await archive.files[name].async("nodebuffer")])));
}

/** Every part of the archive, by name. */
export async function parts(bytes) {
  const archive = await JSZip.loadAsync(bytes, { checkCRC32: true });
  const names = Object.keys(archive.files);
  return new Map(await Promise.all(names.map(async (name) => [name, await archive.files[name].async("string")])));
}

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard"],
  rules: {
    // The names of parts of a letter; a page decides how it writes its mark-up.
    "no-trailing-whitespace": "off",
    "long-title": "off",
  },
});

/** What is wrong with a page of HTML. */
export async function faultsOfPage(html) {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`));
}
