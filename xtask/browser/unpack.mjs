// Unpacks the Chromium of the npm package beside this file and prints how to start it, one path
// a line: the program itself, then the same program with the libraries that the package brings for
// machines that have none.
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const unpacked = join(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "unpacked");
mkdirSync(unpacked, { recursive: true });

// The package unpacks below the temporary folder, and its libraries only where it believes itself
// in the cloud it was made for.
process.env.TMPDIR = unpacked;
process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs20.x";

const { default: chromium } = await import("@sparticuz/chromium");
const program = await chromium.executablePath();

const quoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`;
const withLibraries = join(unpacked, "chromium-with-libraries");
writeFileSync(
  withLibraries,
  `#!/bin/sh
LD_LIBRARY_PATH=${quoted(join(unpacked, "al2023", "lib"))}\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
FONTCONFIG_PATH=\${FONTCONFIG_PATH:-${quoted(join(unpacked, "fonts"))}}
export LD_LIBRARY_PATH FONTCONFIG_PATH
exec ${quoted(program)} "$@"
`,
);
chmodSync(withLibraries, 0o755);

console.log(program);
console.log(withLibraries);
