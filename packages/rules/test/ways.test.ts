import { describe, expect, it } from "vitest";
import type { FlatCondition, Literal } from "../src/engine/conditions.ts";
import { layoutOf } from "../src/engine/layout.ts";
import { waysOf } from "../src/engine/ways.ts";

const goal = (value: string): Literal => ({ fact: "goal", operator: "equal", value });
const hours = (value: number): Literal => ({ fact: "hours", operator: "greaterThanInclusive", value });
const choice = (...facts: readonly string[]): FlatCondition => ({
  any: facts.map((fact) => ({ fact, operator: "equal", value: true })),
});

function waysIn(...conditions: readonly FlatCondition[]) {
  return waysOf(layoutOf(conditions.map((condition) => ({ condition }))));
}

describe("the ways in which rules fire", () => {
  it("are one for a rule without any, and for others as many as there are choices", () => {
    const ways = waysIn(
      { all: [goal("leads"), hours(4)] },
      { all: [hours(2), { any: [goal("sales"), goal("leads"), goal("brand")] }] },
      { any: [hours(20), { all: [goal("sales"), hours(8)] }] },
    );
    expect([...(ways?.further ?? [])].sort()).toEqual([1, 1, 2]);
    expect(ways?.size).toBe(2);
    expect(ways?.unused).toHaveLength(64 - 6);
  });

  it("are not looked at where most rules leave most facts alone", () => {
    expect(waysIn(choice("a"), choice("b"), choice("c"))).toBeDefined();
    const alone = Array.from({ length: 64 }, (_, position) => choice(`fact ${position}`));
    expect(waysIn(...alone)).toBeUndefined();
  });

  it("are not looked at where rules have very many", () => {
    const choices = [choice("a", "b", "c"), choice("d", "e", "f"), choice("g", "h", "i"), choice("j", "k", "l")];
    const rulesOf = (all: readonly FlatCondition[]) => Array.from({ length: 32 }, () => ({ all }));
    expect(waysIn(...rulesOf(choices.slice(0, 2)))?.further).toHaveLength(32 * (3 * 3 - 1));
    expect(waysIn(...rulesOf(choices))).toBeUndefined();
  });

  it("are not looked at where comparisons tell many lists apart", () => {
    const contains = (count: number): FlatCondition[] =>
      Array.from({ length: count }, (_, value) => ({ fact: "list", operator: "contains", value }));
    expect(waysIn(...contains(8))).toBeDefined();
    expect(waysIn(...contains(9))).toBeUndefined();
  });
});
