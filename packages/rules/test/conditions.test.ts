import * as jsonRulesEngine from "json-rules-engine";
import { describe, expect, it } from "vitest";
import { compile } from "../src/engine/compile.ts";
import { type Facts, holds, type Literal, operators } from "../src/engine/conditions.ts";
import { reference } from "../src/engine/reference.ts";
import cases from "./conditions.cases.json" with { type: "json" };

interface ConditionCase extends Omit<Literal, "fact"> {
  /** Value of the fact; unknown where absent. */
  readonly actual?: Literal["value"] | null;
  readonly holds: boolean;
}

const rows = (cases as ConditionCase[]).map((row) => ({
  ...row,
  title: `${row.actual === undefined ? "unknown" : JSON.stringify(row.actual)} ${row.operator} ${JSON.stringify(row.value)}`,
}));

/** The facts of a row; a missing fact and one that is undefined are both unknown. */
function factsOf({ actual }: ConditionCase): Facts {
  return (actual === undefined ? {} : { "some.fact": actual }) as Facts;
}

describe("an operator", () => {
  it.each(rows)("$title: $holds", ({ operator, value, actual, holds: expected }) => {
    expect(holds({ operator, value }, actual)).toBe(expected);
  });

  it.each(rows)("means the same compiled, at the first look and by rows: $title", (row) => {
    const rules = [{ condition: { fact: "some.fact", operator: row.operator, value: row.value } }];
    for (const compared of [1, 0]) expect([...compile(rules, compared).certain(factsOf(row))]).toEqual([row.holds ? 1 : 0]);
  });

  it.each(rows)("means the same to json-rules-engine: $title", async ({ operator, value, holds: expected, ...row }) => {
    const { certain } = reference([{ condition: { fact: "some.fact", operator, value } }], jsonRulesEngine);
    expect([...(await certain(factsOf({ operator, value, holds: expected, ...row })))]).toEqual([expected ? 1 : 0]);
  });

  it.each(Object.keys(operators))("%s has cases that hold, that do not, of unknown and of another kind", (operator) => {
    const own = rows.filter((row) => row.operator === operator);
    expect(own.map((row) => row.holds)).toEqual(expect.arrayContaining([true, false]));
    expect(own.filter(({ actual }) => actual === undefined || actual === null).map((row) => row.holds)).toEqual([false, false]);
    expect(new Set(own.map(({ actual }) => (Array.isArray(actual) ? "list" : typeof actual))).size).toBeGreaterThan(2);
  });
});
