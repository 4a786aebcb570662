// The engine's linear memory, counted in Node.js from outside: every instance that the package makes is kept hold of.
import { readFile } from "node:fs/promises";

const sample = async (name) => JSON.parse(await readFile(new URL(`../../letters/${name}.json`, import.meta.url), "utf8"));

const PAPERS = [["appeal", "text"], ["appeal", "html"], ["appeal", "docx"], ["calendar", "ics"]];

/** Pages of 64 KiB when the engine has started, after everything was done once, and after so many answers and files more. */
export async function pagesOverTime(recalculations, files) {
  const memories = [];
  const Instance = WebAssembly.Instance;
  WebAssembly.Instance = function (...given) {
    const made = new Instance(...given);
    memories.push(made.exports.memory);
    return made;
  };
  const { load } = await import("../../../pkg/node.js");
  const engine = await load();
  WebAssembly.Instance = Instance;
  const [full, quick] = await Promise.all(["full", "quick"].map(sample));
  const pages = () => memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0) / 65_536;
  const answer = (denial, trace) => {
    if (!engine.assess(denial, { trace }).ok) throw new Error("no answer");
  };
  const makeAll = () => {
    for (const [id, format] of PAPERS) if (!("name" in engine.document(id, full, { format }))) throw new Error(`no ${id} as ${format}`);
  };
  const started = pages();
  answer(full, true);
  makeAll();
  const once = pages();
  for (let at = 0; at < recalculations; at += 1) answer(at % 2 === 0 ? full : quick, at % 16 === 0);
  for (let at = 0; at < files; at += PAPERS.length) makeAll();
  return { started, once, end: pages() };
}
