import type { CompanyProfile } from "@channelfit/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factsRead } from "../src/check/conditions.ts";
import { factDomains, unboundFact } from "../src/check/fact-domains.ts";
import { factsOf } from "../src/facts.ts";
import { builtIn } from "../src/index.ts";
import { companies } from "./companies.ts";
import { ruleDocuments } from "./knowledge-folder.ts";

const rules = ruleDocuments.flatMap(({ content }) => content.rules);
describe("a condition", () => {
  it("of the culture gate reads nothing about networks", () => {
    const read = rules
      .filter(({ event }) => event.type === "gate" && event.params.gate === "G-CULT")
      .flatMap(({ conditions: own }) => factsRead(own));
    expect(read.length).toBeGreaterThan(0);
    expect(read.filter((fact) => !/^(culture|company)\./.test(fact))).toEqual([]);
  });
});

const profiles = fc.sample(companies, { numRuns: 600, seed: 7 });
const samples = profiles.map((profile) => factsOf(profile, builtIn));

/** A profile with nothing but what stands at some fields. */
function answersOf(profile: CompanyProfile, paths: readonly string[]): CompanyProfile {
  const read = paths.map((path) => `${path.replaceAll("[]", "")}.`);
  const kept = (node: unknown, at: string): unknown => {
    if (Array.isArray(node)) return node.map((entry) => kept(entry, at));
    if (node === null || typeof node !== "object") return node;
    const entries = Object.entries(node).map(([key, value]) => [key, value, `${at}${key}.`] as const);
    const ofRead = entries.filter(([, , path]) => read.some((own) => own.startsWith(path) || path.startsWith(own)));
    return Object.fromEntries(ofRead.map(([key, value, path]) => [key, kept(value, path)]));
  };
  return { ...(kept(profile, "") as CompanyProfile), assessedAt: profile.assessedAt };
}

describe("the facts of a company", () => {
  const found = new Set(samples.flatMap((facts) => Object.keys(facts).filter((fact) => facts[fact] !== undefined)));
  const domains = factDomains(builtIn);

  it("are those a condition may name", () => {
    const others = /^(extensions|checklistAnswers)\./;
    expect([...found].filter((fact) => !others.test(fact) && !domains.has(unboundFact(fact)))).toEqual([]);
  });

  it("come up, sooner or later, each of those a condition may name", () => {
    const unbound = new Set([...found].map(unboundFact));
    const constant = /^(network\.|audience\.kind$|channel\.kind$)/;
    expect([...domains.keys()].filter((fact) => !constant.test(fact) && !unbound.has(fact))).toEqual([]);
  });
});

describe("derived facts", () => {
  const computed = new Set(
    samples.flatMap((facts) => Object.keys(facts).filter((fact) => fact.startsWith("d.") && facts[fact] !== undefined)),
  );

  it("are all computed, sooner or later", () => {
    expect([...computed].sort()).toEqual(Object.keys(builtIn.derivedFacts).sort());
  });

  it.each(Object.entries(builtIn.derivedFacts))("%s has the type and the values it is described with", (fact, described) => {
    const values = new Set(samples.flatMap((facts) => facts[fact] ?? []));
    expect(new Set([...values].map((value) => typeof value))).toEqual(new Set([described.type]));
    if (described.values) expect(described.values).toEqual(expect.arrayContaining([...values]));
  });

  it.each(Object.entries(builtIn.derivedFacts))("%s rests on nothing but the answers it is described with", (fact, { from }) => {
    const told = profiles.map((profile) => factsOf(answersOf(profile, from), builtIn)[fact]);
    expect(told).toEqual(samples.map((facts) => facts[fact]));
  });
});
