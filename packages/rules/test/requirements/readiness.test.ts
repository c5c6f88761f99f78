import type { CompanyProfile, Condition } from "@channelfit/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtIn, recommend, renderMarkdown } from "../../src/index.ts";
import { companies } from "../companies.ts";
import { stepsOf } from "../report-parts.ts";
import { patience, runs } from "../runs.ts";
import { bare, good, section } from "../sections.ts";

function factsRead(condition: Condition): string[] {
  if ("fact" in condition) return [condition.fact];
  return ("all" in condition ? condition.all : condition.any).flatMap(factsRead);
}

/** Why a step is on the plan; nothing where it is not. */
function causes(profile: CompanyProfile, step: string): string[] {
  return stepsOf(recommend(profile)).flatMap(({ id, because }) => (id === step ? because.map(({ ref }) => ref) : []));
}

const rules = builtIn.ruleSets.flatMap((set) => set.rules);
const positionOf = (step: string) => builtIn.steps.findIndex(({ id }) => id === step);

describe("readiness", patience, () => {
  it.each(["de", "en"] as const)("IN-02: stands before the networks in every report (%s)", (language) => {
    fc.assert(
      fc.property(companies, (profile) => {
        const report = recommend(profile);
        const text = renderMarkdown(report, { language });
        const heading = (id: string) => text.indexOf(`\n## ${builtIn.phrases[id]?.[language]}\n`);
        const gates = heading("section.gates");
        expect(gates).toBeGreaterThan(0);
        for (const later of ["section.networks", "section.left-out"])
          if (heading(later) >= 0) expect(heading(later)).toBeGreaterThan(gates);
      }),
      runs(60),
    );
  });

  it("IN-05: names strengths, not only risks", () => {
    expect(recommend(good).strengths.length).toBeGreaterThan(0);
  });

  it("EM-0A: names the people first among the strengths", () => {
    expect(builtIn.strengths[0]?.id).toBe("committed-staff");
    expect(recommend(good).strengths[0]?.id).toBe("committed-staff");
  });

  it("CU-01: judges the culture without a look at networks", () => {
    const read = rules.flatMap(({ event, conditions }) =>
      event.type === "gate" && event.params.gate === "G-CULT" ? factsRead(conditions) : [],
    );
    const fields = read.flatMap((fact) => builtIn.derivedFacts[fact]?.from ?? [fact]);
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter((field) => !/^(culture|company\.sizeClass)/.test(field))).toEqual([]);
  });

  it("CU-02: puts culture before people and people before networks", () => {
    expect(positionOf("P-09")).toBeLessThan(positionOf("P-13"));
    const first = builtIn.steps.find(({ id }) => id === "P-18");
    expect(first?.dependsOn).toEqual(expect.arrayContaining(["P-09", "P-10", "P-13"]));
  });

  it.each([
    ["CU-10: long ways", "shortPaths", "tasks/long-ways"],
    ["CU-11: unclear structures", "clearStructures", "tasks/unclear-structures"],
    ["CU-20: teams that do not know each other", "peopleKnowEachOther", "tasks/strangers"],
  ] as const)("%s are worked on", (_, answer, rule) => {
    const answered = (level: 1 | 3) => ({ ...good, culture: { ...good.culture, [answer]: level } });
    expect(causes(answered(1), "P-09")).toContain(rule);
    expect(causes(answered(3), "P-09")).not.toContain(rule);
  });

  it("CU-22: takes clear structures as good, and never advises to do away with hierarchies", () => {
    const level = (clearStructures: 1 | 4) =>
      recommend({ ...good, culture: { ...good.culture, clearStructures } }).readiness.find(
        ({ dimension }) => dimension === "culture",
      )?.score;
    expect(level(4) ?? 0).toBeGreaterThan(level(1) ?? 4);
    for (const { de, en } of builtIn.steps.map(({ how }) => how)) {
      expect(de).not.toMatch(/Hierarchien? (abbauen|abschaffen)|flache Hierarchie/i);
      expect(en).not.toMatch(/flatten|flat hierarch/i);
    }
  });

  it("CU-23: asks for a contact person in each department from medium size on", () => {
    const sized = (sizeClass: "small" | "medium" | "large") =>
      causes({ ...good, company: { ...good.company, sizeClass } }, "P-09").includes("tasks/liaison");
    expect([sized("small"), sized("medium"), sized("large")]).toEqual([false, true, true]);
    expect(builtIn.steps.find(({ id }) => id === "P-09")?.how.de).toContain("Kontaktperson");
  });

  it("EM-11: marks steps that need another attitude, and the report says so", () => {
    const marked = builtIn.steps.filter(({ mindset }) => mindset).map(({ id }) => id);
    expect(marked.length).toBeGreaterThanOrEqual(3);
    fc.assert(
      fc.property(companies, (profile) => {
        for (const { id, mindset } of stepsOf(recommend(profile))) expect(mindset).toBe(marked.includes(id));
      }),
      runs(60),
    );
  });

  it("LD-09: gives leaders something to work with for each of the three behaviours", () => {
    const { behaviours } = section("training", bare);
    expect(behaviours.map(({ id }) => id)).toEqual(["mistakes", "apology", "dialogue"]);
    for (const { principle, exercise } of behaviours)
      for (const text of [principle, exercise]) expect(Math.min(text.de.length, text.en.length)).toBeGreaterThan(40);
  });

  it("LD-10: takes time, and a training ticked off opens no gate", () => {
    for (const { minWeeks } of builtIn.phases) expect(minWeeks).toBeGreaterThan(0);
    const unprepared: CompanyProfile = { ...good, leadership: { ...good.leadership, understanding: 1 } };
    const ticked: CompanyProfile = {
      ...unprepared,
      leadership: { ...unprepared.leadership, training: "principles" },
      checklistAnswers: { Q29: { answer: "yes" }, Q30: { answer: "yes" }, Q32: { answer: "yes" } },
    };
    const state = (profile: CompanyProfile) => recommend(profile).gates.find(({ id }) => id === "G-LEAD")?.state;
    expect([state(unprepared), state(ticked), state(good)]).toEqual(["fail", "fail", "pass"]);
  });
});

