import type { Boundary } from "./boundary.js";
import type { ImportOptions, ImportResult, ImportSource } from "./api.d.ts";
import type { WorklistRow } from "../../src/wasm/types.d.ts";

/** Small enough that the page answers between two of them. */
const PIECE = 1 << 14;
/** So long the page may be kept waiting, in milliseconds. */
const TURN = 12;

async function* pieces(source: ImportSource): AsyncGenerator<Uint8Array> {
  if (typeof source === "object" && "getReader" in source) {
    const reader = source.getReader();
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) yield* cut(next.value);
    } finally {
      reader.releaseLock();
    }
  } else if (source instanceof Blob) {
    for (let at = 0; at < source.size; at += PIECE) yield new Uint8Array(await source.slice(at, at + PIECE).arrayBuffer());
  } else if (typeof source === "string") {
    yield* cut(new TextEncoder().encode(source));
  } else {
    yield* cut(source instanceof Uint8Array ? source : new Uint8Array(source));
  }
}

function* cut(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

function sizeOf(source: ImportSource): number | null {
  if (source instanceof Blob) return source.size;
  if (typeof source === "string") return null;
  return "byteLength" in source ? source.byteLength : null;
}

/** Lets the page draw and listen. */
export const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Reads a file piece by piece. The engine holds a piece and sums; the rows are kept here. */
export async function importClaims(boundary: Boundary, source: ImportSource, options: ImportOptions): Promise<ImportResult> {
  const { lang, onProgress, signal, ...asked } = options;
  const life = boundary.life();
  const alive = (): void => {
    signal?.throwIfAborted();
    if (boundary.life() !== life) throw new Error("the engine was replaced while it read a file");
  };
  const reader = boundary.importReader(asked, lang);
  let used = false;
  try {
    const refusal = reader.refusal();
    if (refusal !== null) return refusal;
    const rows: WorklistRow[] = [];
    const size = sizeOf(source);
    let read = 0;
    let since = performance.now();
    for await (const piece of pieces(source)) {
      alive();
      for (const row of reader.push(piece)) rows.push(row);
      read += piece.length;
      if (performance.now() - since > TURN) {
        onProgress?.(read, size);
        await breath();
        alive();
        since = performance.now();
      }
    }
    alive();
    for (const row of reader.finish()) rows.push(row);
    used = true;
    const summary = reader.summary();
    if ("ok" in summary) return summary;
    onProgress?.(read, size);
    const inOrder = summary.order.flatMap((id) => rows[id] ?? []);
    return { ok: true, claims: inOrder.map((row) => row.denial), rows: inOrder, summary, problems: summary.problems };
  } finally {
    if (!used && boundary.life() === life) reader.free();
  }
}
