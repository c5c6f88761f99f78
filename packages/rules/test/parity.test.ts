import fc from "fast-check";
import * as jsonRulesEngine from "json-rules-engine";
import { describe, expect, it } from "vitest";
import { compile } from "../src/engine/compile.ts";
import { type Fired, indexesOf } from "../src/engine/evaluator.ts";
import { reference } from "../src/engine/reference.ts";
import { factsOf } from "../src/facts.ts";
import { builtIn, createRecommender, recommend, recommendAsync } from "../src/index.ts";
import { specialise } from "../src/specialise.ts";
import { companies } from "./companies.ts";
import { couldMeet, facts, factsAndAnswer, meets, ruleSets } from "./random-rules.ts";
import { patience, runs } from "./runs.ts";

/** json-rules-engine takes tens of milliseconds for all rules; a slice keeps thousands of companies within reach. */
const sliceCount = 50;

/** Whether one set of rules holds nothing that the other lacks. */
function within(part: Fired, whole: Fired): boolean {
  return part.every((word, position) => (word & ~(whole[position] ?? 0)) === 0);
}

/** How often an evaluator compares value by value before it writes rows: never, and longer than most of these tests take. */
const comparedFirst = fc.constantFrom(0, 4);

describe("compiled rules", patience, () => {
  it("fire as their conditions say", () => {
    fc.assert(
      fc.property(ruleSets, comparedFirst, fc.array(facts, { minLength: 1, maxLength: 8 }), (rules, compared, tables) => {
        const { certain } = compile(rules, compared);
        for (const table of tables) {
          const expected = rules.flatMap(({ condition }, index) => (meets(condition, table) ? [index] : []));
          expect(indexesOf(certain(table))).toEqual(expected);
        }
      }),
      runs(300),
    );
  });

  it("could fire as their conditions say with every open comparison granted", () => {
    fc.assert(
      fc.property(ruleSets, comparedFirst, fc.array(facts, { minLength: 1, maxLength: 8 }), (rules, compared, tables) => {
        const { possible } = compile(rules, compared);
        for (const table of tables) {
          const expected = rules.flatMap(({ condition }, index) => (couldMeet(condition, table) ? [index] : []));
          expect(indexesOf(possible(table))).toEqual(expected);
        }
      }),
      runs(300),
    );
  });

  it("fire and could fire for facts that differ in a few from given ones as for those alone", () => {
    const closed = fc.subarray(["a.one", "a.two", "b.one", "b.two", "c.list"]).map((names) => new Set(names));
    fc.assert(
      fc.property(
        ruleSets,
        comparedFirst,
        facts,
        fc.array(facts, { maxLength: 6 }),
        closed,
        (rules, compared, given, changes, stay) => {
          const { certain, possible, certainWith, reachWith } = compile(rules, compared);
          const [certainAfter, reachAfter] = [certainWith(given), reachWith(given, stay)];
          for (const differing of changes) {
            const all = { ...given, ...differing };
            expect(indexesOf(certainAfter(differing))).toEqual(indexesOf(certain(all)));
            const reach = reachAfter(differing);
            expect(indexesOf(reach.certain)).toEqual(indexesOf(certain(all)));
            expect(indexesOf(reach.possible)).toEqual(indexesOf(possible(all, stay)));
          }
        },
      ),
      runs(300),
    );
  });

  it("fire as json-rules-engine fires them", async () => {
    await fc.assert(
      fc.asyncProperty(
        ruleSets,
        comparedFirst,
        fc.array(facts, { minLength: 1, maxLength: 3 }),
        async (rules, compared, tables) => {
          const compiled = compile(rules, compared);
          const engine = reference(rules, jsonRulesEngine);
          for (const table of tables) expect(await engine.certain(table)).toEqual(compiled.certain(table));
        },
      ),
      runs(150),
    );
  });

  it("fire for certain only where they could fire", () => {
    fc.assert(
      fc.property(ruleSets, comparedFirst, facts, (rules, compared, table) => {
        const { certain, possible } = compile(rules, compared);
        const fired = certain(table);
        expect(within(fired, possible(table))).toBe(true);
      }),
      runs(300),
    );
  });

  it("lose no certain rule and gain no impossible one when a fact becomes known", () => {
    fc.assert(
      fc.property(ruleSets, comparedFirst, factsAndAnswer, (rules, compared, { before, after }) => {
        const { certain, possible } = compile(rules, compared);
        expect(within(certain(before), certain(after))).toBe(true);
        expect(within(possible(after), possible(before))).toBe(true);
      }),
      runs(300),
    );
  });

  it("do not remember the facts they were tried on before", () => {
    fc.assert(
      fc.property(ruleSets, comparedFirst, facts, facts, (rules, compared, first, second) => {
        const { certain, possible } = compile(rules, compared);
        const alone = certain(second).slice();
        possible(first);
        certain(first);
        expect(certain(second)).toEqual(alone);
      }),
      runs(200),
    );
  });
});

describe("json-rules-engine", patience, () => {
  it("answers runs that were started together as if one after the other", async () => {
    await fc.assert(
      fc.asyncProperty(ruleSets, fc.array(facts, { minLength: 2, maxLength: 4 }), async (rules, tables) => {
        const { certain } = compile(rules);
        const engine = reference(rules, jsonRulesEngine);
        const together = await Promise.all(tables.map((table) => engine.certain(table)));
        expect(together).toEqual(tables.map((table) => certain(table).slice()));
      }),
      runs(40),
    );
  });
});

describe("the built-in knowledge", patience, () => {
  it("fires the same rules for companies together as for each alone", () => {
    const { evaluate, evaluateMany } = createRecommender(builtIn);
    fc.assert(
      fc.property(fc.array(companies, { maxLength: 70 }), (profiles) => {
        expect(evaluateMany(profiles)).toEqual(profiles.map((profile) => evaluate(profile)));
      }),
      runs(40),
    );
  });

  it("gives the same report by both evaluators", async () => {
    await fc.assert(
      fc.asyncProperty(companies, async (profile) => {
        expect(JSON.stringify(await recommendAsync(profile))).toBe(JSON.stringify(recommend(profile)));
      }),
      runs(40),
    );
  });

  it("fires the same rules by both evaluators, each company judged by one slice of the rules", async () => {
    const rules = specialise(builtIn);
    const slices = Array.from({ length: sliceCount }, (_, slice) =>
      rules.filter((_rule, position) => position % sliceCount === slice),
    );
    const evaluators = slices.map((slice) => ({ compiled: compile(slice), engine: reference(slice, jsonRulesEngine) }));
    let turn = 0;
    await fc.assert(
      fc.asyncProperty(companies, async (profile) => {
        const { compiled, engine } = evaluators[turn % sliceCount] ?? {
          compiled: compile([]),
          engine: reference([], jsonRulesEngine),
        };
        turn += 1;
        const facts = factsOf(profile, builtIn);
        expect(await engine.certain(facts)).toEqual(compiled.certain(facts));
      }),
      runs(10_000),
    );
    expect(turn).toBeGreaterThanOrEqual(runs(10_000).numRuns);
  });
});
