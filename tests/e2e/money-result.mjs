// What a win is worth on the result: who pays, how often, what may come on top, and the questions behind the money.
import assert from "node:assert/strict";
import { test } from "node:test";
import { MARKETPLACE } from "./support/cases.mjs";
import { eventually } from "./support/eventually.mjs";
import { stage } from "./support/stage.mjs";

const { widget: open } = stage();

// Billed 2,400.00, allowed 1,320.00. As it stands other insurance paid 100.00, the patient 500.00, and 720.00 of the allowed amount are still billed.
// After a win 12 copays of 40.00 are the patient's 480.00, the plan pays 840.00. What is above the allowed amount nobody pays in network.
const ANSWERS = {
  ...MARKETPLACE,
  "money.billed": "2400",
  "money.paidByOther": "100",
  "money.primaryCareCopay": "25",
  "money.otherWouldPay": "0",
  "therapy.visitsRequested": "6",
  "money.selfPayPerVisit": "150",
};
const ROWS = [
  ["$0.00", "$840.00"],
  ["$100.00", "$0.00"],
  ["$500.00", "$480.00"],
  ["$720.00", "$0.00"],
  ["$1,080.00", "$1,080.00"],
];
const TOTAL = ["$2,400.00", "$2,400.00"];

const cents = (text) => Number(text.replace(/[^\d]/g, ""));

/** Sentences with a share "of 100", and what stands in the same part of the page. */
const rates = (main) =>
  main.evaluate((root) => {
    const found = [];
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const { data, parentElement } = walk.currentNode;
      if (/\d+ (of|de cada) 100/.test(data)) found.push([data.trim(), (parentElement.closest(".odds, li") ?? parentElement).textContent]);
    }
    return found;
  });

async function everyRateHasItsBasis(widget, screen, basis) {
  await widget.unfold();
  const found = await rates(widget.main);
  for (const [rate, around] of found) for (const part of basis) assert.ok(around.includes(part), `${screen}: “${rate}” without ${part}: ${around}`);
  return found.length;
}

const PLACE = { en: "HealthCare.gov plans in Missouri", es: "planes de HealthCare.gov en Missouri" };

for (const [lang, width] of [["en", 1280], ["es", 360]]) {
  test(`who pays, the odds, and what may come on top, in ${lang}, ${width} px wide`, async (t) => {
    const widget = await open(t, { lang, width });
    const { t: words, frame } = widget;
    await widget.quickStart(ANSWERS);
    await widget.addDetails(ANSWERS);
    // A practice alone has the topic of billing.
    for (const topic of Object.keys(words.topics).filter((name) => name !== "practice")) {
      await widget.toTopic(topic);
      await everyRateHasItsBasis(widget, topic, ["2024", PLACE[lang]]);
    }
    await widget.toResult();
    await widget.reads(words.worth.title);

    const payers = frame.getByRole("table", { name: words.money.picture });
    const cells = (rows) => rows.evaluateAll((all) => all.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent)));
    await eventually(async () => assert.deepEqual(await cells(payers.locator("tbody tr")), ROWS));
    await eventually(async () => assert.deepEqual(await cells(payers.locator("tfoot tr")), [TOTAL]));
    for (const side of [0, 1]) assert.equal(ROWS.reduce((sum, row) => sum + cents(row[side]), 0), cents(TOTAL[side]));
    // Each bar is as long as the picture is wide.
    const bars = frame.getByRole("img", { name: words.money.picture });
    await eventually(async () => assert.match(await bars.locator("desc").textContent(), /\$840\.00/));
    const widths = await bars.locator("> rect").evaluateAll((all) => all.map((rect) => [rect.getAttribute("y"), parseFloat(rect.getAttribute("width"))]));
    for (const y of new Set(widths.map(([at]) => at))) {
      const sum = widths.filter(([at]) => at === y).reduce((all, [, each]) => all + each, 0);
      assert.ok(Math.abs(sum - 100) < 1e-6, `a bar of ${sum} %`);
    }

    // 33 likely, 45 at the high end, in the published counts of Missouri for 2024.
    const dots = frame.getByRole("img", { name: words.odds.headline(33) });
    for (const [kind, count] of [["won", 33], ["maybe", 12], ["lost", 55]]) await eventually(async () => assert.equal(await dots.locator(`.${kind}`).count(), count, kind));
    await eventually(async () => assert.deepEqual(await cells(frame.getByRole("table", { name: words.odds.title }).locator("tbody tr")), [["33"], ["12"], ["55"]]));
    assert.ok((await everyRateHasItsBasis(widget, "result", ["7,632", "2024", PLACE[lang]])) >= 3);

    // Six visits at 150.00 less the copay of 40.00; twelve copays 15.00 too high. What is disputed waits to be asked for.
    const { extraNames } = words.money;
    const extra = (name) => frame.getByRole("listitem").filter({ has: frame.getByRole("switch", { name, exact: true }) });
    await extra(extraNames["future-visits"]).getByText("$660.00").waitFor();
    const copays = extra(extraNames["copay-overcharge"]);
    await copays.getByText("$180.00").waitFor();
    await eventually(async () => assert.ok((await copays.getByRole("button").count()) > 0, "its source"));
    await copays.getByRole("switch").uncheck();
    await eventually(async () => assert.equal(await copays.getByText("$180.00").isVisible(), false));
    const court = extra(extraNames["vexatious-refusal"]);
    await eventually(async () => assert.equal(await court.getByText(words.money.amountOpen).isVisible(), false));
    await eventually(async () => assert.ok((await court.innerText()).includes(words.money.disputed)));
    await court.getByRole("switch").check();
    await court.getByText(words.money.amountOpen).waitFor();
    await widget.reads(`${words.money.patient} $740.00`);

    await widget.toLetter();
    await everyRateHasItsBasis(widget, "letter", ["2024", PLACE[lang]]);
    assert.deepEqual(widget.page.faults, []);
  });
}

