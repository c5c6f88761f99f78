import type { Engine, RuleProperties } from "json-rules-engine";
import { type Facts, type FlatCondition, holds, operators } from "./conditions.ts";
import { type AsyncEvaluator, add, type Conditional, noRules } from "./evaluator.ts";

/** The package json-rules-engine. It is given, not imported, so that it is loaded only where it is needed. */
export type JsonRulesEngine = Pick<typeof import("json-rules-engine"), "Engine">;

/**
 * The same meaning as {@link compile}, by json-rules-engine with our operators. Runs on one engine share its state, so they are
 * queued.
 */
export function reference(rules: readonly Conditional[], { Engine }: JsonRulesEngine): AsyncEvaluator {
  const engine = engineOf(
    new Engine([], { allowUndefinedFacts: true }),
    rules.map(({ condition }, index) => jsonRule(condition, index)),
  );
  let last: Promise<unknown> = Promise.resolve();
  return {
    certain(facts) {
      const run = last.then(async () => {
        const { events } = await engine.run(factsForEngine(facts));
        const fired = noRules(rules.length);
        for (const { params } of events) add(fired, Number(params?.index));
        return fired;
      });
      last = run.catch(() => undefined);
      return run;
    },
  };
}

/** An engine with rules and our operators: each is false while its fact is unknown. */
function engineOf(engine: Engine, rules: RuleProperties[]): Engine {
  for (const rule of rules) engine.addRule(rule);
  for (const operator of Object.keys(operators) as (keyof typeof operators)[]) {
    engine.removeOperator(operator);
    engine.addOperator(operator, (actual, value) => holds({ operator, value: value as never }, actual as never));
  }
  return engine;
}

function jsonRule(condition: FlatCondition, index: number): RuleProperties {
  const conditions = "fact" in condition ? { all: [condition] } : condition;
  return { conditions: conditions as RuleProperties["conditions"], event: { type: "fired", params: { index } } };
}

function factsForEngine(facts: Facts): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== null));
}
