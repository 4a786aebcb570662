// Promise 4: a visit leaves nothing behind. Every store of the browser is looked into, for every origin that had a part in it.

/** Runs in a document of the origin. Lists everything kept there. */
async function inventory() {
  const found = [];
  const look = async (what, list) => {
    try {
      for (const each of await list()) found.push(`${what}: ${each}`);
    } catch (error) {
      if (error.name !== "SecurityError") throw error;
    }
  };
  await look("localStorage", () => Object.keys(localStorage));
  await look("sessionStorage", () => Object.keys(sessionStorage));
  await look("cookie", () => document.cookie.split("; ").filter(Boolean));
  await look("IndexedDB", async () => (await indexedDB.databases()).map(({ name }) => name));
  await look("cache", () => caches.keys());
  await look("service worker", async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope));
  await look("file", async () => {
    const names = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
    return names;
  });
  await look("window name", () => [window.name].filter(Boolean));
  return found;
}

const EMPTY = '<!doctype html><title>Empty</title><link rel="icon" href="data:,">';

/** Pages that {@link traces} needs: one with nothing in it, and one that frames the empty page of another website. */
export const lookout = (other = "") => ({
  "/empty.html": EMPTY,
  "/lookout.html": `${EMPTY}<iframe src="${other}/empty.html"></iframe>`,
});

/**
 * What the visit left: in the tab itself, on the website of the page, and on the website of the calculator, which a browser keeps apart by the
 * page it was framed in. Ends the visit.
 */
export async function traces(page, origin) {
  const history = await page.evaluate(() => window.history.length);
  await page.goto(`${origin}/lookout.html`);
  const found = [];
  for (const frame of page.frames()) found.push(...(await frame.evaluate(inventory)));
  const { cookies, origins } = await page.context().storageState({ indexedDB: true });
  found.push(...cookies.map(({ name }) => `cookie: ${name}`), ...origins.map(({ origin }) => `kept for ${origin}`));
  found.push(...page.context().serviceWorkers().map((worker) => `service worker: ${worker.url()}`));
  if (history > 2) found.push(`history: ${history} entries`);
  return found;
}
