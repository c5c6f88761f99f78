import type { Condition } from "@channelfit/schema";
import { describe, expect, it } from "vitest";
import { type FactValue, holds } from "../src/engine/conditions.ts";
import { ruleDocuments } from "./knowledge-folder.ts";

type ExampleFacts = Readonly<Record<string, FactValue | null>>;

/** Whether a rule as its author wrote it fires on the facts of an example. */
function fires(condition: Condition, facts: ExampleFacts): boolean {
  if ("all" in condition) return condition.all.every((part) => fires(part, facts));
  if ("any" in condition) return condition.any.some((part) => fires(part, facts));
  const { fact, operator, value } = condition;
  const expected = expectedOf(value, facts);
  return expected !== undefined && expected !== null && holds({ operator, value: expected }, facts[fact]);
}

/** A value that names a constant of the catalogue is what the example gives for it. */
function expectedOf(value: Extract<Condition, { fact: string }>["value"], facts: ExampleFacts): FactValue | null | undefined {
  return typeof value === "object" && !Array.isArray(value) ? facts[value.fact] : value;
}

/** Every fact a condition reads. */
function factsRead(condition: Condition): string[] {
  if ("all" in condition) return condition.all.flatMap(factsRead);
  if ("any" in condition) return condition.any.flatMap(factsRead);
  const { fact, value } = condition;
  return typeof value === "object" && !Array.isArray(value) ? [fact, value.fact] : [fact];
}

/** Facts an example may give to say which network, audience or channel it is about. */
const namesTheCase = ["network.id", "audience.kind", "channel.kind"];

const rules = ruleDocuments.flatMap(({ content }) => content.rules);

describe("the examples of a rule", () => {
  const examples = rules.flatMap(({ name, conditions, examples: own }) =>
    own.map(({ facts, fires: expected }, position) => ({
      title: `${name} #${position + 1}`,
      conditions,
      facts: facts as ExampleFacts,
      expected,
    })),
  );

  it.each(examples)("$title: $expected", ({ conditions, facts, expected }) => {
    expect(fires(conditions, facts)).toBe(expected);
  });

  it.each(examples)("$title gives only facts the rule reads", ({ conditions, facts }) => {
    const read = factsRead(conditions);
    expect(Object.keys(facts).filter((fact) => !read.includes(fact) && !namesTheCase.includes(fact))).toEqual([]);
  });

  it.each(rules)("$name shows when it fires and when it does not", ({ examples: own }) => {
    expect(own.map((example) => example.fires)).toEqual(expect.arrayContaining([true, false]));
  });
});
