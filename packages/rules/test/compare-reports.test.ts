import { reportComparison } from "@channelfit/schema/knowledge";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareReports, recommend } from "../src/index.ts";
import { companies } from "./companies.ts";
import { patience, runs } from "./runs.ts";

const nothing = { gates: [], networks: [], risks: [], checklist: [], answers: [] };

describe("two reports compared", patience, () => {
  it("are told as the schema describes it", () => {
    fc.assert(
      fc.property(companies, companies, (before, after) => {
        reportComparison(compareReports(recommend(before), recommend(after), { profiles: { before, after } }));
        expect(reportComparison.errors ?? []).toEqual([]);
      }),
      runs(100),
    );
  });

  it("of the same profile do not differ in anything", () => {
    fc.assert(
      fc.property(companies, (profile) => {
        const report = recommend(profile);
        expect(
          compareReports(report, recommend(structuredClone(profile)), { profiles: { before: profile, after: profile } }),
        ).toEqual({
          sameKnowledge: true,
          assessedAt: { before: report.assessedAt, after: report.assessedAt },
          status: null,
          set: { joined: [], left: [], hours: [] },
          plan: { added: [], removed: [] },
          ...nothing,
        });
      }),
      runs(100),
    );
  });

  it("name for every network that moved the verdict before and after", () => {
    fc.assert(
      fc.property(companies, companies, (before, after) => {
        const reports = [recommend(before), recommend(after)] as const;
        const { networks, gates } = compareReports(...reports);
        const verdicts = reports.map(({ candidates }) => new Map(candidates.map(({ network, verdict }) => [network, verdict])));
        const moved = reports[0].candidates.filter(({ network, verdict }) => verdicts[1]?.get(network) !== verdict);
        const told = new Map(networks.map(({ network, before: one, after: other }) => [network, [one?.verdict, other?.verdict]]));
        for (const { network, verdict } of moved) expect(told.get(network)).toEqual([verdict, verdicts[1]?.get(network)]);
        const states = reports.map((report) => report.gates.map(({ state }) => state));
        expect(gates.length).toBe((states[0] ?? []).filter((state, index) => states[1]?.[index] !== state).length);
      }),
      runs(100),
    );
  });

  it("are the mirror of each other the other way round", () => {
    fc.assert(
      fc.property(companies, companies, (before, after) => {
        const [one, other] = [recommend(before), recommend(after)];
        const [there, back] = [compareReports(one, other), compareReports(other, one)];
        expect(back.set.joined.toSorted()).toEqual(there.set.left.toSorted());
        expect(back.plan.added.toSorted()).toEqual(there.plan.removed.toSorted());
        expect(back.networks.length).toBe(there.networks.length);
      }),
      runs(60),
    );
  });

  it("name the answers that moved a gate", () => {
    const before = {
      schemaVersion: "1.0.0",
      assessedAt: "2026-11-23",
      commitment: { declared: "oral", horizonMonths: 6 },
    } as const;
    const after = { ...before, assessedAt: "2027-02-01", commitment: { declared: "written", horizonMonths: 6 } } as const;
    const found = compareReports(recommend(before), recommend(after), { profiles: { before, after } });
    expect(found.answers).toEqual([{ field: "commitment.declared", before: "oral", after: "written" }]);
    expect(found.gates).toMatchObject([
      { gate: "G-COMMIT", before: "fail", after: "pass", because: { answers: ["commitment.declared"] } },
    ]);
  });
});
