import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptsProfile, migrateProfile, validateProfile } from "../src/index.ts";
import { profiles } from "./profile-arbitrary.ts";
import { spoilt, withoutAdditions } from "./spoilt-profiles.ts";

const plain = withoutAdditions(profiles());

describe("a quick look at a profile", { timeout: 60_000 }, () => {
  it("accepts nothing that the full check would refuse or a migration would change", () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.oneof(spoilt, plain), (data) => {
        if (!acceptsProfile(data)) return;
        accepted += 1;
        expect(validateProfile(data).issues).toBeUndefined();
        expect(migrateProfile(data).changes).toEqual([]);
      }),
      { numRuns: 1000 },
    );
    expect(accepted).toBeGreaterThan(50);
  });

  it("accepts a usual profile", () => {
    expect(acceptsProfile({ schemaVersion: "1.0.0", assessedAt: "2026-11-23" })).toBe(true);
  });

  it.each([
    { name: "extensions", more: { extensions: {} } },
    { name: "answers to the checklist", more: { checklistAnswers: { Q01: { answer: "yes" } } } },
    { name: "29 February", more: { assessedAt: "2024-02-29" } },
    { name: "long lists", more: { leadership: { objections: Array.from({ length: 21 }, () => "no") } } },
  ])("leaves $name to the full check", ({ more }) => {
    const profile = { schemaVersion: "1.0.0", assessedAt: "2026-11-23", ...more };
    expect(validateProfile(profile).issues).toBeUndefined();
    expect(acceptsProfile(profile)).toBe(false);
  });

  it.each([null, undefined, 1, "text", [], { schemaVersion: "1.0.0" }])("does not accept %j", (data) => {
    expect(acceptsProfile(data)).toBe(false);
  });

  it.each(["1e999", "-1e999"])("does not accept %s, which JSON.parse reads as infinite", (number) => {
    const profile = `{"schemaVersion":"1.0.0","assessedAt":"2026-11-23","goals":[{"id":"leads","target":{"value":${number}}}]}`;
    expect(acceptsProfile(JSON.parse(profile))).toBe(false);
  });
});
