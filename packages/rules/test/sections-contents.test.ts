import type { CompanyProfile } from "@channelfit/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtIn, createRecommender, knowledgeOf, recommend } from "../src/index.ts";
import { companies } from "./companies.ts";
import { parts } from "./knowledge-folder.ts";
import { patience, runs } from "./runs.ts";
import { bare, example, good, ids, section } from "./sections.ts";

describe("the training of leaders", patience, () => {
  it("has five modules, never operational, with two chosen networks at most (LD-02, LD-03, LD-04, LD-05)", () => {
    fc.assert(
      fc.property(companies, (profile) => {
        const { sections, portfolio } = recommend(profile, { sections: ["training"] });
        const { modules, networks, behaviours, boundaries } = sections?.training ?? expect.fail("no training");
        expect(modules.map(({ id }) => id)).toEqual(["TM-1", "TM-2", "TM-3", "TM-4", "TM-5"]);
        expect(ids(boundaries)).toContain("no-handling");
        expect(behaviours.map(({ id }) => id)).toEqual(["mistakes", "apology", "dialogue"]);
        expect(networks.length).toBeLessThanOrEqual(2);
        const chosen = portfolio.members.map(({ network }) => network);
        for (const module of modules) expect(module.networks.filter((id) => !chosen.includes(id))).toEqual([]);
      }),
      runs(60),
    );
  });

  it("follows the gaps: two companies, two agendas (LD-01)", () => {
    const full = (name: string) =>
      section("training", example(name)).modules.flatMap(({ id, depth }) => (depth === "full" ? [id] : []));
    expect(full("dental-practice")).toEqual(["TM-1", "TM-2", "TM-3", "TM-4", "TM-5"]);
    expect(full("machine-builder")).toEqual(["TM-3"]);
    expect(section("training", bare).modules.every(({ depth }) => depth === "short")).toBe(true);
  });

  it.each([
    ["mistakes", { mistakeHandling: "hide" }, { mistakeHandling: "open" }],
    ["apology", { publicApology: "excluded" }, { publicApology: "possible" }],
    ["dialogue", { customerDialogue: 1 }, { customerDialogue: 4 }],
  ] as const)("tells whether %s is lived or to be practised (LD-06, LD-07, LD-08, LD-09)", (id, gap, lived) => {
    const state = (leadership: CompanyProfile["leadership"]) =>
      section("training", { ...bare, ...(leadership && { leadership }) }).behaviours.find((entry) => entry.id === id)?.state;
    expect([state(gap), state(lived), state(undefined)]).toEqual(["to-practise", "lived", "unknown"]);
  });
});

describe("the outline of the guidelines", () => {
  it("has ten chapters, filled where the answers settle them, else with what to decide (AM-04)", () => {
    const { chapters } = section("guidelines", example("dental-practice"));
    expect(chapters.map(({ id }) => id)).toEqual(Array.from({ length: 10 }, (_, position) => `GL-${position + 1}`));
    for (const { state, toDecide } of chapters) expect(state).toBe(toDecide.length === 0 ? "filled" : "to-decide");
    expect(chapters.filter(({ state }) => state === "filled").map(({ id }) => id)).toEqual(["GL-1", "GL-4"]);
  });

  it("fills nothing from answers nobody gave (AM-04)", () => {
    expect(section("guidelines", bare).chapters.filter(({ filled }) => filled.length > 0)).toEqual([]);
  });

  it("takes the contacts from the answers (AM-05)", () => {
    const stateWith = (contacts: "none" | "named") =>
      section("guidelines", { ...bare, guidelines: { contacts } }).chapters.find(({ id }) => id === "GL-10")?.state;
    expect([stateWith("none"), stateWith("named")]).toEqual(["to-decide", "filled"]);
  });

  it("has the steps of a crisis in order (LD-07)", () => {
    const { chapters } = section("guidelines", bare);
    expect(chapters.find(({ id }) => id === "GL-9")?.steps).toHaveLength(5);
  });
});

