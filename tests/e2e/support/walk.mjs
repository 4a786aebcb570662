// Through every screen and state that a visitor can see, for whatever has to hold of all of them.
import { COMPLETE, QUICK } from "./cases.mjs";
import { chooseFile, remittance } from "./remittance.mjs";

const TOPICS = ["decision", "plan", "money", "therapy", "people"];

/** A letter with a law that does not govern the case, to be checked. */
const LETTER = "Dear Appeals Department: Under 29 CFR 2560.503-1 you must cover my therapy. My deadline to appeal is November 30, 2026.";

/** A patient's visit, from the first screen; `look` is called at each with its name. */
export async function walkVisit(widget, look) {
  const { t } = widget;
  await look("questions");
  await widget.button(t.start.submit).click();
  await widget.shown(t.errors.title);
  await look("errors");
  await widget.button(t.finder.open).click();
  await widget.answer("clues.employer", "private");
  await widget.frame.getByRole("status").getByText(t.finder.left(3)).waitFor();
  await widget.unfold();
  await look("plan finder");
  await widget.back();
  await widget.quickStart(QUICK);
  await look("result");
  await widget.unfold();
  await look("result, all opened");
  await widget.addDetails(COMPLETE);
  for (const topic of TOPICS) {
    await widget.toTopic(topic);
    await look(`details, ${topic}`);
  }
  await widget.toResult();
  await widget.unfold();
  await look("result, all answered");
  await widget.button(t.review.open).click();
  await widget.shown(t.review.title);
  await look("review");
  await widget.toLetter();
  await look("papers");
  await (await widget.edit("ask-text")).waitFor();
  await look("papers, one part open");
  await widget.button(t.letter.toChecker).click();
  await widget.shown(t.checker.title);
  await widget.frame.getByLabel(t.checker.paste, { exact: true }).fill(LETTER);
  await widget.shown(t.checker.dates);
  await look("checker");
  await widget.back();
  await widget.button(t.next.open).click();
  await widget.shown(t.next.title);
  await look("what happens next");
  await widget.button(t.clear.ask).click();
  await widget.button(t.clear.no).waitFor();
  await look("clear everything?");
}

/** A practice's visit, from the first screen of a page for practices: a remittance with a piece that cannot be read, and what was denied in it. */
export async function walkList(widget, look) {
  const { work } = widget.t;
  await widget.button(work.entry).click();
  await widget.shown(work.title);
  await look("choose");
  await chooseFile(widget, `${remittance(200)}rubbish~`);
  await widget.shown(work.plans);
  await look("plans");
  await widget.frame.locator("#payer-0").selectOption("self-funded-erisa");
  await widget.button(work.make).click();
  await widget.shown(work.listTitle);
  await look("list");
  await widget.unfold();
  await look("list, all opened");
  await widget.button(work.close).click();
  await widget.button(work.closeNo).waitFor();
  await look("close the list?");
  await widget.button(work.closeNo).click();
  await widget.frame.locator(".rows-table .link").first().click();
  await widget.on("result");
  await look("case");
  await widget.addDetails({});
  await widget.toTopic("practice");
  await look("details, practice");
  await widget.toResult();
}
