import type { Facts } from "../src/engine/conditions.ts";
import { literalsOf } from "../src/engine/conditions.ts";
import { checkParity } from "./parity.ts";
import type { Evaluate } from "./peer.ts";
import { peers } from "./peers.ts";
import { median, print, quick, spread } from "./report.ts";
import { ratios, type Timed, timeInRounds } from "./rounds.ts";
import { profilesOf, type Rule, rulesOf } from "./rule-sets.ts";

/** Numbers of rules. */
const sizes = [50, 200, 1000, 5000];

/** A sample takes about this long, well above what reading the clock costs. */
const sampleMilliseconds = 1;

const profiles = profilesOf(200);

for (const size of quick ? sizes.slice(0, 2) : sizes) await compare(rulesOf(size));

async function compare(rules: readonly Rule[]): Promise<void> {
  const contenders = peers.map(({ name, build }) => ({ name, evaluate: build(rules) }));
  await checkParity(contenders, rules, profiles);
  const timed: Timed[] = [];
  for (const { name, evaluate } of contenders) timed.push(await timedOf(name, evaluate));
  const rates = await timeInRounds(timed);
  const [ours = [], jsonRulesEngine = []] = contenders.map(({ name }) => rates.get(name) ?? []);
  print(
    titleOf(rules),
    [...rates].map(([name, measured]) => ({
      engine: name,
      "profiles/s": median(measured),
      "times channelfit": median(ratios(measured, ours)),
      "times json-rules-engine": median(ratios(measured, jsonRulesEngine)),
      spread: spread(measured),
    })),
  );
}

function titleOf(rules: readonly Rule[]): string {
  const literals = rules.flatMap(({ condition }) => literalsOf(condition));
  const distinct = new Set(literals.map((literal) => JSON.stringify(literal))).size;
  return `${rules.length} rules, ${literals.length} conditions (${distinct} distinct), ${profiles.length} profiles`;
}

/** Samples of one call go round the profiles, as many at a time as fill a sample. */
async function timedOf(name: string, evaluate: Evaluate): Promise<Timed> {
  let position = 0;
  const next = (): Facts => {
    position = (position + 1) % profiles.length;
    return profiles[position] as Facts;
  };
  const runOf = evaluate(next()) instanceof Promise ? runAsync : runSync;
  let size = 1;
  for (; size < profiles.length; size *= 2) {
    const start = performance.now();
    await runOf(evaluate, next, size)();
    if (performance.now() - start >= sampleMilliseconds) break;
  }
  return { name, size, run: runOf(evaluate, next, size) };
}

function runSync(evaluate: Evaluate, next: () => Facts, size: number): () => void {
  return () => {
    for (let count = 0; count < size; count += 1) evaluate(next());
  };
}

function runAsync(evaluate: Evaluate, next: () => Facts, size: number): () => Promise<void> {
  return async () => {
    for (let count = 0; count < size; count += 1) await evaluate(next());
  };
}
