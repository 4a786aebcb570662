// The built package in Chromium: what crosses between JavaScript and the engine. The law itself is tested natively.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { packagePages } from "./support/package-page.mjs";

const GOOD = {
  asOf: "2026-10-10",
  state: "MO",
  role: "patient",
  plan: "insured-individual",
  stage: "denial",
  reasons: ["medical-necessity"],
  notice: { dated: "2026-10-01", received: "2026-10-05" },
};

let pages;
let page;
before(async () => {
  pages = await packagePages();
  page = await pages.open();
});
after(() => pages?.close());

/** Runs `use(engine, argument)` in the page. Anything thrown there fails the test. */
const inPage = (use, argument, on = page) =>
  on.evaluate(
    async ([source, argument]) => {
      const { load } = await import("/pkg/index.js");
      const engine = await load();
      return new Function(`return (${source})`)()(engine, argument);
    },
    [use.toString(), argument],
  );

test("a good case is answered with plain data", async () => {
  const answer = await inPage((engine, denial) => {
    const answer = engine.assess(denial);
    const plain = (value) =>
      value === null ||
      ["string", "number", "boolean"].includes(typeof value) ||
      ((Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype) && Object.values(value).every(plain));
    return { answer, plain: plain(answer) };
  }, GOOD);
  assert.equal(answer.answer.ok, true);
  assert.equal(answer.plain, true, "no Map, no undefined, no BigInt");
  const appeal = answer.answer.assessment.deadlines.find((deadline) => deadline.step === "internal-appeal");
  assert.equal(appeal.due, "2027-04-03", "Oct 26 (26) + Nov 30 (56) + Dec 31 (87) + Jan 31 (118) + Feb 28 (146) + Mar 31 (177) + Apr 3 (180)");
});

test("the citations of any letter are weighed, and their places are those of the text", async () => {
  const text = "😀 Under Jimmo v. Sebelius and RSMo 376.1361.2.";
  const answer = await inPage(
    (engine, [text, denial]) => [engine.checkCitations(text, denial), engine.checkCitations(5, denial), engine.checkCitations(text, {}, { lang: "es" })],
    [text, GOOD],
  );
  const [found, noText, noCase] = answer;
  assert.deepEqual(
    found.citations.map(({ start, end, verdict, why }) => [text.slice(start, end), verdict, why]),
    [
      ["Jimmo v. Sebelius", "out-of-scope", ["plan"]],
      ["RSMo 376.1361.2", "governs", []],
    ],
  );
  assert.deepEqual(noText.errors.map(({ path }) => path), ["text"]);
  assert.equal(noCase.ok, false);
});

test("the trace comes only when asked for", async () => {
  const has = await inPage(
    (engine, denial) => [engine.assess(denial), engine.assess(denial, { trace: true })].map((answer) => "trace" in answer.assessment),
    GOOD,
  );
  assert.deepEqual(has, [false, true]);
});

test("two loads are one request and one engine, and nothing is asked for after it", async () => {
  const fresh = await pages.open();
  const asked = [];
  fresh.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const same = await fresh.evaluate(async (denial) => {
    const { load } = await import("/pkg/index.js");
    const [one, two] = await Promise.all([load(), load()]);
    one.assess(denial);
    one.document("appeal", denial);
    one.assess({});
    return one === two && one === (await load());
  }, GOOD);
  assert.equal(same, true);
  assert.deepEqual(asked, ["/pkg/index.js", "/pkg/appeal_calculator_bg.wasm"]);
});

test("a host that does not know the type of .wasm files still gets an engine, from the one request", async () => {
  const fresh = await pages.open();
  let requests = 0;
  await fresh.route("**/*.wasm", async (route) => {
    requests += 1;
    await route.fulfill({ response: await route.fetch(), contentType: "application/octet-stream" });
  });
  assert.equal(await inPage((engine, denial) => engine.assess(denial).ok, GOOD, fresh), true);
  assert.equal(requests, 1);
});