describe("the benefits of integration", () => {
  const statusOf = (id: string, profile: Partial<CompanyProfile>) =>
    section("benefits", { ...bare, ...profile }).find((benefit) => benefit.id === id)?.status;

  it("are nine, each with a gain for three sides (CK-05, CK-07)", () => {
    const benefits = section("benefits", bare);
    expect(benefits.map(({ id }) => id)).toEqual(Array.from({ length: 9 }, (_, position) => `BEN-${position + 1}`));
    expect(new Set(benefits.flatMap(({ gains }) => [gains.communications.de, gains.social.de, gains.company.de])).size).toBe(27);
    expect(new Set(benefits.flatMap(({ gains }) => [gains.communications.en, gains.social.en, gains.company.en])).size).toBe(27);
    expect(new Set(benefits.map(({ status }) => status))).toEqual(new Set(["unknown"]));
  });

  it.each([
    ["BEN-1", { integration: { coordination: "joint-team" } }, "realised"],
    ["BEN-1", { integration: { coordination: "ad-hoc" } }, "reachable"],
    ["BEN-1", { integration: { coordination: "none" } }, "blocked"],
    ["BEN-2", { integration: { mutualLearning: "one-way" } }, "reachable"],
    ["BEN-3", { integration: { mutualLearning: "both-ways" } }, "realised"],
    ["BEN-3", { integration: { mutualLearning: "none", departmentStance: "opposed" } }, "blocked"],
    ["BEN-4", { integration: { topicsAcrossChannels: "yes" } }, "realised"],
    ["BEN-4", { integration: { topicsAcrossChannels: "no", coordination: "none" } }, "blocked"],
    ["BEN-5", { integration: { problemResponse: "rehearsed" } }, "realised"],
    ["BEN-5", { integration: { problemResponse: "slow" } }, "reachable"],
    ["BEN-6", { integration: { sharedResources: "yes" } }, "realised"],
    ["BEN-7", { integration: { jointConcepts: "yes" } }, "realised"],
    ["BEN-8", { integration: { crossChannelHandover: "yes" } }, "realised"],
    ["BEN-8", { integration: { crossChannelHandover: "unknown" } }, "unknown"],
    [
      "BEN-9",
      {
        integration: { coordination: "joint-team" },
        culture: { infoTimely: 4, infoComplete: 3, crossDeptExchange: 3, proactiveForwarding: 3 },
      },
      "realised",
    ],
  ] as const)("%s with %j is %s", (id, profile, status) => {
    expect(statusOf(id, profile)).toBe(status);
  });

  it("name what to do next until they are realised (CK-05)", () => {
    for (const { status, action } of section("benefits", example("hotel"))) expect(action === null).toBe(status === "realised");
  });

  it("take a tenth from a pack (BEN-X)", () => {
    const [first] = builtIn.sections.benefits ?? [];
    if (!first) throw new Error("no benefits");
    const packed = createRecommender(
      knowledgeOf({ ...parts, files: [...parts.files, { benefits: [{ ...first, id: "BEN-10" }] }] }),
    );
    expect(packed.recommend(good, { sections: ["benefits"] }).sections?.benefits).toHaveLength(10);
  });
});

describe("the workshop", () => {
  it("has its rules, a course without gaps and sources of ideas (EMP-2, EMP-3, EMP-4, EMP-6, EMP-7, EMP-8, EMP-10)", () => {
    const { step, minutes, rules, agenda, ideaSources, afterwards } = section("workshop", good);
    expect(step).toBe("P-10");
    expect(ids(rules)).toEqual(["rule-unusual", "rule-outside", "rule-listen", "rule-space"]);
    expect(minutes).toBe(120);
    for (const [position, { from }] of agenda.entries()) expect(from).toBe(agenda[position - 1]?.to ?? 0);
    expect(ids(ideaSources)).toEqual(expect.arrayContaining(["source-service", "source-customer", "source-others"]));
    expect(ids(afterwards)).toEqual(expect.arrayContaining(["after-feedback", "after-space"]));
  });

  it("says more where the answers show a gap (EMP-1, EMP-4, EMP-5, EMP-6, EMP-9)", () => {
    const employees = {
      involvement: "few",
      ideasUsed: "no",
      externalInput: "no",
      serviceExperienceUsed: "no",
      whyExplained: "no",
    } as const;
    const { invitation, ideaSources, afterwards } = section("workshop", { ...bare, company: { sizeClass: "small" }, employees });
    expect(ids(invitation)).toEqual(["invite-many", "invite-first", "invite-why"]);
    expect(ids(ideaSources)).toEqual(expect.arrayContaining(["source-outsider", "source-service-first"]));
    expect(ids(afterwards)).toContain("after-used");
  });

  it("works for one person too", () => {
    expect(ids(section("workshop", { ...bare, company: { sizeClass: "solo" } }).invitation)).toEqual(["invite-solo"]);
  });
});

describe("the goal finder", () => {
  it("is not needed where goals are set (NW-06)", () => {
    expect(section("goal-finder", good)).toEqual({ needed: false, suggestions: [] });
  });

  it("asks about every goal where nothing points to one (NW-07)", () => {
    const { needed, suggestions } = section("goal-finder", bare);
    expect([needed, suggestions.length]).toEqual([true, 12]);
  });

  it("starts from the answers given (NW-06)", () => {
    const { suggestions } = section("goal-finder", {
      ...bare,
      audiences: [{ kind: "applicants" }],
      strategy: { neededFunctions: ["jobs"] },
      company: { offerVisuality: 4 },
    });
    expect(suggestions.map(({ goal, signs }) => [goal, signs.length])).toEqual([
      ["recruiting", 2],
      ["awareness", 1],
    ]);
  });
});
