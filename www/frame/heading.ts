import { html, nothing, type TemplateResult } from "lit";

/**
 * A heading `depth` steps below the level that the host page chose. Focus can go to it; its looks follow the depth, not the level.
 */
export function heading(base: number, depth: 0 | 1 | 2 | 3, words: unknown, id?: string): TemplateResult {
  const looks = `head head-${depth}`;
  const name = id ?? nothing;
  switch (Math.min(base + depth, 6)) {
    case 1:
      return html`<h1 id=${name} class=${looks} tabindex="-1">${words}</h1>`;
    case 2:
      return html`<h2 id=${name} class=${looks} tabindex="-1">${words}</h2>`;
    case 3:
      return html`<h3 id=${name} class=${looks} tabindex="-1">${words}</h3>`;
    case 4:
      return html`<h4 id=${name} class=${looks} tabindex="-1">${words}</h4>`;
    case 5:
      return html`<h5 id=${name} class=${looks} tabindex="-1">${words}</h5>`;
    default:
      return html`<h6 id=${name} class=${looks} tabindex="-1">${words}</h6>`;
  }
}
