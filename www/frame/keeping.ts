import { saveFile } from "./files.js";
import { readSaved, writeSaved, type Saved } from "./saved.js";
import type { Visit } from "./visit.js";

/** The visitor's answers as a file of their own, to go on from another day. */
export class Keeping {
  /** Answers from a file, while the visitor is asked whether they may replace those on the page. */
  incoming: Saved | undefined;

  constructor(readonly visit: Visit) {}

  /** Everything that was typed. */
  snapshot(): Saved {
    const { answers, desk } = this.visit;
    const changes = desk.drafts.save();
    return { ...answers.save(), ...(changes !== undefined && { changes }) };
  }

  /** Gives the visitor their answers as a file. */
  save(): void {
    const { visit } = this;
    const name = visit.t.saved.file;
    saveFile(name, "application/json", writeSaved(this.snapshot()));
    visit.note = visit.t.letter.saved(name);
    visit.requestUpdate();
  }

  /** Reads such a file, and asks before it takes the place of other answers. */
  async open(file: Blob): Promise<void> {
    const { visit } = this;
    const found = await readSaved(file);
    if (typeof found === "string") {
      visit.find(() => [{ id: "", message: visit.t.saved[found] }]);
      visit.focusOn("problems");
      return;
    }
    visit.problems = [];
    visit.note = "";
    this.incoming = found;
    if (visit.hasAnswers) visit.focusOn("replace-sure");
    else this.resume();
  }

  /** Puts the answers of the file in the place of those on the page. */
  resume(): void {
    const { incoming: saved, visit } = this;
    if (saved === undefined) return;
    visit.remittance.forgetCase();
    visit.put(saved);
    visit.way.show("review", { back: true });
    visit.note = visit.t.saved.opened;
  }

  /** The answers on the page stay. */
  decline(): void {
    const { visit } = this;
    this.incoming = undefined;
    visit.focusOn("open-saved");
  }
}
