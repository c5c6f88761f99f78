import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factsOfChoice } from "../src/explain/standing.ts";
import { factsOf } from "../src/facts.ts";
import { builtIn } from "../src/index.ts";
import { bestSet, type Contender } from "../src/stages/best-set.ts";
import { choose } from "../src/stages/portfolio.ts";
import { type Limits, valueOfSet, type Want } from "../src/stages/set-value.ts";
import { likelyCompanies } from "./companies.ts";
import { runs } from "./runs.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const wants: fc.Arbitrary<Want[]> = fc.array(
  share.map((part): Want => ({ goal: "awareness", audience: "consumers", share: part })),
  { maxLength: 5 },
);
/** Few different values, so that many sets are worth the same. */
const pools: fc.Arbitrary<Contender[]> = fc.array(
  fc.record({
    hours: fc.constantFrom(0.5, 1, 1.5, 2.1),
    isHub: fc.boolean(),
    quality: fc.array(fc.constantFrom(0, 0.25, 0.3, 1), { minLength: 5, maxLength: 5 }),
  }),
  { maxLength: 8 },
);
const limits: fc.Arbitrary<Limits> = fc.record({
  hours: fc.constantFrom(0, 1, 2.5, 5, 40),
  most: fc.nat(4),
  cost: fc.constantFrom(0, 0.05),
  hubBonus: fc.constantFrom(0, 0.1),
});

/** Every set of a pool that keeps to the limits, each after those it extends. */
function setsOf(pool: readonly Contender[], { hours, most }: Limits): Contender[][] {
  const after = (set: Contender[], next: number): Contender[][] =>
    pool.slice(next).flatMap((option, position) => {
      const larger = [...set, option];
      return [larger, ...after(larger, next + position + 1)];
    });
  return after([], 0).filter((set) => hoursOf(set) <= hours && set.filter(({ isHub }) => !isHub).length <= most);
}

function hoursOf(set: readonly Contender[]): number {
  return set.reduce((sum, option) => sum + option.hours, 0);
}

describe("the best set", () => {
  it("is the one found by valuing every set anew, to the last bit", () => {
    let chosen = 0;
    fc.assert(
      fc.property(pools, wants, limits, (pool, wanted, limit) => {
        let best: { set: Contender[]; value: number } = { set: [], value: 0 };
        for (const set of setsOf(pool, limit)) {
          const value = valueOfSet(set, wanted, limit);
          const gain = value - best.value;
          const isAlike = Math.abs(gain) <= Number.EPSILON;
          if (gain > Number.EPSILON || (isAlike && hoursOf(set) < hoursOf(best.set))) best = { set, value };
        }
        expect(bestSet(pool, wanted, limit)).toEqual(best);
        chosen += best.set.length;
      }),
      runs(400),
    );
    expect(chosen).toBeGreaterThan(0);
  });
});

describe("the choice of networks", () => {
  it("reads no other facts than those whose changes make it be made anew", () => {
    const told = new Set(factsOfChoice(builtIn));
    const read = new Set<string>();
    fc.assert(
      fc.property(likelyCompanies, (profile) => {
        const facts = new Proxy(factsOf(profile, builtIn), {
          get(own, fact: string) {
            read.add(fact);
            return own[fact];
          },
        });
        const fits = builtIn.networks.map((network) => ({ network, fit: 100, exclusions: [], prerequisites: [] }));
        choose(fits, facts, builtIn);
        expect([...read].filter((fact) => !told.has(fact))).toEqual([]);
      }),
      runs(40),
    );
    expect(read.size).toBeGreaterThan(builtIn.networks.length);
  });
});
