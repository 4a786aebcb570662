// Digests and sizes of what was built.
import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const built = async (folder, committed) => (await readdir(folder)).filter((name) => !committed.has(name)).sort();

/** SHA-384 of every built file, in the form of the `integrity` attribute. */
export async function integrity(folder, committed) {
  const names = await built(folder, committed);
  const digests = {};
  for (const name of names) {
    digests[name] = `sha384-${createHash("sha384").update(await readFile(join(folder, name))).digest("base64")}`;
  }
  return `${JSON.stringify(digests, null, 2)}\n`;
}

/** SHA-256 of every built file, in the form that `sha256sum --check` reads. */
export async function checksums(folder, committed) {
  const lines = [];
  for (const name of await built(folder, committed)) {
    lines.push(`${createHash("sha256").update(await readFile(join(folder, name))).digest("hex")}  ${name}\n`);
  }
  return lines.join("");
}

/** Bytes as stored, and as a server sends them with brotli at its highest quality. */
export async function sizes(folder, artefacts) {
  return Promise.all(
    Object.entries(artefacts).map(async ([name, file]) => {
      const bytes = await readFile(join(folder, file));
      const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
      return { name, file: `pkg/${file}`, raw: bytes.length, brotli: packed.length };
    }),
  );
}
