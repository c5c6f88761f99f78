import type { Condition } from "@channelfit/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factsOf } from "../src/facts.ts";
import { builtIn } from "../src/index.ts";
import { companies } from "./companies.ts";
import { domainOf } from "./fact-domains.ts";
import { otherDocuments, ruleDocuments } from "./knowledge-folder.ts";

type Comparison = Extract<Condition, { fact: string }>;

function comparisonsOf(condition: Condition): Comparison[] {
  if ("all" in condition) return condition.all.flatMap(comparisonsOf);
  if ("any" in condition) return condition.any.flatMap(comparisonsOf);
  return [condition];
}

const rules = ruleDocuments.flatMap(({ content }) => content.rules);
const questions = otherDocuments.flatMap(({ content }) => content.checklist ?? []);
const conditions = [
  ...rules.map(({ name, conditions: own }) => ({ name, comparisons: comparisonsOf(own) })),
  ...questions.flatMap(({ id, yes, partly, notApplicable }) =>
    Object.entries({ yes, partly, ...(notApplicable && { notApplicable }) }).map(([answer, own]) => ({
      name: `${id} ${answer}`,
      comparisons: comparisonsOf(own),
    })),
  ),
];

/** What is wrong with a comparison, in words. */
function faultsOf({ fact, operator, value }: Comparison): string[] {
  const domain = domainOf(fact);
  if (!domain) return [`there is no fact ${fact}`];
  const kind = kindCompared(operator);
  if (kind === "scalar" ? domain.kind === "list" : domain.kind !== kind) return [`${operator} does not compare ${fact}`];
  if (typeof value === "object" && !Array.isArray(value)) return domainOf(value.fact) ? [] : [`there is no fact ${value.fact}`];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (operator === "notEmpty") return [];
  return values.flatMap((entry) => {
    if (domain.kind === "number") return typeof entry === "number" ? [] : [`${fact} is never ${entry}`];
    return domain.options?.includes(entry as string) === false ? [`${fact} is never ${entry}`] : [];
  });
}

function kindCompared(operator: Comparison["operator"]): "scalar" | "list" | "number" {
  if (/^(less|greater)Than/.test(operator)) return "number";
  return ["equal", "notEqual", "in", "notIn"].includes(operator) ? "scalar" : "list";
}

describe("a condition", () => {
  it.each(conditions)("of $name compares facts that exist with values they can have", ({ comparisons }) => {
    expect(comparisons.flatMap(faultsOf)).toEqual([]);
  });

  it("of the culture gate reads nothing about networks", () => {
    const read = rules
      .filter(({ event }) => event.type === "gate" && event.params.gate === "G-CULT")
      .flatMap(({ conditions: own }) => comparisonsOf(own).map(({ fact }) => fact));
    expect(read.length).toBeGreaterThan(0);
    expect(read.filter((fact) => !/^(culture|company)\./.test(fact))).toEqual([]);
  });
});

describe("derived facts", () => {
  const samples = fc.sample(companies, { numRuns: 600, seed: 7 }).map((profile) => factsOf(profile, builtIn));
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
});
