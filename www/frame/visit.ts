import { LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { Answers } from "./answers.js";
import { Asking } from "./asking.js";
import type { Telling } from "./channel.js";
import { problemsOnPage, type Problem } from "./check.js";
import type { Assessment, CivilDate, DocumentId, ExhibitId, PlanKind, TraceNode } from "./contract.js";
import { Desk } from "./desk.js";
import type { Trouble } from "./engine.js";
import type { Topic } from "./fields/schema.js";
import { giveFocus } from "./focus.js";
import { heading } from "./heading.js";
import { Keeping } from "./keeping.js";
import { Papers } from "./papers.js";
import { readDenial, type Reading } from "./read/denial.js";
import { Remittance } from "./remittance.js";
import type { Saved } from "./saved.js";
import { checkerScreen } from "./screens/checker.js";
import { detailsScreen } from "./screens/details.js";
import { finderScreen } from "./screens/finder.js";
import { importScreen } from "./screens/import.js";
import { letterScreen } from "./screens/letter.js";
import { resultScreen } from "./screens/result.js";
import { nextScreen } from "./screens/next.js";
import { reviewScreen } from "./screens/review.js";
import { stretch } from "./screens/papers/stretch.js";
import { shell } from "./screens/shell.js";
import { startScreen } from "./screens/start.js";
import { troubleScreen } from "./screens/trouble.js";
import { dress, type Settings } from "./settings.js";
import { stringsFor, type Strings } from "./strings/index.js";
import { Surroundings } from "./surroundings.js";
import { Typing } from "./typing.js";
import { wantsAnswer, Way, type Screen } from "./way.js";
import { WhatIf } from "./what-if.js";
import { localToday, type Lang } from "./words/civil-date.js";

/** The level of the first heading where the host page names none. */
const HEADING = 2;

/** One visit: everything typed, the screen it is on, and what the engine made of it. It lives in memory and nowhere else. */
export class Visit extends LitElement {
  channel!: Telling;
  /** What stands for the whole document: on a page without a frame a part of it. */
  home = document.documentElement;
  readonly answers = new Answers();
  readonly desk = new Desk(this);
  readonly papers = new Papers(this);
  readonly keeping = new Keeping(this);
  readonly whatIf = new WhatIf(this);
  readonly remittance = new Remittance(this);
  readonly asking = new Asking(this);
  readonly way = new Way(this);
  readonly typing = new Typing(this);
  readonly #surroundings = new Surroundings(this);
  language: Lang = "en";
  headingLevel = HEADING;
  problems: readonly Problem[] = [];
  trouble: Trouble | undefined;
  working = false;
  clearing = false;
  assessment: Assessment | undefined;
  trace: TraceNode | undefined;
  /** What was just done, said beside the button of this id. */
  said: { readonly id: string; readonly text: string } | undefined;
  note = "";

  /** How the problems were found, so that another language can say them. */
  #look: () => readonly Problem[] = () => [];
  #settings: Settings = { style: {} };
  #focus: string | undefined;

  constructor() {
    super();
    this.#begin();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#surroundings.watch();
    void this.asking.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#surroundings.leave();
    // Nobody waits any more for what is being read, made or weighed.
    this.remittance.stop();
    this.desk.stop();
    this.asking.stop();
  }

  /** Present so that `moveBefore()` ends nothing. */
  connectedMoveCallback(): void {}

  get isFramed(): boolean {
    return this.home === document.documentElement;
  }

  get t(): Strings {
    return stringsFor(this.language);
  }

  /** The visitor's own civil date, asked anew each time: a page may stay open over midnight. */
  get today(): CivilDate {
    return this.asking.engine?.today() ?? localToday();
  }

  get hasAnswers(): boolean {
    return this.answers.holdsMoreThan(["role", "state"]) || this.desk.drafts.isAnyEdited;
  }

  /** The two answers that the host page may give for the visitor. */
  #begin(): void {
    this.answers.type("role", this.#settings.audience ?? "patient");
    this.answers.type("state", this.#settings.state ?? "MO");
  }

  // ---- what the host page chose

  configure(settings: Settings): void {
    const before = this.#settings;
    this.#settings = settings;
    dress(settings, this.home);
    this.headingLevel = settings.heading ?? HEADING;
    // A choice of the visitor stands until the host page itself changes its mind.
    if (settings.lang !== undefined && settings.lang !== before.lang) this.speak(settings.lang);
    if ((settings.audience !== before.audience || settings.state !== before.state) && !this.hasAnswers) this.#begin();
    this.requestUpdate();
  }

  speak(lang: Lang): void {
    this.language = lang;
    this.home.lang = lang;
    if (this.isFramed) document.title = this.t.name;
    else this.home.setAttribute("aria-label", this.t.name);
    this.said = undefined;
    this.lookAgain();
    const isExplained = this.trace !== undefined;
    if (this.assessment !== undefined && (this.problems.length === 0 || wantsAnswer(this.way.screen))) this.asking.compute();
    if (isExplained) this.asking.explain();
    this.desk.checkAgain();
    void this.remittance.speak();
    this.requestUpdate();
  }

  /** Draws again, then gives the focus to this id. */
  focusOn(id: string): void {
    this.#focus = id;
    this.requestUpdate();
  }

  // ---- what is wrong

  problemOf(id: string): string | undefined {
    return this.problems.find((problem) => problem.id === id)?.message;
  }

  /** Looks for what is wrong, where it was not found yet, and remembers how, so that another language can say it. */
  find(look: () => readonly Problem[], found = look()): readonly Problem[] {
    this.#look = look;
    this.problems = found;
    return found;
  }

  /** Looks for it again, in the same way, where there was something. */
  lookAgain(): void {
    if (this.problems.length > 0) this.problems = this.#look();
  }

  /** Moves on if every answer can be read; otherwise shows what cannot, beside the fields and in a summary. */
  async submit(to: Screen, topic?: Topic): Promise<void> {
    this.note = "";
    if ((await this.asking.ready()) === undefined) return;
    if (this.find(() => problemsOnPage(this.t, this.answers, this.reading(), wantsAnswer(to))).length > 0) {
      this.way.toProblems();
      return;
    }
    if (wantsAnswer(to)) {
      if (!this.asking.compute()) return;
      if (to === "result") this.channel.tell("appeal-result");
    }
    this.way.show(to, topic === undefined ? {} : { topic });
  }

  /** The steps of the visitor that the answer found, for the question which of them was taken. */
  get ownSteps(): { readonly value: string; readonly label: string }[] {
    const mine = this.assessment?.plan === "unknown" ? [] : (this.assessment?.deadlines.filter(({ actor }) => actor === "you") ?? []);
    return mine.map(({ step, title }) => ({ value: step, label: title }));
  }

  // ---- which plan

  async openFinder(): Promise<void> {
    if ((await this.asking.ready()) === undefined) return;
    // What is still open on the first screen is said again when the visitor asks for the answer.
    this.problems = [];
    this.way.show("finder");
  }

  /** The visitor says which plan it is; back to where the finder was opened. */
  usePlan(plan: PlanKind): void {
    const wasAnswered = this.way.before !== "start" && this.assessment !== undefined;
    this.typing.type("plan", plan);
    if (wasAnswered) void this.submit("result");
    else this.way.show("start", { focus: "plan" });
    this.note = this.t.finder.chosen(this.t.options.plan[plan]);
  }

  // ---- all answers at once

  /** Other answers in the place of those on the page; none: as at the beginning. */
  put(saved: Saved | undefined): void {
    this.#forget();
    if (saved === undefined) this.#begin();
    else {
      this.answers.resume(saved);
      this.desk.drafts.resume(saved.changes);
    }
    this.typing.settleAll();
  }

  /** Nothing of the answers is left, on the page or in the memory of the engine. */
  #forget(): void {
    this.answers.clear();
    this.desk.clear();
    this.typing.forget();
    this.way.forget();
    this.problems = [];
    this.keeping.incoming = undefined;
    this.whatIf.forget();
    this.assessment = undefined;
    this.trace = undefined;
    this.asking.engine?.renew();
  }

  async clear(): Promise<void> {
    this.remittance.clear();
    this.put(undefined);
    this.way.show("start", { back: true });
    await this.updateComplete;
    this.note = this.t.clear.said;
    this.requestUpdate();
  }

  /** The answers as the engine takes them. */
  reading(): Reading {
    return readDenial(this.answers, this.today);
  }

  get hasLetter(): boolean {
    return this.desk.letter !== undefined;
  }

  /** The enclosures that the visitor has ticked. */
  get ticked(): readonly ExhibitId[] {
    return this.reading().denial.exhibits ?? [];
  }

  /** Opens a paper, from wherever it was named. */
  async openPaper(id: DocumentId): Promise<void> {
    // What was said of another paper is not said of this one.
    this.said = undefined;
    this.desk.open(id);
    if (this.way.screen !== "letter") await this.submit("letter");
    if (this.way.screen === "letter") this.focusOn("paper");
  }

  /** Does something to the open paper, and leaves the focus at its head. */
  redo(act: () => void): void {
    act();
    this.focusOn("paper");
  }

  /** Says beside a button what it did. */
  say(id: string, text: string): void {
    this.said = { id, text };
    this.requestUpdate();
  }

  openLink(number: number): void {
    this.channel.tell("appeal-link", number);
  }

  // ---- drawing

  heading(depth: 0 | 1 | 2 | 3, words: unknown, id?: string): TemplateResult {
    return heading(this.headingLevel, depth, words, id);
  }

  protected override render(): TemplateResult {
    return shell(this, this.#body());
  }

  #body(): TemplateResult | typeof nothing {
    if (this.trouble !== undefined) return troubleScreen(this, this.trouble);
    switch (this.way.screen) {
      case "start":
        return startScreen(this);
      case "finder":
        return finderScreen(this);
      case "work":
        return importScreen(this);
      case "result":
        return this.assessment === undefined ? nothing : resultScreen(this, this.assessment);
      case "details":
        return detailsScreen(this);
      case "review":
        return reviewScreen(this);
      case "letter":
        return this.assessment === undefined ? nothing : letterScreen(this, this.assessment);
      case "check":
        return checkerScreen(this);
      case "next":
        return this.assessment === undefined ? nothing : nextScreen(this, this.assessment);
    }
  }

  /** Draws at once what would be drawn next. */
  drawNow(): void {
    this.requestUpdate();
    this.performUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.desk.catchUp();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    for (const text of this.querySelectorAll<HTMLTextAreaElement>(".paper-text")) stretch(text);
    const id = this.#focus;
    if (id === undefined) return;
    this.#focus = undefined;
    giveFocus(this, id);
  }
}

