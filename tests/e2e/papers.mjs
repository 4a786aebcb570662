// The four faces of a paper, each read back by a program that had no part in making it.
import assert from "node:assert/strict";
import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { packagePages } from "./support/package-page.mjs";
import { ICAL, faultsOfPage, parts, readOffice, wordsOf } from "./support/papers.mjs";

const sample = async (name) => JSON.parse(await readFile(new URL(`../letters/${name}.json`, import.meta.url), "utf8"));
const FULL = await sample("full");
const QUICK = await sample("quick");

/** Marks that are mark-up somewhere, characters outside the first plane, and marks of writing direction. */
const HOSTILE = `<script>alert(1)</script> ]]> <!-- "'& \u{1f9d1}\u200d\u2695\ufe0f \u05d0\u05d1 \u200f${"\u202e"}abc\u202c {patient} %PAGE% <w:p/>`;
/** Marks that turn the direction of all that follows are the one thing left out. */
const SHOWN = HOSTILE.replace(/[\u202a-\u202e\u2066-\u2069]/g, "");

const hostile = (text) => ({
  ...FULL,
  notice: { ...FULL.notice, quotedReason: text },
  people: { ...FULL.people, patient: { ...FULL.people.patient, name: text }, plan: { ...FULL.people.plan, name: text } },
  therapy: {
    ...FULL.therapy,
    tasks: [text, text],
    skilledNeed: text,
    measures: [...FULL.therapy.measures, { measure: text, population: text, baseline: { score: 1, date: "2026-08-03" } }],
  },
});

const CASES = [["full", FULL], ["quick", QUICK], ["hostile", hostile(HOSTILE)]];

let engine;
let pages;
let page;
before(async () => {
  const { load } = await import("../../pkg/node.js");
  engine = await load();
  pages = await packagePages();
  page = await pages.open();
});
after(() => pages?.close());

/** Every letter of the cases, in both languages, with its text. */
function* letters(format) {
  for (const [name, denial] of CASES) {
    for (const lang of ["en", "es"]) {
      const made = (format) => engine.document("appeal", denial, { format, lang, score: true });
      yield { name: `${name}, ${lang}`, lang, paper: made(format), text: made("text").text };
    }
  }
}

test("an office document says what the text says, word for word", async () => {
  for (const { name, paper, text } of letters("docx")) {
    assert.ok(paper.bytes instanceof Uint8Array, name);
    assert.equal(paper.text, undefined, name);
    assert.match(paper.name, /^[\w.-]+\.docx$/, name);
    assert.ok(paper.score.points > 0, name);
    const { words, odd } = await readOffice(paper.bytes);
    assert.deepEqual(odd, [], name);
    assert.deepEqual(words, wordsOf(text), name);
  }
});

test("a paper is scored only where that is asked for", () => {
  const [, denial] = CASES[0];
  const made = (options) => engine.document("appeal", denial, options);
  assert.equal(made({}).score, undefined);
  assert.equal(made({ score: false }).score, undefined);
  assert.equal(made({ score: true }).score.of, 20);
  assert.equal(made({ score: true }).text, made({}).text);
});

test("its tables, lists and headings are real ones", async () => {
  const { paper } = letters("docx").next().value;
  const { html } = await readOffice(paper.bytes);
  assert.match(html, /<thead><tr><th><p>Measure<\/p><\/th>/, "the table of measures has a row of heads");
  assert.ok((html.match(/<ol>/g) ?? []).length >= 2, "requests and enclosures are numbered lists");
  assert.ok((html.match(/<h1>/g) ?? []).length >= 3);
  assert.doesNotMatch(html, /<li>\d/, "no number is typed");
});

