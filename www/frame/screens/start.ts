import { html, nothing, type TemplateResult } from "lit";
import { NOT_SURE } from "../answers.js";
import { listField, radioField, type Option, type OptionGroup } from "../fields/choice.js";
import { PLANS, REASONS } from "../fields/schema.js";
import { question } from "../fields/question.js";
import type { Visit } from "../visit.js";

type PlanGroup = keyof Visit["t"]["planGroups"];
type ReasonGroup = keyof Visit["t"]["options"]["reasonGroups"];

const PLAN_GROUPS = {
  self: ["insured-individual"],
  job: ["insured-group", "self-funded-erisa", "self-funded-government", "church", "federal-employee"],
  medicare: ["medicare", "medicare-advantage"],
  medicaid: ["medicaid-managed", "medicaid-ffs"],
  military: ["tricare", "va", "champva"],
  other: ["workers-comp", "short-term", "sharing-ministry"],
} as const satisfies Record<PlanGroup, readonly (typeof PLANS)[number][]>;

const REASON_GROUPS = {
  care: ["medical-necessity", "no-progress", "experimental"],
  rules: ["visit-limit", "prior-authorization", "authorization-missing", "out-of-network", "referral"],
  paper: ["coding", "modifier-or-units", "plan-of-care", "missing-information", "timely-filing", "duplicate"],
  cover: ["not-covered", "eligibility", "cost-share"],
} as const satisfies Record<ReasonGroup, readonly (typeof REASONS)[number][]>;

/** Groups in which none of the values is missing. */
type Complete<Groups extends Record<string, readonly string[]>, Values extends string> = Exclude<Values, Groups[keyof Groups][number]> extends never ? Groups : never;

PLAN_GROUPS satisfies Complete<typeof PLAN_GROUPS, Exclude<(typeof PLANS)[number], "unknown">>;
REASON_GROUPS satisfies Complete<typeof REASON_GROUPS, (typeof REASONS)[number]>;

/** The kinds of plan in groups. "Not sure" is a plan of the contract, so it comes from that list and not from the page. */
export function planOptions(t: Visit["t"]): (Option | OptionGroup)[] {
  const groups = (Object.keys(PLAN_GROUPS) as PlanGroup[]).map(
    (group): OptionGroup => ({
      label: t.planGroups[group],
      options: PLAN_GROUPS[group].map((plan) => ({ value: plan, label: t.options.plan[plan] })),
    }),
  );
  return [...groups, { value: "unknown", label: t.options.plan.unknown }];
}

function planField(visit: Visit): TemplateResult {
  const { t } = visit;
  return html`<div>
    ${listField(visit, { id: "plan", ...t.fields.plan }, planOptions(t), { notSure: false })}
    <button type="button" class="second small finder-open" ?disabled=${visit.working} @click=${() => void visit.openFinder()}>${t.finder.open}</button>
  </div>`;
}

/** The main reason. Several can be ticked among the details; then the list shows the first and says how many more there are. */
function reasonField(visit: Visit): TemplateResult {
  const { t, answers } = visit;
  const ticked = answers.ticked("reasons");
  const groups = (Object.keys(REASON_GROUPS) as ReasonGroup[]).map(
    (group): OptionGroup => ({
      label: t.options.reasonGroups[group],
      options: REASON_GROUPS[group].map((reason) => ({ value: reason, label: t.options.reasons[reason] })),
    }),
  );
  const echo = ticked.length > 1 ? t.start.reasonsMore(ticked.length - 1) : undefined;
  return listField(visit, { id: "reasons", ...t.fields.reasons, echo }, groups, {
    handlers: {
      chosen: ticked[0] ?? (answers.isUnsure("reasons") ? NOT_SURE : ""),
      choose: (value) => {
        visit.typing.beUnsure("reasons", value === NOT_SURE);
        if (value !== NOT_SURE) visit.typing.tick("reasons", value === "" ? [] : [value]);
      },
    },
  });
}

function stageField(visit: Visit): TemplateResult {
  const { t } = visit;
  const { stage } = t.options;
  const later = visit.answers.typed("stage");
  const options: Option[] = [
    { value: "denial", label: stage.denial },
    { value: "first-appeal-denied", label: stage["first-appeal-denied"] },
  ];
  if (later in stage && !options.some(({ value }) => value === later)) {
    options.push({ value: later, label: stage[later as keyof typeof stage] });
  }
  return radioField(visit, { id: "stage", ...t.fields.stage }, options);
}

/** Five questions. The two above them are mostly answered by the page that embeds the calculator. */
export function startScreen(visit: Visit): TemplateResult {
  const { t } = visit;
  const { role, discipline } = t.options;
  return html`<form
    novalidate
    autocomplete="off"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      void visit.submit("result");
    }}
  >
    ${visit.heading(0, t.start.title, "screen")}
    <p class="lead">${t.start.lead}</p>
    <div class="who">
      ${radioField(
        visit,
        { id: "role", label: t.fields.role.label },
        [
          { value: "patient", label: role.patient },
          { value: "representative", label: role.representative },
          { value: "provider", label: role.provider },
        ],
        { notSure: false, inline: true },
      )}
      ${radioField(
        visit,
        { id: "discipline", label: t.fields.discipline.label },
        [
          { value: "pt", label: discipline.pt },
          { value: "ot", label: discipline.ot },
        ],
        { inline: true },
      )}
    </div>
    ${visit.answers.typed("role") === "provider"
      ? html`<div class="for-practices">
          <button type="button" class="second small" @click=${() => visit.way.show("work")}>${t.work.entry}</button>
          <p class="hint">${t.work.entryHint}</p>
        </div>`
      : nothing}
    <div class="five">
      ${planField(visit)} ${reasonField(visit)} ${question(visit, "notice.dated")} ${question(visit, "money.denied")} ${stageField(visit)}
    </div>
    <div class="buttons">
      <button type="submit" class="main" ?disabled=${visit.working}>${visit.working ? t.start.working : t.start.submit}</button>
      ${visit.working ? html`<p class="wait" role="status">${t.trouble.loading}</p>` : nothing}
    </div>
  </form>`;
}
