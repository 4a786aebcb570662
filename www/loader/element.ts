import { EVENTS, GREETING, STEP, type EventName, type Message } from "./events.js";
import { LINKS } from "./links.js";
import type * as Package from "./npm/element.d.ts";
import { SANDBOX } from "./sandbox.js";
import { stylesOf } from "./theme.js";

const ATTRIBUTES = ["lang", "state", "audience", "theme", "heading-level", "mode"] as const;

type Inside = (settings: unknown) => void;

/** What `inline.js` exports, see `frame/inline.ts`. */
interface Inline {
  start(place: HTMLElement, settings: unknown, hear: (message: Message) => void): Inside;
}

/** Time in which the frame's document has to come, on a very slow line too, and time after that in which its script has to answer. */
const LOADING = 120_000;
const PATIENCE = 15_000;

const TITLES = { en: "Therapy appeal calculator", es: "Calculadora de apelaciones de terapia" };
const FAILED = {
  en: "The appeal calculator could not be loaded here.",
  es: "No se pudo cargar aquí la calculadora de apelaciones.",
};

/** The skeleton has the height of the first screen, so that nothing on the host page moves when it arrives. */
const SHEET = `
:host{display:block;container-type:inline-size;--skeleton:1152px}
:host([hidden]){display:none}
div{position:relative;min-height:var(--skeleton);background:linear-gradient(var(--ac-border,#cfd9dc) 0 0) 24px 28px/45% 26px no-repeat,linear-gradient(var(--ac-border,#cfd9dc) 0 0) 24px 78px/70% 14px no-repeat,var(--ac-background,#fff);border-radius:var(--ac-radius,10px);font:16px/1.5 system-ui,sans-serif}
div.ready{background:none}
p{margin:0;padding:120px 24px}
iframe{display:block;width:100%;height:var(--skeleton);min-height:var(--skeleton);border:0;color-scheme:normal}
div.moved iframe{min-height:0}
i{position:absolute;height:${3 * STEP}px;scroll-margin-top:${STEP}px}
@container (max-width:1024px){div,iframe{--skeleton:1536px}}
@container (max-width:460px){div,iframe{--skeleton:1856px}}`;

/**
 * `<appeal-calculator>`: an isolated frame and the wire to it. Nothing that a visitor types or the frame computes comes through here.
 */
export class AppealCalculator extends HTMLElement {
  static readonly observedAttributes: readonly string[] = [...ATTRIBUTES, "class", "style"];

  /** Where `frame.html` lies; set before the element is used. */
  static frame = "";

  readonly #box = document.createElement("div");
  #iframe: HTMLIFrameElement | undefined;
  #port: MessagePort | undefined;
  /** Changes the settings of a calculator without a frame. */
  #inside: Inside | undefined;
  #near: IntersectionObserver | undefined;
  #timer = 0;
  readonly #dark = matchMedia("(prefers-color-scheme: dark)");

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(SHEET);
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    root.append(this.#box);
  }

