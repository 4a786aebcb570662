// A visitor who has a keyboard and nothing else.
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { eventually } from "./eventually.mjs";

const hasFocus = (locator) => locator.evaluate((element) => document.hasFocus() && document.activeElement === element);

/** Where the focus is: a number for each element that ever had it, in the page and in its frames. */
const stops = (page) =>
  Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() => {
        if (!document.hasFocus()) return 0;
        const known = (window.stopsOfFocus ??= []);
        const at = known.indexOf(document.activeElement);
        return at < 0 ? known.push(document.activeElement) : at + 1;
      }),
    ),
  ).then(String);

/** Presses a key that moves the focus, and waits until it has moved: into another frame, that takes a while. At a last stop it stays where it is. */
async function step(page, key) {
  const before = await stops(page);
  await page.keyboard.press(key);
  for (let looks = 0; looks < 50 && (await stops(page)) === before; looks += 1) await sleep(20);
}

/** Tab, until the control has the focus. It has to be seen to have it. */
export async function tabTo(page, control, { key = "Tab", most = 60 } = {}) {
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await hasFocus(control)) {
      const seen = await control.evaluate((element) => {
        // A control may hand its outline to the label or the box around it.
        const marked = [element, element.closest("label"), element.parentElement].filter(Boolean).map((each) => getComputedStyle(each));
        return element.matches(":focus-visible") && marked.some(({ outlineStyle, boxShadow }) => outlineStyle !== "none" || boxShadow !== "none");
      });
      assert.ok(seen, `the focus on ${control} cannot be seen`);
      return;
    }
    await step(page, key);
  }
  assert.fail(`${most} times ${key} do not reach ${control}`);
}

export async function press(page, control, key = "Enter") {
  await tabTo(page, control);
  await page.keyboard.press(key);
}

export async function type(page, control, text) {
  await tabTo(page, control);
  await page.keyboard.type(text);
}

/** Arrow keys, until the list shows the option. */
export async function choose(page, list, value) {
  await tabTo(page, list);
  for (let pressed = 0; pressed < 60; pressed += 1) {
    const before = await list.inputValue();
    if (before === value) return;
    await page.keyboard.press("ArrowDown");
    await eventually(async () => assert.notEqual(await list.inputValue(), before));
  }
  assert.fail(`the arrow keys do not reach ${value}`);
}

/** Reaches a group of buttons by Tab, which stops at its first or its chosen one, and picks one of them. */
export async function pick(page, group, option) {
  const buttons = group.getByRole("radio");
  const chosen = group.getByRole("radio", { checked: true });
  await tabTo(page, (await chosen.count()) > 0 ? chosen : buttons.first());
  if ((await chosen.count()) === 0) {
    await page.keyboard.press("Space");
    await chosen.waitFor();
  }
  for (let pressed = await buttons.count(); pressed > 0 && !(await option.isChecked()); pressed -= 1) {
    const before = await chosen.inputValue();
    await page.keyboard.press("ArrowDown");
    await eventually(async () => assert.notEqual(await chosen.inputValue(), before));
  }
  assert.ok(await option.isChecked());
}
