import { batchOf, batchSize } from "../../src/engine/batch.ts";
import { indexesOf } from "../../src/engine/evaluator.ts";
import { layoutOf } from "../../src/engine/layout.ts";
import type { BatchPeer } from "../peer.ts";

/** Our evaluator, 32 profiles at a time. */
export const channelfitBatch: BatchPeer = {
  name: "channelfit, batch",
  size: batchSize,
  build(rules) {
    const evaluate = batchOf(layoutOf(rules));
    return (batch) => evaluate(batch).map(indexesOf);
  },
};
