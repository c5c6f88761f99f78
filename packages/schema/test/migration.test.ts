import { describe, expect, it } from "vitest";
import { type Migrations, migrateProfile, validateProfile } from "../src/index.ts";
import cases from "./migration.cases.json" with { type: "json" };

/** A table of two versions that move fields, the second one moving on what the first one moved. */
const moves: Migrations = {
  current: "3.0.0",
  renamedNetworks: { "old-network": "acme/new-network" },
  versions: [
    { from: "1.0.0", moves: { "team.hours": "workload.hours" } },
    { from: "2.0.0", moves: { "workload.hours": "resources.hoursPerWeek", plans: "strategy.considered" } },
  ],
};

describe("a migration", () => {
  it.each(cases)("$name", ({ data, value, changes, table }) => {
    const before = structuredClone(data);
    const result = table === "moves" ? migrateProfile(data, moves) : migrateProfile(data);
    expect(result.value).toEqual(value);
    expect(result.changes.map(({ says, ...change }) => change)).toEqual(changes);
    expect(data).toEqual(before);
  });

  it.each(cases.filter(({ changes }) => changes.length > 0))(
    "says in both languages what it changed: $name",
    ({ data, table }) => {
      const { changes } = table === "moves" ? migrateProfile(data, moves) : migrateProfile(data);
      for (const { says, from, to } of changes) {
        for (const sentence of [says.de, says.en]) {
          expect(sentence).toContain(from);
          expect(sentence).toContain(to);
          expect(sentence).not.toMatch(/\{\w+\}/);
        }
      }
    },
  );

  it.each(cases)("has nothing to do a second time: $name", ({ data, table }) => {
    const migrate = (profile: unknown) => (table === "moves" ? migrateProfile(profile, moves) : migrateProfile(profile));
    const once = migrate(data).value;
    expect(migrate(once)).toEqual({ value: once, changes: [] });
  });

  it("makes a profile with former ids valid", () => {
    const former = {
      schemaVersion: "0.1.0",
      assessedAt: "2026-11-23",
      presences: [{ network: "twitter" }, { network: "google+" }],
    };
    expect(validateProfile(former).issues).toBeDefined();
    expect(validateProfile(migrateProfile(former).value).issues).toBeUndefined();
  });
});
