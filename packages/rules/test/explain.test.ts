import { explanation as explanationSchema } from "@channelfit/schema/knowledge";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtIn, createRecommender, explain, networkNamed } from "../src/index.ts";
import { companies } from "./companies.ts";
import names from "./network-names.cases.json" with { type: "json" };
import { patience, runs } from "./runs.ts";

const recommender = createRecommender(builtIn);
const networks = fc.constantFrom(...builtIn.networks.map(({ id }) => id));

/** Sum of figures with one decimal, without what floating point adds. */
function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + Math.round(value * 10), 0) / 10;
}

/** The explanation of a network of the catalogue. */
function explained(...[source, network]: Parameters<typeof explain>) {
  const found = recommender.explain(source, network);
  if (!found) throw new Error(`no explanation for ${network}`);
  return found;
}

describe("an explanation", patience, () => {
  it("is one as its schema describes it", () => {
    fc.assert(
      fc.property(companies, networks, (profile, network) => {
        explanationSchema(explained(profile, network));
        expect(explanationSchema.errors ?? []).toEqual([]);
      }),
      runs(200),
    );
  });

  it("takes the fit apart into points that add up to it", () => {
    fc.assert(
      fc.property(companies, networks, (profile, network) => {
        const { fit, criteria } = explained(profile, network);
        for (const { points, parts } of criteria) expect(sumOf(parts.map((part) => part.points))).toBe(points);
        const inFit = criteria.filter(({ part }) => part === "fit").map(({ points }) => points);
        if (fit !== null) expect(sumOf(inFit)).toBe(fit);
      }),
      runs(400),
    );
  });

  it("gives each rule the points it has on the scale of its criterion", () => {
    fc.assert(
      fc.property(companies, networks, (profile, network) => {
        const { criteria } = explained(profile, network);
        const candidate = recommender.recommend(profile).candidates.find((entry) => entry.network === network);
        for (const { criterion, most, parts } of criteria) {
          for (const { reason, points } of parts) {
            const own = candidate?.contributions.find(
              (entry) => entry.criterion === criterion && entry.reason.rule === reason?.rule,
            );
            if (own) expect(Math.abs(points - own.strength * most)).toBeLessThan(0.21);
          }
        }
      }),
      runs(200),
    );
  });

  it("calls a rule fired exactly when it fires, and its comparisons as the evidence does", () => {
    fc.assert(
      fc.property(companies, networks, (profile, network) => {
        const fired = new Set(recommender.evaluate(profile));
        for (const { rule, state, comparisons } of explained(profile, network).rules ?? []) {
          expect([rule, state === "fired"]).toEqual([rule, fired.has(rule)]);
          if (state !== "fired") continue;
          const held = comparisons.flatMap(({ state: came, ...comparison }) => (came === "holds" ? [comparison] : []));
          expect(held).toEqual(recommender.evidence(profile, rule));
        }
      }),
      runs(60),
    );
  });

  it("names every rule that contributes", () => {
    fc.assert(
      fc.property(companies, networks, (profile, network) => {
        const { criteria, rules = [] } = explained(profile, network);
        const told = new Set(rules.map(({ rule }) => rule));
        const contributing = criteria.flatMap(({ parts }) => parts.flatMap(({ reason }) => reason?.rule ?? []));
        expect(contributing.filter((rule) => !told.has(rule))).toEqual([]);
      }),
      runs(100),
    );
  });

  it("of a report is that of its profile, without what only the profile knows", () => {
    fc.assert(
      fc.property(companies, networks, (profile, network) => {
        const { rules, missing, reach, ...rest } = explained(profile, network);
        expect(explained(recommender.recommend(profile), network)).toEqual(rest);
      }),
      runs(100),
    );
  });

  it("does not exist for a network nobody knows", () => {
    expect(explain({ schemaVersion: "1.0.0", assessedAt: "2026-11-23" }, "acme/forum")).toBeUndefined();
  });
});

describe("what is missing", patience, () => {
  it("is open, and leaves the fit within what it announces", () => {
    fc.assert(
      fc.property(companies, networks, (profile, network) => {
        const { fit, missing = [], reach } = explained(profile, network);
        for (const { fit: within } of missing) {
          expect(within.lower).toBeLessThanOrEqual(within.upper);
          if (fit === null || !reach) continue;
          expect(within.lower).toBeGreaterThanOrEqual(reach.lower - 0.1);
          expect(within.upper).toBeLessThanOrEqual(reach.upper + 0.1);
        }
      }),
      runs(200),
    );
  });
});

describe("a network", () => {
  it.each(names)("is found by $name", ({ name, finds }) => {
    expect(networkNamed(name, builtIn)).toEqual(finds);
  });

  it("is found by its id, whatever it is", () => {
    for (const { id } of builtIn.networks) expect(networkNamed(id, builtIn)).toEqual({ network: id });
  });
});
