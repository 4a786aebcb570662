// The bill of materials: which packages have code in what was built, in the form of CycloneDX.
import { readFile } from "node:fs/promises";

const byName = (one, two) => (one["bom-ref"] < two["bom-ref"] ? -1 : 1);

/** The folders of the npm packages among the files that the bundler read. */
export const foldersOf = (inputs) =>
  new Set([...inputs].map((name) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(name)?.[1]).filter((name) => name !== undefined));

export const nameOf = (folder) => folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);

/** Those packages, with version, licence and digest from the lock file. */
function packages(inputs, lock) {
  return [...foldersOf(inputs)].map((folder) => {
    const name = nameOf(folder);
    const { version, license, integrity } = lock.packages[folder];
    const [, digest] = /^sha512-(.*)$/.exec(integrity);
    const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
    const hashes = [{ alg: "SHA-512", content: Buffer.from(digest, "base64").toString("hex") }];
    return { type: "library", "bom-ref": purl, name, version, scope: "required", hashes, licenses: [{ license: { id: license } }], purl };
  });
}

/** No time of day and no random number: the same source gives the same bytes. `crates` is written by `cargo xtask build`. */
export async function bill({ version, crates, lock, inputs }) {
  const [rust, npm] = (await Promise.all([crates, lock].map((file) => readFile(file, "utf8")))).map((text) => JSON.parse(text));
  const own = { type: "library", "bom-ref": "appeal-calculator", name: "appeal-calculator", version, licenses: [{ expression: "MIT OR Apache-2.0" }] };
  const components = [...rust, ...packages(inputs, npm)].sort(byName);
  const dependencies = [{ ref: "appeal-calculator", dependsOn: components.map((component) => component["bom-ref"]) }];
  return `${JSON.stringify({ bomFormat: "CycloneDX", specVersion: "1.5", version: 1, metadata: { component: own }, components, dependencies }, null, 2)}\n`;
}
