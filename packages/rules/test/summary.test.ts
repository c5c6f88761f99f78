import type { CompanyProfile, Language } from "@channelfit/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { companyAt } from "../../configurator/bench/profiles/company.ts";
import { builtIn, createRecommender, knowledgeOf, Utf8Text } from "../src/index.ts";
import { summaryLimits, summaryOf } from "../src/summary/summary.ts";
import { companies } from "./companies.ts";
import { parts } from "./knowledge-folder.ts";
import { patience, runs } from "./runs.ts";

const languages = fc.constantFrom<Language>("de", "en");
const recommender = createRecommender(builtIn);

/** What is written of the JSON text of a profile; undefined for one that is left to the full check. */
function accepted(profile: CompanyProfile, language: Language): string | undefined {
  const text = new Utf8Text();
  const isWritten = recommender.writeSummaryOfText(JSON.stringify(profile), language, text);
  if (!isWritten) expect(text.length).toBe(0);
  return isWritten ? text.toString() : undefined;
}

/** The summary as it is meant: a part of the report. */
function meant(profile: CompanyProfile, language: Language): string {
  return JSON.stringify(summaryOf(recommender.recommend(profile), language, summaryLimits(builtIn)));
}

it("writes nothing of what is no profile", () => {
  for (const data of [
    null,
    1,
    "text",
    [],
    {},
    { schemaVersion: "1.0.0" },
    { schemaVersion: "1.0.0", assessedAt: "2026-11-23", goals: 1 },
  ]) {
    const text = new Utf8Text();
    expect(recommender.writeSummaryOfText(JSON.stringify(data), "de", text)).toBe(false);
    expect(text.length).toBe(0);
  }
});

it("tells a company alone what it answered, whoever was read before", () => {
  const [before, after] = [companyAt(5, 1), { schemaVersion: "1.0.0", assessedAt: "2026-11-23", locale: "en" } as const];
  recommender.writeSummaryOfText(JSON.stringify({ ...before, unknown: 1 }), "de", new Utf8Text());
  expect(accepted(after, "en")).toBe(meant(after, "en"));
});

describe("the summary of any company", patience, () => {
  it("is that of its report, byte for byte", () => {
    fc.assert(
      fc.property(companies, languages, (profile, language) => {
        const summary = recommender.summaryJson(profile, language);
        expect(summary).toBe(meant(profile, language));
        expect(accepted(profile, language) ?? summary).toBe(summary);
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
        expect(accepted(profile, language)).toBe(summary);
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
