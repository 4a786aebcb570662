// Twenty-five rules of the kind that an appeal calculator would be made of, once, for both general engines: a plan, a stage and a reason decide
// which windows are open, and a number of days and an amount decide what is still possible. Far less than the calculator itself decides.
const PLANS = ["insured-individual", "insured-group", "self-funded-erisa", "medicare", "medicare-advantage"];
const WINDOWS = { "insured-individual": 180, "insured-group": 180, "self-funded-erisa": 180, medicare: 120, "medicare-advantage": 65 };

/** `[fact, operator, value]`, all of which have to hold. */
export const RULES = PLANS.flatMap((plan) => [
  { id: `${plan}: in time`, all: [["plan", "=", plan], ["stage", "=", "denial"], ["daysSinceReceipt", "<=", WINDOWS[plan]]] },
  { id: `${plan}: soon over`, all: [["plan", "=", plan], ["stage", "=", "denial"], ["daysSinceReceipt", ">=", WINDOWS[plan] - 14]] },
  { id: `${plan}: necessity`, all: [["plan", "=", plan], ["reason", "=", "medical-necessity"], ["amountInDispute", ">=", 1]] },
  { id: `${plan}: urgent`, all: [["plan", "=", plan], ["urgent", "=", true], ["timing", "=", "pre-service"]] },
  { id: `${plan}: hearing`, all: [["plan", "=", plan], ["stage", "=", "reconsideration"], ["amountInDispute", ">=", 19_000]] },
]);

/** What the case of the bench comes to. */
export const EXPECTED = ["insured-individual: in time", "insured-individual: necessity"];

export const factsOf = (denial) => ({
  plan: denial.plan,
  stage: denial.stage,
  reason: denial.reasons[0],
  timing: denial.timing ?? "post-service",
  urgent: denial.urgent ?? false,
  daysSinceReceipt: Math.round((Date.parse(denial.asOf) - Date.parse(denial.notice.received ?? denial.notice.dated)) / 86_400_000),
  amountInDispute: denial.money?.denied ?? 132_000,
});

const NAMES = { "=": "equal", "<=": "lessThanInclusive", ">=": "greaterThanInclusive" };

export const forRulesEngine = RULES.map(({ id, all }) => ({
  conditions: { all: all.map(([fact, operator, value]) => ({ fact, operator: NAMES[operator], value })) },
  event: { type: id },
}));

const LOGIC = { "=": "===", "<=": "<=", ">=": ">=" };

export const forJsonLogic = RULES.map(({ id, all }) => ({ id, rule: { and: all.map(([fact, operator, value]) => ({ [LOGIC[operator]]: [{ var: fact }, value] })) } }));
