// Exits with 0 when the browser named on the command line starts and shows a page, in the way the
// tests will use it: a browser whose libraries are missing has a file but does not start.
import { createRequire } from "node:module";

const require = createRequire(new URL("../../www/package.json", import.meta.url));
const { chromium } = require("playwright-core");

const browser = await chromium.launch({
  executablePath: process.argv[2],
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
  timeout: 30_000,
});
const page = await browser.newPage();
await page.setContent("<p>ready</p>");
const ready = (await page.textContent("p")) === "ready";
await browser.close();
process.exit(ready ? 0 : 1);
