import { html, type TemplateResult } from "lit";
import type { Trouble } from "../engine.js";
import type { Visit } from "../visit.js";

/** The engine did not start. What was typed is kept, and another try is one button away. */
export function troubleScreen(visit: Visit, trouble: Trouble): TemplateResult {
  const { trouble: t } = visit.t;
  const blocked = trouble === "blocked";
  return html`<section class="trouble" role="alert">
    ${visit.heading(0, blocked ? t.blockedTitle : t.failedTitle, "screen")}
    <p>${blocked ? t.blocked : t.failed}</p>
    ${blocked ? html`<p>${t.blockedTry}</p>` : ""}
    <div class="buttons">
      <button type="button" class="main" ?disabled=${visit.working} @click=${() => void visit.asking.retry()}>
        ${visit.working ? t.loading : t.again}
      </button>
    </div>
  </section>`;
}
