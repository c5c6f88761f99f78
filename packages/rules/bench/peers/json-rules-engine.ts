import * as engine from "json-rules-engine";
import { indexesOf } from "../../src/engine/evaluator.ts";
import { reference } from "../../src/engine/reference.ts";
import type { Peer } from "../peer.ts";

/** json-rules-engine with the null-safe operators that recommendAsync gives it. */
export const jsonRulesEngine: Peer = {
  name: "json-rules-engine",
  build(rules) {
    const evaluator = reference(rules, engine);
    return async (facts) => indexesOf(await evaluator.certain(facts));
  },
};
