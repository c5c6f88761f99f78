import type { Operator } from "@channelfit/schema";
import { ZenEngine } from "@gorules/zen-engine";
import { type FlatCondition, isList, type Literal } from "../../src/engine/conditions.ts";
import type { Peer } from "../peer.ts";

/** zen-engine: one decision table that collects all rows that hold, each an expression in its language. */
export const zenEngine: Peer = {
  name: "zen-engine",
  build(rules) {
    const rows = rules.map(({ condition }, index) => ({
      _id: String(index),
      holds: expressionOf(condition),
      index: String(index),
    }));
    const decision = new ZenEngine().createDecision({
      nodes: [
        { id: "facts", name: "facts", type: "inputNode" },
        { id: "rules", name: "rules", type: "decisionTableNode", content: tableOf(rows) },
        { id: "fired", name: "fired", type: "outputNode" },
      ],
      edges: [
        { id: "in", type: "edge", sourceId: "facts", targetId: "rules" },
        { id: "out", type: "edge", sourceId: "rules", targetId: "fired" },
      ],
    });
    return async (facts) => {
      const { result } = (await decision.evaluate(facts)) as { result: { index: number }[] };
      return result.map(({ index }) => index);
    };
  },
};

function tableOf(rows: readonly object[]): object {
  return {
    hitPolicy: "collect",
    inputs: [{ id: "holds", name: "holds" }],
    outputs: [{ id: "index", name: "index", field: "index" }],
    rules: rows,
  };
}

function expressionOf(condition: FlatCondition): string {
  if ("fact" in condition) return `(${comparison(condition)})`;
  return "all" in condition
    ? `(${condition.all.map(expressionOf).join(" and ")})`
    : `(${condition.any.map(expressionOf).join(" or ")})`;
}

function comparison({ fact, operator, value }: Literal): string {
  const constant = JSON.stringify(value);
  const known = `${fact} != null and`;
  const contained = (isList(value) ? value : [value]).map((entry) => `${JSON.stringify(entry)} in ${fact}`);
  const expressions: Readonly<Record<Operator, string>> = {
    equal: `${fact} == ${constant}`,
    notEqual: `${known} ${fact} != ${constant}`,
    in: `${fact} in ${constant}`,
    notIn: `${known} ${fact} not in ${constant}`,
    contains: `${known} ${contained.join(" and ")}`,
    doesNotContain: `${known} not(${contained.join(" or ")})`,
    containsAny: `${known} (${contained.join(" or ")})`,
    containsAll: `${known} ${contained.join(" and ")}`,
    containsNone: `${known} not(${contained.join(" or ")})`,
    notEmpty: `${known} len(${fact}) ${value === true ? ">" : "=="} 0`,
    lessThan: `${known} ${fact} < ${constant}`,
    lessThanInclusive: `${known} ${fact} <= ${constant}`,
    greaterThan: `${known} ${fact} > ${constant}`,
    greaterThanInclusive: `${known} ${fact} >= ${constant}`,
  };
  return expressions[operator];
}
