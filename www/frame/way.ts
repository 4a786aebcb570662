import { placeOf } from "./fields/topics.js";
import type { Topic } from "./fields/schema.js";
import type { Visit } from "./visit.js";

export type Screen = "start" | "finder" | "work" | "result" | "details" | "review" | "letter" | "check" | "next";

/** The number that the host page learns for a screen: for a screen beside the way that of the step that it belongs to. */
const NUMBERS: Record<Screen, number> = { start: 1, finder: 1, work: 1, result: 2, details: 3, review: 3, letter: 4, check: 4, next: 5 };

/** Screens that show what the engine made of the answers. */
export const wantsAnswer = (screen: Screen): boolean => screen === "result" || screen === "letter" || screen === "next";

interface Stop {
  readonly screen: Screen;
  readonly topic: Topic;
}

/** Where the visitor is, and the way back. */
export class Way {
  screen: Screen = "start";
  topic: Topic = "decision";
  #past: Stop[] = [];

  constructor(readonly visit: Visit) {}

  /** Moves to a screen and keeps the way back; `focus` is the id that gets the focus, otherwise the heading. */
  show(screen: Screen, options: { topic?: Topic; focus?: string; back?: boolean } = {}): void {
    const { visit } = this;
    if (options.back !== true && (screen !== this.screen || (options.topic ?? this.topic) !== this.topic)) {
      this.#past.push({ screen: this.screen, topic: this.topic });
    }
    const moved = NUMBERS[screen] !== NUMBERS[this.screen];
    this.screen = screen;
    this.topic = options.topic ?? this.topic;
    visit.said = undefined;
    visit.clearing = false;
    visit.home.dataset["screen"] = screen;
    if (moved) visit.channel.tell("appeal-step", NUMBERS[screen]);
    visit.focusOn(options.focus ?? "screen");
  }

  /** The screen before this one. */
  get before(): Screen | undefined {
    return this.#past.at(-1)?.screen;
  }

  back(): void {
    const { visit } = this;
    const stop = this.#past.pop();
    if (stop === undefined) return;
    visit.problems = [];
    if (stop.screen === "work") {
      visit.remittance.show();
      return;
    }
    if (wantsAnswer(stop.screen)) visit.asking.compute();
    this.show(stop.screen, { topic: stop.topic, back: true });
  }

  forget(): void {
    this.#past = [];
  }

  /** Leads to the field that answers a path of the engine. */
  ask(path: string): void {
    const place = placeOf(this.visit.reading().idOf(path));
    if (place === undefined) return;
    this.visit.problems = [];
    this.show(place.screen, { topic: place.topic, focus: place.id });
  }

  /** To a field by its id, for a link of the error summary or of the review; it may be on another screen. */
  goTo(id: string): void {
    const place = placeOf(id);
    if (place === undefined) return;
    if (this.#isHere(place)) this.visit.focusOn(id);
    else this.show(place.screen, { topic: place.topic, focus: id });
  }

  /** To what is wrong: where none of it is on this screen, to the screen of the first. */
  toProblems(): void {
    const places = this.visit.problems.map(({ id }) => placeOf(id));
    const [first] = places;
    const isSeen = first === undefined || places.some((place) => place !== undefined && this.#isHere(place));
    if (isSeen) this.visit.focusOn("problems");
    else this.show(first.screen, { topic: first.topic, focus: "problems" });
  }

  #isHere({ screen, topic }: Stop): boolean {
    return screen === this.screen && (screen !== "details" || topic === this.topic);
  }
}
