import { compile } from "../../src/engine/compile.ts";
import { indexesOf } from "../../src/engine/evaluator.ts";
import type { Peer } from "../peer.ts";

/** Our evaluator, one profile at a time. */
export const channelfit: Peer = {
  name: "channelfit",
  build(rules) {
    const evaluator = compile(rules);
    return (facts) => indexesOf(evaluator.certain(facts));
  },
};
