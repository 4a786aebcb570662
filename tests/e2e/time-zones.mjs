// A civil date is the same day everywhere: no date on the page or on paper goes through a clock or a time zone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { MARKETPLACE, QUICK } from "./support/cases.mjs";
import { eventually } from "./support/eventually.mjs";
import { stage } from "./support/stage.mjs";

const { widget: open } = stage();

/** October 10, 2026 as late or as early as it gets. */
const SAME_DAY = [
  ["America/Los_Angeles", "2026-10-11T06:59:30Z", "23:59"],
  ["Pacific/Kiritimati", "2026-10-09T10:00:30Z", "00:00"],
  ["UTC", "2026-10-10T23:59:30Z", "23:59"],
];

test("every date is the same in Los Angeles, Kiritimati and Greenwich, at the edges of the day", async (t) => {
  const seen = [];
  for (const [timezoneId, now] of SAME_DAY) {
    const widget = await open(t, { timezoneId, now: new Date(now) });
    await widget.quickStart(MARKETPLACE);
    await widget.addDetails(MARKETPLACE);
    await widget.toResult();
    const result = await widget.words();
    const { bytes } = await widget.download(widget.t.result.calendar);
    await widget.toLetter();
    const letter = await widget.paper();
    seen.push({ result, letter, calendar: bytes.toString("utf8").replace(/DTSTAMP:.*/g, "") });
  }
  for (const part of ["result", "letter", "calendar"]) {
    for (const other of seen.slice(1)) assert.equal(other[part], seen[0][part]);
  }
  assert.ok(seen[0].result.includes("April 3, 2027"));
  assert.match(seen[0].calendar, /DTSTART;VALUE=DATE:20270403/);
});

for (const [timezoneId, now, shown] of [
  ["America/Los_Angeles", "2026-10-11T06:30:00Z", "October 10, 2026"],
  ["UTC", "2026-10-11T06:30:00Z", "October 11, 2026"],
  ["Pacific/Kiritimati", "2026-10-11T06:30:00Z", "October 11, 2026"],
  ["Pacific/Kiritimati", "2026-10-11T10:30:00Z", "October 12, 2026"],
  ["America/Los_Angeles", "2027-01-01T07:59:00Z", "December 31, 2026"],
]) {
  test(`at ${now} it is ${shown} in ${timezoneId}`, async (t) => {
    const widget = await open(t, { timezoneId, now: new Date(now) });
    await widget.quickStart(QUICK);
    await widget.reads(shown);
  });
}

// The appeal counts from the date printed on the notice, October 1, 2026: Oct 30, Nov 30, Dec 31, Jan 31, Feb 28, Mar 30 are 180 days.
const LAST_DAY = [
  ["America/Los_Angeles", "2027-03-31T06:59:59Z", "2027-03-31T07:00:00Z"],
  ["Pacific/Kiritimati", "2027-03-30T09:59:59Z", "2027-03-30T10:00:00Z"],
  ["UTC", "2027-03-30T23:59:59Z", "2027-03-31T00:00:00Z"],
];

for (const [timezoneId, lastSecond, nextDay] of LAST_DAY) {
  test(`the last day lasts until its midnight in ${timezoneId}, and a page left open learns of the next`, async (t) => {
    const widget = await open(t, { timezoneId, now: new Date(lastSecond) });
    const { status, ago } = widget.t.dates;
    await widget.quickStart(QUICK);
    const appeal = widget.date("internal-appeal");
    await eventually(async () => assert.ok((await appeal.innerText()).includes("March 30, 2027")));
    await appeal.getByText(status.today, { exact: true }).waitFor();

    await widget.page.clock.setFixedTime(new Date(nextDay));
    await widget.back();
    await widget.button(widget.t.start.submit).click();
    await appeal.getByText(ago(1), { exact: true }).waitFor();
    await eventually(async () => assert.equal(await appeal.getByText(status.today, { exact: true }).count(), 0));
  });
}
