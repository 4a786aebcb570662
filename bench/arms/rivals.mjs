// What other people would build the same things from. Each arm is built once; `run` gives what it made, and `right` tells whether that is an answer.
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import Handlebars from "handlebars";
import { createEvents } from "ics";
import jsonLogic from "json-logic-js";
import { Engine } from "json-rules-engine";
import { EXPECTED, factsOf, forJsonLogic, forRulesEngine } from "./rules.mjs";

const same = (found) => JSON.stringify([...found].sort()) === JSON.stringify(EXPECTED);

export function rulesEngine(denial) {
  const engine = new Engine(forRulesEngine);
  const facts = factsOf(denial);
  return { run: async () => (await engine.run(facts)).events.map(({ type }) => type), right: same };
}

export function logic(denial) {
  const facts = factsOf(denial);
  return { run: () => forJsonLogic.filter(({ rule }) => jsonLogic.apply(rule, facts)).map(({ id }) => id), right: same };
}

const escape = (text) => text.replaceAll("{{", "{ {");

/** The letter as a template with its facts taken out, one value for each paragraph that holds a figure. */
export function template(letter) {
  const facts = {};
  const source = escape(letter)
    .split("\n")
    .map((line, at) => {
      if (!/\d/.test(line)) return line;
      facts[`line${at}`] = { text: line };
      return `{{#if line${at}}}{{line${at}.text}}{{/if}}`;
    })
    .join("\n");
  const fill = Handlebars.compile(source, { noEscape: true });
  return { run: () => fill(facts), right: (text) => text === escape(letter) };
}

/** The same paragraphs as an office document. */
export function office(letter) {
  const lines = letter.split("\n");
  const run = async () => {
    const children = lines.map((line, at) => new Paragraph({ heading: at === 0 ? HeadingLevel.HEADING_1 : undefined, children: [new TextRun(line)] }));
    const cell = (text) => new TableCell({ children: [new Paragraph(text)] });
    const rows = [["Date", "Code"], ["2026-09-02", "97110"]].map((row) => new TableRow({ children: row.map(cell) }));
    const made = new Document({ sections: [{ children: [...children, new Table({ rows })] }] });
    return new Uint8Array(await (await Packer.toBlob(made)).arrayBuffer());
  };
  return { run, right: (bytes) => bytes.length > 2000 && bytes[0] === 0x50 && bytes[1] === 0x4b };
}

/** The same dates, each with its two reminders. */
export function calendar(deadlines) {
  const events = deadlines.map(({ title, due, count }) => {
    const date = due.split("-").map(Number);
    const alarm = (days) => ({ action: "display", description: title, trigger: { days, before: true } });
    return { title, start: date, end: date, description: count.join("\n"), alarms: [alarm(7), alarm(2)] };
  });
  return {
    run: () => {
      const { error, value } = createEvents(events);
      if (error) throw error;
      return value;
    },
    right: (text) => text.split("BEGIN:VEVENT").length - 1 === deadlines.length,
  };
}
