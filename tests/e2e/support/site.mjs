// A static host for one test: the built package under /pkg/, the demo pages beside it, and whatever the test puts in their place. It keeps a
// log of everything that reached it.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../..", import.meta.url));

/** What lies where, the longest prefix first. */
const FOLDERS = [
  ["/pkg/", join(root, "pkg")],
  ["/", join(root, "www", "demo")],
];

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

async function fileAt(path) {
  const [prefix, folder] = FOLDERS.find(([prefix]) => path.startsWith(prefix));
  const file = normalize(join(folder, path.slice(prefix.length)));
  if (!file.startsWith(folder + sep)) return undefined;
  return readFile(file).catch(() => undefined);
}

/**
 * Serves on 127.0.0.1. `pages` maps paths to texts, or to `{ body, headers }`; they stand before the files. Each server is an origin of its
 * own, so two of them are two websites.
 */
export async function openSite(pages = {}) {
  const requests = [];
  /** Where a request says that it comes from, by its path. */
  const referrers = {};
  const server = createServer(async (request, response) => {
    requests.push(request.url);
    if (request.headers.referer !== undefined) referrers[request.url] = request.headers.referer;
    request.resume();
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const own = pages[path];
    const body = own === undefined ? await fileAt(path) : (own.body ?? own);
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(path)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, "cache-control": "no-store", ...own?.headers }).end(body);
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, requests, referrers, pages, close };
}
