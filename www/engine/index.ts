import { compile } from "./source.js";
import { fromGlue } from "./boundary.js";
import { createEngine } from "./replaceable.js";
import type { Engine, Source } from "./api.d.ts";

export type { Engine, Source } from "./api.d.ts";
export type * from "../../src/wasm/types.d.ts";

let loading: Promise<Engine> | undefined;

/**
 * Compiles the engine once and keeps it: later calls return the same engine, whatever source they name. A load that failed is forgotten,
 * so that it can be tried again.
 */
export function load(source: Source): Promise<Engine> {
  loading ??= compile(source)
    .then((module) => createEngine(fromGlue(module)))
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}
