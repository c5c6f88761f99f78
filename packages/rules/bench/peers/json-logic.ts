import type { Operator } from "@channelfit/schema";
import type { FactValue, FlatCondition, Literal } from "../../src/engine/conditions.ts";
import { isList } from "../../src/engine/conditions.ts";

/** A JsonLogic expression. */
export type Logic = FactValue | null | { readonly [operation: string]: Logic | readonly Logic[] };

/** A condition in JsonLogic; it asks whether a fact is known wherever null would pass. */
export function logicOf(condition: FlatCondition): Logic {
  if ("fact" in condition) return comparison(condition);
  return "all" in condition ? { and: condition.all.map(logicOf) } : { or: condition.any.map(logicOf) };
}

function comparison({ fact, operator, value }: Literal): Logic {
  const actual: Logic = { var: fact };
  const known: Logic = { "!==": [actual, null] };
  const entries = isList(value) ? value : [value];
  const contained = entries.map((entry): Logic => ({ in: [entry, actual] }));
  const expressions: Readonly<Record<Operator, () => Logic>> = {
    equal: () => ({ "===": [actual, value] }),
    notEqual: () => ({ and: [known, { "!==": [actual, value] }] }),
    in: () => ({ in: [actual, value] }),
    notIn: () => ({ and: [known, { "!": [{ in: [actual, value] }] }] }),
    contains: () => ({ and: contained }),
    doesNotContain: () => ({ and: [known, { "!": [{ or: contained }] }] }),
    containsAny: () => ({ or: contained }),
    containsAll: () => ({ and: contained }),
    containsNone: () => ({ and: [known, { "!": [{ or: contained }] }] }),
    notEmpty: () => (value === true ? { "!!": [actual] } : { and: [known, { "!": [actual] }] }),
    lessThan: () => ({ and: [known, { "<": [actual, value] }] }),
    lessThanInclusive: () => ({ and: [known, { "<=": [actual, value] }] }),
    greaterThan: () => ({ and: [known, { ">": [actual, value] }] }),
    greaterThanInclusive: () => ({ and: [known, { ">=": [actual, value] }] }),
  };
  return expressions[operator]();
}
