import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtIn, recommend } from "../src/index.ts";
import { companies, likelyCompanies } from "./companies.ts";
import { stepsOf } from "./report-parts.ts";
import { patience, runs } from "./runs.ts";

describe("the plan", patience, () => {
  it("starts nothing behind a failed gate; a failed guideline gate holds back only the ambassadors", () => {
    let failed = 0;
    fc.assert(
      fc.property(companies, (profile) => {
        const report = recommend(profile);
        const failing = report.gates.filter(({ state }) => state === "fail");
        const launches = stepsOf(report).flatMap(({ id, launch }) => (launch ? [id] : []));
        failed += failing.length;
        if (failing.some(({ kind }) => kind !== "scoped")) expect(launches).toEqual([]);
        if (failing.some(({ kind }) => kind === "scoped")) expect(launches).not.toContain("P-23");
      }),
      runs(400),
    );
    expect(failed).toBeGreaterThan(0);
  });

  it("puts each step after those it depends on, and each step once", () => {
    fc.assert(
      fc.property(companies, (profile) => {
        const done: string[] = [];
        for (const { id, dependsOn } of stepsOf(recommend(profile))) {
          expect([id, dependsOn.filter((other) => !done.includes(other))]).toEqual([id, []]);
          expect(done).not.toContain(id);
          done.push(id);
        }
      }),
      runs(400),
    );
  });

  it("starts with two networks at most, after eight weeks and more of preparation and pilot (APP-4, EM-12)", () => {
    let started = 0;
    fc.assert(
      fc.property(likelyCompanies, (profile) => {
        const { plan } = recommend(profile);
        const pilot = plan.phases.find(({ id }) => id === "pilot");
        const launched = new Set(pilot?.steps.flatMap(({ launch, networks }) => (launch ? networks : [])));
        started += launched.size;
        expect(launched.size).toBeLessThanOrEqual(2);
        expect(plan.phases.reduce((sum, { minWeeks }) => sum + minWeeks, 0)).toBeGreaterThanOrEqual(12);
      }),
      runs(400),
    );
    expect(started).toBeGreaterThan(0);
  });

  it("answers every risk: each of its steps is planned, unless it lies behind what a gate holds back", () => {
    fc.assert(
      fc.property(companies, (profile) => {
        const report = recommend(profile);
        const planned = new Set(stepsOf(report).map(({ id }) => id));
        const held = (id: string) =>
          builtIn.steps.some((step) => step.id === id && (step.launch || ["pilot", "extend"].includes(step.phase)));
        for (const { id, steps } of report.risks) {
          const missing = steps.filter((step) => !planned.has(step));
          expect([id, missing.filter((step) => report.plan.heldBy.length === 0 || !held(step))]).toEqual([id, []]);
        }
      }),
      runs(400),
    );
  });
});
