import { builtIn, createRecommender } from "@channelfit/rules";
import { describe, expect, it } from "vitest";
import { believableCompany } from "../../rules/test/believable.ts";
import { patience, runs } from "../../rules/test/runs.ts";
import { interview } from "./interview.ts";
import { differenceOf } from "./verdicts.ts";

const recommender = createRecommender(builtIn);
const count = runs(12).numRuns;
const companies = Array.from({ length: count }, (_, seed) => ({ seed, company: believableCompany(seed) }));

describe(`“only what matters”, asked of ${count} companies`, patience, () => {
  it.each(companies)("ends with the verdicts of the full questionnaire (company $seed)", ({ company }) => {
    const { asked, profile } = interview(company, "matters", recommender);
    expect(differenceOf(profile, company, recommender)).toBeUndefined();
    expect(new Set(asked).size).toBe(asked.length);
  });

  it("asks next what the ranking of the open questions says, the same each time", () => {
    const blank = { schemaVersion: "1.0.0", assessedAt: "2026-11-23" };
    const ranked = recommender.rankQuestions(blank);
    expect(recommender.rankQuestions(blank)).toEqual(ranked);
    expect(ranked[0]?.at).toBe("/leadership/support");
    expect(ranked.map(({ settles }) => settles)).toEqual(ranked.map(({ settles }) => settles).sort((a, b) => b - a));
    expect(new Set(ranked.map(({ path }) => path)).size).toBeLessThanOrEqual(recommender.outlook(blank).matters.length);
  });
});
