import type { CompanyProfile, Language } from "@channelfit/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { companyAt } from "../../configurator/bench/profiles/company.ts";
import { builtIn, createRecommender, knowledgeOf } from "../src/index.ts";
import { summaryLimits, summaryOf } from "../src/summary/summary.ts";
import { companies } from "./companies.ts";
import { parts } from "./knowledge-folder.ts";
import { patience, runs } from "./runs.ts";

const languages = fc.constantFrom<Language>("de", "en");
const recommender = createRecommender(builtIn);

/** The summary as it is meant: a part of the report. */
function meant(profile: CompanyProfile, language: Language): string {
  return JSON.stringify(summaryOf(recommender.recommend(profile), language, summaryLimits(builtIn)));
}

describe("the summary of any company", patience, () => {
  it("is that of its report, byte for byte", () => {
    fc.assert(
      fc.property(companies, languages, (profile, language) => {
        expect(recommender.summaryJson(profile, language)).toBe(meant(profile, language));
      }),
      runs(600),
    );
  });

  it("is that of its report for companies that come far", () => {
    const believable = fc.nat(1_000_000).map((position) => companyAt(5, position));
    let chosen = 0;
    fc.assert(
      fc.property(believable, languages, (profile, language) => {
        const summary = recommender.summaryJson(profile, language);
        if (JSON.parse(summary).members.length > 0) chosen += 1;
        expect(summary).toBe(meant(profile, language));
      }),
      runs(300),
    );
    expect(chosen).toBeGreaterThan(0);
  });

  it("is written by other knowledge as well", () => {
    const own = createRecommender(knowledgeOf({ ...parts, networks: parts.networks.filter(({ id }) => id !== "facebook") }));
    const { knowledge } = own;
    fc.assert(
      fc.property(companies, (profile) => {
        const report = own.recommend(profile);
        expect(own.summaryJson(profile, "de")).toBe(JSON.stringify(summaryOf(report, "de", summaryLimits(knowledge))));
      }),
      runs(100),
    );
  });
});