describe("risks of a boss who is not convinced", () => {
  const edge = (id: string) => builtIn.risks.find((risk) => risk.id === id)?.causes;
  it("BO-07: show in the pilot", () => {
    expect(builtIn.risks.find(({ id }) => id === "R-UNCONVINCED")?.phase).toBe("pilot");
  });
  it.each([
    ["BO-08", "R-NOBACKING"],
    ["BO-09", "R-LATEINFO"],
  ])("%s: lead to %s", (_, id) => {
    expect(edge(id)).toContain("R-UNCONVINCED");
  });
});

describe("the channels together", () => {
  it("BEN-6: need fewer hours where resources are shared, and the report says why", () => {
    const shared: CompanyProfile = { ...good, integration: { ...good.integration, sharedResources: "yes" } };
    const alone: CompanyProfile = { ...good, integration: { ...good.integration, sharedResources: "no" } };
    const weeks = Array.from({ length: 20 }, (_, index) => 2 + index / 2);
    /** Fewest hours a week at which three networks are chosen. */
    const needed = (profile: CompanyProfile) =>
      weeks.find((hoursPerWeek) => {
        const { portfolio } = recommend({ ...profile, resources: { ...profile.resources, hoursPerWeek } });
        return portfolio.members.length >= 3;
      }) ?? expect.fail("never three");
    expect(needed(shared)).toBeLessThan(needed(alone));
    const reasons = recommend(shared).strengths.find(({ id }) => id === "shared-resources")?.reasons;
    expect(reasons?.[0]?.facts).toEqual(["integration.sharedResources"]);
  });

  it("BEN-W: hand over with a name, a content and a time", () => {
    const { de = "", en = "" } = builtIn.steps.find(({ id }) => id === "P-20")?.how ?? {};
    for (const word of ["wer", "was", "an wen", "bis wann"]) expect(de).toContain(word);
    for (const word of ["who", "what", "to whom", "by when"]) expect(en).toContain(word);
  });
});

describe("the checklist", patience, () => {
  it("CK-03: has forty questions, Q01 to Q40", () => {
    const wanted = Array.from({ length: 40 }, (_, index) => `Q${String(index + 1).padStart(2, "0")}`);
    expect(recommend(bare).checklist.map(({ id }) => id)).toEqual(wanted);
  });

  it("CK-02: links each question to a step, and puts what is answered with no on the plan", () => {
    const steps = builtIn.steps.map(({ id }) => id);
    fc.assert(
      fc.property(companies, (profile) => {
        const report = recommend(profile);
        const planned = stepsOf(report).map(({ id }) => id);
        for (const { answer, step } of report.checklist) {
          expect(steps).toContain(step);
          const held = builtIn.steps.some(
            ({ id, launch, phase }) => id === step && (launch || ["pilot", "extend"].includes(phase)),
          );
          if (answer === "no" && !held) expect(planned).toContain(step);
        }
      }),
      runs(100),
    );
  });
});
