import { load } from "../engine/index.js";
import type { Engine } from "./contract.js";

export type Trouble = "blocked" | "failed";

/** The engine's bytes travel in the frame's own document, deflated and in base64, so that nothing has to be fetched. */
async function bytesInDocument(): Promise<Uint8Array<ArrayBuffer>> {
  const text = document.getElementById("engine")?.textContent?.trim() ?? "";
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

let loading: Promise<Engine> | undefined;

/** Loads the engine once; a load that failed may be tried again. */
export function engineReady(): Promise<Engine> {
  loading ??= bytesInDocument()
    .then((bytes) => load({ bytes }))
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

/** Whether WebAssembly itself is refused, by the browser or by a policy, or something else went wrong. */
export function troubleOf(error: unknown): Trouble {
  if (typeof WebAssembly === "undefined" || typeof DecompressionStream === "undefined") return "blocked";
  return error instanceof WebAssembly.CompileError || error instanceof EvalError ? "blocked" : "failed";
}
