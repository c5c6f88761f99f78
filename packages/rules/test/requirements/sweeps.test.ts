import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recommend } from "../../src/index.ts";
import { companies, likelyCompanies } from "../companies.ts";
import { stepsOf } from "../report-parts.ts";
import { patience, runs } from "../runs.ts";

describe("any company", patience, () => {
  it("IN-12: starts nothing that could be orphaned: hours, a person in charge, a stand-in and a day to look again", () => {
    let launched = 0;
    fc.assert(
      fc.property(likelyCompanies, (profile) => {
        const report = recommend(profile);
        const steps = stepsOf(report);
        const planned = steps.map(({ id }) => id);
        if (!steps.some(({ launch }) => launch)) return;
        launched += 1;
        expect(profile.commitment?.ownerNamed).toBe("yes");
        expect(Math.min(...report.portfolio.members.map(({ hours }) => hours))).toBeGreaterThan(0);
        expect(report.revisitOn > report.assessedAt).toBe(true);
        expect(planned).toContain("P-25");
        const cover = profile.resources?.absenceCover;
        if (cover === "no" || cover === "partly") expect(planned).toContain("P-13");
      }),
      runs(1000),
    );
    expect(launched).toBeGreaterThan(0);
  });

  it("EM-00: fails no gate for want of money", () => {
    fc.assert(
      fc.property(companies, (profile) => {
        const states = (budgetPerMonth: number) =>
          recommend({ ...profile, resources: { ...profile.resources, budgetPerMonth } }).gates.map(({ id, state }) => [
            id,
            state,
          ]);
        expect(states(0)).toEqual(states(5000));
      }),
      runs(100),
    );
  });
});
