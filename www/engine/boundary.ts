import { ImportReader, __wbg_reset_state, assess, checkCitations, checkLetter, document, initSync, lawVersion, today } from "./glue/appeal_calculator.js";
import type { CitationsResult, CivilDate, DocumentFile, LetterResult, Refusal, Result } from "../../src/wasm/types.d.ts";

/** The engine as WebAssembly exports it (`null`: an answer that could not be handed over), and the way to get a fresh one of the same compiled module. */
export interface Boundary {
  assess(denial: unknown, options: unknown): Result | null;
  document(id: unknown, denial: unknown, options: unknown): DocumentFile | Refusal | null;
  checkCitations(text: unknown, denial: unknown, options: unknown): CitationsResult | null;
  checkLetter(text: unknown, denial: unknown, options: unknown): LetterResult | null;
  lawVersion(): string;
  today(): CivilDate;
  importReader(asked: unknown, lang: unknown): ImportReader;
  /** Which instance this is: what belongs to an earlier one is gone with it. */
  life(): number;
  replace(): void;
}

/**
 * wasm-bindgen's glue holds one instance for the whole page, and `initSync` gives the old one back when called again. So a broken instance
 * is replaced by the glue's own reset, which makes a new one of the module it kept.
 */
export function fromGlue(module: WebAssembly.Module): Boundary {
  initSync({ module });
  let life = 0;
  return {
    assess,
    checkCitations,
    checkLetter,
    document,
    lawVersion,
    today,
    importReader: (asked, lang) => new ImportReader(asked, lang),
    life: () => life,
    replace() {
      life += 1;
      __wbg_reset_state();
    },
  };
}
