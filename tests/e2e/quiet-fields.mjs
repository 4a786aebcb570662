// Leaks that are not requests of ours: a browser may send what is typed to a service for spelling, filling in, suggestions or translation.
import assert from "node:assert/strict";
import { test } from "node:test";
import { COMPLETE } from "./support/cases.mjs";
import { eventually } from "./support/eventually.mjs";
import { brokenFrame } from "./support/sabotage.mjs";
import { stage } from "./support/stage.mjs";
import { walkList, walkVisit } from "./support/walk.mjs";

const { widget: open } = stage();

/** Fields of the screen at hand that do not keep to themselves. */
const loudFields = async (widget) =>
  (await widget.inner()).evaluate(() =>
    [...document.querySelectorAll("input, textarea, select, form, [contenteditable]")].flatMap((field) => {
      const written = field.matches("textarea, input[type=text], input:not([type])");
      const faults = [
        field.translate && "may be translated",
        !["off"].includes(field.getAttribute("autocomplete")) && "may be filled in",
        written && field.spellcheck && "may be checked for spelling",
        written && field.getAttribute("writingsuggestions") !== "false" && "may get suggestions",
        field.hasAttribute("name") && !field.matches("[type=radio]") && "has a name to be remembered by",
      ];
      return faults.filter(Boolean).map((fault) => `${field.id || field.localName}: ${fault}`);
    }),
  );

test("no field on any screen may be read by a service of the browser", async (t) => {
  const walks = [[walkVisit, {}], [walkList, { host: { attributes: 'audience="provider"' } }]];
  for (const [walk, options] of walks) {
    const widget = await open(t, options);
    await walk(widget, async (screen) => eventually(async () => assert.deepEqual(await loudFields(widget), [], screen)));
  }
});

for (const [name, code, expected] of [
  ["one that is checked for spelling", `input.spellcheck = true`, "notice.dated: may be checked for spelling"],
  ["one that is filled in", `input.autocomplete = "name"`, "notice.dated: may be filled in"],
  ["one that gets suggestions", `input.removeAttribute("writingsuggestions")`, "notice.dated: may get suggestions"],
  ["one that is translated", `input.translate = true`, "notice.dated: may be translated"],
]) {
  test(`the check sees ${name}`, async (t) => {
    const frame = await brokenFrame({ code: `addEventListener("focusin", ({ target: input }) => { ${code} })` });
    const widget = await open(t, { pages: { "/pkg/frame.html": frame } });
    await widget.field("notice.dated").focus();
    await eventually(async () => assert.deepEqual(await loudFields(widget), [expected]));
  });
}

test("nothing around the frame changes with the answers: address, titles, name, history", async (t) => {
  const widget = await open(t);
  const around = () =>
    widget.page.evaluate(() => {
      const frame = document.querySelector("appeal-calculator").shadowRoot.querySelector("iframe");
      return { address: location.href, title: document.title, history: history.length, src: frame.src, frameTitle: frame.title, name: frame.name };
    });
  const before = await around();
  await widget.quickStart(COMPLETE);
  await widget.addDetails(COMPLETE);
  await widget.toLetter();
  await eventually(async () => assert.deepEqual(await around(), before));
});
