// A browser page on which the built package lies at /pkg/, as on any static host.
import { createRequire } from "node:module";
import { serve } from "../../../www/build/serve.mjs";

const require = createRequire(new URL("../../../www/package.json", import.meta.url));
const { chromium } = require("playwright-core");

function chromePath() {
  const path = process.env.CHROME_PATH;
  if (!path) throw new Error("set CHROME_PATH to a Chromium or Chrome, or run `cargo xtask test`, which finds one");
  return path;
}

/** Starts a server and a browser; `open` gives an empty page of the server's origin. */
export async function packagePages() {
  const server = await serve();
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({ executablePath: chromePath(), args: ["--no-sandbox", "--disable-gpu", "--disable-quic"] });
  return {
    async open(context = {}) {
      const page = await (await browser.newContext(context)).newPage();
      await page.route("**/empty.html", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>empty</title>" }));
      await page.goto(`${origin}/empty.html`);
      return page;
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
