// The browser that the tests drive: the one that `cargo xtask test` found, else the usual place of Debian's.
import { createRequire } from "node:module";

const require = createRequire(new URL("../../../www/package.json", import.meta.url));
const { chromium } = require("playwright-core");

/** A file of one of the page's packages. */
export const packaged = (path) => new URL(`../../../www/node_modules/${path}`, import.meta.url);

/** Quiet, so that a request in a test's log is the page's own. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The browser that `cargo xtask test` found or installed; by hand, name one in CHROME_PATH. */
export function launch(options = {}) {
  const executablePath = process.env.CHROME_PATH;
  if (!executablePath) throw new Error("Set CHROME_PATH to a Chromium, or run the tests with `cargo xtask test`.");
  return chromium.launch({ executablePath, args: FLAGS, ...options });
}
