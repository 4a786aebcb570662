import type { Boundary } from "./boundary.js";
import type { Engine } from "./api.d.ts";
import type { Refusal } from "../../src/wasm/types.d.ts";
import { trapped, unreadable } from "./failures.js";
import { importClaims } from "./remittance.js";

/** After one of these the memory of the instance cannot be trusted: nothing was cleaned up, and nothing would stop the next call. */
const isTrap = (error: unknown): boolean => error instanceof WebAssembly.RuntimeError || error instanceof RangeError;

/**
 * An engine that survives its own breakdown. A trap discards the instance; the same call is tried once more on a fresh one. What the
 * visitor typed is not in the engine, so nothing is lost.
 */
export function createEngine(boundary: Boundary): Engine {
  const listeners = new Set<(recovered: boolean) => void>();
  const told = (recovered: boolean): void => {
    for (const listener of listeners) listener(recovered);
  };

  function guarded<Answer>(call: () => Answer): Answer {
    try {
      return call();
    } catch (error) {
      // Any exception that passed through the engine left it in the middle of something, even one thrown by a getter of the input.
      boundary.replace();
      if (!isTrap(error)) throw error;
    }
    try {
      const answer = call();
      told(true);
      return answer;
    } catch (error) {
      boundary.replace();
      if (isTrap(error)) told(false);
      throw error;
    }
  }

  function answered<Answer>(call: () => Answer | null, options: unknown): Answer | Refusal {
    try {
      return guarded(call) ?? trapped(options);
    } catch (error) {
      return isTrap(error) ? trapped(options) : unreadable(options);
    }
  }

  const version = guarded(() => boundary.lawVersion());

  return {
    assess: (denial, options) => answered(() => boundary.assess(denial, options), options),
    document: (id, denial, options) => answered(() => boundary.document(id, denial, options), options),
    checkCitations: (text, denial, options) => answered(() => boundary.checkCitations(text, denial, options), options),
    async importClaims(source, options) {
      try {
        return await importClaims(boundary, source, options);
      } catch (error) {
        if (!isTrap(error)) throw error;
        boundary.replace();
        told(false);
        return trapped(options);
      }
    },
    checkLetter: (text, denial, options) => answered(() => boundary.checkLetter(text, denial, options), options),
    lawVersion: () => version,
    renew: () => boundary.replace(),
    today: () => guarded(() => boundary.today()),
    onReplaced(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
