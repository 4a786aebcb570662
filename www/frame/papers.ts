import { copyText, printPage, saveFile } from "./files.js";
import type { Visit } from "./visit.js";

/** The number that the host page learns for each way to take a paper along; not which paper it was. */
export const WAYS = { copy: 1, print: 2, text: 3, page: 4, calendar: 5, office: 6 } as const;

/** Ways to take the visitor's own papers along. `id` names the button beside which it is said what was done. */
export class Papers {
  #opened: HTMLDetailsElement[] = [];

  constructor(readonly visit: Visit) {}

  async copy(id: string, text: string, done: string): Promise<void> {
    this.visit.say(id, (await copyText(text)) ? done : this.visit.t.steps.copyFailed);
  }

  async copyPaper(id: string): Promise<void> {
    this.#tell("copy");
    await this.copy(id, this.visit.desk.make("text")?.text ?? "", this.visit.t.letter.copied);
  }

  print(): void {
    this.#tell("print");
    window.print();
  }

  saveText(id: string): void {
    const made = this.visit.desk.make("text");
    if (made?.text === undefined) return;
    this.#tell("text");
    // Windows programs show a text with bare line feeds as one line.
    this.#save(id, made.name, "text/plain;charset=utf-8", made.text.replace(/\r?\n/g, "\r\n"));
  }

  savePage(id: string): void {
    const { desk } = this.visit;
    const made = desk.make("html");
    if (made?.text === undefined) return;
    this.#tell("page");
    this.#save(id, made.name, "text/html;charset=utf-8", printPage(desk.paper?.title ?? "", desk.lang, made.text));
  }

  saveOffice(id: string): void {
    const made = this.visit.desk.make("docx");
    if (made?.bytes === undefined) return;
    this.#tell("office");
    this.#save(id, made.name, made.mime, new Uint8Array(made.bytes));
  }

  saveCalendar(id: string): void {
    const { asking: { engine }, language: lang } = this.visit;
    const made = this.visit.asking.answered((denial) => engine?.document("calendar", denial, { format: "ics", lang }));
    if (made?.text === undefined) return;
    this.#tell("calendar");
    this.#save(id, made.name, made.mime, made.text);
  }

  /** A closed list has no content on paper, so what belongs there is opened while it is printed. */
  readonly unfold = (): void => {
    this.visit.drawNow();
    this.#opened = [...this.visit.querySelectorAll<HTMLDetailsElement>("details.on-paper:not([open])")];
    for (const box of this.#opened) box.open = true;
  };

  readonly fold = (): void => {
    for (const box of this.#opened) box.open = false;
    this.#opened = [];
  };

  #tell(way: keyof typeof WAYS): void {
    this.visit.channel.tell("appeal-document", WAYS[way]);
  }

  #save(id: string, name: string, mime: string, content: string | Uint8Array<ArrayBuffer>): void {
    saveFile(name, mime, content);
    this.visit.say(id, this.visit.t.letter.saved(name));
  }
}
