import type { RuleProperties } from "json-rules-engine";
import type { Knowledge } from "./knowledge.ts";
import { specialise } from "./specialise.ts";

/** A flat rule in the form of json-rules-engine, with the outcome as its event. */
export type JsonRule = Pick<RuleProperties, "conditions" | "event"> & { readonly name: string };

/**
 * The knowledge as plain rules of json-rules-engine: bound to networks, audiences and channels, constants evaluated, reading facts
 * of the profile only. An engine that loads them needs our `operators`, added by
 * `engine.addOperator(name, operators[name])`, and `allowUndefinedFacts`.
 */
export function toJsonRules(knowledge: Knowledge): JsonRule[] {
  return specialise(knowledge).map(({ name, rule, binding, condition }) => {
    const conditions = "fact" in condition ? { all: [condition] } : condition;
    return {
      name,
      conditions: conditions as JsonRule["conditions"],
      event: { type: rule.event.type, params: { ...rule.event.params, rule: rule.name, ...binding } },
    };
  });
}
