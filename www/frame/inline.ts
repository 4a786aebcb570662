/**
 * The calculator without its frame, in a shadow root of the page itself, for those who cannot frame it and ask for this by name. A shadow root stops no
 * script: whatever runs on the page can read what is typed. The first screen says so, and so do all others.
 */
import type { Message } from "../loader/events.js";
import { bytesFrom } from "./engine.js";
import { readSettings } from "./settings.js";
import { Visit } from "./visit.js";
import styles from "inline:styles.css";

const NAME = "appeal-visit";

/** Draws the calculator in `place` and tells what a frame would have told. Gives the way to change the settings. */
export function start(place: HTMLElement, settings: unknown, hear: (message: Message) => void): (settings: unknown) => void {
  bytesFrom(async () => {
    const answer = await fetch(new URL("appeal_calculator_bg.wasm", import.meta.url));
    if (!answer.ok) throw new Error(`the engine could not be loaded: ${answer.status}`);
    return answer.arrayBuffer();
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  const root = place.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  if (customElements.get(NAME) === undefined) customElements.define(NAME, Visit);
  const visit = new Visit();
  visit.home = root.appendChild(document.createElement("div"));
  visit.home.className = "root";
  visit.home.setAttribute("role", "region");
  visit.channel = { tell: (name, number = 0) => hear([name, number]), fit() {}, reveal() {} };
  const configure = (given: unknown): void => visit.configure(readSettings(given));
  visit.home.dataset["screen"] = visit.way.screen;
  configure(settings);
  visit.home.append(visit);
  visit.channel.tell("appeal-ready");
  return configure;
}
