// Arms in turn, round after round, so that a busy moment hits all of them; the median of the rounds is what counts.
const WARM = 20;
const SAMPLE_MS = 8;

/** Calls of each arm that take about as long as one sample. */
async function calls(run) {
  let count = 1;
  for (;;) {
    const started = performance.now();
    for (let each = 0; each < count; each += 1) await run();
    if (performance.now() - started >= SAMPLE_MS) return count;
    count *= 2;
  }
}

export const median = (numbers) => [...numbers].sort((one, two) => one - two)[Math.floor(numbers.length / 2)];

/** Microseconds a call, the median of `rounds`, by name. An arm with a wrong answer ends the run. */
export async function measure(arms, rounds = 25) {
  const counts = {};
  for (const [name, { run, right }] of Object.entries(arms)) {
    if (!right(await run())) throw new Error(`${name} does not give its answer`);
    for (let each = 0; each < WARM; each += 1) await run();
    counts[name] = await calls(run);
  }
  const taken = Object.fromEntries(Object.keys(arms).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, { run }] of Object.entries(arms)) {
      const asynchronous = run() instanceof Promise;
      const started = performance.now();
      if (asynchronous) for (let each = 0; each < counts[name]; each += 1) await run();
      else for (let each = 0; each < counts[name]; each += 1) run();
      taken[name].push(((performance.now() - started) * 1000) / counts[name]);
    }
  }
  return Object.fromEntries(Object.entries(taken).map(([name, all]) => [name, median(all)]));
}
