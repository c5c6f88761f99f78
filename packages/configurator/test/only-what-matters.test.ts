import { builtIn, createRecommender } from "@channelfit/rules";
import { describe, expect, it } from "vitest";
import { believableCompany } from "../../rules/test/believable.ts";
import { patience, runs } from "../../rules/test/runs.ts";
import { interview, quickQuestions } from "./interview.ts";
import { differenceOf } from "./verdicts.ts";

const recommender = createRecommender(builtIn);
const count = runs(40).numRuns;

describe(`“only what matters”, asked of ${count} companies`, patience, () => {
  const companies = Array.from({ length: count }, (_, seed) => {
    const company = believableCompany(seed);
    return { seed, company, ...interview(company, "matters", recommender) };
  });

  it("ends with the verdicts of the full questionnaire", () => {
    const different = companies.flatMap(({ seed, company, profile }) => {
      const difference = differenceOf(profile, company, recommender);
      return difference ? [`company ${seed}: ${difference}`] : [];
    });
    expect(different).toEqual([]);
  });

  it("needs at most half of the questions of the quick questionnaire for half of the companies", () => {
    const shares = companies.map(({ company, asked }) => asked.length / quickQuestions(company));
    const [median = Number.NaN] = shares.sort((a, b) => a - b).slice(Math.floor(count / 2));
    expect(median).toBeLessThanOrEqual(0.5);
  });

  it("asks no question twice, and the same ones each time", () => {
    for (const { asked } of companies) expect(new Set(asked).size).toBe(asked.length);
    const [first] = companies;
    expect(first && interview(first.company, "matters", recommender).asked).toEqual(first?.asked);
  });

  it("asks next what the ranking of the open questions says", () => {
    const blank = { schemaVersion: "1.0.0", assessedAt: "2026-11-23" };
    const ranked = recommender.rankQuestions(blank);
    expect(ranked[0]?.at).toBe("/leadership/support");
    expect(companies.map(({ asked }) => asked[0])).toEqual(companies.map(() => "/leadership/support"));
    expect(ranked.map(({ settles }) => settles)).toEqual(ranked.map(({ settles }) => settles).sort((a, b) => b - a));
    expect(new Set(ranked.map(({ path }) => path)).size).toBeLessThanOrEqual(recommender.outlook(blank).matters.length);
  });
});
