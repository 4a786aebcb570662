import { LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { Answers } from "./answers.js";
import type { Telling } from "./channel.js";
import { problemsOfEngine, problemsOnPage, type Problem } from "./check.js";
import type { Assessment, CivilDate, Denial, DocumentId, Engine, ExhibitId, PlanKind, TraceNode } from "./contract.js";
import { Desk } from "./desk.js";
import { engineReady, troubleOf, type Trouble } from "./engine.js";
import { isClue, placeOf } from "./fields/topics.js";
import type { FieldPath, RowPath, Topic } from "./fields/schema.js";
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
import { WhatIf } from "./what-if.js";
import { localToday, type Lang } from "./words/civil-date.js";

export type Screen = "start" | "finder" | "work" | "result" | "details" | "review" | "letter" | "check" | "next";

/** The number that the host page learns for a screen: for a screen beside the way that of the step that it belongs to. */
const NUMBERS: Record<Screen, number> = { start: 1, finder: 1, work: 1, result: 2, details: 3, review: 3, letter: 4, check: 4, next: 5 };

/** The number that the host page learns for a trouble. */
const TROUBLES: Record<Trouble | "restarted", number> = { failed: 1, blocked: 2, restarted: 3 };

/** Screens that show what the engine made of the answers. */
const wantsAnswer = (screen: Screen): boolean => screen === "result" || screen === "letter" || screen === "next";

/** The level of the first heading where the host page names none. */
const HEADING = 2;

interface Stop {
  readonly screen: Screen;
  readonly topic: Topic;
}

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
  language: Lang = "en";
  headingLevel = HEADING;
  screen: Screen = "start";
  topic: Topic = "decision";
  problems: readonly Problem[] = [];
  trouble: Trouble | undefined;
  working = false;
  clearing = false;
  assessment: Assessment | undefined;
  trace: TraceNode | undefined;
  /** What was just done, said beside the button of this id. */
  said: { readonly id: string; readonly text: string } | undefined;
  note = "";

  #engine: Engine | undefined;
  #starting: Promise<void> | undefined;
  /** Ends that this visit hears of the engine, which others on the page may use too. */
  #hangUp: (() => void) | undefined;
  /** How the problems were found, so that another language can say them. */
  #look: () => readonly Problem[] = () => [];
  readonly #settled = new Set<string>();
  /** Clues in the order in which they were answered, so that no question moves under the visitor's finger. */
  readonly #clues = new Set<FieldPath>();
  #past: Stop[] = [];
  #settings: Settings = { style: {} };
  #focus: string | undefined;
  #watcher: ResizeObserver | undefined;

  constructor() {
    super();
    this.#begin();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watcher = new ResizeObserver(() => this.channel.fit(this.getBoundingClientRect().height));
    this.#watcher.observe(this);
    addEventListener("beforeunload", this.#beforeLeaving);
    const around = this.isFramed ? window : this;
    around.addEventListener("dragover", this.#onFile);
    around.addEventListener("drop", this.#onFile);
    addEventListener("beforeprint", this.papers.unfold);
    addEventListener("afterprint", this.papers.fold);
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watcher?.disconnect();
    removeEventListener("beforeunload", this.#beforeLeaving);
    for (const around of [window, this]) {
      around.removeEventListener("dragover", this.#onFile);
      around.removeEventListener("drop", this.#onFile);
    }
    removeEventListener("beforeprint", this.papers.unfold);
    removeEventListener("afterprint", this.papers.fold);
    // Nobody waits any more for what is being read, made or weighed, and the engine outlives a visit without a frame.
    this.remittance.stop();
    this.desk.stop();
    this.#hangUp?.();
    this.#engine?.renew();
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
    return this.#engine?.today() ?? localToday();
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
    if (this.problems.length > 0) this.problems = this.#look();
    const isExplained = this.trace !== undefined;
    if (this.assessment !== undefined && (this.problems.length === 0 || wantsAnswer(this.screen))) this.#compute();
    if (isExplained) this.explain();
    this.desk.checkAgain();
    void this.remittance.speak();
    this.requestUpdate();
  }

  // ---- typing

  /** `isShown`: the page shows more of these words than the box that they are typed into. Where it does not, most keys leave nothing to draw. */
  type(id: string, text: string, isShown = true): void {
    const { answers } = this;
    const before = answers.outline(id);
    const wasSaid = this.#settled.delete(id) || this.said !== undefined || this.note !== "";
    answers.type(id, text);
    if (isClue(id)) this.#clues.add(id);
    // Which step was filed is a step of that plan and stage; under another it would name nothing.
    if (id === "plan" || id === "stage") answers.type("appealFiledStep", "");
    this.said = undefined;
    this.note = "";
    if (isShown || wasSaid || answers.outline(id) !== before) this.requestUpdate();
  }

  /** The visitor has finished with a field: what was read from it may be shown. */
  settle(id: string): void {
    this.#settled.add(id);
    this.requestUpdate();
  }

  isSettled(id: string): boolean {
    return this.#settled.has(id);
  }

  /** The visitor says that they do not know, or takes it back. */
  beUnsure(id: string, on: boolean): void {
    this.answers.beUnsure(id, on);
    this.said = undefined;
    this.note = "";
    this.requestUpdate();
  }

  tick(path: FieldPath, options: readonly string[]): void {
    this.answers.tick(path, options);
    this.requestUpdate();
  }

  addRow(path: RowPath, firstField: string): void {
    this.answers.addRow(path);
    this.#focus = `${path}[${this.answers.rows(path) - 1}].${firstField}`;
    this.requestUpdate();
  }

  /** Draws again, then gives the focus to this id. */
  focusOn(id: string): void {
    this.#focus = id;
    this.requestUpdate();
  }

  removeRow(path: RowPath, row: number): void {
    this.answers.removeRow(path, row);
    // What was below has moved up: so do its problems, and the last row begins anew.
    for (const id of this.#settled) if (id.startsWith(`${path}[${this.answers.rows(path)}].`)) this.#settled.delete(id);
    if (this.problems.length > 0) this.problems = this.#look();
    this.#focus = path;
    this.requestUpdate();
  }

  problemOf(id: string): string | undefined {
    return this.problems.find((problem) => problem.id === id)?.message;
  }

  // ---- moving about

  /** Moves to a screen and keeps the way back; `focus` is the id that gets the focus, otherwise the heading. */
  show(screen: Screen, options: { topic?: Topic; focus?: string; back?: boolean } = {}): void {
    if (options.back !== true && (screen !== this.screen || (options.topic ?? this.topic) !== this.topic)) {
      this.#past.push({ screen: this.screen, topic: this.topic });
    }
    const moved = NUMBERS[screen] !== NUMBERS[this.screen];
    this.screen = screen;
    this.topic = options.topic ?? this.topic;
    this.said = undefined;
    this.clearing = false;
    this.#focus = options.focus ?? "screen";
    this.home.dataset["screen"] = screen;
    if (moved) this.channel.tell("appeal-step", NUMBERS[screen]);
    this.requestUpdate();
  }

  get canGoBack(): boolean {
    return this.#past.length > 0;
  }

  back(): void {
    const stop = this.#past.pop();
    if (stop === undefined) return;
    this.problems = [];
    if (stop.screen === "work") {
      this.remittance.show();
      return;
    }
    if (wantsAnswer(stop.screen)) this.#compute();
    this.show(stop.screen, { topic: stop.topic, back: true });
  }

  /** Leads to the field that answers a path of the engine. */
  ask(path: string): void {
    const place = placeOf(this.reading().idOf(path));
    if (place === undefined) return;
    this.problems = [];
    this.show(place.screen, { topic: place.topic, focus: place.id });
  }

  /** To a field by its id, for a link of the error summary or of the review; it may be on another screen. */
  goTo(id: string): void {
    const place = placeOf(id);
    if (place === undefined) return;
    const here = place.screen === this.screen && (place.screen !== "details" || place.topic === this.topic);
    if (here) {
      this.#focus = id;
      this.requestUpdate();
    } else {
      this.show(place.screen, { topic: place.topic, focus: id });
    }
  }

  /** Moves on if every answer can be read; otherwise shows what cannot, beside the fields and in a summary. */
  async submit(to: Screen, topic?: Topic): Promise<void> {
    this.note = "";
    if (!(await this.#ensureEngine())) return;
    if (this.find(() => this.#check(to)).length > 0) {
      this.#showProblems();
      return;
    }
    if (wantsAnswer(to)) {
      if (!this.#compute()) return;
      if (to === "result") this.channel.tell("appeal-result");
    }
    this.show(to, topic === undefined ? {} : { topic });
  }

  /** The steps of the visitor that the answer found, for the question which of them was taken. */
  get ownSteps(): { readonly value: string; readonly label: string }[] {
    const mine = this.assessment?.plan === "unknown" ? [] : (this.assessment?.deadlines.filter(({ actor }) => actor === "you") ?? []);
    return mine.map(({ step, title }) => ({ value: step, label: title }));
  }

  // ---- which plan

  async openFinder(): Promise<void> {
    if (!(await this.#ensureEngine())) return;
    // What is still open on the first screen is said again when the visitor asks for the answer.
    this.problems = [];
    this.show("finder");
  }

  /** The clues that were answered, in that order. */
  get clues(): readonly FieldPath[] {
    return [...this.#clues];
  }

  /** The visitor says which plan it is; back to where the finder was opened. */
  usePlan(plan: PlanKind): void {
    const wasAnswered = this.#past.at(-1)?.screen !== "start" && this.assessment !== undefined;
    this.type("plan", plan);
    if (wasAnswered) void this.submit("result");
    else this.show("start", { focus: "plan" });
    this.note = this.t.finder.chosen(this.t.options.plan[plan]);
  }

  /** Looks for what is wrong, and remembers how, so that another language can say it. */
  find(look: () => readonly Problem[]): readonly Problem[] {
    this.#look = look;
    this.problems = look();
    return this.problems;
  }

  #showProblems(): void {
    const { problems } = this;
    const first = problems[0];
    const place = first === undefined ? undefined : placeOf(first.id);
    const isHere =
      place === undefined ||
      problems.some((problem) => {
        const at = placeOf(problem.id);
        return at !== undefined && at.screen === this.screen && (at.screen !== "details" || at.topic === this.topic);
      });
    if (isHere || place === undefined) this.#focus = "problems";
    else this.show(place.screen, { topic: place.topic, focus: "problems" });
    this.requestUpdate();
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
    for (const id of this.answers.ids) {
      this.#settled.add(id);
      if (isClue(id)) this.#clues.add(id);
    }
  }

  /** Nothing of the answers is left, on the page or in the memory of the engine. */
  #forget(): void {
    this.answers.clear();
    this.desk.clear();
    this.#settled.clear();
    this.#clues.clear();
    this.#past = [];
    this.problems = [];
    this.keeping.incoming = undefined;
    this.whatIf.forget();
    this.assessment = undefined;
    this.trace = undefined;
    this.#engine?.renew();
  }

  async clear(): Promise<void> {
    this.remittance.clear();
    this.put(undefined);
    this.show("start", { back: true });
    await this.updateComplete;
    this.note = this.t.clear.said;
    this.requestUpdate();
  }

  // ---- the engine

  #start(): Promise<void> {
    this.#starting ??= this.#startEngine().finally(() => {
      this.#starting = undefined;
    });
    return this.#starting;
  }

  async #startEngine(): Promise<void> {
    try {
      this.#engine = await engineReady();
      this.trouble = undefined;
      if (this.isConnected) this.#listen(this.#engine);
    } catch (error) {
      this.trouble = troubleOf(error);
      this.channel.tell("appeal-error", TROUBLES[this.trouble]);
    }
    this.requestUpdate();
  }

  #listen(engine: Engine): void {
    this.#hangUp?.();
    this.#hangUp = engine.onReplaced(() => {
      this.note = this.t.trouble.restarted;
      this.channel.tell("appeal-error", TROUBLES.restarted);
    });
  }

  async retry(): Promise<void> {
    this.working = true;
    this.requestUpdate();
    await this.#start();
    this.working = false;
    this.#focus = "screen";
    this.requestUpdate();
  }

  async #ensureEngine(): Promise<boolean> {
    if (this.#engine === undefined) {
      this.working = true;
      this.requestUpdate();
      await this.#start();
      this.working = false;
      this.requestUpdate();
    }
    return this.#engine !== undefined;
  }

  /** The answers as the engine takes them. */
  reading(): Reading {
    return readDenial(this.answers, this.today);
  }

  #check(to: Screen): Problem[] {
    return problemsOnPage(this.t, this.answers, this.reading(), wantsAnswer(to));
  }

  /** Runs the engine over the answers. False where it found them wanting; the problems are then on the page. */
  #compute(): boolean {
    const engine = this.#engine;
    if (engine === undefined) return false;
    const reading = this.reading();
    const result = engine.assess(reading.denial, { lang: this.language });
    if (!result.ok) {
      this.#look = () => this.#refusals();
      this.problems = problemsOfEngine(this.t, reading, result.errors);
      this.#showProblems();
      return false;
    }
    this.assessment = result.assessment;
    this.trace = undefined;
    this.desk.write();
    return true;
  }

  #refusals(): readonly Problem[] {
    const reading = this.reading();
    const result = this.#engine?.assess(reading.denial, { lang: this.language });
    return result?.ok === false ? problemsOfEngine(this.t, reading, result.errors) : [];
  }

  get hasLetter(): boolean {
    return this.desk.letter !== undefined;
  }

  explain(): void {
    if (this.trace !== undefined || this.#engine === undefined) return;
    const result = this.#engine.assess(this.reading().denial, { lang: this.language, trace: true });
    this.trace = result.ok ? result.assessment.trace : undefined;
    this.requestUpdate();
  }

  /** The engine, once it has started. */
  async ready(): Promise<Engine | undefined> {
    await this.#ensureEngine();
    return this.#engine;
  }

  get engine(): Engine | undefined {
    return this.#engine;
  }

  /** The enclosures that the visitor has ticked. */
  get ticked(): readonly ExhibitId[] {
    return this.reading().denial.exhibits ?? [];
  }

  /** What the engine says about the answers as they are; undefined where it refuses, unless the refusal is wanted. */
  answered<Answer extends object>(ask: (denial: Denial) => Answer | undefined, refusals: true): Answer | undefined;
  answered<Answer extends object>(ask: (denial: Denial) => Answer | undefined): Exclude<Answer, { ok: false }> | undefined;
  answered<Answer extends object>(ask: (denial: Denial) => Answer | undefined, refusals = false): Answer | undefined {
    const answer = ask(this.reading().denial);
    return !refusals && answer !== undefined && "errors" in answer ? undefined : answer;
  }

  /** Opens a paper, from wherever it was named. */
  async openPaper(id: DocumentId): Promise<void> {
    // What was said of another paper is not said of this one.
    this.said = undefined;
    this.desk.open(id);
    if (this.screen !== "letter") await this.submit("letter");
    if (this.screen === "letter") this.focusOn("paper");
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

  /** A file dropped on a page takes its place, and everything typed would be gone. Here it is read, where files are read. */
  readonly #onFile = (event: Event): void => {
    if (!(event instanceof DragEvent) || event.dataTransfer?.types.includes("Files") !== true) return;
    event.preventDefault();
    const file = event.dataTransfer.files[0];
    if (event.type === "drop" && this.screen === "work" && file !== undefined) void this.remittance.choose(file);
  };

  // ---- drawing

  readonly #beforeLeaving = (event: BeforeUnloadEvent): void => {
    if (this.hasAnswers || this.remittance.list !== undefined) event.preventDefault();
  };

  heading(depth: 0 | 1 | 2 | 3, words: unknown, id?: string): TemplateResult {
    return heading(this.headingLevel, depth, words, id);
  }

  protected override render(): TemplateResult {
    return shell(this, this.#body());
  }

  #body(): TemplateResult | typeof nothing {
    if (this.trouble !== undefined) return troubleScreen(this, this.trouble);
    switch (this.screen) {
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
    const around = this.getRootNode() as Document | ShadowRoot;
    const target = around.getElementById(id) ?? around.getElementById(id.replace(/\[\d+\].*$/, ""));
    if (target === null) return;
    for (let box = target.closest("details"); box !== null; box = box.parentElement?.closest("details") ?? null) box.open = true;
    const focusable = target.matches("fieldset") ? (target.querySelector<HTMLElement>("input, select, textarea, button") ?? target) : target;
    focusable.focus({ preventScroll: true });
    // A new screen starts at its top; a field keeps its label in view.
    const isTop = id === "screen" || id === "problems";
    const from = isTop ? this : (target.closest(".field") ?? target);
    from.scrollIntoView({ block: isTop ? "start" : "nearest" });
    // The frame has to have its new height before the host page can scroll to a place in it.
    this.channel.fit(this.getBoundingClientRect().height);
    this.channel.reveal(from.getBoundingClientRect().top + scrollY);
  }
}

