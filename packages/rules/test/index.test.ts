import { network, report } from "@channelfit/schema/knowledge";
import { describe, expect, it } from "vitest";
import * as api from "../src/index.ts";
import { parts } from "./knowledge-folder.ts";

const profile = { schemaVersion: "1.0.0", assessedAt: "2026-11-02" };

describe("the package", () => {
  it("exports what its users need, nothing else", () => {
    expect(Object.keys(api).sort()).toEqual([
      "Utf8Text",
      "builtIn",
      "changesDocument",
      "checklistDocument",
      "checklistEntries",
      "compareReports",
      "createJudge",
      "createRecommender",
      "explain",
      "extendKnowledge",
      "knowledgeImpact",
      "knowledgeOf",
      "networkNamed",
      "operators",
      "printHtml",
      "printMarkdown",
      "recommend",
      "recommendAsync",
      "renderChanges",
      "renderComparison",
      "renderExplanation",
      "renderHtml",
      "renderImpact",
      "renderMarkdown",
      "reportDocument",
      "toJsonRules",
      "whatWouldChange",
      "withChanges",
    ]);
  });

  it("brings knowledge of its own, put together from the knowledge folder", () => {
    const { networks, ruleSets, hash, version, ...rest } = api.knowledgeOf(parts);
    const { networks: own, ruleSets: ownSets, hash: ownHash, version: ownVersion, ...ownRest } = api.builtIn;
    expect(own.map(({ id }) => id)).toEqual(networks.map(({ id }) => id));
    expect(own.filter((entry) => !network(entry))).toEqual([]);
    expect(ownSets.flatMap(({ rules }) => rules.map(({ name }) => name))).toEqual(
      ruleSets.flatMap(({ rules }) => rules.map(({ name }) => name)),
    );
    expect(ownRest).toEqual(rest);
    expect([ownHash, hash]).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/), expect.stringMatching(/^[0-9a-f]{16}$/)]);
    expect(ownVersion).toMatch(/^\d+\.\d+\.\d+$/);
    expect(version).toBe(parts.version);
  });
});

describe("recommend", () => {
  it("judges by the built-in knowledge", () => {
    const found = api.recommend(profile);
    expect(report(found)).toBe(true);
    expect(found.knowledge).toEqual({ version: api.builtIn.version, hash: api.builtIn.hash, packs: [] });
    expect(found).toEqual(api.createRecommender(api.builtIn).recommend(profile));
  });

  it("asks five questions at most, beginning with the gates", () => {
    const { nextQuestions, status } = api.recommend(profile);
    expect(status).toBe("insufficient-data");
    expect(nextQuestions.length).toBeGreaterThan(0);
    expect(nextQuestions.length).toBeLessThanOrEqual(5);
    expect(nextQuestions[0]?.gates).toContain("G-COMMIT");
  });

  it("looks again three months later, on the last day of a shorter month", () => {
    expect(api.recommend(profile).revisitOn).toBe("2027-02-02");
    expect(api.recommend({ ...profile, assessedAt: "2026-11-30" }).revisitOn).toBe("2027-02-28");
  });

  it("can be had from json-rules-engine", async () => {
    expect(await api.recommendAsync(profile)).toEqual(api.recommend(profile));
  });

  it("tells one profile from another, not one order of keys from another", () => {
    const company = { sizeClass: "micro", market: "b2b" } as const;
    const hashOf = (answers: object) => api.recommend({ ...profile, ...answers }).profileHash;
    expect(hashOf({ company, goals: [] })).toBe(hashOf({ goals: [], company: { market: "b2b", sizeClass: "micro" } }));
    expect(hashOf({ company })).not.toBe(hashOf({ company: { ...company, market: "b2c" } }));
  });
});

describe("createRecommender", () => {
  it("judges by the knowledge it is given, and says so", () => {
    const networks = parts.networks.filter(({ id }) => id === "blog" || id === "linkedin");
    const knowledge = api.knowledgeOf({ ...parts, version: "2.3.4", networks });
    const own = api.createRecommender(knowledge);
    expect(own.knowledge).toBe(knowledge);
    expect(
      own
        .recommend(profile)
        .candidates.map(({ network: id }) => id)
        .sort(),
    ).toEqual(["blog", "linkedin"]);
    expect(own.recommend(profile).knowledge.version).toBe("2.3.4");
  });

  it("refuses knowledge that lacks a number it needs, by name", () => {
    const files = parts.files.map(({ parameters, ...file }) => (parameters ? { ...file, parameters: {} } : file));
    expect(() => api.createRecommender(api.knowledgeOf({ ...parts, files })).recommend(profile)).toThrow(/the knowledge has no /);
  });
});

describe("renderMarkdown", () => {
  it("speaks German unless asked otherwise", () => {
    const found = api.recommend(profile);
    expect(api.renderMarkdown(found)).toBe(api.renderMarkdown(found, { language: "de" }));
    expect(api.renderMarkdown(found, { language: "en" })).not.toBe(api.renderMarkdown(found));
  });

  it("takes its words from the knowledge it is given", () => {
    const knowledge = {
      ...api.builtIn,
      phrases: { ...api.builtIn.phrases, disclaimer: { de: "Eigenes Wort.", en: "Own word." } },
    };
    expect(api.renderMarkdown(api.recommend(profile), { knowledge })).toContain("Eigenes Wort.");
  });
});
