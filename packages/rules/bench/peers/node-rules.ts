import { RuleEngine } from "node-rules";
import type { Peer } from "../peer.ts";
import { predicateOf } from "./closures.ts";

/** node-rules, whose conditions are functions; it is spared from comparing the facts after each rule. */
export const nodeRules: Peer = {
  name: "node-rules",
  build(rules) {
    const engine = new RuleEngine(
      rules.map(({ condition }, index) => {
        const predicate = predicateOf(condition);
        return {
          id: String(index),
          condition: (api, facts) => api.when(predicate(facts)),
          consequence: (api) => api.next(),
        };
      }),
      { ignoreFactChanges: true },
    );
    return (facts) => new Promise((resolve) => engine.execute(facts, ({ matchPath = [] }) => resolve(matchPath.map(Number))));
  },
};
