import { describe, expect, it } from "vitest";
import { builtIn } from "../src/index.ts";
import { networkDocuments } from "./knowledge-folder.ts";

const { gates, risks, steps, phases, checklist, criteria, ruleSets, networks, phrases } = builtIn;
const events = ruleSets.flatMap(({ rules }) => rules.map(({ event }) => event));

/** Whether following the edges from a node leads back to it. */
function leadsBack(start: string, next: (id: string) => readonly string[]): boolean {
  const seen = new Set<string>();
  const open = [...next(start)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === start) return true;
    if (!seen.has(id)) open.push(...next(id));
    seen.add(id);
  }
  return false;
}

describe("gates", () => {
  it("are nine, from commitment to guidelines", () => {
    const order = ["G-COMMIT", "G-LEAD", "G-CULT", "G-INT", "G-STAFF", "G-GOAL", "G-AUD", "G-EXIT", "G-GUIDE"];
    expect(gates.map(({ id }) => id)).toEqual(order);
  });

  it.each(gates)("$id can pass and can fail", ({ id }) => {
    const states = events.flatMap((event) => (event.type === "gate" && event.params.gate === id ? [event.params.state] : []));
    expect(states).toEqual(expect.arrayContaining(["pass", "fail"]));
  });
});

describe("risks", () => {
  it.each(risks)("$id is raised by a rule and answered by a step", ({ id, steps: own }) => {
    expect(events.some((event) => event.type === "risk" && event.params.risk === id)).toBe(true);
    expect(own.length).toBeGreaterThan(0);
  });

  it("do not cause themselves", () => {
    const causesOf = (id: string) => risks.find((risk) => risk.id === id)?.causes ?? [];
    expect(risks.filter(({ id }) => leadsBack(id, causesOf)).map(({ id }) => id)).toEqual([]);
  });

  it("of a boss who is not convinced lead to lacking support, late information and a harmful culture", () => {
    const causesOf = (id: string) => risks.find((risk) => risk.id === id)?.causes;
    for (const id of ["R-NOBACKING", "R-LATEINFO", "R-HARMCULT"]) expect(causesOf(id)).toContain("R-UNCONVINCED");
  });
});

describe("the plan", () => {
  const positionOf = (phase: string | undefined) => phases.findIndex(({ id }) => id === phase);

  it("has five phases that take twelve weeks or more before anything is extended", () => {
    expect(phases.map(({ id }) => id)).toEqual(["clarify", "prepare", "pilot", "extend", "review"]);
    const weeks = phases.slice(0, 3).reduce((sum, { minWeeks }) => sum + minWeeks, 0);
    expect(weeks).toBeGreaterThanOrEqual(12);
  });

  it("has steps that depend on nothing later, and never on themselves", () => {
    const stepOf = (id: string) => steps.find((step) => step.id === id);
    for (const { id, phase, dependsOn } of steps) {
      const later = dependsOn.filter((other) => positionOf(stepOf(other)?.phase) > positionOf(phase));
      expect([id, later]).toEqual([id, []]);
      expect([id, leadsBack(id, (other) => stepOf(other)?.dependsOn ?? [])]).toEqual([id, false]);
    }
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
  it("weigh goals and audience with 60 of 100 or more", () => {
    const fit = criteria.filter(({ part }) => part === "fit");
    const weightOf = (id: string) => fit.find((criterion) => criterion.id === id)?.weight ?? 0;
    expect(fit.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    expect(weightOf("goals") + weightOf("audience")).toBeGreaterThanOrEqual(60);
  });

  it.each(criteria)("$id are switched on by a rule and moved by others", ({ id }) => {
    const types = events.flatMap((event) => ("criterion" in event.params && event.params.criterion === id ? [event.type] : []));
    expect(types).toContain("criterion");
    expect(types.some((type) => type === "for" || type === "against")).toBe(true);
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

  it.each(networkDocuments)("tells of $content.id how to leave it: announce, archive, redirect, delete, check", ({ content }) => {
    const order = ["announce", "archive", "redirect", "delete", "check"];
    const own = content.exitSteps.map(({ kind }) => order.indexOf(kind));
    expect(own.length).toBeGreaterThan(0);
    expect(own).toEqual([...own].sort((left, right) => left - right));
  });

  it.each(networkDocuments)("needs hours for $content.id that grow from minimum to maximum", ({ content: { hours } }) => {
    expect([hours.minimum, hours.typical, hours.maximum]).toEqual(
      [hours.minimum, hours.typical, hours.maximum].sort((left, right) => left - right),
    );
  });
});

describe("phrases", () => {
  it("say that the report makes no promise", () => {
    expect(phrases.disclaimer).toBeDefined();
  });
});
