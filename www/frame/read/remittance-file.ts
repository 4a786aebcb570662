import { breath } from "../../engine/remittance.js";
import type { Engine, ImportAnswers, Refusal, WorklistRow, WorklistSummary } from "../contract.js";
import { engineModule } from "../engine.js";
import type { Lang } from "../words/civil-date.js";
import code from "worker:remittance-worker.ts";

/** A row of the list; its case is kept as text until it is opened. */
export type ListedRow = Omit<WorklistRow, "denial"> & { readonly denial: string };

interface Wanted {
  readonly file: Blob;
  readonly asked: ImportAnswers;
  readonly lang: Lang;
  /** Without them only the sums are told. */
  readonly withRows: boolean;
}

export interface Job extends Wanted {
  readonly module: WebAssembly.Module;
}

/** What the worker says. */
export type Report = { readonly rows: readonly ListedRow[] } | { readonly read: number } | { readonly failed: true } | { readonly end: WorklistSummary | Refusal };

export interface Worklist {
  readonly rows: readonly ListedRow[];
  readonly summary: WorklistSummary;
}

export interface Watch {
  readonly signal: AbortSignal;
  readonly onProgress: (read: number) => void;
}

/** Rows that are written as text before the page may draw again. */
const TURN = 250;

function inOrder(rows: readonly (ListedRow | undefined)[], summary: WorklistSummary): Worklist {
  const ordered: ListedRow[] = [];
  for (const id of summary.order) {
    const row = rows[id];
    if (row !== undefined) ordered.push(row);
  }
  return { rows: ordered, summary };
}

/** Undefined where no worker may run here. */
function inWorker(wanted: Wanted, module: WebAssembly.Module, { signal, onProgress }: Watch): Promise<Worklist | Refusal | undefined> {
  return new Promise((resolve, reject) => {
    const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
    const rows: ListedRow[] = [];
    let worker: Worker;
    let begun = false;
    const stop = (): void => {
      worker.terminate();
      URL.revokeObjectURL(address);
    };
    try {
      worker = new Worker(address);
    } catch {
      URL.revokeObjectURL(address);
      resolve(undefined);
      return;
    }
    signal.addEventListener("abort", () => {
      stop();
      reject(signal.reason as Error);
    });
    worker.onerror = (event): void => {
      event.preventDefault();
      stop();
      if (begun) reject(new Error("the worker broke down"));
      else resolve(undefined);
    };
    worker.onmessage = ({ data }: MessageEvent<Report>): void => {
      begun = true;
      if ("rows" in data) for (const row of data.rows) rows[row.id] = row;
      else if ("read" in data) onProgress(data.read);
      else {
        stop();
        if ("failed" in data) reject(new Error("the file could not be read"));
        else resolve("ok" in data.end ? data.end : inOrder(rows, data.end));
      }
    };
    worker.postMessage({ ...wanted, module } satisfies Job);
  });
}

/** In slices on the page, where no worker may run. */
async function onPage(wanted: Wanted, engine: Engine, { signal, onProgress }: Watch): Promise<Worklist | Refusal> {
  const { file, asked, lang } = wanted;
  const found = await engine.importClaims(file, { ...asked, lang, signal, onProgress });
  if (!found.ok) return found;
  const rows: ListedRow[] = [];
  for (const row of wanted.withRows ? found.rows : []) {
    rows.push({ ...row, denial: JSON.stringify(row.denial) });
    if (rows.length % TURN === 0) await breath();
    signal.throwIfAborted();
  }
  return { rows, summary: found.summary };
}

/** Reads a file of any size while the page stays awake. Rejects when it is cancelled or the file cannot be read. */
export async function readRemittance(wanted: Wanted, engine: Engine, watch: Watch): Promise<Worklist | Refusal> {
  return (await inWorker(wanted, await engineModule(), watch)) ?? onPage(wanted, engine, watch);
}
