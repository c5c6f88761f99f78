import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptsProfile, migrateProfile, type Path, validateProfile, valueAt } from "../src/index.ts";
import { profiles } from "./profile-arbitrary.ts";

const plain = profiles().map(({ extensions, checklistAnswers, ...profile }) => ({ ...profile, schemaVersion: "1.0.0" }));

/** Every place of a document but the root. */
function placesOf(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== "object") return [];
  const keys = Array.isArray(value) ? value.map((_, position) => position) : Object.keys(value);
  return keys.flatMap((key) => [[...path, key], ...placesOf(valueAt(value, [key]), [...path, key])]);
}

/** A profile with something else at one of its places, something more beside it, or an entry of a list twice. */
const spoilt = fc
  .record({ profile: plain, place: fc.nat(), how: fc.constantFrom("replace", "add", "repeat", "remove"), other: fc.jsonValue() })
  .map(({ profile, place, how, other }) => {
    const copy = structuredClone(profile);
    const places = placesOf(copy);
    const path = places[place % places.length] ?? [];
    const parent = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
    const key = path.at(-1) ?? "";
    if (how === "replace") parent[key] = other;
    if (how === "remove") delete parent[key];
    if (how === "add") parent[Array.isArray(parent) ? parent.length : "other"] = other;
    if (how === "repeat" && Array.isArray(parent)) parent.push(structuredClone(parent[Number(key)]));
    return JSON.parse(JSON.stringify(copy)) as unknown;
  });

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
});
