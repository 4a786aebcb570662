import type { Engine, Source } from "../api.d.ts";
import { load as loadFrom } from "../index.js";
import type * as Package from "./index.d.ts";

/** The one request: bundlers see the pattern and take the file along. */
async function beside(): Promise<WebAssembly.Module> {
  const response = await fetch(new URL("./appeal_calculator_bg.wasm", import.meta.url));
  if (!response.ok) throw new Error(`the engine could not be fetched: status ${response.status}`);
  // A host that does not know the type of `.wasm` files still gets a working engine, from the same response.
  return response.headers.get("content-type")?.trim().toLowerCase() === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

let loading: Promise<Engine> | undefined;

export function load(source?: Source): Promise<Engine> {
  loading ??= (source === undefined ? beside().then((module) => loadFrom({ module })) : loadFrom(source)).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

load satisfies typeof Package.load;
