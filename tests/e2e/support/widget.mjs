// The calculator on a page, driven by the labels and roles that a visitor sees or hears.
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { eventually } from "./eventually.mjs";
import { FIELDS, ROWS, placeOf, stringsFor } from "./words.mjs";

const ROW = /^(.*)\[(\d+)\]\.(.*)$/;

/** Runs in a page: two pictures have been drawn. An observer tells it, for the clock that tests set counts timers and frames with messages of its own. */
const drawn = () => {
  const picture = () =>
    new Promise((done) => {
      const observer = new ResizeObserver(() => {
        observer.disconnect();
        done();
      });
      observer.observe(document.documentElement);
    });
  return picture().then(picture);
};

/** What a question is: its kind, and where its words stand. */
function specOf(path) {
  const row = ROW.exec(path);
  return row === null ? FIELDS[path] : ROWS[row[1]][row[3]];
}

export class Widget {
  #page;
  #frame;
  /** Which fields are typed into key by key: slower, and heard by whoever listens for keys. */
  typesKeyByKey = (_path) => false;

  /** `frame` is a frame locator, so that it finds the frame again after it was replaced. */
  constructor(page, frame, lang) {
    this.#page = page;
    this.#frame = frame;
    this.t = stringsFor(lang);
  }

  get page() {
    return this.#page;
  }

  get frame() {
    return this.#frame;
  }

  get main() {
    return this.#frame.locator("main.body, div.body");
  }

  /** The page's own frame object, for what a locator cannot do. */
  async inner() {
    return (await this.#frame.owner().elementHandle()).contentFrame();
  }

  speak(lang) {
    this.t = stringsFor(lang);
  }

  button(name) {
    return this.#frame.getByRole("button", { name, exact: true });
  }

  heading(name) {
    return this.#frame.getByRole("heading", { name, exact: true });
  }

  /** The screen called so is shown. */
  async on(screen) {
    const { start, result, letter, details } = this.t;
    await this.shown({ start, result, letter, details }[screen].title);
  }

  /** The screen with this heading is shown, and holds still. */
  async shown(title) {
    await this.heading(title).waitFor();
    await this.#still();
  }

  /** A new screen asks the page around it for another height and to be brought into view. A press meanwhile falls beside the frame, where nobody notices. */
  async #still() {
    if (this.#frame.owner === undefined) return;
    // A frame that is out of sight draws nothing.
    await Promise.race([this.main.evaluate(drawn), sleep(500, undefined, { ref: false })]);
    await this.#page.evaluate(drawn);
  }

  /** The group of a row, as in "Test 2". */
  #row(path, at) {
    const { legend, one } = this.t.rows[path];
    return this.#frame.getByRole("group", { name: legend, exact: true }).getByRole("group", { name: one(at + 1), exact: true });
  }

  /** The control of a question; for several buttons, the group. `screen` tells which form of the question is meant. */
  field(path) {
    const row = ROW.exec(path);
    const around = row === null ? this.main : this.#row(row[1], Number(row[2]));
    const label = row === null ? this.t.fields[path].label : this.t.rows[row[1]].fields[row[3]];
    const { kind, compact } = specOf(path);
    const several = kind === "yes-no" || kind === "ticks" || (kind === "choice" && compact !== true);
    return several && path !== "reasons" ? around.getByRole("group", { name: label, exact: true }) : around.getByLabel(label, { exact: true });
  }

