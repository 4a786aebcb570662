import type { Engine, Source } from "../api.d.ts";

export type { Engine, Source } from "../api.d.ts";
export type * from "../../../src/wasm/types.d.ts";

/**
 * Compiles the engine once and keeps it; later calls return the same engine. Without a source the `.wasm` file beside this module is
 * read: one request in a browser, none after it.
 */
export function load(source?: Source): Promise<Engine>;
