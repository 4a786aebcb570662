// How much memory the engine takes: at most two mebibytes, and no more however often it is asked.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pagesOverTime } from "./support/linear-memory.mjs";

const [ANSWERS, FILES] = process.env.SOAK ? [100_000, 1_000] : [2_000, 40];

test("two mebibytes are enough for every answer and every file, and asking again takes no more", { timeout: 600_000 }, async () => {
  const { started, once, end } = await pagesOverTime(ANSWERS, FILES);
  assert.ok(started > 0, "an engine was started");
  assert.ok(once <= 32, `${once} pages of 64 KiB`);
  assert.equal(end, once, `${end - once} pages more after ${ANSWERS} answers and ${FILES} files`);
});
