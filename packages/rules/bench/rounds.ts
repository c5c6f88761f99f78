import { Bench } from "tinybench";
import { quick } from "./report.ts";

/** Something to time; one call handles `size` items. */
export interface Timed {
  readonly name: string;
  readonly size: number;
  run(): unknown;
}

/** Milliseconds for each. The first warm-up is long: code that a peer generates takes seconds until V8 has optimised it. */
const { rounds, time, warmupTime, firstWarmupTime } = quick
  ? { rounds: 1, time: 30, warmupTime: 10, firstWarmupTime: 10 }
  : { rounds: 5, time: 250, warmupTime: 50, firstWarmupTime: 2500 };

/** Processor time of this process in milliseconds. What else runs on the machine hardly counts, unlike on the clock. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Items per second of processor time of each, once for every round. In a round all are timed one after the other, so that a ratio within a round
 * compares what ran under about the same conditions.
 */
export async function timeInRounds(all: readonly Timed[]): Promise<ReadonlyMap<string, readonly number[]>> {
  const rates = new Map(all.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    const bench = new Bench({
      time,
      iterations: 3,
      warmupTime: round === 0 ? firstWarmupTime : warmupTime,
      warmupIterations: 1,
      throws: true,
      now: processorTime,
    });
    for (const { name, run } of all) bench.add(name, run);
    await bench.run();
    for (const { name, size } of all) {
      const result = bench.getTask(name)?.result;
      if (result?.state !== "completed") throw new Error(`${name} could not be timed`);
      rates.get(name)?.push((1000 * size) / result.latency.mean);
    }
  }
  return rates;
}

/** Ratios of two measurements, round by round. */
export function ratios(rates: readonly number[], to: readonly number[]): number[] {
  return rates.map((rate, round) => rate / (to[round] ?? Number.NaN));
}
