import type { Visit } from "./visit.js";

/** What happens around a visit: its height, files that are dropped, leaving, and printing. */
export class Surroundings {
  #watcher: ResizeObserver | undefined;

  constructor(readonly visit: Visit) {}

  watch(): void {
    const { visit } = this;
    this.#watcher = new ResizeObserver(() => visit.channel.fit(visit.getBoundingClientRect().height));
    this.#watcher.observe(visit);
    addEventListener("beforeunload", this.#onLeaving);
    const around = visit.isFramed ? window : visit;
    around.addEventListener("dragover", this.#onFile);
    around.addEventListener("drop", this.#onFile);
    addEventListener("beforeprint", visit.papers.unfold);
    addEventListener("afterprint", visit.papers.fold);
  }

  leave(): void {
    const { visit } = this;
    this.#watcher?.disconnect();
    removeEventListener("beforeunload", this.#onLeaving);
    for (const around of [window, visit]) {
      around.removeEventListener("dragover", this.#onFile);
      around.removeEventListener("drop", this.#onFile);
    }
    removeEventListener("beforeprint", visit.papers.unfold);
    removeEventListener("afterprint", visit.papers.fold);
  }

  readonly #onLeaving = (event: BeforeUnloadEvent): void => {
    if (this.visit.hasAnswers || this.visit.remittance.list !== undefined) event.preventDefault();
  };

  /** A file dropped on a page takes its place, and everything typed would be gone. Here it is read, where files are read. */
  readonly #onFile = (event: Event): void => {
    if (!(event instanceof DragEvent) || event.dataTransfer?.types.includes("Files") !== true) return;
    event.preventDefault();
    const { way, remittance } = this.visit;
    const file = event.dataTransfer.files[0];
    if (event.type === "drop" && way.screen === "work" && file !== undefined) void remittance.choose(file);
  };
}
