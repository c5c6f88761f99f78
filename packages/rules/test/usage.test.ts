import type { CompanyProfile, UsageSurvey } from "@channelfit/schema";
import { describe, expect, it } from "vitest";
import { builtIn, recommend } from "../src/index.ts";
import { parameterTable } from "../src/parameters.ts";
import { marketsOf, usageCountries, usageOf } from "../src/usage.ts";
import { surveyDocuments } from "./knowledge-folder.ts";
import cases from "./usage.cases.json" with { type: "json" };

/** Surveys and what they must say about Instagram in one age group of a country; null where they say nothing. */
interface UsageCase {
  readonly title: string;
  readonly surveys: Readonly<Record<string, readonly (readonly [from: number | null, to: number | null, percent: number])[]>>;
  readonly band: string;
  readonly cell: { readonly percent: number; readonly survey: string; readonly rating: number } | null;
}

const known = new Map(surveyDocuments.map(({ content }) => [content.id, content]));

/** A survey with the country, the way of counting and the levels of the built-in one, and figures of our own. */
function surveyOf(id: string, figures: UsageCase["surveys"][string]): UsageSurvey {
  const survey = known.get(id);
  if (!survey) throw new Error(`there is no survey ${id}`);
  const read = {
    network: "instagram",
    year: 2025,
    source: "x",
    confidence: "high",
    readOn: "2026-11",
    reviewBy: "2027-11",
  } as const;
  return {
    ...survey,
    figures: figures.map(([from, to, percent]) => ({
      ...read,
      ...(from !== null && { from }),
      ...(to !== null && { to }),
      percent,
    })),
  };
}

describe("usage of an age group", () => {
  it.each(cases as unknown as readonly UsageCase[])("$title", ({ surveys, band, cell }) => {
    const usage = usageOf(
      Object.entries(surveys).map(([id, figures]) => surveyOf(id, figures)),
      builtIn,
    );
    const found = Object.entries(usage.DE?.instagram ?? {}).find(([id]) => id === band)?.[1];
    expect(found ? { percent: found.percent, survey: found.survey, rating: found.rating } : null).toEqual(cell);
  });
});

describe("the surveys of the knowledge", () => {
  const surveys = surveyDocuments.map(({ content }) => content);

  it("all have a place in the order, and each way of counting has one scale", () => {
    expect(surveys.map(({ id }) => id).sort()).toEqual(Object.keys(parameterTable(builtIn, "usageSurveyOrder")).sort());
    const scales = new Map(surveys.map(({ metric, levels }) => [metric, levels]));
    expect(surveys.filter(({ metric, levels }) => scales.get(metric) !== levels)).toEqual([]);
    expect(new Set(scales.values()).size).toBe(scales.size);
    expect(surveys.filter(({ levels }) => !Array.isArray(builtIn.parameters[levels]?.value))).toEqual([]);
  });

  it("are of countries that usage is told for, each with at least one", () => {
    expect([...new Set(surveys.map(({ country }) => country))].sort()).toEqual([...usageCountries(builtIn)].sort());
  });

  it.each(surveys)("$id names each age group of a network once, and none upside down", ({ figures }) => {
    const groups = figures.map(({ network, from, to }) => `${network} ${from ?? ""}-${to ?? ""}`);
    expect(groups.filter((group, position) => groups.indexOf(group) !== position)).toEqual([]);
    expect(figures.filter(({ from = 0, to = from }) => to < from)).toEqual([]);
  });

  it("are never mixed within a country and an age group, and never taken from another country", () => {
    const countryOf = new Map(surveys.map(({ id, country }) => [id, country]));
    const cells = Object.entries(builtIn.usage).flatMap(([country, networks]) =>
      Object.values(networks).flatMap((bands = {}) =>
        Object.entries(bands).map(([band, { survey }]) => ({ place: `${country} ${band}`, country, survey })),
      ),
    );
    const used = new Map(cells.map(({ place, survey }) => [place, survey]));
    expect(used.size).toBeGreaterThan(6);
    expect(cells.filter(({ place, survey }) => used.get(place) !== survey)).toEqual([]);
    expect(cells.filter(({ survey, country }) => countryOf.get(survey) !== country)).toEqual([]);
  });
});

describe("the country of a company", () => {
  const profileIn = (country?: string): CompanyProfile => ({
    schemaVersion: "1.0.0",
    assessedAt: "2026-11-23",
    company: { ...(country && { country }) },
    goals: [{ id: "awareness", priority: 1 }],
    audiences: [{ kind: "consumers", ageBands: ["30-39"] }],
    style: { tones: ["personal"], formats: ["photo"] },
  });
  const facebookIn = (country?: string) => recommend(profileIn(country)).candidates.find(({ network }) => network === "facebook");
  const doubts = (country?: string) => facebookIn(country)?.confidence.reasons.map(({ rule }) => rule.split("@")[0]);
  const sources = (country?: string) =>
    facebookIn(country)?.contributions.find(({ reason }) => reason.rule.startsWith("audience-ages/often-30-39"))?.reason.sources;

  it("decides which figures count, and the reason names their source", () => {
    expect(sources("DE")).toContain("ard-media-plattformvergleich");
    expect(sources("US")).toContain("pew-2025");
    expect(sources("AT")).not.toContain("ard-media-plattformvergleich");
  });

  it("leaves a doubt where nobody has asked there, or where the country is not known", () => {
    expect(doubts("DE")).toEqual([]);
    expect(doubts("AT")).toEqual(["audience-ages/estimated"]);
    expect(doubts("FR")).toEqual(["audience-ages/other-country"]);
    expect(doubts()).toEqual(["audience-ages/other-country"]);
  });

  it("is told apart for a network only where figures differ", () => {
    expect(marketsOf("facebook", builtIn).map(({ countries }) => countries)).toEqual([["DE"], ["US"], ["AT", "CH"]]);
    expect(marketsOf("kununu", builtIn).map(({ countries }) => countries)).toEqual([["DE", "AT", "CH", "US"]]);
  });
});
