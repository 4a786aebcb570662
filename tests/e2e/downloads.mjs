// What a visitor takes along: the letter as text, as a page and on paper, and the dates as a calendar.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";
import { COMPLETE, QUICK } from "./support/cases.mjs";
import { eventually } from "./support/eventually.mjs";
import { readOffice, wordsOf } from "./support/papers.mjs";
import { wordsOnPaper } from "./support/printer.mjs";
import { stage } from "./support/stage.mjs";
import { printPage } from "./support/words.mjs";

const { page: openPage, widget: open } = stage();

/** The five answers of {@link QUICK}, as the contract has them. */
const DENIAL = {
  asOf: "2026-10-10",
  state: "MO",
  role: "patient",
  plan: "insured-individual",
  reasons: ["medical-necessity"],
  notice: { dated: "2026-10-01" },
  money: { denied: 132_000 },
  stage: "denial",
};

let engine;
before(async () => {
  const { load } = await import("../../pkg/node.js");
  engine = await load();
});

test("the text is the engine's letter, with line ends that every program knows", async (t) => {
  const widget = await open(t);
  await widget.quickStart(QUICK);
  await widget.toLetter();
  const expected = engine.document("appeal", DENIAL, { format: "text", lang: "en" }).text;
  await eventually(async () => assert.deepEqual((await widget.paper()).split(" "), wordsOf(expected)));
  const { name, bytes } = await widget.download(widget.t.letter.download);
  assert.match(name, /^[\w.-]+\.txt$/);
  assert.equal(bytes.toString("utf8").replace(/^\ufeff/, ""), expected.replace(/\r?\n/g, "\r\n"));
});

test("the office document opens and says what the page says, with the visitor's changes", async (t) => {
  const widget = await open(t, { lang: "es" });
  await widget.quickStart(QUICK);
  await widget.toLetter();
  await widget.change("closing-text", "My own words.");
  const { name, bytes } = await widget.download(widget.t.letter.office);
  assert.equal(name, "appeal-letter.docx");
  const { words, odd } = await readOffice(bytes);
  assert.deepEqual(odd, []);
  await eventually(async () => assert.deepEqual(words, (await widget.paper()).split(" ")));
  assert.ok(words.join(" ").includes("My own words."));
});

test("the text that is copied is the letter", async (t) => {
  const widget = await open(t, { permissions: ["clipboard-read", "clipboard-write"] });
  await widget.quickStart(QUICK);
  await widget.toLetter();
  await widget.button(widget.t.letter.copy).click();
  await widget.frame.getByText(widget.t.letter.copied, { exact: true }).waitFor();
  const copied = await widget.page.evaluate(() => navigator.clipboard.readText());
  await eventually(async () => assert.deepEqual(wordsOf(copied), (await widget.paper()).split(" ")));
});

/** RFC 5545, as far as calendar programs insist on it. Gives the components as nested maps. */
function parseCalendar(text) {
  assert.ok(text.endsWith("\r\n"));
  const lines = text.slice(0, -2).split("\r\n");
  for (const line of lines) {
    assert.doesNotMatch(line, /[\r\n]/);
    assert.ok(Buffer.byteLength(line) <= 75, `${Buffer.byteLength(line)} octets: ${line}`);
    assert.doesNotMatch(line, /\ufffd/, "a fold inside a character");
  }
  const stack = [{ parts: [], fields: new Map() }];
  for (const line of lines.join("\r\n").replace(/\r\n[ \t]/g, "").split("\r\n")) {
    const [, name, parameters, value] = /^([A-Z-]+)((?:;[^:]*)?):(.*)$/.exec(line) ?? assert.fail(line);
    const top = stack.at(-1);
    if (name === "BEGIN") {
      const part = { kind: value, parts: [], fields: new Map() };
      top.parts.push(part);
      stack.push(part);
    } else if (name === "END") {
      assert.equal(stack.pop().kind, value);
    } else {
      top.fields.set(name, { value, parameters });
    }
  }
  assert.equal(stack.length, 1);
  return stack[0].parts;
}

