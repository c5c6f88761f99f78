import jsonLogic, { type RulesLogic } from "json-logic-js";
import type { Peer } from "../peer.ts";
import { logicOf } from "./json-logic.ts";

/** json-logic-js, the original interpreter of JsonLogic. */
export const jsonLogicJs: Peer = {
  name: "json-logic-js",
  build(rules) {
    const logics = rules.map(({ condition }) => logicOf(condition) as RulesLogic);
    return (facts) => {
      const fired: number[] = [];
      for (const [index, logic] of logics.entries()) if (jsonLogic.apply(logic, facts)) fired.push(index);
      return fired;
    };
  },
};
