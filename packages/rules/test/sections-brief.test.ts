import { type KnowledgeFile, languages } from "@channelfit/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtIn, createRecommender, knowledgeOf, recommend, renderMarkdown } from "../src/index.ts";
import { companies } from "./companies.ts";
import { parts } from "./knowledge-folder.ts";
import { patience, runs } from "./runs.ts";
import { example, examples, good, ids, section } from "./sections.ts";

describe("the brief", patience, () => {
  it("takes at most three goals, all of this company, each with a benefit and signs of good work (BO-14, BO-13, APP-2)", () => {
    fc.assert(
      fc.property(companies, (profile) => {
        const { goals } = section("brief", profile);
        const own = (profile.goals ?? []).map(({ id }) => id);
        expect(goals.length).toBe(Math.min(3, own.length));
        for (const { goal, indicators } of goals) {
          expect(own).toContain(goal);
          expect(indicators.length).toBeGreaterThan(0);
        }
      }),
      runs(60),
    );
  });

  it("has words for every goal (BO-14)", () => {
    expect(builtIn.sections.brief?.goals.map(({ goal }) => goal).sort()).toEqual(
      [...(builtIn.sections["goal-finder"] ?? [])].map(({ goal }) => goal).sort(),
    );
    expect(builtIn.sections.brief?.goals).toHaveLength(12);
  });

  it("answers every objection, or names who owes the answer (APP-5)", () => {
    fc.assert(
      fc.property(companies, fc.array(fc.string({ minLength: 1 })), (profile, objections) => {
        const raised = [...new Set(objections.map((text) => text.trim()).filter(Boolean))];
        const { objections: shown } = section("brief", { ...profile, leadership: { ...profile.leadership, objections } });
        expect(shown.flatMap((entry) => entry.raised).sort()).toEqual([...raised].sort());
        for (const { answers, owner } of shown) expect(answers.length > 0 || owner !== null).toBe(true);
      }),
      runs(60),
    );
  });

  it.each([
    ["bakery", ["O-CRITICISM", "O-TIME", "O-WORTH"]],
    ["dental-practice", ["O-RUNS-ITSELF", "O-CRITICISM", "O-WORTH"]],
    ["hotel", ["O-EXISTING", null, "O-WORTH"]],
    ["law-firm", ["O-LAW", "O-CUSTOMERS", "O-WORTH"]],
    ["machine-builder", ["O-SECRETS", "O-CUSTOMERS", "O-WORTH"]],
    ["craft-firm-apprentices", ["O-ONE-PERSON", "O-WORK", "O-WORTH"]],
    ["association", ["O-TIME", "O-WORTH"]],
  ])("recognises the objections of %s (APP-5)", (name, expected) => {
    expect(section("brief", example(name)).objections.map(({ id }) => id)).toEqual(expected);
  });

  it("always answers whether it is worth it: not yet, look again on a day, and steps that help anyway (CU-06, CU-07, CU-08)", () => {
    const { objections } = section("brief", example("dental-practice"));
    const worth = objections.find(({ id }) => id === "O-WORTH");
    expect(worth?.answers).toHaveLength(2);
    expect(worth?.answers[0]?.de).toContain("28. Januar 2027");
    expect(worth?.answers[1]?.de.match(/„/g)?.length).toBeGreaterThanOrEqual(3);
  });

  it("takes a question about the worth as asked and answers it once (CU-06)", () => {
    const { objections } = section("brief", { ...good, leadership: { ...good.leadership, objections: ["Lohnt sich das?"] } });
    expect(objections.map(({ id, raised }) => [id, raised])).toEqual([["O-WORTH", ["Lohnt sich das?"]]]);
  });

  it("has room for examples, also of competitors, and of a pack (APP-1, IN-03)", () => {
    expect(ids(section("brief", good).examples)).toContain("example-competitor");
    const own: KnowledgeFile = {
      brief: {
        sources: ["channelfit-estimate"],
        decisions: builtIn.sections.brief?.decisions ?? expect.fail("no brief"),
        goals: [],
        examples: [{ id: "example-acme", says: { de: "Bäckerei Beispiel, Jena", en: "Beispiel bakery, Jena" } }],
        principles: [],
        objections: [],
        glossary: [],
      },
    };
    const packed = createRecommender(knowledgeOf({ ...parts, files: [...parts.files, own] }));
    const { sections } = packed.recommend(good, { sections: ["brief"] });
    expect(ids(sections?.brief?.examples ?? [])).toContain("example-acme");
  });

  it("says that a worry of the press has a reason only where euphoria or a shift gives it one (IN-16)", () => {
    const worried = {
      ...good,
      integration: { ...good.integration, departmentStance: "worried" as const, budgetShiftPercent: 10 },
    };
    const euphoric = { ...worried, commitment: { ...worried.commitment, mood: "euphoric" as const } };
    expect(ids(section("brief", worried).principles)).not.toContain("principle-worry");
    expect(ids(section("brief", euphoric).principles)).toContain("principle-worry");
  });

  it("decides on nothing that the portfolio does not hold, and names its hours (SEL-08)", () => {
    fc.assert(
      fc.property(companies, (profile) => {
        const { sections, portfolio, risks } = recommend(profile, { sections: ["brief"] });
        const { effort, risks: shown } = sections?.brief ?? expect.fail("no brief");
        expect(effort.networks).toEqual(portfolio.members.map(({ network }) => network));
        expect(effort.hoursPerWeek).toBe(portfolio.members.length > 0 ? portfolio.usedHours : null);
        expect(shown.map(({ id }) => id)).toEqual(risks.slice(0, 3).map(({ id }) => id));
      }),
      runs(60),
    );
  });

  it.each([...examples.keys()])("fits on a page for %s", (name) => {
    const profile = example(name);
    for (const language of languages) {
      const [plain = [], full = []] = [{}, { sections: ["brief" as const] }].map((options) =>
        renderMarkdown(recommend(profile, options), { language }).split(/\s+/),
      );
      expect(full.length - plain.length).toBeLessThan(640);
    }
  });

  it("keeps what a person wrote as text", () => {
    const objections = ["<script>alert(1)</script> | [x](javascript:y) {date} # *"];
    const text = renderMarkdown(recommend({ ...good, leadership: { objections } }, { sections: ["brief"] }));
    expect(text).not.toContain("<script>");
    expect(text).toContain("\\{date\\}");
  });
});
