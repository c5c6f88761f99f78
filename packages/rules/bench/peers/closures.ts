import { type Facts, type FlatCondition, holds } from "../../src/engine/conditions.ts";
import type { Peer } from "../peer.ts";

/** The plainest evaluator: each rule is a tree of functions. */
export const closures: Peer = {
  name: "closures",
  build(rules) {
    const predicates = rules.map(({ condition }) => predicateOf(condition));
    return (facts) => {
      const fired: number[] = [];
      for (const [index, predicate] of predicates.entries()) if (predicate(facts)) fired.push(index);
      return fired;
    };
  },
};

/** A condition as a function of the facts. */
export function predicateOf(condition: FlatCondition): (facts: Facts) => boolean {
  if ("fact" in condition) return (facts) => holds(condition, facts[condition.fact]);
  if ("all" in condition) {
    const parts = condition.all.map(predicateOf);
    return (facts) => parts.every((part) => part(facts));
  }
  const parts = condition.any.map(predicateOf);
  return (facts) => parts.some((part) => part(facts));
}
