import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAnswered } from "../src/completeness.ts";
import { builtIn, createRecommender } from "../src/index.ts";
import { answered } from "./answered.ts";
import { companies } from "./companies.ts";
import { beforeAndAfter } from "./earlier.ts";
import { chosenBy } from "./report-parts.ts";
import { patience, runs } from "./runs.ts";
import { singleFields, without } from "./single-fields.ts";

const { recommend, outlook } = createRecommender(builtIn);

describe("the outlook", patience, () => {
  it("holds the state every gate will have when more is answered", () => {
    fc.assert(
      fc.property(beforeAndAfter, ({ before, after }) => {
        const { gates } = outlook(before);
        for (const { id, state } of [...recommend(before).gates, ...recommend(after).gates])
          expect([id, gates[id]]).toEqual([id, expect.arrayContaining([state])]);
      }),
      runs(1000),
    );
  });

  it("holds the fit every network will have when more is answered", () => {
    fc.assert(
      fc.property(beforeAndAfter, ({ before, after }) => {
        const { fits } = outlook(before);
        for (const { network, fit } of recommend(after).candidates) {
          if (fit === null) continue;
          expect(fit).toBeGreaterThanOrEqual((fits[network]?.lower ?? Number.NaN) - 0.1);
          expect(fit).toBeLessThanOrEqual((fits[network]?.upper ?? Number.NaN) + 0.1);
        }
      }),
      runs(1000),
    );
  });

  it("is settled only where no further answer changes status, hub and recommended networks", () => {
    let settled = 0;
    fc.assert(
      fc.property(beforeAndAfter, ({ before, after }) => {
        const found = outlook(before);
        if (!found.settled) return;
        settled += 1;
        const [now, later] = [recommend(before), recommend(after)];
        expect([now.status, chosenBy(now)]).toEqual([later.status, chosenBy(later)]);
        expect(found.matters).toEqual([]);
      }),
      runs(1000),
    );
    expect(settled).toBeGreaterThan(0);
  });

  it("names every field whose answer could change status, hub and recommended networks", () => {
    let open = 0;
    fc.assert(
      fc.property(companies, fc.constantFrom(...singleFields), (after, field) => {
        const before = without(field, after);
        fc.pre(
          isAnswered(after, field) && !outlook(before).matters.some((path) => path === field || path.startsWith(`${field}[]`)),
        );
        open += 1;
        const [now, later] = [recommend(before), recommend(after)];
        expect([now.status, chosenBy(now)]).toEqual([later.status, chosenBy(later)]);
      }),
      runs(500),
    );
    expect(open).toBeGreaterThan(0);
  });

  it("leaves nothing open once everything is answered", () => {
    fc.assert(
      fc.property(companies.map(answered), (company) => {
        const { gates, fits, matters } = outlook(company);
        for (const gate of Object.entries(gates)) expect(gate[1], gate.join(" ")).toHaveLength(1);
        for (const interval of Object.values(fits)) expect(interval?.upper).toBeCloseTo(interval?.lower ?? Number.NaN, 9);
        expect(matters).toEqual([]);
      }),
      runs(300),
    );
  });
});
