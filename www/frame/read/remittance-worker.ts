/**
 * A reader of its own beside the page. Its text travels inside the frame's script (`build/worker.mjs`) and becomes a worker by way of a blob,
 * under the frame's own policy: it can ask for nothing, and the compiled engine is handed to it.
 */
import { ImportReader, initSync } from "../../engine/glue/appeal_calculator.js";
import type { WorklistRow } from "../../../src/wasm/types.d.ts";
import type { Job, ListedRow, Report } from "./remittance-file.js";

const PIECE = 1 << 16;
/** Milliseconds between two words about the progress. */
const PAUSE = 100;

const tell = (report: Report): void => (self as unknown as { postMessage(report: Report): void }).postMessage(report);

/** A case as text takes a fraction of the memory, and most of the cases are never opened. */
const listed = (row: WorklistRow): ListedRow => ({ ...row, denial: JSON.stringify(row.denial) });

async function read({ module, file, asked, lang, withRows }: Job): Promise<Report> {
  initSync({ module });
  const reader = new ImportReader(asked, lang);
  const refusal = reader.refusal();
  if (refusal !== null) return { end: refusal };
  const hand = (rows: readonly WorklistRow[]): void => {
    if (withRows && rows.length > 0) tell({ rows: rows.map(listed) });
  };
  let told = performance.now();
  for (let at = 0; at < file.size; at += PIECE) {
    hand(reader.push(new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer())));
    if (performance.now() - told < PAUSE) continue;
    tell({ read: at });
    told = performance.now();
  }
  hand(reader.finish());
  return { end: reader.summary() };
}

self.onmessage = ({ data }: MessageEvent<Job>): void => {
  read(data).then(tell, () => tell({ failed: true }));
};
