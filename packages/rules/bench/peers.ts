import type { Peer } from "./peer.ts";
import { channelfit } from "./peers/channelfit.ts";
import { closures } from "./peers/closures.ts";
import { jsonLogicCompiled, jsonLogicInterpreted } from "./peers/json-logic-engine.ts";
import { jsonLogicJs } from "./peers/json-logic-js.ts";
import { jsonRulesEngine } from "./peers/json-rules-engine.ts";
import { nodeRules } from "./peers/node-rules.ts";
import { unrolled } from "./peers/unrolled.ts";

/** zen-engine is a native binary, which not every machine has. */
const native = await import("./peers/zen-engine.ts").then(
  ({ zenEngine }) => [zenEngine],
  (error: unknown) => {
    console.error(`zen-engine is left out: ${String(error)}`);
    return [];
  },
);

/** All that are compared; ours and json-rules-engine, to which the ratios refer, come first. */
export const peers: readonly Peer[] = [
  channelfit,
  jsonRulesEngine,
  ...native,
  nodeRules,
  jsonLogicJs,
  jsonLogicInterpreted,
  jsonLogicCompiled,
  closures,
  unrolled,
];
