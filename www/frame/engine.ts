import { load } from "../engine/index.js";
import type { Engine } from "./contract.js";

export type Trouble = "blocked" | "failed";

/** The engine's bytes travel in the frame's own document, a character each (`build/document.mjs`), so that nothing has to be fetched. */
function bytesInDocument(): Uint8Array<ArrayBuffer> {
  const text = document.getElementById("engine")?.textContent ?? "";
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = byteOf(text.charCodeAt(at) & 0xff);
  return bytes;
}

let source: () => Promise<BufferSource> = async () => bytesInDocument();

/** Where there is no such document, the bytes come from elsewhere. */
export function bytesFrom(elsewhere: () => Promise<BufferSource>): void {
  source = elsewhere;
}

/** NUL and CR, which a parser would change, stand for two rarer bytes and these for them. */
function byteOf(sent: number): number {
  if (sent === 0x00 || sent === 0x1f) return sent ^ 0x1f;
  return sent === 0x0d || sent === 0x7e ? sent ^ 0x73 : sent;
}

let compiling: Promise<WebAssembly.Module> | undefined;
let loading: Promise<Engine> | undefined;

/** The engine compiled, for this page and for a worker of it. */
export function engineModule(): Promise<WebAssembly.Module> {
  compiling ??= source().then((bytes) => WebAssembly.compile(bytes));
  return compiling;
}

/** Loads the engine once; a load that failed may be tried again. */
export function engineReady(): Promise<Engine> {
  loading ??= engineModule()
    .then((module) => load({ module }))
    .catch((error: unknown) => {
      loading = undefined;
      compiling = undefined;
      throw error;
    });
  return loading;
}

/** Whether WebAssembly itself is refused, by the browser or by a policy, or something else went wrong. */
export function troubleOf(error: unknown): Trouble {
  if (typeof WebAssembly === "undefined") return "blocked";
  return error instanceof WebAssembly.CompileError || error instanceof EvalError ? "blocked" : "failed";
}
