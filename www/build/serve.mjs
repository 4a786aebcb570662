// Serves the demo pages and the package from this machine to itself, the way any static host would: right types, no special headers.
//
//   node www/build/serve.mjs [--port N] [--until-input-ends]
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What lies where: the package under /pkg/, the demo pages everywhere else. */
const FOLDERS = [
  ["/pkg/", join(root, "pkg")],
  ["/", join(root, "www", "demo")],
];

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

async function fileOf(address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, "http://localhost").pathname);
  } catch {
    return undefined;
  }
  const [prefix, folder] = FOLDERS.find(([prefix]) => path.startsWith(prefix));
  const file = normalize(join(folder, path.slice(prefix.length)));
  if (file !== folder && !file.startsWith(folder + sep)) return undefined;
  for (const candidate of path.endsWith("/") ? [join(file, "index.html")] : [file]) {
    if ((await stat(candidate).catch(() => undefined))?.isFile()) return candidate;
  }
  return undefined;
}

/** Listens on 127.0.0.1 only. Resolves to the server once it can be asked. */
export function serve(port = 0) {
  const server = createServer(async (request, response) => {
    const file = request.method === "GET" || request.method === "HEAD" ? await fileOf(request.url ?? "/") : undefined;
    if (file === undefined) {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("not found\n");
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", "cache-control": "no-cache" });
    if (request.method === "HEAD") response.end();
    else createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { port: { type: "string", default: "8080" }, "until-input-ends": { type: "boolean" } } });
  try {
    const server = await serve(Number(values.port));
    console.log(`\nThe demo is at http://localhost:${server.address().port}/ (end it with Ctrl+C)`);
    if (values["until-input-ends"]) process.stdin.on("end", () => process.exit()).resume();
  } catch (error) {
    console.error(`cannot serve on port ${values.port}: ${error.message}`);
    process.exitCode = 1;
  }
}
