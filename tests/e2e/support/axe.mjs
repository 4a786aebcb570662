// axe-core inside the frame. The frame's policy refuses a script element, so the source is handed over by the debugger.
import { readFile } from "node:fs/promises";
import { packaged } from "./browser.mjs";

const source = await readFile(packaged("axe-core/axe.min.js"), "utf8");

/** Rules of WCAG 2.2 A and AA and good practice. The host page chooses the heading level, so the frame has no heading of level 1. */
const OPTIONS = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  rules: { "page-has-heading-one": { enabled: false } },
};

/** What axe finds wrong in a page or frame, one line each. */
export async function violations(frame) {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(source);
  const found = await frame.evaluate((options) => window.axe.run(document, options).then(({ violations }) => violations), OPTIONS);
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`));
}
