import type { CompanyProfile, NetworkId, Parameter, UsageSurvey } from "@channelfit/schema";
import { describe, expect, it } from "vitest";
import { documentsOfPack } from "../src/check/documents.ts";
import { readPack } from "../src/check.ts";
import { builtIn, createRecommender, extendKnowledge, type Knowledge, type Pack } from "../src/index.ts";
import { parameterTable } from "../src/parameters.ts";

const text = { de: "Text", en: "text" };

describe("surveys of a pack", () => {
  const figure = {
    network: "facebook",
    from: 20,
    to: 29,
    percent: 100,
    year: 2026,
    source: "channelfit-estimate",
    confidence: "low",
    readOn: "2026-11",
    reviewBy: "2027-11",
  } as const;
  const survey: UsageSurvey = {
    id: "acme",
    names: text,
    country: "DE",
    metric: "use",
    levels: "usageLevelsUse",
    population: text,
    figures: [figure],
  };
  const parameters = ["usageSurveyOrder", "usageCountryOrder"];
  const withSurvey = (place: number, country = "DE", own: UsageSurvey = { ...survey, country }) => {
    const table = (id: string, more: Record<string, number>) => ({
      [id]: { ...builtIn.parameters[id], value: { ...parameterTable(builtIn, id), ...more } } as Parameter,
    });
    const values = { ...table("usageSurveyOrder", { acme: place }), ...table("usageCountryOrder", { FR: 5 }) };
    const added: Pack = {
      name: "acme",
      version: "1.0.0",
      surveys: [own],
      files: [{ parameters: values }],
      replaces: { parameters },
    };
    expect(readPack(documentsOfPack(added)).issues).toBeUndefined();
    return extendKnowledge(builtIn, added);
  };
  const germany = (by: Knowledge) => by.usage.DE ?? {};

  it("count alone where they come first, and leave all else as it was", () => {
    const first = germany(withSurvey(0));
    expect(first.facebook?.["20-29"]).toMatchObject({ percent: 100, rating: 4, survey: "acme" });
    for (const [network, cells = {}] of Object.entries(germany(builtIn))) {
      const { "20-29": _, ...others } = cells;
      const now = first[network as NetworkId] ?? {};
      expect(network === "facebook" ? { ...now, "20-29": undefined } : now).toEqual(
        network === "facebook" ? { ...others, "20-29": undefined } : others,
      );
    }
  });

  it("do not count where another comes first", () => {
    expect(withSurvey(99).usage).toEqual({ ...builtIn.usage, FR: {} });
  });

  it("bring a country of their own, so that reasons rest on their figures", () => {
    const french = withSurvey(99, "FR");
    expect(french.usage).toEqual({ ...builtIn.usage, FR: { facebook: { "20-29": expect.objectContaining({ percent: 100 }) } } });
    const asked: CompanyProfile = {
      schemaVersion: "1.0.0",
      assessedAt: "2026-11-02",
      company: { country: "FR" },
      audiences: [{ kind: "consumers", ageBands: ["20-29"] }],
    };
    const doubts = (by: Knowledge) =>
      createRecommender(by)
        .recommend(asked)
        .candidates.find(({ network }) => network === "facebook")
        ?.confidence.reasons.map(({ rule }) => rule.split("@")[0]);
    expect(doubts(builtIn)).toContain("audience-ages/other-country");
    expect(doubts(french)).not.toContain("audience-ages/other-country");
  });

  it("belong to the fingerprint", () => {
    const later = { ...survey, figures: [{ ...figure, percent: 99 }] };
    expect(withSurvey(0).hash).not.toBe(withSurvey(0, "DE", later).hash);
  });
});