test("a load that failed can be tried again", async () => {
  const fresh = await pages.open();
  let fail = true;
  await fresh.route("**/*.wasm", (route) => (fail ? route.fulfill({ status: 503, body: "" }) : route.continue()));
  const first = await fresh.evaluate(async () => {
    const { load } = await import("/pkg/index.js");
    return load().then(() => "loaded", (error) => error.message);
  });
  assert.match(first, /503/);
  fail = false;
  assert.equal(await inPage((engine, denial) => engine.assess(denial).ok, GOOD, fresh), true);
});

test("every bad and missing field is named by its path, unknown keys included", async () => {
  const answer = await inPage((engine) => engine.assess({ asOf: 5, plan: "x", bogus: 1 }));
  assert.equal(answer.ok, false);
  const codes = Object.fromEntries(answer.errors.map(({ path, code }) => [path, code]));
  assert.deepEqual(codes, {
    asOf: "date.invalid",
    bogus: "key.unknown",
    notice: "required",
    plan: "choice.unknown",
    reasons: "required",
    role: "required",
    state: "required",
  });
  for (const { message } of answer.errors) assert.match(message, /\S/);
});

test("unknown keys deep inside are errors too", async () => {
  const paths = await inPage(
    (engine, denial) =>
      engine
        .assess({ ...denial, notice: { ...denial.notice, recieved: "2026-10-05" }, lines: [{ date: "2026-09-01", code: "97110", price: 1 }] })
        .errors.map((error) => error.path),
    GOOD,
  );
  assert.deepEqual(paths.sort(), ["lines[0].price", "notice.recieved"]);
});

test("nothing that can be handed over is thrown back", async () => {
  const answers = await inPage((engine, denial) => {
    const cyclic = { ...denial };
    cyclic.notice = cyclic;
    const tangled = { ...denial };
    for (const key of ["notice", "money", "people", "therapy"]) tangled[key] = tangled;
    const deep = (levels) => (levels === 0 ? "bottom" : { in: deep(levels - 1) });
    const thrower = Object.defineProperty({ ...denial }, "plan", { enumerable: true, get: () => { throw new Error("mine"); } });
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const bad = {
      undefined: undefined,
      null: null,
      text: "denial",
      number: 5,
      list: [],
      function: () => 1,
      symbol: Symbol("s"),
      bigint: 10n ** 40n,
      map: new Map([["asOf", "2026-10-10"]]),
      set: new Set([1]),
      date: new Date(0),
      bytes: new Uint8Array(4),
      cyclic,
      tangled,
      deep: deep(5000),
      thrower,
      revoked: revoked.proxy,
      lone: { ...denial, issuer: "\ud800" },
    };
    return Object.entries(bad).map(([name, value]) => {
      const answer = engine.assess(value);
      const paper = engine.document("appeal", value, { format: "text" });
      return [name, answer.ok, name === "lone" || paper.ok === false, answer.ok ? 0 : answer.errors.length];
    });
  }, GOOD);
  for (const [name, ok, refused, errors] of answers) {
    if (name === "lone") continue;
    assert.equal(ok, false, name);
    assert.equal(refused, true, name);
    assert.ok(errors > 0, name);
  }
});

test("what is not plain data is named by its path", async () => {
  const paths = await inPage((engine, denial) => {
    const first = (value) => engine.assess(value).errors.map(({ path, code }) => `${path} ${code}`);
    return [
      first({ ...denial, issuer: () => "x" }),
      first({ ...denial, people: { patient: { name: Symbol("s") } } }),
      first({ ...denial, lines: [{ date: "2026-09-01", code: "97110", billed: 10n ** 40n }] }),
      first(() => denial),
    ];
  }, GOOD);
  assert.deepEqual(paths, [
    ["issuer value.unreadable"],
    ["people.patient.name value.unreadable"],
    ["lines[0].billed value.unreadable"],
    [" value.unreadable"],
  ]);
});

