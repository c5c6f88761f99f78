import { describe, expect, it } from "vitest";
import { builtIn } from "../src/index.ts";

const { gates, risks, steps, phases, checklist, criteria, networks, phrases } = builtIn;

describe("gates", () => {
  it("are nine, from commitment to guidelines", () => {
    const order = ["G-COMMIT", "G-LEAD", "G-CULT", "G-INT", "G-STAFF", "G-GOAL", "G-AUD", "G-EXIT", "G-GUIDE"];
    expect(gates.map(({ id }) => id)).toEqual(order);
  });
});

describe("risks", () => {
  it("of a boss who is not convinced lead to lacking support, late information and a harmful culture (BO-08, BO-09, BO-10)", () => {
    const causesOf = (id: string) => risks.find((risk) => risk.id === id)?.causes;
    for (const id of ["R-NOBACKING", "R-LATEINFO", "R-HARMCULT"]) expect(causesOf(id)).toContain("R-UNCONVINCED");
  });
});

describe("the plan", () => {
  const positionOf = (phase: string | undefined) => phases.findIndex(({ id }) => id === phase);

  it("has five phases that take twelve weeks or more before anything is extended (EM-12)", () => {
    expect(phases.map(({ id }) => id)).toEqual(["clarify", "prepare", "pilot", "extend", "review"]);
    const weeks = phases.slice(0, 3).reduce((sum, { minWeeks }) => sum + minWeeks, 0);
    expect(weeks).toBeGreaterThanOrEqual(12);
  });

  it("educates, convinces and prepares before anything is launched", () => {
    const pilot = steps.find(({ id }) => id === "P-18");
    expect(pilot?.launch).toBe(true);
    expect(pilot?.dependsOn).toEqual(expect.arrayContaining(["P-06", "P-07", "P-08", "P-09", "P-13"]));
    expect(steps.filter(({ launch, phase }) => launch && positionOf(phase) < positionOf("pilot"))).toEqual([]);
  });

  it("has steps that pay in any case, and steps that need another attitude", () => {
    expect(steps.filter(({ noRegret }) => noRegret).length).toBeGreaterThanOrEqual(3);
    expect(steps.filter(({ mindset }) => mindset).length).toBeGreaterThanOrEqual(3);
  });
});

describe("the checklist", () => {
  it("has forty questions with stable ids", () => {
    expect(checklist.map(({ id }) => id)).toEqual(
      Array.from({ length: 40 }, (_, index) => `Q${String(index + 1).padStart(2, "0")}`),
    );
  });
});

describe("the criteria", () => {
  it("weigh goals and audience with 60 of 100 or more (NW-06)", () => {
    const fit = criteria.filter(({ part }) => part === "fit");
    const weightOf = (id: string) => fit.find((criterion) => criterion.id === id)?.weight ?? 0;
    expect(fit.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    expect(weightOf("goals") + weightOf("audience")).toBeGreaterThanOrEqual(60);
  });
});

describe("the catalogue", () => {
  it.each([
    "facebook",
    "x",
    "google-plus",
    "linkedin",
    "xing",
    "pinterest",
    "instagram",
    "whatsapp",
    "slideshare",
    "youtube",
    "blog",
  ])("has %s", (id) => {
    expect(networks.map((network) => network.id)).toContain(id);
  });

  it.each([
    ["twitter", "x"],
    ["seideshare", "slideshare"],
  ])("knows %s as %s", (alias, id) => {
    expect(networks.find(({ aliases = [] }) => aliases.includes(alias))?.id).toBe(id);
  });
});

describe("phrases", () => {
  it("say that the report makes no promise", () => {
    expect(phrases.disclaimer).toBeDefined();
  });
});
