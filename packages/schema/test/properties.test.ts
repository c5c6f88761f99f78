import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CompanyProfile,
  type Field,
  fieldPathOf,
  fields,
  languages,
  migrateProfile,
  type Path,
  parseProfile,
  pathOf,
  pointerOf,
  validateProfile,
  valueAt,
} from "../src/index.ts";
import { issueCodes } from "./issue-codes.ts";
import { issuesOf } from "./issues.ts";
import { definition, profiles } from "./profile-arbitrary.ts";

const fieldByPath = new Map(fields.map((field) => [field.path, field]));

/** Objects that look like profiles: real keys, any values. */
const likeProfiles = fc.dictionary(fc.constantFrom(...fields.map(({ path }) => path.replace(/[.[].*/, ""))), fc.jsonValue());

/** Every place of a document, the root first. */
function placesOf(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== "object") return [path];
  const keyOf = (key: string) => (Array.isArray(value) ? Number(key) : key);
  return [path, ...Object.entries(value).flatMap(([key, child]) => placesOf(child, [...path, keyOf(key)]))];
}

/** The field whose options hold the value at a place: its own, or those of the list it stands in. */
function optionsAt(path: Path): Field["options"] {
  return fieldByPath.get(fieldPathOf(typeof path.at(-1) === "number" ? path.slice(0, -1) : path))?.options;
}

/** A copy of a profile with another value at one place. */
function changed(profile: CompanyProfile, path: Path, value: unknown): unknown {
  const copy = structuredClone(profile);
  const parent = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  parent[path.at(-1) ?? ""] = value;
  return copy;
}

/** A profile and one of its places that `isMeant`. */
function profileAndPlace(isMeant: (path: Path, profile: CompanyProfile) => boolean) {
  return profiles()
    .map((profile) => ({
      profile,
      places: placesOf(profile).filter((path) => path[0] !== "extensions" && isMeant(path, profile)),
    }))
    .filter(({ places }) => places.length > 0)
    .chain(({ profile, places }) => fc.record({ profile: fc.constant(profile), path: fc.constantFrom(...places) }));
}

describe("any JSON", () => {
  it.each([
    ["value", fc.jsonValue()],
    ["object with keys of a profile", likeProfiles],
    [
      "object with the required answers",
      likeProfiles.map((rest) => ({ ...rest, schemaVersion: "1.0.0", assessedAt: "2026-11-23" })),
    ],
  ])("is a profile or has problems with code, place and sentence (%s)", (_, documents) => {
    fc.assert(
      fc.property(documents, (document) => {
        const result = validateProfile(document);
        if (result.issues === undefined) expect(result.value).toBe(document);
        else expect(result.issues.length).toBeGreaterThan(0);
        for (const { code, path, pointer, says, message } of result.issues ?? []) {
          expect(issueCodes).toContain(code);
          expect(pointer).toBe(pointerOf(path));
          expect(message).toBe(says.de);
          for (const language of languages) expect(says[language]).toMatch(/\S/);
        }
      }),
    );
  });

  it("has at most one problem with the same code at a place", () => {
    fc.assert(
      fc.property(likeProfiles, (document) => {
        const keys = issuesOf(document).map(({ code, pointer }) => `${code} ${pointer}`);
        expect(keys).toEqual([...new Set(keys)]);
      }),
    );
  });

  it("is judged the same as text", () => {
    fc.assert(
      fc.property(likeProfiles, (document) => {
        const copy = JSON.parse(JSON.stringify(document));
        expect(parseProfile(JSON.stringify(document))).toEqual(validateProfile(copy));
      }),
    );
  });

  it("can be migrated, and a second time changes nothing", () => {
    fc.assert(
      fc.property(likeProfiles, (document) => {
        const { value } = migrateProfile(document);
        expect(migrateProfile(value)).toEqual({ value, changes: [] });
      }),
    );
  });
});

describe("any text", () => {
  it("is a profile or has problems", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.json()), (text) => {
        expect(parseProfile(text).issues?.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("profiles made from the schema", () => {
  it("are valid, and stay so when written and read", () => {
    fc.assert(
      fc.property(profiles(), (profile) => {
        expect(issuesOf(profile)).toEqual([]);
        expect(parseProfile(JSON.stringify(profile))).toEqual({ value: profile });
      }),
    );
  });

  it("use every field sooner or later", () => {
    const used = new Set(
      fc.sample(profiles(), { numRuns: 300, seed: 1 }).flatMap((profile) => placesOf(profile).map(fieldPathOf)),
    );
    expect(fields.filter(({ path }) => !used.has(path))).toEqual([]);
  });

  it("can be made section by section", () => {
    fc.assert(
      fc.property(definition("Company"), (company) => {
        expect(issuesOf({ schemaVersion: "1.0.0", assessedAt: "2026-11-23", company })).toEqual([]);
      }),
    );
  });

  it("have a problem where an unknown key was added", () => {
    const groups = profileAndPlace((path, profile) => {
      const value = valueAt(profile, path);
      const field = fieldByPath.get(fieldPathOf(path));
      return value !== null && typeof value === "object" && !Array.isArray(value) && field?.kind !== "map";
    });
    fc.assert(
      fc.property(groups, fc.stringMatching(/^[a-z]{1,12}_$/), ({ profile, path }, key) => {
        const place = [...path, key];
        expect(issuesOf(changed(profile, place, 1))).toEqual([
          expect.objectContaining({ code: "additional-property", path: place }),
        ]);
      }),
    );
  });

  it("have a problem where an option was misspelt", () => {
    const options = profileAndPlace(
      (path, profile) => typeof valueAt(profile, path) !== "object" && optionsAt(path) !== undefined,
    );
    fc.assert(
      fc.property(options, fc.stringMatching(/^[a-z]{1,12} \?$/), ({ profile, path }, wrong) => {
        expect(issuesOf(changed(profile, path, wrong))).toEqual([
          expect.objectContaining({ code: "enum", pointer: pointerOf(path), value: wrong }),
        ]);
      }),
    );
  });
});

describe("JSON pointers", () => {
  it("lead back to their path", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (document) => {
        for (const path of placesOf(document)) expect(pathOf(pointerOf(path), document)).toEqual(path);
      }),
    );
  });
});
