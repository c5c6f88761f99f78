import type { Operator } from "@channelfit/schema";
import { type Facts, type FlatCondition, isList, type Literal } from "../../src/engine/conditions.ts";
import type { Peer } from "../peer.ts";

/** Rules in one function; V8 does not optimise very long functions. */
const chunkSize = 50;

/**
 * All rules written out as JavaScript and compiled by `new Function`: what unrolling can give at best. It relies on each fact being
 * of the kind its comparisons expect, and needs a page that allows eval, so it is for the bench only.
 */
export const unrolled: Peer = {
  name: "unrolled by hand",
  build(rules) {
    const names = new Map<string, string>();
    const nameOf = (fact: string): string => {
      const name = names.get(fact) ?? `f${names.size}`;
      names.set(fact, name);
      return name;
    };
    const statements = rules.map(({ condition }, index) => `if (${expressionOf(condition, nameOf)}) fired.push(${index});`);
    const chunks: string[] = [];
    for (let start = 0; start < statements.length; start += chunkSize)
      chunks.push(`function chunk${start}(fired) {\n${statements.slice(start, start + chunkSize).join("\n")}\n}`);
    const text = [
      `let ${[...names.values()].join(", ")};`,
      ...chunks,
      "return (facts) => {",
      ...[...names].map(([fact, name]) => `${name} = facts[${JSON.stringify(fact)}];`),
      "const fired = [];",
      ...chunks.map((_, position) => `chunk${position * chunkSize}(fired);`),
      "return fired;",
      "};",
    ].join("\n");
    return new Function(text)() as (facts: Facts) => number[];
  },
};

function expressionOf(condition: FlatCondition, nameOf: (fact: string) => string): string {
  if ("fact" in condition) return `(${comparison(condition, nameOf(condition.fact))})`;
  return "all" in condition
    ? `(${condition.all.map((part) => expressionOf(part, nameOf)).join(" && ")})`
    : `(${condition.any.map((part) => expressionOf(part, nameOf)).join(" || ")})`;
}

function comparison({ operator, value }: Literal, fact: string): string {
  const entries = (isList(value) ? value : [value]).map((entry) => JSON.stringify(entry));
  const known = `${fact} !== undefined`;
  const every = (test: (entry: string) => string) => entries.map(test).join(" && ");
  const some = (test: (entry: string) => string) => `(${entries.map(test).join(" || ")})`;
  const expressions: Readonly<Record<Operator, string>> = {
    equal: `${fact} === ${entries}`,
    notEqual: `${known} && ${fact} !== ${entries}`,
    in: some((entry) => `${fact} === ${entry}`),
    notIn: `${known} && ${every((entry) => `${fact} !== ${entry}`)}`,
    contains: `${known} && ${fact}.includes(${entries})`,
    doesNotContain: `${known} && !${fact}.includes(${entries})`,
    containsAny: `${known} && ${some((entry) => `${fact}.includes(${entry})`)}`,
    containsAll: `${known} && ${every((entry) => `${fact}.includes(${entry})`)}`,
    containsNone: `${known} && ${every((entry) => `!${fact}.includes(${entry})`)}`,
    notEmpty: `${known} && ${fact}.length ${value === true ? ">" : "==="} 0`,
    lessThan: `${fact} < ${entries}`,
    lessThanInclusive: `${fact} <= ${entries}`,
    greaterThan: `${fact} > ${entries}`,
    greaterThanInclusive: `${fact} >= ${entries}`,
  };
  return expressions[operator];
}