for (const lang of ["en", "es"]) {
  test(`the calendar holds every date of the visitor, with an alarm, in ${lang}`, async (t) => {
    const widget = await open(t, { lang });
    await widget.quickStart(QUICK);
    const { name, bytes } = await widget.download(widget.t.result.calendar);
    assert.match(name, /^[\w.-]+\.ics$/);
    const [calendar, ...more] = parseCalendar(bytes.toString("utf8"));
    assert.equal(more.length, 0);
    assert.equal(calendar.kind, "VCALENDAR");
    assert.equal(calendar.fields.get("VERSION").value, "2.0");
    assert.ok(calendar.fields.get("PRODID").value.length > 0);
    const events = calendar.parts.filter(({ kind }) => kind === "VEVENT");
    const days = events.map(({ fields }) => fields.get("DTSTART"));
    for (const { value, parameters } of days) {
      assert.match(value, /^\d{8}$/);
      assert.equal(parameters, ";VALUE=DATE");
    }
    for (const day of ["20270330", "20270201"]) assert.ok(days.some(({ value }) => value === day), day);
    assert.equal(new Set(events.map(({ fields }) => fields.get("UID").value)).size, events.length, "no UID twice");
    for (const { fields, parts } of events) {
      assert.match(fields.get("DTSTAMP").value, /^\d{8}T\d{6}Z$/);
      assert.ok(fields.get("SUMMARY").value.length > 0);
      const alarms = parts.filter(({ kind }) => kind === "VALARM");
      assert.ok(alarms.length > 0, "an alarm");
      for (const alarm of alarms) {
        assert.match(alarm.fields.get("TRIGGER").value, /^-?P/);
        assert.equal(alarm.fields.get("ACTION").value, "DISPLAY");
        assert.ok(alarm.fields.get("DESCRIPTION").value.length > 0);
      }
    }
    assert.equal(bytes.toString("utf8"), engine.document("calendar", DENIAL, { format: "ics", lang }).text);
  });
}

/** The number of pages on US Letter paper. */
async function pagesOnPaper(page) {
  const pdf = await page.pdf({ format: "Letter", preferCSSPageSize: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
}

/** The frame's document as it prints, in a page of its own: a browser can make a PDF of a page only. */
async function printCopy(t, widget) {
  const html = await (await widget.inner()).evaluate(() => {
    const copy = document.documentElement.cloneNode(true);
    for (const element of copy.querySelectorAll("script, noscript, meta[http-equiv]")) element.remove();
    return `<!doctype html>${copy.outerHTML}`;
  });
  const page = await openPage(t);
  await page.setContent(html);
  return page;
}

for (const [name, answers] of [["five answers", QUICK], ["every answer", COMPLETE]]) {
  test(`the letter with ${name} fills one or two sheets, printed from the frame or from the file`, async (t) => {
    const widget = await open(t);
    await widget.quickStart(answers);
    await widget.addDetails(answers);
    await widget.toLetter();
    const letter = await widget.paper();

    const frame = await printCopy(t, widget);
    await frame.emulateMedia({ media: "print" });
    const words = (text) => text.split(/\s+/).filter(Boolean).join(" ");
    await eventually(async () => assert.equal(words(await frame.locator("body").innerText()), letter));
    const fromFrame = await pagesOnPaper(frame);

    const { bytes } = await widget.download(widget.t.letter.page);
    const file = await openPage(t);
    await file.setContent(bytes.toString("utf8"));
    await eventually(async () => assert.equal(words(await file.locator("body").innerText()), letter));
    const fromFile = await pagesOnPaper(file);
    assert.ok(fromFrame <= 2 && fromFile <= 2, `${fromFrame} from the frame, ${fromFile} from the file`);
  });
}

test("a letter with everything in it still fits two sheets", async (t) => {
  const everything = JSON.parse(await readFile(new URL("../letters/full.json", import.meta.url), "utf8"));
  const page = await openPage(t, { now: undefined });
  const sheets = async (id, denial) => {
    const made = engine.document(id, denial, { format: "html", lang: "en" });
    await page.setContent(printPage("Letter", "en", made.text));
    assert.ok((await pagesOnPaper(page)) <= 2, `${id}, ${denial.plan}, ${denial.reasons}, ${denial.role}`);
  };
  const reasons = ["medical-necessity", "no-progress", "visit-limit", "prior-authorization", "authorization-missing", "out-of-network", "coding"];
  for (const plan of ["insured-individual", "insured-group", "self-funded-erisa", "medicare", "medicaid-managed"]) {
    for (const [at, reason] of reasons.entries()) {
      await sheets("appeal", { ...everything, plan, reasons: [reason], role: ["patient", "representative", "provider"][at % 3] });
    }
  }
  for (const [id, plan, internalLevels] of [["second-appeal", "insured-group", 2], ["external-review", "self-funded-erisa", 1], ["external-review", "insured-individual", 1], ["fair-hearing", "medicaid-managed", 1]]) {
    for (const reason of reasons) await sheets(id, { ...everything, plan, internalLevels, stage: "first-appeal-denied", reasons: [reason] });
  }
});

test("the printed answer names its sources in full and has no buttons", async (t) => {
  const widget = await open(t);
  await widget.quickStart(QUICK);
  await (await widget.inner()).evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  const paper = await wordsOnPaper(widget);
  for (const text of ["$1,320.00", "March 30, 2027", "February 1, 2027", "45 CFR 147.136(b)(3)(i)", "https://www.ecfr.gov/current/title-45/section-147.136"]) {
    assert.ok(paper.includes(text), text);
  }
  const { result, clear, language, steps } = widget.t;
  const lines = paper.split("\n").map((line) => line.trim());
  for (const button of [result.toDetails, result.print, clear.ask, language.other, steps.copy, steps.open]) assert.ok(!lines.includes(button), button);
});
