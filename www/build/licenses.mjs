// The licences of everything with code in what was built: they have to go wherever that code goes.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { foldersOf, nameOf } from "./bill.mjs";

/** `crates` is written by `cargo xtask build`; `inputs` are the files that the bundler read, below `root`. */
export async function licenses({ crates, root, inputs }) {
  const rust = JSON.parse(await readFile(crates, "utf8"));
  const npm = await Promise.all(
    [...foldersOf(inputs)].sort().map(async (folder) => {
      const { version } = JSON.parse(await readFile(join(root, folder, "package.json"), "utf8"));
      return { name: `${nameOf(folder)} ${version}`, texts: [(await readFile(join(root, folder, "LICENSE"), "utf8")).trim()] };
    }),
  );
  // Many are word for word the same.
  const holders = new Map();
  for (const { name, texts } of [...rust, ...npm]) for (const text of texts) holders.set(text, [...(holders.get(text) ?? []), name]);
  return [...holders].map(([text, names]) => `${names.join(", ")}\n\n${text}\n`).join(`\n${"-".repeat(80)}\n\n`);
}
