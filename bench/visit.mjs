// One visit on a slow phone: Slow 4G (1.6 Mbit/s, 150 ms) and a processor four times slower.
import { QUICK } from "../tests/e2e/support/cases.mjs";
import { Widget } from "../tests/e2e/support/widget.mjs";

const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };

export const completeAnswers = QUICK;

/** The same limits on the page and, where it is a target of its own, on the frame. */
async function slowed(context, target) {
  const session = await context.newCDPSession(target).catch(() => undefined);
  if (session === undefined) return;
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", SLOW_4G).catch(() => {});
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 }).catch(() => {});
}

/**
 * Types into a field as people do, most keys 80 to 280 ms apart and every tenth after a pause of up to a second, and measures each from when it
 * was pressed, busy or not, until the page with it is laid out. Runs in the frame.
 */
async function typeLikeAPerson(field, text) {
  const taken = [];
  let state = 20_261_122;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  let pressed = performance.now();
  for (const letter of text) {
    pressed = Math.max(pressed, performance.now()) + (random() < 0.1 ? 300 + 700 * random() : 80 + 200 * random());
    await new Promise((next) => setTimeout(next, Math.max(0, pressed - performance.now())));
    field.setRangeText(letter, field.value.length, field.value.length, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, data: letter }));
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    document.body.getBoundingClientRect();
    taken.push(performance.now() - pressed);
  }
  return taken;
}

/** Milliseconds until the first result (`first`), without the time that a person takes to answer, and of each key in an answer and in a paper (`keys`). */
export async function drive(browser, origin, kind, answers) {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 } });
  try {
    const page = await context.newPage();
    await slowed(context, page);
    const started = performance.now();
    if (kind === "fixed") {
      await page.goto(`${origin}/fixed-clinic.html`, { waitUntil: "commit" });
      await page.frameLocator("iframe").getByText("Written.", { exact: true }).waitFor();
      return { first: performance.now() - started };
    }
    await page.goto(`${origin}/clinic.html`, { waitUntil: "commit" });
    const widget = new Widget(page, page.frameLocator("appeal-calculator iframe"), "en");
    await widget.on("start");
    const ready = performance.now() - started;
    const inner = await widget.inner();
    await slowed(context, inner);
    for (const [path, value] of Object.entries(answers)) await widget.answer(path, value);
    const asked = performance.now();
    await widget.button(widget.t.start.submit).click();
    await widget.on("result");
    const first = ready + (performance.now() - asked);
    await widget.button(widget.t.result.toDetails).click();
    await widget.on("details");
    await widget.toTopic("therapy");
    const answer = await widget.field("therapy.skilledNeed").evaluate(typeLikeAPerson, "Gait with a cane needs hands-on cues at each turn. ");
    await widget.toResult();
    await widget.toLetter();
    await widget.main.locator(".sheet .change").last().click();
    const paper = await widget.main.locator(".editing textarea").evaluate(typeLikeAPerson, "The therapist measured it again on Friday, and the knee bends ten degrees further than in August. ");
    return { first, keys: { answer, paper } };
  } finally {
    await context.close();
  }
}
