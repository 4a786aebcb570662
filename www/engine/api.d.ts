import type {
  AssessOptions,
  CitationOptions,
  CitationsResult,
  CivilDate,
  Denial,
  DocumentFile,
  DocumentId,
  DocumentOptions,
  Refusal,
  Result,
} from "../../src/wasm/types.d.ts";

/** Where the engine comes from: its bytes, or a module that has been compiled already. */
export type Source = { bytes: BufferSource | Promise<BufferSource> } | { module: WebAssembly.Module };

/** Nothing here throws for bad input: what is wrong comes back as a value, with the path of each field. */
export interface Engine {
  assess(denial: Denial, options?: AssessOptions): Result;
  document(id: DocumentId, denial: Denial, options?: DocumentOptions): DocumentFile | Refusal;
  /** Every legal citation in the text of a letter, whoever wrote it, and whether it governs this case. */
  checkCitations(text: string, denial: Denial, options?: CitationOptions): CitationsResult;
  /** Date and digest of the law data. */
  lawVersion(): string;
  /** Replaces the running instance, so that nothing of earlier answers is left in its memory. */
  renew(): void;
  /** The visitor's own civil date, from the browser's local year, month and day. */
  today(): CivilDate;
  /**
   * Calls `listener` after the running engine broke down and was replaced; `recovered` tells whether the new one gave the answer.
   * Returns a function that ends this.
   */
  onReplaced(listener: (recovered: boolean) => void): () => void;
}
