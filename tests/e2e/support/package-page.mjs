// A browser page on which the built package lies at /pkg/, as on any static host.
import { serve } from "../../../www/build/serve.mjs";
import { launch } from "./browser.mjs";

/** Starts a server and a browser; `open` gives an empty page of the server's origin. */
export async function packagePages() {
  const server = await serve();
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await launch();
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
