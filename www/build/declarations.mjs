// The package's types: hand-written files, whose imports of one another are shortened to the one folder they share there.
import { readFile } from "node:fs/promises";

const FILES = {
  "index.d.ts": "../engine/npm/index.d.ts",
  "api.d.ts": "../engine/api.d.ts",
  "types.d.ts": "../../src/wasm/types.d.ts",
  "element.d.ts": "../loader/npm/element.d.ts",
  "react.d.ts": "../loader/npm/react.d.ts",
};

export async function declarations() {
  return Promise.all(
    Object.entries(FILES).map(async ([name, path]) => {
      const text = await readFile(new URL(path, import.meta.url), "utf8");
      return [name, text.replaceAll(/from "(?:\.\.?\/)+(?:[\w-]+\/)*([\w-]+\.d\.ts)"/g, 'from "./$1"')];
    }),
  );
}
