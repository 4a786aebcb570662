import { html, svg, type TemplateResult } from "lit";

const PATHS = {
  calendar: svg`<path d="M5 4h14a2 2 0 0 1 2 2v13a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2ZM3 9.5h18M8 2v4M16 2v4" />`,
  lock: svg`<path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" />`,
  check: svg`<path d="m5 12.5 4.5 4.5L19 7.5" />`,
  pencil: svg`<path d="M4 20l1-4L16.5 4.5l3 3L8 19ZM14 7l3 3" />`,
  info: svg`<path d="M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18ZM12 11v5.5M12 7.6v.3" />`,
  alert: svg`<path d="M12 4 2.8 20h18.4ZM12 10v4.5M12 17.2v.3" />`,
};

export type IconName = keyof typeof PATHS;

/** A small picture beside words that say the same. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${PATHS[name]}</svg>`;
}
