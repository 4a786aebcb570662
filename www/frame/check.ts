import type { Answers } from "./answers.js";
import type { FieldError } from "./contract.js";
import { aboutOf } from "./fields/labels.js";
import { placeOf } from "./fields/topics.js";
import type { Reading } from "./read/denial.js";
import type { Strings } from "./strings/index.js";

/** Something that stands in the way of an answer, as a line of the error summary and beside its field. */
export interface Problem {
  /** Id of the field; empty where the page has no such field. */
  readonly id: string;
  readonly message: string;
  /** The question, where the message alone does not name it. */
  readonly about?: string;
}

/** Choices of the first screen that were left open, "not sure" being a choice; in the order of that screen. */
function openChoices(t: Strings, answers: Answers): { readonly before: Problem[]; readonly after: Problem[] } {
  const { errors } = t;
  const before: Problem[] = [];
  if (!answers.isAnswered("plan")) before.push({ id: "plan", message: errors.choosePlan });
  if (!answers.isDone("reasons")) before.push({ id: "reasons", message: errors.chooseReason });
  return { before, after: answers.typed("stage") === "" ? [{ id: "stage", message: errors.chooseStage }] : [] };
}

/** Everything that the page itself can tell: answers that cannot be read, and, on the way to an answer, choices left open. */
export function problemsOnPage(t: Strings, answers: Answers, { unread }: Reading, wantsAnswer: boolean): Problem[] {
  const { errors } = t;
  const unreadable = unread.map(({ path, problem, line }): Problem => {
    const message = (line === undefined ? "" : errors.line(line)) + errors[problem];
    return { id: path, message, ...aboutOf(t, path) };
  });
  if (!wantsAnswer) return unreadable;
  const { before, after } = openChoices(t, answers);
  return [...before, ...unreadable, ...after];
}

/** What the engine found wrong, at the fields that its paths name. */
export function problemsOfEngine(t: Strings, reading: Reading, found: readonly FieldError[]): Problem[] {
  return found.map(({ path, message }): Problem => {
    if (path === "") return { id: "", message };
    const id = reading.idOf(path);
    // "therapy.serviceDates[1]" is a line of one field.
    const place = placeOf(id);
    if (place === undefined) return { id: "", message: `${t.errors.elsewhere} ${message} (${path})` };
    return { id: place.id, message, ...aboutOf(t, place.id) };
  });
}