test("questions about money, setting and dismissal come where they matter, and lead to their fields", async (t) => {
  const widget = await open(t);
  const { t: words, frame } = widget;
  const isAsked = (path) => widget.field(path).count();
  await widget.quickStart({ plan: "insured-individual", reasons: "medical-necessity", "notice.dated": "Oct 1 2026", "money.denied": "1,320", stage: "denial" });
  await widget.reads(words.money.sharpen);
  await widget.button(words.result.toDetails).click();
  await eventually(async () => assert.equal(await isAsked("notice.dismissed"), 0));
  await widget.answer("events[0].what", "claim-received");
  await widget.answer("events[0].date", "8/1/2026");
  await widget.toTopic("money");
  for (const path of ["money.otherWouldPay", "money.primaryCareCopay"]) await eventually(async () => assert.equal(await isAsked(path), 0, path));
  await widget.answer("money.copayPerVisit", "40");
  await widget.answer("money.paidByOther", "10");
  for (const path of ["money.otherWouldPay", "money.primaryCareCopay", "claim.electronic", "claim.paidOn"]) await eventually(async () => assert.equal(await isAsked(path), 1, path));
  await widget.toResult();
  await widget.unfold();

  // A question of the result leads to its field.
  const leads = async (path) => {
    await frame.getByRole("button", { name: words.fields[path].label }).first().click();
    await widget.field(path).waitFor();
    await widget.toResult();
    await widget.unfold();
  };
  await leads("money.otherWouldPay");
  await leads("money.primaryCareCopay");

  // Nobody published the number of cases for an employer's insured plan: the words for it stand beside the rate.
  await widget.button(words.nav.start).click();
  await widget.answer("plan", "insured-group");
  await widget.button(words.start.submit).click();
  await widget.on("result");
  assert.ok((await everyRateHasItsBasis(widget, "result", ["Number of cases not published", "2014-2024", "HealthCare.gov"])) >= 3);

  await widget.button(words.nav.start).click();
  await widget.answer("plan", "medicare-advantage");
  await widget.button(words.start.submit).click();
  await widget.on("result");
  await widget.button(words.result.toDetails).click();
  await widget.answer("timing", "concurrent");
  await widget.toResult();
  await widget.unfold();
  await leads("therapy.setting");

  await widget.button(words.nav.start).click();
  await widget.answer("plan", "medicare");
  await widget.answer("stage", "first-appeal-denied");
  await widget.button(words.start.submit).click();
  await widget.on("result");
  await widget.button(words.result.toDetails).click();
  await eventually(async () => assert.equal(await isAsked("notice.dismissed"), 1));
  assert.deepEqual(widget.page.faults, []);
});

test("a chain of steps names the cases, year and place of each step", async (t) => {
  const widget = await open(t);
  await widget.quickStart({ ...MARKETPLACE });
  await widget.unfold();
  const found = (await rates(widget.main)).map(([text]) => text).filter((text) => text.includes("Over several steps"));
  assert.equal(found.length, 1, "the chain of the internal appeal and the external review");
  for (const part of ["7,632 appeals", "2024", "HealthCare.gov plans in Missouri"]) assert.ok(found[0].includes(part), found[0]);
  assert.equal(found[0].match(/20\d\d/g).length >= 2, true, `a year for each step: ${found[0]}`);
});

test("the plan finder shows no rate, since none of its plans is settled", async (t) => {
  const widget = await open(t, { lang: "es", width: 360 });
  await widget.answer("notice.dated", MARKETPLACE["notice.dated"]);
  await widget.button(widget.t.finder.open).click();
  await widget.shown(widget.t.finder.title);
  await widget.answer("clues.employer", "private");
  await widget.frame.getByRole("status").getByText(widget.t.finder.left(3)).waitFor();
  await widget.unfold();
  await eventually(async () => assert.deepEqual(await rates(widget.main), []));
});
