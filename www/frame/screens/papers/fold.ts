import { html, type TemplateResult } from "lit";

/** On a narrow page whatever is above the letter would push it out of sight. */
const WIDE = 640;

/** Open where there is room. */
export const fold = (words: string, body: TemplateResult, looks = ""): TemplateResult =>
  html`<details class="more ${looks}" ?open=${innerWidth >= WIDE}>
    <summary>${words}</summary>
    ${body}
  </details>`;
