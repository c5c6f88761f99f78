import type { CompanyProfile } from "@channelfit/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtIn, createRecommender } from "../src/index.ts";
import { companies } from "./companies.ts";
import { chosenBy } from "./report-parts.ts";
import { patience, runs } from "./runs.ts";

const { recommend, outlook } = createRecommender(builtIn);

/** A company, and the same before it answered some of the sections. */
const beforeAndAfter = companies.chain((after) =>
  fc.subarray(Object.keys(after).filter((section) => !["schemaVersion", "assessedAt"].includes(section))).map((open) => ({
    before: Object.fromEntries(Object.entries(after).filter(([section]) => !open.includes(section))) as unknown as CompanyProfile,
    after,
  })),
);

describe("the outlook", patience, () => {
  it("holds the state every gate will have when more is answered", () => {
    fc.assert(
      fc.property(beforeAndAfter, ({ before, after }) => {
        const { gates } = outlook(before);
        for (const { id, state } of [...recommend(before).gates, ...recommend(after).gates])
          expect([id, gates[id]]).toEqual([id, expect.arrayContaining([state])]);
      }),
      runs(250),
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
      runs(250),
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
      runs(250),
    );
    expect(settled).toBeGreaterThan(0);
  });
});
