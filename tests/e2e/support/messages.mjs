// Promise 3: no message out of the frame carries an answer. The page that holds the frame listens on everything it can be told by.
import { LINKS } from "./words.mjs";

/** Runs in the host page before the calculator's script. */
export function noteMessages() {
  if (window.parent !== window) return;
  window.messages = [];
  const note = (way, what) => window.messages.push({ way, what: structuredClone(what) });
  const hears = Object.getOwnPropertyDescriptor(MessagePort.prototype, "onmessage");
  Object.defineProperty(MessagePort.prototype, "onmessage", {
    ...hears,
    set(listener) {
      hears.set.call(this, (event) => {
        note("port", event.data);
        listener.call(this, event);
      });
    },
  });
  addEventListener("message", ({ data }) => note("window", data));
  for (const name of ["ready", "step", "result", "document", "link", "error"]) {
    addEventListener(`appeal-${name}`, ({ type, detail }) => note("event", [type, detail]), true);
  }
}

export const messagesOf = (widget) => widget.page.evaluate(() => window.messages);

const upTo = (last) => (number) => number >= 0 && number <= last;
const inSteps = (number) => number >= 0 && number % 64 === 0 && number <= 64 * 2000;

/** The whole vocabulary: every name, and which numbers may go with it. */
const VOCABULARY = {
  "appeal-ready": upTo(0),
  "appeal-step": upTo(5),
  "appeal-result": upTo(0),
  "appeal-document": upTo(6),
  "appeal-link": upTo(LINKS.length - 1),
  "appeal-error": upTo(3),
};
const LAYOUT = { height: inSteps, reveal: inSteps };

const known = (words, name, number) => Object.hasOwn(words, name) && Number.isInteger(number) && words[name](number);

/** Every message that is not one of the fixed names with one of its numbers. */
export function strangeMessages(messages) {
  return messages.filter(({ way, what }) => {
    if (!Array.isArray(what) || what.length !== 2) return true;
    const [name, detail] = what;
    if (way === "port") return !known({ ...VOCABULARY, ...LAYOUT }, name, detail);
    if (way === "event") return Object.keys(detail).join() !== "number" || !known(VOCABULARY, name, detail.number);
    return true;
  });
}

/** What was said, without heights and places, which follow from how long a text is. */
export const storyOf = (messages) => messages.filter(({ what }) => !Object.hasOwn(LAYOUT, what?.[0])).map(({ way, what }) => `${way} ${JSON.stringify(what)}`);

/** Two visitors who did the same with different answers have to look the same; these are the places where they do not. */
export function differences(one, other) {
  const [a, b] = [storyOf(one), storyOf(other)];
  return Array.from({ length: Math.max(a.length, b.length) }, (_, at) => at)
    .filter((at) => a[at] !== b[at])
    .map((at) => `${at}: ${a[at]} or ${b[at]}`);
}
