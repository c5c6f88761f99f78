import type { CompanyProfile } from "@channelfit/schema";
import { validateProfile } from "@channelfit/schema";
import { describe, expect, it } from "vitest";
import { factsOf } from "../src/facts.ts";
import { builtIn } from "../src/index.ts";
import cases from "./facts.cases.json" with { type: "json" };

/** Answers given on 2 November 2026, and the facts that must come of them; null where they leave a fact unknown. */
interface FactCase {
  readonly title: string;
  readonly answers: object;
  readonly facts: Readonly<Record<string, unknown>>;
}

const rows = (cases as readonly FactCase[]).map(({ answers, ...row }) => ({
  ...row,
  profile: { schemaVersion: "1.0.0", assessedAt: "2026-11-02", ...answers } as CompanyProfile,
}));

/** The day is always given, and a default stands in for the country. */
const always = ["d.assessedDay", "d.usageCountry", "d.usageCountryBasis"];

describe("facts", () => {
  it.each(rows)("$title", ({ profile, facts: expected }) => {
    const facts = factsOf(profile, builtIn);
    const found = Object.fromEntries(Object.keys(expected).map((fact) => [fact, facts[fact] ?? null]));
    expect(found).toEqual(expected);
  });

  it.each(rows)("come of a valid profile: $title", ({ profile }) => {
    expect(validateProfile(profile).issues ?? []).toEqual([]);
  });

  it.each(Object.keys(builtIn.derivedFacts))("%s is shown settled", (fact) => {
    expect(rows.some(({ facts }) => (facts[fact] ?? null) !== null)).toBe(true);
  });

  it.each(Object.keys(builtIn.derivedFacts).filter((fact) => !always.includes(fact)))("%s is shown unknown", (fact) => {
    expect(rows.some(({ facts }) => facts[fact] === null)).toBe(true);
  });

  it("leave out what is no answer: version, name of the schema, notes on the checklist", () => {
    const profile: CompanyProfile = { schemaVersion: "1.0.0", assessedAt: "2026-11-02", locale: "de" };
    const known = Object.entries(factsOf(profile, builtIn)).filter(([, value]) => value !== undefined);
    expect(known.map(([fact]) => fact).sort()).toEqual([...always, "profile.given"]);
  });
});
