import { problemsOfEngine, type Problem } from "./check.js";
import type { Denial, Engine } from "./contract.js";
import { engineReady, troubleOf, type Trouble } from "./engine.js";
import type { Visit } from "./visit.js";

/** The number that the host page learns for a trouble. */
const TROUBLES: Record<Trouble | "restarted", number> = { failed: 1, blocked: 2, restarted: 3 };

/** What a visit asks of the engine, from its start on. */
export class Asking {
  engine: Engine | undefined;
  #starting: Promise<void> | undefined;
  /** Ends that this visit hears of the engine, which others on the page may use too. */
  #hangUp: (() => void) | undefined;

  constructor(readonly visit: Visit) {}

  start(): Promise<void> {
    this.#starting ??= this.#start().finally(() => {
      this.#starting = undefined;
    });
    return this.#starting;
  }

  async #start(): Promise<void> {
    const { visit } = this;
    try {
      this.engine = await engineReady();
      visit.trouble = undefined;
      if (visit.isConnected) this.#listen(this.engine);
    } catch (error) {
      visit.trouble = troubleOf(error);
      visit.channel.tell("appeal-error", TROUBLES[visit.trouble]);
    }
    visit.requestUpdate();
  }

  #listen(engine: Engine): void {
    const { visit } = this;
    this.#hangUp?.();
    this.#hangUp = engine.onReplaced(() => {
      visit.note = visit.t.trouble.restarted;
      visit.channel.tell("appeal-error", TROUBLES.restarted);
    });
  }

  async #startShown(): Promise<void> {
    const { visit } = this;
    visit.working = true;
    visit.requestUpdate();
    await this.start();
    visit.working = false;
    visit.requestUpdate();
  }

  async retry(): Promise<void> {
    await this.#startShown();
    this.visit.focusOn("screen");
  }

  /** The engine, once it has started. */
  async ready(): Promise<Engine | undefined> {
    if (this.engine === undefined) await this.#startShown();
    return this.engine;
  }

  /** Nobody waits any more, and the engine outlives a visit without a frame. */
  stop(): void {
    this.#hangUp?.();
    this.engine?.renew();
  }

  /** Runs the engine over the answers. False where it found them wanting; the problems are then on the page. */
  compute(): boolean {
    const { visit, engine } = this;
    if (engine === undefined) return false;
    const reading = visit.reading();
    const result = engine.assess(reading.denial, { lang: visit.language });
    if (!result.ok) {
      visit.find(() => this.#refusals(), problemsOfEngine(visit.t, reading, result.errors));
      visit.way.toProblems();
      return false;
    }
    visit.assessment = result.assessment;
    visit.trace = undefined;
    visit.desk.write();
    return true;
  }

  #refusals(): readonly Problem[] {
    const { visit } = this;
    const reading = visit.reading();
    const result = this.engine?.assess(reading.denial, { lang: visit.language });
    return result?.ok === false ? problemsOfEngine(visit.t, reading, result.errors) : [];
  }

  explain(): void {
    const { visit } = this;
    if (visit.trace !== undefined || this.engine === undefined) return;
    const result = this.engine.assess(visit.reading().denial, { lang: visit.language, trace: true });
    visit.trace = result.ok ? result.assessment.trace : undefined;
    visit.requestUpdate();
  }

  /** What the engine says about the answers as they are; undefined where it refuses, unless the refusal is wanted. */
  answered<Answer extends object>(ask: (denial: Denial) => Answer | undefined, refusals: true): Answer | undefined;
  answered<Answer extends object>(ask: (denial: Denial) => Answer | undefined): Exclude<Answer, { ok: false }> | undefined;
  answered<Answer extends object>(ask: (denial: Denial) => Answer | undefined, refusals = false): Answer | undefined {
    const answer = ask(this.visit.reading().denial);
    return !refusals && answer !== undefined && "errors" in answer ? undefined : answer;
  }
}