test("numbers: whole cents only, and no rounding on the way", async () => {
  const codes = await inPage((engine, denial) => {
    const code = (denied) => {
      const answer = engine.assess({ ...denial, money: { denied } });
      return answer.ok ? answer.assessment.amount.inDispute : answer.errors[0].code;
    };
    return [132000, 0, -0, 132000n, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -1, "132000"].map(code);
  }, GOOD);
  assert.deepEqual(codes.slice(0, 4), [132000, 0, 0, 132000]);
  assert.deepEqual(codes.slice(4, 7), ["number.not-whole", "type.number", "type.number"]);
  assert.notEqual(typeof codes[7], "number");
  assert.deepEqual(codes.slice(8), ["money.negative", "type.number"]);
});

test("null and undefined are unknown answers", async () => {
  const ok = await inPage((engine, denial) => [null, undefined].map((nothing) => engine.assess({ ...denial, urgent: nothing, money: nothing }).ok), GOOD);
  assert.deepEqual(ok, [true, true]);
});

test("options are checked like the case", async () => {
  const found = await inPage((engine, denial) => {
    const say = (answer) => (answer.ok === false ? answer.errors.map(({ path, code }) => `${path} ${code}`) : "fine");
    return {
      none: say(engine.assess(denial)),
      nothing: say(engine.assess(denial, null)),
      spanish: say(engine.assess(denial, { lang: "es", trace: true })),
      lang: say(engine.assess(denial, { lang: "fr" })),
      trace: say(engine.assess(denial, { trace: "yes" })),
      unknown: say(engine.assess(denial, { format: "text" })),
      text: say(engine.assess(denial, "en")),
      function: say(engine.assess(denial, { lang: () => "en" })),
      format: say(engine.document("appeal", denial, { format: "pdf" })),
      score: say(engine.document("appeal", denial, { score: "yes" })),
      calendar: say(engine.document("calendar", denial)),
      id: say(engine.document("poem", denial, { format: "text" })),
      noId: say(engine.document(7, denial, { format: "text" })),
    };
  }, GOOD);
  assert.deepEqual(found, {
    none: "fine",
    nothing: "fine",
    spanish: "fine",
    lang: ["options.lang choice.unknown"],
    trace: ["options.trace type.boolean"],
    unknown: ["options.format key.unknown"],
    text: ["options type.object"],
    function: ["options.lang value.unreadable"],
    format: ["options.format choice.unknown"],
    score: ["options.score type.boolean"],
    calendar: "fine",
    id: ["document choice.unknown"],
    noId: ["document choice.unknown"],
  });
});

test("messages are in the language asked for", async () => {
  const [english, spanish] = await inPage((engine) => ["en", "es"].map((lang) => engine.assess({}, { lang }).errors.map((error) => error.message)));
  assert.equal(english.length, spanish.length);
  english.forEach((message, at) => assert.notEqual(message, spanish[at]));
});

for (const [timezoneId, now, date] of [
  ["America/Los_Angeles", "2026-10-11T05:30:00Z", "2026-10-10"],
  ["Pacific/Kiritimati", "2026-10-10T10:30:00Z", "2026-10-11"],
  ["UTC", "2026-10-10T23:59:59Z", "2026-10-10"],
  ["America/Los_Angeles", "2027-01-01T07:59:00Z", "2026-12-31"],
]) {
  test(`today at ${now} in ${timezoneId} is ${date}`, async () => {
    const there = await pages.open({ timezoneId });
    await there.clock.setFixedTime(new Date(now));
    assert.equal(await inPage((engine) => engine.today(), undefined, there), date);
  });
}

test("the law version is a date and a digest, and the one of the answers", async () => {
  const [version, answered] = await inPage((engine, denial) => [engine.lawVersion(), engine.assess(denial).assessment.lawVersion], GOOD);
  assert.match(version, /^\d{4}-\d{2}-\d{2}\b/);
  assert.equal(answered, version);
});

test("the package works in Node.js too", async () => {
  const { load } = await import("../../pkg/node.js");
  const engine = await load();
  assert.equal(engine.assess(GOOD).ok, true);
  assert.equal(await load(), engine);
});
