// Amounts of money as people type them: read to the cent, or refused. The reader is bundled from its source and run alone.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const www = fileURLToPath(new URL("../../www/", import.meta.url));
const { build } = createRequire(`${www}package.json`)("esbuild");

async function reader() {
  const { outputFiles } = await build({ entryPoints: [`${www}frame/read/number.ts`], bundle: true, format: "esm", write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

const { readCents } = await reader();

const READ = {
  "1,320": 132000,
  "$1,320.50": 132050,
  "1320.5": 132050,
  "1320": 132000,
  " $ 1,320.00 ": 132000,
  "US$1,320": 132000,
  "0": 0,
  ".50": 50,
  "1,234,567.89": 123456789,
  "10,000,000": 1000000000,
  // Both signs stand there, so it can mean nothing else.
  "1.320,50": 132050,
};

const REFUSED = ["1.320", "1.320,5", "1320,50", "-5", "-$5.00", "(5.00)", "1,32", "13,20", "1,3200", "12.345", "$", "", "about 500", "1e3", "0x10", "5 6.7.8", "99999999999"];

for (const [text, cents] of Object.entries(READ)) {
  test(`“${text}” is ${cents} cents`, () => assert.equal(readCents(text), cents));
}

for (const text of REFUSED) {
  test(`“${text}” is no amount`, () => assert.equal(readCents(text), null));
}
