import type {
  AssessOptions,
  CitationOptions,
  CitationsResult,
  CivilDate,
  Denial,
  DocumentFile,
  DocumentId,
  DocumentOptions,
  ImportAnswers,
  Lang,
  LetterResult,
  Refusal,
  Result,
  WorklistRow,
  WorklistSummary,
} from "../../src/wasm/types.d.ts";

/** Where the engine comes from: its bytes, or a module that has been compiled already. */
export type Source = { bytes: BufferSource | Promise<BufferSource> } | { module: WebAssembly.Module };

/** A remittance (X12 835) or explanations of benefits (FHIR R4). */
export type ImportSource = Blob | ArrayBuffer | Uint8Array | string | ReadableStream<Uint8Array>;

export interface ImportOptions extends ImportAnswers {
  lang?: Lang;
  /** How many bytes were read, and of how many where that is known. */
  onProgress?: (read: number, size: number | null) => void;
  /** Ends the reading; the promise is rejected with its reason. */
  signal?: AbortSignal;
}

export type ImportResult =
  | { ok: true; claims: Denial[]; rows: WorklistRow[]; summary: WorklistSummary; problems: WorklistSummary["problems"] }
  | Refusal;

/** Nothing here throws for bad input: what is wrong comes back as a value, with the path of each field. */
export interface Engine {
  assess(denial: Denial, options?: AssessOptions): Result;
  document(id: DocumentId, denial: Denial, options?: DocumentOptions): DocumentFile | Refusal;
  /** Every legal citation in the text of a letter, whoever wrote it, and whether it governs this case. */
  checkCitations(text: string, denial: Denial, options?: CitationOptions): CitationsResult;
  /** What was denied in a file, in the order in which a biller should take it up. Reads in pieces, and lets the page breathe. */
  importClaims(source: ImportSource, options: ImportOptions): Promise<ImportResult>;
  /** Any letter about this case: by the twenty criteria as far as its text can tell, its citations, and its dates beside those counted. */
  checkLetter(text: string, denial: Denial, options?: CitationOptions): LetterResult;
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