  #optionLabel(path, value) {
    if (value === "?") return this.t.field.notSure;
    if (specOf(path).kind === "yes-no") return this.t.field[value];
    return this.t.options[path][value];
  }

  /** One of several buttons. */
  option(path, value) {
    const role = specOf(path).kind === "ticks" ? "checkbox" : "radio";
    return this.field(path).getByRole(role, { name: this.#optionLabel(path, value), exact: true });
  }

  /** The tick "Not sure" of a question that is not a choice. */
  unsure(path) {
    const label = path in this.t.rows ? this.t.rows[path].legend : this.t.fields[path].label;
    return this.main.getByRole("checkbox", { name: `${this.t.field.notSure}: ${label}`, exact: true });
  }

  /** What a screen reader says of a question beside its name: hint, problem, how a date was read. */
  describing(path) {
    return this.field(path).evaluate((element) =>
      (element.getAttribute("aria-describedby") ?? "")
        .split(" ")
        .map((id) => document.getElementById(id)?.textContent ?? "")
        .join(" ")
        .replace(/\s+/g, " "),
    );
  }

  /** Answers a question on the screen at hand. */
  async answer(path, value) {
    const { kind, compact } = specOf(path);
    if (path === "reasons" || compact === true) await this.field(path).selectOption(value);
    else if (kind === "ticks") for (const each of value) await this.option(path, each).check();
    else if (kind === "yes-no" || kind === "choice") await this.option(path, value).check();
    else {
      if (this.typesKeyByKey(path)) await this.field(path).pressSequentially(value);
      else await this.field(path).fill(value);
      await this.field(path).blur();
    }
  }

  /** Fills the first screen with those answers that are asked there, and goes to the result. */
  async quickStart(answers) {
    for (const [path, value] of Object.entries(answers)) if (placeOf(path)?.screen === "start") await this.answer(path, value);
    await this.button(this.t.start.submit).click();
    await this.on("result");
  }

  async toTopic(topic) {
    const { t } = this;
    await this.#frame.getByRole("navigation", { name: t.details.topics }).getByRole("button", { name: t.topics[topic].name }).click();
    await this.shown(t.topics[topic].name);
  }

  /** From the result: adds those answers that are asked among the details. */
  async addDetails(answers) {
    await this.button(this.t.result.toDetails).click();
    await this.on("details");
    let topic = "decision";
    for (const [path, value] of Object.entries(answers)) {
      const place = placeOf(path);
      if (place?.screen !== "details") continue;
      if (place.topic !== topic) await this.toTopic(place.topic);
      topic = place.topic;
      await this.answer(path, value);
    }
  }

  async toResult() {
    await this.button(this.t.details.toResult).click();
    await this.on("result");
  }

  async back() {
    await this.button(this.t.nav.back).click();
  }

  async toLetter() {
    await this.button(this.t.nav.letter).click();
    await this.on("letter");
  }

  /** The words of the open paper, as they stand on the page. */
  async paper() {
    const blocks = await this.#frame.locator(".sheet .words").allInnerTexts();
    return blocks.join("\n").split(/\s+/).filter(Boolean).join(" ");
  }

  /** The list of papers, by title. */
  papers() {
    return this.main.locator(".papers button strong").allInnerTexts();
  }

  /** Opens a paper of the list. */
  async openPaper(title) {
    await this.main.locator(".papers").getByRole("button", { name: title }).click();
    await this.#frame.locator("#paper").getByText(title, { exact: true }).waitFor();
  }

  /** A block of the open paper. */
  block(id) {
    return this.#frame.locator(`[data-block="${id}"]`);
  }

  /** Opens a block for changes; gives the field that its text is in. */
  async edit(id) {
    await this.#frame.locator(`#change-${id}`).click();
    return this.#frame.locator(`#edit-${id}`);
  }

  /** Types at the end of the last part of the open paper. */
  async write(text) {
    await this.#frame.locator(".sheet .change").last().click();
    const field = this.#frame.locator(".editing textarea");
    await field.press("Control+End");
    await field.pressSequentially(text);
    await this.#done(field);
  }

  /** Gives a block other words. */
  async change(id, text) {
    const field = await this.edit(id);
    await field.fill(text);
    await this.#done(field);
  }

  async #done(field) {
    await this.button(this.t.letter.done).click();
    await field.waitFor({ state: "detached" });
  }

  /** Waits for the download that the button starts; gives its name and bytes. */
  async download(name) {
    const [download] = await Promise.all([this.#page.waitForEvent("download"), this.button(name).click()]);
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
  }

  /** The entry of a step in the list of dates. */
  date(step) {
    const name = this.t.stepNames[step];
    const heading = this.#frame.getByRole("heading", { name: name.charAt(0).toUpperCase() + name.slice(1), exact: true });
    return this.#frame.getByRole("region", { name: this.t.dates.title }).getByRole("listitem").filter({ has: heading });
  }

  /** Opens everything that is folded away on the screen at hand. */
  async unfold() {
    const folded = this.main.locator("details:not([open]) > summary");
    while ((await folded.count()) > 0) {
      const summary = await folded.first().elementHandle();
      // By keyboard: what was just drawn may still move under a pointer.
      await summary.press("Enter");
      await eventually(async () => assert.ok(await summary.evaluate((element) => element.parentElement.open || !element.isConnected)));
    }
  }

  /** Everything that a person can read on the screen at hand, in one line. */
  async words() {
    return (await this.main.innerText()).replace(/\s+/g, " ");
  }

  async reads(...texts) {
    await eventually(async () => {
      const words = await this.words();
      for (const text of texts) assert.ok(words.includes(text), `“${text}” is not on the page: ${words}`);
    });
  }
}
