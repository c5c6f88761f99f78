import { LogicEngine } from "json-logic-engine";
import type { Facts } from "../../src/engine/conditions.ts";
import type { Peer } from "../peer.ts";
import { type Logic, logicOf } from "./json-logic.ts";

/** json-logic-engine as it interprets, with the optimisations it has by default. */
export const jsonLogicInterpreted: Peer = {
  name: "json-logic-engine, interpreted",
  build(rules) {
    const engine = new LogicEngine();
    return firing(
      rules.map(({ condition }) => logicOf(condition)).map((logic: Logic) => (facts: Facts) => engine.run(logic, facts)),
    );
  },
};

/** json-logic-engine as it compiles, to functions made of text. */
export const jsonLogicCompiled: Peer = {
  name: "json-logic-engine, compiled",
  build(rules) {
    const engine = new LogicEngine();
    return firing(rules.map(({ condition }) => engine.build(logicOf(condition)) as (facts: Facts) => unknown));
  },
};

function firing(predicates: readonly ((facts: Facts) => unknown)[]): (facts: Facts) => number[] {
  return (facts) => {
    const fired: number[] = [];
    for (const [index, predicate] of predicates.entries()) if (predicate(facts)) fired.push(index);
    return fired;
  };
}
