import type { Candidate, CompanyProfile, NetworkId } from "@channelfit/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtIn, createRecommender, knowledgeOf, recommend } from "../../src/index.ts";
import { companies, likelyCompanies } from "../companies.ts";
import { parts } from "../knowledge-folder.ts";
import { stepsOf } from "../report-parts.ts";
import { patience, runs } from "../runs.ts";
import { bare, good } from "../sections.ts";

function candidate(profile: CompanyProfile, network: NetworkId): Candidate {
  const found = recommend(profile).candidates.find((entry) => entry.network === network);
  return found ?? expect.fail(`no verdict on ${network}`);
}

/** How well a network meets a criterion, 0 to 1. */
function scoreOf(profile: CompanyProfile, network: NetworkId, criterion: string): number {
  const score = candidate(profile, network).criteria.find((entry) => entry.criterion === criterion);
  return score?.value ?? expect.fail(`${criterion} does not count`);
}

describe("the choice of networks", patience, () => {
  it("NW-02: gives each network of the catalogue one verdict", () => {
    fc.assert(
      fc.property(companies, (profile) => {
        const judged = recommend(profile).candidates.map(({ network }) => network);
        expect([...judged].sort()).toEqual(builtIn.networks.map(({ id }) => id).sort());
      }),
      runs(100),
    );
  });

  it("NW-09: asks for what has to be there first, and only then for networks", () => {
    const { gates, plan } = recommend(good);
    const order = ["G-COMMIT", "G-LEAD", "G-CULT", "G-INT", "G-STAFF", "G-GOAL", "G-AUD", "G-EXIT", "G-GUIDE"];
    expect(gates.map(({ id }) => id)).toEqual(order);
    expect(plan.phases.map(({ id }) => id)).toEqual(["clarify", "prepare", "pilot", "extend", "review"]);
  });

  it("SEL-04: prefers picture networks where only pictures are made", () => {
    const visual: CompanyProfile = { ...good, style: { tones: ["visual-inspiring"], formats: ["photo"] } };
    const linkedin = scoreOf(visual, "linkedin", "style");
    expect(scoreOf(visual, "instagram", "style")).toBeGreaterThan(linkedin);
    expect(scoreOf(visual, "pinterest", "style")).toBeGreaterThan(linkedin);
  });

  it("SEL-05: counts being found by search engines the more it matters, for a blog and YouTube above others", () => {
    const wanting = (searchImportance: 0 | 4): CompanyProfile => ({
      ...good,
      strategy: { ...good.strategy, searchImportance },
    });
    const lead = (network: NetworkId, profile: CompanyProfile) =>
      (candidate(profile, network).fit ?? 0) - (candidate(profile, "instagram").fit ?? 0);
    for (const network of ["blog", "youtube"] as const) {
      expect(scoreOf(wanting(4), network, "search")).toBeGreaterThan(scoreOf(wanting(4), "instagram", "search"));
      expect(lead(network, wanting(4))).toBeGreaterThan(lead(network, wanting(0)));
    }
  });

  it("SEL-06: Xing loses against LinkedIn where groups are needed, because it closed its own in 2023", () => {
    const business: CompanyProfile = {
      ...good,
      company: { ...good.company, market: "b2b" },
      goals: [{ id: "leads", priority: 1 }],
      audiences: [{ kind: "business-customers" }],
    };
    const lead = (profile: CompanyProfile) => (candidate(profile, "linkedin").fit ?? 0) - (candidate(profile, "xing").fit ?? 0);
    const grouped: CompanyProfile = { ...business, strategy: { ...business.strategy, neededFunctions: ["groups"] } };
    expect(lead(grouped)).toBeGreaterThan(lead(business));
  });

  it("SEL-07: a needed function without a task becomes a step of the plan, one with a task does not", () => {
    const planned = (functionsMapped: "yes" | "no") => {
      const profile: CompanyProfile = {
        ...good,
        integration: { ...good.integration, coordination: "joint-team", topicsAcrossChannels: "yes" },
        strategy: { ...good.strategy, neededFunctions: ["events"], functionsMapped },
      };
      const { because } = stepsOf(recommend(profile)).find(({ id }) => id === "P-15") ?? { because: [] };
      return because.map(({ ref }) => ref);
    };
    expect(planned("no")).toContain("tasks/functions-without-task");
    expect(planned("yes")).not.toContain("tasks/functions-without-task");
  });

  it("SEL-X: another knowledge changes the outcome, the built-in one stays as it is", () => {
    const before = JSON.stringify(recommend(good));
    const [facebook] = parts.networks.filter(({ id }) => id === "facebook");
    if (!facebook) return expect.fail("no facebook");
    const forum = { ...facebook, id: "acme/forum" as const, names: { de: "Forum", en: "Forum" } };
    const own = createRecommender(knowledgeOf({ ...parts, networks: [...parts.networks, forum] }));
    expect(own.recommend(good).candidates.map(({ network }) => network)).toContain("acme/forum");
    expect(JSON.stringify(recommend(good))).toBe(before);
  });

  it("SEL-Z: traces every network of the choice to answers on goals and audiences", () => {
    let members = 0;
    fc.assert(
      fc.property(likelyCompanies, (profile) => {
        const { portfolio, candidates } = recommend(profile);
        for (const { network } of portfolio.members) {
          members += 1;
          const { contributions } = candidates.find((entry) => entry.network === network) ?? expect.fail(network);
          const read = contributions.filter(({ effect }) => effect === "for").flatMap(({ reason }) => reason.facts);
          expect(read.some((fact) => fact.startsWith("goals."))).toBe(true);
          expect(read.some((fact) => /^audiences?\./.test(fact))).toBe(true);
        }
      }),
      runs(150),
    );
    expect(members).toBeGreaterThan(0);
  });

  it("IN-01: tells a large company that the advice is made for smaller ones", () => {
    const codes = (sizeClass: "large" | "small") =>
      recommend({ ...bare, company: { sizeClass } }).diagnostics.map(({ code }) => code);
    expect(codes("large")).toContain("large-company");
    expect(codes("small")).not.toContain("large-company");
  });
});
