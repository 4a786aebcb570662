// Everything that is measured in the browser, as one bundle with the rivals inside; the engine comes from the package.
import { measure } from "./measure.mjs";
import { own } from "./own.mjs";
import { calendar, logic, office, rulesEngine, template } from "./rivals.mjs";

export async function armsInBrowser(denial, rounds) {
  const { load } = await import(/* served */ `${location.origin}/pkg/index.js`);
  const engine = await load();
  const mine = own(engine, denial);
  const { deadlines } = mine.assess.run().assessment;
  const dated = deadlines.filter(({ actor, due }) => actor === "you" && due !== null);
  const letter = mine.letter.run().text;
  return measure(
    {
      "assess": mine.assess,
      "assess with trace": mine.traced,
      "json-rules-engine, 25 rules": rulesEngine(denial),
      "json-logic-js, 25 rules": logic(denial),
      "letter": mine.letter,
      "handlebars": template(letter),
      "DOCX": mine.office,
      "docx": office(letter),
      "calendar": mine.calendar,
      "ics": calendar(dated),
    },
    rounds,
  );
}
