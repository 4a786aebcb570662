/** What the element tells the page: a name from a fixed list and a number that says which step, paper, link or trouble. Never an answer. */
export interface AppealEvents {
  "appeal-ready": CustomEvent<{ number: number }>;
  "appeal-step": CustomEvent<{ number: number }>;
  "appeal-result": CustomEvent<{ number: number }>;
  "appeal-document": CustomEvent<{ number: number }>;
  "appeal-link": CustomEvent<{ number: number }>;
  "appeal-error": CustomEvent<{ number: number }>;
}

/** `<appeal-calculator>`. Importing it defines nothing: set `frame`, then call `customElements.define("appeal-calculator", AppealCalculator)`. */
export declare class AppealCalculator extends HTMLElement {
  /** Address of `frame.html`; set before the element is used. */
  static frame: string;
  static readonly observedAttributes: readonly string[];
}

/** The attributes, for frameworks that check them. */
export interface AppealAttributes {
  lang?: "en" | "es" | (string & {});
  state?: string;
  audience?: "patient" | "provider";
  theme?: "light" | "dark" | "auto";
  /** `inline`: without a frame. Then the page's own scripts can read what is typed. */
  mode?: "inline";
  "heading-level"?: 1 | 2 | 3 | 4 | 5 | 6 | `${1 | 2 | 3 | 4 | 5 | 6}`;
}

declare global {
  interface HTMLElementTagNameMap {
    "appeal-calculator": AppealCalculator;
  }
  interface HTMLElementEventMap extends AppealEvents {}
}
