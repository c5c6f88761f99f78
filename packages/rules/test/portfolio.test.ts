import type { CompanyProfile } from "@channelfit/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtIn, recommend } from "../src/index.ts";
import { parameter, parameterTable } from "../src/knowledge.ts";
import { likelyCompanies } from "./companies.ts";
import { patience, runs } from "./runs.ts";

const hours = fc.double({ min: 0, max: 60, noNaN: true }).map((value) => Math.abs(Math.round(value * 4) / 4));

/** The profile with other hours a week. */
function withHours(profile: CompanyProfile, hoursPerWeek: number): CompanyProfile {
  return { ...profile, resources: { ...profile.resources, hoursPerWeek } };
}

describe("the portfolio", patience, () => {
  it("never takes more hours than the company has, less the reserve", () => {
    let members = 0;
    fc.assert(
      fc.property(likelyCompanies, hours, (profile, perWeek) => {
        const { portfolio } = recommend(withHours(profile, perWeek));
        const sum = portfolio.members.reduce((total, member) => total + member.hours, 0);
        const usable = perWeek * (1 - parameter(builtIn, "reservedShare"));
        members += portfolio.members.length;
        expect(sum).toBeLessThanOrEqual(usable + 0.01);
        expect(portfolio.usedHours).toBeCloseTo(sum, 1);
        expect(portfolio.usedHours).toBeLessThanOrEqual(portfolio.usableHours ?? 0);
      }),
      runs(250),
    );
    expect(members).toBeGreaterThan(0);
  });

  it("gives each network at least what it needs, less what shared material saves", () => {
    fc.assert(
      fc.property(likelyCompanies, (profile) => {
        const reuse = profile.integration?.sharedResources === "yes" ? parameter(builtIn, "sharedResourcesFactor") : 1;
        for (const member of recommend(profile).portfolio.members) {
          const need = builtIn.networks.find(({ id }) => id === member.network)?.hours;
          expect(member.hours).toBeGreaterThanOrEqual(Math.round((need?.minimum ?? Number.NaN) * reuse * 100) / 100);
          expect(member.hours).toBeLessThanOrEqual(need?.typical ?? Number.NaN);
        }
      }),
      runs(250),
    );
  });

  it("holds one hub at most, first, and no more networks beside it than a company of the size can keep", () => {
    fc.assert(
      fc.property(likelyCompanies, (profile) => {
        const { members } = recommend(profile).portfolio;
        const beside = members.filter(({ role }) => role === "member").length;
        const hubs = members.flatMap(({ role }, position) => (role === "hub" ? [position] : []));
        expect(beside).toBeLessThanOrEqual(
          parameterTable(builtIn, "maxNetworksBesideHub")[profile.company?.sizeClass ?? "unknown"] ?? Number.NaN,
        );
        expect([[], [0]]).toContainEqual(hubs);
      }),
      runs(250),
    );
  });

  it("is worth no less with more hours", () => {
    let grown = 0;
    fc.assert(
      fc.property(likelyCompanies, hours, hours, (profile, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map(
          (perWeek) => recommend(withHours(profile, perWeek)).portfolio.value,
        );
        expect(more).toBeGreaterThanOrEqual(less ?? Number.NaN);
        if ((more ?? 0) > (less ?? 0)) grown += 1;
      }),
      runs(250),
    );
    expect(grown).toBeGreaterThan(0);
  });

  it("needs fewer hours where material is shared, so it is worth no less", () => {
    fc.assert(
      fc.property(likelyCompanies, (profile) => {
        const valueWith = (sharedResources: "yes" | "no") =>
          recommend({ ...profile, integration: { ...profile.integration, sharedResources } }).portfolio.value;
        expect(valueWith("yes")).toBeGreaterThanOrEqual(valueWith("no"));
      }),
      runs(300),
    );
  });

  it("names no goal and no audience the company does not have", () => {
    fc.assert(
      fc.property(likelyCompanies, (profile) => {
        const goals = profile.goals?.map(({ id }) => id) ?? [];
        const audiences = profile.audiences?.map(({ kind }) => kind) ?? [];
        for (const { goal, audience } of recommend(profile).portfolio.coverage) {
          expect(goals).toContain(goal);
          expect(audiences).toContain(audience);
        }
      }),
      runs(300),
    );
  });
});