test("every part is well-formed, and every style, list and part that is named is there", async () => {
  for (const { name, lang, paper } of letters("docx")) {
    const found = await parts(paper.bytes);
    // The browser's parser of XML is strict and names the first fault.
    const faults = await page.evaluate(
      (list) => list.flatMap(([name, xml]) => {
        const fault = new DOMParser().parseFromString(xml, "application/xml").querySelector("parsererror");
        return fault ? [`${name}: ${fault.textContent}`] : [];
      }),
      [...found],
    );
    assert.deepEqual(faults, [], name);
    const all = (part, pattern) => new Set([...found.get(part).matchAll(pattern)].map(([, id]) => id));
    const document = "word/document.xml";
    const styles = all("word/styles.xml", /w:styleId="(\w+)"/g);
    for (const used of all(document, /<w:(?:pStyle|tblStyle) w:val="(\w+)"/g)) assert.ok(styles.has(used), `${name}: style ${used}`);
    assert.doesNotMatch(found.get(document), /<w:rPr>|<w:jc /, `${name}: nothing is set by hand`);
    const lists = all("word/numbering.xml", /<w:num w:numId="(\d+)"/g);
    for (const used of all(document, /<w:numId w:val="(\d+)"/g)) assert.ok(lists.has(used), `${name}: list ${used}`);
    for (const target of all("word/_rels/document.xml.rels", /Target="([^"]+)"/g)) assert.ok(found.has(`word/${target}`), target);
    for (const target of all("_rels/.rels", /Target="([^"]+)"/g)) assert.ok(found.has(target), target);
    for (const part of all("[Content_Types].xml", /PartName="\/([^"]+)"/g)) assert.ok(found.has(part), part);
    assert.match(found.get(document), /<w:pgSz w:w="12240" w:h="15840"\/><w:pgMar w:top="1080" w:right="1296" w:bottom="1080" w:left="1296"/);
    assert.match(found.get("word/footer1.xml"), / PAGE .* NUMPAGES /s);
    assert.match(found.get("word/styles.xml"), new RegExp(`<w:lang w:val="${lang}-US"`));
    for (const style of ["Heading1", "Caption"]) {
      assert.match(found.get("word/styles.xml"), new RegExp(`w:styleId="${style}">(?:(?!</w:style>).)*<w:keepNext/>`), style);
    }
  }
});

test("the native program writes the same bytes", async () => {
  const native = process.env["APPEAL_CALCULATOR_BIN"];
  assert.ok(native, "APPEAL_CALCULATOR_BIN is not set: run `cargo xtask test`");
  for (const [name, denial] of CASES) {
    const { stdout, status } = spawnSync(native, ["document", "appeal", "--format", "docx"], { input: JSON.stringify(denial) });
    assert.equal(status, 0, name);
    const { bytes } = engine.document("appeal", denial, { format: "docx" });
    assert.ok(Buffer.from(bytes).equals(stdout), name);
  }
});

