// Whose deductible, whose plan: a practice and a helper are not spoken to as if they were the patient, and Original Medicare is no plan.
import assert from "node:assert/strict";
import { test } from "node:test";

const { load } = await import("../../pkg/node.js");
const engine = await load();

const PLANS = ["insured-individual", "insured-group", "self-funded-erisa", "medicare", "medicare-advantage", "medicaid-ffs"];
const DENIAL = { asOf: "2026-10-10", state: "MO", stage: "denial", notice: { dated: "2026-10-01" } };

/** What nobody but the patient could be told. */
const PATIENTS = { en: /\byour (deductible|yearly|copay|plan\b)|\byou owe\b/i, es: /\bsu (deducible|máximo|copago|plan\b)|usted (no )?debe/i };

/** A win that brings no money, and one that is not known yet. */
const MONEY = [{ denied: 10_000, allowed: 10_000, deductibleLeft: 10_000, liability: "patient" }, {}];

test("the questions, the dates and the worth of it are said of the patient, not to the reader", () => {
  let nothing = 0;
  for (const lang of ["en", "es"]) for (const role of ["provider", "representative"]) for (const plan of PLANS) for (const money of MONEY) {
    const result = engine.assess({ ...DENIAL, role, plan, reasons: ["medical-necessity"], money }, { lang });
    assert.ok(result.ok, JSON.stringify(result.errors));
    const { questions, deadlines, worthIt, amount } = result.assessment;
    nothing += worthIt.verdict === "nothing" ? 1 : 0;
    const said = [...questions.map(({ why }) => why), ...deadlines.map(({ title }) => title), ...amount.extras.map(({ condition }) => condition), worthIt.answer];
    for (const words of said) assert.doesNotMatch(words, PATIENTS[lang], `${plan} ${role}`);
  }
  assert.ok(nothing > 0, "the verdict that names the deductible was among them");
});

test("a letter to the Medicare contractor or the state agency speaks of no plan that allows or counts", () => {
  const therapy = { visitLimit: 20, visitsUsed: 20, visitLimitExceptions: true, visitsPooled: true };
  for (const plan of ["medicare", "medicaid-ffs"]) {
    const made = engine.document("appeal", { ...DENIAL, role: "patient", plan, reasons: ["visit-limit", "authorization-missing"], therapy }, { format: "text", lang: "en" });
    assert.ok(made.text !== undefined && made.text.length > 500, JSON.stringify(made));
    assert.doesNotMatch(made.text, /\b(the|your) plan('s)?\b(?! of care)/i, plan);
  }
});
