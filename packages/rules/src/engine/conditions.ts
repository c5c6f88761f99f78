import type { Operator } from "@channelfit/schema";

/** A value a fact can have. */
export type FactValue = string | number | boolean | readonly (string | number | boolean)[];

/** Flat facts by name; a missing fact is unknown. */
export type Facts = Readonly<Record<string, FactValue | undefined>>;

/** A comparison of a fact with a constant. */
export interface Literal {
  readonly fact: string;
  readonly operator: Operator;
  readonly value: FactValue;
}

/** A condition over facts: no `not`, so that more known answers can never make a fired rule wrong. */
export type FlatCondition = Literal | { readonly all: readonly FlatCondition[] } | { readonly any: readonly FlatCondition[] };

/** Whether a fact compares with an expected value as an operator says. */
export type Compare = (actual: FactValue | null | undefined, expected: FactValue) => boolean;

/**
 * What each operator means; both evaluators use this one table. Every one is false while its fact is unknown (missing or null).
 * Nothing is converted: a fact of another kind than the operator compares (a list for `equal`, text for `lessThan`) makes the
 * comparison false.
 */
export const operators: Readonly<Record<Operator, Compare>> = {
  equal: (actual, expected) => isScalar(actual) && actual === expected,
  notEqual: (actual, expected) => isScalar(actual) && actual !== expected,
  in: (actual, expected) => isScalar(actual) && isList(expected) && expected.includes(actual),
  notIn: (actual, expected) => isScalar(actual) && isList(expected) && !expected.includes(actual),
  contains: (actual, expected) => isList(actual) && isScalar(expected) && actual.includes(expected),
  doesNotContain: (actual, expected) => isList(actual) && isScalar(expected) && !actual.includes(expected),
  containsAny: (actual, expected) => isList(actual) && isList(expected) && expected.some((entry) => actual.includes(entry)),
  containsAll: (actual, expected) => isList(actual) && isList(expected) && expected.every((entry) => actual.includes(entry)),
  containsNone: (actual, expected) => isList(actual) && isList(expected) && !expected.some((entry) => actual.includes(entry)),
  notEmpty: (actual, expected) => isList(actual) && actual.length > 0 === expected,
  lessThan: ordering((actual, expected) => actual < expected),
  lessThanInclusive: ordering((actual, expected) => actual <= expected),
  greaterThan: ordering((actual, expected) => actual > expected),
  greaterThanInclusive: ordering((actual, expected) => actual >= expected),
};

/** Operators that compare lists; they never hold for anything else, and no other operator for a list. */
export const listOperators: ReadonlySet<Operator> = new Set([
  "contains",
  "doesNotContain",
  "containsAny",
  "containsAll",
  "containsNone",
  "notEmpty",
] as const);

function ordering(compare: (actual: number, expected: number) => boolean): Compare {
  return (actual, expected) => typeof actual === "number" && typeof expected === "number" && compare(actual, expected);
}

/** Whether a comparison holds. */
export function holds({ operator, value }: Pick<Literal, "operator" | "value">, actual: FactValue | null | undefined): boolean {
  return operators[operator](actual, value);
}

/** Whether a value is a list. */
export function isList(value: unknown): value is readonly (string | number | boolean)[] {
  return Array.isArray(value);
}

function isScalar(value: FactValue | null | undefined): value is string | number | boolean {
  return value !== undefined && value !== null && !isList(value);
}

/** Every comparison of a condition, from left to right. */
export function literalsOf(condition: FlatCondition): Literal[] {
  if ("fact" in condition) return [condition];
  return ("all" in condition ? condition.all : condition.any).flatMap(literalsOf);
}
