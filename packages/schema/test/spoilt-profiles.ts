import fc from "fast-check";
import { type CompanyProfile, type Path, valueAt } from "../src/index.ts";
import { profiles } from "./profile-arbitrary.ts";

/** Profiles of today's version without extensions and answers to the checklist, which quick looks do not look into. */
export function withoutAdditions(all: fc.Arbitrary<CompanyProfile>) {
  return all.map(({ extensions, checklistAnswers, ...profile }): CompanyProfile => ({ ...profile, schemaVersion: "1.0.0" }));
}

/** Every place of a document but the root. */
function placesOf(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== "object") return [];
  const keys = Array.isArray(value) ? value.map((_, position) => position) : Object.keys(value);
  return keys.flatMap((key) => [[...path, key], ...placesOf(valueAt(value, [key]), [...path, key])]);
}

/** A profile with something else at one of its places, something more beside it, or an entry of a list twice. */
export const spoilt = fc
  .record({
    profile: withoutAdditions(profiles()),
    place: fc.nat(),
    how: fc.constantFrom("replace", "add", "repeat", "remove"),
    other: fc.jsonValue(),
  })
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
