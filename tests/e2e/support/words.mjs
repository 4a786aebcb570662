// Parts of the page's own code. With its tables of words and questions, tests find a field by the label that a person reads, and a new
// wording breaks none.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(new URL("../../../www/package.json", import.meta.url));
const { build } = require("esbuild");

const { outputFiles } = await build({
  stdin: {
    contents: `
      export { stringsFor } from "./frame/strings/index.ts";
      export { FIELDS, ROWS } from "./frame/fields/schema.ts";
      export { isAsked, placeOf } from "./frame/fields/topics.ts";
      export { Answers } from "./frame/answers.ts";
      export { readDenial } from "./frame/read/denial.ts";
      export { answersOf } from "./frame/read/case-answers.ts";
      export { printPage } from "./frame/files.ts";
      export { csvHead, csvLine } from "./frame/worklist-csv.ts";
      export { LINKS } from "./loader/links.ts";
      export { EVENTS } from "./loader/events.ts";
      export { SANDBOX } from "./loader/sandbox.ts";
      export { STYLES } from "./loader/theme.ts";`,
    resolveDir: fileURLToPath(new URL("../../../www", import.meta.url)),
  },
  bundle: true,
  format: "esm",
  write: false,
});

export const { Answers, EVENTS, FIELDS, LINKS, ROWS, SANDBOX, STYLES, answersOf, csvHead, csvLine, isAsked, placeOf, printPage, readDenial, stringsFor } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
