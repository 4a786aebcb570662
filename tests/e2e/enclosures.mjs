// Papers to send with the letter: those that its reasons call for are offered, the others stay within reach, and no tick is lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import { QUICK } from "./support/cases.mjs";
import { eventually } from "./support/eventually.mjs";
import { stage } from "./support/stage.mjs";

const { widget: open } = stage();

const shown = (widget, of) => eventually(async () => {
  for (const [paper, visible] of Object.entries(of)) assert.equal(await widget.option("exhibits", paper).isVisible(), visible, paper);
});

test("papers are offered by the reason of the denial", async (t) => {
  const widget = await open(t);
  // Lack of progress is answered with scores over time, the notes and the plan of care; minutes answer a question of units.
  await widget.quickStart({ ...QUICK, reasons: "no-progress" });
  await widget.addDetails({});
  await widget.toTopic("therapy");
  await shown(widget, { "denial-letter": true, "outcome-measures": true, "progress-notes": true, "plan-of-care": true, "minutes-log": false, "clearinghouse-report": false });
  await widget.answer("exhibits", ["outcome-measures"]);
  await widget.field("exhibits").locator("summary").click();
  await widget.answer("exhibits", ["minutes-log"]);
  // The last tick among the others is taken out: the list does not close under the finger.
  await widget.option("exhibits", "minutes-log").uncheck();
  await shown(widget, { "minutes-log": true });
  await widget.answer("exhibits", ["call-log"]);

  // Another reason offers others; what was ticked for the first one is still to be seen, and still ticked.
  await widget.button(widget.t.nav.start).click();
  await widget.quickStart({ reasons: "timely-filing" });
  await widget.addDetails({});
  await widget.toTopic("therapy");
  await shown(widget, { "clearinghouse-report": true, "outcome-measures": true, "call-log": true });
  for (const paper of ["outcome-measures", "call-log"]) assert.ok(await widget.option("exhibits", paper).isChecked(), paper);
  await widget.button(widget.t.details.done).click();
  await widget.on("letter");
  assert.match(await widget.paper(), /Outcome measures Call log/);
});