  connectedCallback(): void {
    this.#dark.addEventListener("change", this.#send);
    this.#near = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) this.#load();
    }, { rootMargin: "800px" });
    this.#near.observe(this);
  }

  /** Present so that `moveBefore()` moves the frame with what was typed in it, instead of starting it again. */
  connectedMoveCallback(): void {}

  disconnectedCallback(): void {
    this.#dark.removeEventListener("change", this.#send);
    this.#near?.disconnect();
    this.#hangUp();
    this.#iframe = this.#inside = undefined;
    this.#box.replaceChildren();
    this.#box.className = "";
  }

  attributeChangedCallback(): void {
    this.#send();
  }

  get #lang(): "en" | "es" {
    return this.matches(":lang(es)") ? "es" : "en";
  }

  #settings(): Record<string, string> {
    const settings: Record<string, string> = {};
    for (const name of ATTRIBUTES) {
      const value = this.getAttribute(name);
      if (value !== null) settings[name] = value;
    }
    settings["lang"] = this.#lang;
    return settings;
  }

  #load(): void {
    this.#near?.disconnect();
    if (this.#iframe !== undefined || this.#inside !== undefined) return;
    if (AppealCalculator.frame === "") {
      console.error("Set AppealCalculator.frame to the address of frame.html.");
      this.#fail();
      return;
    }
    if (this.getAttribute("mode") === "inline") {
      void this.#loadInside();
      return;
    }
    const iframe = document.createElement("iframe");
    iframe.setAttribute("sandbox", SANDBOX);
    iframe.allow = "clipboard-write";
    // Its host needs not learn on which page it stands.
    iframe.referrerPolicy = "no-referrer";
    iframe.title = TITLES[this.#lang];
    iframe.addEventListener("load", () => this.#connect(iframe));
    // Language and theme ride in the address, so that the first paint is right; the rest of the talk goes over the channel.
    iframe.src = `${AppealCalculator.frame}#${new URLSearchParams(this.#settings())}`;
    this.#iframe = iframe;
    this.#box.replaceChildren(iframe);
    this.#giveUpAfter(LOADING);
  }

  /** Asked for by name: without a frame, where the page's own scripts can read what is typed. The code for it is loaded only then. */
  async #loadInside(): Promise<void> {
    const place = document.createElement("section");
    this.#box.replaceChildren(place);
    try {
      const { start } = (await import(/* @vite-ignore */ new URL("inline.js", new URL(AppealCalculator.frame, document.baseURI)).href)) as Inline;
      // It may have been taken out of the page meanwhile, and put in again.
      if (place.parentNode === this.#box) this.#inside = start(place, this.#settings(), (message) => this.#hear(message));
    } catch {
      if (place.parentNode === this.#box) this.#fail();
    }
  }

  #connect(iframe: HTMLIFrameElement): void {
    this.#hangUp();
    const channel = new MessageChannel();
    this.#port = channel.port1;
    channel.port1.onmessage = (event: MessageEvent<Message>): void => this.#hear(event.data);
    // The frame's origin is opaque, so it cannot be named; the greeting carries no answer.
    iframe.contentWindow?.postMessage(GREETING, "*", [channel.port2]);
    this.#giveUpAfter(PATIENCE);
    this.#send();
  }

  #giveUpAfter(time: number): void {
    this.#timer = window.setTimeout(() => this.#fail(), time);
  }

  #hangUp(): void {
    clearTimeout(this.#timer);
    this.#port?.close();
    this.#port = undefined;
  }

  readonly #send = (): void => {
    if (this.#iframe !== undefined) this.#iframe.title = TITLES[this.#lang];
    this.#port?.postMessage({ ...this.#settings(), style: stylesOf(this) });
    this.#inside?.(this.#settings());
  };

  #hear([name, number]: Message): void {
    if (!Number.isInteger(number)) return;
    if (name === "height") {
      if (this.#iframe !== undefined && number > 0) this.#iframe.style.height = `${number}px`;
    } else if (name === "reveal") {
      this.#reveal(number);
    } else if (EVENTS.includes(name)) {
      if (name === "appeal-ready") {
        clearTimeout(this.#timer);
        this.#box.className = "ready";
      }
      // The skeleton's height serves the first screen; whatever follows has its own.
      if (name === "appeal-step" || name === "appeal-error") this.#box.className = "ready moved";
      if (name === "appeal-link") this.#open(number);
      this.#tell(name, number);
    }
  }

  /** Brings a place of the frame into view: a frame of another origin cannot scroll the page, or the part of it, that holds it. */
  #reveal(y: number): void {
    const mark = document.createElement("i");
    mark.style.top = `${y}px`;
    this.#box.append(mark);
    mark.scrollIntoView({ block: "nearest", behavior: "instant" });
    mark.remove();
  }

  #open(number: number): void {
    const address = LINKS[number];
    if (address !== undefined) window.open(address, "_blank", "noopener,noreferrer");
  }

  #fail(): void {
    this.#hangUp();
    const words = document.createElement("p");
    words.textContent = FAILED[this.#lang];
    words.setAttribute("role", "alert");
    this.#box.replaceChildren(words);
    this.#box.className = "ready";
    this.#iframe = undefined;
    this.#tell("appeal-error", 0);
  }

  #tell(name: EventName, number: number): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: { number } }));
  }
}

AppealCalculator satisfies typeof Package.AppealCalculator;
