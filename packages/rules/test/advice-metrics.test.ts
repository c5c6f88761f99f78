import { readFileSync } from "node:fs";
import { validateProfile } from "@channelfit/schema";
import { describe, expect, it } from "vitest";
import { casesOf } from "../bench/advice/case.ts";
import tables from "../bench/advice/mapping.json" with { type: "json" };
import { networkOf, profileOf } from "../bench/advice/mapping.ts";
import { figuresOf, halfOf, namesDiscouraged, plainRecallAt3, precisionAt3, recallAt3 } from "../bench/advice/metrics.ts";
import { builtIn } from "../src/index.ts";

const cases = casesOf(readFileSync(new URL("../bench/advice/cases.json", import.meta.url), "utf8"));

describe("the measures of the advice benchmark", () => {
  it("divide recall by what three answers could hit", () => {
    expect(recallAt3(["a", "b", "c"], ["a"])).toBe(1);
    expect(recallAt3(["a", "b", "c"], ["a", "d"])).toBe(0.5);
    expect(recallAt3(["a", "b", "c"], ["a", "b", "c", "d", "e"])).toBe(1);
    expect(plainRecallAt3(["a", "b", "c"], ["a", "b", "c", "d", "e"])).toBe(0.6);
  });

  it("divide precision by three, also for a shorter answer", () => {
    expect(precisionAt3(["a"], ["a"])).toBe(1 / 3);
    expect(precisionAt3(["a", "b", "c"], ["a", "b"])).toBe(2 / 3);
  });

  it("look at the first three only", () => {
    expect(recallAt3(["a", "b", "c", "d"], ["d"])).toBe(0);
    expect(namesDiscouraged(["a", "b", "c", "d"], ["d"])).toBe(false);
    expect(namesDiscouraged(["a", "b", "c", "d"], ["x", "c"])).toBe(true);
  });

  it("count nothing twice", () => {
    expect(recallAt3(["a", "a", "b"], ["a", "a", "c"])).toBe(0.5);
  });

  it("leave out cases that recommend nothing or warn of nothing", () => {
    const both = { recommended: ["a"], discouraged: ["b"] };
    const warning = { recommended: [], discouraged: ["a"] };
    const advising = { recommended: ["c", "d"], discouraged: [] };
    expect(figuresOf([both, warning, advising], () => ["a", "c"])).toEqual({
      cases: 2,
      recall: 0.75,
      plainRecall: 0.75,
      precision: 1 / 3,
      warned: 2,
      discouraged: 0.5,
    });
    expect(figuresOf([warning], () => ["b"])).toMatchObject({ cases: 0, recall: null, discouraged: 0 });
  });

  it("put every page into one of two halves of about the same size", () => {
    const urls = [...new Set(cases.map(({ source }) => source.url))];
    const first = urls.filter((url) => halfOf(url, 2026) === 0).length;
    expect(first).toBeGreaterThan(urls.length * 0.4);
    expect(first).toBeLessThan(urls.length * 0.6);
    expect(urls.some((url) => halfOf(url, 2026) !== halfOf(url, 1))).toBe(true);
  });
});

describe("the mapping of the advice benchmark", () => {
  it("turns every case into a valid profile with goals and audiences", () => {
    const profiles = cases.map((entry) => ({ id: entry.id, profile: profileOf(entry) }));
    expect(profiles.filter(({ profile }) => validateProfile(profile).issues).map(({ id }) => id)).toEqual([]);
    expect(profiles.filter(({ profile }) => !profile.goals?.length || !profile.audiences?.length)).toEqual([]);
  });

  it("knows every industry, goal and label of risk that the stories use", () => {
    const industries = cases.map(({ company }) => company.industry).filter((name) => !Object.hasOwn(tables.industries, name));
    const goals = cases.flatMap(({ company }) => company.goals ?? []).filter((name) => !Object.hasOwn(tables.goals, name));
    const stories = cases.filter(({ kind }) => kind === "story");
    const labels = stories.flatMap(({ risks }) => risks).filter((label) => !Object.hasOwn(tables.risks, label));
    expect({ industries, goals, labels }).toEqual({ industries: [], goals: [], labels: [] });
  });

  it("names risks and networks that exist", () => {
    const risks = new Set<string>(builtIn.risks.map(({ id }) => id));
    expect(
      Object.values(tables.risks)
        .flat()
        .filter((id) => !risks.has(id)),
    ).toEqual([]);
    const networks = new Set<string>(builtIn.networks.map(({ id }) => id));
    expect(
      [...Object.keys(tables.networks).map(networkOf), ...tables.constant, ...tables.popularity.order].filter(
        (id) => !networks.has(id),
      ),
    ).toEqual([]);
  });

  it("reads descriptions by hand only where the case says the phrase", () => {
    const spoken = Object.entries(tables.audienceReadings).filter(
      ([id, { phrase }]) => !cases.find((entry) => entry.id === id)?.company.audience?.description?.includes(phrase),
    );
    expect(spoken).toEqual([]);
  });
});
