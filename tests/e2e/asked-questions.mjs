// What the engine asks for, the page has to show: a question that its own rules hide would be a button that leads nowhere.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../../pkg/node.js";
import { Answers, FIELDS, isAsked, placeOf, readDenial } from "./support/words.mjs";

const engine = await load();

/** Further answers, each of which hides or opens questions. */
const MORE = [
  {},
  { "notice.dated": "2026-10-01", timing: "post-service", "money.copayPerVisit": "40", "money.paidByOther": "10" },
  { "notice.dated": "2026-10-01", timing: "pre-service", "therapy.visitsRequested": "12", appealFiled: "2026-10-05" },
  { "events[0].what": "claim-received", "events[0].date": "2026-09-03", timing: "concurrent", "therapy.setting": "outpatient" },
  { "lines[0].date": "2026-09-01", "lines[0].code": "97110", "lines[0].units": "3", "lines[0].minutes": "20", "planOfCare.signed": "2026-08-01" },
];

/** Every path that an answer or one of its papers asks for. */
function askedIn(denial, { questions, checks, billing, documents }) {
  const scores = documents.flatMap(({ id }) => (id === "calendar" ? [] : [engine.document(id, denial, { format: "text", score: true }).score ?? []].flat()));
  return [questions, checks, billing?.findings ?? [], ...scores.flatMap(({ criteria, blanks }) => [criteria, blanks])].flat().flatMap(({ path }) => path ?? []);
}

for (const plan of FIELDS.plan.options) {
  test(`no question that the engine asks is hidden on the page: ${plan}`, () => {
    let asked = 0;
    for (const stage of FIELDS.stage.options) {
      for (const [at, more] of MORE.entries()) {
        const answers = new Answers();
        const role = FIELDS.role.options[at % 3 === 1 ? 0 : FIELDS.role.options.indexOf("provider")];
        for (const [id, text] of Object.entries({ state: "MO", role, plan, stage, ...more })) answers.type(id, text);
        answers.tick("reasons", ["medical-necessity"]);
        const { denial } = readDenial(answers, "2026-10-10");
        const result = engine.assess(denial);
        if (!result.ok) continue;
        const paths = askedIn(denial, result.assessment);
        asked += paths.length;
        const hidden = paths.map(placeOf).filter((place) => place?.screen === "details" && !isAsked(place.path, answers));
        assert.deepEqual(hidden.map(({ path }) => path), [], JSON.stringify(denial));
      }
    }
    assert.ok(asked > 0);
  });
}

test("where the answer warns of a dismissal, the page asks about one", () => {
  let warned = 0;
  for (const plan of FIELDS.plan.options) {
    for (const stage of FIELDS.stage.options) {
      const answers = new Answers();
      for (const [id, text] of Object.entries({ state: "MO", role: "patient", plan, stage, timing: "post-service", "notice.dated": "2026-10-01" })) answers.type(id, text);
      answers.tick("reasons", ["medical-necessity"]);
      const { denial } = readDenial(answers, "2026-10-10");
      const result = engine.assess(denial);
      if (!result.ok || !result.assessment.steps.some(({ id }) => /-dismissal$/.test(id))) continue;
      warned += 1;
      assert.ok(isAsked("notice.dismissed", answers), `${plan}, ${stage}`);
    }
  }
  // Medicare and Medicare Advantage, at two levels each.
  assert.equal(warned, 4);
});
