import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ProfileFrame, profileTextReader } from "../src/accept-profile.ts";
import { acceptsProfile, fields, type Path, validateProfile, valueAt } from "../src/index.ts";
import { profiles } from "./profile-arbitrary.ts";
import cases from "./profile-text.cases.json" with { type: "json" };
import { spoilt, withoutAdditions } from "./spoilt-profiles.ts";

/** A profile as it was read: what was handed back, and the answers that were told. */
interface ReadProfile {
  readonly frame: ProfileFrame | undefined;
  readonly told: ReadonlyMap<string, unknown>;
}

const paths: string[] = [];
const optionsAt: (readonly unknown[] | undefined)[] = [];
let told = new Map<string, unknown>();
const readText = profileTextReader({
  placeOf(path, options) {
    optionsAt.push(options);
    return paths.push(path) - 1;
  },
  take: (place, value) => told.set(paths[place] ?? "", value),
  takeOption: (place, option) => told.set(paths[place] ?? "", optionsAt[place]?.[option]),
});

function read(text: string): ReadProfile {
  told = new Map();
  return { frame: readText(text), told };
}

/** Answers in the sections of a profile by path, those that are "unknown" left out; lists of groups are no answers. */
function answersOf(profile: object): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const collect = (group: object, prefix: string) => {
    for (const [key, value] of Object.entries(group)) {
      const path = prefix === "" ? key : `${prefix}.${key}`;
      const isList = Array.isArray(value);
      if (isList && fields.some((field) => field.path === path && field.entries === "group")) continue;
      if (typeof value === "object" && !isList) collect(value, path);
      else if (path.includes(".") && value !== "unknown") found.set(path, value);
    }
  };
  collect(profile, "");
  return found;
}

const plain = withoutAdditions(profiles());

describe("a profile read from its text", { timeout: 60_000 }, () => {
  it("tells all answers of its sections, and hands back the rest", () => {
    fc.assert(
      fc.property(plain, fc.constantFrom(undefined, 1, "\t"), (profile, indent) => {
        const { frame, told } = read(JSON.stringify(profile, undefined, indent));
        if (!acceptsProfile(profile)) return;
        expect(told).toEqual(answersOf(profile));
        const { company, strategy, integration } = profile;
        const kept = {
          ...Object.fromEntries(Object.entries(profile).filter(([, value]) => typeof value !== "object" || Array.isArray(value))),
          company: company && { name: company.name, sizeClass: company.sizeClass },
          strategy: strategy && { excluded: strategy.excluded },
          integration: integration && { channels: integration.channels },
        };
        expect(frame).toEqual(withoutEmpty(kept));
      }),
      { numRuns: 500 },
    );
  });

  it("is a valid one: whatever is wrong with a text, it is not handed back", () => {
    let handedBack = 0;
    fc.assert(
      fc.property(fc.oneof(spoilt, plain), (data) => {
        const { frame } = read(JSON.stringify(data));
        if (frame === undefined) return;
        handedBack += 1;
        expect(validateProfile(data).issues).toBeUndefined();
        expect(acceptsProfile(data)).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(handedBack).toBeGreaterThan(50);
  });

  it("is never one that JSON.parse would refuse or read otherwise", () => {
    const broken = fc
      .record({
        profile: plain,
        at: fc.nat(),
        length: fc.nat(3),
        put: fc.string({ unit: fc.constantFrom(...'{}[]",:\\u0019.-e tn\n') }),
      })
      .map(({ profile, at, length, put }) => {
        const text = JSON.stringify(profile);
        const start = at % text.length;
        return text.slice(0, start) + put + text.slice(start + length);
      });
    fc.assert(
      fc.property(broken, (text) => {
        const { frame, told } = read(text);
        if (frame === undefined) return;
        const parsed = JSON.parse(text);
        expect(validateProfile(parsed).issues).toBeUndefined();
        expect(told).toEqual(answersOf(parsed));
      }),
      { numRuns: 3000 },
    );
  });

  it.each(cases.read)("$title is read", ({ text, at, value }) => {
    const { frame, told } = read(text);
    expect(told.get(at) ?? valueAt(frame, at.split(".") as Path)).toEqual(value);
    expect(validateProfile(JSON.parse(text)).issues).toBeUndefined();
  });

  it.each(cases.left)("$title is left to the full check", ({ text }) => {
    expect(read(text).frame).toBeUndefined();
  });

  it("with half a pair of surrogates is left to the full check", () => {
    expect(read(named("Haus \ud83c")).frame).toBeUndefined();
    expect(read(named("Haus \ud83c \\n")).frame).toBeUndefined();
  });

  it("may be as long as the longest that is read, and no longer", () => {
    const text = named("Bäckerei");
    const bytes = new TextEncoder().encode(text).length;
    const longest = 64 * 1024;
    expect(read(text + " ".repeat(longest - bytes)).frame?.company?.name).toBe("Bäckerei");
    expect(read(text + " ".repeat(longest - bytes + 1)).frame).toBeUndefined();
    expect(read(named("ä".repeat(longest))).frame).toBeUndefined();
  });
});

function named(name: string): string {
  return `{"schemaVersion":"1.0.0","assessedAt":"2026-11-23","company":{"name":"${name}"}}`;
}

/** Without what is undefined, and without groups that hold nothing. */
function withoutEmpty(profile: Record<string, unknown>): unknown {
  const kept = JSON.parse(JSON.stringify(profile)) as Record<string, unknown>;
  for (const section of ["company", "strategy", "integration"]) {
    const group = kept[section];
    if (group && Object.keys(group).length === 0) delete kept[section];
  }
  return kept;
}
