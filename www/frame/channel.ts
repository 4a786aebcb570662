import { GREETING, STEP, type EventName, type Message } from "../loader/events.js";
import { readSettings, type Settings } from "./settings.js";

/** What a visit can tell the page around it. */
export interface Telling {
  tell(name: EventName, number?: number): void;
  /** The height of the content. */
  fit(height: number): void;
  /** A place that should be seen. */
  reveal(y: number): void;
}

/**
 * The one way out of the frame. It takes a name from a fixed list and a whole number; there is no method that could take an answer.
 */
export class Channel implements Telling {
  #port: MessagePort | undefined;
  #height = 0;
  #waiting: Message[] = [];

  constructor(onSettings: (settings: Settings) => void) {
    addEventListener("message", (event) => {
      const port = event.ports[0];
      if (event.source !== parent || event.data !== GREETING || port === undefined) return;
      this.#port = port;
      port.onmessage = (message: MessageEvent<unknown>): void => onSettings(readSettings(message.data));
      document.documentElement.classList.add("hosted");
      for (const message of this.#waiting) port.postMessage(message);
      this.#waiting = [];
      if (this.#height > 0) this.#send("height", this.#height);
    });
  }

  tell(name: EventName, number = 0): void {
    if (this.#port === undefined) this.#waiting.push([name, number]);
    else this.#send(name, number);
  }

  /** Tells the height of the content, rounded up to the next step, when it has changed. */
  fit(height: number): void {
    const rounded = Math.ceil(height / STEP) * STEP;
    if (rounded === this.#height) return;
    this.#height = rounded;
    this.#send("height", rounded);
  }

  /** Asks the host page to bring a place of the frame into view. */
  reveal(y: number): void {
    this.#send("reveal", Math.floor(Math.max(0, y) / STEP) * STEP);
  }

  #send(name: Message[0], number: number): void {
    this.#port?.postMessage([name, number] satisfies Message);
  }
}
