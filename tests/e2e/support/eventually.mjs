// A page draws what was done to it a moment later, and on a busy machine that moment is long. So whatever is asserted of a page is asked again until
// it holds; what never comes to hold fails with the last answer.
import { setTimeout as sleep } from "node:timers/promises";

/** Runs `look`, which reads and asserts and does nothing else, until it passes. */
export async function eventually(look, patience = 15_000) {
  for (const end = Date.now() + patience; ; await sleep(20)) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}
