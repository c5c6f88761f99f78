import { type CompanyProfile, fields, type Report } from "@channelfit/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAnswered } from "../src/completeness.ts";
import { builtIn, createRecommender } from "../src/index.ts";
import { companies } from "./companies.ts";
import { patience, runs } from "./runs.ts";
import { singleFields, without } from "./single-fields.ts";

const { recommend, outlook } = createRecommender(builtIn);
const blank: CompanyProfile = { schemaVersion: "1.0.0", assessedAt: "2026-11-23" };

/** What a report says of gates, status, networks, risks, strengths and advice. */
function verdictsOf({ status, gates, candidates, risks, strengths, recommendations }: Report): unknown {
  return {
    status,
    gates: gates.map(({ id, state }) => [id, state]),
    networks: Object.fromEntries(candidates.map(({ network, verdict }) => [network, verdict])),
    risks: risks.map(({ id, severity }) => [id, severity]),
    strengths: strengths.map(({ id }) => id),
    advice: recommendations.map(({ id }) => id),
  };
}

describe("a moot question", patience, () => {
  it("is none while nothing is answered", () => {
    expect(outlook(blank).moot).toEqual([]);
  });

  it("can change no gate, no verdict, no risk, no strength and no advice", () => {
    let tried = 0;
    fc.assert(
      fc.property(companies, fc.nat(), (after, drawn) => {
        const moot = singleFields.filter(
          (field) => isAnswered(after, field) && outlook(without(field, after)).moot.includes(field),
        );
        const field = moot[drawn % Math.max(1, moot.length)];
        if (field === undefined) return;
        tried += 1;
        expect([field, verdictsOf(recommend(without(field, after)))]).toEqual([field, verdictsOf(recommend(after))]);
      }),
      runs(150),
    );
    expect(tried).toBeGreaterThan(0);
  });

  it("is always one that could have mattered, and none that still matters", () => {
    const paths = new Set(fields.map(({ path }) => path));
    fc.assert(
      fc.property(companies, (company) => {
        const { moot, matters } = outlook(company);
        for (const path of moot) {
          expect(paths).toContain(path);
          expect(matters.filter((field) => field === path || field.startsWith(`${path}[]`))).toEqual([]);
        }
      }),
      runs(200),
    );
  });
});
