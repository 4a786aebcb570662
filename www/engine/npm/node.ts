import { readFile } from "node:fs/promises";
import type { Engine, Source } from "../api.d.ts";
import { load as loadFrom } from "../index.js";
import type * as Package from "./index.d.ts";

export function load(source?: Source): Promise<Engine> {
  return loadFrom(source ?? { bytes: readFile(new URL("./appeal_calculator_bg.wasm", import.meta.url)) });
}

load satisfies typeof Package.load;