const office = ["soffice", "libreoffice"].find((name) => spawnSync(name, ["--version"]).status === 0);
test("LibreOffice prints the office document with the same words", { skip: office ? false : "not installed" }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "appeal-calculator-office-"));
  try {
    const denial = { ...FULL, role: "representative" };
    const names = [];
    for (const { id } of engine.assess(denial).assessment.documents) {
      if (id === "calendar") continue;
      names.push(id);
      await writeFile(join(folder, `${id}.docx`), engine.document(id, denial, { format: "docx" }).bytes);
    }
    assert.ok(names.length > 6);
    const files = names.map((id) => join(folder, `${id}.docx`));
    const convert = (to) => promisify(execFile)(office, [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", to, "--outdir", folder, ...files]);
    await convert("txt:Text");
    await convert("pdf");
    for (const id of names) {
      // LibreOffice writes the numbers of a list out, after the blanks that set it in.
      const printed = (await readFile(join(folder, `${id}.txt`), "utf8")).replace(/^\ufeff/, "").replace(/^\s*\d+\.\s/gm, "");
      assert.deepEqual(wordsOf(printed), wordsOf(engine.document(id, denial, { format: "text" }).text), id);
      const pages = (await readFile(join(folder, `${id}.pdf`), "latin1")).match(/\/Type\s*\/Page\b/g).length;
      assert.ok(pages <= 3, `${id}: ${pages} pages`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test("the page of a letter is valid, and holds nothing but the letter", async () => {
  for (const { name, lang, paper } of letters("html")) {
    const html = `<!DOCTYPE html>\n<html lang="${lang}">\n<head>\n<meta charset="utf-8">\n<title>Letter</title>\n</head>\n<body>\n${paper.text}</body>\n</html>\n`;
    assert.deepEqual(await faultsOfPage(html), [], name);
    const scripts = await page.evaluate((html) => new DOMParser().parseFromString(html, "text/html").querySelectorAll("script, style, img, a, [style]").length, html);
    assert.equal(scripts, 0, name);
  }
});

test("an independent reader finds every event of the calendar, all day, with three alarms", async () => {
  ICAL.design.strict = true;
  for (const [name, denial] of CASES) {
    const { text } = engine.document("calendar", denial, { format: "ics" });
    const calendar = new ICAL.Component(ICAL.parse(text));
    assert.equal(calendar.name, "vcalendar");
    const events = calendar.getAllSubcomponents("vevent");
    assert.ok(events.length >= 2, name);
    const ids = new Set();
    for (const component of events) {
      const event = new ICAL.Event(component);
      ids.add(event.uid);
      assert.ok(event.startDate.isDate && event.endDate.isDate, `${name}: ${event.summary}`);
      assert.equal(event.duration.toSeconds(), 86_400, `${name}: ${event.summary}`);
      const alarms = component.getAllSubcomponents("valarm").map((alarm) => alarm.getFirstPropertyValue("trigger").toSeconds() / 86_400);
      assert.deepEqual(alarms, [-14, -7, -1], `${name}: ${event.summary}`);
    }
    assert.equal(ids.size, events.length, `${name}: no id twice`);
    assert.ok(!text.includes("script"), "nothing typed is in a calendar");
  }
});

test("hostile text comes out whole in every face, and as text", async () => {
  const denial = hostile(HOSTILE);
  const text = engine.document("appeal", denial, { format: "text" }).text;
  assert.ok(text.split(SHOWN).length > 5, "the answer stands in the letter as it was typed");
  const html = engine.document("appeal", denial, { format: "html" }).text;
  const shown = await page.evaluate((html) => new DOMParser().parseFromString(html, "text/html").body.textContent, html);
  assert.ok(shown.split(SHOWN).length > 5);
  const document = (await parts(engine.document("appeal", denial, { format: "docx" }).bytes)).get("word/document.xml");
  const inside = await page.evaluate((xml) => new DOMParser().parseFromString(xml, "application/xml").documentElement.textContent, document);
  assert.ok(inside.split(SHOWN).length > 5);
});

test("what cannot be shown is refused by its path in every face, and nothing is cut", () => {
  const everyFace = [["appeal", "text"], ["appeal", "html"], ["appeal", "docx"], ["calendar", "ics"]];
  const refused = [
    ["a control character", "a\u0007b", "text.control-character"],
    ["a null", "a\u0000b", "text.control-character"],
    ["a vertical tab", "a\u000bb", "text.control-character"],
    ["no character at all", "a\uffffb", "text.control-character"],
    ["100 kB", "x".repeat(100_000), "text.too-long"],
  ];
  for (const [id, format] of everyFace) {
    for (const [name, text, code] of refused) {
      const denial = { ...FULL, notice: { ...FULL.notice, quotedReason: text } };
      const answer = engine.document(id, denial, { format });
      assert.deepEqual(answer.errors?.map(({ path, code }) => [path, code]), [["notice.quotedReason", code]], `${name}, ${format}`);
    }
    // The longest text that is taken comes out whole; half of a character comes out as the sign for that.
    const longest = `${"long ".repeat(799)}end.`;
    const denial = (quotedReason) => ({ ...FULL, notice: { ...FULL.notice, quotedReason } });
    assert.notEqual(engine.document(id, denial(longest), { format }).ok, false, format);
    if (format !== "text") continue;
    assert.ok(engine.document(id, denial(longest), { format }).text.includes(longest));
    assert.ok(engine.document(id, denial("half \ud83e of one"), { format }).text.includes("half \ufffd of one"));
  }
});
